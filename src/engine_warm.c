/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine_warm.c - what readers open when a document asks for it, opened beforehand. */
#include "config.h"

#include "engine.h"

#include <iconv.h>

#include "engine_private.h"
#include "rules/heat.h"

/* The encodings of the web (https://encoding.spec.whatwg.org), as iconv names what they mean. */
static const char *const charsets[] = {
  "BIG5-HKSCS",   "CP866",        "CP874",        "CP932",        "CP949",        "EUC-JP-MS",
  "EUC-TW",       "GB18030",      "IBM850",       "ISO-2022-JP",  "ISO-2022-KR",  "ISO-8859-2",
  "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",
  "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",  "ISO-8859-15",  "ISO-8859-16",  "JOHAB",
  "KOI8-R",       "KOI8-U",       "MACINTOSH",    "MAC-CYRILLIC", "TCVN",         "UTF-16",
  "UTF-32",       "VISCII",       "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1252", "WINDOWS-1253",
  "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256", "WINDOWS-1257", "WINDOWS-1258",
};

gsize
tl_engine_count_heat (const TlEngine *engine)
{
  return tl_heat_count (engine->packs);
}

void
tl_engine_tell_heat (const TlEngine *engine, guint8 *heat, gsize n)
{
  tl_heat_tell (engine->packs, heat, n);
}

void
tl_engine_forge (const TlEngine *engine, const guint8 *heat, gsize n)
{
  tl_heat_forge (engine->packs, heat, n);
}

void
tl_engine_warm (void)
{
  /* Never closed: the last who closes one unloads its tables. */
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    (void) iconv_open ("UTF-8", charsets[i]);
}
