"""The server that a reader runs on, asked by OpenAI's protocol for chats."""

from __future__ import annotations

import contextlib
import json
import os
import time
from typing import Any, Self

import httpx

from checker.config import Reader
from checker.errors import ReaderError

KEY = "CHECKER_READER_KEY"
_MOST = 2**20  # bytes of an answer that are read
_TOKENS = 300  # of an answer
_NAMING = 10.0  # seconds that a server may take to name its models
_LONGEST = 200  # characters of a model's name


class ServerError(Exception):
    """The server gave no answer; why, as the end of a sentence."""


class GoneError(ServerError):
    """Nobody answers at all, so that nothing more need be asked."""


class _RefusedError(ServerError):
    """The server does not take a request of this form."""


class Client:
    """A connection to a reader's server. Only it is asked: no proxy, no address that it leads on to."""

    def __init__(self, reader: Reader) -> None:
        key = os.environ.get(KEY)
        if key is not None and not (key.isascii() and key.isprintable()):
            raise ReaderError(f"{KEY}: holds what no key can; give it as the server's owner wrote it")
        path = "" if httpx.URL(reader.url).path.strip("/") else "/v1"
        self._address = reader.url.rstrip("/") + path
        self._patience = reader.patience
        self._by_schema = True
        self._client = httpx.Client(
            headers={"Authorization": f"Bearer {key}"} if key else {}, trust_env=False, follow_redirects=False
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *why: object) -> None:
        self._client.close()

    def models(self) -> list[str]:
        """The names of the models that the server has. Raises ServerError."""
        data = self._asked("GET", "/models", None, _NAMING)
        names = [m.get("id") if isinstance(m, dict) else None for m in _of(data, "data", list)]
        if not all(isinstance(n, str) and n.isprintable() and 0 < len(n) <= _LONGEST for n in names):
            raise ServerError("answers with something else than a list of models")
        return [str(n) for n in names]

    def answer(self, model: str, messages: list[dict[str, str]], form: dict[str, Any]) -> str:
        """What a model says, held to a JSON Schema where the server can do that. Raises ServerError."""
        body = {"model": model, "messages": messages, "temperature": 0, "max_tokens": _TOKENS, "stream": False}
        schema = {"name": "answer", "strict": True, "schema": form}
        if self._by_schema:
            held = body | {"response_format": {"type": "json_schema", "json_schema": schema}}
            with contextlib.suppress(_RefusedError):  # the schema, or this very question: asked without, it shows which
                return _said(self._asked("POST", "/chat/completions", held, self._patience))
        said = _said(self._asked("POST", "/chat/completions", body, self._patience))
        self._by_schema = False
        return said

    def _asked(self, method: str, path: str, body: object, patience: float) -> Any:
        """What the server answers, as JSON; raises ServerError for whatever else becomes of it."""
        content = None if body is None else json.dumps(body).encode("ascii")
        headers = {"Accept-Encoding": "identity", "Content-Type": "application/json"}
        try:
            with self._client.stream(
                method, self._address + path, content=content, headers=headers, timeout=patience
            ) as answer:
                _check(answer.status_code)
                return json.loads(_content(answer, time.monotonic() + patience))
        except httpx.TimeoutException as e:
            raise ServerError(f"gives no answer within {patience:g} seconds") from e
        except httpx.ConnectError as e:
            raise GoneError("cannot be reached; start it, or leave --reader out") from e
        except (httpx.HTTPError, httpx.InvalidURL) as e:
            raise ServerError("breaks off in the middle of an answer") from e
        except (ValueError, RecursionError) as e:
            raise ServerError("answers with something else than JSON") from e


def _check(status: int) -> None:
    if status in (400, 422):
        raise _RefusedError(f"refuses the question, with status {status}")
    if status == 404:
        raise ServerError("has no such model, or nothing at this address; see --reader-model")
    if status == 503:
        raise ServerError("is not ready yet, or has too much to do; try again in a while")
    if status != 200:
        raise ServerError(f"answers with status {status}")


def _content(answer: httpx.Response, deadline: float) -> bytes:
    """What comes, unless it is too much or too slow."""
    content = b""
    for piece in answer.iter_raw():
        content += piece
        if len(content) > _MOST:
            raise ServerError("answers with far more than was asked")
        if time.monotonic() > deadline:
            raise httpx.ReadTimeout("too slow")
    return content


def _said(data: Any) -> str:
    """The text of a chat's answer."""
    choices = _of(data, "choices", list)
    if not choices:
        raise ServerError("answers with no choice")
    return str(_of(_of(choices[0], "message", dict), "content", str))


def _of(data: Any, name: str, kind: type) -> Any:
    if not isinstance(data, dict) or not isinstance(data.get(name), kind):
        raise ServerError("answers by another protocol than that for chats")
    return data[name]
