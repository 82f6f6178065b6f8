//! The warnings in words, with their numbers.

use chrono::{Datelike, NaiveDate};

use super::{Field, Warning};
use crate::growth::number::{en, id};

impl Field {
    const fn unit(self) -> &'static str {
        match self {
            Self::Weight => "kg",
            Self::Lenhei | Self::Head | Self::Arm => "cm",
        }
    }

    const fn words_id(self) -> &'static str {
        match self {
            Self::Weight => "Berat",
            Self::Lenhei => "Panjang/tinggi",
            Self::Head => "Lingkar kepala",
            Self::Arm => "LiLA",
        }
    }

    const fn words_en(self) -> &'static str {
        match self {
            Self::Weight => "Weight",
            Self::Lenhei => "Length/height",
            Self::Head => "Head circumference",
            Self::Arm => "Arm circumference",
        }
    }
}

fn date_id(date: NaiveDate) -> String {
    format!("{:02}-{:02}-{}", date.day(), date.month(), date.year())
}

impl Warning {
    /// The warning in Indonesian, with a question or remedy.
    pub fn words_id(&self) -> String {
        match *self {
            Self::Outside { field, value, low, high } => format!(
                "{} {} {unit} di luar {}–{} {unit}. Periksa lagi.",
                field.words_id(),
                id(value, 2),
                id(low, 1),
                id(high, 1),
                unit = field.unit(),
            ),
            Self::Unit { field, value, meant } => format!(
                "{} {} tampak salah satuan. Maksudnya {} {}?",
                field.words_id(),
                id(value, 2),
                id(meant, 2),
                field.unit(),
            ),
            Self::Swapped { weight, lenhei } => format!(
                "Berat {} kg dan tinggi {} cm tampak tertukar. Tukar?",
                id(weight, 2),
                id(lenhei, 2),
            ),
            Self::BeforeBirth { date, birth } => format!(
                "Tanggal {} sebelum tanggal lahir {}. Periksa keduanya.",
                date_id(date),
                date_id(birth),
            ),
            Self::InFuture { date, today } => {
                format!("Tanggal {} belum terjadi (hari ini {}).", date_id(date), date_id(today))
            }
            Self::SameDay { date } => {
                format!("Anak ini sudah punya kunjungan pada {}. Ubah yang ada?", date_id(date))
            }
            Self::TooOld { months } => {
                format!("Umur {months} bulan: standar balita berlaku sampai sebelum 60 bulan.")
            }
            Self::StandingTooYoung { months } => {
                format!("Umur {months} bulan diukur berdiri? Di bawah 9 bulan diukur telentang.")
            }
            Self::Shrunk { from, to, loss } => format!(
                "Tinggi turun {} cm dari pengukuran lalu ({} → {} cm). Ukur ulang?",
                id(loss, 1),
                id(from, 1),
                id(to, 1),
            ),
            Self::HeadShrunk { from, to, loss } => format!(
                "Lingkar kepala turun {} cm dari pengukuran lalu ({} → {} cm). Ukur ulang?",
                id(loss, 1),
                id(from, 1),
                id(to, 1),
            ),
            Self::WeightJump { from, to, percent, days } => format!(
                "Berat {} {} % dalam {days} hari ({} → {} kg). Timbang ulang?",
                if percent < 0.0 { "turun" } else { "naik" },
                id(percent.abs(), 0),
                id(from, 2),
                id(to, 2),
            ),
        }
    }

    /// The warning in English.
    pub fn words_en(&self) -> String {
        match *self {
            Self::Outside { field, value, low, high } => format!(
                "{} {} {unit} is outside {}–{} {unit}. Check it.",
                field.words_en(),
                en(value, 2),
                en(low, 1),
                en(high, 1),
                unit = field.unit(),
            ),
            Self::Unit { field, value, meant } => format!(
                "{} {} looks like the wrong unit. Did you mean {} {}?",
                field.words_en(),
                en(value, 2),
                en(meant, 2),
                field.unit(),
            ),
            Self::Swapped { weight, lenhei } => format!(
                "Weight {} kg and height {} cm look exchanged. Exchange them?",
                en(weight, 2),
                en(lenhei, 2),
            ),
            Self::BeforeBirth { date, birth } => {
                format!("The date {date} is before the birth date {birth}. Check both.")
            }
            Self::InFuture { date, today } => {
                format!("The date {date} is in the future (today is {today}).")
            }
            Self::SameDay { date } => {
                format!("This child already has a visit on {date}. Change that one?")
            }
            Self::TooOld { months } => {
                format!("Age {months} months: the child standard ends before 60 months.")
            }
            Self::StandingTooYoung { months } => {
                format!("Standing at {months} months? Under 9 months children are measured lying.")
            }
            Self::Shrunk { from, to, loss } => format!(
                "Height fell by {} cm since the last measuring ({} → {} cm). Measure again?",
                en(loss, 1),
                en(from, 1),
                en(to, 1),
            ),
            Self::HeadShrunk { from, to, loss } => format!(
                "Head circumference fell by {} cm since the last measuring ({} → {} cm). Measure again?",
                en(loss, 1),
                en(from, 1),
                en(to, 1),
            ),
            Self::WeightJump { from, to, percent, days } => format!(
                "Weight {} by {} % in {days} days ({} → {} kg). Weigh again?",
                if percent < 0.0 { "fell" } else { "rose" },
                en(percent.abs(), 0),
                en(from, 2),
                en(to, 2),
            ),
        }
    }
}
