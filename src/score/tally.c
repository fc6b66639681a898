/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tally.c - answers against gold: what is right, what is missing, what is too much, field by field. */
#include "config.h"

#include "score/tally.h"

#include <string.h>

#include "base/utf8.h"
#include "score/answer.h"
#include "score/canon.h"

#define SHOWN_CHARS 80 /* of an evidence */

struct _TlTally
{
  const TlGold *gold;
  const TlLexicon *lexicon;
  const char *const *fields;
  GHashTable *answers; /* file -> GPtrArray of TlAnswer */
  GHashTable *by_field;
  GPtrArray *rows;
  GArray *files;
  TlReliability reliability;
};

/* A fact of either side, as it is compared. */
typedef struct
{
  const char *field;
  char *lot, *value;      /* canonical */
  const TlAnswer *answer; /* or */
  const TlGoldFact *fact;
  gboolean is_used;
} Claim;

static void
free_row (gpointer data)
{
  TlTallyRow *row = data;

  g_free (row->field);
  g_ptr_array_unref (row->errors);
  g_free (row);
}

TlTally *
tl_tally_new (const TlGold *gold, const TlLexicon *lexicon, const char *const *fields)
{
  TlTally *tally = g_new0 (TlTally, 1);

  tally->gold = gold;
  tally->lexicon = lexicon;
  tally->fields = fields;
  tally->answers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  tally->by_field = g_hash_table_new (g_str_hash, g_str_equal);
  tally->rows = g_ptr_array_new_with_free_func (free_row);
  tally->files = g_array_new (FALSE, TRUE, sizeof (TlTallyFile));
  return tally;
}

void
tl_tally_free (TlTally *tally)
{
  if (tally == NULL)
    return;
  g_hash_table_unref (tally->answers);
  g_hash_table_unref (tally->by_field);
  g_ptr_array_unref (tally->rows);
  g_array_unref (tally->files);
  g_free (tally);
}

void
tl_tally_add (TlTally *tally, const char *source, GPtrArray *answers)
{
  const char *file = tl_gold_find_file (tally->gold, source);
  GPtrArray *before = file != NULL ? g_hash_table_lookup (tally->answers, file) : NULL;

  if (file == NULL)
    g_ptr_array_unref (answers);
  else if (before != NULL)
    g_ptr_array_extend_and_steal (before, answers);
  else
    g_hash_table_insert (tally->answers, (gpointer) file, answers);
}

static TlTallyRow *
get_row (TlTally *tally, const char *field)
{
  TlTallyRow *row = g_hash_table_lookup (tally->by_field, field);

  if (row != NULL)
    return row;
  row = g_new0 (TlTallyRow, 1);
  row->field = g_strdup (field);
  row->errors = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_insert (tally->by_field, row->field, row);
  g_ptr_array_add (tally->rows, row);
  return row;
}

static void
free_claim (gpointer data)
{
  Claim *claim = data;

  g_free (claim->lot);
  g_free (claim->value);
  g_free (claim);
}

static Claim *
make_claim (const TlTally *tally, const char *field, const char *lot, const char *value)
{
  Claim *claim = g_new0 (Claim, 1);

  claim->field = field;
  claim->lot = tl_canon_lot (tally->lexicon, lot);
  claim->value = tl_canon_value (field, value);
  return claim;
}

static char *
make_key (const Claim *claim, gboolean with_lot)
{
  return g_strjoin ("\n", claim->field, claim->value, with_lot ? claim->lot : NULL, NULL);
}

/* What the records say of ${file}, each once. */
static GPtrArray *
list_answers (const TlTally *tally, const char *file)
{
  const GPtrArray *answers = g_hash_table_lookup (tally->answers, file);
  GPtrArray *claims = g_ptr_array_new_with_free_func (free_claim);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const TlAnswer *answer = answers->pdata[i];
      Claim *claim;

      if (tally->fields != NULL && !g_strv_contains (tally->fields, answer->field))
        continue;
      claim = make_claim (tally, answer->field, answer->lot, answer->value);
      claim->answer = answer;
      if (g_hash_table_add (seen, make_key (claim, TRUE)))
        g_ptr_array_add (claims, claim);
      else
        free_claim (claim);
    }
  return claims;
}

static GPtrArray *
list_gold (const TlTally *tally, const char *file)
{
  const GPtrArray *facts = tl_gold_get_facts (tally->gold, file);
  GPtrArray *claims = g_ptr_array_new_with_free_func (free_claim);

  for (guint i = 0; i < facts->len; i++)
    {
      const TlGoldFact *fact = facts->pdata[i];
      Claim *claim = make_claim (tally, fact->field, fact->lot, fact->value);

      claim->fact = fact;
      g_ptr_array_add (claims, claim);
    }
  return claims;
}

/* Returns: whether ${gold} speaks of one lot, or of none. */
static gboolean
is_single (const GPtrArray *gold)
{
  const char *lot = NULL;

  for (guint i = 0; i < gold->len; i++)
    {
      const Claim *claim = gold->pdata[i];

      if (claim->fact->lot[0] == '\0')
        continue;
      if (lot != NULL && strcmp (lot, claim->lot) != 0)
        return FALSE;
      lot = claim->lot;
    }
  return TRUE;
}

static Claim *
find_answer (const GPtrArray *answers, const Claim *asked, gboolean single)
{
  for (guint i = 0; i < answers->len; i++)
    {
      Claim *claim = answers->pdata[i];

      if (!claim->is_used && strcmp (claim->field, asked->field) == 0
          && tl_canon_is_same (asked->field, asked->value, claim->value)
          && (single || strcmp (claim->lot, asked->lot) == 0))
        return claim;
    }
  return NULL;
}

static void
note_miss (TlTally *tally, const char *file, const Claim *claim)
{
  TlTallyRow *row = get_row (tally, claim->field);
  g_autofree char *line = tl_utf8_collapse (claim->fact->evidence, strlen (claim->fact->evidence));
  g_autofree char *quote = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), SHOWN_CHARS));

  row->missed++;
  g_ptr_array_add (row->errors,
                   g_strdup_printf ("missed %s lot=%s \"%s\"  <- \"%s\"", file,
                                    *claim->lot != '\0' ? claim->lot : "-", claim->fact->value, quote));
}

static void
note_extra (TlTally *tally, const char *file, const Claim *claim)
{
  TlTallyRow *row = get_row (tally, claim->field);
  const TlAnswer *answer = claim->answer;
  g_autoptr (GString) line = g_string_new (NULL);

  row->extra++;
  g_string_append_printf (line, "extra  %s lot=%s \"%s\"", file, *claim->lot != '\0' ? claim->lot : "-",
                          answer->value);
  if (answer->rule != NULL)
    g_string_append_printf (line, "  rule %s", answer->rule);
  if (answer->confidence >= 0)
    g_string_append_printf (line, ", confidence %d.%02d", answer->confidence / 100, answer->confidence % 100);
  g_ptr_array_add (row->errors, g_strdup (line->str));
}

static void
count_gold (TlTally *tally, const GPtrArray *gold, const GPtrArray *answers, TlTallyFile *file)
{
  gboolean single = is_single (gold);

  for (guint i = 0; i < gold->len; i++)
    {
      const Claim *asked = gold->pdata[i];
      Claim *hit = find_answer (answers, asked, single);

      if (hit != NULL)
        hit->is_used = TRUE;
      if (asked->fact->is_optional)
        continue;
      file->asked++;
      if (hit == NULL)
        {
          note_miss (tally, file->file, asked);
          continue;
        }
      file->right++;
      get_row (tally, asked->field)->right++;
      tl_reliability_add (&tally->reliability, hit->answer->confidence, TRUE);
    }
}

static void
count_extras (TlTally *tally, const GPtrArray *gold, const GPtrArray *answers, TlTallyFile *file)
{
  g_autoptr (GHashTable) right = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gold->len; i++)
    g_hash_table_add (right, make_key (gold->pdata[i], FALSE));
  for (guint i = 0; i < answers->len; i++)
    {
      const Claim *claim = answers->pdata[i];
      g_autofree char *key = make_key (claim, FALSE);
      gboolean is_repeated = *claim->lot == '\0' && g_hash_table_contains (right, key);
      gboolean is_lot_title = *claim->lot != '\0' && strcmp (claim->field, "title") == 0;

      if (claim->is_used || is_repeated || is_lot_title)
        continue;
      file->extra++;
      note_extra (tally, file->file, claim);
      tl_reliability_add (&tally->reliability, claim->answer->confidence, FALSE);
    }
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const TlTallyRow *const *) a)->field, (*(const TlTallyRow *const *) b)->field);
}

void
tl_tally_count (TlTally *tally)
{
  const GPtrArray *files = tl_gold_get_files (tally->gold);

  for (guint i = 0; i < files->len; i++)
    {
      TlTallyFile file = { .file = files->pdata[i] };
      g_autoptr (GPtrArray) gold = list_gold (tally, file.file), answers = list_answers (tally, file.file);

      file.is_answered = g_hash_table_contains (tally->answers, file.file);
      count_gold (tally, gold, answers, &file);
      count_extras (tally, gold, answers, &file);
      g_array_append_val (tally->files, file);
    }
  g_ptr_array_sort (tally->rows, compare_rows);
}

const GPtrArray *
tl_tally_get_rows (const TlTally *tally)
{
  return tally->rows;
}

const GArray *
tl_tally_get_files (const TlTally *tally)
{
  return tally->files;
}

const TlReliability *
tl_tally_get_reliability (const TlTally *tally)
{
  return &tally->reliability;
}
