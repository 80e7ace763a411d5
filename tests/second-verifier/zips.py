"""A strict reader of plain zips: what it returns is what every other reader would return, or it refuses."""

from __future__ import annotations

import struct
import zlib

from formats import NotABundle

MOST_FILES, MOST_BYTES, MOST_IN_ALL = 20_000, 150_000_000, 250_000_000
ENCRYPTED, DESCRIPTOR, MASKED = 0x0001 | 0x0040, 0x0008, 0x2000


def refuse(condition, why: str) -> None:
    if condition:
        raise NotABundle(why)


def read_zip(data: bytes) -> dict[str, bytes]:
    end = len(data) - 22
    refuse(end < 0 or data[end : end + 4] != b"PK\x05\x06", "not a zip, or bytes follow its end")
    disk, first_disk, here, count, size, offset, comment = struct.unpack("<4H2IH", data[end + 4 :])
    refuse(disk or first_disk or here != count or comment, "a zip in several parts or with a comment")
    refuse(offset + size != end, "the directory of the zip is not where it is said to be")
    refuse(count > MOST_FILES, "too many files")
    files: dict[str, bytes] = {}
    at, expected, total = offset, 0, 0
    for _ in range(count):
        entry, at = _entry(data, at, end)
        refuse(entry["offset"] != expected, "files of the zip overlap or leave gaps")
        total += entry["size"]
        refuse(entry["size"] > MOST_BYTES or total > MOST_IN_ALL, "too much in the zip")
        refuse(entry["path"] in files, f"a path twice: {entry['path']}")
        files[entry["path"]], expected = _content(data, entry, offset)
    refuse(at != end or expected != offset, "the zip has bytes that belong to no file")
    return files


def _entry(data: bytes, at: int, end: int) -> tuple[dict, int]:
    refuse(at + 46 > end or data[at : at + 4] != b"PK\x01\x02", "the directory of the zip cannot be read")
    fields = struct.unpack("<6H3I5H2I", data[at + 4 : at + 46])
    _, _, flags, method, _, _, crc, packed, size, name, extra, comment, disk, _, _, offset = fields
    refuse(flags & (ENCRYPTED | MASKED), "an encrypted file")
    refuse(method not in (0, 8), "a file packed in an unknown way")
    refuse(disk, "a zip in several parts")
    path_end = at + 46 + name
    after = path_end + extra + comment
    refuse(after > end or 0xFFFFFFFF in (packed, size, offset), "the directory of the zip cannot be read")
    try:
        path = data[at + 46 : path_end].decode("utf-8" if flags & 0x0800 else "ascii")
    except UnicodeDecodeError:
        raise NotABundle("a path that is not text") from None
    refuse(path.endswith("/"), "a zip with folders")
    entry = {"path": path, "name": data[at + 46 : path_end], "flags": flags, "method": method}
    return {**entry, "crc": crc, "packed": packed, "size": size, "offset": offset}, after


def _content(data: bytes, entry: dict, limit: int) -> tuple[bytes, int]:
    at = entry["offset"]
    refuse(at + 30 > limit or data[at : at + 4] != b"PK\x03\x04", "a file of the zip cannot be read")
    _, flags, method, _, _, crc, packed, size, name, extra = struct.unpack("<5H3I2H", data[at + 4 : at + 30])
    start = at + 30 + name + extra
    stop = start + entry["packed"]
    same_name = data[at + 30 : at + 30 + name] == entry["name"]
    refuse(not same_name or flags != entry["flags"] or method != entry["method"], "the zip contradicts itself")
    told = (entry["crc"], entry["packed"], entry["size"])
    refuse(stop > limit, "a file of the zip cannot be read")
    if flags & DESCRIPTOR:
        refuse((crc, packed, size) not in ((0, 0, 0), told), "the zip contradicts itself")
        sizes = struct.pack("<3I", *told)
        signed = data[stop : stop + 16] == b"PK\x07\x08" + sizes
        refuse(not signed and data[stop : stop + 12] != sizes, "the zip contradicts itself")
        after = stop + (16 if signed else 12)
    else:
        refuse((crc, packed, size) != told, "the zip contradicts itself")
        after = stop
    content = _unpacked(data[start:stop], entry)
    refuse(zlib.crc32(content) != entry["crc"], "a file of the zip is damaged")
    return content, after


def _unpacked(packed: bytes, entry: dict) -> bytes:
    if entry["method"] == 0:
        refuse(len(packed) != entry["size"], "a size that is not as declared")
        return packed
    unpacker = zlib.decompressobj(-15)
    try:
        content = unpacker.decompress(packed, entry["size"] + 1)
    except zlib.error:
        raise NotABundle("a file of the zip is damaged") from None
    whole = unpacker.eof and not unpacker.unused_data and not unpacker.unconsumed_tail
    refuse(not whole or len(content) != entry["size"], "a size that is not as declared")
    return content
