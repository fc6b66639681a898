#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# isolation.sh - workers as the program uses them: the same records in every way of isolation, limits, ^C, nothing left.
. "${srcdir:-.}/tests/harness.sh"
cd "$work" || exit 99
samples=$source/samples

# The same records, in the same order, by every way.
"$program" extract --quiet --isolate none --include 'input.*' "$samples" > none.xml
[ $? -le 1 ] || fail "none: exit status"
for how in '' '--isolate=pool --workers 3' '--isolate=each --workers 2' '--workers 1'; do
  # shellcheck disable=SC2086
  "$program" extract --quiet $how --include 'input.*' "$samples" > some.xml 2> messages
  [ $? -le 1 ] || fail "$how: exit status"
  cmp -s none.xml some.xml || fail "$how: other records"
done
"$program" extract --quiet --isolate none - < "$samples/zh/cns-twitter-award/input.html" > none.xml
"$program" extract --quiet - < "$samples/zh/cns-twitter-award/input.html" > some.xml
cmp -s none.xml some.xml || fail "standard input: other records"

# says PATTERN ARGUMENT...: exit status 2, one line that fits
says() {
  pattern=$1
  shift
  "$program" extract "$@" "$samples" > out 2> messages
  [ $? -eq 2 ] && [ ! -s out ] && [ "$(wc -l < messages)" -eq 1 ] && grep -q -e "$pattern" messages ||
    { fail "extract $*"; cat messages; }
}
says 'there is no isolation "poool"; did you mean pool?' --isolate poool
says '--workers wants a number from 1 to 512, not "0"' --workers 0
says '--timeout wants whole seconds, from 1 to 86400, not "soon"' --timeout soon
says '--max-memory wants a size of at least 128M' --max-memory 1M
says '--max-size wants a size such as 500K or 20M, not "big"' --max-size big

# A size of our own.
head -c 3000 /dev/zero | tr '\0' 'a' > large.txt
"$program" extract --quiet --max-size 2K large.txt > large.xml
[ $? -eq 1 ] && grep -q 'status="too-big"' large.xml || fail "--max-size"

# A page that takes for ever: 40 MB of nested quotes of cells is too much for a second.
awk 'BEGIN { print "<html><body><table>"; for (i = 0; i < 1500000; i++) print "<tr><td>cell<td>cell<td>cell"; }' > slow.html
start=$(date +%s)
"$program" extract --timeout 1 "$samples/zh/plain-text/input.txt" slow.html "$samples/zh/plain-text/input.txt" > slow.xml 2> messages
[ $? -eq 1 ] || fail "the slow page: exit status"
[ $(($(date +%s) - start)) -lt 60 ] || fail "the slow page: too slow"
[ "$(grep -c '<document ' slow.xml)" -eq 3 ] || fail "the slow page: not three documents"
[ "$(grep -c '<document .* status="ok"' slow.xml)" -eq 2 ] || fail "the slow page: its neighbours are not ok"
grep -q 'slow.html.* status="timeout"' slow.xml || { fail "the slow page: no timeout"; cat messages; }
grep -q -e '--timeout' messages || fail "the slow page: nobody says what to do"

# ends SIGNAL STATUS: told to end in the middle, it leaves no worker and no output
ends() {
  "$program" extract --timeout 60 --workers 2 slow.html slow.html -o ended.xml 2> messages &
  pid=$!
  # The one that makes them, and two of them; a build with sanitizers needs some time.
  tries=0
  workers=
  while [ $tries -lt 60 ] && [ "$(echo "$workers" | wc -w)" -lt 3 ]; do
    sleep 1
    tries=$((tries + 1))
    workers=$(cat "/proc/$pid/task/$pid/children" 2> /dev/null)
  done
  sleep 1
  kill -"$1" $pid
  wait $pid
  got=$?
  [ $got -eq "$2" ] || fail "$1: exit status $got instead of $2"
  [ ! -e ended.xml ] || fail "$1: an output is there"
  [ -n "$workers" ] || fail "$1: there were no workers"
  sleep 1
  for worker in $workers; do
    # A number may have been given away again, but not to one that computes.
    [ ! -d "/proc/$worker" ] || grep -q 'State:.Z' "/proc/$worker/status" || fail "$1: a worker is left"
  done
}
ends TERM 143
grep -q 'extract: interrupted; nothing was written' messages || { fail "TERM: not said"; cat messages; }
ends KILL 137

# What the machine has.
"$program" doctor > doctor.txt || [ $? -eq 1 ] || fail "doctor: exit status"
for what in program libraries Landlock seccomp CMaps workers charsets fonts locale; do
  grep -q "^\(ok      \|missing \) $what " doctor.txt || fail "doctor says nothing of $what"
done
finish
