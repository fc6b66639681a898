/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_document.h - any bytes as a document: what the targets of all readers do. */
#ifndef TL_FUZZ_DOCUMENT_H
#define TL_FUZZ_DOCUMENT_H

#include <stddef.h>
#include <stdint.h>

/* Makes the engine with the built-in packs.  Once, before any document. */
void tl_fuzz_document_init (void);

/* Reads ${data} as whatever it looks like, and by the reader named ${reader} alone, which what does not look like its
 * format never reaches through the engine. */
void tl_fuzz_document_read (const char *reader, const uint8_t *data, size_t size);

#endif /* TL_FUZZ_DOCUMENT_H */
