/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quarantine.c - contents that brought workers down twice. */
#include "config.h"

#include "worker/quarantine.h"

#include "record/wire.h"

#define KEPT_MAX 4096 /* of them: a run over nothing else shall not fill the memory */

struct _TlQuarantine
{
  GHashTable *records; /* sha256 -> TlRecord, which owns it */
};

TlQuarantine *
tl_quarantine_new (void)
{
  TlQuarantine *quarantine = g_new (TlQuarantine, 1);

  quarantine->records
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) tl_record_unref);
  return quarantine;
}

void
tl_quarantine_free (TlQuarantine *quarantine)
{
  if (quarantine == NULL)
    return;
  g_hash_table_unref (quarantine->records);
  g_free (quarantine);
}

void
tl_quarantine_add (TlQuarantine *quarantine, TlRecord *record)
{
  if (record->sha256 != NULL && g_hash_table_size (quarantine->records) < KEPT_MAX
      && !g_hash_table_contains (quarantine->records, record->sha256))
    g_hash_table_insert (quarantine->records, record->sha256, tl_record_ref (record));
}

TlRecord *
tl_quarantine_copy (const TlQuarantine *quarantine, const char *sha256)
{
  const TlRecord *record = g_hash_table_lookup (quarantine->records, sha256);
  g_autoptr (GBytes) wire = record != NULL ? tl_record_to_wire (record) : NULL;

  return wire != NULL ? tl_record_from_wire (wire, NULL) : NULL;
}
