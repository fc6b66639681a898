#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# postgres.sh - a real PostgreSQL server, on a socket of its own: the same content as SQLite, whatever happens in between.
. "${srcdir:-.}/tests/harness.sh"
bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)
[ -n "$bin" ] && [ -x "$bin/initdb" ] || skip "no PostgreSQL server is installed"
# Paths of sockets are short; the server does not run as root.
server=$(mktemp -d /tmp/tl-pg.XXXXXX) || exit 99
if [ "$(id -u)" -eq 0 ]; then
  need runuser
  user=$(id -un postgres 2> /dev/null || echo nobody)
  chown "$user" "$server"
  as() { (cd "$server" && runuser -u "$user" -- "$@"); }
else
  as() { (cd "$server" && "$@"); }
fi
chmod 755 "$server"
pg() { as "$bin/pg_ctl" -D "$server/data" -s -w -t 60 -l "$server/log" "$@"; }
stop() { pg -m immediate stop > /dev/null 2>&1; rm -rf "$server"; chmod -R u+w "$work"; rm -rf "$work"; }
trap stop EXIT
trap 'exit 99' HUP INT TERM
as "$bin/initdb" -D "$server/data" -U owner -A trust -E UTF8 --locale=C --no-sync > "$work/initdb" 2>&1 || { cat "$work/initdb"; skip "initdb does not work here"; }
options="-c listen_addresses='' -c unix_socket_directories=$server -c fsync=off"
pg -o "$options" start || { cat "$server/log"; skip "the server does not start here"; }

# sql DB STATEMENT: its answer
sql() { "$bin/psql" -X -q -A -t -h "$server" -U owner -d "$1" -c "$2"; }
# url DB [USER]
url() { printf 'postgresql://%s@/%s?host=%s' "${2:-owner}" "$1" "$server"; }
# fresh DB: empty, and its own
fresh() { sql postgres "CREATE DATABASE $1" || fail "$1 cannot be made"; }
digest() { "$program" digest --db "$1" | cut -d ' ' -f 1; }
same() { [ -n "$1" ] && [ "$1" = "$2" ] || fail "$3: \"$1\" is not \"$2\""; }
# scan DB ARGUMENT...: some samples cannot be read, which is no failure
scan() {
  db=$1
  shift
  timeout 300 "$program" scan --db "$db" "$@" 2> "$work/messages"
  [ $? -le 1 ] || { fail "scan $*"; cat "$work/messages"; }
}
# refused WHAT WORDS COMMAND...: one line with these words, exit status 2
refused() {
  what=$1
  words=$2
  shift 2
  timeout 60 "$@" > "$work/out" 2> "$work/messages"
  [ $? -eq 2 ] || fail "$what: not refused"
  [ "$(wc -l < "$work/messages")" -eq 1 ] || { fail "$what: not one line"; cat "$work/messages"; }
  grep -q -i -- "$words" "$work/messages" || { fail "$what: does not say \"$words\""; cat "$work/messages"; }
}

# Enough files for a scan that takes a while, and is cheap.
mkdir "$work/many"
for i in $(seq 1 400); do
  (cat "$source/samples/en/uk-award-lots/input.html" && echo "<p>Copy $i.</p>") > "$work/many/$i.html"
done

# The same content as SQLite's, in and out.
fresh one
scan "$work/lite.db" "$source/samples"
scan "$(url one)" "$source/samples"
want=$(digest "$work/lite.db")
same "$(digest "$(url one)")" "$want" "the digest of the samples"
for format in xml jsonl; do
  "$program" export --db "$work/lite.db" --format $format > "$work/lite" 2> /dev/null
  "$program" export --db "$(url one)" --format $format > "$work/postgres" 2> /dev/null
  [ -s "$work/lite" ] || fail "nothing is exported as $format"
  cmp "$work/lite" "$work/postgres" || fail "another export as $format"
done
for query in 招标 政府采购 推 粉丝 Twitter '"social media"' 'foll*' 'z*' nosuchword; do
  "$program" search --db "$work/lite.db" "$query" > "$work/lite" 2> /dev/null
  "$program" search --db "$(url one)" "$query" > "$work/postgres" 2> /dev/null
  cmp "$work/lite" "$work/postgres" || fail "another answer to $query"
done
for view in awards deadlines targets facts; do
  [ "$(sql one "SELECT count(*) FROM $view")" -gt 0 ] || fail "the view $view is empty"
done

# A second run writes nothing: not a row of ours, not even of the run.
written() { sleep 1; sql one "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables"; }
before=$(written)
scan "$(url one)" "$source/samples"
same "$(written)" "$before" "rows written by a second run"
# A changed file is read again, and what it said before is gone; so is what an emptied name left behind.
cp -r "$work/many" "$work/few"
rm "$work/few"/[3-9]*.html
fresh few
scan "$(url few)" "$work/few"
cp "$work/few/1.html" "$work/few/2.html"
echo '<p>Another end.</p>' >> "$work/few/10.html"
scan "$(url few)" "$work/few"
scan "$work/few.db" "$work/few"
same "$(digest "$(url few)")" "$(digest "$work/few.db")" "the digest after changes"

# Several writers at once: shards, and everybody the same.
scan "$work/many.db" "$work/many"
want=$(digest "$work/many.db")
fresh shards
fresh crowd
for k in 1 2; do
  "$program" scan --quiet --workers 1 --shard $k/2 --db "$(url shards)" "$work/many" &
done
wait
same "$(digest "$(url shards)")" "$want" "the digest of two shards at once"
for k in 1 2 3; do
  "$program" scan --quiet --workers 1 --db "$(url crowd)" "$work/many" 2> "$work/crowd$k" &
done
wait
cat "$work"/crowd*
same "$(digest "$(url crowd)")" "$want" "the digest of three who write the same"

# The server goes away in the middle, twice: nothing is lost or doubled.
# until_is DB STATEMENT: waits until it is so
until_is() {
  for _ in $(seq 1 600); do
    [ "$(sql "$1" "SELECT $2" 2> /dev/null)" = t ] && return
    sleep 0.1
  done
  fail "it does not come to $2"
}
fresh away
"$program" scan --quiet --workers 1 --db "$(url away)" "$work/many" 2> "$work/messages" &
pid=$!
until_is away "count(*) > 0 FROM run"
pg -m fast -o "$options" restart || fail "the server does not come back"
until_is postgres "count(*) > 0 FROM pg_stat_activity WHERE application_name = 'tenderlens'"
kill -0 $pid 2> /dev/null || fail "the scan ended before the server went away"
pg -m immediate -o "$options" restart || fail "the server does not come back"
wait $pid || { fail "the scan failed when the server went away"; cat "$work/messages"; }
same "$(digest "$(url away)")" "$want" "the digest after the server went away"
grep -q 'terminating connection due to administrator command' "$server/log" || fail "the scan was not connected when the server went away"

# So does the program, again and again: the next one goes on.
fresh killed
for pause in 0 0.4 0.8; do
  "$program" scan --quiet --workers 1 --db "$(url killed)" "$work/many" 2> "$work/messages" &
  pid=$!
  until_is killed "count(*) > 0 FROM run"
  sleep $pause
  kill -9 $pid 2> /dev/null
  wait $pid 2> /dev/null
done
scan "$(url killed)" "$work/many"
same "$(digest "$(url killed)")" "$want" "the digest after a kill"

# Segments into it: the same, and again nothing.
fresh merged
for k in 1 2 3; do
  scan "$work/segment$k.db" --shard $k/3 "$work/many"
done
"$program" merge "$work"/segment?.db --db "$(url merged)" > "$work/out" || fail "merge"
same "$(digest "$(url merged)")" "$want" "the digest of merged segments"
"$program" merge "$work"/segment?.db --db "$(url merged)" | grep -q ', 0 of them new or changed' || fail "a second merge changes something"

# What cannot be done is said in one line, and nothing is changed.
some=$source/samples/en
refused "a wrong connection string" "connection string" "$program" scan --quiet --db "postgresql://owner@/one?colour=blue" "$some"
refused "no server" "no connection" "$program" scan --quiet --db "postgresql://owner@/one?host=$work" "$some"
refused "no such database" "does not exist" "$program" scan --quiet --db "$(url nowhere)" "$some"
refused "no such role" "does not exist" "$program" scan --quiet --db "$(url one nobody)" "$some"
fresh empty
refused "nothing there yet" "nothing in the database" "$program" status --db "$(url empty)"
same "$(sql empty "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")" 0 "tables made by reading"
sql postgres "CREATE ROLE reader LOGIN" && sql one "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"
refused "no right to make tables" "no right" "$program" scan --quiet --db "$(url empty reader)" "$some"
same "$(sql empty "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")" 0 "tables made without a right"
refused "no right to write" "no right" "$program" scan --quiet --db "$(url one reader)" "$work/few"
same "$(digest "$(url one reader)")" "$(digest "$work/lite.db")" "what somebody who may only read reads"
# What docs/cluster.md says a writer needs is enough.
sql postgres "CREATE ROLE writer LOGIN" && sql one "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO writer"
scan "$(url one writer)" "$work/few"
scan "$work/lite.db" "$work/few"
same "$(digest "$(url one reader)")" "$(digest "$work/lite.db")" "what somebody who may write writes"
fresh theirs
sql theirs "CREATE TABLE document (title TEXT)"
refused "other people's tables" "not tenderlens's" "$program" scan --quiet --db "$(url theirs)" "$some"
same "$(sql theirs "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")" 1 "tables among other people's"
sql postgres "CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0"
refused "an encoding that cannot hold it" "UTF8" "$program" scan --quiet --db "$(url ascii)" "$some"
sql empty "CREATE SCHEMA apart"
scan "$(url empty)&options=-csearch_path%3Dapart" "$some"
[ "$(sql empty "SELECT count(*) FROM apart.document")" -gt 0 ] || fail "another schema is not used"
sql few "INSERT INTO schema_version SELECT version + 1, program, applied_at FROM schema_version"
before=$(sql few "SELECT count(*) FROM capture")
refused "a newer version" "newer tenderlens" "$program" scan --quiet --db "$(url few)" "$work/many"
refused "a newer version" "newer tenderlens" "$program" status --db "$(url few)"
same "$(sql few "SELECT count(*) FROM capture")" "$before" "rows in a newer database"
finish
