# Kentongan. `make help` lists the targets; each installs what it misses from config/debian-packages.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8080
SHARED ?= ../shared
DEBUG := .build/debug/kentongan
RELEASE := .build/release/kentongan
VENV := .venv
SOURCES := Package.swift $(shell find Sources Tests -name '*.swift' 2>/dev/null)

.PHONY: help
help: ## This list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: packages-build ## The whole bot beside a chat page in the browser; nothing to configure
	swift build --product kentongan
	$(DEBUG) demo --port $(PORT)

.PHONY: build
build: packages-build ## The program as an operator runs it, in .build/release/kentongan
	swift build -c release --product kentongan --static-swift-stdlib

.PHONY: run
run: build ## The bot; settings from config/kentongan.yaml and the environment
	$(RELEASE) run

.PHONY: test
test: packages-build packages-test lint $(VENV)/ready ## Everything that must hold: lint, Swift tests, real clients, real browser, kills
	swift build --product kentongan
	swift build --build-tests
	Tests/run-swift
	KENTONGAN=$(DEBUG) $(VENV)/bin/python -m pytest -q Tests/Python

.PHONY: soak
soak: packages-build packages-test $(VENV)/ready ## What takes longer than CI should: more kills, more faults, a year of ten thousand
	swift build -c release --product kentongan --static-swift-stdlib
	REMINDER_YEAR=10000 swift test --filter ReminderYearTests
	KENTONGAN=$(RELEASE) SOAK=1 $(VENV)/bin/python -m pytest -q Tests/Python

.PHONY: bench
bench: packages-build packages-bench packages-test $(VENV)/ready ## CPU, latency, memory and kills beside the reference programs of $(SHARED)/bench
	swift build -c release --product kentongan --static-swift-stdlib
	bench/run --shared $(SHARED) --kentongan $(RELEASE)
	bench/reminders --kentongan $(RELEASE)
	$(VENV)/bin/python bench/broadcast --kentongan $(RELEASE)

.PHONY: lint
lint: ## Formatting, as CI wants it
	swift format lint --strict --recursive Package.swift Sources Tests

.PHONY: format
format: ## Formats everything
	swift format --in-place --recursive Package.swift Sources Tests

.PHONY: clean
clean: ## Removes what was built
	rm -rf .build $(VENV)

# What is missing of the packages for one purpose, installed; silent and quick when nothing is.
.PHONY: packages-%
packages-%:
	@missing=$$(awk '$$2 == "$*" { print $$1 }' config/debian-packages \
	    | while read -r name; do dpkg -s "$$name" >/dev/null 2>&1 || echo "$$name"; done); \
	if [ -n "$$missing" ]; then \
	    echo "Installing:" $$missing; \
	    sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	    $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

$(VENV)/ready: Tests/Python/requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install -q --disable-pip-version-check -r $<
	touch $@
