#!/usr/bin/env bash
# An administrator at the window for plugins, with the keyboard alone: trusts a signer, installs a plugin from a site, restarts,
# uses it, updates, removes, goes back, and is refused what was altered. After each step the result is checked without the
# window, and what was seen is kept as a picture.
# Usage: dialogs.sh PRODUCT REPOSITORY TOOLS JAVA WORK; needs DISPLAY, a window manager, xdotool, import
set -euo pipefail
PRODUCT=$1 REPOSITORY=$2 TOOLS=$3 JAVA=$4 WORK=$5
mkdir -p "$WORK"
. "$(dirname "$0")/common.sh"
trap 'close_program; serve_no_more' EXIT

DOWNTIME=org.ratswerk.downtime.feature
PORT=$((20000 + RANDOM % 20000))
SITE=http://127.0.0.1:$PORT/
NEWER=0.2.1.202701010000
NEXT=0.2.2.202702010000
PICTURES=$WORK/pictures
PROCESS=

# titles of the windows, and the keys of the buttons in them
ADD_SITE='Quelle hinzufügen' TRUST='Diesem Schlüssel vertrauen?' INSTALL='Plugins installieren' RESTART='Neu starten'
UPDATE='Aktualisieren' REMOVE='Plugins entfernen' BACK='Zu einem früheren Stand zurückkehren' FAILED='Das hat nicht geklappt'
ADD_KEY=alt+d CHECK_KEY=alt+p COMPARED_KEY=alt+v TRUST_KEY=alt+t INSTALL_KEY=alt+i ACCEPT_KEY=alt+a UPDATE_KEY=alt+l
REMOVE_KEY=alt+e BACK_KEY=alt+z

# --- the window

# active COMMAND: what is asked of the window that has the keyboard; nothing while windows come and go
active() {
  (xdotool getactivewindow "$1" 2>/dev/null || true) | sed 's/ *$//'
}

# titled TITLE: the visible window of this title, if there is one
titled() {
  local id
  for id in $(xdotool search --onlyvisible --name . 2>/dev/null || true); do
    if [ "$( (xdotool getwindowname "$id" 2>/dev/null || true) | sed 's/ *$//')" = "$1" ]; then
      echo "$id"
      return
    fi
  done
}

# until_window TITLE: waits until it is there and has the keyboard
until_window() {
  local i
  for i in $(seq 120); do
    if [ -n "$(titled "$1")" ] && [ "$(active getwindowname)" = "$1" ]; then
      still
      ok "window: $1"
      return
    fi
    sleep 0.5
  done
  picture "missing"
  failed "the window does not come: $1"
}

# still: waits until the picture of the display does not change any more
still() {
  local before='' now same=0 i
  for i in $(seq 240); do
    now=$(import -window root rgb:- | cksum)
    if [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
    if [ "$same" -ge 3 ]; then return; fi
    before=$now
    sleep 0.3
  done
}

# picture NAME: keeps what is seen
picture() {
  PICTURE=$((${PICTURE:-0} + 1))
  import -window root "$PICTURES/$(printf '%02d' "$PICTURE")-$1.png"
}

# press KEY...: presses keys one after the other
press() {
  local key
  for key in "$@"; do
    xdotool key --clearmodifiers "$key"
    sleep 0.3
  done
}

# process: the number of the process that shows the program's window
process() {
  pgrep -f "$WORK/program/plugins/org.ratswerk.launcher.* -data $WORK/workspace" | tail -n 1 || true
}

# until_program [PROCESS]: waits until the window of the program is there and can be used, in another process than this
until_program() {
  local i width
  for i in $(seq 240); do
    PROCESS=$(process)
    if [ -n "$PROCESS" ] && [ "$PROCESS" != "${1:-}" ]; then
      width=$(active getwindowgeometry | sed -n 's/.*Geometry: \([0-9]*\)x.*/\1/p')
      if [ "${width:-0}" -gt 1000 ]; then
        still
        ok "the program is open, process $PROCESS"
        return
      fi
    fi
    sleep 0.5
  done
  picture missing
  failed "the program does not open: $(tail -n 5 "$WORK/window.log")"
}

open_program() {
  env HOME="$WORK/home" XDG_DATA_HOME="$WORK/home/.local/share" JAVA_HOME="$JAVA" RATSWERK_LANGUAGE=de GDK_BACKEND=x11 \
    "$WORK/program/ratswerk" -data "$WORK/workspace" -open "$WORK/town" >>"$WORK/window.log" 2>&1 &
  until_program
}

# close_program: ends it by its key; what does not end is killed
close_program() {
  local number i
  number=$(process)
  [ -n "$number" ] || return 0
  xdotool key --clearmodifiers Escape ctrl+q 2>/dev/null || true
  for i in $(seq 40); do
    kill -0 "$number" 2>/dev/null || return 0
    sleep 0.5
  done
  kill "$number" 2>/dev/null || true
}

# page NUMBER: opens the window for plugins, unless it is open, at its page (1 is the first)
page() {
  local i
  if [ -z "$(titled Plugins)" ]; then
    press ctrl+shift+g
    until_window Plugins
  fi
  # by way of another page the keyboard is at the tabs
  press ctrl+Next
  for i in 1 2 3 4; do press ctrl+Prior; done
  for i in $(seq 2 "$1"); do press ctrl+Next; done
  still
}

# agree TITLE PICTURE: keeps a picture of the plan of a change, accepts the licences where there are any, and confirms
agree() {
  until_window "$1"
  picture "$2"
  press "$ACCEPT_KEY" Return
}

# restart: has the program restart from the question that follows a change
restart() {
  local before=$PROCESS
  until_window "$RESTART"
  picture restart
  press Return
  until_program "$before"
  ! kill -0 "$before" 2>/dev/null || failed "the process before still runs: $before"
  ok "process $before has ended"
}

# analysis_menu NAME: opens the menu of analyses, keeps a picture of it, and puts its height into MENU
analysis_menu() {
  local id height
  MENU=0
  press alt+a
  still
  picture "$1"
  for id in $(xdotool search --onlyvisible --maxdepth 1 --class . 2>/dev/null || true); do
    height=$( (xdotool getwindowgeometry "$id" 2>/dev/null || echo Geometry: 0x0) | sed -n 's/.*Geometry: [0-9]*x\([0-9]*\).*/\1/p')
    # the menu is the lowest of the windows that are higher than a tip
    if [ "$height" -gt 100 ] && { [ "$MENU" = 0 ] || [ "$height" -lt "$MENU" ]; }; then MENU=$height; fi
  done
  press Escape Escape
}

# no_errors: nothing has gone wrong in the program that was not told
no_errors() {
  local file
  for file in "$WORK/home/.local/share/ratswerk/logs"/*.log "$WORK/workspace/.metadata/.log"; do
    [ -e "$file" ] || continue
    if grep -nE '^!ENTRY [^ ]+ 4 |SEVERE|SCHWERWIEGEND' "$file" >"$WORK/out"; then failed "error in $file"; fi
  done
  ok "no error in the logs"
}

sums() {
  ( cd "$WORK/town" && find . -type f -name '*.ratswerk' -exec sha256sum {} + | sort -k2 )
}

is_version() {
  local now
  now=$(version $DOWNTIME)
  [ "$now" = "$1" ] || failed "version '$now' instead of '$1'"
  ok "installed version: ${1:-none}"
}

# --- the way

step "A program without the downtime plugin, an administration that has its data, a signed site"
fresh
rm -rf "$PICTURES" "$WORK/workspace" "$WORK/window.log" "$WORK/key" "$WORK/site" "$WORK/newer" "$WORK/next"
mkdir -p "$PICTURES" "$WORK/key"
expect 0 "an administration" sample "$WORK/town"
sums >"$WORK/sums"
expect 0 "remove the plugin" plugins remove "$DOWNTIME" --yes
tool key "IT von Musterstadt <it@musterstadt.example>" "$WORK/key" >"$WORK/fingerprint"
tool copy "$REPOSITORY" "$WORK/site"
tool sign "$WORK/site" "$WORK/key/secret.asc"
tool reversion "$REPOSITORY" "$WORK/newer" "$NEWER"
tool sign "$WORK/newer" "$WORK/key/secret.asc"
serve "$WORK/site" "$PORT"
ok "$SITE, signed by $(cat "$WORK/fingerprint")"

step "The window without the plugin"
open_program
analysis_menu without
WITHOUT=$MENU

step "Add the site"
page 3
press "$ADD_KEY"
until_window "$ADD_SITE"
picture add-site
xdotool type --delay 20 "$SITE"
press Return
still
picture sites
expect 0 "the sites" plugins sites
says "$SITE"

step "Trust its signer"
page 2
picture not-trusted
press "$CHECK_KEY"
until_window "$TRUST"
press "$COMPARED_KEY"
picture trust
press "$TRUST_KEY"
until_window Plugins
expect 0 "the keys" plugins trust
says "IT von Musterstadt"

step "Install the plugin and restart"
page 2
picture available
# from the tabs over the filter and a button to the list, where what can be installed is selected
press Tab Tab Tab space
picture chosen
press "$INSTALL_KEY"
agree "$INSTALL" plan-install
restart
FIRST=$(version $DOWNTIME)
[ -n "$FIRST" ] || failed "it is not listed"
ok "installed version: $FIRST"
analysis_menu with
[ "$MENU" -gt "$WITHOUT" ] || failed "its menu is not there: $MENU instead of more than $WITHOUT pixels"
ok "its menu is there"
expect 0 "its command works" downtime "$WORK/town" --table overview

step "Update it to a newer version"
serve_no_more
serve "$WORK/newer" "$PORT"
page 1
press "$UPDATE_KEY"
agree "$UPDATE" plan-update
restart
is_version "$NEWER"

step "Remove it"
page 1
press Tab End
picture installed
press "$REMOVE_KEY"
agree "$REMOVE" plan-remove
restart
is_version ''
analysis_menu removed
[ "$MENU" = "$WITHOUT" ] || failed "something of it is left in the menu: $MENU instead of $WITHOUT pixels"
ok "its menu is gone"
sums | cmp -s - "$WORK/sums" || failed "the administration has changed"
ok "the administration has kept what belongs to the plugin, byte by byte"

step "Go back to the state before"
page 4
press Tab Home Down
picture history
press "$BACK_KEY"
agree "$BACK" plan-back
restart
is_version "$NEWER"
expect 0 "the states" plugins history
expect 0 "its command works again" downtime "$WORK/town" --table overview

step "What was altered is refused"
tool reversion "$REPOSITORY" "$WORK/next" "$NEXT"
tool sign "$WORK/next" "$WORK/key/secret.asc"
tool damage artifact "$WORK/next" org.ratswerk.analysis.downtime
serve_no_more
serve "$WORK/next" "$PORT"
page 1
press "$UPDATE_KEY"
agree "$UPDATE" plan-altered
until_window "$FAILED"
picture refused
press Escape
until_window Plugins
is_version "$NEWER"
page 5
picture keys
close_program
no_errors

printf '\nAll %d steps as they should be. Pictures: %s\n' "$STEP" "$PICTURES"
