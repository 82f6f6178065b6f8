//! What Posyandu answered for their telaah: better where more children come, a little better each
//! year, now and then nothing at all.

use chrono::{Datelike, Days, NaiveDate};

use super::Demo;
use super::calendar::evening;
use super::dice::Dice;
use super::land::stamp;
use crate::documents::{Extra, Stamp};
use crate::records::{Answer, Telaah};
use crate::strata::Item;

/// The telaah of one Posyandu for every year of which at least half a year lies in the demo.
pub(super) fn telaah(demo: &Demo, posyandu: usize) -> Vec<Telaah> {
    let first = demo.first_month();
    let from = first.year() + i32::from(first.month() > 6);
    (from..=demo.today.year()).filter_map(|year| of_year(demo, posyandu, year)).collect()
}

fn of_year(demo: &Demo, posyandu: usize, year: i32) -> Option<Telaah> {
    let dice = &mut Dice::new(&[demo.plan as u64, 0x7e1a, posyandu as u64, year as u64]);
    if dice.chance(0.08) {
        return None;
    }
    let date = day_of_review(demo.today, year)?;
    let mut form = Form { dice, year, date, answers: Vec::new() };
    form.fill(demo, posyandu);
    let mut telaah = Telaah::new(demo.id_of(posyandu), year);
    telaah.answers = form.answers;
    telaah.edited = stamp(evening(date));
    telaah.sort_answers();
    Some(telaah)
}

/// Mid December, or a few days ago.
fn day_of_review(today: NaiveDate, year: i32) -> Option<NaiveDate> {
    let december = NaiveDate::from_ymd_opt(year, 12, 15)?;
    Some(december.min(today.checked_sub_days(Days::new(4))?))
}

struct Form<'d> {
    dice: &'d mut Dice,
    year: i32,
    date: NaiveDate,
    answers: Vec<Answer>,
}

impl Form<'_> {
    fn fill(&mut self, demo: &Demo, posyandu: usize) {
        // What does not change from one year to the next.
        let own = &mut Dice::new(&[demo.plan as u64, 0x7e1b, posyandu as u64]);
        let care = (demo.land.quality[posyandu].attendance - 0.5) * 2.0;
        let later = f64::from(self.year - demo.today.year()) * 0.03;
        let reach = |own: &mut Dice, low: f64, high: f64| {
            (low + (high - low) * (0.5 * care + 0.5 * own.unit()) + later).clamp(0.02, 0.99)
        };
        let services = [
            (Item::Kia, Item::KiaMonths, reach(own, 0.38, 0.98), "Laporan PWS-KIA"),
            (Item::Kb, Item::KbMonths, reach(own, 0.34, 0.95), "Laporan KB kecamatan"),
            (
                Item::Immunisation,
                Item::ImmunisationMonths,
                reach(own, 0.48, 0.99),
                "Laporan imunisasi Puskesmas",
            ),
        ];
        for (share, months, reached, evidence) in services {
            let reached = (reached + self.dice.between(-0.03, 0.03)).clamp(0.0, 1.0);
            self.put(share, (reached * 1000.0).round() as u32, evidence);
            let held = self.months(reached);
            self.put(months, held, evidence);
        }
        self.kader(demo.land.posyandu[posyandu].kader.unwrap_or(5), own);
        let fund = reach(own, 0.02, 0.74);
        self.put(Item::DanaSehat, (fund * 1000.0).round() as u32, "Buku kas dana sehat");
        let mut yes = |item, chance: f64, evidence: &str| {
            let value = u32::from(own.chance(chance + 0.2 * care));
            self.put(item, value, evidence);
        };
        yes(Item::Extra, 0.65, "Foto kegiatan BKB dan kebun gizi");
        yes(Item::GrowthTools, 0.80, "Daftar inventaris");
        yes(Item::DevelopmentTools, 0.68, "Daftar inventaris");
        yes(Item::HomeVisits, 0.60, "Buku kunjungan rumah");
        yes(Item::DigitalReport, 0.45, "");
        self.put(Item::LifeCycle, 3 + own.below(3) as u32, "");
    }

    fn kader(&mut self, kader: u16, own: &mut Dice) {
        let all = u32::from(kader);
        let decree = format!("SK Kades/Lurah No. {}/{}", 10 + own.below(80), self.year - 1);
        self.put(Item::KaderCount, all, "");
        self.put(Item::KaderSk, all - u32::from(own.chance(0.25)), &decree);
        let trained = all * (40 + own.below(61) as u32) / 100;
        self.put(Item::KaderTrained, trained, "Sertifikat pelatihan");
    }

    /// Months in which a service with this yearly share reached half, of those of the year so far.
    fn months(&mut self, reached: f64) -> u32 {
        let passed = self.date.month();
        let missed = if reached >= 0.5 { self.dice.below(4) } else { 4 + self.dice.below(4) };
        passed.saturating_sub(missed as u32)
    }

    /// An answer; now and then nobody knew.
    fn put(&mut self, item: Item, value: u32, evidence: &str) {
        if self.dice.chance(0.025) {
            return;
        }
        let date = (!evidence.is_empty()).then_some(self.date);
        let stamp: Stamp = stamp(evening(self.date));
        let (item, evidence) = (item.code().to_owned(), evidence.to_owned());
        self.answers.push(Answer { item, value, evidence, date, stamp, extra: Extra::new() });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Demo, Plan};

    #[test]
    fn answers_are_possible_and_the_same_every_time() {
        let demo = || Demo::new(Plan::Demo, "2026-11-21".parse().unwrap());
        let all = |demo: &Demo| (0..24).flat_map(|at| demo.telaah(at)).collect::<Vec<_>>();
        let (first, again) = (all(&demo()), all(&demo()));
        assert_eq!(first, again);
        assert!(first.len() > 36, "{}", first.len());
        for telaah in &first {
            assert!((2025..=2026).contains(&telaah.year));
            for (item, value) in telaah.values() {
                assert!(value <= item.most(), "{item:?} {value}");
            }
        }
    }
}
