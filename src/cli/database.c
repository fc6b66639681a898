/* SPDX-License-Identifier: GPL-3.0-or-later */
/* database.c - what all commands that use a database share. */
#include "config.h"

#include "cli/database.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/filename.h"
#include "cli/command.h"
#include "store/capture.h"

/* Takes out what stands between "postgresql://user:" and "@", and behind "password=". */
static char *
hide_password (const char *where)
{
  g_autoptr (GString) shown = g_string_new (where);
  const char *user = strstr (where, "://"), *host = user != NULL ? strchr (user, '@') : NULL,
             *secret = host != NULL ? memchr (user + 3, ':', (gsize) (host - user - 3)) : NULL, *option;

  if (user == NULL)
    return g_strdup (where);
  option = strstr (where, "password=");
  if (option != NULL)
    {
      gssize at = option - where + (gssize) strlen ("password=");

      g_string_erase (shown, at, (gssize) strcspn (where + at, "&"));
      g_string_insert (shown, at, "...");
    }
  if (secret != NULL && (option == NULL || host < option))
    {
      g_string_erase (shown, secret + 1 - where, host - secret - 1);
      g_string_insert (shown, secret + 1 - where, "...");
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

char *
tl_database_print (const char *where)
{
  g_autofree char *shown = hide_password (where);

  return tl_filename_print (shown, NULL);
}

int
tl_database_fail (const char *where, const GError *error)
{
  g_autofree char *shown = tl_database_print (where);

  tl_command_say_error (shown, error);
  return TL_EXIT_USAGE;
}

/* "mysql" of "mysql://host": what nothing here can open.  Returns: (transfer full, nullable). */
static char *
get_foreign_kind (const char *where)
{
  gsize len = strspn (where, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

  if (len == 0 || !g_ascii_isalpha (where[0]) || !g_str_has_prefix (where + len, "://")
      || g_str_has_prefix (where, "postgresql://") || g_str_has_prefix (where, "postgres://"))
    return NULL;
  return g_strndup (where, len);
}

TlStore *
tl_database_open (const char *where, TlStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = where != NULL ? get_foreign_kind (where) : NULL;
  TlStore *store = NULL;

  if (where == NULL)
    tl_command_say ("say which database: --db FILE");
  else if (*where == '\0')
    tl_command_say ("--db is empty; give a file or postgresql://...");
  else if (kind != NULL)
    tl_command_say ("there is no kind of database %s://; give a file or postgresql://...", kind);
  else
    store = tl_store_open (where, mode, &error);
  if (error != NULL)
    (void) tl_database_fail (where, error);
  return store;
}

/* Files that were captured, and are not where they were. */
typedef struct
{
  char **places;
  GPtrArray *gone; /* of ids as text */
} Search;

static gboolean
is_below (const char *name, const char *place)
{
  gsize len = strlen (place);

  if (!g_str_has_prefix (name, place))
    return FALSE;
  return name[len] == '\0' || name[len] == '/' || (len > 0 && place[len - 1] == '/');
}

/* id, name, encoding */
static gboolean
look (const char *const *cells, gpointer data, GError **error)
{
  Search *search = data;
  g_autofree char *name = tl_capture_parse_name (cells[1], cells[2]);
  struct stat info;

  for (char **place = search->places; *place != NULL; place++)
    if (is_below (name, *place))
      {
        if (lstat (name, &info) != 0 && (errno == ENOENT || errno == ENOTDIR))
          g_ptr_array_add (search->gone, g_strdup (cells[0]));
        break;
      }
  return TRUE;
}

gboolean
tl_database_mark_gone (TlStore *store, char **places, GError **error)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *now = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  Search search = { places, gone };

  if (!tl_store_flush (store, error)
      || !tl_store_query (store, "SELECT id, name, encoding FROM capture WHERE gone_at IS NULL", NULL, look,
                          &search, NULL, error))
    return FALSE;
  for (guint i = 0; i < gone->len; i++)
    {
      const char *const args[] = { now, gone->pdata[i], NULL };

      if (!tl_store_query (store, "UPDATE capture SET gone_at = $1 WHERE id = $2", args, NULL, NULL, NULL,
                           error))
        return FALSE;
    }
  return TRUE;
}
