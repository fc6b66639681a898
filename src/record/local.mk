# SPDX-License-Identifier: GPL-3.0-or-later
record_sources = \
	src/record/choice.c src/record/choice.h \
	src/record/fact.c src/record/fact.h \
	src/record/field.c src/record/field.def src/record/field.h \
	src/record/record.c src/record/record.h \
	$(NULL)
