/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rlimits.c - how much of the machine a process may use. */
#include "config.h"

#include "worker/rlimits.h"

#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#define FILES_MAX 64                    /* open at a time: a document, fonts */
#define MAPPED    ((guint64) 256 << 20) /* bytes of fonts and tables that are mapped, not used up */

gboolean
tl_rlimits_has_memory (void)
{
  /* AddressSanitizer reserves terabytes of addresses. */
#if defined __SANITIZE_ADDRESS__
  return FALSE;
#else
  return TRUE;
#endif
}

/* Bytes of addresses that this process has. */
static guint64
get_mapped (void)
{
  FILE *file = fopen ("/proc/self/statm", "re");
  unsigned long pages = 0;

  if (file == NULL)
    return MAPPED;
  if (fscanf (file, "%lu", &pages) != 1)
    pages = 0;
  fclose (file);
  return (guint64) pages * (guint64) sysconf (_SC_PAGESIZE);
}

gboolean
tl_rlimits_set (guint64 memory, guint cpu_seconds)
{
  const struct
  {
    int resource;
    rlim_t value;
    gboolean is_wanted;
  } limits[] = {
    { RLIMIT_CORE, 0, TRUE },
    { RLIMIT_FSIZE, 0, TRUE },
    { RLIMIT_MEMLOCK, 0, TRUE },
    { RLIMIT_MSGQUEUE, 0, TRUE },
    { RLIMIT_NOFILE, FILES_MAX, TRUE },
    { RLIMIT_NPROC, 0, TRUE },
    { RLIMIT_CPU, cpu_seconds, cpu_seconds > 0 },
    /* What it fills itself, and above that what it only looks at. */
    { RLIMIT_DATA, memory, tl_rlimits_has_memory () },
    { RLIMIT_AS, memory + get_mapped () + MAPPED, tl_rlimits_has_memory () },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      struct rlimit limit = { limits[i].value, limits[i].value }, now;

      if (!limits[i].is_wanted || getrlimit (limits[i].resource, &now) != 0)
        continue;
      limit.rlim_cur = limit.rlim_max = MIN (limits[i].value, now.rlim_max);
      if (setrlimit (limits[i].resource, &limit) != 0)
        return FALSE;
    }
  return TRUE;
}
