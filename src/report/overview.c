/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview.c - the first page of a report: tables of awards, targets, deadlines and documents, and charts. */
#include "config.h"

#include "report/overview.h"

#include <string.h>

#include "report/award.h"
#include "report/chart.h"
#include "report/price.h"
#include "report/sheet.h"
#include "writer/markup.h"

#define BARS   12
#define MONTHS 24

/* One table of the page. */
typedef struct
{
  const char *id, *name;
  const char *const *heads; /* NULL-ended; "#" before a head: numbers */
} Table;

static const char *const award_heads[]
    = { "Document", "Buyer", "Lot", "Supplier", "#Amount", "Currency", "Published", "#Confidence", NULL };
static const char *const target_heads[]
    = { "Document", "Platform", "Metric",   "#Count",      "Change",      "Until", "Lot",
        "Supplier", "#Award",   "Currency", "#Price each", "#Confidence", NULL };
static const char *const deadline_heads[]
    = { "Document", "Deadline", "Date", "Lot", "Buyer", "#Confidence", NULL };
static const char *const document_heads[]
    = { "Document", "Kind", "File", "Status", "Language", "#Facts", "Trouble", NULL };

enum
{
  AWARDS,
  TARGETS,
  DEADLINES,
  DOCUMENTS,
  N_TABLES
};

static const Table tables[] = {
  [AWARDS] = { "awards", "Awards", award_heads },
  [TARGETS] = { "targets", "Targets", target_heads },
  [DEADLINES] = { "deadlines", "Deadlines", deadline_heads },
  [DOCUMENTS] = { "documents", "Documents", document_heads },
};

struct _TlOverview
{
  GString *rows[N_TABLES];
  guint n_rows[N_TABLES];
  TlChart *suppliers, *buyers, *months, *deadlines, *prices, *statuses;
};

TlOverview *
tl_overview_new (void)
{
  TlOverview *overview = g_new0 (TlOverview, 1);

  for (guint i = 0; i < N_TABLES; i++)
    overview->rows[i] = g_string_new (NULL);
  overview->suppliers = tl_chart_new ();
  overview->buyers = tl_chart_new ();
  overview->months = tl_chart_new ();
  overview->deadlines = tl_chart_new ();
  overview->prices = tl_chart_new ();
  overview->statuses = tl_chart_new ();
  return overview;
}

void
tl_overview_free (TlOverview *overview)
{
  if (overview == NULL)
    return;
  for (guint i = 0; i < N_TABLES; i++)
    g_string_free (overview->rows[i], TRUE);
  tl_chart_free (overview->suppliers);
  tl_chart_free (overview->buyers);
  tl_chart_free (overview->months);
  tl_chart_free (overview->deadlines);
  tl_chart_free (overview->prices);
  tl_chart_free (overview->statuses);
  g_free (overview);
}

static void
begin_row (TlOverview *overview, guint table)
{
  g_string_append (overview->rows[table], "<tr>");
  overview->n_rows[table]++;
}

static void
end_row (TlOverview *overview, guint table)
{
  g_string_append (overview->rows[table], "</tr>\n");
}

/* ${attributes}: of the cell.  ${key}: what sorts it, or NULL: what it shows. */
static void
add_cell_with (GString *out, const char *attributes, const char *shown, const char *key)
{
  g_string_append_printf (out, "<td %s", attributes);
  tl_markup_add_attribute (out, "data-key", key);
  g_string_append_c (out, '>');
  tl_markup_add_text (out, shown != NULL ? shown : "");
  g_string_append (out, "</td>");
}

static void
add_cell (GString *out, const char *shown, const char *key)
{
  add_cell_with (out, "dir=\"auto\"", shown, key);
}

static void
add_date (GString *out, const char *shown, const char *key)
{
  add_cell_with (out, "class=\"date\"", shown, key);
}

static void
add_link (GString *out, const char *sheet, guint fact, const char *text)
{
  g_autofree char *link = fact > 0 ? g_strdup_printf ("%s#fact-%u", sheet, fact) : g_strdup (sheet);

  g_string_append (out, "<td dir=\"auto\"><a");
  tl_markup_add_attribute (out, "href", link);
  g_string_append_c (out, '>');
  tl_markup_add_text (out, text);
  g_string_append (out, "</a></td>");
}

static void
add_confidence (GString *out, const TlItem *item)
{
  g_autofree char *text = g_strdup_printf ("%u.%02u", item->confidence / 100, item->confidence % 100);

  add_cell (out, text, NULL);
}

static const char *
get_shown (const TlItem *item)
{
  return item != NULL ? item->shown : "";
}

/* A notice among others goes by its own title, or its number, and by no other's. */
static char *
get_title (const TlDossier *dossier, const TlDossierNotice *notice)
{
  const TlItem *title = tl_dossier_find (notice, "title", "");

  if (title == NULL)
    title = tl_dossier_find (notice, "reference", "");
  return title != NULL                ? g_strdup (title->shown)
         : dossier->notices->len == 1 ? tl_sheet_get_title (dossier)
                                      : g_path_get_basename (dossier->source);
}

/* What one look at a notice needs. */
typedef struct
{
  const TlDossier *dossier;
  const TlDossierNotice *notice;
  const char *sheet, *title;
} Look;

/* Without an amount a supplier still has a row, once a lot. */
static gboolean
is_award (const Look *look, const TlItem *item)
{
  if (item->is_conflict)
    return FALSE;
  if (strcmp (item->field, "value.award") == 0 || strcmp (item->field, "value.contract") == 0)
    return TRUE;
  return strcmp (item->field, "supplier") == 0
         && tl_dossier_find (look->notice, "value.award", item->lot) == NULL
         && tl_dossier_find (look->notice, "value.contract", item->lot) == NULL
         && tl_dossier_find (look->notice, "supplier", item->lot) == item;
}

static void
chart_award (TlOverview *overview, const Look *look, const TlItem *item, const char *suppliers)
{
  const TlItem *buyer = tl_dossier_find (look->notice, "buyer", item->lot);
  TlDecimal amount;

  if (item->currency == NULL || tl_award_is_total (look->notice, item)
      || !tl_decimal_parse (item->key, strlen (item->key), &amount))
    return;
  /* Of several winners no one knows who gets how much of the sum. */
  if (*suppliers != '\0' && strstr (suppliers, "; ") == NULL)
    tl_chart_add (overview->suppliers, item->currency, suppliers, amount);
  if (buyer != NULL)
    tl_chart_add (overview->buyers, item->currency, buyer->shown, amount);
}

static void
add_award (TlOverview *overview, const Look *look, const TlItem *item)
{
  GString *out = overview->rows[AWARDS];
  gboolean has_amount = g_str_has_prefix (item->field, "value.");
  g_autofree char *suppliers = tl_award_find_suppliers (look->notice, item);

  begin_row (overview, AWARDS);
  add_link (out, look->sheet, item->id, look->title);
  add_cell (out, get_shown (tl_dossier_find (look->notice, "buyer", item->lot)), NULL);
  add_cell (out, item->lot, NULL);
  add_cell (out, suppliers, NULL);
  add_cell (out, has_amount ? item->shown : "", has_amount ? item->key : "");
  add_cell (out, has_amount ? item->currency : "", NULL);
  add_date (out, look->notice->published, NULL);
  add_confidence (out, item);
  end_row (overview, AWARDS);
  chart_award (overview, look, item, suppliers);
}

static void
add_target (TlOverview *overview, const Look *look, const TlItem *item)
{
  GString *out = overview->rows[TARGETS];
  const TlItem *award = tl_award_find_price (look->notice, item->lot);
  g_autofree char *suppliers = tl_award_join_suppliers (look->notice, item->lot),
                  *price = tl_price_each (look->notice, item, award);
  TlDecimal each;

  begin_row (overview, TARGETS);
  add_link (out, look->sheet, item->id, look->title);
  add_cell (out, item->platform, NULL);
  add_cell (out, item->metric, NULL);
  add_cell (out, item->number, item->count);
  add_cell (out, item->change, NULL);
  add_date (out, item->by, NULL);
  add_cell (out, item->lot, NULL);
  add_cell (out, suppliers, NULL);
  add_cell (out, get_shown (award), award != NULL ? award->key : "");
  add_cell (out, award != NULL ? award->currency : "", NULL);
  add_cell (out, price, price);
  add_confidence (out, item);
  end_row (overview, TARGETS);
  if (price != NULL && award->currency != NULL && tl_decimal_parse (price, strlen (price), &each))
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", item->platform, suppliers);

      tl_chart_add (overview->prices, award->currency, name, each);
    }
}

static void
chart_month (TlChart *chart, const char *date)
{
  const TlDecimal one = { 1, 0 };
  g_autofree char *month = g_strndup (date, strlen ("2019-08"));

  if (strlen (month) == strlen ("2019-08") && month[4] == '-')
    tl_chart_add (chart, "", month, one);
}

static void
add_deadline (TlOverview *overview, const Look *look, const TlItem *item)
{
  GString *out = overview->rows[DEADLINES];

  begin_row (overview, DEADLINES);
  add_link (out, look->sheet, item->id, look->title);
  add_cell (out, tl_sheet_name_field (item->field), NULL);
  add_date (out, item->shown, item->key);
  add_cell (out, item->lot, NULL);
  add_cell (out, get_shown (tl_dossier_find (look->notice, "buyer", item->lot)), NULL);
  add_confidence (out, item);
  end_row (overview, DEADLINES);
  if (strcmp (item->field, "deadline.submission") == 0)
    chart_month (overview->deadlines, item->key);
}

static void
add_notice (TlOverview *overview, const Look *look)
{
  if (look->notice->published != NULL)
    chart_month (overview->months, look->notice->published);
  for (guint i = 0; i < look->notice->items->len; i++)
    {
      const TlItem *item = look->notice->items->pdata[i];

      if (is_award (look, item))
        add_award (overview, look, item);
      else if (!item->is_conflict && strcmp (item->field, "target") == 0)
        add_target (overview, look, item);
      else if (!item->is_conflict && g_str_has_prefix (item->field, "deadline."))
        add_deadline (overview, look, item);
    }
}

/* "award, contract" */
static char *
join_kinds (const TlDossier *dossier)
{
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < dossier->notices->len; i++)
    {
      const char *kind = ((const TlDossierNotice *) dossier->notices->pdata[i])->kind;

      if (strstr (kinds->str, kind) == NULL)
        g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? ", " : "", kind);
    }
  return g_string_free (kinds, FALSE);
}

static guint
count_facts (const TlDossier *dossier)
{
  guint n = 0;

  for (guint i = 0; i < dossier->notices->len; i++)
    n += ((const TlDossierNotice *) dossier->notices->pdata[i])->items->len;
  return n;
}

void
tl_overview_add (TlOverview *overview, const TlDossier *dossier, const char *sheet)
{
  GString *out = overview->rows[DOCUMENTS];
  const TlDecimal one = { 1, 0 };
  g_autofree char *title = tl_sheet_get_title (dossier), *kinds = join_kinds (dossier),
                  *facts = g_strdup_printf ("%u", count_facts (dossier));

  for (guint i = 0; i < dossier->notices->len; i++)
    {
      const TlDossierNotice *notice = dossier->notices->pdata[i];
      g_autofree char *own = get_title (dossier, notice);
      Look look = { dossier, notice, sheet, own };

      add_notice (overview, &look);
    }
  begin_row (overview, DOCUMENTS);
  add_link (out, sheet, 0, title);
  add_cell (out, kinds, NULL);
  add_cell (out, dossier->source, NULL);
  add_cell (out, dossier->status, NULL);
  add_cell (out, dossier->language, NULL);
  add_cell (out, facts, NULL);
  add_cell (out, dossier->problems->len > 0 ? dossier->problems->pdata[0] : "", NULL);
  end_row (overview, DOCUMENTS);
  tl_chart_add (overview->statuses, "", dossier->status, one);
}

static void
write_table (GString *out, const TlOverview *overview, guint i)
{
  const Table *table = &tables[i];

  g_string_append_printf (out, "<section id=\"%s\">\n<h2>%s <small>%u</small></h2>\n", table->id, table->name,
                          overview->n_rows[i]);
  if (overview->n_rows[i] == 0)
    {
      g_string_append (out, "<p>None was found.</p>\n</section>\n");
      return;
    }
  g_string_append_printf (out, "<div class=\"scroll\"><table aria-label=\"%s\"><thead><tr>", table->name);
  for (const char *const *head = table->heads; *head != NULL; head++)
    {
      gboolean is_number = **head == '#';

      g_string_append_printf (out, "<th scope=\"col\"%s><button type=\"button\">%s</button></th>",
                              is_number ? " data-number=\"1\"" : "", *head + is_number);
    }
  g_string_append (out, "</tr></thead><tbody>\n");
  g_string_append_len (out, overview->rows[i]->str, (gssize) overview->rows[i]->len);
  g_string_append (out, "</tbody></table></div>\n</section>\n");
}

void
tl_overview_write (GString *out, const TlOverview *overview)
{
  g_string_append (out,
                   "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<title>tenderlens report</title>\n<link rel=\"stylesheet\" href=\"report.css\">\n"
                   "<script src=\"report.js\" defer></script>\n</head>\n<body class=\"overview\">\n<header>\n"
                   "<h1>What the documents state</h1>\n<p>");
  g_string_append_printf (out, "%u documents, %u awards, %u targets, %u deadlines. ",
                          overview->n_rows[DOCUMENTS], overview->n_rows[AWARDS], overview->n_rows[TARGETS],
                          overview->n_rows[DEADLINES]);
  g_string_append (
      out, "Each row leads to the words that say so. Look at them before you print a figure.</p>\n<nav>");
  for (guint i = 0; i < N_TABLES; i++)
    g_string_append_printf (out, "<a href=\"#%s\">%s</a> ", tables[i].id, tables[i].name);
  g_string_append (out,
                   "<a href=\"#charts\">Charts</a></nav>\n<p class=\"filter\" hidden><label>Show rows with "
                   "<input type=\"search\" id=\"filter\"></label></p>\n</header>\n<main>\n");
  for (guint i = 0; i < N_TABLES; i++)
    write_table (out, overview, i);
  g_string_append (out, "<section id=\"charts\">\n<h2>Charts</h2>\n");
  tl_chart_write (out, overview->suppliers, "Awards by supplier", FALSE, BARS);
  tl_chart_write (out, overview->buyers, "Awards by buyer", FALSE, BARS);
  tl_chart_write (out, overview->prices, "Price of one follower, view or like", FALSE, BARS);
  tl_chart_write (out, overview->months, "Notices by month", TRUE, MONTHS);
  tl_chart_write (out, overview->deadlines, "Bids until, by month", TRUE, MONTHS);
  tl_chart_write (out, overview->statuses, "Documents by status", FALSE, BARS);
  g_string_append (out, "</section>\n</main>\n</body>\n</html>\n");
}
