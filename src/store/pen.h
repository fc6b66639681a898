/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pen.h - a row that is being filled, cell by cell. */
#ifndef TL_STORE_PEN_H
#define TL_STORE_PEN_H

#include "store/batch.h"

G_BEGIN_DECLS

/* Cells come in the order of the columns. */
typedef struct
{
  TlBatch *batch;
  TlRow row;
  guint next;
} TlPen;

void tl_pen_begin (TlPen *pen, TlBatch *batch, TlTableId table);
void tl_pen_put_null (TlPen *pen);
void tl_pen_put_integer (TlPen *pen, gint64 number);
/* ${text} (nullable) is copied, and mended where it is no UTF-8. */
void tl_pen_put_text (TlPen *pen, const char *text);
/* Returns: the row; every cell has been put. */
TlRow tl_pen_end (TlPen *pen);

G_END_DECLS

#endif /* TL_STORE_PEN_H */
