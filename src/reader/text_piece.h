/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_piece.h - lines of plain text cut into what will be blocks. */
#ifndef TL_READER_TEXT_PIECE_H
#define TL_READER_TEXT_PIECE_H

#include "reader/text_line.h"
#include "reader/text_table.h"

G_BEGIN_DECLS

/* Bytes [start, end) of the text, one line or several of which each goes on with the one before; or a table.
 */
typedef struct
{
  gsize start, end;
  guint line; /* the first */
  guint page;
  gboolean is_table;
  TlTextTable table;
} TlTextPiece;

/* Returns: (transfer full): all pieces of the text (of TlTextPiece) in order.  O(length). */
GArray *tl_text_pieces_new (const TlTextLines *lines);

G_END_DECLS

#endif /* TL_READER_TEXT_PIECE_H */
