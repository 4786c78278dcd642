# What the proofs of delivery share. PRODUCT, REPOSITORY, TOOLS (class path of the tools for repositories), JAVA and WORK are
# set by the caller.

STEP=0
step() {
  STEP=$((STEP + 1))
  printf '\n%2d. %s\n' "$STEP" "$*"
}

ok() {
  printf '    ok: %s\n' "$*"
}

failed() {
  printf '    FAILED: %s\n' "$*" >&2
  [ ! -s "$WORK/out" ] || sed 's/^/      | /' "$WORK/out" >&2
  exit 1
}

# tool ARGUMENT...: signs, re-versions, damages and serves repositories
tool() {
  "$JAVA/bin/java" -cp "$TOOLS" org.ratswerk.sitebot.SiteTool "$@"
}

# ratswerk ARGUMENT...: the program under test; a profile of its own, and nothing of the user who runs this
ratswerk() {
  env -u DISPLAY HOME="$WORK/home" XDG_DATA_HOME="$WORK/home/.local/share" JAVA_HOME="$JAVA" RATSWERK_LANGUAGE=en \
    "$WORK/program/ratswerk" "$@"
}

# window ARGUMENT...: opens the workbench on the display, waits for its window, takes a picture of it, and closes it
window() {
  local name='' id='' process i
  env HOME="$WORK/home" XDG_DATA_HOME="$WORK/home/.local/share" JAVA_HOME="$JAVA" RATSWERK_LANGUAGE=en GDK_BACKEND=x11 \
    "$WORK/program/ratswerk" "$@" >"$WORK/out" 2>&1 </dev/null &
  process=$!
  for i in $(seq 120); do
    sleep 1
    kill -0 "$process" 2>/dev/null || failed "the workbench ended"
    # the splash is small
    id=$(xdotool search --onlyvisible --name Ratswerk 2>/dev/null | head -n 1 || true)
    if [ -n "$id" ] && [ "$( (xdotool getwindowgeometry "$id" 2>/dev/null || true) | awk -F'[ x]+' '/Geometry/ {print $3}')" -gt 700 ] 2>/dev/null; then break; fi
    id=
  done
  [ -n "$id" ] || failed "no window"
  sleep 10
  name=$(xdotool getwindowname "$id")
  if command -v import >/dev/null; then import -window root "$WORK/window.png"; fi
  xdotool windowquit "$id" 2>/dev/null || xdotool windowclose "$id"
  for i in $(seq 30); do
    if ! kill -0 "$process" 2>/dev/null; then break; fi
    sleep 1
  done
  kill "$process" 2>/dev/null || true
  wait "$process" || true
  ! grep -qs '^!ENTRY .* 4 ' "$WORK/home/.local/share/ratswerk/logs/ratswerk.log" || {
    cp "$WORK/home/.local/share/ratswerk/logs/ratswerk.log" "$WORK/out"
    failed "the log has errors"
  }
  ok "$name"
}

# expect STATUS WHAT ARGUMENT...: runs the program, shows what it says, and checks its exit status
expect() {
  local wanted=$1 what=$2 status=0
  shift 2
  echo "    $ ratswerk $*"
  ratswerk "$@" >"$WORK/out" 2>&1 </dev/null || status=$?
  cut -c1-150 "$WORK/out" | sed -n "1,12s/^/      /p"
  [ "$status" -eq "$wanted" ] || failed "$what: exit status $status instead of $wanted"
  ok "$what"
}

# says TEXT: the last command said this
says() {
  grep -qF -- "$1" "$WORK/out" || failed "it does not say: $1"
  ok "says: $1"
}

silent() {
  ! grep -qF -- "$1" "$WORK/out" || failed "it says: $1"
  ok "does not say: $1"
}

# version ID: the version in which a plugin is installed; empty where it is not
version() {
  ratswerk plugins list --format csv 2>/dev/null | awk -F'[;,]' -v id="$1" '$1 == id { print $3 }'
}

serve() {
  "$JAVA/bin/java" -cp "$TOOLS" org.ratswerk.sitebot.SiteTool serve "$1" "$2" >"$WORK/server.log" 2>&1 &
  SERVER=$!
  local i
  for i in $(seq 100); do
    if grep -q http "$WORK/server.log"; then return 0; fi
    sleep 0.1
  done
  failed "the server did not start: $(cat "$WORK/server.log")"
}

serve_no_more() {
  [ -z "${SERVER:-}" ] || { kill "$SERVER" && wait "$SERVER"; } 2>/dev/null || true
  SERVER=
}

# A program of its own, with a profile of its own, in a fresh folder
fresh() {
  rm -rf "$WORK/town"
  afresh
}

# The same, on the administration of before
afresh() {
  rm -rf "$WORK/program" "$WORK/home" "$WORK/workspace"
  mkdir -p "$WORK/home"
  cp -r "$PRODUCT" "$WORK/program"
  rm -rf "$WORK/program/policy.properties"
}
