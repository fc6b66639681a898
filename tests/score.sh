#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# score.sh - how much of what real documents say is found: no less than tests/floors.
# The documents are not part of the project: TL_SHARED names their folder (default: shared/ beside the sources).
. "${srcdir:-.}/tests/harness.sh"
shared=${TL_SHARED:-$source/../shared}
[ -x "$shared/tools/score" ] && [ -f "$shared/corpus/gold.jsonl" ] || skip "no documents at $shared"
need python3
tool=$shared/tools/score

# measure NAME GOLD FOLDER...: score the folders into $work/NAME
measure() {
  name=$1 gold=$2
  shift 2
  "$program" extract --quiet "$@" -o "$work/$name.xml"
  [ $? -le 1 ] || fail "extract of $name failed"
  "$tool" "$gold" "$work/$name.xml" > "$work/$name" 2>&1 || { fail "the score tool failed"; cat "$work/$name"; return; }
  echo "== $name"
  cat "$work/$name"
}
measure corpus "$shared/corpus/gold.jsonl" "$shared/corpus/zh" "$shared/corpus/en" "$shared/corpus/intl"
[ ! -f "$shared/corpus/targets/gold.jsonl" ] || measure targets "$shared/corpus/targets/gold.jsonl" "$shared/corpus/targets"
[ ! -f "$shared/corpus/more/gold.jsonl" ] || measure more "$shared/corpus/more/gold.jsonl" "$shared/corpus/more"

# floors: "NAME ROW F1" a line, ROW the first word of a line of the tool (ALL, CORE)
while read -r name row floor; do
  case $name in '' | '#'*) continue ;; esac
  [ -f "$work/$name" ] || { echo "$name: not measured"; continue; }
  got=$(awk -v row="$row" '$1 == row { for (i = 1; i < NF; i++) if ($i ~ /^F1=?$/) { print $(i + 1); exit }
                                       print $NF; exit }' "$work/$name")
  case $got in *[0-9]*) ;; *) fail "$name: no figure for $row"; continue ;; esac
  awk -v a="$got" -v b="$floor" 'BEGIN { exit !(a >= b) }' || fail "$name: F1 of $row is $got, the floor is $floor"
done < "$source/tests/floors"
finish
