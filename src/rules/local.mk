# SPDX-License-Identifier: GPL-3.0-or-later
rules_sources = \
	src/rules/agree.c src/rules/agree.h \
	src/rules/anchor.c src/rules/anchor.h \
	src/rules/beside.c src/rules/beside.h \
	src/rules/candidate.c src/rules/candidate.h \
	src/rules/cards.c src/rules/cards.h \
	src/rules/column.c src/rules/column.h \
	src/rules/context.c src/rules/context.h \
	src/rules/element.c src/rules/element.h \
	src/rules/entries.c src/rules/entries.h \
	src/rules/evidence.c src/rules/evidence.h \
	src/rules/example.c src/rules/example.h \
	src/rules/grid.c src/rules/grid.h \
	src/rules/headed.c src/rules/headed.h \
	src/rules/heat.c src/rules/heat.h \
	src/rules/headline.c src/rules/headline.h \
	src/rules/hour.c src/rules/hour.h \
	src/rules/kind.c src/rules/kind.h \
	src/rules/label.c src/rules/label.h \
	src/rules/labelled.c src/rules/labelled.h \
	src/rules/language.c src/rules/language.h \
	src/rules/match.c src/rules/match.h \
	src/rules/members.c src/rules/members.h \
	src/rules/outline.c src/rules/outline.h \
	src/rules/pack.c src/rules/pack.h \
	src/rules/pack_check.c src/rules/pack_check.h \
	src/rules/pack_file.c src/rules/pack_file.h \
	src/rules/pack_key.c src/rules/pack_key.h \
	src/rules/pack_key_rule.c \
	src/rules/pack_kind.c src/rules/pack_kind.h \
	src/rules/pair.c src/rules/pair.h \
	src/rules/pattern.c src/rules/pattern.h \
	src/rules/pattern_check.c \
	src/rules/pattern_class.c \
	src/rules/pattern_literal.c \
	src/rules/pattern_parser.h \
	src/rules/pattern_regex.c \
	src/rules/pattern_tree.c src/rules/pattern_tree.h \
	src/rules/proposal.c src/rules/proposal.h \
	src/rules/prose.c src/rules/prose.h \
	src/rules/refusal.c src/rules/refusal.h \
	src/rules/repeat.c src/rules/repeat.h \
	src/rules/resolve.c src/rules/resolve.h \
	src/rules/run.c src/rules/run.h \
	src/rules/same_day.c src/rules/same_day.h \
	src/rules/section.c src/rules/section.h \
	src/rules/selftest.c src/rules/selftest.h \
	src/rules/sentence.c src/rules/sentence.h \
	src/rules/sieve.c src/rules/sieve.h \
	src/rules/sight.c src/rules/sight.h \
	src/rules/snippet.c src/rules/snippet.h \
	src/rules/stanza.c src/rules/stanza.h \
	src/rules/target.c src/rules/target.h \
	src/rules/target_by.c src/rules/target_by.h \
	src/rules/target_list.c src/rules/target_list.h \
	src/rules/target_place.c src/rules/target_place.h \
	src/rules/target_platform.c src/rules/target_platform.h \
	src/rules/target_settle.c src/rules/target_settle.h \
	src/rules/target_words.c src/rules/target_words.h \
	src/rules/total.c src/rules/total.h \
	src/rules/trace.c src/rules/trace.h \
	src/rules/trial.c src/rules/trial.h \
	src/rules/typed.c src/rules/typed.h \
	src/rules/unit.c src/rules/unit.h \
	src/rules/view.c src/rules/view.h \
	src/rules/wrapped.c src/rules/wrapped.h \
	$(NULL)
