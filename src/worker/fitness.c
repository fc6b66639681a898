/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fitness.c - whether this process can read Chinese. */
#include "config.h"

#include "worker/fitness.h"

#include <string.h>

/* One page, one character, in a font that says only "GBK": what it means stands in the files of poppler-data.
 */
static const char page[]
    = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
      "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
      "4 0 obj<</Length 34>>stream\nBT /F1 9 Tf 20 50 Td (\xd6\xd0) Tj ET \nendstream endobj\n"
      "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/GBK-EUC-H"
      "/DescendantFonts[6 0 R]>>endobj\n"
      "6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/S"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>endobj\n"
      "trailer<</Size 7/Root 1 0 R>>\n%%EOF\n";

static const char expected[] = "\xe4\xb8\xad"; /* U+4E2D */

/* Poppler repairs the page, which has no table of its objects, and says so. */
static void
drop_message (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

static char *
read_page (const TlEngine *engine)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, sizeof page - 1);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (out);
  guint handler = g_log_set_handler ("Poppler", G_LOG_LEVEL_MASK, drop_message, NULL);
  gboolean is_read = tl_engine_write_text (engine, bytes, out, NULL);

  g_log_remove_handler ("Poppler", handler);
  return is_read ? g_strndup (g_memory_output_stream_get_data (memory),
                              g_memory_output_stream_get_data_size (memory))
                 : NULL;
}

gboolean
tl_fitness_check (const TlEngine *engine, GError **error)
{
  g_autofree char *text = read_page (engine);

  if (text != NULL && strstr (text, expected) != NULL)
    return TRUE;
  g_set_error_literal (
      error, TL_ERROR, TL_ERROR_IO,
      "Chinese, Japanese and Korean PDF files would come out empty, since the tables of their "
      "fonts are missing; install them (Debian: apt install poppler-data)");
  return FALSE;
}
