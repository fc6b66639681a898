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
seconds=$(($(date +%s) - began))
echo "clean:  $(digest clean.db) in $seconds s"

# What a scan writes it writes about every second, so that a life of a second or two gets somewhere.  When all is done, the
# database is looked at and the next one begun.
same() { [ "$(digest "$1")" = "$(digest clean.db)" ] || fail "$1: another digest"; }
kills=0 round=1 inside=0
while [ "$kills" -lt "$n" ]; do
  "$program" scan -q "$folder" --db "killed-$round.db" &
  pid=$!
  sleep "$(awk -v r="$(od -An -N2 -tu2 /dev/urandom)" 'BEGIN { printf "%.3f", 0.4 + 1.8 * r / 65536 }')"
  if kill -9 $pid 2> /dev/null; then kills=$((kills + 1)); fi
  wait $pid 2> /dev/null
  got=$?
  if [ $got -le 1 ]; then
    same "killed-$round.db"
    round=$((round + 1))
  elif [ -f "killed-$round.db" ] && [ "$("$program" status --db "killed-$round.db" 2> /dev/null | sed -n '1s/ files.*//p')" -gt 0 ] 2> /dev/null; then
    inside=$((inside + 1))
  fi
done
"$program" scan -q "$folder" --db "killed-$round.db"
same "killed-$round.db"
echo "killed: $(digest "killed-$round.db"), $kills kills over $round databases, $inside of them with files already written"
finish
