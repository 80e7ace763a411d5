"""Section 9: which files a bundle has, and its index; what is not so is no bundle."""

from __future__ import annotations

import json
import re

import formats
from formats import Fault, NotABundle, matching, units

NAME = r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z))(?!.*\.\.)[a-z0-9][a-z0-9.-]{0,99}(?<!\.)"
PATHS = re.compile(
    r"index\.json|leaves\.txt|openings\.txt|details\.txt|inclusion\.txt|checkpoint\.txt|policy\.txt|README\.txt"
    r"|letter\.pdf|verify\.html|statements/[1-9][0-9]{0,5}\.txt|translations/[A-Za-z-]{2,12}\.txt"
    r"|documents/" + NAME
)
MOST_ACTS = 200_000
LONGEST_INDEX = 5_000_000
TOP, ENTRY = ("format", "letter", "version", "statement"), ("path", "bytes", "sha256")


def read_texts(files: dict[str, bytes]) -> dict[str, str]:
    for path in files:
        if not PATHS.fullmatch(path):
            raise NotABundle(f"no bundle has a file of this path: {path!a}")
    texts = {}
    for path, data in files.items():
        if path.endswith((".txt", ".json")):
            try:
                texts[path] = data.decode("utf-8")
            except UnicodeDecodeError:
                raise NotABundle(f"{path} is not UTF-8") from None
    return texts


def read_index(texts: dict[str, str]) -> dict:
    if "index.json" not in texts:
        raise NotABundle("there is no index.json")
    try:
        index = _index(texts["index.json"])
    except (Fault, ValueError, KeyError, TypeError, RecursionError):
        index = None
    if index is None:
        raise NotABundle("index.json is not the index of a bundle")
    return index


def _index(text: str):
    """The index, when it is what a printer would write, or None."""
    if units(text) > LONGEST_INDEX:
        return None
    said = json.loads(text)
    files = [{name: entry[name] for name in ENTRY} for entry in said["files"]]
    index = {**{name: said[name] for name in TOP}, "files": files}
    if json.dumps(index, ensure_ascii=False, indent=2) + "\n" != text or index["format"] != "undersigned/bundle/v1":
        return None
    matching(formats.UUID, index["letter"], "a letter id")
    matching(formats.HASH, index["statement"], "a SHA-256")
    if not _whole(index["version"], 1, 1_000_000):
        return None
    for entry in files:
        matching(PATHS, entry["path"], "a path of a bundle")
        matching(formats.HASH, entry["sha256"], "a SHA-256")
        if entry["path"] == "index.json" or not _whole(entry["bytes"], 0, formats.LARGEST):
            return None
    paths = [entry["path"] for entry in files]
    if paths != sorted(set(paths), key=lambda path: path.encode("utf-16-be")):
        return None
    return index if len({path.lower() for path in paths}) == len(paths) else None


def _whole(number, least: int, most: int) -> bool:
    return type(number) is int and least <= number <= most
