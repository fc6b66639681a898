# SPDX-License-Identifier: GPL-3.0-or-later
sink_sources = \
	src/sink/draft.c src/sink/draft.h \
	src/sink/sink.c src/sink/sink.h \
	src/sink/sink_list.h \
	src/sink/stream.c \
	$(NULL)
