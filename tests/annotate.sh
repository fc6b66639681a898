#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# annotate.sh - a marked PDF has a highlight for each quote, and states what the original states.
. "${srcdir:-.}/tests/harness.sh"
pdf=$source/samples/zh/cns-twitter-tender/input.pdf
marked=$work/marked.pdf

said=$("$program" annotate "$pdf" -o "$marked" 2>&1) || fail "annotate failed: $said"
n=$(echo "$said" | sed -n 's/.*: \([0-9]*\) marks$/\1/p')
[ "${n:-0}" -ge 10 ] || fail "few marks: $said"
[ "$(grep -a -c '/Subtype */Highlight' "$marked")" -eq "${n:-0}" ] || fail 'the file has not as many highlights as it says'
# Poppler writes its strings as hexadecimal UTF-16.
says() { grep -a -q "$(printf %s "$1" | od -An -v -tx1 | tr -d '\n' | sed 's/ /00/g')" "$marked"; }
says 'value.bond: 20000.00 CNY' || fail 'the notes are missing'
says "sha256:$(sha256sum < "$pdf" | cut -d' ' -f1)" || fail 'the hash of the original is missing'

# The marks are no text: the same facts stand at the same places.
facts() { "$program" extract --quiet "$1" | sed 's/^ <document .*//' | canonical; }
facts "$pdf" > "$work/before"
facts "$marked" > "$work/after"
cmp -s "$work/before" "$work/after" || { fail 'the marked PDF states something else'; diff "$work/before" "$work/after" | head; }

# refused OUTCOME WORDS ARGUMENT...: exit status, one line that has the words, and nothing is written
refused() {
  want=$1 words=$2
  shift 2
  said=$("$program" annotate "$@" 2>&1)
  got=$?
  [ $got -eq "$want" ] || fail "annotate $*: exit status $got, not $want"
  case $said in *"$words"*) ;; *) fail "annotate $*: \"$said\" does not say \"$words\"" ;; esac
}
cp "$pdf" "$work/copy.pdf"
refused 2 'is one of the inputs' "$work/copy.pdf" -o "$work/copy.pdf"
cmp -s "$pdf" "$work/copy.pdf" || fail 'the input was changed'
refused 2 'Give -o' "$pdf"
refused 1 'only PDF files' "$source/samples/zh/cns-twitter-award/input.html" -o "$work/none.pdf"
[ ! -e "$work/none.pdf" ] || fail 'a file was left behind'
refused 2 "$work/no/such" "$pdf" -o "$work/no/such/folder.pdf"
finish
