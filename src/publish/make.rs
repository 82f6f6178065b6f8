//! Making a bundle of what is counted.
//!
//! What is hidden is worked out over the whole tree of regency, kecamatan and desa, month by month,
//! whatever of it is published: so a publication of less can give nothing back that one of more hides.
//! Months are told, never sums of months: two sums would give a month back.

use chrono::NaiveDate;

use super::{
    bundle::{Bundle, Family, PublicCell, PublicPlace, Schema},
    suppress::{Row, SuppressionRule, suppress},
};
use crate::{
    indicators::{
        Formula, IndicatorId, Rule,
        tally::{self, Counts},
    },
    records::Month,
    wilayah::{Level, Regency, RegionCode},
};

/// What shall be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// By which rule small counts are hidden.
    pub rule: SuppressionRule,
    /// Each brings those of its family along.
    pub indicators: Vec<IndicatorId>,
    /// In order.
    pub months: Vec<Month>,
    /// The smallest places.
    pub down_to: Level,
}

impl Wanted {
    /// Whether a family is to be published. N ÷ S needs the S that stands with D ÷ S.
    fn brings(&self, family: &[&Rule]) -> bool {
        let has = |id| family.iter().any(|rule| rule.id == id);
        family.iter().any(|rule| self.indicators.contains(&rule.id))
            || has(IndicatorId::Ds) && self.indicators.contains(&IndicatorId::Ns)
    }
}

/// A place with what is counted in it: the regency first, every part after the place it lies in.
#[derive(Clone, Debug)]
pub struct Node<C> {
    /// Which; `None` for what of the place above lies in none of its parts. That is never told, and
    /// hidden or not like the others, so that parts add up to the whole.
    pub code: Option<RegionCode>,
    /// The numbers of its parts.
    pub parts: Vec<usize>,
    /// What is counted.
    pub counts: C,
}

/// Whether an indicator can be published. Those of how well is measured concern nobody outside; who
/// is due supplementary food is at least everybody who did not gain, and the two counts beside each
/// other would tell of fewer than the rule allows.
pub fn publishable(id: IndicatorId) -> bool {
    use IndicatorId as I;
    !matches!(id, I::Pmt | I::FlaggedLength | I::FlaggedWeightLength | I::FlaggedWeight)
}

/// Whether an indicator is made of denominators alone (how many came, how many have a card): these
/// stand beside every count and say nothing of any one child.
pub fn is_open(id: IndicatorId) -> bool {
    matches!(id, IndicatorId::Ks | IndicatorId::Ds | IndicatorId::Dk)
}

/// Indicators that are told or hidden together: those whose counts are parts of the same children. A
/// family is published whole, so that two publications hide the same.
pub fn families() -> Vec<Vec<&'static Rule>> {
    let mut families: Vec<Vec<&'static Rule>> = Vec::new();
    for rule in IndicatorId::ALL.iter().filter(|id| publishable(**id)).map(|id| id.rule()) {
        let same = |other: &&Rule| {
            let parts = |rule: &Rule| (base(rule), rule.ages, rule.months, is_open(rule.id));
            parts(other) == parts(rule)
        };
        match families.iter_mut().find(|family| same(&family[0])) {
            Some(family) => family.push(rule),
            None => families.push(vec![rule]),
        }
    }
    families
}

/// What the counts of an indicator are parts of. N of those who could be compared is told with N
/// of all who were weighed: it is the same N.
fn base(rule: &Rule) -> Formula {
    match rule.id {
        IndicatorId::NdCompared | IndicatorId::Ns => IndicatorId::Nd.rule().denominator,
        _ => rule.denominator,
    }
}

/// Makes a bundle. `tree` has the whole regency, down to its desa.
pub fn make<C: Counts>(
    made: NaiveDate,
    wanted: &Wanted,
    regency: &Regency,
    tree: &[Node<C>],
) -> Bundle {
    let place = |(node, Node { code, .. }): (usize, &Node<C>)| {
        let code = code.filter(|code| code.level() <= wanted.down_to)?;
        Some((node, PublicPlace::of(regency, code)?))
    };
    let (shown, places): (Vec<usize>, Vec<PublicPlace>) =
        tree.iter().enumerate().filter_map(place).unzip();
    let asked = |rules: &Vec<&Rule>| wanted.brings(rules);
    let families = families().into_iter().filter(asked).map(|rules| {
        let cells = wanted.months.iter().flat_map(|month| {
            let cells = cells(wanted.rule, &rules, *month, tree);
            shown.iter().map(move |node| cells[*node].clone()).collect::<Vec<_>>()
        });
        Family { indicators: rules.iter().map(|rule| rule.id).collect(), cells: cells.collect() }
    });
    Bundle {
        schema: Schema::V1,
        made,
        demo: false,
        rule: wanted.rule,
        months: wanted.months.clone(),
        families: families.collect(),
        targets: Vec::new(),
        places,
    }
}

/// The cells of a family in a month, in the order of the tree.
fn cells<C: Counts>(
    rule: SuppressionRule,
    rules: &[&Rule],
    month: Month,
    tree: &[Node<C>],
) -> Vec<PublicCell> {
    let about = rules[0].is_about(month.month());
    let Some(number) = tally::number(month).filter(|_| about) else {
        let nothing = PublicCell { of: 0, counts: vec![0; rules.len()], hidden: None };
        return vec![nothing; tree.len()];
    };
    let count = |node: &Node<C>, formula: &Formula| {
        formula.of(|fact| node.counts.count(number, fact, rules[0].ages))
    };
    let rows: Vec<Row> = tree
        .iter()
        .map(|node| {
            let of = count(node, &base(rules[0]));
            let told = rules.iter().map(|rule| count(node, &rule.numerator));
            // Who was not reached is as much of somebody as who was.
            let missed = rules.iter().filter_map(|rule| Some(count(node, rule.missing.as_ref()?)));
            Row { of, counts: told.chain(missed).collect(), parts: node.parts.clone() }
        })
        .collect();
    let open = is_open(rules[0].id);
    let hidden = if open { vec![None; rows.len()] } else { suppress(rule, &rows) };
    rows.into_iter()
        .zip(hidden)
        .map(|(mut row, hidden)| {
            row.counts.truncate(if hidden.is_some() { 0 } else { rules.len() });
            PublicCell { of: row.of, counts: row.counts, hidden }
        })
        .collect()
}
