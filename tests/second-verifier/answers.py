"""Section 10: the public documents of what came after the release, and dates of EDTF level 1."""

from __future__ import annotations

import re

from formats import (
    HASH,
    LANGUAGE,
    UUID,
    WORD,
    Fields,
    day,
    is_text,
    matching,
    need,
    number,
    or_dash,
    or_none,
    units,
)

STATES = "open pledged partly-met met reversed overtaken refused withdrawn".split()
ADDRESS = re.compile(r"(?:https?://|/)\S*")


def _split(text: str, header: str) -> tuple[Fields, list[str]]:
    """The fields of a public document, and its texts."""
    need(units(text) <= 20_000_000, "a document is too long")
    head, gap, rest = text.partition("\n\n")
    if not gap:
        return Fields(text, header, 2000), []
    need(rest.endswith("\n"), "the last line does not end")
    texts = rest[:-1].split("\n\n\n")
    need(all(part and is_text(part) and units(part) <= 200_000 for part in texts), "a text is not in canonical form")
    return Fields(head + "\n", header, 2000), texts


def public_reply(text: str) -> dict:
    fields, texts = _split(text, "undersigned/reply/v1")
    found = {name: matching(UUID, fields.one(name), "an id") for name in ("letter", "reply")}
    found["addressee"] = addressee(fields.one("addressee"))
    found["received"] = day(fields.one("received"))
    found["channel"] = matching(WORD, fields.one("channel"), "a word")
    found["kind"] = matching(WORD, fields.one("kind"), "a word")
    mode, language = fields.one("mode"), or_none(fields.one("language"))
    translations = fields.many("translation", 3, 0, 50)
    for to, translated, published in translations:
        matching(LANGUAGE, to, "a language")
        day(translated), day(published)
    found["positions"] = []
    for demand, (position, _) in fields.numbered("position", 2, 0, 1000):
        matching(WORD, position, "a word")
        found["positions"].append(demand)
    fields.end()
    if mode == "fact-only":
        need(language is None and not translations and not texts, "only that it came is public, and yet more is")
    else:
        need(mode == "text" and language is not None, "no such mode of a reply")
        matching(LANGUAGE, language, "a language")
        need(len(texts) == 1 + len(translations), "texts and translations do not fit")
    return found


def public_outcome(text: str) -> dict:
    fields, texts = _split(text, "undersigned/outcome/v1")
    found = {name: matching(UUID, fields.one(name), "an id") for name in ("letter", "outcome")}
    found["demand"] = number(fields.one("demand"), 1, 9999)
    found["state"] = fields.one("state")
    need(found["state"] in STATES, "no such state")
    found["on"] = fields.one("on")
    possible_days(found["on"])
    found["certainty"] = matching(WORD, fields.one("certainty"), "a word")
    matching(WORD, fields.one("credit"), "a word")
    fields.one("credit-words")
    found["supersedes"] = uuid_or_none(fields.one("supersedes"))
    need(found["supersedes"] != found["outcome"], "it replaces itself")
    language = or_none(fields.one("language"))
    for kind, _, address, digest in fields.many("evidence", 4, 0, 200):
        matching(WORD, kind, "a word")
        need(address == "-" or ADDRESS.fullmatch(address), "not an address")
        need(or_dash(digest) is None or HASH.fullmatch(digest), "not a SHA-256")
    fields.end()
    need(language is None or LANGUAGE.fullmatch(language), "not a language")
    need(len(texts) == (0 if language is None else 1), "text and language do not fit")
    return found


def addressee(text: str):
    return None if text == "none" else number(text, 1, 9999)


def uuid_or_none(text: str):
    return None if text == "none" else matching(UUID, text, "an id")


# --- EDTF level 1 --------------------------------------------------------------------------------------------

DATE = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?[?~%]?")
OPEN = ("", "..")


def possible_days(text: str) -> tuple[str, str]:
    """The first and the last day a date may mean, as texts to compare; whether they exist is not asked."""
    need(len(text) <= 30, "a date is too long")
    ends = text.split("/")
    need(len(ends) <= 2, f"not a date: {text}")
    if len(ends) == 1:
        return _one_date(text)
    need(ends[0] not in OPEN or ends[1] not in OPEN, f"not a date: {text}")
    first = "0000-12-31" if ends[0] in OPEN else _one_date(ends[0])[0]
    return first, "9999-12-31" if ends[1] in OPEN else _one_date(ends[1])[1]


def _one_date(text: str) -> tuple[str, str]:
    found = DATE.fullmatch(text)
    need(found, f"not a date: {text}")
    year, month, of = found.groups()
    early, late = year.replace("X", "0"), year.replace("X", "9")
    if month not in (None, "XX") and int(month) > 12:
        return f"{early}-01-01", f"{int(late) + 1:04}-12-31"
    months = ("01", "12") if month in (None, "XX") else (month, month)
    days = ("01", "31") if of in (None, "XX") else (of, of)
    return f"{early}-{months[0]}-{days[0]}", f"{late}-{months[1]}-{days[1]}"
