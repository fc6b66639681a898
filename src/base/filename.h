/* SPDX-License-Identifier: GPL-3.0-or-later */
/* filename.h - names of files as text, and back: on POSIX a name is bytes in no known encoding. */
#ifndef TL_BASE_FILENAME_H
#define TL_BASE_FILENAME_H

#include <glib.h>

G_BEGIN_DECLS

/* Bytes that are no UTF-8, and control characters, become "%FF"; then "%" itself becomes "%25" and
 * ${is_escaped} (may be NULL) TRUE.  A name that needs none of this stays as it is.
 * Returns: (transfer full): UTF-8 without control characters. */
char *tl_filename_print (const char *name, gboolean *is_escaped);

/* The way back from an escaped name.
 * Returns: (transfer full, nullable): the bytes; NULL when ${text} holds a broken escape or "%00". */
char *tl_filename_parse (const char *text);

G_END_DECLS

#endif /* TL_BASE_FILENAME_H */
