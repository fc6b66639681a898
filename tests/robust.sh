#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# robust.sh - malformed and odd files, one by one: each gives exactly one <document>, in time.
# The files are not part of the project: TL_SHARED names the folder that holds robust/ (default: shared/ beside the sources).
. "${srcdir:-.}/tests/harness.sh"
shared=${TL_SHARED:-$source/../shared}
[ -d "$shared/robust/html" ] || skip "no documents at $shared"

# All HTML files; of the PDFs the small ones that poppler itself survives.  What kills it comes with process isolation.
find "$shared/robust/html" -type f | LC_ALL=C sort > "$work/list"
find "$shared/robust/pdf/apache+pdfbox" "$shared/robust/pdf/jsvine+pdfplumber" "$shared/robust/pdf/freedesktop+poppler-test" \
  -type f -size -40k 2> /dev/null | LC_ALL=C sort | awk 'NR % 4 == 0' | head -n 40 >> "$work/list"
checked=0
while IFS= read -r file; do
  timeout 30 "$program" extract --quiet "$file" > "$work/record.xml" 2> "$work/messages"
  status=$?
  checked=$((checked + 1))
  [ $status -le 1 ] || { fail "$file: exit status $status"; head -5 "$work/messages"; continue; }
  [ "$(grep -c '<document ' "$work/record.xml")" -eq 1 ] || fail "$file: not exactly one <document>"
done < "$work/list"
echo "$checked files"
[ $checked -gt 0 ] || fail "no files"
finish
