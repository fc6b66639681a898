/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trace.h - why a fact is there, or is not: what the matcher saw, for "explain". */
#ifndef TL_RULES_TRACE_H
#define TL_RULES_TRACE_H

#include "record/field.h"
#include "base/span.h"

G_BEGIN_DECLS

typedef enum
{
  TL_TRACE_CHOSEN,   /* taken as a fact */
  TL_TRACE_RIVAL,    /* a candidate that lost: the reason says to what */
  TL_TRACE_NO_VALUE, /* a label stood there, but no value could be read beside it */
  TL_TRACE_REFUSED,  /* a "not", a section, a notice kind, a scope refused it */
  TL_TRACE_LIMIT     /* a pattern met its step limit */
} TlTraceKind;

typedef struct
{
  TlTraceKind kind;
  TlField field;
  char *rule;
  char *value;  /* canonical, or NULL */
  char *quote;  /* the line it stands in, shortened */
  char *reason; /* a sentence, or NULL */
  guint page;
  guint32 offset; /* of the document's text: order of printing */
  guint confidence;
} TlTraceNote;

typedef struct _TlTrace TlTrace;

TlTrace *tl_trace_new (void);
void tl_trace_free (TlTrace *trace);
void tl_trace_add (TlTrace *trace, const TlTraceNote *note); /* copies */

/* Returns: whether a note is about something that begins in ${span} of the document's text. */
gboolean tl_trace_has (const TlTrace *trace, TlSpan span);

/* Appends to ${out}, for ${field} or for all fields (TL_FIELD_LAST): the chosen values, rivals and why they
 * lost, near misses, and for a field with none of these the labels that its rules look for (${labels}: lines,
 * one string a field, by TlField, or NULL). */
void tl_trace_print (const TlTrace *trace, TlField field, const char *const *labels, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTrace, tl_trace_free)

G_END_DECLS

#endif /* TL_RULES_TRACE_H */
