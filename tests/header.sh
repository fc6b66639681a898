#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# header.sh - the installed header stands alone in C and C++, with every compiler at hand.
. "${srcdir:-.}/tests/harness.sh"
need pkg-config
printf '#include "tenderlens.h"\nint main (void) { return tl_error_quark () == 0; }\n' > "$work/use.c"
cp "$work/use.c" "$work/use.cc"
tried=0
try() {
  command -v "$1" > /dev/null || return 0
  tried=$((tried + 1))
  # shellcheck disable=SC2046
  "$@" -Wall -Wextra -pedantic -Werror -fsyntax-only -I"$source/src" $(pkg-config --cflags gio-2.0) || fail "$*"
}
try gcc -std=c11 "$work/use.c"
try clang -std=c11 "$work/use.c"
try g++ -std=c++17 "$work/use.cc"
try clang++ -std=c++17 "$work/use.cc"
[ $tried -gt 0 ] || skip "no compiler"
# Each header of the project includes what its own prototypes need.
packages='gio-unix-2.0 poppler-glib cairo libpcre2-8 libxml-2.0 json-glib-1.0 sqlite3 libpq libseccomp'
# shellcheck disable=SC2086
if command -v gcc > /dev/null && pkg-config --exists $packages; then
  for header in $(cd "$source/src" && find . -name '*.h' ! -name '*_list.h' | LC_ALL=C sort); do
    printf '#include "config.h"\n#include "%s"\n' "${header#./}" > "$work/one.c"
    # shellcheck disable=SC2046,SC2086
    gcc -std=gnu11 -fsyntax-only -DPCRE2_CODE_UNIT_WIDTH=8 -DG_LOG_DOMAIN='"tenderlens"' -I. -I"$source/src" \
      $(pkg-config --cflags $packages) "$work/one.c" || fail "$header does not stand alone"
  done
fi
finish
