/* SPDX-License-Identifier: GPL-3.0-or-later */
/* halt.h - somebody asks a long run to end (SIGINT, SIGTERM): once to end well, twice to end now. */
#ifndef TL_CLI_HALT_H
#define TL_CLI_HALT_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int fd;     /* can be read when a signal is there, for poll() */
  int number; /* of the signal that came; 0: none */
} TlHalt;

/* From now on signals wait until somebody looks.  Processes that are made later inherit that. */
void tl_halt_init (TlHalt *halt);
void tl_halt_clear (TlHalt *halt);

/* Returns: whether a signal has come.  From then on the next one ends the program at once. */
gboolean tl_halt_check (TlHalt *halt);

/* Waits until ${fd} (-1: none) can be read, a signal is there, or ${milliseconds} are over.  Returns: FALSE
 * when they are over. */
gboolean tl_halt_wait (const TlHalt *halt, int fd, int milliseconds);

G_END_DECLS

#endif /* TL_CLI_HALT_H */
