/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader.c - which format it is, and who reads it. */
#include "config.h"

#include "reader/reader.h"

#include "reader/magic.h"

#define READER(name) extern const TlReader tl_reader_##name;
#include "reader/reader_list.h"
#undef READER

const TlReader *const *
tl_reader_list (void)
{
#define READER(name) &tl_reader_##name,
  static const TlReader *const readers[] = {
#include "reader/reader_list.h"
    NULL,
  };
#undef READER

  return readers;
}

const TlReader *
tl_reader_find (GBytes *bytes, GError **error)
{
  const TlReader *best = NULL;
  guint best_sure = 0;
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  const char *what;

  for (const TlReader *const *reader = tl_reader_list (); *reader != NULL; reader++)
    {
      guint sure = (*reader)->sniff (data, len);

      if (sure > best_sure)
        {
          best = *reader;
          best_sure = sure;
        }
    }
  if (best != NULL)
    return best;
  what = tl_magic_find (data, len);
  g_set_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED,
               "The file looks like %s, which cannot be read; save its content as PDF, HTML or text.",
               what != NULL ? what : "binary data of an unknown kind");
  return NULL;
}

TlDocument *
tl_reader_read (GBytes *bytes, const TlLimits *limits, GError **error)
{
  const TlReader *reader = tl_reader_find (bytes, error);

  return reader != NULL ? reader->read (bytes, limits, error) : NULL;
}
