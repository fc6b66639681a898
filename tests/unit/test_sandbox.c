/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_sandbox.c - what a worker that a document has taken over can still do: nothing that others notice. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "worker/landlock.h"
#include "worker/rlimits.h"
#include "worker/sandbox.h"
#include "worker/spawner.h"

#define NOBODY  65534
#define CHANNEL TL_WORKER_CHANNEL

/* Files of this run: one to harm, one to leave behind. */
static char prey[64], left[64];

static int
open_it (const char *path)
{
  return open (path, O_RDONLY);
}

static int
read_passwd (void)
{
  return open_it ("/etc/passwd");
}

static int
read_hostname (void)
{
  return open_it ("/etc/hostname");
}

static int
read_program (void)
{
  return open_it ("/bin/sh");
}

static int
read_zero (void)
{
  return open_it ("/dev/zero");
}

static int
read_dotted (void)
{
  return open_it ("/usr/share/poppler/../../../etc/passwd");
}

static int
list_root (void)
{
  return open ("/", O_RDONLY | O_DIRECTORY);
}

static int
read_own_memory (void)
{
  return open ("/proc/self/mem", O_RDWR);
}

static int
read_parent (void)
{
  char path[64];

  g_snprintf (path, sizeof path, "/proc/%d/environ", getppid ());
  return open_it (path);
}

static int
write_file (void)
{
  return open (left, O_WRONLY | O_CREAT, 0600);
}

static int
write_nameless (void)
{
  return open ("/tmp", O_RDWR | O_TMPFILE, 0600);
}

static int
truncate_table (void)
{
  return truncate ("/usr/share/poppler/cMap/Adobe-GB1/GBK-EUC-H", 0);
}

static int
remove_file (void)
{
  return unlink (prey);
}

static int
rename_file (void)
{
  return rename (prey, left);
}

static int
change_mode (void)
{
  return chmod (prey, 0);
}

static int
link_file (void)
{
  return symlink ("/etc", left);
}

static int
make_folder (void)
{
  return mkdir (left, 0700);
}

static int
connect_network (void)
{
  return socket (AF_INET, SOCK_STREAM, 0);
}

static int
connect_local (void)
{
  return socket (AF_UNIX, SOCK_STREAM, 0);
}

static int
make_pair (void)
{
  int pair[2];

  return socketpair (AF_UNIX, SOCK_STREAM, 0, pair);
}

static int
start_program (void)
{
  return execl ("/bin/true", "true", NULL);
}

static int
make_process (void)
{
  return fork ();
}

static int
make_thread (void)
{
  return (int) syscall (SYS_clone3, NULL, 0);
}

static int
trace_parent (void)
{
  return (int) ptrace (PTRACE_ATTACH, getppid (), 0, 0);
}

static int
read_parent_memory (void)
{
  return (int) syscall (SYS_process_vm_readv, getppid (), NULL, 0, NULL, 0, 0);
}

static int
kill_parent (void)
{
  return kill (getppid (), SIGTERM);
}

static int
kill_all (void)
{
  return kill (-1, SIGTERM);
}

static int
signal_parent (void)
{
  return (int) syscall (SYS_tgkill, getppid (), getppid (), SIGTERM);
}

static int
map_code (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                 == MAP_FAILED
             ? -1
             : 0;
}

static int
turn_into_code (void)
{
  void *page = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return mprotect (page, 4096, PROT_READ | PROT_EXEC);
}

static int
take_memory (void)
{
  void *memory = mmap (NULL, (gsize) 4 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return memory == MAP_FAILED ? -1 : 0;
}

static int
raise_limits (void)
{
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };

  return setrlimit (RLIMIT_DATA, &all);
}

static int
become_root (void)
{
  return (int) syscall (SYS_setuid, 0);
}

static int
type_on_terminal (void)
{
  return ioctl (0, TIOCSTI, "x");
}

static int
use_ring (void)
{
  return (int) syscall (SYS_io_uring_setup, 1, NULL);
}

static int
make_namespace (void)
{
  return (int) syscall (SYS_unshare, 0x10000000);
}

static int
make_memory_file (void)
{
  return memfd_create ("x", 0);
}

static int
share_memory (void)
{
  return shmget (1, 4096, 01600);
}

static int
write_elsewhere (void)
{
  return (int) write (0, "x", 1);
}

static int
duplicate (void)
{
  return dup (CHANNEL);
}

static int
mount_something (void)
{
  return (int) syscall (SYS_mount, "none", "/tmp", "tmpfs", 0, NULL);
}

/* What readers need. */

static int
read_table (void)
{
  return open_it ("/usr/share/poppler/cMap/Adobe-GB1/GBK-EUC-H");
}

static int
list_tables (void)
{
  return open ("/usr/share/poppler/cMap", O_RDONLY | O_DIRECTORY);
}

static int
list_fonts (void)
{
  return open ("/usr/share/fonts", O_RDONLY | O_DIRECTORY);
}

static int
get_memory (void)
{
  return mmap (NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1
                                                                                                        : 0;
}

static int
complain (void)
{
  return (int) write (2, "x", 1);
}

typedef enum
{
  ALWAYS,        /* no machine lets it */
  WITH_LANDLOCK, /* or with Landlock only */
  WITH_MEMORY,   /* where memory is limited */
  NEVER,         /* it must succeed */
} Refused;

/* Each in a process of its own. */
typedef struct
{
  const char *what;
  int (*attempt) (void);
  Refused refused;
} Attempt;

static const Attempt attempts[] = {
  { "read-passwd", read_passwd, WITH_LANDLOCK },
  { "read-hostname", read_hostname, WITH_LANDLOCK },
  { "read-program", read_program, WITH_LANDLOCK },
  { "read-zero", read_zero, WITH_LANDLOCK },
  { "read-dotted", read_dotted, WITH_LANDLOCK },
  { "list-root", list_root, WITH_LANDLOCK },
  { "read-own-memory", read_own_memory, ALWAYS },
  { "read-parent", read_parent, ALWAYS },
  { "write-file", write_file, ALWAYS },
  { "write-nameless", write_nameless, ALWAYS },
  { "truncate-table", truncate_table, ALWAYS },
  { "remove-file", remove_file, ALWAYS },
  { "rename-file", rename_file, ALWAYS },
  { "change-mode", change_mode, ALWAYS },
  { "link-file", link_file, ALWAYS },
  { "make-folder", make_folder, ALWAYS },
  { "connect-network", connect_network, ALWAYS },
  { "connect-local", connect_local, ALWAYS },
  { "make-pair", make_pair, ALWAYS },
  { "start-program", start_program, ALWAYS },
  { "make-process", make_process, ALWAYS },
  { "make-thread", make_thread, ALWAYS },
  { "trace-parent", trace_parent, ALWAYS },
  { "read-parent-memory", read_parent_memory, ALWAYS },
  { "kill-parent", kill_parent, ALWAYS },
  { "kill-all", kill_all, ALWAYS },
  { "signal-parent", signal_parent, ALWAYS },
  { "map-code", map_code, ALWAYS },
  { "turn-into-code", turn_into_code, ALWAYS },
  { "take-memory", take_memory, WITH_MEMORY },
  { "raise-limits", raise_limits, ALWAYS },
  { "become-root", become_root, ALWAYS },
  { "type-on-terminal", type_on_terminal, ALWAYS },
  { "use-ring", use_ring, ALWAYS },
  { "make-namespace", make_namespace, ALWAYS },
  { "make-memory-file", make_memory_file, ALWAYS },
  { "share-memory", share_memory, ALWAYS },
  { "write-elsewhere", write_elsewhere, ALWAYS },
  { "duplicate", duplicate, ALWAYS },
  { "mount", mount_something, ALWAYS },
  { "read-table", read_table, NEVER },
  { "list-tables", list_tables, NEVER },
  { "list-fonts", list_fonts, NEVER },
  { "get-memory", get_memory, NEVER },
  { "complain", complain, NEVER },
};

typedef struct
{
  gint32 result, number; /* and errno */
} Told;

typedef struct
{
  gint32 is_closed; /* the sandbox stood */
  Told told;
} Outcome;

/* Ends the process. */
G_NORETURN static void
try_it (const Attempt *attempt, gboolean as_nobody, int channel)
{
  const TlSandbox sandbox = { (guint64) 1 << 30, 60, CHANNEL };
  TlReady ready = { 0 };
  Outcome outcome = { 0 };
  int nothing = open ("/dev/null", O_RDWR);

  dup2 (nothing, 0);
  dup2 (nothing, 2);
  dup2 (channel, CHANNEL);
  if (as_nobody
      && (setgroups (0, NULL) != 0 || setresgid (NOBODY, NOBODY, NOBODY) != 0
          || setresuid (NOBODY, NOBODY, NOBODY) != 0))
    _exit (1);
  tl_sandbox_enter (&sandbox, &ready);
  outcome.is_closed = (gint32) (ready.is_good && ready.has_filter);
  if (write (CHANNEL, &outcome.is_closed, sizeof outcome.is_closed) < 0)
    _exit (1);
  errno = 0;
  outcome.told.result = attempt->attempt ();
  outcome.told.number = errno;
  if (write (CHANNEL, &outcome.told, sizeof outcome.told) < 0)
    _exit (1);
  _exit (0);
}

/* Returns: FALSE when the process did not live to tell. */
static gboolean
run_attempt (const Attempt *attempt, gboolean as_nobody, Outcome *outcome, int *status)
{
  int pipes[2];
  gssize n;
  GPid pid;

  g_assert_cmpint (pipe (pipes), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    try_it (attempt, as_nobody, pipes[1]);
  close (pipes[1]);
  g_assert_cmpint (waitpid (pid, status, 0), ==, pid);
  n = read (pipes[0], outcome, sizeof *outcome);
  close (pipes[0]);
  g_assert_cmpint (n, >=, sizeof outcome->is_closed);
  g_assert_true (outcome->is_closed);
  return n == sizeof *outcome;
}

static gboolean
is_refused (const Attempt *attempt)
{
  return attempt->refused == ALWAYS || (attempt->refused == WITH_LANDLOCK && tl_landlock_get_version () > 0)
         || (attempt->refused == WITH_MEMORY && tl_rlimits_has_memory ());
}

static void
test_attempt (const Attempt *attempt, gboolean as_nobody)
{
  Outcome outcome = { 0 };
  int status = 0;
  gboolean lived = run_attempt (attempt, as_nobody, &outcome, &status);

  if (!lived)
    g_test_message ("%s: ended by %s", attempt->what,
                    WIFSIGNALED (status) ? strsignal (WTERMSIG (status)) : "itself");
  else
    g_test_message ("%s: %s", attempt->what,
                    outcome.told.result < 0 ? g_strerror (outcome.told.number) : "done");
  if (attempt->refused == NEVER)
    g_assert_true (lived && outcome.told.result >= 0);
  else if (is_refused (attempt))
    g_assert_true (!lived || outcome.told.result < 0);
}

static void
test_as_started (gconstpointer data)
{
  test_attempt (data, FALSE);
}

static void
test_as_nobody (gconstpointer data)
{
  if (geteuid () != 0)
    g_test_skip ("not root");
  else
    test_attempt (data, TRUE);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_snprintf (prey, sizeof prey, "/tmp/tl-sandbox-prey-%d", getpid ());
  g_snprintf (left, sizeof left, "/tmp/tl-sandbox-left-%d", getpid ());
  g_assert_true (g_file_set_contents (prey, "prey", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autofree char *started = g_strconcat ("/sandbox/as-started/", attempts[i].what, NULL);
      g_autofree char *nobody = g_strconcat ("/sandbox/as-nobody/", attempts[i].what, NULL);

      g_test_add_data_func (started, &attempts[i], test_as_started);
      g_test_add_data_func (nobody, &attempts[i], test_as_nobody);
    }
  result = g_test_run ();
  g_assert_cmpint (access (left, F_OK), !=, 0);
  g_assert_cmpint (unlink (prey), ==, 0);
  return result;
}
