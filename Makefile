# make demo   a virtual environment, the package from locked versions, and the demonstration project
# make test   what tests need, and the tests
# make test-diffusers  PyTorch and diffusers, and the tests of pipelines with tiny weights and of reading a release
# make check  formatting, lint and types over source, tests and benchmarks
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -q

.PHONY: demo test test-diffusers check lock clean

demo: $(VENV)/installed
	@echo "Building the demonstration project: 24 characters, 12 stories (about a minute on 2 cores)."
	@test -f demo/vivant.toml || $(BIN)/vivant init demo --preset demo --style mixed
	@$(BIN)/vivant build demo
	@echo "Open demo/report/index.html in a browser."

test: $(VENV)/installed-dev
	@echo "Running the tests (20 to 30 minutes on 2 cores)."
	@$(BIN)/python -m pytest -n $${TEST_PROCESSES:-2} --dist worksteal

# Which build of PyTorch is small enough, and where it is, depends on the machine: it is installed by itself.
TORCH := torch==2.13.0

test-diffusers: $(VENV)/installed-dev
	@if $(BIN)/python requirements/small_torch.py $(TORCH); \
	then $(MAKE) --no-print-directory $(VENV)/installed-diffusers $(VENV)/tested-diffusers; \
	else echo "Skipped: there is no small build of $(TORCH) here."; fi

.PHONY: $(VENV)/tested-diffusers
$(VENV)/tested-diffusers:
	@$(BIN)/python -m pytest tests/models/providers/test_diffusers*.py tests/models/diffusing tests/release/reading/test_torch.py tests/release/reading/test_examples.py

$(VENV)/installed-diffusers: requirements/diffusers.txt
	@echo "Installing PyTorch and diffusers into $(VENV) (about a minute)."
	@$(PIP) install --no-compile $(TORCH)
	@$(PIP) install --no-compile --no-deps --require-hashes -r requirements/diffusers.txt
	@touch $@

check: $(VENV)/installed-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

lock: $(VENV)/installed-dev
	@echo "Needs uv: pip install uv"
	uv pip compile pyproject.toml --group pyproject.toml:build --universal --python-version 3.11 --generate-hashes --no-header --quiet -o requirements/run.txt
	uv pip compile pyproject.toml --group pyproject.toml:build --group pyproject.toml:dev -c requirements/run.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet -o requirements/dev.txt
	echo 'torch ; python_version < "0"' > $(VENV)/no-torch.txt
	uv pip compile pyproject.toml --extra diffusers --overrides $(VENV)/no-torch.txt -c requirements/dev.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet -o requirements/diffusers.txt

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
