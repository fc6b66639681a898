/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_store.c - a database: what is put, what is known, what is replaced, what stays. */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "store/digest.h"
#include "store/search.h"
#include "store/shelf.h"
#include "store/store.h"
#include "store_fixture.h"

typedef struct
{
  char *folder, *path;
  TlStore *store;
} Fixture;

static const TlRunInfo one = { "1", "zh@1", "in", NULL }, two = { "1", "zh@2", "in", NULL };

static void
open_again (Fixture *fixture, const TlRunInfo *info)
{
  g_autoptr (GError) error = NULL;

  tl_store_free (fixture->store);
  fixture->store = tl_store_open (fixture->path, TL_STORE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (tl_store_begin_run (fixture->store, info, &error));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("store-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a b%?#.db", NULL);
  open_again (fixture, &one);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->store, tl_store_free);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing stays beside the database */
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
put (Fixture *fixture, const char *name, TlRecord *record, const char *text)
{
  const TlArrival arrival
      = { .name = name, .footprint = { 7, 1000000000, 2, G_MAXUINT64 }, .record = record, .text = text };
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_store_put (fixture->store, &arrival, &error));
  g_assert_true (tl_store_flush (fixture->store, &error));
  tl_record_unref (record);
}

static TlSeen
look (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  TlSeen seen;

  g_assert_true (tl_store_look_up (fixture->store, &name, 1, &seen, &error));
  return seen;
}

static gboolean
keep (const char *const *cells, gpointer data, GError **error)
{
  g_string_append_printf (data, "%s%s", ((GString *) data)->len > 0 ? ";" : "",
                          cells[0] != NULL ? cells[0] : "NULL");
  return TRUE;
}

#define assert_sql(fixture, sql, wanted)                                                                     \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (GString) got_ = g_string_new (NULL);                                                          \
    g_autoptr (GError) error_ = NULL;                                                                        \
    (void) tl_store_query ((fixture)->store, sql, NULL, keep, got_, NULL, &error_);                          \
    g_assert_no_error (error_);                                                                              \
    g_assert_cmpstr (got_->str, ==, wanted);                                                                 \
  }                                                                                                          \
  G_STMT_END

static char *
make_digest (Fixture *fixture)
{
  guint64 n;
  char *digest = tl_digest_compute (fixture->store, &n, NULL);

  g_assert_nonnull (digest);
  return digest;
}

static void
test_known (Fixture *fixture, gconstpointer data)
{
  TlSeen seen;

  g_assert_false (look (fixture, "a").is_known);
  put (fixture, "a", fixture_record ("a", "content", 100), "text");
  seen = look (fixture, "a");
  g_assert_true (seen.is_known && seen.is_current);
  g_assert_cmpint (seen.status, ==, TL_STATUS_PARTIAL);
  g_assert_cmpuint (seen.footprint.size, ==, 7);
  g_assert_cmpint (seen.footprint.mtime, ==, 1000000000);
  g_assert_cmpuint (seen.footprint.inode, ==, G_MAXUINT64);
  g_assert_cmpuint (strlen (seen.sha256), ==, 64);
  open_again (fixture, &two);
  seen = look (fixture, "a");
  g_assert_true (seen.is_known && !seen.is_current);
}

/* Bytes that are no UTF-8, and the same written in ASCII, are two names. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  put (fixture, "\xb9\n", fixture_record ("x", "1", 100), NULL);
  put (fixture, "%B9%0A", fixture_record ("x", "2", 100), NULL);
  assert_sql (fixture, "SELECT count(*) FROM capture", "2");
  assert_sql (fixture, "SELECT DISTINCT name FROM capture", "%B9%0A");
  g_assert_cmpstr (look (fixture, "\xb9\n").sha256, !=, look (fixture, "%B9%0A").sha256);
}

static void
test_shared (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", fixture_record ("a", "content", 100), "政府采购");
  put (fixture, "b", fixture_record ("b", "content", 100), "政府采购");
  assert_sql (fixture, "SELECT count(*) FROM document", "1");
  assert_sql (fixture, "SELECT count(*) FROM capture", "2");
  assert_sql (fixture, "SELECT count(*) FROM notice", "1");
  /* One of them is changed: the other still has the content. */
  put (fixture, "a", fixture_record ("a", "other", 100), NULL);
  assert_sql (fixture, "SELECT count(*) FROM document", "2");
  put (fixture, "b", fixture_record ("b", "other", 100), NULL);
  assert_sql (fixture, "SELECT count(*) FROM document", "1");
  assert_sql (fixture, "SELECT count(*) FROM evidence", "9");
  assert_sql (fixture, "SELECT count(*) FROM document_text", "0");
  assert_sql (fixture, "SELECT count(*) FROM document_words WHERE document_words MATCH '\"政府\"'", "0");
}

/* The same rules leave rows alone, other rules replace them under the same id. */
static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", fixture_record ("a", "content", 100), "one text");
  put (fixture, "a", fixture_record ("a", "content", 999), "another");
  assert_sql (fixture, "SELECT amount FROM value", "1.00");
  assert_sql (fixture, "SELECT content FROM document_text", "one text");
  open_again (fixture, &two);
  put (fixture, "a", fixture_record ("a", "content", 200), "another text");
  assert_sql (fixture, "SELECT amount FROM value", "2.00");
  assert_sql (fixture, "SELECT id FROM document", "1");
  assert_sql (fixture, "SELECT count(*) FROM evidence", "9");
  assert_sql (fixture, "SELECT count(*) FROM document_words WHERE document_words MATCH 'one'", "0");
  assert_sql (fixture, "SELECT count(*) FROM document_words WHERE document_words MATCH 'another'", "1");
}

/* What cannot be read now keeps what it said. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", fixture_record ("a", "content", 100), NULL);
  put (fixture, "a",
       tl_record_new_failed ("a", NULL, TL_STATUS_UNREADABLE, "unreadable", "There is no such file."), NULL);
  assert_sql (fixture, "SELECT status FROM capture", "unreadable");
  assert_sql (fixture, "SELECT count(*) FROM notice", "1");
  put (fixture, "b",
       tl_record_new_failed ("b", NULL, TL_STATUS_UNREADABLE, "unreadable", "There is no such file."), NULL);
  assert_sql (fixture, "SELECT document_id FROM capture WHERE name = 'b'", "NULL");
}

static void
test_views (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", fixture_record ("a", "content", 124880000), NULL);
  assert_sql (
      fixture,
      "SELECT supplier || '|' || coalesce (amount, '-') || '|' || lot || '|' || buyer || '|' || quote || '|' "
      "|| page || '|' || file FROM awards ORDER BY lot",
      "一网互通（北京）科技有限公司|1248800.00|1|中国新闻社|quote 60|2|a;"
      "=Other Ltd|-|2|中国新闻社|quote 80|2|a");
  assert_sql (fixture, "SELECT platform || '|' || price || '|' || price_per_follower FROM targets",
              "twitter|1248800.00|2.1531");
  assert_sql (fixture, "SELECT kind || ' ' || date FROM deadlines", "submission 2019-08-14T09:30");
  assert_sql (fixture, "SELECT count(*) FROM facts WHERE is_conflict = 1", "1");
}

static gboolean
compare_record (const TlRecord *record, const TlFootprint *footprint, const char *text, gpointer data,
                GError **error)
{
  g_string_append_printf (data, "%s:%s:%u ", record->source, tl_record_get_status (record),
                          record->facts->len);
  return TRUE;
}

static void
test_shelf (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) got = g_string_new (NULL);
  const TlShelfQuery everything = { NULL, NULL, FALSE };
  g_autoptr (GError) error = NULL;

  put (fixture, "b", fixture_record ("b", "content", 100), NULL);
  put (fixture, "a/c", tl_record_new_failed ("a/c", NULL, TL_STATUS_UNREADABLE, "unreadable", "No."), NULL);
  put (fixture, "a", fixture_record ("a", "content", 100), NULL);
  (void) tl_shelf_each (fixture->store, &everything, compare_record, got, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (got->str, ==, "a:partial:7 a/c:unreadable:0 b:partial:7 ");
}

/* The digest depends on what is there, not on how it came. */
static void
test_digest (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = make_digest (fixture), *first = NULL, *both = NULL, *again = NULL;
  Fixture other = { NULL, NULL, NULL };

  put (fixture, "a", fixture_record ("a", "content", 100), "text");
  first = make_digest (fixture);
  put (fixture, "b", fixture_record ("b", "other", 100), NULL);
  both = make_digest (fixture);
  g_assert_cmpstr (empty, !=, first);
  g_assert_cmpstr (first, !=, both);
  set_up (&other, NULL);
  open_again (&other, &two);
  put (&other, "b", fixture_record ("b", "gone", 7), NULL);
  open_again (&other, &one);
  put (&other, "b", fixture_record ("b", "other", 100), NULL);
  put (&other, "a", fixture_record ("a", "content", 100), "text");
  again = make_digest (&other);
  g_assert_cmpstr (again, ==, both);
  tear_down (&other, NULL);
}

static gboolean
keep_hit (const TlHit *hit, gpointer data, GError **error)
{
  const TlHitQuote *quote = hit->quotes->len > 0 ? hit->quotes->pdata[0] : NULL;

  g_string_append_printf (data, "%s %s %s;", hit->name,
                          quote != NULL && quote->field != NULL ? quote->field : "text",
                          quote != NULL ? quote->quote : "");
  return TRUE;
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query, *hits;
  } cases[] = {
    { "采购", "a text 某市政府采购中心;" },
    { "采", "a text 某市政府采购中心;" },
    { "政府采购中心", "a text 某市政府采购中心;" },
    { "政府 中心", "a text 某市政府采购中心;" },
    { "中心政府", "" },
    { "QUOTE", "b title quote 1;" },
    { "quot", "" },
    { "quot*", "b title quote 1;" },
    { "\"OR\" AND", "" },
  };

  put (fixture, "a", fixture_record ("a", "content", 100), "x\n某市政府采购中心\ny");
  put (fixture, "b", fixture_record ("b", "other", 100), "quote 1 quote 20");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) phrases = tl_bigram_parse_query (cases[i].query);
      g_autoptr (GString) got = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      guint64 n;

      g_assert_true (tl_search_run (fixture->store, phrases, 0, 1, keep_hit, got, &n, &error));
      g_assert_cmpstr (got->str, ==, cases[i].hits);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/store/known", test_known },           { "/store/names", test_names },
    { "/store/shared", test_shared },         { "/store/replaced", test_replaced },
    { "/store/views", test_views },           { "/store/shelf", test_shelf },
    { "/store/unreadable", test_unreadable }, { "/store/digest", test_digest },
    { "/store/search", test_search },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
