/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_date.h - dates and times that a converter tore over several lines. */
#ifndef TL_READER_TEXT_DATE_H
#define TL_READER_TEXT_DATE_H

#include "reader/text_line.h"

G_BEGIN_DECLS

/* Returns: whether line ${i} ends within, or right behind, a date that began with its year there or some
 * lines before. */
gboolean tl_text_date_is_open (const TlTextLines *lines, guint i);

/* Returns: whether line ${i} + 1 goes on with the date on line ${i}: "202" "6", "年" "3" "月", "20日" "9:00",
 * "10：" "00", or begins it behind "至". */
gboolean tl_text_date_is_next (const TlTextLines *lines, guint i);

G_END_DECLS

#endif /* TL_READER_TEXT_DATE_H */
