/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset.c - which charset the bytes are in, and their text. */
#include "config.h"

#include "reader/charset.h"

#include <string.h>

#include "reader/charset_convert.h"
#include "reader/charset_guess.h"
#include "reader/charset_name.h"

#define ESCAPE      0x1b
#define CHANCE_MAX  8  /* so many GBK characters in a row hardly look like UTF-8 */
#define DOUBT_MIN   8  /* invalid bytes that make the declaration doubtful */
#define DOUBT_SHARE 20 /* ... if they are more than a twentieth of those above ASCII */
#define GB_PAIRS    16 /* so many common characters are no accident in a page that says it is western */

/* How much of some bytes is UTF-8. */
typedef struct
{
  gsize n_multi;   /* well-formed sequences of 2 bytes and more */
  gsize n_long;    /* those of 3 and 4 bytes */
  gsize n_invalid; /* bytes that belong to none */
} Census;

typedef struct
{
  const char *mark;
  gsize len;
  const char *name;
} Bom;

static const Bom boms[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" }, { "\xff\xfe\0\0", 4, "UTF-32LE" }, { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },  { "\xfe\xff", 2, "UTF-16BE" },
};

static const Bom *
find_bom (const guint8 *bytes, gsize len)
{
  for (gsize i = 0; i < G_N_ELEMENTS (boms); i++)
    if (len >= boms[i].len && memcmp (bytes, boms[i].mark, boms[i].len) == 0)
      return &boms[i];
  return NULL;
}

/* Latin markup in UTF-16 without a BOM: every other byte is NUL. */
static const char *
find_wide (const guint8 *bytes, gsize len)
{
  gsize n = MIN (len, 512) / 2;
  gsize nul[2] = { 0, 0 };

  for (gsize i = 0; i < 2 * n; i++)
    nul[i % 2] += bytes[i] == 0;
  if (n < 4 || nul[0] + nul[1] > n + n / 8)
    return NULL;
  if (nul[1] > n * 3 / 4 && nul[0] < n / 8)
    return "UTF-16LE";
  if (nul[0] > n * 3 / 4 && nul[1] < n / 8)
    return "UTF-16BE";
  return NULL;
}

static void
count_sequences (const char *text, const char *stop, Census *census, gsize enough)
{
  for (; text < stop && census->n_multi < enough; text++)
    {
      guint8 lead = (guint8) *text;

      census->n_multi += lead >= 0xc0;
      census->n_long += lead >= 0xe0;
    }
}

static void
take_census (const char *text, gsize len, Census *census)
{
  const char *end = text + len;
  const char *stop;

  if (g_utf8_validate_len (text, len, &stop))
    {
      count_sequences (text, end, census, CHANCE_MAX);
      return;
    }
  while (text < end)
    {
      count_sequences (text, stop, census, G_MAXSIZE);
      text = stop;
      if (text < end)
        {
          census->n_invalid++;
          text++;
          (void) g_utf8_validate_len (text, (gsize) (end - text), &stop);
        }
    }
}

static gboolean
is_ascii (const Census *census)
{
  return census->n_multi + census->n_invalid == 0;
}

/* The legacy charset of bytes that are no UTF-8. */
static const char *
choose_legacy (const char *bytes, gsize len, const char *declared)
{
  const char *guessed;

  if (declared != NULL && strcmp (declared, "UTF-8") != 0)
    {
      /* Editors put this into every page, whatever was typed. */
      gboolean is_default = strcmp (declared, "WINDOWS-1252") == 0;

      return is_default && tl_charset_guess_is_gb (bytes, len, GB_PAIRS) ? "GB18030" : declared;
    }
  guessed = tl_charset_guess (bytes, len);
  if (guessed != NULL && strcmp (guessed, "UTF-8") != 0)
    return guessed;
  return "WINDOWS-1252";
}

/* ${declared} and the result are canonical. */
static const char *
choose (const char *bytes, gsize len, const char *declared, const Census *census)
{
  gboolean says_utf8 = declared != NULL && strcmp (declared, "UTF-8") == 0;

  if (is_ascii (census))
    return declared != NULL && memchr (bytes, ESCAPE, len) != NULL ? declared : "UTF-8"; /* ISO-2022-JP */
  if (census->n_invalid == 0)
    {
      /* A few GBK characters can look like UTF-8 of two bytes each. */
      gboolean is_chance = declared != NULL && census->n_long == 0 && census->n_multi < CHANCE_MAX;

      return is_chance ? declared : "UTF-8";
    }
  /* A page cut in the middle of a character is still UTF-8; in GBK text most bytes are none, and sequences of
   * three bytes are rare accidents. */
  if (census->n_multi + 3 * census->n_long >= (says_utf8 ? 2 : 8) * census->n_invalid
      && (says_utf8 || census->n_long >= CHANCE_MAX))
    return "UTF-8";
  return choose_legacy (bytes, len, declared);
}

/* Big5 pages call themselves gb2312 and the other way round; a declaration that most characters
 * contradict is not believed if the guess fits better. */
static void
reconsider (TlDecoded *out, const char *charset, const char *bytes, gsize len)
{
  const char *guessed = NULL;
  TlDecoded other = { 0 };
  gsize n_high = 0;

  if (out->n_invalid < DOUBT_MIN)
    return;
  for (gsize i = 0; i < len; i++)
    n_high += (guint8) bytes[i] >= 0x80;
  if (out->n_invalid * DOUBT_SHARE > n_high)
    guessed = tl_charset_guess (bytes, len);

  if (guessed == NULL || strcmp (guessed, charset) == 0 || !tl_charset_guess_is_strict (guessed))
    return;
  if (strcmp (guessed, "UTF-8") == 0)
    tl_charset_convert_utf8 (&other, bytes, len);
  else if (!tl_charset_convert (&other, guessed, bytes, len))
    return;
  if (other.n_invalid * 4 < out->n_invalid)
    {
      g_free (out->text);
      g_free (out->charset);
      out->text = g_steal_pointer (&other.text);
      out->len = other.len;
      out->n_invalid = other.n_invalid;
      out->charset = g_strdup (guessed);
    }
  g_free (other.text);
}

/* Bytes without NUL: ${bytes} itself, or a copy in ${store}. */
static const char *
drop_nul (const guint8 *bytes, gsize *len, char **store, gsize *n_nul)
{
  gsize kept = 0;

  if (*len == 0 || memchr (bytes, 0, *len) == NULL)
    return (const char *) bytes;
  *store = g_malloc (*len + 1);
  for (gsize i = 0; i < *len; i++)
    if (bytes[i] != 0)
      (*store)[kept++] = (char) bytes[i];
  *n_nul = *len - kept;
  *len = kept;
  return *store;
}

/* U+0000 in UTF-16 is a NUL in its UTF-8; a second BOM is no text either. */
static void
clean_wide (TlDecoded *out)
{
  gsize kept = 0;

  for (gsize i = 0; i < out->len; i++)
    if (out->text[i] != '\0')
      out->text[kept++] = out->text[i];
  out->n_nul += out->len - kept;
  out->len = kept;
  out->text[kept] = '\0';
}

/* Charsets of bytes.  ${bom} (nullable) is one that a BOM names. */
static void
decode_narrow (TlDecoded *out, const guint8 *bytes, gsize len, const char *bom)
{
  g_autofree char *store = NULL;
  const char *declared = tl_charset_name_canonical (out->declared);
  const char *clean = drop_nul (bytes, &len, &store, &out->n_nul);
  Census census = { 0 };
  const char *charset;

  take_census (clean, len, &census);
  charset = choose (clean, len, bom != NULL ? bom : declared, &census);
  if (strcmp (charset, "UTF-8") != 0 && tl_charset_convert (out, charset, clean, len))
    {
      out->charset = g_strdup (charset);
      reconsider (out, charset, clean, len);
    }
  else
    {
      out->charset = g_strdup ("UTF-8");
      if (census.n_invalid == 0)
        {
          out->text = g_strndup (clean, len);
          out->len = len;
        }
      else
        tl_charset_convert_utf8 (out, clean, len);
    }
  out->is_wrong = declared != NULL && !is_ascii (&census) && strcmp (declared, out->charset) != 0;
}

TlDecoded *
tl_charset_decode (const guint8 *bytes, gsize len, const char *declared)
{
  TlDecoded *out = g_new0 (TlDecoded, 1);
  const Bom *bom;
  const char *wide;
  gsize skip;

  if (bytes == NULL)
    bytes = (const guint8 *) ""; /* as GBytes has it */
  bom = find_bom (bytes, len);
  wide = bom != NULL ? bom->name : find_wide (bytes, len);
  skip = bom != NULL ? bom->len : 0;
  out->declared = g_strdup (declared);
  if (wide != NULL && strcmp (wide, "UTF-8") != 0
      && tl_charset_convert (out, wide, (const char *) bytes + skip, len - skip))
    {
      out->charset = g_strdup (wide);
      clean_wide (out);
      return out;
    }
  /* A BOM that the rest belies (a UTF-8 head pasted before GBK text) is not believed either. */
  decode_narrow (out, bytes + skip, len - skip, bom != NULL ? "UTF-8" : NULL);
  return out;
}

void
tl_decoded_free (TlDecoded *decoded)
{
  g_free (decoded->text);
  g_free (decoded->charset);
  g_free (decoded->declared);
  g_free (decoded);
}

void
tl_decoded_add_problems (const TlDecoded *decoded, TlBuilder *builder)
{
  if (decoded->n_invalid > 0)
    {
      g_autofree char *sentence = g_strdup_printf (
          "Bytes that are no valid %s were replaced: %" G_GSIZE_FORMAT " (the document declares %s).",
          decoded->charset, decoded->n_invalid, decoded->declared != NULL ? decoded->declared : "no charset");

      tl_builder_add_problem (builder, "invalid-bytes", sentence, TRUE);
    }
  if (decoded->is_wrong)
    {
      g_autofree char *sentence = g_strdup_printf (
          "The document declares %s but is %s, and was read as that.", decoded->declared, decoded->charset);

      tl_builder_add_problem (builder, "charset-wrong", sentence, FALSE);
    }
  if (decoded->n_nul > 0)
    {
      g_autofree char *sentence
          = g_strdup_printf ("NUL bytes were dropped: %" G_GSIZE_FORMAT ".", decoded->n_nul);

      tl_builder_add_problem (builder, "nul-bytes", sentence, FALSE);
    }
}
