/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dossier_fixture.h - dossiers made of a few lines of XML. */
#ifndef TL_DOSSIER_FIXTURE_H
#define TL_DOSSIER_FIXTURE_H

#include <libxml/parser.h>
#include <string.h>

#include "report/dossier.h"

/* ${attributes} and ${content}: of <document>. */
static inline TlDossier *
fixture_dossier (const char *attributes, const char *content)
{
  g_autofree char *xml = g_strdup_printf (
      "<document xmlns=\"urn:tenderlens:1\" status=\"ok\" %s>%s</document>", attributes, content);
  xmlDoc *tree = xmlReadMemory (xml, (int) strlen (xml), NULL, NULL, XML_PARSE_NONET);
  TlDossier *dossier;

  g_assert_nonnull (tree);
  dossier = tl_dossier_new (xmlDocGetRootElement (tree));
  xmlFreeDoc (tree);
  return dossier;
}

/* One award that says ${content}. */
static inline TlDossier *
fixture_award (const char *content)
{
  g_autofree char *notice
      = g_strdup_printf ("<notice kind=\"award\" published=\"2019-08-16\">%s</notice>", content);

  return fixture_dossier ("source=\"a.pdf\" type=\"application/pdf\" pages=\"3\"", notice);
}

static inline const TlDossierNotice *
fixture_first (const TlDossier *dossier)
{
  g_assert_cmpuint (dossier->notices->len, >, 0);
  return dossier->notices->pdata[0];
}

#endif /* TL_DOSSIER_FIXTURE_H */
