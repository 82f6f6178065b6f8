//! The card: KBM, letters, the chain of 2T, the lines, and odd dates.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use chrono::NaiveDate;
use idaman::growth::Sex;
use idaman::growth::kms::{Gain, GainRule, KmsResult, KmsRules, Weighing, decide};

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn birth() -> NaiveDate {
    on(2024, 1, 10)
}

fn boy(weighings: &[(NaiveDate, u32)]) -> Vec<KmsResult> {
    let weighings: Vec<Weighing> =
        weighings.iter().map(|&(date, weight_g)| Weighing { date, weight_g }).collect();
    decide(&KmsRules::buku_kia_2023(), Sex::Male, birth(), &weighings)
}

#[test]
fn the_table_of_buku_kia() {
    let rules = KmsRules::buku_kia_2023();
    let printed = [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200];
    for (months, grams) in (1..).zip(printed) {
        for sex in Sex::ALL {
            assert_eq!(rules.kbm_g(sex, months), Some(grams), "{months}");
        }
    }
    assert_eq!(rules.kbm_g(Sex::Male, 60), Some(200));
    // The second weighing within the first month of life is asked for the first row.
    assert_eq!(rules.kbm_g(Sex::Male, 0), Some(800));
    assert_eq!((rules.kbm_g(Sex::Male, 61), rules.kbm_g(Sex::Male, -1)), (None, None));
}

#[test]
fn the_table_by_sex() {
    let rules = KmsRules::kms_by_sex();
    // ../shared/data/kbm_kms.csv: boys 6–7 400, 8–11 300; girls 6 400, 7–10 300.
    let row = |sex| (1..=13).map(|months| rules.kbm_g(sex, months).unwrap()).collect::<Vec<_>>();
    assert_eq!(row(Sex::Male), [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200, 200]);
    assert_eq!(row(Sex::Female), [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200, 200]);
    let json = serde_json::to_string(&rules).unwrap();
    assert_eq!(serde_json::from_str::<KmsRules>(&json).unwrap(), rules);
}

#[test]
fn kbm_is_of_the_completed_months_at_this_weighing() {
    // 7 months old on 10 August: the day before 400 g are asked for, then 300.
    for (day, kbm, gain) in [(9, 400, Gain::TidakNaik), (10, 300, Gain::Naik)] {
        let result = &boy(&[(on(2024, 7, 9), 7000), (on(2024, 8, day), 7300)])[1];
        assert_eq!((result.kbm_g, result.gain, result.gained_g), (Some(kbm), gain, Some(300)));
    }
}

#[test]
fn letters_and_the_rule_that_fired() {
    let results = boy(&[
        (on(2025, 2, 5), 9000),
        (on(2025, 3, 5), 9200),
        (on(2025, 4, 5), 9399),
        (on(2025, 6, 5), 9900),
        (on(2025, 7, 31), 9500),
    ]);
    let rules: Vec<_> = results.iter().map(|r| (r.gain.letter(), r.rule)).collect();
    assert_eq!(
        rules,
        [
            ('B', GainRule::FirstWeighing),
            ('N', GainRule::GainAtLeastKbm),
            ('T', GainRule::GainBelowKbm),
            ('O', GainRule::NotWeighedLastMonth),
            ('T', GainRule::GainBelowKbm),
        ]
    );
    assert_eq!(results[4].gained_g, Some(-400));
    // T before and after the O: 2T, because O is no weighing of the chain.
    assert_eq!(
        results.iter().map(|r| r.two_t).collect::<Vec<_>>(),
        [false, false, false, false, true]
    );
    assert!(results.iter().all(|r| r.rules == "buku_kia_2023"));
}

#[test]
fn n_ends_the_chain_and_a_third_t_is_2t_too() {
    let grams = [9000, 9000, 9300, 9300, 9300, 9300];
    let weighings: Vec<_> = (2..).zip(grams).map(|(month, g)| (on(2025, month, 5), g)).collect();
    let results = boy(&weighings);
    let text: String = results.iter().map(|r| r.gain.letter()).collect();
    assert_eq!(text, "BTNTTT");
    assert_eq!(
        results.iter().map(|r| r.two_t).collect::<Vec<_>>(),
        [false, false, false, false, true, true]
    );
}

#[test]
fn the_previous_calendar_month_is_what_counts() {
    // Two days apart over the end of the year; and 58 days within two months.
    let near = boy(&[(on(2024, 12, 31), 9000), (on(2025, 1, 1), 9000)]);
    assert_eq!(near[1].gain, Gain::TidakNaik);
    let far = boy(&[(on(2025, 2, 1), 9000), (on(2025, 3, 31), 9200)]);
    assert_eq!(far[1].gain, Gain::Naik);
    // A year apart in the same month is O.
    assert_eq!(boy(&[(on(2025, 2, 1), 9000), (on(2026, 3, 1), 12_000)])[1].gain, Gain::Absen);
}

#[test]
fn twice_in_a_month_the_last_stands() {
    let results = boy(&[
        (on(2025, 2, 5), 9000),
        (on(2025, 3, 5), 9050),
        (on(2025, 3, 8), 9250),
        (on(2025, 4, 5), 9449),
    ]);
    let text: String = results.iter().map(|r| r.gain.letter()).collect();
    // Both of March are compared with February; April with the later one.
    assert_eq!(text, "BTNT");
    assert_eq!(
        results.iter().map(|r| r.superseded).collect::<Vec<_>>(),
        [false, true, false, false]
    );
    assert_eq!(results[3].gained_g, Some(199));
    // The T that was corrected is not in the chain.
    assert!(!results[3].two_t);
    let first = boy(&[(on(2025, 2, 5), 9000), (on(2025, 2, 6), 9100)]);
    assert!(first.iter().all(|r| r.gain == Gain::Baru) && first[0].superseded);
}

#[test]
fn the_red_and_the_orange_line() {
    // Boy of 365 days (WHO weianthro.txt, two decimals): −3 SD 6.93 kg, +1 SD 10.76 kg.
    let at = |grams| boy(&[(on(2025, 1, 9), grams)]).remove(0);
    assert!(at(6900).bgm && at(6900).refer && !at(6900).above_orange);
    assert!(!at(6930).bgm && !at(6930).refer);
    assert!(!at(10_750).above_orange && !at(10_750).refer);
    assert!(at(10_800).above_orange && at(10_800).refer);
    // The orange line is a setting.
    let rules = KmsRules { orange_line_z: 2.0, ..KmsRules::buku_kia_2023() };
    let weighing = Weighing { date: on(2025, 1, 9), weight_g: 10_800 };
    assert!(!decide(&rules, Sex::Male, birth(), &[weighing])[0].above_orange);
}

#[test]
fn t_is_referred_and_n_is_not() {
    let results = boy(&[(on(2025, 1, 9), 9600), (on(2025, 2, 9), 9600), (on(2025, 3, 9), 9900)]);
    assert_eq!(results.iter().map(|r| r.refer).collect::<Vec<_>>(), [false, true, false]);
}

#[test]
fn before_birth_and_after_the_card() {
    let results = boy(&[
        (on(2024, 1, 5), 3000),
        (on(2024, 2, 5), 4000),
        (on(2029, 2, 9), 18_000),
        (on(2029, 3, 9), 18_100),
    ]);
    // The weighing before birth is marked and starts nothing.
    assert!(results[0].outside_card && !results[0].refer && !results[0].bgm);
    assert_eq!(results[1].gain, Gain::Baru);
    assert!(!results[1].outside_card);
    // 60 completed months are on the card, 61 are not; neither has a z-score any more.
    assert!(!results[2].outside_card && !results[2].bgm);
    assert!(results[3].outside_card && !results[3].refer);
    assert_eq!((results[3].gain, results[3].kbm_g), (Gain::TidakNaik, Some(200)));
}

#[test]
fn nothing_weighed_nothing_decided() {
    assert!(boy(&[]).is_empty());
}
