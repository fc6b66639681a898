/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_list.h - one line a kind of database; the first that accepts a place has it. */
STORE (postgres)
STORE (sqlite)
