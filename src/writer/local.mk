# SPDX-License-Identifier: GPL-3.0-or-later
writer_sources = \
	src/writer/csv.c \
	src/writer/jsonl.c \
	src/writer/markup.c src/writer/markup.h \
	src/writer/writer.c src/writer/writer.h \
	src/writer/writer_list.h \
	src/writer/xml.c \
	src/writer/xml_fact.c src/writer/xml_fact.h \
	$(NULL)
