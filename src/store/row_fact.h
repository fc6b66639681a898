/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row_fact.h - a fact as rows: its evidence, and its typed value in a table of its kind.  For row.c alone. */
#ifndef TL_STORE_ROW_FACT_H
#define TL_STORE_ROW_FACT_H

#include "store/pen.h"

G_BEGIN_DECLS

/* The rows of a document that are being made. */
typedef struct
{
  TlBatch *batch;
  TlBatchFile *file;
  guint number;     /* of the last row */
  guint notice;     /* number of the notice */
  GHashTable *lots; /* of the notice: id -> number; strings not owned */
} TlRowMaker;

/* row.c */
guint tl_maker_take_number (TlRowMaker *maker);
gboolean tl_maker_is_full (const TlRowMaker *maker);
void tl_maker_begin (TlRowMaker *maker, TlPen *pen, TlTableId table, guint number);
void tl_maker_end (TlRowMaker *maker, TlPen *pen);

/* row_fact.c */
void tl_maker_add_fact (TlRowMaker *maker, const TlFact *fact);
void tl_maker_add_conflict (TlRowMaker *maker, const TlFact *fact);
void tl_maker_add_kind (TlRowMaker *maker, const TlNotice *notice);

G_END_DECLS

#endif /* TL_STORE_ROW_FACT_H */
