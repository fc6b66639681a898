/* SPDX-License-Identifier: GPL-3.0-or-later */
/* painter.c - pages of a PDF of strangers as PNG, drawn in a process of its own. */
#include "config.h"

#include "report/painter.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "report/picture.h"

#define CHANNEL  3          /* of the process that draws */
#define MAX_PNG  (96 << 20) /* a picture of the largest size that compression does nothing for */
#define MAX_SIDE 1e6        /* points */

struct _TlPainter
{
  GPid process;
  int channel;
  gint64 end; /* microseconds: when it is ended */
  guint last; /* page that came */
};

/* What comes before each picture. */
typedef struct
{
  guint32 number, len;
  double width, height;
} Head;

static gboolean
send_all (const void *data, gsize len)
{
  const char *at = data;

  while (len > 0)
    {
      ssize_t n = write (CHANNEL, at, len);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      at += n;
      len -= (gsize) n;
    }
  return TRUE;
}

static gboolean
send_page (TlPictures *pictures, guint number)
{
  Head head = { .number = number };
  g_autoptr (GBytes) png = tl_pictures_draw (pictures, number, &head.width, &head.height, NULL);

  if (png == NULL)
    return TRUE;
  head.len = (guint32) g_bytes_get_size (png);
  return send_all (&head, sizeof head) && send_all (g_bytes_get_data (png, NULL), head.len);
}

/* Leaves nothing open but the channel; what libraries say of a broken PDF is for nobody. */
static gboolean
keep_only (int channel)
{
  int nothing = open ("/dev/null", O_RDWR);

  if (nothing < 0 || (channel != CHANNEL && dup2 (channel, CHANNEL) < 0))
    return FALSE;
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (dup2 (nothing, fd) < 0)
      return FALSE;
  return close_range (CHANNEL + 1, ~0U, 0) == 0;
}

static void G_GNUC_NORETURN
paint (GBytes *pdf, const GArray *numbers, int channel, TlPainterEnclose enclose)
{
  TlPictures *pictures = keep_only (channel) && enclose (CHANNEL) ? tl_pictures_new (pdf, NULL) : NULL;
  gboolean is_heard = pictures != NULL;

  for (guint i = 0; is_heard && i < numbers->len; i++)
    is_heard = send_page (pictures, g_array_index (numbers, guint, i));
  _exit (0);
}

TlPainter *
tl_painter_new (GBytes *pdf, const GArray *numbers, TlPainterEnclose enclose, guint seconds, GError **error)
{
  TlPainter *painter;
  int ends[2] = { -1, -1 };
  GPid process = pipe2 (ends, O_CLOEXEC) == 0 ? fork () : -1;
  int number = errno;

  if (process == 0)
    paint (pdf, numbers, ends[1], enclose);
  if (ends[1] >= 0)
    close (ends[1]);
  if (process < 0)
    {
      if (ends[0] >= 0)
        close (ends[0]);
      g_set_error (error, TL_ERROR, TL_ERROR_IO, "no process to draw in: %s", g_strerror (number));
      return NULL;
    }
  painter = g_new0 (TlPainter, 1);
  painter->process = process;
  painter->channel = ends[0];
  painter->end = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;
  return painter;
}

void
tl_painter_free (TlPainter *painter)
{
  if (painter == NULL)
    return;
  (void) kill (painter->process, SIGKILL);
  while (waitpid (painter->process, NULL, 0) < 0 && errno == EINTR)
    ;
  close (painter->channel);
  g_free (painter);
}

/* Returns: FALSE when nothing comes in time. */
static gboolean
wait_for (const TlPainter *painter)
{
  struct pollfd channel = { painter->channel, POLLIN, 0 };
  int n = 0;

  do
    {
      gint64 left = painter->end - g_get_monotonic_time ();

      n = left > 0 ? poll (&channel, 1, (int) MIN (left / 1000 + 1, G_MAXINT)) : 0;
  } while (n < 0 && errno == EINTR);
  return n > 0;
}

static gboolean
receive_all (const TlPainter *painter, void *data, gsize len)
{
  char *at = data;

  while (len > 0)
    {
      ssize_t n;

      if (!wait_for (painter))
        return FALSE;
      n = read (painter->channel, at, len);
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      at += n;
      len -= (gsize) n;
    }
  return TRUE;
}

/* The other side may have become anything. */
static gboolean
is_sound (const TlPainter *painter, const Head *head)
{
  return head->number > painter->last && head->len > 0 && head->len <= MAX_PNG && isfinite (head->width)
         && isfinite (head->height) && head->width > 0 && head->height > 0 && head->width < MAX_SIDE
         && head->height < MAX_SIDE;
}

gboolean
tl_painter_next (TlPainter *painter, TlPainterPage *page)
{
  static const char signature[] = { '\x89', 'P', 'N', 'G', '\r', '\n', '\x1a', '\n' };
  g_autofree char *png = NULL;
  Head head;

  if (!receive_all (painter, &head, sizeof head) || !is_sound (painter, &head))
    return FALSE;
  png = g_malloc (head.len);
  if (!receive_all (painter, png, head.len) || head.len < sizeof signature
      || memcmp (png, signature, sizeof signature) != 0)
    return FALSE;
  painter->last = head.number;
  *page = (TlPainterPage){ head.number, head.width, head.height,
                           g_bytes_new_take (g_steal_pointer (&png), head.len) };
  return TRUE;
}
