/* SPDX-License-Identifier: GPL-3.0-or-later */
/* canon.c - two people write the same fact in different ways: what counts as the same. */
#include "config.h"

#include "score/canon.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "record/field.h"

#define DAY_BYTES  10 /* "2019-08-14" */
#define HOUR_BYTES 16 /* "2019-08-14T09:30" */

/* Brackets, quotes and marks that one quotes with a name and another does not. */
static const char marks[] = "\"'“”‘’「」『』《》〈〉()[]【】.,;:·。，；：、-–—";

static gboolean
is_mark (gunichar c)
{
  return g_utf8_strchr (marks, -1, c) != NULL;
}

/* Returns: (transfer full): ${text} without case, width, blanks and the marks around it. */
static char *
fold_name (const char *text)
{
  g_autofree char *wide = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *plain = wide != NULL ? g_utf8_casefold (wide, -1) : g_strdup ("");
  GString *out = g_string_new (NULL);
  gsize behind = 0; /* the last character that is no mark */

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || tl_utf8_is_blank (c) || tl_utf8_is_invisible (c)
          || (is_mark (c) && out->len == 0))
        continue;
      g_string_append_unichar (out, c);
      if (!is_mark (c))
        behind = out->len;
    }
  g_string_truncate (out, behind);
  return g_string_free (out, FALSE);
}

/* "1248800.00 CNY" -> "1248800 CNY"; a text that is no amount stays. */
static char *
fold_money (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gsize figures = strspn (trimmed, "-0123456789."), blank = strspn (trimmed + figures, " ");
  const char *currency = trimmed + figures + blank;
  g_autofree char *amount = NULL;
  TlDecimal value;

  if (!tl_decimal_parse (trimmed, figures, &value)
      || (*currency != '\0' && (strlen (currency) != 3 || blank == 0)))
    return g_strdup (text);
  amount = tl_decimal_print (value, 0);
  return g_strconcat (amount, " ", currency, NULL);
}

/* One blank between words. */
static char *
fold_target (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return tl_utf8_collapse (lower, strlen (lower));
}

static char *
trim (const char *text)
{
  return g_strstrip (g_strdup (text));
}

char *
tl_canon_value (const char *field, const char *text)
{
  TlField known = tl_field_parse (field);

  if (known == TL_FIELD_LAST)
    return trim (text);
  if (known == TL_FIELD_TARGET)
    return fold_target (text);
  switch (tl_field_get (known)->value)
    {
    case TL_VALUE_MONEY:
      return fold_money (text);
    case TL_VALUE_DATE:
    case TL_VALUE_DURATION:
      return trim (text);
    default:
      return fold_name (text);
    }
}

/* The number of a lot out of "Lot 1", "第一包"; NULL when ${text} is nothing of that kind. */
static char *
read_lot (const TlLexicon *lexicon, const char *text)
{
  g_autoptr (TlFold) fold = tl_fold_new (text, strlen (text));
  TlText folded = { fold->text, fold->lower, fold->len };
  TlReading reading = { .lexicon = lexicon, .lang = "", .country = "", .currency = "" };
  TlValue value = { 0 };
  char *lot;
  gsize end;

  if (!tl_value_read (TL_VALUE_LOT, &folded, 0, folded.len, &reading, &value, &end))
    return NULL;
  lot = end == folded.len ? g_strdup (value.text) : NULL;
  tl_value_clear (&value);
  return lot;
}

char *
tl_canon_lot (const TlLexicon *lexicon, const char *text)
{
  g_autofree char *wide = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  const char *trimmed = wide != NULL ? g_strstrip (wide) : "";
  g_autofree char *lot = lexicon != NULL && *trimmed != '\0' ? read_lot (lexicon, trimmed) : NULL;
  const char *id = lot != NULL ? lot : trimmed;

  while (id[0] == '0' && g_ascii_isdigit (id[1]))
    id++;
  return g_utf8_casefold (id, -1);
}

static gboolean
is_day (const char *text)
{
  static const char shape[] = "0000-00-00";

  for (guint i = 0; i < DAY_BYTES; i++)
    if (shape[i] == '-' ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* Behind "…T09:30": seconds, parts of them, a zone. */
static gboolean
is_finer (const char *rest)
{
  return *rest == '\0' || strspn (rest, "0123456789:.Z+-") == strlen (rest);
}

gboolean
tl_canon_is_same (const char *field, const char *gold, const char *answer)
{
  TlField known = tl_field_parse (field);
  TlValueKind kind = known != TL_FIELD_LAST ? tl_field_get (known)->value : TL_VALUE_NONE;

  if ((kind != TL_VALUE_DATE && kind != TL_VALUE_DURATION) || !is_day (gold) || !is_day (answer))
    return strcmp (gold, answer) == 0;
  if (strlen (gold) == DAY_BYTES)
    return strncmp (gold, answer, DAY_BYTES) == 0;
  return strncmp (gold, answer, HOUR_BYTES) == 0 && strlen (gold) == HOUR_BYTES
         && is_finer (answer + HOUR_BYTES);
}
