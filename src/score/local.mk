# SPDX-License-Identifier: GPL-3.0-or-later
score_sources = \
	src/score/answer.c src/score/answer.h \
	src/score/canon.c src/score/canon.h \
	src/score/gold.c src/score/gold.h \
	src/score/records.c src/score/records.h \
	src/score/reliability.c src/score/reliability.h \
	src/score/tally.c src/score/tally.h \
	src/score/tally_print.c \
	$(NULL)
