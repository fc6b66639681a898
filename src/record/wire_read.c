/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wire_read.c - a record from a GVariant of which nothing is believed.
 *
 * What is in normal form is taken, counted before it is read, and every part checked (received.h).
 */
#include "config.h"

#include "record/wire.h"

#include <string.h>

#include "record/received.h"
#include "record/wire_private.h"

/* A member of a tuple, for a look; what is read from it is copied. */
static GVariant *
get (GVariant *tuple, gsize i)
{
  return g_variant_get_child_value (tuple, i);
}

static char *
unpack_maybe (GVariant *tuple, gsize i)
{
  g_autoptr (GVariant) maybe = get (tuple, i);
  g_autoptr (GVariant) text = g_variant_get_maybe (maybe);

  return text != NULL ? g_variant_dup_string (text, NULL) : NULL;
}

static void
unpack_evidence (GVariant *tuple, gsize i, TlEvidence *evidence)
{
  g_autoptr (GVariant) packed = get (tuple, i);

  g_variant_get (packed, EVIDENCE, &evidence->quote, &evidence->chars.start, &evidence->chars.end,
                 &evidence->page, &evidence->box, &evidence->path);
}

static void
unpack_decimal (GVariant *tuple, gsize i, TlDecimal *decimal)
{
  g_autoptr (GVariant) packed = get (tuple, i);
  guchar scale;

  g_variant_get (packed, DECIMAL, &decimal->units, &scale);
  decimal->scale = scale;
}

static gint8
unpack_number (guchar number)
{
  return number == NO_NUMBER ? -1 : (gint8) MIN (number, G_MAXINT8);
}

static void
unpack_date (GVariant *list, gsize i, TlDate *date)
{
  g_autoptr (GVariant) packed = get (list, i);
  guchar month, day, hour, minute, second;
  const char *zone;

  g_variant_get (packed, "(nyyyyy&s)", &date->year, &month, &day, &hour, &minute, &second, &zone);
  date->month = unpack_number (month);
  date->day = unpack_number (day);
  date->hour = unpack_number (hour);
  date->minute = unpack_number (minute);
  date->second = unpack_number (second);
  /* What is too long becomes what is no zone. */
  g_strlcpy (date->zone, strlen (zone) < sizeof date->zone ? zone : "?", sizeof date->zone);
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "this is no record: %s", what);
  return FALSE;
}

static void
set_flags (TlValue *value, guint flags, const char *currency)
{
  if (value->kind == TL_VALUE_DURATION)
    value->duration.is_range = (flags & FLAG_RANGE) != 0;
  if (value->kind != TL_VALUE_MONEY)
    return;
  value->money.is_range = (flags & FLAG_RANGE) != 0;
  value->money.has_currency = (flags & FLAG_CURRENCY) != 0;
  value->money.from_words = (flags & FLAG_WORDS) != 0;
  g_strlcpy (value->money.currency, currency, sizeof value->money.currency);
}

/* Whether the lists have the lengths that ${kind} asks for. */
static gboolean
fits_shape (guint kind, guint flags, gsize n_decimals, gsize n_dates)
{
  const TlWireShape *shape = kind < TL_VALUE_LAST ? tl_wire_get_shape ((TlValueKind) kind) : NULL;

  if (shape == NULL || flags > (FLAG_RANGE | FLAG_CURRENCY | FLAG_WORDS))
    return FALSE;
  if ((flags & FLAG_RANGE) != 0 && !shape->has_range)
    return FALSE;
  return n_decimals == (gsize) shape->decimals << (flags & FLAG_RANGE) && n_dates == shape->dates;
}

static gboolean
unpack_value (GVariant *tuple, gsize i, TlValue *value, GError **error)
{
  g_autoptr (GVariant) packed = get (tuple, i), decimals = get (packed, 3), dates = get (packed, 4);
  gsize n_decimals = g_variant_n_children (decimals), n_dates = g_variant_n_children (dates);
  TlDecimal *decimal[TL_WIRE_DECIMALS];
  TlDate *date[2];
  guchar kind, doubt, flags;
  const char *currency;

  g_variant_get (packed, "(yyy@a" DECIMAL "@a" DATE "&sms)", &kind, &doubt, &flags, NULL, NULL, &currency,
                 NULL);
  if (!fits_shape (kind, flags, n_decimals, n_dates))
    return fail (error, "a value has not the parts of its kind");
  value->kind = (TlValueKind) kind;
  value->doubt = (TlDoubt) doubt;
  tl_wire_list_decimals (value, decimal);
  tl_wire_list_dates (value, date);
  for (gsize j = 0; j < n_decimals; j++)
    unpack_decimal (decimals, j, decimal[j]);
  for (gsize j = 0; j < n_dates; j++)
    unpack_date (dates, j, date[j]);
  set_flags (value, flags, currency);
  value->text = unpack_maybe (packed, 6);
  return strlen (currency) < 4 || fail (error, "a currency is none");
}

static gboolean
unpack_parts (GVariant *tuple, gsize i, GPtrArray *parts, GError **error)
{
  g_autoptr (GVariant) list = get (tuple, i);
  gsize n = g_variant_n_children (list);

  if (!tl_received_check_count (TL_RECEIVED_PARTS, n, error))
    return FALSE;
  for (gsize j = 0; j < n; j++)
    {
      g_autoptr (GVariant) packed = get (list, j);
      g_autofree char *name = unpack_maybe (packed, 1);
      TlEvidence evidence = { 0 };
      TlDecimal percent;

      unpack_decimal (packed, 0, &percent);
      unpack_evidence (packed, 2, &evidence);
      g_ptr_array_add (parts, tl_target_part_new (percent, name, &evidence));
    }
  return TRUE;
}

static TlTarget *
unpack_target (GVariant *packed, GError **error)
{
  g_autoptr (TlTarget) target = tl_target_new ();
  guchar change;

  target->platform = unpack_maybe (packed, 0);
  target->metric = unpack_maybe (packed, 1);
  g_variant_get_child (packed, 2, "y", &change);
  target->change = (TlChange) change;
  unpack_decimal (packed, 3, &target->count);
  g_variant_get_child (packed, 4, "b", &target->is_rate);
  target->every = unpack_maybe (packed, 5);
  target->by = unpack_maybe (packed, 6);
  unpack_evidence (packed, 7, &target->by_evidence);
  if (!unpack_parts (packed, 8, target->shares, error)
      || !unpack_parts (packed, 9, target->benchmarks, error))
    return NULL;
  return g_steal_pointer (&target);
}

static TlFact *
unpack_fact (GVariant *packed, GError **error)
{
  g_auto (TlReceivedFact) fact = { 0 };
  g_autoptr (GVariant) maybe = get (packed, 3), target = g_variant_get_maybe (maybe);
  guchar field, confidence;

  g_variant_get_child (packed, 0, "y", &field);
  g_variant_get_child (packed, 1, "s", &fact.lot);
  g_variant_get_child (packed, 6, "y", &confidence);
  fact.field = field;
  fact.confidence = confidence;
  unpack_evidence (packed, 4, &fact.evidence);
  fact.rule = unpack_maybe (packed, 5);
  if (!unpack_value (packed, 2, &fact.value, error))
    return NULL;
  if (target != NULL)
    {
      fact.target = unpack_target (target, error);
      if (fact.target == NULL)
        return NULL;
    }
  return tl_received_fact_accept (&fact, error);
}

/* ${total} counts the facts of the document. */
static gboolean
unpack_facts (GVariant *tuple, gsize i, GPtrArray *facts, gsize *total, GError **error)
{
  g_autoptr (GVariant) list = get (tuple, i);
  gsize n = g_variant_n_children (list);

  *total += n;
  if (!tl_received_check_count (TL_RECEIVED_FACTS, *total, error))
    return FALSE;
  for (gsize j = 0; j < n; j++)
    {
      g_autoptr (GVariant) packed = get (list, j);
      TlFact *fact = unpack_fact (packed, error);

      if (fact == NULL)
        return FALSE;
      g_ptr_array_add (facts, fact);
    }
  return TRUE;
}

static gboolean
unpack_notice (GVariant *packed, TlRecord *record, gsize *total, GError **error)
{
  g_autofree char *kind = unpack_maybe (packed, 0);
  g_autoptr (GVariant) maybe = get (packed, 1), kind_fact = g_variant_get_maybe (maybe);
  TlNotice *notice = tl_record_add_notice (record, kind);

  if (kind_fact != NULL)
    {
      notice->kind_fact = unpack_fact (kind_fact, error);
      if (notice->kind_fact == NULL)
        return FALSE;
    }
  return unpack_facts (packed, 2, notice->facts, total, error)
         && unpack_facts (packed, 3, notice->conflicts, total, error);
}

static gboolean
unpack_notices (GVariant *packed, TlRecord *record, GError **error)
{
  g_autoptr (GVariant) list = get (packed, 8);
  gsize n = g_variant_n_children (list), total = 0;

  if (!tl_received_check_count (TL_RECEIVED_NOTICES, n, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) notice = get (list, i);

      if (!unpack_notice (notice, record, &total, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
unpack_problems (GVariant *packed, TlRecord *record, GError **error)
{
  g_autoptr (GVariant) list = get (packed, 7);
  gsize n = g_variant_n_children (list);

  if (!tl_received_check_count (TL_RECEIVED_PROBLEMS, n, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      const char *code, *sentence;

      g_variant_get_child (list, i, "(&s&s)", &code, &sentence);
      tl_record_add_problem (record, code, sentence);
    }
  return TRUE;
}

/* Returns: (transfer full, nullable): the bytes of the name; NULL when they hold a NUL or do not end in one.
 */
static char *
unpack_source (GVariant *packed)
{
  g_autoptr (GVariant) source = get (packed, 0);
  gsize n;
  const char *bytes = g_variant_get_fixed_array (source, &n, 1);

  return n > 0 && memchr (bytes, '\0', n) == bytes + n - 1 ? g_strdup (bytes) : NULL;
}

static TlRecord *
unpack_record (GVariant *packed, GError **error)
{
  g_autofree char *source = unpack_source (packed);
  g_autoptr (TlRecord) record = NULL;
  guchar status;

  if (source == NULL)
    {
      fail (error, "its name is none");
      return NULL;
    }
  record = tl_record_new (source, NULL);
  record->sha256 = unpack_maybe (packed, 1);
  g_variant_get_child (packed, 2, "t", &record->bytes);
  record->type = unpack_maybe (packed, 3);
  record->language = unpack_maybe (packed, 4);
  g_variant_get_child (packed, 5, "u", &record->pages);
  g_variant_get_child (packed, 6, "y", &status);
  record->status = (TlStatus) status;
  if (!unpack_problems (packed, record, error) || !unpack_notices (packed, record, error)
      || !tl_received_record_accept (record, error))
    return NULL;
  return g_steal_pointer (&record);
}

TlRecord *
tl_record_from_wire (GBytes *wire, GError **error)
{
  g_autoptr (GVariant) packed = NULL;

  if (!tl_received_check_count (TL_RECEIVED_BYTES, g_bytes_get_size (wire), error))
    return NULL;
  packed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (RECORD), wire, FALSE));
  if (!g_variant_is_normal_form (packed))
    {
      fail (error, "it is not in normal form");
      return NULL;
    }
  return unpack_record (packed, error);
}
