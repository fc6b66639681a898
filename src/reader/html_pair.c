/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_pair.c - a label has letters and no digits ("1,000" "EUR" is one value), and no colon: with one it is
 * known as a label anyway.
 */
#include "config.h"

#include "reader/html_pair.h"

#include <string.h>

#define LABEL_BYTES 240

enum
{
  NOTHING,
  IN_FIRST,
  BETWEEN,
  IN_SECOND,
  BEHIND,
  NO_PAIR
};

void
tl_html_pair_start (TlHtmlPair *pair, guint depth, guint class, gsize at, gboolean is_open)
{
  if (pair->stage == NOTHING)
    {
      *pair = (TlHtmlPair){ .stage = class != 0 && !is_open ? IN_FIRST : NO_PAIR,
                            .depth = depth,
                            .class = class };
      return;
    }
  if (depth > pair->depth || pair->stage == NO_PAIR)
    return;
  if (pair->stage == BETWEEN && class != 0 && class != pair->class && pair->first == at)
    pair->stage = IN_SECOND;
  else
    pair->stage = NO_PAIR;
}

void
tl_html_pair_end (TlHtmlPair *pair, guint depth, gsize at, gboolean is_open)
{
  if (depth != pair->depth)
    return;
  if (pair->stage == IN_FIRST)
    {
      pair->stage = is_open ? BETWEEN : NOTHING;
      pair->first = at;
    }
  else if (pair->stage == IN_SECOND)
    {
      pair->stage = BEHIND;
      pair->last = at;
    }
}

static gboolean
is_label (const char *text, gsize len)
{
  gboolean has_letter = FALSE;

  if (len == 0 || len > LABEL_BYTES || text[len - 1] == ':'
      || (len >= 3 && memcmp (text + len - 3, "\xef\xbc\x9a", 3) == 0))
    return FALSE;
  for (gsize i = 0; i < len; i++)
    {
      if (g_ascii_isdigit (text[i]))
        return FALSE;
      has_letter = has_letter || g_ascii_isalpha (text[i]) || (guint8) text[i] >= 0xc3;
    }
  return has_letter;
}

void
tl_html_pair_settle (TlHtmlPair *pair, GString *text, gsize start)
{
  gboolean is_pair = pair->stage == BEHIND && pair->last == text->len && pair->first < pair->last
                     && pair->first > start && is_label (text->str + start, pair->first - start);

  if (is_pair && text->str[pair->first] == ' ')
    text->str[pair->first] = '\n';
  else if (is_pair)
    g_string_insert_c (text, (gssize) pair->first, '\n');
  pair->stage = NOTHING;
}
