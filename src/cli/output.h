/* SPDX-License-Identifier: GPL-3.0-or-later */
/* output.h - what a command may write, and where. */
#ifndef TL_CLI_OUTPUT_H
#define TL_CLI_OUTPUT_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: whether records may go to ${output} (NULL or "-": standard output); FALSE when a file stands there
 * that no records are in, and one line said that ${command} does not write over it. */
gboolean tl_output_may_replace (const char *command, const char *output);

/* Returns: whether nothing but an empty file or no regular file stands at ${output}; FALSE when one line said
 * that ${command} does not write over it. */
gboolean tl_output_is_free (const char *command, const char *output);

/* Returns: FALSE when there is no output format ${format} (NULL: the default) and one line said so. */
gboolean tl_output_has_format (const char *format);

G_END_DECLS

#endif /* TL_CLI_OUTPUT_H */
