"""Small drawing kit for the sample plant: shapes, callouts, arrows and the machines of the factory, all as SVG text."""
from math import cos, radians, sin

W, H = 1400, 1100
INK, DARK, STEEL, MID, SOFT, PALE = "#14181D", "#3E4852", "#5C6873", "#7C8894", "#98A2AC", "#C3CAD1"
PAPER, FLOOR, WHITE = "#EDF0F3", "#D6DAE1", "#FFFFFF"
BLUE, WORK, ICE = "#0A4F78", "#3F83AE", "#DCE9F2"
RED, GREEN, AMBER = "#A31515", "#2BB673", "#FFC400"
FONT = "Atkinson Hyperlegible Next"


# ---------------------------------------------------------------- shapes

def rect(x, y, w, h, fill, r=0, stroke=None, sw=0, more=""):
    s = f' stroke="{stroke}" stroke-width="{sw}"' if stroke else ""
    return f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{r:g}" fill="{fill}"{s} {more}/>\n'


def box(x, y, w, h, fill, r=8):
    """A solid body: lit from the upper left."""
    t = min(14, h * .16, w * .16)
    return (rect(x, y, w, h, fill, r)
            + rect(x + r * .6, y, w - r * 1.2, t, WHITE, t / 2, more='opacity=".22"')
            + rect(x + w - t, y + r * .6, t, h - r * 1.2, INK, t / 2, more='opacity=".16"'))


def circ(x, y, r, fill, stroke=None, sw=0, more=""):
    s = f' stroke="{stroke}" stroke-width="{sw}"' if stroke else ""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}"{s} {more}/>\n'


def path(d, fill="none", stroke=None, sw=0, more=""):
    s = f' stroke="{stroke}" stroke-width="{sw}" stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
    return f'<path d="{d}" fill="{fill}"{s} {more}/>\n'


def poly(points, fill, stroke=None, sw=0, more=""):
    return path("M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points) + " Z", fill, stroke, sw, more)


def line(x1, y1, x2, y2, stroke, sw, more=""):
    return path(f"M{x1:.1f} {y1:.1f} L{x2:.1f} {y2:.1f}", "none", stroke, sw, more)


def text(x, y, words, size, fill=INK, anchor="middle", weight=700):
    return (f'<text x="{x:g}" y="{y:g}" font-family="{FONT}" font-weight="{weight}" font-size="{size:g}" '
            f'text-anchor="{anchor}" fill="{fill}">{words}</text>\n')


def g(content, x=0, y=0, s=1, rot=0, more=""):
    return f'<g transform="translate({x:.2f} {y:.2f}) rotate({rot:.2f}) scale({s:g})" {more}>\n{content}</g>\n'


def hexagon(x, y, r, fill, rot=0, stroke=None, sw=0):
    return poly([(x + r * cos(radians(rot + 60 * i)), y + r * sin(radians(rot + 60 * i))) for i in range(6)],
                fill, stroke, sw)


def bolt(x, y, r, rot=0):
    """Hexagon nut seen from above, on its washer, with the end of the bolt."""
    return (circ(x, y, r * 1.32, PALE, STEEL, 5) + hexagon(x, y, r, STEEL, rot) + circ(x, y, r * .84, MID)
            + circ(x, y, r * .52, PALE, DARK, 5))


def polar(cx, cy, r, a):
    return cx + r * cos(radians(a)), cy + r * sin(radians(a))


# ---------------------------------------------------------------- what the pictures say

def call(n, x, y, *targets, r=58):
    """A numbered callout; each target gets a leader with a dot."""
    out = ""
    for tx, ty in targets:
        out += line(x, y, tx, ty, WHITE, 16) + line(x, y, tx, ty, INK, 7)
        out += circ(tx, ty, 15, INK, WHITE, 5)
    return out + circ(x, y, r, INK, WHITE, 7) + text(x, y + r * .42, n, r * 1.2, WHITE)


def _head(x, y, a, size, color, halo):
    p = [polar(x, y, size * .9, a), polar(x, y, size, a + 128), polar(x, y, size * .32, a + 180), polar(x, y, size, a - 128)]
    return poly(p, color, halo, 8, 'paint-order="stroke"') if halo else poly(p, color)


def arrow(x1, y1, x2, y2, w=26, color=INK, halo=WHITE):
    from math import atan2, degrees
    a = degrees(atan2(y2 - y1, x2 - x1))
    hx, hy = polar(x2, y2, w * 1.5, a + 180)
    body = "".join(line(x1, y1, *polar(hx, hy, w * .3, a + 180), c, ww).replace('linecap="round"', 'linecap="butt"')
                   for c, ww in (((halo, w + 14),) if halo else ()) + ((color, w),))
    return body + _head(hx, hy, a, w * 1.75, color, halo)


def turn(cx, cy, r, a0, a1, w=24, color=INK, halo=WHITE):
    """An arrow on an arc from angle a0 to a1 (degrees, clockwise on the screen if a1 > a0)."""
    d = 1 if a1 > a0 else -1
    cut = d * w * 1.3 / r * 57.3
    x0, y0 = polar(cx, cy, r, a0)
    x1, y1 = polar(cx, cy, r, a1 - cut)
    big = 1 if abs(a1 - cut - a0) > 180 else 0
    arc = f"M{x0:.1f} {y0:.1f} A{r:g} {r:g} 0 {big} {1 if d > 0 else 0} {x1:.1f} {y1:.1f}"
    out = path(arc, "none", halo, w + 14) if halo else ""
    return out + path(arc, "none", color, w) + _head(x1, y1, a1 - cut + 90 * d, w * 1.75, color, halo)


def tick(x, y, s=1, color=GREEN):
    return (circ(x, y, 50 * s, color, WHITE, 7 * s)
            + path(f"M{x - 22 * s} {y + 2 * s} L{x - 6 * s} {y + 19 * s} L{x + 24 * s} {y - 17 * s}", "none", WHITE, 13 * s))


def cross(x, y, s=1):
    return (circ(x, y, 50 * s, RED, WHITE, 7 * s)
            + path(f"M{x - 19 * s} {y - 19 * s} L{x + 19 * s} {y + 19 * s} M{x + 19 * s} {y - 19 * s} L{x - 19 * s} {y + 19 * s}",
                   "none", WHITE, 13 * s))


def sheet(content, floor=None, paper=PAPER):
    ground = rect(0, floor, W, H - floor, FLOOR) if floor else ""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{W}" height="{H}" viewBox="0 0 {W} {H}">\n'
            + rect(0, 0, W, H, paper) + ground + content + "</svg>\n")


# ---------------------------------------------------------------- hands and people

def glove(x, y, rot=0, s=1, flip=1):
    """A gloved hand that points; the fingertip is at (x, y)."""
    st = dict(stroke=DARK, sw=9)
    out = rect(-18, 330, 150, 120, BLUE, 20) + rect(-18, 395, 150, 14, WORK)
    out += rect(-42, 150, 196, 200, PALE, 60, **st)
    for i in range(3):
        out += rect(26 + 43 * i, 112 + 8 * i, 46, 118, PALE, 22, **st)
    out += rect(-28, 0, 56, 230, PALE, 28, **st) + rect(-22, 150, 44, 90, PALE)
    out += g(rect(-26, -70, 52, 140, PALE, 26, **st), -22, 236, 1, -32)
    return f'<g transform="translate({x} {y}) rotate({rot}) scale({s * flip:g} {s:g})">\n{out}</g>\n'


def grip(x, y, rot=0, s=1):
    """The fingers of a gloved hand closed around a bar through (x, y); the arm comes from below."""
    st = dict(stroke=DARK, sw=9)
    back = rect(-84, 120, 168, 160, BLUE, 20, WHITE, 5) + rect(-84, 200, 168, 14, WORK) + rect(-112, 0, 224, 160, PALE, 50, **st)
    fingers = "".join(rect(-112 + 56 * i, -66, 56, 128, PALE, 26, **st) for i in range(4))
    return g(back, x, y, s, rot), g(fingers, x, y, s, rot)


def hand_sign(x, y, s, fill):
    """Flat hand, the sign for setting up by hand."""
    fingers = "".join(rect(-50 + 27 * i, -70 + (18, 4, 0, 12)[i], 21, 100, fill, 10.5) for i in range(4))
    return g(fingers + rect(-50, 0, 102, 74, fill, 26) + g(rect(-11, -62, 22, 84, fill, 11), 56, 46, 1, 42), x, y, s)


def person(x, y, s, fill=STEEL, hat=BLUE):
    out = circ(0, -150, 58, fill) + rect(-26, -120, 52, 70, fill) + path("M-110 330 V10 C-110 -60 -60 -80 0 -80 S110 -60 110 10 V330 Z", fill)
    out += path("M-62 -170 C-62 -236 62 -236 62 -170 Z", hat) + rect(-74, -178, 150, 14, hat, 7)
    out += rect(-50, -156, 100, 32, ICE, 14, DARK, 7) + line(0, -152, 0, -130, DARK, 6)
    return g(out, x, y, s)


# ---------------------------------------------------------------- the press (front view, 1000 x 900)

def strap(x, y, w=46, h=86, rot=0):
    """A clamp seen from the front with its nut."""
    return g(box(-w / 2, -h / 2, w, h, DARK, 10) + hexagon(0, 0, 19, PALE, 15) + circ(0, 0, 8, STEEL), x, y, 1, rot)


def upper_die(y):
    """Upper half, its top plate hangs at y."""
    out = box(320, y, 360, 40, BLUE, 6) + box(390, y + 38, 220, 57, WORK, 6)
    return out + box(331, y + 38, 38, 30, BLUE, 4) + box(631, y + 38, 38, 30, BLUE, 4)


def lower_die(y=740):
    out = rect(341, y - 150, 18, 112, PALE, 6) + rect(641, y - 150, 18, 112, PALE, 6)
    return out + box(320, y - 40, 360, 40, BLUE, 6) + box(370, y - 100, 260, 62, WORK, 6) + rect(440, y - 100, 120, 14, BLUE)


def stop_block(x):
    """Distance block under the ram: the lower stop."""
    return (box(x - 27, 547, 54, 193, AMBER, 6) + rect(x - 27, 620, 54, 22, INK) + rect(x - 27, 664, 54, 22, INK))


def press(down=0.0, die="both", blocks=False, prop=False, straps="", lamp=GREEN, buttons=True, glow=True):
    top = 215 + 210 * down
    low = top + 120
    out = rect(445, 0, 110, 40, DARK, 10) + rect(470, 150, 60, top - 140, PALE) + rect(512, 150, 18, top - 140, SOFT)
    out += box(150, 140, 92, 680, MID, 4) + box(758, 140, 92, 680, MID, 4)
    for x in (168, 776):
        out += rect(x, 190, 18, 590, SOFT, 9)
    out += box(110, 30, 780, 150, STEEL, 22)
    out += rect(250, 66, 150, 78, DARK, 12) + "".join(rect(268, 82 + 18 * i, 114, 8, MID, 4) for i in range(3))
    if glow:
        out += circ(640, 105, 58, lamp, more='opacity=".3"')
    out += circ(640, 105, 40, lamp, WHITE, 7) + circ(628, 92, 11, WHITE, more='opacity=".7"')
    out += box(232, 742, 536, 70, SOFT, 4)
    for x in (290, 500, 710):
        out += path(f"M{x - 12} 742 V762 H{x - 26} V784 H{x + 26} V762 H{x + 12} V742 Z", DARK)
    out += box(110, 806, 780, 94, STEEL, 14) + rect(150, 884, 120, 26, DARK, 6) + rect(730, 884, 120, 26, DARK, 6)
    if blocks:
        out += stop_block(282) + stop_block(718)
    if prop:
        out += box(264, 716, 70, 26, RED, 4) + box(280, low + 26, 38, 690 - low, AMBER, 4) + box(264, low, 70, 30, RED, 6)
        out += rect(280, low + 110, 38, 22, INK) + rect(280, low + 200, 38, 22, INK)
    if die in ("both", "lower"):
        out += lower_die()
    out += box(250, top, 500, 120, SOFT, 10) + rect(280, top + 26, 440, 10, MID, 5) + rect(420, top - 6, 160, 18, STEEL, 6)
    for x in (300, 700):
        out += circ(x, top + 80, 14, STEEL) + circ(x, top + 80, 6, PALE)
    if die in ("both", "upper"):
        out += upper_die(low)
    if "u" in straps:
        out += strap(372, low) + strap(628, low)
    if "l" in straps:
        out += strap(350, 728) + strap(650, 728)
    if buttons:
        out += console(30, 610) + console(970, 610)
    return out


def console(x, y):
    """One pod of the two-hand control on its stand."""
    return (rect(x - 12, y, 24, 300, DARK) + rect(x - 50, y + 282, 100, 22, DARK, 8) + box(x - 66, y, 132, 92, AMBER, 16)
            + rect(x - 40, y - 14, 80, 18, STEEL, 6) + path(f"M{x - 46} {y - 12} C{x - 46} {y - 56} {x + 46} {y - 56} {x + 46} {y - 12} Z", INK)
            + path(f"M{x - 28} {y - 30} C{x - 18} {y - 42} {x} {y - 43} {x + 6} {y - 42}", "none", MID, 6))


# ---------------------------------------------------------------- tools

def wrench(x, y, rot=0, s=1, value="55", head=None):
    """Torque wrench seen from above; the drive is at (x, y), the grip to the right."""
    out = box(40, -24, 540, 48, SOFT, 10)
    out += path("M-86 0 A86 86 0 0 1 60 -61 L140 -26 V26 L60 61 A86 86 0 0 1 -86 0 Z", STEEL)
    out += circ(0, 0, 62, MID) + (head if head is not None else hexagon(0, 0, 40, PALE, 30) + hexagon(0, 0, 22, DARK, 30))
    out += rect(440, -30, 118, 60, WHITE, 8, STEEL, 6)
    if value:
        out += text(499, 17, value, 48)
    out += box(578, -40, 52, 80, DARK, 10)
    out += box(628, -36, 270, 72, INK, 26)
    out += "".join(rect(660 + 34 * i, -36, 8, 72, STEEL, 4) for i in range(7))
    return g(out, x, y, s, rot)


def caliper(gap, shows, y=330, zero=False):
    """Digital caliper, jaws down; the fixed jaw's face is at x = 330."""
    sx = 330 + gap
    out = rect(170, y, 1130, 78, PALE, 8) + rect(170, y, 1130, 12, WHITE, 6, more='opacity=".6"')
    out += "".join(rect(380 + 22 * i, y + 40 + (0 if i % 5 == 0 else 14), 4, 38 - (0 if i % 5 == 0 else 14), STEEL)
                   for i in range(41))
    out += path(f"M170 {y} H330 V{y + 430} L300 {y + 470} L236 {y + 330} C230 {y + 200} 170 {y + 190} 170 {y + 80} Z", STEEL)
    out += path(f"M316 {y} L330 {y} L330 {y - 130} L318 {y - 120} L250 {y} Z", STEEL)
    out += rect(322, y + 20, 8, 410, SOFT)
    out += path(f"M{sx} {y - 40} H{sx + 500} V{y + 130} H{sx + 160} C{sx + 150} {y + 210} {sx + 96} {y + 230} {sx + 92} {y + 330} "
                f"L{sx + 30} {y + 470} L{sx} {y + 430} Z", DARK)
    out += path(f"M{sx} {y - 30} V{y - 130} L{sx + 14} {y - 118} L{sx + 84} {y - 36} Z", DARK)
    out += rect(sx, y + 20, 8, 410, MID)
    out += rect(sx + 60, y - 16, 300, 118, WHITE, 14, MID, 6) + text(sx + 338, y + 76, shows, 98, INK, "end")
    out += circ(sx + 408, y + 14, 26, AMBER if zero else MID) + circ(sx + 408, y + 78, 26, MID)
    out += rect(sx + 446, y - 6, 30, 100, STEEL, 8)
    out += circ(sx + 300, y + 150, 40, STEEL, DARK, 8) + "".join(
        line(*polar(sx + 300, y + 150, 14, a), *polar(sx + 300, y + 150, 32, a), DARK, 5) for a in range(0, 360, 45))
    return out


def part(x, y, s=1, rot=0):
    """The stamped bracket: 24 mm wide, one hole, two slots."""
    d = ("M-150 -100 H150 Q170 -100 170 -80 V-34 H128 V34 H170 V80 Q170 100 150 100 H-150 Q-170 100 -170 80 "
         "V34 H-128 V-34 H-170 V-80 Q-170 -100 -150 -100 Z")
    hole = circ(0, 0, 52, PAPER, BLUE, 9)
    return g(path(d, WORK, BLUE, 9) + hole + circ(-96, -62, 13, PAPER, BLUE, 6) + circ(96, -62, 13, PAPER, BLUE, 6)
             + circ(-96, 62, 13, PAPER, BLUE, 6) + circ(96, 62, 13, PAPER, BLUE, 6), x, y, s, rot)


def key(x, y, rot=0, s=1, fill=AMBER):
    out = circ(0, 0, 62, fill) + circ(0, -16, 19, PAPER) + rect(-17, 52, 34, 190, fill, 8)
    out += rect(10, 150, 42, 24, fill, 5) + rect(10, 194, 30, 24, fill, 5) + rect(-4, 70, 7, 160, INK, 3, more='opacity=".25"')
    return g(out, x, y, s, rot)


def isolator(x, y, angle, s=1):
    """Main switch; angle 0 = handle upright = on, 90 = off."""
    out = box(-270, -330, 540, 660, MID, 26) + box(-215, -235, 430, 470, AMBER, 22)
    for cx in (-240, 240):
        for cy in (-300, 300):
            out += circ(cx, cy, 15, DARK) + line(cx - 8, cy - 5, cx + 8, cy + 5, SOFT, 4)
    out += rect(-9, -218, 18, 56, INK) + f'<ellipse cx="184" cy="0" rx="20" ry="29" fill="none" stroke="{INK}" stroke-width="15"/>'
    out += circ(0, 0, 142, DARK) + circ(0, 0, 126, STEEL)
    handle = box(-52, -150, 104, 300, RED, 30) + poly([(0, -136), (20, -98), (-20, -98)], WHITE) + circ(0, 104, 21, DARK)
    return g(out + g(handle, 0, 0, 1, angle), x, y, s)


def padlock(x, y, s=1, lift=0):
    out = path(f"M-62 {-20 - lift} V{-110 - lift} A62 62 0 0 1 62 {-110 - lift} V-20", "none", DARK, 34)
    out += path(f"M-62 {-20 - lift} V{-110 - lift} A62 62 0 0 1 62 {-110 - lift} V-20", "none", SOFT, 14)
    out += box(-110, -34, 220, 210, RED, 24) + circ(0, 52, 31, WHITE) + rect(-13, 60, 26, 68, WHITE, 10)
    return g(out, x, y, s)


def tag(x, y, s=1, rot=0, string=True):
    out = path("M0 -180 C30 -130 30 -100 0 -66", "none", DARK, 9) if string else ""
    out += path("M-90 -60 L-50 -100 H50 L90 -60 V250 H-90 Z", WHITE, STEEL, 9) + circ(0, -62, 17, PAPER, STEEL, 8)
    out += rect(-86, -20, 172, 78, RED) + circ(0, 20, 27, "none", WHITE, 9) + line(-18, 38, 18, 2, WHITE, 9)
    out += circ(-44, 112, 20, STEEL) + path("M-76 166 C-76 124 -12 124 -12 166 Z", STEEL)
    out += rect(4, 98, 62, 13, SOFT, 6) + rect(4, 132, 62, 13, SOFT, 6) + rect(-66, 192, 132, 13, SOFT, 6) + rect(-66, 220, 90, 13, SOFT, 6)
    return g(out, x, y, s, rot)


def gauge(x, y, angle, s=1, unit="bar"):
    out = rect(-30, 150, 60, 90, STEEL) + circ(0, 0, 200, DARK) + circ(0, 0, 172, WHITE)
    for i in range(11):
        a = 135 + 27 * i
        out += line(*polar(0, 0, 150, a), *polar(0, 0, 128 if i % 2 else 116, a), STEEL, 9 if i % 5 == 0 else 5)
    out += path("M{:.0f} {:.0f} A150 150 0 0 1 {:.0f} {:.0f}".format(*polar(0, 0, 150, 132), *polar(0, 0, 150, 150)), "none", GREEN, 24)
    out += text(0, -46, unit, 56, STEEL) + '<ellipse cx="-44" cy="118" rx="13" ry="20" fill="none" stroke="#14181D" stroke-width="9"/>'
    out += g(poly([(-12, 26), (12, 26), (4, -136), (-4, -136)], RED) , 0, 0, 1, angle + 90) + circ(0, 0, 22, DARK)
    return g(out, x, y, s)


def mushroom(x, y, s=1, color=RED, plate=AMBER, pressed=0):
    """A push button seen from the front and a little from above."""
    out = box(-130, -130, 260, 260, plate, 30) + circ(0, 0, 104, DARK)
    return g(out + circ(0, 6 if pressed else 0, 90, color) + circ(0, -6 + 8 * pressed, 72, color, WHITE, 5, 'stroke-opacity=".45"'), x, y, s)


def lens(x, y, r, content, zoom):
    """A magnified detail in a round window: content is drawn around (0, 0)."""
    name = f"lens{int(x)}-{int(y)}"
    return (f'<clipPath id="{name}"><circle cx="{x}" cy="{y}" r="{r}"/></clipPath>' + circ(x, y, r + 14, WHITE)
            + f'<g clip-path="url(#{name})">{rect(x - r, y - r, 2 * r, 2 * r, PAPER)}{g(content, x, y, zoom)}</g>'
            + circ(x, y, r + 6, "none", DARK, 14))
