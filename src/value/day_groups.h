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
  gsize end[3]; /* of each, in bytes */
  gint n;
  gunichar mark;     /* between them */
  gboolean is_apart; /* with blanks around the marks */
} TlDayGroups;

/* Reads up to three groups of digits with one kind of mark between them: "14.08.2019", "12/08, 2015",
 * "2019-08", "18 08 1978".  Returns: FALSE, the cursor untouched, where no digit stands. */
gboolean tl_day_groups_read (TlCursor *cursor, TlDayGroups *groups);

/* Keeps of ${groups}, behind which the cursor stands, what can be an end of a range short of its year:
 * "3. 8." of "3. 8. 18:00", the day alone if ${is_bare}.  Returns: FALSE for none. */
gboolean tl_day_groups_cut (TlCursor *cursor, gboolean is_bare, TlDayGroups *groups);

/* Steps over what closes a day in figures: the point of "2024. 3. 15.(금)", "1.4. bis", the word for year of
 * "01.04.2024 r.". */
void tl_day_groups_skip_closing (TlCursor *cursor, const TlDayGroups *groups);

G_END_DECLS

#endif /* TL_VALUE_DAY_GROUPS_H */
