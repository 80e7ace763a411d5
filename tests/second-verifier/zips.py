"""A strict reader of plain zips: what it returns is what every other reader would return, or it refuses."""

from __future__ import annotations

import struct
import zlib

from formats import NotABundle

MOST_FILES, MOST_BYTES, MOST_IN_ALL, LARGEST_ZIP = 20_000, 150_000_000, 250_000_000, 260_000_000
UTF8_NAME, NEWEST, REGULAR, FOLDER = 0x0800, 20, 0o10, 0x10
HARMLESS = {0x5455, 0x5855, 0x7855, 0x7875, 0x000A}  # times and owners


def refuse(condition, why: str) -> None:
    if condition:
        raise NotABundle(why)


def read_zip(data: bytes) -> dict[str, bytes]:
    end = len(data) - 22
    refuse(len(data) > LARGEST_ZIP, "the file is too large")
    refuse(end < 0 or data[end : end + 4] != b"PK\x05\x06", "not a zip, or bytes follow its end")
    disk, first_disk, here, count, size, offset, comment = struct.unpack("<4H2IH", data[end + 4 :])
    refuse(disk or first_disk or here != count or comment, "a zip in several parts or with a comment")
    refuse(offset + size != end, "the directory of the zip is not where it is said to be")
    refuse(count > MOST_FILES, "too many files")
    entries, at, total = {}, offset, 0
    for _ in range(count):
        entry, at = _entry(data, at, end)
        total += entry["size"]
        refuse(entry["size"] > MOST_BYTES or total > MOST_IN_ALL, "too much in the zip")
        refuse(entry["path"] in entries, f"a path twice: {entry['path']!a}")
        entries[entry["path"]] = entry
    refuse(at != end, "the directory of the zip cannot be read")
    files, expected = {}, 0
    for path, entry in entries.items():
        refuse(entry["offset"] != expected, "files of the zip overlap or leave gaps")
        files[path], expected = _content(data, entry, offset)
    refuse(expected != offset, "the zip has bytes that belong to no file")
    return files


def _entry(data: bytes, at: int, end: int) -> tuple[dict, int]:
    refuse(at + 46 > end or data[at : at + 4] != b"PK\x01\x02", "the directory of the zip cannot be read")
    name, extra, comment, disk, _, attributes, offset = struct.unpack("<5H2I", data[at + 28 : at + 46])
    path_end = at + 46 + name
    after = path_end + extra
    refuse(after > end or comment or disk, "the directory of the zip cannot be read")
    refuse(not _harmless(data[path_end:after]), "the zip says more of a file than its times and owners")
    told = data[at + 6 : at + 28]  # what the header before the file must say too
    version, flags, method, _, crc, packed, size, _ = struct.unpack("<3HI3IH", told + data[at + 28 : at + 30])
    refuse(flags & ~UTF8_NAME or version > NEWEST or method not in (0, 8), "encrypted, or packed in an unusual way")
    refuse(method == 0 and packed != size, "a size that is not as declared")
    refuse(attributes >> 28 not in (0, REGULAR) or attributes & FOLDER, "something that is no file")
    try:
        path = data[at + 46 : path_end].decode("utf-8" if flags & UTF8_NAME else "ascii")
    except UnicodeDecodeError:
        raise NotABundle("a path that is not text") from None
    entry = {"path": path, "name": data[at + 46 : path_end], "told": told, "method": method}
    return {**entry, "crc": crc, "packed": packed, "size": size, "offset": offset}, after


def _harmless(extra: bytes) -> bool:
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack("<2H", extra[at : at + 4])
        if kind not in HARMLESS:
            return False
        at += 4 + length
    return at == len(extra)


def _content(data: bytes, entry: dict, limit: int) -> tuple[bytes, int]:
    at = entry["offset"]
    refuse(at + 30 > limit or data[at : at + 4] != b"PK\x03\x04", "a file of the zip cannot be read")
    name, extra = struct.unpack("<2H", data[at + 26 : at + 30])
    name_end = at + 30 + name
    start = name_end + extra
    stop = start + entry["packed"]
    refuse(stop > limit, "a file of the zip cannot be read")
    same = data[at + 4 : at + 26] == entry["told"] and data[at + 30 : name_end] == entry["name"]
    refuse(not same or not _harmless(data[name_end:start]), "the zip contradicts itself")
    content = _unpacked(data[start:stop], entry)
    refuse(zlib.crc32(content) != entry["crc"], "a file of the zip is damaged")
    return content, stop


def _unpacked(packed: bytes, entry: dict) -> bytes:
    if entry["method"] == 0:
        return packed
    unpacker = zlib.decompressobj(-15)
    try:
        content = unpacker.decompress(packed, entry["size"] + 1)
    except zlib.error:
        raise NotABundle("a file of the zip is damaged") from None
    whole = unpacker.eof and not unpacker.unused_data and not unpacker.unconsumed_tail
    refuse(not whole or len(content) != entry["size"], "a size that is not as declared")
    return content
