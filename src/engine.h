/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine.h - the engine as our own program sees it: what tenderlens.h promises to everyone, and what its
 * commands need besides.  Not installed; a leaf, as tenderlens.h is.
 */
#ifndef TL_ENGINE_H
#define TL_ENGINE_H

#include "tenderlens.h"

G_BEGIN_DECLS

/* The most bytes that a document of any kind may have. */
gsize tl_engine_get_max_bytes (const TlEngine *engine);

/* Returns: "common@1a2b3c4d5e6f zh@…": the packs and their content. */
const char *tl_engine_get_packs (const TlEngine *engine);

typedef struct _TlLexicon TlLexicon;

/* Returns: the words that values are written with. */
const TlLexicon *tl_engine_get_lexicon (const TlEngine *engine);

/* Which facts somebody asks for. */
typedef struct
{
  const char *const *fields; /* names, ended by NULL; NULL: all */
  guint min_confidence;      /* per cent */
} TlChoice;

/* How one document is to be read; all zero: as tl_engine_extract() does. */
typedef struct
{
  const TlChoice *choice; /* or NULL */
  const char *sha256;     /* of the bytes, lower-case hex, if it is known already; else NULL */
  /* Asked before each page (from 1), and told 0 when the rules begin; FALSE: go on with the pages that were
   * read, which makes the record partial.  NULL: nobody is asked. */
  gboolean (*go_on) (guint page, gpointer data);
  gpointer data;
  char **text; /* (out): the text, as tl_engine_write_text() has it; untouched if it cannot be had.  NULL: not
                  wanted */
} TlTask;

/* tl_engine_extract() as ${task} says. */
TlRecord *tl_engine_extract_task (const TlEngine *engine, GBytes *bytes, const char *name,
                                  const TlTask *task);

/* Rules that are used often become machine code, which a process in a sandbox may not make.  It tells what it
 * would have made, a byte each of so many; another makes it, whatever the bytes say, for those that are
 * copied from it. */
gsize tl_engine_count_heat (const TlEngine *engine);
void tl_engine_tell_heat (const TlEngine *engine, guint8 *heat, gsize n);
void tl_engine_forge (const TlEngine *engine, const guint8 *heat, gsize n);

/* Returns: (transfer full): "poppler 22.12.0", and so on: the libraries that documents are read with, ended
 * by NULL. */
char **tl_engine_list_parts (void);

/* Opens what readers otherwise open when a document asks for it (converters of charsets, fonts, CMaps), for a
 * process that will not be able to. */
void tl_engine_warm (void);

/* tl_engine_extract() with only what is asked for. */
TlRecord *tl_engine_extract_choice (const TlEngine *engine, GBytes *bytes, const char *name,
                                    const TlChoice *choice);

/* Returns: (transfer full): the record of a document whose bytes are not to be had, for the reason ${error}.
 */
TlRecord *tl_engine_refuse (const char *name, const GError *error);

/* Returns: whether facts could be looked for: status ok, partial or empty. */
gboolean tl_record_is_read (const TlRecord *record);

/* Returns: (transfer full, nullable): the sentence of the record's first problem. */
char *tl_record_get_problem (const TlRecord *record);

/* Writes the text of ${bytes} as it is counted in start and end of the XML.  Fails like the readers. */
gboolean tl_engine_write_text (const TlEngine *engine, GBytes *bytes, GOutputStream *out, GError **error);

/* Returns: the names of all fields of a notice, ended by NULL. */
const char *const *tl_engine_list_fields (void);

/* Values in a line of text, for "values". */
typedef struct
{
  const char *kind;    /* "money" */
  const char *lang;    /* "" unknown */
  const char *country; /* "" unknown */
} TlValueQuery;

/* Returns: the names of the kinds that can be looked for, ended by NULL. */
const char *const *tl_engine_list_kinds (void);

/* Returns: (transfer full): the languages that have words of their own ("zh"), the countries ("us") that
 * decide what is meant by them; ended by NULL. */
char **tl_engine_list_languages (const TlEngine *engine);
char **tl_engine_list_countries (const TlEngine *engine);

/* Appends the canonical values of ${line} (UTF-8), separated by tabs, to ${out}. */
void tl_engine_find_values (const TlEngine *engine, const TlValueQuery *query, const char *line, gsize len,
                            GString *out);

/* A document that is read again to see whether quotes still stand where a record says. */
typedef struct _TlProof TlProof;

/* What a record says of a quote; NULL: nothing. */
typedef struct
{
  guint32 start, end; /* characters of the document's text */
  const char *quote;
  const char *page, *box, *path; /* as the XML has them */
} TlClaim;

/* Fails like the readers. */
TlProof *tl_proof_new (const TlEngine *engine, GBytes *bytes, GError **error);
void tl_proof_free (TlProof *proof);

/* Returns: (transfer full, nullable): what is not so in ${claim}: "the quote stands on page 2, not 77". */
char *tl_proof_find_problem (const TlProof *proof, const TlClaim *claim);

/* The rules themselves, for "rules". */
typedef struct
{
  guint rules; /* with tables */
  guint packs;
  guint notes; /* rules that are right, but slow */
} TlRuleCount;

/* Loads the packs below ${patterns} (NULL: the built-in ones), appending a line to ${report} for each
 * note. Fails with TL_ERROR_RULE or TL_ERROR_IO. */
gboolean tl_rulebook_check (const char *patterns, TlRuleCount *count, GString *report, GError **error);

typedef struct
{
  guint passed, failed;
  guint known; /* gaps that are marked "todo" */
} TlTestCount;

/* Runs the tests that stand in the packs, or in the stanza ${id} alone (NULL: all), appending a line to
 * ${report} for each that fails.  Returns: whether none did. */
gboolean tl_rulebook_test (const TlEngine *engine, const char *id, TlTestCount *count, GString *report);

/* Appends a table to ${out}: a line a field, a column a language, in it the number of rules. */
void tl_rulebook_list (const TlEngine *engine, GString *out);

/* Appends to ${pack} a rule pack with a rule, and its test, for each labelled value of the document ${bytes}
 * that no rule takes yet; how many in ${n}.  ${patterns} is what the engine was made of, ${file} names the
 * pack. Fails like the readers. */
gboolean tl_rulebook_propose (const TlEngine *engine, const char *patterns, GBytes *bytes, const char *file,
                              guint *n, GString *pack, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlProof, tl_proof_free)

G_END_DECLS

#endif /* TL_ENGINE_H */
