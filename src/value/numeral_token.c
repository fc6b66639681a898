/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_token.c - one figure or word of a number. */
#include "config.h"

#include "value/numeral_token.h"

#include <string.h>

#include "base/utf8.h"
#include "value/figure_link.h"

typedef struct
{
  const char *key;
  TlTokenType type;
} Plain;

/* Keys without a number in them. */
static const Plain plain_keys[] = {
  { "half", TL_TOKEN_HALF },   { "and", TL_TOKEN_AND },     { "rev", TL_TOKEN_REV },
  { "point", TL_TOKEN_POINT }, { "minus", TL_TOKEN_MINUS }, { "art", TL_TOKEN_ARTICLE },
  { "vague", TL_TOKEN_VAGUE }, { "over", TL_TOKEN_OVER },   { "mixed", TL_TOKEN_MIXED },
  { "skip", TL_TOKEN_SKIP },   { "brief", TL_TOKEN_BRIEF }, { "soft", TL_TOKEN_SOFT },
  { "by", TL_TOKEN_BY },
};

static gboolean
is_letter (gunichar c)
{
  return (g_unichar_isalpha (c) || g_unichar_ismark (c)) && !tl_utf8_is_cjk (c)
         && !(c >= 0xac00 && c <= 0xd7a3);
}

gboolean
tl_token_cuts (const TlText *text, gsize at)
{
  if (at == 0 || at >= text->len)
    return FALSE;
  return is_letter (tl_utf8_get (text->lower, text->len, at))
         && is_letter (tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)));
}

static gboolean
read_power (const char *key, TlToken *token)
{
  switch (key[0])
    {
    case 'E':
      token->first = TL_FIRST_ALONE;
      break;
    case 'e':
      token->first = TL_FIRST_UNDONE;
      break;
    case 'x':
      token->first = TL_FIRST_NEVER;
      break;
    case 'g':
      token->letters = TL_SUFFIX_MONEY;
      break;
    case 'G':
      token->letters = TL_SUFFIX_UPPER;
      break;
    case 'h':
      token->letters = TL_SUFFIX_LOWER;
      break;
    default:
      break;
    }
  token->type = strchr ("fgGh", key[0]) ? TL_TOKEN_SUFFIX : TL_TOKEN_SCALE;
  token->power = (gint) g_ascii_strtoll (key + 1, NULL, 10);
  return token->power > 0 && token->power <= TL_DECIMAL_DIGITS;
}

/* Keys with a number: "17", "80+", "100!", "d7", "c7", "n2", "*12", "/4", "+0.5". */
static gboolean
read_value (const char *key, TlToken *token)
{
  gsize len = strlen (key);
  gsize first = g_ascii_isdigit (key[0]) ? 0 : 1;

  token->takes_teen = first == 0 && key[len - 1] == '+';
  token->is_last = first == 0 && key[len - 1] == '!';
  switch (key[0])
    {
    case 'd':
    case 'c':
    case 'n':
      token->type = TL_TOKEN_DIGIT;
      token->lowers = key[0] != 'd';
      token->counts = key[0] == 'n';
      break;
    case '*':
      token->type = TL_TOKEN_DOZEN;
      break;
    case '/':
      token->type = TL_TOKEN_PART;
      break;
    case '+':
      token->type = TL_TOKEN_PLUS;
      break;
    default:
      token->type = TL_TOKEN_VALUE;
      break;
    }
  return tl_decimal_parse (key + first, len - first - token->takes_teen - token->is_last, &token->value);
}

static gboolean
read_key (const char *key, TlToken *token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_keys); i++)
    if (g_str_equal (plain_keys[i].key, key))
      {
        token->type = plain_keys[i].type;
        return TRUE;
      }
  if (strchr ("EexfgGh", key[0]) && key[0] && g_ascii_isdigit (key[1]))
    return read_power (key, token);
  return read_value (key, token);
}

static gboolean
read_figure (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlNumeralFlags flags,
             TlToken *token)
{
  TlFigure figure;

  if (flags & TL_NUMERAL_INTEGER)
    {
      if (!tl_figure_read_plain (text, at, limit, &figure, &token->end))
        return FALSE;
    }
  else if (flags & TL_NUMERAL_LINK)
    {
      if ((tl_figure_link_is_start (text, at, limit, reading)
           || !tl_figure_read (text, at, limit, reading, &figure, &token->end))
          && !tl_figure_link_read (text, at, limit, reading, &figure, &token->end))
        return FALSE;
    }
  else if (!tl_figure_read (text, at, limit, reading, &figure, &token->end))
    return FALSE;
  token->type = TL_TOKEN_FIGURE;
  token->value = figure.value;
  token->other = figure.other;
  token->is_open = figure.is_open;
  return TRUE;
}

/* Where nothing but a number stands in a line, more words belong to it: "1.2b", 五雙. */
static const char *
find_key (const TlText *text, gsize at, gsize limit, const TlReading *reading, gsize *end)
{
  const char *key
      = tl_lexicon_find_part (reading->lexicon, "numeral", reading->lang, text->lower, limit, at, end);
  const char *more;
  gsize stop;

  if (!reading->is_whole)
    return key;
  more
      = tl_lexicon_find_part (reading->lexicon, "numeral-line", reading->lang, text->lower, limit, at, &stop);
  if (!more || (key && stop < *end))
    return key;
  *end = stop;
  return more;
}

gboolean
tl_token_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlNumeralFlags flags,
               TlToken *token)
{
  TlToken out = { 0 };
  gunichar c = tl_utf8_get (text->lower, MIN (limit, text->len), at);
  const char *key;

  out.start = at;
  if (c == 0)
    return FALSE;
  if (tl_figure_digit (c) >= 0
      || ((c == '.' || c == ',' || c == 0x066b) && !(flags & TL_NUMERAL_INTEGER)
          && tl_figure_digit (tl_utf8_get (text->lower, text->len, tl_utf8_next (text->lower, text->len, at)))
                 >= 0))
    {
      if (!read_figure (text, at, limit, reading, flags, &out))
        return FALSE;
    }
  else
    {
      key = find_key (text, at, MIN (limit, text->len), reading, &out.end);
      if (!key || !read_key (key, &out))
        return FALSE;
      out.is_cjk = tl_utf8_is_cjk (c) || (c >= 0xac00 && c <= 0xd7a3);
    }
  *token = out;
  return TRUE;
}

gboolean
tl_numeral_has_habit (const TlReading *reading, const char *key)
{
  const char *lang = reading->lang ? reading->lang : "";
  gsize end = 0;
  const char *found = tl_lexicon_find (reading->lexicon, "numeral-habit", "", lang, strlen (lang), 0, &end);

  return found && strcmp (found, key) == 0 && (lang[end] == '\0' || lang[end] == '-');
}

const char *
tl_token_find_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, const char *list,
                    gsize *end)
{
  if (at >= limit || tl_token_cuts (text, at))
    return NULL;
  return tl_lexicon_find (reading->lexicon, list, reading->lang, text->lower, limit, at, end);
}
