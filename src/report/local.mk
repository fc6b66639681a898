# SPDX-License-Identifier: GPL-3.0-or-later
report_sources = \
	src/report/annotation.c src/report/annotation.h \
	src/report/award.c src/report/award.h \
	src/report/box.c src/report/box.h \
	src/report/chart.c src/report/chart.h \
	src/report/dossier.c src/report/dossier.h \
	src/report/folder.c src/report/folder.h \
	src/report/marked.c src/report/marked.h \
	src/report/overview.c src/report/overview.h \
	src/report/painter.c src/report/painter.h \
	src/report/picture.c src/report/picture.h \
	src/report/price.c src/report/price.h \
	src/report/sheet.c src/report/sheet.h \
	$(NULL)

# What a report looks like and does is built into the program.
report_assets = \
	src/report/assets/report.css \
	src/report/assets/report.gresource.xml \
	src/report/assets/report.js \
	$(NULL)
report_resource = src/report/report-resource.c src/report/report-resource.h
EXTRA_DIST += $(report_assets)

src/report/report-resource.c: $(report_assets)
	$(AM_V_GEN)$(MKDIR_P) src/report && $(GLIB_COMPILE_RESOURCES) --target=$@ --sourcedir=$(srcdir)/src/report/assets \
	  --generate-source --internal --c-name tl_report $(srcdir)/src/report/assets/report.gresource.xml

src/report/report-resource.h: $(report_assets)
	$(AM_V_GEN)$(MKDIR_P) src/report && $(GLIB_COMPILE_RESOURCES) --target=$@ --sourcedir=$(srcdir)/src/report/assets \
	  --generate-header --internal --c-name tl_report $(srcdir)/src/report/assets/report.gresource.xml

BUILT_SOURCES += src/report/report-resource.h
CLEANFILES += $(report_resource)
