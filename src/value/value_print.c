/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value_print.c - the canonical text of each kind of value. */
#include "config.h"

#include "value/value_print.h"

#include "value/money.h"

static void
append_decimal (TlDecimal decimal, gint min_scale, GString *out)
{
  g_autofree char *text = tl_decimal_print (decimal, min_scale);

  g_string_append (out, text);
}

void
tl_value_print_money (const TlMoney *money, GString *out)
{
  g_autofree char *amount = tl_money_print_amount (money->amount);

  g_string_append (out, amount);
  if (money->is_range)
    {
      g_autofree char *high = tl_money_print_amount (money->high);

      g_string_append_printf (out, "..%s", high);
    }
  g_string_append_printf (out, " %s", *money->currency ? money->currency : "?");
}

void
tl_value_print_number (TlDecimal number, gboolean percent, GString *out)
{
  append_decimal (number, 0, out);
  if (percent)
    g_string_append_c (out, '%');
}

void
tl_value_print_date (const TlDate *date, GString *out)
{
  g_string_append_printf (out, "%04d-%02d", date->year, date->month);
  if (date->day == 0)
    return;
  g_string_append_printf (out, "-%02d", date->day);
  if (date->hour < 0)
    return;
  g_string_append_printf (out, "T%02d:%02d", date->hour, date->minute);
  if (date->second >= 0)
    g_string_append_printf (out, ":%02d", date->second);
  g_string_append (out, date->zone);
}

void
tl_value_print_period (const TlPeriod *period, GString *out)
{
  if (period->from.year != 0)
    tl_value_print_date (&period->from, out);
  else
    g_string_append (out, "..");
  g_string_append_c (out, '/');
  if (period->to.year != 0)
    tl_value_print_date (&period->to, out);
  else
    g_string_append (out, "..");
}

typedef struct
{
  TlDecimal amount;
  char letter;
} Part;

static gboolean
append_parts (const Part *parts, gsize n, GString *out)
{
  gsize before = out->len;

  for (gsize i = 0; i < n; i++)
    if (parts[i].amount.units != 0)
      {
        append_decimal (parts[i].amount, 0, out);
        g_string_append_c (out, parts[i].letter);
      }
  return out->len > before;
}

void
tl_value_print_duration (const TlDuration *duration, GString *out)
{
  const Part days[] = {
    { duration->years, 'Y' }, { duration->months, 'M' }, { duration->weeks, 'W' }, { duration->days, 'D' }
  };
  const Part times[] = { { duration->hours, 'H' }, { duration->minutes, 'M' }, { duration->seconds, 'S' } };
  g_autoptr (GString) time = g_string_new (NULL);
  gboolean has_days;

  g_string_append_c (out, 'P');
  has_days = append_parts (days, G_N_ELEMENTS (days), out);
  if (append_parts (times, G_N_ELEMENTS (times), time))
    g_string_append_printf (out, "T%s", time->str);
  else if (!has_days)
    g_string_append (out, "0D");
}
