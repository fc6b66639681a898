/* SPDX-License-Identifier: GPL-3.0-or-later */
/* command.h - what a command of the program is made of.
 *
 * A new command is one file cmd_NAME.c with tl_command_NAME() and one line in command_list.h.
 */
#ifndef TL_CLI_COMMAND_H
#define TL_CLI_COMMAND_H

#include "engine.h"

G_BEGIN_DECLS

/* What the program leaves with. */
enum
{
  TL_EXIT_OK,     /* all well */
  TL_EXIT_FAILED, /* ran, but some documents failed or something is wrong with what was looked at */
  TL_EXIT_USAGE   /* wrong usage, a wrong pack, no room for the output */
};

typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (int argc, char **argv); /* argv[0] is the command's name; returns the exit status */
} TlCommand;

#define COMMAND(name, summary) int tl_command_##name (int argc, char **argv);
#include "cli/command_list.h"
#undef COMMAND

/* Runs the command that argv[1] names.  Returns: the exit status. */
int tl_command_run (int argc, char **argv);

/* How a command is called. */
typedef struct
{
  const char *arguments; /* "FILE|DIR|-..." */
  const char *summary;
  const char *examples; /* lines for --help */
  const GOptionEntry *entries;
  gint min_arguments, max_arguments; /* besides options; max -1: any number */
} TlUsage;

/**
 * tl_command_parse:
 * Takes the options out of ${argv} (what is left starts at argv[1]); --help prints and ends the program.
 * Returns: FALSE when the command was called wrongly and one line said so.
 */
gboolean tl_command_parse (const TlUsage *usage, int *argc, char ***argv);

/* One line on stderr: "tenderlens: …".  A progress line there is wiped first. */
void tl_command_say (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The same for ${error} about ${name} (bytes of a file name; NULL: about nothing in particular). */
void tl_command_say_error (const char *name, const GError *error);

/* Says that the output failed with ${error} ("${name}", NULL: standard output).
 * Returns: the exit status: a reader that went away is no fault of ours. */
int tl_command_fail_output (const char *name, const GError *error);

/* "1 file", "2 files": what to put behind the word. */
#define TL_PLURAL(n) ((n) == 1 ? "" : "s")

/* Returns: whether ${output} is the file ${input}, by whatever name; one line then said that ${command} does
 * not write over it. */
gboolean tl_command_refuse_same (const char *command, const char *input, const char *output);

/* Says that the document ${name} could not be read, or that the output failed.  Returns: the exit status. */
int tl_command_fail_document (const char *name, const GError *error);

/* Says which value of ${what} ("field") was probably meant by ${word}.  Returns: the exit status. */
int tl_command_fail_choice (const char *what, const char *word, const char *const *choices);

/* "supplier, value.award" -> names of fields.  Returns: (transfer full, nullable): NULL when one is none of
 * ${known} and one line said so. */
char **tl_command_split_fields (const char *text, const char *const *known);

/* Returns: (transfer full, nullable): the engine with the packs below ${rules} (NULL: built in); NULL when
 * they are wrong and one line said so. */
TlEngine *tl_command_new_engine (const char *rules);

/* Returns: (transfer full, nullable): the bytes of the file ${name}, or of standard input for "-"; NULL when
 * they are not to be had and one line said so. */
GBytes *tl_command_read (const TlEngine *engine, const char *name);

/* Returns: the descriptor of the file ${name}, or of standard input for "-"; -1 when it cannot be opened and
 * one line said so. */
int tl_command_open (const char *name);

/* Returns: (transfer full): standard output. */
GOutputStream *tl_command_get_stdout (void);

G_END_DECLS

#endif /* TL_CLI_COMMAND_H */
