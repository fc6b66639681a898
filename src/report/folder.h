/* SPDX-License-Identifier: GPL-3.0-or-later */
/* folder.h - the files of a report: one folder that can be opened anywhere, without server or network.
 *
 *   index.html  the overview      report.css, report.js
 *   d/0001.html a document        d/0001-3.png  its page 3        d/0001.pdf  the document itself, if copied
 */
#ifndef TL_REPORT_FOLDER_H
#define TL_REPORT_FOLDER_H

#include "tenderlens.h"

#include "report/dossier.h"
#include "report/painter.h"

G_BEGIN_DECLS

typedef struct _TlReportFolder TlReportFolder;

/* What is known of a document besides its record. */
typedef struct
{
  GBytes *bytes;       /* of the document, or NULL */
  const char *trouble; /* why there are none, or NULL */
  const char *text;    /* of the document, for one without pages, or NULL */
  const char *path;    /* absolute name of the file, to link to, or NULL */
  gboolean is_copied;  /* the document becomes part of the report */
} TlReportMaterial;

/* Makes ${path} and what a report needs in it; an older report there is written over.  Pages are drawn in
 * processes that ${enclose} closes in.  Fails with TL_ERROR_IO; also when the folder holds something else. */
TlReportFolder *tl_report_folder_new (const char *path, TlPainterEnclose enclose, GError **error);
void tl_report_folder_free (TlReportFolder *folder);

/* Writes the sheet of ${dossier}.  Fails with TL_ERROR_IO only: what cannot be drawn is said on the sheet. */
gboolean tl_report_folder_add (TlReportFolder *folder, const TlDossier *dossier,
                               const TlReportMaterial *material, GError **error);

/* Writes the overview, which makes the report whole. */
gboolean tl_report_folder_finish (TlReportFolder *folder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlReportFolder, tl_report_folder_free)

G_END_DECLS

#endif /* TL_REPORT_FOLDER_H */
