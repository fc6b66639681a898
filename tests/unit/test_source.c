/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_source.c - sources: order, folders, lists, and files that must not be waited for. */
#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "source/file.h"
#include "source/source.h"

typedef struct
{
  char *dir;
} Fixture;

static const TlSourceOptions all = { .max_bytes = 100 };

static char *
path_of (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->dir, name, NULL);
}

static void
put (const Fixture *fixture, const char *name, const char *content, gssize len)
{
  g_autofree char *path = path_of (fixture, name), *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, len, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dir = g_dir_make_tmp ("tl-source-XXXXXX", NULL);
  g_assert_nonnull (fixture->dir);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *quoted = g_shell_quote (fixture->dir), *command = g_strdup_printf ("rm -rf %s", quoted);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->dir);
}

/* The names that ${source} has, without the folder of the test, joined by blanks. */
static char *
list (const Fixture *fixture, TlSource *source)
{
  GString *names = g_string_new (NULL);
  const char *name;

  while ((name = tl_source_next (source)) != NULL)
    {
      if (g_str_has_prefix (name, fixture->dir))
        name += strlen (fixture->dir) + 1;
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);
    }
  return g_string_free (names, FALSE);
}

static void
assert_names (const Fixture *fixture, const TlSourceOptions *options, const char *expected)
{
  g_autoptr (TlSource) source = tl_source_open (fixture->dir, options);
  g_autofree char *names = list (fixture, source);

  g_assert_cmpstr (names, ==, expected);
}

static void
fill (const Fixture *fixture)
{
  static const char *const names[]
      = { "b.html", "a/z.pdf", "a.pdf", "a/B.html", ".hidden", ".git/x", "\xb9\xab.html" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    put (fixture, names[i], "x", -1);
}

static void
test_dir (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  assert_names (fixture, &all, "a.pdf a/B.html a/z.pdf b.html \xb9\xab.html");
}

static void
test_globs (Fixture *fixture, gconstpointer data)
{
  const char *const html[] = { "*.html", NULL }, *const no_a[] = { "a", "b*", NULL };
  TlSourceOptions options = all;

  fill (fixture);
  options.includes = html;
  assert_names (fixture, &options, "a/B.html b.html \xb9\xab.html");
  options.excludes = no_a;
  assert_names (fixture, &options, "\xb9\xab.html");
  options.includes = NULL;
  assert_names (fixture, &options, "a.pdf \xb9\xab.html");
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *circle = path_of (fixture, "a/circle"), *dangling = path_of (fixture, "dangling"),
                  *link = path_of (fixture, "link.pdf");

  fill (fixture);
  g_assert_cmpint (symlink ("..", circle), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  g_assert_cmpint (symlink ("a.pdf", link), ==, 0);
  assert_names (fixture, &all, "a.pdf a/B.html a/z.pdf b.html dangling link.pdf \xb9\xab.html");
}

static void
test_output (Fixture *fixture, gconstpointer data)
{
  TlSourceOptions options = all;
  g_autofree char *path = path_of (fixture, "b.html");
  struct stat info;

  fill (fixture);
  g_assert_cmpint (stat (path, &info), ==, 0);
  options.skip_device = info.st_dev;
  options.skip_inode = info.st_ino;
  assert_names (fixture, &options, "a.pdf a/B.html a/z.pdf \xb9\xab.html");
}

static void
assert_failure (TlSource *source, TlError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (tl_source_next (source));
  g_assert_null (tl_source_read (source, &error));
  g_assert_error (error, TL_ERROR, (gint) code);
  g_assert_true (g_str_has_suffix (error->message, ".")); /* a sentence */
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    TlError code;
  } cases[] = {
    { "missing", TL_ERROR_IO }, { "fifo", TL_ERROR_IO }, { "big", TL_ERROR_LIMIT }, { "big/er", TL_ERROR_IO }
  };
  g_autofree char *fifo = path_of (fixture, "fifo"), *big = g_strnfill (101, 'x');

  put (fixture, "big", big, 101);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = path_of (fixture, cases[i].name);
      g_autoptr (TlSource) source = tl_source_open (path, &all);

      assert_failure (source, cases[i].code);
      g_assert_null (tl_source_next (source));
    }
}

static void
test_device (void)
{
  g_autoptr (TlSource) source = tl_source_open ("/dev/zero", &all);

  assert_failure (source, TL_ERROR_IO);
}

static void
test_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = g_strnfill (100, 'x'), *path = path_of (fixture, "whole");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  put (fixture, "whole", content, 100);
  bytes = tl_file_read (path, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content, 100);
}

typedef struct
{
  const char *title, *content;
  gsize len;
  const char *expected;
} ListCase;

#define LIST(title, content, expected)                                                                       \
  {                                                                                                          \
    title, content, sizeof content - 1, expected                                                             \
  }
static const ListCase lists[] = {
  LIST ("lines", "x\ny z\n\nlast", "x y z last"),
  LIST ("carriage returns", "x\r\ny\r\n", "x y"),
  LIST ("nul", "x\ny\0z\0", "x\ny z"),
  LIST ("empty", "", ""),
  LIST ("bytes", "\xb9\xab\n", "\xb9\xab"),
};

static void
test_list (Fixture *fixture, gconstpointer data)
{
  const ListCase *test = data;
  g_autofree char *path = path_of (fixture, "list"), *names = NULL;
  g_autoptr (TlSource) source = NULL;
  g_autoptr (GError) error = NULL;

  put (fixture, "list", test->content, (gssize) test->len);
  source = tl_source_open_list (path, &all, &error);
  g_assert_no_error (error);
  names = list (fixture, source);
  g_assert_cmpstr (names, ==, test->expected);
}

static void
test_no_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "none");
  g_autoptr (GError) error = NULL;

  g_assert_null (tl_source_open_list (path, &all, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_IO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/source/dir", Fixture, NULL, set_up, test_dir, tear_down);
  g_test_add ("/source/globs", Fixture, NULL, set_up, test_globs, tear_down);
  g_test_add ("/source/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/source/output", Fixture, NULL, set_up, test_output, tear_down);
  g_test_add ("/source/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add_func ("/source/device", test_device);
  g_test_add ("/source/bytes", Fixture, NULL, set_up, test_bytes, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strconcat ("/source/list/", lists[i].title, NULL);

      g_test_add (path, Fixture, &lists[i], set_up, test_list, tear_down);
    }
  g_test_add ("/source/no-list", Fixture, NULL, set_up, test_no_list, tear_down);
  return g_test_run ();
}
