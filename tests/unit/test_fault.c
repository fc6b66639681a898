/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_fault.c - texts that are written as values and can be none. */
#include "config.h"

#include "value/fault.h"

#include "lexicon_fixture.h"

typedef struct
{
  TlValueKind kind;
  const char *lang;
  const char *text;
  TlFault fault;
  const char *part; /* that is at fault */
} Case;

static const Case cases[] = {
  { TL_VALUE_DATE, "en", "Closing date: 31 April 2020 at 10:00", TL_FAULT_DAY, "31 April 2020" },
  { TL_VALUE_DATE, "en", "30/02/2020", TL_FAULT_DAY, "30/02/2020" },
  { TL_VALUE_DATE, "en", "2020-04-31, at noon", TL_FAULT_DAY, "2020-04-31" },
  { TL_VALUE_DATE, "zh", "截止时间：2019年2月29日9:00", TL_FAULT_DAY, "2019年2月29日" },
  { TL_VALUE_DATE, "zh", "2019年13月1日", TL_FAULT_DAY, "2019年13月1日" },
  { TL_VALUE_DATE, "es", "el 31 de abril de 2024", TL_FAULT_DAY, "31 de abril de 2024" },
  { TL_VALUE_DATE, "ja", "令和6年4月31日", TL_FAULT_DAY, "令和6年4月31日" },
  { TL_VALUE_DATE, "en", "15 May 2020 at 25:61\nnext", TL_FAULT_CLOCK, "15 May 2020 at 25:61" },
  { TL_VALUE_PERIOD, "en", "from 1 April 2020 to 31 April 2020", TL_FAULT_DAY, "31 April 2020" },
  { TL_VALUE_DATE, "en", "30 April 2020 at 10:00", TL_FAULT_NONE, "" },
  { TL_VALUE_DATE, "en", "see section 31", TL_FAULT_NONE, "" },
  { TL_VALUE_DATE, "zh", "详见公告", TL_FAULT_NONE, "" },
  { TL_VALUE_MONEY, "en", "Amount: 1234567890123456789.00", TL_FAULT_DIGITS, "1234567890123456789.00" },
  { TL_VALUE_MONEY, "en", "1,234,567,890,123,456,789 USD", TL_FAULT_DIGITS, "1,234,567,890,123,456,789" },
  { TL_VALUE_MONEY, "en", "000000000000000000000012 USD", TL_FAULT_NONE, "" },
  { TL_VALUE_MONEY, "en", "123456789012345678 USD", TL_FAULT_NONE, "" },
  { TL_VALUE_ORG, "en", "31 April 2020", TL_FAULT_NONE, "" },
  { TL_VALUE_DATE, "en", "", TL_FAULT_NONE, "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);
  TlReading reading = { .lexicon = lexicon, .lang = c->lang, .country = "", .currency = "" };
  gsize start = 0, end = 0;
  g_autofree char *part = NULL;

  g_assert_cmpint (tl_fault_find (c->kind, &text, 0, text.len, &reading, &start, &end), ==, c->fault);
  part = g_strndup (text.text + start, end - start);
  g_assert_cmpstr (part, ==, c->part);
  g_assert_true ((tl_fault_tell (c->fault) == NULL) == (c->fault == TL_FAULT_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fault/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
