"""Where a desk answers, and for whom: what the command line takes, and what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from report_samples import story

from checker.cli import main
from checker.desk import command
from checker.desk.access import Access
from checker.report import write_json

LAN = ("192.0.2.5",)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_json(story(), Path("story.json"))


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The access of what would be served."""
    calls: list[Any] = []
    monkeypatch.setattr(command, "_serve", lambda *given: calls.append(given[5]) or 0)
    return calls


def checker(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=typed)


def review(*arguments: str) -> Result:
    return checker("review", "story.json", "--no-browser", *arguments)


def add(name: str, password: str = "correct horse") -> Result:
    return checker("accounts", "review.sqlite", "--add", name, typed=f"{password}\n{password}\n")


def test_accounts_are_made_listed_and_taken_away() -> None:
    assert checker("accounts", "review.sqlite").stdout == "no accounts\n"
    assert add("Ada").stdout == "Ada: added\n" and add("Ben").exit_code == 0
    assert add("ADA").stdout == "ADA: has another password now\n"
    assert checker("accounts", "review.sqlite").stdout == "Ada\nBen\n"
    assert checker("accounts", "review.sqlite", "--delete", "ben").exit_code == 0
    assert checker("accounts", "review.sqlite").stdout == "Ada\n"
    assert Path("review.sqlite").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("arguments", "typed", "said"),
    [
        (["--add", "Ada"], "short\nshort\n", "a password of 10 to 1,000 characters is wanted"),
        (["--add", " "], "", "--add: a name is wanted"),
        (["--delete", "Nobody"], "", "Nobody: no such account"),
    ],
)
def test_what_is_wrong_with_an_account_is_said(arguments: list[str], typed: str, said: str) -> None:
    result = checker("accounts", "review.sqlite", *arguments, typed=typed)
    assert result.exit_code == 2 and said in result.stderr
    assert checker("accounts", "review.sqlite").stdout == "no accounts\n"


def test_the_password_is_shown_nowhere() -> None:
    result = add("Ada")
    assert "correct horse" not in result.output + result.stderr
    assert checker("accounts", "review.sqlite", "--add", "Ada", "--password", "x").exit_code == 2


@pytest.mark.parametrize(
    "arguments",
    [["--host", "0.0.0.0"], ["--host", "192.0.2.5"], ["--url", "https://desk.example.org"], ["--host", "::"]],
)
def test_beyond_this_machine_nobody_is_let_in_without_accounts(served: list[Any], arguments: list[str]) -> None:
    result = review(*arguments)
    assert (result.exit_code, served) == (2, [])
    assert "make an account with checker accounts review.sqlite --add NAME" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "access"),
    [
        ([], Access(accounts=True)),
        (["--host", "192.0.2.5"], Access(LAN, accounts=True)),
        (["--host", "0.0.0.0", "--url", "http://192.0.2.5:8000"], Access(LAN, accounts=True)),
        (["--url", "https://desk.example.org/"], Access(("desk.example.org",), True, https=True, proxied=True)),
    ],
)
def test_with_accounts_one_signs_in_wherever_it_answers(
    served: list[Any], arguments: list[str], access: Access
) -> None:
    add("Ada")
    assert review(*arguments).exit_code == 0
    assert served == [access]


def test_without_accounts_it_is_this_machines_own(served: list[Any]) -> None:
    assert review().exit_code == 0 and review("--host", "localhost").exit_code == 0
    assert served == [Access(), Access()] and not Access().accounts


@pytest.mark.parametrize(
    "url", ["desk.example.org", "ftp://x", "https://", "https://x/desk", "https://x:y/", "https://["]
)
def test_what_is_no_address(served: list[Any], url: str) -> None:
    add("Ada")
    result = review("--url", url)
    assert (result.exit_code, served) == (2, []) and "an address like" in result.stderr


def test_where_others_reach_it_has_to_be_said(served: list[Any]) -> None:
    add("Ada")
    assert "say with --url" in review("--host", "0.0.0.0").stderr and not served
