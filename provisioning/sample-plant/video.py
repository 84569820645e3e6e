#!/usr/bin/env python3
"""Draws the frames of aids/clamp-torque/media/torque.mp4 into the folder given; video.sh makes the film of them."""
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from drawing import *
from pictures import font_environment, table_from_above

FPS, SECONDS = 12.5, 24
START, EACH = 1.0, 5.0                                   # seconds before the first clamp, seconds a clamp
REST = (10, 187, 170, -11)                                # where the wrench points at each clamp, in cross order
PULLS = ((.7, 1.4, 0, 28), (1.9, 2.6, 28, 46), (3.1, 3.7, 46, 55))   # from, to, torque before, torque after
CLICK = 3.7
SWEEP = 36                                               # degrees of one full pull


def smooth(t):
    t = max(0.0, min(1.0, t))
    return t * t * (3 - 2 * t)


def moment(t):
    """Wrench angle off its rest, nut angle and torque, t seconds after the start of a clamp."""
    wrench_at, nut, torque = -SWEEP / 2, 0.0, 0.0
    for begin, end, low, high in PULLS:
        part = SWEEP / 2 if high == 55 else SWEEP
        k = smooth((t - begin) / (end - begin))
        if t < begin:
            back = smooth((t - (begin - .45)) / .4)
            return wrench_at + (-SWEEP / 2 - wrench_at) * back, nut, torque
        wrench_at, torque = -SWEEP / 2 + part * k, low + (high - low) * k
        nut += part * k
        if k < 1:
            break
    return wrench_at, nut, torque


def dial(torque, clicked):
    out = circ(700, 515, 134, INK) + circ(700, 515, 120, WHITE)
    sweep = 270 * torque / 55 if torque > .5 else 0
    ring = lambda a0, a1, color: path("M{:.1f} {:.1f} A96 96 0 {} 1 {:.1f} {:.1f}".format(
        *polar(700, 515, 96, a0), 1 if a1 - a0 > 180 else 0, *polar(700, 515, 96, a1)), "none", color, 22)
    out += ring(135, 404.9, PALE) + (ring(135, 135 + sweep * .999, GREEN if clicked else BLUE) if sweep else "")
    return out + text(700, 537, f"{torque:.0f}", 92) + text(700, 592, "Nm", 46, STEEL)


def frame(t):
    table, bolts = table_from_above()
    now = int((t - START) // EACH) if t >= START else -1
    u = t - START - now * EACH
    out, torque, clicked = table, 0.0, False
    tool = ""
    for i, (x, y) in enumerate(bolts):
        nut = 10 + 13 * i
        if i < now:
            nut += 2.5 * SWEEP
        if i == now:
            off, turned, torque = moment(u)
            clicked = u >= CLICK
            nut += turned
            far = 1 - smooth(u / .6) + smooth((u - 4.5) / .5)
            angle = REST[i] + off
            back, fingers = grip(763, 0, 180 if i in (1, 2) else 0, .95)
            dx, dy = polar(0, 0, 200 * far, 90)
            tool = g(back + wrench(0, 0, head=hexagon(0, 0, 46, DARK, 30)) + fingers, x + dx, y + dy, .52, angle,
                     f'opacity="{1 - far:.2f}"')
            if clicked and u < CLICK + .7:
                k = (u - CLICK) / .7
                tool += circ(x, y, 70 + 70 * k, "none", GREEN, 16, f'opacity="{1 - k:.2f}"')
                tool += "".join(line(*polar(x, y, 92 + 40 * k, a), *polar(x, y, 124 + 50 * k, a), INK, 10) for a in range(20, 380, 60))
        out += bolt(x, y, 44, nut)
    out += dial(55 if now >= 4 else torque, clicked or now >= 4) + tool
    for n, (x, y) in enumerate(bolts, 1):
        cx, cy = x + (-110 if x < 700 else 110), y + (-120 if y > 500 else 120)
        if n - 1 == now:
            out += circ(cx, cy, 74, AMBER)
        out += call(n, cx, cy)
        if n - 1 < now or n - 1 == now and clicked:
            out += tick(cx, y, .9)
    return sheet(out)


def main(folder):
    folder = Path(folder)
    env = font_environment(folder)

    def draw(i):
        svg = folder / f"{i:04d}.svg"
        svg.write_text(frame(i / FPS), encoding="utf-8")
        subprocess.run(["rsvg-convert", "-w", "960", "-h", "754", "-o", svg.with_suffix(".png"), svg], check=True, env=env)

    with ThreadPoolExecutor() as pool:
        list(pool.map(draw, range(int(FPS * SECONDS))))


if __name__ == "__main__":
    main(sys.argv[1])
