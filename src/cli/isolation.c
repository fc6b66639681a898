/* SPDX-License-Identifier: GPL-3.0-or-later */
/* isolation.c - options about the processes that read documents. */
#include "config.h"

#include "cli/isolation.h"

#include <string.h>

#include "base/filename.h"
#include "cli/command.h"

#define WORKERS_MAX 512
#define SECONDS_MAX 86400
#define MEMORY_MIN  ((guint64) 128 << 20) /* bytes: below that a worker hardly starts */
#define WALL_SHARE  4 /* a machine that is busy with others gives a worker its turns late */

/* In the order of TlIsolate. */
static const char *const ways[] = { "none", "pool", "each", NULL };

void
tl_isolation_clear (TlIsolation *isolation)
{
  g_free (isolation->isolate);
  g_free (isolation->workers);
  g_free (isolation->timeout);
  g_free (isolation->memory);
  g_free (isolation->size);
}

static gboolean
choose_way (const char *word, TlIsolate *way)
{
  for (guint i = 0; ways[i] != NULL; i++)
    if (strcmp (ways[i], word) == 0)
      {
        *way = (TlIsolate) i;
        return TRUE;
      }
  (void) tl_command_fail_choice ("isolation", word, ways);
  return FALSE;
}

static gboolean
refuse (const char *command, const char *option, const char *wants, const char *word)
{
  g_autofree char *shown = tl_filename_print (word, NULL);

  tl_command_say ("%s: --%s wants %s, not \"%s\"", command, option, wants, shown);
  return FALSE;
}

/* "512M", "1G", "100000": bytes. */
static gboolean
parse_size (const char *word, guint64 *bytes)
{
  static const char units[] = "KMGT";
  char *end = NULL;
  guint64 n = g_ascii_strtoull (word, &end, 10);
  const char *unit = *end != '\0' ? strchr (units, g_ascii_toupper (*end)) : NULL;
  guint shift = unit != NULL ? 10 * (guint) (unit - units + 1) : 0;

  if (!g_ascii_isdigit (*word) || n > (G_MAXUINT64 >> 24) >> shift)
    return FALSE;
  end += unit != NULL;
  if (unit != NULL && g_ascii_toupper (*end) == 'B')
    end++;
  *bytes = n << shift;
  return *end == '\0';
}

static gboolean
choose_numbers (const TlIsolation *isolation, const char *command, TlPoolOptions *options)
{
  guint64 n;

  if (isolation->workers != NULL)
    {
      if (!g_ascii_string_to_unsigned (isolation->workers, 10, 1, WORKERS_MAX, &n, NULL))
        return refuse (command, "workers", "a number from 1 to " G_STRINGIFY (WORKERS_MAX),
                       isolation->workers);
      options->workers = (guint) n;
    }
  if (isolation->timeout != NULL)
    {
      if (!g_ascii_string_to_unsigned (isolation->timeout, 10, 1, SECONDS_MAX, &n, NULL))
        return refuse (command, "timeout", "whole seconds, from 1 to " G_STRINGIFY (SECONDS_MAX),
                       isolation->timeout);
      options->cpu_seconds = (guint) n;
      options->wall_seconds = (guint) n * WALL_SHARE;
    }
  return TRUE;
}

static gboolean
choose_sizes (const TlIsolation *isolation, const char *command, TlPoolOptions *options, gsize *max_bytes)
{
  guint64 n;

  if (isolation->memory != NULL)
    {
      if (!parse_size (isolation->memory, &n) || n < MEMORY_MIN)
        return refuse (command, "max-memory", "a size of at least 128M, such as 512M or 2G",
                       isolation->memory);
      options->memory_bytes = n;
    }
  if (isolation->size != NULL)
    {
      if (!parse_size (isolation->size, &n) || n == 0)
        return refuse (command, "max-size", "a size such as 500K or 20M", isolation->size);
      *max_bytes = MIN (*max_bytes, n);
    }
  return TRUE;
}

gboolean
tl_isolation_choose (const TlIsolation *isolation, const char *command, TlPoolOptions *options,
                     gsize *max_bytes)
{
  options->isolate = TL_ISOLATE_POOL;
  return (isolation->isolate == NULL || choose_way (isolation->isolate, &options->isolate))
         && choose_numbers (isolation, command, options)
         && choose_sizes (isolation, command, options, max_bytes);
}

TlPool *
tl_isolation_new_pool (const TlEngine *engine, const TlPoolOptions *options, gboolean is_quiet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPool) pool = tl_pool_new (engine, options, &error);
  g_autofree char *lack = pool != NULL ? tl_pool_get_lack (pool) : NULL;

  if (pool == NULL)
    tl_command_say_error (NULL, error);
  else if (lack != NULL && !is_quiet)
    tl_command_say ("%s", lack);
  return g_steal_pointer (&pool);
}
