//! Children: named, weighed, moved, deleted, and each of it taken back and done again. A session is
//! the rows of its grid saved at once.

use idaman::{
    desk::protocol::{
        ChildDraft, DeleteChild, DeleteVisit, GetChild, GetHistory, GetRegister, GetSheet,
        RegisterFilter, RegisterOrder, RegisterRow, SaveChild, SaveSession, SaveVisit,
        TransferChild, UndoChange, VisitDraft,
    },
    documents::Id,
    growth::Sex,
    platform::random,
    records::{
        Birth, Care, Child, ChildId, Home, Identity, Month, PersonalText, Place, PosyanduId,
        Session, Weight,
    },
};

use super::{Fact, GRAMS, NAME, Soak, fact, numbers, one_in, said, say};
use crate::Outcome;

/// Children that are edited by turns; a new one comes while there are fewer.
const CHILDREN: u64 = 24;
/// Rows of a grid that are saved at once.
const ROWS: usize = 6;

fn names(key: u64) -> [String; 3] {
    ["name", "weight", "place"].map(|what| format!("{what}-{key}"))
}

impl Soak {
    /// Children of a Posyandu.
    pub(super) async fn register(&self, at: PosyanduId) -> Result<Vec<RegisterRow>, String> {
        let asked = GetRegister {
            place: Place::Posyandu(at),
            filter: RegisterFilter::All,
            figure: None,
            order: RegisterOrder::Name,
            offset: 0,
            limit: 2_000,
        };
        Ok(self.desk.ask(asked).await.map_err(said)?.rows)
    }

    /// Those made here, by their numbers.
    pub(super) async fn find_children(&self) -> Outcome {
        for posyandu in self.posyandu {
            for row in self.register(posyandu).await? {
                if let Some((key, _)) = numbers(row.name.reveal()) {
                    self.children.borrow_mut().insert(key, row.id);
                }
            }
        }
        Ok(())
    }

    pub(super) async fn child(&self, id: ChildId) -> Result<Child, String> {
        Ok(self.desk.ask(GetChild { id }).await.map_err(said)?.child)
    }

    fn facts(&self, key: u64, child: &Child) -> Vec<Fact> {
        let name = numbers(child.identity.name.reveal()).map_or(0, |(_, value)| value);
        let place = self.posyandu.iter().position(|one| *one == child.posyandu).unwrap_or(9);
        let [of_name, of_weight, of_place] = names(key);
        vec![fact(of_name, name), fact(of_weight, weighed(child)), fact(of_place, place)]
    }

    pub(super) async fn facts_of_children(&self) -> Result<Vec<Fact>, String> {
        let known: Vec<_> = self.children.borrow().iter().map(|(key, id)| (*key, *id)).collect();
        let mut found = Vec::new();
        for (key, id) in known {
            found.extend(self.facts(key, &self.child(id).await?));
        }
        Ok(found)
    }

    pub(super) async fn a_child(&self, value: u64) -> Outcome {
        let key = random::bits() % CHILDREN;
        let known = self.children.borrow().get(&key).copied();
        let Some(id) = known else { return self.begin(key, value).await };
        let before = self.child(id).await?;
        let entry = match random::bits() % 12 {
            0 => return self.erase(key, id).await,
            1..4 => self.rename(key, value, &before).await?,
            4..6 => self.move_it(key, &before).await?,
            6 => self.unweigh(key, &before).await?,
            _ => self.weigh(key, value, &before).await?,
        };
        if one_in(4) && !entry.is_empty() {
            self.take_back(key, &before, entry).await
        } else {
            Ok(())
        }
    }

    /// Takes the last change back; now and then takes that back, too.
    async fn take_back(&self, key: u64, before: &Child, entry: String) -> Outcome {
        let after = self.child(before.id).await?;
        let back = UndoChange { entry };
        self.doing(&self.facts(key, before), back).await?;
        if one_in(2) {
            let history = self.desk.ask(GetHistory { child: before.id }).await.map_err(said)?;
            let newest = history.into_iter().next().ok_or("no history")?;
            let again = UndoChange { entry: newest.entry };
            self.doing(&self.facts(key, &after), again).await?;
        }
        Ok(())
    }

    fn draft(&self, key: u64, value: u64, posyandu: PosyanduId) -> ChildDraft {
        let name = PersonalText::new(format!("{NAME} {key} {value}"));
        let birth = Birth {
            date: self.today - chrono::Days::new(400),
            weight: None,
            length: None,
            gestation_weeks: None,
            order: None,
        };
        ChildDraft {
            identity: Identity { name, ..Identity::default() },
            sex: Sex::Female,
            birth,
            home: Home::default(),
            posyandu,
            consent: None,
            kia: None,
            exit: None,
        }
    }

    async fn begin(&self, key: u64, value: u64) -> Outcome {
        let child = self.draft(key, value, self.posyandu[0]);
        let [name, _, place] = names(key);
        let saving = SaveChild { id: None, base_rev: None, child };
        let saved = self.doing(&[fact(name, value), fact(place, 0)], saving).await?;
        self.children.borrow_mut().insert(key, saved.id);
        Ok(())
    }

    async fn erase(&self, key: u64, child: ChildId) -> Outcome {
        let gone = names(key).map(|name| fact(name, "nothing"));
        self.doing(&gone, DeleteChild { child }).await?;
        self.children.borrow_mut().remove(&key);
        Ok(())
    }

    async fn rename(&self, key: u64, value: u64, known: &Child) -> Result<String, String> {
        let child = self.draft(key, value, known.posyandu);
        let saving = SaveChild { id: Some(known.id), base_rev: None, child };
        let [name, _, _] = names(key);
        Ok(self.doing(&[fact(name, value)], saving).await?.entry)
    }

    fn weighing(&self, value: u64, child: &Child) -> SaveVisit {
        let visit = VisitDraft {
            id: child.visits.first().map(|visit| visit.id),
            date: self.day(),
            posyandu: child.posyandu,
            weight: Some(weight(value)),
            lenhei: None,
            position: None,
            head: None,
            muac: None,
            oedema: false,
            care: Care::default(),
            confirmed: Vec::new(),
        };
        SaveVisit { child: child.id, base_rev: None, visit }
    }

    async fn weigh(&self, key: u64, value: u64, child: &Child) -> Result<String, String> {
        let [_, weight, _] = names(key);
        let saving = self.weighing(value, child);
        Ok(self.doing(&[fact(weight, value)], saving).await?.entry)
    }

    async fn unweigh(&self, key: u64, child: &Child) -> Result<String, String> {
        let Some(visit) = child.visits.first() else { return Ok(String::new()) };
        let [_, weight, _] = names(key);
        let deleting = DeleteVisit { child: child.id, visit: visit.id };
        Ok(self.doing(&[fact(weight, "nothing")], deleting).await?.entry)
    }

    /// To the other Posyandu.
    async fn move_it(&self, key: u64, child: &Child) -> Result<String, String> {
        let at = self.posyandu.iter().position(|posyandu| *posyandu == child.posyandu);
        let to = 1 - at.unwrap_or_default();
        let [_, _, place] = names(key);
        let moving = TransferChild {
            child: child.id,
            to: self.posyandu[to],
            date: self.today,
            note: String::new(),
        };
        Ok(self.doing(&[fact(place, to)], moving).await?.entry)
    }

    /// A session: its head, and rows of its grid that are on their way at once, as when somebody types
    /// faster than the disk writes.
    pub(super) async fn a_session(&self, value: u64) -> Outcome {
        let at = (random::bits() % 2) as usize;
        let (posyandu, month) = (self.posyandu[at], Month::of(self.day()));
        let sheet = GetSheet { posyandu, month, guests: Vec::new() };
        let known = self.desk.ask(sheet).await.map_err(said)?.session;
        let id = known.map_or_else(|| Id::from_bits(random::bits()), |session| session.id);
        let session = Session {
            id,
            posyandu,
            month,
            date: self.day(),
            kader_present: Some(5),
            closed: one_in(2),
            closed_at: None,
            closed_by: None,
            note: format!("{NAME} {at} {value}"),
            edited: idaman::documents::Stamp::default(),
            extra: idaman::documents::Extra::new(),
        };
        let saving = SaveSession { session };
        self.doing(&[fact(format!("session-{at}"), value)], saving).await?;
        let known: Vec<_> = self.children.borrow().iter().map(|(key, id)| (*key, *id)).collect();
        let from = random::bits() as usize % CHILDREN as usize;
        let mut rows = Vec::new();
        for (key, id) in known.into_iter().skip(from).take(ROWS) {
            let child = self.child(id).await?;
            rows.push((key, self.weighing(value, &child)));
        }
        let mut under_way = Vec::new();
        for (key, visit) in rows {
            let [_, weight, _] = names(key);
            say(&format!("try {weight} {value}")).await;
            under_way.push((weight, self.desk.ask(visit)));
        }
        for (weight, saving) in under_way {
            saving.await.map_err(said)?;
            say(&format!("done {weight} {value}")).await;
        }
        Ok(())
    }

    pub(super) async fn facts_of_sessions(&self) -> Result<Vec<Fact>, String> {
        let mut found = Vec::new();
        for (at, posyandu) in self.posyandu.into_iter().enumerate() {
            let asked = GetSheet { posyandu, month: Month::of(self.day()), guests: Vec::new() };
            let session = self.desk.ask(asked).await.map_err(said)?.session;
            if let Some((_, value)) = session.and_then(|session| numbers(&session.note)) {
                found.push(fact(format!("session-{at}"), value));
            }
        }
        Ok(found)
    }
}

/// A weight that says of which edit it is.
pub(super) fn weight(value: u64) -> Weight {
    Weight(GRAMS + u32::try_from(value).unwrap_or_default())
}

/// Of which edit the weight of a child is.
pub(super) fn weighed(child: &Child) -> String {
    let weight = child.visits.first().and_then(|visit| visit.weight);
    weight.map_or_else(|| "nothing".to_owned(), |weight| (weight.0 - GRAMS).to_string())
}
