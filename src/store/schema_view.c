/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schema_view.c - the views: what people ask for, with the words that say so and where they stand. */
#include "config.h"

#include "store/schema.h"

/* What a row is about: columns that several views share. ${e} is its evidence, ${n} the notice. */
#define NOTICE_COLUMNS "n.published, n.kind AS notice, n.buyer, n.title, n.reference"
#define PLACE_COLUMNS                                                                                        \
  "e.quote, e.page, e.confidence, "                                                                          \
  "(SELECT min(c.name) FROM capture c WHERE c.document_id = n.document_id) AS file, "                        \
  "n.document_id, n.id AS notice_id"

/* A notice without lots has none: NULL equals NULL there. */
#define SAME_LOT(a, b) "coalesce(" a ".lot_id, 0) = coalesce(" b ".lot_id, 0)"

/* Several winners and as many amounts of one lot belong together in the order in which the document names
 * them; of any other number nobody knows who gets what. */
#define ONE_BY_ONE "(v.number = p.number AND v.amounts = p.winners)"
#define RANK(row, of)                                                                                        \
  "row_number() OVER (PARTITION BY " row ".notice_id, coalesce(" row                                         \
  ".lot_id, 0) ORDER BY e.char_start, " row ".id) AS number, count(*) OVER (PARTITION BY " row               \
  ".notice_id, coalesce(" row ".lot_id, 0)) AS " of
/* The sum of what the lots have, too. */
#define IS_TOTAL                                                                                             \
  "CASE WHEN v.lot_id IS NULL AND EXISTS (SELECT 1 FROM value o WHERE o.notice_id = v.notice_id "            \
  "AND o.kind = v.kind AND o.lot_id IS NOT NULL) THEN 1 ELSE 0 END AS is_total"
#define AWARD_COLUMNS "v.amount, v.currency, v.amount_number, " IS_TOTAL

/* What a winner gets: the award, else the sum of the contract. */
static const char *const awards
    = "CREATE VIEW awards AS\n"
      "WITH amounts AS (SELECT v.*, " RANK (
          "v",
          "amounts") "\n"
                     "  FROM value v JOIN evidence e ON e.id = v.id WHERE v.kind = 'award' OR (v.kind = "
                     "'contract'\n"
                     "    AND NOT EXISTS (SELECT 1 FROM value a WHERE a.notice_id = v.notice_id AND a.kind = "
                     "'award'\n"
                     "      AND " SAME_LOT (
                         "a",
                         "v") "))),\n"
                              "winners AS (SELECT p.*, " RANK (
                                  "p",
                                  "winners") "\n"
                                             "  FROM party p JOIN evidence e ON e.id = p.id WHERE p.role = "
                                             "'supplier')\n"
                                             "SELECT " NOTICE_COLUMNS ", l.name AS lot, p.name AS supplier,\n"
                                             "  " AWARD_COLUMNS
                                             ", p.id AS supplier_id, v.id AS value_id,\n  " PLACE_COLUMNS "\n"
                                             "FROM winners p JOIN notice n ON n.id = p.notice_id LEFT JOIN "
                                             "lot l ON l.id = p.lot_id\n"
                                             "LEFT JOIN amounts v ON v.notice_id = p.notice_id "
                                             "AND " SAME_LOT (
                                                 "v", "p") "\n"
                                                           "  AND (" ONE_BY_ONE
                                                           " OR (p.winners = 1 AND v.number = 1))\n"
                                                           "JOIN evidence e ON e.id = coalesce(v.id, p.id)\n"
                                                           "UNION ALL\n"
                                                           "SELECT " NOTICE_COLUMNS ", l.name, NULL,\n"
                                                           "  " AWARD_COLUMNS
                                                           ", NULL, v.id,\n  " PLACE_COLUMNS "\n"
                                                           "FROM amounts v JOIN notice n ON n.id = "
                                                           "v.notice_id LEFT JOIN lot l ON l.id = v.lot_id\n"
                                                           "JOIN evidence e ON e.id = v.id\n"
                                                           "WHERE v.kind = 'award' AND NOT EXISTS (SELECT 1 "
                                                           "FROM winners p WHERE p.notice_id = v.notice_id\n"
                                                           "  AND " SAME_LOT ("p",
                                                                              "v") " AND (" ONE_BY_ONE
                                                                                   " OR p.winners = 1));\n";

static const char *const deadlines
    = "CREATE VIEW deadlines AS\n"
      "SELECT d.date, d.kind, d.date_from, d.duration, d.duration_to, d.ambiguous, l.name AS lot,\n"
      "  " NOTICE_COLUMNS ", d.id AS deadline_id,\n  " PLACE_COLUMNS "\n"
      "FROM deadline d JOIN notice n ON n.id = d.notice_id LEFT JOIN lot l ON l.id = d.lot_id\n"
      "JOIN evidence e ON e.id = d.id;\n";

/* The targets that one price pays for, ${t} among them. */
#define RIVALS                                                                                               \
  "(SELECT count(*) FROM target u WHERE u.notice_id = t.notice_id AND (v.lot_id IS NULL OR " SAME_LOT (      \
      "u", "t") "))"
/* Only an increase is bought one by one, and only a price for it alone can be divided. */
#define IS_PRICED  "t.change = 'increase' AND t.unit IS NULL AND t.count_number > 0 AND " RIVALS " = 1"
#define PRICE_EACH "round(1.0 * v.amount_number / t.count_number, 4)"

/* The price of a target: of its lot, else of its notice, else of another notice of the same reference (the
 * tender says what is wanted, the award what it costs); what was paid before what may be paid. */
static const char *const targets
    = "CREATE VIEW targets AS\n"
      "SELECT t.platform, t.metric, t.change, t.count, t.unit, t.every, t.due_by,\n"
      "  v.amount AS price, v.currency, v.kind AS price_kind,\n"
      "  CASE WHEN t.metric = 'followers' AND " IS_PRICED " THEN " PRICE_EACH " END AS price_per_follower,\n"
      "  CASE WHEN " IS_PRICED " THEN " PRICE_EACH " END AS price_each,\n"
      "  " RIVALS " AS targets_for_the_price,\n"
      "  l.name AS lot, " NOTICE_COLUMNS ", t.count_number, v.amount_number AS price_number,\n"
      "  t.id AS target_id, v.id AS value_id,\n  " PLACE_COLUMNS "\n"
      "FROM (SELECT x.*, (SELECT q.id FROM (SELECT w.id,\n"
      "      CASE WHEN w.lot_id IS NULL THEN 10 ELSE 0 END + CASE WHEN m.id = y.id THEN 0 ELSE 1 "
      "END\n"
      "      + CASE w.kind WHEN 'award' THEN 2 WHEN 'contract' THEN 4 WHEN 'budget' THEN 6 ELSE 8 "
      "END AS distance\n"
      "    FROM value w JOIN notice m ON m.id = w.notice_id LEFT JOIN lot k ON k.id = w.lot_id\n"
      "    WHERE w.kind IN ('award', 'contract', 'budget', 'ceiling')\n"
      "      AND (m.id = y.id OR m.reference = y.reference)\n"
      "      AND (w.lot_id IS NULL OR k.name = z.name)) q\n"
      "    ORDER BY q.distance, q.id LIMIT 1) AS price_id\n"
      "  FROM target x JOIN notice y ON y.id = x.notice_id LEFT JOIN lot z ON z.id = x.lot_id) t\n"
      "JOIN notice n ON n.id = t.notice_id LEFT JOIN lot l ON l.id = t.lot_id\n"
      "LEFT JOIN value v ON v.id = t.price_id JOIN evidence e ON e.id = t.id;\n";

static const char *const facts
    = "CREATE VIEW facts AS\n"
      "SELECT e.field, e.value, e.is_conflict, l.name AS lot, " NOTICE_COLUMNS ",\n"
      "  e.rule, e.char_start, e.char_end, e.box, e.path, e.id AS evidence_id,\n  " PLACE_COLUMNS "\n"
      "FROM evidence e JOIN notice n ON n.id = e.notice_id LEFT JOIN lot l ON l.id = e.lot_id;\n";

void
tl_schema_add_views (GString *out)
{
  const char *const views[] = { awards, deadlines, targets, facts };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    g_string_append (out, views[i]);
}
