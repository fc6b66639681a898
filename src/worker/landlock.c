/* SPDX-License-Identifier: GPL-3.0-or-later */
/* landlock.c - which files a process can name.
 *
 * The numbers are those of the kernel's interface: the headers of Debian 12 know version 2 only.
 */
#include "config.h"

#include "worker/landlock.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CREATE_VERSION ((guint32) 1)
#define RULE_BENEATH   1
#define READ_FILE      ((guint64) 1 << 2)
#define READ_DIR       ((guint64) 1 << 3)

typedef struct
{
  guint64 files;
  guint64 network; /* from version 4 */
  guint64 scope;   /* from version 6: signals, abstract sockets */
} Ruleset;

/* As the kernel has it. */
typedef struct __attribute__ ((packed))
{
  guint64 allowed;
  gint32 parent;
} Beneath;

/* What each version can forbid; the last holds for later ones. */
static const struct
{
  Ruleset ruleset;
  gsize size; /* that this version knows of it */
} versions[] = {
  { { 0, 0, 0 }, 0 },
  { { ((guint64) 1 << 13) - 1, 0, 0 }, 8 },
  { { ((guint64) 1 << 14) - 1, 0, 0 }, 8 },
  { { ((guint64) 1 << 15) - 1, 0, 0 }, 8 },
  { { ((guint64) 1 << 15) - 1, 3, 0 }, 16 },
  { { ((guint64) 1 << 16) - 1, 3, 0 }, 16 },
  { { ((guint64) 1 << 16) - 1, 3, 3 }, 24 },
};

guint
tl_landlock_get_version (void)
{
  long version = syscall (SYS_landlock_create_ruleset, NULL, 0, CREATE_VERSION);

  return version > 0 ? (guint) version : 0;
}

static gboolean
allow_reading (int ruleset, const char *path)
{
  Beneath rule = { READ_FILE | READ_DIR, open (path, O_PATH | O_CLOEXEC) };
  gboolean is_added;

  if (rule.parent < 0)
    return TRUE;
  is_added = syscall (SYS_landlock_add_rule, ruleset, RULE_BENEATH, &rule, 0) == 0;
  close (rule.parent);
  return is_added;
}

gboolean
tl_landlock_restrict (guint version, const char *const *paths)
{
  guint known = MIN (version, G_N_ELEMENTS (versions) - 1);
  int ruleset
      = (int) syscall (SYS_landlock_create_ruleset, &versions[known].ruleset, versions[known].size, 0);
  gboolean is_good = ruleset >= 0;

  for (; is_good && *paths != NULL; paths++)
    is_good = allow_reading (ruleset, *paths);
  is_good = is_good && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
            && syscall (SYS_landlock_restrict_self, ruleset, 0) == 0;
  if (ruleset >= 0)
    close (ruleset);
  return is_good;
}
