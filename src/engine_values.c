/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine_values.c - the values in a line of text, without rules: for people who write word lists. */
#include "config.h"

#include "base/fold.h"
#include "engine_private.h"

#include <string.h>

const char *const *
tl_engine_list_kinds (void)
{
  static const char *const names[]
      = { "money",     "number", "percent", "date",     "period", "duration", "org",
          "reference", "lot",    "text",    "platform", "metric", "place",    NULL };

  return names;
}

/* A language with a region ("en-IN") names the country, too. */
static const char *
get_country (const TlValueQuery *query)
{
  const char *dash = strrchr (query->lang, '-');

  if (query->country[0] == '\0' && dash != NULL && strlen (dash) == 3 && g_ascii_isupper (dash[1]))
    return dash + 1;
  return query->country;
}

void
tl_engine_find_values (const TlEngine *engine, const TlValueQuery *query, const char *line, gsize len,
                       GString *out)
{
  g_autoptr (TlFold) fold = tl_fold_new (line, len);
  TlText text = { fold->text, fold->lower, fold->len };
  TlReading reading = {
    .lexicon = tl_packs_get_lexicon (engine->packs),
    .lang = query->lang,
    .country = get_country (query),
    .currency = "",
    .order = TL_ORDER_UNKNOWN,
  };
  TlValueKind kind = tl_value_kind_parse (query->kind);
  TlValue value = { 0 };
  gboolean first = TRUE;

  for (gsize from = 0, start, end;
       tl_value_find (kind, &text, from, fold->len, &reading, &value, &start, &end); from = end)
    {
      g_autofree char *printed = tl_value_print (&value);

      g_string_append_printf (out, "%s%s", first ? "" : "\t", printed);
      first = FALSE;
      tl_value_clear (&value);
      g_assert (end > from);
    }
}
