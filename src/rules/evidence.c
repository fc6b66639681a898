/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evidence.c - where a candidate stands, as a record says it. */
#include "config.h"

#include "rules/evidence.h"

#include "base/utf8.h"

static void
print_number (GString *out, float number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.1f", number));
}

static char *
print_boxes (const TlDocument *document, TlSpan origin)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TlBox));
  GString *out;

  tl_document_get_boxes (document, origin, boxes);
  if (boxes->len == 0)
    return NULL;
  out = g_string_new (NULL);
  for (guint i = 0; i < boxes->len; i++)
    {
      const TlBox *box = &g_array_index (boxes, TlBox, i);
      const float sides[] = { box->x0, box->y0, box->x1, box->y1 };

      for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
        {
          if (out->len)
            g_string_append (out, side ? " " : "; ");
          print_number (out, sides[side]);
        }
    }
  return g_string_free (out, FALSE);
}

TlEvidence
tl_evidence_make (const TlDocument *document, TlSpan span)
{
  return tl_evidence_make_at (document, tl_fold_get_origin (tl_document_get_fold (document), span));
}

TlEvidence
tl_evidence_make_at (const TlDocument *document, TlSpan origin)
{
  const char *text = tl_document_get_text (document, NULL);

  return (TlEvidence){
    .quote = tl_utf8_collapse (text + origin.start, origin.end - origin.start),
    .chars = tl_document_get_chars (document, origin),
    .page = tl_document_get_page (document, origin.start),
    .box = print_boxes (document, origin),
    .path = g_strdup (tl_document_get_path (document, origin.start)),
  };
}
