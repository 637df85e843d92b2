"""How a command ends: its exit code, and one line on stderr for whatever it could not do."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from checker.errors import CheckerError
from checker.untrusted import line, shown

DONE, MET, WRONG, BOTH, FAULT, INTERRUPTED = 0, 1, 2, 3, 70, 130

_ASKED = "please report this line, the command and, if they may be shown, the articles"
_LONGEST = 300  # characters of a fault that are told


def guarded(command: Callable[[], int]) -> int:
    """A command's exit code; what it raises becomes one line on stderr, with the traceback when that was asked for."""
    try:
        code = command()
        sys.stdout.flush()
        return code
    except (click.ClickException, click.Abort, click.exceptions.Exit):  # the call itself; click says it
        raise
    except KeyboardInterrupt:
        return _said("interrupted", INTERRUPTED)
    except CheckerError as e:
        return _said(str(e), WRONG)
    except BrokenPipeError:  # the reader of a pipe has had enough
        _forget_output()
        return DONE
    except OSError as e:
        if e.filename is None:
            _forget_output()
        return _said(f"{e.filename or 'output'}: {e.strerror or e}; choose another place to write to", WRONG)
    except Exception as e:
        return _said(f"{fault(e)}; {_ASKED}", FAULT)


class _Debugging:
    """Whether tracebacks are told too."""

    on = False


def debug(on: bool) -> None:
    """Tell tracebacks too, or no longer."""
    _Debugging.on = on


def trace() -> None:
    """Print the traceback of the exception that is being handled, when that was asked for."""
    if _Debugging.on:
        import traceback

        print(shown(traceback.format_exc()), file=sys.stderr, end="")


def _said(message: str, code: int) -> int:
    trace()
    print(f"checker: {line(message)}", file=sys.stderr)
    return code


def fault(error: Exception) -> str:
    """What failed, and where in the program."""
    import traceback

    here = Path(__file__).parent.parent
    frames = [f for f in traceback.extract_tb(error.__traceback__) if here in Path(f.filename).parents]
    own = [f for f in frames if "site-packages" not in f.filename]
    place = f" at {Path(own[-1].filename).relative_to(here)}:{own[-1].lineno}" if own else ""
    told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"a fault of the program's own{place} ({told[:_LONGEST]})"


def _forget_output() -> None:
    """Drop what is still to be written to a closed or full output, so that Python does not try again at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no file stands behind it
        return


class _Closed(io.TextIOBase):
    """Stands for an output that was closed before the program began."""

    def write(self, text: str) -> int:
        raise OSError(errno.EBADF, "closed", "standard output")


def prepare_streams() -> None:
    """Outputs that can take any character, and that say so when they are closed.

    The numbers 0 to 2 are taken in any case, so that no report is opened under one and printed into.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115 — for the life of the program
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
