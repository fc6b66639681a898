/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dossier.c - what a report shows of one document. */
#include "config.h"

#include "report/dossier.h"

#include <string.h>

#include "base/filename.h"
#include "score/records.h"

static void
free_item (gpointer data)
{
  TlItem *item = data;

  g_free (item->field);
  g_free (item->lot);
  g_free (item->shown);
  g_free (item->key);
  g_free (item->currency);
  g_free (item->platform);
  g_free (item->metric);
  g_free (item->change);
  g_free (item->count);
  g_free (item->number);
  g_free (item->by);
  g_free (item->doubt);
  g_free (item->quote);
  g_free (item->box);
  g_free (item->rule);
  g_free (item);
}

static void
free_notice (gpointer data)
{
  TlDossierNotice *notice = data;

  g_free (notice->kind);
  g_free (notice->published);
  g_ptr_array_unref (notice->items);
  g_free (notice);
}

void
tl_dossier_free (TlDossier *dossier)
{
  if (dossier == NULL)
    return;
  g_free (dossier->source);
  g_free (dossier->path);
  g_free (dossier->sha256);
  g_free (dossier->status);
  g_free (dossier->type);
  g_free (dossier->language);
  g_ptr_array_unref (dossier->problems);
  g_ptr_array_unref (dossier->notices);
  g_free (dossier);
}

static char *
get_or_empty (const xmlNode *element, const char *name)
{
  char *value = tl_records_get (element, name);

  return value != NULL ? value : g_strdup ("");
}

static guint64
get_number (const xmlNode *element, const char *name)
{
  g_autofree char *text = get_or_empty (element, name);

  return g_ascii_strtoull (text, NULL, 10);
}

char *
tl_dossier_group_digits (const char *amount)
{
  GString *out = g_string_new (NULL);
  gsize whole = strcspn (amount, ".");

  for (gsize i = 0; i < whole; i++)
    {
      g_string_append_c (out, amount[i]);
      if ((whole - i - 1) % 3 == 0 && i + 1 < whole && g_ascii_isdigit (amount[i]))
        g_string_append_c (out, ',');
    }
  g_string_append (out, amount + whole);
  return g_string_free (out, FALSE);
}

/* Attributes that hold a value, in the order in which they are looked for. */
typedef struct
{
  const char *attribute;
  const char *suffix; /* for people */
  gboolean is_grouped;
} Shape;

static const Shape shapes[] = {
  { "amount", "", TRUE }, { "count", "", TRUE },     { "percent", " %", FALSE },
  { "date", "", FALSE },  { "duration", "", FALSE }, { "value", "", FALSE },
};

static char *
show (const Shape *shape, const char *value)
{
  g_autofree char *shown = shape->is_grouped ? tl_dossier_group_digits (value) : g_strdup (value);

  /* "2019-08-14T09:30" */
  if (strcmp (shape->attribute, "date") == 0)
    g_strdelimit (shown, "T", ' ');
  return g_strconcat (shown, shape->suffix, NULL);
}

static void
read_value (TlItem *item, const xmlNode *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *value = tl_records_get (element, shapes[i].attribute),
                      *to = tl_records_get (element, "to"), *from = tl_records_get (element, "from");
      g_autofree char *low = NULL, *high = NULL;

      if (value == NULL)
        continue;
      low = show (&shapes[i], value);
      high = to != NULL ? show (&shapes[i], to) : NULL;
      item->key = g_strdup (value);
      item->shown = high != NULL   ? g_strdup_printf ("%s to %s", low, high)
                    : from != NULL ? g_strdup_printf ("%s to %s", from, low)
                                   : g_steal_pointer (&low);
      return;
    }
  item->key = g_strdup (item->quote);
  item->shown = g_strdup (item->quote);
}

static void
append (char **text, const char *suffix)
{
  char *longer = g_strconcat (*text, suffix, NULL);

  g_free (*text);
  *text = longer;
}

static void
read_target (TlItem *item, const xmlNode *element)
{
  g_autofree char *unit = tl_records_get (element, "unit"), *every = tl_records_get (element, "every");

  item->platform = tl_records_get (element, "platform");
  item->metric = tl_records_get (element, "metric");
  item->change = tl_records_get (element, "change");
  item->count = tl_records_get (element, "count");
  item->by = tl_records_get (element, "by");
  item->number = g_steal_pointer (&item->shown);
  item->shown = g_strdup_printf (
      "%s%s%s %s %s", g_strcmp0 (item->change, "absolute") != 0 ? "+" : "", item->number,
      unit != NULL || g_strcmp0 (item->change, "growth") == 0 ? " %" : "",
      item->platform != NULL ? item->platform : "", item->metric != NULL ? item->metric : "");
  if (every != NULL)
    {
      append (&item->shown, " every ");
      append (&item->shown, every);
    }
  if (item->by != NULL)
    {
      append (&item->shown, " by ");
      append (&item->shown, item->by);
    }
}

/* "8 %" is a share of what?  The deadline of a target is the target's own @by. */
static void
read_part (TlItem *item, const TlItem *whole)
{
  g_autofree char *value = NULL;

  if (strcmp (item->field, "target.share") == 0)
    {
      append (&item->shown, " ");
      append (&item->shown, item->quote);
    }
  else if (strcmp (item->field, "target.by") == 0 && whole->by != NULL)
    {
      value = g_steal_pointer (&item->shown);
      item->shown = g_strdup (whole->by);
    }
}

/* "1.00", "0.90" -> per cent */
static guint
read_confidence (const xmlNode *element)
{
  g_autofree char *text = get_or_empty (element, "confidence");

  return (guint) (g_ascii_strtod (text, NULL) * 100 + 0.5);
}

static char *
get_field (const xmlNode *element, const TlItem *whole)
{
  g_autofree char *kind = tl_records_get (element, "kind");
  char *field = tl_records_get (element, "field"); /* of a conflict */

  if (field != NULL)
    return field;
  if (whole != NULL)
    return g_strconcat (whole->field, ".", element->name, NULL);
  if (tl_records_is (element, "kind"))
    return g_strdup ("notice");
  return kind != NULL ? g_strconcat ((const char *) element->name, ".", kind, NULL)
                      : g_strdup ((const char *) element->name);
}

/* ${whole}: the target that ${element} is a part of, or NULL. */
static TlItem *
read_item (const xmlNode *element, const TlItem *whole, const char *lot, guint id)
{
  TlItem *item = g_new0 (TlItem, 1);

  item->id = id;
  item->field = get_field (element, whole);
  item->lot = tl_records_get (element, "lot");
  if (item->lot == NULL)
    item->lot = g_strdup (lot);
  item->quote = tl_records_get_quote (element);
  item->box = tl_records_get (element, "box");
  item->rule = get_or_empty (element, "rule");
  item->page = (guint) get_number (element, "page");
  item->start = (guint32) get_number (element, "start");
  item->end = (guint32) get_number (element, "end");
  item->confidence = read_confidence (element);
  item->doubt = tl_records_get (element, "ambiguous");
  item->currency = tl_records_get (element, "currency");
  item->is_conflict = tl_records_is (element, "conflict");
  read_value (item, element);
  if (whole != NULL)
    read_part (item, whole);
  if (strcmp (item->field, "target") == 0)
    read_target (item, element);
  if (g_str_has_prefix (item->field, "value."))
    {
      append (&item->shown, " ");
      append (&item->shown, item->currency != NULL ? item->currency : "?");
    }
  return item;
}

static void
read_items (TlDossierNotice *notice, xmlNode *parent, const TlItem *whole, const char *lot, guint *id)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (tl_records_is_quote (node))
      g_ptr_array_add (notice->items, read_item (node, whole, lot, ++*id));
}

/* Records nest three deep: facts, facts of a lot, parts of a target. */
static void
read_level (TlDossierNotice *notice, xmlNode *parent, const char *lot, guint *id)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      TlItem *item;

      if (!tl_records_is_quote (node))
        continue;
      item = read_item (node, NULL, lot, ++*id);
      g_ptr_array_add (notice->items, item);
      read_items (notice, node, item, item->lot, id);
    }
}

static TlDossierNotice *
read_notice (xmlNode *element, guint *id)
{
  TlDossierNotice *notice = g_new0 (TlDossierNotice, 1);

  notice->kind = get_or_empty (element, "kind");
  notice->published = tl_records_get (element, "published");
  notice->items = g_ptr_array_new_with_free_func (free_item);
  read_level (notice, element, "", id);
  for (xmlNode *node = element->children; node != NULL; node = node->next)
    if (tl_records_is (node, "lot"))
      {
        g_autofree char *lot = get_or_empty (node, "id");

        read_level (notice, node, lot, id);
      }
  return notice;
}

static char *
get_path (const xmlNode *document, const char *source)
{
  g_autofree char *encoding = tl_records_get (document, "source-encoding");
  char *path = g_strcmp0 (encoding, "percent") == 0 ? tl_filename_parse (source) : NULL;

  return path != NULL ? path : g_strdup (source);
}

/* A text is one page, which tells nobody anything. */
static void
forget_pages (TlDossier *dossier)
{
  for (guint i = 0; i < dossier->notices->len; i++)
    {
      const TlDossierNotice *notice = dossier->notices->pdata[i];

      for (guint k = 0; k < notice->items->len; k++)
        ((TlItem *) notice->items->pdata[k])->page = 0;
    }
}

TlDossier *
tl_dossier_new (xmlNode *document)
{
  TlDossier *dossier = g_new0 (TlDossier, 1);
  guint id = 0;

  dossier->source = get_or_empty (document, "source");
  dossier->path = get_path (document, dossier->source);
  dossier->sha256 = tl_records_get (document, "sha256");
  dossier->status = get_or_empty (document, "status");
  dossier->type = tl_records_get (document, "type");
  dossier->language = tl_records_get (document, "language");
  if (g_strcmp0 (dossier->type, "application/pdf") == 0)
    dossier->pages = (guint) get_number (document, "pages");
  dossier->problems = g_ptr_array_new_with_free_func (g_free);
  dossier->notices = g_ptr_array_new_with_free_func (free_notice);
  for (xmlNode *node = document->children; node != NULL; node = node->next)
    if (tl_records_is (node, "problem"))
      g_ptr_array_add (dossier->problems, tl_records_get_quote (node));
    else if (tl_records_is (node, "notice"))
      g_ptr_array_add (dossier->notices, read_notice (node, &id));
  if (dossier->pages == 0)
    forget_pages (dossier);
  return dossier;
}

const TlItem *
tl_dossier_find (const TlDossierNotice *notice, const char *field, const char *lot)
{
  const TlItem *best = NULL;

  for (guint i = 0; i < notice->items->len; i++)
    {
      const TlItem *item = notice->items->pdata[i];
      gboolean is_own = strcmp (item->lot, lot) == 0;

      if (item->is_conflict || strcmp (item->field, field) != 0 || (!is_own && *item->lot != '\0'))
        continue;
      if (best == NULL || (is_own && strcmp (best->lot, lot) != 0)
          || (strcmp (best->lot, item->lot) == 0 && item->confidence > best->confidence))
        best = item;
    }
  return best;
}
