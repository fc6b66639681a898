/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_trace.c - what the matcher tells of what it saw, and how it is printed. */
#include "config.h"

#include "rules/trace.h"

#include "rules_fixture.h"

#define PACK   "[pack t]\nlang = zh\n"
#define BUDGET "[rule budget]\nfield = value.budget\nlabel = 预算金额\nvalue = %{money}\nnot = 合计\ndeny = x\n"

typedef struct
{
  const char *name;
  const char *rules;
  const char *text;
  const char *parts[3]; /* in this order */
} Case;

static const Case cases[] = {
  { "chosen", PACK BUDGET, "预算金额：130万元", { "value.budget\n  taken:\n", "1300000.00 CNY", "rule budget" } },
  { "no-value", PACK BUDGET, "预算金额：详见公告", { "label without a value:\n", "\"预算金额：详见公告\"", "no value was read" } },
  { "no-such-value", PACK BUDGET, "预算金额：1234567890123456789元",
    { "label without a value:\n", "1234567890123456789", "is no value: the number has more than 18 digits" } },
  { "refused", PACK BUDGET, "预算金额（合计）：130万元", { "refused:\n", "a \"not\" of the rule" } },
  { "skipped", PACK BUDGET "[section s]\nheading = 合同格式\nskip = yes\n", "一、合同格式\n（一）价款\n预算金额：130万元",
    { "refused:\n", "states nothing" } },
  { "other-kind", PACK BUDGET "notice = award\n", "预算金额：130万元", { "refused:\n", "kind of notice" } },
  { "rival", PACK BUDGET, "预算金额：130万元\n预算金额：140万元",
    { "taken:\n    1300000.00 CNY", "seen, but not taken:\n    1400000.00 CNY", "conflict" } },
  { "unsure", PACK BUDGET "score = 40\n", "预算金额：130万元", { "seen, but not taken:\n", "not sure enough" } },
  { "nothing", PACK BUDGET, "采购公告的内容", { "nothing: none of its labels stands", "预算金额, 预算" } },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlPacks) packs = fixture_packs (c->rules);
  g_autoptr (TlDocument) document = tl_snippet_read (c->text);
  g_autoptr (TlTrace) trace = tl_trace_new ();
  g_autofree const char **labels = g_new0 (const char *, TL_FIELD_LAST);
  g_autoptr (GString) out = g_string_new (NULL);
  const char *at;

  g_free (fixture_find (packs, document, trace)); /* only the trace is looked at */
  labels[TL_FIELD_BUDGET] = "预算金额, 预算";
  tl_trace_print (trace, TL_FIELD_BUDGET, labels, out);
  at = out->str;
  for (guint i = 0; i < G_N_ELEMENTS (c->parts) && c->parts[i]; i++)
    {
      const char *next = strstr (at, c->parts[i]);

      if (!next)
        g_test_message ("%s", out->str);
      g_assert_nonnull (next);
      at = next + strlen (c->parts[i]);
    }
}

static void
add (TlTrace *trace, TlTraceKind kind, guint32 offset, const char *value)
{
  TlTraceNote note = { .kind = kind, .field = TL_FIELD_BUYER, .rule = (char *) "r", .value = (char *) value,
                       .offset = offset };

  tl_trace_add (trace, &note);
}

/* By kind and place whatever the order of adding; doubles once; the rest is counted. */
static void
test_print (void)
{
  g_autoptr (TlTrace) trace = tl_trace_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  const char *last = "";

  add (trace, TL_TRACE_RIVAL, 5, "late");
  add (trace, TL_TRACE_RIVAL, 1, "early");
  add (trace, TL_TRACE_CHOSEN, 9, "taken");
  add (trace, TL_TRACE_RIVAL, 5, "late");
  tl_trace_print (trace, TL_FIELD_BUYER, NULL, out);
  g_assert_cmpstr (out->str, ==,
                   "buyer\n  taken:\n    taken  rule r\n  seen, but not taken:\n    early  rule r\n    late  rule r\n");
  for (guint i = 0; i < 30; i++)
    add (trace, TL_TRACE_NO_VALUE, i, "x");
  g_string_truncate (out, 0);
  tl_trace_print (trace, TL_FIELD_BUYER, NULL, out);
  last = strstr (out->str, "    ... and 18 more\n");
  g_assert_nonnull (last);
}

static void
test_all_fields (void)
{
  g_autoptr (TlTrace) trace = tl_trace_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  tl_trace_print (trace, TL_FIELD_LAST, NULL, out);
  for (TlField i = 0; i < TL_FIELD_LAST; i++)
    g_assert_nonnull (strstr (out->str, tl_field_get (i)->name));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/trace/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/trace/print", test_print);
  g_test_add_func ("/trace/all-fields", test_all_fields);
  return g_test_run ();
}
