/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_piece.c - lines of plain text cut into what will be blocks.
 *
 * Wrapped lines are put together; a line in which a converter ran many together is cut where nothing can
 * go wrong: at wide gaps, before numbering, at the end of sentences.
 */
#include "config.h"

#include "reader/text_piece.h"

#include <string.h>

#include "base/utf8.h"
#include "reader/text_mark.h"

#define GAP               4   /* columns of blanks that part two pieces of a line */
#define LONG_FOR_ORDINALS 120 /* bytes: shorter pieces are not cut before numbering that goes on */
#define LONG_FOR_MARKS    240 /* bytes: shorter ones are not cut before numbering */
#define LONG_FOR_CJK      480 /* bytes: shorter ones are not cut at "。" */
#define LONG_FOR_LATIN    1600

static void
add_piece (GArray *pieces, gsize start, gsize end, guint line, guint page)
{
  TlTextPiece piece = { .start = start, .end = end, .line = line, .page = page };

  g_array_append_val (pieces, piece);
}

static gboolean
is_han (gunichar c)
{
  return tl_utf8_is_cjk (c) && g_unichar_isalpha (c);
}

/* Whether numbering begins at ${at}, within a line: "… 二、", "…。2.", "…） （三）", but not "No. 2. The". */
static gboolean
is_mark_within (const char *text, gsize start, gsize at, gsize end)
{
  gunichar c = g_utf8_get_char (text + at), before;
  gsize prev = tl_utf8_prev (text, at), skip;
  gboolean blank = FALSE;
  TlTextMark mark;

  if (c < 0x80 && !g_ascii_isdigit ((char) c))
    return FALSE;
  mark = tl_text_mark_find (text + at, MIN (end - at, 64), &skip);
  if (mark != TL_TEXT_MARK_HAN && mark != TL_TEXT_MARK_HAN_IN && mark != TL_TEXT_MARK_NUMBER)
    return FALSE;
  while (prev > start && at - prev < 16 && tl_utf8_is_blank (g_utf8_get_char (text + prev)))
    {
      blank = TRUE;
      prev = tl_utf8_prev (text, prev);
    }
  before = g_utf8_get_char (text + prev);
  if (before == 0x3002 || before == 0xff1b || before == 0xff1a)
    return TRUE;
  if (g_unichar_isdigit (tl_utf8_get (text, end, at + skip)))
    return FALSE; /* "41、42" */
  return blank && (is_han (before) || before == 0xff09 || before == ')');
}

/* Returns: 1 to 20 for "一、" to "二十、", or 0. */
static guint
find_ordinal (const char *text, gsize at, gsize end)
{
  static const char *const digits[] = { "十", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  guint ordinal = 0;

  for (guint n = 0; n < 2; n++)
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      if (end - at >= 3 && memcmp (text + at, digits[i], 3) == 0)
        {
          ordinal = i == 0 ? MAX (ordinal, 1) * 10 : ordinal + i;
          at += 3;
          break;
        }
  return end - at >= 3 && memcmp (text + at, "、", 3) == 0 ? ordinal : 0;
}

/* Whether the numbering that ${ordinal} began goes on at ${at}: "三、…（万元）四、…", but not "一、二、三".
 */
static gboolean
is_next_ordinal (const char *text, gsize start, gsize at, gsize end, guint ordinal)
{
  gunichar before;

  if (at < start + 12 || find_ordinal (text, at, end) != ordinal + 1 || ordinal == 0)
    return FALSE;
  before = g_utf8_get_char (text + tl_utf8_prev (text, at));
  return before != 0x3001 && before != 0x7b2c && g_utf8_strchr ("一二三四五六七八九十", -1, before) == NULL;
}

/* Whether a sentence ends before ${at}. */
static gboolean
is_sentence_end (const char *text, gsize start, gsize at, gsize end, gsize len)
{
  gunichar before = g_utf8_get_char (text + tl_utf8_prev (text, at));
  gunichar here = g_utf8_get_char (text + at);

  if (before == 0x3002 || before == 0xff01 || before == 0xff1f)
    return len > LONG_FOR_CJK && here != 0x201d && here != 0x300d && here != 0xff09 && here != ')';
  if (len <= LONG_FOR_LATIN || before != ' ' || at < start + 6 || !g_unichar_isupper (here))
    return FALSE;
  /* "… the board. The" but not "Rs. 500", "Pickens Inc. Roofing". */
  return text[at - 2] == '.' && g_ascii_islower (text[at - 3]) && g_ascii_islower (text[at - 4])
         && g_ascii_islower (text[at - 5]) && g_ascii_islower (text[at - 6]);
}

static void
cut_piece (GArray *pieces, const char *text, gsize start, gsize end, guint line, guint page)
{
  gsize from = start, len = end - start;
  guint ordinal = find_ordinal (text, start, end);

  for (gsize at = start; len > LONG_FOR_ORDINALS && at < end; at = tl_utf8_next (text, end, at))
    {
      if (at == from)
        continue;
      if (!is_next_ordinal (text, from, at, end, ordinal)
          && (len <= LONG_FOR_MARKS || !is_mark_within (text, from, at, end))
          && !is_sentence_end (text, from, at, end, len))
        continue;
      ordinal = find_ordinal (text, at, end) > 0 ? find_ordinal (text, at, end) : ordinal;
      add_piece (pieces, from, at, line, page);
      from = at;
    }
  add_piece (pieces, from, end, line, page);
}

static void
add_fields (GArray *pieces, const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (TlTextField));

  tl_text_field_split (lines->text, line->start, line->end, TL_TEXT_SEPARATOR_GAP, GAP, fields);
  for (guint k = 0; k < fields->len; k++)
    {
      const TlTextField *field = &g_array_index (fields, TlTextField, k);

      cut_piece (pieces, lines->text, field->start, field->end, i, line->page);
    }
}

GArray *
tl_text_pieces_new (const TlTextLines *lines)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (TlTextPiece));
  guint n = lines->lines->len, last, floor = 0;

  for (guint i = 0; i < n; i = last + 1)
    {
      TlTextPiece piece = { .is_table = TRUE, .page = tl_text_lines_get (lines, i)->page };

      last = i;
      if (tl_text_table_find (lines, floor, i, &piece.table))
        {
          floor = piece.table.end;
          last = floor - 1;
          g_array_append_val (pieces, piece);
          continue;
        }
      while (tl_text_lines_is_soft (lines, last))
        last++;
      if (last == i)
        add_fields (pieces, lines, i);
      else
        add_piece (pieces, tl_text_lines_get (lines, i)->start, tl_text_lines_get (lines, last)->end, i,
                   piece.page);
    }
  return pieces;
}
