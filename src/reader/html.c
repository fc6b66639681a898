/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html.c - web pages: bytes to text, events, pieces, document. */
#include "config.h"

#include "reader/reader.h"

#include <string.h>

#include "base/utf8.h"
#include "reader/charset.h"
#include "reader/html_charset.h"
#include "reader/html_emit.h"
#include "reader/html_guard.h"
#include "reader/html_parse.h"

#define TAGS_MIN     3 /* of a page that begins with none */
#define BYTES_A_TAG  1500
#define SNIFF_BYTES  8192
#define HIDDEN_MIN   200 /* bytes */
#define HIDDEN_SHARE 16  /* of the hidden text, so much is seen */

const TlReader tl_reader_html;

typedef struct
{
  const char *start; /* of a page, in lower case */
  guint certainty;
} Sign;

/* How pages start. */
static const Sign heads[] = {
  { "<!doctype html", 100 }, { "<html", 100 },  { "<head", 95 },  { "<body", 95 },     { "<title", 90 },
  { "<meta", 90 },           { "<script", 90 }, { "<table", 90 }, { "<frameset", 90 },
};

/* How pieces of pages start, and what stands in pages that start with text. */
static const Sign tags[] = {
  { "<p", 30 },       { "<div", 40 },   { "<br", 30 },     { "<table", 50 },  { "<tr", 40 },
  { "<td", 40 },      { "<th", 30 },    { "<ul", 40 },     { "<li", 30 },     { "<ol", 40 },
  { "<h1", 40 },      { "<h2", 40 },    { "<h3", 40 },     { "<h4", 40 },     { "<h5", 40 },
  { "<span", 40 },    { "<font", 40 },  { "<b", 20 },      { "<strong", 40 }, { "<a", 20 },
  { "<img", 30 },     { "<dl", 40 },    { "<pre", 40 },    { "<form", 40 },   { "<section", 30 },
  { "<article", 30 }, { "<main", 40 },  { "<center", 40 }, { "<html", 100 },  { "<!doctype html", 100 },
  { "<body", 90 },    { "<style", 40 }, { "<script", 40 }, { "<input", 30 },  { "</p>", 30 },
  { "</div>", 40 },   { "</td>", 40 },  { "</html>", 50 },
};

/* Returns: the certainty of the sign that stands at ${at}, 0 for none. */
static guint
find_sign (const Sign *signs, gsize n, const char *at)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize len = strlen (signs[i].start);

      gboolean is_closed = signs[i].start[len - 1] == '>';

      if (g_ascii_strncasecmp (at, signs[i].start, len) == 0
          && (is_closed || strchr (" \t\r\n>/", at[len]) != NULL))
        return signs[i].certainty;
    }
  return 0;
}

/* Behind blanks, comments and the XML declaration. */
static const char *
skip_prologue (const char *at)
{
  for (;;)
    {
      const char *stop;

      while (g_ascii_isspace (*at))
        at++;
      if (g_str_has_prefix (at, "<!--"))
        stop = strstr (at + 4, "-->");
      else if (g_ascii_strncasecmp (at, "<?xml", 5) == 0)
        stop = strstr (at, "?>");
      else
        return at;
      if (stop == NULL)
        return at;
      at = stop + (at[1] == '?' ? 2 : 3);
    }
}

/* The start of the file as ASCII: without BOM, and without NULs (which UTF-16 has between letters). */
static char *
get_head (const guint8 *bytes, gsize len)
{
  gsize n = MIN (len, SNIFF_BYTES);
  char *head = g_malloc (n + 1);
  gsize kept = 0;
  gsize at = 0;

  if (n >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    at = 3;
  else if (n >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    at = 2;
  for (; at < n; at++)
    if (bytes[at] != 0)
      head[kept++] = (char) bytes[at];
  head[kept] = '\0';
  return head;
}

/* A PDF may have anything before it, also a page. */
static gboolean
has_pdf (const char *head)
{
  const char *at = strstr (head, "%PDF-");

  return at != NULL && (at == head || at[-1] == '\n' || at[-1] == '\r');
}

/* Returns: what the tags of a piece of a page add up to; ${start} is where it starts. */
static guint
weigh_tags (const char *start)
{
  guint sum = 0;

  for (const char *at = strchr (start, '<'); at != NULL && sum < 90; at = strchr (at + 1, '<'))
    sum += find_sign (tags, G_N_ELEMENTS (tags), at);
  return MIN (sum, 90);
}

/* A stray pair of tags in a text is no page: there must be more of them, all over it. */
static gboolean
is_dense (const char *start)
{
  gsize n = 0, need = MAX (TAGS_MIN, strlen (start) / BYTES_A_TAG);

  for (const char *at = strchr (start, '<'); at != NULL && n < need; at = strchr (at + 1, '<'))
    n += find_sign (tags, G_N_ELEMENTS (tags), at) > 0;
  return n >= need;
}

static guint
sniff (const guint8 *bytes, gsize len)
{
  g_autofree char *head = get_head (bytes, len);
  const char *start = skip_prologue (head);
  guint certainty = find_sign (heads, G_N_ELEMENTS (heads), start);
  guint sum;

  if (has_pdf (head))
    return MIN (certainty, 40);
  if (certainty > 0)
    return certainty;
  sum = weigh_tags (start);
  if (g_ascii_strncasecmp (head, "<?xml", 5) == 0)
    return MIN (sum, 20); /* a feed */
  if (find_sign (tags, G_N_ELEMENTS (tags), start) > 0)
    return MAX (60, sum);
  return sum >= 60 && is_dense (start) ? MIN (sum, 80) : 0;
}

/* Returns: (transfer full): the pieces of ${decoded}. */
static TlHtmlPage *
walk_page (const TlDecoded *decoded, const TlLimits *limits, gboolean shows_hidden, gboolean *is_whole)
{
  TlHtmlPage *page = tl_html_page_new ();
  g_autoptr (TlHtmlWalk) walk = tl_html_walk_new (page, limits, shows_hidden);

  *is_whole = tl_html_parse (decoded->text, decoded->len, walk);
  tl_html_walk_finish (walk);
  return page;
}

/* Some pages hide all they have until a script shows it. */
static gboolean
hides_all (const TlHtmlPage *page)
{
  return page->n_hidden > HIDDEN_MIN && page->totals.width < page->n_hidden / HIDDEN_SHARE;
}

/* A page without a heading may have its headline in <title> alone: it goes last, for what stands in the body
 * counts more. */
static void
emit_title (const TlHtmlPage *page, TlBuilder *builder, const char *title)
{
  if (title[0] == '\0' || page->totals.n_headings > 0)
    return;
  tl_builder_set_path (builder, TL_DOCUMENT_TITLE_PATH);
  tl_builder_begin_block (builder, TL_BLOCK_HEADING, 1);
  tl_builder_add_text (builder, title, strlen (title));
  tl_builder_end_block (builder);
}

static TlDocument *
build (const TlDecoded *decoded, const TlHtmlPage *page, gboolean is_whole, const TlLimits *limits)
{
  g_autoptr (TlBuilder) builder = tl_builder_new (limits, tl_reader_html.type);
  g_autofree char *title = tl_utf8_collapse (page->title->str, page->title->len);

  tl_decoded_add_problems (decoded, builder);
  if (!is_whole)
    tl_builder_add_problem (builder, "damaged", "The HTML parser gave up before the end of the page.", TRUE);
  if (page->is_cut)
    tl_builder_add_problem (builder, "too-long",
                            "The page has more cells and lines than the limits allow; its end "
                            "was not read.",
                            TRUE);
  if (title[0] != '\0')
    tl_builder_set_title (builder, title);
  tl_html_emit (page, builder);
  emit_title (page, builder, title);
  return tl_builder_finish (builder);
}

static TlDocument *
read_html (GBytes *bytes, const TlLimits *limits, GError **error)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  g_autofree char *declared = NULL;
  g_autoptr (TlDecoded) decoded = NULL;
  g_autoptr (TlHtmlPage) page = NULL;
  gboolean is_whole;

  if (len > limits->html_bytes)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_LIMIT,
                   "The page has %" G_GSIZE_FORMAT " bytes, more than the %" G_GSIZE_FORMAT
                   " that are read; split it.",
                   len, limits->html_bytes);
      return NULL;
    }
  declared = tl_html_charset_find (data, len);
  decoded = tl_charset_decode (data, len, declared);
  decoded->len = tl_html_guard (decoded->text, decoded->len);
  page = walk_page (decoded, limits, FALSE, &is_whole);
  if (hides_all (page))
    {
      tl_html_page_free (page);
      page = walk_page (decoded, limits, TRUE, &is_whole);
    }
  g_clear_pointer (&decoded->text, g_free);
  return build (decoded, page, is_whole, limits);
}

const TlReader tl_reader_html = {
  .name = "html",
  .type = "text/html",
  .sniff = sniff,
  .read = read_html,
};
