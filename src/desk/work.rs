//! The workspace at work: its database, what was read of it, and what other tabs changed.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{
    Services, Workspace,
    assess::Rules,
    handlers::indicators::goals::Entered,
    import::Preview,
    import::months::Came,
    kader::KaderYear,
    papers::PaperBook,
    places::PlaceBook,
    protocol::{Changed, DeskError},
    roster::Roster,
    stored::{self, Held, read},
    tally::Memory,
};
use crate::{
    documents::{Id, Stamp},
    records::{
        Child, ChildId, Posyandu, PosyanduId, Puskesmas, Settings,
        coordination::{Paper, PaperRef},
    },
    storage::{Database, Row, StorageError, Store, codec::Stored},
    wilayah::Regency,
};

/// Rows asked for at once when a whole store is read.
const PAGE: u32 = 1000;

/// Rosters by Posyandu, shared with those who read them.
pub type Rosters = BTreeMap<PosyanduId, Rc<Held<Roster>>>;

/// Something that may not be there, once it was looked for.
#[derive(Default)]
enum Looked<T> {
    #[default]
    NotYet,
    Found(Option<T>),
}

#[derive(Default)]
struct Cache {
    settings: Option<Rc<Held<Settings>>>,
    places: Option<Rc<PlaceBook>>,
    regency: Looked<Rc<Regency>>,
    rosters: Option<Rc<Rosters>>,
    /// Kader on duty by year.
    kader: BTreeMap<i32, Rc<KaderYear>>,
    came: Option<Rc<Came>>,
    /// Rosters that another tab has written since.
    stale: BTreeSet<PosyanduId>,
    tally: Memory,
    entered: Option<Rc<Entered>>,
    papers: Option<Rc<PaperBook>>,
}

/// A workspace at work.
pub struct Work<S> {
    /// The world around.
    pub services: S,
    /// Which workspace.
    pub workspace: Workspace,
    /// Its database.
    pub db: Database,
    cache: RefCell<Cache>,
    /// Fingerprint of the rules for which the rosters are known to be right.
    pub fitting: Cell<Option<u64>>,
    /// The last previewed import.
    pub preview: RefCell<Option<Rc<Preview>>>,
}

impl<S: Services> Work<S> {
    /// On an open database.
    pub fn new(services: S, workspace: Workspace, db: Database) -> Self {
        let (cache, fitting, preview) = Default::default();
        Self { services, workspace, db, cache, fitting, preview }
    }

    /// A new id.
    pub fn new_id<T>(&self) -> Id<T> {
        Id::from_bits(self.services.random_bits())
    }

    /// The stamp of a write.
    pub async fn stamp(&self, job: super::Job) -> Result<Stamp, DeskError> {
        Ok(Stamp { at: job.now, by: self.settings().await?.document.actor.clone() })
    }

    /// Settings; those of a new workspace have revision 0.
    pub async fn settings(&self) -> Result<Rc<Held<Settings>>, DeskError> {
        if let Some(settings) = &self.cache.borrow().settings {
            return Ok(Rc::clone(settings));
        }
        let row = self.db.get(Store::Doc, stored::SETTINGS).await?;
        let held = row.as_ref().map(read).transpose()?;
        let held = Rc::new(held.unwrap_or(Held { document: Settings::default(), rev: 0 }));
        self.cache.borrow_mut().settings = Some(Rc::clone(&held));
        Ok(held)
    }

    /// The rules of the settings.
    pub async fn rules(&self) -> Result<Rules, DeskError> {
        Ok(Rules::of(&self.settings().await?.document))
    }

    /// Posyandu and Puskesmas.
    pub async fn places(&self) -> Result<Rc<PlaceBook>, DeskError> {
        if let Some(places) = &self.cache.borrow().places {
            return Ok(Rc::clone(places));
        }
        let mut book = PlaceBook::default();
        for row in self.db.by_parent(Store::Doc, stored::POSYANDU).await? {
            let held: Held<Posyandu> = read(&row)?;
            book.posyandu.insert(held.document.id, held);
        }
        for row in self.db.by_parent(Store::Doc, stored::PUSKESMAS).await? {
            let held: Held<Puskesmas> = read(&row)?;
            book.puskesmas.insert(held.document.id, held);
        }
        let book = Rc::new(book);
        self.cache.borrow_mut().places = Some(Rc::clone(&book));
        Ok(book)
    }

    /// Kader of a year, where they were read.
    pub fn known_kader(&self, year: i32) -> Option<Rc<KaderYear>> {
        self.cache.borrow().kader.get(&year).cloned()
    }

    /// Takes the kader of a year as they stand in the store.
    pub fn remember_kader(&self, kader: Rc<KaderYear>) {
        self.cache.borrow_mut().kader.insert(kader.year, kader);
    }

    /// When imports brought which months, where it was read.
    pub fn known_came(&self) -> Option<Rc<Came>> {
        self.cache.borrow().came.clone()
    }

    /// Takes when imports brought which months.
    pub fn remember_came(&self, came: Rc<Came>) {
        self.cache.borrow_mut().came = Some(came);
    }

    /// The regions of the regency, once it was chosen.
    pub async fn regency(&self) -> Result<Option<Rc<Regency>>, DeskError> {
        if let Looked::Found(regency) = &self.cache.borrow().regency {
            return Ok(regency.clone());
        }
        let row = self.db.get(Store::Doc, stored::REGIONS).await?;
        let regency: Option<Held<Regency>> = row.as_ref().map(read).transpose()?;
        let regency = regency.map(|held| Rc::new(held.document));
        self.cache.borrow_mut().regency = Looked::Found(regency.clone());
        Ok(regency)
    }

    /// All rosters; those that other tabs changed are read again.
    pub async fn rosters(&self) -> Result<Rc<Rosters>, DeskError> {
        let (known, stale) = {
            let mut cache = self.cache.borrow_mut();
            (cache.rosters.clone(), std::mem::take(&mut cache.stale))
        };
        let Some(known) = known else {
            let rosters = Rc::new(self.read_rosters().await?);
            self.cache.borrow_mut().rosters = Some(Rc::clone(&rosters));
            return Ok(rosters);
        };
        if stale.is_empty() {
            return Ok(known);
        }
        self.reread(&stale).await?;
        let cached = self.cache.borrow().rosters.clone();
        Ok(cached.unwrap_or(known))
    }

    async fn read_rosters(&self) -> Result<Rosters, DeskError> {
        let mut rosters = Rosters::new();
        for row in self.all(Store::Roster).await? {
            let held: Held<Roster> = read(&row)?;
            rosters.insert(held.document.posyandu, Rc::new(held));
        }
        Ok(rosters)
    }

    /// Reads some rosters again.
    pub async fn reread(&self, which: &BTreeSet<PosyanduId>) -> Result<(), DeskError> {
        let keys: Vec<String> = which.iter().map(ToString::to_string).collect();
        let rows = self.db.get_many(Store::Roster, &keys).await?;
        let mut found = Vec::with_capacity(rows.len());
        for (id, row) in which.iter().zip(rows) {
            found.push((*id, row.as_ref().map(read::<Roster>).transpose()?.map(Rc::new)));
        }
        self.remember_rosters(found);
        Ok(())
    }

    /// Takes rosters as they now stand in the store; `None` where there is none.
    pub fn remember_rosters(
        &self,
        found: impl IntoIterator<Item = (PosyanduId, Option<Rc<Held<Roster>>>)>,
    ) {
        let mut cache = self.cache.borrow_mut();
        let Some(rosters) = &mut cache.rosters else { return };
        let rosters = Rc::make_mut(rosters);
        for (id, held) in found {
            match held {
                // A slower reader must not bring an older version back.
                Some(held) if rosters.get(&id).is_none_or(|known| known.rev <= held.rev) => {
                    rosters.insert(id, held);
                }
                Some(_) => {}
                None => {
                    rosters.remove(&id);
                }
            }
        }
    }

    /// Rosters of some Posyandu, to be changed; new ones where there are none.
    pub async fn some_rosters(
        &self,
        posyandu: &BTreeSet<PosyanduId>,
        rules: u64,
    ) -> Result<Rosters, DeskError> {
        let known = self.cache.borrow().rosters.is_some();
        let mut found = Rosters::new();
        if known {
            let all = self.rosters().await?;
            found.extend(posyandu.iter().filter_map(|id| Some((*id, Rc::clone(all.get(id)?)))));
        } else {
            // A save needs a few of them: no reason to read all.
            let keys: Vec<String> = posyandu.iter().map(ToString::to_string).collect();
            for row in self.db.get_many(Store::Roster, &keys).await?.into_iter().flatten() {
                let held: Held<Roster> = read(&row)?;
                found.insert(held.document.posyandu, Rc::new(held));
            }
        }
        for id in posyandu {
            let new = || Rc::new(Held { document: Roster::new(*id, rules), rev: 0 });
            found.entry(*id).or_insert_with(new);
        }
        Ok(found)
    }

    /// Targets, surveys and projections.
    pub async fn entered(&self) -> Result<Rc<Entered>, DeskError> {
        if let Some(entered) = &self.cache.borrow().entered {
            return Ok(Rc::clone(entered));
        }
        let entered = Rc::new(Entered::read(self).await?);
        self.cache.borrow_mut().entered = Some(Rc::clone(&entered));
        Ok(entered)
    }

    /// All documents of coordination.
    pub async fn papers(&self) -> Result<Rc<PaperBook>, DeskError> {
        if let Some(papers) = &self.cache.borrow().papers {
            return Ok(Rc::clone(papers));
        }
        let papers = Rc::new(PaperBook::read(self).await?);
        self.cache.borrow_mut().papers = Some(Rc::clone(&papers));
        Ok(papers)
    }

    /// Takes documents of coordination as they now stand in the store; `None` where one is gone.
    pub fn remember_papers(
        &self,
        found: impl IntoIterator<Item = (PaperRef, Option<Held<Paper>>)>,
    ) {
        let mut cache = self.cache.borrow_mut();
        let Some(papers) = &mut cache.papers else { return };
        let papers = Rc::make_mut(papers);
        for (paper, held) in found {
            match held {
                Some(held) => papers.put(held),
                None => papers.remove(paper),
            }
        }
    }

    /// Works with what was read of the kept figures.
    pub fn with_tally<T>(&self, work: impl FnOnce(&mut Memory) -> T) -> T {
        work(&mut self.cache.borrow_mut().tally)
    }

    /// Every row of a store.
    pub async fn all(&self, store: Store) -> Result<Vec<Row>, StorageError> {
        let mut rows: Vec<Row> = Vec::new();
        loop {
            let after = rows.last().map(|row| row.key.clone());
            let page = self.db.page(store, after.as_deref(), PAGE).await?;
            let last = page.len() < PAGE as usize;
            rows.extend(page);
            if last {
                return Ok(rows);
            }
        }
    }

    /// Small documents whose key begins so, by key.
    pub async fn by_prefix<T: Stored>(
        &self,
        prefix: &str,
    ) -> Result<Vec<(String, Held<T>)>, DeskError> {
        let mut found = Vec::new();
        let mut after = prefix.to_owned();
        loop {
            let page = self.db.page(Store::Doc, Some(&after), PAGE).await?;
            let full = page.len() == PAGE as usize;
            for row in page {
                if !row.key.starts_with(prefix) {
                    return Ok(found);
                }
                after.clone_from(&row.key);
                found.push((row.key.clone(), read(&row)?));
            }
            if !full {
                return Ok(found);
            }
        }
    }

    /// A small document.
    pub async fn doc<T: Stored>(&self, key: &str) -> Result<Option<Held<T>>, DeskError> {
        let row = self.db.get(Store::Doc, key).await?;
        Ok(row.as_ref().map(read).transpose()?)
    }

    /// A child.
    pub async fn child(&self, id: ChildId) -> Result<Held<Child>, DeskError> {
        let row = self.db.get(Store::Child, &id.to_string()).await?;
        Ok(read(&row.ok_or(DeskError::NotFound)?)?)
    }

    /// Several children; those that are gone are left out.
    pub async fn children(
        &self,
        ids: impl IntoIterator<Item = ChildId>,
    ) -> Result<Vec<Held<Child>>, DeskError> {
        let keys: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
        let rows = self.db.get_many(Store::Child, &keys).await?;
        rows.iter().flatten().map(|row| Ok(read(row)?)).collect()
    }

    /// All children of a Posyandu.
    pub async fn children_of(&self, posyandu: PosyanduId) -> Result<Vec<Held<Child>>, DeskError> {
        let rows = self.db.by_parent(Store::Child, &posyandu.to_string()).await?;
        rows.iter().map(|row| Ok(read(row)?)).collect()
    }

    /// Forgets what another tab, or a write past this cache, has changed.
    pub fn forget(&self, changed: &Changed) {
        let mut cache = self.cache.borrow_mut();
        match changed {
            Changed::Everything => {
                *cache = Cache::default();
                self.fitting.set(None);
            }
            Changed::Child(_, posyandu) => {
                cache.stale.insert(*posyandu);
                cache.tally.forget(*posyandu);
            }
            Changed::Posyandu(_) => {
                cache.places = None;
                cache.kader.clear();
                cache.tally.forget_places();
            }
            Changed::Settings => {
                cache.settings = None;
                cache.regency = Looked::NotYet;
                cache.rosters = None;
                cache.tally = Memory::default();
                self.fitting.set(None);
            }
            Changed::Goals => cache.entered = None,
            Changed::Papers => cache.papers = None,
            Changed::Imports => cache.came = None,
            Changed::Boundaries | Changed::Letterhead => {}
        }
    }

    /// Reads settings, and what is derived of these Posyandu, again with the next use.
    pub fn doubt(&self, posyandu: &BTreeSet<PosyanduId>) {
        let mut cache = self.cache.borrow_mut();
        cache.settings = None;
        for id in posyandu {
            cache.stale.insert(*id);
            cache.tally.forget(*id);
        }
    }

    /// Says what changed; what this cache holds of it is already new.
    pub fn tell(&self, changed: Changed) {
        self.services.changed(changed);
    }
}
