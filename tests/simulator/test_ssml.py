import pytest

from simulator.ssml import Piece, Silence, SsmlError, Words, pieces


@pytest.mark.parametrize(
    ("inside", "heard"),
    [
        ("", ()),
        ("Hold.", (Words("Hold."),)),
        ("  Toes up,\n  gently. ", (Words("Toes up, gently."),)),
        ("Ice &amp; heat", (Words("Ice & heat"),)),
        ('<break time="10s"/>', (Silence(10.0),)),
        ('Hold.<break time="1.5s"/>Rest.', (Words("Hold."), Silence(1.5), Words("Rest."))),
        ('<break time="500ms"/><break time="5s"/>', (Silence(0.5), Silence(5.0))),
        ("<p><s>One.</s><s>Two.</s></p>", (Words("One. Two."),)),
        ('<amazon:effect name="whispered">Rest</amazon:effect>, now.', (Words("Rest, now."),)),
    ],
)
def test_words_and_silences_come_in_the_order_they_are_heard(
    inside: str, heard: tuple[Piece, ...]
) -> None:
    assert pieces(f"<speak>{inside}</speak>") == heard


def test_prosody_colours_only_the_words_inside_it() -> None:
    ssml = '<speak>Lie back. <prosody rate="90%" volume="soft">Breathe.</prosody> Rest.</speak>'
    assert pieces(ssml) == (Words("Lie back."), Words("Breathe.", 0.9, "soft"), Words("Rest."))


def test_nested_prosody_keeps_what_it_does_not_change() -> None:
    ssml = (
        '<speak><prosody rate="80%" volume="soft">One <prosody rate="50%">two</prosody> three'
        "</prosody></speak>"
    )
    assert pieces(ssml) == (
        Words("One", 0.8, "soft"),
        Words("two", 0.4, "soft"),
        Words("three", 0.8, "soft"),
    )


def test_a_break_inside_prosody_lasts_as_long_as_it_says() -> None:
    ssml = '<speak><prosody rate="50%">Hold.<break time="4s"/></prosody></speak>'
    assert pieces(ssml) == (Words("Hold.", 0.5), Silence(4.0))


@pytest.mark.parametrize(
    ("ssml", "reason"),
    [
        ("", "speak is missing"),
        ("Hold.", "speak is missing"),
        ("<p><speak>Hold.</speak></p>", "speak must be the one outermost tag"),
        ("<speak>Hold <speak>it</speak></speak>", "speak must be the one outermost tag"),
        ("<speak>Hold.", "no element found"),
        ("<speak><s>Hold.</speak>", "mismatched tag"),
        ("<speak>Hold.</speak> Rest.", "junk after document element"),
        ("<speak>Ice & heat</speak>", "not well-formed"),
        ("<speak>Wait&nbsp;here</speak>", "undefined entity"),
        ("<speak><blink>Hold.</blink></speak>", "unknown tag blink"),
        ("<speak><amazon:dance/></speak>", "unknown tag amazon:dance"),
        ('<speak><break time="11s"/></speak>', "break of 11s is over 10 s"),
        ('<speak><break time="10001ms"/></speak>', "break of 10001ms is over 10 s"),
        ('<speak><break time="-1s"/></speak>', 'not "-1s"'),
        ('<speak><break time="3"/></speak>', 'not "3"'),
        ("<speak><break/></speak>", "break needs a time"),
        ('<speak><break strength="strong"/></speak>', "break has no attribute strength here"),
        ('<speak><break time="1s">now</break></speak>', "break must be empty"),
        ('<speak><break time="1s"><s/></break></speak>', "break must be empty"),
        ('<speak><prosody rate="10%">Slow.</prosody></speak>', "rate must be a percentage"),
        ('<speak><prosody rate="fast">Go.</prosody></speak>', 'not "fast"'),
        ('<speak><prosody volume="huge">Go.</prosody></speak>', 'unknown volume "huge"'),
        ('<speak><prosody pitch="low">Go.</prosody></speak>', "prosody has no attribute pitch"),
    ],
)
def test_what_alexa_could_not_speak_is_refused_in_one_line(ssml: str, reason: str) -> None:
    with pytest.raises(SsmlError) as refusal:
        pieces(ssml)
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_refusal_says_where_it_stumbled() -> None:
    with pytest.raises(SsmlError, match=r"line 2, column 1$"):
        pieces('<speak>Hold.\n <break time="12s"/></speak>')
