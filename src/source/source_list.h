/* SPDX-License-Identifier: GPL-3.0-or-later */
/* source_list.h - one line a kind of source; the first that accepts a place has it. */
SOURCE (stdin)
SOURCE (list)
SOURCE (dir)
SOURCE (file)
