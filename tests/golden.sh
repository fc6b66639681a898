#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# golden.sh - each case of samples/ gives its expected.xml, valid by the schema, twice the same.
# After a wanted change: TL_UPDATE=1 tests/golden.sh writes the files anew; read the difference as a reporter would.
. "${srcdir:-.}/tests/harness.sh"
need xmllint
xsd=$source/patterns/schema/tenderlens.xsd
cases=0
cd "$source" || exit 99
for input in samples/*/*/input.*; do
  dir=${input%/*}
  cases=$((cases + 1))
  # 1 says that the document could not be read: samples of that kind are among them.
  timeout 120 "$program" extract --quiet "$input" > "$work/raw.xml" 2> "$work/messages"
  [ $? -le 1 ] || { fail "$input: the program failed"; cat "$work/messages"; continue; }
  xmllint --noout --schema "$xsd" "$work/raw.xml" > "$work/messages" 2>&1 || { fail "$input: no valid record"; cat "$work/messages"; }
  canonical < "$work/raw.xml" > "$work/got.xml"
  [ -z "${TL_UPDATE:-}" ] || cp "$work/got.xml" "$dir/expected.xml"
  [ -f "$dir/origin" ] || fail "$dir: no file \"origin\""
  [ -f "$dir/expected.xml" ] || { fail "$dir: no expected.xml"; continue; }
  diff -u "$dir/expected.xml" "$work/got.xml" > "$work/diff" || { fail "$input: not what is expected"; cat "$work/diff"; }
done
[ $cases -gt 0 ] || fail "no samples"
"$program" extract --quiet --include 'input.*' samples > "$work/one.xml"
"$program" extract --quiet --include 'input.*' samples > "$work/two.xml"
cmp "$work/one.xml" "$work/two.xml" || fail "a second run differs"
[ "$(grep -c '<document ' "$work/one.xml")" -eq $cases ] || fail "not one <document> for each of $cases samples"
finish
