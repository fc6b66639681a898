# SPDX-License-Identifier: GPL-3.0-or-later
# Sources by layer, in the order of the walk; a layer includes only what stands above it (tests/layers.sh).
lib_LTLIBRARIES += libtenderlens.la
noinst_LTLIBRARIES += libtenderlens-core.la libtenderlens-ends.la
bin_PROGRAMS += tenderlens
include_HEADERS = src/tenderlens.h
pkgconfigdir = $(libdir)/pkgconfig
nodist_pkgconfig_DATA = src/tenderlens.pc

include src/base/local.mk
include src/document/local.mk
include src/value/local.mk
include src/record/local.mk
include src/rules/local.mk
include src/reader/local.mk
include src/writer/local.mk
include src/source/local.mk
include src/sink/local.mk
include src/store/local.mk
include src/worker/local.mk
include src/report/local.mk
include src/score/local.mk
include src/cli/local.mk

# All that is pure: what the library, the program and the tests are linked with.
libtenderlens_core_la_SOURCES = \
	src/tenderlens.h \
	$(base_sources) \
	$(document_sources) \
	$(value_sources) \
	$(record_sources) \
	$(rules_sources) \
	$(reader_sources) \
	$(writer_sources) \
	src/engine.c src/engine.h src/engine_private.h \
	src/engine_explain.c \
	src/engine_parts.c \
	src/engine_values.c \
	src/engine_warm.c \
	src/engine_wording.c \
	src/proof.c \
	src/rulebook.c \
	src/rulebook_new.c \
	$(NULL)
nodist_libtenderlens_core_la_SOURCES = patterns/patterns-resource.c patterns/patterns-resource.h
libtenderlens_core_la_LIBADD = $(DEPS_LIBS)

# The library exports the names of tenderlens.sym and no other.
libtenderlens_la_SOURCES =
libtenderlens_la_LIBADD = libtenderlens-core.la
libtenderlens_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -no-undefined \
	-export-symbols $(srcdir)/src/tenderlens.sym
EXTRA_libtenderlens_la_DEPENDENCIES = src/tenderlens.sym
EXTRA_DIST += src/tenderlens.sym src/README

# The two ends, where files are read and written, are the program's alone; so is measuring what came out.
libtenderlens_ends_la_SOURCES = $(source_sources) $(sink_sources) $(store_sources) $(worker_sources) $(report_sources) $(score_sources)
nodist_libtenderlens_ends_la_SOURCES = $(report_resource)

tenderlens_SOURCES = $(cli_sources)
tenderlens_LDADD = libtenderlens-ends.la libtenderlens-core.la $(DEPS_LIBS)
