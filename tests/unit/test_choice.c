/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_choice.c - of what a document states, only what somebody asked for. */
#include "config.h"

#include "record/choice.h"

static TlTarget *
make_target (void)
{
  TlTarget *target = tl_target_new ();

  target->platform = g_strdup ("twitter");
  target->metric = g_strdup ("followers");
  return target;
}

static TlFact *
make (TlField field, const char *lot, guint confidence)
{
  TlValue value = { .kind = TL_VALUE_TEXT, .text = g_strdup ("x") };
  TlEvidence evidence = { .quote = g_strdup ("x"), .chars = { confidence, confidence + 1 }, .page = 1 };

  return tl_fact_new (field, lot, &value, field == TL_FIELD_TARGET ? make_target () : NULL, &evidence, "r",
                      confidence);
}

static TlRecord *
make_record (void)
{
  TlRecord *record = tl_record_new ("a", NULL);
  TlNotice *notice = tl_record_add_notice (record, "award");

  notice->kind_fact = make (TL_FIELD_TITLE, "", 80);
  tl_notice_add_fact (notice, make (TL_FIELD_BUYER, "", 60));
  tl_notice_add_fact (notice, make (TL_FIELD_AWARD, "", 95));
  tl_notice_add_fact (notice, make (TL_FIELD_AWARD, "2", 70));
  tl_notice_add_fact (notice, make (TL_FIELD_TARGET, "", 90));
  tl_notice_add_conflict (notice, make (TL_FIELD_AWARD, "", 30));
  tl_notice_add_conflict (notice, make (TL_FIELD_AWARD, "2", 31));
  return record;
}

static const char *const award[] = { "value.award", NULL };
static const char *const share[] = { "target.share", NULL };
static const char *const both[] = { "buyer", "target", NULL };

static const struct
{
  const char *name;
  const char *const *fields;
  guint min_confidence;
  const char *facts, *conflicts; /* their confidences */
  const char *kind;
} cases[] = {
  { "all", NULL, 0, "60 70 90 95", "30 31", "award" },   { "sure", NULL, 90, "90 95", "30", NULL },
  { "just as sure", NULL, 80, "90 95", "30", "award" },  { "certain", NULL, 100, "", "", NULL },
  { "a field", award, 0, "70 95", "30 31", "award" },    { "a sure field", award, 90, "95", "30", NULL },
  { "a part of a target", share, 0, "90", "", "award" }, { "fields", both, 0, "60 90", "", "award" },
};

static char *
print (const GPtrArray *facts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? " " : "", ((const TlFact *) facts->pdata[i])->confidence);
  return g_string_free (out, FALSE);
}

static void
test_choose (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlRecord) record = make_record ();
      const TlNotice *notice = record->notices->pdata[0];
      g_autofree char *facts = NULL, *conflicts = NULL;

      g_test_message ("%s", cases[i].name);
      tl_record_choose (record, cases[i].fields, cases[i].min_confidence);
      tl_record_seal (record);
      facts = print (notice->facts);
      conflicts = print (notice->conflicts);
      g_assert_cmpstr (facts, ==, cases[i].facts);
      g_assert_cmpstr (conflicts, ==, cases[i].conflicts);
      g_assert_cmpstr (notice->kind, ==, cases[i].kind);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choice/choose", test_choose);
  return g_test_run ();
}
