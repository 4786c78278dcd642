#!/usr/bin/env bash
# Proves a .deb on a clean Debian: a fresh minimal root, the package with nothing but what it declares, the command line and the
# window as an unprivileged user, file types, removal. Needs root, debootstrap, Xvfb, xdotool and ImageMagick on the host.
# Call: releng/delivery/try-deb.sh DEB [SUITE] [PICTURE]   (SUITE: bookworm; trixie for the package without Java)
set -euo pipefail

deb=$(readlink -f "$1")
suite=${2:-bookworm}
picture=${3:-$PWD/try-deb.png}
package=$(dpkg-deb -f "$deb" Package)
root=$(mktemp -d)
chmod 755 "$root"
processes=()

case "${RATSWERK_LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in de*) german=1 ;; *) german= ;; esac
say() { if [ -n "$german" ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }
step() { printf '\n== '; say "$@"; }
fail() {
  printf 'FAILED: '
  say "$@"
  exit 1
}

for tool in debootstrap Xvfb xdotool import; do
  command -v "$tool" >/dev/null 2>&1 || fail "Es fehlt $tool." "$tool is missing."
done
[ "$(id -u)" = 0 ] || fail "Ein Debian im Ordner braucht root." "A Debian in a folder needs root."

clean_up() {
  for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
  # What the package started runs with this root as its own.
  local link
  for link in /proc/[0-9]*/root; do
    [ "$(readlink "$link" 2>/dev/null)" != "$root" ] || kill -9 "$(basename "$(dirname "$link")")" 2>/dev/null || true
  done
  sleep 1
  umount "$root/dev/shm" "$root/proc" 2>/dev/null || umount -l "$root/dev/shm" "$root/proc" 2>/dev/null || true
  mountpoint -q "$root/proc" || rm -rf --one-file-system "$root"
}
trap clean_up EXIT

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 "$@"; }
as_clerk() {
  chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/clerk USER=clerk LANG=C.UTF-8 RATSWERK_LANGUAGE=de \
    DISPLAY="${display:-}" GDK_BACKEND=x11 NO_AT_BRIDGE=1 setpriv --reuid=clerk --regid=clerk --init-groups "$@"
}

step "Frisches Debian ($suite)" "A fresh Debian ($suite)"
debootstrap --variant=minbase "$suite" "$root" >"$root.log" 2>&1 || { tail -n 5 "$root.log"; fail "debootstrap scheiterte." "debootstrap failed."; }
rm -f "$root.log"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
inside apt-get update -q >/dev/null
inside useradd -m clerk
printf '%s: %s\n' "$suite" "$(inside sh -c '. /etc/os-release; echo "$PRETTY_NAME"; dpkg -l | grep -c ^ii' | tr '\n' ' ')"

step "Einrichten, nur mit den genannten Abhängigkeiten: $(dpkg-deb -f "$deb" Depends)" \
  "Install, with nothing but the declared dependencies: $(dpkg-deb -f "$deb" Depends)"
cp "$deb" "$root/tmp/package.deb"
inside apt-get install -y -q --no-install-recommends /tmp/package.deb >"$root/tmp/apt.log" 2>&1 || {
  tail -n 15 "$root/tmp/apt.log"
  fail "apt-get konnte das Paket nicht einrichten." "apt-get could not install the package."
}
inside dpkg -s "$package" | grep -E '^(Package|Status|Version|Installed-Size)'
printf 'Java: %s\n' "$(inside sh -c 'dpkg-query -W -f "\${Package} " "*jre*" "*jdk*" 2>/dev/null' || true)"

step "Befehlszeile als gewöhnlicher Benutzer" "The command line as an ordinary user"
as_clerk /usr/bin/ratswerk sample /home/clerk/Musterstadt
as_clerk /usr/bin/ratswerk downtime /home/clerk/Musterstadt --table overview >"$root/tmp/overview.txt"
head -n 6 "$root/tmp/overview.txt" | cut -c1-150
[ "$(wc -l <"$root/tmp/overview.txt")" -gt 10 ] || fail "Die Übersicht ist leer." "The overview is empty."

step "Arbeitsumgebung auf einem Bildschirm (Xvfb)" "The workbench on a display (Xvfb)"
pipe=$(mktemp -u)
mkfifo "$pipe"
Xvfb -displayfd 7 -screen 0 1400x900x24 -nolisten tcp -ac 7>"$pipe" >/dev/null 2>&1 &
processes+=($!)
read -r number <"$pipe"
rm -f "$pipe"
display=:$number
if command -v openbox >/dev/null 2>&1; then
  DISPLAY=$display openbox >/dev/null 2>&1 &
  processes+=($!)
fi
as_clerk /usr/bin/ratswerk /home/clerk/Musterstadt >"$root/tmp/workbench.log" 2>&1 &
workbench=$!
processes+=("$workbench")
window=
for _ in $(seq 120); do
  sleep 1
  window=$(DISPLAY=$display xdotool search --onlyvisible --name 'Musterstadt|Ratswerk' 2>/dev/null | head -n 1 || true)
  if [ -n "$window" ] && [ "$(DISPLAY=$display xdotool getwindowgeometry "$window" | awk -F'[ x]+' '/Geometry/ {print $3}')" -gt 700 ]; then break; fi
  window=
  kill -0 "$workbench" 2>/dev/null || { tail -n 20 "$root/tmp/workbench.log"; fail "Das Programm endete." "The program ended."; }
done
[ -n "$window" ] || fail "Nach 120 s kein Fenster." "No window after 120 s."
sleep 12
DISPLAY=$display import -window root "$picture"
printf '%s: %s\n' "$(DISPLAY=$display xdotool getwindowname "$window")" "$picture"
! grep -aE 'UnsatisfiedLinkError|NoClassDefFoundError|Exception in thread' "$root/tmp/workbench.log" || fail "Fehler beim Start." "Errors at the start."
DISPLAY=$display xdotool windowclose "$window"
for _ in $(seq 20); do kill -0 "$workbench" 2>/dev/null || break; sleep 1; done

step "Dateitypen und Starter" "File types and desktop entry"
inside apt-get install -y -q --no-install-recommends xdg-utils desktop-file-utils libfile-mimeinfo-perl >"$root/tmp/apt.log" 2>&1
inside desktop-file-validate /usr/share/applications/ratswerk.desktop
printf '<a/>' >"$root/home/clerk/process.bpmn"
for expected in /home/clerk/Musterstadt/administration.ratswerk=application/x-ratswerk /home/clerk/process.bpmn=application/x-bpmn+xml; do
  type=$(as_clerk xdg-mime query filetype "${expected%%=*}")
  program=$(as_clerk xdg-mime query default "$type")
  printf '%s: %s, %s\n' "${expected%%=*}" "$type" "$program"
  [ "$type" = "${expected#*=}" ] && [ "$program" = ratswerk.desktop ] || fail "Falscher Dateityp." "Wrong file type."
done
inside test -L /usr/bin/ratswerk
inside test -f /usr/share/icons/hicolor/48x48/apps/ratswerk.png
inside test "$(inside dpkg-query -W -f '${Conffiles}' "$package" | awk '{print $1}')" = /etc/ratswerk/policy.properties
if command -v lintian >/dev/null 2>&1; then
  lintian --no-tag-display-limit --suppress-tags bad-distribution-in-changes-file "$deb" 2>/dev/null | cut -c1-160 | sort | uniq -c | sort -rn | head -n 20 || true
fi

step "Entfernen" "Remove"
inside apt-get purge -y -q "$package" >"$root/tmp/apt.log" 2>&1
left=$(cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./home -o -path ./tmp \) -prune -o -iname '*ratswerk*' -print)
[ -z "$left" ] || fail "Übrig geblieben: $left" "Left behind: $left"
grep -rlsi ratswerk "$root"/usr/share/mime "$root"/usr/share/applications "$root"/etc && fail "Spuren in Verzeichnissen der Dateitypen." "Traces in the caches of file types."
inside test -f /home/clerk/Musterstadt/administration.ratswerk
say "Nichts blieb als die Daten des Benutzers:" "Nothing is left but the user's data:"
(cd "$root/home/clerk" && ls -A)
printf '\n'
say "Alles in Ordnung." "All right."
