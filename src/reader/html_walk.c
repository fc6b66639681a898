/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_walk.c - the stack of open elements, and what each does to the text in it. */
#include "config.h"

#include "reader/html_walk.h"

#include <string.h>

#include "reader/html_attr.h"
#include "reader/html_card.h"
#include "reader/html_furniture.h"
#include "reader/html_line.h"
#include "reader/html_table.h"

/* An open element; what its text inherits is copied from its parent. */
typedef struct
{
  const TlHtmlTag *tag;
  TlHtmlPlace place;
  TlHtmlTagFlags role;
  gboolean is_block;
  gboolean is_hidden;  /* by an attribute, its own or inherited */
  gboolean is_skipped; /* nobody sees its text */
  gboolean is_frail;   /* ... because of an element that cannot hold blocks */
  gboolean is_title;
  gboolean in_body; /* of an article, section or main */
  guint first_piece;
  TlHtmlTotals before;
  TlHtmlSibling own; /* how it looks to its siblings */
  TlHtmlSibling last_child;
} Element;

struct _TlHtmlWalk
{
  TlHtmlPage *page;
  const TlLimits *limits;
  gboolean shows_hidden;
  GArray *stack; /* of Element; the first stands for the document */
  TlHtmlLine line;
  TlHtmlTables tables;
  TlHtmlFurniture furniture;
};

TlHtmlWalk *
tl_html_walk_new (TlHtmlPage *page, const TlLimits *limits, gboolean shows_hidden)
{
  TlHtmlWalk *walk = g_new0 (TlHtmlWalk, 1);
  Element document = { .tag = tl_html_tag_find ("") };

  walk->page = page;
  walk->limits = limits;
  walk->shows_hidden = shows_hidden;
  walk->stack = g_array_sized_new (FALSE, FALSE, sizeof (Element), 64);
  g_array_append_val (walk->stack, document);
  tl_html_line_init (&walk->line, page);
  tl_html_tables_init (&walk->tables, page);
  tl_html_furniture_init (&walk->furniture, page);
  return walk;
}

void
tl_html_walk_free (TlHtmlWalk *walk)
{
  g_array_unref (walk->stack);
  tl_html_tables_clear (&walk->tables);
  tl_html_furniture_clear (&walk->furniture);
  g_free (walk);
}

static Element *
get_element (TlHtmlWalk *walk, guint depth)
{
  return &g_array_index (walk->stack, Element, depth);
}

static guint
get_depth (const TlHtmlWalk *walk)
{
  return walk->stack->len - 1;
}

static void
close_element (TlHtmlWalk *walk)
{
  guint depth = get_depth (walk);
  Element *element = get_element (walk, depth);

  tl_html_paths_close (walk->page->paths);
  if (element->is_block && !element->is_skipped)
    {
      tl_html_line_end (&walk->line);
      tl_html_tables_close (&walk->tables, depth);
      tl_html_furniture_judge (&walk->furniture, element->role, element->tag->role == TL_HTML_LIST,
                               element->in_body, element->first_piece, &element->before);
      if (element->tag->role == TL_HTML_ITEM)
        walk->line.is_item = FALSE;
    }
  if (!element->is_block && !element->is_skipped)
    tl_html_pair_end (&walk->line.pair, depth, walk->page->text->len, walk->line.is_open);
  if (element->own.card != 0)
    tl_html_card_close (walk->page, &element->own, &element->before,
                        &get_element (walk, depth - 1)->last_child);
  g_array_set_size (walk->stack, depth);
}

static void
close_to (TlHtmlWalk *walk, guint depth)
{
  while (get_depth (walk) > depth)
    close_element (walk);
}

/* What the element does besides holding text.  ${depth} is its own. */
static void
start_role (TlHtmlWalk *walk, Element *element, guint depth, const TlHtmlAttrs *attrs)
{
  TlHtmlPlace *place = &element->place;

  switch (element->tag->role)
    {
    case TL_HTML_BREAK:
      tl_html_line_break (&walk->line, place);
      break;
    case TL_HTML_HEADING:
      place->level = element->tag->level;
      break;
    case TL_HTML_PRE:
      place->in_pre = TRUE;
      break;
    case TL_HTML_ITEM:
      walk->line.is_item = TRUE;
      walk->page->totals.n_items++;
      break;
    case TL_HTML_TABLE:
    case TL_HTML_DL:
      tl_html_tables_open (&walk->tables, depth, place->node, element->tag->role == TL_HTML_DL);
      break;
    case TL_HTML_SECTION:
      tl_html_tables_open_section (&walk->tables, (element->tag->flags & TL_HTML_HEAD) != 0);
      break;
    case TL_HTML_ROW:
      tl_html_tables_open_row (&walk->tables, depth, place->node);
      break;
    case TL_HTML_CELL:
      tl_html_tables_open_cell (&walk->tables, depth, place->node, attrs->rowspan, attrs->colspan,
                                (element->tag->flags & TL_HTML_HEAD) != 0);
      break;
    case TL_HTML_DT:
      tl_html_tables_open_term (&walk->tables, depth, place->node);
      break;
    case TL_HTML_DD:
      tl_html_tables_open_definition (&walk->tables, depth, place->node);
      break;
    case TL_HTML_LINK:
      place->in_link = TRUE;
      walk->page->totals.n_links++;
      break;
    case TL_HTML_TITLE:
      element->is_title = walk->page->title->len == 0;
      break;
    case TL_HTML_INPUT:
      if (tl_html_attrs_show_value (attrs))
        {
          tl_html_line_add (&walk->line, place, " ", 1);
          tl_html_line_add (&walk->line, place, attrs->value, strlen (attrs->value));
          tl_html_line_add (&walk->line, place, " ", 1);
        }
      break;
    default:
      break;
    }
}

static gboolean
is_skipped (const TlHtmlTag *tag, const TlHtmlAttrs *attrs)
{
  return tag->role == TL_HTML_SKIP || (tag->role == TL_HTML_OPTION && !attrs->is_selected);
}

/* Whether the text of ${element} is seen; it comes with what holds for its parent. */
static void
hide (const TlHtmlWalk *walk, Element *element, const TlHtmlAttrs *attrs)
{
  if (attrs->display == TL_HTML_DISPLAY_NONE && !walk->shows_hidden)
    element->is_hidden = TRUE;
  if (element->is_frail && tl_html_tag_is_block (element->tag->role))
    element->is_skipped = element->is_frail = FALSE;
  if (!element->is_skipped && is_skipped (element->tag, attrs))
    {
      element->is_skipped = TRUE;
      element->is_frail = (element->tag->flags & TL_HTML_FRAIL) != 0;
    }
  if (element->is_hidden)
    {
      element->is_skipped = TRUE;
      element->is_frail = FALSE;
    }
}

static gboolean
is_block (const TlHtmlTag *tag, const TlHtmlAttrs *attrs)
{
  if (attrs->display == TL_HTML_DISPLAY_INLINE && tag->role == TL_HTML_BLOCK)
    return FALSE;
  return tl_html_tag_is_block (tag->role)
         || (attrs->display == TL_HTML_DISPLAY_BLOCK && tag->role == TL_HTML_INLINE);
}

static void
start_seen (TlHtmlWalk *walk, Element *element, guint depth, const TlHtmlAttrs *attrs, guint node)
{
  element->is_block = is_block (element->tag, attrs);
  if (element->is_block)
    {
      tl_html_line_end (&walk->line);
      element->place.node = node;
      element->is_title = FALSE; /* <title> that nobody closed */
    }
  else if (element->tag->role != TL_HTML_BREAK)
    tl_html_pair_start (&walk->line.pair, depth, attrs->class, walk->page->text->len, walk->line.is_open);
  element->first_piece = walk->page->pieces->len;
  element->before = walk->page->totals;
  element->own = (TlHtmlSibling){ 0 };
  if (element->is_block || element->tag->role == TL_HTML_LINK)
    tl_html_card_open (walk->page, element->tag, attrs->class, element->place.card, &element->own);
  if (element->own.card != 0)
    element->place.card = element->own.card;
  element->role
      = (element->tag->flags & (TL_HTML_FURNITURE | TL_HTML_MASTHEAD | TL_HTML_ASIDE)) | attrs->role;
  start_role (walk, element, depth, attrs);
}

gboolean
tl_html_walk_start (TlHtmlWalk *walk, guint depth, const char *name, const char *const *attributes)
{
  const TlHtmlTag *tag = tl_html_tag_find (name);
  TlHtmlAttrs attrs;
  Element element;
  guint node;

  close_to (walk, depth - 1);
  if (depth > walk->limits->depth && (tag->flags & (TL_HTML_EMPTY | TL_HTML_RAW)) == 0)
    {
      if (tl_html_tag_is_block (tag->role))
        tl_html_line_end (&walk->line);
      return FALSE;
    }

  element = *get_element (walk, depth - 1);
  element.tag = tag;
  element.is_block = FALSE;
  element.own = element.last_child = (TlHtmlSibling){ 0 };
  node = tl_html_paths_open (walk->page->paths, name);
  tl_html_attrs_read (attributes, &attrs);
  hide (walk, &element, &attrs);
  if (!element.is_skipped)
    start_seen (walk, &element, depth, &attrs, node);
  /* A footer in the body ends an article, not the page. */
  element.in_body = element.in_body || (tag->flags & TL_HTML_CARD) != 0 || g_str_equal (tag->name, "main");
  g_array_append_val (walk->stack, element);
  return TRUE;
}

void
tl_html_walk_end (TlHtmlWalk *walk, guint depth)
{
  close_to (walk, depth > 0 ? depth - 1 : 0);
}

void
tl_html_walk_text (TlHtmlWalk *walk, guint depth, const char *text, gsize len)
{
  const Element *element;

  close_to (walk, depth);
  element = get_element (walk, get_depth (walk));
  if (element->is_hidden)
    walk->page->n_hidden += len;
  if (element->is_skipped)
    return;
  if (element->is_title)
    g_string_append_len (walk->page->title, text, (gssize) len);
  else
    tl_html_line_add (&walk->line, &element->place, text, len);
}

gboolean
tl_html_walk_is_full (const TlHtmlWalk *walk)
{
  return walk->page->pieces->len / 2 > walk->limits->cells;
}

void
tl_html_walk_finish (TlHtmlWalk *walk)
{
  walk->page->is_cut = tl_html_walk_is_full (walk);
  close_to (walk, 0);
  tl_html_line_end (&walk->line);
  tl_html_tables_close (&walk->tables, 0);
  tl_html_furniture_apply (&walk->furniture);
}
