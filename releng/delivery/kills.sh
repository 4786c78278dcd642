#!/usr/bin/env bash
# Kills the program at random moments of installing, removing and saving, and looks each time whether it starts, whether what
# is installed is the state before or the one after, and whether the model loads. The moments follow from the seed.
# Usage: kills.sh PRODUCT REPOSITORY TOOLS JAVA WORK [TIMES [SEED]]
set -euo pipefail
PRODUCT=$1 REPOSITORY=$2 TOOLS=$3 JAVA=$4 WORK=$5 TIMES=${6:-50} SEED=${7:-20261121}
mkdir -p "$WORK"
. "$(dirname "$0")/common.sh"
DOWNTIME=org.ratswerk.downtime.feature
RANDOM=$SEED

# milliseconds COMMAND...: how long it takes
milliseconds() {
  local begin
  begin=$(date +%s%3N)
  "$@" >"$WORK/out" 2>&1 </dev/null || true
  echo $(($(date +%s%3N) - begin))
}

# killed MILLISECONDS ARGUMENT...: starts the program and kills it after so long, with all that it has started
killed() {
  local after=$1 process
  shift
  ( set -m; ratswerk "$@" >"$WORK/out" 2>&1 </dev/null & echo $! >"$WORK/process"; wait $! 2>/dev/null ) 2>/dev/null &
  local waiting=$!
  while [ ! -s "$WORK/process" ]; do sleep 0.01; done
  process=$(cat "$WORK/process")
  sleep "$((after / 1000)).$(printf '%03d' $((after % 1000)))"
  if kill -9 -- "-$process" 2>/dev/null; then MOMENT="killed after $after ms"; else MOMENT="had ended before $after ms"; fi
  wait "$waiting" 2>/dev/null || true
  rm -f "$WORK/process"
}

# units COUNT: a file with so many units
units() {
  echo 'name;shortName'
  local i
  for i in $(seq "$1"); do echo "Amt $i;A$i"; done
}

step "A fresh program, a town, a site"
fresh
expect 0 "the sample" sample "$WORK/town"
ROUNDS=0 INTERRUPTED=0 MENDED=0

took=$(milliseconds ratswerk plugins remove "$DOWNTIME" --yes)
[ -z "$(version $DOWNTIME)" ] || failed "removing does not work at all"
ok "removing takes $took ms"
took=$(milliseconds ratswerk plugins install "$DOWNTIME" --site "$REPOSITORY" --allow-unsigned --yes)
[ -n "$(version $DOWNTIME)" ] || failed "installing does not work at all"
ok "installing takes $took ms"

step "$TIMES times, seed $SEED"
for i in $(seq "$TIMES"); do
  # the first second is the start of Java and the platform, where nothing is written: half of the moments lie behind it
  after=$((RANDOM * 2 % took))
  if [ $((i % 2)) -eq 0 ]; then after=$((took / 3 + after * 2 / 3)); fi
  before=$(version $DOWNTIME)
  if [ $((i % 3)) -eq 0 ]; then
    what=saving
    units $((50 + RANDOM % 50)) >"$WORK/units-$i.csv"
    killed "$after" import "$WORK/town" "$WORK/units-$i.csv" --as units
  elif [ -n "$before" ]; then
    what=removing
    killed "$after" plugins remove "$DOWNTIME" --yes
  else
    what=installing
    killed "$after" plugins install "$DOWNTIME" --site "$REPOSITORY" --allow-unsigned --yes
  fi
  case "$MOMENT" in killed*) INTERRUPTED=$((INTERRUPTED + 1)) ;; esac
  status=0
  ratswerk plugins list --format csv >"$WORK/out" 2>"$WORK/err" </dev/null || status=$?
  [ "$status" -eq 0 ] || { cat "$WORK/err" >>"$WORK/out"; failed "$i: $what, $MOMENT: the program does not start"; }
  if grep -qi 'interrupted\|undone\|restored' "$WORK/err"; then MENDED=$((MENDED + 1)); fi
  now=$(awk -F'[;,]' -v id="$DOWNTIME" '$1 == id { print $3 }' "$WORK/out")
  status=0
  if [ $((i % 5)) -ne 0 ]; then
    : # every fifth time the plugin itself is tried
  elif [ -n "$now" ]; then
    ratswerk downtime "$WORK/town" --table overview >"$WORK/out" 2>&1 </dev/null || status=$?
    [ "$status" -eq 0 ] || failed "$i: $what, $MOMENT: installed, but does not work (status $status)"
  else
    ratswerk downtime "$WORK/town" >"$WORK/out" 2>&1 </dev/null || status=$?
    [ "$status" -eq 2 ] || failed "$i: $what, $MOMENT: removed, but still there (status $status)"
  fi
  status=0
  ratswerk check "$WORK/town" >"$WORK/out" 2>&1 </dev/null || status=$?
  [ "$status" -le 1 ] || failed "$i: $what, $MOMENT: the model does not load (status $status)"
  ROUNDS=$((ROUNDS + 1))
  printf '    %2d %-10s %s; plugin %s\n' "$i" "$what" "$MOMENT" "${now:-not installed}"
done
printf '\n%d rounds, %d killed in the middle, %d mended at the next start; each time the program started and the model loaded.\n' \
  "$ROUNDS" "$INTERRUPTED" "$MENDED"
