/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_groups.h - the figures of a day and the marks between them. */
#ifndef TL_VALUE_DAY_GROUPS_H
#define TL_VALUE_DAY_GROUPS_H

#include "value/cursor.h"

G_BEGIN_DECLS

typedef struct
{
  gint number[3];
  gint digits[3];
  gint n;
  gunichar mark;     /* between them */
  gboolean is_apart; /* with blanks around the marks */
} TlDayGroups;

/* Reads up to three groups of digits with one kind of mark between them: "14.08.2019", "12/08, 2015",
 * "2019-08", "18 08 1978".  Returns: FALSE, the cursor untouched, where no digit stands. */
gboolean tl_day_groups_read (TlCursor *cursor, TlDayGroups *groups);

G_END_DECLS

#endif /* TL_VALUE_DAY_GROUPS_H */
