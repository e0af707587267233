# make demo   a virtual environment, the package from locked versions, and the demonstration project
# make test   what tests need, and the tests
# make check  formatting, lint and types over source, tests and benchmarks
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -q

.PHONY: demo test check lock clean

demo: $(VENV)/installed
	@echo "Building the demonstration project: 24 characters, 12 stories (about a minute on 2 cores)."
	@test -f demo/vivant.toml || $(BIN)/vivant init demo --preset demo --style mixed
	@$(BIN)/vivant build demo
	@echo "Open demo/report/index.html in a browser."

test: $(VENV)/installed-dev
	@echo "Running the tests (a few minutes on 2 cores)."
	@$(BIN)/python -m pytest -n $${TEST_PROCESSES:-2} --dist worksteal

check: $(VENV)/installed-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

lock: $(VENV)/installed-dev
	@echo "Needs uv: pip install uv"
	uv pip compile pyproject.toml --group pyproject.toml:build --universal --python-version 3.11 --generate-hashes --no-header --quiet -o requirements/run.txt
	uv pip compile pyproject.toml --group pyproject.toml:build --group pyproject.toml:dev -c requirements/run.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet -o requirements/dev.txt

$(VENV)/installed: requirements/run.txt pyproject.toml
	@echo "Installing into $(VENV) (about a minute)."
	@$(PYTHON) -c 'import sys; sys.exit("Vivant needs Python 3.11 to 3.13" if not (3, 11) <= sys.version_info[:2] <= (3, 13) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/installed-dev: requirements/dev.txt $(VENV)/installed
	@echo "Installing what tests need (about a minute)."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

clean:
	rm -rf $(VENV) demo .mypy_cache .ruff_cache .pytest_cache
