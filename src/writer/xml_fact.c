/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xml_fact.c - a fact as an XML element.
 *
 * A deadline that is stated as a period ("from 1 to 8 August") is over on its last day: that is its @date,
 * the first day is @from.
 */
#include "config.h"

#include "writer/xml_fact.h"
#include "value/value_parts.h"
#include "writer/markup.h"

#include <string.h>

static void
indent (GString *out, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append_c (out, ' ');
}

static void
add_decimal (GString *out, const char *name, TlDecimal value)
{
  g_autofree char *text = tl_decimal_print (value, 0);

  tl_markup_add_attribute (out, name, text);
}

/* A name or text; said again only where it should stand otherwise than it does. */
static void
add_name (GString *out, const char *name, const char *quote)
{
  if (g_strcmp0 (name, quote) != 0)
    tl_markup_add_attribute (out, "value", name);
}

static void
add_value (GString *out, const TlValue *value, const char *quote)
{
  if (!tl_value_add_parts (out, value, tl_markup_add_attribute))
    add_name (out, value->text, quote);
}

static void
add_place (GString *out, const TlEvidence *evidence)
{
  if (evidence->page > 0)
    tl_markup_add_number (out, "page", evidence->page);
  tl_markup_add_number (out, "start", evidence->chars.start);
  tl_markup_add_number (out, "end", evidence->chars.end);
  tl_markup_add_attribute (out, "box", evidence->box);
  tl_markup_add_attribute (out, "path", evidence->path);
}

static void
add_evidence (GString *out, const TlFact *fact)
{
  add_place (out, &fact->evidence);
  tl_markup_add_attribute (out, "rule", fact->rule);
  g_string_append_printf (out, " confidence=\"%u.%02u\"", fact->confidence / 100, fact->confidence % 100);
}

static void
end_element (GString *out, const char *element, const char *quote)
{
  g_string_append_c (out, '>');
  if (quote != NULL)
    tl_markup_add_text (out, quote);
  g_string_append_printf (out, "</%s>\n", element);
}

static void
add_target (GString *out, const TlTarget *target)
{
  tl_markup_add_attribute (out, "platform", target->platform != NULL ? target->platform : "other");
  tl_markup_add_attribute (out, "metric", target->metric);
  tl_markup_add_attribute (out, "change", tl_change_name (target->change));
  add_decimal (out, "count", target->count);
  if (target->is_rate)
    tl_markup_add_attribute (out, "unit", "percent");
  tl_markup_add_attribute (out, "every", target->every);
  tl_markup_add_attribute (out, "by", target->by);
}

static void
add_part (GString *out, const char *element, const TlTargetPart *part, guint depth)
{
  indent (out, depth);
  g_string_append_printf (out, "<%s", element);
  if (part->percent.units != 0)
    add_decimal (out, "percent", part->percent);
  add_name (out, part->name, part->evidence.quote);
  add_place (out, &part->evidence);
  end_element (out, element, part->evidence.quote);
}

/* A target with parts: its quote, then the parts on lines of their own. */
static void
end_target (GString *out, const TlFact *fact, guint depth)
{
  const TlTarget *target = fact->target;

  if (target->shares->len + target->benchmarks->len == 0 && target->by_evidence.quote == NULL)
    {
      end_element (out, "target", fact->evidence.quote);
      return;
    }
  g_string_append_c (out, '>');
  if (fact->evidence.quote != NULL)
    tl_markup_add_text (out, fact->evidence.quote);
  g_string_append_c (out, '\n');
  if (target->by_evidence.quote != NULL)
    {
      indent (out, depth + 1);
      g_string_append (out, "<by");
      add_place (out, &target->by_evidence);
      end_element (out, "by", target->by_evidence.quote);
    }
  for (guint i = 0; i < target->shares->len; i++)
    add_part (out, "share", target->shares->pdata[i], depth + 1);
  for (guint i = 0; i < target->benchmarks->len; i++)
    add_part (out, "benchmark", target->benchmarks->pdata[i], depth + 1);
  indent (out, depth);
  g_string_append (out, "</target>\n");
}

static void
add_typed (GString *out, const TlFact *fact)
{
  if (fact->target != NULL)
    add_target (out, fact->target);
  else
    add_value (out, &fact->value, fact->evidence.quote);
  add_evidence (out, fact);
  tl_markup_add_attribute (out, "ambiguous", tl_doubt_name (fact->value.doubt));
}

void
tl_xml_add_fact (GString *out, const TlFact *fact, guint depth)
{
  const TlFieldInfo *field = tl_field_get (fact->field);

  indent (out, depth);
  g_string_append_printf (out, "<%s", field->element);
  tl_markup_add_attribute (out, "kind", field->kind);
  add_typed (out, fact);
  if (fact->target != NULL)
    end_target (out, fact, depth);
  else
    end_element (out, field->element, fact->evidence.quote);
}

void
tl_xml_add_conflict (GString *out, const TlFact *fact, guint depth)
{
  indent (out, depth);
  g_string_append (out, "<conflict");
  tl_markup_add_attribute (out, "field", tl_field_get (fact->field)->name);
  tl_markup_add_attribute (out, "lot", fact->lot[0] != '\0' ? fact->lot : NULL);
  add_typed (out, fact);
  end_element (out, "conflict", fact->evidence.quote);
}

void
tl_xml_add_kind (GString *out, const char *kind, const TlFact *fact, guint depth)
{
  indent (out, depth);
  g_string_append (out, "<kind");
  tl_markup_add_attribute (out, "value", kind);
  add_evidence (out, fact);
  end_element (out, "kind", fact->evidence.quote);
}
