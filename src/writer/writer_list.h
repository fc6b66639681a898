/* SPDX-License-Identifier: GPL-3.0-or-later */
/* writer_list.h - one line a format. */
WRITER (xml)
WRITER (jsonl)
WRITER (csv)
