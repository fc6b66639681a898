/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader_list.h - one line a format; a tie goes to the first. */
READER (pdf)
READER (html)
READER (text)
