/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_stanza.c - rule files into stanzas, and what is wrong with them. */
#include "config.h"

#include "rules/stanza.h"

#include <string.h>

#include "tenderlens.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *result; /* stanzas printed by print_stanzas(), or the error */
} Case;

static const Case good[] = {
  { "empty", "", "" },
  { "comments", "# one\n\n   # two\n", "" },
  { "one", "[rule a.b]\nfield = buyer\n", "[rule a.b]@1 field@2:9=buyer;" },
  { "bom-crlf", "\xef\xbb\xbf[rule a]\r\nlabel = x y\r\n", "[rule a]@1 label@2:9=x y;" },
  { "no-newline", "[rule a]\nk=v", "[rule a]@1 k@2:3=v;" },
  { "repeats", "[rule a]\nk = 1\nk = 2\n[rule b]\nk = 3\n",
    "[rule a]@1 k@2:5=1;k@3:5=2;[rule b]@4 k@5:5=3;" },
  { "equals", "[rule a]\ntest = x = y => z\n", "[rule a]@1 test@2:8=x = y => z;" },
  { "hash-kept", "[rule a]\nk = /a #b/  # c\n", "[rule a]@1 k@2:5=/a #b/  # c;" },
  { "hash-comment", "[rule a]  # x\nk = v   # c\n", "[rule a]@1 k@2:5=v;" },
  { "hash-empty", "[rule a]\nk =    # c\n", "[rule a]@1 k@2:8=;" },
  { "goes-on", "[t a]\ntest =\n  | a | b |   # c\n  | 1 | 2 |\nk = v\n",
    "[t a]@1 test@2:7=| a | b |\\n| 1 | 2 |;k@5:5=v;" },
  { "goes-on-behind", "[words x]\nCNY = a | b\n\t| c\n", "[words x]@1 CNY@2:7=a | b\\n| c;" },
  { "columns-are-characters", "[words x]\n预算 = 元\n", "[words x]@1 预算@2:6=元;" },
};

static const Case bad[] = {
  { "key-first", "a = b\n", "f:1:1: a key stands before the first \"[kind id]\"" },
  { "no-key", "[rule a]\n= b\n", "f:2:1: the key before" },
  { "no-equals", "[rule a]\nlabel\n", "f:2:1: this is neither" },
  { "no-bracket", "[rule a\n", "f:1:1: a stanza begins with \"[kind id]\": the \"]\"" },
  { "no-id", "[rule]\n", "f:1:6: a stanza begins with \"[kind id]\", two words" },
  { "three-words", "[rule a b]\n", "f:1:8: a stanza begins" },
  { "behind", "[rule a] b\n", "f:1:10: nothing but a comment" },
  { "indented", "[rule a]\n  k = v\n", "f:2:3: a line that goes on" },
  { "nothing-above", "[rule a]\n  | x\n", "f:2:3: there is no \"key = value\" above" },
  { "utf8", "[rule a]\nk = 预\xff\n", "f:2:6: this byte (0xff) is no UTF-8" },
};

static char *
print_stanzas (const GPtrArray *stanzas)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < stanzas->len; i++)
    {
      const TlStanza *stanza = g_ptr_array_index (stanzas, i);

      g_string_append_printf (out, "[%s %s]@%u ", stanza->kind, stanza->id, stanza->line);
      for (guint k = 0; k < stanza->entries->len; k++)
        {
          const TlEntry *entry = g_ptr_array_index (stanza->entries, k);

          g_string_append_printf (out, "%s@%u:%u=%s;", entry->key, entry->line, entry->column, entry->value);
        }
    }
  g_string_replace (out, "\n", "\\n", 0);
  return g_string_free (out, FALSE);
}

static void
test_good (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = NULL;

  tl_stanza_parse ("f", c->text, strlen (c->text), stanzas, &error);
  g_assert_no_error (error);
  printed = print_stanzas (stanzas);
  g_assert_cmpstr (printed, ==, c->result);
}

static void
test_bad (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);
  g_autoptr (GError) error = NULL;

  g_assert_false (tl_stanza_parse ("f", c->text, strlen (c->text), stanzas, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_RULE);
  if (!g_str_has_prefix (error->message, c->result))
    g_error ("\"%s\" instead of \"%s\"", error->message, c->result);
}

static void
test_get (void)
{
  const char text[] = "[rule a]\nk = 1\nk = 2\n";
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);

  g_assert_true (tl_stanza_parse ("f", text, strlen (text), stanzas, NULL));
  g_assert_cmpstr (tl_stanza_get (g_ptr_array_index (stanzas, 0), "k"), ==, "2");
  g_assert_null (tl_stanza_get (g_ptr_array_index (stanzas, 0), "j"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strconcat ("/stanza/good/", good[i].name, NULL);

      g_test_add_data_func (path, &good[i], test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/stanza/bad/", bad[i].name, NULL);

      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/stanza/get", test_get);
  return g_test_run ();
}
