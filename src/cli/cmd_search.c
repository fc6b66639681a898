/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_search.c - documents of a database that hold given words, with the words around them. */
#include "config.h"

#include <stdio.h>

#include "cli/command.h"
#include "cli/database.h"
#include "store/search.h"

#define MAX_QUOTES 5        /* of a document */
#define ALL        G_MININT /* no --limit is given */

/* What strangers wrote goes to a terminal: no control characters. */
static void
print_text (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (text)))
        putchar (' ');
      else
        fwrite (text, 1, (gsize) (g_utf8_next_char (text) - text), stdout);
    }
}

static void
print_quote (const TlHitQuote *quote)
{
  printf ("  %s", quote->field != NULL ? quote->field : "text");
  if (quote->value != NULL)
    {
      putchar (' ');
      print_text (quote->value);
    }
  if (quote->page > 0)
    printf (", page %u", quote->page);
  printf (" [%" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT "]: ", quote->start, quote->end);
  print_text (quote->quote);
  putchar ('\n');
}

static gboolean
print_hit (const TlHit *hit, gpointer data, GError **error)
{
  print_text (hit->name);
  if (hit->title != NULL)
    {
      fputs (": ", stdout);
      print_text (hit->title);
    }
  putchar ('\n');
  for (guint i = 0; i < hit->quotes->len; i++)
    print_quote (hit->quotes->pdata[i]);
  return TRUE;
}

static int
print_hits (const char *database, const char *query, guint limit)
{
  g_autoptr (GPtrArray) phrases = tl_bigram_parse_query (query);
  g_autoptr (TlStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n = 0;

  if (phrases->len == 0)
    {
      tl_command_say ("search: there is no word in the query");
      return TL_EXIT_USAGE;
    }
  store = tl_database_open (database, TL_STORE_READ);
  if (store == NULL)
    return TL_EXIT_USAGE;
  if (!tl_search_run (store, phrases, limit, MAX_QUOTES, print_hit, NULL, &n, &error))
    return tl_database_fail (database, error);
  if (limit != 0 && n > limit)
    tl_command_say ("%u of %" G_GUINT64_FORMAT " documents; --limit shows more", limit, n);
  return fflush (stdout) != 0 ? TL_EXIT_USAGE : n > 0 ? TL_EXIT_OK : TL_EXIT_FAILED;
}

int
tl_command_search (int argc, char **argv)
{
  g_autofree char *database = NULL, *query = NULL;
  gint limit = ALL;
  const GOptionEntry entries[] = { { "db", 0, 0, G_OPTION_ARG_FILENAME, &database, "the database", "DB" },
                                   { "limit", 0, 0, G_OPTION_ARG_INT, &limit,
                                     "show at most N documents (from 1; without it: all)", "N" },
                                   { NULL } };
  const TlUsage usage = {
    "WORD...",
    "Prints the documents whose text has all the words: the name, the title, and where the words stand, in "
    "facts or\nelse in the text [characters from-to]. Chinese, Japanese, Korean and Thai words may have any "
    "length and stand\nanywhere; others are whole words, follow* all that begin so; \"social media\" in "
    "quotes "
    "stands together.\nExit status: 0 found, 1 not found, 2 wrong usage or database.",
    "Examples:\n  tenderlens search --db tenders.db 舆情\n"
    "  tenderlens search --db tenders.db 'follow* \"social media\"'",
    entries,
    1,
    -1
  };

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  if (limit != ALL && limit < 1)
    {
      tl_command_say ("search: --limit wants a number from 1, not %d; without it all are shown", limit);
      return TL_EXIT_USAGE;
    }
  query = g_strjoinv (" ", argv + 1);
  return print_hits (database, query, limit != ALL ? (guint) limit : 0);
}
