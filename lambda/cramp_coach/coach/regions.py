"""Which muscle, from the words people use: those there are routines for, and those that may mean
more than one."""

from collections.abc import Mapping

REGIONS = ("calf", "foot", "hamstring", "quadriceps", "back", "neck", "hand")
USUAL_REGION = "calf"
LEGS = "legs"
"""Both calves and hamstrings, as the bedtime routine works them."""
LIMBS = frozenset({"calf", "foot", "hamstring", "quadriceps", "hand"})
"""What may be rubbed, once the gate is clear."""

SEATED = "seated"
ON_THE_BACK = frozenset({"hamstring", "quadriceps", "back", "neck", LEGS})
"""What is stretched lying on the back, in bed."""

PLACES = ("in_bed", "standing", SEATED)

UNCLEAR: Mapping[str, tuple[str, ...]] = {
    "leg": ("calf", "hamstring", "quadriceps", "foot"),
    "back_of_leg": ("calf", "hamstring"),
    "thigh": ("hamstring", "quadriceps"),
}
"""What each unclear word may mean, the likeliest first."""

FRONT = "front"


def meant_by(said: str, asked: str | None) -> str | None:
    """The region, or None where it takes a question; `asked` is the question put already."""
    if said == "back" and asked:
        return "hamstring"
    return None if said in UNCLEAR and not asked else likeliest(said)


def likeliest(said: str) -> str:
    """The region, without a question."""
    if said == FRONT:
        return "quadriceps"
    return UNCLEAR[said][0] if said in UNCLEAR else said
