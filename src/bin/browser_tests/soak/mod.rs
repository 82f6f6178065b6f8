//! Random editing through the real desk, for `make soak`: each write says what it is about to do, and
//! that it was done. Whoever kills the browser in between compares that with what is there after it.
//!
//! Lines on the console: `try KEY VALUE`, `done KEY VALUE`, and of what is found `is KEY VALUE`. What a
//! key stands for is known only to the file that edits it; what is not there is `nothing`.

mod backup;
mod children;
mod imports;
mod papers;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use idaman::{
    desk::protocol::{
        Asked, ChooseRegency, DeskError, GetMapFigures, GetOverview, GetPlaces, MapFigures,
        PlaceLevel, Sasaran, SavePosyandu, SaveSettings,
    },
    indicators::IndicatorId,
    platform::{desk_client::DeskClient, random},
    records::{ChildId, PosyanduId},
    wilayah::RegionCode,
};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::{Outcome, Test, tests};

/// Bukittinggi, one of its kecamatan and a kelurahan there.
const REGENCY: &str = "13.75";
const KECAMATAN: &str = "13.75.01";
const DESA: &str = "13.75.01.1001";
/// The first two are edited; the children that only fill the store are in the last.
const POSYANDU: [&str; 3] = ["Anggrek", "Bougenvil", "Cempaka"];
/// How texts that are written here begin.
const NAME: &str = "Uji";
/// Weights say which edit they are of: so many grams and its number.
const GRAMS: u32 = 6_000;

pub fn tests() -> Vec<Test> {
    tests!("step/soak": fill, edit, look, restore)
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn said(error: DeskError) -> String {
    error.to_string()
}

/// Says a line and waits until it was heard: a write that was begun before the other side knew of it
/// would look like one that nobody made.
async fn say(line: &str) {
    let window = web_sys::window();
    let heard = window.and_then(|window| js_sys::Reflect::get(&window, &"heard".into()).ok());
    let heard = heard.and_then(|heard| heard.dyn_into::<js_sys::Function>().ok());
    let promise = heard.and_then(|heard| heard.call1(&JsValue::NULL, &line.into()).ok());
    match promise.and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok()) {
        Some(promise) => drop(JsFuture::from(promise).await),
        None => web_sys::console::log_1(&line.into()),
    }
}

/// What stands at a key.
type Fact = (String, String);

#[expect(clippy::needless_pass_by_value, reason = "numbers and texts alike")]
fn fact(key: impl Into<String>, value: impl ToString) -> Fact {
    (key.into(), value.to_string())
}

fn code(text: &str) -> Result<RegionCode, String> {
    RegionCode::parse(text).map_err(|why| format!("{text}: {why:?}"))
}

/// Key and value out of "Uji KEY VALUE".
fn numbers(text: &str) -> Option<(u64, u64)> {
    let (key, value) = text.strip_prefix(NAME)?.trim().split_once(' ')?;
    Some((key.parse().ok()?, value.parse().ok()?))
}

/// One chance in so many.
fn one_in(n: u64) -> bool {
    random::bits().is_multiple_of(n)
}

/// A regency of the user's own, so that a backup of it comes back into an empty app.
async fn fill() -> Outcome {
    let desk = DeskClient::start();
    desk.ask(ChooseRegency { code: code(REGENCY)? }).await.map_err(said)?;
    for name in POSYANDU {
        let posyandu = SavePosyandu {
            id: None,
            name: name.to_owned(),
            desa: code(DESA)?,
            area: String::new(),
            puskesmas: "Guguk Panjang".to_owned(),
            registration: String::new(),
            point: None,
            address: String::new(),
            schedule: String::new(),
            kader: None,
            ilp_since: None,
            open: true,
        };
        desk.ask(posyandu).await.map_err(said)?;
    }
    imports::fill(&Soak::start().await?).await
}

/// A desk, two Posyandu to work in, and the children that were made there.
struct Soak {
    desk: DeskClient,
    posyandu: [PosyanduId; 2],
    today: chrono::NaiveDate,
    children: RefCell<BTreeMap<u64, ChildId>>,
    backing_up: Cell<bool>,
}

impl Soak {
    async fn start() -> Result<Self, String> {
        let desk = DeskClient::start();
        let today = desk.ask(GetOverview {}).await.map_err(said)?.today;
        let places = desk.ask(GetPlaces { month: None }).await.map_err(said)?;
        let villages = places.kecamatan.into_iter().flat_map(|kecamatan| kecamatan.desa);
        let all: Vec<_> = villages.flat_map(|desa| desa.posyandu).collect();
        let named = |name| all.iter().find(|one| one.name == name).map(|one| one.id);
        let both = named(POSYANDU[0]).zip(named(POSYANDU[1]));
        let (first, second) = both.ok_or("no Posyandu")?;
        let (children, backing_up) = Default::default();
        let soak = Self { desk, posyandu: [first, second], today, children, backing_up };
        soak.find_children().await?;
        Ok(soak)
    }

    /// Asks for something that changes these facts, and says so before and after.
    async fn doing<Q: Asked>(&self, facts: &[Fact], asked: Q) -> Result<Q::Answer, String> {
        for (key, value) in facts {
            say(&format!("try {key} {value}")).await;
        }
        let done = self.desk.ask(asked).await;
        let done = done.map_err(|error| format!("{facts:?}: {}", said(error)))?;
        for (key, value) in facts {
            say(&format!("done {key} {value}")).await;
        }
        Ok(done)
    }

    /// The day of sessions.
    fn day(&self) -> chrono::NaiveDate {
        self.today - chrono::Days::new(1)
    }

    async fn one_edit(&self, value: u64) -> Outcome {
        match random::bits() % 40 {
            0..14 => self.a_child(value).await,
            14..16 => self.a_session(value).await,
            16 => self.an_import(value).await,
            17 => self.an_import_back().await,
            _ => self.a_paper(value).await,
        }
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

/// One edit after another, each with the next number, until somebody ends it; now and then a backup
/// is made meanwhile.
async fn edit() -> Outcome {
    let soak = Rc::new(Soak::start().await?);
    // Numbers go on from where the last life ended; a weight has room for so many.
    let started = js_sys::Date::now() as u64 / 100;
    let mut value = started % 9_000;
    loop {
        value = (value + 1) % 9_000;
        if one_in(100) && !soak.backing_up.replace(true) {
            let soak = Rc::clone(&soak);
            spawn_local(async move {
                if let Err(why) = soak.back_up().await {
                    say(&format!("backup failed {why}")).await;
                }
                soak.backing_up.set(false);
            });
        }
        soak.one_edit(value).await?;
    }
}

/// What is there; and that the figures kept with every write are those of a full rebuild.
async fn look() -> Outcome {
    let soak = Soak::start().await?;
    let mut found = soak.facts_of_children().await?;
    found.extend(soak.facts_of_sessions().await?);
    found.extend(soak.facts_of_imports().await?);
    found.extend(soak.facts_of_papers().await);
    for (key, value) in found {
        say(&format!("is {key} {value}")).await;
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

/// Brings the backup that the page holds back into an app that is empty.
async fn restore() -> Outcome {
    backup::restore(&DeskClient::start()).await
}
