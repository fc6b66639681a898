# SPDX-License-Identifier: GPL-3.0-or-later
# Tests: one program a noun of src/, and shell tests that look at the whole.  Exit status 77 means skipped.
LDADD = libtenderlens-ends.la libtenderlens-core.la $(DEPS_LIBS)

unit_tests = \
	tests/unit/test_anchor \
	tests/unit/test_bigram \
	tests/unit/test_canon \
	tests/unit/test_charset \
	tests/unit/test_choice \
	tests/unit/test_clock \
	tests/unit/test_csv \
	tests/unit/test_date \
	tests/unit/test_day_order \
	tests/unit/test_decimal \
	tests/unit/test_digest \
	tests/unit/test_document \
	tests/unit/test_dossier \
	tests/unit/test_duration \
	tests/unit/test_fault \
	tests/unit/test_filename \
	tests/unit/test_fold \
	tests/unit/test_growth \
	tests/unit/test_html \
	tests/unit/test_json \
	tests/unit/test_label \
	tests/unit/test_language \
	tests/unit/test_lexicon \
	tests/unit/test_line \
	tests/unit/test_marked \
	tests/unit/test_match \
	tests/unit/test_members \
	tests/unit/test_money \
	tests/unit/test_name \
	tests/unit/test_number \
	tests/unit/test_official \
	tests/unit/test_outline \
	tests/unit/test_pack \
	tests/unit/test_painter \
	tests/unit/test_pattern \
	tests/unit/test_pdf \
	tests/unit/test_pdf_mark \
	tests/unit/test_period \
	tests/unit/test_plan \
	tests/unit/test_pool \
	tests/unit/test_price \
	tests/unit/test_reader \
	tests/unit/test_record \
	tests/unit/test_roundtrip \
	tests/unit/test_roundtrip_figure \
	tests/unit/test_row \
	tests/unit/test_sandbox \
	tests/unit/test_selftest \
	tests/unit/test_source \
	tests/unit/test_stanza \
	tests/unit/test_store \
	tests/unit/test_tally \
	tests/unit/test_target_words \
	tests/unit/test_text \
	tests/unit/test_total \
	tests/unit/test_trace \
	tests/unit/test_wire \
	tests/unit/test_wording \
	tests/unit/test_xml \
	$(NULL)
check_PROGRAMS += $(unit_tests)
EXTRA_DIST += tests/unit/dossier_fixture.h tests/unit/lexicon_fixture.h tests/unit/record_fixture.h \
	tests/unit/rules_fixture.h tests/unit/store_fixture.h tests/unit/value_cases.h

shell_tests = \
	tests/annotate.sh \
	tests/cli.sh \
	tests/fuzz.sh \
	tests/golden.sh \
	tests/header.sh \
	tests/isolation.sh \
	tests/layers.sh \
	tests/locale.sh \
	tests/losses.sh \
	tests/packs.sh \
	tests/postgres.sh \
	tests/report.sh \
	tests/robust.sh \
	tests/rules.sh \
	tests/scan.sh \
	tests/score.sh \
	tests/score_values.sh \
	tests/shard.sh \
	tests/symbols.sh \
	tests/verify.sh \
	$(NULL)
dist_check_SCRIPTS += $(shell_tests)
EXTRA_DIST += \
	.ci/run \
	tests/floors \
	tests/floors-values \
	tests/leaks \
	tests/harness.sh \
	tests/soak/kill.sh \
	tests/soak/shard.sh \
	tests/losses/README \
	tests/losses/font-not-embedded.pdf \
	tests/losses/form-field.pdf \
	tests/losses/no-pages.pdf \
	tests/losses/unknown-encryption.pdf \
	$(NULL)

# How fast a database is filled, what the workers cost; figures, no tests: machines are noisy.
EXTRA_PROGRAMS = tests/bench/bench_store
EXTRA_DIST += tests/bench/db.sh tests/bench/pool.sh
.PHONY: bench-db bench-pool
bench-db: tests/bench/bench_store
	$(srcdir)/tests/bench/db.sh
bench-pool: tenderlens
	srcdir=$(srcdir) $(srcdir)/tests/bench/pool.sh

# Fuzz targets: with --enable-fuzz for libFuzzer (clang), else driver.c runs them over their corpus in "make check".
fuzz_targets = \
	tests/fuzz/fuzz_frame \
	tests/fuzz/fuzz_html \
	tests/fuzz/fuzz_pack \
	tests/fuzz/fuzz_pdf \
	tests/fuzz/fuzz_values \
	$(NULL)
fuzz_document = tests/fuzz/fuzz_document.c tests/fuzz/fuzz_document.h
tests_fuzz_fuzz_frame_SOURCES = tests/fuzz/fuzz_frame.c tests/fuzz/fuzz.h
tests_fuzz_fuzz_html_SOURCES = tests/fuzz/fuzz_html.c tests/fuzz/fuzz.h $(fuzz_document)
tests_fuzz_fuzz_pack_SOURCES = tests/fuzz/fuzz_pack.c tests/fuzz/fuzz.h
tests_fuzz_fuzz_pdf_SOURCES = tests/fuzz/fuzz_pdf.c tests/fuzz/fuzz.h $(fuzz_document)
tests_fuzz_fuzz_values_SOURCES = tests/fuzz/fuzz_values.c tests/fuzz/fuzz.h
if FUZZ
noinst_PROGRAMS += $(fuzz_targets)
tests_fuzz_fuzz_frame_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_html_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_pack_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_pdf_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_values_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
else
check_PROGRAMS += $(fuzz_targets)
tests_fuzz_fuzz_frame_SOURCES += tests/fuzz/driver.c
tests_fuzz_fuzz_html_SOURCES += tests/fuzz/driver.c
tests_fuzz_fuzz_pack_SOURCES += tests/fuzz/driver.c
tests_fuzz_fuzz_pdf_SOURCES += tests/fuzz/driver.c
tests_fuzz_fuzz_values_SOURCES += tests/fuzz/driver.c
endif
EXTRA_DIST += \
	tests/fuzz/driver.c \
	tests/fuzz/corpus/frame/award.json \
	tests/fuzz/corpus/frame/award.wire \
	tests/fuzz/corpus/frame/whole.json \
	tests/fuzz/corpus/frame/whole.wire \
	tests/fuzz/corpus/html/gbk.html \
	tests/fuzz/corpus/html/nested.html \
	tests/fuzz/corpus/pack/rule.rules \
	tests/fuzz/corpus/pdf/cjk.pdf \
	tests/fuzz/corpus/pdf/form.pdf \
	tests/fuzz/corpus/values/date.txt \
	tests/fuzz/corpus/values/money.txt \
	tests/fuzz/corpus/values/number.txt \
	$(NULL)

TESTS += $(unit_tests) $(shell_tests)
AM_TESTS_ENVIRONMENT = \
	TENDERLENS='$(abs_builddir)/tenderlens$(EXEEXT)'; export TENDERLENS; \
	TL_SRCDIR='$(abs_srcdir)'; export TL_SRCDIR; \
	G_TEST_SRCDIR='$(abs_srcdir)'; export G_TEST_SRCDIR; \
	XMLLINT='$(XMLLINT)'; export XMLLINT;
