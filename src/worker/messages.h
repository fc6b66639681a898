/* SPDX-License-Identifier: GPL-3.0-or-later */
/* messages.h - what libraries say of a document while they read it: a sign that something was lost. */
#ifndef TL_WORKER_MESSAGES_H
#define TL_WORKER_MESSAGES_H

#include "record/record.h"

G_BEGIN_DECLS

/* Zero to begin with. */
typedef struct
{
  char *first; /* or NULL: none yet */
  guint handler;
  GLogFunc before;
} TlMessages;

/* From here to the end the log of GLib is collected.  One at a time in a process. */
void tl_messages_begin (TlMessages *messages);
/* Tells ${record} (nullable) of the first message. */
void tl_messages_end (TlMessages *messages, TlRecord *record);

/* Makes ${record} partial for the reason of the first line of ${words}: bytes of any kind. */
void tl_messages_tell (TlRecord *record, const char *words, gsize len);

G_END_DECLS

#endif /* TL_WORKER_MESSAGES_H */
