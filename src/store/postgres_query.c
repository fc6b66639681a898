/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_query.c - one statement, its parameters and its rows; the index of words.
 *
 * A tsvector counts places up to 16,383 and 256 of a word, and says nothing about the rest; so the words of a
 * document are one text, " 政府 府采 采购 购 ", with an index of which words are in it (GIN on the array),
 * and a phrase is looked for in the text of those that have all its words.  Behind the words stand, each
 * once, the characters that words begin with, "=政 =府 =采 =购": for what is asked for by its beginning
 * alone.
 */
#include "config.h"

#include <string.h>

#include "store/postgres_private.h"

#define MAX_CELLS 64
#define MAX_WORD  240 /* bytes: an index takes no long ones */

/* Returns: the bytes of ${word} that count. */
static gsize
cut_word (const char *word, gsize len)
{
  if (len <= MAX_WORD)
    return len;
  return (gsize) (g_utf8_find_prev_char (word, word + MAX_WORD) - word);
}

/* Appends "=c" for the first character of ${word} unless ${heads} knows it. */
static void
add_head (GString *out, GHashTable *heads, const char *word)
{
  gunichar c = g_utf8_get_char (word);

  if (!g_hash_table_add (heads, GUINT_TO_POINTER (c)))
    return;
  g_string_append_c (out, '=');
  g_string_append_unichar (out, c);
  g_string_append_c (out, ' ');
}

const char *
tl_postgres_make_words (TlPostgres *self, const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL), heads = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  tl_bigram_add_text (words, text);
  g_string_assign (self->words, " ");
  for (const char *at = words->str; *at != '\0';)
    {
      gsize len = strcspn (at, " ");

      g_string_append_len (self->words, at, (gssize) cut_word (at, len));
      g_string_append_c (self->words, ' ');
      add_head (heads, known, at);
      at += len + (at[len] == ' ');
    }
  g_string_append_len (self->words, heads->str, (gssize) heads->len);
  return self->words->str;
}

/* Rows arrive one by one: an answer may be larger than memory.  Returns: FALSE to stop. */
static gboolean
hand_over (const PGresult *row, TlRowFunc each, gpointer data, GError **error)
{
  const char *cells[MAX_CELLS] = { NULL };
  int n = MIN (PQnfields (row), MAX_CELLS);

  for (int i = 0; i < n; i++)
    cells[i] = PQgetisnull (row, 0, i) ? NULL : PQgetvalue (row, 0, i);
  return each == NULL || each (cells, data, error);
}

typedef struct
{
  TlRowFunc each;
  gpointer data;
  guint64 n; /* rows that were handed over */
  guint64 changed;
} Answer;

/* Takes what is left of an answer. */
static void
drain (TlPostgres *self)
{
  PGresult *result;

  while ((result = PQgetResult (self->link)) != NULL)
    PQclear (result);
}

/* Nobody wants the rest: the server need not send it. */
static void
cut_off (TlPostgres *self)
{
  PGcancel *cancel = PQgetCancel (self->link);
  char message[256];

  if (cancel != NULL)
    (void) PQcancel (cancel, message, sizeof message);
  PQfreeCancel (cancel);
  drain (self);
}

static gboolean
read_rows (TlPostgres *self, Answer *answer, GError **error)
{
  for (;;)
    {
      g_autoptr (PGresult) result = PQgetResult (self->link);
      g_autoptr (GError) stop = NULL;

      if (result == NULL)
        return TRUE;
      if (PQresultStatus (result) == PGRES_SINGLE_TUPLE)
        {
          answer->n++;
          if (hand_over (result, answer->each, answer->data, &stop))
            continue;
          cut_off (self);
          self->fault = TL_FAULT_FINAL;
          if (stop != NULL)
            g_propagate_error (error, g_steal_pointer (&stop));
          return stop == NULL;
        }
      if (PQresultStatus (result) != PGRES_TUPLES_OK && PQresultStatus (result) != PGRES_COMMAND_OK)
        {
          (void) tl_postgres_fail (self, result, error);
          drain (self);
          return FALSE;
        }
      answer->changed = g_ascii_strtoull (PQcmdTuples ((PGresult *) result), NULL, 10);
    }
}

static gboolean
ask (TlPostgres *self, const char *sql, const char *const *args, Answer *answer, GError **error)
{
  int n = args != NULL ? (int) g_strv_length ((char **) args) : 0;

  if (!PQsendQueryParams (self->link, sql, n, NULL, args, NULL, NULL, 0))
    return tl_postgres_fail (self, NULL, error);
  (void) PQsetSingleRowMode (self->link);
  return read_rows (self, answer, error);
}

static gboolean
is_reading (const char *sql)
{
  return g_str_has_prefix (sql, "SELECT") || g_str_has_prefix (sql, "WITH");
}

gboolean
tl_postgres_query (gpointer data, const char *sql, const char *const *args, TlRowFunc each,
                   gpointer each_data, guint64 *changed, GError **error)
{
  TlPostgres *self = data;

  for (guint attempt = 0;; attempt++)
    {
      Answer answer = { each, each_data, 0, 0 };
      g_autoptr (GError) cause = NULL;

      if (ask (self, sql, args, &answer, &cause))
        {
          if (changed != NULL)
            *changed = is_reading (sql) ? 0 : answer.changed;
          return TRUE;
        }
      /* Rows cannot be taken back. */
      if (answer.n == 0 && tl_postgres_recover (self, attempt))
        continue;
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
}

/* The phrase as it stands among the words, and what the index can say about it. */
static void
add_phrase (const TlPhrase *phrase, GString *place, GPtrArray *words)
{
  guint n = g_strv_length (phrase->words);

  g_string_assign (place, " ");
  for (guint i = 0; i < n; i++)
    {
      const char *word = phrase->words[i];
      gboolean is_begun = phrase->is_prefix && i + 1 == n;
      g_autofree char *cut = g_strndup (word, cut_word (word, strlen (word)));

      g_string_append (place, cut);
      if (!is_begun)
        g_string_append_c (place, ' ');
      g_ptr_array_add (words, is_begun
                                  ? g_strdup_printf ("=%.*s", (int) (g_utf8_next_char (word) - word), word)
                                  : g_steal_pointer (&cut));
    }
}

void
tl_postgres_match (gpointer self, const GPtrArray *phrases, GString *sql, GPtrArray *args)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) place = g_string_new (NULL);

  g_string_append (sql, "SELECT document_id FROM document_words WHERE ");
  for (guint i = 0; i < phrases->len; i++)
    {
      add_phrase (phrases->pdata[i], place, words);
      g_ptr_array_add (args, g_strdup (place->str));
      g_string_append_printf (sql, "strpos (words, $%u) > 0 AND ", args->len);
    }
  g_string_append (sql, "string_to_array (btrim (words), ' ') @> ARRAY[");
  for (guint i = 0; i < words->len; i++)
    {
      g_ptr_array_add (args, g_strdup (words->pdata[i]));
      g_string_append_printf (sql, "%s$%u", i > 0 ? ", " : "", args->len);
    }
  g_string_append (sql, "]::text[]");
}
