/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trace.c - collects what the matcher saw and tells it in words. */
#include "config.h"

#include "rules/trace.h"

#include <string.h>

#define NOTES_MAX 20000 /* of a document: beyond them nothing is learned */
#define SHOWN_MAX 12    /* of one kind for one field */

struct _TlTrace
{
  GPtrArray *notes; /* of TlTraceNote */
};

static const char *const headings[] = {
  [TL_TRACE_CHOSEN] = "taken",
  [TL_TRACE_RIVAL] = "seen, but not taken",
  [TL_TRACE_NO_VALUE] = "label without a value",
  [TL_TRACE_REFUSED] = "refused",
  [TL_TRACE_LIMIT] = "given up: a pattern took too many steps here",
};

static void
note_free (gpointer data)
{
  TlTraceNote *note = data;

  g_free (note->rule);
  g_free (note->value);
  g_free (note->quote);
  g_free (note->reason);
  g_free (note);
}

TlTrace *
tl_trace_new (void)
{
  TlTrace *trace = g_new0 (TlTrace, 1);

  trace->notes = g_ptr_array_new_with_free_func (note_free);
  return trace;
}

void
tl_trace_free (TlTrace *trace)
{
  if (!trace)
    return;
  g_ptr_array_unref (trace->notes);
  g_free (trace);
}

void
tl_trace_add (TlTrace *trace, const TlTraceNote *note)
{
  TlTraceNote *copy;

  if (trace->notes->len == NOTES_MAX)
    return;
  copy = g_new (TlTraceNote, 1);
  *copy = *note;
  copy->rule = g_strdup (note->rule);
  copy->value = g_strdup (note->value);
  copy->quote = g_strdup (note->quote);
  copy->reason = g_strdup (note->reason);
  g_ptr_array_add (trace->notes, copy);
}

gboolean
tl_trace_has (const TlTrace *trace, TlSpan span)
{
  for (guint i = 0; i < trace->notes->len; i++)
    {
      const TlTraceNote *note = g_ptr_array_index (trace->notes, i);

      if (note->offset >= span.start && note->offset < span.end)
        return TRUE;
    }
  return FALSE;
}

/* By kind, then place, then what they say, so that the order of rules does not matter. */
static gint
compare_notes (gconstpointer a, gconstpointer b)
{
  const TlTraceNote *one = *(TlTraceNote *const *) a, *two = *(TlTraceNote *const *) b;
  gint order;

  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  if (one->offset != two->offset)
    return one->offset < two->offset ? -1 : 1;
  order = g_strcmp0 (one->value, two->value);
  if (order == 0)
    order = g_strcmp0 (one->rule, two->rule);
  return order != 0 ? order : g_strcmp0 (one->reason, two->reason);
}

static gboolean
is_same (const TlTraceNote *a, const TlTraceNote *b)
{
  return a->offset == b->offset && a->kind == b->kind && g_strcmp0 (a->value, b->value) == 0
         && g_strcmp0 (a->rule, b->rule) == 0 && g_strcmp0 (a->reason, b->reason) == 0;
}

/* The notes of ${field}, sorted, doubles left out. */
static GPtrArray *
select_notes (const TlTrace *trace, TlField field)
{
  GPtrArray *notes = g_ptr_array_new ();

  for (guint i = 0; i < trace->notes->len; i++)
    if (((TlTraceNote *) g_ptr_array_index (trace->notes, i))->field == field)
      g_ptr_array_add (notes, g_ptr_array_index (trace->notes, i));
  g_ptr_array_sort (notes, compare_notes);
  for (guint i = notes->len; i > 1; i--)
    if (is_same (g_ptr_array_index (notes, i - 1), g_ptr_array_index (notes, i - 2)))
      g_ptr_array_remove_index (notes, i - 1);
  return notes;
}

static void
print_note (const TlTraceNote *note, GString *out)
{
  g_string_append_printf (out, "    %s%s", note->value ? note->value : "", note->value ? "  " : "");
  if (note->page > 0)
    g_string_append_printf (out, "page %u", note->page);
  if (note->rule)
    g_string_append_printf (out, "%srule %s", note->page > 0 ? ", " : "", note->rule);
  if (note->confidence > 0)
    g_string_append_printf (out, ", confidence %u %%", note->confidence);
  g_string_append_c (out, '\n');
  if (note->quote)
    g_string_append_printf (out, "      \"%s\"\n", note->quote);
  if (note->reason)
    g_string_append_printf (out, "      %s\n", note->reason);
}

static void
print_notes (const GPtrArray *notes, GString *out)
{
  guint shown = 0;

  for (guint i = 0; i < notes->len; i++)
    {
      const TlTraceNote *note = g_ptr_array_index (notes, i);
      const TlTraceNote *before = i > 0 ? g_ptr_array_index (notes, i - 1) : NULL;
      const TlTraceNote *next = i + 1 < notes->len ? g_ptr_array_index (notes, i + 1) : NULL;

      if (!before || before->kind != note->kind)
        {
          g_string_append_printf (out, "  %s:\n", headings[note->kind]);
          shown = 0;
        }
      if (shown++ < SHOWN_MAX)
        print_note (note, out);
      if (shown > SHOWN_MAX && (!next || next->kind != note->kind))
        g_string_append_printf (out, "    ... and %u more\n", shown - SHOWN_MAX);
    }
}

static void
print_labels (const char *labels, GString *out)
{
  if (labels == NULL || *labels == '\0')
    g_string_append (out, "  nothing: no rule looks for it in this language\n");
  else
    g_string_append_printf (
        out, "  nothing: none of its labels stands in the document.  Looked for, by rule:\n%s", labels);
}

static void
print_field (const TlTrace *trace, TlField field, const char *const *labels, GString *out)
{
  g_autoptr (GPtrArray) notes = select_notes (trace, field);

  g_string_append_printf (out, "%s%s\n", out->len > 0 ? "\n" : "", tl_field_get (field)->name);
  /* Sorted: what was taken comes first. */
  if (notes->len > 0 && ((TlTraceNote *) g_ptr_array_index (notes, 0))->kind != TL_TRACE_CHOSEN)
    g_string_append (out, "  nothing was taken, but this was seen:\n");
  if (notes->len > 0)
    print_notes (notes, out);
  else
    print_labels (labels ? labels[field] : NULL, out);
}

void
tl_trace_print (const TlTrace *trace, TlField field, const char *const *labels, GString *out)
{
  for (TlField i = 0; i < TL_FIELD_LAST; i++)
    if (field == TL_FIELD_LAST || field == i)
      print_field (trace, i, labels, out);
}
