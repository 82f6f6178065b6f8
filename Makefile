# Idaman's commands. `make serve` and `make test` set up what is missing.

PORT ?= 8080
RUN := scripts/run.sh
XTASK := $(RUN) cargo run --locked --manifest-path xtask/Cargo.toml --
# What is tested natively: everything but the browser and the screen.
NATIVE := --locked --no-default-features --features sheets,boundaries
ALL := --locked --no-default-features --features web,sheets,boundaries,browser-tests

# One thing at a time: they share cargo's lock and the machine.
.NOTPARALLEL:
.PHONY: help serve dev build test bench fmt lint setup setup-test \
	test-core test-browser test-e2e fuzz chance soak audit

help:
	@echo "make serve   build the app and serve it at http://127.0.0.1:$(PORT)"
	@echo "make test    every check: format, lints, core, browser storage, end to end"
	@echo "make build   the static site in dist/, for any host and any path"
	@echo "make dev     a quick unoptimised build, served"
	@echo "make fuzz    made-up files for every reader, FUZZ_SECONDS for each (needs a nightly Rust)"
	@echo "make soak    random editing with kills for SOAK_MINUTES: nothing said to be done is lost"
	@echo "make chance  every random test of the core, CHANCE times as often as in make test"
	@echo "make audit   licences, sources and known holes of every crate (cargo deny)"
	@echo "make bench   measure, natively and in the browser"
	@echo "make fmt     format the code; make lint checks it"

setup:
	@scripts/setup.sh build

setup-test:
	@scripts/setup.sh test

build: setup
	$(XTASK) build

serve: build
	@$(RUN) node scripts/serve.mjs dist $(PORT)

dev: setup
	$(XTASK) build --dev
	@$(RUN) node scripts/serve.mjs dist-dev $(PORT)

test: lint test-core build test-browser test-e2e

fmt:
	$(RUN) cargo fmt
	$(RUN) cargo fmt --manifest-path xtask/Cargo.toml

lint: setup-test
	$(RUN) cargo fmt --check
	$(RUN) cargo fmt --manifest-path xtask/Cargo.toml --check
	$(RUN) cargo clippy --quiet $(NATIVE) --all-targets -- -D warnings
	$(RUN) cargo clippy --quiet $(ALL) --lib --bins -- -D warnings
	$(RUN) cargo clippy --quiet --locked --manifest-path xtask/Cargo.toml --all-targets -- -D warnings
	@! git grep -nE '^(<<<<<<<|>>>>>>>) ' || { echo "idaman: a merge left its marks"; exit 1; }
	$(RUN) scripts/audit.sh quick

test-core: setup-test
	$(RUN) cargo test $(NATIVE)
	$(RUN) cargo test --locked --manifest-path xtask/Cargo.toml

test-browser: setup-test
	$(XTASK) browser-tests
	$(RUN) scripts/node-test.sh tests/browser

# Looks at dist/ as `make build` left it.
test-e2e: setup-test
	$(RUN) scripts/node-test.sh tests/e2e

bench: build
	@scripts/setup.sh test
	$(RUN) scripts/bench.sh

# A minute for each reader; the corpus that it starts from is in the project, what it finds is not.
FUZZ_SECONDS ?= 60
fuzz: setup
	$(RUN) scripts/fuzz.sh $(FUZZ_SECONDS)

# Random tests try so many times as often as in `make test`; proptest's own number is 256.
CHANCE ?= 20
chance: setup-test
	IDAMAN_CHANCE=$(CHANCE) PROPTEST_CASES=$$((256 * $(CHANCE))) $(RUN) cargo test $(NATIVE) --lib --test growth_random

SOAK_MINUTES ?= 10
soak: setup-test
	$(XTASK) browser-tests
	SOAK_MINUTES=$(SOAK_MINUTES) $(RUN) node tests/browser/soak.mjs

audit: setup
	$(RUN) scripts/audit.sh
