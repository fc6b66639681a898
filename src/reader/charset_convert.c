/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset_convert.c - iconv, taken up again behind each bad byte. */
#include "config.h"

#include "reader/charset_convert.h"

#include <errno.h>
#include <iconv.h>

#define REPLACEMENT "\xef\xbf\xbd"

void
tl_charset_convert_utf8 (TlDecoded *out, const char *text, gsize len)
{
  GString *mended = g_string_sized_new (len + 64);
  const char *end = text + len;
  gboolean in_run = FALSE;

  while (text < end)
    {
      const char *stop;

      (void) g_utf8_validate_len (text, (gsize) (end - text), &stop);
      in_run = in_run && stop == text;
      g_string_append_len (mended, text, stop - text);
      text = stop;
      if (text < end)
        {
          if (!in_run)
            g_string_append (mended, REPLACEMENT);
          in_run = TRUE;
          out->n_invalid++;
          text++;
        }
    }
  out->len = mended->len;
  out->text = g_string_free (mended, FALSE);
}

typedef struct
{
  GString *text;
  char *in;
  gsize left;
  gsize n_invalid;
  gboolean in_run;
} Conversion;

/* One call of iconv into what room there is.  Returns: FALSE at the end of the input. */
static gboolean
convert_some (Conversion *c, iconv_t cd)
{
  gsize had = c->text->len;
  gsize room = MAX (c->left + c->left / 2, 64);
  gsize free_room = room;
  const char *start = c->in;
  char *out;
  gsize done;
  int error;

  g_string_set_size (c->text, had + room);
  out = c->text->str + had;
  done = iconv (cd, &c->in, &c->left, &out, &free_room);
  error = done == (gsize) -1 ? errno : 0;
  g_string_set_size (c->text, had + room - free_room);

  c->in_run = c->in_run && c->in == start;
  if (error == E2BIG)
    return TRUE;
  if (error == 0 || c->left == 0)
    return FALSE;
  if (!c->in_run)
    g_string_append (c->text, REPLACEMENT);
  c->in_run = TRUE;
  c->n_invalid++;
  c->in++;
  c->left--;
  return TRUE;
}

gboolean
tl_charset_convert (TlDecoded *out, const char *charset, const char *bytes, gsize len)
{
  iconv_t cd = iconv_open ("UTF-8", charset);
  Conversion c = { .in = (char *) bytes, .left = len };

  if (cd == (iconv_t) -1)
    return FALSE;
  c.text = g_string_sized_new (len + len / 2 + 64);
  while (convert_some (&c, cd))
    ;
  iconv_close (cd);
  out->n_invalid = c.n_invalid;
  out->len = c.text->len;
  out->text = g_string_free (c.text, FALSE);
  return TRUE;
}
