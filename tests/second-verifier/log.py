"""The log: Merkle tree hashes (RFC 6962), signed notes, checkpoints, cosignatures, policies, inclusion (section 7, 9)."""

from __future__ import annotations

import re

from crypto import ed25519_holds, sha256
from formats import LARGEST, Fault, from_base64, need, number, units

LOG_KEY, WITNESS_KEY = 1, 4
NAME = re.compile(r"[^\s+]+")
ALGORITHM_KEYS = {LOG_KEY: "a log's", WITNESS_KEY: "a witness's"}


def node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right)


def split_at(size: int) -> int:
    """The largest power of two below the size."""
    return 1 << ((size - 1).bit_length() - 1)


def root_of_entries(entries: list[bytes]) -> bytes:
    if not entries:
        return sha256(b"")
    level = [sha256(b"\x00" + entry) for entry in entries]

    def root(first: int, size: int) -> bytes:
        if size == 1:
            return level[first]
        half = split_at(size)
        return node(root(first, half), root(first + half, size - half))

    return root(0, len(level))


# --- keys and policies ---------------------------------------------------------------------------------------


def verifier_key(text: str, kind: int) -> dict:
    parts = text.split("+", 2)
    need(len(parts) == 3 and NAME.fullmatch(parts[0]), "not a verifier key")
    need(re.fullmatch("[0-9a-f]{8}", parts[1]), "not a verifier key")
    encoded = from_base64(parts[2])
    need(len(encoded) == 33 and encoded[0] == kind, f"not {ALGORITHM_KEYS[kind]} key")
    key_id = sha256(parts[0].encode() + b"\n" + encoded)[:4]
    need(key_id.hex() == parts[1], "a key whose id is another's")
    return {"name": parts[0], "id": key_id, "public": encoded[1:], "kind": kind}


def policy(data: bytes) -> dict:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Fault("the policy is not UTF-8") from None
    need(text.endswith("\n"), "the policy's last line does not end")
    need(units(text) <= 1_000_000 and text.count("\n") <= 1000, "the policy is too long")
    need(not re.search("[\x00-\x08\x0b-\x1f\x7f]", text), "the policy has control characters")
    found = {"logs": [], "witnesses": {}, "groups": {}, "quorum": None}
    used: set[str] = set()
    for line in text.split("\n"):
        words = re.findall(r"[^ \t]+", line)
        if words and not words[0].startswith("#"):
            _policy_line(found, used, words)
    need(found["quorum"] is not None, "the policy has no quorum")
    return found


def _policy_line(found: dict, used: set, words: list[str]) -> None:
    known = {**found["witnesses"], **found["groups"]}
    if words[0] == "log" and len(words) in (2, 3):
        key = verifier_key(words[1], LOG_KEY)
        need(all(key["public"] != other["public"] for other in found["logs"]), "a log stands twice in the policy")
        found["logs"].append(key)
    elif words[0] == "witness" and len(words) in (3, 4):
        key = verifier_key(words[2], WITNESS_KEY)
        others = found["witnesses"].values()
        need(all(key["public"] != other["public"] for other in others), "a witness stands twice in the policy")
        need(words[1] not in known and words[1] != "none", "a name stands twice in the policy")
        found["witnesses"][words[1]] = key
    elif words[0] == "group" and len(words) >= 4:
        name, threshold, members = words[1], words[2], words[3:]
        need(name not in known and name != "none", "a name stands twice in the policy")
        for member in members:
            need(member in known and member not in used, "a group of the policy has a member it cannot have")
            used.add(member)
        least = {"any": 1, "all": len(members)}.get(threshold) or number(threshold, 1, len(members))
        found["groups"][name] = (least, members)
    elif words[0] == "quorum" and len(words) == 2:
        need(found["quorum"] is None, "the policy has two quorums")
        need(words[1] == "none" or words[1] in known, "the quorum of the policy is unknown")
        found["quorum"] = words[1]
    else:
        raise Fault(f"a line of the policy cannot be read: {words[0][:40]}")


def reached(policy_: dict, name: str, signed: set[str]) -> bool:
    if name == "none" or name in signed:
        return True
    if name not in policy_["groups"]:
        return False
    least, members = policy_["groups"][name]
    return sum(reached(policy_, member, signed) for member in members) >= least


# --- notes and checkpoints -----------------------------------------------------------------------------------


def _note(text: str) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    need(units(text) <= 1_000_000, "the checkpoint is too long")
    need(not re.search("[\x00-\x09\x0b-\x1f]", text), "the checkpoint has control characters")
    at = text.rfind("\n\n")
    need(at >= 0 and text.endswith("\n"), "the checkpoint is not a signed note")
    signatures = []
    for line in text[at + 2 : -1].split("\n"):
        found = re.fullmatch(r"\u2014 ([^\s+]+) (\S+)", line)
        need(found, "a signature of the checkpoint cannot be read")
        signature = from_base64(found[2])
        need(len(signature) > 4, "a signature of the checkpoint is too short")
        signatures.append((found[1], signature[:4], signature[4:]))
    need(len(signatures) <= 64, "the checkpoint has too many signatures")
    return text[: at + 1], signatures


def _signed(key: dict, body: str, signature: bytes) -> bool:
    if key["kind"] == LOG_KEY:
        return ed25519_holds(key["public"], body.encode(), signature)
    when = int.from_bytes(signature[:8], "big")
    if len(signature) != 72 or when >= 2**53:
        return False
    message = f"cosignature/v1\ntime {when}\n{body}"
    return ed25519_holds(key["public"], message.encode(), signature[8:])


def open_checkpoint(text: str, policy_: dict) -> dict:
    """The size and root of a checkpoint that a log of the policy signed and its quorum of witnesses with it."""
    body, signatures = _note(text)
    lines = body[:-1].split("\n")
    need(len(lines) >= 3 and all(lines), "the checkpoint has not the lines of one")
    witnesses = policy_["witnesses"]
    signed: set[str] = set()
    by_log = False
    for name, key_id, signature in signatures:
        for key in [*policy_["logs"], *witnesses.values()]:
            if (key["name"], key["id"]) != (name, key_id):
                continue
            need(_signed(key, body, signature), f"the signature of {name} does not hold")
            by_log = by_log or (key["kind"] == LOG_KEY and name == lines[0])
            signed |= {called for called, witness in witnesses.items() if witness is key}
    need(by_log, "no log of the policy has signed the checkpoint")
    need(reached(policy_, policy_["quorum"], signed), "too few witnesses of the policy have signed the checkpoint")
    root = from_base64(lines[2])
    need(len(root) == 32, "the root of the checkpoint is not a hash")
    return {"origin": lines[0], "size": number(lines[1], 0, LARGEST), "root": root, "witnesses": sorted(signed)}


# --- inclusion -----------------------------------------------------------------------------------------------


def inclusion(text: str) -> dict:
    need(text.endswith("\n"), "the last line does not end")
    lines = text[:-1].split("\n")
    need(len(lines) < 4_000_000, "the inclusion proof is too long")
    need(len(lines) > 2 and lines[0] == "undersigned/inclusion/v1", "not an inclusion proof")
    need(lines[1].startswith("size: "), "not an inclusion proof")
    rest = lines[2:]
    leaves = [line[6:] for line in rest if line.startswith("leaf: ")]
    nodes = [line[6:] for line in rest[len(leaves) :]]
    need(rest == [f"leaf: {leaf}" for leaf in leaves] + [f"node: {hash_}" for hash_ in nodes], "not an inclusion proof")
    size = number(lines[1][6:])
    indices = [number(leaf) for leaf in leaves]
    need(all(a < b for a, b in zip(indices, indices[1:])), "indices that do not ascend")
    need(indices and indices[-1] < size, "an index beyond the log")
    hashes = [from_base64(hash_) for hash_ in nodes]
    need(all(len(hash_) == 32 for hash_ in hashes), "a node that is not a hash")
    return {"size": size, "indices": indices, "nodes": hashes}


def root_of_inclusion(proof: dict, leaf_hashes: list[bytes]) -> bytes:
    indices, nodes = proof["indices"], iter(proof["nodes"])
    need(len(indices) == len(leaf_hashes), "the proof is for another number of acts")
    try:
        root = _walk(indices, leaf_hashes, nodes, 0, proof["size"], 0, len(indices))
    except StopIteration:
        raise Fault("the inclusion proof has too few nodes") from None
    need(next(nodes, None) is None, "the inclusion proof has too many nodes")
    return root


def _walk(indices, hashes, nodes, first: int, size: int, low: int, high: int) -> bytes:
    """The hash of the subtree of `size` leaves from `first`, in which indices[low:high] stand."""
    if low == high:
        return next(nodes)
    if size == 1:
        return hashes[low]
    half = split_at(size)
    middle = low
    while middle < high and indices[middle] < first + half:
        middle += 1
    left = _walk(indices, hashes, nodes, first, half, low, middle)
    return node(left, _walk(indices, hashes, nodes, first + half, size - half, middle, high))
