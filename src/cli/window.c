/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window.c - documents through a pool, in their order. */
#include "config.h"

#include "cli/window.h"

#define PLACES 256 /* so many documents one that takes long holds up */

typedef struct
{
  char *name;
  TlRecord *record; /* NULL: not yet */
} Place;

struct _TlWindow
{
  TlPool *pool;
  TlHalt *halt;
  GQueue places; /* of Place, in the order of the documents */
  char *name;    /* of what was taken last */
};

static void
free_place (Place *place)
{
  g_free (place->name);
  g_clear_pointer (&place->record, tl_record_unref);
  g_free (place);
}

TlWindow *
tl_window_new (TlPool *pool, TlHalt *halt)
{
  TlWindow *window = g_new0 (TlWindow, 1);

  window->pool = pool;
  window->halt = halt;
  g_queue_init (&window->places);
  return window;
}

void
tl_window_free (TlWindow *window)
{
  if (window == NULL)
    return;
  g_queue_clear_full (&window->places, (GDestroyNotify) free_place);
  g_free (window->name);
  g_free (window);
}

void
tl_window_add (TlWindow *window, const char *name, int fd, const GError *error)
{
  Place *place = g_new0 (Place, 1);

  place->name = g_strdup (name);
  g_queue_push_tail (&window->places, place);
  if (fd < 0)
    place->record = tl_engine_refuse (name, error);
  else
    tl_pool_push (window->pool, name, fd, NULL, place);
}

gboolean
tl_window_has_room (const TlWindow *window)
{
  return window->places.length < PLACES && tl_pool_has_room (window->pool);
}

/* Returns: FALSE when somebody interrupts. */
static gboolean
wait_for_pool (const TlWindow *window, gboolean is_waiting)
{
  /* Without workers pop does the work. */
  if (window->halt == NULL)
    return TRUE;
  if (is_waiting && !tl_pool_wait (window->pool, 0))
    (void) tl_halt_wait (window->halt, tl_pool_get_fd (window->pool), -1);
  return !tl_halt_check (window->halt);
}

static void
fill_place (TlWindow *window)
{
  TlPoolResult result;
  Place *place;

  if (!tl_pool_wait (window->pool, 0) || !tl_pool_pop (window->pool, &result))
    return;
  place = result.tag;
  place->record = result.record;
  g_free (result.text);
}

TlRecord *
tl_window_take (TlWindow *window, gboolean is_end, const char **name)
{
  Place *first;
  TlRecord *record;

  while ((first = g_queue_peek_head (&window->places)) != NULL && first->record == NULL)
    {
      gboolean is_waiting = is_end || !tl_window_has_room (window);

      if (!wait_for_pool (window, is_waiting))
        return NULL;
      fill_place (window);
      if (first->record == NULL && !is_end && tl_window_has_room (window))
        return NULL;
    }
  if (first == NULL)
    return NULL;
  record = g_steal_pointer (&first->record);
  g_free (window->name);
  window->name = g_steal_pointer (&first->name);
  *name = window->name;
  free_place (g_queue_pop_head (&window->places));
  return record;
}
