#!/usr/bin/env python3
"""Writes evenload.kicad_sch: parts, places and nets as rows, in KiCad's own format (6 and later open it).

Run it in this folder after a change, then let KiCad check and print the sheet:

    python3 draw.py
    kicad-cli sch erc --severity-error --exit-code-violations evenload.kicad_sch
    kicad-cli sch export svg evenload.kicad_sch

Places are in steps of 1.27 mm. A pin that names a net gets a label; two pins that meet at a point need none ("-").
"""
import uuid

STEP = 1.27
SPACE = uuid.UUID("5d1b7c2e-51a3-4c0e-9d6a-6f2b0d3c4e61")
counter = 0


def identity():
    """The same identifiers on each run, so that a change shows as a change."""
    global counter
    counter += 1
    return str(uuid.uuid5(SPACE, str(counter)))


def mm(steps):
    return f"{steps * STEP:.2f}"


# Symbols: pins are (number, name, x, y, angle towards the body, kind), bodies are lines; y points up here.
SYMBOLS = {}


def symbol(name, reference, pins, drawing, names=False, power=False):
    SYMBOLS[name] = dict(reference=reference, pins=pins, drawing=drawing, names=names, power=power)


def line(*points):
    at = " ".join(f"(xy {mm(x)} {mm(y)})" for x, y in points)
    return f"(polyline (pts {at}) (stroke (width 0.2) (type default)) (fill (type none)))"


def box(x1, y1, x2, y2, fill="none"):
    return (f"(rectangle (start {mm(x1)} {mm(y1)}) (end {mm(x2)} {mm(y2)}) "
            f"(stroke (width 0.2) (type default)) (fill (type {fill})))")


two = [("1", "~", 0, 4, 270, "passive"), ("2", "~", 0, -4, 90, "passive")]
symbol("R", "R", two, [box(-0.8, 2, 0.8, -2)])
symbol("C", "C", two, [line((-1.5, 0.4), (1.5, 0.4)), line((-1.5, -0.4), (1.5, -0.4)), line((0, 0.4), (0, 2)),
                       line((0, -0.4), (0, -2))])
# Diode: 1 is the cathode, at the top.
symbol("D", "D", two, [line((-1.2, -1), (1.2, -1), (0, 1), (-1.2, -1)), line((-1.2, 1), (1.2, 1)),
                       line((0, 1), (0, 2)), line((0, -1), (0, -2))])
symbol("TVS", "D", two, [line((-1.2, -1.6), (1.2, -1.6), (-1.2, 1.6), (1.2, 1.6), (-1.2, -1.6)),
                         line((-1.6, -0.4), (-1.2, 0), (1.2, 0), (1.6, 0.4)), line((0, 1.6), (0, 2)),
                         line((0, -1.6), (0, -2))])
symbol("J", "JP", two, [box(-0.5, 2, 0.5, -2), line((0, 2), (0, -2))])
gate = [("1", "G", -4, -0, 0, "input"), ("3", "D", 0, 4, 270, "passive"), ("2", "S", 0, -4, 90, "passive")]
body = [line((-2, 0), (-1, 0)), line((-1, -1.5), (-1, 1.5)), line((-0.6, -1.5), (-0.6, 1.5)),
        line((-0.6, 1), (0, 1), (0, 2)), line((-0.6, -1), (0, -1), (0, -2))]
symbol("NMOS", "Q", gate, body + [line((-0.6, 0), (0, 0), (0, -1)), line((-0.2, 0.3), (-0.6, 0), (-0.2, -0.3))])
symbol("PMOS", "Q", [("1", "G", -4, 0, 0, "input"), ("2", "S", 0, 4, 270, "passive"),
                     ("3", "D", 0, -4, 90, "passive")],
       body + [line((-0.6, 0), (0, 0), (0, 1)), line((-0.4, 0.3), (0, 0), (-0.4, -0.3))])
for rail, up in (("GND", False), ("+3V3", True), ("+12V", True), ("+5V", True), ("+12V_PILOT", True),
                 ("-12V_PILOT", False), ("+2V5_REF", True), ("GND_BUS", False), ("+3V3_BUS", True)):
    s = 1 if up else -1
    symbol(rail, "#PWR", [("1", rail, 0, 0, 90 if up else 270, "power_in")],
           [line((0, 0), (0, s)), line((-0.8, s), (0.8, s))], power=True)
symbol("FLAG", "#FLG", [("1", "pwr", 0, 0, 90, "power_out")], [line((0, 0), (0, 1), (-0.6, 1.5), (0, 2), (0.6, 1.5),
                                                                    (0, 1))], power=True)


def chip(name, left, right, width=14, reference="U"):
    """A box with pins as (number, name, kind) from the top down; None leaves a gap."""
    rows = max(len(left), len(right))
    pins = []
    for side, x, angle in ((left, -width / 2 - 2, 0), (right, width / 2 + 2, 180)):
        for i, pin in enumerate(side):
            if pin:
                pins.append((pin[0], pin[1], x, -2 * i, angle, pin[2]))
    symbol(name, reference, pins, [box(-width / 2, 2, width / 2, -2 * rows, "background")], names=True)


I, O, P, W, C, U = "input", "output", "passive", "power_in", "open_collector", "power_out"
# A pin that has no number here shows none: it gets the number with the footprint, from the data sheet.
def named(left, right):
    def number(pins):
        return [p and (p[0].replace("~{", "").replace("}", ""), p[0], p[1]) for p in pins]
    return number(left), number(right)


chip("TLV1805", *named([("IN+", I), ("IN-", I), ("V+", W)], [("OUT", O), None, ("V-", W)]))
chip("74LVC1G02", [("1", "A", I), ("2", "B", I), ("5", "VCC", W)], [("4", "Y", O), None, ("3", "GND", W)])
chip("74LVC1G14", [("2", "A", I), None, ("5", "VCC", W)], [("4", "Y", O), None, ("3", "GND", W)])
chip("TLV7021", *named([("IN+", I), ("IN-", I), ("V+", W)], [("OUT", C), None, ("V-", W)]))
chip("TLV9062", [("3", "IN1+", I), ("2", "IN1-", I), ("5", "IN2+", I), ("6", "IN2-", I), ("8", "V+", W)],
     [("1", "OUT1", O), None, ("7", "OUT2", O), None, ("4", "V-", W)])
chip("TMUX1123", *named([("S1", P), ("SEL1", I), ("S2", P), ("SEL2", I), ("VDD", W)],
                        [("D1", P), None, ("D2", P), None, ("GND", W)]))
chip("MAX6373", [("1", "WDI", I), ("4", "SET0", I), ("5", "SET1", I), ("6", "SET2", I), ("8", "VCC", W)],
     [("7", "~{WDO}", C), None, None, None, ("2", "GND", W)])
chip("TLV803S", *named([("VDD", W)], [("~{RESET}", C), ("GND", W)]))
chip("LM4040-2.5", *named([("K", P)], [("A", P)]), width=12)
chip("ADM2587E", [("2", "VCC", W), ("7", "TXD", I), ("4", "RXD", O), ("6", "DE", I), ("5", "~{RE}", I),
                  ("1", "GND1", W)],
     [("12", "VISOOUT", U), ("19", "VISOIN", W), ("18", "A", P), ("17", "B", P), ("15", "Z", P), ("13", "Y", P),
      ("11", "GND2", W)])
chip("TPS7A39", *named([("INP", W), ("EN", I), ("INN", W)],
                       [("OUTP", U), ("FBP", I), ("OUTN", U), ("FBN", I), ("BUF", O), ("GND", W)]))
chip("TMA1215D", *named([("+VIN", W), ("-VIN", W)], [("+VOUT", P), ("COM", P), ("-VOUT", P)]))
chip("R-78E5.0-0.5", [("1", "VIN", W), ("2", "GND", W)], [("3", "VOUT", U)])
chip("LTV-817", [("1", "A", P), ("2", "K", P)], [("4", "C", C), ("3", "E", P)], width=10)
chip("G2RL-1A", *named([("COIL+", P), ("COIL-", P)], [("COM", P), ("NO", P)]), reference="K")
for n in (2, 3, 4, 5):
    chip(f"TERMINAL_{n}", [(str(i + 1), str(i + 1), P) for i in range(n)], [], width=4, reference="J")
FUNCTIONS = ["PILOT", "PILOT_HIGH", "PILOT_LOW", "PROXIMITY", "TEMPERATURE", "CONTACTOR", "CONTACTOR_FEEDBACK",
             "RESIDUAL_CURRENT", "RESIDUAL_CURRENT_TEST", "ENABLE", "WATCHDOG", "INDICATOR", "RS485_TRANSMIT",
             "RS485_RECEIVE", "RS485_DRIVER_ENABLE", "P1_RECEIVE", "CONSOLE_TRANSMIT", "CONSOLE_RECEIVE",
             "FACTORY_RESET"]
chip("ESP32_BOARD", [(str(i + 1), f, "bidirectional") for i, f in enumerate(FUNCTIONS[:10])],
     [(str(i + 11), f, "bidirectional") for i, f in enumerate(FUNCTIONS[10:])]
     + [("20", "EN", "bidirectional"), ("21", "3V3", U), ("22", "5V", W), ("23", "GND", W)], width=52)

PARTS, EXTRA, RAILS, USED = [], [], {k for k, v in SYMBOLS.items() if v["power"]}, {}
DOWN = ("GND", "GND_BUS", "-12V_PILOT")
FLIP = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}


def place(kind, reference, value, x, y, nets, turn=0, note=""):
    """Puts a part down and labels its pins. nets are in the order of the symbol's pins; '-' leaves a pin bare."""
    PARTS.append((kind, reference, value, x, y, turn, note))
    pins = SYMBOLS[kind]["pins"]
    assert len(nets) == len(pins), reference
    cos, sin = FLIP[turn]
    for net, (number, name, px, py, angle, _) in zip(nets, pins):
        at = (x + px * cos - py * sin, y - (px * sin + py * cos))
        out = (angle + turn + 180) % 360
        if net == "x":
            EXTRA.append(f"(no_connect (at {mm(at[0])} {mm(at[1])}) (uuid {identity()}))")
        elif net != "-":
            hang(net, at, out)


def hang(net, at, out):
    if USED.get(at) == net:
        return
    USED[at] = net
    if net in RAILS and out == (270 if net in DOWN else 90):    # the other way round it would lie on the part
        PARTS.append((net, f"#PWR{len(PARTS):03}", net, at[0], at[1], 0, ""))
        return
    justify = "left" if out in (0, 90) else "right"
    EXTRA.append(f'(global_label "{net}" (shape passive) (at {mm(at[0])} {mm(at[1])} {out}) '
                 f'(effects (font (size 1.1 1.1)) (justify {justify})) (uuid {identity()}))')


def flag(net, x, y):
    PARTS.append(("FLAG", f"#FLG{len(PARTS):03}", "PWR_FLAG", x, y, 0, ""))
    hang(net, (x, y), 270)


def wire(*points):
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        EXTRA.append(f"(wire (pts (xy {mm(x1)} {mm(y1)}) (xy {mm(x2)} {mm(y2)})) "
                     f"(stroke (width 0) (type default)) (uuid {identity()}))")


def junction(x, y):
    EXTRA.append(f"(junction (at {mm(x)} {mm(y)}) (diameter 0) (color 0 0 0 0) (uuid {identity()}))")


def text(words, x, y, size=1.3):
    EXTRA.append(f'(text "{words}" (at {mm(x)} {mm(y)} 0) (effects (font (size {size} {size})) '
                 f"(justify left bottom)) (uuid {identity()}))")


def block(title, x1, y1, x2, y2):
    EXTRA.append(f"(rectangle (start {mm(x1)} {mm(y1)}) (end {mm(x2)} {mm(y2)}) (stroke (width 0.3) (type dash)) "
                 f"(fill (type none)) (uuid {identity()}))")
    text(title, x1 + 2, y1 + 4, 2.2)


exec(open("sheet.py", encoding="utf-8").read())


def property_(name, value, x, y, hidden=False, size=1.1, justify="left"):
    hide = " hide" if hidden else ""
    return (f'(property "{name}" "{value}" (at {mm(x)} {mm(y)} 0) '
            f"(effects (font (size {size} {size})) (justify {justify}){hide}))")


def definition(name):
    s = SYMBOLS[name]
    power = " (power)" if s["power"] else ""
    hidden = "" if s["names"] else " hide"
    pins = "".join(
        f'(pin {kind} line (at {mm(x)} {mm(y)} {a}) (length {mm(0 if s["power"] else 2)}) '
        f'(name "{pin}" (effects (font (size 1.1 1.1)))) (number "{number}" (effects (font (size 0.9 0.9)))))'
        for number, pin, x, y, a, kind in s["pins"])
    unnumbered = any(not p[0].isdigit() for p in s["pins"])
    numbers = "" if s["names"] and not unnumbered else "(pin_numbers hide) "
    return (f'(symbol "evenload:{name}"{power} {numbers}(pin_names (offset 0.5){hidden}) (in_bom yes) (on_board yes) '
            + property_("Reference", s["reference"], 0, 0) + property_("Value", name, 0, 0)
            + property_("Footprint", "", 0, 0, True) + property_("Datasheet", "", 0, 0, True)
            + f'(symbol "{name}_0_1" {"".join(s["drawing"])}) (symbol "{name}_1_1" {pins}))\n')


def instance(kind, reference, value, x, y, turn, note):
    s = SYMBOLS[kind]
    if s["power"]:
        down = kind in DOWN
        shown = (property_("Reference", reference, x, y, True)
                 + property_("Value", value, x, y + (2.2 if down else -1.6), kind == "FLAG", 1.0, "bottom"))
        shown = shown.replace("(justify bottom)", "")
    elif s["names"]:
        left = x + min(p[2] for p in s["pins"]) + 2
        shown = (property_("Reference", reference, left, y - 4.2)
                 + property_("Value", value, left, y - 2.7))
    else:
        dx, dy = (1.8, -0.6) if turn in (0, 180) else (-2, -3.2)
        side = "right" if turn == 180 else "left"      # KiCad turns the text with the part
        shown = (property_("Reference", reference, x + dx, y + dy, justify=side)
                 + property_("Value", value, x + dx, y + dy + 1.5, justify=side))
    if turn in (90, 270):
        shown = shown.replace(" 0) (effects", " 90) (effects")
    pins = "".join(f'(pin "{p[0]}" (uuid {identity()}))' for p in s["pins"])
    me = identity()
    return (f'(symbol (lib_id "evenload:{kind}") (at {mm(x)} {mm(y)} {turn}) (unit 1) (in_bom yes) (on_board yes) '
            f"(uuid {me}) {shown}" + property_("Footprint", "", x, y, True) + property_("Datasheet", note, x, y, True)
            + pins + f'(instances (project "evenload" (path "/{ROOT}" (reference "{reference}") (unit 1)))))\n')


ROOT = str(uuid.uuid5(SPACE, "root"))
used = sorted({p[0] for p in PARTS})
with open("evenload.kicad_sch", "w", encoding="utf-8", newline="\n") as out:
    out.write(f'(kicad_sch (version 20230121) (generator draw_py)\n(uuid {ROOT})\n(paper "A2")\n')
    out.write('(title_block (title "Evenload board") (rev "1") (comment 1 "Generated by draw.py; values are those of '
              'hardware/board/spice"))\n')
    out.write("(lib_symbols\n" + "".join(definition(k) for k in used) + ")\n")
    out.write("\n".join(EXTRA) + "\n")
    out.write("".join(instance(*p) for p in PARTS))
    out.write('(sheet_instances (path "/" (page "1")))\n)\n')
print(len(PARTS), "symbols")
