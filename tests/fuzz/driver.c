/* SPDX-License-Identifier: GPL-3.0-or-later */
/* driver.c - runs a fuzz target on files, on folders, and on cut and bent copies of each: what "make check"
 * does, with any compiler and always the same. */
#include "config.h"

#include "fuzz.h"

#include <gio/gio.h>

#define MAX_BYTES (256 * 1024) /* larger files are run as they are, not bent */
#define BENDS     12

static guint runs;

static void
run (const guint8 *data, gsize size)
{
  LLVMFuzzerTestOneInput (data, size);
  runs++;
}

/* Cuts and changed bytes at places that depend on the content alone. */
static void
bend (const guint8 *data, gsize size)
{
  g_autofree guint8 *copy = g_memdup2 (data, size);
  guint32 seed = (guint32) size * 2654435761u + 1;

  for (guint i = 0; i < BENDS && size > 1; i++)
    {
      gsize at;
      guint8 kept;

      seed = seed * 1664525u + 1013904223u;
      at = (seed >> 8) % size;
      run (data, at);
      kept = copy[at];
      copy[at] = (guint8) (seed >> 24);
      run (copy, size);
      copy[at] = kept;
    }
}

static gboolean
run_file (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree guint8 *exact = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  /* Without the NUL that GLib puts behind, so that a read beyond the end is seen. */
  exact = g_memdup2 (text, size);
  run (exact, size);
  if (size <= MAX_BYTES)
    bend (exact, size);
  return TRUE;
}

static gboolean
run_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  gboolean fine = dir != NULL;
  const char *name;

  while (fine && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        fine = run_file (file);
    }
  return fine;
}

int
main (int argc, char **argv)
{
  gboolean fine = argc > 1;

  LLVMFuzzerInitialize (&argc, &argv);
  run (NULL, 0);
  for (int i = 1; i < argc && fine; i++)
    fine = g_file_test (argv[i], G_FILE_TEST_IS_DIR) ? run_folder (argv[i]) : run_file (argv[i]);
  g_print ("%u runs\n", runs);
  return fine ? 0 : 1;
}
