/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wanted.c - which documents a command is to read. */
#include "config.h"

#include "cli/wanted.h"

#include <string.h>

#include "cli/command.h"

void
tl_wanted_clear (TlWanted *wanted)
{
  g_free (wanted->list);
  g_strfreev (wanted->includes);
  g_strfreev (wanted->excludes);
}

gboolean
tl_walk_begin (TlWalk *walk, const TlWanted *wanted, char **places, gsize max_bytes)
{
  g_autoptr (GError) error = NULL;

  *walk = (TlWalk){ .places = places };
  walk->options.includes = (const char *const *) wanted->includes;
  walk->options.excludes = (const char *const *) wanted->excludes;
  walk->options.max_bytes = max_bytes;
  if (wanted->list == NULL)
    return TRUE;
  walk->source = tl_source_open_list (wanted->list, &walk->options, &error);
  if (walk->source == NULL)
    tl_command_say_error (wanted->list, error);
  return walk->source != NULL;
}

void
tl_walk_end (TlWalk *walk)
{
  g_clear_pointer (&walk->source, tl_source_free);
}

const char *
tl_walk_next (TlWalk *walk)
{
  for (;;)
    {
      const char *name = walk->source != NULL ? tl_source_next (walk->source) : NULL;

      if (name != NULL)
        return name;
      tl_walk_end (walk);
      if (*walk->places == NULL)
        return NULL;
      walk->source = tl_source_open (*walk->places++, &walk->options);
    }
}

guint64
tl_wanted_count (const TlWanted *wanted, char **places)
{
  TlWalk walk;
  guint64 n = 0;

  if ((wanted->list != NULL && strcmp (wanted->list, "-") == 0) || !tl_walk_begin (&walk, wanted, places, 0))
    return 0;
  while (tl_walk_next (&walk) != NULL)
    n++;
  tl_walk_end (&walk);
  return n;
}
