/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet.h - the page of a report about one document: its facts beside what it says. */
#ifndef TL_REPORT_SHEET_H
#define TL_REPORT_SHEET_H

#include <glib.h>

#include "report/dossier.h"

G_BEGIN_DECLS

/* A page of the document as a picture. */
typedef struct
{
  guint number;
  double width, height; /* points */
  char *file;           /* beside the sheet; owned by whom made it */
} TlSheetPage;

typedef struct
{
  const char *original; /* link to the document, or NULL */
  const char *trouble;  /* why the document itself cannot be shown, or NULL */
  const char *text;     /* the document as text, or NULL */
  const GArray *pages;  /* of TlSheetPage, or NULL */
} TlSheetView;

/* Appends the HTML page to ${out}. */
void tl_sheet_write (GString *out, const TlDossier *dossier, const TlSheetView *view);

/* Returns: "Award" for "value.award": a field as people call it; ${field} itself when it has no such name. */
const char *tl_sheet_name_field (const char *field);

/* Returns: (transfer full): what the document is called: the title it states, else its file name. */
char *tl_sheet_get_title (const TlDossier *dossier);

G_END_DECLS

#endif /* TL_REPORT_SHEET_H */
