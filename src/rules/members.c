/* SPDX-License-Identifier: GPL-3.0-or-later */
/* members.c - several firms where one name is asked for. */
#include "config.h"

#include "rules/members.h"

#include <string.h>

#include "base/utf8.h"

#define NOTE_MAX  60   /* bytes of a bracketed note beside a name */
#define BYTES_MAX 1500 /* of all names */

typedef struct
{
  const TlRun *run;
  const TlText *text;
  TlReading reading;
  gsize limit;
  gboolean has_roles; /* lines part names, too */
} Walk;

gboolean
tl_members_may_stand (TlField field)
{
  return field == TL_FIELD_SUPPLIER || field == TL_FIELD_BIDDER;
}

static const char *
find_word (const Walk *walk, gsize at, gsize *end)
{
  return tl_lexicon_find (walk->run->lexicon, "consortium", NULL, walk->text->lower, walk->limit, at, end);
}

/* "(lead partner)", "（联合体成员）".  Returns: behind it, ${at} if none stands there. */
static gsize
skip_note (const Walk *walk, gsize at, gboolean *has_role)
{
  gsize here = tl_view_skip_blanks (walk->run->view, at, walk->limit), inner;

  if (here >= walk->limit || walk->text->text[here] != '(')
    return at;
  for (inner = here + 1; inner < walk->limit && inner - here < NOTE_MAX; inner++)
    {
      if (walk->text->text[inner] == ')')
        return inner + 1;
      if ((guchar) walk->text->text[inner] < 0x80 || (guchar) walk->text->text[inner] >= 0xc0)
        *has_role = *has_role || find_word (walk, inner, NULL) != NULL;
    }
  return at;
}

/* "Consortium of", "牵头人:", "(1)" before a name. */
static gsize
skip_leads (const Walk *walk, gsize at)
{
  for (guint i = 0; i < 3; i++)
    {
      gsize here = tl_view_skip_blanks (walk->run->view, at, walk->limit), end = here;
      gboolean unused = FALSE;

      if (find_word (walk, here, &end))
        end = tl_view_skip_blanks (walk->run->view, end, walk->limit);
      if (end > here && end < walk->limit && walk->text->text[end] == ':')
        end++;
      if (end == here)
        end = skip_note (walk, here, &unused);
      if (end <= at)
        break;
      at = end;
    }
  return tl_view_skip_blanks (walk->run->view, at, walk->limit);
}

/* Returns: behind what parts two names at ${at}: a mark or a word of the list "member-and"; ${at} if nothing
 * does. */
static gsize
skip_separator (const Walk *walk, gsize at)
{
  gsize here = tl_view_skip_blanks (walk->run->view, at, walk->limit), end;
  gunichar c;

  if (here >= walk->limit)
    return at;
  if (walk->has_roles && memchr (walk->text->text + at, '\n', here - at))
    return here;
  c = tl_utf8_get (walk->text->text, walk->limit, here);
  if (c == 0x3001 || (c && c < 0x80 && strchr (",;/&+", (char) c)) || (c == '-' && here > at))
    {
      here = tl_view_skip_blanks (walk->run->view, here + (c == 0x3001 ? strlen ("、") : 1), walk->limit);
      return tl_lexicon_find (walk->run->lexicon, "member-and", NULL, walk->text->lower, walk->limit, here,
                              &end)
                 ? end
                 : here;
    }
  return tl_lexicon_find (walk->run->lexicon, "member-and", NULL, walk->text->lower, walk->limit, here, &end)
             ? end
             : at;
}

/* What a firm is in a consortium is no part of its name: "Beta GmbH (member)", 乙有限公司联合体. */
static gsize
cut_role (const Walk *walk, gsize start, gsize end)
{
  const char *text = walk->text->text;
  gboolean has_role = FALSE;
  gsize at = end;

  if (end > start && text[end - 1] == ')')
    {
      while (at > start && text[at - 1] != '(')
        at--;
      if (at > start + 1 && skip_note (walk, at - 1, &has_role) == end && has_role)
        return tl_view_trim (walk->run->view, (TlSpan){ (guint32) start, (guint32) at - 1 }).end;
    }
  if (tl_lexicon_find_before (walk->run->lexicon, "consortium", NULL, walk->text->lower, walk->text->len, end,
                              &at)
      && at > start)
    return tl_view_trim (walk->run->view, (TlSpan){ (guint32) start, (guint32) at }).end;
  return end;
}

static TlMember
make_member (const Walk *walk, gsize start, gsize end, const char *name)
{
  gsize cut = cut_role (walk, start, end);

  return (TlMember){ { (guint32) start, (guint32) cut },
                     cut == end ? g_strdup (name)
                                : tl_utf8_collapse (walk->text->text + start, cut - start) };
}

/* Reads the name in [at, end), which must fill it but for notes. */
static gboolean
read_name (const Walk *walk, gsize at, gsize end, TlMember *member)
{
  TlValue value = { 0 };
  gsize stop;
  gboolean unused = FALSE;

  if (!tl_value_read (TL_VALUE_ORG, walk->text, at, end, &walk->reading, &value, &stop))
    return FALSE;
  *member = make_member (walk, at, stop, value.text);
  tl_value_clear (&value);
  stop = skip_note (walk, stop, &unused);
  if (tl_view_skip_blanks (walk->run->view, stop, end) >= end)
    return TRUE;
  g_clear_pointer (&member->name, g_free);
  return FALSE;
}

static void
member_clear (gpointer data)
{
  g_free (((TlMember *) data)->name);
}

/* Returns: the first place in [from, limit) where a name ends and another one begins behind a separator, the
 * limit if there is none; the start of the other in ${next}. */
static gsize
find_end (const Walk *walk, gsize from, TlMember *member, gsize *next)
{
  for (gsize at = tl_utf8_next (walk->text->text, walk->limit, from); at < walk->limit;
       at = tl_utf8_next (walk->text->text, walk->limit, at))
    {
      gsize behind = skip_separator (walk, at), other;
      TlValue value = { 0 };
      gsize stop;

      if (behind == at)
        continue;
      if (tl_lexicon_find (walk->run->lexicon, "member-rest", NULL, walk->text->lower, walk->limit, behind,
                           NULL))
        continue;
      other = skip_leads (walk, behind);
      if (!tl_value_read (TL_VALUE_ORG, walk->text, other, walk->limit, &walk->reading, &value, &stop))
        continue;
      tl_value_clear (&value);
      if (!read_name (walk, from, at, member))
        continue;
      *next = other;
      return at;
    }
  return walk->limit;
}

/* A part of a consortium stands in brackets behind one of the names. */
static gboolean
has_roles (const Walk *walk, gsize at)
{
  gboolean found = FALSE;

  for (; at < walk->limit && !found; at++)
    if (walk->text->text[at] == '(')
      skip_note (walk, at, &found);
  return found;
}

/* The last name may be followed by a note, or by what is none. */
static gboolean
read_last (const Walk *walk, gsize at, TlMember *member)
{
  TlValue value = { 0 };
  gsize stop;

  if (!tl_value_read (TL_VALUE_ORG, walk->text, at, walk->limit, &walk->reading, &value, &stop))
    return FALSE;
  *member = make_member (walk, at, stop, value.text);
  tl_value_clear (&value);
  return TRUE;
}

GArray *
tl_members_read (const TlRun *run, const TlReading *reading, gsize at, gsize limit)
{
  Walk walk = { run, &run->view->text, *reading, MIN (limit, at + BYTES_MAX), FALSE };
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (TlMember));
  const char *line;

  g_array_set_clear_func (members, member_clear);
  walk.limit = tl_utf8_floor (walk.text->text, at, walk.limit);
  walk.reading.bare = FALSE; /* each must look like a name by itself */
  walk.has_roles = has_roles (&walk, at);
  line = memchr (walk.text->text + at, '\n', walk.limit - at);
  if (line && !walk.has_roles)
    walk.limit = (gsize) (line - walk.text->text);
  at = skip_leads (&walk, at);
  while (at < walk.limit && members->len < TL_MEMBERS_MAX)
    {
      TlMember member = { 0 };
      gsize next = walk.limit;
      gboolean is_last = find_end (&walk, at, &member, &next) == walk.limit;

      if (is_last && (members->len == 0 || !read_last (&walk, at, &member)))
        break;
      g_array_append_val (members, member);
      at = next;
    }
  return members->len > 1 ? g_steal_pointer (&members) : NULL;
}
