/* SPDX-License-Identifier: GPL-3.0-or-later */
/* limits.c - the default limits. */
#include "config.h"

#include "base/limits.h"

#define MIB ((gsize) 1024 * 1024)

const TlLimits *
tl_limits_default (void)
{
  static const TlLimits limits = {
    .pdf_bytes = 256 * MIB,
    .html_bytes = 64 * MIB,
    .text_bytes = 64 * MIB,
    .pages = 20000,
    .depth = 512,
    .blocks = 1000000,
    .cells = 2000000,
    .table_cols = 512,
    .facts = 20000,
    .window = 4096,
    .match_steps = 200000,
  };

  return &limits;
}

gboolean
tl_limits_go_on (const TlLimits *limits, guint page)
{
  const TlWatch *watch = limits->watch;

  return watch == NULL || watch->go_on (page, watch->data);
}
