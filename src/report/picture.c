/* SPDX-License-Identifier: GPL-3.0-or-later */
/* picture.c - pages of a PDF as PNG, by Poppler and cairo. */
#include "config.h"

#include "report/picture.h"

#include <cairo.h>
#include <math.h>
#include <poppler.h>

/* Poppler 22.12 and cairo have none of their own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)

#define DOTS_PER_INCH   110.0 /* small print can be read, a page takes some 100 KB */
#define POINTS_PER_INCH 72.0
#define MAX_DOTS        16e6

struct _TlPictures
{
  PopplerDocument *pdf;
};

TlPictures *
tl_pictures_new (GBytes *pdf, GError **error)
{
  g_autoptr (GError) poppler_error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &poppler_error);
  TlPictures *pictures;

  if (document == NULL)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "the PDF cannot be opened: %s", poppler_error->message);
      return NULL;
    }
  pictures = g_new (TlPictures, 1);
  pictures->pdf = document;
  return pictures;
}

void
tl_pictures_free (TlPictures *pictures)
{
  if (pictures == NULL)
    return;
  g_object_unref (pictures->pdf);
  g_free (pictures);
}

static double
get_scale (double width, double height)
{
  double scale = DOTS_PER_INCH / POINTS_PER_INCH, dots = width * height * scale * scale;

  return dots > MAX_DOTS ? scale * sqrt (MAX_DOTS / dots) : scale;
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
draw_page (PopplerPage *page, double width, double height)
{
  double scale = get_scale (width, height);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                                         (int) ceil (height * scale));
  g_autoptr (cairo_t) context = cairo_create (surface);

  cairo_set_source_rgb (context, 1, 1, 1);
  cairo_paint (context);
  cairo_scale (context, scale, scale);
  poppler_page_render (page, context);
  return surface;
}

GBytes *
tl_pictures_draw (TlPictures *pictures, guint number, double *width, double *height, GError **error)
{
  gboolean is_there = number > 0 && number <= (guint) poppler_document_get_n_pages (pictures->pdf);
  g_autoptr (PopplerPage) page
      = is_there ? poppler_document_get_page (pictures->pdf, (int) number - 1) : NULL;
  g_autoptr (cairo_surface_t) surface = NULL;
  GByteArray *png;

  if (page == NULL)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "there is no page %u", number);
      return NULL;
    }
  poppler_page_get_size (page, width, height);
  if (!(*width > 0 && *height > 0))
    {
      g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "page %u has no size", number);
      return NULL;
    }
  surface = draw_page (page, *width, *height);
  png = g_byte_array_new ();
  if (cairo_surface_write_to_png_stream (surface, collect, png) == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (png);
  g_byte_array_unref (png);
  g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "page %u cannot be drawn", number);
  return NULL;
}
