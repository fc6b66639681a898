/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_file.c - from bytes to the drawing operators of a page.
 *
 * Objects are found by looking for them, not by the table at the end: that is often damaged, and the last
 * object of a number is the one that counts either way.
 */
#include "config.h"

#include "reader/pdf_file.h"

#include <gio/gio.h>
#include <string.h>

#define OBJECTS_MAX   4000000      /* highest number of an object */
#define STREAM_MAX    (8u << 20)   /* decoded bytes of a stream */
#define STREAMS_MAX   (64u << 20)  /* of all object streams together */
#define OPERATORS_MAX (512u << 20) /* of all pages together */
#define NODES_MAX     200000       /* of the page tree */
#define WORK_MAX      (512u << 20)
#define WINDOW        512 /* bytes in which the type of an object is looked for */
#define HOPS_MAX      16  /* references to references */

typedef struct
{
  guint32 source;  /* of TlPdfFile.sources, plus 1; 0: no such object */
  guint32 at, end; /* bytes of the source; a stream may go on behind the end */
} Place;

typedef struct
{
  TlPdfValue node;
  TlPdfValue resources, media, crop, rotate; /* inherited */
} Node;

struct _TlPdfFile
{
  GPtrArray *sources; /* of GBytes: the file, then the decoded object streams */
  GArray *places;     /* of Place, by number */
  GArray *pages;      /* of Node */
  TlPdfValue trailer;
  gboolean encrypted;
  guint last;    /* number of the object found last */
  gsize work;    /* bytes of dictionaries of the page tree */
  gsize decoded; /* bytes of object streams */
  gsize drawn;   /* bytes of operators */
};

void
tl_pdf_file_free (TlPdfFile *file)
{
  if (file == NULL)
    return;
  g_ptr_array_unref (file->sources);
  g_array_unref (file->places);
  g_array_unref (file->pages);
  g_free (file);
}

gboolean
tl_pdf_file_is_encrypted (const TlPdfFile *file)
{
  return file->encrypted;
}

guint
tl_pdf_file_get_n_pages (const TlPdfFile *file)
{
  return file->pages->len;
}

static TlPdfValue
get_source (const TlPdfFile *file, guint source)
{
  gsize len;
  const char *data = g_bytes_get_data (g_ptr_array_index (file->sources, source), &len);

  return (TlPdfValue){ data, data + len };
}

TlPdfValue
tl_pdf_file_resolve (const TlPdfFile *file, TlPdfValue value)
{
  for (guint hops = 0; hops < HOPS_MAX; hops++)
    {
      guint number = tl_pdf_object_get_reference (value);
      const Place *place;

      if (number == 0)
        return value;
      if (number >= file->places->len)
        break;
      place = &g_array_index (file->places, Place, number);
      if (place->source == 0)
        break;
      value = get_source (file, place->source - 1);
      value.end = value.at + place->end;
      value.at = tl_pdf_object_skip_space (value.at + place->at, value.end);
    }
  return (TlPdfValue){ NULL, NULL };
}

static TlPdfValue
get (const TlPdfFile *file, TlPdfValue dict, const char *key)
{
  return tl_pdf_file_resolve (file, tl_pdf_object_get (dict, key));
}

/* Objects come in the order of their bytes: a new one ends the one before. */
static void
set_place (TlPdfFile *file, guint number, guint source, gsize at, gsize end)
{
  Place place = { source + 1, (guint32) at, (guint32) end };

  if (file->last < file->places->len)
    {
      Place *last = &g_array_index (file->places, Place, file->last);

      if (last->source == place.source && last->at < place.at)
        last->end = place.at;
    }
  if (number == 0 || number > OBJECTS_MAX)
    return;
  if (number >= file->places->len)
    g_array_set_size (file->places, number + 1);
  g_array_index (file->places, Place, number) = place;
  file->last = number;
}

static GBytes *
inflate (const char *data, gsize len, gsize max)
{
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && out->len < max)
    {
      guint start = out->len, room = MAX (16384, start);
      gsize read = 0, written = 0;

      g_byte_array_set_size (out, start + room);
      result = g_converter_convert (G_CONVERTER (zlib), data, len, out->data + start, room,
                                    G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
      if (result == G_CONVERTER_ERROR)
        read = written = 0;
      g_byte_array_set_size (out, start + (guint) written);
      data += read;
      len -= read;
    }
  /* What a damaged stream gave before the damage still draws something. */
  return out->len == 0 || out->len >= max ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* The bytes behind "stream". */
static gboolean
find_stream (const TlPdfFile *file, TlPdfValue dict, TlPdfValue *data)
{
  const char *at = tl_pdf_object_skip_space (tl_pdf_object_skip (dict.at, dict.end), dict.end), *close;
  const char *limit = get_source (file, 0).end;
  double len = 0;

  if (dict.end - at < 8 || dict.end > limit || memcmp (at, "stream", 6) != 0)
    return FALSE;
  at += at[6] == '\r' && at[7] == '\n' ? 8 : 7;
  data->at = at;
  if (tl_pdf_object_parse_number (get (file, dict, "/Length"), &len) && len >= 0 && len <= limit - at)
    {
      data->end = at + (gsize) len;
      close = tl_pdf_object_skip_space (data->end, limit);
      if (limit - close >= 9 && memcmp (close, "endstream", 9) == 0)
        return TRUE;
    }
  close = tl_pdf_object_find (at, limit, "endstream");
  data->end = close == NULL ? limit : close;
  return close != NULL;
}

/* Returns: whether the only filter is the usual one (or there is none: ${plain}). */
static gboolean
is_usual (const TlPdfFile *file, TlPdfValue dict, gboolean *plain)
{
  TlPdfValue filter = get (file, dict, "/Filter"), rest = tl_pdf_object_open (filter), second;
  double predictor = 1;

  *plain = filter.at == NULL;
  if (rest.at != NULL)
    {
      *plain = !tl_pdf_object_next (&rest, &filter);
      filter = tl_pdf_file_resolve (file, filter);
      if (tl_pdf_object_next (&rest, &second))
        return FALSE;
    }
  if (*plain)
    return TRUE;
  if (tl_pdf_object_parse_number (get (file, get (file, dict, "/DecodeParms"), "/Predictor"), &predictor)
      && predictor > 1)
    return FALSE;
  return filter.at != NULL && *filter.at == '/' && (gsize) (filter.end - filter.at) >= 12
         && memcmp (filter.at, "/FlateDecode", 12) == 0;
}

GBytes *
tl_pdf_file_decode (TlPdfFile *file, TlPdfValue dict)
{
  TlPdfValue data;
  gboolean plain;

  if (dict.at == NULL || !find_stream (file, dict, &data) || !is_usual (file, dict, &plain))
    return NULL;
  if (plain)
    return g_bytes_new (data.at, (gsize) (data.end - data.at));
  return inflate (data.at, (gsize) (data.end - data.at), STREAM_MAX);
}

/* Objects in an object stream: "number offset" pairs, then the objects. */
static void
read_object_stream (TlPdfFile *file, TlPdfValue dict)
{
  double n = 0, first = 0, number, at;
  GBytes *bytes;
  TlPdfValue rest, token;
  const char *start;
  guint source = file->sources->len;

  if (file->decoded > STREAMS_MAX || !tl_pdf_object_parse_number (get (file, dict, "/N"), &n)
      || !tl_pdf_object_parse_number (get (file, dict, "/First"), &first))
    return;
  bytes = tl_pdf_file_decode (file, dict);
  if (bytes == NULL)
    return;
  g_ptr_array_add (file->sources, bytes);
  file->decoded += g_bytes_get_size (bytes);
  rest = get_source (file, source);
  start = rest.at;
  for (double i = 0; i < n; i++)
    {
      if (!tl_pdf_object_next (&rest, &token) || !tl_pdf_object_parse_number (token, &number)
          || !tl_pdf_object_next (&rest, &token) || !tl_pdf_object_parse_number (token, &at))
        return;
      if (number > 0 && number < OBJECTS_MAX && at >= 0 && first >= 0 && first + at < rest.end - start)
        set_place (file, (guint) number, source, (gsize) (first + at), (gsize) (rest.end - start));
    }
}

/* Returns: the number in "12 0 obj", whose "obj" stands at ${at}, or 0. */
static guint
read_object_number (const char *start, const char *at)
{
  const char *end;
  guint64 number = 0;

  while (at > start && tl_pdf_object_is_space (at[-1]))
    at--;
  end = at;
  while (at > start && g_ascii_isdigit (at[-1]))
    at--;
  if (at == end || at == start || !tl_pdf_object_is_space (at[-1]))
    return 0;
  while (at > start && tl_pdf_object_is_space (at[-1]))
    at--;
  end = at;
  while (at > start && g_ascii_isdigit (at[-1]) && end - at < 10)
    at--;
  for (; at < end; at++)
    number = number * 10 + (guint64) (*at - '0');
  return number > OBJECTS_MAX ? 0 : (guint) number;
}

static void
take_trailer (TlPdfFile *file, TlPdfValue dict)
{
  if (tl_pdf_object_get (dict, "/Root").at != NULL)
    file->trailer = dict;
}

/* Every "obj" with its numbers before it, and every "trailer". */
static void
find_objects (TlPdfFile *file)
{
  TlPdfValue whole = get_source (file, 0);
  const char *start = whole.at, *at;

  for (at = start; at < whole.end; at++)
    {
      TlPdfValue dict = whole;
      guint number;
      gsize window;

      at = tl_pdf_object_find (at, whole.end, "obj");
      if (at == NULL)
        break;
      number = at > start && at[-1] != 'd' ? read_object_number (start, at) : 0;
      if (number == 0)
        continue;
      dict.at = tl_pdf_object_skip_space (at + 3, whole.end);
      set_place (file, number, 0, (gsize) (dict.at - start), (gsize) (whole.end - start));
      window = (gsize) MIN (dict.end - dict.at, WINDOW);
      if (tl_pdf_object_find (dict.at, dict.at + window, "/ObjStm") != NULL
          && tl_pdf_object_is (tl_pdf_object_get (dict, "/Type"), "/ObjStm"))
        read_object_stream (file, dict);
      else if (tl_pdf_object_find (dict.at, dict.at + window, "/XRef") != NULL
               && tl_pdf_object_is (tl_pdf_object_get (dict, "/Type"), "/XRef"))
        take_trailer (file, dict);
    }
  for (at = start; at < whole.end; at++)
    {
      TlPdfValue dict = whole;

      at = tl_pdf_object_find (at, whole.end, "trailer");
      if (at == NULL)
        break;
      dict.at = tl_pdf_object_skip_space (at + 7, whole.end);
      take_trailer (file, dict);
    }
}

static void
inherit (const TlPdfFile *file, Node *node)
{
  TlPdfValue own;

  own = get (file, node->node, "/Resources");
  node->resources = own.at != NULL ? own : node->resources;
  own = get (file, node->node, "/MediaBox");
  node->media = own.at != NULL ? own : node->media;
  own = get (file, node->node, "/CropBox");
  node->crop = own.at != NULL ? own : node->crop;
  own = get (file, node->node, "/Rotate");
  node->rotate = own.at != NULL ? own : node->rotate;
}

static void
push_kids (TlPdfFile *file, const Node *node, TlPdfValue kids, GArray *stack, guint max)
{
  TlPdfValue rest = tl_pdf_object_open (kids), kid;
  guint first = stack->len;

  while (tl_pdf_object_next (&rest, &kid) && stack->len < max)
    {
      Node child = *node;

      child.node = tl_pdf_file_resolve (file, kid);
      if (child.node.at != NULL)
        g_array_append_val (stack, child);
    }
  for (guint i = first, k = stack->len; i + 1 < k; i++)
    {
      Node swap = g_array_index (stack, Node, i);

      k--;
      g_array_index (stack, Node, i) = g_array_index (stack, Node, k);
      g_array_index (stack, Node, k) = swap;
    }
}

static void
find_pages (TlPdfFile *file, guint max_pages)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Node));
  Node root = { 0 };

  root.node = get (file, get (file, file->trailer, "/Root"), "/Pages");
  if (root.node.at != NULL)
    g_array_append_val (stack, root);
  for (guint i = 0; i < NODES_MAX && stack->len > 0 && file->pages->len < max_pages && file->work < WORK_MAX;
       i++)
    {
      Node node = g_array_index (stack, Node, stack->len - 1);
      TlPdfValue kids = get (file, node.node, "/Kids");

      g_array_set_size (stack, stack->len - 1);
      file->work += (gsize) (node.node.end - node.node.at);
      inherit (file, &node);
      if (kids.at != NULL)
        push_kids (file, &node, kids, stack, NODES_MAX);
      else
        g_array_append_val (file->pages, node);
    }
}

TlPdfFile *
tl_pdf_file_new (GBytes *bytes, guint max_pages)
{
  g_autoptr (TlPdfFile) file = g_new0 (TlPdfFile, 1);

  file->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  file->places = g_array_new (FALSE, TRUE, sizeof (Place));
  file->pages = g_array_new (FALSE, FALSE, sizeof (Node));
  if (g_bytes_get_size (bytes) > G_MAXINT32)
    return NULL;
  g_ptr_array_add (file->sources, g_bytes_ref (bytes));
  find_objects (file);
  if (file->trailer.at == NULL)
    return NULL;
  file->encrypted = tl_pdf_object_get (file->trailer, "/Encrypt").at != NULL;
  if (file->encrypted)
    return g_steal_pointer (&file);
  find_pages (file, max_pages);
  return file->pages->len == 0 ? NULL : g_steal_pointer (&file);
}

static gboolean
get_view (const TlPdfFile *file, const Node *node, TlPdfView *view)
{
  double media[4], crop[4], rotate = 0;

  if (tl_pdf_object_parse_numbers (node->media, media, 4) != 4)
    return FALSE;
  if (tl_pdf_object_parse_numbers (node->crop, crop, 4) != 4)
    memcpy (crop, media, sizeof crop);
  view->box[0] = MAX (MIN (media[0], media[2]), MIN (crop[0], crop[2]));
  view->box[1] = MAX (MIN (media[1], media[3]), MIN (crop[1], crop[3]));
  view->box[2] = MIN (MAX (media[0], media[2]), MAX (crop[0], crop[2]));
  view->box[3] = MIN (MAX (media[1], media[3]), MAX (crop[1], crop[3]));
  tl_pdf_object_parse_number (node->rotate, &rotate);
  view->rotate = rotate > -10000 && rotate < 10000 ? (((gint) rotate % 360) + 360) % 360 : 0;
  view->resources = node->resources;
  return get (file, node->node, "/UserUnit").at == NULL;
}

static gboolean
append_stream (TlPdfFile *file, TlPdfValue value, GByteArray *all)
{
  g_autoptr (GBytes) bytes = tl_pdf_file_decode (file, tl_pdf_file_resolve (file, value));
  gsize len;
  const guint8 *data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &len);
  g_byte_array_append (all, data, (guint) len);
  g_byte_array_append (all, (const guint8 *) "\n", 1);
  file->drawn += len + 64;
  return all->len < STREAM_MAX && file->drawn < OPERATORS_MAX;
}

GBytes *
tl_pdf_file_get_operators (TlPdfFile *file, guint index, TlPdfView *view)
{
  const Node *node;
  TlPdfValue contents, rest, part;
  g_autoptr (GByteArray) all = g_byte_array_new ();

  if (index >= file->pages->len)
    return NULL;
  node = &g_array_index (file->pages, Node, index);
  if (!get_view (file, node, view))
    return NULL;
  contents = get (file, node->node, "/Contents");
  rest = tl_pdf_object_open (contents);
  if (rest.at == NULL)
    return append_stream (file, contents, all) ? g_byte_array_free_to_bytes (g_steal_pointer (&all)) : NULL;
  while (tl_pdf_object_next (&rest, &part))
    if (!append_stream (file, part, all))
      return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}
