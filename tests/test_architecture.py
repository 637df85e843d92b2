"""How the code is built: which module may import which, how long files and functions are, what files are called."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from repository import ROOT

LONGEST_FILE, LONGEST_FUNCTION = 300, 44  # lines
# What is longer today. A row that holds again must go.
LONG_FILES: set[str] = set()
LONG_FUNCTIONS: set[str] = set()
# Names that explain nothing, and those files that have one today.
UNEXPLAINING = frozenset(
    """
    asked borne common extra feats helpers implied leftover measured misc parting pools printed runs saying shown
    stand_ins stray strays stuff telling themes things util utils
    """.split()
)
UNEXPLAINED: set[str] = set()  # fmt: skip

FILES = sorted(path for package in ("checker", "claims") for path in (ROOT / package).rglob("*.py"))
SOURCES = {path.relative_to(ROOT).as_posix(): path for path in FILES}


def module_of(file: str) -> str:
    """The name by which a file is imported: "checker.report" for checker/report/__init__.py."""
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


MODULES = {module_of(file): path for file, path in SOURCES.items()}


def imported(path: Path) -> set[str]:
    """The modules of the project that a file names in its imports, those within functions included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {whole if (whole := f"{node.module}.{alias.name}") in MODULES else str(node.module)
                      for alias in node.names}  # fmt: skip
    return found & set(MODULES)


IMPORTS = {module: imported(path) - {module} for module, path in MODULES.items()}


def package_of(module: str) -> str:
    """The directory of a module; a module right in checker/ or claims/ stands for itself."""
    if module.count(".") == 1:
        return module
    return module if MODULES[module].name == "__init__.py" else module.rpartition(".")[0]


def circle(graph: Mapping[str, Iterable[str]]) -> list[str]:
    """A circle of a graph, from one node round to the same; empty where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_a_circle_is_found() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": set()}) == []
    assert set(circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})) == {"a", "b", "c"}


def test_imports_are_read() -> None:
    assert len(MODULES) > 150
    assert {"checker.model", "claims.kinds"} <= IMPORTS["checker.shapes.table"] | IMPORTS["checker.identity"]
    assert "checker.shapes.figures.wording" in IMPORTS["checker.shapes.table"]
    assert "checker.draft.held" in IMPORTS["checker.pipeline"]


def test_no_circle_between_modules() -> None:
    assert circle(IMPORTS) == []


def test_no_circle_between_packages() -> None:
    graph: dict[str, set[str]] = {}
    for module, others in IMPORTS.items():
        graph.setdefault(package_of(module), set()).update(package_of(other) for other in others)
    assert circle({package: others - {package} for package, others in graph.items()}) == []


def test_no_shape_imports_another() -> None:
    shapes = sorted(path.name for path in (ROOT / "checker/shapes").iterdir() if (path / "__init__.py").exists())
    assert len(shapes) >= 8
    for shape in shapes:
        rooms = {f"checker.shapes.{other}" for other in shapes if other != shape} | {"checker.shapes.table"}
        for module, others in IMPORTS.items():
            if module.startswith(f"checker.shapes.{shape}"):
                met = {o for o in others if o in rooms or o.rpartition(".")[0] in rooms}
                assert met == set(), module


def test_shapes_are_built_alike() -> None:
    for shape in (path for path in (ROOT / "checker/shapes").iterdir() if (path / "__init__.py").exists()):
        files = {path.stem for path in shape.iterdir()}
        assert {"align", "features", "compare", "wording"} <= files, shape.name


def reached(module: str) -> set[str]:
    """What a module imports, and what that imports in turn."""
    found: set[str] = set()
    left = [module]
    while left:
        new = IMPORTS[left.pop()] - found
        found |= new
        left += new
    return found


def test_claims_know_nothing_of_the_checker() -> None:
    met = {m: o for m, others in IMPORTS.items() if m.split(".")[0] == "claims" for o in others if o[:7] == "checker"}
    assert met == {}


def test_the_model_knows_nothing_of_the_report_nor_the_steps() -> None:
    assert {other for other in reached("checker.model") if not other.startswith("claims")} == set()


def test_a_shape_is_worded_by_way_of_the_table_alone() -> None:
    for module, others in IMPORTS.items():
        if module != "checker.shapes.table" and not module.endswith(".wording"):
            assert {o for o in others if o.startswith("checker.shapes.") and o.endswith(".wording")} == set(), module


def rows(names: Iterable[str], known: set[str], why: str) -> list[object]:
    """A row for each name, those known to fail marked so."""
    mark = pytest.mark.xfail(reason=why, strict=True)
    return [pytest.param(name, marks=mark if name in known else ()) for name in names]


@pytest.mark.parametrize("file", rows(SOURCES, LONG_FILES, "longer than a file may be"))
def test_a_file_is_short(file: str) -> None:
    assert len(SOURCES[file].read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def lengths(path: Path) -> dict[str, int]:
    """The functions of a file with their length in lines, decorators and docstrings included."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, functions)]
    heads = [min([node.lineno, *(d.lineno for d in node.decorator_list)]) for node in found]
    return {
        f"{node.name}:{head}": (node.end_lineno or head) - head + 1 for node, head in zip(found, heads, strict=True)
    }


@pytest.mark.parametrize("file", rows(SOURCES, LONG_FUNCTIONS, "has a function longer than one may be"))
def test_functions_are_short(file: str) -> None:
    assert {name: n for name, n in lengths(SOURCES[file]).items() if n > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("file", rows(SOURCES, UNEXPLAINED, "to be renamed"))
def test_the_name_of_a_file_says_what_is_in_it(file: str) -> None:
    assert Path(file).stem not in UNEXPLAINING


def test_tests_mirror_the_code() -> None:
    """A folder of tests below tests/checker and tests/claims is one of the code."""
    for package in ("checker", "claims"):
        for path in (ROOT / "tests" / package).rglob("test_*.py"):
            assert (ROOT / path.parent.relative_to(ROOT / "tests")).is_dir(), path
