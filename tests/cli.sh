#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# cli.sh - the program as people call it: exit statuses, messages, files that are whole or not there.  Prints TAP.
# TENDERLENS names the program (default ./tenderlens), srcdir the sources.
set -u
program=$(realpath "${TENDERLENS:-./tenderlens}")
xsd=$(realpath "${srcdir:-.}/patterns/schema/tenderlens.xsd")
xsd_dir=$(dirname "$xsd")
work=$(mktemp -d) || exit 99
export LC_ALL=C.UTF-8
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 99
n=0
failed=0

# check TITLE COMMAND...: the command must succeed
check() {
  local title=$1
  shift
  n=$((n + 1))
  if "$@" > out.log 2>&1; then
    echo "ok $n - $title"
  else
    echo "not ok $n - $title"
    sed 's/^/# /' out.log
    failed=$((failed + 1))
  fi
}

# run STATUS ARGUMENT...: the program must leave with STATUS; its streams are then in stdout and stderr
run() {
  local want=$1 got
  shift
  "$program" "$@" > stdout 2> stderr < "${input:-/dev/null}"
  got=$?
  [ $got -eq "$want" ] && return 0
  echo "status $got instead of $want: $*"
  cat stderr
  return 1
}

# says STATUS PATTERN ARGUMENT...: one line on stderr that fits PATTERN, nothing on stdout
says() {
  local want=$1 pattern=$2
  shift 2
  run "$want" "$@" || return 1
  [ "$(wc -l < stderr)" -eq 1 ] && [ ! -s stdout ] && grep -q -e "$pattern" stderr && return 0
  echo "stderr does not say '$pattern' in one line, or stdout is not empty:"
  cat stderr
  return 1
}

valid() {
  xmllint --noout --nonet --schema "$xsd" "$1" 2>&1
}

sources() {
  xmllint --xpath "//*[local-name()='document']/@source" "$1" | sed 's/^ *source="//; s/"$//'
}

mkdir in in/sub
cat > in/a.html <<'HTML'
<html><head><meta charset="utf-8"><title>Notice</title></head><body><h1>Contract award notice</h1>
<p>The council has awarded the contract for the supply of books to the winner of this tender.</p>
<table><tr><td>Tender Reference No</td><td>ABC/2024/17</td></tr><tr><td>Awarded to</td><td>Example Ltd</td></tr>
<tr><td>Contract value</td><td>GBP 12,000.00</td></tr></table></body></html>
HTML
printf 'Tender notice\n\nBids are invited for the supply of books.\n\nClosing date: 7 June 2024\n' > in/b.txt
cp in/a.html "in/sub/$(printf '\xb9\xab')100%.html"
: > in/empty.html

# Usage
check "no command" run 2
check "help" run 0 --help
check "help goes to stdout" grep -q '^  extract' stdout
check "version" run 0 --version
check "unknown command" says 2 'did you mean extract?$' extrakt in
check "unknown option" says 2 'did you mean --exclude?$' extract --exlude x in
check "unknown option of a letter" says 2 'no such option' extract -Z in
check "no documents named" says 2 'no document is named' extract
check "unknown format" says 2 '^tenderlens: there is no output format "yaml"; there are xml, jsonl, csv$' extract --format yaml in
mkdir no-rules
check "a folder without rules" says 2 'no rules below no-rules$' extract --rules no-rules in
check "is no rule book" says 2 'no rules below no-rules$' rules check --rules no-rules
check "wrong rules folder" says 2 '.' extract --rules nowhere in
check "unknown field" says 2 'did you mean value.award?$' explain --field value.awards in/a.html
check "unknown action" says 2 'did you mean check?$' rules chek
check "no kind" says 2 'say which kind: --kind money|number|' values
check "unknown language" says 2 'there is no --lang "qq"' values --kind money --lang qq
check "unknown country" says 2 'there is no --country "xx"' values --kind money --country xx
check "a language with a region" run 0 values --kind money --lang en-IN --country in
check "unknown kind" says 2 'there is no --kind "honey"' values --kind honey
for command in digest doctor explain export extract merge rules scan score search status text values verify; do
  check "help of $command" run 0 $command --help
  check "help of $command says how it is called, in letters of every terminal" grep -q "^  tenderlens $command \[OPTION\.\.\.\]" stdout
  check "help of $command has an example" grep -q '^  .*tenderlens '$command stdout
done

# Documents
check "a folder" run 0 extract in
check "the empty one is told" grep -q 'in/empty.html: empty: The file is empty' stderr
check "in one line" test "$(wc -l < stderr)" -eq 1
check "is valid XML" valid stdout
sources stdout > names
printf 'in/a.html\nin/b.txt\nin/empty.html\nin/sub/%%B9%%AB100%%25.html\n' > names.want
check "one document a file, in order" cmp names names.want
check "a name that is no UTF-8 says so" grep -q 'source-encoding="percent"' stdout
cp stdout first.xml
check "a second run" run 0 extract in
check "gives the same bytes" cmp stdout first.xml
for locale in C C.UTF-8 zh_CN.UTF-8 de_DE.UTF-8 tr_TR.UTF-8; do
  check "locale $locale" env LC_ALL=$locale "$program" extract -o locale.xml in
  check "gives the same bytes in $locale" cmp locale.xml first.xml
done
check "the records are true" run 0 verify first.xml
check "only html" run 0 extract --include '*.html' in
check "are three" test "$(sources stdout | wc -l)" -eq 3
check "without a folder" run 0 extract --exclude sub --exclude 'e*' in
check "are two" test "$(sources stdout | wc -l)" -eq 2
check "no document fits" run 1 extract --include '*.htm' in
check "is said" grep -q 'no document was found' stderr
printf '<p>หอสมุดประชาชน: การจัดหาหนังสือสำหรับเมืองและโรงเรียน</p>' > thai.html
check "a language without rules" run 0 extract thai.html
check "is told" grep -q '<problem code="language">No rules know the language of this document (th)' stdout
check "is read" grep -q 'status="ok"' stdout
check "is valid XML" valid stdout
input=in/a.html
check "standard input" run 0 extract -
check "is named -" test "$(sources stdout)" = -
unset input

# Choice
check "fields" run 0 extract --fields 'title, supplier' in/a.html
check "are there" grep -q '<supplier ' stdout
check "and no other" bash -c "! grep -E '<(reference|value|buyer) ' stdout"
check "is valid XML" valid stdout
check "a field that is not there" run 0 extract --fields value.bond in/a.html
check "gives no facts but the kind" test "$(grep -c confidence= stdout)" -eq 1
check "an unknown field" says 2 'there is no field "titel"; did you mean title?' extract --fields supplier,titel in
check "no field" says 2 'there is no field ""' extract --fields= in
check "all facts" run 0 extract in/a.html
grep -o 'confidence="[0-9.]*"' stdout | sort > sure.all
check "sure facts" run 0 extract --min-confidence 0.9 in/a.html
grep -o 'confidence="[0-9.]*"' stdout | sort > sure.got
awk -F '"' '$2 >= 0.9' sure.all > sure.want
check "are those of 0.9 or more" cmp sure.got sure.want
check "certain facts" run 0 extract --min-confidence 1 in/a.html
check "are none" test "$(grep -c confidence= stdout)" -eq 0
check "is valid XML, still" valid stdout
for wrong in 2 -0.1 x 0.9x nan; do
  check "confidence $wrong" says 2 'wants a number from 0 to 1' extract --min-confidence=$wrong in
done

# Lists
printf 'in/a.html\nin/b.txt\n' > lines
find in -name '*.html' -print0 | LC_ALL=C sort -z > nuls
check "a list of lines" run 0 extract --files-from lines
check "has two documents" test "$(sources stdout | wc -l)" -eq 2
check "a list of NULs" run 0 extract --files-from nuls
check "has three documents" test "$(sources stdout | wc -l)" -eq 3
input=nuls
check "a list on standard input" run 0 extract --files-from -
check "has them, too" test "$(sources stdout | wc -l)" -eq 3
unset input
check "a list that is not there" says 2 'no-list: There is no such file' extract --files-from no-list

# What cannot be read
mkfifo in/pipe
check "a missing file, a pipe" run 1 extract in/missing.pdf in/pipe in/a.html
check "is valid XML, too" valid stdout
check "three documents" test "$(sources stdout | wc -l)" -eq 3
check "two are unreadable" test "$(grep -c 'status="unreadable"' stdout)" -eq 2
check "one line for each" test "$(wc -l < stderr)" -eq 2
check "quietly" run 1 extract --quiet in/missing.pdf
check "says nothing" test ! -s stderr
rm in/pipe
check "a text of a missing file" says 1 'missing.pdf: There is no such file' text in/missing.pdf
check "a text" run 0 text in/b.txt
check "a text with places" run 0 text --places in/b.txt
check "the raw text" run 0 text --raw in/b.txt
check "reads as it does" grep -q 'Closing date: 7 June 2024' stdout
check "an explanation" run 0 explain --field value.award in/b.txt
check "names the kind of notice" grep -q '^kind of notice: tender' stdout
check "and what was looked for" grep -q 'Looked for, by rule:' stdout
check "by rules of its language" grep -q '^    en\..*value' stdout
check "and of no other" bash -c "! grep -q '^    zh\.' stdout"
check "in words" bash -c "! grep -E '^    .*(\\(\\?|%\\{|\\\\[sbd])' stdout"
printf 'Request for proposals\n\nBids are invited for the supply of books.\n\nTender No: RFP-1\n\nContract price: to be offered\n' > rfp.txt
check "an explanation of what does not count" run 0 explain --field value.award rfp.txt
check "quotes the label" grep -q '"Contract price: to be offered"' stdout
check "and says why" grep -q 'the kind of notice is tender; the rule counts in: .*award' stdout
printf '采购公告\n预算金额：1234567890123456789012元\n投标截止时间：2019年2月30日9:30\n开标时间：2019年3月1日25:61\n' > faults.txt
check "an explanation of what can be no value" run 0 explain faults.txt
check "tells a number that is too long" grep -q '"1234567890123456789012" is no value: the number has more than 18 digits' stdout
check "a day that there is not" grep -q '"2019年2月30日" is no value: the calendar has no such day' stdout
check "and a time that no clock shows" grep -q '25:61" is no value: no clock shows such a time' stdout
check "facts of it" run 0 extract faults.txt
check "are none" bash -c "! grep -E '<(value|deadline|opening)' stdout"

award=$(realpath "$xsd_dir/../../samples/zh/cns-twitter-award/input.html")
check "an explanation of a target" run 0 explain --field target "$award"
check "is whole" grep -q '^    twitter followers +580000 by 2020-02-29 ' stdout
check "an explanation of all" run 0 explain "$award"
check "tells which pattern refused" grep -q 'a "not" of the rule fits the sentence: not = /' stdout

# Output files
cp in/a.html only.html
ln only.html twin.html
check "an output that is the input" says 2 'the output only.html is one of the inputs; nothing was written' extract -o only.html only.html
check "by another name" says 2 'is one of the inputs' extract -o twin.html only.html
echo only.html > only.list
check "in a list" says 2 'nothing was written' extract -o twin.html --files-from only.list
check "the list itself" says 2 'is one of the inputs' extract -o only.list --files-from only.list
check "of new rules" says 2 'is one of the inputs' rules new -o only.html only.html
check "is left as it was" cmp only.html in/a.html
check "and so is the list" grep -q '^only.html$' only.list
check "an output file" run 0 extract in -o out.xml
check "has the same bytes" cmp out.xml first.xml
cp out.xml in/out.xml
check "an output among the input" run 0 extract in -o in/out.xml
check "is no input" test "$(sources in/out.xml | wc -l)" -eq 4
rm in/out.xml
for format in xml jsonl csv; do
  check "records as $format" run 0 extract in/b.txt --format $format -o again.$format
  check "are replaced" run 0 extract in/b.txt -o again.$format
done
cp -r in kept
cp in/b.txt kept/gold.jsonl
check "a document that stands there" says 2 'kept/b.txt is there and holds no records' extract kept -o kept/b.txt
check "any that holds no records" says 2 'nothing was written; remove it' extract in/a.html -o kept/gold.jsonl
check "is left as it was" cmp kept/b.txt in/b.txt
rm -r kept
echo old > old.xml
check "a failing pack" run 2 extract --rules nowhere in -o old.xml
check "leaves what was there" grep -q '^old$' old.xml
check "a folder that is not there" says 2 'it cannot be written' extract in -o nowhere/out.xml
check "a full disk" says 2 'o space left' extract in -o /dev/full
check "a full disk as standard output" bash -c "'$program' extract in > /dev/full 2> stderr; test \$? -eq 2"
check "says so" grep -q 'standard output: .*o space left' stderr
check "a closed standard output" bash -c "'$program' extract in >&- 2> stderr; test \$? -eq 2"
check "a closed pipe" bash -c "'$program' extract -q in in in in in in in in 2> stderr | :; test \${PIPESTATUS[0]} -eq 1"
check "says so in one line" test "$(wc -l < stderr)" -eq 1
(
  ulimit -f 1
  trap '' XFSZ
  mkdir few
  "$program" extract in in in in in in in in in in in in in in in in -o few/out.xml 2> stderr
) > out.log 2>&1
check "no half-written file under the final name, none left behind" test -z "$(ls -A few)"
ln -s target.xml link.xml
: > target.xml
check "through a symbolic link" run 0 extract in -o link.xml
check "the link stays" test -L link.xml
check "its target is written" cmp target.xml first.xml

# Values
printf 'nothing\n\n$5\n' > values.in
input=values.in
check "values" run 0 values --kind money
check "a line for each line" test "$(wc -l < stdout)" -eq 3
printf 'good\n\xff\n' > values.in
check "a line that is no UTF-8" run 2 values --kind money
check "is named" grep -q 'line 2: byte 1 is no UTF-8' stderr
check "after the lines before" test "$(wc -l < stdout)" -eq 1
unset input

# Databases
check "a kind of database that there is not" says 2 'no kind of database mysql://; give a file or postgresql' scan in --db mysql://x
check "a database without a name" says 2 'db is empty' scan in --db ''
check "a scan" run 0 scan -q in --db t.db
check "a missing folder" run 1 scan in/b.txt no-such --db missing.db
check "is not read" grep -q '2 files: 1 read, 1 failed, 0 as they were' stderr
check "a missing folder, again" run 1 scan in/b.txt no-such --db missing.db
check "one file is one file" run 0 scan in/b.txt --db one.db
check "in words, too" grep -q ' 1 file: 1 read, 0 failed' stderr
check "nothing to scan" says 2 '--limit wants a number from 1, not 0' scan --limit 0 in --db t.db
check "nothing to find" says 2 '--limit wants a number from 1, not 0' search --limit 0 --db t.db books
check "no limit of a search" run 0 search --db t.db books
check "words that nobody said" run 1 search --db t.db zumzum
check "an export over a document" says 2 'in/b.txt is there and holds no records' export --db t.db -o in/b.txt
check "an export" run 0 export --db t.db -o exported.xml
check "over an export" run 0 export --db t.db -o exported.xml
check "an export of an unknown format" says 2 'there are xml, jsonl, csv$' export --db t.db --format yaml
check "a segment that is missing" says 2 'missing-too.db' merge t.db missing-too.db --db merged.db
check "keeps the others out" test ! -e merged.db
check "an explanation of a folder" says 2 'explain wants one file' explain in

# Rules for a new kind of documents
cat > portal.html <<'HTML'
<html><head><meta charset="utf-8"><title>Tender notice</title></head><body><h1>Tender notice</h1>
<p>Bids are invited for the supply of books by the council.</p><p>Tender No: ABC/2024/17</p>
<table><tr><td>Zumzum ceiling rate</td><td>USD 12,500.00</td></tr>
<tr><td>Gathering of quibbles</td><td>7 June 2024 at 12:00</td></tr></table>
<p>Steward of the ledger: Northfield Works Ltd</p></body></html>
HTML
check "new rules" run 0 rules new portal.html
check "are three" test "$(grep -c '^\[rule ' stdout)" -eq 3
check "with the label" grep -q '^label = Zumzum ceiling rate$' stdout
check "a test" grep -q '^test  = Zumzum ceiling rate: USD 12,500.00 => 12500.00 USD$' stdout
check "and what must not be found" grep -q '^deny  = Zumzum ceiling rate$' stdout
check "a choice of fields" grep -q '^# which field? value.budget, value.ceiling, value.award' stdout
check "not what rules take already" bash -c "! grep -q 'ABC/2024/17' stdout"
mkdir alone
cp -r "$xsd_dir/.." all
check "into a file" run 0 rules new portal.html -o alone/mine.rules
check "is the same" cmp stdout /dev/null
cp alone/mine.rules all/
check "not over a pack" says 2 'alone/mine.rules is there already' rules new portal.html -o alone/mine.rules
check "which stays" cmp alone/mine.rules all/mine.rules
check "is a pack by itself" run 0 rules check --rules alone
check "is a pack among the others" run 0 rules check --rules all
check "passes its tests" run 0 rules test --rules all --only mine.portal.value.budget
check "which are two" grep -q '^2 passed, 0 failed' stdout
check "finds more" run 0 extract --rules all --fields value.budget portal.html
check "the amount" grep -q 'amount="12500.00" currency="USD"' stdout
check "nothing is left to propose" says 1 'no labelled value' rules new --rules all portal.html
check "no document for new rules" says 2 'no document is named' rules new
check "a missing document for new rules" says 1 'There is no such file' rules new missing.html
check "built-in rules are right" run 0 rules check
check "in one line" test "$(wc -l < stdout)" -eq 1
check "a list has a line a field" run 0 rules list
check "and says what is missing" grep -q '^target.share .* \.' stdout

# Score
cat > gold.jsonl <<'JSON'
{"file": "in/a.html", "field": "supplier", "lot": "", "value": "Example Ltd", "evidence": "Example Ltd"}
{"file": "in/a.html", "field": "value.award", "lot": "", "value": "5.00 EUR", "evidence": "nowhere"}
{"file": "in/empty.html", "field": "none"}
JSON
check "a score" run 0 score gold.jsonl first.xml
check "has a line a field" grep -q '^supplier  *gold    1  right    1  missed    0  extra    0  P 1.000  R 1.000  F1 1.000$' stdout
check "and says how reliable confidence is" grep -q '^confidence .*share right' stdout
check "the last line is for scripts" bash -c "tail -n 1 stdout | grep -q '^score F1=[01].[0-9]* P=.* files=2 answered=2$'"
check "a score with errors" run 0 score --errors 5 --by-file --fields value.award gold.jsonl first.xml
check "names misses" grep -q 'missed in/a.html lot=- "5.00 EUR"  <- "nowhere"' stdout
check "and files" grep -q '^in/empty.html: 0/0 right, 0 extra$' stdout
input=first.xml
check "a score of standard input" run 0 score gold.jsonl -
unset input
check "an unknown field to score" says 2 'did you mean supplier?' score --fields suplier gold.jsonl first.xml
check "gold that is none" says 2 'first.xml: line 1: this is no JSON' score first.xml first.xml
check "records that are none" says 2 'no whole records' score gold.jsonl gold.jsonl
check "no records to score" says 2 'something is missing' score gold.jsonl

# Verify
cp -r in changed
input=first.xml
check "records on standard input" run 0 verify -
check "are as true" grep -q '^4 documents, .* 0 problems$' stdout
input=in/a.html
check "a document on standard input" run 0 extract - -o stdin.xml
unset input
check "cannot be opened again" run 1 verify stdin.xml
check "which is said" grep -q '^-: it came from standard input' stdout
check "records of another place" run 0 verify --base . first.xml
(cd changed && "$program" extract -q . -o ../base.xml)
check "relative to a folder" run 0 verify --base changed base.xml
printf 'x' >> changed/b.txt
check "a changed file" run 1 verify --base changed base.xml
check "is named" grep -q 'b.txt: it is not the same file' stdout
rm changed/b.txt
check "a missing file" run 1 verify --base changed base.xml
check "is named, too" grep -q 'b.txt: There is no such file' stdout
head -c 400 base.xml > cut.xml
check "half a file" run 2 verify --base changed cut.xml
# lie EXPRESSION WHAT: a record that EXPRESSION made wrong
lie() {
  sed "$1" first.xml > lie.xml
  check "$2" run 1 verify lie.xml
}
lie 's/\(<supplier [^>]*\)page="1"/\1page="77"/; s/\(<value [^>]*\)path="[^"]*"/\1path="\/html"/' "another path"
check "is told" grep -q 'value at characters .*: the quote stands on path /html/.*, not /html$' stdout
lie 's/amount="12000.00"/amount="13000.00"/' "another amount"
check "is told" grep -q 'the same rules read amount="12000.00" currency="GBP" there, not amount="13000.00" currency="GBP"' stdout
lie 's/<supplier \([^>]*\)>Example Ltd</<buyer \1>Example Ltd</; s/Ltd<\/supplier>/Ltd<\/buyer>/' "another field"
check "is told" grep -q 'buyer at characters .*: the same rules state no such fact there' stdout
sed 's/packs="[^"]*"/packs="mine@0"/; s/amount="12000.00"/amount="13000.00"/' first.xml > other.xml
check "records of other rules" run 0 verify other.xml
check "values are not compared" grep -q 'their values were not compared' stderr
check "records of these rules" run 0 verify first.xml
check "say nothing" test ! -s stderr
check "records of chosen facts" run 0 extract --fields supplier in -o chosen.xml
check "are true" run 0 verify chosen.xml
echo '<a/>' > a.xml
check "other XML" says 2 'these are no tenderlens records' verify a.xml
check "is nothing to score" says 2 'these are no tenderlens records' score gold.jsonl a.xml
echo 'no XML' > no.xml
check "no XML" run 2 verify no.xml

echo "1..$n"
[ $failed -eq 0 ]
