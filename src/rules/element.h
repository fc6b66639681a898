/* SPDX-License-Identifier: GPL-3.0-or-later */
/* element.h - the elements of a web page, by their paths: "/html/body/div[2]/p". */
#ifndef TL_RULES_ELEMENT_H
#define TL_RULES_ELEMENT_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: the length of the path of the element that holds ${path} but not ${other}: one part below what
 * they share; 0 if there is none, or either is NULL. */
gsize tl_element_find_own (const char *path, const char *other);

/* Returns: whether ${path} (or NULL) is the element of the first ${len} bytes of ${root}, or within it. */
gboolean tl_element_is_within (const char *path, const char *root, gsize len);

G_END_DECLS

#endif /* TL_RULES_ELEMENT_H */
