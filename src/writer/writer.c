/* SPDX-License-Identifier: GPL-3.0-or-later */
/* writer.c - the list of output formats. */
#include "config.h"

#include "writer/writer.h"

#include <string.h>

#define WRITER(name) extern const TlWriter tl_writer_##name;
#include "writer/writer_list.h"
#undef WRITER

static const TlWriter *const writers[] = {
#define WRITER(name) &tl_writer_##name,
#include "writer/writer_list.h"
#undef WRITER
  NULL
};

const TlWriter *const *
tl_writer_list (void)
{
  return writers;
}

const TlWriter *
tl_writer_find (const char *name)
{
  const TlWriter *const *writer = writers;

  while (*writer != NULL && strcmp ((*writer)->name, name) != 0)
    writer++;
  return *writer;
}

gboolean
tl_record_write (const TlRecord *record, const char *format, GOutputStream *out, GError **error)
{
  const TlWriter *writer;

  g_return_val_if_fail (record != NULL && format != NULL && G_IS_OUTPUT_STREAM (out), FALSE);
  writer = tl_writer_find (format);
  if (writer == NULL)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED, "there is no output format \"%s\"", format);
      return FALSE;
    }
  return writer->begin (out, NULL, error) && writer->record (out, record, error) && writer->end (out, error);
}
