//! Words of the telaah kemandirian and of Posyandu aktif.

mod item;

use crate::{
    i18n::{Lang, Text, Words, text::texts},
    records::Month,
    strata::{CriterionId, Immunised, Line, Part, Stratum, Unit, Verdict},
};

#[cfg(test)]
use crate::strata::Item;

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
    COL_ILP = "ILP", "ILP";
    ILP_SHARE = "{share} melayani kelima kelompok umur (ILP): {ilp} dari {total} Posyandu.", "{share} serve all five groups of life (ILP): {ilp} of {total} Posyandu.";
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
    FROM_IDL = "IDL {complete} dari {of} anak 12–23 bulan, {month}", "IDL {complete} of {of} children of 12–23 months, {month}";
    FROM_IDL_FEW = "Dosis tercatat untuk {known} dari {of} anak 12–23 bulan ({month}): terlalu sedikit untuk dihitung", "Doses are recorded of {known} of {of} children of 12–23 months ({month}): too few to compute from";
    FROM_COMPUTED = "dihitung", "computed";
    FROM_ANSWERED = "dijawab", "answered";
    NEXT_LEVEL = "Untuk naik ke {level}", "To reach {level}";
    TO_AKTIF = "Agar menjadi Posyandu aktif", "To become a Posyandu aktif";
    IS_AKTIF = "Semua kriteria Posyandu aktif terpenuhi.", "All criteria of Posyandu aktif are met.";
    SAID = "{what}: {value}, perlu {need}.", "{what}: {value}, needed {need}.";
    SAID_OPEN = "{what}: sejauh ini {value}, perlu {need}.", "{what}: so far {value}, needed {need}.";
    SAID_UNKNOWN = "{what}: belum diketahui, perlu {need}.", "{what}: not known, needed {need}.";
    SAID_DOSES = "{what}: {value} menurut dosis yang tercatat, perlu {need}. Lengkapi dosisnya, atau isi jumlah setahun penuh.", "{what}: {value} by the doses recorded, needed {need}. Complete the doses, or enter the number of the whole year.";
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

/// What the coverage of immunisation is read off, or why it is not.
pub fn immunised((month, idl): (Month, Immunised), lang: Lang) -> String {
    let text = if idl.share().is_some() { FROM_IDL } else { FROM_IDL_FEW };
    let (month, Immunised { complete, of, known }) = (lang.month(month), idl);
    let [complete, of, known] = [complete, of, known].map(|n| lang.count(n));
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("complete", &complete), ("of", &of), ("known", &known), ("month", &month)];
    text.fill(lang, &values)
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
    fn immunisation_says_where_it_comes_from() {
        let month = "2025-09".parse().unwrap();
        let said =
            |complete, known, lang| immunised((month, Immunised { complete, of: 34, known }), lang);
        assert_eq!(said(17, 34, Lang::Id), "IDL 17 dari 34 anak 12–23 bulan, September 2025");
        assert_eq!(
            said(3, 5, Lang::En),
            "Doses are recorded of 5 of 34 children of 12–23 months (September 2025): too few to compute from"
        );
    }

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
