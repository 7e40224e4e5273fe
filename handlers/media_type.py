"""What a recording or a picture is, told by its first bytes.

The one rule: neither the name nor what a browser or a platform says of a file is asked; what is not known here is
refused.
"""

from __future__ import annotations

from typing import Final

from storage.attachments import Kind

MOST: Final = 10 * 1024 * 1024
"""Bytes of one recording or picture; said in words in `media-too-big`."""

MOST_IN_ALL: Final = 200 * 1024 * 1024
"""Bytes of all that one person keeps."""

KINDS: Final[dict[str, Kind]] = {
    "image/jpeg": "photo",
    "image/png": "photo",
    "image/webp": "photo",
    "audio/ogg": "voice",
    "audio/mpeg": "voice",
    "audio/mp4": "voice",
    "audio/webm": "voice",
}

NAMES: Final[dict[str, str]] = {
    "image/jpeg": "picture.jpg",
    "image/png": "picture.png",
    "image/webp": "picture.webp",
    "audio/ogg": "recording.ogg",
    "audio/mpeg": "recording.mp3",
    "audio/mp4": "recording.m4a",
    "audio/webm": "recording.webm",
}
"""What it is called when it goes out again: never what it was called when it came."""

_HEAD = 4096
_SOUND_BRANDS = (b"M4A ", b"M4B ")
_MIXED_BRANDS = (b"isom", b"iso2", b"iso5", b"iso6", b"mp41", b"mp42", b"dash", b"3gp4", b"3gp5")
_FILM_CODECS = (b"V_VP8", b"V_VP9", b"V_AV1", b"V_MPEG")


def media_type(data: bytes) -> str:
    """Its media type; "" for all that is not kept (films, HEIC, documents, and what only claims to be a picture)."""
    head = data[:_HEAD]
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    return _sound_type(data, head)


def _sound_type(data: bytes, head: bytes) -> str:
    if head.startswith(b"OggS") and (b"OpusHead" in head[:64] or b"\x01vorbis" in head[:64]):
        return "audio/ogg"
    if head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64]:
        return "" if any(codec in head for codec in _FILM_CODECS) else "audio/webm"
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        only_sound = b"soun" in data and b"vide" not in data
        return "audio/mp4" if brand in _SOUND_BRANDS or (brand in _MIXED_BRANDS and only_sound) else ""
    return "audio/mpeg" if head.startswith(b"ID3") or _is_mp3_frame(head) else ""


def _is_mp3_frame(head: bytes) -> bool:
    """The sync bits, and layer III."""
    return len(head) > 4 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2 and head[2] >> 4 not in {0, 15}
