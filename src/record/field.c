/* SPDX-License-Identifier: GPL-3.0-or-later */
/* field.c - the table of fields, made of field.def. */
#include "config.h"

#include "record/field.h"

#include <string.h>

enum
{
  ONE = FALSE,
  MANY = TRUE
};

static const TlFieldInfo fields[] = {
#define FIELD(id, name, element, kind, value, many) { name, element, kind, TL_VALUE_##value, many },
#include "record/field.def"
#undef FIELD
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == TL_FIELD_LAST);

const TlFieldInfo *
tl_field_get (TlField field)
{
  g_assert (field < TL_FIELD_LAST);
  return &fields[field];
}

TlField
tl_field_parse (const char *name)
{
  TlField field = 0;

  while (field < TL_FIELD_LAST && strcmp (fields[field].name, name) != 0)
    field++;
  return field;
}
