/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet.c - the page of a report about one document. */
#include "config.h"

#include "report/sheet.h"

#include <string.h>

#include "report/box.h"
#include "report/marked.h"
#include "writer/markup.h"

typedef struct
{
  const char *field, *name;
} FieldName;

static const FieldName field_names[] = {
  { "agent", "Agent" },
  { "bidder", "Bidder" },
  { "buyer", "Buyer" },
  { "deadline.documents", "Documents until" },
  { "deadline.opening", "Opening of bids" },
  { "deadline.performance", "Performance" },
  { "deadline.questions", "Questions until" },
  { "deadline.submission", "Bids until" },
  { "notice", "Kind of notice" },
  { "published", "Published" },
  { "reference", "Reference" },
  { "supplier", "Supplier" },
  { "target", "Target" },
  { "target.benchmark", "Target: to keep up with" },
  { "target.by", "Target: until" },
  { "target.share", "Target: share" },
  { "title", "Title" },
  { "value.award", "Award" },
  { "value.bond", "Bond" },
  { "value.budget", "Budget" },
  { "value.ceiling", "Ceiling" },
  { "value.contract", "Contract" },
  { "value.fee", "Fee" },
};

const char *
tl_sheet_name_field (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    if (strcmp (field_names[i].field, field) == 0)
      return field_names[i].name;
  return field;
}

char *
tl_sheet_get_title (const TlDossier *dossier)
{
  for (guint i = 0; i < dossier->notices->len; i++)
    {
      const TlItem *title = tl_dossier_find (dossier->notices->pdata[i], "title", "");

      if (title != NULL)
        return g_strdup (title->shown);
    }
  return g_path_get_basename (dossier->source);
}

static void
add_element (GString *out, const char *tag, const char *class, const char *text)
{
  g_string_append_printf (out, "<%s", tag);
  tl_markup_add_attribute (out, "class", class);
  g_string_append_c (out, '>');
  tl_markup_add_text (out, text);
  g_string_append_printf (out, "</%s>\n", tag);
}

static void
add_head (GString *out, const TlDossier *dossier, const char *title, const TlSheetView *view)
{
  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  add_element (out, "title", NULL, title);
  g_string_append (out, "<link rel=\"stylesheet\" href=\"../report.css\">\n"
                        "<script src=\"../report.js\" defer></script>\n</head>\n<body class=\"sheet\"");
  tl_markup_add_attribute (out, "data-document", dossier->sha256);
  tl_markup_add_attribute (out, "data-source", dossier->source);
  g_string_append (out, ">\n<header>\n<a href=\"../index.html\">All documents</a>\n<h1");
  tl_markup_add_attribute (out, "lang", dossier->language);
  g_string_append (out, " dir=\"auto\">");
  tl_markup_add_text (out, title);
  g_string_append (out, "</h1>\n<p>");
  if (view->original != NULL)
    {
      g_string_append (out, "<a");
      tl_markup_add_attribute (out, "href", view->original);
      g_string_append_c (out, '>');
    }
  tl_markup_add_text (out, dossier->source);
  g_string_append (out, view->original != NULL ? "</a>" : "");
  g_string_append (out, " · status ");
  tl_markup_add_text (out, dossier->status);
  if (dossier->pages > 0)
    g_string_append_printf (out, " · %u page%s", dossier->pages, dossier->pages == 1 ? "" : "s");
  if (dossier->sha256 != NULL)
    g_string_append_printf (out, " · <span class=\"hash\">sha256 %.64s</span>", dossier->sha256);
  g_string_append (out, "</p>\n");
  for (guint i = 0; i < dossier->problems->len; i++)
    add_element (out, "p", "problem", dossier->problems->pdata[i]);
  g_string_append (out, "</header>\n");
}

/* Facts of two kinds must not look alike: one that is sure, one that a person should look at. */
static const char *
get_class (const TlItem *item)
{
  if (item->is_conflict)
    return "fact conflict";
  if (item->doubt != NULL)
    return "fact doubt";
  if (item->confidence == 0)
    return "fact part";
  return item->confidence < 80 ? "fact unsure" : "fact";
}

static void
add_item (GString *out, const TlItem *item, const char *lang)
{
  g_string_append_printf (out, "<li id=\"fact-%u\" class=\"%s\" data-fact=\"%u\"", item->id, get_class (item),
                          item->id);
  tl_markup_add_attribute (out, "data-field", item->field);
  tl_markup_add_attribute (out, "data-lot", item->lot);
  tl_markup_add_attribute (out, "data-value", item->key);
  g_string_append_printf (out, " data-start=\"%u\" data-end=\"%u\">\n<button type=\"button\" class=\"jump\">",
                          item->start, item->end);
  add_element (out, "span", "field", tl_sheet_name_field (item->field));
  g_string_append (out, "<b dir=\"auto\"");
  tl_markup_add_attribute (out, "lang", lang);
  g_string_append_c (out, '>');
  tl_markup_add_text (out, item->shown);
  g_string_append (out, "</b></button>\n");
  if (item->is_conflict)
    g_string_append (out, "<p class=\"warning\">The document contradicts itself here.</p>\n");
  if (item->doubt != NULL)
    {
      g_string_append (out, "<p class=\"warning\">Not certain: ");
      tl_markup_add_text (out, item->doubt);
      g_string_append (out, "</p>\n");
    }
  g_string_append (out, "<q dir=\"auto\"");
  tl_markup_add_attribute (out, "lang", lang);
  g_string_append_c (out, '>');
  tl_markup_add_text (out, item->quote);
  g_string_append (out, "</q>\n<small>");
  if (item->page > 0)
    g_string_append_printf (out, "page %u", item->page);
  if (item->confidence > 0)
    {
      g_string_append_printf (out, "%sconfidence %u.%02u, rule ", item->page > 0 ? " · " : "",
                              item->confidence / 100, item->confidence % 100);
      tl_markup_add_text (out, item->rule);
    }
  g_string_append (out, "</small>\n</li>\n");
}

static void
add_notice (GString *out, const TlDossier *dossier, const TlDossierNotice *notice)
{
  const char *lot = "";

  g_string_append (out, "<section class=\"notice\">\n<h2>");
  tl_markup_add_text (out, *notice->kind != '\0' ? notice->kind : "notice");
  if (notice->published != NULL)
    g_string_append_printf (out, ", %s", notice->published);
  g_string_append (out, "</h2>\n<ol>\n");
  for (guint i = 0; i < notice->items->len; i++)
    {
      const TlItem *item = notice->items->pdata[i];

      if (strcmp (item->lot, lot) != 0 && !item->is_conflict)
        {
          g_string_append (out, "</ol>\n<h3>Lot ");
          tl_markup_add_text (out, item->lot);
          g_string_append (out, "</h3>\n<ol>\n");
          lot = item->lot;
        }
      add_item (out, item, dossier->language);
    }
  g_string_append (out, "</ol>\n</section>\n");
}

/* A box in per cent of its page, so that it fits at every size. */
static void
add_box (GString *out, const TlItem *item, const TlSheetPage *page, const TlReportBox *box)
{
  const double parts[] = { box->left / page->width, box->top / page->height,
                           (box->right - box->left) / page->width, (box->bottom - box->top) / page->height };
  static const char *const names[] = { "left", "top", "width", "height" };

  g_string_append_printf (out, "<a class=\"mark\" href=\"#fact-%u\" data-facts=\"%u\" tabindex=\"-1\"",
                          item->id, item->id);
  tl_markup_add_attribute (out, "title", tl_sheet_name_field (item->field));
  g_string_append (out, " style=\"");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (out, "%s:%s%%;", names[i],
                              g_ascii_formatd (number, sizeof number, "%.2f", parts[i] * 100));
    }
  g_string_append (out, "\"></a>\n");
}

static void
add_boxes (GString *out, const TlItem *item, const TlSheetPage *page)
{
  const char *at = item->box;
  TlReportBox box;

  while (at != NULL && tl_report_box_read (&at, &box))
    add_box (out, item, page, &box);
}

static void
add_page (GString *out, const TlDossier *dossier, const TlSheetView *view, const TlSheetPage *page)
{
  g_string_append_printf (out, "<figure id=\"page-%u\"><figcaption>Page %u", page->number, page->number);
  if (view->original != NULL)
    {
      g_autofree char *link = g_strdup_printf ("%s#page=%u", view->original, page->number);

      g_string_append (out, " · <a");
      tl_markup_add_attribute (out, "href", link);
      g_string_append (out, ">open in the document</a>");
    }
  g_string_append (out, "</figcaption>\n<div class=\"paper\"><img loading=\"lazy\"");
  tl_markup_add_attribute (out, "src", page->file);
  g_string_append_printf (out, " width=\"%d\" height=\"%d\" alt=\"Page %u of the document\">\n",
                          (int) page->width, (int) page->height, page->number);
  for (guint i = 0; i < dossier->notices->len; i++)
    {
      const TlDossierNotice *notice = dossier->notices->pdata[i];

      for (guint k = 0; k < notice->items->len; k++)
        if (((const TlItem *) notice->items->pdata[k])->page == page->number)
          add_boxes (out, notice->items->pdata[k], page);
    }
  g_string_append (out, "</div></figure>\n");
}

static void
add_text (GString *out, const TlDossier *dossier, const char *text)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < dossier->notices->len; i++)
    {
      const TlDossierNotice *notice = dossier->notices->pdata[i];

      for (guint k = 0; k < notice->items->len; k++)
        g_ptr_array_add (items, notice->items->pdata[k]);
    }
  g_string_append (out, "<pre class=\"text\" dir=\"auto\"");
  tl_markup_add_attribute (out, "lang", dossier->language);
  g_string_append (out, ">\n");
  tl_marked_add_text (out, text, items);
  g_string_append (out, "</pre>\n");
}

void
tl_sheet_write (GString *out, const TlDossier *dossier, const TlSheetView *view)
{
  g_autofree char *title = tl_sheet_get_title (dossier);

  add_head (out, dossier, title, view);
  g_string_append (out, "<main>\n<div class=\"facts\" role=\"region\" aria-label=\"Facts\">\n");
  for (guint i = 0; i < dossier->notices->len; i++)
    add_notice (out, dossier, dossier->notices->pdata[i]);
  if (dossier->notices->len == 0)
    g_string_append (out, "<p>No fact was found.</p>\n");
  g_string_append (
      out, "</div>\n<div class=\"document\" role=\"region\" aria-label=\"Document\" tabindex=\"0\">\n");
  if (view->trouble != NULL)
    add_element (out, "p", "problem", view->trouble);
  for (guint i = 0; view->pages != NULL && i < view->pages->len; i++)
    add_page (out, dossier, view, &g_array_index (view->pages, TlSheetPage, i));
  if (view->text != NULL)
    add_text (out, dossier, view->text);
  g_string_append (out, "</div>\n</main>\n</body>\n</html>\n");
}
