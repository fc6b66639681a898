/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c - the program.  Only its messages know a locale: what it writes is the same in every one. */
#include "config.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "cli/command.h"

/* A standard stream that is closed must not become the first file that is opened.  Writing there still fails.
 */
static void
hold_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0)
      (void) open ("/dev/null", O_RDONLY);
}

/* Poppler tells its log what it mended in a PDF; what is lost stands in the record. */
static void
drop_message (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

int
main (int argc, char **argv)
{
  /* Not LC_NUMERIC: the libraries that read PDF and XML are not ours to vouch for. */
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  hold_streams ();
  /* A closed pipe shall be an error of a write, not our end. */
  signal (SIGPIPE, SIG_IGN);
  g_log_set_handler ("Poppler", G_LOG_LEVEL_MASK, drop_message, NULL);
  return tl_command_run (argc, argv);
}
