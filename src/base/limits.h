/* SPDX-License-Identifier: GPL-3.0-or-later */
/* limits.h - every limit of the library, with its reason.  One struct, handed down. */
#ifndef TL_BASE_LIMITS_H
#define TL_BASE_LIMITS_H

#include <glib.h>

G_BEGIN_DECLS

/* Whoever answers for a document's time is asked before each page. */
typedef struct
{
  gboolean (*go_on) (guint page, gpointer data); /* 1-based; FALSE: what was read so far is all */
  gpointer data;
} TlWatch;

typedef struct
{
  const TlWatch *watch; /* or NULL */
  gsize pdf_bytes;   /* a larger PDF is refused */
  gsize html_bytes;  /* a larger HTML page is refused */
  gsize text_bytes;  /* text of one document; what lies beyond is cut and said so */
  guint pages;       /* pages of one PDF that are read */
  guint depth;       /* nesting of HTML elements that is followed; deeper ones are flattened */
  guint blocks;      /* blocks of one document */
  guint cells;       /* cells of one document */
  guint table_cols;  /* columns of one table */
  guint facts;       /* facts of one document */
  guint window;      /* bytes of text that one pattern sees at once: patterns cost what they see */
  guint match_steps; /* steps of one pattern on one window (pcre2 match limit) */
} TlLimits;

/* Returns: the defaults, which hold for everything unless an option says otherwise. */
const TlLimits *tl_limits_default (void);

/* Returns: whether ${page} may be read. */
gboolean tl_limits_go_on (const TlLimits *limits, guint page);

G_END_DECLS

#endif /* TL_BASE_LIMITS_H */
