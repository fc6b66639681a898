/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_price.c - the price of a follower: said when the award paid for one increase alone, else not. */
#include "config.h"

#include "dossier_fixture.h"
#include "report/price.h"

#define AWARD(amount) "<value kind='award' amount='" amount "' currency='CNY' start='1' end='2'>x</value>"
#define TARGET(change, count)                                                                                \
  "<target platform='twitter' metric='followers' change='" change "' count='" count                          \
  "' start='3' end='4'>x</target>"
#define LOT(id, content) "<lot id='" id "'>" content "</lot>"

/* The first target of ${content}, with the award that holds for its lot. */
static char *
get_price (const char *content)
{
  g_autoptr (TlDossier) dossier = fixture_award (content);
  const TlDossierNotice *notice = fixture_first (dossier);
  const TlItem *target = NULL;

  for (guint i = 0; target == NULL && i < notice->items->len; i++)
    if (strcmp (((const TlItem *) notice->items->pdata[i])->field, "target") == 0)
      target = notice->items->pdata[i];
  g_assert_nonnull (target);
  return tl_price_each (notice, target, tl_dossier_find (notice, "value.award", target->lot));
}

static void
test_prices (void)
{
  static const struct
  {
    const char *content, *price; /* NULL: cannot be said */
  } cases[] = {
    { AWARD ("1248800.00") TARGET ("increase", "580000"), "2.15" },
    { AWARD ("5") TARGET ("increase", "1"), "5.00" },
    { AWARD ("0") TARGET ("increase", "10"), "0.00" },
    /* Rounded half up, to hundredths. */
    { AWARD ("1") TARGET ("increase", "3"), "0.33" },
    { AWARD ("2") TARGET ("increase", "3"), "0.67" },
    { AWARD ("1.004") TARGET ("increase", "1"), "1.00" },
    { AWARD ("1.005") TARGET ("increase", "1"), "1.01" },
    { AWARD ("0.0149") TARGET ("increase", "3"), "0.00" },
    { AWARD ("1") TARGET ("increase", "200"), "0.01" },
    { AWARD ("1") TARGET ("increase", "201"), "0.00" },
    { AWARD ("999.995") TARGET ("increase", "1"), "1000.00" },
    /* A level, a share, nothing to divide by, nothing to divide. */
    { AWARD ("100") TARGET ("absolute", "10"), NULL },
    { AWARD ("100") TARGET ("growth", "10"), NULL },
    { AWARD ("100") TARGET ("increase", "0"), NULL },
    { AWARD ("100") TARGET ("increase", "1.5"), NULL },
    { TARGET ("increase", "10"), NULL },
    { "<value kind='budget' amount='100' start='1' end='2'>x</value>" TARGET ("increase", "10"), NULL },
    { AWARD ("999999999999999999") TARGET ("increase", "1"), NULL },
    /* Other targets were paid for too, whatever they are. */
    { AWARD ("100") TARGET ("increase", "10") TARGET ("increase", "20"), NULL },
    { AWARD ("100") TARGET ("increase", "10") TARGET ("absolute", "20"), NULL },
    { AWARD ("100") TARGET ("increase", "10") LOT ("1", TARGET ("increase", "20")), NULL },
    { AWARD ("100") LOT ("1", TARGET ("increase", "10")) LOT ("2", TARGET ("increase", "20")), NULL },
    /* Each lot with an award of its own. */
    { LOT ("1", AWARD ("100") TARGET ("increase", "10")) LOT ("2", AWARD ("100") TARGET ("increase", "20")),
      "10.00" },
    { LOT ("1", TARGET ("increase", "10")) LOT ("2", AWARD ("100")), NULL },
    /* A second reading of the same words is no second target. */
    { AWARD ("100") TARGET (
          "increase",
          "10") "<conflict field='target' change='increase' count='20' start='3' end='5'>x</conflict>",
      "10.00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *price = get_price (cases[i].content);

      g_test_message ("%s", cases[i].content);
      g_assert_cmpstr (price, ==, cases[i].price);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price/prices", test_prices);
  return g_test_run ();
}
