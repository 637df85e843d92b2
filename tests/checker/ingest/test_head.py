"""Title, outlet and date of publication, read from heads in the forms that articles have."""

from datetime import datetime

import pytest

from checker.ingest.dates import iso, stamps
from checker.ingest.head import imprint, read_head
from checker.ingest.years import complete

BODY = "A tanker ran aground off the northern cape before dawn, and its crew of 19 were taken off by helicopter.\n"

# head, title, outlet, date of publication (with its time where one is given)
HEADS = [
    ("Tanker aground off the cape\n- 24.06.2025, 19:48\n", "Tanker aground off the cape", None, "2025-06-24 19:48"),
    ("Tanker aground off the cape\nPublished 4 March 2026, 07:10\n\n", "Tanker aground off the cape", None,
     "2026-03-04 07:10"),
    ("Tanker aground off the cape\nKüstenbote, 03.03.2026, 17:26 (translated from German)\n",
     "Tanker aground off the cape", "Küstenbote", "2026-03-03 17:26"),
    ("Tanker aground off the cape\n\nFriday 11 June 2010 10.07 BST\n", "Tanker aground off the cape", None,
     "2010-06-11 10:07"),
    ("Tanker aground off the cape\nPublished: 5:30 pm, 11 June 2010\n", "Tanker aground off the cape", None,
     "2010-06-11 17:30"),
    ("Tanker aground off the cape\nMon., Dec. 2, 2013 at 9:01 p.m.\n", "Tanker aground off the cape", None,
     "2013-12-02 21:01"),
    ("Tanker aground off the cape\n2 December 2013 Last updated at 21:01 GMT\n", "Tanker aground off the cape", None,
     "2013-12-02"),
    ("Tanker aground off the cape\nLast modified on Tue 3 Dec 2013 10.00 GMT\n", "Tanker aground off the cape", None,
     "2013-12-03 10:00"),
    ("Tanker aground off the cape\n2013-12-02T21:01:00Z\n", "Tanker aground off the cape", None, "2013-12-02 21:01"),
    ("Tanker aground off the cape\nUpdated 2 Dec 2013, 9:01pm\nPublished 1 Dec 2013, 8:00am\n",
     "Tanker aground off the cape", None, "2013-12-01 08:00"),
    ("Tanker aground off the cape\nPosted 11/06/2010 10:07 BST\n", "Tanker aground off the cape", None,
     "2010-06-11 10:07"),
    ("Tanker aground off the cape\nPosted 11/06/2010 10:07 EST\n", "Tanker aground off the cape", None,
     "2010-11-06 10:07"),
    ("Tanker aground off the cape\nPosted 11/06/2010 10:07\n", "Tanker aground off the cape", None, None),
    ("Tanker aground off the cape\nLast updated 3 hours ago\n", "Tanker aground off the cape", None, None),
    (" date 2025-05-22 ", None, None, "2025-05-22"),
    ("COAST RESCUE CENTRE\nPress release 17/2026\n3 March 2026, 09:30\n\nTanker aground: rescue over\n",
     "Tanker aground: rescue over", "COAST RESCUE CENTRE", "2026-03-03 09:30"),
    ("The Marlow Herald\nMonday, May 4, 2026\n\nThe sea gave it back\n\nBy Katie Renfro, Staff Writer\n",
     "The sea gave it back", "The Marlow Herald", "2026-05-04"),
    ("Tanker aground off the cape\nCPTV News · Posted: Nov 13, 2025 6:05 AM CT | Last updated: November 14\n",
     "Tanker aground off the cape", "CPTV News", "2025-11-13 06:05"),
    ("TANK-ERS!\nShip smashes into the northern cape\n\nBy Kerry Stubbs\n19:02, 10 Nov 2025\n",
     "Ship smashes into the northern cape", None, "2025-11-10 19:02"),
    ("OCEAN CATCH INTERNATIONAL | Shipping | April 14, 2026\n\nTanker owners are left guessing\n",
     "Tanker owners are left guessing", "OCEAN CATCH INTERNATIONAL", "2026-04-14"),
    ("Morvské noviny | 19. 3. 2026 18:05 | translated\nA tanker stands on the cape\n", "A tanker stands on the cape",
     "Morvské noviny", "2026-03-19 18:05"),
    ("Tanker on the cape\nLe Courrier de l'Armor, 06/03/2026 (translated from French)\n", "Tanker on the cape",
     "Le Courrier de l'Armor", "2026-03-06"),
    ("Hotbox Notes\none man's opinions on big ships\n\nNov. 20, 2025: The cape, again\n", "The cape, again",
     "Hotbox Notes", "2025-11-20"),
    ("# Tanker aground off the cape\n\n*4 March 2026*\n\n", "Tanker aground off the cape", None, "2026-03-04"),
    ("\ufeffTanker aground off the cape\n\n", "Tanker aground off the cape", None, None),
    ("Brussels, 3 June 2025\n\nCommission looks into the tanker's papers\n",
     "Commission looks into the tanker's papers", None, "2025-06-03"),
    ("HAUGVIK, Norway, March 2, 2026 (Newsline) — ", None, "Newsline", "2026-03-02"),
    ("SERNAZ, Italy (June 14, 2026) — ", None, None, "2026-06-14"),
    ("Oct 30, 2025 (Northline) - ", None, "Northline", "2025-10-30"),
    ("Ferry disaster: 12 dead\nMarch 4, 2026 / 7:10 AM EST / CBS\n", "Ferry disaster: 12 dead", None,
     "2026-03-04 07:10"),
    ("Tanker on the cape\nJane Doe, 4 March 2026\n", "Tanker on the cape", None, "2026-03-04"),
    ("Tanker on the cape\nJane Doe, Chief Reporter, 4 March 2026\n", "Tanker on the cape", None, "2026-03-04"),
    ("Global Miner, 20 August 2025\n\nEight men still underground\n", "Eight men still underground", "Global Miner",
     "2025-08-20"),
    ("---\ntitle: Tanker on the cape\nsource: Jade\ndate: 2026-03-04\n---\n\n", "Tanker on the cape", "Jade",
     "2026-03-04"),
    # Dates that are not that of publication
    ("Notice to passengers\nValid from Saturday 28 March 2026\n\n", "Notice to passengers", None, None),
    ("Flags at half mast until 12 May 2026\n\n", "Flags at half mast until 12 May 2026", None, None),
    ("The storm of 1-2 May 2026 in figures\n\n", "The storm of 1-2 May 2026 in figures", None, None),
    ("Tanker on the cape\n03/04/2026\n\n", "Tanker on the cape", None, None),
    ("", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "title", "outlet", "published"), HEADS)
def test_a_head_is_read(head: str, title: str | None, outlet: str | None, published: str | None) -> None:
    found = read_head(head + BODY)
    said = found.published and found.published.strftime("%Y-%m-%d %H:%M" if found.has_time else "%Y-%m-%d")
    assert (found.title, found.publisher, said) == (title, outlet, published)


# head of the one article, head of another in its folder, when the first was published
YEARS = [
    ("HAUGVIK, March 2 — ", "Tanker aground\n4 March 2026\n\n", "2026-03-02"),
    ("HAUGVIK, December 30 — ", "Tanker aground\n4 January 2026\n\n", "2025-12-30"),
    ("The Post, Thursday, March 5\n\nTanker stuck on the cape\n", "Tanker aground\n4 March 2026\n\n", "2026-03-05"),
    ("The Post, Friday, March 5\n\nTanker stuck on the cape\n", "Tanker aground\n4 March 2026\n\n", None),
    ("HAUGVIK, March 2 — ", "Tanker aground\n4 August 2026\n\n", None),
    ("HAUGVIK, March 2 — ", "Tanker aground\n", None),
    ("HAUGVIK, March 2 — On 28 February 2025 it set sail. ", "Tanker aground\n", "2025-03-02"),
    ("The Post, Monday 2 March\n\nTanker stuck\n\nIt was built in 1998 and sold in 2026. ", "Tanker\n", "2026-03-02"),
    ("The Post, Monday 2 March\n\nTanker stuck\n\nIt was built in 1998 and sold in 2025. ", "Tanker\n", None),
]


@pytest.mark.parametrize(("head", "other", "published"), YEARS)
def test_a_year_that_is_not_printed(head: str, other: str, published: str | None) -> None:
    texts = [head + BODY, other + BODY]
    found = complete([read_head(t) for t in texts], texts, ["folder", "folder"])[0]
    assert (found.published and found.published.strftime("%Y-%m-%d")) == published


def test_articles_in_other_folders_do_not_give_the_year() -> None:
    texts = ["HAUGVIK, March 2 — " + BODY, "Budget passed\n4 March 2026\n\nThe council met in Allard for its budget."]
    assert complete([read_head(t) for t in texts], texts, ["a", "b"])[0].published is None


DATES = [
    ("2025-05-22T07:10:00Z", datetime(2025, 5, 22, 7, 10)),
    ("2025-05-22", datetime(2025, 5, 22)),
    ("22 May 2025", datetime(2025, 5, 22)),
    ("May 22nd, 2025 at 5.40pm", datetime(2025, 5, 22, 17, 40)),
    ("Thu, 22 May 2025 12:05 a.m.", datetime(2025, 5, 22, 0, 5)),
    ("430 PM CDT Tue May 5 2026", datetime(2026, 5, 5, 16, 30)),
    ("21/08/2025, 08:15 h.", datetime(2025, 8, 21, 8, 15)),
    ("08/21/2025", datetime(2025, 8, 21)),
]


@pytest.mark.parametrize(("text", "moment"), DATES)
def test_a_date_with_a_year(text: str, moment: datetime) -> None:
    found = iso(text)
    assert found is not None
    assert found.moment == moment


@pytest.mark.parametrize("text", ["", "tomorrow", "31 June 2025", "2025-13-40", "17/2026", "May 2026", "3.5.12 m"])
def test_no_date(text: str) -> None:
    assert stamps(text) == []


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("A ferry aground\n\nKelm Times, 2 March 2026\n\nA ferry ran aground off the cape on Monday with 312 people.\n",
         ["Kelm Times, 2 March 2026\n"]),
        ("HAUGVIK, March 2 — A ferry ran aground off the cape on Monday with 312 people on board.\n",
         ["HAUGVIK, March 2 — "]),
        ("HAUGVIK, Norway (Wire) - A ferry ran aground off the cape on Monday with 312 people on board.\n",
         ["HAUGVIK, Norway (Wire) - "]),
        ("By Ida Brandt\n\nSUNDHOLM — A ferry ran aground off the cape on Monday with 312 people on board.\n",
         ["By Ida Brandt\n", "SUNDHOLM — "]),
        ("A ferry ran aground off the cape on 2 March - a Monday - with 312 people on board.\n", []),
        ("", []),
    ],
)  # fmt: skip
def test_where_it_says_when_it_came_out_and_whence(text: str, aside: list[str]) -> None:
    assert [text[start:end] for start, end in imprint(text)] == aside
