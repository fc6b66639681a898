/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stdin.c - standard input as one document, named "-". */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "source/file.h"
#include "source/source.h"

extern const TlSourceKind tl_source_stdin;

typedef struct
{
  gsize max_bytes;
  gboolean is_named;
} Stdin;

static gboolean
accepts_stdin (const char *where)
{
  return strcmp (where, "-") == 0;
}

static gpointer
open_stdin (const char *where, const TlSourceOptions *options, GError **error)
{
  Stdin *self = g_new0 (Stdin, 1);

  self->max_bytes = options->max_bytes;
  return self;
}

static const char *
next_stdin (gpointer self)
{
  Stdin *input = self;
  gboolean first = !input->is_named;

  input->is_named = TRUE;
  return first ? "-" : NULL;
}

static GBytes *
read_stdin (gpointer self, GError **error)
{
  Stdin *input = self;

  return tl_file_read_fd (STDIN_FILENO, input->max_bytes, error);
}

const TlSourceKind tl_source_stdin = { "stdin", accepts_stdin, open_stdin, next_stdin, read_stdin, g_free };
