#!/usr/bin/env python3
"""Runs the second verifier over the vectors that are published beside the format, and says where it differs.

    python3 vectors.py ../../docs/reference/record-vectors    exits with 0 when it answers as they say, else with 1

Left out are the kinds that no bundle holds: bodies, single proofs, tiles, and what is said to and by a witness.
"""

from __future__ import annotations

import base64
import json
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import answers
import cosigners
import formats
import log
from aftermath import FIELDS
from bundle import Bundle
from crypto import cose_holds, cose_key, ed25519_holds, sha256
from formats import Fault, NotABundle, matching, need, sha256_hex
from passkeys import check_client, check_data
from replay import Replay

ANSWERED = ("accepted", "refused")
LEFT_OUT = (
    "body inclusion consistency growth tlog-proof entry-bundle tile-path "
    "witness-request witness-decision witness-answer"
).split()


def whole(text: str, holds) -> bool:
    need(holds(text), "it is not canonical")
    return True


def hashed(parse):
    def answer(case: dict) -> dict:
        parse(case["text"])
        return {"sha256": sha256_hex(case["text"])}

    return answer


def detail_after_release(case: dict) -> bool:
    said = formats.detail(case["text"])
    if said["act"] == "superseded":
        return formats.number(said.get("seq", "")) > 0
    need(said["act"] in FIELDS and FIELDS[said["act"]].keys() <= said.keys(), "it has not the fields of its act")
    read = {name: parse(said[name]) for name, parse in FIELDS[said["act"]].items()}
    need(read.get("supersedes") is None or read["supersedes"] != read["outcome"], "it replaces itself")
    return True


def history(case: dict) -> dict:
    played = Replay([formats.leaf(text) for text in formats.documents(case["text"])])

    def of(leaves) -> list[int]:
        return [leaf["seq"] for leaf in leaves]

    return {"list": of(played.list), "late": of(played.late), "faults": [int(f[4:].split(":")[0]) for f in played.faults]}


def inclusion_text(case: dict) -> dict:
    proof = log.inclusion(case["text"])
    return {"root": log.root_of_inclusion(proof, [bytes.fromhex(leaf) for leaf in case["leaves"]]).hex()}


def key_of(text: str) -> dict:
    for kind in (log.LOG_KEY, log.WITNESS_KEY):
        try:
            return log.verifier_key(text, kind)
        except Fault as fault:
            why = fault
    raise why


def checkpoint(case: dict) -> dict:
    if "policy" in case:
        opened = log.open_checkpoint(case["text"], log.policy(case["policy"].encode()))
    else:
        known = {"logs": [key_of(key) for key in case["keys"]], "witnesses": {}, "groups": {}, "quorum": "none"}
        opened = log.open_checkpoint(case["text"], known)
    return {"origin": opened["origin"], "size": opened["size"], "root": opened["root"].hex()}


def passkey(case: dict) -> bool:
    public, data, client, signature = (
        bytes.fromhex(case[name]) for name in ("publicKey", "authenticatorData", "clientData", "signature")
    )
    key = cose_key(public)
    need(key is not None, "its key is none of the three kinds")
    check_data(data, case["rpId"])
    check_client(client, bytes.fromhex(case["challenge"]), case["origin"])
    need(cose_holds(key, data + sha256(client), signature), "it does not verify")
    return True


def ed25519(case: dict) -> bool:
    need(ed25519_holds(*(bytes.fromhex(case[name]) for name in ("key", "message", "signature"))), "it does not verify")
    return True


def receipt(case: dict):
    """Ours are sentences: that it holds is all that is compared."""
    cosigners.receipt(case["text"])
    return case.get("accepted")


ANSWERS = {
    "canonical-text": lambda case: whole(case["text"], formats.is_text),
    "canonical-line": lambda case: whole(case["text"], formats.is_line),
    "statement": hashed(formats.statement),
    "reply": hashed(answers.public_reply),
    "outcome": hashed(answers.public_outcome),
    "detail": hashed(formats.detail),
    "leaf": lambda case: {"hash": formats.leaf(case["text"])["hash"].hex()},
    "opening": lambda case: formats.opening(case["text"]) and {"commitment": sha256_hex(case["text"])},
    "detail-after-release": detail_after_release,
    "history": history,
    "inclusion-text": inclusion_text,
    "verifier-key": lambda case: (lambda key: {"name": key["name"], "type": key["kind"]})(key_of(case["text"])),
    "checkpoint": checkpoint,
    "policy": lambda case: {"quorum": log.policy(case["text"].encode())["quorum"]},
    "policy-checkpoint": checkpoint,
    "ed25519": ed25519,
    "passkey": passkey,
    "cosigner": lambda case: {"commitment": cosigners.cosigner(case["text"])["commitment"]},
    "cosigner-receipt": receipt,
    "cosignatures": lambda case: cosigners.batch(case["text"]),
}


def edited(text: str, edits: list[dict]) -> str:
    """At line `at`, counted from 1, `out` lines taken out and `in` put in, one edit after the other."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    for edit in edits:
        at, put = edit["at"] - 1, edit.get("in", [])
        lines[at : at + edit.get("out", 0)] = [put] if isinstance(put, str) else put
    return "".join(lines)


def written_out(cases: list[dict]) -> list[dict]:
    """The cases that are given as a change of another one, whole."""
    named: dict[str, dict] = {}
    for case in cases:
        base = {name: value for name, value in named.get(case.get("of"), {}).items() if name not in ANSWERED}
        whole_case = {**base, **case}
        if "pieces" in case:
            whole_case["text"] = "".join(piece * times for piece, times in case["pieces"])
        elif "lines" in case:
            whole_case["text"] = edited(base["text"], case["lines"])
        elif "from" in case:
            whole_case["text"] = base["text"].replace(case["from"], case["to"], 1)
        named[case["name"]] = whole_case
    return list(named.values())


def difference(kind: str, case: dict):
    try:
        found = ANSWERS[kind](case)
    except (Fault, UnicodeEncodeError) as fault:
        return None if "refused" in case else f"refused: {fault}"
    if "refused" in case:
        of_the_body = str(case["refused"]).startswith("body: line")  # the rules that a verifier may leave out
        return None if of_the_body else f"accepted, and should not be: {case['refused']}"
    wanted = case["accepted"]
    if kind == "history":
        wanted = {**wanted, "faults": [seq for seq, _ in wanted["faults"]]}
    if isinstance(found, dict):
        wanted = {name: wanted.get(name) for name in found}
    return None if found == wanted else f"{found} instead of {wanted}"


def bundles(cases: list[dict]):
    named: dict[str, dict[str, bytes]] = {}
    for case in cases:
        if "files" in case:
            files = {path: text.encode() for path, text in case["files"].items()}
        else:
            files = _changed(dict(named[case["base"]]), case["changes"])
        named[case["name"]] = files
        try:
            bundle = Bundle(files, None)
            bundle.check()
            verdict = "fails" if bundle.faults else "holds"
            codes = sorted({code for code, _ in bundle.faults})
        except NotABundle:
            verdict, codes = "not-a-bundle", ["not-a-bundle"]
        wanted = sorted({code for code, _ in case.get("fails", [])})
        same = (verdict, codes) == (case["verdict"], wanted)
        yield case["name"], None if same else f"{verdict} {codes} instead of {case['verdict']} {wanted}"


def _changed(files: dict[str, bytes], changes: list[dict]) -> dict[str, bytes]:
    index = json.loads(files["index.json"])
    for change in changes:
        path = change["path"]
        if change.get("removed"):
            del files[path]
        elif "base64" in change:
            files[path] = base64.b64decode(change["base64"])
        elif "pieces" in change:
            files[path] = "".join(piece * times for piece, times in change["pieces"]).encode()
        elif "lines" in change:
            files[path] = edited(files.get(path, b"").decode(), change["lines"]).encode()
    for change in changes:
        if "version" in change:
            listed = [
                {"path": path, "bytes": len(data), "sha256": sha256(data).hex()}
                for path, data in sorted(files.items(), key=lambda file: file[0].encode("utf-16-be"))
                if path != "index.json"
            ]
            said = {**index, "version": change["version"], "statement": change["statement"], "files": listed}
            files["index.json"] = (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()
    return files


def main(folder: str) -> int:
    asked = different = 0
    for path in sorted(Path(folder).glob("*.json")):
        vectors = SimpleNamespace(**json.loads(path.read_text(encoding="utf-8")))
        if vectors.kind in LEFT_OUT:
            continue
        found = (
            bundles(vectors.cases)
            if vectors.kind == "bundle"
            else ((case["name"], difference(vectors.kind, case)) for case in written_out(vectors.cases))
        )
        for name, why in found:
            asked += 1
            if why is not None:
                different += 1
                print(f"{vectors.kind}, {name}: {why}")
    print(f"{asked} vectors, {different} answered otherwise")
    return 1 if different or not asked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
