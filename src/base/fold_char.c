/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fold_char.c - what one character folds to.
 *
 * NFKC (UAX #15), but where it would change what a text says: fractions ("1½" would be 11/2), accents
 * that stand alone.  Beyond it: dashes, quotes, colons that look alike, and the radicals that PDF fonts
 * give for plain Han, from EquivalentUnifiedIdeograph.txt of Unicode.
 */
#include "config.h"

#include "base/fold_char.h"

#include <string.h>

#include "base/utf8.h"

/* U+2E80 and on: CJK Radicals Supplement; 0 has none. */
static const gunichar radicals[] = {
  /* clang-format off */
  0x0000, 0x5382, 0x4e5b, 0x4e5a, 0x4e59, 0x4ebb, 0x5182, 0x20628, 0x5200, 0x5202,
  0x535c, 0x353e, 0x5c0f, 0x5c0f, 0x5140, 0x5c23, 0x5c22, 0x21bc2, 0x5df3, 0x5e7a,
  0x5f51, 0x5f50, 0x5fc4, 0x5fc3, 0x624c, 0x6535, 0x0000, 0x65e1, 0x65e5, 0x6708,
  0x6b7a, 0x6bcd, 0x6c11, 0x6c35, 0x6c3a, 0x706c, 0x722b, 0x722b, 0x4e2c, 0x725b,
  0x72ad, 0x738b, 0x24d14, 0x76ee, 0x793a, 0x793b, 0x25ad7, 0x7cf9, 0x7e9f, 0x7f53,
  0x7f52, 0x34c1, 0x5197, 0x2626b, 0x7f8a, 0x2634c, 0x2634b, 0x8002, 0x8080, 0x807f,
  0x8089, 0x26951, 0x8279, 0x8279, 0x8279, 0x864e, 0x8864, 0x8980, 0x897f, 0x89c1,
  0x89d2, 0x278b2, 0x8ba0, 0x8d1d, 0x27fb7, 0x8f66, 0x8fb6, 0x8fb6, 0x8fb6, 0x9091,
  0x9485, 0x9577, 0x9578, 0x957f, 0x95e8, 0x28e0f, 0x961d, 0x96e8, 0x9752, 0x97e6,
  0x9875, 0x98ce, 0x98de, 0x98df, 0x2967f, 0x98e0, 0x9963, 0x29810, 0x9a6c, 0x9aa8,
  0x9b3c, 0x9c7c, 0x9e1f, 0x5364, 0x9ea6, 0x9ec4, 0x9efe, 0x6589, 0x9f50, 0x6b6f,
  0x9f7f, 0x7adc, 0x9f99, 0x9f9c, 0x4e80, 0x9f9f,
  /* clang-format on */
};

typedef struct
{
  gunichar first, last, to;
} Mapping;

/* Sorted. */
static const Mapping mappings[] = {
  { 0x00ab, 0x00ab, '"' },    /* « */
  { 0x00b4, 0x00b4, '\'' },   /* acute used as apostrophe */
  { 0x00bb, 0x00bb, '"' },    /* » */
  { 0x0130, 0x0131, 'i' },    /* Turkish İ and ı: their case pairs cross those of every other language */
  { 0x02b9, 0x02bc, '\'' },   /* modifier primes, apostrophes */
  { 0x02d0, 0x02d0, ':' },    /* length mark */
  { 0x2018, 0x201b, '\'' },   /* single quotes */
  { 0x201c, 0x201f, '"' },    /* double quotes */
  { 0x2032, 0x2032, '\'' },   /* prime */
  { 0x2033, 0x2033, '"' },    /* double prime */
  { 0x2035, 0x2035, '\'' },   /* reversed prime */
  { 0x2036, 0x2036, '"' },    /* reversed double prime */
  { 0x2039, 0x203a, '\'' },   /* single guillemets */
  { 0x2043, 0x2043, '-' },    /* hyphen bullet */
  { 0x2212, 0x2212, '-' },    /* minus */
  { 0x2215, 0x2215, '/' },    /* division slash */
  { 0x2236, 0x2236, ':' },    /* ratio, a colon in Chinese input methods */
  { 0x223c, 0x223c, '~' },    /* tilde operator, a range */
  { 0x2500, 0x2501, '-' },    /* box drawing, a dash in Chinese text */
  { 0x2f3e, 0x2f3e, 0x6237 }, /* fonts mean the simplified form, NFKC gives the old one */
  { 0x2fad, 0x2fad, 0x9752 }, { 0x301c, 0x301c, '~' }, /* wave dash */
  { 0x301d, 0x301f, '"' },                             /* CJK double primes */
  { 0x3030, 0x3030, '~' },                             /* wavy dash */
  { 0xa789, 0xa789, ':' },                             /* modifier colon */
  { 0xfe30, 0xfe30, ':' },                             /* two dots upright, a colon in vertical fonts */
  { 0xfe31, 0xfe32, '-' },                             /* vertical dashes */
  { 0xff02, 0xff02, '"' },    { 0xff07, 0xff07, '\'' }, { 0xff5e, 0xff5e, '~' },
};

static gunichar
map_char (gunichar c)
{
  gsize low = 0, high = G_N_ELEMENTS (mappings);

  if (c >= 0x2e80 && c < 0x2e80 + G_N_ELEMENTS (radicals))
    return radicals[c - 0x2e80] != 0 ? radicals[c - 0x2e80] : c;
  while (low < high)
    {
      gsize mid = (low + high) / 2;

      if (c > mappings[mid].last)
        low = mid + 1;
      else if (c < mappings[mid].first)
        high = mid;
      else
        return mappings[mid].to;
    }
  return g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION ? '-' : c;
}

/* A figure in a ring, in brackets, with a point, or raised: it does not go on with the figures beside it. */
static gboolean
is_enclosed (gunichar c)
{
  return c == 0xb2 || c == 0xb3 || c == 0xb9 || (c >= 0x2070 && c <= 0x2089) || (c >= 0x2460 && c <= 0x249b)
         || (c >= 0x24ea && c <= 0x24ff) || (c >= 0x2776 && c <= 0x2793) || (c >= 0x3251 && c <= 0x325f)
         || (c >= 0x32b1 && c <= 0x32cb) || (c >= 0x3358 && c <= 0x3370) || (c >= 0x33e0 && c <= 0x33fe)
         || (c >= 0x1f100 && c <= 0x1f10c);
}

static TlFoldClass
classify (gunichar c)
{
  if (c == '\t' || c == '\n')
    return TL_FOLD_LINE;
  if (c == TL_SOFT_BREAK_CHAR)
    return TL_FOLD_SOFT;
  if (tl_utf8_is_blank (c))
    return TL_FOLD_BLANK;
  if (tl_utf8_is_invisible (c))
    return TL_FOLD_INVISIBLE;
  if (g_unichar_combining_class (c) != 0)
    return TL_FOLD_MARK;
  return is_enclosed (c) ? TL_FOLD_ENCLOSED : TL_FOLD_PLAIN;
}

/* Returns: whether ${folded} says what ${c} says. */
static gboolean
is_faithful (const char *folded)
{
  gsize len = strlen (folded);

  return len > 0 && len <= TL_FOLD_CHAR_MAX && folded[0] != ' ' && strstr (folded, "\xe2\x81\x84") == NULL;
}

void
tl_fold_char_init (TlFoldChar *out, gunichar c)
{
  char raw[7] = { 0 };
  g_autofree char *folded = NULL;
  const char *text = raw;

  out->c = c;
  out->fold_class = (guint8) classify (c);
  (void) g_unichar_to_utf8 (map_char (c), raw);
  if (out->fold_class != TL_FOLD_LINE)
    folded = g_utf8_normalize (raw, -1, G_NORMALIZE_ALL_COMPOSE);
  if (folded != NULL && is_faithful (folded))
    text = folded;
  out->len = (guint8) strlen (text);
  memcpy (out->text, text, out->len);
}
