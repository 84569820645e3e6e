#!/bin/sh
# Makes aids/clamp-torque/media/torque.mp4: silent H.264, 960x754, 24 s. Needs ffmpeg, librsvg2-bin and python3 from Debian.
set -eu
cd "$(dirname "$0")"
frames=$(mktemp -d)
trap 'rm -rf "$frames"' EXIT
python3 video.py "$frames"
mkdir -p aids/clamp-torque/media
ffmpeg -nostdin -v error -y -framerate 12.5 -i "$frames/%04d.png" -an -c:v libx264 -profile:v main -level 3.1 \
    -preset veryslow -tune animation -crf 24 -pix_fmt yuv420p -r 25 -g 50 -map_metadata -1 -fflags +bitexact \
    -movflags +faststart aids/clamp-torque/media/torque.mp4
ls -l aids/clamp-torque/media/torque.mp4
