/* SPDX-License-Identifier: GPL-3.0-or-later */
/* calendar.c - lengths of months, short years, and who writes the month first. */
#include "config.h"

#include "value/calendar.h"

#include <string.h>

gint
tl_calendar_get_days (gint year, gint month)
{
  static const gint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;
  if (month == 2 && (year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)))
    return 29;
  return days[month - 1];
}

gboolean
tl_calendar_has (gint year, gint month, gint day)
{
  return year >= TL_CALENDAR_FIRST_YEAR && year <= TL_CALENDAR_LAST_YEAR && month >= 1 && month <= 12
         && day >= 0 && day <= tl_calendar_get_days (year, month);
}

gboolean
tl_calendar_is_common_year (gint year)
{
  return year >= 1900 && year <= 2100;
}

gint
tl_calendar_widen_year (gint year)
{
  if (year < 0 || year > 99)
    return 0;
  if (year >= 69)
    return 1900 + year;
  return year <= 29 ? 2000 + year : 0;
}

static TlDateOrder
find_order (const TlReading *reading, const char *list, const char *code, gsize len)
{
  g_autofree char *lower = g_ascii_strdown (code, (gssize) len);
  gsize end = 0;
  const char *key = tl_lexicon_find (reading->lexicon, list, "", lower, len, 0, &end);

  if (key == NULL || end != len)
    return TL_ORDER_UNKNOWN;
  if (strcmp (key, "mdy") == 0)
    return TL_ORDER_MDY;
  return strcmp (key, "ymd") == 0 ? TL_ORDER_YMD : TL_ORDER_DMY;
}

/* "US" of "en-US", "es-419" has none. */
static const char *
get_region (const char *lang)
{
  const char *dash = strrchr (lang, '-');
  return dash != NULL && strlen (dash) == 3 ? dash + 1 : NULL;
}

TlDateOrder
tl_calendar_get_order (const TlReading *reading)
{
  TlDateOrder order = reading->order;
  const char *country = reading->country;
  const char *lang = reading->lang != NULL ? reading->lang : "";

  if (order != TL_ORDER_UNKNOWN)
    return order;
  if (country == NULL || country[0] == 0)
    country = get_region (lang);
  if (country != NULL)
    order = find_order (reading, "country-order", country, strlen (country));
  if (order == TL_ORDER_UNKNOWN && lang[0] != 0)
    order = find_order (reading, "language-order", lang, strcspn (lang, "-"));
  if (order == TL_ORDER_UNKNOWN && country != NULL)
    order = TL_ORDER_DMY;
  return order;
}
