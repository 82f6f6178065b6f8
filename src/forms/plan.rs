//! A plan as a document: only what is of one kind of kegiatan, and what it costs.

use std::collections::BTreeMap;

use crate::{
    desk::protocol::ProblemLine,
    records::coordination::{ActivityKind, Funding, PlanStatus},
};

/// Problems with the items of one kind; all of them where none is asked for. A problem without an
/// item of the kind is left out.
pub fn of_kind(rows: &[ProblemLine], kind: Option<ActivityKind>) -> Vec<ProblemLine> {
    let Some(kind) = kind else { return rows.to_vec() };
    let mut rows = rows.to_vec();
    for row in &mut rows {
        row.items.retain(|item| item.kind == Some(kind));
    }
    rows.retain(|row| !row.items.is_empty());
    rows
}

/// What is planned costs so much.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanSums {
    /// By where the money comes from; what costs nothing is left out. `None`: not said.
    pub by_source: Vec<(Option<Funding>, u64)>,
    /// By kind of kegiatan: items and cost. `None`: not decided.
    pub by_kind: Vec<(Option<ActivityKind>, u32, u64)>,
}

/// The sums of a plan. What was given up counts nowhere.
pub fn plan_sums(rows: &[ProblemLine]) -> PlanSums {
    let mut by_source: BTreeMap<Option<Funding>, u64> = BTreeMap::new();
    let mut by_kind: BTreeMap<Option<ActivityKind>, (u32, u64)> = BTreeMap::new();
    let items = rows.iter().flat_map(|row| &row.items);
    for item in items.filter(|item| item.status != PlanStatus::Dropped) {
        let cost = item.cost.unwrap_or(0);
        let kind = by_kind.entry(item.kind).or_default();
        *kind = (kind.0 + 1, kind.1.saturating_add(cost));
        if cost > 0 {
            let sum = by_source.entry(item.funding).or_default();
            *sum = sum.saturating_add(cost);
        }
    }
    PlanSums {
        by_source: by_source.into_iter().collect(),
        by_kind: by_kind.into_iter().map(|(kind, (items, cost))| (kind, items, cost)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        desk::protocol::PlanLine,
        documents::Id,
        records::{
            Place,
            coordination::{ProblemStatus, SpmField},
        },
    };

    fn item(kind: usize, funding: usize, cost: Option<u64>, dropped: bool) -> PlanLine {
        PlanLine {
            id: Id::from_bits(1),
            code: String::new(),
            title: String::new(),
            target: String::new(),
            output: String::new(),
            cost,
            funding: Funding::ALL.get(funding).copied(),
            kind: ActivityKind::ALL.get(kind).copied(),
            due: None,
            late: false,
            roles: Vec::new(),
            status: if dropped { PlanStatus::Dropped } else { PlanStatus::Planned },
            commitment: None,
        }
    }

    fn problem(items: Vec<PlanLine>) -> ProblemLine {
        ProblemLine {
            id: Id::from_bits(1),
            place: Place::Regency,
            name: String::new(),
            within: String::new(),
            code: None,
            title: String::new(),
            field: SpmField::Kesehatan,
            severity: 3,
            status: ProblemStatus::Open,
            found: "2026-03-01".parse().unwrap(),
            evidence: Vec::new(),
            causes: Vec::new(),
            items,
            lacks: Vec::new(),
            reason: String::new(),
        }
    }

    #[test]
    fn sums_as_worked_out_by_hand() {
        let rows = [
            problem(vec![item(0, 4, Some(500), false), item(1, 0, Some(2_000), false)]),
            problem(vec![
                item(1, 0, None, false),
                item(2, 3, Some(900), true),
                item(9, 9, Some(1), false),
            ]),
        ];
        let sums = plan_sums(&rows);
        assert_eq!(
            sums.by_kind,
            [
                (None, 1, 1),
                (Some(ActivityKind::Empowerment), 1, 500),
                (Some(ActivityKind::Assistance), 2, 2_000),
            ]
        );
        assert_eq!(
            sums.by_source,
            [(None, 1), (Some(Funding::Apbd), 2_000), (Some(Funding::Swadaya), 500),]
        );
        let help = of_kind(&rows, Some(ActivityKind::Assistance));
        assert_eq!(help.iter().map(|row| row.items.len()).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(plan_sums(&help).by_source, [(Some(Funding::Apbd), 2_000)]);
        assert!(of_kind(&rows[..1], Some(ActivityKind::Partnership)).is_empty());
    }

    proptest! {
        /// However a plan is grouped it costs the same, and kinds share it out.
        #[test]
        fn kinds_and_sources_are_the_same_money(
            items in proptest::collection::vec(
                (0_usize..5, 0_usize..8, prop::option::of(0_u64..10_000_000), any::<bool>()),
                0..20,
            ),
        ) {
            let items: Vec<PlanLine> =
                items.into_iter().map(|(k, f, cost, dropped)| item(k, f, cost, dropped)).collect();
            let rows = [problem(items)];
            let all = plan_sums(&rows);
            let source: u64 = all.by_source.iter().map(|(_, cost)| cost).sum();
            let kinds: u64 = all.by_kind.iter().map(|(_, _, cost)| cost).sum();
            prop_assert_eq!(source, kinds);
            for kind in ActivityKind::ALL {
                let own = plan_sums(&of_kind(&rows, Some(kind))).by_kind;
                let listed: Vec<_> =
                    all.by_kind.iter().filter(|(one, ..)| *one == Some(kind)).copied().collect();
                prop_assert_eq!(own, listed);
            }
        }
    }
}
