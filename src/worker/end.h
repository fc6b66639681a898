/* SPDX-License-Identifier: GPL-3.0-or-later */
/* end.h - how a worker ended that did not finish its document, and what that says to whoever reads the
 * record. */
#ifndef TL_WORKER_END_H
#define TL_WORKER_END_H

#include "record/record.h"

G_BEGIN_DECLS

typedef enum
{
  TL_END_ITSELF,  /* it left or was brought down */
  TL_END_CPU,     /* the pool ended it: too much computing */
  TL_END_WALL,    /* too long */
  TL_END_NONSENSE /* what it said was no message or no record */
} TlEndKind;

typedef struct
{
  TlEndKind kind;
  int wait_status;   /* of wait() */
  guint64 peak;      /* bytes: the most memory it had */
  const char *words; /* what it left on its standard error, or "" */
  guint page;        /* where it was; 0: nowhere */
} TlEnd;

/* The limits that hold for a document. */
typedef struct
{
  guint cpu_seconds, wall_seconds;
  guint64 memory_bytes;
} TlAllowance;

typedef struct
{
  TlStatus status;
  guint page;       /* at which it happened; 0: at none */
  gboolean is_slow; /* by the clock, not by computing: the machine may have been busy */
  char *sentence;   /* owned: what happened and what to do */
} TlVerdict;

void tl_verdict_init (TlVerdict *verdict, const TlEnd *end, const TlAllowance *allowance);
void tl_verdict_clear (TlVerdict *verdict);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlVerdict, tl_verdict_clear)

G_END_DECLS

#endif /* TL_WORKER_END_H */
