/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_html.c - pages and pieces of pages, as documents.
 *
 * Expected documents are written one block a line: "P text", "H2 text", "I item"; furniture has "*" behind
 * the letter; a line end within is "/", a soft one "~".  A table is "T2 a | b // c | d" with 2 header rows, a
 * spanning cell "a{rows,cols}", a header cell "!a".
 */
#include "config.h"

#include <string.h>

#include "reader/reader.h"

extern const TlReader tl_reader_html;

static void
append_text (GString *out, const char *text, TlSpan span)
{
  for (guint32 i = span.start; i < span.end; i++)
    if (text[i] == '\n')
      g_string_append_c (out, '/');
    else if (strncmp (text + i, "\xe2\x80\xa8", 3) == 0)
      {
        g_string_append_c (out, '~');
        i += 2;
      }
    else
      g_string_append_c (out, text[i]);
}

static void
append_table (GString *out, const char *text, const TlTable *table)
{
  guint n;
  const TlCell *cells = tl_table_get_cells (table, &n);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, cells[i].row != cells[i - 1].row ? " // " : " | ");
      if (cells[i].header)
        g_string_append_c (out, '!');
      append_text (out, text, cells[i].span);
      if (cells[i].rowspan > 1 || cells[i].colspan > 1)
        g_string_append_printf (out, "{%u,%u}", cells[i].rowspan, cells[i].colspan);
    }
}

static char *
render (const TlDocument *document)
{
  GString *out = g_string_new (NULL);
  const char *text = tl_document_get_text (document, NULL);
  guint n;
  const TlBlock *blocks = tl_document_get_blocks (document, &n);

  for (guint i = 0; i < n; i++)
    {
      static const char letters[] = "HPITFN";

      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append_c (out, letters[blocks[i].kind]);
      if (blocks[i].level > 0)
        g_string_append_printf (out, "%u", blocks[i].level);
      if (blocks[i].furniture)
        g_string_append_c (out, '*');
      if (blocks[i].kind == TL_BLOCK_TABLE)
        {
          const TlTable *table = tl_document_get_table (document, blocks[i].table);

          if (tl_table_get_n_header_rows (table) > 0)
            g_string_append_printf (out, "%u", tl_table_get_n_header_rows (table));
          g_string_append_c (out, ' ');
          append_table (out, text, table);
        }
      else
        {
          g_string_append_c (out, ' ');
          append_text (out, text, blocks[i].span);
        }
    }
  return g_string_free (out, FALSE);
}

static TlDocument *
read_bytes (const char *bytes, gsize len)
{
  g_autoptr (GBytes) input = g_bytes_new (bytes, len);
  g_autoptr (GError) error = NULL;
  TlDocument *document = tl_reader_html.read (input, tl_limits_default (), &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static TlDocument *
read_string (const char *html)
{
  return read_bytes (html, strlen (html));
}

typedef struct
{
  const char *name;
  const char *html;
  const char *document;
} Case;

static const Case cases[] = {
  { "paragraphs",
    "<html><head><title>T</title></head><body><p>One\n two</p><p>Three</p>four<div>five</div></body>",
    "P One two\nP Three\nP four\nP five\nH1 T" },
  { "inline", "<p>总金额：<b>￥5<span>6.3</span></b>万元 <i>x</i></p>", "P 总金额：￥56.3万元 x" },
  { "unknown-element",
    "<p>总中标金额：\n <fmt:formatnumber type=\"currency\">517.9</fmt:formatnumber> 万元</p>",
    "P 总中标金额： 517.9 万元" },
  { "title-last", "<title>Award</title><p>x</p>", "P x\nH1 Award" },
  { "title-beside-a-heading", "<title>Award</title><h3>A</h3><p>x</p>", "H3 A\nP x" },
  { "headings", "<h1>A</h1><h4>B<br>b</h4><p>c</p>", "H1 A\nH4 B~b\nP c" },
  { "br-ends-line", "<p>Issued By: X<br>Due: 12 May<br/><br/>Fee: 5</p>",
    "P Issued By: X\nP Due: 12 May\nP Fee: 5" },
  { "br-wraps",
    "<p>Sealed bids for the environmental control system were opened and read<br>on July 14, 2003.<br>R "
    "&amp; K: "
    "$19,100</p>",
    "P Sealed bids for the environmental control system were opened and read~on July 14, 2003.\nP R & K: "
    "$19,100" },
  { "nbsp-only", "<p>a</p><p>&nbsp;&#12288; </p><p>b</p>", "P a\nP b" },
  { "list", "<ul><li>one<li>two <p>more</p></ul>", "I one\nI two\nP more" },
  { "entities", "<p>a&nbsp;b &lt;c&gt; &#20013; &#146;x&#150; 3 < 5 & 6</p>",
    "P a\xc2\xa0"
    "b <c> 中 ’x– 3 < 5 & 6" },
  { "pre", "<pre>\nNo.   Name\n1     Acme\n\n  Total</pre>", "P No.   Name\nP 1     Acme\nP Total" },
  { "hidden",
    "<p>a<script>x<p>y</script><style>z</style></p><noscript>n</noscript><p hidden>h</p><div "
    "style='color:red; "
    "DISPLAY : none'>d<p>e</p></div><span style='visibility:hidden'>v</span><template>t</template><!-- c "
    "--><p>b</p>",
    "P a\nP b" },
  { "unclosed-svg", "<p>a<svg><text>b<p>c</p>", "P a\nP c" },
  { "unclosed-option", "<p>a<select><option>x<option>y<div>b</div>", "P a\nP b" },
  { "ruby", "<p><ruby>落札<rt>らくさつ</rt></ruby>者</p>", "P 落札者" },
  { "comment-empty", "<p>a</p><!--><p>b</p><!-- > --><p>c</p>", "P a\nP b\nP c" },
  { "fields",
    "<form><label>Bid No</label><input value='77/A'><input type=hidden value=secret><input type=submit "
    "value=Go> "
    "<select><option>all<option selected>Goods</select><textarea>Two\nlines</textarea></form>",
    "P Bid No 77/A GoodsTwo lines" },
  { "display",
    "<p><span style='display:block'>Label</span><span style='display:block'>value</span></p><div "
    "style='display:inline'>a</div><div style='display:inline'>b</div>",
    "P Label\nP value\nP ab" },
  { "pair",
    "<section><span class=t>Регион</span>\n <span class=i> Камчатский край </span></section>"
    "<p><span class=n>1,000</span> <span class=c>EUR</span></p><p><span class=a>Due:</span> <span class=b>May"
    "</span></p><p><span class=a>x</span><span class=b>y</span>z</p>",
    "P Регион/Камчатский край\nP 1,000 EUR\nP Due: May\nP xyz" },

  { "table", "<table><tr><td>a<td>b<tr><td>c<td></table>", "T a | b // c | " },
  { "table-heads",
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>"
    "</table>",
    "T1 !a | !b // 1 | 2" },
  { "table-th-rows", "<table><tr><th>a<th>b<tr><td>1<td>2</table>", "T1 !a | !b // 1 | 2" },
  { "table-th-title", "<table><tr><th colspan=2>Buyer<tr><th>a<td>1<tr><th>b<td>2</table>",
    "T !Buyer{1,2} // !a | 1 // !b | 2" },
  { "table-th-title-and-heads", "<table><tr><th colspan=2>Awards<tr><th>a<th>b<tr><td>1<td>2</table>",
    "T2 !Awards{1,2} // !a | !b // 1 | 2" },
  { "table-th-column", "<table><tr><th>a<td>1<tr><th>b<td>2</table>", "T !a | 1 // !b | 2" },
  { "table-spans", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
    "T a{2,1} | b{1,2} // c | d" },
  { "table-rowspan-0", "<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>",
    "T a{3,1} | b // c // d" },
  { "table-lines", "<table><tr><td>a<td><p>x</p><p>y<br>z</p></table>", "T a | x/y/z" },
  { "table-caption", "<table><caption>Cap</caption><tr><td>a<td>b</table>", "P Cap\nT a | b" },
  { "table-one-cell", "<table><tr><td>a<p>b</p></td></tr></table>", "P a\nP b" },
  { "table-one-column", "<table><tr><td>Ref: 1<tr><td>Due: 2</table>", "P Ref: 1\nP Due: 2" },
  { "table-one-column-head", "<table><tr><th>Supplier<tr><td>Acme</table>", "T1 !Supplier // Acme" },
  { "table-hidden-cell", "<table><tr><td>a<td style='display:none'>h<td>b<tr><td>c<td hidden>i<td>d</table>",
    "T a | b // c | d" },
  { "table-in-cell-flat", "<table><tr><td>a<td><table><tr><td>b</td></tr></table><td>c</table>",
    "T a | b | c" },
  { "table-layout",
    "<table><tr><td>menu</td><td><h2>Award</h2><table><tr><td>Supplier<td>Acme<tr><td>Value<td>5</"
    "table>after</td>"
    "</tr></table>",
    "P menu\nH2 Award\nT Supplier | Acme // Value | 5\nP after" },
  { "table-notice-in-last-row",
    "<table><tr><td>Buyer<td>X<tr><td>Ref<td>7<tr><td colspan=2><p>1</p><p>2</p><p>3</p><p>4</p></table>",
    "T Buyer | X // Ref | 7\nP 1\nP 2\nP 3\nP 4" },
  { "table-heads-apart",
    "<table><tr><td>Title<td>Due<tr><td colspan=2><table><tr><td>Pipes<td>8 Apr<tr><td>Seals<td>9 Apr</table>"
    "<tr><td>More<td>...</table>",
    "T1 !Title | !Due // Pipes | 8 Apr // Seals | 9 Apr\nT More | ..." },
  { "table-long-cell-of-data",
    "<table><tr><td>No<td>Spec<tr><td>1<td><p>a<p>b<p>c<p>d<p>e<p>f<p>g<p>h<p>i<p>j<p>k<p>l<p>m</table>",
    "T No | Spec // 1 | a/b/c/d/e/f/g/h/i/j/k/l/m" },
  { "table-rows-alone", "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>", "T a | b // c | d" },
  { "table-unclosed", "<table><tr><td>a<td><b>b<tr><td>c<td>d<p>e", "T a | b // c | d/e" },
  { "table-br", "<table><tr><td>a<br>b<td>c</table>", "T a/b | c" },
  { "table-stray", "<table><tr><td>a<td>b</td>stray<td>c</tr>between<tr><td>d<td>e</table>",
    "T a | b\nP stray\nT c\nP between\nT d | e" },
  { "dl", "<dl><dt>Ref<dd>7<dt>Due<dd>May<dd>June</dl>", "T !Ref | 7 // !Due | May/June" },
  { "dl-div", "<dl><div><dt>Ref</dt><dd>7</dd></div><div><dt>Due</dt><dd>May</dd></div></dl>",
    "T !Ref | 7 // !Due | May" },
  { "dl-alone", "<dl><dd>one<dd>two</dl><dt>x</dt>", "P one\nP two\nP x" },

  { "nav",
    "<nav><a href=/>Home</a> <a href=/t>Tenders</a></nav><p>A long enough body of the page</p>"
    "<footer>Imprint</footer>",
    "P* Home Tenders\nP A long enough body of the page\nP* Imprint" },
  { "header-title", "<header><h1>Award of contract</h1></header><p>Supplier Acme</p>",
    "H1 Award of contract\nP Supplier Acme" },
  { "footer-is-body", "<p>Hi</p><footer>Contract awarded to Acme for 5,000 EUR on 1 May 2024</footer>",
    "P Hi\nP Contract awarded to Acme for 5,000 EUR on 1 May 2024" },
  { "role", "<div role=navigation>Menu</div><p>The body of this page</p>",
    "P* Menu\nP The body of this page" },
  { "menu", "<ul><li><a>Home</a><li><a>Laws</a><li><a>News</a></ul><p>body</p>",
    "I* Home\nI* Laws\nI* News\nP body" },
  { "list-of-titles",
    "<ul><li><a>Supply of insulated water pipes to Riga</a><li><a>Construction of a school in Cesis town</a>"
    "<li><a>Award notice for road repairs in Ogre</a></ul>",
    "I Supply of insulated water pipes to Riga\nI Construction of a school in Cesis town\n"
    "I Award notice for road repairs in Ogre" },
  { "breadcrumb", "<div><a>Home</a> &gt; <a>News</a> &gt; <a>Awards</a></div><p>body</p>",
    "P* Home > News > Awards\nP body" },

  { "empty", "", "" },
  { "no-text", "<html><body><img src=x></body></html>", "" },
  { "shown-by-script",
    "<body><p>Loading</p><div style='display:none'><p>The contract for the renewal of the town hall's roof, "
    "reference "
    "number 2024/77, was awarded to Acme Roofing Limited of Dublin for the amount of 124,880.00 euro, "
    "without VAT, "
    "on the first of May 2024 after an open procedure.</p></div>",
    "P Loading\nP The contract for the renewal of the town hall's roof, reference number 2024/77, was "
    "awarded to "
    "Acme Roofing Limited of Dublin for the amount of 124,880.00 euro, without VAT, on the first of May 2024 "
    "after an "
    "open procedure." },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (TlDocument) document = read_string (test->html);
  g_autofree char *rendered = render (document);

  g_assert_cmpstr (rendered, ==, test->document);
}

static void
test_title (void)
{
  g_autoptr (TlDocument) document
      = read_string ("<title> Award &amp;\n notice </title><svg><title>icon</title></svg><p>x</p>");
  g_autoptr (TlDocument) unclosed = read_string ("<title>Award<p>The text goes on</p>");
  g_autofree char *rendered = render (unclosed);

  g_assert_cmpstr (tl_document_get_title (document), ==, "Award & notice");
  g_assert_cmpstr (tl_document_get_title (unclosed), ==, "Award");
  g_assert_cmpstr (rendered, ==, "P The text goes on\nH1 Award");
}

static void
test_paths (void)
{
  static const char html[] = "<body><div>a</div><div><p>b <b>c</b></p><table><tr><td>d</td><td>e</td></tr>"
                             "<tr><td>f</td><td><i>g</i></td></tr></table></div></body>";
  static const struct
  {
    const char *needle, *path;
  } expected[] = {
    { "a", "/html/body/div[1]" },
    { "b c", "/html/body/div[2]/p[1]" },
    { "d", "/html/body/div[2]/table[1]/tr[1]/td[1]" },
    { "g", "/html/body/div[2]/table[1]/tr[2]/td[2]" },
  };
  g_autoptr (TlDocument) document = read_string (html);
  const char *text = tl_document_get_text (document, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (tl_document_get_path (document, (guint32) (strstr (text, expected[i].needle) - text)),
                     ==, expected[i].path);
}

static void
test_cards (void)
{
  static const char html[] = "<h1>List</h1><div class=card><p>a</p><p>b</p><p>c</p></div>"
                             "<div class=card><p>d</p><p>e</p><p>f</p></div><div class=foot><p>x</p></div>";
  g_autoptr (TlDocument) document = read_string (html);
  guint n;
  const TlBlock *blocks = tl_document_get_blocks (document, &n);

  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpuint (blocks[0].group, ==, 0);
  g_assert_cmpuint (blocks[1].group, !=, 0);
  g_assert_cmpuint (blocks[1].group, ==, blocks[3].group);
  g_assert_cmpuint (blocks[4].group, !=, 0);
  g_assert_cmpuint (blocks[1].group, !=, blocks[4].group);
  g_assert_cmpuint (blocks[7].group, ==, 0);
}

static gboolean
has_problem (const TlDocument *document, const char *code, gboolean lossy)
{
  guint n;
  const TlProblem *problems = tl_document_get_problems (document, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (problems[i].code, code) && problems[i].lossy == lossy)
      return TRUE;
  return FALSE;
}

static gboolean
is_clean (const TlDocument *document)
{
  guint n;

  (void) tl_document_get_problems (document, &n);
  return n == 0;
}

/* A page that says ${declared} and is written in ${encoding}. */
static TlDocument *
read_encoded (const char *declared, const char *encoding, const char *body)
{
  g_autofree char *html = g_strdup_printf (
      "<html><head><meta charset=%s></head><body>%s</body></html>", declared, body);
  gsize len;
  g_autofree char *bytes = g_convert (html, -1, encoding, "UTF-8", NULL, &len, NULL);

  g_assert_nonnull (bytes);
  return read_bytes (bytes, len);
}

#define AWARD "中标金额：124.88万元"

/* libxml2 stops at the first character that gb2312 lacks. */
static void
test_loss_gbk_character (void)
{
  g_autoptr (TlDocument) document
      = read_encoded ("gb2312", "GB18030", "<p>评审专家：朱镕基、李喆、王堃</p><p>" AWARD "</p>");
  g_autofree char *rendered = render (document);

  g_assert_cmpstr (rendered, ==, "P 评审专家：朱镕基、李喆、王堃\nP " AWARD);
  g_assert_true (is_clean (document));
}

static void
test_loss_bad_byte (void)
{
  static const char html[]
      = "<meta charset=gb2312><p>\xd6\xd0\xff\xb1\xea</p><p>\xd6\xd0\xb1\xea\xbd\xf0\xb6\xee 5</p>";
  g_autoptr (TlDocument) document = read_string (html);
  g_autofree char *rendered = render (document);

  g_assert_cmpstr (rendered, ==, "P 中\xef\xbf\xbd标\nP 中标金额 5");
  g_assert_true (has_problem (document, "invalid-bytes", TRUE));
}

static void
test_loss_utf8_declared_gbk (void)
{
  g_autoptr (TlDocument) document = read_encoded ("gbk", "UTF-8", "<p>采购结果</p><p>" AWARD "</p>");
  g_autofree char *rendered = render (document);

  g_assert_cmpstr (rendered, ==, "P 采购结果\nP " AWARD);
  g_assert_true (has_problem (document, "charset-wrong", FALSE));
}

static void
test_loss_gbk_declared_utf8 (void)
{
  g_autoptr (TlDocument) document = read_encoded (
      "utf-8", "GB18030", "<p>采购结果公告</p><p>" AWARD "，供应商为一网互通（北京）科技有限公司</p>");
  g_autofree char *rendered = render (document);

  g_assert_cmpstr (rendered, ==, "P 采购结果公告\nP " AWARD "，供应商为一网互通（北京）科技有限公司");
  g_assert_true (has_problem (document, "charset-wrong", FALSE));
}

static void
test_loss_nul (void)
{
  static const char html[] = "<html><body><p>Aw\0ard</p>\0\0<p\0>Value: 5,0\0"
                             "00</p></body></html>";
  g_autoptr (TlDocument) document = read_bytes (html, sizeof html - 1);
  g_autofree char *rendered = render (document);

  g_assert_cmpstr (rendered, ==, "P Award\nP Value: 5,000");
  g_assert_true (has_problem (document, "nul-bytes", FALSE));
}

static char *
repeat (const char *before, guint n, const char *opening, const char *middle, const char *closing,
        const char *after)
{
  GString *out = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (out, opening);
  g_string_append (out, middle);
  for (guint i = 0; i < n; i++)
    g_string_append (out, closing);
  g_string_append (out, after);
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *name;
  guint n;
  const char *opening, *closing;
} Nest;

static const Nest nests[] = {
  { "table", 300, "<table><tr><td>", "</td></tr></table>" },
  { "table-deep", 20000, "<table><tr><td>", "</td></tr></table>" },
  { "div", 100000, "<div>", "</div>" },
  { "div-unclosed", 100000, "<div>", "" },
  { "inline", 100000, "<b>", "</b>" },
  { "list", 50000, "<ul><li>", "</li></ul>" },
  { "dl", 20000, "<dl><dd>", "</dd></dl>" },
  { "pre", 10000, "<pre>", "</pre>" },
};

static void
test_loss_nest (gconstpointer data)
{
  const Nest *nest = data;
  g_autofree char *html
      = repeat ("<p>top</p>", nest->n, nest->opening, "Value: 5,000", nest->closing, "<p>end</p>");
  g_autoptr (TlDocument) document = read_string (html);
  const char *text = tl_document_get_text (document, NULL);

  g_assert_cmpstr (text, ==, "top\nValue: 5,000\nend");
}

/* Wrong end tags must not cost the depth of the stack each. */
static void
test_loss_wrong_ends (void)
{
  g_autofree char *html = repeat ("", 20000, "<div>", "Value: 5", "</i></b>", "<p>end</p>");
  g_autoptr (TlDocument) document = read_string (html);

  g_assert_cmpstr (tl_document_get_text (document, NULL), ==, "Value: 5\nend");
}

static void
test_loss_long_text (void)
{
  const gsize n = 11 * 1000 * 1000;
  GString *html = g_string_sized_new (n + 100);
  g_autoptr (TlDocument) document = NULL;
  gsize len;
  const char *text;

  g_string_append (html, "<html><body><p>");
  for (gsize i = 0; i < n; i++)
    g_string_append_c (html, 'x');
  g_string_append (html, "</p><p>Value: 5,000</p></body></html>");
  document = read_bytes (html->str, html->len);
  g_string_free (html, TRUE);
  text = tl_document_get_text (document, &len);
  g_assert_cmpuint (len, >, n);
  g_assert_true (g_str_has_suffix (text, "x\nValue: 5,000"));
  g_assert_true (is_clean (document));
}

static void
test_loss_attributes (void)
{
  GString *html = g_string_new ("<p>top</p><div");
  g_autoptr (TlDocument) document = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (html, " a%u='>%u'", i, i);
  g_string_append (html, ">Value: 5</div><p title='<script>'>end");
  document = read_bytes (html->str, html->len);
  g_string_free (html, TRUE);
  g_assert_cmpstr (tl_document_get_text (document, NULL), ==, "top\nValue: 5\nend");
}

static void
test_too_big (void)
{
  TlLimits limits = *tl_limits_default ();
  g_autoptr (GBytes) input = g_bytes_new_static ("<p>12345678</p>", 15);
  g_autoptr (GError) error = NULL;

  limits.html_bytes = 14;
  g_assert_null (tl_reader_html.read (input, &limits, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_LIMIT);
}

typedef struct
{
  const char *name;
  const char *bytes;
  gsize len;
  guint least, most;
} Sniff;

#define BYTES(s) s, sizeof (s) - 1

static const Sniff sniffs[] = {
  { "doctype", BYTES ("\n<!DOCTYPE HTML PUBLIC>\n<html>"), 90, 100 },
  { "html", BYTES ("<HTML lang=en>"), 90, 100 },
  { "bom", BYTES ("\xef\xbb\xbf<html>"), 90, 100 },
  { "comment", BYTES ("<!-- saved -->\n\n<html>"), 90, 100 },
  { "xhtml", BYTES ("<?xml version='1.0'?>\n<!DOCTYPE html><html>"), 90, 100 },
  { "nul", BYTES ("\0\0\0<html><p>"), 90, 100 },
  { "utf16", BYTES ("\xff\xfe<\0h\0t\0m\0l\0>\0"), 90, 100 },
  { "fragment", BYTES ("<p>Award notice</p>"), 60, 100 },
  { "fragment-table", BYTES ("<table><tr><td>x"), 60, 100 },
  { "fragment-font", BYTES ("<font size=2>x</font><br>y"), 60, 100 },
  { "text-then-tags", BYTES ("Laserfiche\nMEMO <br />To: X<br />From: Y<br />"), 60, 100 },
  { "text", BYTES ("Bids below < 5000 and > 3 are void. <see annex> <b"), 0, 0 },
  { "mail", BYTES ("From: A <a@example.org>\nTo: B <b@example.org>\n\nDear <p>"), 0, 30 },
  { "xml-feed", BYTES ("<?xml version='1.0'?><rss><item><description>&lt;p&gt;</description></item></rss>"),
    0, 20 },
  { "pdf-behind-page", BYTES ("<html><body>busy</body></html>\r\n%PDF-1.4\n"), 0, 40 },
  { "json", BYTES ("{\"a\": \"<p>x</p>\"}"), 0, 60 },
  { "empty", BYTES (""), 0, 0 },
};

static void
test_sniff (gconstpointer data)
{
  const Sniff *sniff = data;
  guint certainty = tl_reader_html.sniff ((const guint8 *) sniff->bytes, sniff->len);

  g_assert_cmpuint (certainty, >=, sniff->least);
  g_assert_cmpuint (certainty, <=, sniff->most);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/html/case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sniffs); i++)
    {
      g_autofree char *path = g_strconcat ("/html/sniff/", sniffs[i].name, NULL);

      g_test_add_data_func (path, &sniffs[i], test_sniff);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (nests); i++)
    {
      g_autofree char *path = g_strconcat ("/html/loss/nest/", nests[i].name, NULL);

      g_test_add_data_func (path, &nests[i], test_loss_nest);
    }
  g_test_add_func ("/html/title", test_title);
  g_test_add_func ("/html/paths", test_paths);
  g_test_add_func ("/html/cards", test_cards);
  g_test_add_func ("/html/too-big", test_too_big);
  g_test_add_func ("/html/loss/gbk-character", test_loss_gbk_character);
  g_test_add_func ("/html/loss/bad-byte", test_loss_bad_byte);
  g_test_add_func ("/html/loss/utf8-declared-gbk", test_loss_utf8_declared_gbk);
  g_test_add_func ("/html/loss/gbk-declared-utf8", test_loss_gbk_declared_utf8);
  g_test_add_func ("/html/loss/nul", test_loss_nul);
  g_test_add_func ("/html/loss/wrong-ends", test_loss_wrong_ends);
  g_test_add_func ("/html/loss/long-text", test_loss_long_text);
  g_test_add_func ("/html/loss/attributes", test_loss_attributes);
  return g_test_run ();
}
