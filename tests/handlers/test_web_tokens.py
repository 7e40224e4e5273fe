"""The colours of the pages, by the contrast formula of WCAG."""

from __future__ import annotations

import re

from handlers.web_pages import HERE


def test_the_tokens_have_the_contrast_that_the_paper_gives_them():
    css = (HERE / "chat.css").read_text(encoding="utf-8")
    light, dark = (_tokens(css, start) for start in (":root {", ':root[data-scheme="dark"] {'))

    for tokens in (light, dark):
        for ground in ("page", "surface", "raised"):
            assert _contrast(tokens["ink"], tokens[ground]) >= 7
            assert _contrast(tokens["quiet"], tokens[ground]) >= 7
            assert _contrast(tokens["accent"], tokens[ground]) >= 7
            assert _contrast(tokens["edge"], tokens[ground]) >= 3
        assert _contrast(tokens["ink"], tokens["own"]) >= 7
        assert _contrast(tokens["on-accent"], tokens["accent"]) >= 7


def _tokens(css: str, start: str) -> dict[str, str]:
    part = css[css.index(start) :]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", part[: part.index("}")]))


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
