/* SPDX-License-Identifier: GPL-3.0-or-later */
/* search.c - documents of a database that hold given words.
 *
 * The index tells which documents; the quotes of facts and the text are then looked through for the words as
 * they stand there.
 */
#include "config.h"

#include "store/search.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

#define AROUND 30 /* characters before and behind what is quoted of a text */

typedef struct
{
  const GPtrArray *phrases;
  guint max_quotes;
  TlHit *hit;
} Search;

static void
free_quote (TlHitQuote *quote)
{
  g_free (quote->field);
  g_free (quote->value);
  g_free (quote->quote);
  g_free (quote);
}

static void
free_hit (TlHit *hit)
{
  g_free (hit->name);
  g_free (hit->title);
  g_free (hit->sha256);
  g_ptr_array_unref (hit->quotes);
  g_free (hit);
}

static guint64
parse (const char *cell)
{
  return cell != NULL ? g_ascii_strtoull (cell, NULL, 10) : 0;
}

/* Returns: whether a word of the query stands in ${text}. */
static gboolean
has_phrase (const GPtrArray *phrases, const char *text)
{
  g_autofree char *folded = tl_fold_text (text);

  for (guint i = 0; i < phrases->len; i++)
    if (strstr (folded, ((const TlPhrase *) phrases->pdata[i])->folded) != NULL)
      return TRUE;
  return FALSE;
}

/* field, value, page, char_start, char_end, quote */
static gboolean
add_fact (const char *const *cells, gpointer data, GError **error)
{
  Search *search = data;
  TlHitQuote *quote;

  if (cells[5] == NULL || !has_phrase (search->phrases, cells[5]))
    return TRUE;
  if (search->hit->quotes->len >= search->max_quotes)
    return FALSE;
  quote = g_new0 (TlHitQuote, 1);
  quote->field = g_strdup (cells[0]);
  quote->value = g_strdup (cells[1]);
  quote->page = (guint) parse (cells[2]);
  quote->start = parse (cells[3]);
  quote->end = parse (cells[4]);
  quote->quote = g_strdup (cells[5]);
  g_ptr_array_add (search->hit->quotes, quote);
  return TRUE;
}

/* ${span}: bytes of ${text} that are a hit. */
static void
quote_text (Search *search, const char *text, gsize len, TlSpan span)
{
  TlHitQuote *quote = g_new0 (TlHitQuote, 1);
  gsize start = span.start, end = span.end;

  for (guint i = 0; i < AROUND && start > 0 && text[start - 1] != '\n'; i++)
    start = tl_utf8_prev (text, start);
  for (guint i = 0; i < AROUND && end < len && text[end] != '\n'; i++)
    end = tl_utf8_next (text, len, end);
  quote->start = (guint64) g_utf8_strlen (text, span.start);
  quote->end = quote->start + (guint64) g_utf8_strlen (text + span.start, span.end - span.start);
  quote->quote = tl_utf8_collapse (text + start, end - start);
  g_ptr_array_add (search->hit->quotes, quote);
}

/* The first place of each phrase. */
static gboolean
find_in_text (const char *const *cells, gpointer data, GError **error)
{
  Search *search = data;
  const char *text = cells[0];
  gsize len = strlen (text);
  g_autoptr (TlFold) fold = tl_fold_new (text, len);

  for (guint i = 0; i < search->phrases->len && search->hit->quotes->len < search->max_quotes; i++)
    {
      const TlPhrase *phrase = search->phrases->pdata[i];
      const char *at = strstr (fold->lower, phrase->folded);
      TlSpan span;

      if (at == NULL)
        continue;
      span.start = (guint32) (at - fold->lower);
      span.end = span.start + (guint32) strlen (phrase->folded);
      quote_text (search, text, len, tl_fold_get_origin (fold, span));
    }
  return TRUE;
}

static gboolean
find_quotes (TlStore *store, Search *search, const char *id, GError **error)
{
  const char *const args[] = { id, NULL };

  return tl_store_query (store,
                         "SELECT e.field, e.value, e.page, e.char_start, e.char_end, e.quote FROM notice n "
                         "JOIN evidence e ON e.notice_id = n.id WHERE n.document_id = $1 ORDER BY e.id",
                         args, add_fact, search, NULL, error)
         && (search->hit->quotes->len > 0
             || tl_store_query (store, "SELECT content FROM document_text WHERE document_id = $1", args,
                                find_in_text, search, NULL, error));
}

/* What was found, before anything is asked about it: a database answers one question at a time. */
static gboolean
collect (const char *const *cells, gpointer data, GError **error)
{
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (data, g_strdup (cells[i]));
  return TRUE;
}

static gboolean
find_documents (TlStore *store, const GPtrArray *phrases, GPtrArray *found, GError **error)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) sql = g_string_new ("SELECT d.id, coalesce ((SELECT min(c.name) FROM capture c WHERE "
                                          "c.document_id = d.id), d.name) AS file, "
                                          "(SELECT min(n.title) FROM notice n WHERE n.document_id = d.id "
                                          "HAVING count(*) = 1), "
                                          "d.sha256 FROM document d WHERE d.id IN (");

  tl_store_match (store, phrases, sql, args);
  g_string_append (sql, ") ORDER BY file, d.sha256");
  g_ptr_array_add (args, NULL);
  return tl_store_query (store, sql->str, (const char *const *) args->pdata, collect, found, NULL, error);
}

gboolean
tl_search_run (TlStore *store, const GPtrArray *phrases, guint limit, guint max_quotes, TlHitFunc each,
               gpointer data, guint64 *n, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  guint shown;

  if (!find_documents (store, phrases, found, error))
    return FALSE;
  *n = found->len / 4;
  shown = limit != 0 ? MIN (limit, found->len / 4) : found->len / 4;
  for (guint i = 0; i < shown; i++)
    {
      TlHit *hit = g_new0 (TlHit, 1);
      Search search = { phrases, max_quotes, hit };
      gboolean is_good;

      hit->name = g_strdup (found->pdata[4 * i + 1]);
      hit->title = g_strdup (found->pdata[4 * i + 2]);
      hit->sha256 = g_strdup (found->pdata[4 * i + 3]);
      hit->quotes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_quote);
      is_good = find_quotes (store, &search, found->pdata[4 * i], error) && each (hit, data, error);
      free_hit (hit);
      if (!is_good)
        return FALSE;
    }
  return TRUE;
}
