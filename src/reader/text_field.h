/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_field.h - the fields of a line of text: what stands between tabs, bars or wide gaps. */
#ifndef TL_READER_TEXT_FIELD_H
#define TL_READER_TEXT_FIELD_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TL_TEXT_SEPARATOR_BAR, /* "a | b |"; the outer ones do not count */
  TL_TEXT_SEPARATOR_TAB, /* each one counts */
  TL_TEXT_SEPARATOR_GAP, /* blanks of at least some columns, or any with a tab */
} TlTextSeparator;

/* Bytes [start, end) of the text, trimmed, perhaps empty; from and to columns of the line. */
typedef struct
{
  gsize start, end;
  guint from, to;
} TlTextField;

/* Puts the fields of bytes [start, end) of ${text} into ${fields} (of TlTextField), which it empties first.
 * ${gap}: columns that make a gap. */
void tl_text_field_split (const char *text, gsize start, gsize end, TlTextSeparator separator, guint gap,
                          GArray *fields);

G_END_DECLS

#endif /* TL_READER_TEXT_FIELD_H */
