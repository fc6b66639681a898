/* SPDX-License-Identifier: GPL-3.0-or-later */
/* span.h - pieces of a text, and of a page. */
#ifndef TL_BASE_SPAN_H
#define TL_BASE_SPAN_H

#include <glib.h>

G_BEGIN_DECLS

/* Bytes [start, end) of a text that the context names. */
typedef struct
{
  guint32 start;
  guint32 end;
} TlSpan;

/* A rectangle on a page: points (1/72 inch), origin top left, x0 <= x1, y0 <= y1. */
typedef struct
{
  float x0, y0, x1, y1;
} TlBox;

static inline gboolean
tl_span_is_empty (TlSpan span)
{
  return span.end <= span.start;
}

static inline gboolean
tl_span_has (TlSpan outer, TlSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

G_END_DECLS

#endif /* TL_BASE_SPAN_H */
