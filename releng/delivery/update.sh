#!/usr/bin/env bash
# Updates the former release to this one, as those who have it will: from a site on an HTTP server, with the means that the
# former release has. Then it is examined: what is installed, that it goes on with its own means, that the administration is
# what it was, byte by byte, with the same figures, and that the window opens.
# Usage: update.sh PRODUCT REPOSITORY TOOLS JAVA WORK FORMER (the product of the former release)
set -euo pipefail
PRODUCT=$1 REPOSITORY=$2 TOOLS=$3 JAVA=$4 WORK=$5 FORMER=$6
mkdir -p "$WORK"
. "$(dirname "$0")/common.sh"
trap serve_no_more EXIT

FEATURES="org.ratswerk.feature org.ratswerk.platform.feature org.ratswerk.coverage.feature org.ratswerk.downtime.feature"
PORT=$((20000 + RANDOM % 20000))
SITE=http://127.0.0.1:$PORT/
NEWER=$(sed -n 's/^eclipse.buildId=\([0-9.]*\).*/\1/p' "$PRODUCT/configuration/config.ini")

# director ARGUMENT...: the means of the former release, which takes http for https unless told otherwise
director() {
  JAVA_TOOL_OPTIONS=-Dp2.httpRule=allow ratswerk -application org.eclipse.equinox.p2.director -nosplash -consoleLog "$@"
}

# sums: of all files of the administration that hold data
sums() {
  (cd "$WORK/town" && find . -type f \( -name '*.ratswerk' -o -name '*.bpmn' \) -exec sha256sum {} + | sort -k2)
}

# bundles PROGRAM: what the platform starts
bundles() {
  grep -v '^#' "$1/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info" | cut -d, -f1,2 | sort
}

step "The former release, with an administration made with it"
PRODUCT=$FORMER fresh
expect 0 "version" version
BEFORE=$(cat "$WORK/out")
expect 0 "the sample" sample "$WORK/town"
sums >"$WORK/sums"
ratswerk downtime "$WORK/town" --table overview --format csv >"$WORK/figures" 2>/dev/null
ok "$(wc -l <"$WORK/sums") files, $(wc -l <"$WORK/figures") rows of figures"

step "Update it from an HTTP site"
rm -rf "$WORK/site" "$WORK/key" && mkdir -p "$WORK/key"
tool key "IT of Musterstadt <it@musterstadt.example>" "$WORK/key" >"$WORK/fingerprint"
tool copy "$REPOSITORY" "$WORK/site"
tool sign "$WORK/site" "$WORK/key/secret.asc"
serve "$WORK/site" "$PORT"
UNITS=org.ratswerk$(printf ',%s.feature.group' $FEATURES)
director -repository "$SITE" -uninstallIU "$UNITS" -installIU "$UNITS" >"$WORK/out" 2>&1 </dev/null ||
  failed "the update"
ok "updated"
# the former release has started bundles that need no start any more
expect 0 "a clean start" -clean version
says "$NEWER"
silent "$BEFORE"
serve_no_more

step "What is installed"
for feature in $FEATURES; do
  case "$(version "$feature")" in
    "$NEWER".*) ok "$feature $(version "$feature")" ;;
    *) failed "$feature is in version $(version "$feature")" ;;
  esac
done
bundles "$WORK/program" >"$WORK/bundles"
bundles "$PRODUCT" | cmp -s - "$WORK/bundles" || failed "other bundles than in what is delivered"
ok "the same $(wc -l <"$WORK/bundles") bundles as in what is delivered"

step "The administration of before"
expect 1 "it loads and is checked; the sample has one error" check "$WORK/town"
sums | cmp -s - "$WORK/sums" || failed "the administration has changed"
ok "every file is what it was"
ratswerk downtime "$WORK/town" --table overview --format csv 2>/dev/null | cmp - "$WORK/figures" >"$WORK/out" 2>&1 ||
  failed "other figures"
ok "the overview has the same figures"

step "It goes on with its own means"
rm -rf "$WORK/next"
tool reversion "$REPOSITORY" "$WORK/next" ${NEWER%.*}.99.209901010000
tool sign "$WORK/next" "$WORK/key/secret.asc"
expect 0 "trust the key" plugins trust "$WORK/key/public.asc" --yes
expect 0 "update" plugins update --site "$WORK/next" --yes
expect 0 "roll back" plugins rollback --yes
case "$(version org.ratswerk.feature)" in "$NEWER".*) ok "version $NEWER" ;; *) failed "not rolled back" ;; esac

step "The window opens"
if [ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null; then
  window -data "$WORK/workspace" -open "$WORK/town"
else
  ok "left out: no display"
fi

printf '\nAll %d steps as they should be.\n' "$STEP"
