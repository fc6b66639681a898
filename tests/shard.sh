#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shard.sh - one scan in seven parts, side by side: together they are the same as the whole (docs/cluster.md).
. "${srcdir:-.}/tests/harness.sh"
need sqlite3
cd "$work" || exit 99
mkdir archive part done
cp -r "$source/samples" archive/
for i in $(seq 1 150); do
  printf 'Contract notice %s\nBuyer: City of Example\nAward value: EUR %s.00\n' "$i" "$i" > "archive/notice $i.txt"
done
# Names as they come: with blanks, quotes, line ends, and bytes that are no text.
printf 'Buyer: City of Example\n' > "archive/it's \"quoted\".txt"
printf 'Buyer: City of Examples\n' > "$(printf 'archive/two\nlines.txt')"
printf 'Buyer: City of Exampless\n' > "$(printf 'archive/\271\253%%.txt')" 2> /dev/null || echo "this disk takes UTF-8 names alone"

digest() { "$program" digest --db "$1" | cut -d ' ' -f 1; }
same() { [ -n "$1" ] && [ "$1" = "$2" ] || fail "$3: \"$1\" is not \"$2\""; }

"$program" scan --quiet --db whole.db archive
[ $? -le 1 ] || fail "the scan of the whole"
want=$(digest whole.db)

# A part appears under its name only when it is whole.
cat > scan-part << 'END'
#!/bin/sh
# scan-part PROGRAM K N
{ "$1" scan --quiet --workers 1 --shard "$2/$3" --db "part/$2.db" archive || [ $? -eq 1 ]; } && mv "part/$2.db" "done/$2.db"
END
chmod +x scan-part
if command -v parallel > /dev/null && parallel --version 2> /dev/null | grep -q 'GNU parallel'; then
  parallel --will-cite -j 2 ./scan-part "$program" {} 7 ::: 1 2 3 4 5 6 7 2> messages || { fail "parallel"; cat messages; }
else
  echo "GNU parallel is not installed: one part behind the other"
  for k in 1 2 3 4 5 6 7; do ./scan-part "$program" $k 7 || fail "part $k"; done
fi
same "$(ls done | wc -l)" 7 "segments"
[ -z "$(ls part)" ] || fail "something is left of the parts: $(ls part)"
files=0
for segment in done/*.db; do
  n=$(sqlite3 "$segment" 'SELECT count(*) FROM capture')
  [ "$n" -gt 0 ] || fail "$segment is empty"
  files=$((files + n))
done
same "$files" "$(sqlite3 whole.db 'SELECT count(*) FROM capture')" "files in all segments"

"$program" merge done/*.db --db merged.db > out || fail "merge"
same "$(digest merged.db)" "$want" "the digest of seven segments"
# Again, and in another order: nothing changes.
sqlite3 merged.db .dump > before
"$program" merge done/7.db done/1.db done/*.db --db merged.db > out || fail "a second merge"
sqlite3 merged.db .dump > after
cmp before after || fail "a second merge changes something"
grep -q ', 0 of them new or changed' out || fail "a second merge: $(cat out)"
# A scan goes on where a merge ended.
"$program" scan --quiet --db merged.db archive || [ $? -eq 1 ] || fail "a scan after a merge"
sqlite3 merged.db .dump > after
cmp before after || fail "a scan after a merge reads what is there"

# refused WORDS ARGUMENT...
refused() {
  words=$1
  shift
  "$program" "$@" > out 2> messages
  [ $? -eq 2 ] || fail "not refused: $*"
  [ "$(wc -l < messages)" -eq 1 ] || fail "not one line: $*: $(cat messages)"
  grep -q -i -e "$words" messages || fail "$*: \"$(cat messages)\" does not say \"$words\""
}
for shard in 0/7 8/7 1/0 x/7 1 1/2/3 -1/7 ""; do
  refused shard scan --quiet --shard "$shard" --db none.db archive
done
[ ! -e none.db ] || fail "a wrong shard makes a database"
refused "such database" merge done/8.db --db other.db
echo "no database" > text.db
refused "no database" merge text.db --db other.db
refused "" merge done/1.db --db done/1.db
finish
