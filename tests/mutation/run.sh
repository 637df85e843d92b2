#!/bin/sh
# Mutates a module in a copy of the code, one place at a time, and lists the mutants that its tests let live.
# Usage: tests/mutation/run.sh PYTHON MODULE TESTS
set -eu

ROOT=$(cd "$(dirname "$0")/../.." && pwd)
PYTHON=$(cd "$ROOT" && command -v "$1")
case $PYTHON in /*) ;; *) PYTHON="$ROOT/$PYTHON" ;; esac
FOLDER=$(mktemp -d)
trap 'rm -rf "$FOLDER"' EXIT
trap 'exit 130' INT TERM

cp -R "$ROOT/checker" "$ROOT/claims" "$ROOT/tests" "$ROOT/seeds" "$ROOT/setup.cfg" "$FOLDER"
cd "$FOLDER"
sed -e "s#@MODULE@#$2#" -e "s#@TESTS@#$3#" -e "s#@PYTHON@#$PYTHON#" tests/mutation/cosmic-ray.toml >mutation.toml
export PYTHONPATH="$FOLDER${PYTHONPATH:+:$PYTHONPATH}"
"$PYTHON" -m cosmic_ray.cli init mutation.toml mutation.sqlite
"$PYTHON" -m cosmic_ray.tools.filters.operators_filter mutation.sqlite mutation.toml
"$PYTHON" -m cosmic_ray.cli exec mutation.toml mutation.sqlite
"$PYTHON" -m cosmic_ray.tools.survival_rate mutation.sqlite
"$PYTHON" -m cosmic_ray.tools.report --surviving-only --show-diff mutation.sqlite
