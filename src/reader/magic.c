/* SPDX-License-Identifier: GPL-3.0-or-later */
/* magic.c - the first bytes of files that are no documents for us, but come with them. */
#include "config.h"

#include "reader/magic.h"

#include <string.h>

#define SAMPLE ((gsize) 64 * 1024)

typedef struct
{
  const char *bytes;
  guint len;
  guint at;
  const char *what;
} Magic;

static const Magic magics[] = {
  { "PK\3\4", 4, 0, "a ZIP archive or an office file (docx, xlsx, odt)" },
  { "PK\5\6", 4, 0, "an empty ZIP archive" },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, 0, "an old office file (doc, xls, ppt)" },
  { "{\\rtf", 5, 0, "an RTF file" },
  { "<?xml", 5, 0, "an XML file that is no web page" },
  { "WARC/", 5, 0, "a web archive (WARC)" },
  { "%!PS", 4, 0, "a PostScript file" },
  { "\x89PNG\r\n", 6, 0, "a PNG picture" },
  { "\xff\xd8\xff", 3, 0, "a JPEG picture" },
  { "GIF8", 4, 0, "a GIF picture" },
  { "II*\0", 4, 0, "a TIFF picture" },
  { "MM\0*", 4, 0, "a TIFF picture" },
  { "RIFF", 4, 0, "a picture, sound or film (RIFF)" },
  { "AT&TFORM", 8, 0, "a DjVu file" },
  { "ftyp", 4, 4, "a film or picture (MP4, HEIF)" },
  { "\x1f\x8b", 2, 0, "a gzip file" },
  { "BZh", 3, 0, "a bzip2 file" },
  { "\xfd"
    "7zXZ",
    5, 0, "an xz file" },
  { "7z\xbc\xaf\x27\x1c", 6, 0, "a 7z archive" },
  { "Rar!\x1a", 5, 0, "a RAR archive" },
  { "ustar", 5, 257, "a tar archive" },
  { "SQLite format 3", 16, 0, "an SQLite database" },
  { "\x7f"
    "ELF",
    4, 0, "a program" },
};

const char *
tl_magic_find (const guint8 *bytes, gsize len)
{
  for (gsize i = 0; i < G_N_ELEMENTS (magics); i++)
    {
      const Magic *magic = &magics[i];

      if (len >= magic->at + magic->len && memcmp (bytes + magic->at, magic->bytes, magic->len) == 0)
        return magic->what;
    }
  return NULL;
}

gboolean
tl_magic_is_text (const guint8 *bytes, gsize len)
{
  gsize sample = MIN (len, SAMPLE), n = 0;

  if (len >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
    return TRUE; /* UTF-16: half of it may be NUL */
  for (gsize i = 0; i < sample; i++)
    n += (bytes[i] < 0x20 && (bytes[i] < '\t' || bytes[i] > '\r') && bytes[i] != 0x1b) || bytes[i] == 0x7f
             ? 1
             : 0;
  return n <= 3 + sample / 100;
}
