//! The run of slides of a meeting: made by itself for its tier, changed by hand where people want.
//!
//! Slides hold no figures: each is made from the data when it is shown. A slide of the usual run has
//! an id that follows from what it shows, so that two tablets that change the run speak of the same
//! slides, and a kind that a newer version adds comes into a run that was changed before.

use crate::{
    documents::{Extra, Id, hash},
    indicators::IndicatorId,
    records::coordination::{Deck, MemberId, Rakor, Slide, SlideKind as K, Tier},
};

/// Room between the places of two slides of the usual run.
const STEP: u32 = 10;

/// Kinds that can be shown.
pub const SHOWN: [K; 20] = [
    K::Title,
    K::Agenda,
    K::Promises,
    K::Standing,
    K::Skdn,
    K::Campaign,
    K::Map,
    K::Trend,
    K::Ranking,
    K::Strata,
    K::Cascade,
    K::Teams,
    K::Problems,
    K::Needs,
    K::Fields,
    K::LifeCycle,
    K::Partners,
    K::Aksi,
    K::Decisions,
    K::Text,
];

/// The usual run. Open promises come before new figures (issue 4); what the tier has nothing of is
/// left out: a desa asks nobody below it to meet.
fn usual(tier: Option<Tier>) -> Vec<(K, Option<IndicatorId>)> {
    use IndicatorId as I;
    let mut run = vec![
        (K::Title, None),
        (K::Agenda, None),
        (K::Promises, None),
        (K::Standing, None),
        (K::Skdn, None),
        (K::Campaign, None),
        (K::Map, Some(I::Ds)),
        (K::Ranking, Some(I::Ds)),
        (K::Trend, Some(I::Stunting)),
        (K::Ranking, Some(I::Stunting)),
        (K::Strata, None),
    ];
    if matches!(tier, Some(Tier::Kabupaten | Tier::Kecamatan)) {
        // Those below report their aksi nyata at the meeting (domain.md 8.3).
        run.extend([(K::Cascade, None), (K::Aksi, None), (K::Teams, None)]);
    }
    run.extend([(K::Problems, None), (K::Needs, None), (K::Fields, None), (K::LifeCycle, None)]);
    // Partners pledge for the regency and its kecamatan.
    if matches!(tier, Some(Tier::Kabupaten | Tier::Kecamatan)) {
        run.push((K::Partners, None));
    }
    run.push((K::Decisions, None));
    run
}

fn slide(kind: K, indicator: Option<IndicatorId>, order: u32) -> Slide {
    let name = format!("slide/{kind:?}/{}", indicator.map_or("", IndicatorId::code));
    let id: MemberId = Id::from_bits(hash(name.as_bytes()));
    let (text, hidden, extra) = (String::new(), false, Extra::new());
    Slide { id, order, kind, indicator, text, hidden, extra }
}

/// A slide of words.
pub fn words(id: MemberId, order: u32, text: String) -> Slide {
    Slide { id, text, ..slide(K::Text, None, order) }
}

/// All slides of a meeting in their order, also those left out of the run.
pub fn run(rakor: &Rakor) -> Vec<Slide> {
    let usual = usual(Tier::of(&rakor.place));
    let usual = usual.into_iter().zip((1..).map(|n| n * STEP));
    let usual = usual.map(|((kind, indicator), order)| slide(kind, indicator, order));
    let mut all: Vec<Slide> = match &rakor.deck {
        None => return usual.collect(),
        Some(deck) => deck.slides.clone(),
    };
    let last = all.iter().map(|slide| slide.order).max().unwrap_or(0);
    for new in usual {
        if !all.iter().any(|slide| slide.id == new.id) {
            all.push(Slide { order: last.saturating_add(new.order), ..new });
        }
    }
    all.sort_by_key(|slide| (slide.order, slide.id));
    all
}

/// The slides that are shown.
pub fn shown(rakor: &Rakor) -> Vec<Slide> {
    let seen = |slide: &Slide| !slide.hidden && SHOWN.contains(&slide.kind);
    run(rakor).into_iter().filter(seen).collect()
}

/// Changes the run: `change` gets all slides in their order and leaves them in the order they shall
/// have.
pub fn rearrange(rakor: &mut Rakor, change: impl FnOnce(&mut Vec<Slide>)) {
    let mut slides = run(rakor);
    change(&mut slides);
    for (slide, n) in slides.iter_mut().zip(1..) {
        slide.order = n * STEP;
    }
    let extra = rakor.deck.take().map(|deck| deck.extra).unwrap_or_default();
    rakor.deck = Some(Deck { slides, extra });
}

/// Moves one slide of a run by one place.
pub fn step(slides: &mut [Slide], id: MemberId, on: bool) {
    let Some(at) = slides.iter().position(|slide| slide.id == id) else { return };
    let to = if on { at + 1 } else { at.wrapping_sub(1) };
    if to < slides.len() {
        slides.swap(at, to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{records::Place, wilayah::RegionCode};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn rakor(place: Place) -> Rakor {
        Rakor::new(Id::from_bits(1), place)
    }

    fn kinds(rakor: &Rakor) -> Vec<K> {
        shown(rakor).iter().map(|slide| slide.kind).collect()
    }

    #[test]
    fn promises_come_before_figures_and_decisions_last() {
        let kinds = kinds(&rakor(Place::Regency));
        assert_eq!(kinds[..4], [K::Title, K::Agenda, K::Promises, K::Standing]);
        assert_eq!(kinds.last(), Some(&K::Decisions));
        assert!(kinds.contains(&K::Cascade) && kinds.contains(&K::Teams));
    }

    #[test]
    fn a_desa_asks_nobody_to_meet() {
        let desa = Place::Region(RegionCode::parse("13.75.01.1001").unwrap());
        assert!(!kinds(&rakor(desa)).contains(&K::Cascade));
    }

    #[test]
    fn what_was_left_out_stays_out_and_what_is_new_comes_in() {
        let mut one = rakor(Place::Regency);
        rearrange(&mut one, |slides| {
            slides[1].hidden = true;
            // As an older version, which knew no strata, would have kept it.
            slides.retain(|slide| slide.kind != K::Strata);
            slides.insert(1, words(Id::from_bits(77), 0, "Selamat datang".to_owned()));
        });
        let kinds = kinds(&one);
        assert_eq!(kinds[..2], [K::Title, K::Text]);
        assert!(!kinds.contains(&K::Agenda));
        assert_eq!(kinds.last(), Some(&K::Strata));
    }

    proptest! {
        /// Whatever is moved and hidden, no slide is lost or doubled, and the order is kept.
        #[test]
        fn moving_loses_nothing(moves in proptest::collection::vec((0..18_usize, any::<bool>(), any::<bool>()), 0..30)) {
            let mut one = rakor(Place::Regency);
            let before: BTreeSet<MemberId> = run(&one).iter().map(|slide| slide.id).collect();
            for (n, on, hide) in moves {
                let mut wanted = Vec::new();
                rearrange(&mut one, |slides| {
                    let n = n % slides.len();
                    slides[n].hidden = hide;
                    let id = slides[n].id;
                    step(slides, id, on);
                    wanted = slides.iter().map(|slide| slide.id).collect();
                });
                let after: Vec<MemberId> = run(&one).iter().map(|slide| slide.id).collect();
                prop_assert_eq!(&after, &wanted);
                prop_assert_eq!(after.into_iter().collect::<BTreeSet<_>>(), before.clone());
            }
        }
    }
}
