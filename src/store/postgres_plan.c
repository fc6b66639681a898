/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_plan.c - what a batch comes to.
 *
 * Everything is in the order of its keys: writers who lock the same rows in the same order do not wait for
 * each other in a circle.
 */
#include "config.h"

#include <string.h>

#include "store/postgres_plan.h"

static void
free_content (TlContent *content)
{
  g_ptr_array_unref (content->files);
  g_free (content);
}

void
tl_plan_free (TlPlan *plan)
{
  if (plan == NULL)
    return;
  g_ptr_array_unref (plan->contents);
  g_ptr_array_unref (plan->namings);
  g_ptr_array_unref (plan->organisations);
  g_hash_table_unref (plan->by_sha256);
  g_free (plan);
}

void
tl_content_settle (TlContent *content, const TlStored *stored)
{
  TlStored latest = stored != NULL ? *stored : (TlStored){ 0 };

  content->news = NULL;
  for (guint i = 0; i < content->files->len; i++)
    {
      const TlBatchFile *file = content->files->pdata[i];

      if ((stored == NULL && i == 0) || tl_batch_is_news (file, &latest))
        {
          content->news = file;
          latest = (TlStored){ file->status, file->packs_hash, file->program };
        }
    }
}

static TlContent *
need_content (TlPlan *plan, const char *sha256)
{
  TlContent *content = g_hash_table_lookup (plan->by_sha256, sha256);

  if (content != NULL)
    return content;
  content = g_new0 (TlContent, 1);
  content->sha256 = sha256;
  content->files = g_ptr_array_new ();
  g_hash_table_insert (plan->by_sha256, (gpointer) sha256, content);
  g_ptr_array_add (plan->contents, content);
  return content;
}

static guint
hash_naming (gconstpointer key)
{
  const TlNaming *naming = key;

  return g_str_hash (naming->name) * 31 + g_str_hash (naming->encoding);
}

static gint
compare_namings (const TlNaming *a, const TlNaming *b)
{
  gint order = strcmp (a->name, b->name);

  return order != 0 ? order : strcmp (a->encoding, b->encoding);
}

static gboolean
is_same_naming (gconstpointer a, gconstpointer b)
{
  return compare_namings (a, b) == 0;
}

static TlNaming *
need_naming (TlPlan *plan, GHashTable *by_name, const TlBatchFile *file)
{
  const TlNaming key = { .name = file->name, .encoding = file->encoding };
  TlNaming *naming = g_hash_table_lookup (by_name, &key);

  if (naming != NULL)
    return naming;
  naming = g_new0 (TlNaming, 1);
  *naming = key;
  g_hash_table_add (by_name, naming);
  g_ptr_array_add (plan->namings, naming);
  return naming;
}

static void
add_file (TlPlan *plan, GHashTable *by_name, const TlBatchFile *file)
{
  TlNaming *naming = need_naming (plan, by_name, file);
  TlContent *content;

  if (file->is_unchanged)
    {
      naming->touch = file;
      return;
    }
  naming->file = file;
  naming->touch = NULL;
  if (file->sha256 == NULL)
    return;
  content = need_content (plan, file->sha256);
  g_ptr_array_add (content->files, (gpointer) file);
  naming->content = content;
}

static gint
sort_contents (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const TlContent *const *) a)->sha256, (*(const TlContent *const *) b)->sha256);
}

static gint
sort_namings (gconstpointer a, gconstpointer b)
{
  return compare_namings (*(const TlNaming *const *) a, *(const TlNaming *const *) b);
}

TlPlan *
tl_plan_new (const TlBatch *batch)
{
  TlPlan *plan = g_new0 (TlPlan, 1);
  g_autoptr (GHashTable) by_name = g_hash_table_new (hash_naming, is_same_naming);

  plan->contents = g_ptr_array_new_with_free_func ((GDestroyNotify) free_content);
  plan->namings = g_ptr_array_new_with_free_func (g_free);
  plan->organisations = g_ptr_array_new ();
  plan->by_sha256 = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < batch->files->len; i++)
    add_file (plan, by_name, batch->files->pdata[i]);
  g_ptr_array_sort (plan->contents, sort_contents);
  g_ptr_array_sort (plan->namings, sort_namings);
  for (guint i = 0; i < plan->contents->len; i++)
    tl_content_settle (plan->contents->pdata[i], NULL);
  return plan;
}

static gint
sort_organisations (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const TlRow *const *) a)->cells[0].text, (*(const TlRow *const *) b)->cells[0].text);
}

void
tl_plan_gather (TlPlan *plan)
{
  const TlTable *table = tl_schema_get_table (TL_TABLE_ORGANISATION);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_set_size (plan->organisations, 0);
  for (guint i = 0; i < plan->contents->len; i++)
    {
      const TlContent *content = plan->contents->pdata[i];

      for (guint j = 0; content->news != NULL && j < content->news->rows->len; j++)
        {
          TlRow *row = content->news->rows->pdata[j];

          if (row->table == table && g_hash_table_add (keys, (gpointer) row->cells[0].text))
            g_ptr_array_add (plan->organisations, row);
        }
    }
  g_ptr_array_sort (plan->organisations, sort_organisations);
}
