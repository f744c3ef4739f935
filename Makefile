# Needs Python 3.11 or later with venv, and make. Everything else is put into .venv, which is all
# there is to delete. `make` lists what can be asked for.

.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
STAMP := .venv/installed

# The first of these that is a Python 3.11 or later with venv makes .venv: your own word (PYTHON=…),
# then what `python3` means here, then whatever else may be installed.
PYTHONS := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python

# Three processes keep two cores busy, each with a PostgreSQL of its own: for a fifth of their time
# tests wait, those of faults for a third. Who is through first takes over from the others: some tests
# take half a minute.
WORKERS ?= 3
SHARED = -n $(WORKERS) --dist worksteal
# What the usual run does a little of, and `make prove` much.
PROVEN = tests/resolvers/test_engine.py tests/resolvers/test_event_order.py \
	tests/stories/test_generated.py tests/stories/test_compiled_queries.py \
	tests/faults/test_kept_responses.py tests/resolvers/test_audited_columns.py \
	tests/insights/test_recounting.py tests/credit tests/models/test_pages.py \
	tests/models/test_keyset.py tests/models/test_fields.py tests/models/test_database.py \
	tests/resolvers/test_charges.py tests/resolvers/test_keys.py tests/exporters \
	tests/graph/test_cursors.py tests/graph/test_ids.py tests/graph/test_scalars.py \
	tests/insights/test_sorting.py
# More words for the command that runs: make test ARGS="-k balance", make demo ARGS="--port 9000".
ARGS ?=

# Nothing of the caller's Python leaks in; where packages come from stays the caller's affair. Without
# compiled files (PYTHONDONTWRITEBYTECODE) each process compiles all modules: a second for the service.
unexport PYTHONHOME PYTHONPATH VIRTUAL_ENV PYTHONDONTWRITEBYTECODE
# As pip does, trust the certificates that the machine trusts, not only a list of uv's own.
export UV_SYSTEM_CERTS ?= true

.PHONY: help install demo test check cover prove faults format lock bench bench-peers door load rolling scale frozen schema schema-baseline codegen dashboard browser wheel

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s  %s\n", $$1, $$2 }' Makefile

# The pages of dashboard/ are built again where their sources have changed; 0.1 s where not. Without
# them the service serves its API all the same, so that installing goes on.
install: $(STAMP) ## Install the pinned packages and the project into .venv
	@$(BIN)/python hatch_build.py || true

demo: install ## Serve two years of made-up consumption, and print where and with which keys
	@$(BIN)/insights demo $(ARGS)

test: install ## Run the tests, on SQLite and on a PostgreSQL that they start themselves
	@$(BIN)/pytest $(SHARED) $(ARGS)

check: install ## Run everything that must hold: lint, types, the arrows between rooms, tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest $(SHARED) $(ARGS)

cover: install ## Run the tests and print which lines they leave out; takes a fifth longer
	@$(BIN)/pytest --cov $(SHARED) $(ARGS)

prove: install ## Live 2,000 random tenants of 50 steps on each engine, and ask 14,000 random documents
	@PROVE_RUNS=2000 $(BIN)/pytest -n $(WORKERS) $(PROVEN) $(ARGS)

faults: install ## Kill servers and databases under load, 20 rounds of each fault, and print the figures
	@FAULT_ROUNDS=20 $(BIN)/pytest tests/faults $(ARGS)

format: install ## Format the code and mend what the linter can mend
	@$(BIN)/ruff check --fix-only --quiet
	@$(BIN)/ruff format

bench: install ## Measure what docs promise about speed
	@$(BIN)/python -m benchmarks $(ARGS)

bench-peers: install ## Measure reads beside PostGraphile 5 and Mercurius, which it installs from npm
	@$(BIN)/python -m benchmarks.peers

door: install ## Attack the service, cost it much and take its database away, and print what happens
	@$(BIN)/python -m benchmarks.door $(ARGS)

load: install ## Put ten minutes of mixed traffic on one process of each engine, half of them under attack
	@$(BIN)/python -m benchmarks.load $(ARGS)

rolling: install ## Replace two processes of an older commit under load: make rolling OLD=<commit>
	@$(BIN)/python -m benchmarks.rolling $(OLD)

scale: install ## Measure what 50,000 idle tenants cost, and how soon 20,000 overdue ones are caught up
	@$(BIN)/python -m benchmarks.scale $(ARGS)

frozen: install ## Freeze databases that an older commit makes, for the test that migrates them: make frozen OLD=<commit>
	@$(BIN)/python -m benchmarks.frozen $(OLD)

dashboard: $(STAMP) ## Build the pages that browsers are served, and fail where that cannot be done
	@$(BIN)/python hatch_build.py

codegen: $(STAMP) ## Make the typed operations of the app from schema.graphql and its documents
	@$(BIN)/python -m tests.clients.codegen

browser: dashboard ## Use the app in a browser as people do, on SQLite and on PostgreSQL
	@BROWSER_ENGINES=sqlite,postgres $(BIN)/pytest tests/browser $(ARGS)

wheel: dashboard ## Build one wheel with everything in it, pages included, into dist/
	@$(BIN)/python -m hatchling build -t wheel

schema: install ## Print the schema into schema.graphql, its scopes into docs/roles.md, and docs/errors.md
	@$(BIN)/insights schema > .venv/schema.graphql
	@mv .venv/schema.graphql schema.graphql
	@{ sed '/^<!-- /q' docs/roles.md; echo; $(BIN)/insights schema --scopes; } > .venv/roles.md
	@mv .venv/roles.md docs/roles.md
	@$(BIN)/insights schema --errors > .venv/errors.md
	@mv .venv/errors.md docs/errors.md

schema-baseline: ## Record schema.graphql as what clients were promised; breaking changes are compared with it
	@cp schema.graphql tests/sdl/baseline.graphql

# Without a lock of its own uv asks for the newest of everything, which is what renewing means.
lock: $(BIN)/python ## Renew requirements.lock: the newest that pyproject.toml allows, with hashes
	@$(FIND_UV) [ -n "$$uv" ] || { $(PIP) uv; uv=$(BIN)/uv; }; \
	"$$uv" lock --quiet --upgrade --python $(BIN)/python; \
	pins() { "$$uv" export --quiet --frozen --no-emit-project --no-header --python $(BIN)/python "$$@"; }; \
	{ echo "# Made by 'make lock' from pyproject.toml: all that .venv holds, by hash."; \
	  pins --all-groups --all-extras; } > .venv/requirements.lock; \
	{ echo "# Made by 'make lock' from pyproject.toml: what the service needs on a server, by hash."; \
	  pins --no-dev; } > .venv/requirements-server.lock; \
	mv .venv/requirements.lock .venv/requirements-server.lock .

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Sets `uv` to one that is installed already, or to nothing.
FIND_UV := set -e; uv=$$(command -v uv || command -v $(BIN)/uv || true);

# uv installs in seconds. pip is asked where uv cannot be had, and where uv fails: an index that only
# pip's configuration knows is one uv does not find. Both check the same hashes.
$(STAMP): requirements.lock pyproject.toml $(BIN)/python
	@echo "Installing into .venv …" >&2
	@$(FIND_UV) \
	if [ -z "$$uv" ]; then \
	  awk '/^[^ #]/ { wanted = /^uv==/ } wanted' requirements.lock > .venv/uv.lock; \
	  if $(PIP) --require-hashes --requirement .venv/uv.lock; then uv=$(BIN)/uv; fi; \
	fi; \
	get() { \
	  if [ -n "$$uv" ] && "$$uv" pip install --quiet --python $(BIN)/python "$$@"; then return; fi; \
	  echo "uv could not install; trying pip, which takes longer …" >&2; \
	  $(PIP) "$$@"; \
	}; \
	get --require-hashes --requirement requirements.lock; \
	get --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/python:
	@for python in $(PYTHONS); do \
	  if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
	    2>/dev/null; then exec "$$python" -m venv --clear .venv; fi; \
	done; \
	echo "No Python 3.11 or later with venv was found (tried: $(strip $(PYTHONS)))." >&2; \
	echo "Install one (on Debian: python3 and python3-venv), or name it: make PYTHON=/path/to/python" >&2; \
	exit 1
