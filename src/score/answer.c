/* SPDX-License-Identifier: GPL-3.0-or-later */
/* answer.c - the facts that a written record states, in the words of gold. */
#include "config.h"

#include "score/answer.h"

#include <string.h>

#include "score/records.h"
#include "value/decimal.h"

typedef struct
{
  GPtrArray *answers;
  const char *lot;
} Reader;

void
tl_answer_free (TlAnswer *answer)
{
  g_free (answer->field);
  g_free (answer->lot);
  g_free (answer->value);
  g_free (answer->rule);
  g_free (answer);
}

/* "0.92" -> 92. */
static gint
read_confidence (const xmlNode *element)
{
  g_autofree char *text = element != NULL ? tl_records_get (element, "confidence") : NULL;
  TlDecimal confidence;

  if (text == NULL || !tl_decimal_parse (text, strlen (text), &confidence)
      || !tl_decimal_shift (confidence, 2, &confidence))
    return TL_ANSWER_UNSAID;
  while (confidence.scale-- > 0)
    confidence.units /= 10;
  return (gint) CLAMP (confidence.units, 0, 100);
}

/* ${by} (nullable) is the element that says by which rule, and how surely. */
static void
add (const Reader *reader, const char *field, char *value, const xmlNode *by)
{
  TlAnswer *answer = g_new0 (TlAnswer, 1);

  answer->field = g_strdup (field);
  answer->lot = g_strdup (reader->lot);
  answer->value = value != NULL ? value : g_strdup ("");
  answer->rule = by != NULL ? tl_records_get (by, "rule") : NULL;
  answer->confidence = read_confidence (by);
  g_ptr_array_add (reader->answers, answer);
}

static char *
get_content (const xmlNode *element)
{
  xmlChar *content = xmlNodeGetContent (element);
  char *copy = g_strdup ((const char *) content);

  xmlFree (content);
  return copy;
}

static void
read_name (const Reader *reader, const xmlNode *element)
{
  char *value = tl_records_get (element, "value");

  add (reader, (const char *) element->name, value != NULL ? value : get_content (element), element);
}

static char *
make_field (const xmlNode *element)
{
  g_autofree char *kind = tl_records_get (element, "kind");

  return g_strconcat ((const char *) element->name, ".", kind != NULL ? kind : "?", NULL);
}

static void
read_money (const Reader *reader, const xmlNode *element)
{
  g_autofree char *field = make_field (element), *amount = tl_records_get (element, "amount"),
                  *currency = tl_records_get (element, "currency");

  add (reader, field,
       g_strconcat (amount != NULL ? amount : "", currency != NULL ? " " : "",
                    currency != NULL ? currency : "", NULL),
       element);
}

static void
read_deadline (const Reader *reader, const xmlNode *element)
{
  g_autofree char *field = make_field (element);
  char *value = tl_records_get (element, "date");

  add (reader, field, value != NULL ? value : tl_records_get (element, "duration"), element);
}

/* "twitter followers +580000", "facebook engagement =3%/P1M". */
static char *
make_target (const xmlNode *target)
{
  g_autofree char *platform = tl_records_get (target, "platform"),
                  *metric = tl_records_get (target, "metric"), *change = tl_records_get (target, "change"),
                  *count = tl_records_get (target, "count"), *unit = tl_records_get (target, "unit"),
                  *every = tl_records_get (target, "every");
  gboolean is_growth = g_strcmp0 (change, "growth") == 0;
  gboolean is_percent = is_growth || g_strcmp0 (unit, "percent") == 0;
  const char *sign = is_growth ? "" : g_strcmp0 (change, "absolute") == 0 ? "=" : "+";

  return g_strconcat (platform != NULL ? platform : "other", " ", metric != NULL ? metric : "", " ", sign,
                      count != NULL ? count : "", is_percent ? "%" : "", every != NULL ? "/" : "",
                      every != NULL ? every : "", NULL);
}

static void
read_share (const Reader *reader, const xmlNode *share, const xmlNode *target)
{
  g_autofree char *percent = tl_records_get (share, "percent"), *place = get_content (share);

  add (reader, "target.share", g_strconcat (percent != NULL ? percent : "", "% ", place, NULL), target);
}

static void
read_target (const Reader *reader, const xmlNode *target)
{
  char *by = tl_records_get (target, "by");

  add (reader, "target", make_target (target), target);
  if (by != NULL)
    add (reader, "target.deadline", by, target);
  for (const xmlNode *part = target->children; part != NULL; part = part->next)
    if (tl_records_is (part, "share"))
      read_share (reader, part, target);
    else if (tl_records_is (part, "benchmark"))
      add (reader, "target.benchmark", get_content (part), target);
}

static const struct
{
  const char *name;
  void (*read) (const Reader *reader, const xmlNode *element);
} elements[] = {
  { "title", read_name },  { "reference", read_name },    { "buyer", read_name },
  { "agent", read_name },  { "supplier", read_name },     { "bidder", read_name },
  { "value", read_money }, { "deadline", read_deadline }, { "target", read_target },
};

static void
read_facts (const Reader *reader, const xmlNode *scope)
{
  for (const xmlNode *node = scope->children; node != NULL; node = node->next)
    for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
      if (tl_records_is (node, elements[i].name))
        elements[i].read (reader, node);
}

static const xmlNode *
find_child (const xmlNode *parent, const char *name)
{
  const xmlNode *node = parent->children;

  while (node != NULL && !tl_records_is (node, name))
    node = node->next;
  return node;
}

/* The surest of the days on which it says that it was published: that one became the attribute. */
static const xmlNode *
find_published (const xmlNode *notice)
{
  const xmlNode *best = NULL;

  for (const xmlNode *node = notice->children; node != NULL; node = node->next)
    if (tl_records_is (node, "published")
        && (best == NULL || read_confidence (node) > read_confidence (best)))
      best = node;
  return best;
}

static void
read_notice (Reader *reader, const xmlNode *notice, gboolean is_listed)
{
  const xmlNode *reference = is_listed ? find_child (notice, "reference") : NULL;
  g_autofree char *whole = reference != NULL ? get_content (reference) : g_strdup ("");
  char *kind = tl_records_get (notice, "kind"), *published = tl_records_get (notice, "published");

  reader->lot = whole;
  if (kind != NULL)
    add (reader, "notice", kind, find_child (notice, "kind"));
  if (published != NULL)
    add (reader, "published", published, find_published (notice));
  read_facts (reader, notice);
  for (const xmlNode *node = notice->children; node != NULL; node = node->next)
    if (tl_records_is (node, "lot"))
      {
        g_autofree char *id = tl_records_get (node, "id");

        reader->lot = id != NULL && *id != '\0' ? id : whole;
        read_facts (reader, node);
      }
}

GPtrArray *
tl_answers_read (const xmlNode *document)
{
  Reader reader = { .answers = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_answer_free) };
  guint n = 0;

  for (const xmlNode *node = document->children; node != NULL; node = node->next)
    n += tl_records_is (node, "notice");
  for (const xmlNode *node = document->children; node != NULL; node = node->next)
    if (tl_records_is (node, "notice"))
      read_notice (&reader, node, n > 1);
  return reader.answers;
}
