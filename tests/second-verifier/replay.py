"""Section 6: playing a letter's acts in order says who stands on the list, and whether the acts may follow so."""

from __future__ import annotations

from formats import Fault, need

SIGNING = ("signed", "reconfirmed")
AFTER_FREEZING = (
    "cosignatures-sealed",
    "delivered",
    "reply-received",
    "outcome-recorded",
    "superseded",
    "redacted",
)


class Replay:
    """An act that breaks a rule is a fault and changes nothing; the next one is played all the same."""

    def __init__(self, leaves: list[dict]):
        self.faults: list[str] = []
        self.versions: list[dict] = []
        self.live: dict[str, dict] = {}
        self.released: dict | None = None
        self.roster: dict | None = None
        self.list: list[dict] = []
        self.late: list[dict] = []
        self.withdrawn_after: list[dict] = []
        self.letter_withdrawn: dict | None = None
        before = None
        for leaf in leaves:
            try:
                _follows(leaf, before)
                self._play(leaf)
            except Fault as fault:
                self.faults.append(f"act {leaf['seq']}: {fault}")
            before = leaf

    def _play(self, leaf: dict) -> None:
        waiting = self.released is not None and self.roster is None
        need(not waiting or leaf["act"] == "roster", "the list of signatories does not follow the release at once")
        act = leaf["act"]
        if act == "version-frozen":
            self._freeze(leaf)
        elif act in SIGNING:
            self._sign(leaf)
        elif act == "withdrawn":
            self._withdraw(leaf)
        elif act == "released":
            need(self.released is None, "the letter was released before")
            need(self.versions and leaf["statement"] == self._newest(), "it does not release the last version")
            self.released = leaf
        elif act == "roster":
            self._close(leaf)
        elif act == "letter-withdrawn":
            need(self.letter_withdrawn is None, "the letter was withdrawn before")
            self.letter_withdrawn = leaf
        elif act in AFTER_FREEZING:
            need(self.versions, "there is no version yet")

    def _newest(self):
        return self.versions[-1]["statement"] if self.versions else None

    def _frozen(self) -> list[str]:
        return [version["statement"] for version in self.versions]

    def _freeze(self, leaf: dict) -> None:
        need(leaf["statement"] is not None, "it names no statement")
        need(self.released is None, "the letter was released before")
        need(leaf["statement"] not in self._frozen(), "this statement was frozen before")
        self.versions.append(leaf)

    def _sign(self, leaf: dict) -> None:
        before = self.live.get(leaf["who"])
        need(leaf["statement"] is not None, "it names no statement")
        need(leaf["statement"] == self._newest(), "it is not over the version of that moment")
        if leaf["act"] == "signed":
            need(before is None, "the same person signs a second time")
        else:
            need(before is not None, "there is no signature to confirm again")
        if self.released is not None and (before is None or before["statement"] != leaf["statement"]):
            self.late.append(leaf)
        self.live[leaf["who"]] = leaf

    def _withdraw(self, leaf: dict) -> None:
        need(leaf["who"] in self.live, "there is no signature to withdraw")
        need(leaf["statement"] in self._frozen(), "it names no version of the letter")
        gone = self.live.pop(leaf["who"])
        if self.released is not None and gone["statement"] == self.released["statement"]:
            self.withdrawn_after.append(leaf)

    def _close(self, leaf: dict) -> None:
        need(self.released is not None and self.roster is None, "it closes no release")
        need(leaf["statement"] == self.released["statement"], "it is of another statement than the release")
        self.roster = leaf
        standing = [signed for signed in self.live.values() if signed["statement"] == leaf["statement"]]
        self.list = sorted(standing, key=lambda signed: signed["seq"])


def _follows(leaf: dict, before) -> None:
    need(leaf["seq"] == (before["seq"] if before else 0) + 1, "it does not follow the act before it")
    if before is not None:
        need(leaf["prev"] == before["hash"].hex(), "it was not written after the act before it")
        need(leaf["letter"] == before["letter"], "it is of another letter")
        need(leaf["time"] >= before["time"], "it is earlier than the act before it")
    act = leaf["act"]
    need((leaf["who"] is not None) == (act in SIGNING or act == "withdrawn"), "it says not who, or says it for nobody")
    need((leaf["mode"] is not None) == (act in SIGNING), "it says not how, or is no signature and does")
    need(leaf["mandate"] is None or act in SIGNING, "it has a mandate and is no signature")
