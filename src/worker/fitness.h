/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fitness.h - whether this process can read Chinese: missing CMaps give empty pages without an error. */
#ifndef TL_WORKER_FITNESS_H
#define TL_WORKER_FITNESS_H

#include "engine.h"

G_BEGIN_DECLS

/* Fails with TL_ERROR_IO; the message says what to do. */
gboolean tl_fitness_check (const TlEngine *engine, GError **error);

G_END_DECLS

#endif /* TL_WORKER_FITNESS_H */
