/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_key.c - the types of keys that several kinds of stanzas share. */
#include "config.h"

#include "rules/pack_key.h"

#include <stdarg.h>
#include <string.h>

#include "base/nearest.h"
#include "tenderlens.h"

gboolean
tl_key_fail (const TlKeyPlace *place, guint column, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  return tl_stanza_fail (error, place->file, place->entry->line, place->entry->column + column, "%s", what);
}

TlPattern *
tl_key_read_pattern (const TlKeyPlace *place, const char *source, guint column, GError **error)
{
  g_autoptr (GError) reason = NULL;
  guint at = 0;
  TlPattern *pattern = tl_pattern_new_at (source, &at, &reason);

  if (!pattern)
    (void) tl_key_fail (place, column + at, error, "%s", reason->message);
  return pattern;
}

gboolean
tl_key_find_word (const TlKeyPlace *place, const char *const *words, const char *word, guint *index,
                  GError **error)
{
  const char *near = NULL;
  g_autofree char *all = NULL, *hint = NULL;

  for (guint i = 0; words[i]; i++)
    {
      if (g_str_equal (words[i], word))
        {
          *index = i;
          return TRUE;
        }
      near = tl_nearest (word, words[i], near);
    }
  all = g_strjoinv (", ", (char **) words);
  hint = tl_nearest_hint (near);
  return tl_key_fail (place, 0, error, "\"%s\" is none of %s%s", word, all, hint);
}

static void
warn (GPtrArray *warnings, const TlKeyPlace *place, const char *what)
{
  g_ptr_array_add (warnings, g_strdup_printf ("%s:%u:%u: %s", place->file, place->entry->line,
                                              place->entry->column, what));
}

static void
init_patterns (gpointer field)
{
  *(GPtrArray **) field = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_pattern_free);
}

static gboolean
read_pattern (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  TlPattern *pattern = tl_key_read_pattern (place, place->entry->value, 0, error);

  if (!pattern)
    return FALSE;
  g_ptr_array_add (*(GPtrArray **) field, pattern);
  if (key->anchors && !tl_pattern_get_literals (pattern))
    warn (warnings, place,
          "no word of two letters or more (or CJK character) is certain to stand in this: it is "
          "tried everywhere and is slow");
  if (tl_pattern_is_open (pattern))
    warn (warnings, place, "a \".\" is repeated without a bound: write .{0,60} and it cannot reach too far");
  return TRUE;
}

static void
clear_patterns (gpointer field)
{
  g_clear_pointer ((GPtrArray **) field, g_ptr_array_unref);
}

static void
init_text (gpointer field)
{
  *(char **) field = g_strdup ("");
}

static gboolean
read_text (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  guint unused;

  if (key->words && !tl_key_find_word (place, key->words, place->entry->value, &unused, error))
    return FALSE;
  g_free (*(char **) field);
  *(char **) field = g_strdup (place->entry->value);
  return TRUE;
}

static void
clear_text (gpointer field)
{
  g_clear_pointer ((char **) field, g_free);
}

static gboolean
read_word (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  if (*place->entry->value == '\0' || strpbrk (place->entry->value, " \t\n"))
    return tl_key_fail (place, 0, error, "\"%s\" wants one word", key->name);
  return read_text (key, field, place, warnings, error);
}

static gboolean
read_words (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  g_auto (GStrv) pieces = g_strsplit_set (place->entry->value, " ,\t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint unused;

  for (guint i = 0; pieces[i]; i++)
    {
      if (*pieces[i] == '\0')
        continue;
      if (key->words && !tl_key_find_word (place, key->words, pieces[i], &unused, error))
        return FALSE;
      g_strv_builder_add (builder, pieces[i]);
    }
  g_strfreev (*(char ***) field);
  *(char ***) field = g_strv_builder_end (builder);
  if (!**(char ***) field)
    return tl_key_fail (place, 0, error, "\"%s\" wants one word or more", key->name);
  return TRUE;
}

static void
clear_words (gpointer field)
{
  g_clear_pointer ((char ***) field, g_strfreev);
}

static gboolean
read_score (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  gint64 number = 0;

  if (!g_ascii_string_to_signed (place->entry->value, 10, -100, 100, &number, NULL))
    return tl_key_fail (place, 0, error, "\"%s\" wants a whole number from -100 to 100 (per cent)",
                        key->name);
  *(gint *) field = (gint) number;
  return TRUE;
}

static gboolean
read_choice (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  guint index = 0;

  if (!tl_key_find_word (place, key->words, place->entry->value, &index, error))
    return FALSE;
  *(gint *) field = (gint) index;
  return TRUE;
}

static gboolean
read_flag (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  guint index = 0;

  if (!tl_key_find_word (place, key->words, place->entry->value, &index, error))
    return FALSE;
  *(gboolean *) field = index == 0;
  return TRUE;
}

static gboolean
read_nothing (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings, GError **error)
{
  return TRUE;
}

G_STATIC_ASSERT (sizeof (TlPrefer) == sizeof (gint));

const TlKeyType tl_key_patterns = { init_patterns, read_pattern, clear_patterns };
const TlKeyType tl_key_text = { init_text, read_text, clear_text };
const TlKeyType tl_key_word = { NULL, read_word, clear_text };
const TlKeyType tl_key_words = { NULL, read_words, clear_words };
const TlKeyType tl_key_score = { NULL, read_score, NULL };
const TlKeyType tl_key_choice = { NULL, read_choice, NULL };
const TlKeyType tl_key_flag = { NULL, read_flag, NULL };
const TlKeyType tl_key_none = { NULL, read_nothing, NULL };
