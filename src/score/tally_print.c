/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tally_print.c - precision, recall and F1, for people and for scripts. */
#include "config.h"

#include "score/tally.h"

#include <string.h>

typedef struct
{
  double precision, recall, f1;
} Figures;

static Figures
calculate (guint right, guint missed, guint extra)
{
  Figures figures = { 0 };

  /* Nothing said is no fault where there was nothing to say. */
  figures.precision = right + extra > 0 ? (double) right / (right + extra) : missed == 0;
  figures.recall = right + missed > 0 ? (double) right / (right + missed) : 1;
  if (figures.precision + figures.recall > 0)
    figures.f1 = 2 * figures.precision * figures.recall / (figures.precision + figures.recall);
  return figures;
}

static void
print_row (const TlTallyRow *row, const char *name, GString *out)
{
  Figures figures = calculate (row->right, row->missed, row->extra);

  g_string_append_printf (out, "%-22s gold %4u  right %4u  missed %4u  extra %4u  P %.3f  R %.3f  F1 %.3f\n",
                          name, row->right + row->missed, row->right, row->missed, row->extra,
                          figures.precision, figures.recall, figures.f1);
}

/* What the program is for: money, dates, winners, targets. */
static gboolean
is_core (const TlTallyRow *row)
{
  return g_str_has_prefix (row->field, "value.") || g_str_has_prefix (row->field, "deadline.")
         || g_str_has_prefix (row->field, "target") || strcmp (row->field, "supplier") == 0;
}

static TlTallyRow
sum_rows (const GPtrArray *rows, gboolean core_only, guint *n)
{
  TlTallyRow sum = { 0 };

  *n = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const TlTallyRow *row = rows->pdata[i];

      if (core_only && !is_core (row))
        continue;
      (*n)++;
      sum.right += row->right;
      sum.missed += row->missed;
      sum.extra += row->extra;
    }
  return sum;
}

static void
print_file (const TlTallyFile *file, GString *out)
{
  g_string_append_printf (out, "%s: %u/%u right, %u extra%s\n", file->file, file->right, file->asked,
                          file->extra, file->is_answered ? "" : "  (no record)");
}

void
tl_tally_print (const TlTally *tally, gboolean by_file, guint n_errors, GString *out)
{
  const GPtrArray *rows = tl_tally_get_rows (tally);
  const GArray *files = tl_tally_get_files (tally);
  guint n_core, n_all, answered = 0;
  TlTallyRow core = sum_rows (rows, TRUE, &n_core), all = sum_rows (rows, FALSE, &n_all);
  Figures figures = calculate (all.right, all.missed, all.extra);

  for (guint i = 0; i < files->len; i++)
    {
      const TlTallyFile *file = &g_array_index (files, TlTallyFile, i);

      answered += file->is_answered;
      if (by_file)
        print_file (file, out);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const TlTallyRow *row = rows->pdata[i];

      print_row (row, row->field, out);
      for (guint j = 0; j < row->errors->len && j < n_errors; j++)
        g_string_append_printf (out, "    %s\n", (const char *) row->errors->pdata[j]);
    }
  if (n_core > 0 && n_core < n_all)
    print_row (&core, "CORE (mission)", out);
  print_row (&all, "ALL", out);
  g_string_append_c (out, '\n');
  tl_reliability_print (tl_tally_get_reliability (tally), all.right + all.missed, out);
  g_string_append_printf (out, "\nscore F1=%.4f P=%.4f R=%.4f files=%u answered=%u\n", figures.f1,
                          figures.precision, figures.recall, files->len, answered);
}
