#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# pool.sh - what the workers cost: processor time of "extract" over 1,000 documents made from the samples, in one process,
# with one worker and with two, in turn; the medians, and their ratio to the first.
#   make bench-pool [TL_BENCH_ROUNDS=3]
set -eu
program=$PWD/tenderlens
source=${srcdir:-.}
rounds=${TL_BENCH_ROUNDS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
i=0
while [ $i -lt 1000 ]; do
  for file in "$source"/samples/*/*/input.*; do
    i=$((i + 1))
    cp "$file" "$work/in/$i.${file##*.}"
    # Another content each: the same bytes are read once.
    case $file in *.html) echo "<!-- $i -->" >> "$work/in/$i.html" ;; esac
  done
done
TIMEFORMAT='%U %S %R'
measure() {
  local name=$1
  shift
  { time "$program" extract --quiet "$@" "$work/in" -o "$work/$name.xml" || [ $? -eq 1 ]; } 2>> "$work/$name.times"
}
for _ in $(seq "$rounds"); do
  measure none --isolate=none
  measure one --isolate=pool --workers 1
  measure two --isolate=pool --workers 2
done
cmp "$work/none.xml" "$work/one.xml"
cmp "$work/none.xml" "$work/two.xml"
for name in none one two; do
  awk '{ print $1 + $2, $3 }' "$work/$name.times" | sort -n | awk -v name=$name '
    { cpu[NR] = $1; wall[NR] = $2 } END { m = int ((NR + 1) / 2); print name, cpu[m], wall[m] }'
done | awk 'NR == 1 { base = $2 } { printf "%-5s %7.2f s processor, %7.2f s by the clock, ratio %.3f\n", $1, $2, $3, $2 / base }'
