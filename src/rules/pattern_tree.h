/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern_tree.h - a pattern taken to pieces: what pattern_regex.c, pattern_literal.c and pattern_check.c
 * need.
 *
 * The tree knows as much of PCRE2's syntax as it must; what it does not know it copies, and pcre2 judges.
 */
#ifndef TL_RULES_PATTERN_TREE_H
#define TL_RULES_PATTERN_TREE_H

#include "value/value.h"

G_BEGIN_DECLS

typedef enum
{
  TL_NODE_EMPTY,   /* fits between characters: ^ \b; options; copied from the source */
  TL_NODE_CHAR,    /* one character, folded (perhaps to several) */
  TL_NODE_BLANK,   /* a blank of literal text: any run of blanks */
  TL_NODE_CLASS,   /* [...] */
  TL_NODE_ANY,     /* . \d \p{L}: copied */
  TL_NODE_CAPTURE, /* %{kind:name} */
  TL_NODE_CONCAT,  /* children one behind the other */
  TL_NODE_CHOICE,  /* one of the children */
  TL_NODE_GROUP,   /* (?: ... ): one child, opened by text */
  TL_NODE_REPEAT   /* one child, min to max times */
} TlNodeKind;

#define TL_REPEAT_INFINITE G_MAXUINT

typedef struct _TlNode TlNode;

struct _TlNode
{
  TlNodeKind kind;
  TlNode *child; /* the first; the next one is its ${next} */
  TlNode *next;
  guint offset;        /* bytes into the source, of its start */
  const char *text;    /* CHAR: folded; EMPTY, ANY, CLASS: regex; GROUP: "(?:"; REPEAT: "{2,3}?" */
  const char *members; /* CLASS: the characters that it fits, NULL when they are many */
  gboolean is_cjk;     /* CHAR, CLASS: blanks before it do not matter */
  gboolean is_look;    /* GROUP: look-around, fits between characters */
  gboolean is_behind;
  gboolean is_atomic;  /* GROUP, REPEAT: never given back */
  guint min, max;      /* REPEAT */
  guint capture;       /* CAPTURE: its number */
  gboolean is_elastic; /* CAPTURE: text and names, which may end early for what follows */
};

typedef struct
{
  TlNode *root;
  gboolean is_literal;
  gboolean has_word_escape;        /* \b \w: what is a word must be known */
  gboolean has_letters;            /* beyond ASCII, of alphabets */
  gboolean bound_start, bound_end; /* literal: does not begin, end, within a word */
  GPtrArray *names;                /* of captures */
  GArray *kinds;                   /* TlValueKind, of captures */
  GPtrArray *nodes;
  GStringChunk *strings;
} TlPatternTree;

/* Fails with a message and the byte of ${source} it is about. */
TlPatternTree *tl_pattern_tree_new (const char *source, guint *offset, char **message);
void tl_pattern_tree_free (TlPatternTree *tree);

/* Returns: (transfer full): the regex that pcre2 is to compile.  ${map}, of TlRegexPlace, tells where its
 * parts come from. */
typedef struct
{
  guint regex;
  guint source;
} TlRegexPlace;

char *tl_pattern_tree_print (const TlPatternTree *tree, GArray *map);

/* Callouts in that regex: 2n+1 before capture n, 2n+2 behind it, SHORTER + n behind it where it ends early.
 */
#define TL_CALLOUT_SHORTER     128
#define TL_CALLOUT_BOUND_START 254
#define TL_CALLOUT_BOUND_END   255

/* Returns: (transfer full) (nullable): contract of tl_pattern_get_literals(). */
char **tl_pattern_tree_get_literals (const TlPatternTree *tree);

/* FALSE, with the message and place, when a text can make it try without end. */
gboolean tl_pattern_tree_check (const TlPatternTree *tree, guint *offset, char **message);
/* Returns: whether "." is repeated without a bound: it costs as much as its window is long. */
gboolean tl_pattern_tree_is_open (const TlPatternTree *tree);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPatternTree, tl_pattern_tree_free)

G_END_DECLS

#endif /* TL_RULES_PATTERN_TREE_H */
