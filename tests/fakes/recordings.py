"""Small real pictures and recordings, as a browser wrote them, and what phones put into theirs.

The one rule: each is as short as it can be and still opens.
"""

from __future__ import annotations

import base64
import struct

JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChn"
    "VFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAA"
    "b6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA"
    "AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAg"
    "ADIAMAAxADb/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBD"
    "AQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAQABgDASIAAhEB"
    "AxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAYHCP/EACEQAAECBAcAAAAAAAAAAAAAAAABAgMHN7EEBjaBgoOy/8QAFgEBAQEAAAAAAAAAAAAA"
    "AAAABwgJ/8QAHxEAAQIGAwAAAAAAAAAAAAAAAQByAwcINjfBBIKy/9oADAMBAAIRAxEAPwDT5J0ZidflxGzNpfj9rKWUk6MxOvy4jZm0vx+1"
    "lC+nzIEZx0jOpbIEF49Bc5ZA0e7jZQMgaPdxsoKTnPcXXZWjcubZ4jAv/9k="
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAUklEQVR4AezSwQnAQAhE0bBdTFH2ZE/2NG2YzzbgKacovJsgfDyW2oFEwepC"
    "IqArWk4U3CokAnIHEgVf1VYi+jwfzx4YA2+iTTQWGBf2i36Q6AUAAP//xJ016wAAAAZJREFUAwCS9zvuaqAHUwAAAABJRU5ErkJggg=="
)
WEBP = base64.b64decode(
    "UklGRnICAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChn"
    "VFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAA"
    "b6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA"
    "AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAg"
    "ADIAMAAxADZWUDgghAAAADAGAJ0BKhgAEAA+bSySRaQioZgEAEAGxLYATplCOBvQPwr/GanAf1X8gP4Bv/+cZ/sAAtFNvKFY9gAAzj9XPiAA"
    "NmHwD3AdAlAb/6+GMek4NakXBnR8hweKQTXnQ1EC+7cH4vEuzHMeW44wui4FV//gdwFnTlNmlttA/9ZI3T/tiAAAAA=="
)
PLACE = b"GPS 51.5007 N, 0.1246 W"


def taken_with_a_phone(*, way_up: int = 6) -> bytes:
    """The JPEG with EXIF (way up, place), XMP, a comment, and another picture's EXIF behind its end."""
    entries = struct.pack("<HHIHH", 0x0112, 3, 1, way_up, 0) + struct.pack("<HHII", 0x8825, 4, 1, 99)
    exif = b"Exif\0\0II\x2a\0" + struct.pack("<IH", 8, 2) + entries + struct.pack("<I", 0) + PLACE
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + PLACE
    told = b"".join(_segment(mark, body) for mark, body in ((0xE1, exif), (0xE1, xmp), (0xED, PLACE), (0xFE, PLACE)))
    return JPEG[:2] + told + JPEG[2:] + PLACE


def png_with_words() -> bytes:
    return PNG[:33] + struct.pack(">I", len(PLACE)) + b"tEXt" + PLACE + b"\0\0\0\0" + PNG[33:] + PLACE


def webp_with_exif() -> bytes:
    """The WebP in its long form, with EXIF."""
    size = struct.pack("<I", 23)[:3] + struct.pack("<I", 15)[:3]
    long = b"VP8X" + struct.pack("<I", 10) + bytes([0x08, 0, 0, 0]) + size
    exif = b"EXIF" + struct.pack("<I", len(PLACE)) + PLACE + b"\0" * (len(PLACE) % 2)
    chunks = long + WEBP[12:] + exif
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def m4a(*, film: bool = False, brand: bytes = b"M4A ") -> bytes:
    """The frame of an MP4 with one track, a title and a place."""
    handler = _box(b"hdlr", b"\0" * 8 + (b"vide" if film else b"soun") + b"\0" * 12)
    udta = _box(b"udta", _box(b"\xa9xyz", PLACE))
    moov = _box(b"moov", _box(b"trak", _box(b"mdia", handler)) + udta)
    return _box(b"ftyp", brand + b"\0\0\0\0") + moov + _box(b"mdat", b"sound sound sound")


def mp3() -> bytes:
    """Two silent frames between the tags that programs put before and behind."""
    before = b"ID3\x04\0\0" + bytes([0, 0, 0, len(PLACE)]) + PLACE
    frame = b"\xff\xfb\x90\x00" + b"\0" * 413
    return before + frame * 2 + (b"TAG" + PLACE).ljust(128, b"\0")


def ogg(inside: bytes = b"") -> bytes:
    """A page of Opus, as far as Wren looks at it, as long as what is put inside."""
    return b"OggS\0\x02" + b"\0" * 20 + b"\x01\x13OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0" + inside


def heic() -> bytes:
    return _box(b"ftyp", b"heic\0\0\0\0mif1heic") + b"\0" * 64


def _segment(mark: int, body: bytes) -> bytes:
    return bytes([0xFF, mark]) + struct.pack(">H", len(body) + 2) + body


def _box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body) + 8) + name + body
