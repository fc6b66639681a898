/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset_guess.c - uchardet, and a count of our own: uchardet gives up GB18030 at the first bad byte. */
#include "config.h"

#include "reader/charset_guess.h"

#include <string.h>
#include <uchardet/uchardet.h>

#include "reader/charset_name.h"

#define GUESS_BYTES 65536 /* uchardet is slow, and sure long before this */
#define GB_PAIRS    4     /* in the shortest text that is taken for Chinese */

/* Level 1 of GB 2312: the 3,755 common characters; rows 1 to 3: punctuation and full-width forms. */
static gboolean
is_common (guint8 lead, guint8 trail)
{
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
}

gboolean
tl_charset_guess_is_gb (const char *bytes, gsize len, gsize least)
{
  gsize n_common = 0;
  gsize n_other = 0;

  for (gsize i = 0; i < len; i++)
    {
      guint8 lead = (guint8) bytes[i];

      if (lead < 0x80)
        continue;
      if (i + 1 < len && is_common (lead, (guint8) bytes[i + 1]))
        {
          n_common++;
          i++;
        }
      else
        {
          n_other++;
          i += i + 1 < len && (guint8) bytes[i + 1] >= 0x80 && lead < 0xff;
        }
    }
  return n_common >= least && n_common >= 4 * n_other;
}

static const char *
ask_uchardet (const char *bytes, gsize len)
{
  uchardet_t detector = uchardet_new ();
  const char *name = NULL;
  gsize start = 0;

  /* The head of a page is ASCII and teaches nothing. */
  while (start < len && (guint8) bytes[start] < 0x80)
    start++;
  start -= MIN (start, 64);
  if (uchardet_handle_data (detector, bytes + start, MIN (len - start, GUESS_BYTES)) == 0)
    {
      uchardet_data_end (detector);
      name = tl_charset_name_canonical (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  return name;
}

gboolean
tl_charset_guess_is_strict (const char *name)
{
  static const char *const strict[]
      = { "GB18030", "BIG5-HKSCS", "CP932", "EUC-JP-MS", "CP949", "iso-2022-jp", "UTF-8", NULL };

  return g_strv_contains (strict, name);
}

const char *
tl_charset_guess (const char *bytes, gsize len)
{
  const char *name = ask_uchardet (bytes, len);

  if (name != NULL && tl_charset_guess_is_strict (name))
    return name;
  return tl_charset_guess_is_gb (bytes, len, GB_PAIRS) ? "GB18030" : name;
}
