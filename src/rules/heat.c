/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heat.c - which patterns are used so often that machine code pays. */
#include "config.h"

#include "rules/heat.h"

/* A walk over all patterns. */
typedef struct
{
  void (*visit) (const TlPattern *pattern, guint8 *heat);
  guint8 *heat; /* or NULL: they are counted */
  gsize n;      /* bytes of it */
  gsize next;
} Walk;

static void
visit_one (Walk *walk, const TlPattern *pattern)
{
  if (pattern == NULL)
    return;
  if (walk->next < walk->n)
    walk->visit (pattern, &walk->heat[walk->next]);
  walk->next++;
}

static void
visit_list (Walk *walk, const GPtrArray *patterns)
{
  for (guint i = 0; patterns != NULL && i < patterns->len; i++)
    visit_one (walk, patterns->pdata[i]);
}

static void
visit_rules (Walk *walk, const GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = rules->pdata[i];

      visit_list (walk, rule->labels);
      visit_list (walk, rule->values);
      visit_list (walk, rule->proses);
      visit_list (walk, rule->headlines);
      visit_list (walk, rule->nots);
      visit_list (walk, rule->withs);
      visit_list (walk, rule->withouts);
    }
}

static void
visit_table (Walk *walk, const TlTableRule *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const TlColumnRule *column = table->columns->pdata[i];

      visit_one (walk, column->head);
      visit_one (walk, column->value);
    }
  for (guint i = 0; i < table->sums->len; i++)
    visit_one (walk, ((const TlSumRule *) table->sums->pdata[i])->word);
  visit_list (walk, table->skips);
  visit_list (walk, table->nots);
}

/* What looks at every document. */
static void
visit_outlines (Walk *walk, const TlPacks *packs)
{
  const GPtrArray *all = tl_packs_get_packs (packs), *sections = tl_packs_get_sections (packs);
  const GPtrArray *lots = tl_packs_get_lots (packs), *skips = tl_packs_get_skips (packs);

  for (guint i = 0; i < all->len; i++)
    visit_list (walk, ((const TlPack *) all->pdata[i])->gates);
  for (guint i = 0; i < sections->len; i++)
    visit_list (walk, ((const TlSectionRule *) sections->pdata[i])->headings);
  for (guint i = 0; i < lots->len; i++)
    visit_list (walk, ((const TlLotRule *) lots->pdata[i])->headings);
  for (guint i = 0; i < skips->len; i++)
    visit_list (walk, ((const TlSkipRule *) skips->pdata[i])->blocks);
}

static void
visit_notices (Walk *walk, const TlPacks *packs)
{
  const GPtrArray *notices = tl_packs_get_notices (packs), *entries = tl_packs_get_entries (packs);

  for (guint i = 0; i < notices->len; i++)
    {
      const TlNoticeRule *notice = notices->pdata[i];

      visit_list (walk, notice->titles);
      visit_list (walk, notice->texts);
      visit_list (walk, notice->nots);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const TlEntriesRule *entry = entries->pdata[i];

      visit_list (walk, entry->headings);
      visit_list (walk, entry->aboves);
    }
}

static gsize
visit_all (const TlPacks *packs, Walk *walk)
{
  const GPtrArray *tables = tl_packs_get_tables (packs);

  visit_rules (walk, tl_packs_get_rules (packs));
  for (guint i = 0; i < tables->len; i++)
    visit_table (walk, tables->pdata[i]);
  visit_outlines (walk, packs);
  visit_notices (walk, packs);
  return walk->next;
}

gsize
tl_heat_count (const TlPacks *packs)
{
  Walk walk = { 0 };

  return visit_all (packs, &walk);
}

static void
tell_one (const TlPattern *pattern, guint8 *heat)
{
  TlHeat hot = tl_pattern_get_heat (pattern);

  /* Only what is new is written: the memory is shared by processes. */
  if ((*heat & hot) != hot)
    *heat |= (guint8) hot;
}

void
tl_heat_tell (const TlPacks *packs, guint8 *heat, gsize n)
{
  Walk walk = { .visit = tell_one, .heat = heat, .n = n };

  (void) visit_all (packs, &walk);
}

static void
forge_one (const TlPattern *pattern, guint8 *heat)
{
  if (*heat != 0)
    tl_pattern_forge (pattern, *heat & (TL_HEAT_USED | TL_HEAT_FLOATING | TL_HEAT_ANCHORED));
}

void
tl_heat_forge (const TlPacks *packs, const guint8 *heat, gsize n)
{
  Walk walk = { .visit = forge_one, .heat = (guint8 *) heat, .n = n };

  (void) visit_all (packs, &walk);
}
