# SPDX-License-Identifier: GPL-3.0-or-later
cli_sources = \
	src/cli/cmd_annotate.c \
	src/cli/cmd_digest.c \
	src/cli/cmd_doctor.c \
	src/cli/cmd_explain.c \
	src/cli/cmd_export.c \
	src/cli/cmd_extract.c \
	src/cli/cmd_merge.c \
	src/cli/cmd_report.c \
	src/cli/cmd_rules.c \
	src/cli/cmd_scan.c \
	src/cli/cmd_score.c \
	src/cli/cmd_search.c \
	src/cli/cmd_status.c \
	src/cli/cmd_text.c \
	src/cli/cmd_values.c \
	src/cli/cmd_verify.c \
	src/cli/command.c src/cli/command.h \
	src/cli/command_list.h \
	src/cli/database.c src/cli/database.h \
	src/cli/halt.c src/cli/halt.h \
	src/cli/isolation.c src/cli/isolation.h \
	src/cli/main.c \
	src/cli/output.c src/cli/output.h \
	src/cli/progress.c src/cli/progress.h \
	src/cli/restated.c src/cli/restated.h \
	src/cli/scan.c src/cli/scan.h \
	src/cli/scan_log.c src/cli/scan_log.h \
	src/cli/wanted.c src/cli/wanted.h \
	src/cli/window.c src/cli/window.h \
	$(NULL)
