#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# scan.sh - documents into a database: every file has its row, a cut-off run goes on, and what comes out is what went in.
. "${srcdir:-.}/tests/harness.sh"
need sqlite3
need python3
cd "$work" || exit 99
db=t.db

# sql STATEMENT: what the database says
sql() { sqlite3 "$db" "$1"; }

# want WHAT IS WANTED
want() { [ "$2" = "$3" ] || fail "$1: \"$2\" instead of \"$3\""; }

# says STATUS PATTERN ARGUMENT...: the program leaves with STATUS and one line on stderr that fits PATTERN
says() {
  status=$1 pattern=$2
  shift 2
  "$program" "$@" > out 2> err < /dev/null
  got=$?
  [ $got -eq "$status" ] || fail "status $got instead of $status: $*: $(cat err)"
  [ "$(wc -l < err)" -eq 1 ] || fail "not one line: $*: $(cat err)"
  grep -q -e "$pattern" err || fail "\"$(cat err)\" does not say \"$pattern\": $*"
}

scan() { "$program" scan -q --workers 2 "$@"; }
digest() { "$program" digest --db "$1" | cut -d' ' -f1; }

mkdir in
for sample in "$source"/samples/*/*/; do
  name=$(basename "$sample")
  for file in "$sample"input.*; do
    [ -f "$file" ] && cp "$file" "in/$name.${file##*.}"
  done
done
cp in/cns-twitter-award.html in/same-content.html
sleep 0.2

# Every file has a row, and a second run writes none.
scan in --db $db
want "the first scan fails for the encrypted sample" $? 1
want "a row a file" "$(sql 'SELECT count(*) FROM capture')" "$(find in -type f | wc -l)"
want "one document a content" "$(sql 'SELECT count(*) FROM document')" "$(find in -type f -exec sha256sum {} + | cut -c1-64 | sort -u | wc -l)"
want "a text a document that has one" "$(sql "SELECT count(*) FROM document d JOIN document_text t ON t.document_id = d.id WHERE d.status = 'ok'")" "$(sql "SELECT count(*) FROM document WHERE status = 'ok'")"
clean=$(digest $db)
cp $db before.db
scan in --db $db || fail "the second scan fails"
sqlite3 before.db .dump > before
sqlite3 $db .dump > after
cmp before after || fail "the second scan wrote something"

# What comes out is what went in.
"$program" extract -q in > extracted.xml
"$program" export --db $db > exported.xml || fail "export fails"
cmp extracted.xml exported.xml || fail "export differs from extract"
"$program" extract -q --format jsonl in > extracted.jsonl
"$program" export --db $db --format jsonl > exported.jsonl
cmp extracted.jsonl exported.jsonl || fail "JSON Lines differ"
"$program" export --db $db --format csv -o facts.csv || fail "no CSV"
python3 - facts.csv "$(sql 'SELECT count(*) FROM evidence e WHERE field NOT IN ("kind", "target.deadline", "target.share", "target.benchmark")')" \
  "$(sql 'SELECT count(*) FROM capture')" << 'PY' || fail "the CSV is not right"
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], newline='')))
facts = [r for r in rows if r['field']]
assert all(None not in r and None not in r.values() for r in rows), 'ragged'
captures = {r['source'] for r in rows}
assert len(captures) == int(sys.argv[3]), captures
# the same content under two names states its facts twice
twice = [r for r in facts if r['source'] == 'in/same-content.html']
assert len(facts) - len(twice) == int(sys.argv[2]), (len(facts), len(twice), sys.argv[2])
assert not [r for r in rows for v in r.values() if v[:1] in '=+@' and v], 'formula'
PY

# The story: what a follower cost.
want "price of a follower" "$(sql "SELECT price, currency, price_per_follower FROM targets WHERE file = 'in/cns-facebook-award.html'")" "1206000.00|CNY|1.8"
want "an award with its quote" "$(sql "SELECT supplier, amount, currency FROM awards WHERE file = 'in/cns-twitter-award.html'")" "一网互通（北京）科技有限公司|1248800.00|CNY"
# Several winners and as many amounts: each its own.
mkdir winners
cat > winners/two.html << 'HTML'
<html><head><meta charset="utf-8"></head><body><h1>云州市监测站仪器采购项目中标公告</h1><p>采购人：云州市监测站</p>
<table><tr><th>序号</th><th>中标供应商名称</th><th>中标金额（元）</th></tr><tr><td>1</td><td>云州甲乙仪器有限公司</td><td>917000.00</td></tr>
<tr><td>2</td><td>云州丙丁科技有限公司</td><td>1348146.00</td></tr></table></body></html>
HTML
"$program" scan --quiet winners --db winners.db || fail "a scan of two winners"
want "two winners" "$(sqlite3 winners.db 'SELECT supplier, amount, is_total FROM awards ORDER BY amount_number')" "云州甲乙仪器有限公司|917000.00|0
云州丙丁科技有限公司|1348146.00|0"
"$program" extract --quiet winners -o winners.xml
"$program" report winners.xml -o winners-report > winners.log
grep -q '云州丙丁科技有限公司</td><td dir="auto" data-key="1348146.00"' winners-report/index.html || fail "two winners: the report"
want "no reference leads nowhere" "$(sqlite3 $db 'PRAGMA foreign_key_check')" ""

# Words of any length, where a LIKE finds them.
for word in 舆情 招标 政府采购 采 推广政府; do
  "$program" search --db $db "$word" | grep '^in/' | sed 's/\.\(html\|pdf\|txt\).*/.\1/' | sort > found
  sql "SELECT min(c.name) FROM document_text t JOIN capture c USING (document_id) WHERE replace (t.content, char (8232), '') LIKE '%$word%' GROUP BY document_id" | sort > like
  cmp found like || fail "search finds other documents than LIKE: $word"
done
"$program" search --db $db Twitter > out || fail "no Latin word is found"
grep -q 'text\|title\|target' out || fail "a hit without a quote"
says 2 'no word in the query' search --db $db '。'
"$program" search --db $db 饕餮 > out 2> err
want "nothing found" $? 1

# New, changed, gone.
printf '<html><body><h1>Tender notice</h1><p>Tender Reference No: NEW/1</p></body></html>' > in/new.html
cp in/same-content.html in/changed.html
scan in --db $db || fail "new files fail"
want "a new file" "$(sql "SELECT reference FROM notice WHERE document_id = (SELECT document_id FROM capture WHERE name = 'in/new.html')")" "NEW/1"
n=$(sql 'SELECT count(*) FROM document')
printf '<html><body><h1>Tender notice</h1><p>Tender Reference No: NEW/22</p></body></html>' > in/new.html
scan in --db $db
want "the old content goes" "$(sql 'SELECT count(*) FROM document')" "$n"
want "with all of it" "$(sql "SELECT count(*) FROM evidence WHERE value = 'NEW/1'")" 0
want "and its words" "$(sql "SELECT count(*) FROM document_words WHERE document_words MATCH '\"1\"' AND rowid NOT IN (SELECT id FROM document)")" 0
touch -d '2001-01-01' in/new.html
scan in --db $db
want "the time alone is news" "$(sql "SELECT modified_at FROM capture WHERE name = 'in/new.html'")" "2001-01-01T00:00:00Z"
rm in/new.html in/changed.html
scan in --db $db
want "what is gone stays" "$(sql "SELECT count(*) FROM capture WHERE name = 'in/new.html' AND gone_at IS NULL")" 1
scan --mark-gone in --db $db
want "unless it is asked for" "$(sql "SELECT count(*) FROM capture WHERE gone_at IS NOT NULL")" 2
"$program" status --db $db > out || fail "no status"
grep -q 'encrypted' out || fail "status does not say what failed"

# Other rules: all is read again; the old ones again: the same as before.
mkdir rules
cp -r "$source"/patterns/common "$source"/patterns/zh "$source"/patterns/lexicon rules
scan --rules rules in --db $db
want "read by other rules" "$(sql 'SELECT count(*) FROM document d JOIN run r ON r.id = (SELECT max (id) FROM run) WHERE d.packs_hash <> r.packs_hash AND d.id IN (SELECT document_id FROM capture WHERE gone_at IS NULL)')" 0
scan in --db $db
rm -f again.db
scan in --db again.db
sqlite3 $db "DELETE FROM capture WHERE gone_at IS NOT NULL"
want "the same as a clean run" "$("$program" export --db $db | sha256sum)" "$("$program" export --db again.db | sha256sum)"
want "the digest of a clean run" "$(digest again.db)" "$clean"

# Killed again and again, it comes to the same.
for delay in 0.05 0.15 0.3 0.5 0.8; do
  "$program" scan -q --workers 2 in --db killed.db &
  pid=$!
  sleep $delay
  kill -9 $pid 2> /dev/null
  wait $pid 2> /dev/null
done
scan in --db killed.db
want "killed five times" "$(digest killed.db)" "$clean"

# In pieces: a limit, shards, merged twice.
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do scan --limit 4 in --db limited.db; done
want "four at a time" "$(digest limited.db)" "$clean"
for k in 1 2 3; do scan --shard $k/3 in --db shard-$k.db; done
"$program" merge shard-?.db --db merged.db > out || fail "merge fails"
want "three shards" "$(digest merged.db)" "$clean"
"$program" merge shard-?.db --db merged.db > out
grep -q '^[0-9]* files, 0 of them' out || fail "merging again changes something: $(cat out)"
scan --isolate none in --db none.db
want "without isolation" "$(digest none.db)" "$clean"

# Asked to end, it ends well.
"$program" scan --workers 1 in in --db int.db 2> err &
pid=$!
sleep 0.4
kill -INT $pid 2> /dev/null
wait $pid
case $? in
  130) grep -q 'goes on from here' err || fail "it does not say how to go on" ;;
  0 | 1) ;; # was done before
  *) fail "an interrupted scan leaves otherwise: $(cat err)" ;;
esac
scan in --db int.db
want "interrupted and gone on" "$(digest int.db)" "$clean"

# Names and kinds of files.
mkdir odd odd/loop odd/closed
ln -s ../loop odd/loop/loop
mkfifo odd/fifo
python3 -c "import socket; socket.socket(socket.AF_UNIX).bind('odd/socket')"
printf 'Tender notice\n\nReference No: ODD/1\n' > "odd/line
feed.txt"
printf 'Tender notice\n\nReference No: ODD/2\n' > "$(printf 'odd/\271\253.txt')"
printf 'Tender notice\n\nReference No: ODD/3\n' > odd/%B9%AB.txt
printf 'secret' > odd/unreadable.txt
chmod 000 odd/unreadable.txt
ln -s nowhere odd/dangling
scan odd --db odd.db
n=$(find odd ! -type d ! -path 'odd/loop/*' -printf x | wc -c)
want "one row each" "$(sqlite3 odd.db 'SELECT count(*) FROM capture')" "$n"
want "names that are no text" "$(sqlite3 odd.db "SELECT group_concat (name || ' ' || encoding, ';') FROM (SELECT * FROM capture WHERE name LIKE 'odd/\%%' ESCAPE '\' ORDER BY encoding)")" "odd/%B9%AB.txt ;odd/%B9%AB.txt percent"
want "pipes and sockets" "$(sqlite3 odd.db "SELECT count(*) FROM capture WHERE name IN ('odd/fifo', 'odd/socket', 'odd/dangling') AND status = 'unreadable'")" 3
sqlite3 odd.db .dump > before
scan odd --db odd.db
sqlite3 odd.db .dump > after
cmp before after || fail "scanning odd files again wrote something"
"$program" extract -q odd > extracted.xml
"$program" export --db odd.db > exported.xml
xmllint --xpath '//*/@source' extracted.xml 2> /dev/null | sort > a
xmllint --xpath '//*/@source' exported.xml 2> /dev/null | sort > b
cmp a b || fail "odd names differ"

# The database is no document of its own.
mkdir own
cp in/same-content.html own
scan own --db own/own.db
scan own --db own/own.db
want "not itself" "$(sqlite3 own/own.db 'SELECT count(*) FROM capture')" 1

# What can be wrong with a database.
says 2 'say where the records go' scan in
says 2 'K from 1 to N' scan in --db $db --shard 4/3
says 2 'K from 1 to N' scan in --db $db --shard 0/3
says 2 'K from 1 to N' scan in --db $db --shard x
says 2 'no --retry "faild"; did you mean failed' scan in --db $db --retry faild
says 2 'no such database' status --db nowhere.db
says 2 'its folder there' scan -q in --db nowhere/t.db
says 2 'It is a folder' scan -q in --db in
echo 'no database, but rather a text that somebody wrote down and would miss' > text.db
says 2 'no database; nothing was changed' scan -q in --db text.db
grep -q 'would miss' text.db || fail "a text was written over"
sqlite3 other.db 'CREATE TABLE mine (x)'
says 2 'none of tenderlens; nothing was changed' scan -q in --db other.db
cp $db newer.db
sqlite3 newer.db "INSERT INTO schema_version VALUES (99, 'later', 'then')"
cp newer.db kept.db
says 2 'made by a newer tenderlens (schema version 99' scan -q in --db newer.db
says 2 'made by a newer tenderlens' status --db newer.db
cmp newer.db kept.db || fail "a newer database was touched"
if [ "$(id -u)" -ne 0 ]; then
  mkdir fixed
  cp none.db fixed/t.db
  chmod 444 fixed/t.db
  chmod 555 fixed
  says 2 'read-only' scan -q in --db fixed/t.db
  "$program" digest --db fixed/t.db > out || fail "a read-only database cannot be read"
fi
finish
