/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pool.c - what becomes of documents that bring their workers down, and of those around them. */
#include "config.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "record/record.h"
#include "worker/pool_private.h"
#include "worker/rlimits.h"

#define PAGES   5
#define PATIENT 30 /* seconds by the clock: the machine may be busy */

/* How often each letter of a document's content was begun to be read, in all processes. */
typedef struct
{
  gint tries[256];
} Tally;

static Tally *tally;

typedef struct
{
  TlEngine *engine;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  fixture->engine = tl_engine_new (NULL, &error);
  g_assert_no_error (error);
  memset (tally, 0, sizeof *tally);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tl_engine_free (fixture->engine);
}

static void
fill_memory (void)
{
  for (;;)
    memset (g_malloc (1 << 20), 1, 1 << 20);
}

static void
compute_for_ever (void)
{
  volatile guint n = 0;

  for (;;)
    n++;
}

static void
talk_nonsense (void)
{
  static const char nonsense[] = "this is no frame of anybody's, and long enough for a head";

  g_assert_cmpint (write (3, nonsense, sizeof nonsense), >, 0);
}

static void
complain (void)
{
  static const char words[] = "libodd: \033[1mwhat is this?\nand this?\n";

  g_assert_cmpint (write (2, words, sizeof words - 1), >, 0);
}

static void
do_nothing (void)
{
}

static void
wait_for_ever (void)
{
  poll (NULL, 0, -1);
}

static void
compute_a_while (void)
{
  const clock_t end = clock () + CLOCKS_PER_SEC * 3 / 10;

  while (clock () < end)
    ;
}

/* What the first letter of a document does, at the page that its second letter names. */
static const struct
{
  char letter;
  void (*act) (void);
} acts[] = {
  { 'o', do_nothing },  { 'c', abort },         { 'h', compute_for_ever }, { 'w', wait_for_ever },
  { 'm', fill_memory }, { 'n', talk_nonsense }, { 'e', complain },         { 's', compute_a_while },
};

static void
act (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (acts[i].letter == letter)
      acts[i].act ();
  /* Once only. */
  if (letter == 'x' && tally->tries['x'] == 1)
    abort ();
}

static TlRecord *
read_letters (const TlEngine *engine, GBytes *bytes, const char *name, const TlTask *task)
{
  const char *text = g_bytes_get_data (bytes, NULL);
  TlRecord *record = tl_record_new (name, NULL);
  guint page = 1;

  record->type = g_strdup ("text/plain");
  g_atomic_int_inc (&tally->tries[(guint8) text[0]]);
  for (; page <= PAGES && (task->go_on == NULL || task->go_on (page, task->data)); page++)
    if ((guint) (text[1] - '0') == page || text[1] == '*')
      act (text[0]);
  record->pages = page - 1;
  if (text[1] == 'r' && (task->go_on == NULL || task->go_on (0, task->data)))
    act (text[0]);
  tl_record_seal (record);
  return record;
}

static TlPool *
new_pool (const Fixture *fixture, TlIsolate isolate, guint workers, guint wall_seconds)
{
  const TlPoolOptions options = { .isolate = isolate,
                                  .workers = workers,
                                  .cpu_seconds = 1,
                                  .wall_seconds = wall_seconds,
                                  .memory_bytes = (guint64) 256 << 20 };
  GError *error = NULL;
  TlPool *pool = tl_pool_new_reading (fixture->engine, &options, read_letters, &error);

  g_assert_no_error (error);
  return pool;
}

static int
open_text (const char *text)
{
  int fd = memfd_create ("document", MFD_CLOEXEC);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, strlen (text));
  return fd;
}

static void
push (TlPool *pool, const char *text)
{
  tl_pool_push (pool, text, open_text (text), NULL, (gpointer) text);
}

static TlRecord *
pop (TlPool *pool, const char **text)
{
  TlPoolResult result;

  g_assert_true (tl_pool_pop (pool, &result));
  g_assert_false (result.is_unchanged);
  *text = result.tag;
  g_free (result.text);
  return result.record;
}

typedef struct
{
  const char *title;
  const char *text;
  const char *status;
  const char *words; /* in the first problem, or NULL: none */
  guint pages, tries;
} Case;

static const Case cases[] = {
  { "good", "o1", "ok", NULL, 5, 1 },
  { "crash-at-once", "c1", "crash", "brought the program down", 0, 2 },
  { "crash-at-page", "c4", "partial", "(page 4)", 3, 3 },
  { "crash-in-rules", "cr", "crash", "brought the program down", 0, 2 },
  { "crash-once", "x2", "ok", NULL, 5, 2 },
  { "computes", "h1", "timeout", "longer than the 1 seconds", 0, 2 },
  { "computes-at-page", "h3", "partial", "--timeout", 2, 3 },
  { "slow-pages", "s*", "partial", "ended early", 3, 1 },
  { "waits", "w1", "timeout", "longer than the 2 seconds", 0, 2 },
  { "nonsense", "n1", "crash", "nonsense", 0, 2 },
  { "complaint", "e1", "partial", "libodd:  [1mwhat is this?", 5, 1 },
};

static void
assert_case (const Case *test, const TlRecord *record)
{
  g_autofree char *problem = tl_record_get_problem (record);

  g_assert_cmpstr (tl_record_get_status (record), ==, test->status);
  g_assert_cmpstr (record->source, ==, test->text);
  g_assert_cmpuint (record->bytes, ==, strlen (test->text));
  g_assert_cmpuint (strlen (record->sha256), ==, 64);
  g_assert_cmpuint (record->pages, ==, test->pages);
  if (test->words == NULL)
    g_assert_null (problem);
  else if (strstr (problem, test->words) == NULL)
    g_error ("\"%s\" is not in \"%s\"", test->words, problem);
  g_assert_cmpint (tally->tries[(guint8) test->text[0]], ==, test->tries);
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *test = data;
  g_autoptr (TlPool) pool = new_pool (fixture, TL_ISOLATE_POOL, 1, test->text[0] == 'w' ? 2 : PATIENT);
  g_autoptr (TlRecord) record = NULL, neighbour = NULL;
  const char *text;

  push (pool, test->text);
  record = pop (pool, &text);
  assert_case (test, record);
  push (pool, "o1");
  neighbour = pop (pool, &text);
  g_assert_cmpstr (tl_record_get_status (neighbour), ==, "ok");
}

static void
test_memory (Fixture *fixture, gconstpointer data)
{
  static const Case test = { "memory", "m1", "memory", "more than the 256 MB", 0, 2 };

  if (tl_rlimits_has_memory ())
    test_case (fixture, &test);
  else
    g_test_skip ("built with AddressSanitizer");
}

/* Every document comes out once, whatever those beside it do. */
static void
test_crowd (Fixture *fixture, gconstpointer isolate)
{
  static const char *const texts[] = { "o1", "c1", "o2", "e2", "o3", "n1", "o4", "c3" };
  g_autoptr (TlPool) pool = new_pool (fixture, GPOINTER_TO_INT (isolate), 3, PATIENT);
  guint n_pushed = 0, n_popped = 0, n_good = 0;

  while (n_popped < 80)
    {
      g_autoptr (TlRecord) record = NULL;
      const char *text;

      for (; n_pushed < 80 && tl_pool_has_room (pool); n_pushed++)
        push (pool, texts[n_pushed % G_N_ELEMENTS (texts)]);
      g_assert_cmpuint (tl_pool_get_pending (pool), ==, n_pushed - n_popped);
      record = pop (pool, &text);
      n_popped++;
      g_assert_cmpstr (record->source, ==, text);
      if (text[0] == 'o')
        {
          g_assert_cmpstr (tl_record_get_status (record), ==, "ok");
          n_good++;
        }
      else
        g_assert_cmpstr (tl_record_get_status (record), !=, "ok");
    }
  g_assert_cmpuint (n_good, ==, 40);
  g_assert_cmpuint (tl_pool_get_pending (pool), ==, 0);
}

/* What ended two workers is not given to a third, under whatever name. */
static void
test_quarantine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlPool) pool = new_pool (fixture, TL_ISOLATE_POOL, 1, PATIENT);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TlRecord) record = NULL;
      g_autofree char *name = g_strdup_printf ("copy %u", i);
      const char *text;

      tl_pool_push (pool, name, open_text ("c3"), NULL, NULL);
      record = pop (pool, &text);
      g_assert_cmpstr (tl_record_get_status (record), ==, "partial");
      g_assert_cmpstr (record->source, ==, name);
    }
  /* A copy may have been begun before the pool knew that it is one. */
  g_assert_cmpint (tally->tries['c'], >=, 3);
  g_assert_cmpint (tally->tries['c'], <=, 5);
}

static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "o1", -1);
  g_autoptr (TlPool) pool = new_pool (fixture, GPOINTER_TO_INT (data), 1, PATIENT);
  TlPoolResult result;

  tl_pool_push (pool, "a", open_text ("o1"), sha256, &result);
  g_assert_true (tl_pool_pop (pool, &result));
  g_assert_true (result.is_unchanged);
  g_assert_null (result.record);
  tl_pool_push (pool, "a", open_text ("o2"), sha256, NULL);
  g_assert_true (tl_pool_pop (pool, &result));
  g_assert_false (result.is_unchanged);
  tl_record_unref (result.record);
  g_assert_false (tl_pool_pop (pool, &result));
  g_assert_cmpint (tally->tries['o'], ==, 1);
}

/* Workers are made anew after a while, and for each document if that is wanted. */
static void
test_recycling (Fixture *fixture, gconstpointer data)
{
  const gboolean each = GPOINTER_TO_INT (data) == TL_ISOLATE_EACH;
  g_autoptr (TlPool) pool = new_pool (fixture, GPOINTER_TO_INT (data), 1, PATIENT);

  for (guint i = 0; i < 60; i++)
    {
      const char *text;

      push (pool, "o1");
      tl_record_unref (pop (pool, &text));
    }
  g_assert_cmpuint (tl_pool_get_started (pool), >=, each ? 60 : 2);
  g_assert_cmpuint (tl_pool_get_started (pool), <=, each ? 60 : 3);
}

/* One that is freed leaves no process. */
static void
test_free (Fixture *fixture, gconstpointer data)
{
  TlPool *pool = new_pool (fixture, TL_ISOLATE_POOL, 2, PATIENT);

  push (pool, "w1");
  push (pool, "h1");
  push (pool, "o1");
  g_assert_false (tl_pool_wait (pool, 50) && tl_pool_get_pending (pool) == 0);
  tl_pool_free (pool);
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  tally = mmap (NULL, sizeof *tally, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (tally != MAP_FAILED);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pool/", cases[i].title, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  g_test_add ("/pool/memory", Fixture, NULL, set_up, test_memory, tear_down);
  g_test_add ("/pool/crowd", Fixture, GINT_TO_POINTER (TL_ISOLATE_POOL), set_up, test_crowd, tear_down);
  g_test_add ("/pool/crowd/each", Fixture, GINT_TO_POINTER (TL_ISOLATE_EACH), set_up, test_crowd, tear_down);
  g_test_add ("/pool/quarantine", Fixture, NULL, set_up, test_quarantine, tear_down);
  g_test_add ("/pool/unchanged", Fixture, GINT_TO_POINTER (TL_ISOLATE_POOL), set_up, test_unchanged,
              tear_down);
  g_test_add ("/pool/unchanged/none", Fixture, GINT_TO_POINTER (TL_ISOLATE_NONE), set_up, test_unchanged,
              tear_down);
  g_test_add ("/pool/recycling", Fixture, GINT_TO_POINTER (TL_ISOLATE_POOL), set_up, test_recycling,
              tear_down);
  g_test_add ("/pool/recycling/each", Fixture, GINT_TO_POINTER (TL_ISOLATE_EACH), set_up, test_recycling,
              tear_down);
  g_test_add ("/pool/free", Fixture, NULL, set_up, test_free, tear_down);
  return g_test_run ();
}
