//! The agenda: when each item begins, and what a meeting of a kind usually has on it.

use crate::records::coordination::{AgendaItem, Rakor, RakorKind};

/// The items in their order, each with the minute of the day it begins at, where the start of the
/// meeting is known.
pub fn timed(rakor: &Rakor) -> Vec<(Option<u16>, &AgendaItem)> {
    let mut items: Vec<&AgendaItem> = rakor.agenda.iter().collect();
    items.sort_by_key(|item| (item.order, item.id));
    let mut at = rakor.starts;
    let with_time = items.into_iter().map(|item| {
        let begins = at;
        at = at.map(|minute| minute.saturating_add(item.minutes));
        (begins, item)
    });
    with_time.collect()
}

/// The minute of the day at which all items are over.
pub fn ends(rakor: &Rakor) -> Option<u16> {
    let minutes = rakor.agenda.iter().map(|item| item.minutes).fold(0, u16::saturating_add);
    rakor.starts.map(|start| start.saturating_add(minutes))
}

/// What is usually on an agenda. Words stand with the screen's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Topic {
    Opening,
    Arahan,
    CarriedOver,
    Figures,
    ReportsBelow,
    Problems,
    Plan,
    Partners,
    Pledges,
    PreTest,
    Materials,
    PostTest,
    Commitments,
    Teams,
    Active,
    Roles,
    TiersBelow,
    Closing,
}

/// A run of items for a kind of meeting, with minutes. Open promises come first after the opening,
/// so that they are not forgotten (issue 4; domain.md 8.1, 8.3). Lengths are our own [UNVERIFIED].
pub fn usual(kind: RakorKind) -> &'static [(Topic, u16)] {
    use Topic as T;
    match kind {
        RakorKind::Rakor | RakorKind::LintasSektor => &[
            (T::Opening, 15),
            (T::Arahan, 20),
            (T::CarriedOver, 30),
            (T::Figures, 30),
            (T::ReportsBelow, 45),
            (T::Problems, 30),
            (T::Plan, 45),
            (T::Commitments, 20),
            (T::Closing, 10),
        ],
        RakorKind::Advokasi => &[
            (T::Opening, 15),
            (T::Arahan, 20),
            (T::CarriedOver, 20),
            (T::Figures, 20),
            (T::Partners, 40),
            (T::Pledges, 45),
            (T::Closing, 10),
        ],
        RakorKind::Bimtek => &[
            (T::Opening, 15),
            (T::PreTest, 30),
            (T::Materials, 180),
            (T::PostTest, 30),
            (T::Commitments, 20),
            (T::Closing, 10),
        ],
        RakorKind::Rembuk => &[
            (T::Opening, 15),
            (T::CarriedOver, 20),
            (T::Figures, 30),
            (T::Problems, 45),
            (T::Plan, 60),
            (T::Commitments, 20),
            (T::Closing, 10),
        ],
    }
}

/// A run for a meeting that strengthens Pokjanal or Tim Pembina: what the team is by its SK, who
/// does what in it, which Posyandu are not aktif and why, and who meets next (domain.md 8.1, 8.2).
/// Lengths are our own [UNVERIFIED].
pub fn strengthening() -> &'static [(Topic, u16)] {
    use Topic as T;
    &[
        (T::Opening, 15),
        (T::Arahan, 20),
        (T::CarriedOver, 20),
        (T::Teams, 30),
        (T::Active, 30),
        (T::Figures, 20),
        (T::Roles, 40),
        (T::Commitments, 25),
        (T::TiersBelow, 15),
        (T::Closing, 10),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::{Extra, Id},
        records::{Place, coordination::Party},
    };

    fn item(id: u64, order: u32, minutes: u16) -> AgendaItem {
        let (title, speaker) = (String::new(), Party::default());
        AgendaItem { id: Id::from_bits(id), order, title, minutes, speaker, extra: Extra::new() }
    }

    #[test]
    fn items_follow_each_other_from_the_start() {
        let mut rakor = Rakor::new(Id::from_bits(1), Place::Regency);
        rakor.agenda = vec![item(3, 2, 45), item(1, 0, 15), item(2, 1, 30)];
        let ids = |rakor: &Rakor| {
            let all = timed(rakor).into_iter().map(|(at, item)| (item.id.bits(), at));
            all.collect::<Vec<_>>()
        };
        assert_eq!(ids(&rakor), [(1, None), (2, None), (3, None)]);
        rakor.starts = Some(8 * 60 + 30);
        // 08.30 + 15 = 08.45, + 30 = 09.15, + 45 = 10.00.
        assert_eq!(ids(&rakor), [(1, Some(510)), (2, Some(525)), (3, Some(555))]);
        assert_eq!(ends(&rakor), Some(600));
    }

    #[test]
    fn promises_come_before_new_business_wherever_they_are_heard() {
        for kind in RakorKind::ALL {
            assert!(usual(kind).iter().all(|(_, minutes)| *minutes > 0));
            let topics: Vec<Topic> = usual(kind).iter().map(|(topic, _)| *topic).collect();
            assert_eq!((topics[0], topics[topics.len() - 1]), (Topic::Opening, Topic::Closing));
            if let Some(carried) = topics.iter().position(|t| *t == Topic::CarriedOver) {
                let figures = topics.iter().position(|t| *t == Topic::Figures).unwrap();
                assert!(carried < figures, "{kind:?}");
            }
        }
    }
}
