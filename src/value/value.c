/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value.c - a typed value, and the one way to read it from folded text. */
#include "config.h"

#include "value/value.h"

#include <string.h>

#include "base/utf8.h"
#include "value/date.h"
#include "value/duration.h"
#include "value/figure.h"
#include "value/money.h"
#include "value/name.h"
#include "value/number.h"
#include "value/numeral_token.h"
#include "value/period.h"
#include "value/target.h"
#include "value/value_print.h"

typedef gboolean (*ReadFunc) (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                              TlValue *value, gsize *end);

typedef struct
{
  const char *name;
  ReadFunc read;
} Kind;

static const Kind kinds[] = {
  [TL_VALUE_NONE] = { "none", NULL },
  [TL_VALUE_MONEY] = { "money", tl_money_read },
  [TL_VALUE_NUMBER] = { "number", tl_number_read },
  [TL_VALUE_PERCENT] = { "percent", tl_number_read_percent },
  [TL_VALUE_DATE] = { "date", tl_date_read },
  [TL_VALUE_PERIOD] = { "period", tl_period_read },
  [TL_VALUE_DURATION] = { "duration", tl_duration_read },
  [TL_VALUE_ORG] = { "org", tl_name_read_org },
  [TL_VALUE_REFERENCE] = { "reference", tl_name_read_reference },
  [TL_VALUE_LOT] = { "lot", tl_name_read_lot },
  [TL_VALUE_TEXT] = { "text", tl_name_read_text },
  [TL_VALUE_PLATFORM] = { "platform", tl_target_read_platform },
  [TL_VALUE_METRIC] = { "metric", tl_target_read_metric },
  [TL_VALUE_PLACE] = { "place", tl_name_read_place },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == TL_VALUE_LAST);

const char *
tl_doubt_name (TlDoubt doubt)
{
  static const char *const names[] = {
    [TL_DOUBT_CURRENCY] = "currency",
    [TL_DOUBT_DATE_ORDER] = "date-order",
    [TL_DOUBT_WORDS] = "words",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == TL_DOUBT_LAST);
  return doubt < TL_DOUBT_LAST ? names[doubt] : NULL;
}

const char *
tl_value_kind_name (TlValueKind kind)
{
  return kind < TL_VALUE_LAST ? kinds[kind].name : kinds[TL_VALUE_NONE].name;
}

TlValueKind
tl_value_kind_parse (const char *name)
{
  for (guint i = TL_VALUE_NONE + 1; i < TL_VALUE_LAST; i++)
    if (g_str_equal (kinds[i].name, name))
      return (TlValueKind) i;
  return TL_VALUE_NONE;
}

gboolean
tl_value_read (TlValueKind kind, const TlText *text, gsize at, gsize limit, const TlReading *reading,
               TlValue *value, gsize *end)
{
  if (kind <= TL_VALUE_NONE || kind >= TL_VALUE_LAST || at >= MIN (limit, text->len))
    return FALSE;
  return kinds[kind].read (text, at, MIN (limit, text->len), reading, value, end);
}

/* A cheap look: nothing starts at a blank, within a word or within a run of digits; a line only where it
 * does. */
static gboolean
can_start (TlValueKind kind, const TlText *text, gsize from, gsize at)
{
  guint8 c = (guint8) text->lower[at];

  if (c <= ' ')
    return FALSE;
  if (kind == TL_VALUE_TEXT && at > from && text->lower[at - 1] != '\n' && text->lower[at - 1] != '\t')
    return FALSE;
  if (g_ascii_isdigit ((char) c) && at > 0 && g_ascii_isdigit (text->lower[at - 1]))
    return FALSE;
  return !tl_token_cuts (text, at);
}

/* In running text an organisation is known by a word for one: where none is near, none is tried.  ${ending}
 * is the next such word, found when ${at} is past the last one. */
static gboolean
is_near_ending (TlValueKind kind, const TlText *text, gsize at, gsize limit, const TlReading *reading,
                gsize *ending)
{
  if (kind != TL_VALUE_ORG || reading->bare)
    return TRUE;
  if (at > *ending)
    *ending = tl_name_seek_ending (text, at, limit, reading);
  return *ending < limit && *ending - at <= TL_NAME_MAX_PROSE;
}

gboolean
tl_value_find (TlValueKind kind, const TlText *text, gsize from, gsize limit, const TlReading *reading,
               TlValue *value, gsize *start, gsize *end)
{
  gsize ending;

  limit = MIN (limit, text->len);
  ending = kind == TL_VALUE_ORG ? tl_name_seek_ending (text, from, limit, reading) : limit;
  for (gsize at = from; at < limit; at = tl_utf8_next (text->lower, text->len, at))
    if (can_start (kind, text, from, at) && is_near_ending (kind, text, at, limit, reading, &ending)
        && tl_value_read (kind, text, at, limit, reading, value, end))
      {
        *start = at;
        return TRUE;
      }
  return FALSE;
}

void
tl_value_clear (TlValue *value)
{
  g_clear_pointer (&value->text, g_free);
  *value = (TlValue){ .kind = TL_VALUE_NONE };
}

void
tl_value_copy (const TlValue *value, TlValue *copy)
{
  *copy = *value;
  copy->text = g_strdup (value->text);
}

/* Names are the same whatever blanks and capitals they are written with. */
static gboolean
is_same_text (const char *a, const char *b)
{
  if (!a || !b)
    return a == b;
  for (;;)
    {
      gunichar x, y;

      while (g_unichar_isspace (g_utf8_get_char (a)))
        a = g_utf8_next_char (a);
      while (g_unichar_isspace (g_utf8_get_char (b)))
        b = g_utf8_next_char (b);
      x = g_unichar_tolower (g_utf8_get_char (a));
      y = g_unichar_tolower (g_utf8_get_char (b));
      if (x != y || x == 0)
        return x == y;
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
}

static gboolean
is_same_money (const TlMoney *a, const TlMoney *b)
{
  return tl_decimal_compare (a->amount, b->amount) == 0 && strcmp (a->currency, b->currency) == 0
         && a->is_range == b->is_range && (!a->is_range || tl_decimal_compare (a->high, b->high) == 0);
}

gboolean
tl_value_equal (const TlValue *a, const TlValue *b)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind)
    {
    case TL_VALUE_NONE:
      return TRUE;
    case TL_VALUE_MONEY:
      return is_same_money (&a->money, &b->money);
    case TL_VALUE_NUMBER:
    case TL_VALUE_PERCENT:
      return tl_decimal_compare (a->number, b->number) == 0;
    case TL_VALUE_DATE:
    case TL_VALUE_PERIOD:
    case TL_VALUE_DURATION:
      left = tl_value_print (a);
      right = tl_value_print (b);
      return g_str_equal (left, right);
    default:
      return is_same_text (a->text, b->text);
    }
}

char *
tl_value_print (const TlValue *value)
{
  GString *out = g_string_new (NULL);

  switch (value->kind)
    {
    case TL_VALUE_NONE:
      break;
    case TL_VALUE_MONEY:
      tl_value_print_money (&value->money, out);
      break;
    case TL_VALUE_NUMBER:
    case TL_VALUE_PERCENT:
      tl_value_print_number (value->number, value->kind == TL_VALUE_PERCENT, out);
      break;
    case TL_VALUE_DATE:
      tl_value_print_date (&value->date, out);
      break;
    case TL_VALUE_PERIOD:
      tl_value_print_period (&value->period, out);
      break;
    case TL_VALUE_DURATION:
      tl_value_print_duration (&value->duration.low, out);
      if (value->duration.is_range)
        {
          g_string_append (out, "..");
          tl_value_print_duration (&value->duration.high, out);
        }
      break;
    default:
      g_string_append (out, value->text ? value->text : "");
      break;
    }
  return g_string_free (out, FALSE);
}

static guint
hash_decimal (TlDecimal number)
{
  for (; number.units != 0 && number.units % 10 == 0; number.units /= 10)
    number.scale--;
  return (guint) number.units * 31 + (number.units ? (guint) number.scale : 0);
}

static guint
hash_text (const char *text)
{
  guint hash = 5381;

  for (; text && *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c))
        hash = hash * 33 + g_unichar_tolower (c);
    }
  return hash;
}

guint
tl_value_hash (const TlValue *value)
{
  g_autofree char *printed = NULL;

  switch (value->kind)
    {
    case TL_VALUE_NONE:
      return 0;
    case TL_VALUE_MONEY:
      return hash_decimal (value->money.amount);
    case TL_VALUE_NUMBER:
    case TL_VALUE_PERCENT:
      return hash_decimal (value->number);
    case TL_VALUE_DATE:
      return ((guint) value->date.year * 13 + (guint) value->date.month) * 32 + (guint) value->date.day;
    case TL_VALUE_PERIOD:
    case TL_VALUE_DURATION:
      printed = tl_value_print (value);
      return g_str_hash (printed);
    default:
      return hash_text (value->text);
    }
}
