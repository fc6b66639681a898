/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clock_words.h - hours in words, and minutes before or behind an hour: "twenty past eight", "otto e venti".
 *
 * Lexicon lists: clockhour (KEY is the hour: forms that are no numerals), clockpast (KEY what stands between
 * the minutes and the hour: past, to, half: ten to half nine), clockpast-behind (what follows both), clockand
 * (any: between the hour and its minutes), clock (key minute), clock-dash (any: languages that write 10-00).
 */
#ifndef TL_VALUE_CLOCK_WORDS_H
#define TL_VALUE_CLOCK_WORDS_H

#include "value/cursor.h"

G_BEGIN_DECLS

/* An hour in words.  Returns: FALSE, the cursor untouched, for figures and for no hour; ${minute} is 30 for
 * "half past" in one number ("otto e mezza"), else 0. */
gboolean tl_clock_words_skip_hour (TlCursor *cursor, gint *hour, gint *minute);

/* Steps over the same hour in words: (dez) of "10 (dez) horas". */
void tl_clock_words_skip_bracket (TlCursor *cursor, gint hour);

/* The hyphen of "10-00" behind a word for times, in the languages that write it; "10-12" is a range. */
gboolean tl_clock_words_skip_dash (TlCursor *cursor);

/* "e venti", "y 20", "bajkar 20": the minutes behind an hour. */
gboolean tl_clock_words_skip_minutes (TlCursor *cursor, gint *minute);

/* "20 minutes past", "10 voor half": ${shift} is what they add to the hour that follows, in minutes. */
gboolean tl_clock_words_skip_shift (TlCursor *cursor, gint *shift);

/* The same behind the hour: "20 geçe". */
gboolean tl_clock_words_skip_shift_behind (TlCursor *cursor, gint *shift);

G_END_DECLS

#endif /* TL_VALUE_CLOCK_WORDS_H */
