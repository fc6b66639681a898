# SPDX-License-Identifier: GPL-3.0-or-later
source_sources = \
	src/source/dir.c \
	src/source/file.c src/source/file.h \
	src/source/list.c \
	src/source/source.c src/source/source.h \
	src/source/source_list.h \
	src/source/stdin.c \
	$(NULL)
