#!/bin/sh
# Renders the pictures of the product from the SVG files beside this script.
# Needs rsvg-convert (librsvg2-bin), convert (imagemagick) and the font Inter (fonts-inter) for splash and about.
set -eu
cd "$(dirname "$0")"
rsvg-convert -w 16 -h 16 ratswerk-small.svg -o ratswerk16.png
for size in 32 48 64 128 256; do
  rsvg-convert -w "$size" -h "$size" ratswerk.svg -o "ratswerk$size.png"
done
rsvg-convert splash.svg -o splash.png
rsvg-convert -z 2 splash.svg -o splash@2x.png
rsvg-convert about.svg -o about.png
for picture in splash.png splash@2x.png about.png; do
  convert "$picture" -strip -background white -alpha remove -alpha off "PNG24:$picture"
done
convert ratswerk16.png ratswerk32.png ratswerk48.png ratswerk256.png ratswerk.ico
