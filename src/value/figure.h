/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure.h - numbers in figures: digits and what separates them. */
#ifndef TL_VALUE_FIGURE_H
#define TL_VALUE_FIGURE_H

#include "value/value.h"

G_BEGIN_DECLS

typedef struct
{
  TlDecimal value;
  TlDecimal other;  /* if is_open: the other reading of "1.234" */
  gboolean is_open; /* one separator before three digits: grouping or decimal */
  guint digits;     /* that stand there, zeros in front too */
  guint groups;     /* 1 without separators */
} TlFigure;

/* Reads the figures at ${at}: "1.234,56", "1 234,56", "1'234.56", "2,09,00,000", "١٬٢٣٤", ".5".  What is open
 * is read as the language (lexicon list mark) writes it.  Bounded cost. Returns: FALSE for no figure, a
 * clause number or date ("2.2.1"), and for more than 18 digits. */
gboolean tl_figure_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                         TlFigure *figure, gsize *end);

/* Digits only.  Returns: FALSE if more than 18, or if a separator and more digits follow. */
gboolean tl_figure_read_plain (const TlText *text, gsize at, gsize limit, TlFigure *figure, gsize *end);

/* Returns: the decimal mark that the language writes, 0 if unknown. */
gunichar tl_figure_get_mark (const TlReading *reading);

/* Returns: whether the figure at ${at} would start within another one: behind a digit, or a digit and a
 * point or comma. */
gboolean tl_figure_is_inside (const TlText *text, gsize at);

/* Returns: 0..9, or -1: of ASCII, Arabic-Indic and Devanagari digits. */
gint tl_figure_digit (gunichar c);

G_END_DECLS

#endif /* TL_VALUE_FIGURE_H */
