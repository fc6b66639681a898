/* SPDX-License-Identifier: GPL-3.0-or-later */
/* command.c - the list of commands, and what they share: options, messages, standard streams. */
#include "config.h"

#include "cli/command.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>

#include "base/filename.h"
#include "base/nearest.h"
#include "source/file.h"

static const TlCommand commands[] = {
#define COMMAND(name, summary) { #name, summary, tl_command_##name },
#include "cli/command_list.h"
#undef COMMAND
};

static void
print_help (FILE *stream)
{
  fputs ("usage: tenderlens COMMAND [OPTION...] [FILE...]\n"
         "Reads tender documents (PDF, HTML, text) and states what they say, with evidence.\n\n",
         stream);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-9s %s\n", commands[i].name, commands[i].summary);
  fputs ("\n"
         "  tenderlens COMMAND --help    the options of a command, with examples\n"
         "  tenderlens --version\n\n"
         "example: tenderlens extract downloads -o records.xml\n",
         stream);
}

static int
run_unknown (const char *name)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  return tl_command_fail_choice ("command", name, names);
}

int
tl_command_run (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;

  if (name == NULL)
    {
      print_help (stderr);
      return TL_EXIT_USAGE;
    }
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0 || strcmp (name, "help") == 0)
    {
      print_help (stdout);
      return fflush (stdout) == 0 ? TL_EXIT_OK : TL_EXIT_USAGE;
    }
  if (strcmp (name, "--version") == 0)
    {
      puts (PACKAGE_STRING);
      return fflush (stdout) == 0 ? TL_EXIT_OK : TL_EXIT_USAGE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return commands[i].run (argc - 1, argv + 1);
  return run_unknown (name);
}

/* Says what is wrong with an unknown option: GLib tells its name, we tell the nearest that there is. */
static void
say_unknown_option (const char *command, const TlUsage *usage, char **arguments)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const GOptionEntry *entry = usage->entries; entry->long_name != NULL; entry++)
    g_ptr_array_add (names, (gpointer) entry->long_name);
  g_ptr_array_add (names, (gpointer) "help");
  g_ptr_array_add (names, NULL);
  for (; *arguments != NULL && strcmp (*arguments, "--") != 0; arguments++)
    {
      g_autofree char *name = NULL, *shown = tl_filename_print (*arguments, NULL);
      const char *nearest;

      if (!g_str_has_prefix (*arguments, "--"))
        continue;
      name = g_strndup (*arguments + 2, strcspn (*arguments + 2, "="));
      if (g_strv_contains ((const char *const *) names->pdata, name))
        continue;
      nearest = tl_nearest_find (name, (const char *const *) names->pdata);
      if (nearest != NULL)
        tl_command_say ("%s: there is no option \"%s\"; did you mean --%s?", command, shown, nearest);
      else
        tl_command_say ("%s: there is no option \"%s\"; \"--help\" lists them", command, shown);
      return;
    }
  tl_command_say ("%s: there is no such option; \"--help\" lists them", command);
}

static gboolean
check_count (const char *command, const TlUsage *usage, gint n)
{
  if (n >= usage->min_arguments && (usage->max_arguments < 0 || n <= usage->max_arguments))
    return TRUE;
  tl_command_say ("%s: %s; usage: tenderlens %s [OPTION...] %s", command,
                  n < usage->min_arguments ? "something is missing" : "too many arguments", command,
                  usage->arguments);
  return FALSE;
}

/* GLib writes "[OPTION…]", which not every terminal can show. */
static void
print_usage (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
  g_auto (GStrv) parts = g_strsplit (help, "…", -1);
  g_autofree char *plain = g_strjoinv ("...", parts);

  fputs (plain, stdout);
}

static gboolean
give_help (const char *name, const char *value, gpointer context, GError **error)
{
  print_usage (context);
  exit (fflush (stdout) == 0 ? TL_EXIT_OK : TL_EXIT_USAGE);
}

/* In the place of GLib's own. */
static void
add_help (GOptionContext *context)
{
  static const GOptionEntry entries[]
      = { { "help", 'h', G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, give_help, "show this help", NULL },
          { NULL } };
  GOptionGroup *group = g_option_group_new (PACKAGE_NAME, NULL, NULL, context, NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_group_add_entries (group, entries);
  g_option_context_set_main_group (context, group);
}

gboolean
tl_command_parse (const TlUsage *usage, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage->arguments);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_strdupv (*argv + 1);
  g_autofree char *command = g_strdup ((*argv)[0]), *program = g_strconcat (PACKAGE_NAME " ", command, NULL);

  g_set_prgname (program);
  add_help (context);
  g_option_context_add_main_entries (context, usage->entries, NULL);
  g_option_context_set_summary (context, usage->summary);
  g_option_context_set_description (context, usage->examples);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      if (g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
        say_unknown_option (command, usage, arguments);
      else
        tl_command_say ("%s: %s", command, error->message);
      return FALSE;
    }
  /* "--" has done its work. */
  if (*argc > 1 && strcmp ((*argv)[1], "--") == 0)
    {
      (*argv)++;
      (*argc)--;
    }
  return check_count (command, usage, *argc - 1);
}

void
tl_command_say (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Over what a progress line left there. */
  fprintf (stderr, "%s" PACKAGE_NAME ": %s\n", isatty (STDERR_FILENO) ? "\r\033[K" : "", text);
}

void
tl_command_say_error (const char *name, const GError *error)
{
  g_autofree char *shown = name != NULL ? tl_filename_print (name, NULL) : NULL;

  if (shown != NULL)
    tl_command_say ("%s: %s", shown, error->message);
  else
    tl_command_say ("%s", error->message);
}

int
tl_command_fail_output (const char *name, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    {
      tl_command_say ("the output was closed before it was complete");
      return TL_EXIT_FAILED;
    }
  tl_command_say_error (name != NULL ? name : "standard output", error);
  return TL_EXIT_USAGE;
}

gboolean
tl_command_refuse_same (const char *command, const char *input, const char *output)
{
  g_autofree char *shown = tl_filename_print (output, NULL);
  struct stat in, out;

  if (stat (output, &out) != 0 || !S_ISREG (out.st_mode) || stat (input, &in) != 0 || in.st_dev != out.st_dev
      || in.st_ino != out.st_ino)
    return FALSE;
  tl_command_say ("%s: the output %s is one of the inputs; nothing was written", command, shown);
  return TRUE;
}

int
tl_command_fail_document (const char *name, const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return tl_command_fail_output (NULL, error);
  tl_command_say_error (name, error);
  return TL_EXIT_FAILED;
}

int
tl_command_fail_choice (const char *what, const char *word, const char *const *choices)
{
  g_autofree char *shown = tl_filename_print (word, NULL), *all = g_strjoinv (", ", (char **) choices);
  const char *nearest = tl_nearest_find (word, choices);

  if (nearest != NULL)
    tl_command_say ("there is no %s \"%s\"; did you mean %s?", what, shown, nearest);
  else
    tl_command_say ("there is no %s \"%s\"; there are %s", what, shown, all);
  return TL_EXIT_USAGE;
}

char **
tl_command_split_fields (const char *text, const char *const *known)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  for (char **name = names; *name != NULL; name++)
    if (!g_strv_contains (known, g_strstrip (*name)))
      {
        (void) tl_command_fail_choice ("field", *name, known);
        return NULL;
      }
  if (names[0] != NULL)
    return g_steal_pointer (&names);
  (void) tl_command_fail_choice ("field", "", known);
  return NULL;
}

TlEngine *
tl_command_new_engine (const char *rules)
{
  g_autoptr (GError) error = NULL;
  TlEngine *engine = tl_engine_new (rules, &error);

  if (engine == NULL)
    tl_command_say_error (NULL, error);
  return engine;
}

GBytes *
tl_command_read (const TlEngine *engine, const char *name)
{
  g_autoptr (GError) error = NULL;
  gsize max_bytes = tl_engine_get_max_bytes (engine);
  GBytes *bytes = strcmp (name, "-") == 0 ? tl_file_read_fd (STDIN_FILENO, max_bytes, &error)
                                          : tl_file_read (name, max_bytes, &error);

  if (bytes == NULL)
    tl_command_say_error (name, error);
  return bytes;
}

int
tl_command_open (const char *name)
{
  g_autoptr (GError) error = NULL;
  int fd = strcmp (name, "-") == 0 ? STDIN_FILENO : g_open (name, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    {
      tl_file_set_error (&error, errno);
      tl_command_say_error (name, error);
    }
  return fd;
}

GOutputStream *
tl_command_get_stdout (void)
{
  return g_unix_output_stream_new (STDOUT_FILENO, FALSE);
}
