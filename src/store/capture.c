/* SPDX-License-Identifier: GPL-3.0-or-later */
/* capture.c - a name under which a document was seen, as a row; and the document's own row. */
#include "config.h"

#include "store/capture.h"

#include <string.h>

#include "base/filename.h"
#include "record/json.h"
#include "store/pen.h"
#include "store/row.h"

#define PERCENT "percent"

char *
tl_capture_print_name (const char *name, const char **encoding)
{
  gboolean is_escaped;
  char *text = tl_filename_print (name, &is_escaped);

  *encoding = is_escaped ? PERCENT : "";
  return text;
}

char *
tl_capture_parse_name (const char *text, const char *encoding)
{
  char *name = g_strcmp0 (encoding, PERCENT) == 0 ? tl_filename_parse (text) : NULL;

  return name != NULL ? name : g_strdup (text);
}

char *
tl_capture_print_record (const TlRecord *record)
{
  GString *json = g_string_sized_new (1024);
  TlRecord nameless = *record;

  /* The same content under two names is one record, whichever was read first. */
  nameless.source = (char *) "";
  tl_record_to_json (&nameless, json);
  return g_string_free (json, FALSE);
}

static void
put_time (TlPen *pen, gint64 nanoseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (nanoseconds / 1000000000);
  g_autofree char *text = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  tl_pen_put_text (pen, text);
}

static void
put_count (TlPen *pen, guint64 count)
{
  tl_pen_put_integer (pen, (gint64) MIN (count, G_MAXINT64));
}

static void
put_footprint (TlPen *pen, const TlFootprint *footprint)
{
  put_count (pen, footprint->size);
  tl_pen_put_integer (pen, footprint->mtime);
  tl_pen_put_integer (pen, footprint->ctime);
  tl_pen_put_integer (pen, (gint64) footprint->inode); /* its bits: an inode is no count */
  if (footprint->mtime != 0)
    put_time (pen, footprint->mtime);
  else
    tl_pen_put_null (pen);
}

static const TlRecordProblem *
get_problem (const TlRecord *record)
{
  return record != NULL && record->problems->len > 0 ? record->problems->pdata[0] : NULL;
}

static void
put_problem (TlPen *pen, const TlRecord *record)
{
  const TlRecordProblem *problem = get_problem (record);

  tl_pen_put_text (pen, problem != NULL ? problem->code : NULL);
  tl_pen_put_text (pen, problem != NULL ? problem->sentence : NULL);
}

static TlRow
make_capture (TlBatch *batch, const TlBatchFile *file, const TlArrival *arrival, const TlWriting *writing,
              const char *json)
{
  TlPen pen;

  tl_pen_begin (&pen, batch, TL_TABLE_CAPTURE);
  tl_pen_put_null (&pen);
  tl_pen_put_text (&pen, file->name);
  tl_pen_put_text (&pen, file->encoding);
  tl_pen_put_null (&pen);
  tl_pen_put_text (&pen, tl_status_name (file->status));
  put_problem (&pen, arrival->record);
  put_footprint (&pen, &arrival->footprint);
  tl_pen_put_text (&pen, writing->now);
  tl_pen_put_null (&pen);
  tl_pen_put_integer (&pen, writing->run);
  tl_pen_put_text (&pen, writing->packs_hash);
  tl_pen_put_text (&pen, writing->program);
  tl_pen_put_text (&pen, json);
  return tl_pen_end (&pen);
}

static TlRow
make_document (TlBatch *batch, const TlBatchFile *file, const TlRecord *record, const TlWriting *writing,
               const char *json)
{
  const TlRecordProblem *problem = get_problem (record);
  TlPen pen;

  tl_pen_begin (&pen, batch, TL_TABLE_DOCUMENT);
  tl_pen_put_null (&pen);
  tl_pen_put_text (&pen, file->name);
  tl_pen_put_text (&pen, record->sha256);
  tl_pen_put_text (&pen, tl_status_name (record->status));
  tl_pen_put_text (&pen, problem != NULL ? problem->sentence : NULL);
  tl_pen_put_text (&pen, record->type);
  tl_pen_put_text (&pen, record->language);
  if (record->pages > 0)
    tl_pen_put_integer (&pen, record->pages);
  else
    tl_pen_put_null (&pen);
  put_count (&pen, record->bytes);
  tl_pen_put_text (&pen, writing->packs_hash);
  tl_pen_put_text (&pen, writing->program);
  tl_pen_put_integer (&pen, writing->run);
  tl_pen_put_text (&pen, writing->now);
  tl_pen_put_text (&pen, json);
  return tl_pen_end (&pen);
}

static void
add_content (TlBatch *batch, TlBatchFile *file, const TlArrival *arrival, const TlWriting *writing,
             const char *json)
{
  const TlRecord *record = arrival->record;

  file->document = make_document (batch, file, record, writing, json);
  if (arrival->text != NULL && g_utf8_validate (arrival->text, -1, NULL))
    file->text = tl_batch_keep (batch, arrival->text);
  tl_row_add_record (batch, file, record);
}

void
tl_capture_add (TlBatch *batch, const TlArrival *arrival, const TlWriting *writing)
{
  TlBatchFile *file = tl_batch_add_file (batch);
  const TlRecord *record = arrival->record;
  g_autofree char *name = tl_capture_print_name (arrival->name, &file->encoding),
                  *json = record != NULL ? tl_capture_print_record (record) : NULL;

  file->name = tl_batch_keep (batch, name);
  file->sha256 = tl_batch_keep (batch, record != NULL ? record->sha256 : arrival->sha256);
  file->status = record != NULL ? record->status : TL_STATUS_OK;
  file->packs_hash = writing->packs_hash;
  file->program = writing->program;
  file->is_unchanged = record == NULL;
  file->is_forced = arrival->is_forced;
  file->capture = make_capture (batch, file, arrival, writing, file->sha256 == NULL ? json : NULL);
  if (record != NULL && file->sha256 != NULL)
    add_content (batch, file, arrival, writing, json);
}
