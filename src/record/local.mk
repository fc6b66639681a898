# SPDX-License-Identifier: GPL-3.0-or-later
record_sources = \
	src/record/choice.c src/record/choice.h \
	src/record/fact.c src/record/fact.h \
	src/record/field.c src/record/field.def src/record/field.h \
	src/record/json.c src/record/json.h \
	src/record/json_member.c src/record/json_member.h \
	src/record/json_read.c \
	src/record/received.c src/record/received.h \
	src/record/record.c src/record/record.h \
	src/record/wire.c src/record/wire.h src/record/wire_private.h \
	src/record/wire_read.c \
	$(NULL)
