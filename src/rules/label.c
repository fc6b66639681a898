/* SPDX-License-Identifier: GPL-3.0-or-later */
/* label.c - where the labels of the rules stand. */
#include "config.h"

#include "rules/label.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/outline.h"

#define NOTE_MAX   120 /* bytes of a bracketed note or translation behind a label */
#define PREFIX_MAX 60  /* bytes before a label that stands first on its line */

static gsize
skip_blanks (const TlText *text, gsize at, gsize end)
{
  while (at < end && (text->text[at] == ' ' || text->text[at] == '\t'))
    at++;
  return at;
}

/* "(万元)", "[in INR]".  Returns: behind it, ${at} if none stands there or it does not end nearby. */
static gsize
skip_bracket (const TlText *text, gsize at, gsize end)
{
  guint depth = 0;
  gsize limit = MIN (end, at + NOTE_MAX);

  for (gsize i = at; i < limit; i++)
    {
      char c = text->text[i];

      if (c == '(' || c == '[')
        depth++;
      else if ((c == ')' || c == ']') && --depth == 0)
        return i + 1;
      if (depth == 0 || c == '\n')
        break;
    }
  return at;
}

/* "Bid Number/बोली क्रमांक": the same in another script, up to the separator or line end. */
static gsize
skip_translation (const TlText *text, gsize at, gsize end)
{
  gsize limit = MIN (end, at + NOTE_MAX);
  gsize here = at + 1;

  if (at >= end || text->text[at] != '/')
    return at;
  if (here >= end)
    return end; /* "Delivery Days/" and the other language on the next line */
  while (here < limit && text->text[here] != ':' && text->text[here] != '(' && text->text[here] != '\n')
    {
      gunichar c = tl_utf8_get (text->text, text->len, here);

      if (g_unichar_isalnum (c) && c < 0x250)
        return at;
      here = tl_utf8_next (text->text, text->len, here);
    }
  return here;
}

static gsize
skip_notes (const TlText *text, gsize at, gsize end)
{
  for (guint i = 0; i < 4; i++)
    {
      gsize here = skip_blanks (text, at, end);
      gsize next = skip_bracket (text, here, end);

      if (next == here)
        next = skip_translation (text, here, end);
      if (next == here && here < end && text->text[here] == '*')
        next = here + 1;
      if (next == here)
        break;
      at = next;
    }
  return at;
}

/* Returns: behind a separator at ${at}, or ${at}. */
static gsize
skip_separator (const TlRun *run, gsize at, gsize end, gboolean *is_verb)
{
  const TlText *text = &run->view->text;
  gsize here = skip_blanks (text, at, end);
  gsize word_end;

  if (here >= end)
    return at;
  if (text->text[here] == ':' || text->text[here] == '=')
    {
      here++;
      while (here < end && strchr (":-=. ", text->text[here]) && text->text[here])
        here++;
      return here;
    }
  if (text->text[here] == '-' && (here > at || here + 1 >= end || text->text[here + 1] == ' '))
    return skip_blanks (text, here + 1, end);
  if (text->text[here] == '\t')
    return skip_blanks (text, here, end);
  if (tl_lexicon_find (run->lexicon, "label-sep", run->reading.lang, text->lower, end, here, &word_end))
    {
      *is_verb = TRUE;
      here = skip_blanks (text, word_end, end);
      return here < end && text->text[here] == ':' ? skip_blanks (text, here + 1, end) : here;
    }
  return at;
}

/* "a) Auftraggeber", "iv. Closing date".  Returns: behind it, ${start} if none stands there. */
static gsize
skip_letter (const TlText *text, gsize start, gsize at)
{
  gsize i = start;

  if (i < at && strchr ("ivx", text->lower[i]))
    while (i < at && i - start < 5 && strchr ("ivx", text->lower[i]))
      i++;
  else if (i < at && g_ascii_isalpha (text->text[i]))
    i++;
  return i > start && i < at && strchr (".)", text->text[i]) ? skip_blanks (text, i + 1, at) : start;
}

/* Returns: whether [start, at) is a number, bullets, or the label in another script before a slash. */
static gboolean
is_prefix (const TlRun *run, gsize start, gsize at)
{
  const TlText *text = &run->view->text;
  gsize behind;

  if (at - start > PREFIX_MAX)
    return FALSE;
  if (tl_outline_read_number (text, start, at, run->lexicon, &behind) != TL_OUTLINE_NONE)
    start = behind;
  else
    start = skip_letter (text, start, at);
  if (start < at && text->text[at - 1] == '/')
    {
      for (gsize i = start; i < at; i = tl_utf8_next (text->text, text->len, i))
        if (g_unichar_isalnum (tl_utf8_get (text->text, text->len, i))
            && tl_utf8_get (text->text, text->len, i) < 0x250)
          return FALSE;
      return TRUE;
    }
  while (start < at)
    {
      gunichar c = tl_utf8_get (text->text, text->len, start);

      if (g_unichar_isalpha (c))
        return FALSE;
      start = tl_utf8_next (text->text, text->len, start);
    }
  return TRUE;
}

/* Returns: whether the words may begin at ${at}: no word is cut, no longer CJK label goes on to the left. */
static gboolean
is_bound (const TlText *text, gsize start, gsize at)
{
  gunichar before;

  if (at <= start)
    return TRUE;
  before = tl_utf8_get (text->text, text->len, tl_utf8_prev (text->text, at));
  return !tl_utf8_is_word (before)
         || (g_unichar_isdigit (before) && tl_utf8_is_cjk (tl_utf8_get (text->text, text->len, at)));
}

/* "…路2号中标金额:12万元": cells run together; a colon and the end of another value tell the label. */
static gboolean
is_glued (const TlRun *run, gsize start, gsize at)
{
  return at > start
         && tl_lexicon_find_before (run->lexicon, "value-end", run->reading.lang, run->view->text.lower,
                                    run->view->text.len, at, NULL)
                != NULL;
}

/* Returns: whether [at, end) holds no Latin and no CJK letter, nor a figure: the rest of a translation. */
static gboolean
is_foreign (const TlText *text, gsize at, gsize end)
{
  for (; at < end; at = tl_utf8_next (text->text, text->len, at))
    {
      gunichar c = tl_utf8_get (text->text, text->len, at);

      if (g_unichar_isalnum (c) && (c < 0x250 || tl_utf8_is_cjk (c)))
        return FALSE;
    }
  return TRUE;
}

/* "招标编号 Bidding No.": a label in Chinese and once more in English, alone in a cell or before a colon.
 * Returns: behind it, ${at} if none stands there. */
static gsize
skip_english (const TlText *text, TlSpan span, gsize at, gsize end, gboolean in_cell)
{
  gsize here = skip_blanks (text, at, end);
  guint letters = 0;

  if (at <= span.start || !tl_utf8_is_cjk (tl_utf8_get (text->text, end, tl_utf8_prev (text->text, at)))
      || here >= end || !g_ascii_isalpha (text->text[here]))
    return at;
  for (; here < end && here - at < NOTE_MAX && text->text[here] != ':'; here++)
    {
      if (!g_ascii_isalpha (text->text[here]) && !strchr (" .&-/'()#", text->text[here]))
        return at;
      letters += g_ascii_isalpha (text->text[here]) != 0;
    }
  return letters > 2 && (here < end ? text->text[here] == ':' : in_cell) ? here : at;
}

/* "【项目编号】JN-2024-08": the bracket that closes a label is its separator. */
static gsize
skip_closing (const TlText *text, gsize start, TlSpan span, gsize at, gsize end)
{
  gunichar open, close;

  if (span.start <= start || at >= end || at != span.end)
    return at;
  open = tl_utf8_get (text->text, text->len, tl_utf8_prev (text->text, span.start));
  close = tl_utf8_get (text->text, text->len, at);
  if ((open == 0x3010 && close == 0x3011) || (open == '[' && close == ']'))
    return skip_blanks (text, tl_utf8_next (text->text, text->len, at), end);
  return at;
}

gboolean
tl_label_read (const TlRun *run, const TlRule *rule, guint unit, TlSpan span, TlLabel *label)
{
  const TlText *text = &run->view->text;
  const TlUnit *place = tl_view_unit (run->view, unit);
  TlLabel found = { .rule = rule, .unit = unit, .span = span };
  gsize closed;

  found.line = tl_view_get_line (run->view, place, span.start, run->limits->window / 2);
  if (span.end > found.line.end)
    return FALSE;
  found.is_glued = !is_bound (text, found.line.start, span.start);
  if (found.is_glued && !is_glued (run, found.line.start, span.start))
    return FALSE;
  found.is_start = is_prefix (run, found.line.start, span.start);
  found.behind = skip_notes (text, span.end, found.line.end);
  if (place->cell && found.behind >= found.line.end && place->span.end - found.behind <= NOTE_MAX
      && is_foreign (text, found.behind, place->span.end))
    found.behind = found.line.end = place->span.end; /* the translation goes on over the lines of its cell */
  found.behind = skip_english (text, span, found.behind, found.line.end,
                               place->cell && place->cell->colspan < tl_table_get_n_cols (place->table));
  closed = skip_closing (text, found.line.start, span, found.behind, found.line.end);
  found.value = skip_separator (run, found.behind, found.line.end, &found.is_verb);
  found.value = MAX (found.value, closed);
  found.has_sep = found.value > found.behind;
  found.is_whole = found.is_start && skip_blanks (text, found.value, found.line.end) >= found.line.end;
  if (found.is_glued && (!found.has_sep || found.is_verb))
    return FALSE;
  if (!found.has_sep && !found.is_whole)
    {
      gunichar next = tl_utf8_get (text->text, text->len, found.behind);

      /* "Bid Number GEM/2025": a value may follow a label that begins its line, but no longer label. */
      if (!found.is_start || tl_utf8_is_cjk (next))
        return FALSE;
      if (found.behind < found.line.end
          && (g_unichar_isalpha (next) || (next && next < 0x80 && strchr ("-/([,;", (char) next))))
        return FALSE;
      found.value = skip_blanks (text, found.behind, found.line.end);
    }
  *label = found;
  return TRUE;
}

static gint
compare_labels (gconstpointer a, gconstpointer b)
{
  const TlLabel *x = a, *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end)
    return x->span.end > y->span.end ? -1 : 1;
  return strcmp (x->rule->id, y->rule->id);
}

void
tl_label_sort (GArray *labels)
{
  guint kept = 0;

  g_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len; i++)
    {
      const TlLabel *label = &g_array_index (labels, TlLabel, i);
      gboolean doubled = FALSE;

      /* A longer label ends where this one does. */
      for (guint j = kept; label->is_glued && j > 0 && kept - j < 8; j--)
        if (g_array_index (labels, TlLabel, j - 1).span.end >= label->span.end)
          doubled = TRUE;
      for (guint j = kept; j > 0 && g_array_index (labels, TlLabel, j - 1).span.start == label->span.start;
           j--)
        if (g_array_index (labels, TlLabel, j - 1).rule == label->rule)
          doubled = TRUE;
      if (!doubled)
        g_array_index (labels, TlLabel, kept++) = *label;
    }
  g_array_set_size (labels, kept);
}

gsize
tl_label_get_limit (const GArray *labels, guint i)
{
  const TlLabel *label = &g_array_index (labels, TlLabel, i);

  for (guint j = i + 1; j < labels->len; j++)
    {
      const TlLabel *next = &g_array_index (labels, TlLabel, j);

      if (next->span.start >= label->line.end)
        break;
      if (next->span.start >= label->value && next->has_sep)
        return next->span.start;
    }
  return label->line.end;
}

GHashTable *
tl_label_get_units (const TlRun *run, const GArray *labels)
{
  GHashTable *units = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      const TlLabel *label = &g_array_index (labels, TlLabel, i);
      TlSpan span = tl_view_unit (run->view, label->unit)->span;

      if (label->is_whole && label->line.start == span.start && label->line.end == span.end)
        g_hash_table_add (units, GUINT_TO_POINTER (label->unit));
    }
  return units;
}
