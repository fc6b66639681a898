#!/bin/sh
# layers.sh - fail if a file in src/ includes upwards or sideways.
# One line a layer: its name, then every folder it may include ("." is src/ itself).
set -eu
cd "${srcdir:-.}/src"
allow() {
  case $1 in
    base)     echo base ;;
    document) echo base document ;;
    value)    echo base value ;;
    record)   echo base value record ;;
    rules)    echo base document value record rules patterns ;;
    reader)   echo base document reader ;;
    writer)   echo base value record writer ;;
    .)        echo base document value record rules reader writer engine.h engine_private.h ;;
    source)   echo base source ;;
    sink)     echo base value record writer sink ;;
    store)    echo base value record writer store ;;
    worker)   echo base record source worker engine.h ;;
    report)   echo base value record writer score report ;;
    score)    echo base value record score ;;
    cli)      echo base source sink store worker report score cli engine.h ;;
    *)        echo "layers.sh: unknown layer $1" >&2; exit 1 ;;
  esac
}
bad=0
for f in $(find . -name '*.[ch]' | LC_ALL=C sort); do
  dir=$(dirname "$f" | sed 's,^\./,,')
  may=" config.h tenderlens.h $(allow "$dir") "
  for inc in $(sed -n 's/^# *include "\([^"]*\)".*/\1/p' "$f"); do
    case $may in *" ${inc%%/*} "*) ;; *) echo "$f: $dir may not include $inc"; bad=1 ;; esac
  done
  case $dir in .|worker|cli) continue ;; esac
  if grep -n 'tl_engine_' "$f"; then echo "$f: $dir may not call the engine"; bad=1; fi
done
exit $bad
