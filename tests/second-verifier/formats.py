"""The texts of the record: rules that hold for all of them, and a parser for each (sections 1 to 5, 8 and 10).

A parser raises Fault for everything that a printer would not have written.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import unicodedata


class Fault(Exception):
    """Something in the bundle does not hold."""


class NotABundle(Exception):
    """There is nothing to check, or it was made to hurt who checks it."""


def need(condition, why: str) -> None:
    if not condition:
        raise Fault(why)


# --- section 1: common rules ---------------------------------------------------------------------------------

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
LONE_BAR = re.compile(r"(?:^|(?<= ))\|(?= |\Z)")
NUMBER = re.compile(r"0|[1-9][0-9]*")
FIELD = re.compile(r"([a-z][a-z0-9-]*(?: [1-9][0-9]*)?): (.+)", re.DOTALL)
HASH = re.compile(r"[0-9a-f]{64}")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
WORD = re.compile(r"[a-z][a-z-]{0,39}")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
LARGEST = 2**53 - 1


def sha256_hex(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def units(text: str) -> int:
    """The length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_text(text: str) -> bool:
    return text == "" or (
        not FORBIDDEN.search(text)
        and " \n" not in text
        and "\n\n\n" not in text
        and text[-1] not in " \n"
        and text[0] != "\n"
        and unicodedata.is_normalized("NFC", text)
    )


def is_line(text: str) -> bool:
    return (
        text != ""
        and is_text(text)
        and "\n" not in text
        and "  " not in text
        and text.strip() == text
        and not LONE_BAR.search(text)
    )


def from_base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Fault("base64 that cannot be read") from None
    need(base64.b64encode(data).decode() == text, "base64 that no encoder would write")
    return data


def from_base64url(text: str) -> bytes:
    need(re.fullmatch(r"[A-Za-z0-9_-]*", text), "base64url with other characters")
    padded = text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4)
    return from_base64(padded)


def number(text: str, least: int = 0, most: int = 10**15 - 1) -> int:
    need(NUMBER.fullmatch(text) and len(text) < 20, f"not a number: {text[:40]}")
    value = int(text)
    need(least <= value <= most, f"a number out of its range: {text}")
    return value


def matching(pattern: re.Pattern, text: str, what: str) -> str:
    need(pattern.fullmatch(text), f"not {what}: {text[:80]}")
    return text


def days_in(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= days_in(year, month)


TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?Z")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[?~%]?")


def time(text: str, seconds: bool) -> str:
    """A time, always with seconds, so that times compare as texts."""
    found = TIME.fullmatch(text)
    need(found and (found[6] is not None) == seconds, f"not a time: {text[:40]}")
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    need(exists(year, month, day) and hour < 24 and minute < 60 and second < 60, f"no such time: {text}")
    return text if seconds else text[:-1] + ":00Z"


def day(text: str) -> str:
    found = DAY.fullmatch(text)
    need(found and exists(*map(int, found.groups())), f"not a day: {text[:40]}")
    return text


def partial(text: str) -> tuple[str, str]:
    """The first and the last day a partial date may mean."""
    found = PARTIAL.fullmatch(text)
    need(found, f"not a date: {text[:40]}")
    year, month, of = found.groups()
    if of is not None:
        whole = f"{year}-{month}-{of}"
        return day(whole), whole
    if month is not None:
        need(1 <= int(month) <= 12, f"not a date: {text}")
        return f"{year}-{month}-01", f"{year}-{month}-{days_in(int(year), int(month))}"
    return f"{year}-01-01", f"{year}-12-31"


def positions(text: str, most: int, none: bool) -> list[int]:
    if none and text == "none":
        return []
    found = [number(part, 1, most) for part in text.split(", ")]
    need(all(a < b for a, b in zip(found, found[1:])), "positions that do not ascend")
    return found


# --- field documents -----------------------------------------------------------------------------------------


def field_lines(text: str, header: str) -> list[tuple[str, list[str]]]:
    """The fields of a document as (name, parts), its header line taken off; `text` ends with LF."""
    need(text.endswith("\n"), "the last line does not end")
    lines = text[:-1].split("\n")
    need(lines[0] == header, f"the first line is not {header}")
    fields = []
    for line in lines[1:]:
        found = FIELD.fullmatch(line)
        need(found, f"not a field: {line[:80]}")
        parts = found[2].split(" | ")
        need(all(is_line(part) for part in parts), f"not in canonical form: {line[:80]}")
        fields.append((found[1], parts))
    return fields


class Fields:
    """Takes the fields of a document one after the other, in the order the format fixes."""

    def __init__(self, text: str, header: str, longest: int | None = None):
        self.left = field_lines(text, header)
        for name, parts in self.left:
            need(longest is None or all(units(part) <= longest for part in parts), f"{name} is too long")

    def parts(self, name: str, count: int) -> list[str]:
        need(self.left and self.left[0][0] == name, f"{name} is not where it belongs")
        parts = self.left.pop(0)[1]
        need(len(parts) == count, f"{name} has another number of parts")
        return parts

    def one(self, name: str) -> str:
        return self.parts(name, 1)[0]

    def many(self, name: str, count: int, least: int, most: int) -> list[list[str]]:
        found = []
        while self.left and self.left[0][0] == name:
            found.append(self.parts(name, count))
        need(least <= len(found) <= most, f"{name} stands {len(found)} times")
        return found

    def numbered(self, name: str, count: int, least: int, most: int) -> list[tuple[int, list[str]]]:
        found = []
        while self.left and self.left[0][0].startswith(name + " "):
            full = self.left[0][0]
            found.append((number(full[len(name) + 1 :], 1, 9999), self.parts(full, count)))
        need(least <= len(found) <= most, f"{name} stands {len(found)} times")
        return found

    def end(self) -> None:
        need(not self.left, f"{self.left[0][0] if self.left else ''} does not belong here")


def or_none(text: str):
    return None if text == "none" else text


def or_dash(text: str):
    return None if text == "-" else text


def words(text: str) -> str:
    need(text != "-", "a single - is not a text")
    return text


# --- section 2: statement ------------------------------------------------------------------------------------

SUBJECT = re.compile("person|group|organisation|place|web-site")


def statement(text: str) -> dict:
    need(units(text) <= 4_000_000, "the statement is too long")
    head, gap, body = text.partition("\n\n")
    need(gap and body not in ("", "\n") and body.endswith("\n") and is_text(body[:-1]), "the body is not in canonical form")
    need(units(body) - 1 <= 200_000, "the body is too long")
    fields = Fields(head + "\n", "undersigned/statement/v1", 2000)
    found = {
        "letter": matching(UUID, fields.one("letter"), "a letter id"),
        "version": number(fields.one("version"), 1, 1_000_000),
        "language": matching(LANGUAGE, fields.one("language"), "a language"),
        "title": words(fields.one("title")),
    }
    found["date"] = fields.one("date")
    partial(found["date"])
    leads = fields.many("lead", 2, 0, 100)
    found["leads"] = [(words(name), words(capacity)) for name, capacity in leads]
    addressees = fields.many("addressee", 3, 1, 100)
    found["addressees"] = [(or_dash(name), words(office), or_dash(at)) for name, office, at in addressees]
    subjects = fields.many("subject", 2, 0, 500)
    found["subjects"] = [(matching(SUBJECT, kind, "a kind"), words(name)) for kind, name in subjects]
    found["demands"] = _demands(fields, len(subjects), len(addressees))
    window, embargo, release = fields.one("window"), fields.one("embargo"), fields.one("release")
    fields.end()
    found["archived"] = release == "archived"
    if found["archived"]:
        need(window == "none" and embargo == "none", "an archived letter has no window and no embargo")
        found["opens"] = found["closes"] = found["embargo"] = None
        return found
    return _released(found, window, embargo, release)


def _released(found: dict, window: str, embargo: str, release: str) -> dict:
    ends = window.split(" / ")
    need(len(ends) == 2, "not a window")
    found["opens"], found["closes"] = (time(end, False) for end in ends)
    found["embargo"] = None if embargo == "none" else time(embargo, False)
    need(found["opens"] < found["closes"], "a window that closes before it opens")
    need(found["embargo"] is None or found["embargo"] <= found["closes"], "an embargo after the window")
    shape = re.fullmatch(r"([1-9][0-9]*) of ([1-9][0-9]*) leads", release)
    need(shape, "not a rule of release")
    leads = len(found["leads"])
    need(leads >= 1 and number(shape[2]) == leads, "the rule of release does not count the leads")
    found["needed"] = number(shape[1], 1, leads)
    return found


def _demands(fields: Fields, subjects: int, addressees: int) -> list[dict]:
    demands = []
    for place, (kind, text, about, to) in fields.numbered("demand", 4, 1, 200):
        need(about.startswith("subjects ") and to.startswith("addressees "), "not a demand")
        demands.append(
            {
                "number": place,
                "type": matching(WORD, kind, "a type of demand"),
                "text": words(text),
                "subjects": positions(about[len("subjects ") :], subjects, True),
                "addressees": positions(to[len("addressees ") :], addressees, False),
            }
        )
    order = [demand["number"] for demand in demands]
    need(all(a < b for a, b in zip(order, order[1:])), "demands that do not ascend")
    return demands


# --- section 3: opening --------------------------------------------------------------------------------------


def opening(text: str) -> dict:
    need(units(text) <= 20_000, "an opening is too long")
    fields = Fields(text, "undersigned/opening/v1")
    matching(HASH, fields.one("salt"), "a salt")
    kind = fields.one("kind")
    if kind == "signatory":
        found = {
            "kind": kind,
            "name": words(fields.one("name")),
            "capacity": words(fields.one("capacity")),
            **{name: or_dash(fields.one(name)) for name in ("country", "group", "party")},
            "person": words(fields.one("person")),
        }
    else:
        need(kind == "mandate", "no such kind of opening")
        found = {
            "kind": kind,
            **{name: words(fields.one(name)) for name in ("person", "office", "roster")},
            "snapshot": matching(HASH, fields.one("snapshot"), "a SHA-256"),
        }
        for name in ("from", "to"):
            value = fields.one(name)
            found[name] = None if value == "-" else day(value)
    fields.end()
    return found


# --- section 4: detail ---------------------------------------------------------------------------------------


def detail(text: str) -> dict:
    """The fields of a detail by name, their parts joined again; `act` among them, the salt not."""
    need(units(text) <= 20_000, "a detail is too long")
    lines = field_lines(text, "undersigned/detail/v1")
    names = [name for name, _ in lines]
    need(names[:2] == ["salt", "act"] and len(set(names)) == len(names), "not the fields of a detail")
    found = {name: " | ".join(parts) for name, parts in lines}
    matching(HASH, found.pop("salt"), "a salt")
    return found


# --- section 5: leaf -----------------------------------------------------------------------------------------

ACTS = (
    "version-frozen signed reconfirmed withdrawn declines-counted released roster cosignatures-sealed delivered "
    "reply-received outcome-recorded superseded redacted letter-withdrawn"
).split()


def leaf(text: str) -> dict:
    need(len(text.encode()) <= 65_535, "an act is too long")
    fields = Fields(text, "undersigned/leaf/v1")
    found = {
        "text": text,
        "letter": matching(UUID, fields.one("letter"), "a letter id"),
        "seq": number(fields.one("seq"), 1),
        "prev": _hash_or_none(fields.one("prev")),
        "act": fields.one("act"),
        **{name: _hash_or_none(fields.one(name)) for name in ("statement", "who", "mandate")},
        "mode": or_none(fields.one("mode")),
        "detail": _hash_or_none(fields.one("detail")),
        "time": time(fields.one("time"), True),
    }
    fields.end()
    need((found["prev"] is None) == (found["seq"] == 1), "the first act and no other has nothing before it")
    need(found["act"] in ACTS, "no such act")
    need(found["mode"] in (None, "passkey", "mailbox", "paper"), "no such mode")
    found["hash"] = hashlib.sha256(b"\x00" + text.encode()).digest()
    return found


def _hash_or_none(text: str):
    return None if text == "none" else matching(HASH, text, "a SHA-256")


# --- documents in one file -----------------------------------------------------------------------------------


def documents(text: str) -> list[str]:
    """The documents of a file that have an empty line between them; a parser refuses a last one without its end."""
    if text == "":
        return []
    pieces = text.split("\n\n")
    return [piece + "\n" for piece in pieces[:-1]] + pieces[-1:]
