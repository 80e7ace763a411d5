"""Section 10: what happened after the release, and how each delivery, reply and demand stands."""

from __future__ import annotations

import re

from answers import STATES, addressee, possible_days, public_outcome, public_reply, uuid_or_none
from formats import HASH, UUID, WORD, day, matching, need, number, sha256_hex

AFTER = ("delivered", "reply-received", "outcome-recorded")
OF_AN_ACT = re.compile(r"documents/(?:reply|outcome)-[0-9].*", re.DOTALL)
NAMES = {"reply-received": "reply", "outcome-recorded": "outcome"}
SAME = {
    "reply-received": ("reply", "addressee", "received", "channel", "kind"),
    "outcome-recorded": ("outcome", "demand", "state", "on", "certainty", "supersedes"),
}
MOST_LAID = 2000


def _hash_or_none(text: str):
    return None if text == "none" else _hash(text)


def _state(text: str) -> str:
    need(text in STATES, f"no such state: {text}")
    return text


def _date(text: str) -> str:
    possible_days(text)
    return text


def _word(text: str) -> str:
    return matching(WORD, text, "a word")


def _hash(text: str) -> str:
    return matching(HASH, text, "a SHA-256")


def _uuid(text: str) -> str:
    return matching(UUID, text, "an id")


def _place(text: str) -> int:
    return number(text, 1, 9999)


FIELDS = {
    "delivered": {"addressee": _place, "channel": _word, "sent": day, "proof": _hash_or_none},
    "reply-received": {
        **{"reply": _uuid, "addressee": addressee, "received": day, "channel": _word, "kind": _word},
        **{"document": _hash, "original": _hash_or_none},
    },
    "outcome-recorded": {
        **{"outcome": _uuid, "demand": _place, "state": _state, "on": _date, "certainty": _word},
        **{"document": _hash, "supersedes": uuid_or_none},
    },
}


def _path(leaf: dict) -> str:
    return f"documents/{NAMES.get(leaf['act'], '')}-{leaf['seq']}.txt"


class Aftermath:
    def __init__(self, bundle):
        self.bundle = bundle
        self.statement, self.roster = bundle.statement, bundle.replay.roster
        self.demands = {demand["number"] for demand in self.statement["demands"]}
        self.acts: dict[int, dict] = {}  # what each act says, by seq
        self.fallen: set[int] = set()  # acts that no longer stand

    def check(self) -> None:
        for leaf in self.bundle.leaves:
            if leaf["act"] in AFTER:
                with self.bundle.told(leaf["act"], f"act {leaf['seq']}"):
                    self._read(leaf)
            elif leaf["act"] == "superseded":
                with self.bundle.told("superseded", f"act {leaf['seq']}"):
                    named = number(self.bundle.field(leaf, "seq"))
                    need(named in self.acts, "it replaces no earlier delivery, reply or outcome")
                    self.fallen.add(named)
        self._check_stray()
        if not self.acts:
            return
        self._check_places()
        self._check_outcomes()
        self._check_twice()
        for said in self.acts.values():
            if said["act"] in NAMES:
                with self.bundle.told("document", said["path"]):
                    self._check_document(said)
        self._say()

    def _read(self, leaf: dict) -> None:
        said = {name: read(self.bundle.field(leaf, name)) for name, read in FIELDS[leaf["act"]].items()}
        need(said.get("supersedes") is None or said["supersedes"] != said["outcome"], "it replaces itself")
        path = _path(leaf)
        self.acts[leaf["seq"]] = {**said, "act": leaf["act"], "seq": leaf["seq"], "path": path}
        need(self.roster is not None and leaf["seq"] > self.roster["seq"], "it is before the release")
        need(leaf["statement"] in (None, self.bundle.index["statement"]), "it is about another statement")

    def _check_stray(self) -> None:
        known = {_path(leaf) for leaf in self.bundle.leaves if leaf["act"] in NAMES}
        for path in self.bundle.files:
            if OF_AN_ACT.fullmatch(path) and path not in known:
                self.bundle.fault("document", f"{path} is of no act")

    def _check_places(self) -> None:
        for seq, said in self.acts.items():
            to = said.get("addressee")
            if to is not None and to > len(self.statement["addressees"]):
                self.bundle.fault("addressee", f"act {seq}: there is no addressee {to}")
            if "demand" in said and said["demand"] not in self.demands:
                self.bundle.fault("demand", f"act {seq}: there is no demand {said['demand']}")

    def _outcomes(self) -> list[dict]:
        return [said for said in self.acts.values() if said["act"] == "outcome-recorded"]

    def _check_outcomes(self) -> None:
        earlier: list[dict] = []
        for said in self._outcomes():
            of_demand = [other for other in earlier if other["demand"] == said["demand"]]
            with self.bundle.told("outcome", f"act {said['seq']}"):
                met = any(other["state"] in ("met", "partly-met") for other in of_demand)
                need(said["state"] != "reversed" or met, "nothing was met that could be reversed")
            if said["supersedes"] is not None:
                with self.bundle.told("outcome", f"act {said['seq']}"):
                    replaced = [other for other in of_demand if other["outcome"] == said["supersedes"]]
                    need(replaced, "it replaces no earlier outcome of its demand")
            self.fallen |= {other["seq"] for other in earlier if other["outcome"] == said["supersedes"]}
            earlier.append(said)

    def _check_twice(self) -> None:
        replies = [said["reply"] for seq, said in self.acts.items() if "reply" in said and seq not in self.fallen]
        if len(set(replies)) != len(replies):
            self.bundle.fault("twice", "two acts of one reply stand")
        outcomes = [said["outcome"] for said in self._outcomes()]
        if len(set(outcomes)) != len(outcomes):
            self.bundle.fault("twice", "one outcome has two acts")

    def _check_document(self, said: dict) -> None:
        text = self.bundle.texts.get(said["path"])
        if text is None:
            need(said["seq"] in self.fallen or said["document"] in self.bundle.redacted, "it is missing")
            return
        need(sha256_hex(text) == said["document"], "it is not the document of its act")
        written = public_reply(text) if said["act"] == "reply-received" else public_outcome(text)
        need(written["letter"] == self.bundle.index["letter"], "it is of another letter")
        for name in SAME[said["act"]]:
            need(written[name] == said[name], f"it says another {name} than its act")
        need(set(written.get("positions", [])) <= self.demands, "it answers a demand that is not there")

    def _say(self) -> None:
        standing = [said for seq, said in sorted(self.acts.items()) if seq not in self.fallen]
        for said in standing:
            if said["act"] == "delivered":
                words = f"Sent to addressee {said['addressee']} by {said['channel']} on {said['sent']}."
                self.bundle.say("delivered", words)
            elif said["act"] == "reply-received":
                whose = f"addressee {said['addressee']}" if said["addressee"] else "somebody else"
                words = f"A reply ({said['kind']}) of {whose} came on {said['received']} by {said['channel']}."
                self.bundle.say("reply-received", words)
        for demand in sorted({said["demand"] for said in self._outcomes()}):
            line = _line([said for said in self._outcomes() if said["demand"] == demand])
            said = [other for other in line if other["seq"] not in self.fallen]
            if said:
                words = f"Demand {demand}: {said[-1]['state']}, {said[-1]['on']}, {said[-1]['certainty']}."
                self.bundle.say("outcome", words)
        self.bundle.say("after-release", "When these steps were written down is proven, not that they are true.")


def _line(outcomes: list[dict]) -> list[dict]:
    """The outcomes of one demand, laid in the line of section 10; the last that stands says how it stands."""
    if len(outcomes) > MOST_LAID:
        return outcomes
    line: list[dict] = []
    for said in outcomes:
        place = next((at for at, other in enumerate(line) if other["outcome"] == said["supersedes"]), None)
        at = None
        if place is not None:
            del line[place]
            at = place if _fits(line, said, place) else None
        if at is None:
            at = len(line)
            while at > 0 and possible_days(said["on"])[1] < possible_days(line[at - 1]["on"])[0]:
                at -= 1
        line.insert(at, said)
    return line


def _fits(line: list[dict], said: dict, at: int) -> bool:
    first, last = possible_days(said["on"])
    before_left = any(last < possible_days(other["on"])[0] for other in line[:at])
    after_right = any(first > possible_days(other["on"])[1] for other in line[at:])
    return not before_left and not after_right
