# make report   the five articles of seeds/ compared: reports/seeds.html and reports/seeds.json
# make test     lint, types and all tests, two files of them at a time, but those of
# make test-services   what needs servers, and a desk killed often, fuzzed and with a queue of 100,000: starts a PostgreSQL
#               of its own, installed by apt if there is none, and Dask's scheduler and workers; these and schemathesis
#               are installed into build/
# make kills    runs and watches killed at 60 moments, 20 of them while they write; takes half an hour
# make bench    how fast each stage is, how it grows, memory, start-up, quality: a table in BENCHMARKS.md; takes half an hour
# make fuzz     20,000 mutated documents through extraction, 1,000 through the whole run; takes an hour
# make mutate   which small faults put into MODULE its TESTS let pass
# make real     how findings fare on the real cases of $(SHARED), folders of articles that are other people's
#               with READER=URL: what a second reader is worth beside it
# make train    the weights learned anew, from written and real stories; takes half an hour
# make clean    takes away what the two have made, .venv included

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || echo python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
READY := .venv/.installed

SHARED ?= ../shared
MODULE ?= checker/values/relation.py
TESTS ?= tests/checker/values/test_relation.py
REAL = $(dir $(shell grep -l '"exhaustive": true' $(SHARED)/cases-real/*/gold.json))

.PHONY: report test test-services kills bench fuzz mutate lint real train clean

report: $(READY)
	$(BIN)/checker run seeds
	@echo
	@echo "The report:      $(CURDIR)/reports/seeds.html"
	@echo "The same, JSON:  $(CURDIR)/reports/seeds.json"

test: lint
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not services"

test-services: $(READY)
	$(PIP) --upgrade --target build/schemathesis "schemathesis>=4,<5"
	$(PIP) --upgrade --target build/dask "distributed>=2025.1"
	PYTHONPATH=$(CURDIR)/build/dask CHECKER_SCHEMATHESIS=$(CURDIR)/build/schemathesis \
		tests/services.sh $(BIN)/python -m pytest -m services

kills: $(READY)
	CHECKER_KILLED=20 $(BIN)/python -m pytest tests/checker/store/test_killed.py

bench: $(READY)
	$(BIN)/python tests/bench/measure.py

fuzz: $(READY)
	$(BIN)/python tests/fuzz/run.py

mutate: $(READY)
	$(PIP) --upgrade --target build/mutation "cosmic-ray>=8.3,<9"
	PYTHONPATH=$(CURDIR)/build/mutation tests/mutation/run.sh $(BIN)/python $(MODULE) $(TESTS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

real: $(READY)
	$(BIN)/checker evaluate $(REAL) $(if $(READER),--reader $(READER))

train: $(READY)
	$(BIN)/checker train seeds tests/cases/* $(SHARED)/cases/seeds $(REAL) --labels tests/labels/findings.jsonl --articles $(SHARED)/news

$(READY): requirements.lock requirements-torch.txt setup.cfg pyproject.toml
	@echo "Setting up .venv (about 2 GB, a few minutes)"
	$(PYTHON) -m venv .venv
	$(PIP) --no-deps --require-hashes -r requirements.lock
	$(PIP) -r requirements-torch.txt
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis reports/seeds.html reports/seeds.json
