/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_day_order.c - what 03/04/2020 means in a document: by its country, by the portal's pack, by its other
 * days; else it is in doubt. */
#include "config.h"

#include "rules_fixture.h"

#define RULES                                                                                                \
  "[rule published]\nfield = published\nlabel = Published\nvalue = %{date}\ndeny = x\n"                      \
  "[rule closing]\nfield = deadline.submission\nlabel = Closing\nvalue = %{datetime}\ndeny = x\n"

typedef struct
{
  const char *name;
  const char *pack;
  const char *text;
  const char *expected; /* the first fact */
  gboolean is_open;
} Case;

static const Case cases[] = {
  { "open", "lang = en\n", "Published: 03/04/2020\nClosing: 05/06/2020", "2020-04-03", TRUE },
  { "other-day", "lang = en\n", "Published: 03/04/2020\nClosing: 25/03/2021 10:00", "2020-04-03", FALSE },
  { "other-month", "lang = en\n", "Published: 03/04/2020\nClosing: 03/25/2021 10:00", "2020-03-04", FALSE },
  { "both", "lang = en\n", "Published: 03/04/2020\nClosing: 03/25/2021, 25/03/2021", "2020-04-03", TRUE },
  { "country", "lang = en\ncountry = US\n", "Published: 03/04/2020", "2020-03-04", FALSE },
  { "country-day", "lang = en\ncountry = IN\n", "Published: 03/04/2020", "2020-04-03", FALSE },
  { "portal", "lang = en\norder = mdy\n", "Published: 03/04/2020", "2020-03-04", FALSE },
  { "portal-other", "lang = en\norder = mdy\n", "Published: 03/04/2020\nClosing: 25/03/2021", "2020-04-03",
    FALSE },
  { "same", "lang = en\n", "Published: 04/04/2020", "2020-04-04", FALSE },
  { "point", "lang = en\n", "Published: 03.04.2020", "2020-04-03", FALSE },
  { "year-first", "lang = en\n", "Published: 2020-04-03", "2020-04-03", FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *rules = g_strconcat ("[pack t]\n", c->pack, RULES, NULL);
  g_autoptr (TlPacks) packs = fixture_packs (rules);
  g_autoptr (TlDocument) document = tl_snippet_read (c->text);
  g_autoptr (TlMatcher) matcher = tl_matcher_new (packs, tl_limits_default ());
  g_autoptr (TlRecord) record = tl_record_new ("t", NULL);
  const TlNotice *notice;
  const TlFact *fact;

  tl_matcher_run (matcher, document, NULL, record, NULL);
  tl_record_seal (record);
  notice = g_ptr_array_index (record->notices, 0);
  g_assert_cmpuint (notice->facts->len, >, 0);
  fact = g_ptr_array_index (notice->facts, 0);
  g_assert_cmpstr (fact->printed, ==, c->expected);
  g_assert_cmpint (fact->value.doubt == TL_DOUBT_DATE_ORDER, ==, c->is_open);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/day-order/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
