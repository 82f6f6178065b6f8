//! The teams of the made-up regency: one for every place but one, and the pengurus of every
//! Posyandu. One kecamatan works with an SK that ran out, under its old name; one office is held
//! by a Plt; one seat is vacant.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::id;
use crate::{
    demo::{Demo, dice::Dice, names},
    documents::{Extra, Id},
    growth::Sex,
    rakor::{
        kader::Skill,
        teams::{Bidang, Town, fill},
    },
    records::{
        PersonalText, Place,
        coordination::{
            Holder, Nomenclature, Seat, SeatRole, Sector, Sk, SkillGain, SpmField, Standing, Team,
            Tier,
        },
    },
    wilayah::DesaKind,
};

/// The kecamatan whose SK ran out, of the regency's list.
const EXPIRED: u64 = 1;
/// The desa without a team.
const TEAMLESS: u64 = 5;
/// Where the numbers of desa begin, and of pengurus.
const DESA: u64 = 1000;
const PENGURUS: u64 = 10_000;
const TPPS: u64 = 500_000;

/// All teams.
pub(super) fn teams(demo: &Demo) -> Vec<Team> {
    let regency = demo.regency();
    let mut all = vec![of_regency(demo)];
    let mut nth = 0;
    for (at, kecamatan) in (0..).zip(&regency.kecamatan) {
        all.push(of_kecamatan(demo, at));
        for desa in &kecamatan.desa {
            if nth != TEAMLESS {
                all.push(of_desa(demo, nth, at, desa.code));
            }
            nth += 1;
        }
    }
    all.extend((0..demo.posyandu().len()).map(|at| pengurus(demo, at)));
    all.extend(tpps(demo));
    all
}

/// TPPS: of the regency, of every kecamatan but the last, and of every second desa; the one whose
/// Pokjanal let its SK run out has an SK of its TPPS that runs out in some weeks.
fn tpps(demo: &Demo) -> Vec<Team> {
    let regency = demo.regency();
    let mut all = vec![of_tpps(demo, (0, 0), (Place::Regency, Tier::Kabupaten), "Bupati")];
    let mut nth = 0;
    for (at, kecamatan) in (0..).zip(&regency.kecamatan) {
        if at + 1 < regency.kecamatan.len() as u64 {
            let place = (Place::Region(kecamatan.code), Tier::Kecamatan);
            all.push(of_tpps(demo, (at + 1, at), place, "Camat"));
        }
        for desa in &kecamatan.desa {
            if nth % 2 == 0 {
                let kelurahan = desa.code.desa_kind() == Some(DesaKind::Kelurahan);
                let head = if kelurahan { "Lurah" } else { "Kepala Desa" };
                let place = (Place::Region(desa.code), Tier::Desa);
                all.push(of_tpps(demo, (DESA + nth, at), place, head));
            }
            nth += 1;
        }
    }
    all
}

fn of_tpps(
    demo: &Demo,
    (nth, kecamatan): (u64, u64),
    (place, tier): (Place, Tier),
    head: &str,
) -> Team {
    let kelurahan = head == "Lurah";
    let mut one = Maker::new(demo, TPPS + nth, place, Nomenclature::Tpps);
    let since = one.ago(20);
    one.seats(tier, Town { kelurahan, kota: false }, since);
    let ending = tier == Tier::Kecamatan && kecamatan == EXPIRED;
    let until = if ending { one.made.today + Days::new(47) } else { one.ends(since, 36) };
    one.sk(&format!("{:02}/TPPS/{:03}", 1 + nth % 9, 1 + nth % 1000), since, Some(until), head, "");
    if nth % 4 == 2 {
        one.vacate(Bidang::DataPemantauan.code(), 3);
    }
    one.team.plan_year = (tier != Tier::Desa).then_some(demo.today.year());
    one.team
}

fn of_regency(demo: &Demo) -> Team {
    let mut one = Maker::new(demo, 0, Place::Regency, Nomenclature::TimPembina);
    let since = one.ago(14);
    one.seats(Tier::Kabupaten, Town::default(), since);
    one.sk("400.10/112/Kpts", since, None, "Bupati", "Lemari arsip DPMD, map Posyandu");
    let health = Bidang::Spm(SpmField::Kesehatan).code();
    let changed = one.ago(4);
    if let Some(seat) = one.team.seats.iter_mut().find(|seat| seat.bidang == health) {
        if let Some(first) = seat.holders.first_mut() {
            first.until = changed.pred_opt();
        }
        let standing = Standing::Plt;
        let next = one.made.holder(seat, 1, changed, standing);
        seat.holders.push(next);
    }
    one.team.meets_every = Some(6);
    one.team.secretariat = "Dinas Pemberdayaan Masyarakat dan Desa".to_owned();
    one.team.plan_year = Some(demo.today.year());
    one.team.plan_note = "Rencana kerja Tim Pembina, disahkan di Rakor awal tahun".to_owned();
    one.team
}

fn of_kecamatan(demo: &Demo, at: u64) -> Team {
    let code = demo.regency().kecamatan[at as usize].code;
    let old = at == EXPIRED;
    let name = if old { Nomenclature::Pokjanal } else { Nomenclature::TimPembina };
    let mut one = Maker::new(demo, at + 1, Place::Region(code), name);
    let since = if old { one.ago(38) } else { one.ago(9 + at as u32 % 4) };
    one.seats(Tier::Kecamatan, Town::default(), since);
    let until = if old { one.made.today - Days::new(64) } else { one.ends(since, 24) };
    let number = format!("{:02}/SK/{:02}", 3 + at, at + 1);
    one.sk(&number, since, Some(until), "Camat", "Sekretariat kecamatan");
    if at == 0 {
        one.vacate(Bidang::Spm(SpmField::Perumahan).code(), 3);
    }
    one.team.meets_every = Some(6);
    one.team.secretariat = "Kantor kecamatan".to_owned();
    if !old {
        one.team.plan_year = Some(demo.today.year());
    }
    one.team
}

fn of_desa(demo: &Demo, nth: u64, kecamatan: u64, code: crate::wilayah::RegionCode) -> Team {
    let old = kecamatan == EXPIRED && nth.is_multiple_of(2);
    let name = if old { Nomenclature::Pokjanal } else { Nomenclature::TimPembina };
    let mut one = Maker::new(demo, DESA + nth, Place::Region(code), name);
    let kelurahan = code.desa_kind() == Some(DesaKind::Kelurahan);
    // Now and then one that ends within weeks.
    let ending = nth % 7 == 3;
    let months = if ending { 23 } else { 4 + one.made.dice.below(12) as u32 };
    let since = one.ago(months);
    one.seats(Tier::Desa, Town { kelurahan, kota: false }, since);
    let until =
        if ending { one.made.today + Days::new(40 + nth % 20) } else { one.ends(since, 36) };
    let head = if kelurahan { "Lurah" } else { "Kepala Desa" };
    let number = format!("{:02}/KPTS/{:03}", 2 + nth % 9, nth + 1);
    one.sk(&number, since, Some(until), head, "");
    if nth % 6 == 2 {
        let bidang = Bidang::of(name);
        let vacant = bidang[one.made.dice.below(bidang.len())].code();
        one.vacate(vacant, 2);
    }
    // Its SK says half a year.
    one.team.meets_every = Some(6);
    if !nth.is_multiple_of(5) {
        one.team.plan_year = Some(demo.today.year());
    }
    one.team
}

fn pengurus(demo: &Demo, at: usize) -> Team {
    let posyandu = &demo.posyandu()[at];
    let place = Place::Posyandu(posyandu.id);
    let mut one = Maker::new(demo, PENGURUS + at as u64, place, Nomenclature::Pengurus);
    let since = one.ago(8 + at as u32 % 20);
    // The number on the Posyandu's own sheet is now and then another one.
    let kader = usize::from(posyandu.kader.unwrap_or(5)) + usize::from(at % 9 == 4);
    one.seats(Tier::Posyandu, Town::default(), since);
    one.kader(kader, since);
    if at % 10 != 7 {
        let until = one.ends(since, 60);
        let number = format!("{:02}/POSY/{:03}", 1 + at % 12, at + 1);
        one.sk(&number, since, Some(until), "Kepala Desa", "");
    }
    if at % 8 == 5 {
        one.vacate(Bidang::Spm(SpmField::PekerjaanUmum).code(), 1);
    }
    one.team
}

/// What is not the team itself: who lives here, and ids.
struct Made {
    number: u64,
    today: NaiveDate,
    dice: Dice,
    seats: u64,
}

struct Maker {
    team: Team,
    made: Made,
}

impl Maker {
    fn new(demo: &Demo, number: u64, place: Place, nomenclature: Nomenclature) -> Self {
        let dice = Dice::new(&[demo.plan as u64, 0x7ea3, number]);
        Self {
            team: Team::new(id("team", number), place, nomenclature),
            made: Made { number, today: demo.today, dice, seats: 0 },
        }
    }

    /// The first of a month so many months ago.
    fn ago(&self, months: u32) -> NaiveDate {
        let day = self.made.today.with_day(1).unwrap_or(self.made.today);
        day.checked_sub_months(Months::new(months)).unwrap_or(day)
    }

    /// The last day of so many months; never before next year, so that only those meant to have
    /// run out have.
    fn ends(&self, since: NaiveDate, months: u32) -> NaiveDate {
        let end = since.checked_add_months(Months::new(months)).unwrap_or(since);
        end.max(self.made.today + Days::new(200))
    }

    /// The usual seats, all held since that day.
    fn seats(&mut self, tier: Tier, town: Town, since: NaiveDate) {
        let (nomenclature, made) = (self.team.nomenclature, &mut self.made);
        let mut seats = fill(nomenclature, tier, town, || made.seat());
        for seat in &mut seats {
            let right = seat.role == SeatRole::Ketua && seat.sector == Some(Sector::TpPkk);
            let standing = if right { Standing::ExOfficio } else { Standing::Definitif };
            let holder = made.holder(seat, 0, since, standing);
            seat.holders.push(holder);
        }
        self.team.seats = seats;
    }

    /// As many kader as said, with what they learned.
    fn kader(&mut self, count: usize, since: NaiveDate) {
        self.team.seats.retain(|seat| seat.role != SeatRole::Kader);
        let able = self.made.dice.unit();
        let bidang = Bidang::of(Nomenclature::Pengurus);
        for nth in 0..count {
            let mut seat = Seat {
                id: self.made.seat(),
                order: 100 + nth as u32 * 10,
                role: SeatRole::Kader,
                // Health first, then the other fields by turns.
                bidang: bidang[(nth + 1) % bidang.len()].code().to_owned(),
                sector: Some(Sector::Posyandu),
                office: String::new(),
                duties: String::new(),
                holders: Vec::new(),
                extra: Extra::new(),
            };
            let mut holder = self.made.holder(&seat, 0, since, Standing::Definitif);
            holder.skills = self.made.skills(able, since);
            seat.holders.push(holder);
            self.team.seats.push(seat);
        }
    }

    fn sk(
        &mut self,
        number: &str,
        date: NaiveDate,
        until: Option<NaiveDate>,
        by: &str,
        note: &str,
    ) {
        self.team.sks.push(Sk {
            id: id("sk", self.made.number),
            number: format!("{number}/{}", date.year()),
            date,
            until,
            issued_by: by.to_owned(),
            note: note.to_owned(),
            extra: Extra::new(),
        });
    }

    /// Nobody has held the seat of a bidang for some months.
    fn vacate(&mut self, bidang: &str, months: u32) {
        let last = self.ago(months).pred_opt();
        let here = |seat: &&mut Seat| seat.bidang == bidang && seat.role == SeatRole::KetuaBidang;
        for holder in self.team.seats.iter_mut().filter(here).flat_map(|seat| &mut seat.holders) {
            holder.until = last;
        }
    }
}

impl Made {
    fn seat<T>(&mut self) -> Id<T> {
        self.seats += 1;
        id("seat", self.number * 100 + self.seats)
    }

    /// Who holds a seat.
    fn holder(&mut self, seat: &Seat, nth: u64, from: NaiveDate, standing: Standing) -> Holder {
        let women = seat.sector == Some(Sector::TpPkk) || seat.sector == Some(Sector::Posyandu);
        let sex = if women || self.dice.chance(0.3) { Sex::Female } else { Sex::Male };
        Holder {
            id: id("holder", seat.id.bits() ^ nth),
            name: PersonalText::new(names::parent(&mut self.dice, sex)),
            instansi: String::new(),
            standing,
            phone: PersonalText::default(),
            from: Some(from),
            until: None,
            skills: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// The first so many skills of the list: they are taught in its order.
    fn skills(&mut self, able: f64, since: NaiveDate) -> Vec<SkillGain> {
        let share = (0.15 + 0.6 * able + self.dice.between(-0.15, 0.3)).clamp(0.0, 1.0);
        let known = (share * 25.0) as usize;
        let date = since.checked_add_months(Months::new(2)).unwrap_or(since).min(self.today);
        let gain = |skill: Skill| SkillGain {
            skill: skill.code(),
            date,
            rakor: None,
            extra: Extra::new(),
        };
        Skill::all().take(known).map(gain).collect()
    }
}
