/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine_parts.c - the libraries that readers and rules are made with. */
#include "config.h"

#include "engine.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <libxml/xmlversion.h>
#include <pcre2.h>
#include <poppler.h>

char **
tl_engine_list_parts (void)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  char pcre2[64] = "";
  g_autofree char *poppler = g_strdup_printf ("poppler %s", poppler_get_version ());
  g_autofree char *glib
      = g_strdup_printf ("GLib %u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);
  g_autofree char *xml = g_strdup ("libxml2 " LIBXML_DOTTED_VERSION), *expressions = NULL;

  (void) pcre2_config (PCRE2_CONFIG_VERSION, pcre2);
  expressions = g_strdup_printf ("PCRE2 %s", pcre2);
  g_strv_builder_add_many (parts, poppler, xml, expressions, glib, NULL);
  return g_strv_builder_end (parts);
}
