# Each target first sets up what it needs in .venv: the exact versions of requirements.lock, checked by their hashes.
# Packages come from wherever this machine's pip is told to get them; nothing here names a place.

PYTHON  ?=
REPORTS ?= corpus/
OUTPUTS ?= outputs
UPGRADE ?=

VENV  := .venv
PY    := $(VENV)/bin/python
READY := $(VENV)/ready
LOCK  := requirements.lock

BENCHES  := $(wildcard benchmarks/*.py)

.PHONY: help report test lint lab bench docs lock clean
.DEFAULT_GOAL := help

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

report: $(READY) ## read REPORTS (corpus/) and leave tables, notebooks and pages in OUTPUTS (outputs/)
	@$(PY) -m tongket run $(REPORTS) -o $(OUTPUTS)

test: lint ## lint, then every test, then the notebooks against their committed outputs
	$(PY) -m pytest tests -n 2 --dist loadfile
	TONGKET_DATA="$(CURDIR)/corpus" PYTHONPATH=tests $(PY) -m pytest notebooks -n 2 --dist loadfile \
	  -p kernels_over_ipc --nbval

lint: $(READY) ## ruff and mypy
	$(PY) -m ruff check .
	$(PY) -m mypy

lab: $(READY) ## open JupyterLab on notebooks/explore.ipynb
	@$(PY) -m tongket lab

bench: $(READY) ## measure what the claims of speed and accuracy rest on
	@set -e; for bench in $(BENCHES); do echo "== $$bench"; $(PY) $$bench; done

docs: $(READY) ## make anew what is generated: list of commands, data dictionary, outputs of the notebooks
	$(PY) tests/commands_page.py docs/commands.md
	$(PY) -m tongket.tables.dictionary docs
	$(PY) tests/notebooks/refresh.py

lock: $(READY) ## pin the dependencies of pyproject.toml anew (UPGRADE=--upgrade for newer versions)
	$(VENV)/bin/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header $(UPGRADE) -o $(LOCK)
	@echo "Now bring environment.yml in line: tests/test_project.py says how."

clean: ## remove what runs and tests left behind; .venv stays
	rm -rf dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find outputs -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +
	find lib tests benchmarks notebooks \( -name __pycache__ -o -name .ipynb_checkpoints \) -prune -exec rm -rf {} +

# uv is pinned in the lock like everything else, and pip installs it first; uv does not read pip's configuration, so the
# index that pip was given is handed on. Where uv cannot be had or cannot do it, pip installs the same lock, only slower.
$(READY): pyproject.toml $(LOCK)
	@set -eu; \
	fit='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'; \
	if ! $(PY) -c "$$fit" 2>/dev/null || ! $(PY) -m pip --version >/dev/null 2>&1; then \
	  found=; \
	  for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python); do \
	    if $$python -c "$$fit" >/dev/null 2>&1; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then \
	    echo "Tongket needs Python 3.11 or newer, with its venv and ensurepip modules."; \
	    echo "Found: $$($(or $(PYTHON),python3) --version 2>&1 || true)"; \
	    echo "Install one (Debian, Ubuntu: apt-get install python3 python3-venv), or name one: make PYTHON=python3.12 ..."; \
	    exit 1; \
	  fi; \
	  echo "Setting up $(VENV) with $$($$found --version)"; \
	  rm -rf $(VENV); \
	  $$found -m venv $(VENV); \
	fi >&2; \
	export PIP_DISABLE_PIP_VERSION_CHECK=1; \
	index=$${PIP_INDEX_URL:-$$($(PY) -m pip config get global.index-url 2>/dev/null || true)}; \
	if [ -n "$$index" ]; then export UV_DEFAULT_INDEX="$${UV_DEFAULT_INDEX:-$$index}"; fi; \
	awk '/^[^ #]/ { uv = /^uv==/ } uv' $(LOCK) > $(VENV)/uv.txt; \
	if $(PY) -m pip install --quiet --no-deps --require-hashes -r $(VENV)/uv.txt && \
	   $(VENV)/bin/uv pip sync --quiet --compile-bytecode --python $(PY) --require-hashes $(LOCK); then :; else \
	  echo "uv could not install $(LOCK); pip does it, which takes some minutes"; \
	  $(PY) -m pip install --quiet --no-deps --require-hashes -r $(LOCK); \
	fi >&2; \
	$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null; \
	$(PY) -m pip install --quiet --no-deps --no-build-isolation -e . >&2; \
	touch $@
