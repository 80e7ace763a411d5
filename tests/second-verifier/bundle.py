"""Section 9: everything a verifier checks in the bundle of one letter, and the sentences it says."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager

import formats
import log
from aftermath import Aftermath
from cosigners import check_sealed
from files import MOST_ACTS, NotABundle, read_index, read_texts
from formats import Fault, need, partial, sha256_hex
from passkeys import check_assertion
from replay import Replay

MOST_DOCUMENTS = 400_000
NAMED_BY_REDACTION = ("commitment", "statement", "document")
NO_DAY = ("", "")


class Bundle:
    """What the files of a bundle say, and what of it holds; raises NotABundle where nothing can be checked."""

    def __init__(self, files: dict[str, bytes], policy: bytes | None):
        self.files, self.given = files, policy
        self.sentences: list[tuple[str, str]] = []  # what holds: code, words
        self.faults: list[tuple[str, str]] = []  # what does not
        self.texts = read_texts(files)
        self.index = read_index(self.texts)
        if "leaves.txt" not in files:
            raise NotABundle("there is no leaves.txt")
        self.leaves = []
        texts = formats.documents(self.texts["leaves.txt"])
        if len(texts) > MOST_ACTS:
            raise NotABundle("too many acts")
        for place, text in enumerate(texts, 1):
            with self.told("leaf", f"act {place} of leaves.txt"):
                self.leaves.append(formats.leaf(text))
        seqs = [leaf["seq"] for leaf in self.leaves]
        if not seqs or any(a >= b for a, b in zip(seqs, seqs[1:])):
            raise NotABundle("the acts are not in order, or none can be read")

    def say(self, code: str, words: str) -> None:
        self.sentences.append((code, words))

    def fault(self, code: str, words: str) -> None:
        self.faults.append((code, words))

    @contextmanager
    def told(self, code: str, where: str = ""):
        """What is refused inside is told under this code, and what comes after goes on."""
        try:
            yield
        except Fault as fault:
            self.fault(code, f"{where}: {fault}" if where else str(fault))

    # --- in the order of section 9 ---

    def check(self) -> None:
        self.check_files()
        self.check_acts()
        self.redacted = self._redacted()
        self.openings = self._joined("openings.txt", "opening", formats.opening, ("who", "mandate"))
        self._check_openings()
        self.details = self._joined("details.txt", "detail", formats.detail, ("detail",))
        self._check_details()
        self.check_statements()
        if self.check_released():
            self.check_release()
            self.check_roster()
            self.check_people()
            self.check_missing_details()
            self.check_passkeys()
        check_sealed(self)
        self.check_log()
        if self.statement is not None:
            Aftermath(self).check()
            self.say_who()

    def check_files(self) -> None:
        listed = {entry["path"]: entry for entry in self.index["files"]}
        for path in self.files.keys() - listed.keys() - {"index.json"}:
            self.fault("file", f"{path} is not in the index")
        for path, entry in listed.items():
            with self.told("file", path):
                need(path in self.files, "it is missing")
                data = self.files[path]
                same = len(data) == entry["bytes"] and hashlib.sha256(data).hexdigest() == entry["sha256"]
                need(same, "it is not the file of the index")
        self.say("file", f"The index lists {len(listed)} files.")

    def check_acts(self) -> None:
        self.replay = Replay(self.leaves)
        for fault in self.replay.faults:
            self.fault("act", fault)
        if self.leaves[0]["letter"] != self.index["letter"]:
            self.fault("letter", "the acts are of another letter than the index")
        self.say("act", f"The letter has {len(self.leaves)} acts.")

    def _joined(self, path: str, code: str, parse, named_by) -> dict[str, dict]:
        """The documents of a file, by their hash, which some act must name."""
        known = {leaf[name] for leaf in self.leaves for name in named_by}
        found: dict[str, dict] = {}
        texts = formats.documents(self.texts.get(path, ""))
        if len(texts) > MOST_DOCUMENTS:
            self.fault("file", f"{path} holds too many")
            return found
        for place, text in enumerate(texts, 1):
            with self.told(code, f"{place} of {path}"):
                hash_ = sha256_hex(text)
                need(hash_ in known, "no act names it")
                need(hash_ not in found, "it is there twice")
                found[hash_] = parse(text)
        return found

    def _redacted(self) -> set[str]:
        """What the record says was erased: asked before the openings are read, so details are read here by themselves."""
        named = {leaf["detail"] for leaf in self.leaves if leaf["act"] == "redacted"}
        erased: set[str] = set()
        for text in formats.documents(self.texts.get("details.txt", "")):
            try:
                detail = formats.detail(text) if sha256_hex(text) in named else {}
            except Fault:
                continue
            erased |= {detail[name] for name in NAMED_BY_REDACTION if name in detail}
        return erased

    def _check_openings(self) -> None:
        for hash_ in self.openings.keys() & self.redacted:
            self.fault("opening", f"{hash_} is there although it was erased")

    def _check_details(self) -> None:
        acts: dict[str, str] = {}
        for leaf in self.leaves:
            hash_ = leaf["detail"]
            if hash_ is None:
                continue
            if hash_ in acts:
                self.fault("detail", f"act {leaf['seq']} has the detail of another")
            acts.setdefault(hash_, leaf["act"])
            if hash_ in self.details and self.details[hash_]["act"] != leaf["act"]:
                self.fault("detail", f"the detail of act {leaf['seq']} is of another act")

    def detail(self, leaf: dict):
        return self.details.get(leaf["detail"])

    def field(self, leaf: dict, name: str) -> str:
        found = self.detail(leaf)
        need(found is not None, f"the detail of act {leaf['seq']} is missing")
        need(name in found, f"the detail of act {leaf['seq']} has no {name}")
        return found[name]

    def check_statements(self) -> None:
        """Every version's statement; those that are good are kept by their version."""
        self.statements: dict[int, dict] = {}
        versions, released = self.replay.versions, self.replay.released
        for place, leaf in enumerate(versions, 1):
            path = f"statements/{place}.txt"
            is_released = released is not None and released["statement"] == leaf["statement"]
            if path not in self.texts and leaf["statement"] in self.redacted and not is_released:
                self.say("version-erased", f"The text of version {place} was erased.")
                continue
            with self.told("statement", path):
                self.statements[place] = self._statement(path, leaf, place)
        for path in self.texts:
            if path.startswith("statements/") and int(path[11:-4]) > len(versions):
                self.fault("statement", f"{path} was never frozen")

    def _statement(self, path: str, leaf: dict, place: int) -> dict:
        need(path in self.texts, "it is missing")
        text = self.texts[path]
        need(sha256_hex(text) == leaf["statement"], "it is not the text of its act")
        statement = formats.statement(text)
        need(statement["letter"] == self.index["letter"], "it is of another letter")
        need(statement["version"] == place, "it says another version")
        need(self.field(leaf, "version") == str(place), "its act says another version")
        return statement

    def check_released(self) -> bool:
        version, hash_ = self.index["version"], self.index["statement"]
        self.statement = None
        with self.told("statement-released"):
            need(version in self.statements, "the version of the index is not there")
            need(self.replay.versions[version - 1]["statement"] == hash_, "the index names another statement")
            released = self.replay.released
            need(released is not None and released["statement"] == hash_, "the letter was not released so")
            self.statement = self.statements[version]
            self.say("statement-released", f"The text of version {version} is what was released: {hash_}")
        return self.statement is not None

    def check_release(self) -> None:
        statement, when = self.statement, self.replay.released["time"]
        with self.told("release"):
            leads = self.field(self.replay.released, "leads")
            if statement["archived"]:
                need(leads == "none", "an archived letter that leads agreed to")
                modes = {leaf["mode"] for leaf in [*self.replay.list, *self.replay.late]}
                need(modes <= {"paper"}, "an archived letter with a signature that is not on paper")
                self.say("release", "The letter was published elsewhere before; it was not released here.")
                return
            need(all(len(part) <= 3 for part in leads.split(", ")), "not the positions of leads")
            agreed = formats.positions(leads, len(statement["leads"]), False)
            need(len(agreed) >= statement["needed"], "too few leads agreed to the release")
            need(statement["opens"] <= when <= statement["closes"], "the release is not in the window")
            need(statement["embargo"] is None or statement["embargo"] <= when, "the release is before the embargo")
            self.say("release", f"{len(agreed)} of {len(statement['leads'])} leads agreed to the release on {when}.")

    def check_roster(self) -> None:
        roster, listed = self.replay.roster, self.replay.list
        with self.told("roster-complete"):
            need(roster is not None, "the release has no list")
            need(self.field(roster, "count") == str(len(listed)), "it counts other signatures")
            root = log.root_of_entries([bytes.fromhex(signed["who"]) for signed in listed])
            need(self.field(roster, "root") == root.hex(), "it is of other signatures")
            need(self.field(roster, "last-seq") == str(roster["seq"] - 1), "it is of another release")
            self.say("roster-complete", f"{len(listed)} stood on the list at release, {len(self.replay.late)} came later.")

    def check_people(self) -> None:
        self.commitments: dict[str, str] = {}
        self.undated = self.only_to = 0
        for leaf in [*self.replay.list, *self.replay.late]:
            self._check_person(leaf, f"act {leaf['seq']}")

    def _check_person(self, leaf: dict, where: str) -> None:
        who = self._opened(leaf["who"], "signatory", where)
        mandate = self._opened(leaf["mandate"], "mandate", where) if leaf["mandate"] else None
        if who and self.commitments.setdefault(who["person"], leaf["who"]) != leaf["who"]:
            self.fault("twin", f"{where}: {who['name']} stands under two commitments")
        if who and mandate and who["person"] != mandate["person"]:
            self.fault("mandate-of-another", f"{where}: the mandate is somebody else's")
        first = last = today = leaf["time"][:10]
        said = self.detail(leaf) if leaf["mode"] == "paper" else None
        if said and "signed-on" in said:
            first, last = NO_DAY
            with self.told("day", where):
                first, last = partial(said["signed-on"])
                need(first <= today, "it was signed after it was written down")
        if mandate:
            begins, ends = mandate["from"], mandate["to"]
            with self.told("mandate-held", where):
                need((first, last) != NO_DAY, "it is not said on which day it was signed")
                need(begins is None or begins <= last, "it was signed before the mandate")
                need(ends is None or first <= ends, "it was signed after the mandate")
                need(begins is None or ends is None or begins <= ends, "the mandate ends before it begins")
            self.undated += begins is None and ends is None
            self.only_to += begins is None and ends is not None

    def _opened(self, commitment: str, kind: str, where: str):
        found = self.openings.get(commitment)
        if found is not None and found["kind"] == kind:
            return found
        if commitment not in self.redacted or found is not None:
            self.fault("opening-missing", f"{where}: there is no opening of its {kind}")
        return None

    def check_missing_details(self) -> None:
        shown = {leaf["seq"] for leaf in [*self.replay.list, *self.replay.late]}
        for leaf in self.leaves:
            private = leaf["act"] == "declines-counted" or (leaf["who"] is not None and leaf["seq"] not in shown)
            erased = leaf["detail"] in self.redacted or leaf["who"] in self.redacted
            there = leaf["detail"] is None or leaf["detail"] in self.details or erased
            if not private and not there:
                self.fault("detail-missing", f"the detail of act {leaf['seq']} is not there")

    def check_passkeys(self) -> None:
        shown = [*self.replay.list, *self.replay.late]
        nonces: set[str] = set()
        keys: dict[str, str] = {}
        signed = [leaf for leaf in shown if leaf["mode"] == "passkey"]
        for leaf in signed:
            with self.told("passkey", f"act {leaf['seq']}"):
                detail = self.detail(leaf)
                need(detail is not None, "its detail is not there")
                check_assertion(detail, leaf)
                need(detail["nonce"] not in nonces, "another signature answers the same question")
                nonces.add(detail["nonce"])
                same = keys.setdefault(detail["public-key"], leaf["who"]) == leaf["who"]
                need(same, "somebody else signs with the same key")
        if signed:
            self.say("passkey", f"{len(signed)} signatures by passkey are over the text.")
        if len(shown) > len(signed):
            self.say("word", f"{len(shown) - len(signed)} signatures rest on the word of who kept the record.")

    def check_log(self) -> None:
        code = "policy"
        try:
            need(self.given is not None or "policy.txt" in self.files, "policy.txt is missing")
            policy = log.policy(self.files["policy.txt"] if self.given is None else self.given)
            code = "checkpoint"
            need("checkpoint.txt" in self.texts, "checkpoint.txt is missing")
            checkpoint = log.open_checkpoint(self.texts["checkpoint.txt"], policy)
            code = "included"
            need("inclusion.txt" in self.texts, "inclusion.txt is missing")
            proof = log.inclusion(self.texts["inclusion.txt"])
            need(proof["size"] == checkpoint["size"], "proof and checkpoint are of different sizes")
            root = log.root_of_inclusion(proof, [leaf["hash"] for leaf in self.leaves])
            need(root == checkpoint["root"], "the acts are not in the log of the checkpoint")
        except Fault as fault:
            self.fault(code, str(fault))
            return
        if self.given is None:
            self.say("policy", "Who must have signed is said by the bundle alone: get the keys from somewhere else.")
        by = len(checkpoint["witnesses"])
        self.say("included", f"All acts are in the log {checkpoint['origin']}; {by} witnesses have signed.")

    def say_who(self) -> None:
        withdrawn = {leaf["who"]: leaf["time"][:10] for leaf in self.replay.withdrawn_after}
        for leaf in [*self.replay.list, *self.replay.late]:
            who = self.openings.get(leaf["who"])
            name = f"{who['name']}, {who['capacity']}" if who and who["kind"] == "signatory" else "an erased name"
            how = "on paper" if leaf["mode"] == "paper" else f"by {leaf['mode']}"
            late = "late, " if leaf in self.replay.late else ""
            gone = f", withdrawn on {withdrawn[leaf['who']]}" if leaf["who"] in withdrawn else ""
            self.say("signatory", f"{name}: {late}{how}, {leaf['time'][:10]}{gone}")
        if self.undated:
            self.say("mandate-held", f"{self.undated} mandates have no dates: not said to have been held.")
        if self.only_to:
            self.say("mandate-held", f"{self.only_to} mandates have an end alone: not said to have been held.")
        if self.replay.letter_withdrawn:
            self.say("letter-withdrawn", f"Withdrawn on {self.replay.letter_withdrawn['time'][:10]}.")
