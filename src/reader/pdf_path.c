/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_path.c - ruling lines out of drawing operators.
 *
 * Only what paths need: the matrix, whether the colour can be seen on white, and the paths; a form is run
 * where it is called.  Each edge of a painted path that is level or upright counts.
 */
#include "config.h"

#include "reader/pdf_path.h"

#include <math.h>
#include <string.h>

#include "reader/pdf_rule.h"

#define OPERANDS   8
#define STATES_MAX 64
#define FORMS_MAX  12      /* nested */
#define CALLS_MAX  2000    /* of forms, on one page */
#define TEXT_MIN   60      /* bytes of strings: blank pages have some blanks */
#define POINTS_MAX 4000    /* of one path; more is a drawing */
#define STEPS_MAX  4000000 /* tokens of a page */
#define WHITE      0.97
#define SLANT      0.6 /* points: a line may be that far from level */
#define FILLS      0.4 /* of the page: a picture that large may show a table */

typedef struct
{
  double m[6];
  gboolean strokes, fills; /* the colours can be seen */
} State;

typedef struct
{
  double x, y;
  gboolean moves; /* begins a piece */
} Point;

/* Operators being run. */
typedef struct
{
  GBytes *bytes;
  const char *at, *end;
  TlPdfValue resources;
  guint n_states; /* at its start */
} Frame;

typedef struct
{
  TlPdfFile *file;
  GArray *edges; /* of TlPdfRule */
  double width, height;
  State states[STATES_MAX];
  guint n_states;
  guint n_lost; /* states too many */
  double operands[OPERANDS];
  guint n_operands;
  TlPdfValue name; /* the last name */
  GArray *points;  /* of Point */
  Frame frames[FORMS_MAX];
  guint n_frames;
  guint n_calls;
  double large; /* area of a picture that counts */
  gboolean has_picture;
  gsize n_text; /* bytes of strings */
} Machine;

static State *
get_state (Machine *machine)
{
  return &machine->states[machine->n_states - 1];
}

/* ${m} first, then ${n}. */
static void
multiply (const double m[6], const double n[6], double out[6])
{
  double r[6]
      = { m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],        m[2] * n[0] + m[3] * n[2],
          m[2] * n[1] + m[3] * n[3], m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5] };

  memcpy (out, r, sizeof r);
}

static void
add_point (Machine *machine, double x, double y, gboolean moves)
{
  const double *m = get_state (machine)->m;
  Point point = { x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5], moves };

  if (machine->points->len <= POINTS_MAX)
    g_array_append_val (machine->points, point);
}

/* Back to where the piece began. */
static void
close_piece (Machine *machine)
{
  for (guint i = machine->points->len; i > 0; i--)
    if (g_array_index (machine->points, Point, i - 1).moves)
      {
        Point point = g_array_index (machine->points, Point, i - 1);

        point.moves = FALSE;
        g_array_append_val (machine->points, point);
        return;
      }
}

static void
add_rectangle (Machine *machine, const double *v)
{
  add_point (machine, v[0], v[1], TRUE);
  add_point (machine, v[0] + v[2], v[1], FALSE);
  add_point (machine, v[0] + v[2], v[1] + v[3], FALSE);
  add_point (machine, v[0], v[1] + v[3], FALSE);
  close_piece (machine);
}

static void
add_edge (Machine *machine, const Point *a, const Point *b)
{
  double dx = fabs (a->x - b->x), dy = fabs (a->y - b->y);
  TlPdfRule edge = { .flat = dx >= dy };

  if (!isfinite (dx) || !isfinite (dy) || MIN (dx, dy) > SLANT || machine->edges->len >= TL_PDF_EDGES_MAX)
    return;
  edge.at = (float) (edge.flat ? (a->y + b->y) / 2 : (a->x + b->x) / 2);
  edge.from = (float) (edge.flat ? MIN (a->x, b->x) : MIN (a->y, b->y));
  edge.to = (float) (edge.flat ? MAX (a->x, b->x) : MAX (a->y, b->y));
  if (edge.at < -10 || edge.at > (edge.flat ? machine->height : machine->width) + 10)
    return;
  g_array_append_val (machine->edges, edge);
}

static void
paint (Machine *machine, gboolean strokes, gboolean fills, gboolean closes)
{
  const State *state = get_state (machine);

  if (closes)
    close_piece (machine);
  if (((strokes && state->strokes) || (fills && state->fills)) && machine->points->len <= POINTS_MAX)
    for (guint i = 1; i < machine->points->len; i++)
      {
        const Point *point = &g_array_index (machine->points, Point, i);

        if (!point->moves)
          add_edge (machine, point - 1, point);
      }
  g_array_set_size (machine->points, 0);
}

static void
save (Machine *machine)
{
  if (machine->n_states == STATES_MAX)
    machine->n_lost++;
  else
    {
      machine->states[machine->n_states] = machine->states[machine->n_states - 1];
      machine->n_states++;
    }
}

static void
restore (Machine *machine)
{
  if (machine->n_lost > 0)
    machine->n_lost--;
  else if (machine->n_states > machine->frames[machine->n_frames - 1].n_states)
    machine->n_states--;
}

/* Colours of one and three parts are light, of four dark; a pattern can be seen. */
static void
set_colour (Machine *machine, gboolean strokes)
{
  guint n = machine->n_operands;
  gboolean seen = n == 0;

  for (guint i = 0; i < n && i < 4; i++)
    seen = seen || (n == 4 ? machine->operands[i] > 1 - WHITE : machine->operands[i] < WHITE);
  if (strokes)
    get_state (machine)->strokes = seen;
  else
    get_state (machine)->fills = seen;
}

static void
see_picture (Machine *machine)
{
  const double *m = get_state (machine)->m;

  if (fabs (m[0] * m[3] - m[1] * m[2]) >= machine->large)
    machine->has_picture = TRUE;
}

static void
call (Machine *machine)
{
  TlPdfValue dict = { NULL, NULL }, own;
  char name[128];
  Frame frame = { 0 };
  double m[6];
  gsize len = (gsize) (machine->name.end - machine->name.at);
  const char *start;

  if (machine->name.at == NULL || len >= sizeof name || machine->n_frames == FORMS_MAX
      || machine->n_calls++ > CALLS_MAX)
    return;
  memcpy (name, machine->name.at, len);
  name[len] = 0;
  frame.resources = machine->frames[machine->n_frames - 1].resources;
  dict = tl_pdf_file_resolve (machine->file, tl_pdf_object_get (frame.resources, "/XObject"));
  dict = tl_pdf_file_resolve (machine->file, tl_pdf_object_get (dict, name));
  if (tl_pdf_object_is (tl_pdf_object_get (dict, "/Subtype"), "/Image"))
    {
      see_picture (machine);
      return;
    }
  frame.bytes = tl_pdf_file_decode (machine->file, dict);
  if (frame.bytes == NULL)
    return;
  own = tl_pdf_file_resolve (machine->file, tl_pdf_object_get (dict, "/Resources"));
  frame.resources = own.at != NULL ? own : frame.resources;
  start = g_bytes_get_data (frame.bytes, NULL);
  frame.at = start;
  frame.end = start + g_bytes_get_size (frame.bytes);
  save (machine);
  frame.n_states = machine->n_states;
  own = tl_pdf_file_resolve (machine->file, tl_pdf_object_get (dict, "/Matrix"));
  if (tl_pdf_object_parse_numbers (own, m, 6) == 6)
    multiply (m, get_state (machine)->m, get_state (machine)->m);
  machine->frames[machine->n_frames++] = frame;
}

static void
leave (Machine *machine)
{
  Frame *frame = &machine->frames[--machine->n_frames];

  g_bytes_unref (frame->bytes);
  machine->n_lost = 0;
  if (machine->n_frames > 0)
    machine->n_states = MAX (1, frame->n_states - 1);
}

/* Behind the data of a picture in the text: "EI" between blanks. */
static const char *
skip_picture (const char *at, const char *end)
{
  while (at < end)
    {
      at = tl_pdf_object_find (at, end, "EI");
      if (at == NULL)
        return end;
      if (tl_pdf_object_is_space (at[-1]) && (at + 2 >= end || tl_pdf_object_is_space (at[2])))
        return at + 2;
      at += 2;
    }
  return end;
}

typedef enum
{
  OTHER,
  MOVE,
  LINE,
  CURVE,
  CURVE_SHORT,
  RECTANGLE,
  CLOSE,
  STROKE,
  CLOSE_STROKE,
  FILL,
  BOTH,
  CLOSE_BOTH,
  DROP,
  SAVE,
  RESTORE,
  MATRIX,
  STROKE_COLOUR,
  FILL_COLOUR,
  STROKE_SPACE,
  FILL_SPACE,
  CALL,
  PICTURE
} Operator;

static const struct
{
  const char *name;
  Operator operator;
  guint n_operands;
} operators[] = {
  { "m", MOVE, 2 },
  { "l", LINE, 2 },
  { "c", CURVE, 6 },
  { "v", CURVE_SHORT, 4 },
  { "y", CURVE_SHORT, 4 },
  { "re", RECTANGLE, 4 },
  { "h", CLOSE, 0 },
  { "S", STROKE, 0 },
  { "s", CLOSE_STROKE, 0 },
  { "f", FILL, 0 },
  { "F", FILL, 0 },
  { "f*", FILL, 0 },
  { "B", BOTH, 0 },
  { "B*", BOTH, 0 },
  { "b", CLOSE_BOTH, 0 },
  { "b*", CLOSE_BOTH, 0 },
  { "n", DROP, 0 },
  { "q", SAVE, 0 },
  { "Q", RESTORE, 0 },
  { "cm", MATRIX, 6 },
  { "G", STROKE_COLOUR, 0 },
  { "RG", STROKE_COLOUR, 0 },
  { "K", STROKE_COLOUR, 0 },
  { "SC", STROKE_COLOUR, 0 },
  { "SCN", STROKE_COLOUR, 0 },
  { "g", FILL_COLOUR, 0 },
  { "rg", FILL_COLOUR, 0 },
  { "k", FILL_COLOUR, 0 },
  { "sc", FILL_COLOUR, 0 },
  { "scn", FILL_COLOUR, 0 },
  { "CS", STROKE_SPACE, 0 },
  { "cs", FILL_SPACE, 0 },
  { "Do", CALL, 0 },
  { "ID", PICTURE, 0 },
};

static Operator
find_operator (const Machine *machine, const char *at, gsize len)
{
  for (guint i = 0; len <= 3 && i < G_N_ELEMENTS (operators); i++)
    if (operators[i].name[0] == at[0] && strlen (operators[i].name) == len
        && memcmp (operators[i].name, at, len) == 0)
      return machine->n_operands < operators[i].n_operands ? OTHER : operators[i].operator;
  return OTHER;
}

static void
run_path (Machine *machine, Operator operator)
{
  const double *v = machine->operands;

  switch (operator)
    {
    case MOVE:
    case LINE:
      add_point (machine, v[0], v[1], operator== MOVE);
      break;
    case CURVE:
      add_point (machine, v[4], v[5], TRUE);
      break;
    case CURVE_SHORT:
      add_point (machine, v[2], v[3], TRUE);
      break;
    case RECTANGLE:
      add_rectangle (machine, v);
      break;
    case CLOSE:
      close_piece (machine);
      break;
    case STROKE:
    case CLOSE_STROKE:
      paint (machine, TRUE, FALSE, operator== CLOSE_STROKE);
      break;
    case FILL:
      paint (machine, FALSE, TRUE, FALSE);
      break;
    case BOTH:
    case CLOSE_BOTH:
      paint (machine, TRUE, TRUE, operator== CLOSE_BOTH);
      break;
    default:
      break;
    }
}

static void
run (Machine *machine, Operator operator)
{
  switch (operator)
    {
    case DROP:
      g_array_set_size (machine->points, 0);
      break;
    case SAVE:
      save (machine);
      break;
    case RESTORE:
      restore (machine);
      break;
    case MATRIX:
      multiply (machine->operands, get_state (machine)->m, get_state (machine)->m);
      break;
    case STROKE_COLOUR:
    case FILL_COLOUR:
      set_colour (machine, operator== STROKE_COLOUR);
      break;
    case STROKE_SPACE:
      get_state (machine)->strokes = TRUE;
      break;
    case FILL_SPACE:
      get_state (machine)->fills = TRUE;
      break;
    case CALL:
      call (machine);
      break;
    default:
      run_path (machine, operator);
      break;
    }
}

static void
push_operand (Machine *machine, double number)
{
  if (machine->n_operands == OPERANDS)
    {
      memmove (machine->operands, machine->operands + 1, (OPERANDS - 1) * sizeof (double));
      machine->n_operands--;
    }
  machine->operands[machine->n_operands++] = number;
}

/* One token of the innermost operators. */
static void
step (Machine *machine)
{
  Frame *frame = &machine->frames[machine->n_frames - 1];
  TlPdfValue token;
  double number;
  Operator operator;

  token.at = tl_pdf_object_skip_space (frame->at, frame->end);
  if (token.at >= frame->end)
    {
      leave (machine);
      return;
    }
  token.end = tl_pdf_object_skip (token.at, frame->end);
  frame->at = token.end;
  if (*token.at == '/')
    machine->name = token;
  else if (*token.at == '(' || *token.at == '['
           || (*token.at == '<' && token.at + 1 < token.end && token.at[1] != '<'))
    machine->n_text += (gsize) (token.end - token.at);
  else if (tl_pdf_object_parse_number (token, &number))
    push_operand (machine, number);
  else if (g_ascii_isalpha (*token.at))
    {
      operator= find_operator (machine, token.at, (gsize) (token.end - token.at));
      if (operator== PICTURE)
        {
          see_picture (machine);
          frame->at = skip_picture (token.end, frame->end);
        }
      else if (operator!= OTHER)
        run (machine, operator);
      machine->n_operands = 0;
    }
}

/* From the file's points (origin bottom left) to the page's as it is seen. */
static void
init_matrix (Machine *machine, const TlPdfView *view)
{
  static const double turns[4][4] = { { 1, 0, 0, -1 }, { 0, 1, 1, 0 }, { -1, 0, 0, 1 }, { 0, -1, -1, 0 } };
  const double *turn = turns[view->rotate / 90];
  double w = view->box[2] - view->box[0], h = view->box[3] - view->box[1];
  double origin[6] = { 1, 0, 0, 1, -view->box[0], -view->box[1] };
  double turned[6] = { turn[0], turn[1], turn[2], turn[3], 0, 0 };

  turned[4] = turn[0] < 0 ? w : turn[2] < 0 ? h : 0;
  turned[5] = turn[3] < 0 ? h : turn[1] < 0 ? w : 0;
  multiply (origin, turned, machine->states[0].m);
  machine->width = view->rotate % 180 == 0 ? w : h;
  machine->height = view->rotate % 180 == 0 ? h : w;
}

static void
machine_free (Machine *machine)
{
  g_array_unref (machine->edges);
  g_array_unref (machine->points);
  g_free (machine);
}

/* Runs the page, up to a picture that covers the part ${large} of it.
 * Returns: (nullable): the machine as it stopped. */
static Machine *
run_page (TlPdfFile *file, guint index, double large)
{
  TlPdfView view = { 0 };
  g_autoptr (GBytes) bytes = tl_pdf_file_get_operators (file, index, &view);
  Machine *machine;
  Frame frame = { 0 };

  if (bytes == NULL || view.rotate % 90 != 0)
    return NULL;
  machine = g_new0 (Machine, 1);
  machine->file = file;
  machine->edges = g_array_new (FALSE, FALSE, sizeof (TlPdfRule));
  machine->points = g_array_new (FALSE, FALSE, sizeof (Point));
  machine->states[0] = (State){ .strokes = TRUE, .fills = TRUE };
  machine->n_states = 1;
  init_matrix (machine, &view);
  machine->large = large * machine->width * machine->height;
  frame.at = g_bytes_get_data (bytes, NULL);
  frame.end = frame.at + g_bytes_get_size (bytes);
  frame.bytes = g_bytes_ref (bytes);
  frame.resources = view.resources;
  frame.n_states = 1;
  machine->frames[machine->n_frames++] = frame;
  for (guint i = 0; machine->n_frames > 0 && i < STEPS_MAX && !machine->has_picture; i++)
    step (machine);
  while (machine->n_frames > 0)
    leave (machine);
  return machine;
}

gboolean
tl_pdf_path_find (TlPdfPage *page, TlPdfFile *file, guint index)
{
  Machine *machine = run_page (file, index, FILLS);
  gboolean is_found = machine != NULL && !machine->has_picture;

  if (is_found)
    tl_pdf_rule_join (page, machine->edges);
  if (machine != NULL)
    machine_free (machine);
  return is_found;
}

TlPdfShows
tl_pdf_path_look (TlPdfFile *file, guint index)
{
  Machine *machine = run_page (file, index, 0);
  TlPdfShows shows = TL_PDF_SHOWS_NOTHING;

  if (machine == NULL)
    return TL_PDF_SHOWS_UNKNOWN;
  shows |= machine->has_picture ? TL_PDF_SHOWS_PICTURES : 0;
  shows |= machine->n_text > TEXT_MIN ? TL_PDF_SHOWS_TEXT : 0;
  machine_free (machine);
  return shows;
}
