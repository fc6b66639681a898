/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_torn.c - cells too narrow for the one number or code that they hold.
 *
 * Lines that are full may be words of their own ("2024", "2025"): only an amount torn before its decimals and
 * a code with strokes are surely one.
 */
#include "config.h"

#include "reader/pdf_torn.h"

#include <string.h>

#define LINES_MAX   8
#define LENGTH_MAX  64   /* bytes of the whole word */
#define TOLERANCE   0.1f /* of the size: what a full line may still leave */
#define FIRST_LINE  4    /* digits, at least, of an amount before it is torn */
#define STROKES_MIN 2    /* of a code */

/* Whether no further character found room on any line but the last. */
static gboolean
is_full (const TlPdfPage *page, const TlPdfLines *lines, float right)
{
  for (guint i = 0; i + 1 < lines->lines->len; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (lines, i), *next = tl_pdf_lines_get (lines, i + 1);
      const TlPdfGlyph *glyph = tl_pdf_page_glyph (page, tl_pdf_lines_word (page, lines, next, 0)->first);

      if (line->box.x1 + (glyph->box.x1 - glyph->box.x0) < right - TOLERANCE * line->size)
        return FALSE;
    }
  return TRUE;
}

/* "28806" | "2.42": digits, and a last line with the only point and two decimals. */
static gboolean
is_amount (const char *word, gsize first, gsize last)
{
  gsize len = strlen (word), digits = strspn (word, "0123456789");

  return first >= FIRST_LINE && digits >= last && len == digits + 3 && word[digits] == '.'
         && strspn (word + digits + 1, "0123456789") == 2;
}

/* "UP/EM" | "/52/MC" | "W/202" | "5-26" */
static gboolean
is_code (const char *word)
{
  guint strokes = 0, digits = 0;

  for (const char *at = word; *at != 0; at++)
    {
      if (!g_ascii_isupper (*at) && !g_ascii_isdigit (*at) && *at != '/' && *at != '-')
        return FALSE;
      strokes += *at == '/' ? 1 : 0;
      digits += g_ascii_isdigit (*at) ? 1 : 0;
    }
  return strokes >= STROKES_MIN && digits > 0;
}

gboolean
tl_pdf_torn_is_cell (const TlPdfPage *page, const TlPdfCell *cell, float right)
{
  const TlPdfLines *lines = cell->lines;
  guint n = lines->lines->len;
  g_autoptr (GString) word = g_string_new (NULL);
  gsize first = 0, last = 0;

  if (n < 2 || n > LINES_MAX || !is_full (page, lines, right))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = tl_pdf_line_text (page, lines, tl_pdf_lines_get (lines, i));

      if (tl_pdf_lines_get (lines, i)->turn != 0 || word->len + text->len > LENGTH_MAX)
        return FALSE;
      last = word->len;
      g_string_append_len (word, text->str, (gssize) text->len);
      first = i == 0 ? word->len : first;
    }
  return is_amount (word->str, first, last) || (n > 2 && is_code (word->str));
}
