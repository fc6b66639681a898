# SPDX-License-Identifier: GPL-3.0-or-later
dist_man_MANS += docs/tenderlens.1 docs/tenderlens-rules.5
dist_doc_DATA += docs/cluster.md docs/database.md docs/record.md
EXTRA_DIST += docs/report.png
