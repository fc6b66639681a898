# SPDX-License-Identifier: GPL-3.0-or-later
store_sources = \
	src/store/batch.c src/store/batch.h \
	src/store/bigram.c src/store/bigram.h \
	src/store/capture.c src/store/capture.h \
	src/store/census.c src/store/census.h \
	src/store/digest.c src/store/digest.h \
	src/store/merge.c src/store/merge.h \
	src/store/pen.c src/store/pen.h \
	src/store/postgres.c \
	src/store/postgres_capture.c \
	src/store/postgres_copy.c \
	src/store/postgres_error.c \
	src/store/postgres_link.c \
	src/store/postgres_plan.c src/store/postgres_plan.h \
	src/store/postgres_private.h \
	src/store/postgres_query.c \
	src/store/postgres_row.c src/store/postgres_row.h \
	src/store/postgres_write.c \
	src/store/row.c src/store/row.h \
	src/store/row_fact.c src/store/row_fact.h \
	src/store/schema.c src/store/schema.h \
	src/store/schema_view.c \
	src/store/search.c src/store/search.h \
	src/store/shelf.c src/store/shelf.h \
	src/store/sqlite.c \
	src/store/sqlite_error.c \
	src/store/sqlite_private.h \
	src/store/sqlite_query.c \
	src/store/sqlite_write.c \
	src/store/store.c src/store/store.h \
	src/store/store_list.h \
	src/store/store_look.c \
	src/store/store_private.h \
	src/store/store_run.c \
	$(NULL)
