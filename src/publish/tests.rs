//! What leaves is figures and official names; nothing small, and nothing between two publications.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    bundle::{Bundle, BundleError},
    follow::{follow, news},
    make::{Node, Wanted, families, is_open, make, publishable},
    suppress::SuppressionRule,
};
use crate::{
    indicators::{
        AgeGroup, Fact, IndicatorId,
        tally::{self, Counts},
    },
    records::{Month, Target},
    wilayah::{Level, Regency, RegionCode},
};

/// Counts made by hand: by month and fact, whatever the age.
#[derive(Clone, Debug, Default)]
struct Made(BTreeMap<(u16, u8), u32>);

impl Counts for Made {
    fn count(&self, month: u16, fact: Fact, _: &[AgeGroup]) -> u32 {
        self.0.get(&(month, fact as u8)).copied().unwrap_or(0)
    }
}

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// A kota of one kecamatan with three kelurahan.
fn regency() -> Regency {
    let json = std::fs::read_to_string("public/wilayah/13.75.json").unwrap();
    Regency::from_json(&json).unwrap()
}

const DESA: [&str; 3] = ["13.75.01.1001", "13.75.01.1002", "13.75.01.1003"];

/// A tree with these counts of facts in the desa; those above are their sums.
fn tree(months: &[Month], of: &[[Vec<(Fact, u32)>; 3]]) -> Vec<Node<Made>> {
    let mut nodes = vec![
        Node { code: Some(code("13.75")), parts: vec![1], counts: Made::default() },
        Node { code: Some(code("13.75.01")), parts: vec![2, 3, 4], counts: Made::default() },
    ];
    let desa = |text| Node { code: Some(code(text)), parts: Vec::new(), counts: Made::default() };
    nodes.extend(DESA.map(desa));
    for (month, desa) in months.iter().zip(of) {
        for (at, facts) in desa.iter().enumerate() {
            for (fact, count) in facts {
                for node in [0, 1, at + 2] {
                    let key = (tally::nearest(*month), *fact as u8);
                    *nodes[node].counts.0.entry(key).or_default() += count;
                }
            }
        }
    }
    nodes
}

fn stunting(of: u32, stunted: u32, severe: u32) -> Vec<(Fact, u32)> {
    vec![(Fact::LengthValid, of), (Fact::Stunted, stunted), (Fact::SeverelyStunted, severe)]
}

fn wanted(months: &[Month], down_to: Level) -> Wanted {
    Wanted {
        rule: SuppressionRule::default(),
        indicators: IndicatorId::ALL.to_vec(),
        months: months.to_vec(),
        down_to,
    }
}

fn published(months: &[Month], of: &[[Vec<(Fact, u32)>; 3]]) -> Bundle {
    let made = "2026-11-22".parse().unwrap();
    make(made, &wanted(months, Level::Desa), &regency(), &tree(months, of))
}

/// Counts of stunting by place, the regency first.
fn told(bundle: &Bundle, at: usize) -> Vec<Vec<u32>> {
    let family = bundle
        .families
        .iter()
        .position(|family| family.indicators.contains(&IndicatorId::Stunting))
        .unwrap();
    (0..bundle.places.len()).map(|p| bundle.cell(family, at, p).unwrap().counts.clone()).collect()
}

/// 60, 50 and 40 measured; 3 of the 60 are severely stunted (small), so that desa is hidden, and with
/// it the one with the fewest, or 6 + 3 − 6 would give the 3 back.
#[test]
fn a_small_count_is_hidden_with_what_gives_it_back() {
    let months = [month("2026-10")];
    let bundle =
        published(&months, &[[stunting(60, 12, 3), stunting(50, 11, 0), stunting(40, 9, 6)]]);
    assert_eq!(told(&bundle, 0), [vec![32, 9], vec![32, 9], vec![], vec![11, 0], vec![]]);
}

#[test]
fn what_is_hidden_does_not_depend_on_how_much_is_published() {
    let months = [month("2026-10")];
    let of = [[stunting(60, 12, 3), stunting(50, 11, 0), stunting(40, 9, 6)]];
    let all = published(&months, &of);
    let made = "2026-11-22".parse().unwrap();
    let less = make(made, &wanted(&months, Level::Kecamatan), &regency(), &tree(&months, &of));
    assert_eq!(less.places.len(), 2);
    assert_eq!(told(&less, 0), told(&all, 0)[..2]);
}

#[test]
fn all_text_in_a_bundle_is_a_code_a_month_or_an_official_name() {
    let months = [month("2026-09"), month("2026-10")];
    let of = [stunting(60, 12, 3), stunting(50, 11, 0), stunting(40, 9, 6)];
    let bundle = published(&months, &[of.clone(), of]);
    let regency = regency();
    let mut known: BTreeSet<String> = ["idaman-publikasi/1", "2026-11-22", "2026-09", "2026-10"]
        .into_iter()
        .chain(["small", "complement", "part"])
        .map(str::to_owned)
        .collect();
    for text in ["13.75", "13.75.01"].into_iter().chain(DESA) {
        let code = code(text);
        known.insert(text.to_owned());
        known.extend(regency.name_of(code).map(str::to_owned));
    }
    known.insert(regency.name.clone());
    let id = |id: &IndicatorId| serde_json::to_value(id).unwrap().as_str().unwrap().to_owned();
    known.extend(IndicatorId::ALL.iter().map(id));
    let mut texts = Vec::new();
    walk(&serde_json::from_str(&bundle.to_json().unwrap()).unwrap(), &mut texts);
    for text in texts {
        assert!(known.contains(&text), "{text}");
    }
}

fn walk(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| walk(one, texts)),
        Value::Object(all) => all.values().for_each(|one| walk(one, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A file with anything planted in it does not pass the gate.
#[test]
fn the_gate_refuses_what_is_planted() {
    let months = [month("2026-10")];
    let bundle =
        published(&months, &[[stunting(60, 12, 3), stunting(50, 11, 0), stunting(40, 9, 6)]]);
    let regency = regency();
    let json = bundle.to_json().unwrap();
    assert_eq!(Bundle::check(&json, &regency).as_ref(), Ok(&bundle));
    let whole: Value = serde_json::from_str(&json).unwrap();
    let family = families()
        .iter()
        .position(|family| family.iter().any(|rule| rule.id == IndicatorId::Stunting))
        .unwrap();
    let planted = |change: &dyn Fn(&mut Value)| {
        let mut value = whole.clone();
        change(&mut value);
        Bundle::check(&value.to_string(), &regency).unwrap_err()
    };
    let form = |error: BundleError| matches!(error, BundleError::Form(_));
    assert!(form(planted(&|v| v["nama"] = json!("Ahmad"))));
    assert!(form(planted(&|v| v["places"][0]["nik"] = json!("1375011005250001"))));
    assert!(form(planted(&|v| v["families"][family]["cells"][0]["alamat"] = json!("Jl. 1"))));
    assert!(form(planted(&|v| v["families"][family]["cells"][0]["counts"] = json!(["Ahmad"]))));
    assert!(form(planted(&|v| v["families"][family]["indicators"][0] = json!("Ahmad"))));
    assert_eq!(
        planted(&|v| v["places"][2]["name"] = json!("Ahmad")),
        BundleError::Name(code(DESA[0]))
    );
    let cell = |v: &mut Value, at: usize, cell: Value| v["families"][family]["cells"][at] = cell;
    let small = json!({ "of": 60, "counts": [12, 3] });
    assert_eq!(planted(&|v| cell(v, 2, small.clone())), BundleError::Small);
    let both = json!({ "of": 60, "counts": [12, 9], "hidden": "small" });
    assert_eq!(planted(&|v| cell(v, 2, both.clone())), BundleError::Table);
    let fewer = |v: &mut Value| drop(v["families"][family]["cells"].as_array_mut().unwrap().pop());
    assert_eq!(planted(&fewer), BundleError::Table);
}

/// A target of 14 % by 2029 with the text of where it is written: the number is told, the text is not.
#[test]
fn targets_are_numbers_of_what_is_published() {
    let months = [month("2026-10")];
    let of = [[stunting(60, 12, 3), stunting(50, 11, 0), stunting(40, 9, 6)]];
    let target = |indicator, year, value| Target {
        indicator,
        year,
        value,
        source: "RPJMD, kata Ahmad".to_owned(),
    };
    let all = [
        target(IndicatorId::Stunting, 2029, 0.14),
        target(IndicatorId::Stunting, 2027, 0.16),
        target(IndicatorId::Stunting, 2027, 0.18),
        target(IndicatorId::Stunting, 2028, 14.0),
        target(IndicatorId::Stunting, 20_29, f64::NAN),
        target(IndicatorId::Stunting, 29, 0.14),
        target(IndicatorId::Pmt, 2029, 0.9),
    ];
    let bundle = published(&months, &of).with_targets(&all);
    let json = bundle.to_json().unwrap();
    let value: Value = serde_json::from_str(&json).unwrap();
    let one =
        |year: i32, value: f64| json!({ "indicator": "stunting", "year": year, "value": value });
    assert_eq!(value["targets"], json!([one(2027, 0.16), one(2029, 0.14)]));
    assert!(!json.contains("Ahmad"));
    let regency = regency();
    assert_eq!(Bundle::check(&json, &regency).as_ref(), Ok(&bundle));
    let planted = |target: Value| {
        let mut value = value.clone();
        value["targets"] = json!([target]);
        Bundle::check(&value.to_string(), &regency).unwrap_err()
    };
    assert_eq!(planted(one(2029, 1.4)), BundleError::Target);
    assert_eq!(planted(one(29, 0.14)), BundleError::Target);
    let mut with_text = one(2029, 0.14);
    with_text["source"] = json!("Ahmad");
    assert!(matches!(planted(with_text), BundleError::Form(_)));
    let hidden = json!({ "indicator": "pmt", "year": 2029, "value": 0.9 });
    assert_eq!(planted(hidden), BundleError::Target);
}

#[test]
fn every_indicator_is_in_one_family_or_not_publishable() {
    let mut seen = BTreeSet::new();
    for family in families() {
        assert!(family.iter().all(|rule| is_open(rule.id) == is_open(family[0].id)));
        for rule in family {
            assert!(seen.insert(rule.id));
        }
    }
    for id in IndicatorId::ALL {
        assert_eq!(seen.contains(id), publishable(*id), "{id:?}");
    }
}

/// One child is corrected between two publications: that month stays. A new month is told.
#[test]
fn a_published_month_stays_unless_much_changed() {
    let (september, october) = (month("2026-09"), month("2026-10"));
    let first = [stunting(60, 12, 0), stunting(50, 11, 0), stunting(40, 9, 6)];
    let before = published(&[september], std::slice::from_ref(&first));
    let one_more = [stunting(60, 13, 0), stunting(50, 11, 0), stunting(40, 9, 6)];
    let now = published(&[september, october], &[one_more.clone(), one_more]);
    let (next, frozen) = follow(std::slice::from_ref(&before), now);
    assert_eq!(told(&next, 0), told(&before, 0));
    assert_eq!(told(&next, 1)[0], [33, 6]);
    let what: Vec<Month> = frozen.iter().map(|frozen| frozen.month).collect();
    assert_eq!(what, [september]);
    // Five more in one desa can be told by themselves.
    let more = [stunting(65, 17, 0), stunting(50, 11, 0), stunting(40, 9, 6)];
    let (next, frozen) = follow(std::slice::from_ref(&before), published(&[september], &[more]));
    assert_eq!(told(&next, 0)[0], [37, 6]);
    assert_eq!(frozen, []);
    // Published again after that, as it was first: nothing is lost.
    let (next, _) = follow(std::slice::from_ref(&before), published(&[september], &[first]));
    assert_eq!(next, before);
}

/// September was told with 32 stunted, then, after many corrections, with 37. What is told next (33) is
/// compared with both: it differs from the second by four, from the first by one child.
#[test]
fn what_was_told_twice_is_compared_with_both() {
    let september = [month("2026-09")];
    let with = |of, stunted| [stunting(of, stunted, 0), stunting(50, 11, 0), stunting(40, 9, 6)];
    let first = published(&september, &[with(60, 12)]);
    let second = published(&september, &[with(65, 17)]);
    let third = || published(&september, &[with(60, 13)]);
    let (next, _) = follow(std::slice::from_ref(&second), third());
    assert_eq!(told(&next, 0)[0], [37, 6]);
    let (next, frozen) = follow(&[first.clone(), second.clone()], third());
    assert_eq!((told(&next, 0)[0].clone(), frozen.len()), (vec![37, 6], 1));
    let (next, frozen) =
        follow(&[first.clone(), second.clone()], published(&september, &[with(70, 23)]));
    assert_eq!((told(&next, 0)[0].clone(), frozen.len()), (vec![43, 6], 0));
    // Only what is new is remembered.
    let memory = news(&[first.clone(), second.clone()], &second);
    assert_eq!(memory.months, []);
    let both = [month("2026-09"), month("2026-10")];
    let later = published(&both, &[with(65, 17), with(65, 17)]);
    let memory = news(&[first, second], &later);
    assert_eq!(memory.months, both[1..]);
    assert_eq!(told(&memory, 0), told(&later, 1));
    assert!(memory.families.iter().all(|family| !is_open(family.indicators[0])));
}

/// 6 severely stunted were told under 5; under 10 they are hidden in the month that stays.
#[test]
fn a_stricter_rule_holds_for_months_that_stay() {
    let september = [month("2026-09")];
    let of = [stunting(60, 12, 0), stunting(50, 11, 0), stunting(40, 10, 6)];
    let before = published(&september, std::slice::from_ref(&of));
    let strict = SuppressionRule { fewest: 10, least_of: 20 };
    let wanted = Wanted { rule: strict, ..wanted(&september, Level::Desa) };
    let made = "2026-11-23".parse().unwrap();
    let now = make(made, &wanted, &regency(), &tree(&september, &[of]));
    let (next, frozen) = follow(std::slice::from_ref(&before), now);
    assert_eq!(frozen.len(), 1);
    assert_eq!(told(&next, 0)[0], Vec::<u32>::new());
    assert!(Bundle::check(&next.to_json().unwrap(), &regency()).is_ok());
}

/// Three of a Posyandu that is in no desa: the kecamatan tells them apart unless one beside goes too.
#[test]
fn what_lies_in_no_part_is_hidden_like_a_part() {
    let months = [month("2026-10")];
    let of = [stunting(60, 12, 6), stunting(50, 11, 0), stunting(40, 9, 6)];
    let mut tree = tree(&months, &[of]);
    let mut rest = Node { code: None, parts: Vec::new(), counts: Made::default() };
    for (fact, count) in stunting(30, 8, 3) {
        let key = (tally::nearest(months[0]), fact as u8);
        rest.counts.0.insert(key, count);
        for node in [0, 1] {
            *tree[node].counts.0.entry(key).or_default() += count;
        }
    }
    tree.push(rest);
    tree[1].parts.push(5);
    let made = "2026-11-22".parse().unwrap();
    let bundle = make(made, &wanted(&months, Level::Desa), &regency(), &tree);
    assert_eq!(bundle.places.len(), 5);
    assert_eq!(told(&bundle, 0), [vec![40, 15], vec![40, 15], vec![12, 6], vec![11, 0], vec![]]);
}

fn one() -> impl Strategy<Value = Vec<(Fact, u32)>> {
    (0..80_u32, 0..80_u32, 0..80_u32).prop_map(|(of, a, b)| {
        let stunted = a.min(of);
        stunting(of, stunted, b.min(stunted))
    })
}

proptest! {
    /// Whatever is counted, it passes the gate; and what a second publication adds to the first is
    /// nothing or much, wherever both tell something.
    #[test]
    fn what_is_made_passes_the_gate_and_follows(
        first in [one(), one(), one()],
        second in [one(), one(), one()],
    ) {
        let (months, regency) = ([month("2026-10")], regency());
        let (before, now) = (published(&months, &[first]), published(&months, &[second]));
        for bundle in [&before, &now] {
            let json = bundle.to_json().unwrap();
            prop_assert_eq!(&Bundle::check(&json, &regency).unwrap(), bundle);
        }
        let (next, _) = follow(std::slice::from_ref(&before), now);
        let json = next.to_json().unwrap();
        prop_assert!(Bundle::check(&json, &regency).is_ok());
        for (old, new) in told(&before, 0).iter().zip(told(&next, 0)) {
            prop_assert_eq!(old.is_empty(), new.is_empty());
            for (old, new) in old.iter().zip(new) {
                prop_assert!(*old == new || old.abs_diff(new) >= 5);
            }
        }
    }
}
