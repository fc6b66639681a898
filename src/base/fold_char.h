/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fold_char.h - what one character folds to, without a look at its neighbours. */
#ifndef TL_BASE_FOLD_CHAR_H
#define TL_BASE_FOLD_CHAR_H

#include <glib.h>

G_BEGIN_DECLS

#define TL_FOLD_CHAR_MAX 18 /* bytes; what NFKC would make longer stays as it is */

typedef enum
{
  TL_FOLD_PLAIN,     /* stands for ${text} */
  TL_FOLD_ENCLOSED,  /* the same, but beside a digit it stays: "①20" is not 120, "10²" not 102 */
  TL_FOLD_MARK,      /* combines with the character before */
  TL_FOLD_BLANK,     /* any blank but a tab */
  TL_FOLD_SOFT,      /* TL_SOFT_BREAK */
  TL_FOLD_LINE,      /* tab or '\n' */
  TL_FOLD_INVISIBLE, /* nothing */
} TlFoldClass;

typedef struct
{
  gunichar c; /* 0: empty */
  guint8 fold_class;
  guint8 len;
  char text[TL_FOLD_CHAR_MAX];
} TlFoldChar;

/* Fills ${out} for ${c}.  Slow: keep what it says. */
void tl_fold_char_init (TlFoldChar *out, gunichar c);

G_END_DECLS

#endif /* TL_BASE_FOLD_CHAR_H */
