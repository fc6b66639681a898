/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_mark.c - shapes that lines begin or end with; no words of any language but the signs of numbering. */
#include "config.h"

#include "reader/pdf_mark.h"

#include <string.h>

#include "base/utf8.h"

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_bullet (gunichar c)
{
  return is_one_of (c, "•●■◆▪►➢➤✓✔○◼◦‣⁃▶★☆※□▲△∙·") || (c >= 0xf020 && c <= 0xf0ff);
}

static gboolean
is_cjk_numeral (gunichar c)
{
  return is_one_of (c, "〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾");
}

static gboolean
is_close (gunichar c)
{
  return is_one_of (c, ")）]】〕");
}

/* Skips up to ${most} numerals of one kind.  Returns: where they end. */
static const char *
skip_numerals (const char *text, guint most)
{
  gunichar first = g_utf8_get_char (text);
  guint n = 0;

  for (; n < most; n++, text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isdigit (first) ? !g_unichar_isdigit (c)
          : is_cjk_numeral (first)  ? !is_cjk_numeral (c)
                                    : !(c < 128 && is_one_of (g_unichar_tolower (c), "ivx")))
        break;
    }
  return text;
}

/* "(a)", "（一）", "(12)" */
static gboolean
find_bracket (const char *text, TlPdfMark *mark)
{
  const char *at = g_utf8_next_char (text), *end = skip_numerals (at, 4);
  gunichar c = g_utf8_get_char (at);

  if (end == at && c < 128 && g_ascii_isalpha (c))
    end = at + 1;
  if (end == at || !is_close (g_utf8_get_char (end)))
    return FALSE;
  mark->kind = TL_PDF_MARK_NUMBER;
  mark->len = (gsize) (g_utf8_next_char (end) - text);
  mark->depth = 2;
  mark->closed = TRUE;
  return TRUE;
}

/* "1.", "1.2", "1)", "一、", "3．" */
static gboolean
find_number (const char *text, TlPdfMark *mark)
{
  const char *at = text, *end = skip_numerals (text, 3);
  guint depth = 0;

  while (end > at && depth < 8)
    {
      gunichar c = g_utf8_get_char (end);

      depth++;
      mark->closed = is_one_of (c, ".．、") || is_close (c);
      if (mark->closed)
        end = g_utf8_next_char (end);
      if (!is_one_of (c, ".．"))
        break;
      at = end;
      if (g_unichar_isdigit (g_utf8_get_char (at)))
        end = skip_numerals (at, 3);
    }
  if (depth == 0 || (depth == 1 && !mark->closed) || g_unichar_isdigit (g_utf8_get_char (end))
      || is_one_of (g_utf8_get_char (end), ",%-/"))
    return FALSE;
  mark->kind = TL_PDF_MARK_NUMBER;
  mark->len = (gsize) (end - text);
  mark->depth = depth;
  return TRUE;
}

static gboolean
find_letter (const char *text, TlPdfMark *mark)
{
  gsize n = strspn (text, "ivxIVX");

  if (n == 0 || n > 5)
    n = g_ascii_isalpha (text[0]) ? 1 : 0;
  if (n == 0 || (text[n] != '.' && text[n] != ')') || (text[n + 1] != ' ' && text[n + 1] != 0))
    return FALSE;
  mark->kind = TL_PDF_MARK_NUMBER;
  mark->len = n + 1;
  mark->depth = 2;
  mark->closed = TRUE;
  return TRUE;
}

TlPdfMark
tl_pdf_mark_find (const char *text)
{
  TlPdfMark mark = { 0 };
  gunichar c = g_utf8_get_char (text);

  if (c == 0)
    return mark;
  if (is_bullet (c) || (is_one_of (c, "-–—*o") && *g_utf8_next_char (text) == ' '))
    {
      mark.kind = TL_PDF_MARK_BULLET;
      mark.len = (gsize) (g_utf8_next_char (text) - text);
      mark.closed = is_bullet (c);
    }
  else if (c >= 0x2460 && c <= 0x2487)
    {
      mark = (TlPdfMark){ TL_PDF_MARK_NUMBER, (gsize) (g_utf8_next_char (text) - text), 3, TRUE };
    }
  else if (is_one_of (c, "(（[【〔"))
    find_bracket (text, &mark);
  else if (c == 0x7b2c) /* 第 and a numeral */
    {
      const char *at = g_utf8_next_char (text), *end = skip_numerals (at, 4);

      if (end > at && g_unichar_isalpha (g_utf8_get_char (end)))
        mark = (TlPdfMark){ TL_PDF_MARK_NUMBER, (gsize) (g_utf8_next_char (end) - text), 1, TRUE };
    }
  else if (g_unichar_isdigit (c) || is_cjk_numeral (c))
    {
      if (!find_number (text, &mark))
        mark = (TlPdfMark){ 0 };
    }
  else
    find_letter (text, &mark);
  return mark;
}

gboolean
tl_pdf_mark_is_label (const char *text)
{
  TlPdfMark mark = tl_pdf_mark_find (text);
  guint blanks = 0, wide = 0;
  gboolean has_letter = FALSE;

  for (const char *at = text + mark.len; *at != 0; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == ':' || c == 0xff1a)
        return has_letter && !(g_ascii_isdigit (at[1]) && at > text && g_ascii_isdigit (at[-1]))
               && at[1] != '/';
      if (is_one_of (c, "，。；;,!?？！") || (c == '.' && at[1] == ' ' && blanks > 3))
        return FALSE;
      blanks += c == ' ' ? 1 : 0;
      wide += tl_utf8_is_cjk (c) ? 1 : 0;
      has_letter = has_letter || g_unichar_isalpha (c);
      if (blanks > 8 || wide > 22 || at - text > 120)
        return FALSE;
    }
  return FALSE;
}

gboolean
tl_pdf_mark_is_end (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text)
    {
      gunichar c;

      end = g_utf8_find_prev_char (text, end);
      if (end == NULL)
        return FALSE;
      c = g_utf8_get_char (end);
      if (c == ' ' || is_close (c) || is_one_of (c, "\"'”’」』》"))
        continue;
      return is_one_of (c, ".。；;!?！？：:．");
    }
  return FALSE;
}

gboolean
tl_pdf_mark_is_contents (const char *text)
{
  guint dots = 0, best = 0, digits = 0, others = 0;

  for (const char *at = text; *at != 0; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '.' || c == 0xb7 || c == 0x2024 || c == 0x2025 || c == 0x2026 || c == 0xff0e || c == 0x22ef)
        {
          dots += c == 0x2026 || c == 0x22ef ? 3 : 1;
          best = MAX (best, dots);
          digits = others = 0;
        }
      else if (c != ' ')
        {
          dots = 0;
          *(g_unichar_isdigit (c) || is_one_of (c, "ivxIVX-") ? &digits : &others) += 1;
        }
    }
  return best >= 5 && digits > 0 && digits <= 5 && others == 0;
}

gboolean
tl_pdf_mark_is_page_number (const char *text)
{
  guint digits = 0;

  for (const char *at = text; *at != 0; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c))
        digits++;
      else if (!is_one_of (c, " -–—―/|~·[]()第页共頁"))
        return FALSE;
    }
  return digits > 0 && digits <= 8;
}
