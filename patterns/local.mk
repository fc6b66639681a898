# SPDX-License-Identifier: GPL-3.0-or-later
# Rule packs: one line a file.  They are built into the library and installed beside it.
pattern_files = \
	patterns/ar/pack.rules \
	patterns/ar/target.rules \
	patterns/bg/pack.rules \
	patterns/common/consortium.rules \
	patterns/common/example.rules \
	patterns/common/letter.rules \
	patterns/common/pack.rules \
	patterns/common/same-day.rules \
	patterns/common/target.rules \
	patterns/common/total.rules \
	patterns/country/asia-south.rules \
	patterns/country/au.rules \
	patterns/country/ca.rules \
	patterns/country/gb.rules \
	patterns/country/in.rules \
	patterns/country/ke.rules \
	patterns/country/ng.rules \
	patterns/country/nz.rules \
	patterns/country/ph.rules \
	patterns/country/sg.rules \
	patterns/country/tw.rules \
	patterns/country/us.rules \
	patterns/country/za.rules \
	patterns/cs/pack.rules \
	patterns/cs/target.rules \
	patterns/da/pack.rules \
	patterns/de/country.rules \
	patterns/de/deadline.rules \
	patterns/de/notice.rules \
	patterns/de/pack.rules \
	patterns/de/party.rules \
	patterns/de/target.rules \
	patterns/de/title.rules \
	patterns/de/value.rules \
	patterns/el/pack.rules \
	patterns/en/council.rules \
	patterns/en/deadline.rules \
	patterns/en/gazette.rules \
	patterns/en/list.rules \
	patterns/en/lot.rules \
	patterns/en/notice.rules \
	patterns/en/pack.rules \
	patterns/en/party.rules \
	patterns/en/reference.rules \
	patterns/en/section.rules \
	patterns/en/target.rules \
	patterns/en/title.rules \
	patterns/en/value.rules \
	patterns/es/country.rules \
	patterns/es/deadline.rules \
	patterns/es/lot.rules \
	patterns/es/notice.rules \
	patterns/es/pack.rules \
	patterns/es/party.rules \
	patterns/es/target.rules \
	patterns/es/title.rules \
	patterns/es/value.rules \
	patterns/fi/pack.rules \
	patterns/fr/country.rules \
	patterns/fr/deadline.rules \
	patterns/fr/lot.rules \
	patterns/fr/notice.rules \
	patterns/fr/pack.rules \
	patterns/fr/party.rules \
	patterns/fr/target.rules \
	patterns/fr/title.rules \
	patterns/fr/value.rules \
	patterns/hi/target.rules \
	patterns/hr/pack.rules \
	patterns/hu/pack.rules \
	patterns/id/pack.rules \
	patterns/id/target.rules \
	patterns/it/deadline.rules \
	patterns/it/notice.rules \
	patterns/it/pack.rules \
	patterns/it/party.rules \
	patterns/it/target.rules \
	patterns/it/title.rules \
	patterns/it/value.rules \
	patterns/ja/deadline.rules \
	patterns/ja/lot.rules \
	patterns/ja/notice.rules \
	patterns/ja/pack.rules \
	patterns/ja/party.rules \
	patterns/ja/target.rules \
	patterns/ja/title.rules \
	patterns/ja/value.rules \
	patterns/ka/pack.rules \
	patterns/ko/pack.rules \
	patterns/ko/target.rules \
	patterns/lexicon/clock.rules \
	patterns/lexicon/currency-name.rules \
	patterns/lexicon/currency.rules \
	patterns/lexicon/date.rules \
	patterns/lexicon/duration.rules \
	patterns/lexicon/europe.rules \
	patterns/lexicon/label.rules \
	patterns/lexicon/language.rules \
	patterns/lexicon/lot.rules \
	patterns/lexicon/metric-more.rules \
	patterns/lexicon/metric.rules \
	patterns/lexicon/numeral.rules \
	patterns/lexicon/org.rules \
	patterns/lexicon/percent.rules \
	patterns/lexicon/place.rules \
	patterns/lexicon/platform.rules \
	patterns/lexicon/target.rules \
	patterns/nb/pack.rules \
	patterns/nl/pack.rules \
	patterns/nl/target.rules \
	patterns/pl/deadline.rules \
	patterns/pl/lot.rules \
	patterns/pl/notice.rules \
	patterns/pl/pack.rules \
	patterns/pl/party.rules \
	patterns/pl/target.rules \
	patterns/pl/title.rules \
	patterns/pl/value.rules \
	patterns/portal/austender.rules \
	patterns/portal/brazil-pncp.rules \
	patterns/portal/canadabuys.rules \
	patterns/portal/contracts-finder.rules \
	patterns/portal/d3.rules \
	patterns/portal/find-a-tender.rules \
	patterns/portal/gem.rules \
	patterns/portal/heading.rules \
	patterns/portal/kkj.rules \
	patterns/portal/philgeps.rules \
	patterns/portal/placsp.rules \
	patterns/portal/portugal-base.rules \
	patterns/portal/sam.rules \
	patterns/portal/ted.rules \
	patterns/portal/worldbank.rules \
	patterns/portal/za-etenders.rules \
	patterns/pt/brazil.rules \
	patterns/pt/pack.rules \
	patterns/pt/target.rules \
	patterns/ro/pack.rules \
	patterns/ro/target.rules \
	patterns/ru/eis.rules \
	patterns/ru/kz.rules \
	patterns/ru/pack.rules \
	patterns/ru/rf.rules \
	patterns/ru/target.rules \
	patterns/sk/pack.rules \
	patterns/sl/pack.rules \
	patterns/sv/pack.rules \
	patterns/sv/target.rules \
	patterns/tr/pack.rules \
	patterns/tr/target.rules \
	patterns/uk/pack.rules \
	patterns/uk/target.rules \
	patterns/vi/pack.rules \
	patterns/vi/target.rules \
	patterns/zh/award.rules \
	patterns/zh/deadline.rules \
	patterns/zh/hongkong.rules \
	patterns/zh/letter.rules \
	patterns/zh/lot.rules \
	patterns/zh/notice.rules \
	patterns/zh/pack.rules \
	patterns/zh/party.rules \
	patterns/zh/same-time.rules \
	patterns/zh/section.rules \
	patterns/zh/taiwan.rules \
	patterns/zh/target.rules \
	patterns/zh/title.rules \
	patterns/zh/value.rules \
	$(NULL)

pattern_papers = \
	patterns/README \
	patterns/lexicon/README \
	patterns/schema/tenderlens.xsd \
	$(NULL)

patternsdir = $(pkgdatadir)
nobase_dist_patterns_DATA = $(pattern_files) $(pattern_papers)

# The list of resources is made of the list above, so that a new pack is one line.
patterns/patterns.gresource.xml: Makefile
	$(AM_V_GEN)$(MKDIR_P) patterns && { \
	  echo '<gresources><gresource prefix="/tenderlens">'; \
	  for file in $(pattern_files); do echo "<file>$$file</file>"; done; \
	  echo '</gresource></gresources>'; } > $@

patterns/patterns-resource.c: patterns/patterns.gresource.xml $(pattern_files)
	$(AM_V_GEN)$(GLIB_COMPILE_RESOURCES) --target=$@ --sourcedir=$(srcdir) --generate-source --c-name tl_patterns \
	  patterns/patterns.gresource.xml

patterns/patterns-resource.h: patterns/patterns.gresource.xml $(pattern_files)
	$(AM_V_GEN)$(GLIB_COMPILE_RESOURCES) --target=$@ --sourcedir=$(srcdir) --generate-header --c-name tl_patterns \
	  patterns/patterns.gresource.xml

BUILT_SOURCES += patterns/patterns-resource.h
CLEANFILES += patterns/patterns.gresource.xml patterns/patterns-resource.c patterns/patterns-resource.h
