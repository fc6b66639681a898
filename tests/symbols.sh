#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# symbols.sh - the shared library exports the names of src/tenderlens.sym, all of them and no other.
. "${srcdir:-.}/tests/harness.sh"
need nm
library=.libs/libtenderlens.so
[ -f $library ] || skip "no shared library was built"
# Sanitizers and the linker add names of their own.
nm -D --defined-only $library | awk '$2 ~ /[TDBR]/ { sub (/@.*/, "", $3); print $3 }' |
  grep -v -E '^(_init|_fini|__bss_start|_edata|_end|__asan_.*|__odr_asan.*|__ubsan.*|__sanitizer.*)$' | LC_ALL=C sort > "$work/got"
LC_ALL=C sort "$source/src/tenderlens.sym" > "$work/want"
diff -u "$work/want" "$work/got" || fail "exported names differ from tenderlens.sym"
# What the header promises is exported, and the other way round.
LC_ALL=C sed -n 's/.*[ *]\(tl_[a-z_]*\) (.*/\1/p' "$source/src/tenderlens.h" | grep -v '_get_type$' | LC_ALL=C sort -u > "$work/header"
diff -u "$work/want" "$work/header" || fail "declared names differ from tenderlens.sym"
finish
