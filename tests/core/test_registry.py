from __future__ import annotations

from sitegen.core.documents import ActorRecord
from sitegen.core.registry import registry
from sitegen.core.source import Located, Span

HERE = Span("content/actors/a.yaml", 0, 1)


def actor(name: str, id_: str, *aliases: str) -> ActorRecord:
    return ActorRecord(
        id=Located(id_, HERE),
        span=HERE,
        name=Located(name, HERE),
        aliases=tuple(Located(alias, HERE) for alias in aliases),
    )


def test_actors_are_found_by_id_name_and_alias() -> None:
    people = registry([actor("Mevlüt Çavuşoğlu", "mevlut", "The Minister")])
    for name in ("mevlut", "MEVLUT CAVUSOGLU", "Mevlüt Çavuşoğlu", "the minister"):
        assert people.find(name) == "mevlut"
    assert people.find("Cavusoglu") == ""


def test_a_name_that_two_share_is_neithers() -> None:
    people = registry([actor("Kim Lee", "kim-a", "Lee"), actor("Lee", "kim-b")])
    assert people.find("Lee") == ""
    assert people.shared["lee"] == ("kim-a", "kim-b")
    assert people.find("Kim Lee") == "kim-a"


def test_the_first_of_two_with_one_id_is_kept() -> None:
    people = registry([actor("First", "same"), actor("Second", "same")])
    assert people.find("First") == "same"
    assert people.find("Second") == ""


def test_a_slip_of_the_pen_finds_the_name_that_was_meant() -> None:
    people = registry([actor("Sergey Lavrov", "sergey-lavrov", "Sergei Lavrov")])
    assert people.suggest("Sergey Lavrow") == "Sergey Lavrov"
    assert people.suggest("Somebody Else") == ""
