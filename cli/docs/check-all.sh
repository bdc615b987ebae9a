#!/usr/bin/env bash
# Checks every repository of a list, dry-runs the migration, and writes the reports of each as JSON.
#
#   check-all.sh REPOS REPORTS [SHARD SHARDS]
#
# A line of REPOS is a name and a URL to clone from: "acme/shop https://github.com/acme/shop.git". With SHARD and SHARDS
# only each SHARDS-th line is done, so that several machines share the list; SHARD counts from 0. JOBS is how many
# repositories are done at a time. What could not be done is listed in REPORTS/failed-SHARD.txt; the exit code is 3 then.
set -euo pipefail
if [ $# -lt 2 ] || [ ! -f "$1" ]; then
  echo "check-all.sh: give a list of repositories and a folder for the reports; the head of this file shows how" >&2
  exit 2
fi
export reports=$2 failed="$2/failed-${3:-0}.txt"
mkdir -p "$reports"
: > "$failed"
chat2responses --version > /dev/null # builds it on first use, before many start at once

one() {
  name=$1 url=$2
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir -p "$(dirname "$reports/check/$name")" "$(dirname "$reports/migrate/$name")"
  if ! git clone --quiet --depth 1 "$url" "$work/code" < /dev/null; then
    echo "$name cannot be cloned" >> "$failed"
  elif ! chat2responses check "$work/code" --fail-on never --format json --output "$reports/check/$name.json"; then
    echo "$name cannot be checked" >> "$failed"
  elif [ -n "$(find "$work/code" -name '*.java' -print -quit)" ]; then
    code=0
    chat2responses migrate "$work/code" --report "$reports/migrate/$name.json" > /dev/null || code=$?
    # 3: some files could not be looked at; the report lists them.
    case $code in 0 | 3) ;; *) echo "$name cannot be migrated" >> "$failed" ;; esac
  fi
}
export -f one

awk -v shard="${3:-0}" -v shards="${4:-1}" 'NF && NR % shards == shard' "$1" \
  | xargs -r -P "${JOBS:-4}" -L 1 bash -c 'one "$@"' one
if [ -s "$failed" ]; then
  cat "$failed" >&2
  exit 3
fi
