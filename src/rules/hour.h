/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hour.h - the hour that stands apart from its day: "Closing date: 12.06.2025", "Closing time: 09:00".
 *
 * Lexicon list: time-label (words that name an hour: time, 时间).
 */
#ifndef TL_RULES_HOUR_H
#define TL_RULES_HOUR_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Looks for an hour with its label within [at, limit), with no figure before it.
 * Returns: TRUE with the hour put into ${date} and the byte behind it in ${end}. */
gboolean tl_hour_read (const TlRun *run, gsize at, gsize limit, TlDate *date, gsize *end);

G_END_DECLS

#endif /* TL_RULES_HOUR_H */
