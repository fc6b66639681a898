# SPDX-License-Identifier: GPL-3.0-or-later
cli_sources = \
	src/cli/cmd_explain.c \
	src/cli/cmd_extract.c \
	src/cli/cmd_rules.c \
	src/cli/cmd_score.c \
	src/cli/cmd_text.c \
	src/cli/cmd_values.c \
	src/cli/cmd_verify.c \
	src/cli/command.c src/cli/command.h \
	src/cli/command_list.h \
	src/cli/main.c \
	src/cli/progress.c src/cli/progress.h \
	src/cli/restated.c src/cli/restated.h \
	$(NULL)
