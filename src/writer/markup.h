/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markup.h - text and attributes of XML 1.0, escaped.
 *
 * XML has no way at all to write most control characters; they become U+FFFD, as bytes that are no UTF-8 do.
 */
#ifndef TL_WRITER_MARKUP_H
#define TL_WRITER_MARKUP_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends ${text} to ${out} as the text of an element. */
void tl_markup_add_text (GString *out, const char *text);

/* Appends ' name="value"'; nothing when ${value} is NULL. */
void tl_markup_add_attribute (GString *out, const char *name, const char *value);
void tl_markup_add_number (GString *out, const char *name, guint64 value);

/* Returns: (transfer full): ${text} as a reader of the XML gets it back. */
char *tl_markup_make_legal (const char *text);

G_END_DECLS

#endif /* TL_WRITER_MARKUP_H */
