# SPDX-License-Identifier: GPL-3.0-or-later
document_sources = \
	src/document/builder.c src/document/builder.h \
	src/document/builder_private.h \
	src/document/builder_table.c \
	src/document/document.c src/document/document.h \
	src/document/document_private.h \
	src/document/dump.c src/document/dump.h \
	src/document/place.c src/document/place.h \
	src/document/table.c src/document/table.h \
	src/document/table_private.h \
	$(NULL)
