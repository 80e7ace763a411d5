"""Section 11: what is sealed of citizens' co-signatures, in bundles, batches and receipts."""

from __future__ import annotations

import re

import formats
import log
from crypto import sha256
from formats import HASH, UUID, Fault, Fields, field_lines, matching, need, number, sha256_hex, units

COUNTED = ("confirmed", "restored")
MOST_ENTRIES = 65_536
SPAN = re.compile(r"([1-9][0-9]*)-([1-9][0-9]*)")
COUNTRY = re.compile(r"-|[A-Z]{2}")


def cosigner(text: str) -> dict:
    """What one person's commitment is over."""
    need(units(text) <= 2_000, "the co-signer is too long")
    lines = field_lines(text, "undersigned/cosigner/v1")
    need([name for name, _ in lines] == ["salt", "letter", "name", "email", "country"], "not the fields of a co-signer")
    found = {name: " | ".join(parts) for name, parts in lines}
    matching(HASH, found["salt"], "a salt")
    matching(UUID, found["letter"], "a letter id")
    matching(COUNTRY, found["country"], "a country")
    return {**found, "commitment": sha256_hex(text)}


def entry(line: str) -> dict:
    words = line.split(" ")
    need(len(words) == 5, "not the words of an entry")
    no, act, ordinal, counted, about = words
    need(act in ("confirmed", "withdrawn", "removed", "restored"), "no such act")
    if act == "confirmed":
        matching(HASH, about, "a commitment")
    elif act == "removed":
        matching(formats.WORD, about, "a reason")
    else:
        need(about == "-", "a word too many")
    return {"no": number(no, 1), "act": act, "ordinal": number(ordinal, 1), "counted": number(counted), "about": about}


def batch(text: str) -> dict:
    """The file of one sealed batch: the root of its entries."""
    need(units(text) <= 12_000_000, "the batch is too long")
    head, between, rest = text.partition("\n\n")
    need(between, "no empty line behind the header")
    fields = Fields(head + "\n", "undersigned/cosignatures/v1")
    matching(UUID, fields.one("letter"), "a letter id")
    number(fields.one("batch"), 1, 999_999_999)
    fields.end()
    need(rest.endswith("\n"), "the last entry does not end")
    lines = rest[:-1].split("\n")
    need(len(lines) <= MOST_ENTRIES, "too many entries")
    entries = [entry(line) for line in lines]
    for before, after in zip(entries, entries[1:]):
        step = 1 if after["act"] in COUNTED else -1
        need(after["no"] == before["no"] + 1, "an entry is missing")
        need(after["counted"] == before["counted"] + step, "a count that does not follow")
    return {"root": log.root_of_entries([line.encode() for line in lines]).hex()}


def sealed(fields: dict) -> dict:
    """What the detail of `cosignatures-sealed` says."""
    span = SPAN.fullmatch(fields.get("entries", ""))
    need(span, "it does not say which entries")
    found = {
        "batch": number(fields.get("batch", ""), 1, 999_999_999),
        "count": number(fields.get("count", "")),
        "first": number(span[1], 1),
        "last": number(span[2], 1),
        "root": matching(HASH, fields.get("root", ""), "a root"),
    }
    need(found["first"] <= found["last"], "it ends before it begins")
    return found


def check_sealed(bundle) -> None:
    """Batches of a bundle follow one another; acts that do not number them are not asked."""
    before = {"batch": 0, "last": 0}
    for leaf in bundle.leaves:
        fields = bundle.details.get(leaf["detail"])
        if leaf["act"] != "cosignatures-sealed" or fields is None or "batch" not in fields:
            continue
        with bundle.told("sealed", f"act {leaf['seq']}"):
            found = sealed(fields)
            follows = (found["batch"], found["first"]) == (before["batch"] + 1, before["last"] + 1)
            need(follows, "its batch does not follow the one before")
            before = {**found, "time": leaf["time"]}
    if "time" in before:
        words = f"{before['count']} co-signatures of citizens count, sealed in {before['batch']} batches"
        bundle.say("sealed", f"{words} up to {before['time']}.")


def path_root(place: int, size: int, leaf: bytes, path: list[bytes]) -> bytes:
    """The root that one leaf and its neighbours on the way up lead to."""
    if size == 1:
        need(not path, "the proof is too long")
        return leaf
    need(path, "the proof is too short")
    half = log.split_at(size)
    if place < half:
        return log.node(path_root(place, half, leaf, path[:-1]), path[-1])
    return log.node(path[-1], path_root(place - half, size - half, leaf, path[:-1]))


def receipt(text: str) -> None:
    """Raises Fault unless the receipt shows that its owner is in the count."""
    need(units(text) <= 100_000, "the receipt is too long")
    parts = text.split("\n\n")
    need(len(parts) == 9 and parts[0] == "undersigned/cosigner-receipt/v1", "not the parts of a receipt")
    opening, standing, detail, leaf_text, inclusion, policy = (part + "\n" for part in parts[1:7])
    owner = cosigner(opening)
    place, line, counted, path = _place(standing)
    need(counted["act"] == "confirmed" and counted["about"] == owner["commitment"], "the entry is somebody else's")
    leaf = formats.leaf(leaf_text)
    need(leaf["act"] == "cosignatures-sealed" and leaf["letter"] == owner["letter"], "the act is another one")
    need(leaf["detail"] == sha256_hex(detail), "the act has another detail")
    found = sealed(formats.detail(detail))
    size = found["last"] - found["first"] + 1
    need(place < size and counted["no"] == found["first"] + place, "it stands in another place")
    need(path_root(place, size, sha256(b"\x00" + line.encode()), path).hex() == found["root"], "another root")
    checkpoint = log.open_checkpoint("\n\n".join(parts[7:]), log.policy(policy.encode()))
    proof = log.inclusion(inclusion)
    need(proof["size"] == checkpoint["size"], "proof and checkpoint are of different sizes")
    need(log.root_of_inclusion(proof, [leaf["hash"]]) == checkpoint["root"], "the act is not in the log")


def _place(text: str) -> tuple[int, str, dict, list[bytes]]:
    fields = Fields(text, "undersigned/cosigner-place/v1")
    line, place, proof = fields.one("entry"), number(fields.one("place"), 0, 99_999), fields.one("proof")
    fields.end()
    path = [] if proof == "none" else [formats.from_base64(word) for word in proof.split(" ")]
    need(len(path) <= 16 and all(len(hash_) == 32 for hash_ in path), "not the hashes of a proof")
    return place, line, entry(line), path

