/* SPDX-License-Identifier: GPL-3.0-or-later */
/* error.c - the quark of the one error domain, whose codes stand in tenderlens.h. */
#include "config.h"

#include "tenderlens.h"

G_DEFINE_QUARK (tl-error-quark, tl_error)
