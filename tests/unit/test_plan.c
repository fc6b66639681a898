/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_plan.c - files written many at once come to what they would one behind the other. */
#include "config.h"

#include "store/batch.h"
#include "store/postgres_plan.h"

typedef struct
{
  const char *name, *sha256; /* NULL: no content */
  TlStatus status;
  const char *program;
  gboolean is_unchanged, is_forced;
} File;

static void
add (TlBatch *batch, const File *given)
{
  TlBatchFile *file = tl_batch_add_file (batch);

  file->name = given->name;
  file->encoding = "";
  file->sha256 = given->sha256;
  file->status = given->status;
  file->packs_hash = "p";
  file->program = given->program != NULL ? given->program : "1";
  file->is_unchanged = given->is_unchanged;
  file->is_forced = given->is_forced;
}

/* Returns: the place of ${file} in ${batch}, -1 for NULL. */
static gint
find (const TlBatch *batch, const TlBatchFile *file)
{
  guint place;

  if (file == NULL)
    return -1;
  g_assert_true (g_ptr_array_find (batch->files, file, &place));
  return (gint) place;
}

static const TlContent *
get_content (const TlPlan *plan, const char *sha256)
{
  return g_hash_table_lookup (plan->by_sha256, sha256);
}

static void
test_contents (void)
{
  static const File files[] = {
    { "d", "bb", TL_STATUS_OK },                       /* 0: the first of its content */
    { "c", "bb", TL_STATUS_OK },                       /* 1: the same again */
    { "b", "aa", TL_STATUS_TIMEOUT },                  /* 2: the machine failed */
    { "a", "aa", TL_STATUS_OK },                       /* 3: and then did not */
    { "e", "aa", TL_STATUS_CRASH },                    /* 4: no reason to forget it */
    { "f", "cc", TL_STATUS_OK },                       /* 5 */
    { "g", "cc", TL_STATUS_OK, .is_forced = TRUE },    /* 6 */
    { "h", "dd", TL_STATUS_OK, .is_unchanged = TRUE }, /* 7: nothing was read */
  };
  g_autoptr (TlBatch) batch = tl_batch_new ();
  g_autoptr (TlPlan) plan = NULL;
  TlContent *content;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    add (batch, &files[i]);
  plan = tl_plan_new (batch);
  g_assert_cmpuint (plan->contents->len, ==, 3);
  g_assert_cmpstr (((TlContent *) plan->contents->pdata[0])->sha256, ==, "aa");
  g_assert_cmpstr (((TlContent *) plan->contents->pdata[2])->sha256, ==, "cc");
  g_assert_cmpint (find (batch, get_content (plan, "aa")->news), ==, 3);
  g_assert_cmpint (find (batch, get_content (plan, "bb")->news), ==, 0);
  g_assert_cmpint (find (batch, get_content (plan, "cc")->news), ==, 6);
  g_assert_null (get_content (plan, "dd"));

  /* What stands there already changes that. */
  content = (TlContent *) get_content (plan, "bb");
  tl_content_settle (content, &(const TlStored){ TL_STATUS_OK, "p", "1" });
  g_assert_null (content->news);
  tl_content_settle (content, &(const TlStored){ TL_STATUS_OK, "p", "0" });
  g_assert_cmpint (find (batch, content->news), ==, 0);
  content = (TlContent *) get_content (plan, "aa");
  tl_content_settle (content, &(const TlStored){ TL_STATUS_OK, "p", "1" });
  g_assert_null (content->news);
}

static void
test_namings (void)
{
  static const File files[] = {
    { "b", "aa", TL_STATUS_OK },                       /* 0 */
    { "b", "bb", TL_STATUS_OK },                       /* 1: the same name, another content */
    { "b", "bb", TL_STATUS_OK, .is_unchanged = TRUE }, /* 2: and only touched since */
    { "a", NULL, TL_STATUS_UNREADABLE },               /* 3 */
    { "c", "aa", TL_STATUS_OK },                       /* 4 */
    { "c", NULL, TL_STATUS_UNREADABLE },               /* 5: it goes on naming what it named */
    { "d", "cc", TL_STATUS_OK, .is_unchanged = TRUE }, /* 6 */
    { "e", "cc", TL_STATUS_OK, .is_unchanged = TRUE }, /* 7 */
    { "e", "cc", TL_STATUS_OK },                       /* 8 */
  };
  static const struct
  {
    const char *name;
    gint file, touch;
    const char *sha256;
  } wanted[] = {
    { "a", 3, -1, NULL }, { "b", 1, 2, "bb" },  { "c", 5, -1, "aa" },
    { "d", -1, 6, NULL }, { "e", 8, -1, "cc" },
  };
  g_autoptr (TlBatch) batch = tl_batch_new ();
  g_autoptr (TlPlan) plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    add (batch, &files[i]);
  plan = tl_plan_new (batch);
  g_assert_cmpuint (plan->namings->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const TlNaming *naming = plan->namings->pdata[i];

      g_assert_cmpstr (naming->name, ==, wanted[i].name);
      g_assert_cmpint (find (batch, naming->file), ==, wanted[i].file);
      g_assert_cmpint (find (batch, naming->touch), ==, wanted[i].touch);
      g_assert_cmpstr (naming->content != NULL ? naming->content->sha256 : NULL, ==, wanted[i].sha256);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/contents", test_contents);
  g_test_add_func ("/plan/namings", test_namings);
  return g_test_run ();
}
