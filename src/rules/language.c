/* SPDX-License-Identifier: GPL-3.0-or-later */
/* language.c - which language a text is in. */
#include "config.h"

#include "rules/language.h"

#include <string.h>

#include "base/utf8.h"

#define SAMPLE_MAX (256 * 1024)
#define WORD       12 /* weight of a common word */
#define LETTER     3  /* of a letter that but one language has */
#define DATES_MAX  4000

typedef struct
{
  const char *lang;
  guint weight;
} Tally;

typedef struct
{
  Tally tallies[64];
  guint n;
} Count;

/* A script and the language that alone is written in it. */
typedef struct
{
  GUnicodeScript script;
  const char *lang; /* (nullable) */
} Script;

static void
add (Count *count, const char *lang, guint weight)
{
  for (guint i = 0; i < count->n; i++)
    if (g_str_equal (count->tallies[i].lang, lang))
      {
        count->tallies[i].weight += weight;
        return;
      }
  if (count->n < G_N_ELEMENTS (count->tallies))
    count->tallies[count->n++] = (Tally){ lang, weight };
}

/* Returns: (nullable): the language of the list "language-script" that is written in ${script}. */
static const char *
find_script_language (const TlLexicon *lexicon, GUnicodeScript script)
{
  guint32 iso = g_unicode_script_to_iso15924 (script);
  char code[] = { (char) (iso >> 24 & 0x7f), (char) (iso >> 16 & 0x7f), (char) (iso >> 8 & 0x7f),
                  (char) (iso & 0x7f), 0 };

  for (char *c = code; *c; c++)
    *c = g_ascii_tolower (*c);
  return tl_lexicon_find (lexicon, "language-script", NULL, code, strlen (code), 0, NULL);
}

/* The same for ${c}; ${last} is that of the letter before, which is mostly the same. */
static const char *
get_script_language (const TlLexicon *lexicon, gunichar c, Script *last)
{
  GUnicodeScript script = g_unichar_get_script (c);

  if (script != last->script)
    *last = (Script){ script, find_script_language (lexicon, script) };
  return last->lang;
}

/* "com" of "example.com" is no word of Portuguese. */
static gboolean
is_in_address (const TlText *text, gsize at)
{
  return at > 1 && strchr (".@", text->text[at - 1]) && g_ascii_isalnum (text->text[at - 2]);
}

static void
count_sample (const TlText *text, gsize end, const TlLexicon *lexicon, Count *count)
{
  Script last = { G_UNICODE_SCRIPT_COMMON, NULL };
  gboolean inside = FALSE;

  for (gsize at = 0; at < end; at = tl_utf8_next (text->text, text->len, at))
    {
      gunichar c = tl_utf8_get (text->text, text->len, at);
      const char *lang = c >= 0x370 ? get_script_language (lexicon, c, &last) : NULL;

      if (lang)
        add (count, lang, tl_utf8_is_cjk (c) ? 2 : 1); /* one Han character is a word, a letter is not */
      else if (c >= 0x80 && !tl_utf8_is_cjk (c))
        {
          lang = tl_lexicon_find_part (lexicon, "language-letter", NULL, text->lower, text->len, at, NULL);
          if (lang)
            add (count, lang, LETTER);
        }
      if (!inside && tl_utf8_is_word (c) && !tl_utf8_is_cjk (c) && !is_in_address (text, at))
        {
          /* A word may be common in several languages: each has its list. */
          lang = tl_lexicon_find (lexicon, "language", NULL, text->lower, text->len, at, NULL);
          if (lang)
            add (count, lang, WORD);
        }
      inside = tl_utf8_is_word (c) && !tl_utf8_is_cjk (c);
    }
}

static gint
compare_tallies (gconstpointer a, gconstpointer b)
{
  const Tally *x = a, *y = b;

  return x->weight != y->weight ? (x->weight > y->weight ? -1 : 1) : strcmp (x->lang, y->lang);
}

TlLanguages
tl_language_find (const TlText *text, const TlLexicon *lexicon)
{
  Count count = { .n = 0 };
  guint total = 0;
  guint kana = 0;

  count_sample (text, MIN (text->len, SAMPLE_MAX), lexicon, &count);
  for (guint i = 0; i < count.n; i++)
    {
      total += count.tallies[i].weight;
      if (g_str_equal (count.tallies[i].lang, "ja"))
        kana = count.tallies[i].weight;
    }
  for (guint i = 0; i < count.n; i++) /* Han among kana is Japanese */
    if (g_str_equal (count.tallies[i].lang, "zh") && kana * 5 > count.tallies[i].weight)
      {
        add (&count, "ja", count.tallies[i].weight);
        count.tallies[i].weight = 0;
      }
  qsort (count.tallies, count.n, sizeof (Tally), compare_tallies);
  return (TlLanguages){
    count.n && count.tallies[0].weight ? count.tallies[0].lang : "",
    count.n > 1 && count.tallies[1].weight * 8 >= total ? count.tallies[1].lang : "",
  };
}

/* Reads "dd.dd.dddd" at ${at}.  Returns: whether it stands there. */
static gboolean
read_date (const TlText *text, gsize at, gint *first, gint *second)
{
  gint numbers[3] = { 0 };
  gsize here = at;

  for (guint part = 0; part < 3; part++)
    {
      guint digits = 0;

      for (; here < text->len && g_ascii_isdigit (text->text[here]) && digits < 5; here++, digits++)
        numbers[part] = numbers[part] * 10 + (text->text[here] - '0');
      if (part < 2 ? digits < 1 || digits > 2 : digits != 4)
        return FALSE;
      if (part < 2 && (here >= text->len || !strchr ("./-", text->text[here++])))
        return FALSE;
    }
  *first = numbers[0];
  *second = numbers[1];
  return TRUE;
}

TlDateOrder
tl_language_find_order (const TlText *text)
{
  guint dmy = 0, mdy = 0;
  gboolean inside = FALSE;

  for (gsize at = 0; at < text->len && dmy + mdy < DATES_MAX; at++)
    {
      gint first, second;

      if (!inside && g_ascii_isdigit (text->text[at]) && read_date (text, at, &first, &second))
        {
          dmy += first > 12 && first <= 31 && second >= 1 && second <= 12;
          mdy += second > 12 && second <= 31 && first >= 1 && first <= 12;
        }
      inside = g_ascii_isalnum (text->text[at]) || strchr ("./-", text->text[at]);
    }
  if (dmy && !mdy)
    return TL_ORDER_DMY;
  return mdy && !dmy ? TL_ORDER_MDY : TL_ORDER_UNKNOWN;
}
