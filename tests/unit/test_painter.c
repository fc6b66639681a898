/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_painter.c - pages drawn in a process of its own, which may break, stand still or lie. */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/painter.h"

/* Two pages of 100 by 200 points; without a table of places, which is found again. */
#define PDF                                                                                                  \
  "%PDF-1.4\n"                                                                                               \
  "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"                                                         \
  "2 0 obj <</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>> endobj\n"                                           \
  "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 200]>> endobj\n"                                   \
  "4 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 200]>> endobj\n"                                   \
  "trailer <</Root 1 0 R>>\n"

static gboolean
allow (int channel)
{
  return TRUE;
}

static gboolean
refuse (int channel)
{
  return FALSE;
}

static gboolean
crash (int channel)
{
  abort ();
}

static gboolean
stand_still (int channel)
{
  while (pause () < 0)
    ;
  return FALSE;
}

/* Half of what comes before a picture. */
static gboolean
break_off (int channel)
{
  _exit (write (channel, "12345678", 8) != 8);
}

/* A head that says: page 1, ${len} bytes, 100 by 200. */
static void
say (int channel, guint32 len)
{
  const struct
  {
    guint32 number, len;
    double width, height;
  } head = { 1, len, 100, 200 };

  if (write (channel, &head, sizeof head) != (ssize_t) sizeof head)
    _exit (1);
}

static gboolean
promise_too_much (int channel)
{
  say (channel, G_MAXUINT32);
  return TRUE;
}

static gboolean
send_no_picture (int channel)
{
  say (channel, 8);
  _exit (write (channel, "<script>", 8) != 8);
}

/* The first page once more instead of the second. */
static gboolean
repeat (int channel)
{
  for (guint i = 0; i < 2; i++)
    {
      say (channel, 8);
      if (write (channel, "\x89PNG\r\n\x1a\n", 8) != 8)
        _exit (1);
    }
  _exit (0);
}

static TlPainter *
paint (const char *pdf, TlPainterEnclose enclose, const guint *numbers, guint n)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (pdf, strlen (pdf));
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) error = NULL;
  TlPainter *painter;

  g_array_append_vals (wanted, numbers, n);
  painter = tl_painter_new (bytes, wanted, enclose, enclose == stand_still ? 1 : 60, &error);
  g_assert_no_error (error);
  return painter;
}

static void
test_pages (void)
{
  /* There is no page 7. */
  const guint numbers[] = { 1, 2, 7 };
  g_autoptr (TlPainter) painter = paint (PDF, allow, numbers, G_N_ELEMENTS (numbers));
  TlPainterPage page;

  for (guint i = 1; i <= 2; i++)
    {
      g_assert_true (tl_painter_next (painter, &page));
      g_assert_cmpuint (page.number, ==, i);
      g_assert_cmpfloat (page.width, ==, 100);
      g_assert_cmpfloat (page.height, ==, 200);
      g_assert_cmpmem (g_bytes_get_data (page.png, NULL), 4, "\x89PNG", 4);
      g_bytes_unref (page.png);
    }
  g_assert_false (tl_painter_next (painter, &page));
}

static void
test_nothing (void)
{
  static const struct
  {
    const char *pdf;
    TlPainterEnclose enclose;
  } cases[] = {
    { "no PDF", allow },       { PDF, refuse },    { PDF, crash },           { PDF, stand_still },
    { PDF, promise_too_much }, { PDF, break_off }, { PDF, send_no_picture },
  };
  const guint first = 1;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlPainter) painter = paint (cases[i].pdf, cases[i].enclose, &first, 1);
      TlPainterPage page;

      g_assert_false (tl_painter_next (painter, &page));
    }
}

static void
test_order (void)
{
  const guint numbers[] = { 1, 2 };
  g_autoptr (TlPainter) painter = paint (PDF, repeat, numbers, G_N_ELEMENTS (numbers));
  TlPainterPage page;

  g_assert_true (tl_painter_next (painter, &page));
  g_bytes_unref (page.png);
  g_assert_false (tl_painter_next (painter, &page));
}

/* Freed in the midst: the process is gone, not left waiting. */
static void
test_freed (void)
{
  const guint first = 1;

  tl_painter_free (paint (PDF, stand_still, &first, 1));
  tl_painter_free (paint (PDF, allow, &first, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/painter/pages", test_pages);
  g_test_add_func ("/painter/nothing", test_nothing);
  g_test_add_func ("/painter/order", test_order);
  g_test_add_func ("/painter/freed", test_freed);
  return g_test_run ();
}
