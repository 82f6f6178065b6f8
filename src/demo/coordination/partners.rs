//! The partners of the made-up regency: pledges kept, late and broken, a pilot in every kecamatan
//! but the last, and a training whose kader have not been given their skills yet.

use chrono::{Datelike as _, Days, NaiveDate};

use super::{id, rakor::office_day};
use crate::{
    demo::{Demo, dice::Dice, names},
    documents::Extra,
    growth::Sex,
    indicators::IndicatorId,
    rakor::kader::SkillArea,
    records::{
        PersonalText, Place, PosyanduId,
        coordination::{
            Bimtek, Delivery, Evidence, Module, Paper, Participant, Partner, PartnerKind as K,
            Pilot, Pledge, PledgeKind, Rakor, RakorKind, RakorState, SeatRole, Spending, Team,
        },
    },
};

/// Days since the Rakor and the advocacy in which pledges were made, and since pilots began.
const RAKOR: u64 = 182;
const ADVOCACY: u64 = 110;
const PILOTS: u64 = 300;
/// The training: number of its Rakor, and how long ago it was.
const TRAINING: u64 = 3;
const TRAINED: u64 = 48;

/// Name, kind, what it does.
const PARTNERS: [(&str, K, &str); 9] = [
    ("Bank Pembangunan Tirta Niaga", K::Bumd, "Perbankan daerah"),
    ("PT Sawit Makmur Lestari", K::Company, "Perkebunan dan pabrik kelapa sawit"),
    ("RS Kasih Bunda Sejahtera", K::PrivateHospital, "Rumah sakit ibu dan anak"),
    ("Ikatan Bidan, cabang kabupaten", K::Profession, "Organisasi profesi bidan"),
    ("PT Pelabuhan Samudra Raya (Persero)", K::Bumn, "Kepelabuhanan"),
    ("Universitas Cakra Nusantara", K::University, "Perguruan tinggi"),
    ("Radio Suara Kabupaten", K::Media, "Siaran radio dan media sosial"),
    ("Yayasan Anak Tumbuh", K::Foundation, "Gizi dan pendidikan anak usia dini"),
    ("Perumda Air Minum Tirta Jernih", K::Bumd, "Air minum"),
];

/// Partners, their pledges, pilots and the training.
pub(super) fn papers(demo: &Demo, teams: &[Team]) -> Vec<Paper> {
    let mut dice = Dice::new(&[demo.plan as u64, 0x0317]);
    let mut all: Vec<Paper> = Vec::new();
    for (n, (name, kind, business)) in (0..).zip(PARTNERS) {
        let mut partner = Partner::new(id("partner", n), name.to_owned());
        (partner.kind, partner.business) = (kind, business.to_owned());
        let sex = if dice.chance(0.5) { Sex::Female } else { Sex::Male };
        partner.contact = PersonalText::new(names::parent(&mut dice, sex));
        "Penanggung jawab kemitraan".clone_into(&mut partner.contact_position);
        all.push(partner.into());
    }
    let maker = Maker { demo };
    all.extend(maker.kept().into_iter().chain(maker.others()).map(Paper::from));
    all.extend(maker.pilots().into_iter().map(Paper::from));
    all.push(training(demo, teams).into());
    all
}

/// The Posyandu of a kecamatan that is its pilot, where it has one.
pub(super) fn best(demo: &Demo, kecamatan: usize) -> Option<PosyanduId> {
    Maker { demo }.best(kecamatan)
}

struct Maker<'d> {
    demo: &'d Demo,
}

impl Maker<'_> {
    fn back(&self, days: u64) -> NaiveDate {
        self.demo.today.checked_sub_days(Days::new(days)).unwrap_or(self.demo.today)
    }

    fn ahead(&self, days: u64) -> NaiveDate {
        self.demo.today.checked_add_days(Days::new(days)).unwrap_or(self.demo.today)
    }

    /// The first so many Posyandu of a kecamatan.
    fn posyandu(&self, kecamatan: usize, count: usize) -> Vec<PosyanduId> {
        let code = self.demo.regency().kecamatan[kecamatan].code;
        let all = self.demo.posyandu().iter().filter(|one| one.desa.is_within(code));
        all.take(count).map(|one| one.id).collect()
    }

    /// The Posyandu of a kecamatan that opens and is visited most: the one to be chosen as pilot.
    fn best(&self, kecamatan: usize) -> Option<PosyanduId> {
        let code = self.demo.regency().kecamatan[kecamatan].code;
        let steady = |at: usize| {
            let quality = &self.demo.land.quality[at];
            quality.attendance * (1.0 - quality.closed)
        };
        let all = self.demo.posyandu().iter().enumerate();
        let own = all.filter(|(_, one)| one.desa.is_within(code));
        let best = own.max_by(|(a, _), (b, _)| steady(*a).total_cmp(&steady(*b)));
        best.map(|(_, one)| one.id)
    }

    fn kecamatan(&self, at: usize) -> Place {
        Place::Region(self.demo.regency().kecamatan[at].code)
    }

    /// Made in the Rakor of half a year ago, or in the advocacy since.
    fn pledge(&self, n: u64, partner: u64, ago: u64, kind: PledgeKind, text: &str) -> Pledge {
        let made = office_day(self.back(ago));
        let mut pledge = Pledge::new(id("pledge", n), id("partner", partner), made);
        (pledge.kind, pledge.text) = (kind, text.to_owned());
        pledge.rakor = Some(id("rakor", if ago == RAKOR { 0 } else { 2 }));
        pledge.agreement = format!("{:02}/BA-CSR/{}", n + 1, made.year());
        pledge
    }

    fn came(&self, n: u64, ago: u64, what: &str, posyandu: Vec<PosyanduId>) -> Delivery {
        let mut delivery = Delivery::new(id("delivery", n), self.back(ago));
        (delivery.text, delivery.posyandu) = (what.to_owned(), posyandu);
        delivery.evidence = vec![Evidence {
            id: id("delivery evidence", n),
            text: "Berita acara serah terima dan foto".to_owned(),
            date: self.back(ago),
            extra: Extra::new(),
        }];
        delivery
    }

    fn spent(&self, n: u64, ago: u64, amount: u64, text: &str, posyandu: PosyanduId) -> Spending {
        Spending {
            amount,
            text: text.to_owned(),
            posyandu: Some(posyandu),
            receipt: format!("Kuitansi {n:03}"),
            ..Spending::new(id("spending", n), self.back(ago))
        }
    }

    fn kept(&self) -> Vec<Pledge> {
        let near = self.posyandu(0, 6);
        let pilot = |at| self.best(at).unwrap_or(near[0]);
        let mut money = self.pledge(0, 0, ADVOCACY, PledgeKind::Money, "Dana Posyandu percontohan");
        (money.amount, money.due) = (Some(120_000_000), Some(self.back(30)));
        money.indicator = Some(IndicatorId::Ds);
        let first =
            Delivery { amount: Some(60_000_000), ..self.came(0, 95, "Tahap 1", Vec::new()) };
        let second =
            Delivery { amount: Some(60_000_000), ..self.came(1, 41, "Tahap 2", Vec::new()) };
        money.deliveries = vec![first, second];
        money.spendings = vec![
            self.spent(0, 80, 38_500_000, "Renovasi ruang pelayanan", pilot(0)),
            self.spent(1, 62, 14_250_000, "Meja, kursi, tikar bermain", pilot(0)),
            self.spent(2, 33, 22_000_000, "Pojok baca dan alat peraga", pilot(1)),
        ];
        let text = "Papan ukur tinggi badan";
        let mut boards = self.pledge(1, 1, RAKOR, PledgeKind::Goods, text);
        (boards.amount, boards.quantity, boards.unit) = (Some(36_000_000), Some(24), "unit".into());
        (boards.place, boards.due) = (self.kecamatan(0), Some(self.back(60)));
        boards.indicator = Some(IndicatorId::Ds);
        boards.deliveries = vec![Delivery {
            quantity: Some(24),
            ..self.came(2, 118, "Papan ukur, dikalibrasi Puskesmas", near)
        }];
        let text = "Penyuluhan menyusui oleh bidan";
        let mut talks = self.pledge(4, 3, RAKOR, PledgeKind::Service, text);
        (talks.quantity, talks.unit) = (Some(6), "kali".into());
        (talks.place, talks.due) = (self.kecamatan(1), Some(self.back(90)));
        talks.deliveries = vec![
            Delivery { quantity: Some(3), ..self.came(3, 130, "Putaran 1", self.posyandu(1, 3)) },
            Delivery { quantity: Some(3), ..self.came(4, 71, "Putaran 2", self.posyandu(1, 6)) },
        ];
        let text = "Mahasiswa KKN mendampingi pendataan sasaran";
        let mut students = self.pledge(6, 5, RAKOR, PledgeKind::People, text);
        (students.quantity, students.unit) = (Some(30), "orang".into());
        students.due = Some(self.back(75));
        students.deliveries = vec![Delivery {
            quantity: Some(30),
            ..self.came(5, 102, "KKN 40 hari di 12 desa", self.posyandu(0, 4))
        }];
        vec![money, boards, talks, students]
    }

    fn others(&self) -> Vec<Pledge> {
        let mut late =
            self.pledge(2, 1, ADVOCACY, PledgeKind::Money, "Dana makanan tambahan lokal");
        (late.amount, late.due) = (Some(60_000_000), Some(self.back(20)));
        late.indicator = Some(IndicatorId::Ds);
        late.deliveries =
            vec![Delivery { amount: Some(25_000_000), ..self.came(6, 66, "Termin 1", Vec::new()) }];
        late.spendings =
            vec![self.spent(3, 50, 18_400_000, "Bahan pangan 3 bulan", self.posyandu(2, 1)[0])];
        let text = "Dokter anak berkunjung ke Posyandu";
        let mut doctors = self.pledge(3, 2, ADVOCACY, PledgeKind::People, text);
        (doctors.quantity, doctors.unit) = (Some(12), "hari".into());
        (doctors.place, doctors.due) = (self.kecamatan(1), Some(self.ahead(45)));
        doctors.deliveries = vec![Delivery {
            quantity: Some(5),
            ..self.came(7, 26, "Kunjungan sampai bulan lalu", self.posyandu(1, 5))
        }];
        let mut broken = self.pledge(5, 4, RAKOR, PledgeKind::Money, "Pembangunan gedung Posyandu");
        (broken.amount, broken.due) = (Some(75_000_000), Some(self.back(45)));
        (broken.place, broken.ended) = (self.kecamatan(2), true);
        let mut spots =
            self.pledge(7, 6, ADVOCACY, PledgeKind::Service, "Siaran ajakan ke Posyandu");
        (spots.quantity, spots.unit, spots.due) = (Some(20), "siaran".into(), Some(self.ahead(20)));
        spots.deliveries =
            vec![Delivery { quantity: Some(8), ..self.came(8, 15, "Siaran pagi", Vec::new()) }];
        let mut food =
            self.pledge(8, 7, ADVOCACY, PledgeKind::Goods, "Paket makanan tambahan balita");
        (food.amount, food.quantity, food.unit) = (Some(15_000_000), Some(500), "paket".into());
        (food.place, food.due) = (self.kecamatan(2), Some(self.back(12)));
        let mut tanks = self.pledge(9, 8, ADVOCACY, PledgeKind::Goods, "Tandon air 500 liter");
        (tanks.amount, tanks.quantity, tanks.unit) = (Some(25_000_000), Some(10), "unit".into());
        tanks.due = Some(self.ahead(30));
        tanks.deliveries = vec![Delivery {
            quantity: Some(6),
            ..self.came(9, 37, "Terpasang dengan keran", self.posyandu(0, 6))
        }];
        let text = "Membina Posyandu percontohan: dosen dan mahasiswa datang tiap bulan";
        let mut guided = self.pledge(10, 5, ADVOCACY, PledgeKind::Guidance, text);
        (guided.quantity, guided.unit) = (Some(12), "kunjungan".into());
        guided.due = Some(self.ahead(240));
        let came: Vec<PosyanduId> = (0..2).filter_map(|at| self.best(at)).collect();
        guided.deliveries = vec![Delivery {
            quantity: Some(3),
            ..self.came(10, 20, "Tiga kali pembinaan, berita acara tiap kunjungan", came)
        }];
        vec![late, doctors, broken, spots, food, tanks, guided]
    }

    /// In every kecamatan but the last; the first one had another before.
    fn pilots(&self) -> Vec<Pilot> {
        let last = self.demo.regency().kecamatan.len() - 1;
        let mut all = Vec::new();
        for (n, kecamatan) in (0..).zip(&self.demo.regency().kecamatan[..last]) {
            let at = n as usize;
            let Some(posyandu) = self.best(at) else { continue };
            let since = self.back(PILOTS - 20 * (n % 5));
            let mut pilot = Pilot::new(id("pilot", n), kecamatan.code, posyandu, since);
            pilot.partners = vec![id("partner", 0)];
            pilot.met = vec!["life_cycle".to_owned(), "inviting".to_owned()];
            "Dipilih dalam Rakor: paling rutin buka dan paling banyak dikunjungi di kecamatannya."
                .clone_into(&mut pilot.note);
            all.push(pilot);
        }
        let (first, code) = (self.posyandu(0, 2), self.demo.regency().kecamatan[0].code);
        let now = self.best(0);
        if let Some(other) = first.iter().find(|id| Some(**id) != now) {
            let mut former = Pilot::new(id("pilot", 900), code, *other, self.back(PILOTS + 200));
            former.until = Some(self.back(PILOTS + 1));
            "Berakhir: gedung pindah.".clone_into(&mut former.note);
            all.push(former);
        }
        all
    }
}

/// A training of the first kecamatan's kader.
fn training(demo: &Demo, teams: &[Team]) -> Rakor {
    let day = demo.today.checked_sub_days(Days::new(TRAINED)).unwrap_or(demo.today);
    let code = demo.regency().kecamatan[0].code;
    let mut rakor = Rakor::new(id("rakor", TRAINING), Place::Region(code));
    (rakor.kind, rakor.state, rakor.date) = (RakorKind::Bimtek, RakorState::Held, Some(day));
    (rakor.starts, rakor.venue) = (Some(8 * 60), "Aula kecamatan".to_owned());
    "Bimtek keterampilan dasar kader Posyandu".clone_into(&mut rakor.theme);
    "Kader mampu mengukur, mencatat, dan menyuluh bayi dan balita".clone_into(&mut rakor.goal);
    let mut dice = Dice::new(&[demo.plan as u64, 0xb1b7]);
    let home = |team: &&Team| match team.place {
        Place::Posyandu(id) => {
            demo.posyandu().iter().any(|one| one.id == id && one.desa.is_within(code))
        }
        _ => false,
    };
    let mut participants = Vec::new();
    for team in teams.iter().filter(home).take(6) {
        let seats = team.seats.iter().filter(|seat| seat.role == SeatRole::Kader);
        for holder in seats.filter_map(|seat| seat.holder_on(day)).take(3) {
            let attended = !dice.chance(0.1);
            let pre = 35 + dice.below(35) as u8;
            let post = (pre + 8 + dice.below(28) as u8).min(100);
            participants.push(Participant {
                id: holder.id,
                team: Some(team.id),
                name: holder.name.clone(),
                posyandu: match team.place {
                    Place::Posyandu(id) => Some(id),
                    _ => None,
                },
                sector: None,
                attended,
                pre: attended.then_some(pre),
                post: attended.then_some(post),
                extra: Extra::new(),
            });
        }
    }
    let bimtek =
        Bimtek { modules: modules(), participants, pass_mark: Some(70), extra: Extra::new() };
    rakor.bimtek = Some(bimtek);
    rakor
}

fn modules() -> Vec<Module> {
    let of = |area: SkillArea| area.skills().map(crate::rakor::kader::Skill::code).collect();
    let module = |n: u32, title: &str, lessons, skills| Module {
        id: id("module", u64::from(n)),
        order: n,
        title: title.to_owned(),
        lessons,
        skills,
        extra: Extra::new(),
    };
    vec![
        module(0, "Pengelolaan Posyandu, pencatatan dan pelaporan", 4, of(SkillArea::Pengelolaan)),
        module(1, "Bayi dan balita: ukur, plot, sampaikan", 8, of(SkillArea::BayiBalita)),
        module(2, "Ibu hamil dan menyusui", 6, of(SkillArea::IbuHamil)),
    ]
}
