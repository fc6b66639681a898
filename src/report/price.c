/* SPDX-License-Identifier: GPL-3.0-or-later */
/* price.c - what one follower cost. */
#include "config.h"

#include "report/price.h"

#include <string.h>

#include "value/decimal.h"

static gboolean
is_rival (const TlItem *item, const TlItem *target, const TlItem *award)
{
  return item != target && !item->is_conflict && strcmp (item->field, "target") == 0
         && (*award->lot == '\0' || strcmp (item->lot, award->lot) == 0);
}

static gboolean
pays_only_for (const TlDossierNotice *notice, const TlItem *target, const TlItem *award)
{
  for (guint i = 0; i < notice->items->len; i++)
    if (is_rival (notice->items->pdata[i], target, award))
      return FALSE;
  return TRUE;
}

/* ${amount} / ${count} in hundredths, half up.  Returns: FALSE when that is no whole number of 18 digits. */
static gboolean
divide (TlDecimal amount, TlDecimal count, gint64 *hundredths)
{
  TlDecimal shifted;

  if (count.scale != 0 || count.units <= 0 || amount.units < 0)
    return FALSE;
  /* One digit more than is kept, to round by. */
  if (!tl_decimal_shift (amount, 3, &shifted))
    return FALSE;
  for (; shifted.scale > 0; shifted.scale--)
    shifted.units /= 10;
  *hundredths = (shifted.units / count.units + 5) / 10;
  return TRUE;
}

char *
tl_price_each (const TlDossierNotice *notice, const TlItem *target, const TlItem *award)
{
  TlDecimal amount, count;
  gint64 hundredths;

  if (award == NULL || target->count == NULL || g_strcmp0 (target->change, "increase") != 0
      || !pays_only_for (notice, target, award)
      || !tl_decimal_parse (award->key, strlen (award->key), &amount)
      || !tl_decimal_parse (target->count, strlen (target->count), &count)
      || !divide (amount, count, &hundredths))
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", hundredths / 100, (int) (hundredths % 100));
}
