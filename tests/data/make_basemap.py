"""Makes tests/data/basemap/: two archives and one vector tile, by the packages pmtiles (protomaps,
BSD-3) and mapbox-vector-tile (MIT), which know nothing of our reader.

    pip install pmtiles==3.8.1 mapbox-vector-tile==2.2.0 && python tests/data/make_basemap.py
"""
import gzip, pathlib, struct, zlib
import mapbox_vector_tile as mvt
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

OUT = pathlib.Path(__file__).parent / "basemap"


def png(side, rgb):
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + bytes(rgb) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def header(kind, packing, low, high):
    return dict(tile_type=kind, tile_compression=packing, min_zoom=low, max_zoom=high,
                min_lon_e7=1170000000, min_lat_e7=-10000000, max_lon_e7=1180000000, max_lat_e7=5000000,
                center_zoom=low, center_lon_e7=1175000000, center_lat_e7=-2500000)


def raster():
    with open(OUT / "raster.pmtiles", "wb") as f:
        w = Writer(f)
        # 2/3/1 and 2/3/2 alike (one run or one content), 3/6/3, 3/6/4, and 12/3423/1763 alone.
        for z, x, y, rgb in sorted([(2, 3, 1, (9, 9, 9)), (2, 3, 2, (9, 9, 9)), (3, 6, 3, (200, 0, 0)),
                                    (3, 6, 4, (0, 200, 0)), (12, 3423, 1763, (0, 0, 200))],
                                   key=lambda t: zxy_to_tileid(*t[:3])):
            w.write_tile(zxy_to_tileid(z, x, y), png(4, rgb))
        w.finalize(header(TileType.PNG, Compression.NONE, 2, 12), {"attribution": "<a href='#'>&copy; Dinas</a>"})


def tile():
    box = lambda a, b: {"type": "Polygon", "coordinates": [[(a, a), (b, a), (b, b), (a, b), (a, a)]]}
    line = lambda *at: {"type": "LineString", "coordinates": at}
    return mvt.encode([
        {"name": "water", "features": [
            {"geometry": box(0, 1024), "properties": {"kind": "lake", "n": 7}},
            {"geometry": line((0, 0), (4096, 4096)), "properties": {"kind": "river"}}]},
        {"name": "roads", "features": [
            {"geometry": line((0, 2048), (2048, 2048), (4096, 1024)), "properties": {"kind": "major_road"}},
            {"geometry": {"type": "Point", "coordinates": (5, 5)}, "properties": {"kind": "highway"}}]},
        {"name": "places", "features": [{"geometry": {"type": "Point", "coordinates": (9, 9)}, "properties": {"name": "X"}}]},
    ], default_options={"y_coord_down": True})


def vector():
    (OUT / "tile.mvt").write_bytes(tile())
    with open(OUT / "vector.pmtiles", "wb") as f:
        w = Writer(f)
        w.write_tile(zxy_to_tileid(0, 0, 0), gzip.compress(tile(), mtime=0))
        w.finalize(header(TileType.MVT, Compression.GZIP, 0, 0), {"attribution": "© OpenStreetMap"})


OUT.mkdir(exist_ok=True)
raster()
whole = (OUT / "raster.pmtiles").read_bytes()
at, length = struct.unpack("<QQ", whole[8:24])
(OUT / "raster-root.bin").write_bytes(gzip.decompress(whole[at:at + length]))
vector()
