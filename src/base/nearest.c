/* SPDX-License-Identifier: GPL-3.0-or-later */
/* nearest.c - edit distance between short words (Damerau, Levenshtein: optimal string alignment). */
#include "config.h"

#include "base/nearest.h"

#include <string.h>

static guint
distance (const char *a, const char *b)
{
  gsize la = strlen (a), lb = strlen (b);
  guint row[3][TL_NEAREST_MAX + 1];

  for (gsize j = 0; j <= lb; j++)
    row[0][j] = (guint) j;
  for (gsize i = 1; i <= la; i++)
    {
      guint *now = row[i % 3], *last = row[(i + 2) % 3], *before = row[(i + 1) % 3];

      now[0] = (guint) i;
      for (gsize j = 1; j <= lb; j++)
        {
          now[j] = MIN (MIN (last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            now[j] = MIN (now[j], before[j - 2] + 1);
        }
    }
  return row[la % 3][lb];
}

const char *
tl_nearest (const char *word, const char *known, const char *best)
{
  gsize len = strlen (word);
  guint far;

  if (len > TL_NEAREST_MAX || strlen (known) > TL_NEAREST_MAX)
    return best;
  far = distance (word, known);
  if (far > MAX (1, MIN (3, len / 2)))
    return best;
  return !best || far < distance (word, best) ? known : best;
}

const char *
tl_nearest_find (const char *word, const char *const *words)
{
  const char *best = NULL;

  for (; *words != NULL; words++)
    best = tl_nearest (word, *words, best);
  return best;
}

char *
tl_nearest_hint (const char *near)
{
  return near ? g_strdup_printf ("; did you mean \"%s\"?", near) : g_strdup ("");
}
