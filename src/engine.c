/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine.c - the facade: bytes -> reader -> document -> rules -> record. */
#include "config.h"

#include "engine.h"

#include "document/dump.h"
#include "engine_private.h"
#include "record/choice.h"
#include "reader/reader.h"

#include <string.h>

TlPacks *
tl_engine_load_packs (const char *patterns, GError **error)
{
  g_autoptr (TlPacks) packs = tl_packs_new (patterns, error);
  g_autofree char *shown = NULL;

  if (packs == NULL || tl_packs_get_stanzas (packs)->len > 0)
    return g_steal_pointer (&packs);
  shown = g_filename_display_name (patterns);
  g_set_error (error, TL_ERROR, TL_ERROR_RULE, "no rules below %s", shown);
  return NULL;
}

TlEngine *
tl_engine_new (const char *patterns, GError **error)
{
  TlPacks *packs = tl_engine_load_packs (patterns, error);
  TlEngine *engine;

  if (packs == NULL)
    return NULL;
  engine = g_new0 (TlEngine, 1);
  engine->limits = tl_limits_default ();
  engine->packs = packs;
  engine->matcher = tl_matcher_new (packs, engine->limits);
  engine->description = tl_packs_describe (packs);
  return engine;
}

void
tl_engine_free (TlEngine *engine)
{
  if (engine == NULL)
    return;
  tl_matcher_free (engine->matcher);
  tl_packs_free (engine->packs);
  g_free (engine->description);
  g_free (engine);
}

gsize
tl_engine_get_max_bytes (const TlEngine *engine)
{
  const TlLimits *limits = engine->limits;

  return MAX (limits->pdf_bytes, MAX (limits->html_bytes, limits->text_bytes));
}

const char *
tl_engine_get_packs (const TlEngine *engine)
{
  return engine->description;
}

const TlLexicon *
tl_engine_get_lexicon (const TlEngine *engine)
{
  return tl_packs_get_lexicon (engine->packs);
}

const char *const *
tl_engine_list_fields (void)
{
  static const char *const names[] = {
#define FIELD(id, name, element, kind, value, many) name,
#include "record/field.def"
#undef FIELD
    NULL
  };

  return names;
}

/* What an error of a reader or a source makes of a document. */
static const struct
{
  TlError code;
  TlStatus status;
  const char *problem;
} failures[] = {
  { TL_ERROR_INPUT, TL_STATUS_DAMAGED, "damaged" },
  { TL_ERROR_UNSUPPORTED, TL_STATUS_UNSUPPORTED, "unsupported" },
  { TL_ERROR_ENCRYPTED, TL_STATUS_ENCRYPTED, "encrypted" },
  { TL_ERROR_LIMIT, TL_STATUS_TOO_BIG, "too-big" },
  { TL_ERROR_IO, TL_STATUS_UNREADABLE, "unreadable" },
};

/* Takes ${record}. */
static TlRecord *
fail (TlRecord *record, const GError *error)
{
  guint i = G_N_ELEMENTS (failures) - 1;

  while (i > 0 && !g_error_matches (error, TL_ERROR, (gint) failures[i].code))
    i--;
  record->status = failures[i].status;
  tl_record_add_problem (record, failures[i].problem, error->message);
  return record;
}

TlRecord *
tl_engine_refuse (const char *name, const GError *error)
{
  return fail (tl_record_new (name, NULL), error);
}

gboolean
tl_record_is_read (const TlRecord *record)
{
  return record->status == TL_STATUS_OK || record->status == TL_STATUS_PARTIAL
         || record->status == TL_STATUS_EMPTY;
}

char *
tl_record_get_problem (const TlRecord *record)
{
  const TlRecordProblem *first = record->problems->len > 0 ? record->problems->pdata[0] : NULL;

  return first != NULL ? g_strdup (first->sentence) : NULL;
}

static gboolean
is_blank (const TlDocument *document)
{
  const char *text = tl_document_get_text (document, NULL);

  return text[strspn (text, " \t\n\r\f")] == '\0';
}

/* Takes over what the reader lost or mended. */
static void
copy_problems (TlRecord *record, const TlDocument *document)
{
  guint n;
  const TlProblem *problems = tl_document_get_problems (document, &n);

  for (guint i = 0; i < n; i++)
    {
      tl_record_add_problem (record, problems[i].code, problems[i].sentence);
      if (problems[i].lossy)
        record->status = TL_STATUS_PARTIAL;
    }
}

static gboolean
has_rules (const TlPacks *packs, const char *lang)
{
  const GPtrArray *rules = tl_packs_get_rules (packs);

  for (guint i = 0; i < rules->len; i++)
    if (strcmp (((const TlRule *) rules->pdata[i])->pack->lang, lang) == 0)
      return TRUE;
  return FALSE;
}

/* No facts are no news there, which must be told.  Nothing of the text was lost. */
static void
note_language (const TlEngine *engine, TlRecord *record)
{
  g_autofree char *sentence = NULL;

  if (record->language == NULL || has_rules (engine->packs, record->language))
    return;
  sentence = g_strdup_printf ("No rules know the language of this document (%s).", record->language);
  tl_record_add_problem (record, "language", sentence);
}

/* An open record; what is hashed already is not hashed again. */
static TlRecord *
begin_record (GBytes *bytes, const char *name, const TlTask *task)
{
  TlRecord *record = tl_record_new (name, task->sha256 == NULL ? bytes : NULL);

  if (task->sha256 == NULL)
    return record;
  record->sha256 = g_strdup (task->sha256);
  record->bytes = g_bytes_get_size (bytes);
  return record;
}

static TlDocument *
read_document (const TlEngine *engine, GBytes *bytes, const TlTask *task, GError **error)
{
  const TlWatch watch = { task->go_on, task->data };
  TlLimits limits = *engine->limits;

  if (task->go_on != NULL)
    limits.watch = &watch;
  return tl_reader_read (bytes, &limits, error);
}

/* Fills the open ${record}. */
static void
state_facts (const TlEngine *engine, const TlDocument *document, TlRecord *record)
{
  guint n;

  record->type = g_strdup (tl_document_get_type (document));
  record->pages = tl_document_get_n_pages (document);
  copy_problems (record, document);
  n = record->problems->len;
  tl_matcher_run (engine->matcher, document, NULL, record, NULL);
  /* What the matcher reports is something it could not look at. */
  if (record->problems->len > n && record->status == TL_STATUS_OK)
    record->status = TL_STATUS_PARTIAL;
  if (is_blank (document))
    record->status = TL_STATUS_EMPTY;
  /* A reader that knows why there is no text has said so. */
  if (record->status == TL_STATUS_EMPTY && record->problems->len == 0)
    tl_record_add_problem (record, "no-text", "No text stands in the document.");
  note_language (engine, record);
}

TlRecord *
tl_engine_extract_task (const TlEngine *engine, GBytes *bytes, const char *name, const TlTask *task)
{
  g_autoptr (TlRecord) record = begin_record (bytes, name, task);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) document = NULL;

  if (record->bytes == 0)
    {
      record->status = TL_STATUS_EMPTY;
      tl_record_add_problem (record, "no-bytes", "The file is empty.");
      return g_steal_pointer (&record);
    }
  document = read_document (engine, bytes, task, &error);
  if (document == NULL)
    return fail (g_steal_pointer (&record), error);
  if (task->text != NULL)
    *task->text = g_strdup (tl_document_get_text (document, NULL));
  if (task->go_on != NULL)
    (void) task->go_on (0, task->data);
  state_facts (engine, document, record);
  if (task->choice != NULL)
    tl_record_choose (record, task->choice->fields, task->choice->min_confidence);
  tl_record_seal (record);
  return g_steal_pointer (&record);
}

TlRecord *
tl_engine_extract_choice (const TlEngine *engine, GBytes *bytes, const char *name, const TlChoice *choice)
{
  const TlTask task = { .choice = choice };

  return tl_engine_extract_task (engine, bytes, name, &task);
}

TlRecord *
tl_engine_extract (const TlEngine *engine, GBytes *bytes, const char *name)
{
  g_return_val_if_fail (engine != NULL && bytes != NULL && name != NULL, NULL);
  return tl_engine_extract_choice (engine, bytes, name, NULL);
}

static gboolean
write_all (GOutputStream *out, const char *text, gsize len, GError **error)
{
  return g_output_stream_write_all (out, text, len, NULL, NULL, error);
}

gboolean
tl_engine_dump (const TlEngine *engine, GBytes *bytes, gboolean places, GOutputStream *out, GError **error)
{
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (engine != NULL && bytes != NULL && G_IS_OUTPUT_STREAM (out), FALSE);
  document = tl_reader_read (bytes, engine->limits, error);
  if (document == NULL)
    return FALSE;
  tl_dump_print (document, places, text);
  return write_all (out, text->str, text->len, error);
}

gboolean
tl_engine_write_text (const TlEngine *engine, GBytes *bytes, GOutputStream *out, GError **error)
{
  g_autoptr (TlDocument) document = tl_reader_read (bytes, engine->limits, error);
  const char *text;
  gsize len;

  if (document == NULL)
    return FALSE;
  text = tl_document_get_text (document, &len);
  return write_all (out, text, len, error);
}
