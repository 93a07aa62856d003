# make run          start the atlas; the address is printed
# make test         everything that must hold: style, types, data, tests (installs a browser if there is none)
# make soak         the full numbers that `make test` takes samples of; takes long
# make check        the same without the tests
# make format       put the code into the project's style
# make js           bundle the scripts of frontend/ into the folder that is served; commit the result
# make config       make .streamlit/config.toml from config.toml
# make screenshots  make the pictures for README.md
# make bench        measure how fast a filter is

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
ENGINE := $(VENV)/.installed-engine
TOOLS := $(VENV)/.installed-frontend
NODE := PATH="$(abspath $(BIN)):$$PATH"

.PHONY: run test soak check format js config screenshots bench browser nginx clean

run: $(RUN)
	$(BIN)/python dashboard.py

test: check browser nginx
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

soak: $(DEV) browser
	$(BIN)/python -m pytest -m soak -s

check: $(DEV) frontend/node_modules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	cd frontend && $(NODE) npm run --silent lint && $(NODE) npm run --silent types && $(NODE) npm test --silent
	$(BIN)/python -m atlas check

format: $(DEV) frontend/node_modules
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	cd frontend && $(NODE) npm run --silent format

js: frontend/node_modules
	dist=$$($(BIN)/python -c 'from atlas.paths import DIST; print(DIST)') && cd frontend && $(NODE) node build.mjs "$$dist"

config: $(RUN)
	$(BIN)/python -m atlas.config > $(VENV)/streamlit.toml
	cp $(VENV)/streamlit.toml .streamlit/config.toml

screenshots: $(DEV) browser
	$(BIN)/python -m devtools.screenshots

bench: $(DEV) browser
	$(BIN)/python -m benchmarks.filter_latency

browser: $(DEV) $(ENGINE)
	@bash tests/install_browser.sh $(BIN)/python

nginx: $(DEV)
	@bash tests/install_nginx.sh $(VENV)

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache

# The stamps: what is installed is asked of the network again only when a list of packages has changed.
$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(DEV): requirements-dev.txt $(RUN)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

# Node comes from a package of Python's; only the tests need it.
$(ENGINE): tests/engine/package-lock.json | $(DEV)
	mkdir -p $(VENV)/npm
	cp tests/engine/package.json tests/engine/package-lock.json $(VENV)/npm
	cd $(VENV)/npm && $(NODE) npm ci --silent --no-audit --no-fund
	touch $@

# Bundler, type check and lint of frontend/. In the virtual environment, so that `make clean` takes them away too.
$(TOOLS): frontend/package-lock.json | $(DEV)
	mkdir -p $(VENV)/frontend
	cp frontend/package.json frontend/package-lock.json frontend/.npmrc $(VENV)/frontend
	cd $(VENV)/frontend && $(NODE) npm ci --silent --no-audit --no-fund
	touch $@

frontend/node_modules: $(TOOLS)
	ln -sfn ../$(VENV)/frontend/node_modules $@
