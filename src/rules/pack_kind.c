/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_kind.c - the tables of kinds and keys: a new key is a line here and a field in pack.h. */
#include "config.h"

#include "rules/pack_kind.h"

#include <string.h>

#include "base/nearest.h"

typedef struct
{
  const char *name;
  gsize size;
  gssize pack; /* offsets of the struct; -1: it has none */
  gssize stanza;
  gsize id;
  gssize score;
  gint score_default;
  const TlKey *keys; /* ends with a key without name */
} Kind;

static const char *const notice_kinds[]
    = { "plan", "tender", "amendment", "award", "contract", "cancellation", "requirements", NULL };
static const char *const yes_no[] = { "yes", "no", NULL };
static const char *const orders[] = { "dmy", "mdy", "ymd", NULL };
static const char *const lot_modes[] = { [TL_LOT_INHERIT] = "inherit", [TL_LOT_NONE] = "none", NULL };
static const char *const withins[] = { [TL_WITHIN_SENTENCE] = "sentence",
                                       [TL_WITHIN_PARAGRAPH] = "paragraph",
                                       [TL_WITHIN_CELL] = "cell",
                                       [TL_WITHIN_ROW] = "row",
                                       NULL };
static const char *const prefers[]
    = { [TL_PREFER_BEST] = "best",       [TL_PREFER_FIRST] = "first",     [TL_PREFER_LAST] = "last",
        [TL_PREFER_NEAREST] = "nearest", [TL_PREFER_AMENDED] = "amended", NULL };
static const char *const rows[]
    = { [TL_ROW_LOT] = "lot", [TL_ROW_NOTICE] = "notice", [TL_ROW_FACT] = "fact", NULL };
static const char *const pages_only[] = { "pages", NULL };
static const char *const header_only[] = { "header", NULL };

#define AT(type, field) G_STRUCT_OFFSET (type, field)
#define TRIALS                                                                                               \
  { "test", &tl_key_none, 0, NULL, FALSE, TRUE }, { "deny", &tl_key_none, 0, NULL, FALSE, TRUE },            \
      { "todo", &tl_key_none, 0, NULL, FALSE, TRUE },                                                        \
  {                                                                                                          \
    "expect", &tl_key_none, 0, NULL, FALSE, TRUE                                                             \
  }
#define PATTERNS(name, type, field)                                                                          \
  {                                                                                                          \
    name, &tl_key_patterns, AT (type, field), NULL, FALSE, TRUE                                              \
  }
#define ANCHORED(name, type, field)                                                                          \
  {                                                                                                          \
    name, &tl_key_patterns, AT (type, field), NULL, TRUE, TRUE                                               \
  }

static const TlKey pack_keys[] = {
  { "title", &tl_key_text, AT (TlPack, title) },
  { "lang", &tl_key_text, AT (TlPack, lang) },
  { "country", &tl_key_text, AT (TlPack, country) },
  { "currency", &tl_key_text, AT (TlPack, currency) },
  { "order", &tl_key_text, AT (TlPack, order), orders },
  ANCHORED ("gate", TlPack, gates),
  { NULL },
};

static const TlKey section_keys[] = {
  PATTERNS ("heading", TlSectionRule, headings),
  { "score", &tl_key_score, AT (TlSectionRule, score) },
  { "skip", &tl_key_flag, AT (TlSectionRule, is_skipped), yes_no },
  TRIALS,
  { NULL },
};

static const TlKey lots_keys[] = { PATTERNS ("heading", TlLotRule, headings), TRIALS, { NULL } };

static const TlKey entries_keys[] = {
  PATTERNS ("heading", TlEntriesRule, headings),
  PATTERNS ("above", TlEntriesRule, aboves),
  { "kind", &tl_key_word, AT (TlEntriesRule, kind), notice_kinds },
  { "skip", &tl_key_flag, AT (TlEntriesRule, is_skipped), yes_no },
  { NULL },
};

static const TlKey skip_keys[] = { PATTERNS ("block", TlSkipRule, blocks), TRIALS, { NULL } };

static const TlKey notice_keys[] = {
  { "kind", &tl_key_word, AT (TlNoticeRule, kind), notice_kinds },
  PATTERNS ("title", TlNoticeRule, titles),
  ANCHORED ("text", TlNoticeRule, texts),
  PATTERNS ("not", TlNoticeRule, nots),
  { "score", &tl_key_score, AT (TlNoticeRule, score) },
  TRIALS,
  { NULL },
};

static const TlKey rule_keys[] = {
  { "field", &tl_key_field, AT (TlRule, field) },
  ANCHORED ("label", TlRule, labels),
  PATTERNS ("value", TlRule, values),
  ANCHORED ("prose", TlRule, proses),
  PATTERNS ("headline", TlRule, headlines),
  PATTERNS ("not", TlRule, nots),
  { "in", &tl_key_words, AT (TlRule, sections) },
  { "notice", &tl_key_words, AT (TlRule, notices), notice_kinds },
  { "page", &tl_key_pages, AT (TlRule, page_from) },
  { "unit", &tl_key_unit, AT (TlRule, unit_label), NULL, FALSE, TRUE },
  { "lot", &tl_key_choice, AT (TlRule, lot), lot_modes },
  { "within", &tl_key_choice, AT (TlRule, within), withins },
  { "prefer", &tl_key_choice, AT (TlRule, prefer), prefers },
  { "score", &tl_key_score, AT (TlRule, score) },
  { "beside", &tl_key_flag, AT (TlRule, is_beside), yes_no },
  { "replaces", &tl_key_word, AT (TlRule, replaces) },
  PATTERNS ("with", TlRule, withs),
  PATTERNS ("without", TlRule, withouts),
  { "change", &tl_key_change, AT (TlRule, has_change) },
  { "platform", &tl_key_word, AT (TlRule, platform) },
  { "metric", &tl_key_word, AT (TlRule, metric) },
  { "every", &tl_key_every, AT (TlRule, every) },
  { "extends", &tl_key_none },
  TRIALS,
  { NULL },
};

static const TlKey table_keys[] = {
  { "notice", &tl_key_words, AT (TlTableRule, notices), notice_kinds },
  { "in", &tl_key_words, AT (TlTableRule, sections) },
  { "row", &tl_key_choice, AT (TlTableRule, row), rows },
  { "kind", &tl_key_word, AT (TlTableRule, kind), notice_kinds },
  { "need", &tl_key_words, AT (TlTableRule, need) },
  { "column", &tl_key_columns, AT (TlTableRule, columns), NULL, FALSE, TRUE },
  { "unit", &tl_key_flag, AT (TlTableRule, unit_header), header_only },
  PATTERNS ("skip", TlTableRule, skips),
  PATTERNS ("not", TlTableRule, nots),
  { "score", &tl_key_score, AT (TlTableRule, score) },
  { "join", &tl_key_flag, AT (TlTableRule, is_joined), pages_only },
  { "check", &tl_key_sums, AT (TlTableRule, sums), NULL, FALSE, TRUE },
  { "extends", &tl_key_none },
  { "replaces", &tl_key_none },
  TRIALS,
  { NULL },
};

/* clang-format off */
static const Kind kinds[] = {
  [TL_PACK_KIND_PACK] = { "pack", sizeof (TlPack), -1, -1, AT (TlPack, id), -1, 0, pack_keys },
  [TL_PACK_KIND_RULE] = { "rule", sizeof (TlRule), AT (TlRule, pack), AT (TlRule, stanza), AT (TlRule, id),
                     AT (TlRule, score), TL_SCORE_RULE, rule_keys },
  [TL_PACK_KIND_TABLE] = { "table", sizeof (TlTableRule), AT (TlTableRule, pack), AT (TlTableRule, stanza),
                      AT (TlTableRule, id), AT (TlTableRule, score), TL_SCORE_TABLE, table_keys },
  [TL_PACK_KIND_SECTION] = { "section", sizeof (TlSectionRule), AT (TlSectionRule, pack), -1, AT (TlSectionRule, id), -1, 0,
                        section_keys },
  [TL_PACK_KIND_LOTS] = { "lots", sizeof (TlLotRule), AT (TlLotRule, pack), -1, AT (TlLotRule, id), -1, 0, lots_keys },
  [TL_PACK_KIND_ENTRIES] = { "entries", sizeof (TlEntriesRule), AT (TlEntriesRule, pack), -1, AT (TlEntriesRule, id), -1, 0,
                        entries_keys },
  [TL_PACK_KIND_SKIP] = { "skip", sizeof (TlSkipRule), AT (TlSkipRule, pack), -1, AT (TlSkipRule, id), -1, 0, skip_keys },
  [TL_PACK_KIND_NOTICE] = { "notice", sizeof (TlNoticeRule), AT (TlNoticeRule, pack), -1, AT (TlNoticeRule, id),
                       AT (TlNoticeRule, score), TL_SCORE_NOTICE, notice_keys },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == TL_PACK_KIND_LAST);

#define FIELD_OF(object, type, offset) ((type *) ((char *) (object) + (offset)))

TlPackKind
tl_pack_kind_parse (const char *name, const char **near)
{
  for (TlPackKind kind = 0; kind < TL_PACK_KIND_LAST; kind++)
    if (g_str_equal (name, kinds[kind].name))
      return kind;
  *near = tl_nearest (name, "words", NULL);
  for (TlPackKind kind = 0; kind < TL_PACK_KIND_LAST; kind++)
    *near = tl_nearest (name, kinds[kind].name, *near);
  return TL_PACK_KIND_LAST;
}

const char *
tl_pack_kind_name (TlPackKind kind)
{
  return kinds[kind].name;
}

static const TlKey *
find_key (TlPackKind kind, const char *name)
{
  for (const TlKey *key = kinds[kind].keys; key->name; key++)
    if (g_str_equal (key->name, name))
      return key;
  return NULL;
}

gpointer
tl_pack_kind_new (TlPackKind kind, const TlPack *pack, const TlStanza *stanza)
{
  const Kind *info = &kinds[kind];
  gpointer object = g_malloc0 (info->size);

  for (const TlKey *key = info->keys; key->name; key++)
    if (key->type->init)
      key->type->init (FIELD_OF (object, char, key->offset));
  *FIELD_OF (object, char *, info->id) = g_strdup (stanza->id);
  if (info->pack >= 0)
    *FIELD_OF (object, const TlPack *, info->pack) = pack;
  if (info->stanza >= 0)
    *FIELD_OF (object, const TlStanza *, info->stanza) = stanza;
  if (info->score >= 0)
    *FIELD_OF (object, gint, info->score) = info->score_default;
  return object;
}

void
tl_pack_kind_free (TlPackKind kind, gpointer object)
{
  const Kind *info = &kinds[kind];

  for (const TlKey *key = info->keys; key->name; key++)
    if (key->type->clear)
      key->type->clear (FIELD_OF (object, char, key->offset));
  g_free (*FIELD_OF (object, char *, info->id));
  g_free (object);
}

gboolean
tl_pack_kind_repeats (TlPackKind kind, const char *name)
{
  const TlKey *key = find_key (kind, name);

  return key && key->repeats;
}

gboolean
tl_pack_kind_read (TlPackKind kind, gpointer object, const TlKeyPlace *place, GPtrArray *warnings,
                   GError **error)
{
  const char *near = NULL;
  const TlKey *key = find_key (kind, place->entry->key);
  g_autofree char *hint = NULL;

  if (key)
    return key->type->read (key, FIELD_OF (object, char, key->offset), place, warnings, error);
  for (key = kinds[kind].keys; key->name; key++)
    near = tl_nearest (place->entry->key, key->name, near);
  hint = tl_nearest_hint (near);
  return tl_stanza_fail (error, place->file, place->entry->line, 1, "[%s] has no key \"%s\"%s",
                         kinds[kind].name, place->entry->key, hint);
}
