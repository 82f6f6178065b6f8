//! Coordination in tiers: a Rakor of the kabupaten asks its kecamatan and desa to meet, and sees
//! who has (domain.md 8.1: "setelah ini kecamatan dan desa juga").

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use crate::{
    growth::Certainty,
    records::{
        Place,
        coordination::{Rakor, RakorId, RakorKind, RakorState},
    },
    wilayah::{Level, Regency, RegionCode},
};

/// How long the tiers below have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CascadeRule {
    /// Name of the rule set.
    pub id: &'static str,
    /// Days a kecamatan has after the Rakor above.
    pub kecamatan_days: u64,
    /// Days a desa has.
    pub desa_days: u64,
    /// Where it comes from.
    pub source: &'static str,
    /// How sure it is.
    pub certainty: Certainty,
}

/// The rule in force. No regulation names days (domain.md 5.2: meeting frequency [UNVERIFIED]); the
/// user changes the dates of each Rakor.
pub const RULE: CascadeRule = CascadeRule {
    id: "cascade-2026",
    kecamatan_days: 30,
    desa_days: 60,
    source: "domain.md 8.1; days: own choice",
    certainty: Certainty::Unverified,
};

impl CascadeRule {
    /// The last days for kecamatan and desa after a Rakor of this day.
    pub fn due(&self, held: NaiveDate) -> (NaiveDate, NaiveDate) {
        let after = |days| held.checked_add_days(Days::new(days)).unwrap_or(held);
        (after(self.kecamatan_days), after(self.desa_days))
    }
}

/// Which tiers are asked to meet, and by when. `None`: not asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Kecamatan; means nothing for a Rakor of a kecamatan.
    pub kecamatan: Option<NaiveDate>,
    /// Desa and kelurahan.
    pub desa: Option<NaiveDate>,
}

/// The meetings that a Rakor asks for and that it has not asked for yet. A desa is asked by the
/// meeting of its kecamatan where there is one, so that the tiers hang together.
pub fn expected<'r>(
    root: &Rakor,
    regency: &Regency,
    all: impl IntoIterator<Item = &'r Rakor>,
    wanted: Wanted,
    mut new_id: impl FnMut() -> RakorId,
) -> Vec<Rakor> {
    let below = descendants(root.id, all);
    let mut asked: BTreeMap<&Place, RakorId> =
        below.iter().map(|rakor| (&rakor.place, rakor.id)).collect();
    let regions = regions_below(root, regency);
    let mut made: Vec<Rakor> = Vec::new();
    let mut kecamatan_of: BTreeMap<RegionCode, RakorId> = BTreeMap::new();
    for code in regions {
        let due = if code.level() == Level::Kecamatan { wanted.kecamatan } else { wanted.desa };
        let place = Place::Region(code);
        let there = asked.remove(&place);
        let id = match (there, due) {
            (Some(id), _) => Some(id),
            (None, None) => None,
            (None, Some(due)) => {
                let above = code.at(Level::Kecamatan).and_then(|k| kecamatan_of.get(&k));
                let mut one = Rakor::new(new_id(), place);
                one.state = RakorState::Expected;
                one.kind = match root.kind {
                    RakorKind::Bimtek | RakorKind::Advokasi => RakorKind::Rakor,
                    kind => kind,
                };
                one.parent = Some(above.copied().unwrap_or(root.id));
                one.due = Some(due);
                one.theme.clone_from(&root.theme);
                one.goal.clone_from(&root.goal);
                made.push(one);
                made.last().map(|one| one.id)
            }
        };
        if let Some(id) = id.filter(|_| code.level() == Level::Kecamatan) {
            kecamatan_of.insert(code, id);
        }
    }
    made
}

/// The kecamatan and desa below the place of a Rakor, each kecamatan before its desa.
pub fn regions_below(root: &Rakor, regency: &Regency) -> Vec<RegionCode> {
    let of = |k: &crate::wilayah::Kecamatan| k.desa.iter().map(|d| d.code).collect::<Vec<_>>();
    match &root.place {
        Place::Regency => {
            let all = regency.kecamatan.iter();
            all.flat_map(|k| std::iter::once(k.code).chain(of(k))).collect()
        }
        Place::Region(code) if code.level() == Level::Kecamatan => {
            regency.kecamatan(*code).map(of).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// All meetings that a Rakor asked for, directly or by those it asked for.
pub fn descendants<'r>(root: RakorId, all: impl IntoIterator<Item = &'r Rakor>) -> Vec<&'r Rakor> {
    let mut by_parent: BTreeMap<RakorId, Vec<&Rakor>> = BTreeMap::new();
    for rakor in all {
        if let Some(parent) = rakor.parent {
            by_parent.entry(parent).or_default().push(rakor);
        }
    }
    let (mut found, mut seen) = (Vec::new(), BTreeSet::from([root]));
    let mut open = vec![root];
    while let Some(parent) = open.pop() {
        for rakor in by_parent.remove(&parent).unwrap_or_default() {
            // Two files merged by hand could make a circle; nobody is met twice.
            if seen.insert(rakor.id) {
                found.push(rakor);
                open.push(rakor.id);
            }
        }
    }
    found.sort_by_key(|rakor| (rakor.place.clone(), rakor.id));
    found
}

/// How far a meeting is that was asked for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Held.
    Met,
    /// Has a date that has not passed, or is going on.
    Planned,
    /// No date yet, and still time.
    Waiting,
    /// The last day has passed, and it was not held.
    Late,
    /// Will not be held.
    Cancelled,
}

/// How far a meeting is on a day. One whose own day passed without being held is late, too, once
/// its last day has passed; before that it still counts as planned.
pub fn progress(rakor: &Rakor, today: NaiveDate) -> Progress {
    match rakor.state {
        RakorState::Held => Progress::Met,
        RakorState::Cancelled => Progress::Cancelled,
        RakorState::Expected | RakorState::Planned if rakor.due.is_some_and(|due| due < today) => {
            Progress::Late
        }
        RakorState::Open | RakorState::Planned => Progress::Planned,
        RakorState::Expected => Progress::Waiting,
    }
}

/// How many are how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Held.
    pub met: u32,
    /// With a date.
    pub planned: u32,
    /// Without a date, in time.
    pub waiting: u32,
    /// Late.
    pub late: u32,
    /// Cancelled.
    pub cancelled: u32,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, progress: Progress) {
        match progress {
            Progress::Met => self.met += 1,
            Progress::Planned => self.planned += 1,
            Progress::Waiting => self.waiting += 1,
            Progress::Late => self.late += 1,
            Progress::Cancelled => self.cancelled += 1,
        }
    }

    /// Asked for, without those that were cancelled.
    pub fn asked(self) -> u32 {
        self.met + self.planned + self.waiting + self.late
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        documents::Id,
        wilayah::{Desa, Kecamatan},
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    /// Two kecamatan, with two desa and one.
    fn regency() -> Regency {
        let desa = |text: &str| Desa { code: code(text), name: text.to_owned() };
        let kecamatan = |text: &str, all: &[&str]| Kecamatan {
            code: code(text),
            name: text.to_owned(),
            desa: all.iter().map(|text| desa(text)).collect(),
        };
        let all = vec![
            kecamatan("99.01.01", &["99.01.01.1001", "99.01.01.2002"]),
            kecamatan("99.01.02", &["99.01.02.2001"]),
        ];
        Regency::new(code("99.01"), "Idaman".to_owned(), "Contoh".to_owned(), all).unwrap()
    }

    fn root() -> Rakor {
        let mut root = Rakor::new(Id::from_bits(1), Place::Regency);
        root.theme = "Penguatan Pokjanal".to_owned();
        root.date = Some(day("2026-03-05"));
        root
    }

    fn ids() -> impl FnMut() -> RakorId {
        let mut last = 100;
        move || {
            last += 1;
            Id::from_bits(last)
        }
    }

    fn wanted() -> Wanted {
        let (kecamatan, desa) = RULE.due(day("2026-03-05"));
        Wanted { kecamatan: Some(kecamatan), desa: Some(desa) }
    }

    #[test]
    fn every_kecamatan_and_desa_is_asked_once_and_in_tiers() {
        let made = expected(&root(), &regency(), [], wanted(), ids());
        let short: Vec<_> = made
            .iter()
            .map(|one| {
                let Place::Region(code) = one.place else { panic!("{:?}", one.place) };
                let parent = one.parent.unwrap().bits();
                (code.to_string(), parent, one.due.unwrap().to_string())
            })
            .collect();
        // 5 March + 30 days is 4 April, + 60 days is 4 May.
        let expected_rows = [
            ("99.01.01", 1, "2026-04-04"),
            ("99.01.01.1001", 101, "2026-05-04"),
            ("99.01.01.2002", 101, "2026-05-04"),
            ("99.01.02", 1, "2026-04-04"),
            ("99.01.02.2001", 104, "2026-05-04"),
        ];
        let expected_rows: Vec<_> = expected_rows
            .into_iter()
            .map(|(code, parent, due)| (code.to_owned(), parent, due.to_owned()))
            .collect();
        assert_eq!(short, expected_rows);
        assert!(made.iter().all(|one| one.state == RakorState::Expected
            && one.theme == "Penguatan Pokjanal"
            && one.date.is_none()));
        assert_eq!(descendants(Id::from_bits(1), &made).len(), 5);
    }

    #[test]
    fn asking_again_asks_only_who_was_not_asked() {
        let only_kecamatan = Wanted { desa: None, ..wanted() };
        let first = expected(&root(), &regency(), [], only_kecamatan, ids());
        assert_eq!(first.len(), 2);
        let mut more = ids();
        let second =
            expected(&root(), &regency(), &first, wanted(), || Id::from_bits(more().bits() + 1000));
        assert_eq!(second.len(), 3);
        // Each desa hangs on the meeting of its kecamatan that was there.
        assert!(second.iter().all(|one| first.iter().any(|k| Some(k.id) == one.parent)));
        let all: Vec<Rakor> = first.into_iter().chain(second).collect();
        assert_eq!(expected(&root(), &regency(), &all, wanted(), ids()), []);
    }

    #[test]
    fn desa_alone_are_asked_by_the_rakor_itself_and_a_kecamatan_asks_its_own() {
        let only_desa = Wanted { kecamatan: None, ..wanted() };
        let made = expected(&root(), &regency(), [], only_desa, ids());
        assert_eq!(made.len(), 3);
        assert!(made.iter().all(|one| one.parent == Some(Id::from_bits(1))));
        let kecamatan = Rakor { place: Place::Region(code("99.01.01")), ..root() };
        assert_eq!(expected(&kecamatan, &regency(), [], wanted(), ids()).len(), 2);
        let desa = Rakor { place: Place::Region(code("99.01.01.1001")), ..root() };
        assert_eq!(expected(&desa, &regency(), [], wanted(), ids()), []);
    }

    #[test]
    fn late_follows_from_the_last_day() {
        let mut one = root();
        one.due = Some(day("2026-04-04"));
        let mut at = |state, today: &str| {
            one.state = state;
            progress(&one, day(today))
        };
        assert_eq!(at(RakorState::Expected, "2026-04-04"), Progress::Waiting);
        assert_eq!(at(RakorState::Expected, "2026-04-05"), Progress::Late);
        assert_eq!(at(RakorState::Planned, "2026-04-04"), Progress::Planned);
        assert_eq!(at(RakorState::Planned, "2026-04-05"), Progress::Late);
        assert_eq!(at(RakorState::Open, "2026-04-05"), Progress::Planned);
        assert_eq!(at(RakorState::Held, "2026-04-05"), Progress::Met);
        assert_eq!(at(RakorState::Cancelled, "2026-04-05"), Progress::Cancelled);
    }

    proptest! {
        /// Whatever points to whatever: nobody is listed twice, and it ends.
        #[test]
        fn circles_end(parents in proptest::collection::vec(proptest::option::of(0_u64..12), 12)) {
            let all: Vec<Rakor> = (0..).zip(&parents).map(|(id, parent)| {
                let mut one = Rakor::new(Id::from_bits(id), Place::Regency);
                one.parent = parent.map(Id::from_bits);
                one
            }).collect();
            let found = descendants(Id::from_bits(0), &all);
            let ids: BTreeSet<RakorId> = found.iter().map(|one| one.id).collect();
            prop_assert_eq!(ids.len(), found.len());
            prop_assert!(!ids.contains(&Id::from_bits(0)));
        }
    }
}
