/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dir.c - a folder and all below it, in the order of the bytes of the paths.
 *
 * Hidden files and folders are left out.  Symbolic links are followed, but no folder is entered twice, so
 * that a circle of links ends.  The names of a folder stand in one block of memory: a folder of 100,000
 * documents costs a few megabytes.
 */
#include "config.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

#include "source/file.h"
#include "source/source.h"

extern const TlSourceKind tl_source_dir;

/* A folder that is being walked. */
typedef struct
{
  char *path;     /* with the slash at its end */
  GString *names; /* ended by NUL; folders have a slash behind their name */
  GArray *starts; /* of guint32: sorted */
  guint next;
} Level;

typedef struct
{
  const TlSourceOptions *options;
  GPtrArray *levels;  /* of Level */
  GHashTable *seen;   /* "device:inode" of folders */
  GString *path;      /* the current name */
  gboolean is_closed; /* the folder itself cannot be opened */
} Dir;

static void
free_level (Level *level)
{
  g_free (level->path);
  g_string_free (level->names, TRUE);
  g_array_unref (level->starts);
  g_free (level);
}

static gboolean
accepts_dir (const char *where)
{
  struct stat info;

  return stat (where, &info) == 0 && S_ISDIR (info.st_mode);
}

/* With the slash behind folders, names compare as whole paths do. */
static gint
compare_names (gconstpointer a, gconstpointer b, gpointer names)
{
  return strcmp ((const char *) names + *(const guint32 *) a, (const char *) names + *(const guint32 *) b);
}

static gboolean
is_folder (const Level *level, const struct dirent *entry)
{
  g_autofree char *path = NULL;
  struct stat info;

  if (entry->d_type != DT_UNKNOWN && entry->d_type != DT_LNK)
    return entry->d_type == DT_DIR;
  path = g_strconcat (level->path, entry->d_name, NULL);
  return stat (path, &info) == 0 && S_ISDIR (info.st_mode);
}

static void
read_names (Level *level, DIR *stream)
{
  const struct dirent *entry;

  while ((entry = readdir (stream)) != NULL)
    {
      guint32 start = (guint32) level->names->len;

      /* Hidden, the folder itself, the one above. */
      if (entry->d_name[0] == '.')
        continue;
      g_string_append (level->names, entry->d_name);
      if (is_folder (level, entry))
        g_string_append_c (level->names, '/');
      g_string_append_c (level->names, '\0');
      g_array_append_val (level->starts, start);
    }
  g_array_sort_with_data (level->starts, compare_names, level->names->str);
}

/* Returns: FALSE when ${path} cannot be opened. */
static gboolean
enter (Dir *dir, const char *path)
{
  struct stat info;
  char *key;
  DIR *stream = opendir (path);
  Level *level;

  if (stream == NULL)
    return FALSE;
  if (fstat (dirfd (stream), &info) == 0)
    {
      key = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) info.st_dev,
                             (guint64) info.st_ino);
      if (!g_hash_table_add (dir->seen, key))
        {
          closedir (stream);
          return TRUE;
        }
    }
  level = g_new0 (Level, 1);
  level->path = g_str_has_suffix (path, "/") ? g_strdup (path) : g_strconcat (path, "/", NULL);
  level->names = g_string_new (NULL);
  level->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  read_names (level, stream);
  closedir (stream);
  g_ptr_array_add (dir->levels, level);
  return TRUE;
}

static gpointer
open_dir (const char *where, const TlSourceOptions *options, GError **error)
{
  Dir *dir = g_new0 (Dir, 1);

  dir->options = options;
  dir->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) free_level);
  dir->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  dir->path = g_string_new (where);
  dir->is_closed = !enter (dir, where);
  return dir;
}

static gboolean
is_output (const TlSourceOptions *options, const char *path)
{
  struct stat info;

  return options->skip_inode != 0 && stat (path, &info) == 0 && info.st_ino == options->skip_inode
         && info.st_dev == options->skip_device;
}

/* The next name of the innermost folder.
 * Returns: whether it is a document; FALSE also for a folder that was entered or left out. */
static gboolean
step (Dir *dir, Level *level)
{
  const char *name = level->names->str + g_array_index (level->starts, guint32, level->next++);
  gboolean folder = g_str_has_suffix (name, "/");

  g_string_assign (dir->path, level->path);
  g_string_append_len (dir->path, name, (gssize) (strlen (name) - folder));
  if (!tl_source_is_wanted (dir->options, dir->path->str, folder))
    return FALSE;
  if (folder)
    return !enter (dir, dir->path->str); /* what cannot be opened is reported when it is read */
  return !is_output (dir->options, dir->path->str);
}

static const char *
next_dir (gpointer self)
{
  Dir *dir = self;

  if (dir->is_closed)
    {
      dir->is_closed = FALSE;
      return dir->path->str;
    }
  while (dir->levels->len > 0)
    {
      Level *level = dir->levels->pdata[dir->levels->len - 1];

      if (level->next == level->starts->len)
        g_ptr_array_set_size (dir->levels, (gint) dir->levels->len - 1);
      else if (step (dir, level))
        return dir->path->str;
    }
  return NULL;
}

static int
open_fd (gpointer self, GError **error)
{
  Dir *dir = self;

  return tl_file_open (dir->path->str, dir->options->max_bytes, error);
}

static void
free_dir (gpointer self)
{
  Dir *dir = self;

  g_ptr_array_unref (dir->levels);
  g_hash_table_unref (dir->seen);
  g_string_free (dir->path, TRUE);
  g_free (dir);
}

const TlSourceKind tl_source_dir = { "dir", accepts_dir, open_dir, next_dir, open_fd, free_dir };
