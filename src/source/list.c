/* SPDX-License-Identifier: GPL-3.0-or-later */
/* list.c - a list of names, one a line or ended by NUL ("find -print0"), read as it comes. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>

#include "source/file.h"
#include "source/source.h"

#define FIRST_LOOK 65536

extern const TlSourceKind tl_source_list;

typedef struct
{
  GDataInputStream *lines;
  const TlSourceOptions *options;
  char separator;
  TlSource *current; /* the place of the line that was read last */
} List;

static gboolean
accepts_list (const char *where)
{
  return FALSE; /* only by tl_source_open_list() */
}

static gboolean
look_for_nul (GBufferedInputStream *stream, char *separator, GError **error)
{
  const char *seen;
  gsize n = 0, before;

  g_buffered_input_stream_set_buffer_size (stream, FIRST_LOOK);
  do
    {
      before = n;
      if (g_buffered_input_stream_fill (stream, -1, NULL, error) < 0)
        return FALSE;
      seen = g_buffered_input_stream_peek_buffer (stream, &n);
  } while (n > before && n < FIRST_LOOK);
  *separator = n > 0 && memchr (seen, '\0', n) != NULL ? '\0' : '\n';
  return TRUE;
}

static void
free_list (gpointer self)
{
  List *list = self;

  g_object_unref (list->lines);
  tl_source_free (list->current);
  g_free (list);
}

static gpointer
open_list (const char *where, const TlSourceOptions *options, GError **error)
{
  gboolean is_stdin = strcmp (where, "-") == 0;
  int fd = is_stdin ? STDIN_FILENO : g_open (where, O_RDONLY | O_CLOEXEC, 0);
  g_autoptr (GInputStream) input = NULL;
  List *list;

  if (fd < 0)
    {
      tl_file_set_error (error, errno);
      return NULL;
    }
  input = g_unix_input_stream_new (fd, !is_stdin);
  list = g_new0 (List, 1);
  list->lines = g_data_input_stream_new (input);
  list->options = options;
  if (look_for_nul (G_BUFFERED_INPUT_STREAM (list->lines), &list->separator, error))
    return list;
  free_list (list);
  return NULL;
}

/* Returns: (transfer full, nullable): the next line that is not empty. */
static char *
read_name (List *list)
{
  for (;;)
    {
      gsize len = 0;
      g_autofree char *name
          = g_data_input_stream_read_upto (list->lines, &list->separator, 1, &len, NULL, NULL);

      if (name == NULL)
        return NULL;
      /* The separator stays in the stream. */
      (void) g_data_input_stream_read_byte (list->lines, NULL, NULL);
      /* Lists from other systems end their lines with CR LF. */
      if (list->separator == '\n' && len > 0 && name[len - 1] == '\r')
        name[--len] = '\0';
      if (len > 0)
        return g_steal_pointer (&name);
    }
}

static const char *
next_list (gpointer self)
{
  List *list = self;

  for (;;)
    {
      const char *name = list->current != NULL ? tl_source_next (list->current) : NULL;
      g_autofree char *place = NULL;

      if (name != NULL)
        return name;
      g_clear_pointer (&list->current, tl_source_free);
      place = read_name (list);
      if (place == NULL)
        return NULL;
      list->current = tl_source_open (place, list->options);
    }
}

static int
open_fd (gpointer self, GError **error)
{
  List *list = self;

  return tl_source_open_fd (list->current, NULL, error);
}

const TlSourceKind tl_source_list = { "list", accepts_list, open_list, next_list, open_fd, free_list };
