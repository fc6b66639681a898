#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# rules.sh - the packs are sound, and each rule does what its own tests say; the built-in packs are those of the tree.
. "${srcdir:-.}/tests/harness.sh"
"$program" rules check --rules "$source/patterns" > "$work/out" 2>&1 || { fail "rules check"; cat "$work/out"; }
"$program" rules test --rules "$source/patterns" > "$work/out" 2>&1 || { fail "rules test"; cat "$work/out"; }
"$program" rules test > "$work/out" 2>&1 || { fail "rules test of the built-in packs"; cat "$work/out"; }
"$program" rules list > "$work/built-in" || fail "rules list"
"$program" rules list --rules "$source/patterns" > "$work/tree" || fail "rules list of the tree"
cmp "$work/built-in" "$work/tree" || fail "the built-in packs are not those of the tree: is a file missing in patterns/local.mk?"
# Each rule file of the tree is built in.
find "$source/patterns" -name '*.rules' | sed "s,^$source/,," | LC_ALL=C sort > "$work/files"
LC_ALL=C sed -n 's,.*\(patterns/[a-z0-9_./-]*\.rules\).*,\1,p' "$source/patterns/local.mk" | LC_ALL=C sort > "$work/listed"
diff -u "$work/files" "$work/listed" || fail "patterns/local.mk does not list the rule files that are there"
finish
