/* SPDX-License-Identifier: GPL-3.0-or-later */
/* box.c - where a quote stands on its page. */
#include "config.h"

#include "report/box.h"

#include <string.h>

gboolean
tl_report_box_read (const char **text, TlReportBox *box)
{
  double *const edges[] = { &box->left, &box->top, &box->right, &box->bottom };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      char *end;

      *edges[i] = g_ascii_strtod (*text, &end);
      if (end == *text)
        return FALSE;
      *text = end;
    }
  *text += strspn (*text, "; ");
  return TRUE;
}
