#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# score_values.sh - how many values of the suites of other parsers are read right: no less than tests/floors-values.
# The suites are not part of the project: TL_SHARED names their folder (default: shared/ beside the sources).
. "${srcdir:-.}/tests/harness.sh"
shared=${TL_SHARED:-$source/../shared}
[ -x "$shared/tools/score-values" ] && [ -d "$shared/values" ] || skip "no value suites at $shared"
need python3
"$shared/tools/score-values" --lang zh,en,ja,ko,es,fr,pt,de,it,nl,sv,pl,ru,tr,ar,hi --program "$program values" \
  "$shared"/values/*.tsv > "$work/values" 2>&1 || fail 'the score tool failed'
cat "$work/values"

# floors-values: "FAMILY LANGUAGE PERCENT" a line, "-" for all languages of the family
while read -r family lang floor; do
  case $family in '' | '#'*) continue ;; esac
  got=$(awk -v family="$family" -v lang="$lang" '
    /^[a-z]/ { in_family = $1 == family }
    in_family && (/^[a-z]/ ? lang == "-" : $1 == lang) {
      for (i = 1; i <= NF; i++) if ($i ~ /%$/) { sub(/%/, "", $i); print $i; exit } }' "$work/values")
  [ -n "$got" ] || { fail "$family $lang: no figure"; continue; }
  awk -v a="$got" -v b="$floor" 'BEGIN { exit !(a >= b) }' || fail "$family $lang: $got %, the floor is $floor"
done < "$source/tests/floors-values"
finish
