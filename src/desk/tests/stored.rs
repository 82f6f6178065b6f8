//! The stored form of every document, pinned: what an older Idaman wrote has to be readable for
//! ever. `BLESS=1 cargo test` writes the golden files anew; a changed one needs a new version and
//! an upgrade.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

use crate::{
    desk::{
        import::documents::{Details, Import, Touched, Waiting},
        roster::Roster,
        stored::{Erased, Pending},
    },
    documents::HistoryEntry,
    records::{
        Boundaries, Child, KopSurat, Posyandu, Projections, Puskesmas, Session, Settings, Surveys,
        Targets, Telaah,
    },
    storage::codec::{Stored, decode, encode},
    wilayah::Regency,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/documents")
}

/// A document from the JSON it stands for has that JSON, and these bytes, and comes back from both.
fn pinned<T: Stored + DeserializeOwned + Serialize>(name: &str, example: &Value) {
    let document: T = serde_json::from_value(example.clone()).unwrap();
    let text = serde_json::to_string_pretty(&document).unwrap() + "\n";
    let bytes = encode(&document).unwrap();
    let (json, packed) =
        (folder().join(format!("{name}.json")), folder().join(format!("{name}.bin")));
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&json, &text).unwrap();
        fs::write(&packed, &bytes).unwrap();
    }
    assert_eq!(text, fs::read_to_string(&json).unwrap(), "{name}.json");
    let golden = fs::read(&packed).unwrap();
    assert_eq!(bytes, golden, "{name}.bin");
    let read: T = decode(name, &golden).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), serde_json::to_value(&document).unwrap());
    assert_eq!(serde_json::to_value(&read).unwrap(), *example, "{name}: every field is used");
}

/// Fields of a newer version survive both forms.
fn keeps_unknown<T: Stored + DeserializeOwned + Serialize>(name: &str, example: &Value) {
    let mut newer = example.clone();
    newer["zz_new"] = json!({"a": [1, "b", null], "c": -1.5});
    let document: T = serde_json::from_value(newer.clone()).unwrap();
    let back: T = decode(name, &encode(&document).unwrap()).unwrap();
    assert_eq!(serde_json::to_value(&back).unwrap(), newer, "{name}");
}

fn stamp() -> Value {
    json!({"at": 1_795_262_400_000_i64, "by": "Puskesmas Idaman 1"})
}

fn visit() -> Value {
    json!({
        "i": "000000000000a", "d": "2026-03-12", "p": "0000000000002", "w": 8600, "h": 7250,
        "m": "recumbent", "k": 4510, "l": 1380, "o": true,
        "c": {
            "asi": "exclusive", "va": "blue", "oc": true, "pmt": {"grams": 500},
            "im": ["mr1", "je"], "kpsp": "doubtful", "sk": "batuk",
            "rj": {"k": "Puskesmas", "a": "2T"}, "ct": "datang dengan nenek"
        },
        "a": ["weight_jump"],
        "s": {
            "b": "0000000000007", "r": 12,
            "z": {"wz": -1.5, "hz": -2.25, "lz": -0.5, "wc": "Normal", "hc": "Pendek",
                  "lc": "Gizi Baik", "nt": "N"},
            "x": {"MBG": "Ya"}
        }
    })
}

fn child() -> Value {
    json!({
        "id": "0000000000001",
        "who": {"n": "Contoh Anak", "nik": "9901015203240001", "ibu": "Ibu", "ayah": "Ayah",
                "nikm": "99010***********", "ortu": "Ibu / Ayah", "hp": "0800"},
        "jk": "female",
        "lahir": {"d": "2025-05-10", "w": 3100, "h": 4900, "g": 36, "n": 2},
        "home": {"desa": "13.75.01.1001", "rt": "01", "rw": "02", "dw": "Melati", "al": "Jl. A"},
        "pos": "0000000000002",
        "pindah": [{"d": "2026-01-15", "dari": "0000000000003", "ke": "0000000000002", "ct": "x"}],
        "izin": {"given": true, "by": "Ibu", "d": "2025-06-01", "how": "lisan"},
        "kia": true,
        "keluar": {"d": "2026-04-01", "why": "moved", "ct": "ke kota"},
        "imp": ["0000000000007"],
        "as": [12_345_678_901_234_567_890_u64],
        "v": [visit(), {"i": "000000000000b", "d": "2026-04-01", "p": "0000000000002", "w": 8700}],
        "tulis": stamp()
    })
}

fn counts() -> Value {
    json!({
        "children_new": 1, "children_matched": 2, "children_uncertain": 3, "visits_new": 4,
        "visits_same": 5, "visits_different": 6, "refused": 7, "posyandu_new": 8, "noted": 9
    })
}

#[test]
fn a_child_is_stored_as_ever() {
    pinned::<Child>("child", &child());
    keeps_unknown::<Child>("child", &child());
    let mut newer = child();
    newer["v"][0]["zz_new"] = json!([1, 2]);
    let document: Child = serde_json::from_value(newer.clone()).unwrap();
    let back: Child = decode("child", &encode(&document).unwrap()).unwrap();
    assert_eq!(serde_json::to_value(back).unwrap(), newer, "unknown fields of a visit");
}

#[test]
fn the_letterhead_is_stored_as_ever() {
    let kop = json!({
        "lines": ["Pemerintah Kabupaten Idaman", "Sekretariat Daerah"], "address": "Jalan A 1",
        "logo": [137, 80, 78, 71], "edited": stamp()
    });
    pinned::<KopSurat>("kop", &kop);
    keeps_unknown::<KopSurat>("kop", &kop);
}

#[test]
fn places_and_sessions_are_stored_as_ever() {
    let posyandu = json!({
        "id": "0000000000002", "name": "Melati I", "desa": "13.75.01.1001", "area": "RW 2",
        "puskesmas": "0000000000004", "registration": "13.75.01.1001.001",
        "point": {"lon": 100.25, "lat": -0.5}, "address": "Balai", "schedule": "Rabu kedua",
        "kader": 5, "open": true, "edited": stamp()
    });
    let puskesmas = json!({
        "id": "0000000000004", "name": "Guguak Panjang", "kecamatan": "13.75.01",
        "code": "P1375010101", "edited": stamp()
    });
    let session = json!({
        "id": "0000000000005", "posyandu": "0000000000002", "month": "2026-03",
        "date": "2026-03-12", "kader_present": 4, "closed": true, "note": "hujan",
        "edited": stamp()
    });
    pinned::<Posyandu>("posyandu", &posyandu);
    keeps_unknown::<Posyandu>("posyandu", &posyandu);
    pinned::<Puskesmas>("puskesmas", &puskesmas);
    keeps_unknown::<Puskesmas>("puskesmas", &puskesmas);
    pinned::<Session>("session", &session);
    // Since the day of closing is kept.
    let mut closed = session.clone();
    closed["closed_at"] = json!("2026-04-02");
    closed["closed_by"] = json!("Bidan Sri");
    pinned::<Session>("session_closed", &closed);
    keeps_unknown::<Session>("session_closed", &closed);
    keeps_unknown::<Session>("session", &session);
    let regions = json!({
        "code": "13.75", "name": "Kota Bukittinggi", "province": "Sumatera Barat",
        "kecamatan": [["01", "Guguak Panjang", [["1001", "Tarok Dipo"]]]]
    });
    pinned::<Regency>("regions", &regions);
}

#[test]
fn boundaries_are_stored_as_ever() {
    let boundaries = json!({
        "regency": "13.75", "file": "batas.geojson", "source": "BIG 2023", "licence": "CC BY 4.0",
        "size_before": 43202, "topology": [1, 0, 255], "edited": stamp()
    });
    pinned::<Boundaries>("boundaries", &boundaries);
    keeps_unknown::<Boundaries>("boundaries", &boundaries);
}

#[test]
fn settings_are_stored_as_ever() {
    let settings = json!({
        "regency": "13.75", "regency_name": "Kota Bukittinggi", "actor": "Puskesmas Idaman 1",
        "kms": {
            "id": "own", "valid_from": "2020-01-01", "source": "SK Kadis", "certainty": "b",
            "kbm": [{"from_month": 1, "to_month": 60, "sex": "male", "grams": 200}],
            "red_line_z": -3.0, "orange_line_z": 1.0, "failures_for_2t": 2,
            "card_months": [0, 60]
        },
        "corrected_age": true, "strata": {"telaah": "kemenkes_2011_lebih_8", "aktif": "ilp"},
        "edited": stamp()
    });
    pinned::<Settings>("settings", &settings);
    keeps_unknown::<Settings>("settings", &settings);
}

#[test]
fn a_telaah_is_stored_as_ever() {
    let telaah = json!({
        "pos": "0000000000002", "th": 2025,
        "j": [
            {"i": "dana_sehat", "v": 512, "b": "buku kas RT 2", "d": "2025-12-20", "t": stamp()},
            {"i": "yang_baru", "v": 3, "t": stamp(), "zz_new": true}
        ],
        "ct": "dibahas di Rakor", "tulis": stamp()
    });
    pinned::<Telaah>("telaah", &telaah);
    keeps_unknown::<Telaah>("telaah", &telaah);
}

#[test]
fn goals_are_stored_as_ever() {
    let targets = json!({
        "targets": [{"indicator": "stunting", "year": 2026, "value": 0.14, "source": "RPJMD"}],
        "edited": stamp()
    });
    let surveys = json!({
        "figures": [{"indicator": "stunting", "year": 2025, "survey": "SSGI", "value": 0.2,
                     "low": 0.17, "high": 0.23, "sample": 700, "source": "Kemenkes"}],
        "edited": stamp()
    });
    let projections = json!({
        "rows": [
            {"place": "regency", "year": 2026, "s": 60_000, "source": "Pusdatin"},
            {"place": {"region": "13.75.01"}, "year": 2026, "s": 20_000, "source": "Dinkes"}
        ],
        "edited": stamp()
    });
    pinned::<Targets>("targets", &targets);
    keeps_unknown::<Targets>("targets", &targets);
    pinned::<Surveys>("surveys", &surveys);
    keeps_unknown::<Surveys>("surveys", &surveys);
    pinned::<Projections>("projections", &projections);
    keeps_unknown::<Projections>("projections", &projections);
}

#[test]
fn imports_and_doubts_are_stored_as_ever() {
    let import = json!({
        "id": "0000000000007", "name": "maret.xlsx", "hash": "00ff", "size": 1234,
        "stamp": stamp(), "state": "done", "counts": counts(), "posyandu": ["0000000000002"],
        "puskesmas": ["0000000000004"], "undone": stamp()
    });
    let details = json!({
        "refused": [{"sheet": 0, "row": 3, "field": "birth_date", "reason": "not_a_date",
                     "found": "32/13/2025"}],
        "notes": [{"field": "weight", "kind": "grams_to_kg", "rows": 2, "first_row": 4}],
        "z_differences": [{"row": 5, "child": "0000000000001", "name": "Contoh", "date":
            "2026-03-12", "indicator": "weight_for_age", "ours": -1.5, "theirs": -1.75,
            "their_words": "Normal"}],
        "z_differences_total": 1
    });
    let waiting = json!({"child": child(), "key": 42, "row": 12});
    pinned::<Import>("import", &import);
    // Since its day and its months are kept.
    let mut dated = import.clone();
    dated["day"] = json!("2026-04-02");
    dated["months"] = json!([["0000000000002", "2026-03", 2]]);
    pinned::<Import>("import_months", &dated);
    keeps_unknown::<Import>("import_months", &dated);
    keeps_unknown::<Import>("import", &import);
    pinned::<Details>("import_details", &details);
    pinned::<Touched>("import_part", &json!({"children": [["0000000000001", 3]]}));
    pinned::<Waiting>("doubt", &waiting);
    keeps_unknown::<Waiting>("doubt", &waiting);
}

#[test]
fn history_and_outbox_are_stored_as_ever() {
    let entry = json!({
        "stamp": stamp(), "kind": "visit_edited", "about": "0000000000007", "rev": 3,
        "changes": [
            {"p": "v[000000000000a]/w", "b": 8600, "a": 8700},
            {"p": "who/ibu", "a": "Ibu"},
            {"p": "kia", "b": true}
        ]
    });
    pinned::<HistoryEntry>("history", &entry);
    keeps_unknown::<HistoryEntry>("history", &entry);
    pinned::<Pending>("outbox", &json!({"at": 1, "gone": true}));
    pinned::<Erased>("erased", &json!({"stamp": stamp(), "visits": 12}));
}

#[test]
fn rosters_are_stored_as_ever() {
    let roster = json!({
        "p": "0000000000002", "r": 99,
        "c": [{
            "i": "0000000000001", "n": "Contoh Anak", "p": "Ibu / Ayah",
            "nik": "9901015203240001", "nikm": "99010***********", "s": "female",
            "b": "2025-05-10", "gw": 36, "x": "2026-04-01", "c": 2,
            "l": {"d": "2026-03-12", "w": 8600, "h": 7250, "m": "recumbent", "k": 4510,
                  "l": 1380, "o": true, "g": ["naik", "gain_at_least_kbm", 300, 300, 5]},
            "lw": "2026-03-12", "k": 3, "u": 1, "as": [42]
        }],
        "o": ["0000000000009"]
    });
    pinned::<Roster>("roster", &roster);
}
