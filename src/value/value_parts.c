/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value_parts.c - a value in the parts that programs want. */
#include "config.h"

#include "value/value_parts.h"

#include "value/money.h"

static void
add_amount (GString *out, const char *name, TlDecimal amount, TlPartFunc add)
{
  g_autofree char *text = tl_money_print_amount (amount);

  add (out, name, text);
}

static void
add_money (GString *out, const TlMoney *money, TlPartFunc add)
{
  add_amount (out, "amount", money->amount, add);
  if (money->is_range)
    add_amount (out, "to", money->high, add);
  add (out, "currency", money->currency[0] != '\0' ? money->currency : NULL);
}

static void
add_decimal (GString *out, const char *name, TlDecimal number, TlPartFunc add)
{
  g_autofree char *text = tl_decimal_print (number, 0);

  add (out, name, text);
}

static void
add_date (GString *out, const char *name, const TlDate *date, TlPartFunc add)
{
  const TlValue value = { .kind = TL_VALUE_DATE, .date = *date };
  g_autofree char *text = date->year != 0 ? tl_value_print (&value) : NULL;

  add (out, name, text);
}

static void
add_duration (GString *out, const char *name, const TlDuration *duration, TlPartFunc add)
{
  const TlValue value = { .kind = TL_VALUE_DURATION, .duration.low = *duration };
  g_autofree char *text = tl_value_print (&value);

  add (out, name, text);
}

gboolean
tl_value_add_parts (GString *out, const TlValue *value, TlPartFunc add)
{
  switch (value->kind)
    {
    case TL_VALUE_MONEY:
      add_money (out, &value->money, add);
      return TRUE;
    case TL_VALUE_NUMBER:
      add_decimal (out, "count", value->number, add);
      return TRUE;
    case TL_VALUE_PERCENT:
      add_decimal (out, "percent", value->number, add);
      return TRUE;
    case TL_VALUE_DATE:
      add_date (out, "date", &value->date, add);
      return TRUE;
    case TL_VALUE_PERIOD:
      add_date (out, "date", &value->period.to, add);
      add_date (out, "from", &value->period.from, add);
      return TRUE;
    case TL_VALUE_DURATION:
      add_duration (out, "duration", &value->duration.low, add);
      if (value->duration.is_range)
        add_duration (out, "to", &value->duration.high, add);
      return TRUE;
    default:
      return FALSE;
    }
}
