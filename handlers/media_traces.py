"""Takes out of a picture or recording what its maker never meant to write: place, time, device, names.

The one rule: what is seen and heard stays bit for bit; all else that the file carries along goes, and what cannot be
read to its end is refused. Only the way up of a photo is kept, or it would lie on its side.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping


class Unreadable(ValueError):
    """The file does not hold what its first bytes promise."""


def without_traces(data: bytes, media_type: str) -> bytes:
    """The same picture or sound without what is written about it; raises Unreadable."""
    try:
        clean = _CLEANED.get(media_type)
        return clean(data) if clean is not None else data
    except (IndexError, struct.error):
        raise Unreadable("cut off") from None


# JPEG: segments of a marker and a length; the picture itself follows the start of a scan

_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_ORIENTATION = 0x0112


def _jpeg(data: bytes) -> bytes:
    """JFIF, colour profile and Adobe's colour mark stay; EXIF, XMP, comments, previews and anything behind the end go."""
    out, at, turned = bytearray(b"\xff\xd8"), 2, 1
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:  # markers may be padded
            at += 1
        if data[at] != 0xFF:
            raise Unreadable("no marker where one must be")
        marker = data[at + 1]
        if marker == _EOI:
            return _turned(bytes(out) + b"\xff\xd9", turned)
        end = at + 2 + int(struct.unpack_from(">H", data, at + 2)[0])
        if end > len(data):
            raise Unreadable("cut off")
        body = data[at + 4 : end]
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            turned = _way_up(body[6:])
        if marker == _SOS:
            end = _end_of_scan(data, end)
        if _stays(marker, body):
            out += data[at:end]
        at = end


def _stays(marker: int, body: bytes) -> bool:
    if marker == 0xFE:
        return False
    if 0xE0 <= marker <= 0xEF:
        return (marker == 0xE0 and body.startswith(b"JFIF\0")) or (
            marker == 0xE2 and body.startswith(b"ICC_PROFILE\0")
        ) or (marker == 0xEE and body.startswith(b"Adobe"))  # fmt: skip
    return True


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker stands: a zero or a restart behind 0xFF belongs to the scan."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise Unreadable("no end")
        following = data[at + 1]
        if following != 0x00 and not 0xD0 <= following <= 0xD7:
            return at
        at += 2


def _way_up(tiff: bytes) -> int:
    """The orientation (1 to 8) in EXIF's first directory; 1 where it says nothing."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for n in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * n)
            if tag == _ORIENTATION and 1 <= value <= 8:
                return int(value)
    except struct.error:
        return 1
    return 1


def _turned(picture: bytes, way_up: int) -> bytes:
    """With an EXIF of one entry, the way up; without any where the picture stands upright."""
    if way_up == 1:
        return picture
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, way_up, 0)
    exif = b"Exif\0\0" + b"MM\0\x2a" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    behind = 2
    if picture[2:4] == b"\xff\xe0":  # JFIF comes first
        behind = 4 + int(struct.unpack_from(">H", picture, 4)[0])
    return picture[:behind] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + picture[behind:]


# PNG and WebP: chunks with a name

_PNG_STAYS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD"}
)
_WEBP_STAYS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_WEBP_FLAGS = 0x08 | 0x04
"""EXIF and XMP, in the first byte of VP8X."""


def _png(data: bytes) -> bytes:
    out, at = bytearray(data[:8]), 8
    while True:
        (length,) = struct.unpack_from(">I", data, at)
        name, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            raise Unreadable("cut off")
        if name in _PNG_STAYS:
            out += data[at:end]
        if name == b"IEND":
            return bytes(out)
        at = end


def _webp(data: bytes) -> bytes:
    chunks = b"".join(_webp_chunks(data))
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _webp_chunks(data: bytes) -> Iterator[bytes]:
    (whole,) = struct.unpack_from("<I", data, 4)
    at, end = 12, 8 + whole
    if end > len(data):
        raise Unreadable("cut off")
    while at < end:
        (length,) = struct.unpack_from("<I", data, at + 4)
        name, behind = data[at : at + 4], at + 8 + length + length % 2
        if behind > end:
            raise Unreadable("cut off")
        chunk = data[at:behind]
        if name == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_FLAGS]) + chunk[9:]
        if name in _WEBP_STAYS:
            yield chunk
        at = behind


# Sound: MP4's boxes, MP3's tags

_TELLS = frozenset({b"udta", b"meta", b"uuid"})
"""Boxes that hold titles and places. They are emptied where they stand: what points into the file stays true."""
_HOLDS_BOXES = frozenset({b"moov", b"trak", b"mdia", b"moof"})
_DEEPEST = 8
"""Boxes within boxes; a recording has four."""
_MOST_TAGS = 4
"""One behind the other; each costs a copy of all that follows."""


def _mp4(data: bytes) -> bytes:
    out = bytearray(data)
    _empty_boxes(out, 0, len(out))
    return bytes(out)


def _empty_boxes(out: bytearray, at: int, end: int, depth: int = 0) -> None:
    if depth > _DEEPEST:
        raise Unreadable("too deep")
    while at + 8 <= end:
        (size,) = struct.unpack_from(">I", out, at)
        name, head = bytes(out[at + 4 : at + 8]), 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", out, at + 8)
            head = 16
        behind = end if size == 0 else at + size
        if behind > end or behind < at + head:
            raise Unreadable("cut off")
        if name in _TELLS:
            out[at + 4 : at + 8] = b"free"
            out[at + head : behind] = bytes(behind - at - head)
        elif name in _HOLDS_BOXES:
            _empty_boxes(out, at + head, behind, depth + 1)
        at = behind


def _mp3(data: bytes) -> bytes:
    """Without the tags before (ID3v2) and behind (ID3v1) the sound."""
    for _ in range(_MOST_TAGS):
        if not data.startswith(b"ID3"):
            break
        size = (data[6] & 127) << 21 | (data[7] & 127) << 14 | (data[8] & 127) << 7 | data[9] & 127
        footer = 10 if data[5] & 0x10 else 0
        data = data[10 + size + footer :]
    if data[-128:-125] == b"TAG":
        data = data[:-128]
    if not data or data.startswith(b"ID3"):
        raise Unreadable("no sound")
    return data


_CLEANED: Mapping[str, Callable[[bytes], bytes]] = {
    "image/jpeg": _jpeg,
    "image/png": _png,
    "image/webp": _webp,
    "audio/mp4": _mp4,
    "audio/mpeg": _mp3,
}
