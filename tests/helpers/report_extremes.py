"""Reports that try a page: hostile articles, and very many of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from report_samples import CREATED, agreement, amount, document, finding, quotation, reading

from checker.model import LEVELS, Opinion, Problem, Report, Subject, Topic
from claims.model import Kind, Members

HOSTILE = (
    "<script>document.title='owned'</script> 41 people",
    "</script><script>alert(1)</script> 42 people",
    '"><img src=x onerror=alert(1)> 43 people',
    "' onmouseover='alert(1)' 44 people &lt;&#60;&broken;&#x;",
    "{{ 7*7 }} {% raw %} ${7*7} <%= 7 %> 45 people",
    "\u202e evil \u2066 41 people \u2069\u202c \u200f",
    "NUL \x00 and bell \x07 46 people <!-- <script> --> ]]> <![CDATA[",
    "<svg onload=alert(1)><style>*{display:none}</style><base href=//x> 47 people \U0001f6a2",
    "lone \ud800 surrogate 48 people </textarea></title></style></template>",
)


def hostile() -> Report:
    """Articles that try to run something, each as title, outlet, text, speaker and topic."""
    docs = tuple(
        document(
            f"h{n}{'<b>' if n == 1 else ''}", text, title=("T" * 10_000 + text if n == 0 else text), publisher=text,
            url=f"javascript:alert({n})" if n % 2 else f'https://x.example/"><script>alert({n})</script>',
            language='en"><script>' if n == 3 else "en",
        )
        for n, text in enumerate(HOSTILE)
    )  # fmt: skip
    readings = tuple(
        reading(
            d,
            f"{(number := d.text.split(' people')[0][-2:])} people",
            "count",
            amount(number, "person"),
            n % 5,
            None,
            d.text,
        )
        for n, d in enumerate(docs)
    )
    said = Opinion(HOSTILE[0], "conflict", (HOSTILE[1], HOSTILE[5]))
    bad = finding("count", "conflict", Subject("figure", HOSTILE[1], HOSTILE[0]), readings, 0.5, '"><script>')
    spoken = tuple(reading(d, d.text, "quotation", quotation(d.text, d.text), n % 2) for n, d in enumerate(docs[:4]))
    listed = tuple(
        reading(d, d.text, "list", Members((d.text, "a"), (d.text, "a"), d.text), n) for n, d in enumerate(docs[2:4])
    )
    return Report(
        created=CREATED,
        settings={
            "<script>": "</script><script>alert(1)</script>", "reader": "http://h/<script>alert(1)</script>",
            "reader_model": HOSTILE[3], "reader_remote": True,
        },
        documents=docs,
        problems=(Problem("<img src=x onerror=alert(1)>", HOSTILE[1], True),),
        findings=(
            replace(bad, reader=said),
            finding("quotation", "conflict", Subject("speaker", owner=HOSTILE[2]), spoken),
            finding("list", "conflict", Subject("list", HOSTILE[4]), listed),
        ),
        agreements=(agreement("count", HOSTILE[1], readings, 5),),
        topics=(Topic('"><script>', HOSTILE[7], 3),),
    )  # fmt: skip


_FILLER = (
    "The council met in the old hall and heard the report of its engineers on the state of the embankment. "
    "Residents of the lower streets said that they had been warned in good time and had moved what they could. "
    "Nobody would say when the bridge can be used again, or who is to pay for the repairs that it needs. "
    "A second meeting is called for the end of the month, when the figures of the insurers should be at hand. "
)


def large(documents: int = 500, findings: int = 1000, fill: int = 7) -> Report:
    """Many findings, each with three readings in different documents; `fill` is for the length of a text."""
    docs = []
    for n in range(documents):
        lines = "".join(
            f"Case {n} {k}: the flood drove {40 + k} households from quarter {n}. {_FILLER[: 105 * (k % 4)]}\n"
            for k in range(8)
        )
        docs.append(
            document(
                f"d{n:03}",
                lines + _FILLER * fill,
                publisher=f"Outlet {n % 120}",
                published=datetime(2026, 3, 1 + n % 28),
            )
        )
    kinds: tuple[Kind, ...] = ("count", "money", "date", "percent")
    found = []
    for n in range(findings):
        k = n % 8
        places = [docs[(n * 7 + step) % documents] for step in (0, 1, 2)]
        rs = tuple(
            reading(d, f"{40 + k} households", "count", amount(str(40 + k + g), "household"), g and 1)
            for g, d in enumerate(places)
        )
        found.append(
            finding(
                kinds[n % 4],
                LEVELS[n % 5],
                f"Households driven out, case {n}",
                rs,
                0.3 + (n % 70) / 100,
                f"t{n % 40:02}",
            )
        )
    unique = tuple({f.id: f for f in found}.values())
    return Report(
        CREATED,
        {"model": "m"},
        tuple(docs),
        (),
        unique,
        (),
        tuple(Topic(f"t{n:02}", f"flood, quarter {n}", n + 2) for n in range(40)),
    )


def empty() -> Report:
    """A run that could read nothing."""
    return Report(CREATED, {"model": "m"}, (), (Problem("a.pdf", "not a text", True),))
