#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# kill.sh - a scan that is killed at random moments, again and again, gives the database of one that was not:
#   tests/soak/kill.sh N [FOLDER]     N kills; FOLDER of documents, or 5,000 made from the samples
. "${srcdir:-.}/tests/harness.sh"
n=${1:-20}
folder=${2:-}
cd "$work" || exit 99
[ -z "$folder" ] || folder=$(cd "$OLDPWD" && realpath "$folder")

# Files of the samples, of which each is a document of its own.
if [ -z "$folder" ]; then
  folder=$work/in
  mkdir "$folder"
  i=0
  while [ $i -lt 5000 ]; do
    for file in "$source"/samples/*/*/input.html; do
      i=$((i + 1))
      { cat "$file"; echo "<!-- $i -->"; } > "$folder/$i.html"
    done
  done
fi
digest() { "$program" digest --db "$1"; }

began=$(date +%s)
"$program" scan -q "$folder" --db clean.db
seconds=$(($(date +%s) - began + 1))
echo "clean:  $(digest clean.db) in $seconds s"

# Within the time of a clean run, divided so that each life gets somewhere.
i=0
while [ $i -lt "$n" ]; do
  i=$((i + 1))
  "$program" scan -q "$folder" --db killed.db &
  pid=$!
  sleep "$(awk -v s=$seconds -v n="$n" -v r="$(od -An -N2 -tu2 /dev/urandom)" 'BEGIN { printf "%.3f", 0.3 + 2 * s / n * r / 65536 }')"
  kill -9 $pid 2> /dev/null
  wait $pid 2> /dev/null
done
[ -f killed.db ] && echo "killed $n times, files so far: $("$program" status --db killed.db | head -1)"
"$program" scan -q "$folder" --db killed.db
echo "killed: $(digest killed.db)"
[ "$(digest clean.db)" = "$(digest killed.db)" ] || fail "the digests differ"
finish
