"""The conversation on a terminal: rows above, the sentence being spoken, a line to type on."""

import asyncio
from collections.abc import Callable

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import BufferControl, FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.processors import BeforeInput
from prompt_toolkit.output import Output
from prompt_toolkit.renderer import print_formatted_text
from prompt_toolkit.styles import Style

from simulator.live import Live
from simulator.response import SkillFault
from simulator.transcript import (
    CLOCK_COLUMNS,
    COLUMNS,
    INDENT,
    WHO_COLUMNS,
    YOU,
    Row,
    Transcript,
)

TICK_SECONDS = 0.05
NARROWEST = len(INDENT) + 20
PROMPT = f"{'':{CLOCK_COLUMNS}}{YOU:<{WHO_COLUMNS - 2}}> "
WELCOME = """\
Type what hurts, such as: my left calf is cramping. Enter alone is silence.
Typing while it talks interrupts it, from the first key on. Ctrl-D leaves.
@10m lets ten minutes pass; /allow, /forbid, /disable and /trouble act for Alexa.

"""
STYLE = Style.from_dict(
    {
        "clock": "ansibrightblack",
        "you": "bold ansicyan",
        "coach": "bold ansigreen",
        "alexa": "bold ansiblue",
        "aside": "italic ansibrightblack",
        "status": "reverse",
    }
)


class Terminal:
    """`keyboard` and `screen` are the terminal this process runs in unless given."""

    def __init__(
        self,
        live: Live,
        transcript: Transcript,
        keyboard: Input | None = None,
        screen: Output | None = None,
    ) -> None:
        self._live, self._transcript = live, transcript
        self._shown = 0
        self._notes: list[Row] = []
        self._line = Buffer(multiline=False, accept_handler=self._accept)
        self._application: Application[None] = Application(
            layout=self._layout(),
            key_bindings=_leaving(),
            style=STYLE,
            erase_when_done=True,
            input=keyboard,
            output=screen,
        )

    async def run(self) -> None:
        """Until Ctrl-D or Ctrl-C. Raises SkillFault, once what was heard until then is shown."""
        try:
            await self._application.run_async(pre_run=self._start_ticking)
        except EOFError:
            return
        finally:
            self._live.hush()
            self._write(*self._unshown())

    def _layout(self) -> Layout:
        caption = Window(FormattedTextControl(self._caption), dont_extend_height=True)
        line = BufferControl(self._line, [BeforeInput(PROMPT, style="class:you")])
        status = Window(FormattedTextControl(self._status), height=1, style="class:status")
        return Layout(HSplit([caption, Window(line, height=1), status]), focused_element=line)

    def _start_ticking(self) -> None:
        self._application.create_background_task(self._tick())

    async def _tick(self) -> None:
        self._above(FormattedText([("class:aside", WELCOME)]))
        while not self._application.is_done:
            self._attempt(lambda: self._live.pass_time(self._typing))
            if texts := self._unshown():
                self._above(*texts)
            self._application.invalidate()
            await asyncio.sleep(TICK_SECONDS)

    def _accept(self, line: Buffer) -> bool:
        """Nothing of the line is kept: the transcript shows it."""
        self._attempt(lambda: self._live.enter(line.text))
        return False

    def _attempt(self, action: Callable[[], None]) -> None:
        try:
            action()
        except ValueError as error:
            self._notes.append(Row("", "", f"({error})", aside=True))
        except SkillFault as fault:
            if not self._application.is_done:
                self._application.exit(exception=fault)

    @property
    def _typing(self) -> bool:
        return bool(self._line.text)

    def _above(self, *texts: FormattedText) -> None:
        # prompt_toolkit's own way of printing above an application leaves raw mode meanwhile, and a
        # Ctrl-D typed in that moment is lost.
        self._application.renderer.erase()
        self._write(*texts)

    def _unshown(self) -> list[FormattedText]:
        moments = self._live.device.moments[self._shown :]
        self._shown += len(moments)
        notes, self._notes = self._notes, []
        rows = (*self._transcript.rows(moments), *notes)
        return [_styled(row, self._columns()) for row in rows]

    def _write(self, *texts: FormattedText) -> None:
        for text in texts:
            print_formatted_text(self._application.output, text, STYLE)

    def _columns(self) -> int:
        return max(NARROWEST, min(COLUMNS, self._application.output.get_size().columns))

    def _caption(self) -> str:
        row = Row("", self._live.speaker(), self._live.caption())
        return "\n".join(row.lines(self._columns())) if row.text else ""

    def _status(self) -> str:
        clock = self._transcript.clock(self._live.device.now)
        return f"{clock:<{CLOCK_COLUMNS}}{self._live.status(self._typing)}"


def _styled(row: Row, columns: int) -> FormattedText:
    text = "\n".join(row.lines(columns)) + "\n"
    name = slice(CLOCK_COLUMNS, len(INDENT))
    return FormattedText(
        [
            ("class:clock", text[:CLOCK_COLUMNS]),
            (f"class:{row.who}" if row.who else "", text[name]),
            ("class:aside" if row.aside else "", text[len(INDENT) :]),
        ]
    )


def _leaving() -> KeyBindings:
    bindings = KeyBindings()

    @bindings.add(Keys.ControlC)
    @bindings.add(Keys.ControlD)
    @bindings.add(Keys.SIGINT)
    def leave(event: KeyPressEvent) -> None:
        if not event.app.is_done:
            event.app.exit()

    return bindings
