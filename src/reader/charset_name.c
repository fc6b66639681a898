/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset_name.c - the names of charsets that pages use. */
#include "config.h"

#include "reader/charset_name.h"

#include <string.h>

#define NAME_MAX_LEN 40

typedef struct
{
  const char *alias;
  const char *name;
} Alias;

/* Sorted by alias.  Only what iconv does not know, or knows as a subset of what pages really hold. */
static const Alias aliases[] = {
  { "ascii", "WINDOWS-1252" },
  { "big5", "BIG5-HKSCS" },
  { "big5-hkscs", "BIG5-HKSCS" },
  { "chinese", "GB18030" },
  { "cn-big5", "BIG5-HKSCS" },
  { "cp936", "GB18030" },
  { "csbig5", "BIG5-HKSCS" },
  { "cseuckr", "CP949" },
  { "csgb2312", "GB18030" },
  { "csshiftjis", "CP932" },
  { "euc-cn", "GB18030" },
  { "euc-jp", "EUC-JP-MS" },
  { "euc-kr", "CP949" },
  { "gb-2312", "GB18030" },
  { "gb18030", "GB18030" },
  { "gb2312", "GB18030" },
  { "gb_2312", "GB18030" },
  { "gb_2312-80", "GB18030" },
  { "gbk", "GB18030" },
  { "iso-8859-1", "WINDOWS-1252" },
  { "iso-8859-11", "CP874" },
  { "iso-8859-9", "WINDOWS-1254" },
  { "iso8859-1", "WINDOWS-1252" },
  { "korean", "CP949" },
  { "ks_c_5601-1987", "CP949" },
  { "ksc5601", "CP949" },
  { "latin1", "WINDOWS-1252" },
  { "ms936", "GB18030" },
  { "ms_kanji", "CP932" },
  { "shift-jis", "CP932" },
  { "shift_jis", "CP932" },
  { "sjis", "CP932" },
  { "tis-620", "CP874" },
  { "uhc", "CP949" },
  { "us-ascii", "WINDOWS-1252" },
  { "utf-8", "UTF-8" },
  { "utf8", "UTF-8" },
  { "windows-31j", "CP932" },
  { "windows-936", "GB18030" },
  { "windows-949", "CP949" },
  { "x-euc-jp", "EUC-JP-MS" },
  { "x-gbk", "GB18030" },
  { "x-sjis", "CP932" },
  { "x-x-big5", "BIG5-HKSCS" },
};

static gint
compare_alias (gconstpointer a, gconstpointer b)
{
  return strcmp (a, ((const Alias *) b)->alias);
}

/* "UTF-16" in a page that could be read so far is wrong, and so are EBCDIC and UTF-7. */
static gboolean
holds_ascii (const char *name)
{
  static const char probe[] = "<meta a=\"1\">~+";
  g_autofree char *back = g_convert (probe, -1, "UTF-8", name, NULL, NULL, NULL);

  return g_strcmp0 (probe, back) == 0;
}

const char *
tl_charset_name_canonical (const char *name)
{
  g_autofree char *lower = NULL;
  const Alias *alias;

  if (name == NULL || *name == '\0' || strlen (name) > NAME_MAX_LEN
      || strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:") != strlen (name))
    return NULL;

  lower = g_ascii_strdown (name, -1);
  alias = bsearch (lower, aliases, G_N_ELEMENTS (aliases), sizeof *aliases,
                   (int (*) (const void *, const void *)) compare_alias);
  if (alias != NULL)
    return alias->name;
  return holds_ascii (lower) ? g_intern_string (lower) : NULL;
}
