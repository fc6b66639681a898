/* SPDX-License-Identifier: GPL-3.0-or-later */
/* currency.c - which currency a name, code or sign means. */
#include "config.h"

#include "value/currency.h"

#include <string.h>

#include "base/utf8.h"
#include "value/numeral_token.h"

#define TAG_SIZE 24

/* Returns: the key of the whole word ${word} (a code, a country) in ${list}, or NULL. */
static const char *
look_up (const TlReading *reading, const char *list, const char *word)
{
  char lower[TAG_SIZE];
  gsize len = strlen (word), end = 0;
  const char *key;

  if (len == 0 || len >= TAG_SIZE)
    return NULL;
  for (gsize i = 0; i <= len; i++)
    lower[i] = g_ascii_tolower (word[i]);
  key = tl_lexicon_find (reading->lexicon, list, "", lower, len, 0, &end);
  return end == len ? key : NULL;
}

static gboolean
is_code (const char *key)
{
  return g_ascii_isupper (key[0]);
}

static gboolean
is_member (const TlReading *reading, const char *group, const char *code)
{
  g_autofree char *list = g_strconcat ("in-", group, NULL);

  return look_up (reading, list, code) != NULL;
}

/* The country that is stated, or the one in "en-IN". */
static const char *
get_country (const TlReading *reading)
{
  const char *lang = reading->lang ? reading->lang : "";
  const char *dash = strrchr (lang, '-');

  if (reading->country && *reading->country)
    return reading->country;
  return dash && strlen (dash) == 3 ? dash + 1 : "";
}

gboolean
tl_currency_assume (const TlReading *reading, char code[4])
{
  const char *lang = reading->lang ? reading->lang : "";
  const char *key = look_up (reading, "currency-of", get_country (reading));
  char tag[TAG_SIZE];

  g_strlcpy (tag, lang, sizeof tag);
  while (!key && *tag)
    {
      char *dash = strrchr (tag, '-');

      key = look_up (reading, "currency-lang", tag);
      *(dash ? dash : tag) = '\0';
    }
  if (!key)
    return FALSE;
  g_strlcpy (code, key, 4);
  return TRUE;
}

gboolean
tl_currency_resolve (const char *key, const TlReading *reading, char code[4])
{
  char assumed[4];
  const char *fallback;

  if (is_code (key))
    {
      g_strlcpy (code, key, 4);
      return TRUE;
    }
  if (reading->currency && *reading->currency && is_member (reading, key, reading->currency))
    {
      g_strlcpy (code, reading->currency, 4);
      return TRUE;
    }
  if (tl_currency_assume (reading, assumed) && is_member (reading, key, assumed))
    {
      memcpy (code, assumed, 4);
      return TRUE;
    }
  fallback = look_up (reading, "currency-default", key);
  g_strlcpy (code, fallback ? fallback : "", 4);
  return FALSE;
}

/* Whether two groups mean the same currency here: ￥100元. */
static gboolean
is_same (const TlReading *reading, const char *a, const char *b)
{
  char left[4], right[4];

  tl_currency_resolve (a, reading, left);
  tl_currency_resolve (b, reading, right);
  return *left && strcmp (left, right) == 0;
}

gboolean
tl_currency_meet (const TlReading *reading, const char *a, const char *b, const char **key)
{
  if (g_str_equal (a, b) || (is_code (b) && !is_code (a) && is_member (reading, a, b)))
    *key = b;
  else if (is_code (a) && !is_code (b) && is_member (reading, b, a))
    *key = a;
  else if (!is_code (a) && !is_code (b) && is_same (reading, a, b))
    *key = a;
  else
    return FALSE;
  return TRUE;
}

gint
tl_currency_minor (const TlReading *reading, const char *code)
{
  const char *key = look_up (reading, "currency-minor", code);

  return key ? (gint) g_ascii_strtoll (key, NULL, 10) : 2;
}

/* Whether the letters of the word are capitals, at least the first. */
static gboolean
is_upper (const TlText *text, gsize at, gsize end)
{
  gsize letters = 0;

  for (gsize i = at; i < end; i++)
    {
      if (!g_ascii_isalpha (text->text[i]))
        continue;
      if (g_ascii_islower (text->text[i]) && (letters == 0 || end - at == 3))
        return FALSE;
      letters++;
    }
  return TRUE;
}

typedef struct
{
  const char *list;
  gboolean upper, weak, local, loose;
} WordList;

static const WordList word_lists[] = {
  { "currency", FALSE, FALSE, FALSE, FALSE },      { "currency-scaled", FALSE, FALSE, FALSE, FALSE },
  { "currency-upper", TRUE, FALSE, FALSE, FALSE }, { "currency-weak", TRUE, TRUE, FALSE, FALSE },
  { "currency-local", TRUE, TRUE, TRUE, FALSE },   { "currency-loose", FALSE, FALSE, FALSE, TRUE },
};

/* "6 SEK": power and code. */
static void
set_key (const char *key, TlCurrencyWord *word)
{
  word->power = g_ascii_isdigit (key[0]) ? g_ascii_digit_value (key[0]) : 0;
  word->key = word->power > 0 ? key + 2 : key;
}

gboolean
tl_currency_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlCurrencyWord *word,
                  gsize *end)
{
  gsize longest = at, behind;

  if (at >= limit || tl_token_cuts (text, at))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      const WordList *list = &word_lists[i];
      gsize stop = at;
      const char *key
          = tl_lexicon_find (reading->lexicon, list->list, reading->lang, text->lower, limit, at, &stop);

      if (!key || stop <= longest || (list->upper && !is_upper (text, at, stop)))
        continue;
      longest = stop;
      *word = (TlCurrencyWord){ .is_weak = list->weak, .is_local = list->local, .is_loose = list->loose };
      set_key (key, word);
    }
  if (longest == at)
    return FALSE;
  word->is_behind
      = tl_lexicon_find (reading->lexicon, "currency-behind", reading->lang, text->lower, limit, at, &behind)
        && behind == longest;
  *end = longest;
  return TRUE;
}
