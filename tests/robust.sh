#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# robust.sh - malformed, odd and hostile files, all in one run: each gives exactly one <document> with a status, none
# ends the run, and the good file among them comes out as it does alone.
# The files are not part of the project: TL_SHARED names the folder that holds robust/ (default: shared/ beside the sources).
. "${srcdir:-.}/tests/harness.sh"
shared=${TL_SHARED:-$source/../shared}
[ -d "$shared/robust/html" ] || skip "no documents at $shared"

# What public collections lack is made; what cannot be made here in time is left out.
if command -v python3 > /dev/null; then
  timeout 30 python3 "$shared/robust/gen/gen_html.py" "$work/html" > /dev/null 2>&1
  # Bombs of 64 MB instead of 1 GB go off as well, and are made in seconds.
  mkdir "$work/gen" && sed 's/1<<30/1<<26/g' "$shared/robust/gen/gen_pdf.py" > "$work/gen/gen_pdf.py"
  timeout 60 python3 "$work/gen/gen_pdf.py" "$work/pdf" --fast > /dev/null 2>&1
  # The last file may be half written, which is as good as any.
fi

# The good file stands before every 40th of the others, and at the end.
good=$source/samples/zh/cns-twitter-award/input.html
for folder in "$shared/robust/pdf" "$shared/robust/html" "$work/html" "$work/pdf"; do
  [ ! -d "$folder" ] || find "$folder" -type f ! -name '.*' -print
done | LC_ALL=C sort | awk -v good="$good" 'NR % 40 == 1 { print good } { print } END { print good }' > "$work/list"
wanted=$(wc -l < "$work/list")

timeout 900 "$program" extract --quiet --timeout 2 --files-from "$work/list" -o "$work/records.xml" 2> "$work/messages"
status=$?
[ $status -le 1 ] || { fail "exit status $status"; head -5 "$work/messages"; finish; }
[ ! -s "$work/messages" ] || { fail "it was not quiet"; head -5 "$work/messages"; }

got=$(grep -c '<document ' "$work/records.xml")
[ "$got" -eq "$wanted" ] || fail "$got <document> for $wanted files"
states=$(grep -c '<document .* status="[a-z-]*"' "$work/records.xml")
[ "$states" -eq "$wanted" ] || fail "$states statuses for $wanted files"
# All but "ok" say why.
awk '
  /<document / { name = $0; needs = $0 !~ / status="ok"/; said = 0 }
  /<problem / { said = 1 }
  /<\/document>/ || /<document .*\/>$/ { if (needs && !said) { print name; bad = 1 } }
  END { exit bad }' "$work/records.xml" || fail "a status without a sentence"
command -v xmllint > /dev/null && {
  xmllint --noout --nonet --huge --schema "$source/patterns/schema/tenderlens.xsd" "$work/records.xml" 2> "$work/xsd" ||
    { fail "the records are not valid"; head -3 "$work/xsd"; }
}

# The good file, alone and among them.
"$program" extract --quiet --isolate none "$good" > "$work/alone.xml" || fail "the good file is not read"
pick() { awk -v name="source=\"$good\"" '/<document / { on = index($0, name) > 0 } on { print } /<\/document>/ { on = 0 }' "$1"; }
pick "$work/alone.xml" > "$work/alone"
[ -s "$work/alone" ] || fail "the good file has no record"
copies=$(grep -c -F -x "$good" "$work/list")
for _ in $(seq "$copies"); do cat "$work/alone"; done > "$work/want"
pick "$work/records.xml" | cmp -s - "$work/want" || fail "the good file comes out differently among bad ones"

awk 'match($0, /<document .* status="[a-z-]*"/) { sub(/.* status="/, ""); sub(/".*/, ""); n[$0]++ }
  END { for (s in n) printf "%s %d, ", s, n[s]; print NR " lines" }' "$work/records.xml"
finish
