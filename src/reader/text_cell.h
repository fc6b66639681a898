/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_cell.h - cells of a table of which only their order is left: what each looks like. */
#ifndef TL_READER_TEXT_CELL_H
#define TL_READER_TEXT_CELL_H

#include <glib.h>

G_BEGIN_DECLS

/* Bytes [start, end) of the text. */
typedef struct
{
  gsize start, end;
  guint width;
  gboolean has_digit;
  gboolean is_head;   /* short words, without figure or punctuation: may be a column's head */
  gboolean is_figure; /* "1,675,000.00", "90 d": a number, perhaps with its unit */
  gboolean is_label;  /* "Label: value" */
  gboolean is_apart;  /* a blank line stands before it; for whoever finds it to set */
  gboolean is_break;  /* numbered, "Label:", too long: ends any table */
} TlTextCell;

/* Looks at bytes [start, end) of ${text}. */
void tl_text_cell_init (TlTextCell *cell, const char *text, gsize start, gsize end);

/* Returns: the number that is all of the cell ("3", "03"), or 0. */
guint tl_text_cell_get_ordinal (const TlTextCell *cell, const char *text);

gboolean tl_text_cell_is_equal (const TlTextCell *a, const TlTextCell *b, const char *text);

G_END_DECLS

#endif /* TL_READER_TEXT_CELL_H */
