/* SPDX-License-Identifier: GPL-3.0-or-later */
/* messages.c - what libraries say of a document while they read it. */
#include "config.h"

#include "worker/messages.h"

#include <string.h>

#define WORDS_MAX 200 /* bytes that are passed on */

/* Poppler calls so what it could make sense of nevertheless. */
static gboolean
is_harmless (const char *message)
{
  return g_str_has_prefix (message, "Syntax warning");
}

static void
keep_first (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  TlMessages *messages = data;

  /* The end of the process: whoever watches it reads that from the standard error. */
  if (level & G_LOG_FLAG_FATAL)
    g_log_default_handler (domain, level, message, NULL);
  else if (messages->first == NULL && !is_harmless (message)
           && (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)
               || g_strcmp0 (domain, "Poppler") == 0))
    messages->first = g_strdup (message);
}

void
tl_messages_begin (TlMessages *messages)
{
  messages->handler = g_log_set_handler (
      "Poppler", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION, keep_first, messages);
  messages->before = g_log_set_default_handler (keep_first, messages);
}

void
tl_messages_end (TlMessages *messages, TlRecord *record)
{
  g_log_remove_handler ("Poppler", messages->handler);
  g_log_set_default_handler (messages->before, NULL);
  if (record != NULL && messages->first != NULL)
    tl_messages_tell (record, messages->first, strlen (messages->first));
  g_clear_pointer (&messages->first, g_free);
}

/* The words may be the document's own. */
static char *
clean (const char *words, gsize len)
{
  const char *end = memchr (words, '\n', len);
  gsize n = MIN (end != NULL ? (gsize) (end - words) : len, WORDS_MAX);
  char *text = g_utf8_make_valid (words, (gssize) n);

  for (char *at = text; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return g_strstrip (text);
}

void
tl_messages_tell (TlRecord *record, const char *words, gsize len)
{
  g_autofree char *shown = clean (words, len), *sentence = NULL;

  sentence
      = g_strdup_printf ("A library complained while it read the file, so parts may be missing: %s", shown);
  tl_record_add_problem (record, "complaint", sentence);
  if (record->status == TL_STATUS_OK)
    record->status = TL_STATUS_PARTIAL;
}
