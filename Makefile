# Rygrad. “make help” lists the targets; each says what it does in the comment behind it.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# What the server needs from a bare Debian 12, beside Swift; and what its tests need besides. Where we
# are the ones who install them, Debian shall not start a PostgreSQL, nginx or Caddy of its own.
PACKAGES := libargon2-dev libcurl4-openssl-dev libedit-dev libpq-dev pkg-config postgresql util-linux
BENCH_PACKAGES := redis-server redis-tools util-linux
TEST_PACKAGES := caddy chromium fish mandoc nginx-light openssl pgbouncer python3-venv systemd tmux zsh
RELEASE := .build/release
# Tests that need nothing but the code; and those whose waiting for programs and sockets would keep others from running.
UNIT := DomainTests|LineProtocolTests|ClientTests|MailTests|ServerTests|CommandsTests
WHOLE := SQLTests|TranscriptTests|SignInTests|WalkthroughTests|PrivatePostgresTests|DeployTests
# A test that hangs shall fail the run rather than hold it up for ever.
TEST := timeout 20m swift test --skip-build
# The data access module and its tests as a package of their own, for what need not build the house.
STANDALONE := --package-path Tests/Standalone --scratch-path .build/standalone
FUZZED := decoder csv 360giving json

.PHONY: help packages test-packages build release install run test test-browser test-unit test-fault test-asan test-endurance test-tsan check fuzz fuzz-server fuzz-server-asan test-flood test-exactly-once test-hidden bench-import bench-postgres bench-protocol bench-web bench-start schema conf docs format lint clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# $(call install,PACKAGES): those that are missing, as root; else says which.
define install
@missing=; for package in $(1); do \
  dpkg -s "$$package" > /dev/null 2>&1 || missing="$$missing $$package"; \
done; \
if [ -z "$$missing" ]; then exit 0; fi; \
if [ "$$(id -u)" -ne 0 ]; then \
  echo "Some packages are missing. Run this once, then try again:"; \
  echo "  sudo apt-get install --no-install-recommends$$missing"; exit 1; \
fi; \
if ! dpkg -s postgresql-common > /dev/null 2>&1; then \
  mkdir -p /etc/postgresql-common/createcluster.d; \
  echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.d/rygrad.conf; \
fi; \
if [ ! -e /usr/sbin/policy-rc.d ]; then \
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT; \
  printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d; chmod 755 /usr/sbin/policy-rc.d; \
fi; \
apt-get update -q; \
DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing
endef

packages: ## Install missing Debian packages that running needs
	$(call install,$(PACKAGES))

test-packages: packages ## The same for those that only testing needs
	$(call install,$(TEST_PACKAGES))

build: packages ## Build everything for debugging
	swift build --build-tests

release: packages ## Build the two programs for use
	swift build -c release --product rygrad
	swift build -c release --product rygradctl

# Where “make install” puts things; DESTDIR stands before it all, for who makes a package.
PREFIX := /usr/local
DESTDIR :=
ROOT := $(DESTDIR)$(PREFIX)
PAGES := rygradctl profile doctor shell raw completions

install: ## Install programs, manual pages and completions below PREFIX, after “make release”
	@test -x $(RELEASE)/rygradctl || { echo "There is nothing to install yet: make release"; exit 1; }
	install -D -m 755 -t $(ROOT)/bin $(RELEASE)/rygrad $(RELEASE)/rygradctl
	install -d $(ROOT)/share/man/man1 $(ROOT)/share/man/man8 $(ROOT)/share/man/da/man1 \
	  $(ROOT)/share/bash-completion/completions $(ROOT)/share/zsh/site-functions \
	  $(ROOT)/share/fish/vendor_completions.d
	$(RELEASE)/rygrad help man > $(ROOT)/share/man/man8/rygrad.8
	for page in $(PAGES); do \
	  name=rygradctl-$$page.1; [ $$page != rygradctl ] || name=rygradctl.1; \
	  $(RELEASE)/rygradctl --lang en man $$page > $(ROOT)/share/man/man1/$$name; \
	  $(RELEASE)/rygradctl --lang da man $$page > $(ROOT)/share/man/da/man1/$$name; \
	done
	$(RELEASE)/rygradctl completions bash > $(ROOT)/share/bash-completion/completions/rygradctl
	$(RELEASE)/rygradctl completions zsh > $(ROOT)/share/zsh/site-functions/_rygradctl
	$(RELEASE)/rygradctl completions fish > $(ROOT)/share/fish/vendor_completions.d/rygradctl.fish

run: release ## Start everything: private PostgreSQL, schema, server; Ctrl-C stops it
	@exec $(RELEASE)/rygrad run

test: test-packages build ## All tests: unit, SQL, transcripts, deployment, browser
	$(TEST) --skip 'PostgresTests|FaultTests|ClientTests|$(WHOLE)'
	$(TEST) --filter ClientTests
	$(TEST) --filter PostgresTests --skip PrivatePostgresTests
	$(TEST) --no-parallel --filter '$(WHOLE)|FaultTests'
	Tests/Browser/run

test-browser: test-packages build ## The tests of the pages, over HTTP and in Chromium; ONLY=words chooses
	Tests/Browser/run $(ONLY)

test-unit: ## The tests of pure code, without PostgreSQL
	swift test --filter '$(UNIT)' --skip PrivatePostgresTests

# How long writers meet faults (“make test” contents itself with 20 seconds), and how much is endured.
SECONDS_OF_FAULTS := 60
BATCHES := 10000000
CUTS := 10000
test-fault: test-packages ## A bad network, servers that die, a full disk, PgBouncer, TLS, failover
	swift build --build-tests $(STANDALONE)
	RYGRAD_FAULT_SECONDS=$(SECONDS_OF_FAULTS) $(TEST) $(STANDALONE) --no-parallel --filter FaultTests

test-endurance: test-packages ## Ten million batches, then ten thousand cut connections: nothing leaks
	swift build -c release --product Endurance $(STANDALONE)
	.build/standalone/release/Endurance batches $(BATCHES)
	.build/standalone/release/Endurance cuts $(CUTS)

# A sanitizer's objects mix with nobody else's.
VALUES := 10000000
ASAN := --package-path Tests/Standalone --scratch-path .build-asan --sanitize=address
test-asan: packages ## Damaged values of every type under the address sanitizer
	swift build -c release --product Endurance $(ASAN)
	.build-asan/release/Endurance values $(VALUES)

TSAN := --package-path Tests/Standalone --scratch-path .build-tsan --sanitize=thread
test-tsan: packages ## The tests of data access under the thread sanitizer
	swift build --build-tests $(TSAN)
	TSAN_OPTIONS="exitcode=66 history_size=4" $(TEST) $(TSAN) --filter PostgresTests

check: ## What continuous integration runs
	.ci/run

fuzz: packages ## A million random inputs each for decoder, CSV and 360Giving readers
	swift build -c release --product Fuzz
	@for reader in $(FUZZED); do $(RELEASE)/Fuzz "$$reader" --count 1000000; done

fuzz-server: release ## Ten million random inputs to a running server; COUNT and SEED choose
	swift build -c release --product Fuzz
	Tests/Endurance/fuzz-server

SERVER_ASAN := -c release --scratch-path .build-asan-server --sanitize=address
fuzz-server-asan: packages ## The same, a million, to a server built with the address sanitizer
	swift build $(SERVER_ASAN) --product rygrad
	swift build -c release --product Fuzz
	COUNT=$${COUNT:-1000000} RYGRAD_PROGRAMS=$(CURDIR)/.build-asan-server/release ASAN_OPTIONS=detect_leaks=0 Tests/Endurance/fuzz-server

test-flood: release ## 1,500 hostile connections beside 20 honest sessions: what these wait
	Tests/Endurance/flood

test-exactly-once: release ## 10,000 changes over cut connections and killed servers, each once
	Tests/Endurance/exactly-once

test-hidden: release ## 10,000 questions each for what is hidden and what is nowhere, in bytes and time
	Tests/Endurance/hidden-or-absent

bench-import: release ## Import 100,000 rows against psql doing the same
	Tests/Benchmarks/import

bench-web: release ## Read a funder's page by wrk against its SQL by pgbench
	Tests/Benchmarks/web

bench-protocol: packages ## The line protocol against redis-server and pgbench; ROUNDS and SECONDS choose
	$(call install,$(BENCH_PACKAGES))
	swift build -c release --product rygrad
	Tests/Benchmarks/protocol

bench-postgres: packages ## Data access against pgbench, psycopg and psql; ROUNDS, SECONDS, REACTORS choose
	swift build -c release --product PostgresBench $(STANDALONE)
	Tests/Benchmarks/postgres

bench-start: release ## Measure the time to readiness and the resident memory
	Tests/Benchmarks/start

schema: build ## Regenerate sql/schema.sql from a migrated database
	@data=$$(mktemp -d); chmod 755 "$$data"; \
	.build/debug/rygrad run --data "$$data" --tcp-port= --http-port= --demonstration=off > /dev/null & server=$$!; \
	trap 'kill "$$server" 2> /dev/null || true; wait "$$server" || true; rm -rf "$$data"' EXIT; \
	until [ -e "$$data/database" ]; do kill -0 "$$server"; sleep 0.1; done; \
	pg_dump --schema-only --schema=host --schema=app --schema=ctx "$$(cat "$$data/database")" \
	  | sed -e '/^-- Dumped /d' -e '/^\\\(un\)\{0,1\}restrict /d' > sql/schema.sql.new; \
	mv sql/schema.sql.new sql/schema.sql

conf: build ## Regenerate the sample of settings, deploy/rygrad.conf
	.build/debug/rygrad help conf > deploy/rygrad.conf

docs: build ## Regenerate the reference of the protocol, deploy/protocol.md
	.build/debug/rygrad help protocol > deploy/protocol.md

format: ## Format the Swift code in place
	swift format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Report what the formatter would change or objects to
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

clean: ## Remove what was built; the data in .local stays
	rm -rf .build .build-asan .build-asan-server .build-tsan
