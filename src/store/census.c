/* SPDX-License-Identifier: GPL-3.0-or-later */
/* census.c - what became of the files of a database. */
#include "config.h"

#include "store/census.h"

#include "store/store_private.h"

static void
free_line (TlCensusLine *line)
{
  g_free (line->code);
  g_free (line->sentence);
  g_free (line->example);
  g_free (line);
}

void
tl_census_free (TlCensus *census)
{
  if (census == NULL)
    return;
  g_ptr_array_unref (census->lines);
  g_free (census->started_at);
  g_free (census->ended_at);
  g_free (census->state);
  g_free (census->sources);
  g_free (census->program);
  g_free (census);
}

static guint64
parse (const char *cell)
{
  return cell != NULL ? g_ascii_strtoull (cell, NULL, 10) : 0;
}

static gboolean
add_line (const char *const *cells, gpointer data, GError **error)
{
  TlCensus *census = data;
  TlCensusLine *line = g_new0 (TlCensusLine, 1);

  line->status = tl_status_parse (cells[0]);
  line->code = g_strdup (cells[1]);
  line->n = parse (cells[2]);
  line->sentence = g_strdup (cells[3]);
  line->example = g_strdup (cells[4]);
  g_ptr_array_add (census->lines, line);
  return TRUE;
}

static gboolean
keep_totals (const char *const *cells, gpointer data, GError **error)
{
  TlCensus *census = data;

  census->files = parse (cells[0]);
  census->documents = parse (cells[1]);
  census->notices = parse (cells[2]);
  census->facts = parse (cells[3]);
  census->gone = parse (cells[4]);
  census->outdated = parse (cells[5]);
  return TRUE;
}

static gboolean
keep_run (const char *const *cells, gpointer data, GError **error)
{
  TlCensus *census = data;

  census->started_at = g_strdup (cells[0]);
  census->ended_at = g_strdup (cells[1]);
  census->state = g_strdup (cells[2]);
  census->sources = g_strdup (cells[3]);
  census->program = g_strdup (cells[4]);
  census->run_done = parse (cells[5]);
  census->run_failed = parse (cells[6]);
  census->run_milliseconds = parse (cells[7]);
  return TRUE;
}

static const char totals[]
    = "SELECT (SELECT count(*) FROM capture), (SELECT count(*) FROM document), (SELECT count(*) FROM "
      "notice), "
      "(SELECT count(*) FROM evidence), (SELECT count(*) FROM capture WHERE gone_at IS NOT NULL), "
      "(SELECT count(*) FROM capture c LEFT JOIN document d ON d.id = c.document_id WHERE c.gone_at IS NULL "
      "AND "
      "(coalesce (CASE WHEN c.record IS NULL THEN d.packs_hash END, c.packs_hash) <> $1 "
      "OR coalesce (CASE WHEN c.record IS NULL THEN d.program END, c.program) <> $2))";

/* The sentence is that of the example. */
static const char lines[] = "SELECT g.status, g.problem_code, g.n, c.problem, c.name FROM "
                            "(SELECT status, problem_code, count(*) AS n, min(id) AS id FROM capture "
                            "GROUP BY status, problem_code) g JOIN capture c ON c.id = g.id "
                            "ORDER BY g.n DESC, g.status, g.problem_code";

static const char last_run[]
    = "SELECT started_at, ended_at, state, sources, program, done, failed, milliseconds "
      "FROM run ORDER BY id DESC LIMIT 1";

TlCensus *
tl_census_new (TlStore *store, const char *packs, const char *program, GError **error)
{
  g_autoptr (TlCensus) census = g_new0 (TlCensus, 1);
  g_autofree char *hash = tl_store_hash_packs (packs);
  const char *const args[] = { hash, program, NULL };

  census->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
  if (tl_store_query (store, totals, args, keep_totals, census, NULL, error)
      && tl_store_query (store, lines, NULL, add_line, census, NULL, error)
      && tl_store_query (store, last_run, NULL, keep_run, census, NULL, error))
    return g_steal_pointer (&census);
  return NULL;
}
