/* SPDX-License-Identifier: GPL-3.0-or-later */
/* field.h - the fields of a notice, from field.def. */
#ifndef TL_RECORD_FIELD_H
#define TL_RECORD_FIELD_H

#include "value/value.h"

G_BEGIN_DECLS

typedef enum
{
#define FIELD(id, name, element, kind, value, many) TL_FIELD_##id,
#include "record/field.def"
#undef FIELD
  TL_FIELD_LAST
} TlField;

typedef struct
{
  const char *name; /* "value.award", as rules and people call it */
  const char
      *element;     /* XML element: "value"; NULL for the parts of a target, which are no facts in a record */
  const char *kind; /* its @kind, or NULL */
  TlValueKind value;
  gboolean is_many;
} TlFieldInfo;

const TlFieldInfo *tl_field_get (TlField field);

/* Returns: the field of that ${name}, TL_FIELD_LAST if there is none. */
TlField tl_field_parse (const char *name);

G_END_DECLS

#endif /* TL_RECORD_FIELD_H */
