/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_field.c - the fields of a line of text. */
#include "config.h"

#include "reader/text_field.h"

#include "base/utf8.h"
#include "reader/text_mark.h"

static void
add_field (GArray *fields, const char *text, TlTextField field)
{
  while (field.start < field.end && tl_utf8_is_blank (g_utf8_get_char (text + field.start)))
    field.start = tl_utf8_next (text, field.end, field.start);
  while (field.end > field.start
         && tl_utf8_is_blank (g_utf8_get_char (text + tl_utf8_prev (text, field.end))))
    field.end = tl_utf8_prev (text, field.end);
  g_array_append_val (fields, field);
}

static guint
char_width (gunichar c)
{
  return tl_utf8_is_cjk (c) || c == 0x3000 ? 2 : 1;
}

static void
split_at_char (const char *text, gsize start, gsize end, char separator, GArray *fields)
{
  TlTextField field = { start, start, 0, 0 };
  guint column = 0;

  for (gsize at = start; at < end; at = tl_utf8_next (text, end, at))
    {
      column += char_width (g_utf8_get_char (text + at));
      if (text[at] != separator)
        continue;
      field.end = at;
      field.to = column;
      /* A bar before the first field. */
      if (separator != '|' || at > start)
        add_field (fields, text, field);
      field.start = at + 1;
      field.from = column;
    }
  field.end = end;
  field.to = column;
  if (separator != '|' || field.start < end)
    add_field (fields, text, field);
}

static gboolean
is_han (gunichar c)
{
  return tl_utf8_is_cjk (c) && g_unichar_isalpha (c);
}

/* Whether a figure, or one and the sign of its unit, stands before ${end}. */
static gboolean
ends_with_figure (const char *text, gsize end)
{
  gsize at = tl_utf8_prev (text, end);
  gunichar c = g_utf8_get_char (text + at);

  return g_unichar_isdigit (c)
         || (is_han (c) && at > 0 && g_unichar_isdigit (g_utf8_get_char (text + tl_utf8_prev (text, at))));
}

/* Whether a figure stands among the first characters from ${at}. */
static gboolean
begins_with_figure (const char *text, gsize at, gsize end)
{
  for (guint n = 0; n < 4 && at < end; n++, at = tl_utf8_next (text, end, at))
    if (g_unichar_isdigit (g_utf8_get_char (text + at)))
      return TRUE;
  return FALSE;
}

/* Whether the gap before ${at} parts nothing: "名    称：甲" is one label, "1.    Scope" one line,
 * "2020年    3月" one date, "20日    至 2021年" one range. */
static gboolean
is_inner_gap (const char *text, const TlTextField *field, gsize at, gsize end, gboolean tab)
{
  gsize skip;

  if (tl_utf8_next (text, end, field->start) >= field->end && is_han (g_utf8_get_char (text + field->start)))
    return TRUE;
  if (tl_text_mark_find (text + field->start, field->end - field->start, &skip) != TL_TEXT_MARK_NONE
      && skip >= field->end - field->start)
    return TRUE;
  if (tab || tl_text_mark_find (text + at, MIN (end - at, 64), &skip) != TL_TEXT_MARK_NONE)
    return FALSE;
  if (ends_with_figure (text, field->end) && begins_with_figure (text, at, end))
    return TRUE;
  return g_unichar_isdigit (g_utf8_get_char (text + at))
         && is_han (g_utf8_get_char (text + tl_utf8_prev (text, field->end)));
}

static void
split_at_gaps (const char *text, gsize start, gsize end, guint gap, GArray *fields)
{
  TlTextField field = { start, start, 0, 0 };
  guint column = 0, width = 0;
  gboolean tab = FALSE;

  for (gsize at = start; at < end; at = tl_utf8_next (text, end, at))
    {
      gunichar c = g_utf8_get_char (text + at);

      column += char_width (c);
      if (tl_utf8_is_blank (c))
        {
          width += char_width (c);
          tab = tab || c == '\t';
          continue;
        }
      if ((width >= gap || tab) && field.end > field.start && !is_inner_gap (text, &field, at, end, tab))
        {
          add_field (fields, text, field);
          field.start = at;
          field.from = column - char_width (c);
        }
      field.end = tl_utf8_next (text, end, at);
      field.to = column;
      width = 0;
      tab = FALSE;
    }
  if (field.end > field.start)
    add_field (fields, text, field);
}

void
tl_text_field_split (const char *text, gsize start, gsize end, TlTextSeparator separator, guint gap,
                     GArray *fields)
{
  g_array_set_size (fields, 0);
  switch (separator)
    {
    case TL_TEXT_SEPARATOR_BAR:
      split_at_char (text, start, end, '|', fields);
      break;
    case TL_TEXT_SEPARATOR_TAB:
      split_at_char (text, start, end, '\t', fields);
      break;
    case TL_TEXT_SEPARATOR_GAP:
      split_at_gaps (text, start, end, gap, fields);
      break;
    }
}
