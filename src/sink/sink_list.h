/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sink_list.h - one line a kind of sink; the first that accepts a place has it. */
SINK (stream)
