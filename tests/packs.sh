#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# packs.sh - nothing in the packs names one document: no title, number or party of the labelled corpus stands in a rule
# file.  Skipped where the corpus is not (it is not part of the project).
. "${srcdir:-.}/tests/harness.sh"
shared=${TL_SHARED:-$source/../shared}
gold=$shared/corpus/gold.jsonl
[ -r "$gold" ] || skip "the labelled corpus is not there"
need python3
python3 - "$source/patterns" "$gold" "$shared/corpus/more/gold.jsonl" > "$work/found" << 'END' || fail "the check itself"
import json, os, sys, unicodedata

FIELDS = {"title", "reference", "buyer", "supplier", "agent", "bidder"}
SHORTEST = 6


def fold(text):
    """Without blanks, width and case, so that a line end or a full-width bracket hides nothing."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def gold_values(path):
    with open(path, encoding="utf-8") as lines:
        for fact in map(json.loads, lines):
            value = fold(fact.get("value", "")) if fact["field"] in FIELDS else ""
            if len(value) >= SHORTEST:
                yield value, fact["file"], fact["field"]


wanted = {}
for path in sys.argv[2:]:
    if os.path.exists(path):
        for value, name, field in gold_values(path):
            wanted.setdefault(value, (name, field))
for folder, _, names in sorted(os.walk(sys.argv[1])):
    for name in sorted(n for n in names if n.endswith(".rules")):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(map(fold, lines), 1):
                for value, (document, field) in wanted.items():
                    if value in line:
                        print(f"{path}:{number}: {field} of {document}: {value}")
END
[ ! -s "$work/found" ] || { fail "rules that hold what one document says"; cat "$work/found"; }
finish
