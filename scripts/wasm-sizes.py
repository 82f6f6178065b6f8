#!/usr/bin/env python3
"""Says where the bytes of a WebAssembly program are, by crate or room, from its name section.

    scripts/wasm-sizes.py target/wasm32-unknown-unknown/wasm/app.wasm [rows]

Reads what cargo left (names included), before wasm-bindgen and wasm-opt.
"""
import collections
import re
import sys

CODE, NAMES, IMPORTS = 10, 0, 2
ROOM = re.compile(
    r"idaman\d*::?\w*|idaman\d+[a-z_]+|leptos\w*|tachys|reactive_graph|serde_json|serde_core|"
    r"rmp_serde|postcard|core|alloc|std|web_sys|wasm_bindgen|chrono|oco|hashbrown"
)


class Reader:
    """A place in bytes."""

    def __init__(self, data, at=0):
        self.data, self.at = data, at

    def number(self):
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def text(self):
        length = self.number()
        self.at += length
        return self.data[self.at - length : self.at].decode("utf8", "replace")


def sections(data):
    reader = Reader(data, 8)
    while reader.at < len(data):
        kind = data[reader.at]
        reader.at += 1
        length = reader.number()
        yield kind, reader.at, length
        reader.at += length


def imported_functions(data, at):
    reader, count = Reader(data, at), 0
    for _ in range(reader.number()):
        reader.text(), reader.text()
        kind = data[reader.at]
        reader.at += 1
        if kind == 0:
            reader.number()
            count += 1
        elif kind == 3:
            reader.at += 2
        else:  # table, memory: a type byte or none, flags, a minimum
            reader.at += kind == 1
            has_maximum = data[reader.at] & 1
            reader.at += 1
            reader.number()
            has_maximum and reader.number()
    return count


def names_of(data, at, length):
    reader, names = Reader(data, at), {}
    if reader.text() != "name":
        return names
    while reader.at < at + length:
        kind = data[reader.at]
        reader.at += 1
        end = reader.number() + reader.at
        if kind == 1:
            names.update((reader.number(), reader.text()) for _ in range(reader.number()))
        reader.at = end
    return names


def main():
    data = open(sys.argv[1], "rb").read()
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    names, sizes, first = {}, [], 0
    for kind, at, length in sections(data):
        if kind == IMPORTS:
            first = imported_functions(data, at)
        elif kind == CODE:
            reader = Reader(data, at)
            for _ in range(reader.number()):
                sizes.append(reader.number())
                reader.at += sizes[-1]
        elif kind == NAMES:
            names.update(names_of(data, at, length))
    rooms, functions = collections.Counter(), []
    for index, size in enumerate(sizes):
        name = names.get(first + index, "?")
        found = ROOM.search(name)
        rooms[found.group() if found else "other"] += size
        functions.append((size, name))
    print(f"{sum(sizes):>9}  code in {len(sizes)} functions")
    for room, size in rooms.most_common(rows):
        print(f"{size:>9}  {room}")
    print("largest functions")
    for size, name in sorted(functions, reverse=True)[:rows]:
        print(f"{size:>9}  {name[:150]}")


if __name__ == "__main__":
    main()
