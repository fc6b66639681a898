#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh - each fuzz target runs over its corpus and over cut and bent copies of it.
. "${srcdir:-.}/tests/harness.sh"
fuzz=$source/tests/fuzz
run() {
  name=$1
  shift
  [ -x "tests/fuzz/fuzz_$name" ] || skip "the fuzz targets are built for libFuzzer"
  timeout 300 "tests/fuzz/fuzz_$name" "$@" > "$work/out" 2>&1 || { fail "fuzz_$name"; tail -20 "$work/out"; }
}
run frame "$fuzz/corpus/frame"
run html "$fuzz/corpus/html" "$source/samples/zh/cns-facebook-award/input.html" "$source/samples/en/list-page/input.html"
run pdf "$fuzz/corpus/pdf"
run pack "$fuzz/corpus/pack"
run values "$fuzz/corpus/values"
finish
