//! Words of what is asked of a Posyandu: name, what exactly is meant, what to do about it.

use super::{GROUPS_N, MONTHS_N};
use crate::{
    i18n::{Lang, Text, Words, words::common},
    strata::{Item, Unit},
};

impl Words for Item {
    fn words(&self) -> Text {
        match self {
            Self::MonthsHeld => Text::new("Frekuensi penimbangan", "Frequency of weighing"),
            Self::MonthsActive => {
                Text::new("Bulan dengan kegiatan rutin", "Months with routine activity")
            }
            Self::KaderMean => Text::new("Rerata kader bertugas", "Kader on duty, mean"),
            Self::KaderCount => Text::new("Jumlah kader", "Number of kader"),
            Self::KaderSk => {
                Text::new("Kader dengan SK Kades/Lurah", "Kader with an SK of the Kades or Lurah")
            }
            Self::KaderTrained => Text::new("Kader terlatih", "Trained kader"),
            Self::Ds => Text::new("Rerata D/S", "Mean D/S"),
            Self::Kia => Text::new("Cakupan kumulatif KIA", "Cumulative coverage of KIA"),
            Self::Kb => Text::new("Cakupan kumulatif KB", "Cumulative coverage of KB"),
            Self::Immunisation => {
                Text::new("Cakupan kumulatif imunisasi", "Cumulative coverage of immunisation")
            }
            Self::GiziMonths => Text::new("Gizi (D/S)", "Gizi (D/S)"),
            Self::KiaMonths => Text::new("KIA", "KIA"),
            Self::KbMonths => Text::new("KB", "KB"),
            Self::ImmunisationMonths => Text::new("Imunisasi", "Immunisation"),
            Self::Extra => {
                Text::new("Program atau kegiatan tambahan", "Additional programme or activity")
            }
            Self::DanaSehat => {
                Text::new("Dana sehat, cakupan KK", "Dana sehat, households covered")
            }
            Self::GrowthTools => {
                Text::new("Alat pantau pertumbuhan", "Tools for monitoring growth")
            }
            Self::DevelopmentTools => {
                Text::new("Alat pantau perkembangan", "Tools for monitoring development")
            }
            Self::LifeCycle => {
                Text::new("Kelompok siklus hidup yang dilayani", "Groups of the life cycle served")
            }
            Self::HomeVisits => Text::new("Kunjungan rumah oleh kader", "Home visits by kader"),
            Self::DigitalReport => Text::new("Pelaporan digital", "Digital reporting"),
        }
    }
}

impl Item {
    /// What to do when it holds a Posyandu back.
    pub const fn remedy(self) -> Text {
        match self {
            Self::MonthsHeld => Text::new(
                "Jadwalkan hari buka setiap bulan; timbang susulan bila satu bulan terlewat.",
                "Set a day for every month; weigh afterwards when a month was missed.",
            ),
            Self::MonthsActive => Text::new(
                "Adakan kegiatan setiap bulan; kunjungan rumah juga dihitung.",
                "Do something every month; home visits count too.",
            ),
            Self::KaderMean | Self::KaderCount => Text::new(
                "Ajak dan latih kader baru sampai sedikitnya lima bertugas pada hari buka.",
                "Win and train new kader until at least five are on duty.",
            ),
            Self::KaderSk => Text::new(
                "Ajukan SK Kades/Lurah untuk kader yang sudah bekerja.",
                "Ask the Kades or Lurah for an SK for those who work already.",
            ),
            Self::KaderTrained => Text::new(
                "Usulkan pelatihan 25 keterampilan dasar ke Puskesmas.",
                "Ask the Puskesmas for the training in the 25 basic skills.",
            ),
            Self::Ds | Self::GiziMonths => Text::new(
                "Jemput yang belum datang lewat RT dan dasawisma; lihat daftar belum ditimbang.",
                "Fetch those who did not come through RT and dasawisma; see the list of those not weighed.",
            ),
            Self::Kia | Self::KiaMonths => Text::new(
                "Pastikan bidan hadir dan ibu hamil diundang; catat layanan KIA tiap bulan.",
                "See that the midwife comes and pregnant women are invited; record KIA every month.",
            ),
            Self::Kb | Self::KbMonths => Text::new(
                "Undang PLKB dan data pasangan usia subur bersama kader.",
                "Invite the PLKB and list the couples of childbearing age with the kader.",
            ),
            Self::Immunisation | Self::ImmunisationMonths => Text::new(
                "Sweeping anak yang belum lengkap bersama juru imunisasi Puskesmas.",
                "Find the children that lack a dose with the Puskesmas's vaccinator.",
            ),
            Self::Extra => Text::new(
                "Mulai satu kegiatan tambahan (PAUD, BKB, kebun gizi, bank sampah) lewat musyawarah desa.",
                "Begin one additional activity (PAUD, BKB, garden, waste bank) by the desa's musyawarah.",
            ),
            Self::DanaSehat => Text::new(
                "Kenalkan dana sehat di pertemuan RT; tuju separuh KK.",
                "Make the dana sehat known at the RT's meetings; half of the households is the aim.",
            ),
            Self::GrowthTools => Text::new(
                "Usulkan timbangan dan alat ukur panjang/tinggi ke desa atau mitra.",
                "Ask the desa or a partner for scales and length boards.",
            ),
            Self::DevelopmentTools => Text::new(
                "Usulkan KPSP kit atau APE; Buku KIA memuat ceklisnya.",
                "Ask for a KPSP kit or toys; the Buku KIA has the checklist.",
            ),
            Self::LifeCycle => Text::new(
                "Tambah layanan bagi kelompok yang belum dilayani: ibu, balita, sekolah/remaja, dewasa, lansia.",
                "Add services for the groups not served: mothers, under-fives, school and teens, adults, elderly.",
            ),
            Self::HomeVisits => Text::new(
                "Bagi rumah yang dikunjungi di antara kader dan catat hasilnya.",
                "Share the homes among the kader and note what was found.",
            ),
            Self::DigitalReport => Text::new(
                "Laporkan hasil lewat ASIK atau Sigizi setiap bulan.",
                "Report every month through ASIK or Sigizi.",
            ),
        }
    }

    /// What exactly is asked for, where the name does not say it.
    pub const fn hint(self) -> Option<Text> {
        Some(match self {
            Self::MonthsHeld => Text::new(
                "Bulan dengan penimbangan dalam setahun",
                "Months with a weighing in the year",
            ),
            Self::MonthsActive => Text::new("Kunjungan rumah ikut dihitung", "Home visits count"),
            Self::KaderMean => {
                Text::new("Rerata kader hadir per hari buka", "Kader present at a session, mean")
            }
            Self::Immunisation => Text::new(
                "Anak 12–23 bulan dengan imunisasi dasar lengkap (IDL)",
                "Children of 12–23 months with all basic doses (IDL)",
            ),
            Self::ImmunisationMonths => Text::new(
                "Bulan dengan IDL anak 12–23 bulan sedikitnya 50 %",
                "Months with IDL of at least 50 % of those of 12–23 months",
            ),
            Self::Ds => Text::new(
                "Rerata bulan-bulan yang ada penimbangannya",
                "Mean of the months with a weighing",
            ),
            Self::Extra => Text::new(
                "PAUD, BKB, kebun gizi, bank sampah, dan lainnya",
                "PAUD, BKB, garden, waste bank and others",
            ),
            Self::DanaSehat => Text::new(
                "KK yang ikut dana sehat, dari semua KK",
                "Households that take part, of all",
            ),
            Self::GrowthTools => Text::new(
                "Timbangan dan alat ukur panjang/tinggi",
                "Scales and length or height boards",
            ),
            Self::DevelopmentTools => Text::new(
                "KPSP kit, APE, atau ceklis Buku KIA",
                "KPSP kit, toys or the checklist of the Buku KIA",
            ),
            Self::LifeCycle => Text::new(
                "0 sampai 5: ibu, balita, sekolah/remaja, dewasa, lansia",
                "0 to 5: mothers, under-fives, school and teens, adults, elderly",
            ),
            _ => return None,
        })
    }

    /// A value with its unit.
    pub fn amount(self, value: u32, lang: Lang) -> String {
        match self.unit() {
            Unit::Months => MONTHS_N.fill(lang, &[("n", &value)]),
            Unit::Count if self == Self::LifeCycle => GROUPS_N.fill(lang, &[("n", &value)]),
            Unit::Count => lang.count(value),
            Unit::Tenths => lang.number(f64::from(value) / 10.0, 1),
            Unit::Share => lang.percent(value, 1000),
            Unit::YesNo if value > 0 => common::YES.of(lang).to_owned(),
            Unit::YesNo => common::NO.of(lang).to_owned(),
        }
    }
}
