/* SPDX-License-Identifier: GPL-3.0-or-later */
/* proposal.c - a rule for a labelled value that no rule takes yet, for a person to look over. */
#include "config.h"

#include "rules/proposal.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/pair.h"
#include "value/money.h"

#define GAP_MAX 20 /* bytes between a label and its value on one line */

/* What a value may be, in the order of trying, and the field that it is most often. */
static const struct
{
  TlValueKind kind;
  const char *capture;
  TlField field;
  TlValueKind fields; /* kind of the fields that it may be */
} types[] = {
  { TL_VALUE_MONEY, "money", TL_FIELD_BUDGET, TL_VALUE_MONEY },
  { TL_VALUE_PERIOD, "period", TL_FIELD_DOCUMENTS, TL_VALUE_DATE },
  { TL_VALUE_DATE, "datetime", TL_FIELD_SUBMISSION, TL_VALUE_DATE },
  { TL_VALUE_DURATION, "duration", TL_FIELD_PERFORMANCE, TL_VALUE_DURATION },
  { TL_VALUE_ORG, "org", TL_FIELD_BUYER, TL_VALUE_ORG },
  { TL_VALUE_REFERENCE, "reference", TL_FIELD_REFERENCE, TL_VALUE_REFERENCE },
};

typedef struct
{
  const TlView *view;
  const TlPacks *packs;
  const TlLexicon *lexicon;
  const char *lang;
  const TlTrace *trace;
  GHashTable *labels; /* those that were proposed, folded */
  GPtrArray *proposals;
} Proposer;

void
tl_proposal_free (TlProposal *proposal)
{
  g_free (proposal->label);
  g_free (proposal->snippet);
  g_free (proposal->value);
  g_free (proposal);
}

static TlReading
get_reading (const Proposer *proposer, TlSpan label, gboolean *has_unit)
{
  TlReading reading = { .lexicon = proposer->lexicon, .lang = proposer->lang, .country = "", .currency = "" };
  char currency[4];
  gint power;

  *has_unit = tl_money_read_unit (&proposer->view->text, label.start, label.end, &reading, &power, currency);
  if (*has_unit)
    {
      reading.power = power;
      reading.currency = g_intern_string (currency);
    }
  return reading;
}

static gboolean
is_closed (const TlText *text, gsize at, gsize limit)
{
  return at >= limit || !tl_utf8_is_word (tl_utf8_get (text->text, text->len, at));
}

/* A telephone number is written like a reference, but has no letter. */
static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Groups of figures, as in the number of an account, are no amount. */
static gboolean
is_figure_next (const TlText *text, gsize at, gsize limit)
{
  while (at < limit && strchr (" \t-", text->text[at]))
    at++;
  return at < limit && g_ascii_isdigit (text->text[at]);
}

/* Whether a person would take ${value}, which ends at ${end}, for what it was read as. */
static gboolean
is_plain (const TlText *text, const TlValue *value, gsize end, gsize limit)
{
  if (value->kind == TL_VALUE_MONEY)
    return value->money.currency[0] != '\0' && !is_figure_next (text, end, limit);
  if (value->kind == TL_VALUE_REFERENCE)
    return end == limit && has_letter (value->text);
  return value->doubt == TL_DOUBT_NONE && is_closed (text, end, limit);
}

/* Reads the value at the start of ${span} as one of types[].  Returns: its index, or their number. */
static guint
read_value (const TlText *text, TlSpan span, const TlReading *reading, gboolean has_unit, TlValue *value,
            gsize *end)
{
  const char *line_end = memchr (text->text + span.start, '\n', span.end - span.start);
  gsize limit = line_end != NULL ? (gsize) (line_end - text->text) : span.end;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      TlReading own = *reading;

      own.bare = has_unit && types[i].kind == TL_VALUE_MONEY;
      if (!tl_value_read (types[i].kind, text, span.start, limit, &own, value, end))
        continue;
      if (is_plain (text, value, *end, limit))
        return i;
      tl_value_clear (value);
    }
  return G_N_ELEMENTS (types);
}

/* A name left of another one is a row of a table, not a label. */
static gboolean
is_value (const Proposer *proposer, TlSpan label)
{
  TlReading reading = { .lexicon = proposer->lexicon, .lang = proposer->lang, .country = "", .currency = "" };
  TlValue value = { 0 };
  gsize end;
  guint type = read_value (&proposer->view->text, label, &reading, FALSE, &value, &end);

  tl_value_clear (&value);
  return type < G_N_ELEMENTS (types);
}

/* An account is kept in a currency, too: "Account (USD): 1219". */
static gboolean
names_number (const Proposer *proposer, TlSpan label)
{
  const TlText *text = &proposer->view->text;

  for (gsize at = label.start; at < label.end; at = tl_utf8_next (text->text, label.end, at))
    if (tl_lexicon_find (proposer->lexicon, "label-number", NULL, text->lower, label.end, at, NULL))
      return TRUE;
  return FALSE;
}

/* What stands at ${span}, on one line. */
static char *
quote (const Proposer *proposer, TlSpan span)
{
  TlSpan origin = tl_fold_get_origin (tl_document_get_fold (proposer->view->document), span);

  return tl_utf8_collapse (tl_document_get_text (proposer->view->document, NULL) + origin.start,
                           origin.end - origin.start);
}

/* Without the unit in brackets behind it. */
static TlSpan
strip_unit (const TlView *view, TlSpan label)
{
  gsize at = label.end;

  if (view->text.text[label.end - 1] != ')')
    return label;
  while (at > label.start && view->text.text[at - 1] != '(')
    at--;
  return at > label.start + 1 ? tl_view_trim (view, (TlSpan){ label.start, (guint32) at - 1 }) : label;
}

/* Signs that mean something in a rule. */
static gboolean
is_writable (const char *snippet)
{
  return strstr (snippet, "=>") == NULL && strstr (snippet, "%{") == NULL && strchr (snippet, '|') == NULL;
}

static void
propose (Proposer *proposer, const TlPair *pair, guint type, const TlValue *value, gsize end,
         gboolean has_unit)
{
  TlProposal *proposal = g_new0 (TlProposal, 1);
  g_autofree char *label = quote (proposer, pair->label);
  g_autofree char *stated = quote (proposer, (TlSpan){ pair->value.start, (guint32) end });

  *proposal = (TlProposal){ .label = quote (proposer, has_unit ? strip_unit (proposer->view, pair->label)
                                                               : pair->label),
                            .snippet = g_strconcat (label, ": ", stated, NULL),
                            .value = tl_value_print (value),
                            .capture = types[type].capture,
                            .field = types[type].field,
                            .kind = types[type].fields,
                            .has_unit = has_unit && types[type].kind == TL_VALUE_MONEY,
                            .page = pair->page };
  if (is_writable (proposal->snippet) && g_hash_table_add (proposer->labels, tl_fold_text (proposal->label)))
    g_ptr_array_add (proposer->proposals, proposal);
  else
    tl_proposal_free (proposal);
}

/* Returns: whether the whole of ${label} is a label of ${rule}; what it says of the colon behind it may be
 * looked at. */
static gboolean
is_label_of (const Proposer *proposer, const TlRule *rule, TlSpan label, gsize line_end)
{
  for (guint i = 0; rule->labels != NULL && i < rule->labels->len; i++)
    {
      TlMatch match;
      gboolean fits;

      if (tl_pattern_match (rule->labels->pdata[i], &proposer->view->text, label.start, line_end, label.start,
                            TRUE, NULL, tl_limits_default (), &match)
          != TL_MATCH_FOUND)
        continue;
      fits = match.end >= label.end;
      tl_match_clear (&match);
      if (fits)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_rule (const Proposer *proposer, const TlPair *pair)
{
  const GPtrArray *rules = tl_packs_get_rules (proposer->packs);
  TlSpan label = strip_unit (proposer->view, pair->label);
  gsize line_end = pair->value.start > label.end && pair->value.start - label.end < GAP_MAX
                       ? pair->value.start
                       : pair->label.end;

  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = rules->pdata[i];

      if ((rule->pack->lang[0] == '\0' || strcmp (rule->pack->lang, proposer->lang) == 0)
          && is_label_of (proposer, rule, label, line_end))
        return TRUE;
    }
  return FALSE;
}

/* Returns: whether a rule has looked at the pair, whatever came of it. */
static gboolean
is_known (const Proposer *proposer, const TlPair *pair)
{
  const TlFold *fold = tl_document_get_fold (proposer->view->document);

  return tl_trace_has (proposer->trace, tl_fold_get_origin (fold, pair->label))
         || tl_trace_has (proposer->trace, tl_fold_get_origin (fold, pair->value));
}

static void
consider (Proposer *proposer, const TlPair *pair)
{
  gboolean has_unit;
  TlReading reading = get_reading (proposer, pair->label, &has_unit);
  TlValue value = { 0 };
  gsize end;
  guint type;

  if (is_known (proposer, pair) || is_value (proposer, pair->label))
    return;
  type = read_value (&proposer->view->text, pair->value, &reading, has_unit, &value, &end);
  /* The rules come last: they are many. */
  if (type < G_N_ELEMENTS (types) && (!pair->is_below || end >= pair->value.end)
      && !(types[type].kind == TL_VALUE_MONEY && names_number (proposer, pair->label))
      && !has_rule (proposer, pair))
    propose (proposer, pair, type, &value, end, has_unit);
  tl_value_clear (&value);
}

GPtrArray *
tl_proposals_find (const TlPacks *packs, const TlDocument *document, const char *lang, const TlTrace *trace)
{
  const TlLexicon *lexicon = tl_packs_get_lexicon (packs);
  g_autoptr (TlView) view = tl_view_new (document);
  g_autoptr (GArray) pairs = tl_pairs_find (view, lexicon);
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Proposer proposer = { view, packs, lexicon, lang, trace, labels, NULL };

  proposer.proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_proposal_free);
  for (guint i = 0; i < pairs->len && proposer.proposals->len < TL_PROPOSALS_MAX; i++)
    consider (&proposer, &g_array_index (pairs, TlPair, i));
  return proposer.proposals;
}

void
tl_proposal_print (const TlProposal *proposal, const char *id, GString *out)
{
  gboolean is_first = TRUE;

  g_string_append_printf (out, "\n# page %u\n[rule %s]\n# which field?", proposal->page, id);
  for (TlField field = 0; field < TL_FIELD_LAST; field++)
    if (tl_field_get (field)->value == proposal->kind && tl_field_get (field)->element != NULL)
      {
        g_string_append_printf (out, "%s %s", is_first ? "" : ",", tl_field_get (field)->name);
        is_first = FALSE;
      }
  g_string_append_printf (out, "\nfield = %s\nlabel = %s\nvalue = %%{%s}\n",
                          tl_field_get (proposal->field)->name, proposal->label, proposal->capture);
  if (proposal->has_unit)
    g_string_append (out, "unit  = label\n");
  g_string_append_printf (out, "test  = %s => %s\ndeny  = %s\n", proposal->snippet, proposal->value,
                          proposal->label);
}
