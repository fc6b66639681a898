# shellcheck shell=sh disable=SC2034
# SPDX-License-Identifier: GPL-3.0-or-later
# harness.sh - what the shell tests share; read with "." at their top.
# In: TENDERLENS, the program (default ./tenderlens); srcdir, the sources (default .).
# Sets: program, source (both absolute) and work, a folder that is removed at the end.
set -u
program=$(realpath "${TENDERLENS:-./tenderlens}")
source=$(realpath "${TL_SRCDIR:-${srcdir:-.}}")
[ -x "$program" ] || { echo "$program is not there"; exit 99; }
work=$(mktemp -d) || exit 99
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
failed=0

# skip WHY: leave; the harness of Automake counts the test as skipped
skip() { echo "skipped: $*"; exit 77; }

# fail WHAT: say it and go on; finish() gives the exit status
fail() { echo "FAIL: $*"; failed=1; }

need() { command -v "$1" > /dev/null || skip "$1 is not installed"; }

finish() { [ $failed -eq 0 ] || exit 1; exit 0; }

# ask FILE XPATH: what the XPath (string or number) gives on a record
ask() { xmllint --xpath "$2" "$1" 2> /dev/null; }

# canonical < RECORDS: without what changes with each version of program and packs
canonical() { sed '2s/<tenderlens [^>]*>/<tenderlens xmlns="urn:tenderlens:1">/'; }
