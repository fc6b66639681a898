/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bigram.c - text as words that a stock full-text index can find. */
#include "config.h"

#include "store/bigram.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

#define PIECE ((gsize) 1 << 18) /* bytes; no word goes over the end of a line */

typedef enum
{
  GAP,    /* part of no word */
  LETTER, /* of a word with blanks around it */
  SIGN    /* of a script without blanks, or with endings that grow on its words */
} Sort;

static Sort
get_sort (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c) ? LETTER : GAP;
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return g_unichar_isalnum (c) || g_unichar_ismark (c) ? SIGN : GAP;
    default:
      return tl_utf8_is_word (c) || g_unichar_ismark (c) ? LETTER : GAP;
    }
}

/* Returns: the first byte behind the characters of one sort that begin at ${at}; their ${sort}. */
static const char *
skip_sort (const char *at, Sort *sort)
{
  *sort = get_sort (g_utf8_get_char (at));
  do
    at = g_utf8_next_char (at);
  while (*at != '\0' && get_sort (g_utf8_get_char (at)) == *sort);
  return at;
}

typedef void (*WordFunc) (const char *word, gsize len, gpointer data);

/* Hands over the pairs of the run [at, end), and its last sign as a word of its own. */
static void
each_pair (const char *at, const char *end, WordFunc each, gpointer data)
{
  while (at < end)
    {
      const char *next = g_utf8_next_char (at), *behind = next < end ? g_utf8_next_char (next) : next;

      each (at, (gsize) (behind - at), data);
      at = next;
    }
}

static void
each_word (const char *folded, WordFunc each, gpointer data)
{
  while (*folded != '\0')
    {
      Sort sort;
      const char *end = skip_sort (folded, &sort);

      if (sort == SIGN)
        each_pair (folded, end, each, data);
      else if (sort == LETTER)
        each (folded, (gsize) (end - folded), data);
      folded = end;
    }
}

static void
append_word (const char *word, gsize len, gpointer data)
{
  GString *out = data;

  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append_len (out, word, (gssize) len);
}

/* Returns: the end of the lines at ${at} that are folded at once: folding takes a multiple of the text's
 * memory. */
static const char *
find_piece (const char *at)
{
  const char *end = memchr (at, '\0', PIECE), *line;

  if (end != NULL)
    return end;
  line = strchr (at + PIECE, '\n');
  return line != NULL ? line + 1 : at + strlen (at);
}

void
tl_bigram_add_text (GString *out, const char *text)
{
  while (*text != '\0')
    {
      const char *end = find_piece (text);
      g_autofree char *piece = g_strndup (text, (gsize) (end - text)), *folded = tl_fold_text (piece);

      each_word (folded, append_word, out);
      text = end;
    }
}

static void
collect_word (const char *word, gsize len, gpointer data)
{
  g_ptr_array_add (data, g_strndup (word, len));
}

static void
free_phrase (TlPhrase *phrase)
{
  g_strfreev (phrase->words);
  g_free (phrase->folded);
  g_free (phrase);
}

/* The last sign of a run stands alone in a text where the run ends there; in a query it goes on for all we
 * know: it is said by its pair, or is the beginning of one. */
static gboolean
ends_in_sign (const char *folded)
{
  const char *last = g_utf8_find_prev_char (folded, folded + strlen (folded));

  return last != NULL && get_sort (g_utf8_get_char (last)) == SIGN;
}

static gboolean
is_pair_before (const char *folded)
{
  const char *last = g_utf8_find_prev_char (folded, folded + strlen (folded)),
             *before = last != NULL ? g_utf8_find_prev_char (folded, last) : NULL;

  return before != NULL && get_sort (g_utf8_get_char (before)) == SIGN;
}

/* Takes the punctuation off the end. */
static char *
trim_gaps (char *folded)
{
  char *last;

  while ((last = g_utf8_find_prev_char (folded, folded + strlen (folded))) != NULL
         && get_sort (g_utf8_get_char (last)) == GAP)
    *last = '\0';
  return folded;
}

static void
add_phrase (GPtrArray *phrases, const char *text)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  gboolean is_prefix = g_str_has_suffix (text, "*");
  char *folded = trim_gaps (tl_fold_text (text));
  TlPhrase *phrase;

  each_word (folded, collect_word, words);
  if (ends_in_sign (folded))
    {
      is_prefix = !is_pair_before (folded);
      if (!is_prefix)
        g_ptr_array_set_size (words, (gint) words->len - 1);
    }
  if (words->len == 0)
    {
      g_free (folded);
      return;
    }
  g_ptr_array_add (words, NULL);
  phrase = g_new (TlPhrase, 1);
  phrase->words = g_strdupv ((char **) words->pdata);
  phrase->is_prefix = is_prefix;
  phrase->folded = folded;
  g_ptr_array_add (phrases, phrase);
}

/* Returns: the end of what belongs together at ${at}: to the closing quote, or to the next blank. */
static const char *
find_end (const char *at, gboolean is_quoted)
{
  while (*at != '\0' && (is_quoted ? *at != '"' : !tl_utf8_is_blank (g_utf8_get_char (at)) && *at != '"'))
    at = g_utf8_next_char (at);
  return at;
}

GPtrArray *
tl_bigram_parse_query (const char *query)
{
  GPtrArray *phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) free_phrase);
  g_autofree char *valid = g_utf8_make_valid (query, -1);

  for (const char *at = valid; *at != '\0';)
    {
      gboolean is_quoted = *at == '"';
      const char *end = find_end (at + is_quoted, is_quoted);
      g_autofree char *text = g_strndup (at + is_quoted, (gsize) (end - at - is_quoted));

      add_phrase (phrases, text);
      /* Behind the quote or blank that ended it. */
      at = *end == '\0' || (!is_quoted && *end == '"') ? end : g_utf8_next_char (end);
    }
  return phrases;
}
