/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_tally.c - records against gold: invented documents, one a convention. */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "score/answer.h"
#include "score/records.h"
#include "score/tally.h"
#include "tenderlens.h"

#define FACT(file, field, lot, value)                                                                        \
  "{\"file\":\"" file "\",\"field\":\"" field "\",\"lot\":\"" lot "\",\"value\":\"" value                    \
  "\",\"evidence\":\"so it says\"}\n"
#define OPTIONAL(file, field, value)                                                                         \
  "{\"file\":\"" file "\",\"field\":\"" field "\",\"value\":\"" value "\",\"optional\":true}\n"

static const char gold_text[] =
    /* Lots: each value belongs to its own. */
    FACT ("a/lots.html", "value.award", "1", "10.00 EUR")
        FACT ("a/lots.html", "value.award", "2", "20.00 EUR")
            FACT ("a/lots.html", "supplier", "1", "Alpha Ltd") "\n"
    /* One lot or none: the lot does not matter. */
    FACT ("a/one.html", "value.award", "", "5.00 EUR") OPTIONAL ("a/one.html", "buyer", "City")
        FACT ("a/one.html", "notice", "", "award") FACT ("a/one.html", "published", "", "2024-01-02")
    /* A page with several tenders. */
    FACT ("a/list.html", "title", "R-1", "First") FACT ("a/list.html", "title", "R-2", "Second")
    /* States nothing. */
    "{\"file\":\"a/none.html\",\"field\":\"none\"}\n"
    /* Targets and their parts. */
    FACT ("a/target.html", "target", "", "twitter followers +580000")
        FACT ("a/target.html", "target.deadline", "", "2020-02-29")
            FACT ("a/target.html", "target.share", "", "8% 北美")
                FACT ("b/missing.html", "title", "", "Third");

static const char records_text[]
    = "<tenderlens xmlns='urn:tenderlens:1'>\n"
      "<document source='in/a/lots.html'><notice>"
      /* Right at the tender, too, since a lot has it; wrong: lots changed; the title of a lot is not asked
         for. */
      "<value kind='award' amount='10' currency='EUR' rule='r' confidence='0.99'>10</value>"
      "<lot id='01'><title rule='r' confidence='0.99'>A lot</title>"
      "<value kind='award' amount='10' currency='EUR' rule='r' confidence='0.95'>10</value>"
      "<supplier value='Alpha Ltd' rule='r' confidence='0.91'>ALPHA</supplier></lot>"
      "<lot id='3'><value kind='award' amount='20' currency='EUR' rule='x' confidence='0.91'>20</value></lot>"
      "</notice></document>\n"
      "<document source='in/a/one.html'><notice kind='award' published='2024-01-02'>"
      "<kind value='award' rule='r' confidence='0.85'>Award</kind>"
      "<published date='2024-01-02' rule='r' confidence='0.85'>2 January</published>"
      "<buyer rule='r' confidence='0.60'>City</buyer>"
      "<lot id='7'><value kind='award' amount='5.00' currency='EUR' rule='r' "
      "confidence='0.70'>5</value></lot>"
      "<conflict field='value.award' amount='6.00' currency='EUR'>6</conflict></notice></document>\n"
      "<document source='in/a/list.html'>"
      "<notice><title rule='r' confidence='0.90'>First</title><reference rule='r' "
      "confidence='0.9'>R-1</reference></notice>"
      "<notice><title rule='r' confidence='0.90'>Second</title></notice></document>\n"
      "<document source='in/a/none.html'><notice><deadline kind='opening' date='2024-01-01' rule='y' "
      "confidence='0.55'>"
      "1 January</deadline></notice></document>\n"
      "<document source='in/a/target.html'><notice><target platform='twitter' metric='followers' "
      "change='increase' "
      "count='580000' by='2020-02-29' rule='r' confidence='0.92'>58万<share percent='8'>北美</share></target>"
      "</notice></document>\n"
      "<document source='in/c/unknown.html'><notice><buyer>Nobody asks</buyer></notice></document>\n"
      "</tenderlens>\n";

static TlRecords *
open_records (const char *text, gssize len, int *fd)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  *fd = g_file_open_tmp (NULL, &name, &error);
  g_assert_no_error (error);
  unlink (name);
  g_assert_cmpint (write (*fd, text, (gsize) len), ==, len);
  g_assert_cmpint (lseek (*fd, 0, SEEK_SET), ==, 0);
  return tl_records_new (*fd);
}

static TlTally *
count (const TlGold *gold, const char *const *fields)
{
  TlTally *tally = tl_tally_new (gold, NULL, fields);
  int fd;
  g_autoptr (TlRecords) records = open_records (records_text, sizeof records_text - 1, &fd);
  g_autoptr (GError) error = NULL;
  xmlNode *document;

  while ((document = tl_records_next (records, &error)) != NULL)
    {
      g_autofree char *source = tl_records_get (document, "source");

      tl_tally_add (tally, source, tl_answers_read (document));
    }
  g_assert_no_error (error);
  close (fd);
  tl_tally_count (tally);
  return tally;
}

static const struct
{
  const char *field;
  guint right, missed, extra;
} rows[] = {
  { "deadline.opening", 0, 0, 1 }, { "notice", 1, 0, 0 },       { "published", 1, 0, 0 },
  { "reference", 0, 0, 1 },        { "supplier", 1, 0, 0 },     { "target", 1, 0, 0 },
  { "target.deadline", 1, 0, 0 },  { "target.share", 1, 0, 0 }, { "title", 1, 2, 0 },
  { "value.award", 2, 1, 1 },
};

static void
test_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlGold) gold = tl_gold_new (gold_text, sizeof gold_text - 1, NULL, &error);
  g_autoptr (TlTally) tally = NULL;

  g_assert_no_error (error);
  tally = count (gold, NULL);
  g_assert_cmpuint (tl_tally_get_rows (tally)->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TlTallyRow *row = tl_tally_get_rows (tally)->pdata[i];

      g_test_message ("%s", rows[i].field);
      g_assert_cmpstr (row->field, ==, rows[i].field);
      g_assert_cmpuint (row->right, ==, rows[i].right);
      g_assert_cmpuint (row->missed, ==, rows[i].missed);
      g_assert_cmpuint (row->extra, ==, rows[i].extra);
    }
}

static void
test_reliability (void)
{
  g_autoptr (TlGold) gold = tl_gold_new (gold_text, sizeof gold_text - 1, NULL, NULL);
  g_autoptr (TlTally) tally = count (gold, NULL);
  const TlReliability *all = tl_tally_get_reliability (tally);
  guint facts = 0, right = 0;

  for (guint i = 0; i < TL_RELIABILITY_BANDS; i++)
    {
      facts += all->bands[i].facts;
      right += all->bands[i].right;
    }
  /* Neither what is optional nor what is excused. */
  g_assert_cmpuint (facts, ==, 12);
  g_assert_cmpuint (right, ==, 9);
  g_assert_cmpuint (all->unsaid, ==, 0);
  g_assert_cmpuint (all->bands[0].facts, ==, 0);
  g_assert_cmpuint (all->bands[1].facts, ==, 1);
}

static void
test_print (void)
{
  static const char *const lines[] = {
    "a/lots.html: 2/3 right, 1 extra\n",
    "b/missing.html: 0/1 right, 0 extra  (no record)\n",
    "value.award            gold    3  right    2  missed    1  extra    1  P 0.667  R 0.667  F1 0.667\n",
    "    missed a/lots.html lot=2 \"20.00 EUR\"  <- \"so it says\"\n",
    "    extra  a/lots.html lot=3 \"20 EUR\"  rule x, confidence 0.91\n",
    "CORE (mission)         gold    7  right    6  missed    1  extra    2  P 0.750  R 0.857  F1 0.800\n",
    "ALL                    gold   12  right    9  missed    3  extra    3  P 0.750  R 0.750  F1 0.750\n",
    "0.80 to 0.89        2       2        1.000     0.850          -15.0\n",
    "\nscore F1=0.7500 P=0.7500 R=0.7500 files=6 answered=5\n",
  };
  g_autoptr (TlGold) gold = tl_gold_new (gold_text, sizeof gold_text - 1, NULL, NULL);
  g_autoptr (TlTally) tally = count (gold, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  tl_tally_print (tally, TRUE, 5, out);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (out->str, lines[i]) == NULL)
      {
        g_test_message ("%s lacks %s", out->str, lines[i]);
        g_test_fail ();
      }
}

static void
test_fields (void)
{
  static const char *const fields[] = { "title", NULL };
  g_autoptr (TlGold) gold = tl_gold_new (gold_text, sizeof gold_text - 1, fields, NULL);
  g_autoptr (TlTally) tally = count (gold, fields);
  const TlTallyRow *row = tl_tally_get_rows (tally)->pdata[0];

  g_assert_cmpuint (tl_tally_get_rows (tally)->len, ==, 1);
  g_assert_cmpstr (row->field, ==, "title");
}

static const struct
{
  const char *text, *message;
} wrong[] = {
  { "", "no gold facts stand in it" },
  { "\n{\"file\":", "line 2: this is no JSON: *" },
  { "[1]", "line 1: this is no JSON object" },
  { "{\"field\":\"title\"}", "line 1: \"file\" or \"field\" is missing" },
  { "{\"file\":\"a\",\"field\":\"title\"}", "line 1: \"value\" is missing, or is no text" },
  { "{\"file\":\"a\",\"field\":\"title\",\"value\":5}", "line 1: \"value\" is missing, or is no text" },
};

static void
test_wrong_gold (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TlGold) gold = tl_gold_new (wrong[i].text, strlen (wrong[i].text), NULL, &error);

      g_assert_null (gold);
      g_assert_error (error, TL_ERROR, TL_ERROR_INPUT);
      g_assert_true (g_pattern_match_simple (wrong[i].message, error->message));
    }
}

static void
test_half_records (void)
{
  g_autoptr (GError) error = NULL;
  int fd;
  g_autoptr (TlRecords) records = open_records (records_text, 600, &fd);

  while (tl_records_next (records, &error) != NULL)
    ;
  g_assert_error (error, TL_ERROR, TL_ERROR_INPUT);
  close (fd);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/rows", test_rows);
  g_test_add_func ("/tally/reliability", test_reliability);
  g_test_add_func ("/tally/print", test_print);
  g_test_add_func ("/tally/fields", test_fields);
  g_test_add_func ("/tally/wrong-gold", test_wrong_gold);
  g_test_add_func ("/tally/half-records", test_half_records);
  return g_test_run ();
}
