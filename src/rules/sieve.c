/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sieve.c - tells where a pattern cannot fit. */
#include "config.h"

#include "rules/sieve.h"

#include "rules/anchor.h"

/* Literals [first, first + n) of the sieve's list are those of one pattern. */
typedef struct
{
  guint first, n;
} Mesh;

struct _TlSieve
{
  TlAnchors *anchors;
  GHashTable *literals; /* of char -> number, from 1 on */
  GArray *numbers;      /* of guint32: of the literals of one pattern after the other */
  GHashTable *meshes;   /* of TlPattern -> Mesh */
};

typedef struct
{
  guint32 start, end;
} Place;

struct _TlSieved
{
  const TlSieve *sieve;
  guint32 *firsts; /* by literal: its first place; one more than there are literals */
  Place *places;
};

static guint32
get_number (TlSieve *sieve, const char *literal)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (sieve->literals, literal));

  if (number)
    return number;
  number = g_hash_table_size (sieve->literals) + 1;
  g_hash_table_insert (sieve->literals, (gpointer) literal, GUINT_TO_POINTER (number));
  tl_anchors_add_part (sieve->anchors, literal, number);
  return number;
}

static void
add_pattern (TlSieve *sieve, const TlPattern *pattern)
{
  const char *const *literals = pattern ? tl_pattern_get_literals (pattern) : NULL;
  Mesh *mesh;

  if (!literals || g_hash_table_contains (sieve->meshes, pattern))
    return;
  mesh = g_new (Mesh, 1);
  mesh->first = sieve->numbers->len;
  for (; *literals; literals++)
    {
      guint32 number = get_number (sieve, *literals);

      g_array_append_val (sieve->numbers, number);
    }
  mesh->n = sieve->numbers->len - mesh->first;
  g_hash_table_insert (sieve->meshes, (gpointer) pattern, mesh);
}

static void
add_all (TlSieve *sieve, const GPtrArray *patterns)
{
  for (guint i = 0; patterns && i < patterns->len; i++)
    add_pattern (sieve, g_ptr_array_index (patterns, i));
}

static void
add_tables (TlSieve *sieve, const GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const TlTableRule *rule = g_ptr_array_index (tables, i);

      for (guint j = 0; j < rule->columns->len; j++)
        add_pattern (sieve, ((const TlColumnRule *) g_ptr_array_index (rule->columns, j))->head);
      add_all (sieve, rule->skips);
      add_all (sieve, rule->nots);
    }
}

static void
add_packs (TlSieve *sieve, const TlPacks *packs)
{
  const GPtrArray *list = tl_packs_get_packs (packs);

  for (guint i = 0; i < list->len; i++)
    add_all (sieve, ((const TlPack *) g_ptr_array_index (list, i))->gates);
  list = tl_packs_get_sections (packs);
  for (guint i = 0; i < list->len; i++)
    add_all (sieve, ((const TlSectionRule *) g_ptr_array_index (list, i))->headings);
  list = tl_packs_get_entries (packs);
  for (guint i = 0; i < list->len; i++)
    {
      add_all (sieve, ((const TlEntriesRule *) g_ptr_array_index (list, i))->headings);
      add_all (sieve, ((const TlEntriesRule *) g_ptr_array_index (list, i))->aboves);
    }
  list = tl_packs_get_skips (packs);
  for (guint i = 0; i < list->len; i++)
    add_all (sieve, ((const TlSkipRule *) g_ptr_array_index (list, i))->blocks);
  list = tl_packs_get_notices (packs);
  for (guint i = 0; i < list->len; i++)
    {
      const TlNoticeRule *rule = g_ptr_array_index (list, i);

      add_all (sieve, rule->titles);
      add_all (sieve, rule->texts);
      add_all (sieve, rule->nots);
    }
  list = tl_packs_get_rules (packs);
  for (guint i = 0; i < list->len; i++)
    add_all (sieve, ((const TlRule *) g_ptr_array_index (list, i))->nots);
}

TlSieve *
tl_sieve_new (const TlPacks *packs)
{
  TlSieve *sieve = g_new0 (TlSieve, 1);

  sieve->anchors = tl_anchors_new ();
  sieve->literals = g_hash_table_new (g_str_hash, g_str_equal);
  sieve->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  sieve->meshes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  add_packs (sieve, packs);
  add_tables (sieve, tl_packs_get_tables (packs));
  tl_anchors_build (sieve->anchors);
  return sieve;
}

void
tl_sieve_free (TlSieve *sieve)
{
  if (!sieve)
    return;
  tl_anchors_free (sieve->anchors);
  g_hash_table_unref (sieve->literals);
  g_array_unref (sieve->numbers);
  g_hash_table_unref (sieve->meshes);
  g_free (sieve);
}

TlSieved *
tl_sieve_scan (const TlSieve *sieve, const TlText *text)
{
  TlSieved *sieved = g_new (TlSieved, 1);
  guint n = g_hash_table_size (sieve->literals) + 1;
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (TlAnchorHit));
  g_autofree guint32 *next = NULL;

  sieved->sieve = sieve;
  sieved->firsts = g_new0 (guint32, n + 1);
  tl_anchors_scan (sieve->anchors, text->lower, text->len, hits);
  for (guint i = 0; i < hits->len; i++)
    sieved->firsts[g_array_index (hits, TlAnchorHit, i).id + 1]++;
  for (guint i = 1; i <= n; i++)
    sieved->firsts[i] += sieved->firsts[i - 1];
  next = g_memdup2 (sieved->firsts, (n + 1) * sizeof (guint32));
  sieved->places = g_new (Place, MAX (hits->len, 1));
  for (guint i = 0; i < hits->len; i++)
    {
      const TlAnchorHit *hit = &g_array_index (hits, TlAnchorHit, i);

      sieved->places[next[hit->id]++] = (Place){ hit->start, hit->end };
    }
  return sieved;
}

void
tl_sieved_free (TlSieved *sieved)
{
  if (!sieved)
    return;
  g_free (sieved->firsts);
  g_free (sieved->places);
  g_free (sieved);
}

/* Returns: whether one of the places [low, high), which are in order, lies in [from, end). */
static gboolean
has_place (const Place *places, guint32 low, guint32 high, gsize from, gsize end)
{
  guint32 last = high;

  while (low < high)
    {
      guint32 mid = low + (high - low) / 2;

      if (places[mid].start < from)
        low = mid + 1;
      else
        high = mid;
    }
  return low < last && places[low].end <= end;
}

gboolean
tl_sieved_may_fit (const TlSieved *sieved, const TlPattern *pattern, gsize from, gsize end)
{
  const Mesh *mesh = g_hash_table_lookup (sieved->sieve->meshes, pattern);
  const guint32 *numbers;

  if (!mesh)
    return TRUE;
  numbers = &g_array_index (sieved->sieve->numbers, guint32, mesh->first);
  for (guint i = 0; i < mesh->n; i++)
    if (has_place (sieved->places, sieved->firsts[numbers[i]], sieved->firsts[numbers[i] + 1], from, end))
      return TRUE;
  return FALSE;
}
