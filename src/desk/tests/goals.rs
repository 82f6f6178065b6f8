//! Targets, surveys and projections: every save has its entry in the history and can be taken back
//! as long as nobody changed the same rows since.

use super::bench::{Bench, DESA, code, posyandu};
use crate::{
    desk::protocol::*,
    exchange::{
        cell::Cell,
        projections::{ProjectionMapping, ProjectionWhy},
        table::Table,
    },
    indicators::IndicatorId as I,
    records::{Place, ProjectedSasaran, SasaranGroup, SurveyFigure, Target},
    storage::Store,
};

fn target(indicator: I, year: i32, value: f64) -> Target {
    Target { indicator, year, value, source: "RPJMD".to_owned() }
}

fn projected(group: SasaranGroup, s: u32) -> ProjectedSasaran {
    ProjectedSasaran { place: Place::Regency, year: 2026, group, s, source: String::new() }
}

fn history(bench: &Bench) -> Vec<GoalsChange> {
    bench.ask(GetGoalsHistory {}).unwrap()
}

#[test]
fn every_save_is_in_the_history() {
    let (bench, _) = Bench::ready("2026-04-10");
    let first = vec![target(I::Ds, 2026, 0.85), target(I::Stunting, 2026, 0.14)];
    let saved = bench.ask(SaveTargets { targets: first.clone(), base_rev: 0 }).unwrap();
    assert_eq!(saved.rev, 1);
    // The same again is no change.
    let before = bench.snapshot(&Store::ALL);
    let same = bench.ask(SaveTargets { targets: first, base_rev: 1 }).unwrap();
    assert_eq!((same.rev, same.entry.as_str()), (1, ""));
    assert_eq!(bench.snapshot(&Store::ALL), before);
    let second = vec![target(I::Ds, 2026, 0.90), target(I::Ds, 2027, 0.92)];
    bench.ask(SaveTargets { targets: second, base_rev: 1 }).unwrap();
    let survey = SurveyFigure {
        indicator: I::Stunting,
        year: 2024,
        survey: "SSGI".to_owned(),
        value: 0.198,
        low: None,
        high: None,
        sample: None,
        source: String::new(),
    };
    bench.ask(SaveSurveys { figures: vec![survey], base_rev: 0 }).unwrap();
    let rows = vec![projected(SasaranGroup::Balita, 25), projected(SasaranGroup::Pregnant, 7)];
    bench.ask(SaveProjections { rows, base_rev: 0 }).unwrap();
    let all = history(&bench);
    assert_eq!(all.len(), 4);
    assert!(all.iter().all(|change| change.stamp.at.0 > 0 && !change.undone));
    let of = |kind| all.iter().filter(|c| c.kind == kind).collect::<Vec<_>>();
    let [newest, oldest] = of(GoalsKind::Targets)[..] else { panic!("{all:?}") };
    let diff = |row, before, after| GoalsDiff { row, before, after };
    let ds = |year| GoalsRow::Target(I::Ds, year);
    let stunting = GoalsRow::Target(I::Stunting, 2026);
    let mut rows = newest.rows.clone();
    rows.sort_by_key(|diff| (diff.before.is_none(), diff.after.is_none()));
    assert_eq!(
        rows,
        [
            diff(ds(2026), Some(0.85), Some(0.90)),
            diff(stunting.clone(), Some(0.14), None),
            diff(ds(2027), None, Some(0.92)),
        ]
    );
    assert_eq!((newest.total, newest.undoable), (3, true));
    // D/S of 2026 was changed since: the first save as a whole cannot be taken back any more.
    assert_eq!((oldest.total, oldest.undoable), (2, false));
    assert_eq!(bench.ask(UndoGoals { entry: oldest.entry.clone() }), Err(DeskError::Conflict));
    assert_eq!(of(GoalsKind::Surveys).len(), 1);
    let projections = &of(GoalsKind::Projections)[0].rows;
    let pregnant = SasaranGroup::Pregnant;
    let row = GoalsRow::Projection(Place::Regency, String::new(), 2026, pregnant);
    assert!(projections.contains(&diff(row, None, Some(7.0))));
}

/// Undo gives back what stood there, in the history as a change of its own, and does not disturb
/// rows that others changed since.
#[test]
fn one_save_is_taken_back_and_no_other() {
    let (bench, _) = Bench::ready("2026-04-10");
    let save = |targets, base_rev| bench.ask(SaveTargets { targets, base_rev }).unwrap();
    let (ds, stunting) = (target(I::Ds, 2026, 0.85), target(I::Stunting, 2026, 0.14));
    save(vec![ds.clone()], 0);
    let higher = target(I::Ds, 2026, 0.90);
    let second = save(vec![higher.clone()], 1);
    save(vec![higher, stunting.clone()], 2);
    bench.ask(UndoGoals { entry: second.entry.clone() }).unwrap();
    let goals = bench.ask(GetGoals {}).unwrap();
    assert_eq!((goals.targets, goals.targets_rev), (vec![ds, stunting], 4));
    assert!(history(&bench).iter().any(|change| change.undone && change.undoable));
    assert_eq!(bench.ask(UndoGoals { entry: second.entry }), Err(DeskError::Conflict));
    for wrong in ["", "goals/targets", "goals/targets/0000000009", "settings/1"] {
        let asked = UndoGoals { entry: wrong.to_owned() };
        assert_eq!(bench.ask(asked), Err(DeskError::NotFound), "{wrong}");
    }
}

/// Groups other than balita stand beside it and change no indicator.
#[test]
fn groups_do_not_disturb_each_other() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let child = bench.child("Ahmad", "2025-05-10", melati);
    bench.weigh(child, "2026-03-12", 8.0, None);
    let rows = vec![projected(SasaranGroup::Balita, 4), projected(SasaranGroup::Infants, 1)];
    bench.ask(SaveProjections { rows: rows.clone(), base_rev: 0 }).unwrap();
    let asked = GetGlance { place: Place::Regency, period: None, sasaran: Sasaran::Projected };
    let glance = bench.ask(asked).unwrap();
    let ds = glance.lines.iter().find(|line| line.indicator == I::Ds).unwrap();
    assert_eq!((ds.measure.figure.numerator, ds.measure.figure.denominator), (1, 4));
    let twice = [rows, vec![projected(SasaranGroup::Infants, 2)]].concat();
    let taken = FieldProblem { field: FormField::Goal(2), why: Why::Taken };
    let refused = bench.ask(SaveProjections { rows: twice, base_rev: 1 });
    assert_eq!(refused, Err(DeskError::Invalid(vec![taken])));
}

fn table(rows: &[&[&str]]) -> Table {
    let mut table = Table { name: "sasaran.xlsx".to_owned(), ..Table::default() };
    for (cells, row) in rows.iter().zip(1..) {
        let cells: Vec<Cell<'_>> = cells.iter().map(|text| Cell::text(*text)).collect();
        table.push(0, row, &cells);
    }
    table
}

/// By code, by registration number, by name with and without its kecamatan. Bukittinggi has no
/// desa "Entah", and two Posyandu Mawar in different desa are told apart by the desa only.
#[test]
fn a_table_of_projections_is_previewed_taken_over_and_taken_back() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let mawar = bench.posyandu("Mawar");
    let east = SavePosyandu { desa: code("13.75.01.1002"), ..posyandu("Mawar") };
    bench.ask(east).unwrap();
    let names = bench.ask(GetRegions { within: Some(code("13.75.01")) }).unwrap();
    let name = |desa: &str| names.iter().find(|r| r.code == code(desa)).unwrap().name.clone();
    let (first, second) = (name(DESA), name("13.75.01.1002"));
    let old = vec![projected(SasaranGroup::Balita, 9_000)];
    bench.ask(SaveProjections { rows: old.clone(), base_rev: 0 }).unwrap();
    let before = bench.snapshot(&Store::ALL);
    let table = table(&[
        &["Kode", "Desa", "Posyandu", "Tahun", "Balita", "Ibu Hamil"],
        &["13.75", "", "", "2026", "9.100", ""],
        &["13.75.01.1001", "", "", "2026", "400", "45"],
        &["", &second, "", "2026", "300", ""],
        &["", "", "Posyandu Melati 1", "2026", "40", "5"],
        &["", "", "Mawar", "2026", "30", ""],
        &["", &format!("Kel. {first}"), "Mawar", "2026", "31", "abc"],
        &["", "Entah", "", "2026", "1", "1"],
        &["1375011001", "", "", "2026", "401", ""],
    ]);
    let mapping = ProjectionMapping { source: "Dinkes".to_owned(), ..Default::default() };
    let asked = PreviewProjections { table: table.clone(), mapping: mapping.clone() };
    let preview = bench.ask(asked).unwrap();
    assert_eq!(bench.snapshot(&Store::ALL), before, "a preview writes nothing");
    assert_eq!((preview.new, preview.changed, preview.same), (6, 1, 0));
    let problems: Vec<_> =
        preview.problems.iter().map(|p| (p.row, p.found.as_str(), p.why)).collect();
    assert_eq!(
        problems,
        [
            (6, "Mawar", ProjectionWhy::ManyPlaces),
            (7, "abc", ProjectionWhy::NotACount),
            (8, "Entah", ProjectionWhy::UnknownPlace),
            (9, "1375011001", ProjectionWhy::Twice),
        ]
    );
    assert_eq!((preview.rows[0].before, preview.rows[0].after), (Some(9_000), 9_100));
    let apply = ApplyProjections { table, mapping, base_rev: preview.base_rev };
    let saved = bench.ask(apply.clone()).unwrap();
    let rows = bench.ask(GetGoals {}).unwrap().projections;
    let mut numbers: Vec<_> = rows.iter().map(|r| (r.place.clone(), r.group, r.s)).collect();
    let region = |desa| Place::Region(code(desa));
    let balita = SasaranGroup::Balita;
    let pregnant = SasaranGroup::Pregnant;
    let mut expected = vec![
        (Place::Regency, balita, 9_100),
        (region(DESA), balita, 400),
        (region(DESA), pregnant, 45),
        (region("13.75.01.1002"), balita, 300),
        (Place::Posyandu(melati), balita, 40),
        (Place::Posyandu(melati), pregnant, 5),
        (Place::Posyandu(mawar), balita, 31),
    ];
    numbers.sort();
    expected.sort();
    assert_eq!(numbers, expected);
    assert!(rows.iter().all(|row| row.source == "Dinkes"));
    assert_eq!(history(&bench)[0].file, "sasaran.xlsx");
    // Somebody saved since the preview: it is made anew. The same file again changes nothing.
    assert_eq!(bench.ask(apply.clone()), Err(DeskError::Conflict));
    let again = PreviewProjections { table: apply.table.clone(), mapping: apply.mapping.clone() };
    let again = bench.ask(again).unwrap();
    assert_eq!((again.new, again.changed, again.same), (0, 0, 7));
    let nothing = ApplyProjections { base_rev: again.base_rev, ..apply };
    assert_eq!(bench.ask(nothing).unwrap().entry, "");
    bench.ask(UndoGoals { entry: saved.entry }).unwrap();
    assert_eq!(bench.ask(GetGoals {}).unwrap().projections, old);
}

/// The template comes back as it went: nothing changes, every row is understood.
#[test]
fn the_template_reads_back() {
    let (bench, _) = Bench::ready("2026-04-10");
    let region = |desa| Place::Region(code(desa));
    let row = |place, group, s| ProjectedSasaran {
        place,
        year: 2026,
        group,
        s,
        source: "Dinkes".to_owned(),
    };
    let rows = vec![
        row(Place::Regency, SasaranGroup::Balita, 9_000),
        row(region(DESA), SasaranGroup::Infants, 80),
        row(region("13.75.01"), SasaranGroup::Elderly, 1_200),
    ];
    bench.ask(SaveProjections { rows: rows.clone(), base_rev: 0 }).unwrap();
    let places = bench.ask(GetPlaces { month: None }).unwrap();
    let doc = crate::forms::projections_doc(&places, &rows, 2026);
    let csv = crate::forms::projections_csv(&doc);
    let lines: Vec<Vec<String>> = csv
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.split(';').map(|cell| cell.trim_matches('"').to_owned()).collect())
        .collect();
    let cells: Vec<Vec<&str>> =
        lines.iter().map(|line| line.iter().map(String::as_str).collect()).collect();
    let slices: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
    understood(&bench, table(&slices));
    #[cfg(feature = "sheets")]
    {
        let xlsx = crate::office::xlsx::write(&doc).unwrap();
        let read = crate::exchange::read::table("sasaran-2026.xlsx", &xlsx, &mut |_, _| ());
        understood(&bench, read.unwrap());
    }
}

fn understood(bench: &Bench, table: Table) {
    let asked = PreviewProjections { table, mapping: ProjectionMapping::default() };
    let preview = bench.ask(asked).unwrap();
    assert_eq!((preview.new, preview.changed, preview.same), (0, 0, 3));
    assert_eq!(preview.problems, []);
    // Kode, kecamatan, desa, year, twelve groups, source: all are understood.
    assert_eq!(preview.columns.iter().filter(|column| column.role.is_some()).count(), 17);
}
