/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schema.c - the tables of a database of records. */
#include "config.h"

#include "store/schema.h"

#include <string.h>

#include "tenderlens.h"

#define KEY      TL_COLUMN_KEY
#define REQUIRED TL_COLUMN_REQUIRED
#define INDEXED  TL_COLUMN_INDEXED
#define PASSING  TL_COLUMN_PASSING

/* What every row that belongs to a document begins with. */
#define PART_COLUMNS(key_references)                                                                         \
  { "id", TL_COLUMN_PART, KEY, key_references },                                                             \
  {                                                                                                          \
    "document_id", TL_COLUMN_DOCUMENT, REQUIRED, "document"                                                  \
  }

/* And every fact besides. */
#define FACT_COLUMNS                                                                                         \
  PART_COLUMNS ("evidence"), { "notice_id", TL_COLUMN_PART, REQUIRED | INDEXED, "notice" },                  \
  {                                                                                                          \
    "lot_id", TL_COLUMN_PART, 0, "lot"                                                                       \
  }

static const TlColumn packs_columns[] = {
  { "hash", TL_COLUMN_TEXT, KEY, NULL },
  { "names", TL_COLUMN_TEXT, REQUIRED, NULL },
};

static const TlColumn run_columns[] = {
  { "id", TL_COLUMN_SERIAL, KEY, NULL },          { "started_at", TL_COLUMN_TIME, REQUIRED, NULL },
  { "ended_at", TL_COLUMN_TIME, 0, NULL },        { "state", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "program", TL_COLUMN_TEXT, REQUIRED, NULL },  { "packs_hash", TL_COLUMN_TEXT, REQUIRED, "packs" },
  { "sources", TL_COLUMN_TEXT, 0, NULL },         { "shard", TL_COLUMN_TEXT, 0, NULL },
  { "seen", TL_COLUMN_INTEGER, 0, NULL },         { "done", TL_COLUMN_INTEGER, 0, NULL },
  { "unchanged", TL_COLUMN_INTEGER, 0, NULL },    { "failed", TL_COLUMN_INTEGER, 0, NULL },
  { "milliseconds", TL_COLUMN_INTEGER, 0, NULL },
};

static const TlColumn document_columns[] = {
  { "id", TL_COLUMN_SERIAL, KEY | PASSING, NULL },
  { "name", TL_COLUMN_TEXT, PASSING, NULL },
  { "sha256", TL_COLUMN_TEXT, REQUIRED | TL_COLUMN_UNIQUE, NULL },
  { "status", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "problem", TL_COLUMN_TEXT, 0, NULL },
  { "type", TL_COLUMN_TEXT, 0, NULL },
  { "language", TL_COLUMN_TEXT, 0, NULL },
  { "pages", TL_COLUMN_INTEGER, 0, NULL },
  { "bytes", TL_COLUMN_INTEGER, 0, NULL },
  { "packs_hash", TL_COLUMN_TEXT, REQUIRED, "packs" },
  { "program", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "run_id", TL_COLUMN_INTEGER, PASSING, "run" },
  { "read_at", TL_COLUMN_TIME, PASSING, NULL },
  { "record", TL_COLUMN_JSON, REQUIRED, NULL },
};

static const TlColumn document_text_columns[] = {
  { "document_id", TL_COLUMN_DOCUMENT, KEY, "document" },
  { "content", TL_COLUMN_TEXT, REQUIRED, NULL },
};

static const TlColumn capture_columns[] = {
  { "id", TL_COLUMN_SERIAL, KEY | PASSING, NULL },
  { "name", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "encoding", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "document_id", TL_COLUMN_DOCUMENT, INDEXED, "document" },
  { "status", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "problem_code", TL_COLUMN_TEXT, 0, NULL },
  { "problem", TL_COLUMN_TEXT, 0, NULL },
  { "size", TL_COLUMN_INTEGER, PASSING, NULL },
  { "mtime_ns", TL_COLUMN_INTEGER, PASSING, NULL },
  { "ctime_ns", TL_COLUMN_INTEGER, PASSING, NULL },
  { "inode", TL_COLUMN_INTEGER, PASSING, NULL },
  { "modified_at", TL_COLUMN_TIME, PASSING, NULL },
  { "read_at", TL_COLUMN_TIME, PASSING, NULL },
  { "gone_at", TL_COLUMN_TIME, PASSING, NULL },
  { "run_id", TL_COLUMN_INTEGER, PASSING, "run" },
  { "packs_hash", TL_COLUMN_TEXT, REQUIRED, "packs" },
  { "program", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "record", TL_COLUMN_JSON, 0, NULL },
};

static const TlColumn problem_columns[] = {
  PART_COLUMNS (NULL),
  { "code", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "sentence", TL_COLUMN_TEXT, REQUIRED, NULL },
};

static const TlColumn notice_columns[] = {
  { "id", TL_COLUMN_PART, KEY, NULL },
  { "document_id", TL_COLUMN_DOCUMENT, REQUIRED | INDEXED, "document" },
  { "kind", TL_COLUMN_TEXT, 0, NULL },
  { "title", TL_COLUMN_TEXT, 0, NULL },
  { "reference", TL_COLUMN_TEXT, INDEXED, NULL },
  { "buyer", TL_COLUMN_TEXT, 0, NULL },
  { "agent", TL_COLUMN_TEXT, 0, NULL },
  { "published", TL_COLUMN_TEXT, 0, NULL },
};

static const TlColumn lot_columns[] = {
  PART_COLUMNS (NULL),
  { "notice_id", TL_COLUMN_PART, REQUIRED | INDEXED, "notice" },
  { "name", TL_COLUMN_TEXT, REQUIRED, NULL },
};

static const TlColumn evidence_columns[] = {
  PART_COLUMNS (NULL),
  { "notice_id", TL_COLUMN_PART, REQUIRED | INDEXED, "notice" },
  { "lot_id", TL_COLUMN_PART, 0, "lot" },
  { "field", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "value", TL_COLUMN_TEXT, 0, NULL },
  { "is_conflict", TL_COLUMN_INTEGER, REQUIRED, NULL },
  { "quote", TL_COLUMN_TEXT, 0, NULL },
  { "page", TL_COLUMN_INTEGER, 0, NULL },
  { "char_start", TL_COLUMN_INTEGER, REQUIRED, NULL },
  { "char_end", TL_COLUMN_INTEGER, REQUIRED, NULL },
  { "box", TL_COLUMN_TEXT, 0, NULL },
  { "path", TL_COLUMN_TEXT, 0, NULL },
  { "rule", TL_COLUMN_TEXT, 0, NULL },
  { "confidence", TL_COLUMN_INTEGER, 0, NULL },
};

static const TlColumn organisation_columns[] = {
  { "name_key", TL_COLUMN_TEXT, KEY, NULL },
  { "name", TL_COLUMN_TEXT, REQUIRED, NULL },
};

static const TlColumn party_columns[] = {
  FACT_COLUMNS,
  { "role", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "name", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "organisation_key", TL_COLUMN_TEXT, REQUIRED | INDEXED, "organisation" },
};

static const TlColumn value_columns[] = {
  FACT_COLUMNS,
  { "kind", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "amount", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "amount_number", TL_COLUMN_NUMBER, REQUIRED, NULL },
  { "high", TL_COLUMN_TEXT, 0, NULL },
  { "high_number", TL_COLUMN_NUMBER, 0, NULL },
  { "currency", TL_COLUMN_TEXT, 0, NULL },
  { "ambiguous", TL_COLUMN_TEXT, 0, NULL },
};

static const TlColumn deadline_columns[] = {
  FACT_COLUMNS,
  { "kind", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "date", TL_COLUMN_TEXT, 0, NULL },
  { "date_from", TL_COLUMN_TEXT, 0, NULL },
  { "duration", TL_COLUMN_TEXT, 0, NULL },
  { "duration_to", TL_COLUMN_TEXT, 0, NULL },
  { "ambiguous", TL_COLUMN_TEXT, 0, NULL },
};

static const TlColumn target_columns[] = {
  FACT_COLUMNS,
  { "platform", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "metric", TL_COLUMN_TEXT, 0, NULL },
  { "change", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "count", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "count_number", TL_COLUMN_NUMBER, REQUIRED, NULL },
  { "unit", TL_COLUMN_TEXT, 0, NULL },
  { "every", TL_COLUMN_TEXT, 0, NULL },
  { "due_by", TL_COLUMN_TEXT, 0, NULL },
};

static const TlColumn target_part_columns[] = {
  PART_COLUMNS ("evidence"),
  { "target_id", TL_COLUMN_PART, REQUIRED | INDEXED, "target" },
  { "kind", TL_COLUMN_TEXT, REQUIRED, NULL },
  { "percent", TL_COLUMN_TEXT, 0, NULL },
  { "name", TL_COLUMN_TEXT, 0, NULL },
};

#define TABLE(name, unique, is_part, is_digested)                                                            \
  {                                                                                                          \
#name, name##_columns, G_N_ELEMENTS(name##_columns), unique, is_part, is_digested                        \
  }

static const TlTable tables[] = {
  TABLE (packs, NULL, FALSE, FALSE),
  TABLE (run, NULL, FALSE, FALSE),
  TABLE (document, NULL, FALSE, TRUE),
  TABLE (document_text, NULL, FALSE, TRUE),
  TABLE (capture, "name, encoding", FALSE, TRUE),
  TABLE (problem, NULL, TRUE, TRUE),
  TABLE (notice, NULL, TRUE, TRUE),
  TABLE (lot, NULL, TRUE, TRUE),
  TABLE (evidence, NULL, TRUE, TRUE),
  TABLE (organisation, NULL, FALSE, FALSE),
  TABLE (party, NULL, TRUE, TRUE),
  TABLE (value, NULL, TRUE, TRUE),
  TABLE (deadline, NULL, TRUE, TRUE),
  TABLE (target, NULL, TRUE, TRUE),
  TABLE (target_part, NULL, TRUE, TRUE),
};

G_STATIC_ASSERT (G_N_ELEMENTS (tables) == TL_TABLE_LAST);

/* Forward only.  What tables have become stands above; how an older database gets there stands here. */
static const char *const steps[] = {
  "", /* 0: made anew */
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == TL_SCHEMA_VERSION);

const char *
tl_schema_get_step (guint version)
{
  g_assert (version < G_N_ELEMENTS (steps));
  return steps[version];
}

const TlTable *
tl_schema_get_table (TlTableId table)
{
  g_assert (table < TL_TABLE_LAST);
  return &tables[table];
}

guint
tl_schema_find_column (const TlTable *table, const char *name)
{
  guint i = 0;

  while (i < table->n_columns && strcmp (table->columns[i].name, name) != 0)
    i++;
  g_assert (i < table->n_columns);
  return i;
}

void
tl_schema_add_columns (GString *out, const TlTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", table->columns[i].name);
}

/* A database that holds references to be true needs an index to do so quickly; and what a document consists
 * of is written as one, so that a look for each of its rows tells nothing. */
static gboolean
is_declared (const TlColumn *column, const TlDialect *dialect)
{
  return column->references != NULL
         && (dialect->has_all_references
             || (column->type != TL_COLUMN_PART
                 && (column->flags & (TL_COLUMN_KEY | TL_COLUMN_UNIQUE | TL_COLUMN_INDEXED)) != 0));
}

static const char *
get_key (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strcmp (tables[i].name, table) == 0)
      return tables[i].columns[0].name;
  g_assert_not_reached ();
}

static void
add_column (GString *out, const TlColumn *column, const TlDialect *dialect)
{
  g_string_append_printf (out, "  %s %s", column->name, dialect->types[column->type]);
  if (column->flags & TL_COLUMN_KEY)
    g_string_append (out, " PRIMARY KEY");
  if (column->flags & TL_COLUMN_REQUIRED)
    g_string_append (out, " NOT NULL");
  if (column->flags & TL_COLUMN_UNIQUE)
    g_string_append (out, " UNIQUE");
  if (is_declared (column, dialect))
    g_string_append_printf (out, " REFERENCES %s (%s)", column->references, get_key (column->references));
}

static void
add_table (GString *out, const TlTable *table, const TlDialect *dialect)
{
  g_string_append_printf (out, "CREATE TABLE %s (\n", table->name);
  for (guint i = 0; i < table->n_columns; i++)
    {
      add_column (out, &table->columns[i], dialect);
      g_string_append (out, i + 1 < table->n_columns || table->unique != NULL ? ",\n" : "\n");
    }
  if (table->unique != NULL)
    g_string_append_printf (out, "  UNIQUE (%s)\n", table->unique);
  g_string_append (out, ");\n");
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & TL_COLUMN_INDEXED)
      g_string_append_printf (out, "CREATE INDEX %s_%s ON %s (%s);\n", table->name, table->columns[i].name,
                              table->name, table->columns[i].name);
}

void
tl_schema_add_ddl (GString *out, const TlDialect *dialect)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    add_table (out, &tables[i], dialect);
  tl_schema_add_views (out);
}

gboolean
tl_schema_refuse (gint64 version, GError **error)
{
  if (version > TL_SCHEMA_VERSION)
    g_set_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED,
                 "It was made by a newer tenderlens (schema version %" G_GINT64_FORMAT
                 ", this one knows %d); "
                 "nothing was changed.",
                 version, TL_SCHEMA_VERSION);
  else
    g_set_error_literal (error, TL_ERROR, TL_ERROR_UNSUPPORTED,
                         version == 0 ? "There is nothing in the database yet; \"tenderlens scan\" fills it."
                                      : "It is of an older tenderlens; a scan into it brings it up to date.");
  return FALSE;
}
