/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest.c - one number for all that a database says of documents. */
#include "config.h"

#include "store/digest.h"

#include <string.h>

#include "record/json.h"
#include "store/capture.h"

#define MAX_CELLS 64

void
tl_digest_add (TlDigest *digest, const char *const *cells, guint n)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 bytes[32];
  gsize len = sizeof bytes;
  guint64 carry = 0;

  for (guint i = 0; i < n; i++)
    {
      /* With its length, so that no two rows look the same. */
      guint64 size = cells[i] != NULL ? GUINT64_TO_LE (strlen (cells[i])) : G_MAXUINT64;

      g_checksum_update (sum, (const guchar *) &size, sizeof size);
      if (cells[i] != NULL)
        g_checksum_update (sum, (const guchar *) cells[i], -1);
    }
  g_checksum_get_digest (sum, bytes, &len);
  for (guint i = 0; i < G_N_ELEMENTS (digest->words); i++)
    {
      guint32 word;

      memcpy (&word, bytes + 4 * i, sizeof word);
      carry += (guint64) digest->words[i] + GUINT32_FROM_LE (word);
      digest->words[i] = (guint32) carry;
      carry >>= 32;
    }
  digest->n++;
}

char *
tl_digest_print (const TlDigest *digest)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (digest->words); i++)
    g_string_append_printf (text, "%08x", digest->words[i]);
  g_string_append_printf (text, " %" G_GUINT64_FORMAT, digest->n);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1);
}

/* A table that is being read. */
typedef struct
{
  TlDigest *digest;
  const TlTable *table;
  const TlColumn *columns[MAX_CELLS]; /* of the answer behind the sha256 */
  guint n;
} Reading;

/* What a column says of documents, alone. */
static gboolean
counts (const TlColumn *column)
{
  return (column->flags & TL_COLUMN_PASSING) == 0 && column->type != TL_COLUMN_DOCUMENT
         && column->type != TL_COLUMN_NUMBER;
}

/* A database may write JSON otherwise than it was given to it. */
static char *
print_json (const char *json)
{
  g_autoptr (TlRecord) record = tl_record_from_json (json, -1, NULL);

  return record != NULL ? tl_capture_print_record (record) : g_strdup (json);
}

/* Returns: (transfer full, nullable): ${cell} as it counts. */
static char *
print_cell (const char *cell, TlColumnType type)
{
  const gint64 mask = ((gint64) 1 << TL_SCHEMA_PART_BITS) - 1;

  if (cell == NULL)
    return NULL;
  if (type == TL_COLUMN_PART)
    return g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (cell, NULL, 10) & mask);
  return type == TL_COLUMN_JSON ? print_json (cell) : g_strdup (cell);
}

static gboolean
add_row (const char *const *cells, gpointer data, GError **error)
{
  Reading *reading = data;
  char *counted[MAX_CELLS + 2];

  counted[0] = (char *) reading->table->name;
  counted[1] = (char *) cells[0];
  for (guint i = 0; i < reading->n; i++)
    counted[i + 2] = print_cell (cells[i + 1], reading->columns[i]->type);
  tl_digest_add (reading->digest, (const char *const *) counted, reading->n + 2);
  for (guint i = 0; i < reading->n; i++)
    g_free (counted[i + 2]);
  return TRUE;
}

static gboolean
read_table (TlStore *store, const TlTable *table, TlDigest *digest, GError **error)
{
  gboolean is_document = table == tl_schema_get_table (TL_TABLE_DOCUMENT);
  g_autoptr (GString) sql = g_string_new (is_document ? "SELECT t.sha256" : "SELECT d.sha256");
  Reading reading = { .digest = digest, .table = table };

  for (guint i = 0; i < table->n_columns; i++)
    if (counts (&table->columns[i]))
      {
        reading.columns[reading.n++] = &table->columns[i];
        g_string_append_printf (sql, ", t.%s", table->columns[i].name);
      }
  g_string_append_printf (sql, " FROM %s t%s", table->name,
                          is_document ? "" : " LEFT JOIN document d ON d.id = t.document_id");
  return tl_store_query (store, sql->str, NULL, add_row, &reading, NULL, error);
}

char *
tl_digest_compute (TlStore *store, guint64 *n_rows, GError **error)
{
  TlDigest digest = { .n = 0 };

  for (guint i = 0; i < TL_TABLE_LAST; i++)
    if (tl_schema_get_table (i)->is_digested && !read_table (store, tl_schema_get_table (i), &digest, error))
      return NULL;
  *n_rows = digest.n;
  return tl_digest_print (&digest);
}
