/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.h - what a reader found: blocks and tables in reading order, each with its place.
 *
 * Immutable.  The text is one UTF-8 string; every block and cell is a span of it.  Between blocks
 * stands '\n', between cells of a row '\t'.  Within a block or cell '\n' is a line that the writer
 * ended (a cell with several paragraphs), TL_SOFT_BREAK one that only the page ended.
 * A block is one logical line or paragraph: "Label: value" pairs that the page shows on lines of
 * their own are blocks of their own.
 */
#ifndef TL_DOCUMENT_DOCUMENT_H
#define TL_DOCUMENT_DOCUMENT_H

#include "base/fold.h"
#include "base/span.h"
#include "document/table.h"

G_BEGIN_DECLS

typedef enum
{
  TL_BLOCK_HEADING,
  TL_BLOCK_PARAGRAPH,
  TL_BLOCK_ITEM,  /* item of a list */
  TL_BLOCK_TABLE, /* span covers all cells */
  TL_BLOCK_FIELD, /* form field: "name: value" */
  TL_BLOCK_NOTE,  /* annotation, footnote */
  TL_BLOCK_LAST
} TlBlockKind;

typedef struct
{
  TlBlockKind kind;
  TlSpan span;        /* of the document's text */
  guint page;         /* 1-based page where it starts */
  guint level;        /* heading: 1 (title) .. 9; else 0 */
  gboolean furniture; /* running head, page number, contents line, navigation: kept, not matched */
  guint group;        /* blocks of one number stand in one column or container; 0: none */
  guint table;        /* TL_BLOCK_TABLE: index for tl_document_get_table() */
  const char *path;   /* XPath of the element (HTML), or NULL */
} TlBlock;

/* Something that was lost or mended in reading; makes the status "partial" if ${lossy}. */
typedef struct
{
  const char *code;     /* short, stable: "invalid-bytes" */
  const char *sentence; /* for a reader: "12 bytes are no valid GB18030 and were replaced." */
  gboolean lossy;
} TlProblem;

typedef struct _TlDocument TlDocument;

TlDocument *tl_document_ref (TlDocument *document);
void tl_document_unref (TlDocument *document);

/* Returns: the MIME type: "application/pdf", "text/html", "text/plain". */
const char *tl_document_get_type (const TlDocument *document);
/* Of the last block of a web page whose body has no heading: the title that its head states. */
#define TL_DOCUMENT_TITLE_PATH "/html/head/title"

/* Returns: (nullable): the title that the file's metadata states (HTML <title>, PDF Title). */
const char *tl_document_get_title (const TlDocument *document);
guint tl_document_get_n_pages (const TlDocument *document);

/* Returns: the text, NUL-terminated, of ${len} bytes (may be NULL). */
const char *tl_document_get_text (const TlDocument *document, gsize *len);
const TlFold *tl_document_get_fold (const TlDocument *document);

const TlBlock *tl_document_get_blocks (const TlDocument *document, guint *n);
guint tl_document_get_n_tables (const TlDocument *document);
const TlTable *tl_document_get_table (const TlDocument *document, guint index);
const TlProblem *tl_document_get_problems (const TlDocument *document, guint *n);

/* Returns: index of the block that holds byte ${offset}, or -1; O(log n). */
gint tl_document_find_block (const TlDocument *document, guint32 offset);

/* Returns: the 1-based page of byte ${offset}; O(log n). */
guint tl_document_get_page (const TlDocument *document, guint32 offset);

/* Returns: (nullable): XPath of the block or cell that holds byte ${offset}. */
const char *tl_document_get_path (const TlDocument *document, guint32 offset);

/* Appends to ${boxes} (of TlBox) a rectangle for each line that ${span} covers, in reading order,
 * on the page where it starts; nothing for documents without pages. */
void tl_document_get_boxes (const TlDocument *document, TlSpan span, GArray *boxes);

/* Returns: the span in characters (code points) instead of bytes; O(log n). */
TlSpan tl_document_get_chars (const TlDocument *document, TlSpan span);
/* The way back, for verify. */
TlSpan tl_document_get_bytes (const TlDocument *document, TlSpan chars);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDocument, tl_document_unref)

G_END_DECLS

#endif /* TL_DOCUMENT_DOCUMENT_H */
