//! One way into every reader of what others wrote: files, texts, addresses. `make fuzz` calls them
//! with what its fuzzer makes up, `tests/parsers.rs` with the kept corpus. None may panic, whatever
//! the bytes; what they answer is tested elsewhere.

use std::sync::LazyLock;

use chrono::NaiveDate;
use idaman::{
    app::route::Location,
    backup::{BEFORE, Frame, head_length, part_length, read_head, read_part},
    boundaries::{job, protocol::Wanted, read as boundaries},
    demo::{Demo, Plan},
    exchange::{
        model::Mapping,
        projections::{self, ProjectionMapping},
        read,
    },
    forms::{grams_as_kg, read_date, read_percent},
    handoff,
    i18n::{Lang, parse_count},
    maps::{
        basemap::{
            Setting, Source,
            archive::{Directory, Header},
            vector,
        },
        coordinates::{self, Axis},
        topology::Topology,
    },
    publish::bundle::Bundle,
    records::{Child, Posyandu, Session},
    storage::codec::decode,
    wilayah::{Regency, RegionCode, RegistrationNumber},
};

/// A reader, given bytes.
pub type Parser = fn(&[u8]);

/// Every reader by the name of its fuzz target and of its folder in `fuzz/corpus`.
pub const PARSERS: [(&str, Parser); 9] = [
    ("sheet", sheet),
    ("table", table),
    ("boundaries", boundary_file),
    ("handoff", hand_off),
    ("backup", backup),
    ("bundle", bundle),
    ("basemap", basemap),
    ("stored", stored),
    ("words", words),
];

static REGENCY: LazyLock<Regency> =
    LazyLock::new(|| Demo::new(Plan::Demo, today()).regency().clone());

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default()
}

/// A file of children and visits: a workbook, CSV or a page that calls itself one.
pub fn sheet(bytes: &[u8]) {
    let _ = read::file("berkas", bytes, &Mapping::default(), today(), &mut |_, _| ());
    let _ = read::points(bytes, &mut |_, _| ());
}

/// A file of projected sasaran.
pub fn table(bytes: &[u8]) {
    if let Ok(table) = read::table("berkas", bytes, &mut |_, _| ()) {
        let _ = projections::read(&table, &ProjectionMapping::default());
    }
}

/// A file of boundaries, to what a person is shown of it.
pub fn boundary_file(bytes: &[u8]) {
    if let Ok(shapes) = boundaries::file(bytes, &mut |_, _| ()) {
        let size = bytes.len() as u64;
        let wanted = Wanted::default();
        let _ = job::run(&shapes, size, &REGENCY, &wanted, &mut |_, _, _| ());
    }
}

/// A hand-off file, as it is and with the checksum it should have.
pub fn hand_off(bytes: &[u8]) {
    let _ = handoff::open(bytes, None);
    let _ = handoff::open(&resealed(bytes, 0), None);
}

/// A backup, part by part, with the checksums each should have.
pub fn backup(bytes: &[u8]) {
    let Ok(length) = head_length(bytes.get(..BEFORE).unwrap_or(bytes)) else { return };
    let Some((head, mut rest)) = bytes.split_at_checked(length) else { return };
    let head = resealed(head, 0);
    let Ok((_, mut before)) = read_head(&head) else { return };
    for number in 0..4 {
        let Some((part, after)) =
            part_length(rest).ok().and_then(|length| rest.split_at_checked(length))
        else {
            return;
        };
        let frame = Frame { head: &head, key: None, number, before };
        let Ok((_, sum)) = read_part(frame, &resealed(part, before)) else { return };
        (before, rest) = (sum, after);
    }
}

/// A publication.
pub fn bundle(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = Bundle::check(text, &REGENCY);
    }
}

/// A basemap: the head of an archive, a directory, a tile.
pub fn basemap(bytes: &[u8]) {
    let _ = Header::read(bytes);
    let _ = Directory::read(bytes);
    let _ = vector::shapes(bytes);
}

/// What lies in the database: another program, or a newer Idaman, may have written it.
pub fn stored(bytes: &[u8]) {
    let _ = decode::<Child>("", bytes);
    let _ = decode::<Posyandu>("", bytes);
    let _ = decode::<Session>("", bytes);
    let _ = Topology::from_bytes(bytes);
}

/// What is typed, or stands in an address.
pub fn words(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = Location::parse(text).href();
    let _ = read_date(text);
    let _ = parse_count(text);
    let _ = grams_as_kg(text);
    let _ = RegionCode::parse(text);
    let _ = RegistrationNumber::parse(text);
    let _ = Source::parse(text);
    let _ = Setting::from_words(text);
    let _ = coordinates::parse_pair(text);
    for lang in Lang::ALL {
        let _ = read_percent(text, lang);
    }
    for axis in [Axis::Latitude, Axis::Longitude] {
        let _ = coordinates::parse(text, axis);
    }
}

/// With the checksum its content should have (`docs/format.md`), so that made-up bytes get past it.
fn resealed(bytes: &[u8], before: u64) -> Vec<u8> {
    let content = &bytes[..bytes.len().saturating_sub(8)];
    let sum = content.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let sum = sum ^ if before == 0 { 0 } else { before.rotate_left(17) };
    [content, &sum.to_le_bytes()].concat()
}
