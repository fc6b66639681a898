/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wrapped.c - values that the lines of a narrow cell broke. */
#include "config.h"

#include "rules/wrapped.h"

#include <string.h>

#include "base/utf8.h"

#define VALUE_MAX 160 /* bytes of a value that is read anew */
#define REST_MAX  24  /* bytes of a number on its second line */

gboolean
tl_wrapped_read (TlValueKind kind, const TlText *text, gsize at, gsize limit, const TlReading *reading,
                 TlValue *value)
{
  gsize len = limit - at, end;
  g_autofree char *plain = NULL;
  g_autofree char *lower = NULL;
  TlText flat;

  if (limit <= at || len > VALUE_MAX || !memchr (text->text + at, '\n', len))
    return FALSE;
  plain = g_strndup (text->text + at, len);
  lower = g_strndup (text->lower + at, len);
  g_strdelimit (plain, "\n", ' ');
  g_strdelimit (lower, "\n", ' ');
  flat = (TlText){ plain, lower, len };
  if (!tl_value_read (kind, &flat, 0, len, reading, value, &end))
    return FALSE;
  if (end >= len)
    return TRUE;
  tl_value_clear (value);
  return FALSE;
}

static gboolean
is_break (const char *text)
{
  return *text == '\n' || g_utf8_get_char (text) == TL_SOFT_BREAK_CHAR;
}

/* The number goes on on the next line of its unit and fills what is left of it; its reader left the hyphen
 * out. */
static void
take_rest (const TlRun *run, TlCandidate *candidate)
{
  const char *text = run->view->text.text;
  const TlUnit *unit = tl_view_unit (run->view, candidate->unit);
  gsize at = candidate->span.end;

  if (at < unit->span.end && strchr ("-/", text[at]))
    at++;
  if (at <= candidate->span.start || at >= unit->span.end || !strchr ("-/", text[at - 1]) || text[at] != '\n')
    return;
  for (at++; at < unit->span.end && at - candidate->span.end < REST_MAX
             && (g_ascii_isalnum (text[at]) || strchr ("-/", text[at]));)
    at++;
  if (at == unit->span.end)
    candidate->span.end = (guint32) at;
}

void
tl_wrapped_join_reference (const TlRun *run, TlCandidate *candidate)
{
  const char *text = tl_document_get_text (run->view->document, NULL);
  TlSpan origin;
  g_autoptr (GString) joined = g_string_new (NULL);
  gboolean is_wrapped = FALSE;

  if (candidate->field != TL_FIELD_REFERENCE || !candidate->value.text)
    return;
  take_rest (run, candidate);
  origin = tl_fold_get_origin (tl_document_get_fold (run->view->document), candidate->span);
  for (const char *at = text + origin.start; at < text + origin.end; at = g_utf8_next_char (at))
    {
      gboolean breaks = is_break (at);

      if (breaks && joined->len && strchr ("-/", joined->str[joined->len - 1]))
        is_wrapped = TRUE;
      else if (breaks)
        g_string_append_c (joined, ' ');
      else
        g_string_append_unichar (joined, g_utf8_get_char (at));
    }
  if (!is_wrapped)
    return;
  g_free (candidate->value.text);
  candidate->value.text = tl_utf8_collapse (joined->str, joined->len);
}
