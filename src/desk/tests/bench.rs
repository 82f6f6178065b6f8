//! A desk on a workbench: asks it as a screen would.

use chrono::NaiveDate;

use crate::{
    desk::{Desk, Job, Workspace, native::NativeServices, protocol::*, stored::read, work::Work},
    documents::Millis,
    exchange::model::{ParsedFile, RowChild, RowPlace, RowVisit, SheetRow},
    growth::{Position, Sex},
    records::{
        Birth, Care, Child, ChildId, Home, Identity, Length, PersonalText, PosyanduId, VisitId,
        Weight,
    },
    storage::{Database, Store},
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
    /// The screen hides identities.
    pub hidden: std::cell::Cell<bool>,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Bench {
    pub fn new(today: &str) -> Self {
        Self::on(NativeServices::new("public", 1), today)
    }

    pub fn on(services: NativeServices, today: &str) -> Self {
        Self {
            desk: Desk::new(services.clone()),
            services,
            today: day(today),
            hidden: std::cell::Cell::default(),
        }
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
        Job { id, now: Millis(noon), offset_minutes: 0, hidden: self.hidden.get() }
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
            .id
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
        self.ask(GetSheet { posyandu, month: month.parse().unwrap(), guests: Vec::new() })
            .unwrap()
            .counts
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
        ilp_since: None,
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

/// Everything stored, store by store; revisions left out, for they count writes.
pub type Snapshot = Vec<(Store, String, Vec<u8>)>;

impl Bench {
    pub fn database(&self) -> Database {
        Database::Memory(self.services.database(Workspace::Own))
    }

    pub fn work(&self) -> Work<NativeServices> {
        Work::new(self.services.clone(), Workspace::Own, self.database())
    }

    pub fn snapshot(&self, stores: &[Store]) -> Snapshot {
        let work = self.work();
        let all = |store: &Store| {
            let rows = pollster::block_on(work.all(*store)).unwrap();
            rows.into_iter().map(|row| (*store, row.key, row.bytes)).collect::<Vec<_>>()
        };
        stores.iter().flat_map(all).collect()
    }

    /// All children, as documents, by name.
    pub fn children(&self) -> Vec<Child> {
        let rows = pollster::block_on(self.work().all(Store::Child)).unwrap();
        let mut children: Vec<Child> = rows.iter().map(|row| read(row).unwrap().document).collect();
        children.sort_by_key(|child: &Child| (child.identity.name.clone(), child.birth.date));
        children
    }

    pub fn preview(&self, file: &ParsedFile) -> ImportPreview {
        self.ask(PreviewImport { file: file.clone(), posyandu: None }).unwrap()
    }

    pub fn import(&self, file: &ParsedFile) -> ImportDone {
        self.import_as(file, OnDifferent::KeepMine)
    }

    pub fn import_as(&self, file: &ParsedFile, on_different: OnDifferent) -> ImportDone {
        let token = self.preview(file).token;
        self.ask(ApplyImport { token, on_different }).unwrap()
    }
}

/// A file of these rows.
pub fn file(name: &str, rows: Vec<SheetRow>) -> ParsedFile {
    ParsedFile {
        name: name.to_owned(),
        hash: name.to_owned(),
        size: 1000,
        rows: rows.into_iter().zip(2..).map(|(row, at)| SheetRow { row: at, ..row }).collect(),
        ..ParsedFile::default()
    }
}

/// A row of a boy: name, birth, mother, Posyandu, day and kg.
pub fn sheet_row(
    name: &str,
    birth: &str,
    parents: &str,
    posyandu: &str,
    (date, kg): (&str, f64),
) -> SheetRow {
    SheetRow {
        sheet: 0,
        row: 0,
        child: RowChild {
            name: PersonalText::new(name),
            nik: None,
            masked_nik: PersonalText::default(),
            sex: Sex::Male,
            birth_date: day(birth),
            birth_weight: None,
            birth_length: None,
            gestation_weeks: None,
            birth_order: None,
            mother: PersonalText::default(),
            father: PersonalText::default(),
            parents: PersonalText::new(parents),
            phone: PersonalText::default(),
            rt: PersonalText::default(),
            rw: PersonalText::default(),
            dasawisma: PersonalText::default(),
            address: PersonalText::default(),
            kia: None,
        },
        place: RowPlace {
            province: "Sumatera Barat".to_owned(),
            regency: "Kota Bukittinggi".to_owned(),
            kecamatan: "Guguk Panjang".to_owned(),
            puskesmas: "Guguk Panjang".to_owned(),
            desa: "Tarok Dipo".to_owned(),
            posyandu: posyandu.to_owned(),
        },
        visit: Some(RowVisit {
            date: day(date),
            weight: Weight::from_kg(kg),
            lenhei: None,
            position: None,
            head: None,
            muac: None,
            oedema: false,
            care: Care::default(),
            reported: None,
        }),
        columns: std::collections::BTreeMap::new(),
        notes: Vec::new(),
    }
}
