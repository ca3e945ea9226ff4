PREFIX ?= /usr/local
DESTDIR ?=
TICKETS ?= 1000000
FORMAT ?=
# Installed for many on one host: GROUP=hotline makes the binary setgid (docs/deployment.md).
GROUP ?=
# One binary that needs no Swift libraries beside it, so that it can be installed setgid.
RELEASE = -c release --static-swift-stdlib --product hotline
BINARY = .build/release/hotline
SOURCES = Sources Tests Package.swift Benchmarks/Package.swift Benchmarks/Sources

.PHONY: run build test lint format bench install deps

run: build
	@$(BINARY) demo

build: deps
	swift build $(RELEASE)

deps:
	@scripts/install-dependencies

test:
	@scripts/install-dependencies --tests
	swift test

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)

format:
	swift format --in-place --recursive --parallel $(SOURCES)

# A million tickets take some ten minutes, and 500 consoles 3 GB; for a program: make bench FORMAT=--json
bench:
	@scripts/install-dependencies --tests
	@# A file that is new in the hotline isn't noticed from there otherwise.
	@touch Benchmarks/Package.swift
	swift build --package-path Benchmarks -c release --static-swift-stdlib
	@Benchmarks/.build/release/Benchmarks --tickets $(TICKETS) $(FORMAT)

# What sudo's PATH has no toolchain for was built before: make build && sudo make install
install: $(if $(shell command -v swift),build,$(BINARY))
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/hotline"
	install $(if $(GROUP),-g $(GROUP) -m 2755,-m 755) -s $(BINARY) "$(DESTDIR)$(PREFIX)/bin/hotline"
	cp -R Resources/. "$(DESTDIR)$(PREFIX)/share/hotline/"
	chmod -R u=rwX,go=rX "$(DESTDIR)$(PREFIX)/share/hotline"

$(BINARY):
	@echo "hotline: there is no $(BINARY) and no Swift toolchain in PATH: run make build first, as the user who has one." >&2
	@exit 1
