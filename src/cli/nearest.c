/* SPDX-License-Identifier: GPL-3.0-or-later */
/* nearest.c - what somebody probably meant to write (Levenshtein's distance). */
#include "config.h"

#include "cli/nearest.h"

#include <string.h>

#define LONGEST 64

static guint
measure (const char *a, const char *b)
{
  guint row[LONGEST + 1];
  gsize len_a = strlen (a), len_b = strlen (b);

  if (len_a > LONGEST || len_b > LONGEST)
    return G_MAXUINT;
  for (guint j = 0; j <= len_b; j++)
    row[j] = j;
  for (guint i = 1; i <= len_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= len_b; j++)
        {
          guint replaced = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[len_b];
}

const char *
tl_nearest_find (const char *word, const char *const *words)
{
  const char *best = NULL;
  guint least = (guint) MAX (strlen (word) / 3, 1) + 1;

  for (; *words != NULL; words++)
    {
      /* A word that is begun is meant, whatever is missing. */
      guint changes = strlen (word) >= 3 && g_str_has_prefix (*words, word) ? 1 : measure (word, *words);

      if (changes < least)
        {
          least = changes;
          best = *words;
        }
    }
  return best;
}
