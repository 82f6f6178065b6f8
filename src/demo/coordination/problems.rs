//! Problems, plans, needs and innovations of the made-up regency: raised at the Rakor of half a
//! year ago. Some plans are whole, some lack a lead or a day, one problem is solved, one was none.

use chrono::{Days, Months, NaiveDate};

use super::id;
use crate::{
    demo::Demo,
    documents::{Extra, Id},
    indicators::IndicatorId,
    rakor::{interventions, plans, problems::ProblemCode},
    records::{
        Month, Place, PosyanduId,
        coordination::{
            Cause, DataEvidence, Funding, Innovation, Need, NeedItem, NeedStatus, Paper, PlanItem,
            PlanStatus, Problem, ProblemStatus, SpmField, Urgency,
        },
    },
};

/// Posyandu and desa of the small demo: larger ones repeat its story.
const POSYANDU: usize = 24;
const DESA: usize = 12;
/// Problems of one such story.
const PROBLEMS: u64 = 8;
/// Where the numbers of promises made here begin.
const PROMISES: u64 = 5000;

/// All papers of this room.
pub(super) fn papers(demo: &Demo) -> Vec<Paper> {
    let posyandu: Vec<PosyanduId> = demo.posyandu().iter().map(|one| one.id).collect();
    let desa: Vec<Place> = (demo.regency().kecamatan.iter())
        .flat_map(|kecamatan| &kecamatan.desa)
        .map(|desa| Place::Region(desa.code))
        .collect();
    let mut all: Vec<Paper> = Vec::new();
    for (story, posyandu) in (0..).zip(posyandu.chunks_exact(POSYANDU)) {
        let from = story as usize * DESA;
        let Some(desa) = desa.get(from..from + DESA) else { break };
        let story = Story { today: demo.today, number: story, posyandu, desa };
        all.extend(story.papers());
    }
    all.extend(needs(demo.today, &posyandu).into_iter().map(Paper::from));
    all
}

struct Story<'d> {
    today: NaiveDate,
    number: u64,
    posyandu: &'d [PosyanduId],
    desa: &'d [Place],
}

impl Story<'_> {
    fn papers(&self) -> Vec<Paper> {
        let mut visits = self.visits();
        let mut all: Vec<Paper> = Vec::new();
        let item = visits.plan[0].clone();
        let number = PROMISES + self.number;
        let text = "Kunjungan rumah ke anak yang dua bulan tidak datang".to_owned();
        let made = plans::promise((&visits, &item), id("commitment", number), text, self.found());
        if let Some(made) = made {
            visits.plan[0].commitment = Some(made.id);
            all.push(made.into());
        }
        let others = [self.tools(), self.team(), self.no_gain(), self.short(), self.kader()];
        all.push(visits.into());
        all.extend(others.into_iter().map(Paper::from));
        all.extend([self.road(), self.water()].into_iter().map(Paper::from));
        if self.number == 0 {
            all.extend(self.innovations().into_iter().map(Paper::from));
        }
        all
    }

    /// The day of the Rakor of half a year ago, about.
    fn found(&self) -> NaiveDate {
        self.ago(6)
    }

    fn ago(&self, months: u32) -> NaiveDate {
        self.today.checked_sub_months(Months::new(months)).unwrap_or(self.today)
    }

    fn problem(&self, nth: u64, place: Place, code: ProblemCode, severity: u8) -> Problem {
        let number = self.number * PROBLEMS + nth;
        let field = code.rule().field;
        let mut problem = Problem::new(id("problem", number), place, field, self.found());
        code.code().clone_into(&mut problem.code);
        problem.severity = severity;
        problem.rakor = Some(id("rakor", 0));
        problem
    }

    fn at(&self, posyandu: usize) -> Place {
        Place::Posyandu(self.posyandu[posyandu])
    }

    fn share(&self, indicator: IndicatorId, n: u32, of: u32) -> DataEvidence {
        DataEvidence {
            code: indicator.code().to_owned(),
            indicator: Some(indicator),
            month: Some(Month::of(self.found()).plus(-1)),
            n,
            of: Some(of),
            months: 3,
            extra: Extra::new(),
        }
    }

    fn visits(&self) -> Problem {
        let mut one = self.problem(0, self.at(2), ProblemCode::LowVisits, 4);
        one.evidence.push(self.share(IndicatorId::Ds, 68, 156));
        because(&mut one, &["Hari buka bersamaan dengan hari pasar", "RT 03 jauh dari Posyandu"]);
        plan(&mut one, "kunjungan-rumah", |item| {
            "Semua anak yang dua bulan tidak datang".clone_into(&mut item.target);
            "Daftar kunjungan rumah per RT".clone_into(&mut item.output);
            item.cost = Some(1_800_000);
            item.due = Some(self.today + Days::new(30));
            item.status = PlanStatus::Running;
        });
        plan(&mut one, "penggerakan-rt", |item| {
            "Setiap RT mengajak sehari sebelum hari buka".clone_into(&mut item.target);
            item.funding = Some(Funding::None);
            item.due = Some(self.ago(1));
        });
        one.status = ProblemStatus::Working;
        one
    }

    fn tools(&self) -> Problem {
        let mut one = self.problem(1, self.at(5), ProblemCode::NoTools, 3);
        one.evidence.push(DataEvidence::plain("alat:papan-tinggi", 1));
        because(&mut one, &["Alat lama patah, belum diganti"]);
        plan(&mut one, "lengkapi-alat", |item| {
            "Satu set alat antropometri".clone_into(&mut item.output);
            item.cost = Some(4_500_000);
            item.due = Some(self.ago(2));
            item.status = PlanStatus::Done;
        });
        one.status = ProblemStatus::Solved;
        one.closed = Some(self.ago(2));
        "Alat diterima dari Dinas Kesehatan".clone_into(&mut one.reason);
        one
    }

    fn team(&self) -> Problem {
        let mut one = self.problem(2, self.desa[5].clone(), ProblemCode::NoTeam, 3);
        one.evidence.push(DataEvidence::plain("tim", 0));
        one
    }

    fn no_gain(&self) -> Problem {
        let mut one = self.problem(3, self.at(8), ProblemCode::ManyTwoT, 4);
        one.evidence.push(self.share(IndicatorId::TwoT, 27, 117));
        because(&mut one, &["MP-ASI kurang protein hewani"]);
        plan(&mut one, "pmt-lokal", |item| {
            item.roles.clear();
            item.cost = Some(6_000_000);
            item.due = Some(self.today + Days::new(60));
        });
        one
    }

    fn short(&self) -> Problem {
        let mut one = self.problem(4, self.desa[2].clone(), ProblemCode::Stunting, 4);
        one.evidence.push(self.share(IndicatorId::Stunting, 84, 258));
        let why = ["Separuh rumah belum punya jamban sehat", "Pola asuh dan makan anak"];
        because(&mut one, &why);
        plan(&mut one, "jamban-sehat", |item| {
            "40 rumah".clone_into(&mut item.target);
            "40 jamban terbangun".clone_into(&mut item.output);
            item.cost = Some(96_000_000);
            item.due = Some(self.today + Days::new(150));
        });
        plan(&mut one, "audit-stunting", |item| {
            item.cost = Some(7_500_000);
            item.due = Some(self.today + Days::new(45));
        });
        plan(&mut one, "konseling-pmba", |item| {
            item.cost = Some(2_400_000);
            item.due = Some(self.ago(1));
            item.status = PlanStatus::Running;
        });
        one.status = ProblemStatus::Working;
        one
    }

    fn kader(&self) -> Problem {
        let mut one = self.problem(5, self.at(11), ProblemCode::FewKader, 3);
        one.evidence.push(DataEvidence::plain("kader", 4));
        one.status = ProblemStatus::Dropped;
        one.closed = Some(self.ago(5));
        "Dua kader baru sudah dilantik, datanya belum diperbarui".clone_into(&mut one.reason);
        one
    }

    fn road(&self) -> Problem {
        let mut one = self.problem(6, self.at(14), ProblemCode::Water, 3);
        one.code.clear();
        one.field = SpmField::PekerjaanUmum;
        "Jalan ke Posyandu terputus saat hujan".clone_into(&mut one.title);
        "Terlihat pada kunjungan tim bulan lalu".clone_into(&mut one.note);
        because(&mut one, &["Gorong-gorong tersumbat"]);
        one
    }

    fn water(&self) -> Problem {
        let mut one = self.problem(7, self.desa[8].clone(), ProblemCode::Water, 3);
        because(&mut one, &["Sumur kering pada kemarau"]);
        plan(&mut one, "air-bersih", |item| {
            "60 rumah tersambung".clone_into(&mut item.target);
            item.funding = None;
        });
        one
    }

    fn innovations(&self) -> Vec<Innovation> {
        let new = |n, place, months, name: &str, idea: &str| {
            let mut one = Innovation::new(id("innovation", n), place, self.ago(months));
            name.clone_into(&mut one.name);
            idea.clone_into(&mut one.idea);
            one.indicator = Some(IndicatorId::Ds);
            one
        };
        let mut doors = new(
            0,
            self.desa[0].clone(),
            9,
            "Jemput Balita",
            "Ojek desa menjemput anak dari RT terjauh pada hari buka.",
        );
        doors.replicate = true;
        let stamps = new(
            1,
            self.at(20),
            5,
            "Kartu Bintang",
            "Anak mendapat bintang tiap datang; sepuluh bintang ditukar buku cerita.",
        );
        let evening = new(
            2,
            self.desa[7].clone(),
            12,
            "Posyandu Sore",
            "Hari buka dipindah ke sore agar orang tua yang bekerja bisa datang.",
        );
        vec![doors, stamps, Innovation { until: Some(self.ago(3)), ..evening }]
    }
}

fn because(problem: &mut Problem, causes: &[&str]) {
    for (nth, text) in (0..).zip(causes) {
        let id = id("cause", problem.id.bits() ^ nth);
        problem.causes.push(Cause { id, text: (*text).to_owned(), extra: Extra::new() });
    }
}

/// Adds what the catalogue says, changed as told.
fn plan(problem: &mut Problem, code: &str, change: impl FnOnce(&mut PlanItem)) {
    let nth = problem.plan.len() as u32;
    let mut item = PlanItem::new(id("plan", problem.id.bits() ^ u64::from(nth)), nth);
    if let Some(intervention) = interventions::by_code(code) {
        intervention.fill(&mut item);
    }
    change(&mut item);
    item.kind = super::commitments::kind_of(item.funding);
    problem.plan.push(item);
}

/// What Posyandu lack: of every five one or two things.
fn needs(today: NaiveDate, posyandu: &[PosyanduId]) -> Vec<Need> {
    use NeedItem as I;
    const WANTED: [(usize, NeedItem, u32, Urgency, NeedStatus); 7] = [
        (1, I::HeightBoard, 1, Urgency::High, NeedStatus::Open),
        (3, I::BabyScale, 1, Urgency::High, NeedStatus::Promised),
        (4, I::Furniture, 4, Urgency::Normal, NeedStatus::Open),
        (7, I::Kms, 40, Urgency::Normal, NeedStatus::Fulfilled),
        (8, I::EducationTools, 2, Urgency::Low, NeedStatus::Open),
        (10, I::LengthBoard, 1, Urgency::High, NeedStatus::Open),
        (11, I::Toilet, 1, Urgency::Normal, NeedStatus::Open),
    ];
    let made = |at: usize, posyandu: &PosyanduId| -> Option<Need> {
        let (_, item, quantity, urgency, status) =
            *WANTED.iter().find(|(nth, ..)| at % 12 == *nth)?;
        let months = 2 + (at % 5) as u32;
        let found = today.checked_sub_months(Months::new(months)).unwrap_or(today);
        let need_id: Id<_> = id("need", at as u64);
        let mut need = Need::new(need_id, *posyandu, item, found);
        need.quantity = quantity;
        need.urgency = urgency;
        need.status = status;
        need.met = (status == NeedStatus::Fulfilled).then(|| found + Days::new(30));
        need.funding = match status {
            NeedStatus::Promised => Some(Funding::Csr),
            NeedStatus::Fulfilled => Some(Funding::ApbDes),
            _ => None,
        };
        Some(need)
    };
    posyandu.iter().enumerate().filter_map(|(at, posyandu)| made(at, posyandu)).collect()
}
