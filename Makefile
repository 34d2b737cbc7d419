# Two commands matter: `make run` opens the window, `make test` checks everything.

VENV_PYTHON := .venv/bin/python

.PHONY: help run test setup setup-dev lint format types contracts bench soak screenshots \
	translations model model-continue clean

help:
	@echo "make run      set everything up and open the window"
	@echo "make test     set everything up and check it: lint, types, import contracts, tests"
	@echo "make bench    measure speed, memory and learning beside peers, and print the figures"
	@echo "make soak     use the window at random for ten minutes (MINUTES=, SEED=) and tell its longest waits"
	@echo "make screenshots    take the pictures of the README again"
	@echo "make translations   bring the window's catalogues up to date with the sources"
	@echo "make model    train the bundled models from CORPUS=folder; make model-continue goes on from them"
	@echo "make format   rewrite the code in the project's style"
	@echo "make lint, make types, make contracts    one kind of check alone"
	@echo "make clean    remove the virtual environment and what tools left behind"

run: setup
	@packaging/setup/run.sh

test: setup-dev
	@packaging/setup/check.sh

setup:
	@packaging/setup/environment.sh run

setup-dev:
	@packaging/setup/environment.sh dev

lint: setup-dev
	@packaging/setup/check.sh lint format

types: setup-dev
	@packaging/setup/check.sh types

contracts: setup-dev
	@packaging/setup/check.sh contracts

format: setup-dev
	@$(VENV_PYTHON) -m ruff check --fix .
	@$(VENV_PYTHON) -m ruff format .

# With DATA=/path/to/streams it also measures what learning brings; see tests/bench/bench_learning.py.
bench: setup-dev
	@PYTHONPATH=. TRANSLATOR_BENCH_DATA=$(DATA) $(VENV_PYTHON) tests/bench/run.py

# On a display of its own, where there is one to be had: Debian's package xvfb.
MINUTES ?= 10
SEED ?= 1
soak: setup-dev
	@PYTHONPATH=. QT_QPA_PLATFORM=xcb xvfb-run -a $(VENV_PYTHON) tests/bench/soak.py \
		--minutes $(MINUTES) --seed $(SEED)

screenshots: setup-dev
	@PYTHONPATH=. $(VENV_PYTHON) packaging/screenshots/take.py

translations: setup-dev
	@PYTHONPATH=. $(VENV_PYTHON) packaging/translations/update.py

# See packaging/bundled-model/README.md. Both go on where they were when they are called again.
WORK ?= build/model
model: setup-dev
	@PYTHON=$(VENV_PYTHON) packaging/bundled-model/make.sh "$(CORPUS)" "$(WORK)"

model-continue: setup-dev
	@PYTHON=$(VENV_PYTHON) packaging/bundled-model/make.sh --continue "$(CORPUS)" "$(WORK)"

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build dist
