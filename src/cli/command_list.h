/* SPDX-License-Identifier: GPL-3.0-or-later */
/* command_list.h - one line a command: its name and what it does; cmd_NAME.c has the rest. */
COMMAND (extract, "state the facts of documents as XML")
COMMAND (explain, "why a fact of a document is there, or is not")
COMMAND (text, "a document as the rules see it")
COMMAND (rules, "check, test, list and begin rule packs")
COMMAND (values, "values in lines of text")
COMMAND (score, "how right records are, against what people found")
COMMAND (verify, "do the quotes of records still stand in the files?")
