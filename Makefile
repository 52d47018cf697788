# Targets for people; the program itself needs no make (see README.md).
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help demo test fuzz hostile check format judge speed expected clean
.DELETE_ON_ERROR:

help:
	@echo "make demo      install into $(VENV) and lint the plans in corpus/"
	@echo "make test      run the tests"
	@echo "make fuzz      changed files of every format through everything (MINUTES=5)"
	@echo "make hostile   large files made to exhaust the readers: time, memory and answer of each"
	@echo "make check     style, types, and the examples inside the rules"
	@echo "make judge     precision and recall: labelled data, planted faults, real documents (about two minutes)"
	@echo "make speed     CPU time, memory and growth beside the budgets"
	@echo "make expected  rewrite what is generated (corpus/*.expected, output in the readmes, schema, tables), after a change that is meant"
	@echo "make clean     remove everything that was made"

demo: $(VENV)/.run
	@$(BIN)/plancheck lint --together --fail-on never corpus/

test: $(VENV)/.test
	@$(BIN)/python -m pytest -n auto --dist worksteal

MINUTES := 5
fuzz: $(VENV)/.test
	@PYTHONPATH=tests:. $(BIN)/python -m fuzz --minutes $(MINUTES)

hostile: $(VENV)/.run
	@$(BIN)/python -m bench.hostile

check: $(VENV)/.dev
	@$(BIN)/ruff check --no-cache --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --strict
	@$(BIN)/plancheck rules test

format: $(VENV)/.dev
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

judge: $(VENV)/.run
	@$(BIN)/python -m bench.judgement

speed: $(VENV)/.run
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.language

expected: $(VENV)/.run
	@$(BIN)/python tests/golden/regenerate.py
	@PYTHONPATH=tests:. $(BIN)/python tests/golden/pages.py
	@PYTHONPATH=tests:. $(BIN)/python tests/golden/steps.py
	@$(BIN)/python tests/reporters/facts_schema.py
	@$(BIN)/python -m plancheck.language.reference docs/language.md
	@$(BIN)/python -m plancheck.language.treeschema docs/schema/rules.schema.json
	@$(BIN)/python -m plancheck.language.textmate docs/editors/plancheck-rules.tmLanguage.json
	@$(BIN)/plancheck rules docs docs/rules
	@$(BIN)/python tests/golden/rule_faults.py
	@$(BIN)/python -m plancheck.config.schema docs

clean:
	rm -rf $(VENV) build dist .fuzz .pytest_cache .mypy_cache .ruff_cache .hypothesis .plancheck_cache rules/compiled.jsonl
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp says what is installed; pyproject.toml alone makes it stale.
$(BIN)/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml hatch_build.py | $(BIN)/python
	@$(PIP) --editable '.[all]'
	@touch $@

$(VENV)/.test: pyproject.toml hatch_build.py | $(BIN)/python
	@$(PIP) --editable '.[all,test]'
	@touch $@ $(VENV)/.run

$(VENV)/.dev: pyproject.toml hatch_build.py | $(BIN)/python
	@$(PIP) --editable '.[all,test,dev]'
	@touch $@ $(VENV)/.test $(VENV)/.run
