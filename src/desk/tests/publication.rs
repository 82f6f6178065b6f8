//! Publishing: no name, no NIK and no small count comes out in any file, and a month that was
//! published stays.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    bench::{Bench, DESA, code, posyandu},
    hidden_world::{Markers, World},
};
use crate::{
    desk::{Workspace, protocol::*},
    indicators::IndicatorId,
    maps::{ArcRef, Area, AreaLevel, Grid, Topology},
    publish::{bundle::Bundle, make::is_open, suppress::Why as HiddenWhy},
    records::{Bytes, Month, Place, Target},
    storage::Store,
    wilayah::Regency,
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn everything(from: &str, to: &str, down_to: PublicLevel) -> Wish {
    let indicators = IndicatorId::ALL.to_vec();
    Wish { indicators, from: month(from), to: month(to), down_to, fewest: 5 }
}

fn text(file: &MadeFile) -> &str {
    std::str::from_utf8(&file.bytes.0).unwrap()
}

/// What passes the gate.
fn bundle(bench: &Bench, made: &PublicationMade) -> Bundle {
    let regency: Regency = decode(&bench.ask(GetRegency {}).unwrap().unwrap().0).unwrap();
    let file = made.files.iter().find(|file| file.name == "idaman-publikasi.json").unwrap();
    Bundle::check(text(file), &regency).unwrap()
}

/// Boundaries of one desa, which the file of boundaries calls by a name.
fn boundaries(name: &str) -> SaveBoundaries {
    let area = Area {
        level: AreaLevel::Desa,
        code: Some(code(DESA)),
        name: name.to_owned(),
        parent: Some(code("13.75.01")),
        label: [3, 3],
        polygons: vec![vec![vec![ArcRef::forward(0)]]],
    };
    let unknown = Area { code: None, ..area.clone() };
    let grid = Grid { west: 100.0, south: -1.0, step: 1e-3 };
    let arcs = vec![vec![[0, 0], [9, 0], [0, 9], [0, 0]]];
    let topology = Topology::new(grid, arcs, vec![area, unknown]).unwrap();
    SaveBoundaries {
        file: format!("{name}.geojson"),
        source: "BIG 2023".to_owned(),
        licence: name.to_owned(),
        size_before: 1,
        topology: Bytes(topology.to_bytes()),
    }
}

/// Names, NIK, addresses and texts in every document there is: none of them is in any file.
#[test]
fn what_is_planted_in_documents_comes_out_in_no_file() {
    let mut markers = Markers::new(11);
    let world = World::new(&mut markers);
    let bench = &world.bench;
    let name = markers.word();
    bench.ask(boundaries(&name)).unwrap();
    let target = Target { indicator: IndicatorId::Stunting, year: 2029, value: 0.14, source: name };
    bench.ask(SaveTargets { targets: vec![target], base_rev: 0 }).unwrap();
    let made = bench
        .ask(MakePublication { wish: everything("2026-01", "2026-04", PublicLevel::Desa) })
        .unwrap();
    let common = markers.common();
    for file in &made.files {
        let text = text(file).to_lowercase();
        assert!(!text.contains(&common) && !text.contains(&world.nik), "{}", file.name);
        assert!(!file.name.to_lowercase().contains(&common));
    }
    let names: Vec<&str> = made.files.iter().map(|file| file.name.as_str()).collect();
    for name in ["index.html", "en.html", "publikasi.css", "batas.json", "tabel-ks.csv"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert_eq!(bundle(bench, &made).targets.len(), 1);
}

/// Three children of one Posyandu, each stunted: the counts are small and stand nowhere.
#[test]
fn a_small_count_is_told_nowhere() {
    let (bench, melati) = Bench::ready("2026-04-10");
    for name in ["Adi", "Budi", "Cici"] {
        let child = bench.child(name, "2024-04-01", melati);
        bench.weigh(child, "2026-03-05", 8.0, Some(74.0));
    }
    let wish = Wish {
        indicators: vec![IndicatorId::Stunting],
        ..everything("2026-03", "2026-03", PublicLevel::Desa)
    };
    let preview = bench.ask(PreviewPublication { wish: Some(wish.clone()) }).unwrap();
    let family = &preview.families[0];
    assert_eq!((family.cells, family.small), (3, 3));
    let cell = &family.hidden[0];
    assert_eq!((cell.code, cell.of, cell.why), (code("13.75"), 3, HiddenWhy::Small));
    let made = bench.ask(MakePublication { wish }).unwrap();
    let bundle = bundle(&bench, &made);
    assert!(bundle.families[0].cells.iter().all(|cell| cell.counts.iter().all(|n| *n == 0)));
    let csv = made.files.iter().find(|file| file.name == "tabel-stunting.csv").unwrap();
    let line = text(csv).lines().find(|line| line.contains(DESA)).unwrap();
    assert!(line.contains("\"3\";\"\";\"\";\"\";\"\";\"disembunyikan: angka kecil\""), "{line}");
}

/// A Posyandu of which only the kecamatan is known adds to the kecamatan and is no desa.
#[test]
fn what_lies_in_no_desa_adds_up_above() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let somewhere =
        bench.ask(SavePosyandu { desa: code("13.75.01"), ..posyandu("Mawar") }).unwrap();
    for (n, place) in [(25, melati), (30, somewhere)] {
        for one in 0..n {
            let child = bench.child(&format!("Anak {one}"), "2024-04-01", place);
            bench.weigh(child, "2026-03-05", 11.0, None);
        }
    }
    let wish = Wish {
        indicators: vec![IndicatorId::Ds],
        ..everything("2026-03", "2026-03", PublicLevel::Desa)
    };
    let made = bench.ask(MakePublication { wish }).unwrap();
    let bundle = bundle(&bench, &made);
    let of = |text: &str| {
        let place = bundle.places.iter().position(|place| place.code == code(text)).unwrap();
        bundle.cell(0, 0, place).unwrap().of
    };
    assert_eq!([of("13.75"), of("13.75.01"), of(DESA)], [55, 55, 25]);
}

fn demo() -> Bench {
    let bench = Bench::new("2026-04-10");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    bench
}

/// Neighbouring words of a text.
fn pairs(text: &str) -> BTreeSet<(String, String)> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(2).map(|two| (two[0].clone(), two[1].clone())).collect()
}

#[test]
fn the_demo_as_files() {
    let bench = demo();
    let preview = bench.ask(PreviewPublication { wish: None }).unwrap();
    assert!(preview.demo && preview.boundaries.is_some() && preview.last.is_none());
    // The running month is not over; the one before is the last of a year.
    assert_eq!((preview.wish.from, preview.wish.to), (month("2025-04"), month("2026-03")));
    let wish = Wish { down_to: PublicLevel::Desa, ..preview.wish };
    let made = bench.ask(MakePublication { wish: wish.clone() }).unwrap();
    let bundle = bundle(&bench, &made);
    assert!(bundle.demo);
    the_figures_are_those_of_the_app(&bench, &bundle);
    pages_need_no_script(&made);
    nobody_is_named(&bench, &made);
    tables_tell_nothing_small(&made, &bundle);
    boundaries_are_light(&made, &bundle);
    // The next one begins with what was asked for, and nothing changed.
    let next = bench.ask(PreviewPublication { wish: None }).unwrap();
    assert_eq!((next.wish, next.last.unwrap().1), (wish, 1));
    assert!(next.families.iter().all(|family| family.frozen.is_empty()));
}

fn the_figures_are_those_of_the_app(bench: &Bench, bundle: &Bundle) {
    for id in [IndicatorId::Stunting, IndicatorId::Td, IndicatorId::Ks] {
        let glance = bench
            .ask(GetTrend {
                place: Place::Regency,
                indicator: id,
                until: Some(month("2026-03")),
                months: 1,
                sasaran: Sasaran::Registered,
            })
            .unwrap();
        let figure = glance.points.last().unwrap().figure;
        let found = bundle.families.iter().enumerate().find_map(|(n, family)| {
            Some((n, family.indicators.iter().position(|one| *one == id)?))
        });
        let (family, at) = found.unwrap();
        let cell = bundle.cell(family, bundle.months.len() - 1, 0).unwrap();
        assert_eq!((cell.counts[at], cell.of), (figure.numerator, figure.denominator), "{id:?}");
    }
}

fn pages_need_no_script(made: &PublicationMade) {
    for file in made.files.iter().filter(|file| file.mime == "text/html") {
        let text = text(file);
        let lang = if file.name == "index.html" { "id" } else { "en" };
        assert!(text.starts_with(&format!("<!doctype html>\n<html lang=\"{lang}\">")));
        assert!(!text.contains("<script") && !text.contains("<style"));
        let tags = text.split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag);
        for tag in tags {
            // What stands between the values of attributes are their names.
            let names: String = tag.split('"').step_by(2).collect();
            let bad = [" on", " style=", " srcset"].iter().find(|bad| names.contains(**bad));
            assert_eq!(bad, None, "{tag} in {}", file.name);
            let outside = tag.contains("http:") || tag.contains("https:") || tag.contains("//");
            assert!(!outside || tag.contains("\"http://www.w3.org/2000/svg\""), "{tag}");
        }
        // Every file it names is there.
        for part in text.split(" href=\"").chain(text.split(" src=\"")).skip(1) {
            let name = part.split('"').next().unwrap();
            let known = name.starts_with('#') || made.files.iter().any(|file| file.name == name);
            assert!(known || name.contains('<'), "{name} in {}", file.name);
        }
        assert!(text.contains("<svg") && text.contains("<table>"));
    }
}

fn nobody_is_named(bench: &Bench, made: &PublicationMade) {
    let database = bench.services.database(Workspace::Demo);
    let rows = pollster::block_on(database.page(Store::Child, None, 100_000)).unwrap();
    assert!(rows.len() > 1000);
    let all: Vec<_> = made.files.iter().map(|file| pairs(text(file))).collect();
    for row in rows {
        let child: crate::records::Child = crate::desk::stored::read(&row).unwrap().document;
        let name = child.identity.name.reveal().to_lowercase();
        let mut words = name.split_whitespace().map(str::to_owned);
        let Some(pair) = words.next().zip(words.next()) else { continue };
        assert!(all.iter().all(|pairs| !pairs.contains(&pair)), "{pair:?}");
    }
}

/// In each table: nothing, none, or five and more.
fn tables_tell_nothing_small(made: &PublicationMade, bundle: &Bundle) {
    let mut hidden = 0;
    for family in bundle.families.iter().filter(|family| !is_open(family.indicators[0])) {
        let name = format!("tabel-{}.csv", family.indicators[0].code());
        let file = made.files.iter().find(|file| file.name == name).unwrap();
        for line in text(file).lines().skip(1) {
            let cells: Vec<&str> = line.split(';').map(|cell| cell.trim_matches('"')).collect();
            for at in 0..family.indicators.len() {
                let count = cells[4 + 2 * at];
                hidden += usize::from(count.is_empty());
                let count: u32 = count.parse().unwrap_or(0);
                assert!(count == 0 || count >= 5, "{name}: {line}");
            }
        }
    }
    assert!(hidden > 0);
}

fn boundaries_are_light(made: &PublicationMade, bundle: &Bundle) {
    let file = made.files.iter().find(|file| file.name == "batas.json").unwrap();
    assert!(file.bytes.0.len() < 400_000, "{}", file.bytes.0.len());
    let value: Value = serde_json::from_str(text(file)).unwrap();
    assert_eq!(value["schema"], "idaman-batas/1");
    let areas = value["areas"].as_array().unwrap();
    // All but the regency.
    assert_eq!(areas.len(), bundle.places.len() - 1);
    for area in areas {
        let known = bundle.places.iter().any(|place| place.code.to_string() == area["code"]);
        assert!(known && area.as_object().unwrap().len() == 2);
        for at in area["rings"].as_array().unwrap().iter().flat_map(|ring| ring.as_array().unwrap())
        {
            assert!((95.0..142.0).contains(&at[0].as_f64().unwrap()));
        }
    }
}

/// One child is corrected after its month was published: the month stays as it was.
#[test]
fn a_correction_of_one_child_does_not_change_what_was_published() {
    let bench = demo();
    let wish = Wish {
        indicators: vec![IndicatorId::Nd, IndicatorId::Stunting],
        ..everything("2026-03", "2026-03", PublicLevel::Kecamatan)
    };
    let before = bundle(&bench, &bench.ask(MakePublication { wish: wish.clone() }).unwrap());
    let database = bench.services.database(Workspace::Demo);
    let rows = pollster::block_on(database.page(Store::Child, None, 2000)).unwrap();
    let march = |visit: &crate::records::Visit| Month::of(visit.date) == month("2026-03");
    let (child, visit) = rows
        .iter()
        .find_map(|row| {
            let held = crate::desk::stored::read::<crate::records::Child>(row).unwrap();
            let visit = held.document.visits.iter().find(|v| march(v) && v.weight.is_some())?;
            Some((held.document.id, visit.id))
        })
        .unwrap();
    bench.ask(DeleteVisit { child, visit }).unwrap();
    let preview = bench.ask(PreviewPublication { wish: Some(wish.clone()) }).unwrap();
    assert!(preview.families.iter().any(|family| family.frozen == [month("2026-03")]));
    let after = bundle(&bench, &bench.ask(MakePublication { wish }).unwrap());
    let counted = |bundle: &Bundle| -> Vec<_> {
        let closed = bundle.families.iter().filter(|family| !is_open(family.indicators[0]));
        closed.cloned().collect()
    };
    assert_eq!(counted(&after), counted(&before));
    let last = bench.ask(PreviewPublication { wish: None }).unwrap().last.unwrap();
    assert_eq!((last.0, last.1), (bench.today, 2));
}

#[test]
fn what_cannot_be_published_is_refused_by_field() {
    let (bench, _) = Bench::ready("2026-04-10");
    let ask = |wish: Wish| match bench.ask(PreviewPublication { wish: Some(wish) }) {
        Err(DeskError::Invalid(problems)) => (problems[0].field, problems[0].why),
        other => panic!("{other:?}"),
    };
    let wish = || everything("2026-03", "2026-03", PublicLevel::Kecamatan);
    let backwards = Wish { to: month("2026-02"), ..wish() };
    assert_eq!(ask(backwards), (FormField::Year, Why::BeforeStart));
    assert_eq!(ask(Wish { fewest: 2, ..wish() }), (FormField::Goal(0), Why::OutOfRange));
    let none = Wish { indicators: vec![IndicatorId::FlaggedLength], ..wish() };
    assert_eq!(ask(none), (FormField::Source, Why::Empty));
    // Nobody was weighed: there is nothing to be made, and the preview says so.
    let preview = bench.ask(PreviewPublication { wish: Some(wish()) }).unwrap();
    assert_eq!((preview.months, preview.told_months), (None, 0));
    let nothing = bench.ask(MakePublication { wish: wish() });
    assert!(matches!(nothing, Err(DeskError::Invalid(_))));
}
