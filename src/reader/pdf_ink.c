/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_ink.c - characters on their way from a page to the document. */
#include "config.h"

#include "reader/pdf_ink.h"

#include "base/utf8.h"

static TlBox
get_blank_box (const TlPdfGlyph *left, const TlPdfGlyph *right)
{
  TlBox box = left->place;

  if (right->place.x0 >= left->place.x1)
    {
      box.x0 = left->place.x1;
      box.x1 = right->place.x0;
    }
  return box;
}

void
tl_pdf_ink_add_words (GArray *ink, const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line,
                      guint from, guint end)
{
  TlPdfInk one = { .page = page->number };

  for (guint i = from; i < end; i++)
    {
      const TlPdfWord *word = tl_pdf_lines_word (page, lines, line, i);
      const TlPdfWord *last = i > from ? tl_pdf_lines_word (page, lines, line, i - 1) : NULL;

      if (last != NULL && tl_pdf_line_has_blank (page, last, word))
        {
          one.c = ' ';
          one.box = get_blank_box (tl_pdf_page_glyph (page, last->first + last->n - 1),
                                   tl_pdf_page_glyph (page, word->first));
          g_array_append_val (ink, one);
        }
      for (guint k = 0; k < word->n; k++)
        {
          one.c = tl_pdf_page_glyph (page, word->first + k)->c;
          one.box = tl_pdf_page_glyph (page, word->first + k)->place;
          g_array_append_val (ink, one);
        }
    }
}

void
tl_pdf_ink_add_break (GArray *ink, const TlPdfPage *page, gboolean soft)
{
  TlPdfInk one = { .c = soft ? TL_SOFT_BREAK_CHAR : '\n', .page = page->number };

  g_array_append_val (ink, one);
}

void
tl_pdf_ink_write (const GArray *ink, TlBuilder *builder)
{
  guint number = 0;

  for (guint i = 0; i < ink->len; i++)
    {
      const TlPdfInk *one = &g_array_index (ink, TlPdfInk, i);

      if (one->page != number)
        tl_builder_set_page (builder, one->page);
      number = one->page;
      if (one->c == '\n')
        tl_builder_add_break (builder);
      else if (one->c == TL_SOFT_BREAK_CHAR)
        tl_builder_add_soft_break (builder);
      else
        tl_builder_add_glyph (builder, one->c, &one->box);
    }
}
