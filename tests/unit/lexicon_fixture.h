/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon_fixture.h - the word lists of patterns/lexicon/ and folded texts for unit tests of the value layer,
 * without the rules layer. */
#ifndef TL_TESTS_UNIT_LEXICON_FIXTURE_H
#define TL_TESTS_UNIT_LEXICON_FIXTURE_H

#include <string.h>

#include "base/fold.h"
#include "value/value.h"

/* One line of a word list: "KEY = word | word". */
static inline void
fixture_add_line (TlLexicon *lexicon, const char *list, const char *lang, char *line)
{
  char *sep = strstr (line, " = ");
  g_auto (GStrv) words = NULL;

  if (!sep)
    return;
  *sep = '\0';
  words = g_strsplit (sep + 3, " | ", -1);
  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *word = tl_fold_text (g_strstrip (words[i]));

      tl_lexicon_add (lexicon, list, lang, g_strstrip (line), word);
    }
}

static inline void
fixture_add_file (TlLexicon *lexicon, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  char list[64] = "", lang[16] = "";

  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("cannot read %s", path);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      if (lines[i][0] == '[')
        {
          char *dot;

          lang[0] = '\0';
          g_strlcpy (list, g_str_has_prefix (lines[i], "[words ") ? lines[i] + 7 : "", sizeof list);
          g_strdelimit (list, "]", '\0');
          dot = strchr (list, '.');
          if (dot)
            {
              g_strlcpy (lang, dot + 1, sizeof lang);
              *dot = '\0';
            }
        }
      else if (*list && lines[i][0] != '#')
        fixture_add_line (lexicon, list, lang, lines[i]);
    }
}

/* Returns: (transfer full): all lists of the source tree: TL_SRCDIR, else the current folder. */
static inline TlLexicon *
fixture_lexicon (void)
{
  TlLexicon *lexicon = tl_lexicon_new ();
  const char *root = g_getenv ("TL_SRCDIR");
  g_autofree char *folder = g_build_filename (root ? root : ".", "patterns", "lexicon", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (!dir)
    g_error ("no word lists in %s (set TL_SRCDIR)", folder);
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".rules"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        fixture_add_file (lexicon, path);
      }
  return lexicon;
}

static inline TlText
fixture_text (const TlFold *fold)
{
  return (TlText){ fold->text, fold->lower, fold->len };
}

#endif /* TL_TESTS_UNIT_LEXICON_FIXTURE_H */
