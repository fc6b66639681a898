/* SPDX-License-Identifier: GPL-3.0-or-later */
/* element.c - the elements of a web page, by their paths. */
#include "config.h"

#include "rules/element.h"

#include <string.h>

/* Returns: the length of the element path that ${a} and ${b} share. */
static gsize
share (const char *a, const char *b)
{
  gsize shared = 0;

  for (gsize i = 0;; i++)
    {
      if ((a[i] == '/' || a[i] == '\0') && (b[i] == '/' || b[i] == '\0'))
        shared = i;
      if (a[i] != b[i] || a[i] == '\0')
        return shared;
    }
}

gboolean
tl_element_is_within (const char *path, const char *root, gsize len)
{
  return path && strncmp (path, root, len) == 0 && (path[len] == '/' || path[len] == '\0');
}

gsize
tl_element_find_own (const char *path, const char *other)
{
  gsize len;

  if (!path || !other)
    return 0;
  len = share (path, other);
  if (path[len] == '\0' || other[len] == '\0')
    return 0;
  for (len++; path[len] && path[len] != '/';)
    len++;
  return len;
}
