"""The OpenAPI document: what is kept is what is served, every route is in it, and the desk holds to it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

import pytest
from desks import Reviewer, store_with
from jsonschema import Draft202012Validator
from report_samples import story
from repository import ROOT
from starlette.routing import Route

from checker.desk import accounts
from checker.desk.access import Access
from checker.desk.app import application
from checker.desk.openapi import document
from checker.desk.store import opened
from checker.report import write_json

KEPT = ROOT / "docs" / "desk-api.json"
SCHEMATHESIS = os.environ.get("CHECKER_SCHEMATHESIS", "")  # a folder in which it is installed


def resolved(schema: Any) -> Any:
    """A schema of the document that can be used by itself."""
    return {"$ref": schema["$ref"], "components": document()["components"]}


def test_what_is_kept_is_what_is_served(tmp_path: Path) -> None:
    """UPDATE_DESK_API=1 writes it anew."""
    if os.environ.get("UPDATE_DESK_API"):
        KEPT.write_text(json.dumps(document(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    store = store_with(tmp_path)
    served = Reviewer(store).get("/api/openapi.json").json()
    store.close()
    assert served == json.loads(KEPT.read_text(encoding="utf-8"))


def test_every_route_is_in_it_and_nothing_else(tmp_path: Path) -> None:
    store = store_with(tmp_path)
    app = application(store, "", Access(accounts=True))
    store.close()
    routes = [(r.path, m) for r in app.routes if isinstance(r, Route) for m in r.methods or () if m != "HEAD"]
    served = {(re.sub(r"\{\w+:int\}", "{number}", p), m.lower()) for p, m in routes if p.startswith("/api/")}
    told = {(p, m) for p, each in document()["paths"].items() for m in each if m != "parameters"}
    assert served == told


def test_its_schemas_are_schemas_and_its_references_lead_somewhere() -> None:
    made = document()
    for schema in made["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    for ref in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(made)):
        found = made
        for part in ref.split("/"):
            found = found[part]


@pytest.mark.parametrize(
    ("path", "answer"), [("/api/findings", "Queue"), ("/api/findings/1", "Finding"), ("/api/findings/999", "Error")]
)
def test_answers_are_as_it_says(tmp_path: Path, path: str, answer: str) -> None:
    store = store_with(tmp_path, story())
    ada = Reviewer(store)
    ada.do(1, status="confirmed", note="seen")
    ada.do(1, "verdict", side="A", text="call")
    given = ada.get(path).json()
    store.close()
    schema = resolved({"$ref": f"#/components/schemas/{answer}"})
    assert list(Draft202012Validator(schema).iter_errors(given)) == []


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of `checker review` as a process."""
    call = [sys.executable, "-m", "checker", "review", "story.json", "--no-browser"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with Popen(call, cwd=folder, env=environment, stdout=PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield next(line.strip() for line in process.stdout if line.startswith("http://"))
        finally:
            process.kill()


def schemathesis(address: str, *arguments: str) -> None:
    checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
    call = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}/api/openapi.json", "--checks", checks]
    call += ["--max-examples", "40", "--seed", "7", "--no-color", *arguments]
    done = subprocess.run(call, env={**os.environ, "PYTHONPATH": SCHEMATHESIS}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.services
@pytest.mark.slow
@pytest.mark.parametrize("has_accounts", [False, True])
def test_no_request_is_too_much_for_it(tmp_path: Path, has_accounts: bool) -> None:
    if not SCHEMATHESIS:
        pytest.skip("no schemathesis in CHECKER_SCHEMATHESIS")
    write_json(story(), tmp_path / "story.json")
    store = opened(str(tmp_path / "review.sqlite"))
    token = None
    if has_accounts:
        with store.writing() as session:
            accounts.put(session, "Ada", "correct horse")
        token = accounts.sign_in(store, "Ada", "correct horse", "127.0.0.1")
    with served(tmp_path) as address:
        place, _, key = address.partition("/?")
        bearer = token or key.rpartition("key=")[2]
        more = ["--exclude-operation-id", "signOut"] if has_accounts else []
        schemathesis(place, "--header", f"Authorization: Bearer {bearer}", *more)
    store.close()
