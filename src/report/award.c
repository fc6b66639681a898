/* SPDX-License-Identifier: GPL-3.0-or-later */
/* award.c - who gets what. */
#include "config.h"

#include "report/award.h"

#include <string.h>

/* How many items of ${field} the lot of ${item} has; how many of them stand before ${item} in ${rank}. */
static guint
count_rivals (const TlDossierNotice *notice, const TlItem *item, const char *field, guint *rank)
{
  guint n = 0;

  for (guint i = 0; i < notice->items->len; i++)
    {
      const TlItem *other = notice->items->pdata[i];

      if (other->is_conflict || strcmp (other->field, field) != 0 || strcmp (other->lot, item->lot) != 0)
        continue;
      if (other == item)
        *rank = n;
      n++;
    }
  return n;
}

static const TlItem *
get_supplier (const TlDossierNotice *notice, const char *lot, guint rank)
{
  for (guint i = 0; i < notice->items->len; i++)
    {
      const TlItem *item = notice->items->pdata[i];

      if (!item->is_conflict && strcmp (item->field, "supplier") == 0 && strcmp (item->lot, lot) == 0
          && rank-- == 0)
        return item;
    }
  return NULL;
}

char *
tl_award_join_suppliers (const TlDossierNotice *notice, const char *lot)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < notice->items->len; i++)
    {
      const TlItem *item = notice->items->pdata[i];

      if (!item->is_conflict && strcmp (item->field, "supplier") == 0 && strcmp (item->lot, lot) == 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", item->shown);
    }
  if (names->len == 0 && *lot != '\0')
    {
      g_string_free (names, TRUE);
      return tl_award_join_suppliers (notice, "");
    }
  return g_string_free (names, FALSE);
}

gboolean
tl_award_is_total (const TlDossierNotice *notice, const TlItem *sum)
{
  for (guint i = 0; i < notice->items->len && *sum->lot == '\0'; i++)
    {
      const TlItem *item = notice->items->pdata[i];

      if (*item->lot != '\0' && !item->is_conflict && strcmp (item->field, sum->field) == 0)
        return TRUE;
    }
  return FALSE;
}

char *
tl_award_find_suppliers (const TlDossierNotice *notice, const TlItem *award)
{
  guint rank = 0, unused = 0, amounts = count_rivals (notice, award, award->field, &rank),
        suppliers = count_rivals (notice, award, "supplier", &unused);

  if (amounts > 1 && amounts == suppliers)
    return g_strdup (get_supplier (notice, award->lot, rank)->shown);
  return tl_award_join_suppliers (notice, award->lot);
}

const TlItem *
tl_award_find_price (const TlDossierNotice *notice, const char *lot)
{
  const TlItem *award = tl_dossier_find (notice, "value.award", lot);
  guint unused = 0;

  return award != NULL && count_rivals (notice, award, award->field, &unused) == 1 ? award : NULL;
}
