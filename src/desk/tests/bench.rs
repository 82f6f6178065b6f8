//! A desk on a workbench: asks it as a screen would.

use chrono::NaiveDate;

use crate::{
    desk::{Desk, Job, native::NativeServices, protocol::*},
    documents::Millis,
    growth::{Position, Sex},
    records::{
        Birth, Care, ChildId, Home, Identity, Length, PersonalText, PosyanduId, VisitId, Weight,
    },
    wilayah::RegionCode,
};

/// Bukittinggi, a kota that `public/wilayah` has.
pub const REGENCY: &str = "13.75";
/// One of its kelurahan.
pub const DESA: &str = "13.75.01.1001";

pub struct Bench {
    pub services: NativeServices,
    pub desk: Desk<NativeServices>,
    /// The user's day.
    pub today: NaiveDate,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Bench {
    pub fn new(today: &str) -> Self {
        Self::on(NativeServices::new("public", 1), today)
    }

    pub fn on(services: NativeServices, today: &str) -> Self {
        Self { desk: Desk::new(services.clone()), services, today: day(today) }
    }

    /// With a regency and one Posyandu.
    pub fn ready(today: &str) -> (Self, PosyanduId) {
        let bench = Self::new(today);
        bench.ask(ChooseRegency { code: code(REGENCY) }).unwrap();
        let melati = bench.posyandu("Melati I");
        (bench, melati)
    }

    pub fn job(&self, id: u32) -> Job {
        let noon = self.today.and_hms_opt(12, 0, 0).unwrap().and_utc().timestamp_millis();
        Job { id, now: Millis(noon), offset_minutes: 0 }
    }

    pub fn ask<A: Asked>(&self, asked: A) -> Result<A::Answer, DeskError> {
        self.ask_as(7, asked)
    }

    pub fn ask_as<A: Asked>(&self, job: u32, asked: A) -> Result<A::Answer, DeskError> {
        let bytes = pollster::block_on(self.desk.handle(self.job(job), asked.into()))?;
        decode(&bytes)
    }

    pub fn posyandu(&self, name: &str) -> PosyanduId {
        self.ask(posyandu(name)).unwrap()
    }

    pub fn child(&self, name: &str, birth: &str, posyandu: PosyanduId) -> ChildId {
        self.ask(SaveChild { id: None, base_rev: None, child: draft(name, birth, posyandu) })
            .unwrap()
    }

    /// Adds a visit with a weight and perhaps a length.
    pub fn weigh(&self, child: ChildId, date: &str, kg: f64, cm: Option<f64>) -> VisitId {
        let posyandu = self.ask(GetChild { id: child }).unwrap().child.posyandu;
        let visit = visit(date, posyandu, Some(kg), cm);
        self.ask(SaveVisit { child, base_rev: None, visit }).unwrap().visit.unwrap().id.unwrap()
    }

    pub fn page(&self, id: ChildId) -> ChildPage {
        self.ask(GetChild { id }).unwrap()
    }

    pub fn counts(&self, posyandu: PosyanduId, month: &str) -> SessionCounts {
        self.ask(GetSheet { posyandu, month: month.parse().unwrap() }).unwrap().counts
    }
}

pub fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

pub fn posyandu(name: &str) -> SavePosyandu {
    SavePosyandu {
        id: None,
        name: name.to_owned(),
        desa: code(DESA),
        area: String::new(),
        puskesmas: "Guguk Panjang".to_owned(),
        registration: String::new(),
        point: None,
        address: String::new(),
        schedule: String::new(),
        kader: None,
        open: true,
    }
}

pub fn draft(name: &str, birth: &str, posyandu: PosyanduId) -> ChildDraft {
    ChildDraft {
        identity: Identity { name: PersonalText::new(name), ..Identity::default() },
        sex: Sex::Male,
        birth: Birth {
            date: day(birth),
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
    }
}

pub fn visit(date: &str, posyandu: PosyanduId, kg: Option<f64>, cm: Option<f64>) -> VisitDraft {
    VisitDraft {
        id: None,
        date: day(date),
        posyandu,
        weight: kg.and_then(Weight::from_kg),
        lenhei: cm.and_then(Length::from_cm),
        position: cm.map(|_| Position::Recumbent),
        head: None,
        muac: None,
        oedema: false,
        care: Care::default(),
        confirmed: Vec::new(),
    }
}
