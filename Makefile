# Everything here works with make and a Python of 3.11 or later that has venv.
# Paths are relative, so the folder's own name may hold spaces.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The first of these that runs and is new enough makes the environment.
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
IN := .venv/bin/python

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Leaks and wrong encodings in our own code are errors in the tests.
TESTING := PYTHONDEVMODE=1
# More arguments for one run: make test ARGS="-k edtf", make site ARGS=--strict
ARGS :=

help: ## list what make can do
	@grep -E '^[a-z]+:.*## ' Makefile | sort | sed -E 's/:.*## /\t/' \
		| while IFS="$$(printf '\t')" read -r name what; do \
			printf '  make %-9s %s\n' "$$name" "$$what"; done

# --- the environment ---------------------------------------------------------

setup: .venv/.editable ## make .venv with everything pinned; the second time does nothing

.venv/pyvenv.cfg:
	@for candidate in $(PYTHONS); do \
		if "$$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
			2>/dev/null; then \
			echo "making .venv with $$candidate"; \
			exec "$$candidate" -m venv .venv; \
		fi; \
	done; \
	echo 'No Python of 3.11 or later with venv was found.' >&2; \
	echo 'Install one; on Debian and Ubuntu the package python3-venv is needed too.' >&2; \
	exit 1

.venv/.pinned: requirements/dev.txt | .venv/pyvenv.cfg
	$(IN) -m pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

.venv/.editable: pyproject.toml .venv/.pinned
	$(IN) -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

pins: setup ## renew requirements/*.txt from the lists in pyproject.toml
	$(PIN) --extra lsp --group dev --group browser -o requirements/dev.txt pyproject.toml
	$(PIN) --group bench -o requirements/bench.txt

PIN = $(IN) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --strip-extras \
	--custom-compile-command "make pins"

# --- the site ----------------------------------------------------------------

site: setup ## build the demo site into output/ and check it
	$(IN) -m sitegen build $(ARGS)

serve: setup ## preview the demo site; it rebuilds on every save
	$(IN) -m sitegen serve $(ARGS)

words: setup ## put new words of the pages into the catalogs of translations
	$(IN) docs/catalogs.py $(ARGS)

# --- checks ------------------------------------------------------------------

check: setup ## format, lint, types, import contracts, spelling
	$(IN) -m ruff format --check .
	$(IN) -m ruff check .
	$(IN) -m mypy
	.venv/bin/lint-imports --no-cache
	.venv/bin/typos

format: setup ## put the code into its one format and mend what can be mended
	$(IN) -m ruff check --fix-only .
	$(IN) -m ruff format .

test: setup ## run all tests; those in a browser only where there is one
	$(TESTING) $(IN) -m pytest $(ARGS)

browser: setup ## run only the tests that drive a browser
	$(TESTING) $(IN) -m pytest -m browser $(ARGS)

coverage: setup ## run the tests and hold each area to its share of branches
	$(TESTING) $(IN) -m coverage run -m pytest -m "not browser" $(ARGS)
	$(IN) -m coverage report --include="sitegen/core/**,sitegen/stages/**" --fail-under=100
	$(IN) -m coverage report --include="sitegen/app/**" --fail-under=95
	$(IN) -m coverage report

# --- benchmarks --------------------------------------------------------------

bench: setup .venv-bench/.pinned ## time the build beside Hugo and Pelican
	$(IN) -m benchmarks.speed $(ARGS)

.venv-bench/.pinned: requirements/bench.txt | .venv/pyvenv.cfg
	$(IN) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --require-hashes -r requirements/bench.txt
	@touch $@

# --- tidying -----------------------------------------------------------------

clean: ## remove what the build, the tests and the tools have made, except .venv
	find output -mindepth 1 ! -name .gitignore -delete
	rm -rf build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	rm -rf .import_linter_cache .venv-bench
	find sitegen tests -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help setup pins site serve words check format test browser coverage bench clean
