/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_mark.c - shapes of lines.  Signs of numbering and punctuation only, no words of any language. */
#include "config.h"

#include "reader/text_mark.h"

#include <string.h>

#include "base/utf8.h"

#define LABEL_WIDTH 44

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_digit (gunichar c)
{
  return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
}

static gboolean
is_han_numeral (gunichar c)
{
  return is_one_of (c, "〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾");
}

static gboolean
is_han_digit_or_digit (gunichar c)
{
  return is_digit (c) || is_han_numeral (c);
}

/* Returns: where a run of at most ${most} characters of ${is_kind} from ${at} ends. */
static gsize
skip_run (const char *text, gsize len, gsize at, guint most, gboolean (*is_kind) (gunichar))
{
  for (guint n = 0; n < most && at < len && is_kind (tl_utf8_get (text, len, at)); n++)
    at = tl_utf8_next (text, len, at);
  return at;
}

static gsize
skip_blanks (const char *text, gsize len, gsize at)
{
  return skip_run (text, len, at, 64, tl_utf8_is_blank);
}

/* Returns: ${at}, or where "、" or "." stands on the next line, torn off its number. */
static gsize
skip_tear (const char *text, gsize len, gsize at)
{
  gsize next = at;

  while (next < len && next - at < 8 && strchr (" \r\n", text[next]) != NULL)
    next++;
  return next > at && is_one_of (tl_utf8_get (text, len, next), "、.") ? next : at;
}

/* "一、", "十二．" */
static gsize
find_han (const char *text, gsize len)
{
  gsize end = skip_tear (text, len, skip_run (text, len, 0, 4, is_han_numeral));

  return end > 0 && is_one_of (tl_utf8_get (text, len, end), "、．.:：") ? tl_utf8_next (text, len, end) : 0;
}

/* "（一）", "(12)", "(a)": what stands within brackets. */
static TlTextMark
find_bracket (const char *text, gsize len, gsize *end)
{
  gsize at, from;
  TlTextMark mark = TL_TEXT_MARK_INNER;

  if (!is_one_of (tl_utf8_get (text, len, 0), "(（[【〔"))
    return TL_TEXT_MARK_NONE;
  from = tl_utf8_next (text, len, 0);
  at = skip_run (text, len, from, 3, is_han_numeral);
  if (at > from)
    mark = TL_TEXT_MARK_HAN_IN;
  else
    at = skip_run (text, len, from, 2, is_digit);
  if (at == from && at < len && g_ascii_isalpha (text[at]))
    at++;
  if (at == from || !is_one_of (tl_utf8_get (text, len, at), ")）]】〕"))
    return TL_TEXT_MARK_NONE;
  *end = tl_utf8_next (text, len, at);
  return mark;
}

/* "1.", "1、", "1.2", "1.2.3 ", "3)" - but no "1.5", "12:30", "2019." */
static TlTextMark
find_number (const char *text, gsize len, gsize *end)
{
  guint depth = 0;
  gsize at = 0, from;
  gunichar c;

  do
    {
      from = at;
      at = skip_run (text, len, from, 3, is_digit);
      if (at == from)
        break;
      depth++;
      at = skip_tear (text, len, at);
      c = tl_utf8_get (text, len, at);
      if (!is_one_of (c, ".．"))
        break;
      *end = at = tl_utf8_next (text, len, at);
  } while (depth < 4);
  c = tl_utf8_get (text, len, at);
  if (depth == 0 || is_digit (c))
    return TL_TEXT_MARK_NONE;
  if (at > from && is_one_of (c, "、)）"))
    {
      *end = tl_utf8_next (text, len, at);
      return c == 0x3001 ? (TlTextMark) (TL_TEXT_MARK_NUMBER + MIN (depth, 3) - 1) : TL_TEXT_MARK_INNER;
    }
  /* "1.5" alone is a figure; "1.5 Scope" and "1.5.1" are numbering. */
  if (at > from && (depth == 1 || (!tl_utf8_is_blank (c) && !tl_utf8_is_cjk (c))))
    return TL_TEXT_MARK_NONE;
  if (at > from && is_one_of (c, "年月日万亿元％%"))
    return TL_TEXT_MARK_NONE;
  *end = at;
  return (TlTextMark) (TL_TEXT_MARK_NUMBER + MIN (depth, 3) - 1);
}

/* "第三章 …": the signs that count parts of a book. */
static gboolean
find_chapter (const char *text, gsize len, gsize *end)
{
  gsize at, from = strlen ("第");

  if (len < from || strncmp (text, "第", from) != 0)
    return FALSE;
  at = skip_run (text, len, from, 4, is_han_digit_or_digit);
  if (at == from || !is_one_of (tl_utf8_get (text, len, at), "章节節篇编編卷部册冊"))
    return FALSE;
  *end = tl_utf8_next (text, len, at);
  return TRUE;
}

/* "Section III", "PART A": one word with a capital, then a number, Roman number or letter. */
static gboolean
find_part (const char *text, gsize len, gsize *end)
{
  gsize at = 0, from;

  if (len == 0 || !g_ascii_isupper (text[0]))
    return FALSE;
  while (at < len && at < 16 && g_ascii_isalpha (text[at]))
    at++;
  if (at < 3 || at >= len || text[at] != ' ')
    return FALSE;
  from = ++at;
  while (at < len && at - from < 5 && strchr ("IVXLC", text[at]) != NULL)
    at++;
  if (at == from && at < len && g_ascii_isupper (text[at]))
    at++;
  if (at == from)
    at = skip_run (text, len, from, 2, is_digit);
  if (at == from || (at < len && strchr (" .:-)", text[at]) == NULL))
    return FALSE;
  *end = at < len && text[at] != ' ' ? at + 1 : at;
  return TRUE;
}

static gsize
find_bullet (const char *text, gsize len)
{
  gunichar c = tl_utf8_get (text, len, 0);
  gsize end = tl_utf8_next (text, len, 0);

  if (is_one_of (c, "•●■◆▪►➢➤✓✔○◼◦‣▶★☆※□▲△∙·") || (c >= 0xf020 && c <= 0xf0ff))
    return end;
  return is_one_of (c, "-*–—") && tl_utf8_is_blank (tl_utf8_get (text, len, end)) ? end : 0;
}

static TlTextMark
find_mark (const char *text, gsize len, gsize *end)
{
  gunichar c = tl_utf8_get (text, len, 0);
  TlTextMark mark;

  if (find_chapter (text, len, end))
    return TL_TEXT_MARK_PART;
  *end = find_han (text, len);
  if (*end > 0)
    return TL_TEXT_MARK_HAN;
  mark = find_bracket (text, len, end);
  if (mark == TL_TEXT_MARK_NONE)
    mark = find_number (text, len, end);
  if (mark != TL_TEXT_MARK_NONE)
    return mark;
  if (find_part (text, len, end))
    return TL_TEXT_MARK_PART;
  *end = tl_utf8_next (text, len, 0);
  if ((c >= 0x2460 && c <= 0x249b) || (c >= 0x3220 && c <= 0x3229))
    return TL_TEXT_MARK_INNER;
  if (len > 2 && g_ascii_isalpha (text[0]) && (text[1] == ')' || (text[1] == '.' && text[2] == ' ')))
    {
      *end = 2;
      return TL_TEXT_MARK_INNER;
    }
  *end = find_bullet (text, len);
  return *end > 0 ? TL_TEXT_MARK_BULLET : TL_TEXT_MARK_NONE;
}

TlTextMark
tl_text_mark_find (const char *text, gsize len, gsize *skip)
{
  gsize end = 0;
  TlTextMark mark = find_mark (text, len, &end);

  *skip = mark == TL_TEXT_MARK_NONE ? 0 : skip_blanks (text, len, end);
  return mark;
}

gboolean
tl_text_mark_is_label (const char *text, gsize len)
{
  gsize skip, at;
  guint width = 0;

  (void) tl_text_mark_find (text, len, &skip);
  for (at = skip; at < len && width <= LABEL_WIDTH; at = tl_utf8_next (text, len, at))
    {
      gunichar c = g_utf8_get_char (text + at);

      if (c == 0xff1a)
        return at > skip;
      if (c == ':')
        return at > skip && !g_ascii_isdigit (text[at - 1]) && (at + 1 == len || text[at + 1] != '/');
      if (is_one_of (c, "。，；;！？!?\""))
        return FALSE;
      width += tl_utf8_is_cjk (c) ? 2 : 1;
    }
  return FALSE;
}

gboolean
tl_text_mark_is_end (const char *text, gsize len)
{
  gsize at = tl_utf8_prev (text, len);

  while (at > 0 && is_one_of (tl_utf8_get (text, len, at), ")）”\"’'」』 "))
    at = tl_utf8_prev (text, at);
  return is_one_of (tl_utf8_get (text, len, at), "。．.！!？?；;：:…");
}

/* "......... 12", "……12" */
static gboolean
is_contents (const char *text, gsize len)
{
  gsize at = len;
  guint dots = 0;

  while (at > 0 && is_digit (tl_utf8_get (text, len, tl_utf8_prev (text, at))))
    at = tl_utf8_prev (text, at);
  if (at == len || len - at > 12)
    return FALSE;
  for (; at > 0; at = tl_utf8_prev (text, at))
    {
      gunichar c = tl_utf8_get (text, len, tl_utf8_prev (text, at));

      if (is_one_of (c, ".…·．"))
        dots += c == 0x2026 ? 3 : 1;
      else if (c != ' ')
        break;
    }
  return at > 0 && dots >= 5;
}

gboolean
tl_text_mark_is_furniture (const char *text, gsize len)
{
  gsize at, from;

  if (is_contents (text, len))
    return TRUE;
  if (!is_one_of (tl_utf8_get (text, len, 0), "-–—"))
    return FALSE;
  from = skip_blanks (text, len, tl_utf8_next (text, len, 0));
  at = skip_run (text, len, from, 4, is_digit);
  if (at == from)
    return FALSE;
  at = skip_blanks (text, len, at);
  return is_one_of (tl_utf8_get (text, len, at), "-–—") && tl_utf8_next (text, len, at) == len;
}

guint
tl_text_mark_width (const char *text, gsize len)
{
  guint width = 0;

  for (gsize at = 0; at < len; at = tl_utf8_next (text, len, at))
    {
      gunichar c = g_utf8_get_char (text + at);

      width += tl_utf8_is_cjk (c) || c == 0x3000 ? 2 : 1;
    }
  return width;
}
