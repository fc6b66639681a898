/* SPDX-License-Identifier: GPL-3.0-or-later */
/* annotation.c - facts as highlights with notes on the pages of the PDF that states them. */
#include "config.h"

#include "report/annotation.h"

#include <poppler.h>
#include <string.h>

#include "report/box.h"

/* Poppler 22.12 has none of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerAnnot, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)

/* What a highlight looks like: one colour a kind of question. */
typedef struct
{
  const char *prefix; /* of the field's name */
  guint16 red, green, blue;
} Colour;

static const Colour colours[] = {
  { "value.", 0xffff, 0xe000, 0x6600 },    /* how much */
  { "deadline.", 0x9900, 0xd600, 0xffff }, /* until when */
  { "target", 0xffff, 0xaa00, 0xcc00 },    /* which reach */
  { "supplier", 0xaa00, 0xee00, 0xaa00 },  /* who won */
  { "", 0xdd00, 0xdd00, 0xdd00 },
};

typedef struct
{
  PopplerDocument *pdf;
  PopplerPage *page; /* the last one, since facts come in the order of pages */
  guint number;      /* of it */
  guint marks;
} Marker;

static PopplerColor
get_colour (const char *field)
{
  const Colour *colour = colours;

  while (!g_str_has_prefix (field, colour->prefix))
    colour++;
  return (PopplerColor){ colour->red, colour->green, colour->blue };
}

static PopplerPage *
get_page (Marker *marker, guint number)
{
  if (number == 0 || number > (guint) poppler_document_get_n_pages (marker->pdf))
    return NULL;
  if (number != marker->number)
    {
      g_clear_object (&marker->page);
      marker->page = poppler_document_get_page (marker->pdf, (int) number - 1);
      marker->number = number;
    }
  return marker->page;
}

static PopplerQuadrilateral
make_quad (const PopplerRectangle *box)
{
  return (PopplerQuadrilateral){
    { box->x1, box->y2 }, { box->x2, box->y2 }, { box->x1, box->y1 }, { box->x2, box->y1 }
  };
}

/* Returns: (transfer full, nullable): a quadrilateral for each line of the quote; what encloses all in
 * ${bounds}. */
static GArray *
make_quads (const char *boxes, double height, PopplerRectangle *bounds)
{
  g_autoptr (GArray) quads = g_array_new (FALSE, FALSE, sizeof (PopplerQuadrilateral));
  TlReportBox place;

  while (tl_report_box_read (&boxes, &place))
    {
      const PopplerRectangle box = { place.left, height - place.bottom, place.right, height - place.top };
      PopplerQuadrilateral quad = make_quad (&box);

      if (quads->len == 0)
        *bounds = box;
      bounds->x1 = MIN (bounds->x1, box.x1);
      bounds->y1 = MIN (bounds->y1, box.y1);
      bounds->x2 = MAX (bounds->x2, box.x2);
      bounds->y2 = MAX (bounds->y2, box.y2);
      g_array_append_val (quads, quad);
    }
  return quads->len > 0 ? g_steal_pointer (&quads) : NULL;
}

static void
add_mark (Marker *marker, const TlEvidence *evidence, const char *field, const char *note)
{
  PopplerPage *page = get_page (marker, evidence->page);
  PopplerRectangle bounds = { 0 };
  PopplerColor colour = get_colour (field);
  g_autoptr (GArray) quads = NULL;
  g_autoptr (PopplerAnnot) mark = NULL;
  double width, height;

  if (page == NULL || evidence->box == NULL)
    return;
  poppler_page_get_size (page, &width, &height);
  quads = make_quads (evidence->box, height, &bounds);
  if (quads == NULL)
    return;
  mark = poppler_annot_text_markup_new_highlight (marker->pdf, &bounds, quads);
  poppler_annot_set_color (mark, &colour);
  poppler_annot_set_contents (mark, note);
  poppler_annot_markup_set_label (POPPLER_ANNOT_MARKUP (mark), PACKAGE_NAME);
  poppler_page_add_annot (page, mark);
  marker->marks++;
}

/* Returns: (transfer full): "value.award, lot 2: 1248800.00 CNY\n…". */
static char *
make_note (const TlFact *fact, const char *part, const char *value)
{
  g_autoptr (GString) note = g_string_new (tl_field_get (fact->field)->name);

  g_string_append (note, part);
  if (*fact->lot != '\0')
    g_string_append_printf (note, ", lot %s", fact->lot);
  g_string_append_printf (note, ": %s\nrule %s, confidence 0.%02u", value, fact->rule,
                          MIN (fact->confidence, 99));
  return g_string_free (g_steal_pointer (&note), FALSE);
}

static void
add_parts (Marker *marker, const TlFact *fact, const GPtrArray *parts, const char *name)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const TlTargetPart *part = parts->pdata[i];
      g_autofree char *note = make_note (fact, name, part->name);

      add_mark (marker, &part->evidence, "target", note);
    }
}

static void
add_target (Marker *marker, const TlFact *fact)
{
  const TlTarget *target = fact->target;

  if (target->by != NULL && target->by_evidence.quote != NULL)
    {
      g_autofree char *note = make_note (fact, ".deadline", target->by);

      add_mark (marker, &target->by_evidence, "target", note);
    }
  add_parts (marker, fact, target->shares, ".share");
  add_parts (marker, fact, target->benchmarks, ".benchmark");
}

static void
add_fact (Marker *marker, const TlFact *fact)
{
  g_autofree char *note = make_note (fact, "", fact->printed);

  add_mark (marker, &fact->evidence, tl_field_get (fact->field)->name, note);
  if (fact->target != NULL)
    add_target (marker, fact);
}

static void
add_hash (PopplerDocument *pdf, const char *sha256)
{
  g_autofree char *old = poppler_document_get_keywords (pdf);
  g_autofree char *keywords = NULL;

  if (sha256 == NULL)
    return;
  keywords = g_strdup_printf ("%s%ssha256:%s", old != NULL ? old : "",
                              old != NULL && *old != '\0' ? ", " : "", sha256);
  poppler_document_set_keywords (pdf, keywords);
}

static PopplerDocument *
open_pdf (GBytes *bytes, const TlRecord *record, GError **error)
{
  g_autoptr (GError) poppler_error = NULL;
  PopplerDocument *pdf = NULL;

  if (g_strcmp0 (record->type, "application/pdf") != 0)
    {
      g_set_error_literal (
          error, TL_ERROR, TL_ERROR_UNSUPPORTED,
          "only PDF files can carry marks; \"tenderlens extract\" shows the quotes of other documents");
      return NULL;
    }
  pdf = poppler_document_new_from_bytes (bytes, NULL, &poppler_error);
  if (pdf == NULL)
    g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "the PDF cannot be opened: %s", poppler_error->message);
  return pdf;
}

gboolean
tl_annotate_pdf (GBytes *bytes, const TlRecord *record, int fd, guint *n, GError **error)
{
  g_autoptr (PopplerDocument) pdf = open_pdf (bytes, record, error);
  g_autoptr (GError) poppler_error = NULL;
  Marker marker = { .pdf = pdf };

  if (pdf == NULL)
    return FALSE;
  for (guint i = 0; i < record->facts->len; i++)
    add_fact (&marker, record->facts->pdata[i]);
  g_clear_object (&marker.page);
  add_hash (pdf, record->sha256);
  *n = marker.marks;
  if (poppler_document_save_to_fd (pdf, fd, TRUE, &poppler_error))
    return TRUE;
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "the marked PDF cannot be written: %s", poppler_error->message);
  return FALSE;
}
