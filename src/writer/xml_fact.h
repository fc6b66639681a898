/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xml_fact.h - a fact as an XML element: its words as text, its value and place as attributes. */
#ifndef TL_WRITER_XML_FACT_H
#define TL_WRITER_XML_FACT_H

#include "record/fact.h"

G_BEGIN_DECLS

/* Append a line (a target with parts: some lines) to ${out}, indented by ${depth} blanks. */
void tl_xml_add_fact (GString *out, const TlFact *fact, guint depth);
/* What contradicts a fact: <conflict field="value.award" lot="1" …>. */
void tl_xml_add_conflict (GString *out, const TlFact *fact, guint depth);
/* Where the kind of a notice was read: <kind value="award" …>. */
void tl_xml_add_kind (GString *out, const char *kind, const TlFact *fact, guint depth);

G_END_DECLS

#endif /* TL_WRITER_XML_FACT_H */
