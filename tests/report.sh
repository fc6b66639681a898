#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# report.sh - a report is whole: every link leads somewhere, every fact has its mark, nothing comes from the network.
. "${srcdir:-.}/tests/harness.sh"
samples=$source/samples
"$program" extract --quiet --include 'input.*' "$samples/zh" "$samples/negative" -o "$work/records.xml"
"$program" report "$work/records.xml" -o "$work/report" > "$work/said" || fail 'report failed'
[ "$(cat "$work/said")" = "$work/report/index.html" ] || fail 'it does not say where the report is'
cd "$work/report" || exit 1

# One sheet a document, linked from the overview, with what it links to.
documents=$(grep -c '<document ' "$work/records.xml")
[ "$(find d -name '*.html' | wc -l)" -eq "$documents" ] || fail 'not a sheet for each document'
for link in $(grep -ho '\(href\|src\)="[^"#]*' index.html d/*.html | sed 's/^[a-z]*="//' | sort -u); do
  case $link in
    '' | file:///*) continue ;;
    [a-z]*:* | //*) fail "a link into the network: $link" ;;
    ../* | *.png) [ -e "d/$link" ] || fail "$link is not there" ;;
    *) [ -e "$link" ] || fail "$link is not there" ;;
  esac
done
for page in index.html d/*.html; do
  ! xmllint --html --noout "$page" 2>&1 | grep -a -v 'Tag \(header\|main\|nav\|section\|figure\|figcaption\|svg\|mark\|text\|rect\|title\) invalid' | grep -a 'error' || fail "$page is no good HTML"
done

# The case that the project began with: the price of a follower, and the marks of the target on its page.
grep -q '>2\.15</td>' index.html || fail 'the price of a follower is missing'
sheet=$(grep -l 'cns-twitter-tender' d/*.html)
id=$(grep -o 'data-fact="[0-9]*" data-field="target"' "$sheet" | sed 's/[^0-9]*\([0-9]*\).*/\1/')
grep -q "class=\"mark\" href=\"#fact-$id\"" "$sheet" || fail 'the target has no mark on the picture'
sheet=$(grep -l 'cns-twitter-award' d/*.html)
id=$(grep -o 'data-fact="[0-9]*" data-field="target"' "$sheet" | sed 's/[^0-9]*\([0-9]*\).*/\1/')
grep -q "<mark data-facts=\"$id\">[^<]*58万" "$sheet" || fail 'the target has no mark in the text'

# The report of a database is that of its records.
"$program" scan --quiet --include 'input.*' --db "$work/t.db" "$samples/zh" || fail 'scan failed'
"$program" export --db "$work/t.db" -o "$work/exported.xml"
"$program" report "$work/exported.xml" -o "$work/of-records" > /dev/null || fail 'report failed on exported records'
mkdir "$work/tmp"
TMPDIR=$work/tmp "$program" report --db "$work/t.db" -o "$work/of-db" > /dev/null || fail 'report --db failed'
diff -r "$work/of-records" "$work/of-db" > "$work/diff" || fail 'the report of a database is not that of its records'
[ -z "$(ls -A "$work/tmp")" ] || fail 'report --db left a file behind'
"$program" report --db "$work/none.db" -o "$work/none" > /dev/null 2> "$work/err" && fail 'a report of no database'
[ ! -e "$work/none/index.html" ] || fail 'no database, but an overview'
"$program" report "$work/exported.xml" -o "$work/none" > /dev/null || fail 'a report that failed is in the way of the next'
"$program" report --db "$work/t.db" "$work/exported.xml" -o "$work/both" 2> "$work/err" && fail 'a report of both'
grep -q 'either' "$work/err" || fail 'nobody says that one is enough'

# A page that cannot be drawn is told, with its facts still there.
pdf=$samples/zh/cns-twitter-tender/input.pdf
"$program" extract --quiet "$pdf" | sed '0,/ page="[0-9]*"/s// page="99"/' > "$work/wrong.xml"
"$program" report "$work/wrong.xml" -o "$work/wrong" > /dev/null || fail 'report failed on a page that is not there'
grep -q 'Page 99 cannot be shown' "$work/wrong/d/0001.html" || fail 'a missing page is not told'
grep -q '\.png' "$work/wrong/d/0001.html" || fail 'a missing page took the others with it'

# A changed file is not shown as if it were the same; somebody's folder is not written into.
cp "$samples/zh/cns-twitter-award/input.html" "$work/a.html"
"$program" extract --quiet "$work/a.html" -o "$work/a.xml"
echo '<p>x</p>' >> "$work/a.html"
"$program" report "$work/a.xml" -o "$work/changed" > /dev/null || fail 'report failed on a changed file'
grep -q 'has changed' "$work/changed/d/0001.html" || fail 'a changed file is not told'
! grep -q '<mark' "$work/changed/d/0001.html" || fail 'a changed file is shown with marks'
mkdir "$work/own" && echo mine > "$work/own/index.html"
"$program" report "$work/a.xml" -o "$work/own" > /dev/null 2> "$work/err" && fail 'it wrote into a folder of other files'
grep -q 'other files' "$work/err" || fail 'the refusal does not say why'
"$program" report --copy "$work/records.xml" -o "$work/copied" > /dev/null || fail 'report --copy failed'
[ "$(find "$work/copied/d" -name '*.pdf' | wc -l)" -ge 3 ] || fail 'the documents were not copied'
! grep -q 'file:///' "$work"/copied/d/*.html || fail 'a copied report links to this machine'
finish
