"""Signatures in plain Python integers: Ed25519, ECDSA over P-256, RSA PKCS #1 v1.5, and the COSE keys they use.

Only verification, of public values, so nothing here has to run in constant time. Written from RFC 8032,
FIPS 186, RFC 8017, RFC 8949 and what docs/reference/record-format.md narrows down (sections 7 and 8).
"""

from __future__ import annotations

import hashlib
from functools import lru_cache


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


# --- Ed25519 -------------------------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def _add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def _sum_of_products(add, neutral, first: int, of_first, second: int, of_second):
    """first · of_first + second · of_second, with one doubling for both at each bit."""
    both = add(of_first, of_second)
    result = neutral
    for bit in range(max(first.bit_length(), second.bit_length()) - 1, -1, -1):
        result = add(result, result)
        which = (first >> bit & 1) + 2 * (second >> bit & 1)
        if which:
            result = add(result, (of_first, of_second, both)[which - 1])
    return result


def _eight_times(point):
    for _ in range(3):
        point = _add(point, point)
    return point


def _same(a, b) -> bool:
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def _point(encoded: bytes):
    """The point of a canonical encoding, or None."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * SQRT_M1 % P
    if (x * x - square) % P:
        return None
    if x == 0 and sign:
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


_BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = _point(_BASE_Y.to_bytes(32, "little"))


@lru_cache(maxsize=100_000)
def ed25519_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r = _point(public), _point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= L or _same(_eight_times(key), NEUTRAL):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    minus_key = (P - key[0], key[1], 1, P - key[3])
    reached = _sum_of_products(_add, NEUTRAL, s, BASE, k, minus_key)  # sB - kA
    return _same(_eight_times(reached), _eight_times(r))


# --- ECDSA over P-256 ----------------------------------------------------------------------------------------

Q = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
GENERATOR = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
    1,
)
INFINITY = (1, 1, 0)


def _double(a):
    x, y, z = a
    if z == 0 or y == 0:
        return INFINITY
    zz, yy = z * z % Q, y * y % Q
    s, m = 4 * x * yy % Q, 3 * (x - zz) * (x + zz) % Q
    x3 = (m * m - 2 * s) % Q
    return (x3, (m * (s - x3) - 8 * yy * yy) % Q, 2 * y * z % Q)


def _plus(a, b):
    if a[2] == 0:
        return b
    if b[2] == 0:
        return a
    z1, z2 = a[2] * a[2] % Q, b[2] * b[2] % Q
    u1, u2 = a[0] * z2 % Q, b[0] * z1 % Q
    s1, s2 = a[1] * z2 * b[2] % Q, b[1] * z1 * a[2] % Q
    if u1 == u2:
        return _double(a) if s1 == s2 else INFINITY
    h, r = u2 - u1, s2 - s1
    hh = h * h % Q
    hhh, v = h * hh % Q, u1 * hh % Q
    x3 = (r * r - hhh - 2 * v) % Q
    return (x3, (r * (v - x3) - s1 * hhh) % Q, h * a[2] * b[2] % Q)


def _der_integer(data: bytes, at: int):
    """(value, where it ends) of a positive DER INTEGER in shortest form, or None."""
    if len(data) < at + 3 or data[at] != 2:
        return None
    length = data[at + 1]
    body = data[at + 2 : at + 2 + length]
    if not 1 <= length <= 33 or len(body) != length or body[0] & 0x80:
        return None
    if length > 1 and body[0] == 0 and not body[1] & 0x80:
        return None
    return int.from_bytes(body, "big"), at + 2 + length


def _der_pair(signature: bytes):
    if len(signature) < 2 or signature[0] != 0x30 or signature[1] != len(signature) - 2 or signature[1] > 127:
        return None
    first = _der_integer(signature, 2)
    second = first and _der_integer(signature, first[1])
    if not second or second[1] != len(signature):
        return None
    return first[0], second[0]


@lru_cache(maxsize=100_000)
def p256_holds(x: int, y: int, message: bytes, signature: bytes) -> bool:
    pair = _der_pair(signature)
    if pair is None or x >= Q or y >= Q or (y * y - x * x * x + 3 * x - B) % Q:
        return False
    r, s = pair
    if not (0 < r < N and 0 < s < N):
        return False
    w = pow(s, N - 2, N)
    digest = int.from_bytes(sha256(message), "big")
    point = _sum_of_products(_plus, INFINITY, digest * w % N, GENERATOR, r * w % N, (x, y, 1))
    if point[2] == 0:
        return False
    return point[0] * pow(point[2], Q - 3, Q) % Q % N == r


# --- RSA -----------------------------------------------------------------------------------------------------

SHA256_PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")


@lru_cache(maxsize=100_000)
def rsa_holds(modulus: bytes, exponent: bytes, message: bytes, signature: bytes) -> bool:
    size, n = len(modulus), int.from_bytes(modulus, "big")
    s = int.from_bytes(signature, "big")
    if len(signature) != size or s >= n:
        return False
    told = SHA256_PREFIX + sha256(message)
    padded = b"\x00\x01" + b"\xff" * (size - 3 - len(told)) + b"\x00" + told
    return pow(s, int.from_bytes(exponent, "big"), n) == int.from_bytes(padded, "big")


# --- COSE keys -----------------------------------------------------------------------------------------------


def _cbor_item(data: bytes, at: int):
    """(integer or byte string, where it ends), in shortest form and up to 65,535; None for everything else."""
    if at >= len(data):
        return None
    major, value = data[at] >> 5, data[at] & 31
    at += 1
    if value > 23:
        width = {24: 1, 25: 2}.get(value)
        if width is None or at + width > len(data):
            return None
        value = int.from_bytes(data[at : at + width], "big")
        if value < {1: 24, 2: 2**8}[width]:
            return None
        at += width
    if major == 0:
        return value, at
    if major == 1:
        return -1 - value, at
    if major == 2 and at + value <= len(data):
        return data[at : at + value], at + value
    return None


def cose_key(data: bytes):
    """The labels and values of a COSE key of one of the three kinds of section 8, or None."""
    if not 0 < len(data) <= 2000 or not 0xA0 <= data[0] <= 0xB7:
        return None
    at, key = 1, {}
    for _ in range(data[0] & 31):
        label = _cbor_item(data, at)
        value = label and _cbor_item(data, label[1])
        if not value or not isinstance(label[0], int) or label[0] in key:
            return None
        key[label[0]], at = value[0], value[1]
    if at != len(data):
        return None

    def has(numbers: dict, lengths: dict) -> bool:
        return (
            key.keys() == numbers.keys() | lengths.keys()
            and all(key[label] == number for label, number in numbers.items())
            and all(isinstance(key[label], bytes) and len(key[label]) in of for label, of in lengths.items())
        )

    if has({1: 2, 3: -7, -1: 1}, {-2: [32], -3: [32]}):
        return key
    if has({1: 1, 3: -8, -1: 6}, {-2: [32]}):
        return key
    if has({1: 3, 3: -257}, {-1: [256, 384, 512], -2: [3]}) and key[-1][0] and key[-2][0]:
        return key
    return None


def cose_holds(key: dict, message: bytes, signature: bytes) -> bool:
    if key[3] == -7:
        x, y = (int.from_bytes(key[label], "big") for label in (-2, -3))
        return p256_holds(x, y, message, signature)
    if key[3] == -8:
        return ed25519_holds(key[-2], message, signature)
    return rsa_holds(key[-1], key[-2], message, signature)
