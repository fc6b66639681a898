#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shard.sh - a scan in shares, merged, gives the database of one that was not parted:
#   tests/soak/shard.sh [FOLDER [N...]]     FOLDER of documents (default: the samples); numbers of shards (1 7 64)
. "${srcdir:-.}/tests/harness.sh"
folder=${1:-$source/samples}
folder=$(realpath "$folder")
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- 1 7 64
cd "$work" || exit 99
digest() { "$program" digest --db "$1"; }

"$program" scan -q "$folder" --db whole.db
echo "whole:      $(digest whole.db)"
for n in "$@"; do
  mkdir "$n"
  for k in $(seq "$n"); do
    "$program" scan -q --workers 1 --shard "$k/$n" "$folder" --db "$n/$k.db"
  done
  "$program" merge "$n"/*.db --db "merged-$n.db" > /dev/null || fail "merge fails"
  echo "$n shares: $(digest "merged-$n.db")"
  [ "$(digest "merged-$n.db")" = "$(digest whole.db)" ] || fail "the digests differ"
  "$program" merge "$n"/*.db --db "merged-$n.db" > again
  grep -q ' 0 of them' again || fail "merging again changes something: $(cat again)"
done
finish
