/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_file.c - finds and reads rule files, in a folder or built in.
 *
 * Both are walked the same way, with a list of folders that are still to be read instead of recursion.
 */
#include "config.h"

#include "rules/pack_file.h"

#include <gio/gio.h>
#include <string.h>

#include "patterns/patterns-resource.h"
#include "tenderlens.h"

#define SUFFIX         ".rules"
#define BUILT_IN       "/tenderlens/patterns"
#define BUILT_IN_NAME  "patterns" /* where people find them in the source */
#define FILES_MAX      10000
#define FILE_BYTES_MAX (16 * 1024 * 1024)
#define DEPTH_MAX      16 /* of folders: a link may lead in a circle */

/* Something below the root: its name from there. */
typedef struct
{
  char *name;
  guint depth;
} Place;

static void
place_free (gpointer data)
{
  g_free (((Place *) data)->name);
  g_free (data);
}

static void
add_place (GPtrArray *places, const char *folder, const char *name, guint depth)
{
  Place *place = g_new0 (Place, 1);

  place->name = *folder == '\0' ? g_strdup (name) : g_strconcat (folder, "/", name, NULL);
  place->depth = depth;
  g_ptr_array_add (places, place);
}

static gboolean
fail_io (GError **error, const char *path, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, TL_ERROR, TL_ERROR_IO, "%s: %s", name, reason);
  return FALSE;
}

/* The names in a folder; those of folders end in "/". */
static char **
list_built_in (const char *folder, GError **error)
{
  g_autofree char *path = g_strconcat (BUILT_IN, "/", folder, NULL);

  return g_resource_enumerate_children (tl_patterns_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                        error);
}

static char **
list_folder (const char *root, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (root, folder, NULL);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &reason);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (!dir)
    {
      (void) fail_io (error, path, reason->message);
      return NULL;
    }
  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    {
      g_autofree char *below = g_build_filename (path, name, NULL);
      g_autofree char *marked = g_strconcat (name, g_file_test (below, G_FILE_TEST_IS_DIR) ? "/" : "", NULL);

      if (*name != '.')
        g_strv_builder_add (names, marked);
    }
  return g_strv_builder_end (names);
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *const *one = a, *const *two = b;

  return strcmp ((*one)->name, (*two)->name);
}

/* Returns: (transfer full) (nullable): the files below ${root}, sorted. */
static GPtrArray *
find_files (const char *root, GError **error)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (place_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (place_free);

  add_place (folders, "", "", 0);
  for (guint i = 0; i < folders->len; i++)
    {
      const Place *folder = g_ptr_array_index (folders, i);
      g_auto (GStrv) names
          = root ? list_folder (root, folder->name, error) : list_built_in (folder->name, error);

      if (!names)
        return NULL;
      for (guint k = 0; names[k]; k++)
        if (g_str_has_suffix (names[k], "/"))
          {
            names[k][strlen (names[k]) - 1] = '\0';
            if (folder->depth < DEPTH_MAX)
              add_place (folders, folder->name, names[k], folder->depth + 1);
          }
        else if (g_str_has_suffix (names[k], SUFFIX))
          add_place (files, folder->name, names[k], 0);
      if (files->len + folders->len > FILES_MAX)
        {
          (void) fail_io (error, root ? root : BUILT_IN_NAME, "more than 10000 rule files");
          return NULL;
        }
    }
  g_ptr_array_sort (files, compare_places);
  return g_steal_pointer (&files);
}

static GBytes *
read_file (const char *root, const char *name, GError **error)
{
  g_autofree char *path
      = root ? g_build_filename (root, name, NULL) : g_strconcat (BUILT_IN, "/", name, NULL);
  g_autoptr (GError) reason = NULL;
  g_autofree char *text = NULL;
  gsize len = 0;

  if (!root)
    return g_resource_lookup_data (tl_patterns_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      (void) fail_io (error, path, "is no regular file");
      return NULL;
    }
  if (!g_file_get_contents (path, &text, &len, &reason))
    {
      (void) fail_io (error, path, reason->message);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&text), len);
}

gboolean
tl_pack_files_read (const char *patterns, GPtrArray *stanzas, GError **error)
{
  g_autoptr (GPtrArray) files = find_files (patterns, error);

  for (guint i = 0; files && i < files->len; i++)
    {
      const Place *place = g_ptr_array_index (files, i);
      g_autoptr (GBytes) bytes = read_file (patterns, place->name, error);
      g_autofree char *path = g_build_filename (patterns ? patterns : BUILT_IN_NAME, place->name, NULL);
      g_autofree char *shown = g_filename_display_name (path);
      gsize len = 0;
      const char *text = bytes ? g_bytes_get_data (bytes, &len) : NULL;

      if (!bytes)
        return FALSE;
      if (len > FILE_BYTES_MAX)
        return fail_io (error, path, "a rule file of more than 16 MB");
      if (!tl_stanza_parse (shown, text ? text : "", len, stanzas, error))
        return FALSE;
    }
  return files != NULL;
}
