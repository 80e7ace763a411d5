#!/usr/bin/env python3
"""A second verifier of the bundles of Undersigned, in another language, by people who do not trust the first.

It was written from docs/reference/record-format.md and the public specifications which that document names, and
from nothing else: where it and `undersigned verify` disagree, the document is unclear or one of the two is wrong.
Python 3.9 or later and its standard library are enough. The product never calls it; tests compare the two.

    python3 verify.py BUNDLE.zip [--policy FILE]    says what holds; exits with 0 (all), 1 (not all), 2 (no bundle)
    python3 verify.py --batch                       one verdict as JSON for each line of standard input:
                                                    {"path": "x.zip"} or {"zip": "<base64>"}, perhaps "policy"
"""

from __future__ import annotations

import argparse
import base64
import json
import sys

from bundle import Bundle
from formats import NotABundle
from zips import read_zip

HOLDS, FAILS, NOT_A_BUNDLE = 0, 1, 2
VERDICTS = {HOLDS: "holds", FAILS: "fails", NOT_A_BUNDLE: "not-a-bundle"}


def verify(data: bytes, policy: bytes | None = None) -> tuple[int, list[str], list[str]]:
    """The exit code, the codes of what does not hold, and the sentences."""
    try:
        bundle = Bundle(read_zip(data), policy)
    except NotABundle as no:
        return NOT_A_BUNDLE, ["not-a-bundle"], [f"NOTHING TO CHECK  {no}"]
    bundle.check()
    lines = [f"holds  {words}" for _, words in bundle.sentences]
    lines += [f"FAILS  {words} ({code})" for code, words in bundle.faults]
    return FAILS if bundle.faults else HOLDS, sorted({code for code, _ in bundle.faults}), lines


def batch() -> int:
    for line in sys.stdin:
        asked = json.loads(line)
        if "path" in asked:
            with open(asked["path"], "rb") as file:
                data = file.read()
        else:
            data = base64.b64decode(asked["zip"])
        policy = asked.get("policy")
        code, faults, lines = verify(data, None if policy is None else policy.encode())
        said = {"exit": code, "verdict": VERDICTS[code], "faults": faults, "lines": lines}
        print(json.dumps(said), flush=True)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Verifies the bundle of a letter.")
    parser.add_argument("bundle", nargs="?")
    parser.add_argument("--policy", metavar="FILE", help="the log and the witnesses you trust")
    parser.add_argument("--batch", action="store_true", help="verdicts for many bundles")
    options = parser.parse_args()
    if options.batch:
        return batch()
    if options.bundle is None:
        parser.error("which bundle?")
    try:
        with open(options.bundle, "rb") as file:
            data = file.read()
        policy = None
        if options.policy is not None:
            with open(options.policy, "rb") as file:
                policy = file.read()
    except OSError as error:
        print(error, file=sys.stderr)
        return NOT_A_BUNDLE
    code, _, lines = verify(data, policy)
    print("\n".join(lines))
    return code


if __name__ == "__main__":
    sys.exit(main())
