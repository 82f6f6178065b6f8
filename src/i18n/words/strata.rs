//! Words of the telaah kemandirian and of Posyandu aktif.

use crate::{
    i18n::{Lang, Text, Words, text::texts},
    strata::{CriterionId, Item, Line, Part, Stratum, Unit, Verdict},
};

texts! {
    TITLE = "Strata dan Posyandu aktif", "Strata and Posyandu aktif";
    SHORT = "Strata", "Strata";
    LEAD = "Telaah kemandirian: tingkat setiap Posyandu, dan apa yang menahannya.", "Self-reliance review: the level of each Posyandu, and what holds it back.";
    OF_POSYANDU = "Strata {year}", "Strata {year}";
    YEAR = "Tahun", "Year";
    SO_FAR = "Tahun {year} belum selesai: angka sampai sekarang, tingkatnya sementara.", "{year} is not over: figures so far, the levels are provisional.";
    STRATUM = "Strata", "Stratum";
    STRATUM_HEAD = "Telaah kemandirian", "Self-reliance review";
    AKTIF_HEAD = "Posyandu aktif", "Posyandu aktif";
    AKTIF_SHARE = "Posyandu aktif", "Posyandu aktif";
    AKTIF_OF = "{aktif} dari {total}", "{aktif} of {total}";
    AKTIF_OPEN = "{open} belum dapat ditentukan: antara {low} dan {high}", "{open} cannot be decided yet: between {low} and {high}";
    COUNTS = "Jumlah per strata", "Number by stratum";
    UNKNOWN_STRATUM = "Belum pasti", "Not certain";
    BETWEEN = "{low} sampai {high}", "{low} to {high}";
    SHOW = "Tampilkan", "Show";
    NO_NUMBER = "Tanpa nomor registrasi", "Without registration number";
    NO_NUMBER_CELL = "belum ada", "none yet";
    NONE_FITS = "Tidak ada Posyandu yang cocok dengan saringan ini.", "No Posyandu fits this filter.";
    NONE_TITLE = "Belum ada Posyandu di sini", "No Posyandu here yet";
    NONE_TEXT = "Pilih tempat lain di atas, atau tambahkan Posyandu.", "Choose another place above, or add a Posyandu.";
    EXPORT = "Unduh CSV", "Download CSV";
    FILE = "strata-{year}.csv", "strata-{year}.csv";
    CLOSED = "{n} Posyandu tutup tidak dihitung.", "{n} closed Posyandu are not counted.";
    STRATUM_BLOCKS = "Strata, dan yang menahan", "Stratum, and what holds it back";
    AKTIF_BLOCKS = "Posyandu aktif, dan yang menahan", "Posyandu aktif, and what holds it back";
    COL_BLOCKS = "Yang menahan", "What holds it back";
    COL_NUMBER = "Nomor registrasi", "Registration number";
    BLOCKS_MORE = "dan {n} lagi", "and {n} more";
    TOP = "Sudah di tingkat tertinggi", "At the highest level";
    BY_KECAMATAN = "Posyandu aktif per kecamatan", "Posyandu aktif by kecamatan";
    COL_AKTIF = "Aktif", "Aktif";
    COL_NOT = "Belum aktif", "Not aktif";
    COL_OPEN = "Belum pasti", "Not certain";
    COL_TOTAL = "Posyandu", "Posyandu";
    COL_SHARE = "Aktif, %", "Aktif, %";
    NATIONAL = "Indikator nasional", "The national indicator";
    NATIONAL_TEXT = "Kabupaten/kota dihitung bila sedikitnya {share} Posyandunya aktif (RPJMN 2020–2024).", "A regency or city counts when at least {share} of its Posyandu are aktif (RPJMN 2020–2024).";
    NATIONAL_MET = "Kabupaten/kota ini memenuhinya: {aktif} dari {total} ({percent}).", "This regency meets it: {aktif} of {total} ({percent}).";
    NATIONAL_MISSED = "Kabupaten/kota ini belum memenuhinya: {aktif} dari {total} ({percent}). Perlu {lacking} Posyandu aktif lagi.", "This regency does not meet it yet: {aktif} of {total} ({percent}). {lacking} more Posyandu {lacking|has|have} to become aktif.";
    NATIONAL_OPEN = "Belum dapat dipastikan: {aktif} dari {total} ({percent}) sudah aktif, {open} belum pasti. Perlu {lacking} lagi.", "It cannot be said yet: {aktif} of {total} ({percent}) are aktif, {open} are not certain. {lacking} more {lacking|is|are} needed.";
    NATIONAL_TARGET = "Target nasional {year}: {percent} kabupaten/kota ({n} dari 514).", "National target of {year}: {percent} of regencies and cities ({n} of 514).";
    NATIONAL_AFTER = "Target sesudah 2024 belum ditemukan sumbernya; target {year}: {percent} kabupaten/kota ({n} dari 514).", "No source was found for targets after 2024; target of {year}: {percent} of regencies and cities ({n} of 514).";
    RULES = "Aturan dan sumbernya", "Rules and their sources";
    RULES_TELAAH = "Telaah kemandirian", "Self-reliance review";
    RULES_AKTIF = "Posyandu aktif", "Posyandu aktif";
    RULE_8 = "Sedikitnya 8 kali", "At least 8 times";
    RULE_9 = "Lebih dari 8 kali", "More than 8 times";
    RULE_RPJMN = "RPJMN 2020–2024 (5 kriteria)", "RPJMN 2020–2024 (5 criteria)";
    RULE_ILP = "Masa ILP", "Time of ILP";
    LINES = "Semua kriteria", "All criteria";
    COL_CRITERION = "Kriteria", "Criterion";
    COL_VALUE = "Nilai", "Value";
    COL_NEED = "Perlu", "Needed";
    COL_STATE = "Keadaan", "State";
    COL_FROM = "Asal", "From";
    FROM_COMPUTED = "dihitung", "computed";
    FROM_ANSWERED = "dijawab", "answered";
    NEXT_LEVEL = "Untuk naik ke {level}", "To reach {level}";
    TO_AKTIF = "Agar menjadi Posyandu aktif", "To become a Posyandu aktif";
    IS_AKTIF = "Semua kriteria Posyandu aktif terpenuhi.", "All criteria of Posyandu aktif are met.";
    SAID = "{what}: {value}, perlu {need}.", "{what}: {value}, needed {need}.";
    SAID_OPEN = "{what}: sejauh ini {value}, perlu {need}.", "{what}: so far {value}, needed {need}.";
    SAID_UNKNOWN = "{what}: belum diketahui, perlu {need}.", "{what}: not known, needed {need}.";
    SAID_BEFORE = "{what}: {value} tercatat sejak {month}, perlu {need}. Isi jumlah setahun penuh.", "{what}: {value} recorded since {month}, needed {need}. Enter the number of the whole year.";
    SOME_OF = "{enough} dari {all}", "{enough} of {all}";
    FORM = "Isi telaah", "Fill in the review";
    FORM_LEAD = "Kosongkan yang belum diketahui: itu tidak dihitung gagal. Yang dihitung Idaman boleh Anda ganti bila catatan di buku lebih lengkap.", "Leave empty what is not known: it does not count as failed. You may replace what Idaman computes where your books know more.";
    GROUP_ACTIVITY = "Kegiatan", "Activity";
    GROUP_KADER = "Kader", "Kader";
    GROUP_COVERAGE = "Cakupan setahun", "Coverage of the year";
    GROUP_MONTHS = "Bulan dengan cakupan sedikitnya 50 %", "Months with a coverage of at least 50 %";
    GROUP_MORE = "Kegiatan tambahan, dana sehat, alat", "Additional activities, dana sehat, tools";
    GROUP_ILP = "Masa ILP", "Time of ILP";
    COMPUTED = "Dihitung Idaman: {value}", "Computed by Idaman: {value}";
    NOT_COMPUTED = "Belum dapat dihitung dari catatan", "Cannot be computed from the records yet";
    EVIDENCE_OF = "Bukti: {what}", "Evidence: {what}";
    EVIDENCE_HINT = "nomor SK, laporan, foto; tanpa nama anak", "number of an SK, report, photo; no child's name";
    EVIDENCE_DATE = "Tanggal bukti", "Date of the evidence";
    NOT_ANSWERED = "Belum dijawab", "Not answered";
    ANSWERED_BY = "Dijawab {date} oleh {who}", "Answered {date} by {who}";
    SAVED = "Telaah tersimpan.", "The review is saved.";
    HISTORY = "Dari tahun ke tahun", "Year by year";
    CHANGES = "Riwayat jawaban", "History of the answers";
    NO_CHANGES = "Belum ada jawaban untuk tahun ini.", "No answers for this year yet.";
    CHANGE = "{what}: {before} menjadi {after}", "{what}: {before} became {after}";
    CHANGE_NEW = "{what}: {after}", "{what}: {after}";
    CHANGE_GONE = "{what}: {before} dihapus", "{what}: {before} removed";
    CHANGE_EVIDENCE = "{what}: bukti diubah", "{what}: evidence changed";
    SOMEBODY = "tanpa nama", "no name";
    MISSING = "Belum diketahui: {what}", "Not known: {what}";
    KADER_TRAINED_OF = "{trained} dari {all} kader terlatih ({percent})", "{trained} of {all} kader are trained ({percent})";
    PEMBINAAN = "Pembinaan: {what}", "Support: {what}";
    SORT = "Urutan", "Order";
    SORT_PLACE = "Menurut wilayah", "By place";
    SORT_LOW = "Strata terendah dulu", "Lowest stratum first";
    SORT_NEAR = "Paling dekat ke tingkat berikut", "Closest to the next level";
    MONTHS_N = "{n} bulan", "{n} {n|month|months}";
    GROUPS_N = "{n} kelompok", "{n} {n|group|groups}";
    YEARS = "Tahun telaah", "Year of the review";
    RUNNING = "berjalan", "running";
    UNIT_MONTHS = "bulan", "months";
    NOT_THERE = "belum ada", "none yet";
    SHORT_LINE = "{what}: {value}, perlu {need}", "{what}: {value}, needed {need}";
    SEE_ALL = "Strata dan Posyandu aktif", "Strata and Posyandu aktif";
}

impl Words for Stratum {
    fn words(&self) -> Text {
        match self {
            Self::Pratama => Text::new("Pratama", "Pratama"),
            Self::Madya => Text::new("Madya", "Madya"),
            Self::Purnama => Text::new("Purnama", "Purnama"),
            Self::Mandiri => Text::new("Mandiri", "Mandiri"),
        }
    }
}

impl Stratum {
    /// What pembinaan is for on this level (domain.md 4.1, certainty B).
    pub const fn support(self) -> Text {
        match self {
            Self::Pratama => Text::new(
                "gerakkan masyarakat, tambah dan latih kader.",
                "move the community, add and train kader.",
            ),
            Self::Madya => Text::new("tingkatkan cakupan.", "raise the coverage."),
            Self::Purnama => Text::new("kenalkan dana sehat.", "make the dana sehat known."),
            Self::Mandiri => Text::new(
                "pertahankan dan perluas dana sehat.",
                "keep the dana sehat up and widen it.",
            ),
        }
    }
}

impl Words for Verdict {
    fn words(&self) -> Text {
        match self {
            Self::Met => Text::new("Terpenuhi", "Met"),
            Self::Open => Text::new("Masih berjalan", "Still open"),
            Self::Unknown => Text::new("Belum diketahui", "Not known"),
            Self::Failed => Text::new("Belum terpenuhi", "Not met"),
        }
    }
}

impl Verdict {
    /// As an answer to "aktif?".
    pub const fn aktif(self) -> Text {
        match self {
            Self::Met => Text::new("Aktif", "Aktif"),
            Self::Failed => Text::new("Belum aktif", "Not aktif"),
            Self::Open => Text::new("Masih berjalan", "Still open"),
            Self::Unknown => Text::new("Belum diketahui", "Not known"),
        }
    }
}

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
            Unit::YesNo if value > 0 => super::common::YES.of(lang).to_owned(),
            Unit::YesNo => super::common::NO.of(lang).to_owned(),
        }
    }
}

impl Words for CriterionId {
    fn words(&self) -> Text {
        match self {
            Self::Item(item) => item.words(),
            Self::Services => Text::new(
                "Layanan dengan cakupan ≥\u{a0}50\u{a0}% dalam ≥\u{a0}8 bulan",
                "Services with a coverage of ≥\u{a0}50% in ≥\u{a0}8 months",
            ),
            Self::Tools => Text::new(
                "Alat pantau pertumbuhan dan perkembangan",
                "Tools for monitoring growth and development",
            ),
        }
    }
}

/// What a part of a line has and needs, in one sentence.
pub fn said(part: &Part, lang: Lang) -> String {
    let what = part.item.say(lang);
    let need = part.item.amount(part.at_least, lang);
    let Some(known) = part.known else {
        return SAID_UNKNOWN.fill(lang, &[("what", &what), ("need", &need)]);
    };
    let value = part.item.amount(known.value, lang);
    let text = if part.verdict == Verdict::Open { SAID_OPEN } else { SAID };
    text.fill(lang, &[("what", &what), ("value", &value), ("need", &need)])
}

/// A line in short, for a list: `Dana sehat 32,0 %`, `KB: belum diketahui`.
pub fn short(line: &Line, lang: Lang) -> String {
    let what = line.id.say(lang);
    match line.parts.as_slice() {
        [part] => match part.known {
            Some(_) if part.item.unit() == Unit::YesNo => {
                format!("{what}: {}", NOT_THERE.of(lang))
            }
            Some(known) => {
                let value = part.item.amount(known.value, lang);
                let need = part.item.amount(part.at_least, lang);
                SHORT_LINE.fill(lang, &[("what", &what), ("value", &value), ("need", &need)])
            }
            None => format!("{what}: {}", Verdict::Unknown.say(lang).to_lowercase()),
        },
        parts => {
            let met = parts.iter().filter(|part| part.verdict == Verdict::Met).count();
            let need = SOME_OF.fill(lang, &[("enough", &met), ("all", &line.enough)]);
            format!("{what}: {need}")
        }
    }
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let verdicts = [Verdict::Met, Verdict::Open, Verdict::Unknown, Verdict::Failed];
    let strata = Stratum::ALL.iter().flat_map(|one| [one.words(), one.support()]);
    let items = Item::ALL.iter().flat_map(|item| [item.words(), item.remedy()]);
    let criteria = [CriterionId::Services, CriterionId::Tools];
    ALL.iter()
        .map(|(_, text)| *text)
        .chain(strata)
        .chain(items)
        .chain(Item::ALL.iter().filter_map(|item| item.hint()))
        .chain(verdicts.iter().flat_map(|verdict| [verdict.words(), verdict.aktif()]))
        .chain(criteria.iter().map(Words::words))
        .map(|text| ("strata", text))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strata::{TelaahRules, Year, telaah};

    #[test]
    fn a_line_says_value_and_need() {
        let mut year = Year { year: 2025, passed: 12, ..Year::default() };
        year.answers.extend([(Item::MonthsHeld, 12), (Item::KaderMean, 45), (Item::Ds, 712)]);
        let judged = telaah(&TelaahRules::KEMENKES_2011, &year);
        let blocks: Vec<String> =
            judged.blocks().map(|line| said(&line.parts[0], Lang::Id)).collect();
        assert_eq!(blocks, ["Rerata kader bertugas: 4,5, perlu 5,0."]);
        assert_eq!(short(&judged.lines[1].1, Lang::En), "Kader on duty, mean: 4.5, needed 5.0");
        assert_eq!(short(&judged.lines[3].1, Lang::Id), "Cakupan kumulatif KIA: belum diketahui");
        assert_eq!(
            said(&judged.lines[7].1.parts[0], Lang::En),
            "Dana sehat, households covered: not known, needed 50.0%."
        );
    }
}
