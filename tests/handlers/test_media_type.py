"""What is taken for a picture or a recording, and what goes from it before it is kept."""

from __future__ import annotations

import struct

import pytest

from handlers.media_traces import Unreadable, without_traces
from handlers.media_type import KINDS, NAMES, media_type
from tests.fakes import recordings
from tests.fakes.recordings import JPEG, PLACE, PNG, WEBP

KNOWN = {
    "image/jpeg": JPEG,
    "image/png": PNG,
    "image/webp": WEBP,
    "audio/ogg": recordings.ogg(),
    "audio/mpeg": recordings.mp3(),
    "audio/mp4": recordings.m4a(),
    "audio/webm": b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm" + b"A_OPUS",
}
REFUSED = {
    "heic": recordings.heic(),
    "film in mp4": recordings.m4a(film=True, brand=b"isom"),
    "film in webm": b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm" + b"V_VP9",
    "page": b"<!doctype html><script>1</script>",
    "drawing with a script": b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    "pdf": b"%PDF-1.7",
    "gif": b"GIF89a",
    "nothing": b"",
    "program": b"MZ\x90\0",
}


@pytest.mark.parametrize("kind", KNOWN)
def test_a_kind_is_told_by_its_first_bytes(kind: str):
    assert media_type(KNOWN[kind]) == kind
    assert kind in KINDS
    assert kind in NAMES


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_not_known_is_refused(what: str):
    assert media_type(REFUSED[what]) == ""


def test_sound_in_a_container_of_films_is_sound():
    assert media_type(recordings.m4a(brand=b"isom")) == "audio/mp4"


@pytest.mark.parametrize(
    "told",
    [
        recordings.taken_with_a_phone(),
        recordings.png_with_words(),
        recordings.webp_with_exif(),
        recordings.m4a(),
        recordings.mp3(),
    ],
    ids=["jpeg", "png", "webp", "m4a", "mp3"],
)
def test_the_place_goes_from_a_file(told: bytes):
    assert PLACE in told

    cleaned = without_traces(told, media_type(told))

    assert PLACE not in cleaned
    assert media_type(cleaned) == media_type(told)


def test_a_photo_keeps_its_picture_and_its_way_up():
    cleaned = without_traces(recordings.taken_with_a_phone(way_up=6), "image/jpeg")
    upright = without_traces(recordings.taken_with_a_phone(way_up=1), "image/jpeg")

    assert upright == JPEG
    assert cleaned.replace(cleaned[20 : cleaned.index(JPEG[20:30])], b"") == JPEG
    assert b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06" in cleaned


def test_nothing_is_cleaned_twice_into_something_else():
    for kind, data in KNOWN.items():
        once = without_traces(data, kind)

        assert without_traces(once, kind) == once


def test_what_points_into_a_recording_stays_true():
    told = recordings.m4a()

    cleaned = without_traces(told, "audio/mp4")

    assert len(cleaned) == len(told)
    assert cleaned.index(b"sound sound") == told.index(b"sound sound")


def test_boxes_within_boxes_without_end_are_refused():
    boxes = b""
    for _ in range(3000):
        boxes = struct.pack(">I", len(boxes) + 8) + b"moov" + boxes

    with pytest.raises(Unreadable):
        without_traces(struct.pack(">I", 16) + b"ftypM4A \0\0\0\0" + boxes, "audio/mp4")


def test_tags_without_end_before_the_sound_are_refused():
    with pytest.raises(Unreadable):
        without_traces((b"ID3" + bytes(7)) * 60 + recordings.mp3(), "audio/mpeg")


@pytest.mark.parametrize("kind", ["image/jpeg", "image/png", "image/webp", "audio/mp4"])
def test_what_is_cut_off_is_refused_and_never_hangs(kind: str):
    data = KNOWN[kind]

    for length in range(12, len(data) - 1, 7):
        if kind == "audio/mp4" and not data[length:]:
            continue
        try:
            without_traces(data[:length], kind)
        except Unreadable:
            continue
        assert kind == "audio/mp4", length  # its end may fall between two boxes
