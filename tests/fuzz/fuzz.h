/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz.h - the two functions of a fuzz target, as libFuzzer calls them. */
#ifndef TL_FUZZ_H
#define TL_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#endif /* TL_FUZZ_H */
