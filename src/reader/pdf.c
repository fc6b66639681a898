/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf.c - PDF files; the only user of poppler-glib.
 *
 * Text, boxes and fonts come from one page object, which poppler then fills once.  Its ruling
 * lines come from pdf_path; where that cannot read them the page is drawn, small, if its text hints at a
 * table: drawing costs twice what its text does.
 */
#include "config.h"

#include <poppler.h>
#include <string.h>

#include "base/utf8.h"
#include "document/builder.h"
#include "reader/pdf_emit.h"
#include "reader/pdf_path.h"
#include "reader/pdf_rule.h"
#include "reader/pdf_sheet.h"
#include "reader/reader.h"

#define TYPE         "application/pdf"
#define JUNK_MAX     16384 /* bytes before "%PDF-" */
#define POPPLER_JUNK 1024  /* of which poppler passes over by itself */
#define PIXELS_MAX   4000  /* of a side of a page's picture */
#define DRAWN_MAX    12    /* pages of a document that are drawn to find lines */
#define FIELDS_MAX   20000 /* fields and notes of a document */
#define TITLE_MAX    300   /* bytes; longer is no title */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

typedef struct
{
  const TlLimits *limits;
  PopplerDocument *document;
  TlBuilder *builder;
  TlPdfFile *file; /* or NULL: its pages must be drawn */
  guint n_blank;   /* pages without text */
  guint n_picture; /* of them with pictures */
  guint n_mute;    /* pages whose text cannot be decoded */
  guint n_broken;  /* pages that cannot be opened */
  guint n_read;    /* pages that were looked at */
  guint n_fields;
  guint n_drawn;
} Reading;

/* Where the header starts, or ${len}. */
static gsize
find_header (const guint8 *bytes, gsize len)
{
  gsize last = MIN (len, JUNK_MAX);

  for (gsize i = 0; i + 5 <= last; i++)
    if (memcmp (bytes + i, "%PDF-", 5) == 0)
      return i;
  return len;
}

static guint
sniff (const guint8 *bytes, gsize len)
{
  gsize at = find_header (bytes, len);

  if (at == len)
    return 0;
  return at == 0 ? 100 : at < POPPLER_JUNK ? 95 : 60;
}

/* Poppler keeps its CMaps only as long as some document is open: with one that always is, Chinese files
 * are read about three times faster.  This is the one value of the library that outlives a call. */
static void
hold_sentinel (void)
{
  static gsize once = 0;
  static const char text[] = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                             "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                             "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
                             "trailer<</Size 3/Root 1 0 R>>\nstartxref\n95\n%%EOF\n";

  if (g_once_init_enter (&once))
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
      PopplerDocument *sentinel = poppler_document_new_from_bytes (bytes, NULL, NULL);

      g_once_init_leave (&once, sentinel == NULL ? 1 : (gsize) sentinel);
    }
}

static PopplerDocument *
open_document (GBytes *bytes, const TlLimits *limits, GError **error)
{
  g_autoptr (GBytes) whole = g_bytes_ref (bytes);
  g_autoptr (GError) cause = NULL;
  gsize len, at;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  PopplerDocument *document;

  if (len > limits->pdf_bytes || len > G_MAXINT)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_LIMIT,
                   "The PDF has %" G_GSIZE_FORMAT " bytes; the limit is %" G_GSIZE_FORMAT ".", len,
                   MIN (limits->pdf_bytes, (gsize) G_MAXINT));
      return NULL;
    }
  at = find_header (data, len);
  if (at >= POPPLER_JUNK && at < len)
    {
      g_bytes_unref (whole);
      whole = g_bytes_new_from_bytes (bytes, at, len - at);
    }
  document = poppler_document_new_from_bytes (whole, NULL, &cause);
  if (document != NULL)
    return document;
  if (g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error (error, TL_ERROR, TL_ERROR_ENCRYPTED,
                 "The PDF is encrypted and needs a password to be opened.");
  else
    g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "The PDF is damaged and cannot be opened: %s.",
                 cause->message);
  return NULL;
}

static gboolean
is_bold (const char *font)
{
  static const char *const signs[] = { "bold", "black", "heavy", "demi", "simhei", "heiti" };
  g_autofree char *lower = g_ascii_strdown (font == NULL ? "" : font, -1);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (lower, signs[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Signs of direction, which poppler puts into the text but gives no boxes. */
static gboolean
is_direction (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

static void
add_glyphs (TlPdfPage *page, const char *text, const PopplerRectangle *boxes, guint n_boxes,
            const GList *fonts)
{
  const PopplerTextAttributes *font = NULL;
  gboolean apart = TRUE, bold = FALSE;
  guint i = 0;

  for (const char *at = text; *at != 0 && i < n_boxes; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      TlBox box = { (float) boxes[i].x1, (float) boxes[i].y1, (float) boxes[i].x2, (float) boxes[i].y2 };

      if (is_direction (c))
        continue;
      /* Fonts of one byte draw the soft hyphen as any hyphen. */
      c = c == 0xad ? '-' : c;
      for (; fonts != NULL && (font == NULL || (gint) i > font->end_index); fonts = fonts->next)
        {
          font = fonts->data;
          bold = is_bold (font->font_name);
        }
      i++;
      if (c == '\n' || tl_utf8_is_blank (c))
        apart = TRUE;
      else if (!tl_utf8_is_invisible (c))
        {
          tl_pdf_page_add_glyph (page, c, &box, font == NULL ? 0 : (float) font->font_size, bold, apart);
          apart = FALSE;
        }
    }
}

static void
read_text (TlPdfPage *page, PopplerPage *source)
{
  g_autofree char *text = poppler_page_get_text (source);
  g_autofree PopplerRectangle *boxes = NULL;
  GList *fonts;
  guint n_boxes = 0;

  if (text == NULL || text[0] == 0 || !poppler_page_get_text_layout (source, &boxes, &n_boxes))
    return;
  fonts = poppler_page_get_text_attributes (source);
  add_glyphs (page, text, boxes, n_boxes, fonts);
  poppler_page_free_text_attributes (fonts);
}

static void
read_rules (TlPdfPage *page, PopplerPage *source, double width, double height)
{
  gint wide = (gint) width, high = (gint) height;
  g_autoptr (cairo_surface_t) picture = NULL;
  g_autoptr (cairo_t) cairo = NULL;

  if (wide < 1 || high < 1 || wide > PIXELS_MAX || high > PIXELS_MAX)
    return;
  picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, wide, high);
  cairo = cairo_create (picture);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  poppler_page_render (source, cairo);
  cairo_surface_flush (picture);
  if (cairo_status (cairo) == CAIRO_STATUS_SUCCESS)
    tl_pdf_rule_find (page, (guint32 *) (gpointer) cairo_image_surface_get_data (picture), (guint) wide,
                      (guint) high, (guint) cairo_image_surface_get_stride (picture) / 4, 1);
}

static TlPdfPage *
read_page (Reading *reading, PopplerPage *source, guint number)
{
  double width, height;
  TlPdfPage *page;

  poppler_page_get_size (source, &width, &height);
  page = tl_pdf_page_new (number, (float) width, (float) height);
  read_text (page, source);
  tl_pdf_page_make_words (page);
  if (page->words->len == 0 || (reading->file != NULL && tl_pdf_path_find (page, reading->file, number - 1)))
    return page;
  if (tl_pdf_sheet_needs_rules (page) && reading->n_drawn++ < DRAWN_MAX)
    read_rules (page, source, width, height);
  return page;
}

static char *
get_field_text (PopplerFormField *field)
{
  if (poppler_form_field_get_field_type (field) == POPPLER_FORM_FIELD_TEXT)
    return poppler_form_field_text_is_password (field) ? NULL : poppler_form_field_text_get_text (field);
  if (poppler_form_field_get_field_type (field) != POPPLER_FORM_FIELD_CHOICE)
    return NULL;
  for (gint i = 0; i < MIN (poppler_form_field_choice_get_n_items (field), 1000); i++)
    if (poppler_form_field_choice_is_item_selected (field, i))
      return poppler_form_field_choice_get_item (field, i);
  return poppler_form_field_choice_get_text (field);
}

static TlBox
make_box (const PopplerRectangle *area, const TlPdfPage *page)
{
  float high = page->turn == 0 ? page->height : page->width;
  TlBox box = { (float) MIN (area->x1, area->x2), high - (float) MAX (area->y1, area->y2),
                (float) MAX (area->x1, area->x2), high - (float) MIN (area->y1, area->y2) };

  return box;
}

static void
read_fields (Reading *reading, TlPdfEmit *emit, TlPdfPage *page, PopplerPage *source)
{
  GList *fields = poppler_page_get_form_field_mapping (source);

  for (const GList *at = fields; at != NULL && reading->n_fields < FIELDS_MAX; at = at->next)
    {
      PopplerFormFieldMapping *mapping = at->data;
      g_autofree char *value = get_field_text (mapping->field);
      g_autofree char *name = NULL;
      TlBox box = make_box (&mapping->area, page);

      if (value == NULL || value[0] == 0)
        continue;
      name = poppler_form_field_get_alternate_ui_name (mapping->field);
      if (name == NULL || name[0] == 0)
        {
          g_free (name);
          name = poppler_form_field_get_partial_name (mapping->field);
        }
      reading->n_fields++;
      tl_pdf_emit_add_field (emit, TL_BLOCK_FIELD, name, value, &box);
    }
  poppler_page_free_form_field_mapping (fields);
}

static void
read_notes (Reading *reading, TlPdfEmit *emit, TlPdfPage *page, PopplerPage *source)
{
  GList *notes = poppler_page_get_annot_mapping (source);

  for (const GList *at = notes; at != NULL && reading->n_fields < FIELDS_MAX; at = at->next)
    {
      PopplerAnnotMapping *mapping = at->data;
      PopplerAnnotType type = poppler_annot_get_annot_type (mapping->annot);
      g_autofree char *text = NULL;
      TlBox box = make_box (&mapping->area, page);

      if (type != POPPLER_ANNOT_FREE_TEXT && type != POPPLER_ANNOT_TEXT)
        continue;
      text = poppler_annot_get_contents (mapping->annot);
      if (text == NULL || text[0] == 0)
        continue;
      reading->n_fields++;
      tl_pdf_emit_add_field (emit, TL_BLOCK_NOTE, NULL, text, &box);
    }
  poppler_page_free_annot_mapping (notes);
}

/* Why a page has no text. */
static void
look_at_blank (Reading *reading, PopplerPage *source, guint index)
{
  TlPdfShows shows = reading->file == NULL ? TL_PDF_SHOWS_UNKNOWN : tl_pdf_path_look (reading->file, index);

  if (shows & TL_PDF_SHOWS_UNKNOWN)
    {
      GList *pictures = poppler_page_get_image_mapping (source);

      shows |= pictures != NULL ? TL_PDF_SHOWS_PICTURES : 0;
      poppler_page_free_image_mapping (pictures);
    }
  reading->n_blank++;
  reading->n_picture += shows & TL_PDF_SHOWS_PICTURES ? 1 : 0;
  reading->n_mute += (shows & TL_PDF_SHOWS_TEXT) && !(shows & TL_PDF_SHOWS_PICTURES) ? 1 : 0;
}

static void
read_pages (Reading *reading, guint n_pages)
{
  g_autoptr (TlPdfEmit) emit = tl_pdf_emit_new (reading->builder, n_pages);

  for (guint i = 0; i < n_pages && !tl_builder_is_full (reading->builder)
                    && tl_limits_go_on (reading->limits, i + 1);
       i++)
    {
      g_autoptr (PopplerPage) source = poppler_document_get_page (reading->document, (gint) i);
      TlPdfPage *page;

      reading->n_read++;
      if (source == NULL)
        {
          reading->n_broken++;
          continue;
        }
      page = read_page (reading, source, i + 1);
      if (page->words->len == 0)
        look_at_blank (reading, source, i);
      tl_pdf_emit_add_page (emit, page);
      read_fields (reading, emit, page, source);
      read_notes (reading, emit, page, source);
    }
  tl_pdf_emit_finish (emit);
}

/* Programs put file names, "Microsoft Word - x.doc" and "untitled" there. */
static void
read_title (const Reading *reading)
{
  g_autofree char *title = poppler_document_get_title (reading->document);
  g_autofree char *lower = NULL;
  const char *dot;

  if (title == NULL || !g_utf8_validate (title, -1, NULL) || strlen (title) > TITLE_MAX)
    return;
  g_strstrip (title);
  lower = g_ascii_strdown (title, -1);
  dot = strrchr (lower, '.');
  if (g_utf8_strlen (title, -1) < 4 || g_str_has_prefix (lower, "microsoft ")
      || g_str_has_prefix (lower, "untitled") || strchr (lower, '\\') != NULL
      || (dot != NULL && strlen (dot) <= 5 && strlen (dot) >= 3) || strpbrk (lower, "{}<>") != NULL
      || (strchr (lower, ' ') == NULL && g_str_is_ascii (lower)))
    return;
  tl_builder_set_title (reading->builder, title);
}

static void
tell_problems (const Reading *reading, guint n_pages, guint n_all)
{
  TlBuilder *builder = reading->builder;

  if (reading->n_picture > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u of %u pages hold pictures but no text; they need OCR.",
                                               reading->n_picture, n_pages);

      tl_builder_add_problem (builder, "no-text-layer", text, TRUE);
    }
  if (reading->n_mute > 0)
    {
      g_autofree char *text
          = g_strdup_printf ("%u of %u pages show text whose characters are not known; they need OCR.",
                             reading->n_mute, n_pages);

      tl_builder_add_problem (builder, "unknown-characters", text, TRUE);
    }
  if (reading->n_broken > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u of %u pages are damaged.", reading->n_broken, n_pages);

      tl_builder_add_problem (builder, "damaged-pages", text, TRUE);
    }
  if (reading->n_read < n_pages && !tl_builder_is_full (builder))
    {
      g_autofree char *text
          = g_strdup_printf ("Only the first %u of %u pages were read.", reading->n_read, n_all);

      tl_builder_add_problem (builder, "pages-left", text, TRUE);
    }
  else if (n_pages < n_all)
    {
      g_autofree char *text = g_strdup_printf ("Only the first %u of %u pages were read.", n_pages, n_all);

      tl_builder_add_problem (builder, "too-many-pages", text, TRUE);
    }
  if (n_all == 0)
    tl_builder_add_problem (builder, "no-pages", "The PDF has no pages.", FALSE);
}

static TlDocument *
read_pdf (GBytes *bytes, const TlLimits *limits, GError **error)
{
  g_autoptr (PopplerDocument) document = NULL;
  g_autoptr (TlBuilder) builder = NULL;
  g_autoptr (TlPdfFile) file = NULL;
  Reading reading = { .limits = limits };
  guint n_all, n_pages;

  hold_sentinel ();
  document = open_document (bytes, limits, error);
  if (document == NULL)
    return NULL;
  builder = tl_builder_new (limits, TYPE);
  file = tl_pdf_file_new (bytes, limits->pages);
  reading.document = document;
  reading.builder = builder;
  n_all = (guint) MAX (0, poppler_document_get_n_pages (document));
  n_pages = MIN (n_all, limits->pages);
  /* Poppler repairs damaged page trees in ways of its own: then the pages may not be the same. */
  reading.file = file != NULL && tl_pdf_file_get_n_pages (file) == n_pages ? file : NULL;
  tl_builder_set_n_pages (builder, n_all);
  read_title (&reading);
  read_pages (&reading, n_pages);
  if (file != NULL && tl_pdf_file_is_encrypted (file) && reading.n_blank == n_pages && reading.n_picture == 0
      && reading.n_fields == 0)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_ENCRYPTED,
                   "The PDF is encrypted in a way that cannot be opened: its pages come out empty.");
      return NULL;
    }
  tell_problems (&reading, n_pages, n_all);
  return tl_builder_finish (builder);
}

extern const TlReader tl_reader_pdf;
const TlReader tl_reader_pdf = {
  .name = "pdf",
  .type = TYPE,
  .sniff = sniff,
  .read = read_pdf,
};
