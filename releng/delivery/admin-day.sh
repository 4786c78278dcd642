#!/usr/bin/env bash
# The day of an administrator: installs, adds a plugin from a site, uses it, updates, removes, goes back, refuses what was
# altered, mirrors, installs offline. Each step's result is printed and checked; the first that is wrong ends it.
# Usage: admin-day.sh PRODUCT REPOSITORY TOOLS JAVA WORK
set -euo pipefail
PRODUCT=$1 REPOSITORY=$2 TOOLS=$3 JAVA=$4 WORK=$5
mkdir -p "$WORK"
. "$(dirname "$0")/common.sh"
trap serve_no_more EXIT

DOWNTIME=org.ratswerk.downtime.feature
COVERAGE=org.ratswerk.coverage.feature
PORT=$((20000 + RANDOM % 20000))
SITE=http://127.0.0.1:$PORT/
NEWER=0.2.1.202701010000

step "Install the base in a fresh folder: what is delivered, without the two analyses"
fresh
expect 0 "remove both plugins" plugins remove "$DOWNTIME" "$COVERAGE" --yes
expect 0 "list" plugins list
silent "$DOWNTIME"
expect 2 "the command of the plugin is gone" downtime "$WORK/town"
expect 0 "help" help
silent "downtime DIR"
expect 0 "an administration is made with the base alone" sample "$WORK/town"
# the files as somebody with the plugin has left them stay as they are, with and without it
( cd "$WORK/town" && find . -type f -name '*.ratswerk' -exec sha256sum {} + | sort -k2 ) >"$WORK/sums"

step "A site of the administration: signed, on an HTTP server"
rm -rf "$WORK/site" "$WORK/key" && mkdir -p "$WORK/key"
tool key "IT of Musterstadt <it@musterstadt.example>" "$WORK/key" >"$WORK/fingerprint"
tool copy "$REPOSITORY" "$WORK/site"
tool sign "$WORK/site" "$WORK/key/secret.asc"
serve "$WORK/site" "$PORT"
ok "$SITE, signed by $(cat "$WORK/fingerprint")"
expect 2 "nobody has trusted this key yet: refused" plugins install "$DOWNTIME" --site "$SITE" --yes
expect 0 "trust it" plugins trust "$WORK/key/public.asc" --yes

step "Add the downtime plugin from the HTTP site"
expect 0 "add the site" plugins sites add "$SITE"
expect 0 "what it offers" plugins list --available
says "$DOWNTIME"
expect 0 "install" plugins install "$DOWNTIME" --yes
[ -n "$(version $DOWNTIME)" ] || failed "it is not listed"
FIRST=$(version $DOWNTIME)
ok "installed in version $FIRST"

step "Use it, without a display"
expect 0 "overview of tolerable downtimes" downtime "$WORK/town" --table overview

step "Update it to a newer version"
rm -rf "$WORK/newer" "$WORK/next" "$WORK/mirror"
tool reversion "$REPOSITORY" "$WORK/newer" "$NEWER"
tool sign "$WORK/newer" "$WORK/key/secret.asc"
serve_no_more
serve "$WORK/newer" "$PORT"
expect 0 "update" plugins update --yes
[ "$(version $DOWNTIME)" = "$NEWER" ] || failed "version $(version $DOWNTIME) instead of $NEWER"
ok "version $NEWER"
expect 0 "still works" downtime "$WORK/town" --table overview

step "Remove it"
expect 0 "remove" plugins remove "$DOWNTIME" --yes
expect 2 "the command is gone" downtime "$WORK/town"
( cd "$WORK/town" && find . -type f -name '*.ratswerk' -exec sha256sum {} + | sort -k2 ) | cmp -s - "$WORK/sums" ||
  failed "the administration has changed"
ok "the administration has kept what belongs to the plugin, byte by byte"

step "Go back to the state before"
expect 0 "history" plugins history
expect 0 "roll back" plugins rollback --yes
[ "$(version $DOWNTIME)" = "$NEWER" ] || failed "version $(version $DOWNTIME) instead of $NEWER"
expect 0 "it works again" downtime "$WORK/town" --table overview

step "Refuse what was altered, is unsigned, or comes from a stranger"
expect 0 "remove" plugins remove "$DOWNTIME" --yes
serve_no_more
# a version that has never been here: what was checked once is not fetched again
tool reversion "$REPOSITORY" "$WORK/next" 0.2.2.202702010000
tool sign "$WORK/next" "$WORK/key/secret.asc"
for damage in "artifact org.ratswerk.analysis.downtime" "sums org.ratswerk.analysis.downtime" metadata \
  "truncate org.ratswerk.analysis.downtime" "remove org.ratswerk.analysis.downtime" unsigned foreign; do
  rm -rf "$WORK/damaged"
  tool copy "$WORK/next" "$WORK/damaged"
  read -r kind id <<<"$damage"
  tool damage "$kind" "$WORK/damaged" ${id:+"$id"}
  expect 2 "refused: $damage" plugins install "$DOWNTIME" --site "$WORK/damaged" --yes
  [ -z "$(version $DOWNTIME)" ] || failed "it is installed all the same"
done
expect 2 "refused: no site there" plugins install "$DOWNTIME" --site "$SITE" --yes
expect 0 "the program starts as before and checks the sample" check "$WORK/town"

step "Make a mirror"
serve "$WORK/newer" "$PORT"
expect 0 "mirror the plugin with what it needs" plugins mirror "$WORK/mirror" --site "$SITE"
serve_no_more

step "Install from the mirror, offline, on another computer"
afresh
expect 0 "remove what is delivered" plugins remove "$DOWNTIME" --yes
expect 0 "trust the key" plugins trust "$WORK/key/public.asc" --yes
expect 0 "install" plugins install "$DOWNTIME" --site "$WORK/mirror" --yes
[ "$(version $DOWNTIME)" = "$NEWER" ] || failed "version $(version $DOWNTIME) instead of $NEWER"
expect 0 "it works" downtime "$WORK/town" --table overview

step "A policy beside the program forbids other sites and plugins"
cat >"$WORK/program/policy.properties" <<END
sites = file://$WORK/mirror/
sites.only = true
plugins = $DOWNTIME=$NEWER
plugins.only = true
END
expect 0 "the policy" policy
expect 2 "another site" plugins install "$COVERAGE" --site "$WORK/newer" --yes
expect 2 "another plugin" plugins install "$COVERAGE" --yes
expect 0 "what it asks for is there already; what it does not name goes" plugins apply --yes
[ -z "$(version "$COVERAGE")" ] || failed "$COVERAGE is still there"
[ "$(version $DOWNTIME)" = "$NEWER" ] || failed "version $(version $DOWNTIME) instead of $NEWER"
expect 0 "somebody removes what it asks for" plugins remove "$DOWNTIME" --yes
expect 0 "it comes back" plugins apply --yes
[ "$(version $DOWNTIME)" = "$NEWER" ] || failed "version $(version $DOWNTIME) instead of $NEWER"
rm "$WORK/program/policy.properties"

step "A disk that is full, from the start and in the middle"
if mkdir -p "$WORK/disk" && mount -t tmpfs -o size=1g none "$WORK/disk" 2>/dev/null; then
  trap 'serve_no_more; umount "$WORK/disk"' EXIT
  cp -r "$PRODUCT" "$WORK/disk/program"
  used=$(du -sm "$WORK/disk" | cut -f1)
  kept=$WORK/program
  mv "$kept" "$kept.kept"
  ln -s "$WORK/disk/program" "$kept"
  mount -o "remount,size=$((used + 20))m" "$WORK/disk"
  expect 2 "refused before anything is fetched" plugins update --site "$WORK/next" --yes
  says "Not enough room on the disk"
  mount -o "remount,size=$((used + 90))m" "$WORK/disk"
  ( for i in $(seq 6000); do
    if ls "$WORK/disk/program/plugins" | grep -qF _0.2.2.; then
      cat /dev/zero >"$WORK/disk/filler" 2>/dev/null || true
      break
    fi
    sleep 0.01
  done ) &
  expect 2 "undone when the disk is full in the middle" plugins update --site "$WORK/next" --yes
  says "the disk is full"
  wait $! || true
  [ "$(version $DOWNTIME)" = "$FIRST" ] || failed "version $(version $DOWNTIME) instead of $FIRST"
  ok "the old state starts while the disk is full"
  rm "$WORK/disk/filler"
  expect 0 "with room again it is updated" plugins update --site "$WORK/next" --yes
  rm "$kept"
  mv "$kept.kept" "$kept"
  umount "$WORK/disk"
  trap serve_no_more EXIT
else
  ok "left out: only the superuser can make a disk"
fi

printf '\nAll %d steps as they should be.\n' "$STEP"
