/* SPDX-License-Identifier: GPL-3.0-or-later */
/* filter.c - which calls of the kernel a process can make (seccomp).
 *
 * What is not listed fails with ENOSYS: a newer C library then does what it does on an older kernel.
 */
#include "config.h"

#include "worker/filter.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <linux/seccomp.h>
#include <sys/syscall.h>

/* Reading, memory, time, signals of its own. */
static const int allowed[] = {
  SCMP_SYS (access),       SCMP_SYS (brk),
  SCMP_SYS (clock_getres), SCMP_SYS (clock_gettime),
  SCMP_SYS (close),        SCMP_SYS (exit),
  SCMP_SYS (exit_group),   SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),   SCMP_SYS (fadvise64),
  SCMP_SYS (fstat),        SCMP_SYS (fstatfs),
  SCMP_SYS (futex),        SCMP_SYS (getcwd),
  SCMP_SYS (getdents64),   SCMP_SYS (getegid),
  SCMP_SYS (geteuid),      SCMP_SYS (getgid),
  SCMP_SYS (getpid),       SCMP_SYS (getppid),
  SCMP_SYS (getrandom),    SCMP_SYS (getrusage),
  SCMP_SYS (gettid),       SCMP_SYS (gettimeofday),
  SCMP_SYS (getuid),       SCMP_SYS (lseek),
  SCMP_SYS (lstat),        SCMP_SYS (madvise),
  SCMP_SYS (mremap),       SCMP_SYS (munmap),
  SCMP_SYS (newfstatat),   SCMP_SYS (open),
  SCMP_SYS (poll),         SCMP_SYS (ppoll),
  SCMP_SYS (pread64),      SCMP_SYS (read),
  SCMP_SYS (readlink),     SCMP_SYS (readlinkat),
  SCMP_SYS (readv),        SCMP_SYS (restart_syscall),
  SCMP_SYS (rt_sigaction), SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn), SCMP_SYS (sched_getaffinity),
  SCMP_SYS (sched_yield),  SCMP_SYS (sigaltstack),
  SCMP_SYS (stat),         SCMP_SYS (statfs),
  SCMP_SYS (statx),        SCMP_SYS (sysinfo),
  SCMP_SYS (time),         SCMP_SYS (uname),
};

/* No reader ever needs these: whoever asks is no reader any more. */
static const int deadly[] = {
  SCMP_SYS (accept),
  SCMP_SYS (accept4),
  SCMP_SYS (add_key),
  SCMP_SYS (bind),
  SCMP_SYS (bpf),
  SCMP_SYS (clone),
  SCMP_SYS (connect),
  SCMP_SYS (execve),
  SCMP_SYS (execveat),
  SCMP_SYS (finit_module),
  SCMP_SYS (fork),
  SCMP_SYS (init_module),
  SCMP_SYS (io_uring_setup),
  SCMP_SYS (kexec_load),
  SCMP_SYS (keyctl),
  SCMP_SYS (kill),
  SCMP_SYS (listen),
  SCMP_SYS (mount),
  SCMP_SYS (open_by_handle_at),
  SCMP_SYS (perf_event_open),
  SCMP_SYS (pidfd_getfd),
  SCMP_SYS (pidfd_open),
  SCMP_SYS (pidfd_send_signal),
  SCMP_SYS (process_vm_readv),
  SCMP_SYS (process_vm_writev),
  SCMP_SYS (ptrace),
  SCMP_SYS (request_key),
  SCMP_SYS (setns),
  SCMP_SYS (socket),
  SCMP_SYS (socketpair),
  SCMP_SYS (tkill),
  SCMP_SYS (unshare),
  SCMP_SYS (userfaultfd),
  SCMP_SYS (vfork),
};

/* The bit of O_TMPFILE alone: the whole of it would forbid folders, and with them every CMap. */
#define TMPFILE (O_TMPFILE & ~O_DIRECTORY)
#define WRITING ((guint64) (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | TMPFILE))

/* A call whose argument, masked, must be so. */
typedef struct
{
  int call;
  guint argument;
  guint64 mask, value;
} Condition;

static gboolean
add_plain (scmp_filter_ctx context, guint32 action, const int *calls, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (seccomp_rule_add (context, action, calls[i], 0) != 0 && action != SCMP_ACT_ALLOW)
      return FALSE;
  return TRUE;
}

static gboolean
add_conditions (scmp_filter_ctx context, const Condition *conditions, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      const Condition *is = &conditions[i];
      const struct scmp_arg_cmp want = SCMP_CMP64 (is->argument, SCMP_CMP_MASKED_EQ, is->mask, is->value);

      if (seccomp_rule_add_array (context, SCMP_ACT_ALLOW, is->call, 1, &want) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_rules (scmp_filter_ctx context, int channel)
{
  const guint64 whole = G_MAXUINT32; /* an int: the upper half of the register may hold anything */
  const Condition conditions[] = {
    { SCMP_SYS (mmap), 2, PROT_EXEC, 0 },
    { SCMP_SYS (mprotect), 2, PROT_EXEC, 0 },
    { SCMP_SYS (recvmsg), 0, whole, (guint64) channel },
    { SCMP_SYS (write), 0, whole, (guint64) channel },
    { SCMP_SYS (write), 0, whole, STDERR_FILENO },
    { SCMP_SYS (writev), 0, whole, STDERR_FILENO },
    { SCMP_SYS (tgkill), 0, whole, (guint64) getpid () },
    { SCMP_SYS (fcntl), 1, whole, F_GETFL },
    { SCMP_SYS (fcntl), 1, whole, F_GETFD },
    { SCMP_SYS (fcntl), 1, whole, F_SETFD },
    { SCMP_SYS (openat), 2, WRITING, 0 },
    /* Asked for what the limits are; not set. */
    { SCMP_SYS (prlimit64), 2, G_MAXUINT64, 0 },
  };

  return add_plain (context, SCMP_ACT_ALLOW, allowed, G_N_ELEMENTS (allowed))
         && add_plain (context, SCMP_ACT_KILL_PROCESS, deadly, G_N_ELEMENTS (deadly))
         && add_conditions (context, conditions, G_N_ELEMENTS (conditions))
         && seccomp_attr_set (context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0
         && seccomp_attr_set (context, SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0;
}

gboolean
tl_filter_is_there (void)
{
  const guint32 action = SECCOMP_RET_KILL_PROCESS;

  return syscall (SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

gboolean
tl_filter_load (int channel)
{
  scmp_filter_ctx context = seccomp_init (SCMP_ACT_ERRNO (ENOSYS));
  gboolean is_loaded;

  if (context == NULL)
    return FALSE;
  is_loaded = add_rules (context, channel) && seccomp_load (context) == 0;
  seccomp_release (context);
  return is_loaded;
}
