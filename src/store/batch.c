/* SPDX-License-Identifier: GPL-3.0-or-later */
/* batch.c - what some files have become, as rows of the tables. */
#include "config.h"

#include "store/batch.h"

#include <string.h>

static void
free_file (TlBatchFile *file)
{
  g_ptr_array_unref (file->rows);
  g_free (file);
}

TlBatch *
tl_batch_new (void)
{
  TlBatch *batch = g_new0 (TlBatch, 1);

  batch->strings = g_string_chunk_new (16384);
  batch->files = g_ptr_array_new_with_free_func ((GDestroyNotify) free_file);
  batch->blocks = g_ptr_array_new_with_free_func (g_free);
  return batch;
}

void
tl_batch_free (TlBatch *batch)
{
  if (batch == NULL)
    return;
  g_ptr_array_unref (batch->files);
  g_ptr_array_unref (batch->blocks);
  g_string_chunk_free (batch->strings);
  g_free (batch);
}

TlBatchFile *
tl_batch_add_file (TlBatch *batch)
{
  TlBatchFile *file = g_new0 (TlBatchFile, 1);

  file->rows = g_ptr_array_new ();
  g_ptr_array_add (batch->files, file);
  return file;
}

#define BLOCK 65536

gpointer
tl_batch_take (TlBatch *batch, gsize size)
{
  char *at;

  size = (size + 15) & ~(gsize) 15;
  if (batch->left < size)
    {
      batch->left = MAX (size, BLOCK);
      g_ptr_array_add (batch->blocks, g_malloc (batch->left));
      batch->used = 0;
    }
  at = (char *) batch->blocks->pdata[batch->blocks->len - 1] + batch->used;
  batch->used += size;
  batch->left -= size;
  return memset (at, 0, size);
}

const char *
tl_batch_keep (TlBatch *batch, const char *text)
{
  gsize len = text != NULL ? strlen (text) : 0;

  if (text == NULL)
    return NULL;
  batch->bytes += len;
  return g_string_chunk_insert_len (batch->strings, text, (gssize) len);
}

gboolean
tl_status_is_machine (TlStatus status)
{
  return status == TL_STATUS_TIMEOUT || status == TL_STATUS_MEMORY || status == TL_STATUS_CRASH;
}

gboolean
tl_batch_is_news (const TlBatchFile *file, const TlStored *stored)
{
  gboolean failed_then = tl_status_is_machine (stored->status),
           fails_now = tl_status_is_machine (file->status);

  if (fails_now && !failed_then)
    return FALSE;
  if (strcmp (file->packs_hash, stored->packs_hash) != 0 || strcmp (file->program, stored->program) != 0)
    return TRUE;
  return failed_then || file->is_forced || file->status != stored->status;
}
