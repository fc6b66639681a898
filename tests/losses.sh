#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# losses.sh - ways in which a reader loses an award without a word.  Each document is made or kept here; the award,
# or a status that is not "ok", must come out.
. "${srcdir:-.}/tests/harness.sh"
need xmllint
need iconv

# page HEAD-LINE BEFORE: a Chinese award notice in UTF-8; BEFORE stands ahead of the award
page() {
  printf '<html><head><meta http-equiv="Content-Type" content="text/html; charset=%s">' "$1"
  printf '<title>云州市档案馆密集架采购中标公告</title></head><body>\n<h1>云州市档案馆密集架采购中标公告</h1>\n'
  printf '<p>采购人：云州市档案馆</p>\n%s\n' "$2"
  printf '<p>中标供应商：宏泽家具制造（江陵）有限公司</p>\n<p>中标金额：278000.00元</p>\n</body></html>\n'
}

# read_it FILE: its record stands in $work/record.xml
read_it() {
  timeout 60 "$program" extract --quiet "$1" > "$work/record.xml" 2> "$work/messages"
  [ $? -le 1 ] || { fail "$1: the program failed"; cat "$work/messages"; }
}
status() { xmllint --xpath 'string(//*[local-name()="document"]/@status)' "$work/record.xml" 2> /dev/null; }
award() { xmllint --xpath 'string(//*[local-name()="value"][@kind="award"]/@amount)' "$work/record.xml" 2> /dev/null; }

# gives NAME FILE AMOUNT
gives() {
  read_it "$2"
  [ "$(award)" = "$3" ] || fail "$1: award \"$(award)\" instead of $3 (status $(status))"
  case $(status) in ok | partial) ;; *) fail "$1: status $(status)" ;; esac
}

# says NAME FILE STATUS...: one of these
says() {
  name=$1
  read_it "$2"
  shift 2
  case " $* " in *" $(status) "*) ;; *) fail "$name: status \"$(status)\" instead of $*" ;; esac
  grep -q '<problem code="[^"]*">[^<]' "$work/record.xml" || fail "$name: no problem in a sentence"
}

page gb2312 '<p>评审专家：罗喆、方堃、许文珺</p>' | iconv -f UTF-8 -t GBK > "$work/gbk.html"
gives 'GBK characters in a gb2312 page' "$work/gbk.html" 278000.00

page gbk '<p>评审专家：罗喆</p>' > "$work/utf8.html"
gives 'UTF-8 page declared gbk' "$work/utf8.html" 278000.00

{ page utf-8 '<p>评审专家：罗喆@@</p>' | tr '@' '\000'; } > "$work/nul.html"
gives 'NUL bytes' "$work/nul.html" 278000.00

nested=$(awk 'BEGIN { for (i = 0; i < 300; i++) printf "<table><tr><td>"; printf "内层"; for (i = 0; i < 300; i++) printf "</td></tr></table>" }')
page utf-8 "$nested" > "$work/nested.html"
gives 'a table nested 300 deep before the award' "$work/nested.html" 278000.00
{ awk 'BEGIN { for (i = 0; i < 300; i++) printf "<table><tr><td>" }'; page utf-8 ''
  awk 'BEGIN { for (i = 0; i < 300; i++) printf "</td></tr></table>" }'; } > "$work/inside.html"
gives 'the award inside a table nested 300 deep' "$work/inside.html" 278000.00

page utf-8 '@FILL@' | awk '/@FILL@/ { printf "<p>"; line = "data data data data data data data data data data data data data data data data "
  for (i = 0; i < 137500; i++) printf "%s", line; print "</p>"; next } { print }' > "$work/long.html"
[ "$(wc -c < "$work/long.html")" -gt 11000000 ] || fail 'the long page is too short'
gives 'a text node of 11 MB before the award' "$work/long.html" 278000.00

gives 'the award in a form field' "$source/tests/losses/form-field.pdf" 48600.00
gives 'a Chinese font that is not embedded' "$source/tests/losses/font-not-embedded.pdf" 278000.00
says '0 pages' "$source/tests/losses/no-pages.pdf" empty damaged
{ awk 'BEGIN { for (i = 0; i < 40; i++) print "HTTP/1.1 200 OK: a proxy left its head here, line after line" }'
  cat "$source/tests/losses/font-not-embedded.pdf"; } > "$work/late.pdf"
gives 'no %PDF- in the first KB' "$work/late.pdf" 278000.00
says 'a PDF with a password' "$source/samples/negative/encrypted/input.pdf" encrypted
says 'a PDF with a security handler that nobody has' "$source/tests/losses/unknown-encryption.pdf" encrypted unsupported
finish
