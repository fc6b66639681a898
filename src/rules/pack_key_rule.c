/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_key_rule.c - the types of keys that are made for one key of [rule] or [table]. */
#include "config.h"

#include "rules/pack_key.h"

#include <string.h>

#include "base/nearest.h"

static const char *const units[] = { "label", "header", NULL };
static const char *const changes[]
    = { [TL_CHANGE_INCREASE] = "increase", [TL_CHANGE_ABSOLUTE] = "absolute",   [TL_CHANGE_GROWTH] = "growth",
        [TL_CHANGE_GROWTH + 1] = "rate",   [TL_CHANGE_GROWTH + 2] = "multiple", NULL };

static gboolean
read_field (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  TlField found = tl_field_parse (place->entry->value);
  const char *near = NULL;
  g_autofree char *hint = NULL;

  for (guint i = 0; found == TL_FIELD_LAST && i < TL_FIELD_LAST; i++)
    near = tl_nearest (place->entry->value, tl_field_get (i)->name, near);
  hint = tl_nearest_hint (near);
  if (found == TL_FIELD_LAST)
    return tl_key_fail (place, 0, error, "there is no field \"%s\"%s", place->entry->value, hint);
  *(TlField *) field = found;
  return TRUE;
}

/* "1-3", "2", "last", "2-last", "-3", "3-". */
static gboolean
read_page (const char *text, guint *page)
{
  guint64 number = 0;

  if (g_str_equal (text, "last"))
    {
      *page = G_MAXUINT;
      return TRUE;
    }
  if (!g_ascii_string_to_unsigned (text, 10, 1, 1000000, &number, NULL))
    return FALSE;
  *page = (guint) number;
  return TRUE;
}

/* The field is page_from; page_to follows it. */
static gboolean
read_pages (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  guint *pages = field;
  g_auto (GStrv) ends = g_strsplit (place->entry->value, "-", 2);
  guint n = g_strv_length (ends);
  gboolean ok = n > 0 && (n == 1 || *ends[0] != '\0' || *ends[1] != '\0');

  pages[0] = pages[1] = 0;
  ok = ok && ((n == 2 && *ends[0] == '\0') || read_page (ends[0], &pages[0]));
  if (ok && n == 1)
    pages[1] = pages[0];
  else if (ok && *ends[1] != '\0')
    ok = read_page (ends[1], &pages[1]) && pages[0] <= pages[1];
  return ok || tl_key_fail (place, 0, error, "\"page\" wants a page or a range: 1, 1-3, 2-, last");
}

/* The field is has_change. */
static gboolean
read_change (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  TlRule *rule = (TlRule *) ((char *) field - G_STRUCT_OFFSET (TlRule, has_change));
  guint index = 0;

  if (!tl_key_find_word (place, changes, place->entry->value, &index, error))
    return FALSE;
  rule->has_change = TRUE;
  rule->is_rate = index == TL_CHANGE_GROWTH + 1;
  rule->is_multiple = index == TL_CHANGE_GROWTH + 2;
  rule->change = rule->is_rate ? TL_CHANGE_ABSOLUTE : rule->is_multiple ? TL_CHANGE_GROWTH : (TlChange) index;
  return TRUE;
}

/* The field is unit_label; unit_header is told by the same key. */
static gboolean
read_unit (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  TlRule *rule = (TlRule *) ((char *) field - G_STRUCT_OFFSET (TlRule, unit_label));
  guint index = 0;

  if (!tl_key_find_word (place, units, place->entry->value, &index, error))
    return FALSE;
  *(index == 0 ? &rule->unit_label : &rule->unit_header) = TRUE;
  return TRUE;
}

static gboolean
read_every (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  const char *value = place->entry->value;
  gsize digits = value[0] == 'P' ? strspn (value + 1, "0123456789") : 0;

  if (digits == 0 || value[1 + digits] == '\0' || !strchr ("YMWD", value[1 + digits])
      || value[2 + digits] != '\0')
    return tl_key_fail (place, 0, error, "\"every\" wants a period: P1D, P1W, P1M, P3M, P1Y");
  return tl_key_text.read (key, field, place, warnings, error);
}

static void
clear_every (gpointer field)
{
  g_clear_pointer ((char **) field, g_free);
}

/* "sum FIELD = WORD" */

static void
sum_free (gpointer data)
{
  TlSumRule *sum = data;

  tl_pattern_free (sum->word);
  g_free (sum);
}

static void
init_sums (gpointer field)
{
  *(GPtrArray **) field = g_ptr_array_new_with_free_func (sum_free);
}

static gboolean
read_sum (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  const char *value = place->entry->value, *equals = strchr (value, '=');
  g_autofree char *name = NULL, *word = NULL;
  TlField summed = TL_FIELD_LAST;
  TlSumRule *sum;

  if (equals && g_str_has_prefix (value, "sum "))
    {
      name = g_strstrip (g_strndup (value + strlen ("sum "), (gsize) (equals - value) - strlen ("sum ")));
      word = g_strstrip (g_strdup (equals + 1));
      summed = tl_field_parse (name);
    }
  if (summed == TL_FIELD_LAST || tl_field_get (summed)->value != TL_VALUE_MONEY || *word == '\0')
    return tl_key_fail (place, 0, error, "\"check\" wants \"sum FIELD = WORD\", with a field of money");
  sum = g_new0 (TlSumRule, 1);
  g_ptr_array_add (*(GPtrArray **) field, sum);
  sum->field = summed;
  sum->word = tl_key_read_pattern (place, word, (guint) g_utf8_strlen (value, equals + 1 - value), error);
  return sum->word != NULL;
}

/* Columns: NAME :: HEAD :: VALUE */

static void
column_free (gpointer data)
{
  TlColumnRule *column = data;

  g_free (column->name);
  tl_pattern_free (column->head);
  tl_pattern_free (column->value);
  g_free (column);
}

static void
init_columns (gpointer field)
{
  *(GPtrArray **) field = g_ptr_array_new_with_free_func (column_free);
}

static void
clear_columns (gpointer field)
{
  g_clear_pointer ((GPtrArray **) field, g_ptr_array_unref);
}

static gboolean
read_column_name (const TlKeyPlace *place, TlColumnRule *column, GError **error)
{
  static const char *const others[] = { "lot", "rank", "platform", "metric", "every", "by", NULL };
  const char *near = NULL;
  g_autofree char *hint = NULL;

  column->field = tl_field_parse (column->name);
  if (column->field != TL_FIELD_LAST || g_strv_contains (others, column->name))
    return TRUE;
  for (guint i = 0; others[i]; i++)
    near = tl_nearest (column->name, others[i], near);
  for (guint i = 0; i < TL_FIELD_LAST; i++)
    near = tl_nearest (column->name, tl_field_get (i)->name, near);
  hint = tl_nearest_hint (near);
  return tl_key_fail (place, 0, error,
                      "a column is a field or one of lot, rank, platform, metric, every, by: not \"%s\"%s",
                      column->name, hint);
}

/* The pattern of part ${index}; its column is that behind the parts before. */
static TlPattern *
read_part (const TlKeyPlace *place, char **parts, guint index, GError **error)
{
  guint column = 0;
  const char *blank = parts[index];

  for (guint i = 0; i < index; i++)
    column += (guint) g_utf8_strlen (parts[i], -1) + 2;
  while (*blank == ' ' || *blank == '\t')
    blank++;
  column += (guint) (blank - parts[index]);
  return tl_key_read_pattern (place, g_strstrip (parts[index]), column, error);
}

static gboolean
read_column (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (place->entry->value, "::", -1);
  guint n = g_strv_length (parts);
  TlColumnRule *column;

  if (n < 2 || n > 3)
    return tl_key_fail (place, 0, error, "\"column\" wants \"NAME :: HEAD\" or \"NAME :: HEAD :: VALUE\"");
  column = g_new0 (TlColumnRule, 1);
  g_ptr_array_add (*(GPtrArray **) field, column);
  column->name = g_strstrip (g_strdup (parts[0]));
  if (!read_column_name (place, column, error))
    return FALSE;
  if (n == 3)
    column->value = read_part (place, parts, 2, error);
  if (n == 3 && !column->value)
    return FALSE;
  column->head = read_part (place, parts, 1, error);
  return column->head != NULL;
}

const TlKeyType tl_key_field = { NULL, read_field, NULL };
const TlKeyType tl_key_pages = { NULL, read_pages, NULL };
const TlKeyType tl_key_change = { NULL, read_change, NULL };
const TlKeyType tl_key_unit = { NULL, read_unit, NULL };
const TlKeyType tl_key_every = { NULL, read_every, clear_every };
const TlKeyType tl_key_columns = { init_columns, read_column, clear_columns };
const TlKeyType tl_key_sums = { init_sums, read_sum, clear_columns };
