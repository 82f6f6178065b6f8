//! The invented regency as Sigizi/e-PPGBM would export it: real headings, real habits.

use chrono::NaiveDate;

use super::Demo;
use super::dice::{Dice, mix};
use crate::growth::kms::{KmsRules, Weighing, decide};
use crate::growth::{Indicator, Measured, Position, Scores, Sex, age, scores};
use crate::records::{Child, Kpsp, Length, Month, Pmt, Posyandu, Visit, Weight};
use crate::wilayah::Level;

/// The two forms of the export that are known (domain.md 6.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// 2025–26: NIK masked, `MBG` and `Kelas Ibu Balita`, no PMT.
    Masked,
    /// Before: full NIK, PMT in kg.
    Older,
}

/// Headings as the exports spell them ("Pukesmas" is theirs).
const MASKED: &str = "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,\
    Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,\
    BB/TB,ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,Kelas Ibu Balita,MBG,Detail";
const OLDER: &str = "NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,\
    Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,\
    BB/TB,ZS BB/TB,Naik Berat Badan,PMT Diterima (kg),Jml Vit A,KPSP,KIA,Detail Status";

impl Sheet {
    /// The headings in their order.
    pub fn header(self) -> Vec<&'static str> {
        match self {
            Self::Masked => MASKED.split(',').collect(),
            Self::Older => OLDER.split(',').collect(),
        }
    }
}

/// What rows of one Posyandu share.
struct Place<'a> {
    posyandu: &'a Posyandu,
    regency: &'a str,
    province: &'a str,
    kecamatan: &'a str,
    desa: &'a str,
    puskesmas: &'a str,
}

pub(super) fn rows(demo: &Demo, posyandu: usize, sheet: Sheet, months: usize) -> Vec<Vec<String>> {
    let Some(place) = place(demo, posyandu) else { return Vec::new() };
    let first = Month::of(demo.today).plus(1 - months as i32).first_day();
    let children = demo.children(posyandu);
    let mut rows = Vec::new();
    for child in &children {
        let gains = gains(child);
        for (visit, gain) in child.visits.iter().zip(gains).filter(|(v, _)| v.date >= first) {
            rows.push((visit.date, child, visit, gain));
        }
    }
    rows.sort_by_key(|(date, child, ..)| (*date, child.id));
    let cells = rows.into_iter().enumerate().map(|(at, (_, child, visit, gain))| {
        let mut row = row(&place, child, visit, gain, sheet);
        if sheet == Sheet::Masked {
            row.insert(0, (at + 1).to_string());
        }
        row
    });
    cells.collect()
}

fn place(demo: &Demo, posyandu: usize) -> Option<Place<'_>> {
    let (regency, posyandu) = (demo.regency(), demo.posyandu().get(posyandu)?);
    let puskesmas = demo.puskesmas().iter().find(|p| Some(p.id) == posyandu.puskesmas);
    Some(Place {
        posyandu,
        regency: &regency.name,
        province: &regency.province,
        kecamatan: regency.name_of(posyandu.desa.at(Level::Kecamatan)?)?,
        desa: regency.name_of(posyandu.desa)?,
        puskesmas: puskesmas.map_or("", |p| p.name.as_str()),
    })
}

/// N, T, O or B of each visit; a dash where nothing was weighed.
fn gains(child: &Child) -> Vec<char> {
    let weighings =
        child.visits.iter().filter_map(|v| Some(Weighing { date: v.date, weight_g: v.weight?.0 }));
    let weighings: Vec<_> = weighings.collect();
    let decided = decide(&KmsRules::buku_kia_2023(), child.sex, child.birth.date, &weighings);
    let mut letters = decided.iter().map(|d| d.gain.letter());
    child.visits.iter().map(|v| v.weight.and_then(|_| letters.next()).unwrap_or('-')).collect()
}

/// One row without its number, which only the newer form has.
fn row(place: &Place<'_>, child: &Child, visit: &Visit, gain: char, sheet: Sheet) -> Vec<String> {
    let chance = &mut Dice::new(&[visit.id.bits(), 0x519]);
    let scores = scores(&measured(child, visit));
    let mut cells = who(child, sheet);
    let region = [place.province, place.regency, place.kecamatan, place.puskesmas, place.desa];
    cells.extend(region.map(str::to_uppercase));
    cells.push(place.posyandu.name.to_uppercase());
    cells.extend(
        [&child.home.rt, &child.home.rw, &child.home.address].map(|t| t.reveal().to_owned()),
    );
    cells.extend([usia(child.birth.date, visit.date), visit.date.to_string()]);
    cells.extend(typed(visit, chance));
    cells.push(position(visit.position));
    cells.push(visit.muac.map_or_else(|| "0".to_owned(), |l| plain(l.cm())));
    cells.extend(judged(&scores, chance));
    cells.push(gain.to_string());
    cells.extend(services(child, visit, sheet, chance));
    cells
}

fn who(child: &Child, sheet: Sheet) -> Vec<String> {
    let nik = child.identity.nik.as_ref().map(|n| match sheet {
        Sheet::Masked => format!("{}**********", &n.reveal()[..5]),
        Sheet::Older => n.reveal().to_owned(),
    });
    let (mother, father) = (child.identity.mother.reveal(), child.identity.father.reveal());
    let parents =
        if father.is_empty() { mother.to_owned() } else { format!("{father} / {mother}") };
    vec![
        nik.unwrap_or_else(|| "-".to_owned()),
        child.identity.name.reveal().to_uppercase(),
        if child.sex == Sex::Male { "L" } else { "P" }.to_owned(),
        child.birth.date.to_string(),
        child.birth.weight.map_or_else(|| "0".to_owned(), |w| plain(w.kg())),
        child.birth.length.map_or_else(|| "0".to_owned(), |l| plain(l.cm())),
        parents.to_uppercase(),
    ]
}

/// Weight and height as somebody typed them: mostly right, one in 700 in grams, one in
/// 1,500 in each other's column.
fn typed(visit: &Visit, chance: &mut Dice) -> [String; 2] {
    let weight = visit.weight.map_or_else(|| "0".to_owned(), |w| plain(w.kg()));
    let lenhei = visit.lenhei.map_or_else(|| "0".to_owned(), |l| plain(l.cm()));
    match (visit.weight, chance.below(21_000)) {
        (Some(w), ..30) => [w.0.to_string(), lenhei],
        (Some(_), 30..44) if visit.lenhei.is_some() => [lenhei, weight],
        _ => [weight, lenhei],
    }
}

/// Up to three decimals, a dot, no trailing zeros: "8.4".
fn plain(value: f64) -> String {
    format!("{}", (value * 1000.0).round() / 1000.0)
}

fn position(position: Option<Position>) -> String {
    match position {
        Some(Position::Recumbent) => "Terlentang",
        Some(Position::Standing) => "Berdiri",
        None => "-",
    }
    .to_owned()
}

/// "3 Tahun - 2 Bulan - 11 Hari"
fn usia(birth: NaiveDate, at: NaiveDate) -> String {
    let age = age::words(birth, at);
    format!("{} Tahun - {} Bulan - {} Hari", age.years, age.months, age.days)
}

fn measured(child: &Child, visit: &Visit) -> Measured {
    Measured {
        sex: child.sex,
        age_days: age::days(child.birth.date, visit.date),
        weight_kg: visit.weight.map(Weight::kg),
        lenhei_cm: visit.lenhei.map(Length::cm),
        position: visit.position,
        head_cm: None,
        muac_cm: visit.muac.map(Length::cm),
        oedema: visit.oedema,
    }
}

/// Category and z-score of the three indices. One row in 60 has a z that differs by more
/// than 0.1, as if another age or table had been used.
fn judged(scores: &Scores, chance: &mut Dice) -> Vec<String> {
    let off = if chance.chance(1.0 / 60.0) { chance.between(0.12, 0.6) } else { 0.0 };
    let three = [
        (Indicator::WeightForAge, [-3.0, -2.0, 1.0].as_slice(), WEIGHT.as_slice()),
        (Indicator::LengthHeightForAge, &[-3.0, -2.0, 3.0], &LENGTH),
        (Indicator::WeightForLengthHeight, &[-3.0, -2.0, 1.0, 2.0, 3.0], &NUTRITION),
    ];
    let cells = three.into_iter().flat_map(|(indicator, limits, words)| {
        let Some(score) = scores.get(indicator) else { return ["-".to_owned(), "-".to_owned()] };
        let z = score.z + off;
        // Below a limit is the lower class, above it the higher: equal stays inside.
        let class = limits.iter().filter(|l| if **l < 0.0 { z >= **l } else { z > **l }).count();
        [words[class].to_owned(), format!("{z:.2}")]
    });
    cells.collect()
}

/// Words of the export, spelling as far as it is known (domain.md 6.1).
const WEIGHT: [&str; 4] = ["Sangat Kurang", "Kurang", "Berat Badan Normal", "Risiko Lebih"];
const LENGTH: [&str; 4] = ["Sangat Pendek", "Pendek", "Normal", "Tinggi"];
const NUTRITION: [&str; 6] =
    ["Gizi Buruk", "Gizi Kurang", "Gizi Baik", "Risiko Gizi Lebih", "Gizi Lebih", "Obesitas"];

/// The columns after "Naik Berat Badan".
fn services(child: &Child, visit: &Visit, sheet: Sheet, chance: &mut Dice) -> Vec<String> {
    let yes = |yes: bool| if yes { "Ya" } else { "Tidak" }.to_owned();
    let vitamin_a = if visit.care.vitamin_a.is_some() { "1" } else { "-" }.to_owned();
    let kpsp = match visit.care.kpsp {
        Some(Kpsp::Fits) => "Sesuai",
        Some(Kpsp::Doubtful) => "Meragukan",
        Some(Kpsp::Deviates) => "Penyimpangan",
        Some(Kpsp::Done) => "Ya",
        None => "-",
    };
    let kia = child.kia.map_or_else(|| "-".to_owned(), yes);
    let detail = "Lihat".to_owned();
    let classes = mix(&[child.id.bits()]).is_multiple_of(3);
    match sheet {
        Sheet::Masked => {
            vec![vitamin_a, kpsp.to_owned(), kia, yes(classes), yes(chance.chance(0.2)), detail]
        }
        Sheet::Older => {
            let kg = if visit.care.pmt == Some(Pmt::Recovery) { "0.5" } else { "-" };
            vec![kg.to_owned(), vitamin_a, kpsp.to_owned(), kia, detail]
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::Plan;
    use super::*;

    fn demo() -> Demo {
        Demo::new(Plan::Demo, "2026-11-21".parse().unwrap())
    }

    fn column(sheet: Sheet, heading: &str) -> usize {
        sheet.header().iter().position(|h| *h == heading).unwrap()
    }

    #[test]
    fn headings_are_those_seen_in_real_exports() {
        assert_eq!((Sheet::Masked.header().len(), Sheet::Older.header().len()), (36, 34));
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let seen = here
            .ancestors()
            .map(|a| a.join("shared/data/eppgbm_header_rows.txt"))
            .find(|p| p.is_file());
        let Some(seen) = seen else {
            eprintln!(
                "SKIPPED: no shared/data/eppgbm_header_rows.txt beside the project, nothing was compared"
            );
            return;
        };
        let text = std::fs::read_to_string(seen).unwrap();
        for sheet in [Sheet::Masked, Sheet::Older] {
            assert!(text.lines().any(|line| line == sheet.header().join(",")), "{sheet:?}");
        }
    }

    #[test]
    fn a_row_per_visit_by_date() {
        let demo = demo();
        let visits: usize = demo.children(3).iter().map(|c| c.visits.len()).sum();
        for sheet in [Sheet::Masked, Sheet::Older] {
            let rows = demo.sigizi_rows(3, sheet, 24);
            assert_eq!(rows.len(), visits);
            assert!(rows.iter().all(|r| r.len() == sheet.header().len()));
            let date = column(sheet, "Tanggal Pengukuran");
            assert!(rows.windows(2).all(|r| r[0][date] <= r[1][date]));
        }
        let last = demo.sigizi_rows(3, Sheet::Masked, 1);
        assert!(last.len() < 90 && last.iter().all(|r| r[18].starts_with("2026-11")));
        assert!(last.iter().enumerate().all(|(at, r)| r[0] == (at + 1).to_string()));
    }

    #[test]
    fn the_nik_is_masked_or_whole() {
        let demo = demo();
        let masked = demo.sigizi_rows(0, Sheet::Masked, 24);
        assert!(masked.iter().all(|r| r[1] == "99010**********" || r[1] == "-"));
        assert!(masked.iter().any(|r| r[1] == "-"));
        let whole = demo.sigizi_rows(0, Sheet::Older, 24);
        assert!(whole.iter().all(|r| r[0] == "-" || r[0].len() == 16 && r[0].starts_with("9901")));
    }

    #[test]
    fn cells_are_written_as_e_ppgbm_does() {
        let demo = demo();
        let mut letters = std::collections::HashSet::new();
        let (mut grams, mut swapped, mut all) = (0, 0, 0);
        for row in (0..24).flat_map(|p| demo.sigizi_rows(p, Sheet::Older, 24)) {
            assert!(["L", "P"].contains(&row[2].as_str()));
            assert_eq!(row[8], "KABUPATEN IDAMAN");
            let [years, months, days] = [0, 1, 2].map(|n| row[16].split(" - ").nth(n).unwrap());
            assert!(
                years.ends_with(" Tahun") && months.ends_with(" Bulan") && days.ends_with(" Hari")
            );
            let (kg, cm): (f64, f64) = (row[18].parse().unwrap(), row[19].parse().unwrap());
            grams += usize::from(kg > 200.0);
            swapped += usize::from(kg > cm && kg < 200.0 && cm > 0.0);
            letters.insert(row[28].clone());
            all += 1;
        }
        assert_eq!(letters.len(), 5, "N, T, O, B and a dash: {letters:?}");
        assert!(grams * 2_000 > all && grams * 300 < all, "{grams} of {all} in grams");
        assert!(swapped > 3 && swapped * 500 < all, "{swapped} of {all} swapped");
    }

    #[test]
    fn age_in_words() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(usia(day("2023-01-10"), day("2026-03-21")), "3 Tahun - 2 Bulan - 11 Hari");
        assert_eq!(plain(8.4), "8.4");
        assert_eq!(plain(75.0), "75");
    }
}
