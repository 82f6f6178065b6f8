"""Makes the seeds of fuzz/corpus that are not taken from tests/data: small, invented, one of each kind."""
import json, pathlib, shutil, struct, zipfile, io
here = pathlib.Path(__file__).parent
data = here.parent / "tests/data"
def put(target, name, content):
    folder = here / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
def take(target, path):
    put(target, path.name, path.read_bytes())
csv = ("NIK;Nama;JK;Tgl Lahir;BB Lahir;Nama Ortu;Prov;Kab/Kota;Kec;Desa/Kel;Posyandu;RT;RW;Alamat;Tanggal Pengukuran;Berat;Tinggi;Cara Ukur;LiLA\n"
       "9901010101230001;Rekaan Satu;L;2024-01-05;3,1;Ibu Rekaan;NUSA CONTOH;IDAMAN;BENADANTA;Randaharsa;Melati;001;002;-;2026-10-05;10,4;82,5;Berdiri;14,2\n"
       "'9901010101230002;Rekaan Dua;P;05/02/2025;2900;Bapak Rekaan;NUSA CONTOH;IDAMAN;BENADANTA;Randaharsa;Melati;;;;05-10-2026;8.600;71;Terlentang;\n")
put("sheet", "eppgbm.csv", csv)
put("sheet", "latin1.csv", csv.replace("Ibu", "Ib\u00fc").encode("latin-1"))
put("sheet", "page.xls", "<html><meta charset=utf-8><table><tr><th>Nama<th>Tgl Lahir<th>JK<th>Berat</tr><tr><td>Rekaan<td>1/2/2024<td>L<td>9,9</tr></table>")
def xlsx(rows):
    cell = lambda value: f'<c t="inlineStr"><is><t>{value}</t></is></c>' if isinstance(value, str) else f"<c><v>{value}</v></c>"
    lines = "".join(f'<row r="{at}">{"".join(map(cell, row))}</row>' for at, row in enumerate(rows, 1))
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", f'<Types xmlns="{pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>')
        book.writestr("_rels/.rels", f'<Relationships xmlns="{pack}/relationships"><Relationship Id="a" Type="{rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook {main} xmlns:r="{rels}"><sheets><sheet name="Data" sheetId="1" r:id="a"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{pack}/relationships"><Relationship Id="a" Type="{rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        book.writestr("xl/worksheets/sheet1.xml", f"<worksheet {main}><sheetData>{lines}</sheetData></worksheet>")
    return out.getvalue()
put("sheet", "small.xlsx", xlsx([["Nama", "Tgl Lahir", "JK", "Tanggal Ukur", "BB", "TB"], ["Rekaan", 45000, "L", 46300, 10.4, 82.5]]))
put("sheet", "points.csv", "Posyandu;Lintang;Bujur\nMelati;-0,5123;117,1234\nMawar;0\u00b030'12\" LS;117\u00b006'00\" BT\n")
put("table", "sasaran.csv", "Kode;Wilayah;Tahun;Bayi;Balita;Ibu Hamil\n99.01;IDAMAN;2026;1.200;5.900;1.310\n99.01.01;BENADANTA;2026;400;2.000;450\n")
put("table", "sasaran.xlsx", xlsx([["Kecamatan", "Bayi 2026", "Balita 2026"], ["BENADANTA", 400, 2000]]))
square = [[117.0, -0.5], [117.1, -0.5], [117.1, -0.4], [117.0, -0.4], [117.0, -0.5]]
put("boundaries", "desa.geojson", json.dumps({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"KODE": "99.01.01.2001", "DESA": "Randaharsa", "KEC": "Benadanta"}, "geometry": {"type": "Polygon", "coordinates": [square]}}, {"type": "Feature", "properties": {"KODE": "99.01.01.2002"}, "geometry": {"type": "MultiPolygon", "coordinates": [[[[x + 0.1, y] for x, y in square]]]}}]}))
put("boundaries", "desa.topojson", json.dumps({"type": "Topology", "transform": {"scale": [0.001, 0.001], "translate": [117, -0.5]}, "arcs": [[[0, 0], [100, 0], [0, 100], [-100, 0], [0, -100]]], "objects": {"desa": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[0]], "properties": {"kode": "9901012001"}}]}}}))
def shp():
    points = b"".join(struct.pack("<2d", x, y) for x, y in square)
    box = struct.pack("<4d", 117.0, -0.5, 117.1, -0.4)
    record = struct.pack("<i", 5) + box + struct.pack("<iii", 1, 5, 0) + points
    body = struct.pack(">ii", 1, len(record) // 2) + record
    head = struct.pack(">7i", 9994, 0, 0, 0, 0, 0, (100 + len(body)) // 2) + struct.pack("<ii", 1000, 5) + box + bytes(32)
    field = b"KODE".ljust(11, b"\0") + b"C" + bytes(4) + bytes([13, 0]) + bytes(14)
    table = struct.pack("<4BIHH", 3, 126, 11, 22, 1, 32 + 32 + 1, 14) + bytes(20) + field + b"\r" + b" 99.01.01.2001"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("desa.shp", head + body)
        file.writestr("desa.dbf", table)
        file.writestr("desa.prj", 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]')
    return out.getvalue()
put("boundaries", "desa.zip", shp())
for name in ["rakor-1.idaman", "terbuka-1.idaman", "terkunci-1.idaman"]: take("handoff", data / "handoff" / name)
for name in ["terbuka-1.idaman", "terkunci-1.idaman"]: take("backup", data / "backup" / name)
for path in sorted((data / "basemap").iterdir()): take("basemap", path)
for name in ["child.bin", "posyandu.bin", "session.bin", "boundaries.bin"]: take("stored", data / "documents" / name)
for n, text in enumerate(["#/anak?tempat=99.01.01&bulan=2026-10", "#/peta?indikator=stunting&tampil=dua", "22/11/2026", "1.234", "99.01.01.2001", "99.01.01.2001.001", "117\u00b006'00\" BT", "-0,5123; 117,1234", "12,5 %", "https://contoh.go.id/{z}/{x}/{y}.png"]):
    put("words", f"{n}.txt", text)
put("bundle", "regency.json", json.dumps({
    "schema": "idaman-publikasi/1", "made": "2026-11-22", "rule": {"fewest": 5, "least_of": 20},
    "places": [{"code": "99.01", "name": "Kabupaten Idaman"}], "months": ["2026-09", "2026-10"],
    "families": [{"indicators": ["stunting"], "cells": [{"of": 100, "counts": [20]}, {"of": 22, "hidden": "Small"}]}],
    "targets": [{"indicator": "stunting", "year": 2026, "value": 0.14}],
}))
