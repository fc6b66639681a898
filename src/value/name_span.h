/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_span.h - how far the name of an organisation goes.
 *
 * Lexicon lists: org-end (KEY legal, body, before, weak or none), name-stop, name-hard, name-part, name-tail,
 * name-abbr, next-label.
 */
#ifndef TL_VALUE_NAME_SPAN_H
#define TL_VALUE_NAME_SPAN_H

#include "value/value.h"

G_BEGIN_DECLS

#define TL_NAME_MAX_BYTES 480

typedef struct
{
  gsize start;
  gsize end;
  gsize ending;       /* behind the last word that only organisations have; 0: none */
  gboolean has_legal; /* one of them is a legal form */
  gboolean is_cjk;
} TlNameSpan;

/* The name from ${start} on, up to the first character or word that no name has.  Bounded cost. */
void tl_name_span_read (const TlText *text, gsize start, gsize limit, const TlReading *reading,
                        TlNameSpan *span);

G_END_DECLS

#endif /* TL_VALUE_NAME_SPAN_H */
