/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_object.c - values as PDF files write them. */
#include "config.h"

#include "reader/pdf_object.h"

#include <string.h>

#define SPACE     1
#define DELIMITER 2

static const guint8 classes[256] = {
  [' '] = SPACE,     ['\n'] = SPACE,    ['\r'] = SPACE,    ['\t'] = SPACE,
  ['\f'] = SPACE,    [0] = SPACE,       ['('] = DELIMITER, [')'] = DELIMITER,
  ['<'] = DELIMITER, ['>'] = DELIMITER, ['['] = DELIMITER, [']'] = DELIMITER,
  ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER, ['%'] = DELIMITER,
};

gboolean
tl_pdf_object_is_space (char c)
{
  return classes[(guint8) c] == SPACE;
}

gboolean
tl_pdf_object_is_delimiter (char c)
{
  return classes[(guint8) c] == DELIMITER;
}

const char *
tl_pdf_object_skip_space (const char *at, const char *end)
{
  while (at < end && (classes[(guint8) *at] == SPACE || *at == '%'))
    {
      if (*at == '%')
        while (at < end && *at != '\n' && *at != '\r')
          at++;
      else
        at++;
    }
  return at;
}

const char *
tl_pdf_object_find (const char *at, const char *end, const char *needle)
{
  gsize len = strlen (needle);

  while (at != NULL && (gsize) (end - at) >= len)
    {
      at = memchr (at, needle[0], (gsize) (end - at) - len + 1);
      if (at == NULL || memcmp (at, needle, len) == 0)
        return at;
      at++;
    }
  return NULL;
}

/* "(a (b) \) c)" */
static const char *
skip_string (const char *at, const char *end)
{
  guint depth = 0;

  for (; at < end; at++)
    {
      if (*at == '\\')
        at++;
      else if (*at == '(')
        depth++;
      else if (*at == ')' && --depth == 0)
        return at + 1;
    }
  return end;
}

static const char *
skip_word (const char *at, const char *end)
{
  for (at++; at < end && classes[(guint8) *at] == 0;)
    at++;
  return at;
}

/* One bracket, string, name, number or keyword. */
static const char *
skip_token (const char *at, const char *end)
{
  const char *close;

  if (*at == '(')
    return skip_string (at, end);
  if ((*at == '<' || *at == '>') && at + 1 < end && at[1] == *at)
    return at + 2;
  if (*at == '<')
    {
      close = memchr (at, '>', (gsize) (end - at));
      return close == NULL ? end : close + 1;
    }
  if (*at != '/' && tl_pdf_object_is_delimiter (*at))
    return at + 1;
  return skip_word (at, end);
}

const char *
tl_pdf_object_skip (const char *at, const char *end)
{
  guint depth = 0;

  while (at < end)
    {
      const char *next = skip_token (at, end);

      if (*at == '[' || (*at == '<' && next == at + 2 && at[1] == '<'))
        depth++;
      else if ((*at == ']' || *at == '>') && depth > 0)
        depth--;
      if (depth == 0)
        return next;
      at = tl_pdf_object_skip_space (next, end);
    }
  return end;
}

static const char *
skip_digits (const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Behind "12 0 R", or NULL. */
static const char *
skip_reference (const char *at, const char *end)
{
  const char *next = skip_digits (at, end), *second = tl_pdf_object_skip_space (next, end), *behind;

  behind = skip_digits (second, end);
  if (next == at || second == next || behind == second)
    return NULL;
  second = tl_pdf_object_skip_space (behind, end);
  if (second == behind || second >= end || *second != 'R')
    return NULL;
  return second + 1;
}

static const char *
skip_value (const char *at, const char *end)
{
  const char *behind = g_ascii_isdigit (*at) ? skip_reference (at, end) : NULL;

  return behind != NULL ? behind : tl_pdf_object_skip (at, end);
}

TlPdfValue
tl_pdf_object_get (TlPdfValue dict, const char *key)
{
  TlPdfValue none = { NULL, NULL };
  gsize len = strlen (key);
  const char *at = dict.at;

  if (at == NULL || dict.end - at < 4 || at[0] != '<' || at[1] != '<')
    return none;
  at = tl_pdf_object_skip_space (at + 2, dict.end);
  while (at < dict.end && *at == '/')
    {
      const char *name_end = skip_word (at, dict.end), *value, *behind;

      value = tl_pdf_object_skip_space (name_end, dict.end);
      if (value >= dict.end)
        return none;
      behind = skip_value (value, dict.end);
      if ((gsize) (name_end - at) == len && memcmp (at, key, len) == 0)
        return (TlPdfValue){ value, behind };
      at = tl_pdf_object_skip_space (behind, dict.end);
    }
  return none;
}

guint
tl_pdf_object_get_reference (TlPdfValue value)
{
  guint64 number;

  if (value.at == NULL || value.at >= value.end || !g_ascii_isdigit (*value.at)
      || skip_reference (value.at, value.end) == NULL)
    return 0;
  number = 0;
  for (const char *at = value.at; at < value.end && g_ascii_isdigit (*at) && number < G_MAXINT32; at++)
    number = number * 10 + (guint64) (*at - '0');
  return number > G_MAXINT32 ? 0 : (guint) number;
}

gboolean
tl_pdf_object_parse_number (TlPdfValue value, double *number)
{
  const char *at = value.at;
  double sum = 0, unit = 1;
  gboolean is_negative = FALSE, has_point = FALSE, has_digit = FALSE;

  if (at == NULL || at >= value.end)
    return FALSE;
  if (*at == '-' || *at == '+')
    is_negative = *at++ == '-';
  for (; at < value.end && (g_ascii_isdigit (*at) || *at == '.'); at++)
    {
      if (*at == '.')
        {
          if (has_point)
            break;
          has_point = TRUE;
          continue;
        }
      has_digit = TRUE;
      if (has_point)
        sum += (*at - '0') * (unit /= 10);
      else
        sum = MIN (sum * 10 + (*at - '0'), 1e12);
    }
  if (has_digit)
    *number = is_negative ? -sum : sum;
  return has_digit;
}

TlPdfValue
tl_pdf_object_open (TlPdfValue array)
{
  if (array.at != NULL && array.at < array.end && *array.at == '[')
    array.at++;
  else
    array.at = NULL;
  return array;
}

gboolean
tl_pdf_object_next (TlPdfValue *rest, TlPdfValue *element)
{
  const char *at;

  if (rest->at == NULL)
    return FALSE;
  at = tl_pdf_object_skip_space (rest->at, rest->end);
  if (at >= rest->end || *at == ']' || *at == '>')
    return FALSE;
  element->at = at;
  element->end = rest->at = skip_value (at, rest->end);
  return TRUE;
}

guint
tl_pdf_object_parse_numbers (TlPdfValue array, double *numbers, guint n)
{
  TlPdfValue rest = tl_pdf_object_open (array), element;
  guint count = 0;

  while (count < n && tl_pdf_object_next (&rest, &element)
         && tl_pdf_object_parse_number (element, &numbers[count]))
    count++;
  return count;
}

gboolean
tl_pdf_object_is (TlPdfValue value, const char *name)
{
  gsize len = strlen (name);

  return value.at != NULL && (gsize) (value.end - value.at) == len && memcmp (value.at, name, len) == 0;
}
