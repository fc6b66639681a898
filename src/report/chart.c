/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart.c - sums by name as bars, in SVG. */
#include "config.h"

#include "report/chart.h"

#include <math.h>
#include <string.h>

#include "report/dossier.h"
#include "writer/markup.h"

#define ROW         22 /* units of the SVG */
#define LABEL_X     250
#define BAR_X       260
#define WIDTH       720
#define BAR_MAX     300
#define MAX_LETTERS 34

typedef struct
{
  char *name;
  TlDecimal sum;
} Bar;

struct _TlChart
{
  GHashTable *groups; /* name -> GHashTable: name -> Bar */
};

static void
free_bar (gpointer data)
{
  Bar *bar = data;

  g_free (bar->name);
  g_free (bar);
}

TlChart *
tl_chart_new (void)
{
  TlChart *chart = g_new (TlChart, 1);

  chart->groups
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return chart;
}

void
tl_chart_free (TlChart *chart)
{
  if (chart == NULL)
    return;
  g_hash_table_unref (chart->groups);
  g_free (chart);
}

void
tl_chart_add (TlChart *chart, const char *group, const char *name, TlDecimal value)
{
  GHashTable *bars = g_hash_table_lookup (chart->groups, group);
  Bar *bar;

  if (bars == NULL)
    {
      bars = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_bar);
      g_hash_table_insert (chart->groups, g_strdup (group), bars);
    }
  bar = g_hash_table_lookup (bars, name);
  if (bar == NULL)
    {
      bar = g_new0 (Bar, 1);
      bar->name = g_strdup (name);
      g_hash_table_insert (bars, bar->name, bar);
    }
  (void) tl_decimal_add (bar->sum, value, &bar->sum);
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  const Bar *x = *(Bar *const *) a, *y = *(Bar *const *) b;
  int order = tl_decimal_compare (y->sum, x->sum);

  return order != 0 ? order : strcmp (x->name, y->name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(Bar *const *) a)->name, (*(Bar *const *) b)->name);
}

static GPtrArray *
choose_bars (GHashTable *bars, gboolean by_name, guint limit)
{
  GPtrArray *chosen = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer bar;

  g_hash_table_iter_init (&iter, bars);
  while (g_hash_table_iter_next (&iter, NULL, &bar))
    g_ptr_array_add (chosen, bar);
  g_ptr_array_sort (chosen, by_name ? compare_names : compare_sums);
  if (chosen->len > limit)
    g_ptr_array_remove_range (chosen, by_name ? 0 : limit, chosen->len - limit);
  return chosen;
}

/* Only for the length of a bar, which no one reads as a figure. */
static double
get_length (TlDecimal sum, TlDecimal longest)
{
  double a = (double) sum.units / pow (10, sum.scale), b = (double) longest.units / pow (10, longest.scale);

  return b > 0 && a > 0 ? BAR_MAX * a / b : 0;
}

static char *
shorten (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= MAX_LETTERS)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, MAX_LETTERS - 1);
  return g_strconcat (start, "…", NULL);
}

static void
add_bar (GString *out, const Bar *bar, TlDecimal longest, guint row, gint decimals)
{
  g_autofree char *name = shorten (bar->name), *sum = tl_decimal_print (bar->sum, decimals),
                  *shown = tl_dossier_group_digits (sum);
  guint y = row * ROW;

  g_string_append_printf (out, "<text x=\"%d\" y=\"%u\" text-anchor=\"end\">", LABEL_X, y + 15);
  tl_markup_add_text (out, name);
  g_string_append_printf (out, "<title>");
  tl_markup_add_text (out, bar->name);
  g_string_append_printf (out, "</title></text><rect x=\"%d\" y=\"%u\" width=\"%d\" height=\"%d\"/>", BAR_X,
                          y + 3, (int) get_length (bar->sum, longest) + 1, ROW - 6);
  g_string_append_printf (out, "<text x=\"%d\" y=\"%u\">%s</text>\n",
                          BAR_X + (int) get_length (bar->sum, longest) + 8, y + 15, shown);
}

static void
add_group (GString *out, const char *group, const GPtrArray *bars, const char *caption)
{
  TlDecimal longest = { 0 };

  for (guint i = 0; i < bars->len; i++)
    {
      const Bar *bar = bars->pdata[i];

      if (tl_decimal_compare (bar->sum, longest) > 0)
        longest = bar->sum;
    }
  g_string_append (out, "<figure class=\"chart\"><figcaption>");
  tl_markup_add_text (out, caption);
  if (*group != '\0')
    {
      g_string_append (out, ", ");
      tl_markup_add_text (out, group);
    }
  g_string_append_printf (out, "</figcaption>\n<svg viewBox=\"0 0 %d %u\" role=\"img\"", WIDTH,
                          bars->len * ROW);
  tl_markup_add_attribute (out, "aria-label", caption);
  g_string_append (out, ">\n");
  for (guint i = 0; i < bars->len; i++)
    add_bar (out, bars->pdata[i], longest, i, *group != '\0' ? 2 : 0);
  g_string_append (out, "</svg></figure>\n");
}

void
tl_chart_write (GString *out, const TlChart *chart, const char *caption, gboolean by_name, guint limit)
{
  g_autoptr (GList) groups = g_list_sort (g_hash_table_get_keys (chart->groups), (GCompareFunc) strcmp);

  for (GList *group = groups; group != NULL; group = group->next)
    {
      g_autoptr (GPtrArray) bars
          = choose_bars (g_hash_table_lookup (chart->groups, group->data), by_name, limit);

      add_group (out, group->data, bars, caption);
    }
}
