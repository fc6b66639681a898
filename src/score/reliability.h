/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reliability.h - whether facts are right as often as their confidence says. */
#ifndef TL_SCORE_RELIABILITY_H
#define TL_SCORE_RELIABILITY_H

#include <glib.h>

G_BEGIN_DECLS

#define TL_RELIABILITY_BANDS 8
#define TL_RELIABILITY_SURE  90 /* per cent: what the users of a number may rely on */

typedef struct
{
  struct
  {
    guint facts, right;
    guint64 confidence; /* sum, per cent */
  } bands[TL_RELIABILITY_BANDS];
  guint unsaid;  /* facts without a confidence */
} TlReliability; /* zeroed at first */

/* ${confidence} in per cent; below 0: the record says none. */
void tl_reliability_add (TlReliability *reliability, gint confidence, gboolean is_right);

/* Appends a line for each band of confidence that has facts: how many, which share is right, what was
 * promised, by how many points it was too sure; then how far the sure ones go, ${asked} being the number of
 * facts that there are. */
void tl_reliability_print (const TlReliability *reliability, guint asked, GString *out);

G_END_DECLS

#endif /* TL_SCORE_RELIABILITY_H */
