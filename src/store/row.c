/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row.c - a record as rows of the tables.
 *
 * Each row is numbered within its document, from 1, whatever its table.  A fact has the number of its
 * evidence.
 */
#include "config.h"

#include "store/row.h"

#include <string.h>

#include "base/fold.h"
#include "store/row_fact.h"

#define MAX_PARTS ((1u << TL_SCHEMA_PART_BITS) - 1)

guint
tl_maker_take_number (TlRowMaker *maker)
{
  return ++maker->number;
}

gboolean
tl_maker_is_full (const TlRowMaker *maker)
{
  /* A target with all its parts must still find room. */
  return maker->number > MAX_PARTS - 1024;
}

void
tl_maker_begin (TlRowMaker *maker, TlPen *pen, TlTableId table, guint number)
{
  tl_pen_begin (pen, maker->batch, table);
  tl_pen_put_integer (pen, number);
  tl_pen_put_null (pen); /* the document */
}

void
tl_maker_end (TlRowMaker *maker, TlPen *pen)
{
  TlRow *row = tl_batch_take (maker->batch, sizeof (TlRow));

  *row = tl_pen_end (pen);
  g_ptr_array_add (maker->file->rows, row);
}

char *
tl_row_make_organisation_key (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1), *folded = tl_fold_text (valid);
  GString *key = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (key, g_utf8_get_char (at));
  if (key->len == 0)
    g_string_assign (key, folded);
  return g_string_free (key, FALSE);
}

/* Returns: (nullable): the surest fact of ${field} about the whole tender. */
static const TlFact *
find_fact (const TlNotice *notice, TlField field)
{
  const TlFact *best = NULL;

  for (guint i = 0; i < notice->facts->len; i++)
    {
      const TlFact *fact = notice->facts->pdata[i];

      if (fact->field == field && fact->lot[0] == '\0'
          && (best == NULL || fact->confidence > best->confidence))
        best = fact;
    }
  return best;
}

static void
put_fact (TlPen *pen, const TlNotice *notice, TlField field)
{
  const TlFact *fact = find_fact (notice, field);

  tl_pen_put_text (pen, fact != NULL ? fact->printed : NULL);
}

static void
put_published (TlPen *pen, const TlNotice *notice)
{
  const TlFact *fact = find_fact (notice, TL_FIELD_PUBLISHED);
  g_autofree char *day = fact != NULL ? g_strndup (fact->printed, strcspn (fact->printed, "T")) : NULL;

  tl_pen_put_text (pen, day);
}

static void
add_notice_row (TlRowMaker *maker, const TlNotice *notice)
{
  TlPen pen;

  maker->notice = tl_maker_take_number (maker);
  tl_maker_begin (maker, &pen, TL_TABLE_NOTICE, maker->notice);
  tl_pen_put_text (&pen, notice->kind);
  put_fact (&pen, notice, TL_FIELD_TITLE);
  put_fact (&pen, notice, TL_FIELD_REFERENCE);
  put_fact (&pen, notice, TL_FIELD_BUYER);
  put_fact (&pen, notice, TL_FIELD_AGENT);
  put_published (&pen, notice);
  tl_maker_end (maker, &pen);
}

static void
add_lots (TlRowMaker *maker, const GPtrArray *facts)
{
  for (guint i = 0; i < facts->len && !tl_maker_is_full (maker); i++)
    {
      const TlFact *fact = facts->pdata[i];
      guint number;
      TlPen pen;

      if (fact->lot[0] == '\0' || g_hash_table_contains (maker->lots, fact->lot))
        continue;
      number = tl_maker_take_number (maker);
      g_hash_table_insert (maker->lots, fact->lot, GUINT_TO_POINTER (number));
      tl_maker_begin (maker, &pen, TL_TABLE_LOT, number);
      tl_pen_put_integer (&pen, maker->notice);
      tl_pen_put_text (&pen, fact->lot);
      tl_maker_end (maker, &pen);
    }
}

static void
add_notice (TlRowMaker *maker, const TlNotice *notice)
{
  add_notice_row (maker, notice);
  g_hash_table_remove_all (maker->lots);
  add_lots (maker, notice->facts);
  add_lots (maker, notice->conflicts);
  if (notice->kind_fact != NULL)
    tl_maker_add_kind (maker, notice);
  for (guint i = 0; i < notice->facts->len && !tl_maker_is_full (maker); i++)
    tl_maker_add_fact (maker, notice->facts->pdata[i]);
  for (guint i = 0; i < notice->conflicts->len && !tl_maker_is_full (maker); i++)
    tl_maker_add_conflict (maker, notice->conflicts->pdata[i]);
}

static void
add_problems (TlRowMaker *maker, const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len && !tl_maker_is_full (maker); i++)
    {
      const TlRecordProblem *problem = problems->pdata[i];
      TlPen pen;

      tl_maker_begin (maker, &pen, TL_TABLE_PROBLEM, tl_maker_take_number (maker));
      tl_pen_put_text (&pen, problem->code);
      tl_pen_put_text (&pen, problem->sentence);
      tl_maker_end (maker, &pen);
    }
}

void
tl_row_add_record (TlBatch *batch, TlBatchFile *file, const TlRecord *record)
{
  g_autoptr (GHashTable) lots = g_hash_table_new (g_str_hash, g_str_equal);
  TlRowMaker maker = { .batch = batch, .file = file, .lots = lots };

  add_problems (&maker, record->problems);
  for (guint i = 0; i < record->notices->len && !tl_maker_is_full (&maker); i++)
    add_notice (&maker, record->notices->pdata[i]);
}
