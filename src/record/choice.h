/* SPDX-License-Identifier: GPL-3.0-or-later */
/* choice.h - of what a document states, only what somebody asked for. */
#ifndef TL_RECORD_CHOICE_H
#define TL_RECORD_CHOICE_H

#include "record/record.h"

G_BEGIN_DECLS

/* Takes out of the open ${record}, before it is sealed, every fact that is less sure than ${min_confidence}
 * (per cent) or whose field is none of ${fields} (names, ended by NULL; NULL: all are wanted).  The name of a
 * part of a target stands for its target.  The kind of a notice is always wanted, but may be too unsure. What
 * contradicts a fact goes with it: a conflict stays where a fact of its field and lot does. */
void tl_record_choose (TlRecord *record, const char *const *fields, guint min_confidence);

G_END_DECLS

#endif /* TL_RECORD_CHOICE_H */
