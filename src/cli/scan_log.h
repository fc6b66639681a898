/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan_log.h - a run as lines of JSON on stderr, for programs that watch it. */
#ifndef TL_CLI_SCAN_LOG_H
#define TL_CLI_SCAN_LOG_H

#include "store/store.h"

G_BEGIN_DECLS

/* {"event":"document","name":…,"status":…,"sha256":…,"facts":…,"problem":…} */
void tl_scan_log_record (const char *name, const TlRecord *record);
/* {"event":"end","state":…,"seen":…,"done":…,"unchanged":…,"failed":…} */
void tl_scan_log_end (const TlRunCount *count, const char *state);

G_END_DECLS

#endif /* TL_CLI_SCAN_LOG_H */
