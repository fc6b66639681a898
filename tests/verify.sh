#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# verify.sh - "verify" agrees with fresh records and finds a file of which one byte was changed.
. "${srcdir:-.}/tests/harness.sh"
cp -R "$source/samples" "$work/samples"
chmod -R u+w "$work/samples"
cd "$work" || exit 99
"$program" extract --quiet --include 'input.*' samples -o records.xml
[ $? -le 1 ] || fail "extract failed"
"$program" verify records.xml > out 2>&1 || { fail "verify does not agree with fresh records"; cat out; }
for file in samples/zh/cns-twitter-award/input.html samples/zh/cns-twitter-tender/input.pdf; do
  cp $file kept
  # The last byte is behind all that is read: only the hash can tell.
  size=$(wc -c < $file)
  head -c $((size - 1)) kept > $file
  printf ' ' >> $file
  cmp -s kept $file && fail "$file: the byte was the same"
  "$program" verify records.xml > out 2>&1
  [ $? -eq 1 ] || fail "verify does not see that $file was changed"
  grep -q "$file" out || { fail "verify does not name $file"; cat out; }
  cp kept $file
done
"$program" verify records.xml > out 2>&1 || fail "verify does not agree with the restored file"
# A quote that was never there: 124.88 became 224.88 in the records, the file is untouched.
sed 's/>124\.88 万元/>224.88 万元/; s/>124\.88</>224.88</' records.xml > forged.xml
if cmp -s records.xml forged.xml; then
  fail "the records do not quote 124.88"
else
  "$program" verify forged.xml > out 2>&1
  [ $? -eq 1 ] || fail "verify does not see a forged quote"
fi
finish
