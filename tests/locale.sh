#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# locale.sh - the same bytes under every locale: decimal commas, Turkish i, no UTF-8.
. "${srcdir:-.}/tests/harness.sh"
cd "$source" || exit 99
# A locale that the machine lacks is made in a folder of our own; without the sources of locales it is left out.
mkdir "$work/locales"
for name in zh_CN de_DE tr_TR; do
  locale -a 2> /dev/null | grep -qix "$name.utf-\?8" ||
    localedef -i "$name" -f UTF-8 "$work/locales/$name.UTF-8" > /dev/null 2>&1 || echo "no locale $name.UTF-8 here"
done
run() {
  LC_ALL=$1 "$program" extract --quiet --include 'input.*' samples > "$work/$1.xml"
  [ $? -le 1 ] || fail "$1: the program failed"
}
run C
[ -s "$work/C.xml" ] || fail "no records"
tried=0
for name in zh_CN.UTF-8 de_DE.UTF-8 tr_TR.UTF-8; do
  [ ! -d "$work/locales/$name" ] || export LOCPATH="$work/locales"
  if LC_ALL=$name locale charmap 2> /dev/null | grep -q UTF-8; then
    tried=$((tried + 1))
    run $name
    cmp "$work/C.xml" "$work/$name.xml" || fail "the output differs under $name"
  fi
  unset LOCPATH
done
[ $failed -ne 0 ] || [ $tried -gt 0 ] || skip "no locale but C"
finish
