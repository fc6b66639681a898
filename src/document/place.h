/* SPDX-License-Identifier: GPL-3.0-or-later */
/* place.h - where the characters of a text stand: pages, and boxes on them. */
#ifndef TL_DOCUMENT_PLACE_H
#define TL_DOCUMENT_PLACE_H

#include "base/span.h"

G_BEGIN_DECLS

/* Glyphs of one line in a row: bytes [start, end) of the text, edges from ${first}. */
typedef struct
{
  guint32 start, end;
  guint32 first;
  float y0, y1;
} TlGlyphRun;

typedef struct
{
  float x0, x1;
} TlGlyphEdge;

typedef struct
{
  guint32 start;
  guint32 page;
} TlPageMark;

typedef struct
{
  GArray *runs;  /* of TlGlyphRun */
  GArray *edges; /* of TlGlyphEdge, one a character */
  GArray *pages; /* of TlPageMark */
} TlPlaces;

void tl_places_init (TlPlaces *places);
void tl_places_clear (TlPlaces *places);

/* The bytes from ${at} stand on ${page}. */
void tl_places_set_page (TlPlaces *places, guint32 at, guint page);

/* The character of bytes [start, end) stands in ${box}.  Characters come in order. */
void tl_places_add_glyph (TlPlaces *places, guint32 start, guint32 end, const TlBox *box);

/* Forgets the last character of the text, at ${start}. */
void tl_places_drop_char (TlPlaces *places, guint32 start);

/* Returns: the page of byte ${at}, 1 if nobody said; O(log n). */
guint tl_places_get_page (const TlPlaces *places, guint32 at);

/* Appends to ${boxes} a box for each line of ${span} of ${text}, on the page where it starts. */
void tl_places_get_boxes (const TlPlaces *places, const char *text, TlSpan span, GArray *boxes);

G_END_DECLS

#endif /* TL_DOCUMENT_PLACE_H */
