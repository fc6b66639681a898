#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# db.sh - records of 12 facts a second into SQLite, and into TL_BENCH_DB (postgresql://...) when that is set.
#   make bench-db [TL_BENCH_N=10000]
set -eu
bench=$PWD/tests/bench/bench_store
n=${TL_BENCH_N:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for text in 0 2000; do
  printf 'SQLite, %s bytes of text each: ' "$text"
  "$bench" "$work/bench-$text.db" "$n" "$text"
  [ -z "${TL_BENCH_DB:-}" ] || { printf 'PostgreSQL, %s bytes of text each: ' "$text"; "$bench" "$TL_BENCH_DB" "$n" "$text"; }
done
