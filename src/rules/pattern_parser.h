/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern_parser.h - what pattern_tree.c and pattern_class.c share while they read a pattern. */
#ifndef TL_RULES_PATTERN_PARSER_H
#define TL_RULES_PATTERN_PARSER_H

#include "base/fold_char.h"
#include "rules/pattern_tree.h"

G_BEGIN_DECLS

typedef struct
{
  TlPatternTree *tree;
  const char *source;
  const char *at;
  const char *end;
  guint depth;
  guint *offset;
  char **message;
} TlParser;

/* Sets the message unless there is one.  Returns: NULL. */
gpointer tl_parser_fail (TlParser *parser, const char *at, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* A node that begins at ${at}; owned by the tree. */
TlNode *tl_parser_make (TlParser *parser, TlNodeKind kind, const char *at);

/* A copy of ${text} that lives as long as the tree. */
const char *tl_parser_keep (TlParser *parser, const char *text, gsize len);

gboolean tl_parser_looks_at (const TlParser *parser, const char *text);
gunichar tl_parser_next (TlParser *parser);

/* The text that ${c} is in a folded document. */
void tl_parser_fold (gunichar c, TlFoldChar *folded);

/* The digits behind "\\x".  Returns: FALSE when they are none or no character. */
gboolean tl_parser_hex (TlParser *parser, gunichar *c);

/* "{...}", or one character. */
void tl_parser_skip_braces (TlParser *parser);

/* Returns: (nullable): the class that begins here. */
TlNode *tl_parser_class (TlParser *parser);

G_END_DECLS

#endif /* TL_RULES_PATTERN_PARSER_H */
