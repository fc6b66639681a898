/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value_parse.c - canonical texts of values, read back.  The mirror of value_print.c. */
#include "config.h"

#include "value/value_parse.h"

#include <string.h>

#define LAST_YEAR 9999
#define RANGE     ".."

/* Bytes [at, end) that are left to read. */
typedef struct
{
  const char *at, *end;
} Rest;

static gsize
get_left (const Rest *rest)
{
  return (gsize) (rest->end - rest->at);
}

static gboolean
skip_char (Rest *rest, char c)
{
  if (rest->at == rest->end || *rest->at != c)
    return FALSE;
  rest->at++;
  return TRUE;
}

/* Exactly ${n} digits. */
static gboolean
read_digits (Rest *rest, guint n, gint *number)
{
  gint out = 0;

  if (get_left (rest) < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (rest->at[i]))
        return FALSE;
      out = out * 10 + (rest->at[i] - '0');
    }
  rest->at += n;
  *number = out;
  return TRUE;
}

/* A decimal of ${len} bytes; amounts may have zeros behind the point beyond the digits that count. */
static gboolean
read_decimal (const char *text, gsize len, TlDecimal *decimal)
{
  if (memchr (text, '.', len) != NULL)
    {
      while (len > 1 && text[len - 1] == '0' && text[len - 2] != '.')
        len--;
      if (len > 2 && text[len - 1] == '0')
        len -= 2;
    }
  return tl_decimal_parse (text, len, decimal);
}

static gboolean
parse_money (const char *text, gsize len, TlValue *value)
{
  const char *blank = memchr (text, ' ', len);
  const char *range = g_strstr_len (text, (gssize) len, RANGE);
  TlMoney *money = &value->money;
  const char *low_end = range != NULL ? range : blank;

  if (blank == NULL || blank < low_end || !read_decimal (text, (gsize) (low_end - text), &money->amount))
    return FALSE;
  money->is_range = range != NULL;
  if (range != NULL && !read_decimal (range + 2, (gsize) (blank - range - 2), &money->high))
    return FALSE;
  if (strcmp (blank + 1, "?") == 0)
    return TRUE;
  money->has_currency = TRUE;
  return g_strlcpy (money->currency, blank + 1, sizeof money->currency) == 3;
}

static gboolean
parse_number (const char *text, gsize len, TlValue *value)
{
  if (value->kind == TL_VALUE_PERCENT && (len == 0 || text[--len] != '%'))
    return FALSE;
  return read_decimal (text, len, &value->number);
}

/* ":SS", "Z", "+08:00" behind the minute. */
static gboolean
read_second_and_zone (Rest *rest, TlDate *date)
{
  gint second;

  if (skip_char (rest, ':'))
    {
      if (!read_digits (rest, 2, &second))
        return FALSE;
      date->second = (gint8) second;
    }
  if (get_left (rest) >= sizeof date->zone)
    return FALSE;
  memcpy (date->zone, rest->at, get_left (rest));
  return TRUE;
}

static gboolean
read_date (const char *text, gsize len, TlDate *date)
{
  Rest rest = { text, text + len };
  TlDate out = { .hour = -1, .second = -1 };
  gint year, month, day = 0, hour, minute;

  if (!read_digits (&rest, 4, &year) || !skip_char (&rest, '-') || !read_digits (&rest, 2, &month)
      || (get_left (&rest) > 0 && (!skip_char (&rest, '-') || !read_digits (&rest, 2, &day) || day == 0)))
    return FALSE;
  out.year = (gint16) year;
  out.month = (gint8) month;
  out.day = (gint8) day;
  if (get_left (&rest) > 0)
    {
      if (!skip_char (&rest, 'T') || !read_digits (&rest, 2, &hour) || !skip_char (&rest, ':')
          || !read_digits (&rest, 2, &minute))
        return FALSE;
      out.hour = (gint8) hour;
      out.minute = (gint8) minute;
      if (!read_second_and_zone (&rest, &out))
        return FALSE;
    }
  *date = out;
  return TRUE;
}

static gboolean
parse_date (const char *text, gsize len, TlValue *value)
{
  return read_date (text, len, &value->date);
}

/* One end of a period: a date, or ".." for an open one. */
static gboolean
read_end (const char *text, gsize len, TlDate *date)
{
  return (len == 2 && memcmp (text, RANGE, 2) == 0) || read_date (text, len, date);
}

static gboolean
parse_period (const char *text, gsize len, TlValue *value)
{
  const char *slash = memchr (text, '/', len);
  TlPeriod *period = &value->period;

  return slash != NULL && read_end (text, (gsize) (slash - text), &period->from)
         && read_end (slash + 1, len - (gsize) (slash + 1 - text), &period->to);
}

/* Letters in the order in which they may come; 'T' divides days from hours. */
static gboolean
read_duration (const char *text, gsize len, TlDuration *duration)
{
  static const char letters[] = "YMWDTHMS";
  TlDecimal parts[sizeof letters - 1] = { { 0, 0 } };
  const char *end = text + len, *at = text + 1;
  guint letter = 0, n = 0;

  if (len < 3 || *text != 'P')
    return FALSE;
  while (at < end)
    {
      gsize digits = strspn (at, "0123456789.");

      /* Hours are behind the 'T' only: "P4M" are months. */
      while (letters[letter] != '\0' && letters[letter] != at[digits] && letters[letter] != 'T')
        letter++;
      if (at + digits >= end || letters[letter] != at[digits] || (letters[letter] == 'T') != (digits == 0))
        return FALSE;
      if (digits > 0 && !read_decimal (at, digits, &parts[letter]))
        return FALSE;
      n += digits > 0;
      at += digits + 1;
      letter++;
    }
  *duration = (TlDuration){ parts[0], parts[1], parts[2], parts[3], parts[5], parts[6], parts[7] };
  return n > 0;
}

static gboolean
parse_duration (const char *text, gsize len, TlValue *value)
{
  const char *range = g_strstr_len (text, (gssize) len, RANGE);
  gsize low = range != NULL ? (gsize) (range - text) : len;

  value->duration.is_range = range != NULL;
  return read_duration (text, low, &value->duration.low)
         && (range == NULL || read_duration (range + 2, len - low - 2, &value->duration.high));
}

static gboolean
parse_text (const char *text, gsize len, TlValue *value)
{
  if (!g_utf8_validate (text, (gssize) len, NULL))
    return FALSE;
  value->text = g_strndup (text, len);
  return TRUE;
}

typedef gboolean (*ParseFunc) (const char *text, gsize len, TlValue *value);

static const ParseFunc parsers[] = {
  [TL_VALUE_NONE] = NULL,
  [TL_VALUE_MONEY] = parse_money,
  [TL_VALUE_NUMBER] = parse_number,
  [TL_VALUE_PERCENT] = parse_number,
  [TL_VALUE_DATE] = parse_date,
  [TL_VALUE_PERIOD] = parse_period,
  [TL_VALUE_DURATION] = parse_duration,
  [TL_VALUE_ORG] = parse_text,
  [TL_VALUE_REFERENCE] = parse_text,
  [TL_VALUE_LOT] = parse_text,
  [TL_VALUE_TEXT] = parse_text,
  [TL_VALUE_PLATFORM] = parse_text,
  [TL_VALUE_METRIC] = parse_text,
  [TL_VALUE_PLACE] = parse_text,
};

G_STATIC_ASSERT (G_N_ELEMENTS (parsers) == TL_VALUE_LAST);

gboolean
tl_value_parse (TlValueKind kind, const char *text, TlValue *value)
{
  TlValue out = { .kind = kind };

  if (kind >= TL_VALUE_LAST || parsers[kind] == NULL || !parsers[kind](text, strlen (text), &out)
      || !tl_value_is_possible (&out))
    {
      tl_value_clear (&out);
      return FALSE;
    }
  *value = out;
  return TRUE;
}

static gboolean
is_decimal (TlDecimal decimal)
{
  const gint64 limit = G_GINT64_CONSTANT (1000000000000000000);

  return decimal.scale >= 0 && decimal.scale <= TL_DECIMAL_DIGITS && decimal.units > -limit
         && decimal.units < limit;
}

static gboolean
is_money (const TlMoney *money)
{
  if (!is_decimal (money->amount) || (money->is_range && !is_decimal (money->high)))
    return FALSE;
  if (money->currency[0] == '\0')
    return TRUE;
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isupper (money->currency[i]))
      return FALSE;
  return money->currency[3] == '\0';
}

/* "", "Z", "+08:00" */
static gboolean
is_zone (const char *zone)
{
  if (zone[0] == '\0' || strcmp (zone, "Z") == 0)
    return TRUE;
  return (zone[0] == '+' || zone[0] == '-') && g_ascii_isdigit (zone[1]) && g_ascii_isdigit (zone[2])
         && zone[3] == ':' && g_ascii_isdigit (zone[4]) && g_ascii_isdigit (zone[5]) && zone[6] == '\0';
}

static gboolean
is_date (const TlDate *date)
{
  if (date->year < 1 || date->year > LAST_YEAR || date->month < 1 || date->month > 12)
    return FALSE;
  if (date->day != 0
      && (date->day < 0
          || !g_date_valid_dmy ((GDateDay) date->day, (GDateMonth) date->month, (GDateYear) date->year)))
    return FALSE;
  return date->hour >= -1 && date->hour <= 24 && date->minute >= -1 && date->minute <= 59
         && date->second >= -1 && date->second <= 60 && (date->hour < 0 || date->minute >= 0)
         && is_zone (date->zone);
}

static gboolean
is_period (const TlPeriod *period)
{
  return (period->from.year != 0 || period->to.year != 0)
         && (period->from.year == 0 || is_date (&period->from))
         && (period->to.year == 0 || is_date (&period->to));
}

static gboolean
is_duration (const TlDuration *duration)
{
  const TlDecimal parts[] = { duration->years, duration->months,  duration->weeks,  duration->days,
                              duration->hours, duration->minutes, duration->seconds };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!is_decimal (parts[i]) || parts[i].units < 0)
      return FALSE;
  return TRUE;
}

gboolean
tl_value_is_possible (const TlValue *value)
{
  switch (value->kind)
    {
    case TL_VALUE_NONE:
    case TL_VALUE_LAST:
      return FALSE;
    case TL_VALUE_MONEY:
      return is_money (&value->money);
    case TL_VALUE_NUMBER:
    case TL_VALUE_PERCENT:
      return is_decimal (value->number);
    case TL_VALUE_DATE:
      return is_date (&value->date);
    case TL_VALUE_PERIOD:
      return is_period (&value->period);
    case TL_VALUE_DURATION:
      return is_duration (&value->duration.low)
             && (!value->duration.is_range || is_duration (&value->duration.high));
    default:
      return value->text == NULL || g_utf8_validate (value->text, -1, NULL);
    }
}
