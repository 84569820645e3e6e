#!/usr/bin/env python3
"""Draws every picture of the sample plant: writes pictures/<name>.svg and the PNG made from it.

    ./pictures.py            all pictures
    ./pictures.py die-change only those of one aid

Needs rsvg-convert and pngquant (Debian: librsvg2-bin, pngquant). The numerals use the kiosk's own font.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from drawing import *

HERE = Path(__file__).resolve().parent
FOLDERS = {"lock-out": "library/lock-out/1"}
FONTS = HERE.parents[1] / "kiosk-app/src/main/resources/io/pitcrew/kiosk/ui/fonts"


# ---------------------------------------------------------------- change the die

def p(x, y, ox=200, oy=92, s=1.0):
    """A point of the press in the picture."""
    return ox + x * s, oy + y * s


def die_change():
    def front(s=1.0, ox=200, oy=92, **k):
        return g(press(**k), ox, oy, s)

    yield "cover", sheet(front(.94, 230, 128, down=.45), 960)

    panel = box(110, 110, 1180, 850, MID, 40) + rect(150, 150, 1100, 770, SOFT, 24)
    for x in (186, 1214):
        for y in (186, 884):
            panel += circ(x, y, 20, DARK) + line(x - 10, y - 7, x + 10, y + 7, SOFT, 5)
    sw = circ(520, 590, 262, PALE) + circ(520, 590, 196, DARK) + circ(520, 590, 172, STEEL) + circ(520, 590, 120, SOFT, DARK, 8)
    sw += "".join(line(*polar(520, 590, 214, a), *polar(520, 590, 246, a), INK, 14) for a in (-135, -45))
    sw += g(rect(-15, -92, 30, 184, INK, 15) + rect(-46, -190, 92, 150, AMBER, 40) + circ(0, -148, 20, STEEL), 520, 590, 1, -45)
    sw += rect(205, 215, 190, 190, WHITE, 28) + hand_sign(300, 312, 1.05, INK)
    sw += rect(645, 215, 190, 190, WHITE, 28, more='opacity=".75"') + turn(740, 310, 54, -230, 60, 17, STEEL, None)
    sw += turn(520, 590, 330, -67, -111, 26)
    out = key(1010, 330, 22, 1.35) + arrow(905, 700, 1110, 830, 26)
    out += call(1, 300, 830, (400, 690)) + call(2, 1170, 610, (962, 445))
    yield "setup-mode", sheet(panel + sw + out)

    s, ox, oy = 1.75, -175, -470
    out = g(press(0, "both", buttons=False), ox, oy, s)
    # strip lifted out with tongs, brush with scrap
    st = rect(-330, -14, 560, 28, PALE, 6, STEEL, 5) + "".join(rect(-290 + 110 * i, -14, 46, 28, DARK, 8) for i in range(4))
    strip = g(st, 760, 560, 1, -7)
    tongs = path("M930 540 C1060 470 1160 500 1330 600", "none", DARK, 26) + path("M930 530 C1060 560 1180 600 1310 700", "none", DARK, 26)
    tongs += circ(1120, 531, 22, PALE, DARK, 8) + path("M1190 538 C1240 552 1290 575 1334 602 M1210 613 C1250 638 1285 668 1312 702", "none", RED, 40)
    bristles = "".join(line(404 + 17 * i, 742, 384 + 21 * i, 800, INK, 7) for i in range(8))
    brush = bristles + box(384, 700, 160, 46, WORK, 10) + line(400, 712, 160, 630, BLUE, 38)
    scrap = "".join(rect(x, y, 22, 13, STEEL, 3, more=f'transform="rotate({a} {x} {y})"') for x, y, a in
                    ((585, 812, 12), (622, 800, -25), (660, 815, 5), (640, 780, 40), (352, 812, 20)))
    out += brush + strip + tongs + arrow(1100, 440, 1290, 490, 26)
    out += call(1, 1040, 330, (945, 520)) + call(2, 170, 470, (300, 668)) + call(3, 1130, 930, (800, 690))
    yield "empty-die", sheet(out)

    s, ox, oy = 1.62, -110, -380
    pr = g(press(0, "both", buttons=False), ox, oy, s)
    def block(x, flip):
        b = box(-44, 0, 88, 312, AMBER, 8) + rect(-44, 110, 88, 34, INK) + rect(-44, 180, 88, 34, INK)
        arm = box(-190 * flip - 20, 26, 190, 42, DARK, 10) if flip > 0 else box(20, 26, 190, 42, DARK, 10)
        pin = circ(-176 * flip, 47, 33, DARK) + circ(-176 * flip, 47, 20, PALE)
        return g(arm + b + pin, x, 500)
    out = pr + block(375, 1) + block(1025, -1)
    out += turn(470, 330, 300, 165, 112, 26) + turn(930, 330, 300, 15, 68, 26)
    out += call(1, 110, 880, (352, 760)) + call(2, 1290, 880, (1048, 760)) + call(3, 1310, 670, (1201, 547)) + call(3, 90, 670, (199, 547))
    yield "stop-blocks", sheet(out)

    out = front(down=.62, blocks=True)
    bx, by = p(30, 610)
    cx, cy = p(970, 610)
    out += arrow(700, 210, 700, 330, 30)
    out += glove(bx - 3, by - 42, 180 - 12, .52) + glove(cx + 3, cy - 42, 180 + 12, .52, -1)
    out += call(1, 120, 880, (bx - 20, by + 50)) + call(1, 1280, 880, (cx + 20, cy + 50))
    out += call(2, 1120, 420, p(735, 400)) + call(3, 1030, 140, p(660, 105))
    yield "lower-ram", sheet(out, 985)

    s, ox, oy = 1.72, -160, -440
    out = g(press(1, "both", blocks=True, straps="ul", buttons=False), ox, oy, s)
    q = lambda x, y: p(x, y, ox, oy, s)
    for x, y in ((372, 545), (628, 545)):
        out += turn(*q(x, y), 92, -30, -250, 20)
    for x, y in ((350, 728), (650, 728)):
        out += turn(*q(x, y), 92, -30, -250, 20)
    out += call(1, 250, 330, q(372, 545)) + call(1, 1150, 330, q(628, 545))
    out += call(2, 140, 930, q(350, 728)) + call(2, 1260, 930, q(650, 728))
    out += circ(700, 930, 132, WHITE, DARK, 10) + g(strap(0, 0, rot=90) + turn(0, 0, 66, -80, 0, 14), 690, 940, 1.5) + call(3, 862, 1010)
    yield "release-die", sheet(out)

    # side view: ram up on the prop, cart docked in front of the table
    out = box(90, 60, 620, 150, STEEL, 22) + box(90, 200, 150, 780, MID, 6) + rect(112, 240, 24, 680, SOFT, 12)
    out += rect(420, 190, 80, 90, PALE) + rect(472, 190, 28, 90, SOFT) + box(280, 270, 400, 130, SOFT, 10) + rect(306, 300, 348, 12, MID, 6)
    out += circ(640, 132, 40, GREEN, WHITE, 7)
    out += box(240, 700, 470, 80, SOFT, 6) + box(60, 776, 670, 210, STEEL, 14)
    out += box(316, 670, 96, 32, RED, 4) + box(336, 440, 56, 232, AMBER, 4) + box(316, 400, 96, 44, RED, 6)
    out += rect(336, 500, 56, 28, INK) + rect(336, 580, 56, 28, INK)
    out += box(250, 650, 18, 52, DARK, 4)
    cart = box(770, 716, 520, 46, STEEL, 8) + "".join(circ(806 + 64 * i, 712, 20, PALE, DARK, 7) for i in range(8))
    cart += box(800, 760, 36, 190, MID, 4) + box(1224, 760, 36, 190, MID, 4) + box(800, 880, 460, 30, MID, 4)
    cart += path("M1270 730 C1330 700 1340 620 1340 560", "none", DARK, 26) + line(1340, 570, 1340, 500, BLUE, 40)
    cart += "".join(circ(x, 966, 44, INK) + circ(x, 966, 18, SOFT) for x in (834, 1226))
    die = box(880, 648, 330, 46, BLUE, 6) + box(930, 590, 230, 60, WORK, 6) + rect(902, 480, 18, 172, PALE, 6) + rect(1170, 480, 18, 172, PALE, 6)
    die += box(930, 534, 230, 58, WORK, 6) + box(880, 490, 330, 46, BLUE, 6) + rect(985, 566, 120, 66, WHITE, 10, DARK, 5) + text(1045, 619, "42", 54)
    order = g(rect(-120, -150, 240, 300, WHITE, 12, STEEL, 8) + rect(-44, -172, 88, 40, DARK, 10) + rect(-84, -84, 168, 18, PALE, 9) + rect(-84, -44, 120, 18, PALE, 9)
              + rect(-76, 6, 152, 100, ICE, 14, BLUE, 8) + text(0, 82, "42", 76), 1150, 250, 1, 4)
    out += cart + die + order + arrow(860, 570, 620, 570, 30) + arrow(640, 648, 845, 648, 24, MID)
    out += call(1, 540, 470, (372, 550)) + call(2, 740, 460, (740, 552)) + call(3, 890, 300, (1075, 290), (1000, 575))
    yield "swap-dies", sheet(out, 985)

    out = front(down=1, blocks=True, straps="ul")
    out += arrow(700, 205, 700, 300, 28)
    out += g(box(-30, 0, 60, 24, RED, 4) + box(-18, 24, 36, 300, AMBER, 4) + box(-30, 310, 60, 24, RED, 6) + rect(-18, 90, 36, 20, INK) + rect(-18, 170, 36, 20, INK), 120, 250, 1.0, -10)
    out += arrow(345, 420, 215, 420, 24)
    out += turn(*p(628, 545), 66, 210, 420, 15) + turn(*p(650, 728), 66, 210, 420, 15) + turn(*p(372, 545), 66, 120, 330, 15) + turn(*p(350, 728), 66, 120, 330, 15)
    out += call(1, 130, 130, (126, 300)) + call(2, 1010, 330, p(700, 480)) + call(3, 1110, 640, p(640, 556), p(664, 728))
    out += circ(1240, 200, 130, WHITE, DARK, 10) + g(wrench(0, 0, value=None), 1170, 255, .235, -40) + call(4, 1130, 110)
    yield "clamp-die", sheet(out, 985)


# ---------------------------------------------------------------- torque the clamps

def table_from_above():
    """Press table with the die and four clamps, front at the bottom; returns drawing and the four bolts."""
    out = box(110, 70, 1180, 900, SOFT, 20)
    for y in (215, 515, 815):
        out += rect(110, y - 17, 1180, 34, STEEL) + rect(110, y - 17, 1180, 9, DARK)
    out += box(370, 140, 660, 750, BLUE, 14) + box(500, 300, 400, 430, WORK, 12) + rect(580, 390, 240, 250, BLUE, 16)
    for x in (436, 964):
        for y in (340, 690):
            out += circ(x, y, 34, PALE, INK, 6)
    bolts = [(290, 815), (1110, 215), (1110, 815), (290, 215)]
    for x, y in bolts:
        left = x < 700
        out += box(150 if left else 1180, y - 62, 70, 124, DARK, 8)
        out += box(170 if left else 970, y - 44, 260, 88, MID, 22)
        out += rect(232 if left else 1042, y - 19, 126, 38, DARK, 19)
    return out, bolts


def clamp_torque():
    cover = circ(450, 590, 240, SOFT) + circ(450, 590, 204, MID) + hexagon(450, 590, 150, DARK, 12) \
        + wrench(450, 590, -17, .98, "55", circ(0, 0, 50, PALE) + rect(-24, -24, 48, 48, DARK, 6)) + turn(450, 590, 420, -54, -24, 34)
    yield "cover", sheet(cover, None)

    # section through table, clamp and die
    out = box(80, 760, 1240, 250, SOFT, 8)
    out += path("M612 760 H708 V850 H780 V930 H540 V850 H612 Z", DARK)
    out += box(80, 560, 430, 202, BLUE, 8) + box(80, 440, 260, 124, WORK, 8)
    out += rect(560, 858, 200, 60, PALE, 6) + rect(636, 330, 48, 540, PALE) + rect(668, 330, 16, 540, SOFT)
    out += "".join(line(636, 345 + 22 * i, 684, 338 + 22 * i, MID, 5) for i in range(6))
    out += box(900, 560, 240, 202, DARK, 8) + "".join(rect(924, 590 + 44 * i, 192, 10, STEEL, 5) for i in range(4))
    out += path("M400 560 V500 Q400 470 440 466 L1100 466 Q1130 466 1130 500 V560 Z", MID) + rect(420, 466, 690, 14, SOFT, 7)
    out += rect(588, 444, 144, 24, DARK, 8) + path("M572 446 V384 L590 366 H730 L748 384 V446 Z", STEEL) + rect(614, 366, 12, 80, MID) + rect(694, 366, 12, 80, DARK)
    out += rect(400, 556, 110, 9, GREEN) + rect(900, 556, 230, 9, GREEN)
    for x0, x1, y in ((510, 660, 230), (660, 900, 230)):
        out += line(x0 + 22, y, x1 - 22, y, INK, 7) + poly([(x0 + 6, y), (x0 + 38, y - 16), (x0 + 38, y + 16)], INK) + poly([(x1 - 6, y), (x1 - 38, y - 16), (x1 - 38, y + 16)], INK)
    for x, y0 in ((510, 545), (660, 320), (900, 545)):
        out += line(x, 180, x, y0, INK, 5, 'stroke-dasharray="2 16"')
    out += call(1, 250, 330, (450, 545)) + call(1, 1230, 420, (1040, 545)) + call(2, 585, 110, (585, 215))
    yield "clamp-seat", sheet(out)

    out = g(wrench(0, 0), 150, 420, 1.14, 0)
    back, fingers = grip(1030, 420, 0, .98)
    out = back + out + fingers
    detail = (box(-150, -70, 300, 140, SOFT, 0) + rect(-124, -52, 248, 104, WHITE, 12, STEEL, 6)
              + "".join(line(-104 + 26 * i, -46, -104 + 26 * i, -26, STEEL, 5) for i in range(9)) + text(0, 44, "55", 88))
    out += lens(640, 790, 205, detail, 1.12) + line(705, 470, 670, 580, DARK, 14) + text(640, 935, "Nm", 64, STEEL)
    out += arrow(820, 300, 930, 300, 26)
    out += turn(1150, 420, 150, -66, 66, 26)
    out += call(1, 690, 180, (838, 396)) + call(2, 1090, 180, (1130, 376)) + call(3, 330, 640, (520, 760))
    yield "set-wrench", sheet(out)

    out, bolts = table_from_above()
    out += "".join(bolt(x, y, 44, 10 + 13 * i) for i, (x, y) in enumerate(bolts))
    a, b, c, d = bolts
    def short(p0, p1, k0=.16, k1=.84):
        return arrow(p0[0] + (p1[0] - p0[0]) * k0, p0[1] + (p1[1] - p0[1]) * k0, p0[0] + (p1[0] - p0[0]) * k1, p0[1] + (p1[1] - p0[1]) * k1, 20)
    out += short(a, b) + short(c, d)
    out += path("M1190 300 V730", "none", WHITE, 26, 'stroke-dasharray="1 34"') + path("M1190 300 V730", "none", INK, 12, 'stroke-dasharray="1 34"')
    for n, (x, y) in enumerate(bolts, 1):
        out += call(n, x + (-130 if x < 700 else 130), y + (-105 if y > 500 else 105), (x, y))
    yield "cross-order", sheet(out)

    out = box(60, 470, 1280, 570, SOFT, 18) + rect(60, 798, 560, 34, STEEL) + rect(60, 798, 560, 9, DARK)
    out += box(560, 470, 780, 480, BLUE, 14) + box(800, 470, 540, 300, WORK, 12)
    out += box(150, 700, 84, 230, DARK, 10) + box(180, 725, 500, 180, MID, 40) + bolt(410, 815, 78, 18)
    dig = box(40, -30, 600, 60, SOFT, 12) + path("M-96 0 A96 96 0 0 1 66 -70 L150 -30 V30 L66 70 A96 96 0 0 1 -96 0 Z", STEEL) + circ(0, 0, 66, MID) + rect(-26, -26, 52, 52, DARK, 6)
    dig += rect(640, -46, 330, 92, INK, 34) + "".join(rect(680 + 40 * i, -46, 10, 92, STEEL, 5) for i in range(7))
    dig += rect(300, -66, 210, 132, DARK, 18) + rect(318, -48, 174, 96, WHITE, 10)
    back, fingers = grip(810, 0, 0, 1.0)
    out += g(back + dig + fingers, 410, 815, .98, -32)
    screen = rect(-190, -100, 380, 200, DARK, 26) + rect(-168, -78, 336, 156, WHITE, 14) + text(-44, 34, "54.8", 96) + text(112, 34, "Nm", 58, STEEL)
    out += g(screen, 420, 230, 1.16) + line(600, 370, 740, 590, WHITE, 24) + line(600, 370, 740, 590, DARK, 12)
    out += turn(410, 815, 590, -17, 5, 32)
    out += call(1, 120, 620, (360, 780)) + call(2, 1190, 930, (982, 720)) + call(3, 790, 170, (610, 215))
    yield "check-torque", sheet(out)


# ---------------------------------------------------------------- first-piece check

def first_piece():
    yield "cover", sheet(g(caliper(300, "24.02", 330) + g(part(0, 0, 1, 90), 480, 610, 1.5), 30, 50, .91))

    out = console(210, 330) + console(480, 330)
    out += glove(207, 288, 168, .5) + glove(483, 288, 192, .5, -1)
    out += rect(252, 470, 186, 120, WHITE, 22, STEEL, 8) + text(345, 562, "1×", 92)
    out += poly([(650, 430), (830, 270), (1290, 768), (1110, 934)], MID)
    out += poly([(650, 430), (674, 408), (1134, 912), (1110, 934)], STEEL) + poly([(806, 290), (830, 270), (1290, 768), (1266, 790)], STEEL)
    out += box(620, 110, 420, 220, STEEL, 16) + rect(664, 150, 332, 14, MID, 7)
    out += box(960, 905, 380, 110, DARK, 14) + rect(985, 905, 330, 26, INK, 8)
    out += g(part(0, 0, .8, 47.4), 945, 572) + arrow(1060, 697, 1160, 806, 26)
    cloth = path("M880 860 C930 820 990 850 1040 830 C1080 815 1120 850 1100 900 C1090 950 1000 940 950 960 C900 975 850 960 850 920 C850 890 860 872 880 860 Z", WHITE, SOFT, 8)
    cloth += path("M890 895 C940 880 990 900 1050 870 M900 930 C950 920 980 925 1020 905", "none", SOFT, 7)
    cloth2 = g(part(0, 0, .8, 0) + g(cloth, -960, -900), 640, 860)
    out += g(cloth2, -230, 20) + turn(405, 890, 190, 200, 320, 22)
    out += call(1, 345, 130, (228, 262), (462, 262)) + call(2, 1230, 400, (1020, 560)) + call(3, 690, 740, (480, 840))
    yield "run-piece", sheet(out, 1015)

    out = caliper(0, "0.00", 330, True)
    wipe = path("M-90 -40 C-40 -80 20 -50 70 -66 C110 -78 130 -30 112 20 C100 70 20 60 -30 78 C-80 92 -120 70 -120 30 C-118 0 -110 -22 -90 -40 Z", WHITE, SOFT, 8)
    wipe += path("M-80 0 C-30 -20 20 0 80 -26 M-70 36 C-20 26 10 30 50 10", "none", SOFT, 7)
    out += g(wipe, 330, 850, 1.15)
    out += arrow(640, 590, 480, 590, 28)
    out += call(1, 120, 900, (270, 850)) + call(2, 620, 770, (570, 606)) + call(3, 640, 160, (600, 316))
    yield "zero-caliper", sheet(out)

    gap = 300
    out = caliper(gap, "24.02", 300)
    out += g(part(0, 0, 1, 90), 480, 590, 1.5)
    out += path("M336 690 H624 M336 656 H370 V690 M624 656 H590 V690", "none", WHITE, 18) + path("M336 690 H624 M336 656 H370 V690 M624 656 H590 V690", "none", INK, 8)
    band = rect(760, 800, 560, 26, SOFT, 13) + rect(900, 800, 280, 26, GREEN, 0)
    for x, t in ((900, "23.90"), (1180, "24.10")):
        band += rect(x - 5, 776, 10, 74, INK) + text(x, 912, t, 62)
    band += poly([(1068, 790), (1042, 744), (1094, 744)], INK)
    out += band + text(1040, 996, "mm", 54, STEEL)
    out += call(1, 140, 930, (440, 690)) + call(2, 900, 130, (870, 288))
    yield "measure-width", sheet(out)

    out = g(part(0, 0, 2.2, -8), 480, 560)
    good = rect(-160, -10, 320, 170, WORK) + rect(-160, -10, 320, 12, BLUE)
    bad = path("M-160 -4 L-110 -6 L-92 -44 L-74 -8 L-20 -4 L0 -58 L22 -6 L60 -4 L84 -34 L98 -4 L160 -6 V160 H-160 Z", WORK) \
        + path("M-160 -4 L-110 -6 L-92 -44 L-74 -8 L-20 -4 L0 -58 L22 -6 L60 -4 L84 -34 L98 -4 L160 -6", "none", BLUE, 11) \
        + path("M30 0 L18 40 L44 70 L30 120", "none", INK, 8)
    out += line(845, 640, 1000, 770, DARK, 14) + line(830, 470, 960, 340, DARK, 14)
    out += lens(1110, 280, 200, good, 1.25) + lens(1110, 800, 200, bad, 1.25)
    out += tick(1290, 140, 1.3) + cross(1290, 960, 1.3)
    out += call(1, 300, 930, (430, 660)) + call(2, 760, 880, (960, 840)) + call(2, 720, 170, (945, 230))
    yield "edge", sheet(out)


# ---------------------------------------------------------------- clear a label jam

def jar(x, y, label=0, s=1):
    """label: 0 none, 1 straight, 2 crooked; y = the belt."""
    out = box(-70, -210, 140, 210, MID, 22) + box(-56, -250, 112, 46, DARK, 10)
    if label:
        tagged = rect(-70, -44, 140, 88, WHITE, 4, BLUE, 8) + rect(-46, -18, 92, 12, SOFT, 6) + rect(-46, 8, 60, 12, SOFT, 6)
        out += g(tagged, 0, -104, 1, 0 if label == 1 else 16)
    return g(out, x, y, s)


def roll(x, y, r=190):
    out = circ(x, y, r, WHITE, SOFT, 7) + "".join(circ(x, y, q, "none", PALE, 4) for q in range(int(r - 44), 70, -22))
    return out + circ(x, y, 66, SOFT) + circ(x, y, 40, STEEL) + "".join(circ(*polar(x, y, 52, a), 7, DARK) for a in (30, 150, 270))


def belt(y=860, moving=False):
    out = box(40, y, 1320, 70, SOFT, 35) + "".join(circ(100 + 200 * i, y + 35, 26, STEEL) + circ(100 + 200 * i, y + 35, 10, PALE) for i in range(7))
    return out + rect(180, y + 70, 50, 140, STEEL) + rect(1170, y + 70, 50, 140, STEEL)


def machine(path_color=BLUE, up=False, w=12, knob=True):
    """The label head; the web runs roll - guide - pressure roller - peel edge - back to the take-up roll."""
    out = box(300, 60, 860, 430, STEEL, 30)
    out += roll(500, 250, 180) + roll(1000, 210, 108)
    out += rect(640, 470, 80, 110, DARK) + poly([(600, 560), (720, 560), (890, 660), (878, 684), (600, 620)], DARK)
    web = "M320 256 L372 520 Q380 548 412 548 L718 548 L894 660 Q906 672 890 678 L770 628 Q742 612 762 560 L895 226"
    out += path(web, "none", WHITE, w + 10) + path(web, "none", path_color, w)
    out += circ(408, 512, 38, PALE, INK, 8) + circ(408, 512, 10, INK)
    ry = 434 if up else 500
    out += circ(640, ry, 46, MID, INK, 8) + circ(640, ry, 12, INK)
    return out + g(rect(-16, -150, 32, 170, RED, 16) + circ(0, -140, 27, RED) + circ(0, 0, 26, DARK), 640, ry, 1, 0 if up else 78)


def label_jam():
    yield "cover", sheet(g(machine() + belt() + jar(330, 860, 0) + jar(640, 860, 0) + jar(1000, 860, 1) + cross(790, 770, 1.2), 20, 10, .97))

    out = machine(STEEL) + belt() + jar(470, 860, 0) + jar(740, 860, 0) + jar(1000, 860, 1)
    out += rect(138, 780, 64, 290, STEEL) + rect(90, 1040, 160, 40, DARK, 10) + mushroom(170, 660, .95)
    out += glove(168, 648, 200, .72)
    out += turn(500, 250, 122, 200, 345, 24, MID) + cross(500, 128, .9)
    out += call(1, 300, 880, (215, 740)) + call(2, 800, 130, (610, 300))
    yield "stop-belt", sheet(out)

    s = 1.42
    out = g(machine(SOFT, True), -240, -240, s)
    X = lambda x, y: (-240 + x * s, -240 + y * s)
    out += box(-20, 1000, 1440, 110, SOFT, 20) + jar(1240, 1000, 0, 1.25)
    x, y = X(890, 668)
    crumple = poly([(x - 70, y - 40), (x - 10, y - 84), (x + 40, y - 40), (x + 110, y - 70), (x + 90, y + 6), (x + 130, y + 60), (x + 40, y + 46), (x - 20, y + 80), (x - 30, y + 16)], WHITE, BLUE, 11)
    crumple += path(f"M{x - 10} {y - 80} L{x + 10} {y + 6} L{x + 104} {y - 66} M{x + 10} {y + 6} L{x - 18} {y + 74} M{x + 10} {y + 6} L{x + 124} {y + 56}", "none", WORK, 6)
    out += crumple + arrow(x + 26, y - 110, x + 26, y - 350, 38, GREEN)
    out += arrow(x - 80, y + 120, x - 300, y + 120, 30, RED) + cross(x - 190, y + 120, 1.2)
    lx, ly = X(640, 434)
    out += turn(lx, ly, 250, 0, -80, 26)
    out += call(1, 240, 130, (lx - 24, ly - 130)) + call(2, 1200, 420, (x + 60, y - 230))
    yield "lift-label", sheet(out)

    out = machine(BLUE, False, 16) + belt() + jar(300, 860, 0) + jar(780, 860, 1) + jar(1000, 860, 1) + jar(1220, 860, 1)
    out += arrow(620, 1000, 800, 1000, 26)
    out += call(1, 170, 480, (366, 490)) + call(2, 770, 330, (690, 478))
    out += call(3, 1290, 520, (1230, 730), (1010, 730), (800, 730))
    yield "restart", sheet(out)


# ---------------------------------------------------------------- lock out to clean

def lock_out():
    yield "cover", sheet(isolator(470, 550, 90, .92) + padlock(1000, 575, 1.5))

    pr = g(press(0, "both", buttons=False), 0, 170, .82)
    out = pr + person(1010, 700, 1.35, MID, BLUE) + person(1230, 740, 1.35, STEEL, RED)
    bubble = rect(860, 150, 400, 240, WHITE, 50, STEEL, 9) + poly([(980, 384), (1060, 384), (1010, 460)], WHITE) + path("M975 389 L1008 460 L1064 389", "none", STEEL, 9)
    out += bubble + padlock(985, 262, .56)
    out += g(rect(-12, -62, 24, 90, RED, 12) + circ(0, 54, 15, RED), 1130, 270, 1.2)
    out += box(690, 640, 130, 290, MID, 14) + mushroom(755, 720, .48)
    out += call(1, 750, 520, (755, 690)) + call(2, 1320, 270, (1245, 270)) + call(3, 1330, 420, (1268, 540))
    yield "tell-stop", sheet(out, 890)

    out = isolator(640, 540, 90, 1.28)
    out += turn(640, 540, 232, -62, -16, 24)
    out += g(path("M0 -84 L-46 16 H-6 L-26 96 L50 -22 H6 L30 -84 Z", INK), 1180, 250, 1.15)
    out += call(1, 1130, 860, (800, 600)) + call(2, 1150, 540, (892, 540))
    yield "switch-off", sheet(out)

    out = isolator(480, 520, 90, 1.12)
    out += path("M500 500 C560 540 640 560 694 650", "none", DARK, 10) + padlock(434, 612, 1.15)
    out += path("M508 545 C560 560 640 580 694 660", "none", DARK, 10) + tag(700, 770, 1.1, -6, string=False)
    back, fingers = grip(1110, 480, 0, 1.0)
    out += key(1110, 250, 0, 1.2) + g(back + fingers, 0, 0)
    out += call(1, 130, 930, (370, 740)) + call(2, 960, 960, (790, 900)) + call(3, 1290, 230, (1160, 250))
    yield "lock", sheet(out)

    out = box(60, 90, 560, 170, SOFT, 14) + rect(90, 126, 500, 14, MID, 7) + box(60, 860, 560, 130, STEEL, 12)
    out += box(190, 820, 180, 44, RED, 6) + box(232, 310, 96, 512, AMBER, 6) + box(190, 258, 180, 56, RED, 8)
    out += "".join(rect(232, y, 96, 48, INK) for y in (400, 540, 680))
    pipe = path("M1030 560 V770 M700 770 H1440", "none", STEEL, 50) + path("M1030 560 V770 M700 762 H1440", "none", SOFT, 12)
    out += pipe + gauge(1030, 340, 135, 1.05)
    out += box(760, 715, 130, 110, DARK, 14) + g(box(-34, -150, 68, 190, RED, 28) + circ(0, 0, 24, DARK), 825, 730, 1, 0)
    out += rect(800, 825, 50, 90, STEEL) + "".join(path(f"M{x} 930 q-14 26 0 40 q14 -14 0 -40", WORK) for x in (800, 826, 852))
    out += turn(825, 730, 215, -165, -100, 22)
    out += call(1, 500, 560, (290, 600)) + call(2, 600, 980, (780, 780)) + call(3, 1290, 620, (1110, 420))
    yield "release-energy", sheet(out, None)

    pr = g(press(0, "both", prop=True, buttons=False, glow=False, lamp=DARK), 520, 170, .86)
    out = pr + box(60, 380, 360, 520, MID, 26) + mushroom(240, 560, .92, GREEN, SOFT) + mushroom(240, 790, .62, RED, AMBER)
    out += glove(236, 556, 168, .86)
    out += arrow(950, 615, 950, 545, 30, DARK) + arrow(950, 615, 950, 715, 30, DARK) + cross(950, 630, 1.1)
    out += call(1, 420, 300, (300, 510)) + call(2, 1290, 560, (1130, 420))
    yield "try-start", sheet(out, 925)


# ---------------------------------------------------------------- read the force curve

def curve(peak=0.0, early=0.0, dip=0.0):
    """Points of a force curve in a field of 900 x 600, origin lower left; peak and early shift it."""
    from math import exp
    pts = []
    for i in range(91):
        x = i * 10
        rise = 1 / (1 + exp(-(x - (520 - early)) / 62))
        fall = 1 / (1 + exp((x - 770) / 16))
        pts.append((x, (430 + peak) * rise * fall - dip * exp(-((x - 640) / 26) ** 2)))
    return pts


def field(x, y, s, bands=True, lines=((0, 0, 0, BLUE, 13),), axes=True, units=True):
    """Chart with axes at (x, y) = its lower left corner."""
    out = ""
    if axes:
        out += "".join(line(0, -100 * i, 900, -100 * i, PALE, 3) for i in range(1, 6))
    if bands:
        hi = [(px, -py) for px, py in curve(62, 34)]
        lo = [(px, -max(0, py)) for px, py in curve(-62, -34)]
        out += poly(hi + lo[::-1], GREEN, more='opacity=".28"')
        out += path("M" + " L".join(f"{a:.0f} {b:.0f}" for a, b in hi), "none", GREEN, 6) + path("M" + " L".join(f"{a:.0f} {b:.0f}" for a, b in lo), "none", GREEN, 6)
    for pk, ea, di, col, w in lines:
        out += path("M" + " L".join(f"{a:.0f} {-b:.1f}" for a, b in curve(pk, ea, di)), "none", col, w)
    if axes:
        out += path("M0 -590 V0 H930", "none", INK, 9)
        out += poly([(0, -626), (-20, -580), (20, -580)], INK) + poly([(966, 0), (920, -20), (920, 20)], INK)
    if units:
        out += text(-66, -566, "kN", 54) + text(920, 74, "mm", 54)
    return g(out, x, y, s)


def monitor(content):
    return (box(60, 50, 1280, 940, DARK, 44) + rect(100, 90, 1200, 830, WHITE, 18) + circ(1250, 955, 12, GREEN)
            + rect(560, 990, 280, 60, STEEL) + rect(440, 1040, 520, 34, STEEL, 17) + content)


def force_curve():
    yield "cover", sheet(rect(110, 130, 1180, 840, WHITE, 40) + field(226, 800, .98, units=False))

    out = monitor(field(270, 790, 1.04))
    pts = dict((x, y) for x, y in curve())
    P = lambda x, y: (270 + x * 1.04, 790 - y * 1.04)
    out += call(1, 470, 520, P(430, pts[430]))
    out += call(2, 640, 330, P(560, curve(62, 34)[56][1] - 12))
    out += call(3, 1200, 240, P(700, pts[700]))
    yield "find-band", sheet(out)

    def small(x, y, lines, bad=True):
        return rect(x, y, 620, 460, WHITE, 28) + field(x + 84, y + 400, .535, lines=lines, units=False) 
    out = small(60, 60, ((0, 0, 0, BLUE, 18),)) + small(720, 60, ((120, 0, 0, RED, 18),))
    out += small(60, 580, ((0, 130, 0, RED, 18),)) + small(720, 580, ((-395, 0, 0, RED, 18),))
    out += tick(150, 150, 1.1) + call(1, 810, 150) + call(2, 150, 670) + call(3, 810, 670)
    yield "read-shape", sheet(out)

    five = ((42, 16, 0, WORK, 7), (-40, -18, 0, WORK, 7), (20, -14, 0, WORK, 7), (-22, 18, 0, WORK, 7), (0, 0, 0, BLUE, 12))
    out = monitor(field(270, 800, .98, lines=five))
    dots = rect(350, 130, 480, 110, ICE, 55) + "".join(tick(410 + 90 * i, 185, .7) for i in range(5))
    out += dots + call(1, 460, 380, (460, 226))
    out += call(2, 1210, 380, (270 + 700 * .98, 800 - curve(30)[70][1] * .98))
    yield "decide", sheet(out)


# ---------------------------------------------------------------- symptom: the press does not move

def no_stroke():
    def front(lamp, **k):
        return g(press(0, "both", lamp=lamp, **k), 230, 128, .94)

    still = arrow(700, 560, 700, 470, 30, DARK) + arrow(700, 560, 700, 650, 30, DARK) + cross(700, 570, 1.3)
    yield "cover", sheet(front(DARK, glow=False) + still, 960)

    out = g(press(0, "both", lamp=DARK, glow=False), 120, 128, .94)
    out += lens(1130, 300, 190, circ(0, 0, 120, RED, WHITE, 14), 1.1) + lens(1130, 780, 190, circ(0, 0, 120, GREEN, WHITE, 14), 1.1)
    out += line(758, 232, 944, 280, DARK, 14) + line(742, 258, 980, 662, DARK, 14)
    out += call(1, 890, 130) + call(2, 890, 930)
    yield "lamp", sheet(out, 960)

    out = box(150, 130, 1100, 830, MID, 40) + rect(190, 170, 1020, 750, SOFT, 24)
    out += mushroom(520, 560, 1.9) + turn(520, 540, 330, -160, -20, 30)
    out += box(900, 430, 220, 220, DARK, 30) + circ(1010, 540, 76, BLUE, WHITE, 10)
    out += glove(1006, 536, 168, .6)
    out += call(1, 260, 880, (450, 640)) + call(2, 1130, 300, (1030, 470))
    yield "estop", sheet(out)

    out = box(110, 110, 1180, 850, MID, 40) + rect(150, 150, 1100, 770, SOFT, 24)
    out += circ(700, 560, 262, PALE) + circ(700, 560, 196, DARK) + circ(700, 560, 172, STEEL) + circ(700, 560, 120, SOFT, DARK, 8)
    out += "".join(line(*polar(700, 560, 214, a), *polar(700, 560, 246, a), INK, 14) for a in (-135, -45))
    out += g(rect(-15, -92, 30, 184, INK, 15) + rect(-46, -190, 92, 150, AMBER, 40) + circ(0, -148, 20, STEEL), 700, 560, 1, 45)
    out += rect(305, 215, 190, 190, WHITE, 28, more='opacity=".75"') + hand_sign(400, 312, 1.05, STEEL)
    out += rect(905, 215, 190, 190, WHITE, 28) + turn(1000, 310, 54, -230, 60, 17, INK, None)
    out += turn(700, 560, 330, -113, -67, 26)
    out += call(1, 470, 880, (610, 690)) + call(2, 1190, 500, (1050, 400))
    yield "mode", sheet(out)


# ---------------------------------------------------------------- symptom: the edge has a burr

RIGHT_EDGE = "M170 -80 V-40 M170 44 V84"
OUTLINE = "M-150 -100 H150 M-150 100 H150 M-170 -80 V-40 M-170 44 V84 " + RIGHT_EDGE


def spikes(d):
    """A burr: short teeth that stick out all along a line."""
    return f'<path d="{d}" fill="none" stroke="{RED}" stroke-width="40" stroke-dasharray="7 17"/>\n'


def burr_edge():
    zoom = path("M-200 20 L-130 14 L-104 -60 L-76 16 L-20 12 L6 -84 L36 14 L96 12 L118 -50 L140 14 L200 10 V220 H-200 Z", WORK) \
        + path("M-200 20 L-130 14 L-104 -60 L-76 16 L-20 12 L6 -84 L36 14 L96 12 L118 -50 L140 14 L200 10", "none", RED, 14)
    out = g(part(0, 0, 2.1, -8), 480, 560) + line(770, 420, 920, 420, DARK, 14)
    yield "cover", sheet(out + lens(1090, 420, 230, zoom, 1.15) + cross(1270, 620, 1.5))

    out = g(spikes(OUTLINE) + part(0, 0), 390, 320, 1.45)
    out += g(spikes(RIGHT_EDGE) + part(0, 0), 1010, 320, 1.45)
    out += g(part(0, 0), 700, 800, 1.45) + path("M776 802 L830 770 L856 812 L900 790 L944 826", "none", WHITE, 22) + path("M776 802 L830 770 L856 812 L900 790 L944 826", "none", RED, 12)
    out += call(1, 110, 110, (180, 190)) + call(2, 1290, 110, (1240, 200)) + call(3, 1090, 960, (900, 792))
    yield "where", sheet(out)

    strip = rect(40, 640, 900, 150, PALE, 10, STEEL, 7) + "".join(rect(100 + 190 * i, 682, 96, 66, PAPER, 12, STEEL, 5) for i in range(2))
    strip += rect(480, 664, 430, 102, AMBER, 40, more='opacity=".45"')
    can = g(box(-90, -60, 180, 230, AMBER, 26) + rect(-50, 10, 100, 70, WHITE, 10) + rect(-30, -104, 60, 50, DARK, 8) + path("M0 -104 C0 -190 90 -190 130 -130", "none", DARK, 22), 400, 300, 1.25, 28)
    drops = "".join(path(f"M{x} {y} C{x + 26} {y + 40} {x + 26} {y + 66} {x} {y + 66} C{x - 26} {y + 66} {x - 26} {y + 40} {x} {y} Z", AMBER, INK, 5) for x, y in ((622, 330), (634, 470)))
    out = strip + drops + can + arrow(780, 715, 960, 715, 28)
    out += g(part(0, 0), 1160, 715, 1.15) + tick(1330, 560, 1.4) + call(1, 200, 560, (560, 700)) + call(2, 1120, 430, (1150, 610))
    yield "oil", sheet(out)


# ---------------------------------------------------------------- symptom: labels sit crooked

def wrinkled(x, y, s):
    out = jar(0, 0, 0) + rect(-70, -148, 140, 88, WHITE, 4, BLUE, 8)
    out += path("M-60 -80 C-30 -140 -10 -80 10 -130 C30 -90 44 -136 58 -96", "none", STEEL, 9) + path("M-50 -122 C-20 -100 20 -70 50 -118", "none", SOFT, 6)
    return g(out, x, y, s)


def label_crooked():
    yield "cover", sheet(belt(900) + jar(330, 900, 1, 1.7) + jar(700, 900, 2, 2.1) + jar(1080, 900, 1, 1.7) + cross(890, 400, 1.6))

    out = belt(960) + jar(270, 960, 2, 2.25) + wrinkled(700, 960, 2.25) + jar(1130, 960, 0, 2.25)
    out += call(1, 270, 220, (290, 660)) + call(2, 700, 220, (700, 690)) + call(3, 1130, 220, (1130, 700))
    yield "see", sheet(out)

    out = box(150, 40, 1100, 700, STEEL, 30)
    out += rect(520, 40, 360, 700, WHITE) + rect(520, 40, 14, 700, BLUE) + rect(866, 40, 14, 700, BLUE)
    for y in (80, 310, 540):
        out += rect(570, y, 260, 150, WHITE, 10, BLUE, 9) + rect(610, y + 44, 180, 20, SOFT, 10) + rect(610, y + 86, 110, 20, SOFT, 10)
    out += box(420, 250, 96, 290, AMBER, 16) + box(884, 250, 96, 290, AMBER, 16)
    out += arrow(240, 395, 410, 395, 32) + arrow(1160, 395, 990, 395, 32) + rect(40, 1020, 1320, 60, SOFT, 30) + jar(700, 1020, 1, .92) + tick(850, 900, 1.1)
    out += call(1, 300, 640, (466, 500)) + call(1, 1100, 640, (934, 500)) + call(2, 1120, 130, (800, 150))
    yield "guides", sheet(out)

    out = circ(620, 560, 330, MID, INK, 16) + circ(620, 560, 250, SOFT) + circ(620, 560, 90, DARK) + circ(620, 560, 40, PALE)
    for a in (200, 250, 300):
        x, y = polar(620, 560, 318, a)
        out += g(rect(-60, -20, 120, 40, WHITE, 8, BLUE, 8), x, y, 1, a + 80)
    cloth = path("M-110 -50 C-50 -100 30 -60 90 -84 C140 -98 164 -40 140 26 C124 90 26 76 -38 98 C-104 116 -150 88 -150 38 C-148 0 -138 -28 -110 -50 Z", WHITE, SOFT, 9)
    cloth += path("M-100 0 C-38 -26 26 0 100 -32 M-88 46 C-26 32 12 38 62 12", "none", SOFT, 8)
    out += g(cloth, 930, 700, 1.2, 60) + arrow(1080, 560, 1080, 330, 30)
    out += call(1, 160, 250, (340, 360)) + call(2, 1220, 880, (990, 740))
    yield "roller", sheet(out)


AIDS = {"no-stroke": no_stroke, "burr-edge": burr_edge, "label-crooked": label_crooked,
        "die-change": die_change, "clamp-torque": clamp_torque, "first-piece": first_piece,
        "label-jam": label_jam, "lock-out": lock_out, "force-curve": force_curve}


def convert(svg: Path, env, width=None):
    """One SVG to a PNG of few colours beside it."""
    png = svg.with_suffix(".png")
    subprocess.run(["rsvg-convert", *(["-w", str(width)] if width else []), "-o", png, svg], check=True, env=env)
    subprocess.run(["pngquant", "--force", "--nofs", "--strip", "--ext", ".png", "96", png], check=True)
    return png


def font_environment(folder):
    """Only the kiosk's fonts, so that every computer draws the same numerals."""
    conf = Path(folder) / "fonts.conf"
    conf.write_text(f'<?xml version="1.0"?><fontconfig><dir>{FONTS}</dir><cachedir>{folder}</cachedir></fontconfig>')
    return {**os.environ, "FONTCONFIG_FILE": str(conf)}


def main(only):
    with tempfile.TemporaryDirectory() as folder:
        env = font_environment(folder)
        for aid, draw in AIDS.items():
            if only and aid not in only:
                continue
            target = HERE / FOLDERS.get(aid, "aids/" + aid) / "pictures"
            target.mkdir(parents=True, exist_ok=True)
            for name, svg in draw():
                file = target / f"{name}.svg"
                file.write_text(svg, encoding="utf-8")
                png = convert(file, env)
                size = png.stat().st_size
                print(f"{aid}/{name}: {size // 1024} kB" + ("  TOO LARGE" if size > 60_000 else ""))


if __name__ == "__main__":
    main(sys.argv[1:])
