//! Recaps and what was done, through the desk, and the papers made of them.

use super::{
    bench::{Bench, DESA, code, day},
    skdn::seven_children,
};
use crate::{
    desk::protocol::*,
    documents::{Extra, Id},
    i18n::Lang,
    indicators::{Figure, IndicatorId as I, Period},
    office::{
        doc::{Block, Cell, Doc},
        reports::{self, Frame, ProfileData, ReportData, TeamData},
    },
    records::{
        Month, Place, PosyanduId,
        coordination::{
            Commitment, CommitmentStatus as Status, Need, NeedItem, Paper, Progress, Rakor,
            RakorState, Sector, TeamKind,
        },
    },
    wilayah::Level,
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn kecamatan() -> Place {
    Place::Region(code(DESA).at(Level::Kecamatan).unwrap())
}

/// The boys of `skdn.rs` in Melati, and Mawar with one child that nobody weighs.
///
/// | child | born       | S in Jan, Feb, Mar | weighed       |
/// |-------|------------|--------------------|---------------|
/// | A     | 2025-05-10 | 1 1 1              | Jan Feb Mar   |
/// | B     | 2025-05-10 | 1 1 1              | Jan Feb Mar   |
/// | C     | 2025-03-05 | 1 1 1              | Jan Mar       |
/// | D     | 2025-12-01 | 1 1 1              | Mar           |
/// | E     | 2026-03-31 | 0 0 1              |               |
/// | F     | 2021-03-31 | 1 1 0              |               |
/// | G     | 2021-04-01 | 1 1 1              |               |
///
/// So S = 6 in each month, D = 3, 2, 4 and N = 0, 1, 1 (A in February and in March).
fn two_posyandu() -> (Bench, PosyanduId, PosyanduId) {
    let (bench, melati) = seven_children();
    let mawar = bench.posyandu("Mawar");
    bench.child("H", "2024-01-10", mawar);
    (bench, melati, mawar)
}

fn recap(bench: &Bench, place: Place, period: Period, level: PlaceLevel) -> Recap {
    bench.ask(GetRecap { place, period: Some(period), level }).unwrap()
}

fn figure(numerator: u32, denominator: u32) -> Figure {
    Figure { numerator, denominator }
}

#[test]
fn a_month_by_posyandu_and_by_kecamatan() {
    let (bench, melati, mawar) = two_posyandu();
    let march = Period::Month(month("2026-03"));
    let made = recap(&bench, Place::Regency, march, PlaceLevel::Posyandu);
    let names: Vec<&str> = made.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Mawar", "Melati I"]);
    let [one, two] = [&made.rows[1], &made.rows[0]];
    assert_eq!(one.place, Some(Place::Posyandu(melati)));
    assert_eq!(one.letters, bench.counts(melati, "2026-03"));
    assert_eq!((one.figure(I::Ds), one.figure(I::Nd)), (figure(4, 6), figure(1, 4)));
    assert_eq!(one.figure(I::Ks), figure(0, 0));
    assert_eq!((one.reported, one.due), (1, 1));
    assert_eq!((two.letters.s, two.letters.d, two.reported, two.due), (1, 0, 0, 1));
    assert_eq!(two.place, Some(Place::Posyandu(mawar)));
    assert_eq!(made.total.figure(I::Ds), figure(4, 7));
    assert_eq!((made.total.reported, made.total.due), (1, 2));
    // One answer is missing at least, and the year goes on.
    assert_eq!(made.total.aktif.iter().sum::<u32>(), 2);
    let by = recap(&bench, Place::Regency, march, PlaceLevel::Kecamatan);
    assert_eq!(by.rows.len(), 1);
    assert_eq!(by.rows[0].place, Some(kecamatan()));
    assert_eq!(by.rows[0].figures, made.total.figures);
    assert_eq!(by.rows[0].letters, made.total.letters);
}

/// D over the quarter is 3 + 2 + 4 = 9 of S 3 · 6 = 18, and N 2 of D 9. Mawar is due three times.
#[test]
fn a_quarter_adds_its_months_up_as_the_indicators_do() {
    let (bench, melati, _) = two_posyandu();
    let quarter = Period::Quarter(2026, 1);
    let made = recap(&bench, Place::Regency, quarter, PlaceLevel::Posyandu);
    assert_eq!(made.months, [month("2026-01"), month("2026-02"), month("2026-03")]);
    let one = made.rows.iter().find(|row| row.name == "Melati I").unwrap();
    assert_eq!((one.figure(I::Ds), one.figure(I::Nd)), (figure(9, 18), figure(2, 9)));
    assert_eq!((one.letters.s, one.letters.d, one.reported, one.due), (18, 9, 3, 3));
    assert_eq!((made.total.reported, made.total.due), (3, 6));
    for place in [Place::Regency, Place::Posyandu(melati), kecamatan()] {
        let sasaran = Sasaran::Registered;
        let asked = GetGlance { place: place.clone(), period: Some(quarter), sasaran };
        let glance = bench.ask(asked).unwrap();
        let total = recap(&bench, place, quarter, PlaceLevel::Posyandu).total;
        for line in &glance.lines {
            if RECAP.contains(&line.indicator) {
                assert_eq!(total.figure(line.indicator), line.measure.figure);
            }
        }
    }
}

/// What is drawn of a place.
fn trends(bench: &Bench, place: &Place, period: Period) -> Vec<Trend> {
    let (until, sasaran) = (Some(period.months().1), Sasaran::Registered);
    let one = |indicator| GetTrend { place: place.clone(), indicator, until, months: 24, sasaran };
    reports::TRENDS.map(|indicator| bench.ask(one(indicator)).unwrap()).to_vec()
}

/// D of January to March is 3, 2, 4 (Melati); S is 6 there and 1 in Mawar, which is 7 together. K is
/// recorded nowhere.
#[test]
fn the_charts_of_a_report_hold_the_letters_of_its_months() {
    let (bench, ..) = two_posyandu();
    let (report, _) =
        place_stuff(&bench, &Place::Regency, Period::Month(month("2026-03")), Lang::Id);
    let charts: Vec<_> = report.charts().collect();
    let balok = &charts[0];
    let rows: Vec<&[Cell]> = balok.table.rows.iter().rev().take(3).map(Vec::as_slice).collect();
    let letters = |s, d, n| [Cell::count(s), Cell::None, Cell::count(d), Cell::count(n)];
    assert_eq!(rows[0][1..4], letters(7, 4, 1)[..3]);
    assert_eq!((&rows[1][3], &rows[2][3]), (&Cell::count(2), &Cell::count(3)));
    assert!(balok.svg.starts_with("<svg") && balok.svg.contains("id=\"paper-skdn-S\""));
    // D/S of March is 4 of 7; nobody was measured in length, so that there is no third chart.
    let last = charts[1].table.rows.last().unwrap();
    assert_eq!(last[1..3], [Cell::count(4), Cell::count(7)]);
    assert_eq!(charts.len(), 2);
}

fn save(bench: &Bench, paper: impl Into<Paper>) {
    let papers = vec![PaperView { paper: paper.into(), rev: 0 }];
    bench.ask(SavePapers { papers }).unwrap();
}

fn promise(n: u64, made: &str, due: &str, closed: Option<(&str, Status)>) -> Commitment {
    let mut promise = Commitment::new(Id::from_bits(n), kecamatan(), day(made));
    promise.text = format!("Janji {n}");
    promise.due = day(due);
    promise.owner.sector = Some(Sector::Kesehatan);
    if let Some((date, status)) = closed {
        promise.status = status;
        promise.progress.push(Progress {
            id: Id::from_bits(n),
            date: day(date),
            rakor: None,
            status: Some(status),
            text: "kata".to_owned(),
            extra: Extra::new(),
        });
    }
    promise
}

/// March 2026: 1 was open and is kept in March, 2 was broken in February and does not count, 3 and
/// 4 are made in March, of which 3 is past its day at the end, 5 is made in April and 6 is kept in
/// April, so that it was open all through March.
#[test]
fn promises_of_a_month_balance() {
    let (bench, melati, _) = two_posyandu();
    for promise in [
        promise(1, "2026-01-10", "2026-03-31", Some(("2026-03-05", Status::Kept))),
        promise(2, "2026-01-10", "2026-02-01", Some(("2026-02-10", Status::Broken))),
        promise(3, "2026-03-02", "2026-03-20", None),
        promise(4, "2026-03-03", "2026-06-30", None),
        promise(5, "2026-04-02", "2026-06-30", None),
        promise(6, "2026-02-01", "2026-06-30", Some(("2026-04-03", Status::Kept))),
    ] {
        save(&bench, promise);
    }
    for (n, date) in [(1, "2026-03-12"), (2, "2026-02-27")] {
        let mut rakor = Rakor::new(Id::from_bits(n), kecamatan());
        (rakor.date, rakor.state) = (Some(day(date)), RakorState::Held);
        rakor.theme = format!("Rakor {n}");
        save(&bench, rakor);
    }
    let mut need = Need::new(Id::from_bits(1), melati, NeedItem::BabyScale, day("2026-03-20"));
    need.quantity = 1;
    save(&bench, need);
    let done =
        |place| bench.ask(GetWorkDone { place, period: Period::Month(month("2026-03")) }).unwrap();
    let all = done(Place::Regency);
    assert_eq!(all.until, day("2026-03-31"));
    let expected = PromiseFlow {
        open_before: 2,
        made: 2,
        kept: 1,
        broken: 0,
        withdrawn: 0,
        open_after: 3,
        late: 1,
    };
    assert_eq!(all.promises, expected);
    assert_eq!(all.meetings.iter().map(|(_, n)| n).sum::<u32>(), 1);
    assert_eq!(all.held[0].theme, "Rakor 1");
    assert_eq!(all.needs, (1, 0, 1));
    assert_eq!(done(kecamatan()), all);
    assert_eq!(done(Place::Posyandu(melati)).promises, PromiseFlow::default());
}

fn frame(lang: Lang) -> Frame {
    Frame {
        lang,
        letterhead: None,
        place: "Bukittinggi".to_owned(),
        short: "Bukittinggi".to_owned(),
        day: day("2026-04-10"),
    }
}

/// All words of a paper.
fn words(doc: &Doc) -> String {
    let mut all = vec![doc.title.clone(), doc.subtitle.clone()];
    for block in &doc.blocks {
        match block {
            Block::Table(table) => {
                let width = table.columns.len();
                let foot = Some(&table.foot).filter(|foot| !foot.is_empty());
                for row in table.rows.iter().chain(foot) {
                    assert_eq!(row.len(), width, "{}", table.caption);
                    all.extend(row.iter().filter_map(|cell| match cell {
                        Cell::Text(words) => Some(words.clone()),
                        _ => None,
                    }));
                }
            }
            Block::List { points, .. } => all.extend(points.clone()),
            Block::Text(text) | Block::Note(text) | Block::Heading(_, text) => {
                all.push(text.clone());
            }
            Block::Facts(facts) => all.extend(facts.iter().map(|(a, b)| format!("{a}: {b}"))),
            _ => {}
        }
    }
    all.join("\n")
}

fn place_stuff(bench: &Bench, place: &Place, period: Period, lang: Lang) -> (Doc, Doc) {
    let (here, when, sasaran) = (|| place.clone(), Some(period), Sasaran::Registered);
    let glance = bench.ask(GetGlance { place: here(), period: when, sasaran }).unwrap();
    let made = recap(bench, here(), period, PlaceLevel::Posyandu);
    let teams = bench.ask(GetTeams { place: here(), kind: TeamKind::Posyandu }).unwrap();
    let done = bench.ask(GetWorkDone { place: here(), period }).unwrap();
    let filter = ProblemFilter::Open;
    let problems =
        bench.ask(GetProblems { place: here(), filter, field: None, page: None }).unwrap();
    let reminders = bench.ask(GetReminders { place: here(), most: 5 }).unwrap();
    let innovations = bench.ask(GetInnovations { place: here() }).unwrap();
    let trends = trends(bench, place, period);
    let report = ReportData {
        glance: &glance,
        recap: &made,
        teams: &teams,
        done: &done,
        problems: &problems,
        reminders: &reminders,
        trends: &trends,
    };
    let team = TeamData { place, report, innovations: &innovations };
    (reports::report(&frame(lang), report), reports::team_contest(&frame(lang), team))
}

#[test]
fn a_report_says_what_the_indicators_say() {
    let (bench, ..) = two_posyandu();
    let (report, team) =
        place_stuff(&bench, &Place::Regency, Period::Month(month("2026-03")), Lang::Id);
    let said = words(&report);
    assert_eq!(report.file, "laporan-bulanan-bukittinggi-2026-03");
    assert!(
        said.contains("D/S 57,1\u{a0}% (4 dari 7), belum pasti berubah dari Februari 2026"),
        "{said}"
    );
    assert!(said.contains("Maret 2026: S 7, K –, D 4, N 1, T 1, O 1, B 1."), "{said}");
    assert!(said.contains("Laporan masuk: 1 dari 2 Posyandu; 0 tepat waktu."), "{said}");
    // Nobody was measured in length: a dash, not zero.
    assert!(said.contains("Stunting: –"), "{said}");
    assert!(!said.contains('{'), "{said}");
    let sheet = words(&team);
    assert!(sheet.contains("57,1\u{a0}% (4 dari 7)"), "{sheet}");
    for lang in Lang::ALL {
        for period in
            [Period::Quarter(2026, 1), Period::Year(2026), Period::Month(month("2020-01"))]
        {
            let (report, team) = place_stuff(&bench, &kecamatan(), period, lang);
            assert!(!words(&report).contains('{') && !words(&team).contains('{'));
        }
    }
}

fn profile(bench: &Bench, id: PosyanduId, lang: Lang) -> (Doc, Doc) {
    let (here, sasaran) = (|| Place::Posyandu(id), Sasaran::Registered);
    let period = Some(Period::Month(month("2026-03")));
    let open = ProblemFilter::Open;
    let needs = NeedFilter::All;
    let data = (
        bench.ask(GetPosyandu { id }).unwrap(),
        bench.ask(GetGlance { place: here(), period, sasaran }).unwrap(),
        bench.ask(GetTelaah { posyandu: id, year: Some(2026) }).unwrap(),
        bench.ask(GetNeeds { place: here(), filter: needs, item: None, page: 0 }).unwrap(),
        bench.ask(GetPilots {}).unwrap(),
        bench.ask(GetInnovations { place: here() }).unwrap(),
        bench.ask(GetProblems { place: here(), filter: open, field: None, page: None }).unwrap(),
        trends(bench, &here(), Period::Month(month("2026-03"))),
        bench.ask(GetIntegrated { place: here(), lacks: None, page: None }).unwrap(),
    );
    let data = ProfileData {
        page: &data.0,
        glance: &data.1,
        telaah: &data.2,
        team: None,
        needs: &data.3,
        pilots: &data.4,
        innovations: &data.5,
        integrated: &data.8,
        problems: &data.6,
        trends: &data.7,
    };
    (reports::profile(&frame(lang), data), reports::posyandu_contest(&frame(lang), data))
}

#[test]
fn a_profile_has_twelve_months_and_dashes_where_nothing_was() {
    let (bench, melati, mawar) = two_posyandu();
    let (doc, sheet) = profile(&bench, melati, Lang::Id);
    let months = doc.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.columns.len() == 13 => Some(table),
        _ => None,
    });
    let months = months.unwrap();
    assert_eq!(months.rows.len(), 12);
    assert_eq!(months.rows[0][0], Cell::Text("Apr 2025".to_owned()));
    assert!(months.rows[0][1..].iter().all(|cell| *cell == Cell::None));
    // March 2026: S 6, K –, D 4, N 1, T 1, O 1, B 1, 2T 1, BGM 0, K/S –, D/S 66.7, N/D 25.0.
    let last = &months.rows[11];
    let counts: Vec<Cell> = [4, 1, 1, 1, 1, 1, 0].map(Cell::count).to_vec();
    assert_eq!((&last[1], &last[2]), (&Cell::count(6), &Cell::None));
    assert_eq!(last[3..10], counts[..]);
    assert_eq!(last[10], Cell::None);
    assert_eq!(last[12], Cell::percent(Some(0.25)));
    assert!(words(&doc).contains("Menimbang pada 3 dari 12 bulan."));
    assert!(words(&sheet).contains("66,7\u{a0}% (4 dari 6)"));
    for lang in Lang::ALL {
        let (doc, sheet) = profile(&bench, mawar, lang);
        assert!(!words(&doc).contains('{') && !words(&sheet).contains('{'));
    }
}
