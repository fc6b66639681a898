/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fold.c - one pass over a text: what rules see, and where it stands.
 *
 * A run of blanks and breaks is kept back until the next visible character says what it stands for.
 */
#include "config.h"

#include "base/fold.h"

#include <string.h>

#include "base/fold_char.h"
#include "base/utf8.h"

#define CACHE_SIZE 1024 /* characters beside ASCII and plain Han: few in any text */

/* Original text that nothing stands for, before byte ${at} of the folded one: what stands before it ends
 * at ${end}. */
typedef struct
{
  guint32 at, end;
} Gap;

typedef struct
{
  const char *text;
  gsize len;
  TlFold *out;
  gsize room;
  GArray *gaps;
  gsize end;       /* of the original character that was written last */
  gsize blank_at;  /* start of the blanks that are kept back */
  gboolean blank;  /* there are some */
  gboolean soft;   /* one of them is a soft break */
  gboolean shy;    /* a soft hyphen stands before them */
  gunichar before; /* original character that was written last, 0 at the start of a line */
  TlFoldChar *cache;
} Folder;

static void
make_room (Folder *folder, gsize more)
{
  TlFold *out = folder->out;

  if (out->len + more < folder->room)
    return;
  folder->room = folder->room + folder->room / 2 + more + 16;
  out->text = g_realloc (out->text, folder->room);
  out->lower = g_realloc (out->lower, folder->room);
  out->origin = g_renew (guint32, out->origin, folder->room);
}

static void
note_gap (Folder *folder, gsize from)
{
  Gap gap = { (guint32) folder->out->len, (guint32) folder->end };

  if (from > folder->end)
    g_array_append_val (folder->gaps, gap);
}

/* Appends one folded character that stands for the original bytes [from, to). */
static void
put_char (Folder *folder, gunichar c, gsize from, gsize to)
{
  TlFold *out = folder->out;
  gint len;

  make_room (folder, 8);
  note_gap (folder, from);
  len = g_unichar_to_utf8 (c, out->text + out->len);
  memcpy (out->lower + out->len, out->text + out->len, (gsize) len);
  if (c < 0x80)
    out->lower[out->len] = g_ascii_tolower ((char) c);
  else if (c < 0x3000 || c > 0x9fff)
    {
      char lower[6];

      /* A lower case of other length would move what follows: "İ" stays. */
      if (g_unichar_to_utf8 (g_unichar_tolower (c), lower) == len)
        memcpy (out->lower + out->len, lower, (gsize) len);
    }
  for (gint i = 0; i < len; i++)
    out->origin[out->len++] = (guint32) from;
  folder->end = to;
}

static gunichar
digit_at (const Folder *folder, gsize at)
{
  gunichar c = tl_utf8_get (folder->text, folder->len, at);

  if (c >= 0xff10 && c <= 0xff19)
    c = c - 0xff10 + '0';
  return c < 0x80 && g_ascii_isdigit ((char) c) ? c : 0;
}

static guint
count_digits (const Folder *folder, gsize at, gsize *end)
{
  guint n = 0;

  for (; n < 8 && digit_at (folder, at) != 0; n++)
    at = tl_utf8_next (folder->text, folder->len, at);
  *end = at;
  return n;
}

/* "1,248,|800" and "124.|88": whether the digits at ${at} go on after the sign that was written last.
 * "lots 1,|2" and "in 2019.|12 bids" do not. */
static gboolean
is_number_after_sign (const Folder *folder, gsize at)
{
  const TlFold *out = folder->out;
  gsize end, start = out->len - 1;
  guint after = count_digits (folder, at, &end);
  gunichar next = tl_utf8_get (folder->text, folder->len, end);

  while (start > 0 && out->len - start < 8 && g_ascii_isdigit (out->text[start - 1]))
    start--;
  if (after == 0 || start == out->len - 1)
    return FALSE;
  if (out->text[out->len - 1] == ',')
    return out->len - 1 - start <= 3 && (after == 3 || (after == 2 && next == ','));
  return next != '.' && next != ')' && next != ' ';
}

/* Whether a soft break before the original character ${c} at ${at} falls within a number. */
static gboolean
is_within_number (const Folder *folder, gsize at, gunichar c)
{
  const TlFold *out = folder->out;
  char last = out->len > 0 ? out->text[out->len - 1] : 0;
  gsize end;

  if (last == ',' || last == '.')
    return is_number_after_sign (folder, at);
  if (!g_ascii_isdigit (last) || (c != ',' && c != '.'))
    return FALSE;
  return count_digits (folder, at + 1, &end) > 0;
}

/* Whether the "-" written last stands at the end of a word: how many letters (at most 2) stand before it. */
static guint
count_letters_before_hyphen (const TlFold *out)
{
  gsize at = out->len;
  guint n = 0;

  if (at < 2 || out->text[at - 1] != '-')
    return 0;
  for (at--; n < 2 && at > 0; n++)
    {
      at = tl_utf8_prev (out->text, at);
      if (!g_unichar_isalpha (g_utf8_get_char (out->text + at)))
        break;
    }
  return n;
}

/* Handles a hyphen at a line end: "procure-|ment" is one word, "RFP-|2019" and "Pre-|Bid" keep the hyphen.
 * Returns: whether no blank stands here. */
static gboolean
join_hyphen (Folder *folder, gsize at, gunichar c)
{
  TlFold *out = folder->out;
  gunichar next = tl_utf8_get (folder->text, folder->len, tl_utf8_next (folder->text, folder->len, at));

  if (folder->shy && g_unichar_isalpha (folder->before) && g_unichar_isalpha (c))
    return TRUE;
  if (out->len < 2 || !tl_utf8_is_word (c)
      || (folder->before != '-' && folder->before != 0x2010 && folder->before != 0x2011))
    return FALSE;
  if (g_ascii_isspace (out->text[out->len - 2]) || out->text[out->len - 2] == '-')
    return FALSE;
  if (count_letters_before_hyphen (out) == 2 && g_unichar_islower (c) && g_unichar_islower (next))
    {
      folder->end = out->origin[out->len - 1];
      out->len--;
    }
  return TRUE;
}

/* Writes what the blanks kept back stand for, before the original character ${c} at ${at}. */
static void
put_blanks (Folder *folder, gsize at, gunichar c)
{
  gboolean joined = folder->before == 0;

  if (!joined && folder->soft)
    joined = tl_utf8_is_joined (folder->before, c) || is_within_number (folder, at, c)
             || join_hyphen (folder, at, c);
  if (!joined)
    put_char (folder, ' ', folder->blank_at, at);
  folder->blank = folder->soft = FALSE;
}

static const TlFoldChar *
look_up (Folder *folder, gunichar c)
{
  TlFoldChar *entry;

  if (folder->cache == NULL)
    folder->cache = g_new0 (TlFoldChar, CACHE_SIZE);
  entry = &folder->cache[(c ^ (c >> 10)) % CACHE_SIZE];
  if (entry->c != c)
    tl_fold_char_init (entry, c);
  return entry;
}

/* "e" and a combining accent are "é". */
static gboolean
put_mark (Folder *folder, gunichar mark, gsize to)
{
  TlFold *out = folder->out;
  gsize at = tl_utf8_prev (out->text, out->len), from;
  gunichar c;

  if (folder->before == 0 || folder->blank || !g_unichar_compose (g_utf8_get_char (out->text + at), mark, &c))
    return FALSE;
  from = out->origin[at];
  out->len = at;
  folder->end = MAX (folder->end, from);
  put_char (folder, c, from, to);
  return TRUE;
}

static void
put_folded (Folder *folder, const TlFoldChar *entry, gsize from, gsize to)
{
  gboolean raw = FALSE;

  if (folder->blank)
    put_blanks (folder, from, entry->c);
  if (entry->fold_class == TL_FOLD_ENCLOSED)
    raw = digit_at (folder, to) != 0
          || (folder->out->len > 0 && g_ascii_isdigit (folder->out->text[folder->out->len - 1]));
  if (raw)
    put_char (folder, entry->c, from, to);
  for (gsize i = 0; !raw && i < entry->len; i += g_utf8_skip[(guchar) entry->text[i]])
    put_char (folder, g_utf8_get_char (entry->text + i), from, to);
  folder->before = entry->c;
  folder->shy = FALSE;
}

static void
fold_rare (Folder *folder, gunichar c, gsize from, gsize to)
{
  const TlFoldChar *entry = look_up (folder, c);

  switch ((TlFoldClass) entry->fold_class)
    {
    case TL_FOLD_LINE:
      put_char (folder, c, from, to);
      folder->before = 0;
      folder->blank = folder->soft = folder->shy = FALSE;
      break;
    case TL_FOLD_SOFT:
    case TL_FOLD_BLANK:
      folder->blank_at = folder->blank ? folder->blank_at : from;
      folder->blank = TRUE;
      folder->soft = folder->soft || entry->fold_class == TL_FOLD_SOFT;
      break;
    case TL_FOLD_INVISIBLE:
      folder->shy = c == 0xad;
      break;
    case TL_FOLD_MARK:
      if (put_mark (folder, c, to))
        break;
      put_folded (folder, entry, from, to);
      break;
    case TL_FOLD_PLAIN:
    case TL_FOLD_ENCLOSED:
      put_folded (folder, entry, from, to);
      break;
    }
}

/* Whether ${c} folds to itself: printing ASCII, Han and hangul without the look-alikes among them. */
static gboolean
is_plain (gunichar c)
{
  return (c > 0x20 && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf)
         || (c >= 0xac00 && c <= 0xd7a3);
}

static void
fold_all (Folder *folder)
{
  gsize at = 0, next;

  for (; at < folder->len; at = next)
    {
      gunichar c = (guchar) folder->text[at];

      next = c < 0x80 ? at + 1 : tl_utf8_next (folder->text, folder->len, at);
      if (c >= 0x80)
        c = g_utf8_get_char (folder->text + at);
      if (!is_plain (c))
        {
          fold_rare (folder, c, at, next);
          continue;
        }
      if (folder->blank)
        put_blanks (folder, at, c);
      put_char (folder, c, at, next);
      folder->before = c;
      folder->shy = FALSE;
    }
}

TlFold *
tl_fold_new (const char *text, gsize len)
{
  TlFold *out = g_new0 (TlFold, 1);
  Folder folder = { .text = text, .len = len, .out = out };

  g_assert (len < G_MAXUINT32);
  folder.gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  make_room (&folder, len + 1);
  fold_all (&folder);
  note_gap (&folder, len);
  out->text[out->len] = out->lower[out->len] = 0;
  out->origin[out->len] = (guint32) len;
  out->text = g_realloc (out->text, out->len + 1);
  out->lower = g_realloc (out->lower, out->len + 1);
  out->origin = g_renew (guint32, out->origin, out->len + 1);
  out->gaps = folder.gaps;
  g_free (folder.cache);
  return out;
}

void
tl_fold_free (TlFold *fold)
{
  if (fold == NULL)
    return;
  g_free (fold->text);
  g_free (fold->lower);
  g_free (fold->origin);
  g_array_unref (fold->gaps);
  g_free (fold);
}

/* Returns: where the original text of the folded bytes before ${at} ends. */
static guint32
end_before (const TlFold *fold, gsize at)
{
  guint low = 0, high = fold->gaps->len;

  while (low < high)
    {
      guint mid = (low + high) / 2;

      if (g_array_index (fold->gaps, Gap, mid).at < at)
        low = mid + 1;
      else
        high = mid;
    }
  if (low < fold->gaps->len && g_array_index (fold->gaps, Gap, low).at == at)
    return g_array_index (fold->gaps, Gap, low).end;
  return fold->origin[at];
}

TlSpan
tl_fold_get_origin (const TlFold *fold, TlSpan span)
{
  gsize end = MIN (span.end, fold->len), start = MIN (span.start, fold->len);

  if (end <= start)
    return (TlSpan){ fold->origin[start], fold->origin[start] };
  while (end < fold->len && fold->origin[end] == fold->origin[end - 1])
    end++;
  return (TlSpan){ fold->origin[start], end_before (fold, end) };
}

/* Returns: the first folded byte that stands for ${at} or what follows. */
static guint32
find_origin (const TlFold *fold, guint32 at)
{
  gsize low = 0, high = fold->len;

  while (low < high)
    {
      gsize mid = low + (high - low) / 2;

      if (fold->origin[mid] < at)
        low = mid + 1;
      else
        high = mid;
    }
  return (guint32) low;
}

TlSpan
tl_fold_get_span (const TlFold *fold, TlSpan origin)
{
  return (TlSpan){ find_origin (fold, origin.start), find_origin (fold, MAX (origin.start, origin.end)) };
}

char *
tl_fold_text (const char *text)
{
  g_autoptr (TlFold) fold = tl_fold_new (text, strlen (text));

  return g_steal_pointer (&fold->lower);
}
