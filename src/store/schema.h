/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schema.h - the tables of a database of records, said once for every kind of database.
 *
 * A document has an id that the database gives it.  Whatever belongs to it (notices, lots, facts, ...) is
 * numbered within the document, and the id of such a row is (document id << TL_SCHEMA_PART_BITS) + number:
 * rows can be made before the document has an id, and all that a document has in a table stands together.
 * A fact and its evidence have the same id.  docs/database.md describes the tables for people.
 */
#ifndef TL_STORE_SCHEMA_H
#define TL_STORE_SCHEMA_H

#include <glib.h>

G_BEGIN_DECLS

#define TL_SCHEMA_VERSION   1
#define TL_SCHEMA_PART_BITS 20 /* a document has fewer rows than this */

typedef enum
{
  TL_COLUMN_SERIAL,   /* an integer that the database gives */
  TL_COLUMN_DOCUMENT, /* id of a document */
  TL_COLUMN_PART,     /* id of a row that belongs to a document */
  TL_COLUMN_INTEGER,  /* 64 bits */
  TL_COLUMN_NUMBER,   /* any decimal, for sorting and sums; the exact one stands beside it as text */
  TL_COLUMN_TEXT,     /* UTF-8, compared by its bytes */
  TL_COLUMN_TIME,     /* UTC: "2026-11-25T00:40:00Z" */
  TL_COLUMN_JSON,
  TL_COLUMN_LAST
} TlColumnType;

enum
{
  TL_COLUMN_KEY = 1,      /* the primary key */
  TL_COLUMN_REQUIRED = 2, /* NOT NULL */
  TL_COLUMN_UNIQUE = 4,
  TL_COLUMN_INDEXED = 8,
  TL_COLUMN_PASSING = 16 /* of a run or a machine, not of the documents: no part of the digest */
};

typedef struct
{
  const char *name;
  TlColumnType type;
  guint flags;
  const char *references; /* a table whose primary key it holds, or NULL */
} TlColumn;

typedef enum
{
  TL_TABLE_PACKS,
  TL_TABLE_RUN,
  TL_TABLE_DOCUMENT,
  TL_TABLE_DOCUMENT_TEXT,
  TL_TABLE_CAPTURE,
  TL_TABLE_PROBLEM,
  TL_TABLE_NOTICE,
  TL_TABLE_LOT,
  TL_TABLE_EVIDENCE,
  TL_TABLE_ORGANISATION,
  TL_TABLE_PARTY,
  TL_TABLE_VALUE,
  TL_TABLE_DEADLINE,
  TL_TABLE_TARGET,
  TL_TABLE_TARGET_PART,
  TL_TABLE_LAST
} TlTableId;

typedef struct
{
  const char *name;
  const TlColumn *columns;
  guint n_columns;
  const char *unique; /* "name, encoding": columns that are unique together, or NULL */
  gboolean
      is_part; /* its rows belong to documents: the first column is the PART key, the second the DOCUMENT */
  gboolean is_digested; /* part of the digest */
} TlTable;

/* How one kind of database writes a schema. */
typedef struct
{
  const char *types[TL_COLUMN_LAST];
  gboolean
      has_all_references; /* foreign keys without an index, and those within a document, are declared, too */
} TlDialect;

/* A table comes behind those that it refers to. */
const TlTable *tl_schema_get_table (TlTableId table);

/* Appends the statements, each ended by ";\n", that make the tables, indexes and views (schema_view.c) of
 * version TL_SCHEMA_VERSION, but neither the full-text index nor schema_version: both are the database's own.
 */
void tl_schema_add_ddl (GString *out, const TlDialect *dialect);

/* Returns: the statements, for every kind of database, that take it from ${version} (1 or more) to the next.
 */
const char *tl_schema_get_step (guint version);

/* Fails with TL_ERROR_UNSUPPORTED, saying what ${version} of the tables means for one who cannot change them.
 * Returns: FALSE. */
gboolean tl_schema_refuse (gint64 version, GError **error);

/* The views alone: "CREATE VIEW …;\n". */
void tl_schema_add_views (GString *out);

/* Appends "name, status, …" of ${table}. */
void tl_schema_add_columns (GString *out, const TlTable *table);

/* Returns: the place of the column of that name; it is there. */
guint tl_schema_find_column (const TlTable *table, const char *name);

G_END_DECLS

#endif /* TL_STORE_SCHEMA_H */
