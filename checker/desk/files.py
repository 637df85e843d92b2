"""The desk's answers that are files, and those that take one."""

from __future__ import annotations

from functools import cache
from importlib import resources

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from checker.desk import handing_on, versions
from checker.desk.pages import number_in, store_of
from checker.desk.rendering import render
from checker.desk.security import check_csrf
from checker.desk.tables import Story
from checker.export.handover import Handover, handover
from checker.export.table import FORMATS
from checker.report.html import STYLES
from checker.review import decisions

_TYPES = {"style.css": "text/css", "desk.js": "text/javascript"}


@cache
def _static(name: str) -> str:
    own = resources.files("checker.desk").joinpath("static")
    if name == "desk.js":
        return own.joinpath(name).read_text(encoding="utf-8")
    css = resources.files("checker.report").joinpath("static", "css")
    parts = [css.joinpath(f"{style}.css").read_text(encoding="utf-8") for style in STYLES]
    return "".join([*parts, own.joinpath("desk.css").read_text(encoding="utf-8")])


def static(request: Request) -> Response:
    """The style, that of the report's page first, and the script."""
    name = request.path_params["name"]
    if name not in _TYPES:
        raise HTTPException(404, "There is no such file.")
    return PlainTextResponse(_static(name), media_type=_TYPES[name])


def export(request: Request) -> Response:
    """A story's newest report with its decisions, in a format of `checker export`, or the decisions alone."""
    name = request.path_params["format"]
    with store_of(request).reading() as session:
        story = session.get(Story, number_in(request, "story"))
        if story is None or (name != "review" and name not in FORMATS):
            raise HTTPException(404, "There is no such story, or no such format.")
        if name == "review":
            content: str | bytes = handing_on.review_file(session, story, request.state.name)
            suffix = "-review.json"
        else:
            report = versions.reviewed(session, story)
            decided = handing_on.decisions(session, story)
            content, suffix = _written(name, handover(report, story.name, decided)), FORMATS[name].suffix
        plain = "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "-" for c in story.name)
    answer = Response(content, media_type="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="{plain}{suffix}"'
    return answer


def _written(name: str, material: Handover) -> str | bytes:
    try:
        return FORMATS[name].write(material)
    except ImportError as e:
        raise HTTPException(501, "This format needs pip install 'claim-checker[export]'.") from e


async def take_review(request: Request) -> Response:
    """The file that the report's page saved, into the desk."""
    form = await request.form()
    check_csrf(request, form)
    if not request.state.name:
        raise HTTPException(403, "Say who you are first.")
    file = form.get("file")
    if not isinstance(file, UploadFile):
        raise HTTPException(400, "A file is wanted.")
    try:
        saved = decisions.review((await file.read()).decode("utf-8"))
    except ValueError as e:
        raise HTTPException(400, "This is not a saved review: give the file that the report's page saves.") from e

    def taken() -> Response:
        with store_of(request).writing() as session:
            story = handing_on.story_named(session, str(form.get("into") or ""), saved.report)
            if story is None:
                raise HTTPException(400, "No one story here has the name that this review gives: choose the story too.")
            own = request.app.state.access.accounts
            count, unknown = handing_on.take_in(session, story, saved.decisions, request.state.name, own)
        same = len(saved.decisions) - unknown - count
        context = {"count": count, "unknown": unknown, "same": same, "story": story.name}
        return render(request, "taken.html", context)

    return await run_in_threadpool(taken)
