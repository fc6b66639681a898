/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_html.c - any bytes as an HTML page, through the reader, the rules and the writer. */
#include "config.h"

#include "fuzz.h"
#include "fuzz_document.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  tl_fuzz_document_init ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  tl_fuzz_document_read ("html", data, size);
  return 0;
}
