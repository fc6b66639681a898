/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_doctor.c - what this machine has of all that is needed, and how to mend what it has not. */
#include "config.h"

#include <dirent.h>
#include <iconv.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "worker/filter.h"
#include "worker/fitness.h"
#include "worker/landlock.h"
#include "worker/pool.h"

typedef struct
{
  const TlEngine *engine;
  guint n_missing;
} Visit;

static void
tell (const char *what, const char *found)
{
  printf ("ok       %-12s %s\n", what, found);
}

static void
miss (Visit *visit, const char *what, const char *lack, const char *mend)
{
  printf ("missing  %-12s %s\n         %-12s -> %s\n", what, lack, "", mend);
  visit->n_missing++;
}

static void
look_at_program (Visit *visit)
{
  g_auto (GStrv) packs = g_strsplit (tl_engine_get_packs (visit->engine), " ", -1),
                 parts = tl_engine_list_parts ();
  g_autofree char *found = g_strdup_printf ("%s with %u rule packs", PACKAGE_STRING, g_strv_length (packs));
  g_autofree char *libraries = g_strjoinv (", ", parts);

  tell ("program", found);
  tell ("libraries", libraries);
}

static void
look_at_kernel (Visit *visit)
{
  guint version = tl_landlock_get_version ();
  g_autofree char *found
      = g_strdup_printf ("version %u: workers can name no files but fonts and their tables", version);

  if (version > 0)
    tell ("Landlock", found);
  else
    miss (visit, "Landlock", "workers could read files of others",
          "a kernel from 5.13 on, with landlock among its LSMs (kernel parameter lsm=landlock,...)");
  if (tl_filter_is_there ())
    tell ("seccomp", "workers can start nothing and connect to nothing");
  else
    miss (visit, "seccomp", "workers could start programs and use the network",
          "a kernel with CONFIG_SECCOMP_FILTER; in a container, a profile that lets seccomp() through");
}

static void
look_at_tables (Visit *visit)
{
  g_autoptr (GError) error = NULL;

  if (tl_fitness_check (visit->engine, &error))
    tell ("CMaps", "PDF files with Chinese, Japanese and Korean fonts are read");
  else
    miss (visit, "CMaps", "Chinese, Japanese and Korean PDF files would come out empty",
          "apt install poppler-data");
}

static void
look_at_workers (Visit *visit)
{
  const TlPoolOptions options = { .isolate = TL_ISOLATE_POOL, .workers = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPool) pool = tl_pool_new (visit->engine, &options, &error);
  g_autofree char *found = g_strdup_printf (
      "%u at a time, %s", g_get_num_processors (),
      geteuid () == 0 ? "as the user nobody" : "as you: as root they would be the user nobody");

  if (pool != NULL)
    tell ("workers", found);
  else
    miss (visit, "workers", error->message,
          "what is missing above, or more processes and memory for this user");
}

static void
look_at_charsets (Visit *visit)
{
  static const char *const charsets[] = { "GB18030", "BIG5-HKSCS", "CP932", "CP949", "WINDOWS-1251" };
  g_autoptr (GString) lacking = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      iconv_t converter = iconv_open ("UTF-8", charsets[i]);

      if (converter == (iconv_t) -1)
        g_string_append_printf (lacking, "%s%s", lacking->len > 0 ? ", " : "", charsets[i]);
      else
        iconv_close (converter);
    }
  if (lacking->len == 0)
    tell ("charsets", "pages in GB18030, Big5, Shift_JIS, EUC-KR, Windows-1251 and others are decoded");
  else
    miss (visit, "charsets", lacking->str, "apt install --reinstall libc6 (its gconv modules)");
}

static gboolean
has_entries (const char *path)
{
  DIR *folder = opendir (path);
  const struct dirent *entry;
  guint n = 0;

  while (folder != NULL && n == 0 && (entry = readdir (folder)) != NULL)
    n += entry->d_name[0] != '.';
  if (folder != NULL)
    closedir (folder);
  return n > 0;
}

static void
look_at_fonts (Visit *visit)
{
  if (has_entries ("/usr/share/fonts") || has_entries ("/usr/local/share/fonts"))
    tell ("fonts", "pages whose fonts are not embedded can be drawn");
  else
    miss (visit, "fonts",
          "pages whose fonts are not embedded cannot be drawn, to find the lines of their tables",
          "apt install fonts-dejavu-core");
}

static void
look_at_locale (Visit *visit)
{
  if (strcmp (nl_langinfo (CODESET), "UTF-8") == 0)
    tell ("locale", "UTF-8");
  else
    miss (visit, "locale", "messages cannot show all names of files (records can)", "export LC_ALL=C.UTF-8");
}

int
tl_command_doctor (int argc, char **argv)
{
  g_autofree char *rules = NULL;
  const GOptionEntry entries[] = { { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules,
                                     "rule packs below DIR instead of the built-in ones", "DIR" },
                                   { NULL } };
  const TlUsage usage
      = { "",
          "Tells what this machine has of all that is needed, and how to mend what it has not.\n"
          "Exit status: 0 nothing is missing, 1 something is.",
          "Example:\n  tenderlens doctor",
          entries,
          0,
          0 };
  static void (*const looks[]) (Visit *)
      = { look_at_program,  look_at_kernel, look_at_tables, look_at_workers,
          look_at_charsets, look_at_fonts,  look_at_locale };
  g_autoptr (TlEngine) engine = NULL;
  Visit visit = { 0 };

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  engine = tl_command_new_engine (rules);
  if (engine == NULL)
    return TL_EXIT_USAGE;
  visit.engine = engine;
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      looks[i](&visit);
      fflush (stdout);
    }
  return visit.n_missing > 0 ? TL_EXIT_FAILED : TL_EXIT_OK;
}
