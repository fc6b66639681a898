/* SPDX-License-Identifier: GPL-3.0-or-later */
/* output.c - what a command may write, and where: nobody's document is lost under records. */
#include "config.h"

#include "cli/output.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "base/filename.h"
#include "cli/command.h"

#define HEAD 400 /* bytes that tell what a file is */

/* How records begin, in each format. */
static const struct
{
  const char *prefix, *within; /* within: NULL: the prefix says all */
} heads[] = {
  { "<?xml", "<tenderlens" },
  { "{\"source\":", NULL },
  { "source,sha256,status,", NULL },
  { "\xef\xbb\xbfsource,sha256,status,", NULL }, /* as a spreadsheet saves it */
};

/* Returns: whether something stands in the regular file ${name}. */
static gboolean
is_filled (const char *name)
{
  struct stat info;

  return name != NULL && strcmp (name, "-") != 0 && stat (name, &info) == 0 && S_ISREG (info.st_mode)
         && info.st_size > 0;
}

static gboolean
has_records (const char *name)
{
  char head[HEAD + 1] = "";
  int fd = g_open (name, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  gssize n = fd >= 0 ? read (fd, head, HEAD) : -1;

  if (fd >= 0)
    close (fd);
  if (n < 0)
    return FALSE;
  head[n] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (head, heads[i].prefix)
        && (heads[i].within == NULL || strstr (head, heads[i].within) != NULL))
      return TRUE;
  return FALSE;
}

gboolean
tl_output_may_replace (const char *command, const char *output)
{
  g_autofree char *shown = NULL;

  if (!is_filled (output) || has_records (output))
    return TRUE;
  shown = tl_filename_print (output, NULL);
  tl_command_say ("%s: the file %s is there and holds no records; nothing was written; "
                  "remove it or give -o another name",
                  command, shown);
  return FALSE;
}

gboolean
tl_output_is_free (const char *command, const char *output)
{
  g_autofree char *shown = NULL;

  if (!is_filled (output))
    return TRUE;
  shown = tl_filename_print (output, NULL);
  tl_command_say ("%s: the file %s is there already; nothing was written; remove it or give -o another name",
                  command, shown);
  return FALSE;
}

gboolean
tl_output_has_format (const char *format)
{
  static const char *const formats[] = { "xml", "jsonl", "csv", NULL };
  g_autofree char *shown = NULL;

  if (format == NULL || g_strv_contains (formats, format))
    return TRUE;
  shown = tl_filename_print (format, NULL);
  tl_command_say ("there is no output format \"%s\"; there are xml, jsonl, csv", shown);
  return FALSE;
}
