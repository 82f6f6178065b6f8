//! Both sides of every boundary, what is not known, years in progress. The expected levels are
//! read off the tables of domain.md 4.1 and 4.2, not off the code.

use proptest::prelude::*;

use super::*;

/// A year that is over: so many months with a weighing of these of 100 sasaran, by these kader.
fn year(held: usize, weighed: u32, kader: u16) -> Year {
    let month = MonthFigures {
        sasaran: 100,
        weighed,
        visits: weighed,
        kader: Some(kader),
        immunised: None,
    };
    let mut months = [MonthFigures { sasaran: 100, ..MonthFigures::default() }; 12];
    months[..held].fill(month);
    Year { year: 2025, passed: 12, months, ..Year::default() }
}

fn answered(mut year: Year, answers: &[(Item, u32)]) -> Year {
    year.answers.extend(answers.iter().copied());
    year
}

/// Everything that Mandiri asks beside what is computed, at its boundary.
const MANDIRI: [(Item, u32); 5] = [
    (Item::Kia, 500),
    (Item::Kb, 500),
    (Item::Immunisation, 500),
    (Item::Extra, 1),
    (Item::DanaSehat, 500),
];

fn level(year: &Year) -> Option<Stratum> {
    telaah(&TelaahRules::KEMENKES_2011, year).stratum()
}

#[test]
fn the_boundaries_of_madya() {
    // 8 weighings and 5 kader are Madya at least; D/S 40 % keeps it from Purnama.
    assert_eq!(level(&year(8, 40, 5)), Some(Stratum::Madya));
    assert_eq!(level(&year(7, 40, 5)), Some(Stratum::Pratama));
    assert_eq!(level(&year(8, 40, 4)), Some(Stratum::Pratama));
    // A mean of 4.9 kader is not 5: nine sessions with 5 and one with 4.
    let mut almost = year(10, 40, 5);
    almost.months[0].kader = Some(4);
    assert_eq!(almost.computed(Item::KaderMean), Some(49));
    assert_eq!(level(&almost), Some(Stratum::Pratama));
}

#[test]
fn eight_or_more_than_eight_is_a_choice_of_rules() {
    let (eight, nine) = (year(8, 40, 5), year(9, 40, 5));
    assert_eq!(telaah(&TelaahRules::KEMENKES_2011, &eight).stratum(), Some(Stratum::Madya));
    assert_eq!(telaah(&TelaahRules::MORE_THAN_8, &eight).stratum(), Some(Stratum::Pratama));
    assert_eq!(telaah(&TelaahRules::MORE_THAN_8, &nine).stratum(), Some(Stratum::Madya));
}

#[test]
fn the_boundaries_of_purnama_and_mandiri() {
    let full = || answered(year(12, 50, 5), &MANDIRI);
    assert_eq!(level(&full()), Some(Stratum::Mandiri));
    // 49.9 % of each coverage, and D/S of 49 %, keeps it Madya.
    for item in [Item::Kia, Item::Kb, Item::Immunisation] {
        assert_eq!(level(&answered(full(), &[(item, 499)])), Some(Stratum::Madya), "{item:?}");
    }
    assert_eq!(level(&answered(year(12, 49, 5), &MANDIRI)), Some(Stratum::Madya));
    assert_eq!(level(&answered(full(), &[(Item::Extra, 0)])), Some(Stratum::Madya));
    // The dana sehat alone divides Purnama from Mandiri.
    assert_eq!(level(&answered(full(), &[(Item::DanaSehat, 499)])), Some(Stratum::Purnama));
    // All of Mandiri but the frequency: a missed line of Madya is Pratama.
    assert_eq!(level(&answered(year(7, 90, 5), &MANDIRI)), Some(Stratum::Pratama));
}

#[test]
fn what_blocks_the_next_level_is_named_with_value_and_threshold() {
    let judged = telaah(
        &TelaahRules::KEMENKES_2011,
        &answered(year(12, 50, 6), &[(Item::Kia, 712), (Item::Kb, 431), (Item::Extra, 1)]),
    );
    // KB 43.1 % is missed, so it stays Madya whatever the immunisation is.
    assert_eq!(judged.stratum(), Some(Stratum::Madya));
    let blocks: Vec<_> = judged.blocks().map(|line| (line.id, line.verdict)).collect();
    let (kb, immunisation) = (CriterionId::Item(Item::Kb), CriterionId::Item(Item::Immunisation));
    assert_eq!(blocks, [(kb, Verdict::Failed), (immunisation, Verdict::Unknown)]);
    let part = judged.blocks().next().unwrap().parts[0];
    assert_eq!((part.known.unwrap().value, part.at_least), (431, 500));
}

#[test]
fn what_is_not_known_neither_fails_nor_passes() {
    let judged = telaah(&TelaahRules::KEMENKES_2011, &year(12, 80, 5));
    assert_eq!((judged.at_least, judged.at_most), (Stratum::Madya, Stratum::Mandiri));
    assert_eq!(judged.stratum(), None);
    let missing: Vec<Item> = judged.missing().collect();
    assert_eq!(missing, [Item::Kia, Item::Kb, Item::Immunisation, Item::Extra, Item::DanaSehat]);
    // Nothing recorded in the year is not known, not zero.
    let empty = Year { year: 2025, passed: 12, ..Year::default() };
    assert_eq!(empty.computed(Item::MonthsHeld), None);
    assert_eq!(level(&empty), None);
    // A person may say that it was zero.
    assert_eq!(level(&answered(empty, &[(Item::MonthsHeld, 0)])), Some(Stratum::Pratama));
}

#[test]
fn a_running_year_says_so_far() {
    let at = |held, passed| {
        let year = Year { passed, ..year(held, 40, 5) };
        telaah(&TelaahRules::KEMENKES_2011, &year).lines[0].1.verdict
    };
    // End of June, 5 of 6 months held: 6 more to come, 8 can be reached.
    assert_eq!(at(5, 6), Verdict::Open);
    // In November (10 months over), November not held yet: 6 + 2 = 8 can still be reached,
    assert_eq!(at(6, 10), Verdict::Open);
    // 5 + 2 = 7 cannot.
    assert_eq!(at(5, 10), Verdict::Failed);
    // 7 of them, January to July, and only December to come once November is over: 8.
    assert_eq!(at(7, 11), Verdict::Open);
    assert_eq!(at(8, 10), Verdict::Met);
    // The running month is not counted twice: held in November already, as the seventh.
    let mut november = Year { passed: 10, ..year(6, 40, 5) };
    november.months[10] = november.months[0];
    assert_eq!(november.get(Item::MonthsHeld).unwrap().value, 7);
    assert_eq!(november.remaining(Item::MonthsHeld), 1);
}

#[test]
fn months_before_the_records_begin_are_not_known() {
    // Records begin in June; held every month since: 7. Five months may have been held before.
    let mut late = Year { unrecorded: 5, ..year(0, 40, 5) };
    late.months[5..].fill(year(1, 40, 5).months[0]);
    let judged = telaah(&TelaahRules::KEMENKES_2011, &late);
    assert_eq!(judged.lines[0].1.verdict, Verdict::Unknown);
    assert_eq!(judged.missing().next(), Some(Item::MonthsHeld));
    // An answer settles it.
    let answered = answered(late, &[(Item::MonthsHeld, 7)]);
    assert_eq!(level(&answered), Some(Stratum::Pratama));
}

/// One December says nothing of a year's mean; eight months do.
#[test]
fn a_mean_needs_most_of_the_year() {
    let recorded = |months: usize| {
        let mut late = Year { unrecorded: 12 - months as u8, ..year(0, 40, 4) };
        late.months[12 - months..].fill(year(1, 40, 4).months[0]);
        telaah(&TelaahRules::KEMENKES_2011, &late).lines[1].1.verdict
    };
    assert_eq!(
        [recorded(1), recorded(7), recorded(8)],
        [Verdict::Unknown, Verdict::Unknown, Verdict::Failed]
    );
}

/// Everything that RPJMN 2020–2024 asks beside activity and Gizi, at its boundary.
const AKTIF: [(Item, u32); 7] = [
    (Item::KaderSk, 5),
    (Item::KiaMonths, 8),
    (Item::KbMonths, 8),
    (Item::ImmunisationMonths, 0),
    (Item::GrowthTools, 1),
    (Item::DevelopmentTools, 1),
    (Item::Extra, 1),
];

fn is_aktif(year: &Year) -> Verdict {
    aktif(&AktifRules::RPJMN_2020, year).verdict
}

#[test]
fn the_boundaries_of_aktif() {
    let full = || answered(year(8, 50, 3), &AKTIF);
    assert_eq!(is_aktif(&full()), Verdict::Met);
    // Seven months of activity; four kader with SK; a tool, or the additional activity missing.
    assert_eq!(is_aktif(&answered(year(7, 50, 3), &AKTIF)), Verdict::Failed);
    for (item, value) in [
        (Item::KaderSk, 4),
        (Item::GrowthTools, 0),
        (Item::DevelopmentTools, 0),
        (Item::Extra, 0),
        // Gizi, KIA and KB were the three; immunisation has none.
        (Item::KiaMonths, 7),
    ] {
        assert_eq!(is_aktif(&answered(full(), &[(item, value)])), Verdict::Failed, "{item:?}");
    }
    // Any three of the four do: Gizi at 49 % never reaches half, immunisation stands in.
    let other = answered(year(12, 49, 3), &AKTIF);
    assert_eq!(is_aktif(&other), Verdict::Failed);
    assert_eq!(is_aktif(&answered(other, &[(Item::ImmunisationMonths, 8)])), Verdict::Met);
}

#[test]
fn three_services_do_not_wait_for_the_fourth() {
    let mut year = answered(year(8, 50, 3), &AKTIF);
    year.answers.remove(&Item::ImmunisationMonths);
    assert_eq!(is_aktif(&year), Verdict::Met);
    year.answers.remove(&Item::KbMonths);
    let judged = aktif(&AktifRules::RPJMN_2020, &year);
    assert_eq!(judged.verdict, Verdict::Unknown);
    let missing: Vec<Item> = judged.missing().collect();
    assert_eq!(missing, [Item::KbMonths, Item::ImmunisationMonths]);
    // One that is missed decides, and nothing more has to be asked.
    year.answers.insert(Item::Extra, 0);
    let judged = aktif(&AktifRules::RPJMN_2020, &year);
    assert_eq!((judged.verdict, judged.missing().count()), (Verdict::Failed, 0));
}

#[test]
fn the_rules_of_ilp_are_marked_and_judge() {
    use crate::growth::Certainty;
    assert_eq!(AktifRules::ILP.certainty, Certainty::Unverified);
    let answers = [
        (Item::LifeCycle, 5),
        (Item::KaderTrained, 5),
        (Item::HomeVisits, 1),
        (Item::DigitalReport, 1),
    ];
    let ilp = |year: &Year| aktif(&AktifRules::ILP, year).verdict;
    assert_eq!(ilp(&answered(Year::default(), &answers)), Verdict::Met);
    let four = answered(Year::default(), &answers);
    assert_eq!(ilp(&answered(four, &[(Item::KaderTrained, 4)])), Verdict::Failed);
    assert_eq!(ilp(&Year::default()), Verdict::Unknown);
}

#[test]
fn half_is_half() {
    // 12 of 25 is 48 %, 13 of 25 is 52 %; 1 of 2 is exactly half.
    for (weighed, sasaran, months) in [(12, 25, 0), (13, 25, 1), (1, 2, 1), (0, 0, 0)] {
        let mut one = Year { passed: 12, ..Year::default() };
        let figures = MonthFigures { sasaran, weighed, visits: 1, ..MonthFigures::default() };
        one.months[3] = figures;
        assert_eq!(one.computed(Item::GiziMonths), Some(months), "{weighed}/{sasaran}");
    }
    // The mean of 1/3 and 2/3 is a half: 50.0 %.
    let mut two = Year { passed: 12, ..Year::default() };
    for (at, weighed) in [(0, 1), (1, 2)] {
        two.months[at] =
            MonthFigures { sasaran: 3, weighed, visits: weighed, ..MonthFigures::default() };
    }
    assert_eq!(two.computed(Item::Ds), Some(500));
    // Cumulative immunisation: the last counted month, 17 of 34.
    let idl = |complete, known| Some(Immunised { complete, of: 34, known });
    two.months[7].immunised = idl(17, 34);
    two.months[2].immunised = idl(3, 34);
    assert_eq!(two.computed(Item::Immunisation), Some(500));
    assert_eq!(two.computed(Item::ImmunisationMonths), Some(1));
}

#[test]
fn immunisation_is_read_off_enough_records_only() {
    let share = |complete, of, known| Immunised { complete, of, known }.share();
    // Doses of 18 of 20 children are nine in ten; of 17 they are not, and 9 of 20 is no half.
    assert_eq!(share(9, 20, 18), Some((9, 20)));
    assert_eq!(share(9, 20, 17), None);
    // Ten of 20 are half, whatever the others' books would say.
    assert_eq!(share(10, 20, 10), Some((10, 20)));
    assert_eq!(share(0, 0, 0), None);
    // Of the year: June says 8 of 20, with all recorded. From July on too little is recorded.
    let mut year =
        answered(year(12, 50, 5), &[(Item::Kia, 500), (Item::Kb, 500), (Item::Extra, 1)]);
    year.months[5].immunised = Some(Immunised { complete: 8, of: 20, known: 20 });
    year.months[6].immunised = Some(Immunised { complete: 2, of: 20, known: 3 });
    assert_eq!(year.computed(Item::Immunisation), Some(400));
    assert_eq!(year.immunised().map(|(month, _)| month), Some(6));
    assert_eq!(level(&year), Some(Stratum::Madya), "40 % is missed");
    // A person who knows better says so.
    let known = answered(year.clone(), &[(Item::Immunisation, 610), (Item::DanaSehat, 0)]);
    assert_eq!(known.get(Item::Immunisation).unwrap().origin, Origin::Answered);
    assert_eq!(level(&known), Some(Stratum::Purnama));
    // With July alone nothing is known, and July is what the page can show.
    year.months[5].immunised = None;
    assert_eq!((year.computed(Item::Immunisation), level(&year)), (None, None));
    assert_eq!(year.immunised().map(|(month, idl)| (month, idl.known)), Some((7, 3)));
}

#[test]
fn months_without_doses_recorded_are_not_months_without_immunisation() {
    let criterion = |year: &Year| {
        let judged = aktif(&AktifRules::RPJMN_2020, year);
        let parts = judged.lines.iter().flat_map(|line| &line.parts);
        parts.clone().find(|part| part.item == Item::ImmunisationMonths).unwrap().verdict
    };
    let mut year = year(12, 50, 5);
    let half = Some(Immunised { complete: 10, of: 20, known: 20 });
    let less = Some(Immunised { complete: 9, of: 20, known: 20 });
    // Five months recorded and half: seven more may have been.
    let plain = year.months[0];
    year.months[7..].fill(MonthFigures { immunised: half, ..plain });
    assert_eq!(year.computed(Item::ImmunisationMonths), Some(5));
    assert_eq!(criterion(&year), Verdict::Unknown);
    // Five half, five less, two unknown: 7 at most.
    year.months[..5].fill(MonthFigures { immunised: less, ..plain });
    assert_eq!(criterion(&year), Verdict::Failed);
    year.months[..3].fill(MonthFigures { immunised: half, ..plain });
    assert_eq!(criterion(&year), Verdict::Met);
}

#[test]
fn codes_are_one_to_one() {
    for item in Item::ALL {
        assert_eq!(Item::from_code(item.code()), Some(*item));
    }
    assert_eq!(Item::from_code("yang_baru"), None);
    assert_eq!(RuleChoice::default().telaah().id, "kemenkes_2011");
    let ilp = RuleChoice { aktif: "ilp".to_owned(), ..RuleChoice::default() };
    assert_eq!(ilp.aktif().id, "ilp");
}

fn any_year() -> impl Strategy<Value = Year> {
    let idl = (0..20_u32, 0..20_u32, 0..20_u32).prop_map(|(complete, known, of)| {
        let known = known.min(of);
        Immunised { complete: complete.min(known), of, known }
    });
    let kader = proptest::option::of(0..9_u16);
    let month = (0..60_u32, 0..60_u32, kader, proptest::option::of(idl)).prop_map(
        |(sasaran, weighed, kader, immunised)| MonthFigures {
            sasaran,
            weighed,
            visits: weighed,
            kader,
            immunised,
        },
    );
    let months = proptest::collection::vec(month, 12);
    let answers = proptest::collection::btree_map(
        proptest::sample::select(Item::ALL),
        0..1001_u32,
        0..Item::ALL.len(),
    );
    (months, answers, 0..=12_u8, 0..6_u8).prop_map(|(months, answers, passed, unrecorded)| {
        let months = months.try_into().unwrap_or_default();
        let answers = answers.into_iter().map(|(item, n)| (item, n % (item.most() + 1))).collect();
        Year { year: 2026, passed, unrecorded, months, answers }
    })
}

proptest! {
    /// More of anything never lowers a level, and an answer only narrows what is possible.
    #[test]
    fn more_is_never_less(year in any_year(), at in 0..Item::ALL.len(), more in 0..200_u32) {
        let item = Item::ALL[at];
        let mut better = year.clone();
        let now = year.get(item).map_or(0, |known| known.value);
        better.answers.insert(item, (now + more).min(item.most()));
        for rules in TelaahRules::ALL {
            let (old, new) = (telaah(&rules, &year), telaah(&rules, &better));
            prop_assert!(old.at_least <= old.at_most);
            if year.answers.contains_key(&item) {
                prop_assert!(old.at_least <= new.at_least && old.at_most <= new.at_most);
            }
            // Who is not sure is told what to ask or what to wait for.
            let open = old.lines.iter().any(|(_, line)| line.verdict == Verdict::Open);
            prop_assert!(old.stratum().is_some() || open || old.missing().count() > 0);
            // Below the top there is always a line that says why.
            prop_assert!(old.at_least == Stratum::Mandiri || old.blocks().count() > 0);
        }
        for rules in AktifRules::ALL {
            let judged = aktif(&rules, &year);
            let unknown = judged.verdict == Verdict::Unknown;
            prop_assert_eq!(unknown, judged.missing().count() > 0);
        }
    }
}
