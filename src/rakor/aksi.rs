//! Aksi nyata: which numbers a report takes from the data, for which period, and who has reported.
//!
//! The five are those of the Rakor of Bontang, 30 Nov 2023 (domain.md 8.3): kader capacity, needs
//! of Posyandu, life-cycle registration from dasawisma and RT, mobilisation by RT and tokoh, each
//! bidang at its task. Which numbers show them is this program's proposal, no regulation's.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    documents::{Extra, Id, hash},
    indicators::Certainty,
    records::{
        Child, Month, Place,
        coordination::{Aksi, AksiItem, AksiReport, AksiReportId, AksiState},
    },
};

/// Limits that the numbers use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AksiRules {
    /// Name of the set.
    pub id: &'static str,
    /// Kader that a Posyandu should have, and have at work on its day.
    pub kader: u16,
    /// Days after birth by which a child should have been weighed for the first time.
    pub newborn_days: u64,
    /// Months in a row without a weighing after which somebody goes and looks.
    pub away_months: i32,
    /// Where it is written.
    pub source: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
}

/// The rules in force. Five kader are those of the telaah kemandirian (domain.md 4.1); two months
/// for newborns and absences are this program's proposal.
pub const RULES: AksiRules = AksiRules {
    id: "aksi_nyata_bontang_2023",
    kader: 5,
    newborn_days: 60,
    away_months: 2,
    source: "Rakor Pokjanal Posyandu Kota Bontang, 30 Nov 2023; Pedoman telaah kemandirian 2011",
    certainty: Certainty::Unverified,
};

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $aksi:ident, $share:literal;)*) => {
        /// A number of a report, in the order of reports.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Number { $($(#[$doc])* $name,)* }

        impl Number {
            /// All.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name in documents. Never changes once released.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The aksi it shows.
            pub const fn aksi(self) -> Aksi {
                match self { $(Self::$name => Aksi::$aksi,)* }
            }

            /// Whether it is a share (n of m), or a count.
            pub const fn is_share(self) -> bool {
                match self { $(Self::$name => $share,)* }
            }
        }
    };
}

numbers! {
    /// Kader of the open Posyandu, where their number is written down.
    Kader = "kader", Kader, false;
    /// Open Posyandu with five kader or more, of the open ones whose number is written down.
    PosyanduWithKader = "posyandu_5_kader", Kader, true;
    /// Sessions with five kader at work or more, of those where they were counted.
    SessionsWithKader = "sesi_5_kader", Kader, true;
    /// Kader who gained a skill in the period, of those named in the pengurus of Posyandu.
    KaderTrained = "kader_terlatih", Kader, true;
    /// Participants of bimtek in the period from Posyandu of the place.
    BimtekParticipants = "peserta_bimtek", Kader, false;
    /// Needs that were met in the period, of these and those open at its end.
    NeedsMet = "kebutuhan_terpenuhi", Needs, true;
    /// Needs open at the end of the period.
    NeedsOpen = "kebutuhan_terbuka", Needs, false;
    /// Of these, urgent ones.
    NeedsUrgent = "kebutuhan_mendesak", Needs, true;
    /// Open Posyandu with an open need, of the open ones.
    PosyanduInNeed = "posyandu_butuh", Needs, true;
    /// Sasaran of the last month.
    Sasaran = "sasaran", Registration, false;
    /// Sasaran with a complete NIK.
    WithNik = "dengan_nik", Registration, true;
    /// Sasaran whose RT is written down.
    WithRt = "dengan_rt", Registration, true;
    /// Children born in the period who were weighed within sixty days of birth, of those who had
    /// sixty days.
    Newborns = "bayi_tepat_waktu", Registration, true;
    /// RT that reported their sasaran by stage of life in the last year of the period, of those
    /// listed.
    RtReported = "rt_melapor", Registration, true;
    /// Open Posyandu whose registration is finished, of the open ones.
    RegistrationDone = "pendataan_selesai", Registration, true;
    /// Ibu hamil, nifas, menyusui that RT counted.
    Mothers = "sasaran_ibu", Registration, false;
    /// Usia sekolah and remaja that RT counted.
    Youth = "sasaran_sekolah_remaja", Registration, false;
    /// Usia produktif that RT counted.
    Adults = "sasaran_produktif", Registration, false;
    /// Lansia that RT counted.
    Elderly = "sasaran_lansia", Registration, false;
    /// D of S, over the months of the period.
    Attendance = "d_s", Mobilisation, true;
    /// Who came of all five groups, of their sasaran, over the months of the period, where the
    /// registration is finished.
    AllAges = "kunjungan_semua_umur", Mobilisation, true;
    /// Sasaran not weighed in the last two months of the period, of those who were sasaran all
    /// that time.
    Away = "absen_2_bulan", Mobilisation, true;
    /// Months in which an open Posyandu weighed anybody, of all months of open Posyandu.
    MonthsHeld = "hari_buka", Mobilisation, true;
    /// Open Posyandu whose visits fall, of the open ones.
    Falling = "kunjungan_turun", Mobilisation, true;
    /// Teams whose SK holds on the last day, of the teams of the place.
    SkValid = "sk_berlaku", Bidang, true;
    /// Meetings held in the period.
    Meetings = "rapat", Bidang, false;
    /// Promises kept, of those due in the period.
    PromisesKept = "janji_ditepati", Bidang, true;
    /// Promises open at the end of the period.
    PromisesOpen = "janji_terbuka", Bidang, false;
    /// Items of plans that are done, of all that were not dropped.
    PlansDone = "rencana_selesai", Bidang, true;
}

impl Number {
    /// The number of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|number| number.code() == code)
    }

    /// Those of an aksi.
    pub fn of(aksi: Aksi) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |number| number.aksi() == aksi)
    }

    /// Whether more is better; `None` where neither way is (a mere size).
    pub const fn more_is_better(self) -> Option<bool> {
        match self {
            Self::Sasaran
            | Self::NeedsOpen
            | Self::PromisesOpen
            | Self::BimtekParticipants
            | Self::Mothers
            | Self::Youth
            | Self::Adults
            | Self::Elderly => None,
            Self::NeedsUrgent | Self::PosyanduInNeed | Self::Away | Self::Falling => Some(false),
            _ => Some(true),
        }
    }
}

/// The id of the report of a place for a period. It follows from both, so that two tablets that
/// begin the same report write one document and not two.
pub fn report_id(place: &Place, from: Month, to: Month) -> AksiReportId {
    let place = match place {
        Place::Regency => "regency".to_owned(),
        Place::Region(code) => code.to_string(),
        Place::Puskesmas(id) => id.to_string(),
        Place::Posyandu(id) => id.to_string(),
    };
    Id::from_bits(hash(format!("aksi {place} {from} {to}").as_bytes()))
}

/// Months a report covers when nothing else is known: half a year.
const USUAL: i32 = 6;
/// Most months that follow from the Rakor before.
const MOST: i32 = 12;

/// The period that is reported to a Rakor: from the month of the Rakor before up to the last month
/// that is over by its day and today; half a year where there was none before, a year at most.
pub fn period(
    rakor: Option<NaiveDate>,
    before: Option<NaiveDate>,
    today: NaiveDate,
) -> (Month, Month) {
    let day = rakor.map_or(today, |rakor| rakor.min(today));
    let to = Month::of(day).plus(-1);
    let from = before.map_or(to.plus(1 - USUAL), Month::of);
    (from.clamp(to.plus(1 - MOST), to), to)
}

/// The state of a whole report: done when all five are, not begun when none is.
pub fn overall(report: &AksiReport) -> AksiState {
    let states = Aksi::ALL.map(|aksi| state(report, aksi));
    if states.iter().all(|state| *state == AksiState::Done) {
        AksiState::Done
    } else if states.iter().all(|state| *state == AksiState::NotStarted) {
        AksiState::NotStarted
    } else {
        AksiState::Running
    }
}

/// How far an aksi is in a report.
pub fn state(report: &AksiReport, aksi: Aksi) -> AksiState {
    let item = report.items.iter().find(|item| item.aksi == aksi.code());
    item.map(|item| item.state).unwrap_or_default()
}

/// The item of an aksi, made where there is none.
pub fn item_mut(report: &mut AksiReport, aksi: Aksi) -> &mut AksiItem {
    let code = aksi.code();
    let at = report.items.iter().position(|item| item.aksi == code).unwrap_or_else(|| {
        report.items.push(AksiItem {
            aksi: code.to_owned(),
            state: AksiState::default(),
            prefilled: Vec::new(),
            done: String::new(),
            obstacles: String::new(),
            next: String::new(),
            extra: Extra::new(),
        });
        report.items.len() - 1
    });
    &mut report.items[at]
}

/// What one child adds to the numbers of its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChildCounts {
    /// Sasaran on the last day.
    pub sasaran: u32,
    /// Of these, with a complete NIK.
    pub nik: u32,
    /// Of these, with an RT.
    pub rt: u32,
    /// Born in the period with sixty days behind it.
    pub born: u32,
    /// Of these, weighed within sixty days of birth.
    pub born_in_time: u32,
    /// Sasaran through the last two months.
    pub stayed: u32,
    /// Of these, not weighed in them.
    pub away: u32,
}

impl ChildCounts {
    /// Of one child, for a period that ends with a month.
    pub fn of(child: &Child, from: Month, to: Month) -> Self {
        let (first, last) = (from.first_day(), to.last_day());
        let mut counts = Self::default();
        if child.is_sasaran(last) {
            counts.sasaran = 1;
            counts.nik = u32::from(child.identity.nik.is_some());
            counts.rt = u32::from(!child.home.rt.is_empty());
            let start = to.plus(1 - RULES.away_months).first_day();
            if child.is_sasaran(start) {
                counts.stayed = 1;
                counts.away = u32::from(!weighed(child, start, last));
            }
        }
        let birth = child.birth.date;
        let due = birth.checked_add_days(Days::new(RULES.newborn_days));
        if let Some(due) = due.filter(|due| (first..=last).contains(&birth) && *due <= last) {
            counts.born = 1;
            counts.born_in_time = u32::from(weighed(child, birth, due));
        }
        counts
    }

    /// Adds another's.
    pub fn add(&mut self, other: Self) {
        self.sasaran += other.sasaran;
        self.nik += other.nik;
        self.rt += other.rt;
        self.born += other.born;
        self.born_in_time += other.born_in_time;
        self.stayed += other.stayed;
        self.away += other.away;
    }
}

fn weighed(child: &Child, from: NaiveDate, until: NaiveDate) -> bool {
    child.visits.iter().any(|v| v.weight.is_some() && (from..=until).contains(&v.date))
}

#[cfg(test)]
#[path = "aksi_tests.rs"]
mod tests;
