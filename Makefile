# Two commands matter: `make run` opens the window, `make test` checks everything.

VENV_PYTHON := .venv/bin/python

.PHONY: help run test setup setup-dev lint format types contracts bench clean

help:
	@echo "make run      set everything up and open the window"
	@echo "make test     set everything up and check it: lint, types, import contracts, tests"
	@echo "make bench    measure speed and memory, and print the figures"
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

bench: setup-dev
	@PYTHONPATH=. $(VENV_PYTHON) tests/bench/run.py

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build dist
