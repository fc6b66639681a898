/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tally.h - answers against gold: what is right, what is missing, what is too much, field by field.
 *
 * The conventions, besides those of canon.h: a fact counts once for each lot; where gold speaks of one lot or
 * of none, the lot of an answer does not matter; a value that is right for a lot may also stand at the whole
 * tender; the title of a lot is neither asked for nor wrong.
 */
#ifndef TL_SCORE_TALLY_H
#define TL_SCORE_TALLY_H

#include "score/gold.h"
#include "score/reliability.h"
#include "value/lexicon.h"

G_BEGIN_DECLS

/* A field, or an average over fields. */
typedef struct
{
  char *field;
  guint right, missed, extra;
  GPtrArray *errors; /* of char: a line for each miss and extra */
} TlTallyRow;

typedef struct
{
  const char *file;
  guint asked, right, extra;
  gboolean is_answered; /* there is a record of it */
} TlTallyFile;

typedef struct _TlTally TlTally;

/* ${gold} must outlive the tally, ${lexicon} (nullable) has the words for lots; ${fields} as for
 * tl_gold_new(). */
TlTally *tl_tally_new (const TlGold *gold, const TlLexicon *lexicon, const char *const *fields);
void tl_tally_free (TlTally *tally);

/* What a record of the document ${source} states; takes ${answers} (of TlAnswer).  Documents that gold does
 * not know are passed over. */
void tl_tally_add (TlTally *tally, const char *source, GPtrArray *answers);

/* Compares; once, when all is added. */
void tl_tally_count (TlTally *tally);

/* Returns: array of TlTallyRow, sorted by field. */
const GPtrArray *tl_tally_get_rows (const TlTally *tally);
/* Returns: array of TlTallyFile, in the order of gold's files. */
const GArray *tl_tally_get_files (const TlTally *tally);
const TlReliability *tl_tally_get_reliability (const TlTally *tally);

/* Appends the rows (after each at most ${n_errors} of its errors), the averages, the table of reliability
 * and, as the last line, "score F1=... P=... R=...". */
void tl_tally_print (const TlTally *tally, gboolean by_file, guint n_errors, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTally, tl_tally_free)

G_END_DECLS

#endif /* TL_SCORE_TALLY_H */
