/* SPDX-License-Identifier: GPL-3.0-or-later */
/* folder.c - the files of a report. */
#include "config.h"

#include "report/folder.h"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "report/overview.h"
#include "report/report-resource.h"
#include "report/sheet.h"

#define MARK      "tenderlens report" /* the title of index.html: whose folder it is */
#define RESOURCES "/tenderlens/report/"
#define SECONDS   60 /* by the clock, for all pages of a document */

struct _TlReportFolder
{
  char *path;
  TlOverview *overview;
  TlPainterEnclose enclose;
  guint documents;
};

static void
set_io_error (GError **error, const char *what, int number)
{
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "%s: %s", what, g_strerror (number));
}

static gboolean
write_file (const TlReportFolder *folder, const char *name, const char *data, gsize len, GError **error)
{
  g_autofree char *path = g_build_filename (folder->path, name, NULL);
  g_autoptr (GError) file_error = NULL;

  if (g_file_set_contents (path, data, (gssize) len, &file_error))
    return TRUE;
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "%s", file_error->message);
  return FALSE;
}

static gboolean
write_asset (const TlReportFolder *folder, const char *name, GError **error)
{
  g_autofree char *resource = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (tl_report_get_resource (), resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL
         && write_file (folder, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

static gboolean
is_older_report (const char *path)
{
  g_autofree char *index = g_build_filename (path, "index.html", NULL), *text = NULL;

  return g_file_get_contents (index, &text, NULL, NULL) && strstr (text, "<title>" MARK "</title>") != NULL;
}

/* A report that was begun and not finished holds only these. */
static gboolean
is_begun (const char *name)
{
  static const char *const names[] = { "d", "report.css", "report.js", NULL };

  return g_strv_contains (names, name);
}

/* A folder of somebody's own files is not ours to write into. */
static gboolean
is_free (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  while (name != NULL && is_begun (name))
    name = g_dir_read_name (dir);
  return name == NULL || is_older_report (path);
}

TlReportFolder *
tl_report_folder_new (const char *path, TlPainterEnclose enclose, GError **error)
{
  g_autoptr (TlReportFolder) folder = g_new0 (TlReportFolder, 1);
  g_autofree char *sheets = g_build_filename (path, "d", NULL);

  folder->path = g_strdup (path);
  folder->enclose = enclose;
  if (!is_free (path))
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_IO,
                           "the folder holds other files; name a new or empty one");
      return NULL;
    }
  if (g_mkdir_with_parents (sheets, 0777) != 0)
    {
      set_io_error (error, "the folder cannot be made", errno);
      return NULL;
    }
  if (!write_asset (folder, "report.css", error) || !write_asset (folder, "report.js", error))
    return NULL;
  folder->overview = tl_overview_new ();
  return g_steal_pointer (&folder);
}

void
tl_report_folder_free (TlReportFolder *folder)
{
  if (folder == NULL)
    return;
  tl_overview_free (folder->overview);
  g_free (folder->path);
  g_free (folder);
}

static void
clear_page (gpointer data)
{
  g_free (((TlSheetPage *) data)->file);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Returns: (transfer full): the pages that hold a quote, in order, each once. */
static GArray *
list_pages (const TlDossier *dossier)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < dossier->notices->len; i++)
    {
      const TlDossierNotice *notice = dossier->notices->pdata[i];

      for (guint k = 0; k < notice->items->len; k++)
        if (((const TlItem *) notice->items->pdata[k])->page > 0)
          g_array_append_val (numbers, ((const TlItem *) notice->items->pdata[k])->page);
    }
  g_array_sort (numbers, compare_numbers);
  for (guint i = numbers->len; i > 1; i--)
    if (g_array_index (numbers, guint, i - 1) == g_array_index (numbers, guint, i - 2))
      g_array_remove_index (numbers, i - 1);
  return numbers;
}

static gboolean
write_page (const TlReportFolder *folder, const TlPainterPage *painted, GArray *pages, GError **error)
{
  g_autofree char *name = g_strdup_printf ("d/%04u-%u.png", folder->documents, painted->number);
  TlSheetPage page = { painted->number, painted->width, painted->height, g_path_get_basename (name) };

  g_array_append_val (pages, page);
  return write_file (folder, name, g_bytes_get_data (painted->png, NULL), g_bytes_get_size (painted->png),
                     error);
}

/* Returns: (transfer full, nullable): which of the pages with ${numbers} are missing in ${pages}, in a
 * sentence. */
static char *
name_missing (const GArray *numbers, const GArray *pages)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint missing = 0, k = 0;

  for (guint i = 0; i < numbers->len; i++)
    if (k < pages->len && g_array_index (pages, TlSheetPage, k).number == g_array_index (numbers, guint, i))
      k++;
    else
      g_string_append_printf (names, "%s%u", missing++ > 0 ? ", " : "", g_array_index (numbers, guint, i));
  if (missing == 0)
    return NULL;
  return g_strdup_printf (
      "Page%s %s cannot be shown: the drawing failed or took too much time or memory.  The "
      "facts and quotes stand beside.",
      missing > 1 ? "s" : "", names->str);
}

/* ${trouble}: which pages could not be drawn; their facts and quotes are on the sheet all the same. */
static gboolean
draw_pages (const TlReportFolder *folder, const TlDossier *dossier, GBytes *pdf, GArray *pages,
            char **trouble, GError **error)
{
  g_autoptr (GArray) numbers = list_pages (dossier);
  g_autoptr (TlPainter) painter
      = numbers->len > 0 ? tl_painter_new (pdf, numbers, folder->enclose, SECONDS, NULL) : NULL;
  TlPainterPage page;
  gboolean is_written = TRUE;

  while (is_written && painter != NULL && pages->len < numbers->len && tl_painter_next (painter, &page))
    {
      is_written = write_page (folder, &page, pages, error);
      g_bytes_unref (page.png);
    }
  *trouble = name_missing (numbers, pages);
  return is_written;
}

/* ".pdf" of "a/b.pdf", only what is harmless in a name. */
static const char *
get_extension (const char *source)
{
  static const char *const known[] = { ".pdf", ".html", ".htm", ".xhtml", ".txt" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_has_suffix (source, known[i]))
      return known[i];
  return ".bin";
}

/* Returns: (transfer full, nullable): the link from the sheet to the document. */
static char *
link_original (const TlReportFolder *folder, const TlDossier *dossier, const TlReportMaterial *material,
               GError **error)
{
  g_autofree char *name = NULL;

  if (material->bytes == NULL)
    return NULL;
  if (!material->is_copied)
    return material->path != NULL ? g_filename_to_uri (material->path, NULL, NULL) : NULL;
  name = g_strdup_printf ("d/%04u%s", folder->documents, get_extension (dossier->source));
  if (!write_file (folder, name, g_bytes_get_data (material->bytes, NULL), g_bytes_get_size (material->bytes),
                   error))
    return NULL;
  return g_path_get_basename (name);
}

gboolean
tl_report_folder_add (TlReportFolder *folder, const TlDossier *dossier, const TlReportMaterial *material,
                      GError **error)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (TlSheetPage));
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GError) link_error = NULL;
  g_autofree char *sheet = NULL, *original = NULL, *missing = NULL;
  TlSheetView view = { .trouble = material->trouble, .text = material->text, .pages = pages };

  folder->documents++;
  g_array_set_clear_func (pages, clear_page);
  original = link_original (folder, dossier, material, &link_error);
  if (link_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&link_error));
      return FALSE;
    }
  view.original = original;
  if (material->bytes != NULL && dossier->pages > 0
      && !draw_pages (folder, dossier, material->bytes, pages, &missing, error))
    return FALSE;
  if (missing != NULL)
    view.trouble = missing;
  sheet = g_strdup_printf ("d/%04u.html", folder->documents);
  tl_sheet_write (html, dossier, &view);
  tl_overview_add (folder->overview, dossier, sheet);
  return write_file (folder, sheet, html->str, html->len, error);
}

gboolean
tl_report_folder_finish (TlReportFolder *folder, GError **error)
{
  g_autoptr (GString) html = g_string_new (NULL);

  tl_overview_write (html, folder->overview);
  return write_file (folder, "index.html", html->str, html->len, error);
}
