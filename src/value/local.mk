# SPDX-License-Identifier: GPL-3.0-or-later
value_sources = \
	src/value/amount.c src/value/amount.h \
	src/value/amount_part.c src/value/amount_part.h \
	src/value/calendar.c src/value/calendar.h \
	src/value/clock.c src/value/clock.h \
	src/value/clock_part.c src/value/clock_part.h \
	src/value/clock_words.c src/value/clock_words.h \
	src/value/currency.c src/value/currency.h \
	src/value/cursor.c src/value/cursor.h \
	src/value/date.c src/value/date.h \
	src/value/day.c src/value/day.h \
	src/value/day_era.c \
	src/value/day_figures.c \
	src/value/day_groups.c src/value/day_groups.h \
	src/value/day_line.c \
	src/value/day_part.c src/value/day_part.h \
	src/value/day_words.c \
	src/value/day_year.c src/value/day_year.h \
	src/value/decimal.c src/value/decimal.h \
	src/value/duration.c src/value/duration.h \
	src/value/fault.c src/value/fault.h \
	src/value/figure.c src/value/figure.h \
	src/value/figure_link.c src/value/figure_link.h \
	src/value/length.c src/value/length.h \
	src/value/length_first.c \
	src/value/length_line.c \
	src/value/lexicon.c src/value/lexicon.h \
	src/value/money.c src/value/money.h \
	src/value/money_sum.c src/value/money_sum.h \
	src/value/money_unit.c src/value/money_unit.h \
	src/value/name.c src/value/name.h \
	src/value/name_lot.c \
	src/value/name_org.c \
	src/value/name_reference.c \
	src/value/name_span.c src/value/name_span.h \
	src/value/name_text.c src/value/name_text.h \
	src/value/number.c src/value/number.h \
	src/value/number_power.c src/value/number_power.h \
	src/value/numeral.c src/value/numeral.h \
	src/value/numeral_fraction.c src/value/numeral_fraction.h \
	src/value/numeral_half.c src/value/numeral_half.h \
	src/value/numeral_plain.c src/value/numeral_plain.h \
	src/value/numeral_step.c src/value/numeral_step.h \
	src/value/numeral_sum.c src/value/numeral_sum.h \
	src/value/numeral_token.c src/value/numeral_token.h \
	src/value/period.c src/value/period.h \
	src/value/range.c src/value/range.h \
	src/value/target.c src/value/target.h \
	src/value/value.c src/value/value.h \
	src/value/value_parts.c src/value/value_parts.h \
	src/value/value_parse.c src/value/value_parse.h \
	src/value/value_print.c src/value/value_print.h \
	src/value/zone.c src/value/zone.h \
	$(NULL)
