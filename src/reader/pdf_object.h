/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_object.h - values as PDF files write them (ISO 32000-1, 7.2 and 7.3): only as much as it takes to walk
 * from a page to its drawing operators. */
#ifndef TL_READER_PDF_OBJECT_H
#define TL_READER_PDF_OBJECT_H

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of a value; at is NULL if there is none. */
typedef struct
{
  const char *at, *end;
} TlPdfValue;

gboolean tl_pdf_object_is_space (char c);
gboolean tl_pdf_object_is_delimiter (char c);

/* Returns: where the first thing at or behind ${at} begins: past blanks and comments. */
const char *tl_pdf_object_skip_space (const char *at, const char *end);

/* Returns: (nullable): where ${needle} stands first. */
const char *tl_pdf_object_find (const char *at, const char *end, const char *needle);

/* Returns: behind the value or keyword that begins at ${at} (no blank); "1 0 R" is three. */
const char *tl_pdf_object_skip (const char *at, const char *end);

/* Returns: the value of ${key} in the dictionary that begins at ${dict}. */
TlPdfValue tl_pdf_object_get (TlPdfValue dict, const char *key);

/* Returns: the number of the object that "12 0 R" names, else 0. */
guint tl_pdf_object_get_reference (TlPdfValue value);

/* Reads a number without exponent.  Returns: whether it is one. */
gboolean tl_pdf_object_parse_number (TlPdfValue value, double *number);

/* Reads up to ${n} numbers of an array.  Returns: how many. */
guint tl_pdf_object_parse_numbers (TlPdfValue array, double *numbers, guint n);

/* Returns: whether the value is the name ${name} (with its "/"). */
gboolean tl_pdf_object_is (TlPdfValue value, const char *name);

/* Returns: what stands in the array, for tl_pdf_object_next(); nothing if it is none. */
TlPdfValue tl_pdf_object_open (TlPdfValue array);

/* Takes the first element off ${rest}.  Returns: whether there was one. */
gboolean tl_pdf_object_next (TlPdfValue *rest, TlPdfValue *element);

G_END_DECLS

#endif /* TL_READER_PDF_OBJECT_H */
