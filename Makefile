# Every target makes the virtual environment first if it is missing. `make help` lists them.
VENV   := .venv
STAMP  := $(VENV)/.made
BIN    := $(VENV)/bin
PYTHON := $(BIN)/python
TIMED  := tools/timed
STRICT := $(BIN)/mypy --strict
HOUSE  := generator tests demo benchmarks
GIVEN  := generator/specwright/runtime $(wildcard generated)

CORPUS := ../shared/corpus
LARGE  := $(wildcard $(addprefix $(CORPUS)/,stripe_old.yaml github.yaml plaid.yml \
	kubernetes_swagger.yaml))
COUNT  := 60000
SEED   := 2026

.DEFAULT_GOAL := help
.PHONY: help demo generate check golden test lint types corpus hostile differential schemathesis page soak bench serve clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

demo: $(STAMP) ## generate both vendors, serve their stubs, call them, show what went over the wire
	@$(TIMED) demo $(PYTHON) demo/demo.py

generate: $(STAMP) ## specs/ -> generated/
	@$(TIMED) generate $(BIN)/specwright generate

check: $(STAMP) ## is generated/ what specs/ gives? (exit code 5 and a diff if not)
	@$(TIMED) check $(BIN)/specwright check

golden: $(STAMP) ## write tests/golden/*/expected anew, and generated/ (refused in CI)
	@if [ -n "$${CI:-}" ]; then echo "make golden: not in CI: goldens are reviewed, not made there" >&2; exit 2; fi
	@$(TIMED) golden $(PYTHON) tests/golden/update.py
	@$(TIMED) generate $(BIN)/specwright generate

test: lint types check ## everything: lint, types, goldens, generated, hostile, architecture, unit
	@$(TIMED) test $(PYTHON) -m pytest -q

lint: $(STAMP) ## ruff, and Black as the judge
	@$(TIMED) ruff $(BIN)/ruff check --quiet $(HOUSE)
	@$(TIMED) black $(BIN)/black --quiet --check --extend-exclude '/(runtime|expected)/' $(HOUSE)
	@$(TIMED) black-output $(BIN)/black --quiet --check --line-length 88 $(GIVEN)

types: $(STAMP) ## mypy --strict and pyright strict
	@$(TIMED) mypy $(STRICT) generator/specwright
	@$(TIMED) mypy-output tools/each-package $(STRICT)
	@$(TIMED) pyright $(BIN)/pyright

corpus: $(STAMP) ## generate from every document of CORPUS=DIR, check it, and write build/corpus-report.md
	@$(TIMED) corpus $(PYTHON) -m tests.corpus $(CORPUS) $(CORPUS_OPTIONS)

hostile: $(STAMP) ## COUNT mutants of a document that uses everything, drawn by SEED
	@$(TIMED) hostile $(PYTHON) -m tests.hostile.run --count $(COUNT) --seed $(SEED)

differential: $(STAMP) ## strict and lenient models beside jsonschema-rs; writes docs/json-schema.md
	@$(TIMED) differential $(PYTHON) -m tests.differential --write-docs --peers

schemathesis: $(STAMP) ## stub servers under Schemathesis: generated/, and documents of CORPUS=DIR
	@$(TIMED) schemathesis $(PYTHON) -m tests.stub_schemathesis $(CORPUS) $(SCHEMATHESIS_OPTIONS)

page: $(STAMP) ## the page of the stubs in a headless Chromium (Debian: chromium); skipped where there is none
	@$(TIMED) page $(PYTHON) -m pytest -q -rs tests/page

soak: COUNT := 1000000
soak: $(STAMP) ## COUNT requests that nobody should send, drawn by SEED, to stub servers
	@$(TIMED) soak $(PYTHON) -m tests.stub_soak --count $(COUNT) --seed $(SEED)

bench: $(STAMP) ## what a run costs, what a call costs, and what other generators need (installs them)
	@$(TIMED) bench $(PYTHON) benchmarks/bench.py
	@[ ! -d $(CORPUS) ] || $(TIMED) bench-command $(PYTHON) benchmarks/whole_command.py $(LARGE)
	@$(TIMED) bench-calls $(PYTHON) benchmarks/calls.py
	@[ ! -d $(CORPUS) ] || $(TIMED) bench-first-call $(PYTHON) benchmarks/first_call.py
	@[ ! -d $(CORPUS) ] || $(TIMED) bench-stubs $(PYTHON) benchmarks/stub_answers.py \
		$(CORPUS)/lago.yaml $(wildcard $(CORPUS)/stripe_old.yaml)
	@$(TIMED) bench-stub-requests $(PYTHON) benchmarks/stub_requests.py
	@[ ! -d $(CORPUS) ] || $(TIMED) bench-reload $(PYTHON) benchmarks/reload.py $(CORPUS)/lago.yaml
	@$(TIMED) bench-in-process $(PYTHON) benchmarks/in_process.py
	@[ ! -d $(CORPUS) ] || $(TIMED) bench-peers $(PYTHON) benchmarks/peers.py $(LARGE)

serve: $(STAMP) ## the stub servers of all vendors on one port
	@$(BIN)/specwright serve $(notdir $(patsubst %/,%,$(dir $(wildcard specs/*/vendor.yaml))))

clean: ## remove the virtual environment and every cache
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): pyproject.toml constraints.txt tools/environment
	@$(TIMED) environment tools/environment $(VENV)
	@touch $@
