/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reliability.c - whether facts are right as often as their confidence says. */
#include "config.h"

#include "score/reliability.h"

/* From the surest down; a band ends where the one before begins. */
static const guint floors[] = { 98, 95, TL_RELIABILITY_SURE, 80, 70, 60, 50, 0 };

G_STATIC_ASSERT (G_N_ELEMENTS (floors) == TL_RELIABILITY_BANDS);

static guint
get_ceiling (guint band)
{
  return band > 0 ? floors[band - 1] - 1 : 100;
}

void
tl_reliability_add (TlReliability *reliability, gint confidence, gboolean is_right)
{
  guint band = 0;

  if (confidence < 0)
    {
      reliability->unsaid++;
      return;
    }
  while ((guint) confidence < floors[band])
    band++;
  reliability->bands[band].facts++;
  reliability->bands[band].right += is_right;
  reliability->bands[band].confidence += (guint) confidence;
}

static void
print_band (const TlReliability *reliability, guint band, GString *out)
{
  guint facts = reliability->bands[band].facts, floor = floors[band], ceiling = get_ceiling (band);
  double share, promised;

  if (facts == 0)
    return;
  share = (double) reliability->bands[band].right / facts;
  promised = (double) reliability->bands[band].confidence / facts / 100;
  g_string_append_printf (out, "%u.%02u to %u.%02u  %7u %7u        %.3f     %.3f         %+6.1f\n",
                          floor / 100, floor % 100, ceiling / 100, ceiling % 100, facts,
                          reliability->bands[band].right, share, promised, (promised - share) * 100);
}

static void
print_sure (const TlReliability *reliability, guint asked, GString *out)
{
  guint facts = 0, right = 0;

  for (guint band = 0; band < TL_RELIABILITY_BANDS; band++)
    if (floors[band] >= TL_RELIABILITY_SURE)
      {
        facts += reliability->bands[band].facts;
        right += reliability->bands[band].right;
      }
  if (facts > 0 && asked > 0)
    g_string_append_printf (out,
                            "0.%u or more: %.3f of %u facts are right; they are %.3f of all that there are\n",
                            TL_RELIABILITY_SURE, (double) right / facts, facts, (double) right / asked);
}

void
tl_reliability_print (const TlReliability *reliability, guint asked, GString *out)
{
  g_string_append (out, "confidence      facts   right  share right  promised  points too sure\n");
  for (guint band = 0; band < TL_RELIABILITY_BANDS; band++)
    print_band (reliability, band, out);
  if (reliability->unsaid > 0)
    g_string_append_printf (out, "not stated    %7u\n", reliability->unsaid);
  print_sure (reliability, asked, out);
}
