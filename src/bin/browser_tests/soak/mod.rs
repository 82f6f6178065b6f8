//! Random editing through the real desk, for `make soak`: each write says what it is about to do, and
//! that it was done. Whoever kills the browser in between compares that with what is there after it.
//!
//! Lines on the console: `try KEY VALUE`, `done KEY VALUE`, and of what is found `is KEY VALUE`.

use idaman::{
    desk::protocol::{
        ChildDraft, DeleteVisit, DemoSize, DeskError, GetChild, GetMapFigures, GetOverview,
        GetPaper, GetPlaces, GetRegister, LoadDemo, MapFigures, PaperView, PlaceLevel,
        RegisterFilter, RegisterOrder, Sasaran, SaveChild, SavePapers, SaveSettings, SaveVisit,
        TransferChild, VisitDraft,
    },
    documents::Id,
    growth::Sex,
    indicators::IndicatorId,
    platform::{desk_client::DeskClient, random},
    records::{
        Birth, Care, Child, Home, Identity, PersonalText, Place, PosyanduId, Weight,
        coordination::{Commitment, CommitmentId, Paper, PaperKind, PaperRef},
    },
};

use crate::{Outcome, Test, tests};

/// Children that are edited by turns; a new one comes while there are fewer.
const CHILDREN: u64 = 24;
/// Promises that are edited by turns.
const PROMISES: u64 = 8;
const NAME: &str = "Uji";
/// Weights say which edit they are of: so many grams and its number.
const GRAMS: u32 = 6_000;

pub fn tests() -> Vec<Test> {
    tests!("step/soak": fill, edit, look)
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn said(error: DeskError) -> String {
    error.to_string()
}

fn say(line: &str) {
    web_sys::console::log_1(&line.into());
}

async fn fill() -> Outcome {
    DeskClient::start().ask(LoadDemo { size: DemoSize::Demo }).await.map_err(said)
}

/// A desk and two Posyandu to work in.
struct Soak {
    desk: DeskClient,
    posyandu: [PosyanduId; 2],
    today: chrono::NaiveDate,
}

impl Soak {
    async fn start() -> Result<Self, String> {
        let desk = DeskClient::start();
        let today = desk.ask(GetOverview {}).await.map_err(said)?.today;
        let places = desk.ask(GetPlaces { month: None }).await.map_err(said)?;
        let villages = places.kecamatan.into_iter().flat_map(|kecamatan| kecamatan.desa);
        let mut all: Vec<PosyanduId> =
            villages.flat_map(|desa| desa.posyandu).map(|posyandu| posyandu.id).collect();
        all.sort_unstable();
        let [first, second, ..] = *all else { return Err("no Posyandu".to_owned()) };
        Ok(Self { desk, posyandu: [first, second], today })
    }

    /// Those made here, with their numbers.
    async fn children(&self) -> Result<Vec<(u64, Child)>, String> {
        let mut found = Vec::new();
        for posyandu in self.posyandu {
            let asked = GetRegister {
                place: Place::Posyandu(posyandu),
                filter: RegisterFilter::Active,
                figure: None,
                order: RegisterOrder::Name,
                offset: 0,
                limit: 2_000,
            };
            for row in self.desk.ask(asked).await.map_err(said)?.rows {
                let child = self.desk.ask(GetChild { id: row.id }).await.map_err(said)?.child;
                if let Some((key, _)) = numbers(child.identity.name.reveal()) {
                    found.push((key, child));
                }
            }
        }
        Ok(found)
    }

    async fn one_edit(&self, value: u64) -> Outcome {
        let children = self.children().await?;
        let key = random::bits() % CHILDREN;
        let known = children.into_iter().find(|(known, _)| *known == key).map(|(_, child)| child);
        match (random::bits() % 10, known) {
            (0..3, _) => self.promise(value).await,
            (_, None) => self.write(key, value, None).await,
            (3..6, Some(child)) => self.write(key, value, Some(child)).await,
            (6, Some(child)) => self.move_it(key, child).await,
            (7, Some(child)) if !child.visits.is_empty() => self.unweigh(key, &child).await,
            (_, Some(child)) => self.weigh(key, value, &child).await,
        }
    }

    /// A new child, or another name.
    async fn write(&self, key: u64, value: u64, known: Option<Child>) -> Outcome {
        let birth = self.today - chrono::Days::new(400);
        let id = known.as_ref().map(|child| child.id);
        let is_new = known.is_none();
        let posyandu = known.map_or(self.posyandu[0], |child| child.posyandu);
        let child = ChildDraft {
            identity: Identity {
                name: PersonalText::new(format!("{NAME} {key} {value}")),
                ..Identity::default()
            },
            sex: Sex::Female,
            birth: Birth {
                date: birth,
                weight: None,
                length: None,
                gestation_weeks: None,
                order: None,
            },
            home: Home::default(),
            posyandu,
            consent: None,
            kia: None,
            exit: None,
        };
        if is_new {
            say(&format!("try place-{key} 0"));
        }
        say(&format!("try name-{key} {value}"));
        self.desk.ask(SaveChild { id, base_rev: None, child }).await.map_err(said)?;
        say(&format!("done name-{key} {value}"));
        if is_new {
            say(&format!("done place-{key} 0"));
        }
        Ok(())
    }

    async fn weigh(&self, key: u64, value: u64, child: &Child) -> Outcome {
        let visit = VisitDraft {
            id: child.visits.first().map(|visit| visit.id),
            date: self.today - chrono::Days::new(1),
            posyandu: child.posyandu,
            weight: Some(Weight(GRAMS + u32::try_from(value).unwrap_or_default())),
            lenhei: None,
            position: None,
            head: None,
            muac: None,
            oedema: false,
            care: Care::default(),
            confirmed: Vec::new(),
        };
        say(&format!("try weight-{key} {value}"));
        let saved = self.desk.ask(SaveVisit { child: child.id, base_rev: None, visit }).await;
        saved.map_err(said)?;
        say(&format!("done weight-{key} {value}"));
        Ok(())
    }

    async fn unweigh(&self, key: u64, child: &Child) -> Outcome {
        let Some(visit) = child.visits.first() else { return Ok(()) };
        say(&format!("try weight-{key} nothing"));
        let asked = DeleteVisit { child: child.id, visit: visit.id };
        self.desk.ask(asked).await.map_err(said)?;
        say(&format!("done weight-{key} nothing"));
        Ok(())
    }

    /// To the other Posyandu.
    async fn move_it(&self, key: u64, child: Child) -> Outcome {
        let at = self.posyandu.iter().position(|posyandu| *posyandu == child.posyandu);
        let to = 1 - at.unwrap_or_default();
        say(&format!("try place-{key} {to}"));
        let asked = TransferChild {
            child: child.id,
            to: self.posyandu[to],
            date: self.today,
            note: String::new(),
        };
        self.desk.ask(asked).await.map_err(said)?;
        say(&format!("done place-{key} {to}"));
        Ok(())
    }

    async fn promise(&self, value: u64) -> Outcome {
        let key = random::bits() % PROMISES;
        let id = promise(key);
        let asked = GetPaper { paper: paper_of(key) };
        let (mut one, rev) = match self.desk.ask(asked).await {
            Ok(PaperView { paper: Paper::Commitment(one), rev }) => (one, rev),
            _ => (Commitment::new(id, Place::Regency, self.today), 0),
        };
        "Dinas Uji".clone_into(&mut one.owner.instansi);
        one.text = format!("{NAME} {key} {value}");
        say(&format!("try promise-{key} {value}"));
        let papers = vec![PaperView { paper: one.into(), rev }];
        self.desk.ask(SavePapers { papers }).await.map_err(said)?;
        say(&format!("done promise-{key} {value}"));
        Ok(())
    }

    async fn figures(&self) -> Result<MapFigures, String> {
        let asked = GetMapFigures {
            indicator: IndicatorId::Ds,
            levels: vec![PlaceLevel::Posyandu],
            months: None,
            sasaran: Sasaran::Registered,
        };
        self.desk.ask(asked).await.map_err(said)
    }
}

/// The id of a promise of these.
fn promise(key: u64) -> CommitmentId {
    Id::from_bits(0x5041_4b00 + key)
}

fn paper_of(key: u64) -> PaperRef {
    PaperRef::new(PaperKind::Commitment, promise(key))
}

/// Key and value out of "Uji KEY VALUE".
fn numbers(text: &str) -> Option<(u64, u64)> {
    let (key, value) = text.strip_prefix(NAME)?.trim().split_once(' ')?;
    Some((key.parse().ok()?, value.parse().ok()?))
}

/// One edit after another, each with the next number, until somebody ends it.
async fn edit() -> Outcome {
    let soak = Soak::start().await?;
    // Numbers go on from where the last life ended; a weight has room for so many.
    let started = js_sys::Date::now() as u64 / 100;
    let mut value = started % 9_000;
    loop {
        value = (value + 1) % 9_000;
        soak.one_edit(value).await?;
    }
}

/// What is there; and that the figures kept with every write are those of a full rebuild.
async fn look() -> Outcome {
    let soak = Soak::start().await?;
    for (key, child) in soak.children().await? {
        let name = numbers(child.identity.name.reveal()).map_or(0, |(_, value)| value);
        say(&format!("is name-{key} {name}"));
        let weight = child.visits.first().and_then(|visit| visit.weight);
        let weight = weight.map_or("nothing".to_owned(), |weight| (weight.0 - GRAMS).to_string());
        say(&format!("is weight-{key} {weight}"));
        let place = soak.posyandu.iter().position(|one| *one == child.posyandu);
        say(&format!("is place-{key} {}", place.unwrap_or(9)));
    }
    for key in 0..PROMISES {
        let asked = GetPaper { paper: paper_of(key) };
        if let Ok(PaperView { paper: Paper::Commitment(one), .. }) = soak.desk.ask(asked).await
            && let Some((_, value)) = numbers(&one.text)
        {
            say(&format!("is promise-{key} {value}"));
        }
    }
    let kept = soak.figures().await?;
    let mut settings = soak.desk.ask(GetOverview {}).await.map_err(said)?.settings;
    settings.kms.orange_line_z = 3.0 - settings.kms.orange_line_z;
    soak.desk.ask(SaveSettings { settings }).await.map_err(said)?;
    if soak.figures().await? == kept {
        Ok(())
    } else {
        Err("the figures kept with every write are not those of a full rebuild".to_owned())
    }
}
