//! Telaah and Posyandu aktif through the desk: a year worked out by hand, answers of two tabs,
//! what cannot be, registration numbers.

use super::bench::{Bench, DESA, code, day, posyandu};
use crate::{
    desk::protocol::{FormField as F, *},
    documents::Extra,
    records::{Place, PosyanduId, Session},
    storage::Store,
    strata::{Immunised, Item, Known, Origin, Stratum, Verdict},
};

/// Two children born in 2024; in 2025 one is weighed in January to August, the other in January to
/// April only. So 8 months with a weighing; D/S is 2/2 four times and 1/2 four times: a mean of
/// (4 · 100 + 4 · 50) / 8 = 75 %; all eight months reach half. Five kader write themselves down.
fn melati_2025(today: &str) -> (Bench, PosyanduId) {
    let (bench, melati) = Bench::ready(today);
    let children = ["Ahmad", "Budi"].map(|name| bench.child(name, "2024-06-10", melati));
    // One visit of before, so that the records begin in 2024.
    bench.weigh(children[0], "2024-12-10", 6.0, None);
    for month in 1..=8_u32 {
        let date = format!("2025-{month:02}-12");
        let kg = 7.0 + f64::from(month) / 10.0;
        bench.weigh(children[0], &date, kg, None);
        if month <= 4 {
            bench.weigh(children[1], &date, kg, None);
        }
        let session = Session {
            id: crate::documents::Id::from_bits(u64::from(month)),
            posyandu: melati,
            month: date[..7].parse().unwrap(),
            date: day(&date),
            kader_present: Some(5),
            closed: true,
            closed_at: None,
            closed_by: None,
            note: String::new(),
            edited: crate::documents::Stamp::default(),
            extra: Extra::new(),
        };
        bench.ask(SaveSession { session }).unwrap();
    }
    (bench, melati)
}

fn answer(item: Item, value: u32) -> AnswerDraft {
    AnswerDraft { item, value, evidence: "berita acara".to_owned(), date: None }
}

fn save(posyandu: PosyanduId, base_rev: u64, answers: &[(Item, u32)]) -> SaveTelaah {
    let answers = answers.iter().map(|(item, value)| answer(*item, *value)).collect();
    SaveTelaah { posyandu, year: 2025, base_rev, answers, note: String::new() }
}

fn page(bench: &Bench, posyandu: PosyanduId, year: i32) -> TelaahPage {
    bench.ask(GetTelaah { posyandu, year: Some(year) }).unwrap()
}

fn list(bench: &Bench, year: i32) -> StrataPage {
    bench.ask(GetStrata { place: Place::Regency, year: Some(year) }).unwrap()
}

#[test]
fn a_year_as_worked_out_by_hand() {
    let (bench, melati) = melati_2025("2026-04-10");
    let page = page(&bench, melati, 2025);
    let computed: std::collections::BTreeMap<_, _> = page.computed.iter().copied().collect();
    assert_eq!(computed[&Item::MonthsHeld], 8);
    assert_eq!(computed[&Item::MonthsActive], 8);
    assert_eq!(computed[&Item::KaderMean], 50);
    assert_eq!(computed[&Item::Ds], 750);
    assert_eq!(computed[&Item::GiziMonths], 8);
    assert!(page.over && page.rev == 0 && page.changes.is_empty());
    // Madya is sure, the rest waits for answers.
    assert_eq!((page.telaah.at_least, page.telaah.at_most), (Stratum::Madya, Stratum::Mandiri));
    assert_eq!(page.aktif.verdict, Verdict::Unknown);
    let years: Vec<i32> = page.history.iter().map(|brief| brief.year).collect();
    assert_eq!(years, [2026, 2025, 2024]);
    // In 2024 one month is recorded and eleven are before the records: nothing is failed.
    assert_eq!(page.history[2].at_most, Stratum::Mandiri);
    // April 2026: nothing was weighed yet this year; it may still become anything.
    assert_eq!(page.history[0].at_least, Stratum::Pratama);
    assert!(!page.history[0].over);
}

#[test]
fn answers_settle_level_and_aktif_and_the_list_agrees() {
    let (bench, melati) = melati_2025("2026-04-10");
    let all = [
        (Item::Kia, 500),
        (Item::Kb, 640),
        (Item::Immunisation, 912),
        (Item::Extra, 1),
        (Item::DanaSehat, 499),
        (Item::KaderSk, 5),
        (Item::KiaMonths, 8),
        (Item::KbMonths, 8),
        (Item::GrowthTools, 1),
        (Item::DevelopmentTools, 1),
    ];
    assert_eq!(bench.ask(save(melati, 0, &all)).unwrap(), 1);
    let page = page(&bench, melati, 2025);
    assert_eq!(page.telaah.stratum(), Some(Stratum::Purnama));
    // Gizi, KIA and KB are three of four: immunisation by month need not be known.
    assert_eq!(page.aktif.verdict, Verdict::Met);
    let list = list(&bench, 2025);
    let row = &list.rows[0];
    assert_eq!((row.stratum(), row.aktif), (Some(Stratum::Purnama), Verdict::Met));
    assert_eq!(list.strata().collect::<Vec<_>>(), [(melati, Some(Stratum::Purnama))]);
    assert_eq!((list.total.aktif, list.total.total(), list.years), (1, 1, (2024, 2026)));
    assert_eq!(row.blocks.len(), 1);
    assert_eq!(row.blocks[0].parts[0].known.unwrap().value, 499);
    // The answers say who and when; the same again writes nothing.
    let kia = page.answers.answer(Item::Kia).unwrap();
    assert_eq!((kia.value, kia.evidence.as_str()), (500, "berita acara"));
    assert!(kia.stamp.at.0 > 0);
    let before = bench.snapshot(&Store::ALL);
    assert_eq!(bench.ask(save(melati, 1, &all)).unwrap(), 1);
    assert_eq!(bench.snapshot(&Store::ALL), before);
    // Other rules, other answer: under "more than 8" it misses Madya, under ILP nothing is known.
    let mut settings = bench.ask(GetOverview {}).unwrap().settings;
    settings.strata.telaah = "kemenkes_2011_lebih_8".to_owned();
    settings.strata.aktif = "ilp".to_owned();
    bench.ask(SaveSettings { settings }).unwrap();
    let row = list_row(&bench);
    assert_eq!((row.stratum(), row.aktif), (Some(Stratum::Pratama), Verdict::Unknown));
}

/// Ahmad, 14 months old, has every basic dose of the Buku KIA 2023 by 20 August 2025; of Budi one
/// dose is known since then. So IDL is 1 of 2 of 12–23 months from August to December: 50 %, five
/// months; before August nobody recorded a dose, so that seven months are not known.
#[test]
fn immunisation_is_read_off_the_doses() {
    use crate::records::{Care, Vaccine};
    let (bench, melati) = melati_2025("2026-04-10");
    assert_eq!(page(&bench, melati, 2025).immunised, None);
    let basic = Vaccine::ALL.map(|(dose, _)| dose).into_iter().filter(|dose| {
        use Vaccine::{DptHbHibBooster, Je, Mr2, Pcv3};
        ![DptHbHibBooster, Je, Mr2, Pcv3].contains(dose)
    });
    let doses = [("Ahmad", basic.collect()), ("Budi", vec![Vaccine::Hb0])];
    for (child, (name, vaccines)) in bench.children().into_iter().zip(doses) {
        assert_eq!(child.identity.name.reveal(), name);
        let mut visit = super::bench::visit("2025-08-20", melati, None, None);
        visit.care = Care { vaccines, ..Care::default() };
        bench.ask(SaveVisit { child: child.id, base_rev: None, visit }).unwrap();
    }
    let after = page(&bench, melati, 2025);
    let december = "2025-12".parse().unwrap();
    let idl = Immunised { complete: 1, of: 2, known: 2 };
    assert_eq!(after.immunised, Some((december, idl)));
    let computed: std::collections::BTreeMap<_, _> = after.computed.iter().copied().collect();
    assert_eq!((computed[&Item::Immunisation], computed[&Item::ImmunisationMonths]), (500, 5));
    let lines = &after.telaah.lines;
    let part = |item| {
        lines.iter().flat_map(|(_, line)| &line.parts).find(|part| part.item == item).unwrap()
    };
    assert_eq!(part(Item::Immunisation).known.unwrap().origin, Origin::Computed);
    assert_eq!(part(Item::Immunisation).verdict, Verdict::Met);
    let services = after.aktif.lines.iter().flat_map(|line| &line.parts);
    let months = services.clone().find(|part| part.item == Item::ImmunisationMonths).unwrap();
    assert_eq!(months.verdict, Verdict::Unknown);
    // The form is there for who knows better.
    bench.ask(save(melati, 0, &[(Item::Immunisation, 430)])).unwrap();
    let answered = page(&bench, melati, 2025);
    let immunisation = answered.telaah.lines.iter().flat_map(|(_, line)| &line.parts);
    let part = immunisation.clone().find(|part| part.item == Item::Immunisation).unwrap();
    assert_eq!(part.known, Some(Known { value: 430, origin: Origin::Answered }));
    assert_eq!(part.verdict, Verdict::Failed);
}

fn list_row(bench: &Bench) -> StrataRow {
    list(bench, 2025).rows.remove(0)
}

#[test]
fn answers_of_two_tabs_are_both_kept() {
    let (bench, melati) = melati_2025("2026-04-10");
    bench.ask(save(melati, 0, &[(Item::Kia, 500)])).unwrap();
    let here = &[(Item::Kia, 500), (Item::Kb, 610)];
    let there = &[(Item::Kia, 500), (Item::DanaSehat, 300)];
    assert_eq!(bench.ask(save(melati, 1, here)).unwrap(), 2);
    assert_eq!(bench.ask(save(melati, 1, there)).unwrap(), 3);
    let now = page(&bench, melati, 2025);
    let values: Vec<_> = now.answers.values().into_iter().collect();
    assert_eq!(values, [(Item::Kia, 500), (Item::Kb, 610), (Item::DanaSehat, 300)]);
    // The same item twice is for a person.
    let other = save(melati, 2, &[(Item::Kia, 400), (Item::Kb, 610)]);
    bench.ask(save(melati, 3, &[(Item::Kia, 450)])).unwrap();
    assert_eq!(bench.ask(other).unwrap_err(), DeskError::Conflict);
    let now = page(&bench, melati, 2025);
    assert_eq!(now.rev, 4);
    let newest = &now.changes[0].answers;
    let gone = |item, before| (item, Some(before), None);
    assert_eq!(
        newest,
        &[(Item::Kia, Some(500), Some(450)), gone(Item::Kb, 610), gone(Item::DanaSehat, 300)]
    );
    assert_eq!(now.changes.len(), 4);
}

#[test]
fn what_cannot_be_answered_is_refused() {
    let (bench, melati) = melati_2025("2026-04-10");
    let before = bench.snapshot(&Store::ALL);
    let refused = |asked: SaveTelaah| match bench.ask(asked) {
        Err(DeskError::Invalid(problems)) => problems[0],
        other => panic!("{other:?}"),
    };
    let problem = |field, why| FieldProblem { field, why };
    let months = refused(save(melati, 0, &[(Item::KiaMonths, 13)]));
    assert_eq!(months, problem(F::Answer(Item::KiaMonths), Why::OutOfRange));
    let share = refused(save(melati, 0, &[(Item::DanaSehat, 1001)]));
    assert_eq!(share, problem(F::Answer(Item::DanaSehat), Why::OutOfRange));
    let sk = refused(save(melati, 0, &[(Item::KaderCount, 5), (Item::KaderSk, 6)]));
    assert_eq!(sk, problem(F::Answer(Item::KaderSk), Why::MoreThanAll));
    let next_year = SaveTelaah { year: 2027, ..save(melati, 0, &[]) };
    assert_eq!(refused(next_year), problem(F::Year, Why::OutOfRange));
    let mut dated = save(melati, 0, &[(Item::Kia, 500)]);
    dated.answers[0].date = Some(day("2026-04-11"));
    assert_eq!(refused(dated), problem(F::Evidence, Why::InFuture));
    assert_eq!(bench.snapshot(&Store::ALL), before);
}

#[test]
fn closed_posyandu_are_not_counted() {
    let (bench, _) = melati_2025("2026-04-10");
    bench.ask(SavePosyandu { open: false, ..posyandu("Mawar") }).unwrap();
    let list = list(&bench, 2025);
    assert_eq!((list.rows.len(), list.closed, list.total.total()), (1, 1, 1));
    assert_eq!(list.kecamatan.len(), 1);
    assert_eq!(list.kecamatan[0].open, 1);
    // Of one Posyandu four fifths is one.
    assert_eq!(list.regency.lacking(800), 1);
    let share = AktifShare { aktif: 7, not: 3, ..AktifShare::default() };
    assert_eq!((share.lacking(800), share.lacking(700)), (1, 0));
}

#[test]
fn a_registration_number_has_its_form_its_desa_and_one_posyandu() {
    let (bench, melati) = Bench::ready("2026-04-10");
    let with = |id, number: &str| SavePosyandu {
        id,
        registration: number.to_owned(),
        ..posyandu("Melati I")
    };
    let why = |asked| match bench.ask(asked) {
        Err(DeskError::Invalid(problems)) => problems[0],
        other => panic!("{other:?}"),
    };
    let problem = |why| FieldProblem { field: FormField::Registration, why };
    assert_eq!(why(with(Some(melati), "13.75.01.1001.1")), problem(Why::Malformed));
    assert_eq!(why(with(Some(melati), "13.75.01.1001.000")), problem(Why::Malformed));
    assert_eq!(why(with(Some(melati), "13.75.01.1002.001")), problem(Why::OtherDesa));
    // Without its dots it is understood and kept with them.
    bench.ask(with(Some(melati), "1375011001001")).unwrap();
    let kept = bench.ask(GetPosyandu { id: melati }).unwrap().posyandu.registration;
    assert_eq!(kept, format!("{DESA}.001"));
    assert_eq!(why(with(None, "13.75.01.1001.001")), problem(Why::Taken));
    // Its own number may stay.
    bench.ask(with(Some(melati), &kept)).unwrap();
    assert_eq!(code(DESA).to_string(), "13.75.01.1001");
}

/// Whatever the demo is opened for is there to be seen.
#[test]
fn the_demo_shows_every_level() {
    let bench = Bench::new("2026-11-21");
    bench.ask(LoadDemo { size: DemoSize::Demo }).unwrap();
    for year in [2025, 2026] {
        let list = list(&bench, year);
        let at = |stratum| list.rows.iter().filter(|row| row.stratum() == stratum).count();
        let counts: Vec<usize> = Stratum::ALL.into_iter().map(|one| at(Some(one))).collect();
        let total = &list.total;
        assert!(counts.iter().all(|count| *count > 0), "{year}: {counts:?}");
        assert!(total.aktif > 2 && total.not > 2, "{year}: {total:?}");
        assert_eq!(total.total(), 24);
        assert!(list.rows.iter().any(|row| row.registration.is_empty()));
    }
}
