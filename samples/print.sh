#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# print.sh - print SOURCE.html to OUT.pdf with Chromium.  For those who change a sample; the PDFs are kept in the
# tree, so that building and testing need none of this.  Debian: chromium qpdf fonts-arphic-uming fonts-wqy-zenhei
# fonts-liberation fonts-lohit-deva.
# usage: samples/print.sh SOURCE.html OUT.pdf [--disable-pdf-tagging]
set -eu
source=$1 out=$2
shift 2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --user-data-dir="$dir/profile" --no-pdf-header-footer "$@" \
  --print-to-pdf="$dir/out.pdf" "$source" 2>"$dir/messages" || { cat "$dir/messages" >&2; exit 1; }
qpdf --recompress-flate --object-streams=generate --compression-level=9 "$dir/out.pdf" "$out"
