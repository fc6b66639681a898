# SPDX-License-Identifier: GPL-3.0-or-later
base_sources = \
	src/base/error.c \
	src/base/filename.c src/base/filename.h \
	src/base/fold.c src/base/fold.h \
	src/base/fold_char.c src/base/fold_char.h \
	src/base/limits.c src/base/limits.h \
	src/base/nearest.c src/base/nearest.h \
	src/base/span.h \
	src/base/utf8.c src/base/utf8.h \
	$(NULL)
