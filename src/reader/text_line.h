/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_line.h - the lines of a plain text, and which of them go on with the one before. */
#ifndef TL_READER_TEXT_LINE_H
#define TL_READER_TEXT_LINE_H

#include "document/builder.h"

G_BEGIN_DECLS

/* A line that is not blank: bytes [start, end) without the blanks around. */
typedef struct
{
  gsize start, end;
  guint indent;     /* columns before it */
  guint width;      /* columns that it takes */
  guint n_blank;    /* blank lines before it; one less where a text has one after every line */
  guint page;       /* form feeds before it, plus one */
  gboolean has_gap; /* a tab or a wide blank within: it has fields */
} TlTextLine;

typedef struct
{
  const char *text;
  gsize len;
  GArray *lines; /* of TlTextLine */
  guint wrap;    /* column at which prose was broken, 0 if it was not */
} TlTextLines;

/* ${text} is UTF-8 and outlives what is returned.  O(len). */
TlTextLines *tl_text_lines_new (const char *text, gsize len);
void tl_text_lines_free (TlTextLines *lines);

static inline const TlTextLine *
tl_text_lines_get (const TlTextLines *lines, guint i)
{
  return &g_array_index (lines->lines, TlTextLine, i);
}

gunichar tl_text_lines_first_char (const TlTextLines *lines, guint i);
gunichar tl_text_lines_last_char (const TlTextLines *lines, guint i);

/* Returns: whether line ${i} + 1 goes on with the sentence of line ${i}, which was only too long. */
gboolean tl_text_lines_is_soft (const TlTextLines *lines, guint i);

/* Adds bytes [start, end) of the text, which begin on line ${i} and of which each line goes on with the one
 * before: a line end within is a soft break, or nothing where the line was torn. */
void tl_text_lines_add (const TlTextLines *lines, guint i, gsize start, gsize end, TlBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTextLines, tl_text_lines_free)

G_END_DECLS

#endif /* TL_READER_TEXT_LINE_H */
