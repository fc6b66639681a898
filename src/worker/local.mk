# SPDX-License-Identifier: GPL-3.0-or-later
worker_sources = \
	src/worker/attempt.c src/worker/attempt.h \
	src/worker/board.c src/worker/board.h \
	src/worker/child.c src/worker/child.h \
	src/worker/content.c src/worker/content.h \
	src/worker/crew.c src/worker/crew.h \
	src/worker/end.c src/worker/end.h \
	src/worker/filter.c src/worker/filter.h \
	src/worker/fitness.c src/worker/fitness.h \
	src/worker/frame.c src/worker/frame.h \
	src/worker/job.c src/worker/job.h \
	src/worker/landlock.c src/worker/landlock.h \
	src/worker/messages.c src/worker/messages.h \
	src/worker/order.c src/worker/order.h \
	src/worker/pool.c src/worker/pool.h src/worker/pool_private.h \
	src/worker/quarantine.c src/worker/quarantine.h \
	src/worker/rlimits.c src/worker/rlimits.h \
	src/worker/sandbox.c src/worker/sandbox.h \
	src/worker/seat.c src/worker/seat.h \
	src/worker/spawner.c src/worker/spawner.h \
	src/worker/worker.c src/worker/worker.h \
	$(NULL)
