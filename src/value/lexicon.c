/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon.c - the words that values are written with: one trie a list and direction. */
#include "config.h"

#include "value/lexicon.h"

#include <string.h>

#include "base/utf8.h"

#define NONE      G_MAXUINT32
#define CHAR_BITS 11 /* of the hash of a character */

/* A byte of a word; the nodes behind it are a list of siblings, in the order of their bytes. */
typedef struct
{
  guint32 child;
  guint32 next;
  guint32 entry; /* first meaning of the word that ends here */
  guint8 byte;
} Node;

typedef struct
{
  const char *lang;
  const char *key;
  guint32 next;
} Entry;

typedef struct
{
  GArray *nodes; /* Node; [0 .. 255] are the roots, one for each first byte */
} Trie;

typedef struct
{
  Trie forward;
  Trie backward;
} List;

/* In which lists words begin (or end) with a character: a bit a list, by hash.  Most look-ups fail, and most of them
 * here, before the list is looked for by its name. */
typedef struct
{
  guint64 lists[1 << CHAR_BITS];
} Sieve;

struct _TlLexicon
{
  Sieve starts, ends;
  GHashTable *lists; /* name -> List */
  GArray *entries;   /* Entry */
  GStringChunk *strings;
};

static guint32
hash_char (const char *text, gsize start, gsize end)
{
  guint32 c = 0;

  for (; start < end; start++)
    c = c << 8 | (guint8) text[start];
  return c * 0x9e3779b1u >> (32 - CHAR_BITS);
}

static guint64
hash_list (const char *list)
{
  guint bit = 0;

  for (guint i = 0; i < 6 && list[i] != '\0'; i++)
    bit = bit * 5 + (guint8) list[i];
  return G_GUINT64_CONSTANT (1) << bit % 64;
}

/* The lists that have a word with the first character of ${text} from ${at} on. */
static guint64 *
find_starts (const TlLexicon *lexicon, const char *text, gsize len, gsize at)
{
  gsize end = at + (gsize) g_utf8_skip[(guint8) text[at]];

  return (guint64 *) &lexicon->starts.lists[hash_char (text, at, MIN (len, end))];
}

/* The same for words that end with the last character before ${end}. */
static guint64 *
find_ends (const TlLexicon *lexicon, const char *text, gsize end)
{
  return (guint64 *) &lexicon->ends.lists[hash_char (text, tl_utf8_prev (text, end), end)];
}

static void
trie_init (Trie *trie)
{
  trie->nodes = g_array_sized_new (FALSE, FALSE, sizeof (Node), 256);
  for (guint i = 0; i < 256; i++)
    {
      Node node = { NONE, NONE, NONE, (guint8) i };

      g_array_append_val (trie->nodes, node);
    }
}

static Node *
node_at (const Trie *trie, guint32 index)
{
  return &g_array_index (trie->nodes, Node, index);
}

static void
list_free (gpointer data)
{
  List *list = data;

  g_array_unref (list->forward.nodes);
  g_array_unref (list->backward.nodes);
  g_free (list);
}

TlLexicon *
tl_lexicon_new (void)
{
  TlLexicon *lexicon = g_new0 (TlLexicon, 1);

  lexicon->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, list_free);
  lexicon->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  lexicon->strings = g_string_chunk_new (4096);
  return lexicon;
}

void
tl_lexicon_free (TlLexicon *lexicon)
{
  if (!lexicon)
    return;
  g_hash_table_unref (lexicon->lists);
  g_array_unref (lexicon->entries);
  g_string_chunk_free (lexicon->strings);
  g_free (lexicon);
}

static guint32
find_child (const Trie *trie, guint32 node, guint8 byte)
{
  guint32 child = node_at (trie, node)->child;

  while (child != NONE && node_at (trie, child)->byte < byte)
    child = node_at (trie, child)->next;
  return child != NONE && node_at (trie, child)->byte == byte ? child : NONE;
}

static guint32
add_child (Trie *trie, guint32 parent, guint8 byte)
{
  Node node = { NONE, NONE, NONE, byte };
  guint32 index = trie->nodes->len, before = NONE, child = node_at (trie, parent)->child;

  for (; child != NONE && node_at (trie, child)->byte < byte; child = node_at (trie, child)->next)
    before = child;
  node.next = child;
  g_array_append_val (trie->nodes, node);
  if (before == NONE)
    node_at (trie, parent)->child = index;
  else
    node_at (trie, before)->next = index;
  return index;
}

/* ${step} 1 reads ${word} forward, -1 from its end. */
static void
trie_add (Trie *trie, TlLexicon *lexicon, const char *word, gsize len, gboolean backward, Entry entry)
{
  guint32 node = (guint8) word[backward ? len - 1 : 0], last;

  for (gsize i = 1; i < len; i++)
    {
      guint8 byte = (guint8) word[backward ? len - 1 - i : i];
      guint32 child = find_child (trie, node, byte);

      node = child != NONE ? child : add_child (trie, node, byte);
    }
  g_array_append_val (lexicon->entries, entry);
  last = lexicon->entries->len - 1;
  if (node_at (trie, node)->entry == NONE)
    {
      node_at (trie, node)->entry = last;
      return;
    }
  for (node = node_at (trie, node)->entry;; node = g_array_index (lexicon->entries, Entry, node).next)
    if (g_array_index (lexicon->entries, Entry, node).next == NONE)
      break;
  g_array_index (lexicon->entries, Entry, node).next = last;
}

void
tl_lexicon_add (TlLexicon *lexicon, const char *list, const char *lang, const char *key, const char *word)
{
  List *words = g_hash_table_lookup (lexicon->lists, list);
  gsize len = strlen (word);
  Entry entry = { g_string_chunk_insert_const (lexicon->strings, lang),
                  g_string_chunk_insert_const (lexicon->strings, key), NONE };

  if (len == 0)
    return;
  if (!words)
    {
      words = g_new0 (List, 1);
      trie_init (&words->forward);
      trie_init (&words->backward);
      g_hash_table_insert (lexicon->lists, g_strdup (list), words);
    }
  *find_starts (lexicon, word, len, 0) |= hash_list (list);
  *find_ends (lexicon, word, len) |= hash_list (list);
  trie_add (&words->forward, lexicon, word, len, FALSE, entry);
  trie_add (&words->backward, lexicon, word, len, TRUE, entry);
}

/* How well ${entry} fits ${lang}: 0 not at all, more is better. */
static guint
rate (const char *entry, const char *lang)
{
  gsize len = strlen (entry);

  if (len == 0)
    return 1;
  if (!lang || !*lang)
    return 1;
  if (g_ascii_strncasecmp (entry, lang, len) != 0 || (lang[len] != '\0' && lang[len] != '-'))
    return 0;
  return 1 + (guint) len;
}

/* The first of the best fitting meanings. */
static const char *
choose (const TlLexicon *lexicon, guint32 first, const char *lang)
{
  const char *key = NULL;
  guint best = 0;

  for (guint32 i = first; i != NONE; i = g_array_index (lexicon->entries, Entry, i).next)
    {
      const Entry *entry = &g_array_index (lexicon->entries, Entry, i);
      guint fit = rate (entry->lang, lang);

      if (fit > best)
        {
          best = fit;
          key = entry->key;
        }
    }
  return key;
}

static gboolean
is_alphabet (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c);
  if (c >= 0xac00 && c <= 0xd7a3)
    return FALSE; /* hangul: particles are glued to words */
  return (g_unichar_isalpha (c) || g_unichar_ismark (c)) && !tl_utf8_is_cjk (c);
}

static gboolean
is_cut (const char *text, gsize len, gsize inside, gsize outside)
{
  return is_alphabet (tl_utf8_get (text, len, inside)) && is_alphabet (tl_utf8_get (text, len, outside));
}

static const char *
find_forward (const TlLexicon *lexicon, const char *list, const char *lang, const char *lower, gsize len,
              gsize at, gboolean whole, gsize *end)
{
  const List *words;
  const char *found = NULL;
  guint32 node;

  if (!lexicon || at >= len || !(*find_starts (lexicon, lower, len, at) & hash_list (list)))
    return NULL;
  words = g_hash_table_lookup (lexicon->lists, list);
  if (!words)
    return NULL;
  node = (guint8) lower[at];
  for (gsize i = at + 1; node != NONE; i++)
    {
      guint32 entry = node_at (&words->forward, node)->entry;
      const char *key = entry == NONE ? NULL : choose (lexicon, entry, lang);

      if (key && !(whole && i < len && is_cut (lower, len, tl_utf8_prev (lower, i), i)))
        {
          found = key;
          if (end)
            *end = i;
        }
      if (i >= len)
        break;
      node = find_child (&words->forward, node, (guint8) lower[i]);
    }
  return found;
}

const char *
tl_lexicon_find (const TlLexicon *lexicon, const char *list, const char *lang, const char *lower, gsize len,
                 gsize at, gsize *end)
{
  return find_forward (lexicon, list, lang, lower, len, at, TRUE, end);
}

const char *
tl_lexicon_find_part (const TlLexicon *lexicon, const char *list, const char *lang, const char *lower,
                      gsize len, gsize at, gsize *end)
{
  return find_forward (lexicon, list, lang, lower, len, at, FALSE, end);
}

const char *
tl_lexicon_find_before (const TlLexicon *lexicon, const char *list, const char *lang, const char *lower,
                        gsize len, gsize end, gsize *at)
{
  const List *words;
  const char *found = NULL;
  guint32 node;

  if (!lexicon || end == 0 || end > len || !(*find_ends (lexicon, lower, end) & hash_list (list)))
    return NULL;
  words = g_hash_table_lookup (lexicon->lists, list);
  if (!words)
    return NULL;
  node = (guint8) lower[end - 1];
  for (gsize i = end - 1; node != NONE; i--)
    {
      guint32 entry = node_at (&words->backward, node)->entry;
      const char *key = entry == NONE ? NULL : choose (lexicon, entry, lang);

      if (key && !(i > 0 && is_cut (lower, len, i, tl_utf8_prev (lower, i))))
        {
          found = key;
          if (at)
            *at = i;
        }
      if (i == 0)
        break;
      node = find_child (&words->backward, node, (guint8) lower[i - 1]);
    }
  return found;
}
