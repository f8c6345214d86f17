from __future__ import annotations

from dataclasses import replace

from sitegen.core.articles import Article
from sitegen.core.registry import Registry, registry
from sitegen.stages.extract import Reading, extract
from tests.language.articles import actor, article

KNOWN = registry([actor("Ada Obi")])


def stories() -> tuple[Article, ...]:
    one = article("Obi resigns\nAda Obi resigned on Monday.", "2024-05-16")
    two = article("Dam holds\nThe dam of Odda held on Tuesday.", "2024-05-16")
    return one, replace(two, id="dam", path="seeds/dam.txt")


def test_statements_and_mentions_of_all_articles_come_in_their_order() -> None:
    extracted = extract(stories(), KNOWN).extracted
    assert [one.article for one in extracted.statements] == ["story", "dam"]
    assert list(extracted.mentions) == ["story", "dam"]
    assert {one.actor for one in extracted.mentions["story"]} == {"ada-obi"}


def test_no_articles_say_nothing() -> None:
    assert extract((), Registry()) == Reading()


def test_equal_articles_are_not_read_again() -> None:
    first = extract(stories(), KNOWN)
    second = extract(stories(), KNOWN, reuse=first)
    assert second == first
    kept, read = first.memory.read, second.memory.read
    assert all(read[path] is kept[path] for path in read)


def test_only_what_changed_is_read_again() -> None:
    one, two = stories()
    first = extract((one, two), KNOWN)
    changed = replace(two, language="de")
    second = extract((one, changed), KNOWN, reuse=first)
    assert second.memory.read[one.path] is first.memory.read[one.path]
    assert second.memory.read[two.path] is not first.memory.read[two.path]
    assert second == extract((one, changed), KNOWN)


def test_another_registry_reads_all_again() -> None:
    first = extract(stories(), Registry())
    second = extract(stories(), KNOWN, reuse=first)
    assert second == extract(stories(), KNOWN)
    assert {one.actor for one in second.extracted.mentions["story"]} == {"ada-obi"}


def test_an_article_that_is_gone_is_forgotten() -> None:
    one, two = stories()
    first = extract((one, two), KNOWN)
    second = extract((one,), KNOWN, reuse=first)
    assert list(second.memory.read) == [one.path]
    assert list(second.extracted.mentions) == ["story"]
