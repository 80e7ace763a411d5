"""Section 8: a passkey signs over the statement itself."""

from __future__ import annotations

import base64
import json
import sys

from crypto import cose_holds, cose_key, sha256
from formats import HASH, from_base64url, matching, need

MEMBERS = "rp-id origin nonce public-key authenticator-data client-data signature".split()
PRESENT, VERIFIED, MORE = 0x01, 0x04, 0x40 | 0x80


sys.setrecursionlimit(30_000)  # JSON as deep as a detail is long is JSON


def challenge(statement: str, act: str, nonce: str) -> bytes:
    text = f"undersigned/challenge/v1\nstatement: {statement}\nact: {act}\nnonce: {nonce}\n"
    return sha256(text.encode())


def check_assertion(detail: dict, leaf: dict) -> None:
    for name in MEMBERS:
        need(name in detail, f"it has no {name}")
    public, data, client, signature = (from_base64url(detail[name]) for name in MEMBERS[3:])
    asked = challenge(leaf["statement"], leaf["act"], matching(HASH, detail["nonce"], "a nonce"))
    key = cose_key(public)
    need(key is not None, "its key is none of the three kinds")
    check_data(data, detail["rp-id"])
    check_client(client, asked, detail["origin"])
    need(cose_holds(key, data + sha256(client), signature), "it does not verify")


def check_data(data: bytes, site: str) -> None:
    need(len(data) >= 37, "its authenticator data are too short")
    need(len(data) == 37 or data[32] & MORE, "its authenticator data are too long")
    need(data[:32] == sha256(site.encode()), "it was made for another site")
    need(data[32] & PRESENT and data[32] & VERIFIED, "nobody was present, or it was not checked who")


def _no_constant(name: str):
    raise ValueError(name)


def check_client(client: bytes, asked: bytes, origin: str) -> None:
    try:
        said = json.loads(client.decode("utf-8"), parse_constant=_no_constant, parse_int=float)
    except (ValueError, RecursionError):
        said = None
    need(isinstance(said, dict), "what the browser signed cannot be read")
    wanted = base64.urlsafe_b64encode(asked).decode().rstrip("=")
    need(said.get("type") == "webauthn.get", "it is not an answer to a question")
    need(said.get("challenge") == wanted, "it answers another question")
    need(said.get("origin") == origin, "it was made at another origin")
    crossed = said.get("crossOrigin")
    need((crossed is None or crossed is False) and "topOrigin" not in said, "it was made inside another page")
