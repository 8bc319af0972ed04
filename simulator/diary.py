"""What a device records of a conversation, in the order in which it happens."""

from datetime import datetime

from simulator.hearing.understood import Understood
from simulator.service import Exchange
from simulator.turn import Moment, Turn


class Diary:
    def __init__(self) -> None:
        self.turns: list[Turn] = []
        self.moments: list[Moment] = []

    def notice(self, moment: Moment | None) -> None:
        if moment:
            self.moments.append(moment)

    def record(
        self,
        exchange: Exchange,
        at: datetime,
        starts_at: datetime,
        utterance: str | None = None,
        understood: Understood | None = None,
    ) -> Turn:
        response = exchange.response
        turn = Turn(
            at=at,
            starts_at=starts_at,
            utterance=utterance,
            intent=understood.intent if understood else exchange.request["request"]["type"],
            slots=understood.slots if understood else {},
            speech=response.speech,
            reprompt=response.reprompt,
            open=response.open,
            request=exchange.request,
            response=response.body,
        )
        self.turns.append(turn)
        return turn
