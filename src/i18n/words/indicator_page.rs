//! Words of the pages of indicators.

use crate::{
    desk::protocol::{FigureFilter, Part, PlaceLevel},
    i18n::{DASH, Lang, Text, Words, text::texts},
    indicators::{AgeGroup, Figure, FunnelZone, Interval, Standing},
};

texts! {
    TITLE = "Indikator", "Indicators";
    GOALS = "Sasaran dan target", "Targets and projections";
    LEAD = "{place} · {month}", "{place} · {month}";
    MONTHS_OLD = "{from}–{to} bulan", "{from}–{to} months";
    NOTHING = "Belum ada penimbangan yang tercatat.", "No weighing is recorded yet.";
    NOTHING_WHY = "Isi lembar hari buka atau impor data lama, lalu indikator terhitung sendiri.", "Fill in a session sheet or import former data; indicators are then worked out by themselves.";
    NO_FIGURE = "Tidak ada penyebut untuk {month}: {what}", "No denominator for {month}: {what}";
    INTERVAL_95 = "selang kepercayaan 95\u{a0}%", "95% confidence interval";
    OF = "dari", "of";
    BEHIND_NUMERATOR = "Lihat {n} anak pembilang", "See the {n} children of the numerator";
    BEHIND_DENOMINATOR = "Lihat {n} anak penyebut", "See the {n} children of the denominator";
    OTHER_DENOMINATOR = "memakai penyebut lain: {value}, {n} dari {of}.", "has another denominator: {value}, {n} of {of}.";
    BEHIND_MISSING = "Lihat yang belum", "See those left out";
    ONLY_MONTH = "Angka dari {month}, bulan terakhir yang punya data.", "The figure is of {month}, the latest month with data.";
    COL_VALUE = "Nilai", "Value";
    COL_INTERVAL = "Selang 95\u{a0}%", "95% interval";
    COL_NUMERATOR = "Pembilang", "Numerator";
    COL_DENOMINATOR = "Penyebut", "Denominator";
    COL_CHANGE = "Perubahan", "Change";
    COL_TARGET = "Target", "Target";
    COL_PLACE = "Tempat", "Place";
    COL_WITHIN = "Di dalam", "Within";
    COL_RANK = "Peringkat", "Rank";
    COL_STANDING = "Dibanding semua", "Against all";
    COL_ESTIMATE = "Perkiraan tersusut", "Shrunken estimate";
    COL_COVERAGE = "D/S", "D/S";
    COL_INDICATOR = "Indikator", "Indicator";
    COL_AGE = "Umur", "Age";
    BOYS = "Laki-laki", "Boys";
    GIRLS = "Perempuan", "Girls";
    BOTH = "Semua", "Both";
    ALL_AGES = "Semua umur", "All ages";
    TARGET_OF = "Target {year}", "Target for {year}";
    TARGET_REACHED = "Target {value} ({year}) tercapai.", "The target of {value} ({year}) is reached.";
    TARGET_GAP = "{points} poin lagi ke target {value} ({year}), setara {children} anak.", "{points} points short of the target of {value} ({year}): {children} children.";
    TARGET_PACE = "Perlu {pace} poin setiap bulan selama {months} bulan.", "Needs {pace} points a month for {months} months.";
    TARGET_LATE = "Waktu target sudah lewat atau habis bulan ini.", "The time for the target is over or ends this month.";
    TARGET_NONE = "Belum ada target sendiri.", "No target of your own yet.";
    TARGET_PROGRAMME = "Target program: {value}.", "The programme's target: {value}.";
    TARGET_SET = "Tetapkan target", "Set a target";
    TARGET_PLAIN = "Target", "Target";
    TARGET_BY_PROGRAMME = "Target program", "Target of the programme";
    OUTLOOK = "Arah", "Outlook";
    OUTLOOK_FEW = "Belum bisa diperkirakan: ada {found} bulan, perlu {needed}.", "Cannot be projected yet: {found} months, {needed} needed.";
    OUTLOOK_SLOPE = "Rerata {points} poin per bulan ({low} sampai {high}) sejak {from}.", "On average {points} points a month ({low} to {high}) since {from}.";
    REACH_ALREADY = "Target sudah tercapai.", "The target is reached already.";
    REACH_IN_TIME = "Bila terus begini, tercapai {month}: tepat waktu", "If it goes on so, reached in {month}: in time";
    REACH_LATE = "Bila terus begini, baru tercapai {month}: terlambat", "If it goes on so, reached only in {month}: too late";
    REACH_RANGE = "paling cepat {early}, paling lambat {late}", "at the earliest {early}, at the latest {late}";
    REACH_NEVER = "Bila terus begini, target tidak tercapai dalam sepuluh tahun.", "If it goes on so, the target is not reached within ten years.";
    REACH_EARLIEST = "Paling cepat {early}.", "At the earliest {early}.";
    NOBODY_KNOWS = "mungkin tidak pernah", "perhaps never";
    SINCE_MONTH = "Sejak {period}", "Since {period}";
    POINTS = "{points} poin", "{points} points";
    VERDICT_NOTE = "({low} sampai {high})", "({low} to {high})";
    TREND = "Perjalanan bulan ke bulan", "Month by month";
    TREND_TITLE = "{indicator} per bulan", "{indicator} by month";
    RANKING = "Di mana: {level}", "Where: {level}";
    RANKING_TITLE = "Perbandingan", "Comparison";
    LEVEL = "Tingkat", "Level";
    VIEW = "Tampilan", "View";
    VIEW_TABLE = "Daftar", "List";
    VIEW_FUNNEL = "Corong", "Funnel";
    VIEW_SLOPES = "Setahun", "Over a year";
    SHRINK = "Perkiraan tersusut", "Shrunken estimates";
    SHRINK_HINT = "Tempat dengan sedikit anak ditarik ke rata-rata semua, sebanyak yang wajar menurut perbedaan antartempat.", "Places with few children are drawn to the mean of all, as far as the differences between places warrant.";
    NO_PRIOR = "Tempat-tempat ini tidak lebih berbeda daripada kebetulan, jadi tidak ada yang disusutkan.", "These places differ no more than by chance, so nothing is shrunken.";
    NO_ROWS = "Tidak ada tempat pada tingkat ini.", "There is no place of this level.";
    NONE_FITS = "Tidak ada tempat yang cocok.", "No place fits.";
    FIND = "Cari tempat", "Find a place";
    SHOW_ALL = "Semua", "All";
    SHOW_OUT = "Pasti berbeda", "Surely different";
    EXPORT = "Unduh CSV", "Download CSV";
    FILE = "peringkat-{indicator}-{month}.csv", "ranking-{indicator}-{month}.csv";
    RANKS_TIED = "{low}–{high}", "{low}–{high}";
    RANK_NOTE = "Peringkat yang mungkin menurut selang 95\u{a0}%. Tempat dengan peringkat yang tumpang tindih tidak pasti berbeda.", "Ranks that the 95% intervals allow. Places whose ranks overlap are not surely different.";
    FUNNEL_TITLE = "Corong {indicator}: {level}", "Funnel of {indicator}: {level}";
    FUNNEL_SUMMARY = "{out} dari {n} tempat di luar batas 95\u{a0}%, {far} di luar 99,8\u{a0}%. Karena kebetulan saja sekitar {chance} akan di luar 95\u{a0}%.", "{out} of {n} places outside the 95% limits, {far} outside 99.8%. By chance alone about {chance} would lie outside 95%.";
    FUNNEL_X = "Jumlah anak (penyebut)", "Children (denominator)";
    INNER = "batas 95\u{a0}%", "95% limits";
    OUTER = "batas 99,8\u{a0}%", "99.8% limits";
    WHOLE = "semua tempat", "all places";
    PROJECTION = "proyeksi", "projection";
    MEASURED = "hasil penimbangan", "routine weighing";
    SURVEY = "survei", "survey";
    SLOPES_TITLE = "{indicator}: {from} dan {to}", "{indicator}: {from} and {to}";
    SLOPES_SUMMARY = "{better} tempat pasti membaik, {worse} pasti memburuk, {same} tidak pasti berubah.", "{better} places surely better, {worse} surely worse, {same} not surely changed.";
    SLOPES_NONE = "Tidak ada angka dari setahun yang lalu.", "There are no figures of a year ago.";
    SURELY_CHANGED = "pasti berubah", "surely changed";
    SURELY_BETTER = "pasti membaik", "surely better";
    SURELY_WORSE = "pasti memburuk", "surely worse";
    BREAKDOWN = "Siapa: umur dan jenis kelamin", "Who: age and sex";
    BREAKDOWN_NOTE = "Garis adalah selang 95\u{a0}%, batang adalah nilainya.", "The line is the 95% interval, the bar the value.";
    TWO = "Dua angka berdampingan", "Two numbers side by side";
    TWO_WHY = "Penimbangan rutin dan survei mengukur hal yang berbeda. Keduanya ditulis berdampingan, tidak digabung.", "Routine weighing and a survey measure different things. They stand side by side and are never merged.";
    TWO_NONE = "Belum ada angka survei (SSGI, SKI) untuk indikator ini.", "No survey figure (SSGI, SKI) for this indicator yet.";
    TWO_ADD = "Isi angka survei", "Enter survey figures";
    TWO_ROUTINE = "Rutin, {month}", "Routine, {month}";
    TWO_COVERAGE = "cakupan D/S {rate}", "coverage D/S {rate}";
    TWO_NO_ROUTINE = "Tidak ada penimbangan pada {year}.", "Nothing was weighed in {year}.";
    TWO_SAMPLE = "{n} anak sampel", "sample of {n} children";
    TWO_LOWER = "Rutin {points} poin lebih rendah daripada survei.", "Routine is {points} points below the survey.";
    TWO_HIGHER = "Rutin {points} poin lebih tinggi daripada survei.", "Routine is {points} points above the survey.";
    TWO_APART = "Selang keduanya terpisah.", "Their intervals are apart.";
    TWO_TOUCH = "Selang keduanya bertumpang tindih.", "Their intervals overlap.";
    TWO_BIAS = "Yang mungkin menjelaskan", "What may explain it";
    ABOUT = "Cara menghitung", "How it is worked out";
    FORMULA = "{n} dibagi {d}", "{n} divided by {d}";
    RULES_SINCE = "Aturan ini berlaku sejak {date}.", "This rule is in force since {date}.";
    ALERT = "Batas waspada {value}", "Alert at {value}";
    SOURCE = "Penimbangan Posyandu {place}, sampai {month}. Idaman.", "Posyandu weighings of {place}, up to {month}. Idaman.";
    NO_MONTH = "Hanya dihitung pada {months}.", "Only worked out in {months}.";
    SORT_BEST = "Terbaik dulu", "Best first";
    SORT_WORST = "Terburuk dulu", "Worst first";
    SORT_NAME = "Nama", "Name";
    SORT_SIZE = "Penyebut terbesar", "Largest denominator";
    KEYS = "Panah kiri dan kanan: titik sebelum dan sesudah. Enter: buka. Escape: lepas.", "Left and right arrow: point before and after. Enter: open. Escape: let go.";
    OPEN_POINT = "Ketuk atau tekan Enter untuk membuka.", "Tap or press Enter to open.";
    SHOWN_S = "Sasaran", "Target children";
        S_PROJECTED = "Proyeksi", "Projected";
}

impl Words for Part {
    fn words(&self) -> Text {
        match self {
            Self::Numerator => Text::new("pembilang", "numerator"),
            Self::Denominator => Text::new("penyebut", "denominator"),
            Self::Missing => Text::new("yang belum", "those left out"),
        }
    }
}

/// The name of a tier.
pub const fn level(level: PlaceLevel) -> Text {
    match level {
        PlaceLevel::Kecamatan => Text::new("Kecamatan", "Kecamatan"),
        PlaceLevel::Desa => Text::new("Desa/kelurahan", "Desa"),
        PlaceLevel::Puskesmas => Text::new("Puskesmas", "Puskesmas"),
        PlaceLevel::Posyandu => Text::new("Posyandu", "Posyandu"),
    }
}

/// A place against all, in a word.
pub const fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Better => Text::new("pasti lebih baik", "surely better"),
        Standing::Worse => Text::new("pasti lebih buruk", "surely worse"),
        Standing::Higher => Text::new("pasti lebih tinggi", "surely higher"),
        Standing::Lower => Text::new("pasti lebih rendah", "surely lower"),
        Standing::Tied => Text::new("tidak pasti berbeda", "not surely different"),
        Standing::Unknown => Text::new("tidak ada angka", "no figure"),
    }
}

/// Where a place lies in the funnel.
pub const fn zone(zone: FunnelZone) -> Text {
    match zone {
        FunnelZone::FarBelow => Text::new("di bawah batas 99,8", "below the 99.8 limit"),
        FunnelZone::Below => Text::new("di bawah batas 95", "below the 95 limit"),
        FunnelZone::Inside => Text::new("dalam batas", "inside the limits"),
        FunnelZone::Above => Text::new("di atas batas 95", "above the 95 limit"),
        FunnelZone::FarAbove => Text::new("di atas batas 99,8", "above the 99.8 limit"),
        FunnelZone::Unknown => Text::new("tidak ada angka", "no figure"),
    }
}

/// An age group: `12–23 bulan`.
pub fn age_words(age: AgeGroup, lang: Lang) -> String {
    let (from, to) = age.months();
    MONTHS_OLD.fill(lang, &[("from", &from), ("to", &to)])
}

/// Whose children a list shows: `Stunting · pembilang · Oktober 2026 · 31 anak · Kenari`.
pub fn figure_words(figure: FigureFilter, count: Option<u32>, place: &str, lang: Lang) -> String {
    let mut words = vec![figure.indicator.say(lang).to_owned(), figure.part.say(lang).to_owned()];
    words.extend(figure.sex.map(|sex| sex.say(lang).to_owned()));
    words.extend(figure.age.map(|age| age_words(age, lang)));
    words.push(lang.month(figure.month));
    words.extend(count.map(|n| super::common::CHILDREN_N.fill(lang, &[("n", &lang.count(n))])));
    words.push(place.to_owned());
    words.join(" · ")
}

/// The share of a figure: `19,8 %`; a dash where there is none.
pub fn rate(figure: Figure, lang: Lang) -> String {
    lang.percent(figure.numerator, figure.denominator)
}

/// A share: `19,8 %`.
pub fn share(value: f64, lang: Lang) -> String {
    let blank = if lang == Lang::Id { "\u{a0}" } else { "" };
    format!("{}{blank}%", lang.number(value * 100.0, 1))
}

/// From–to in percent: `18,9–20,7`; a dash where there is none.
pub fn range(interval: Option<Interval>, lang: Lang) -> String {
    interval.map_or_else(
        || DASH.to_owned(),
        |Interval { low, high }| {
            format!("{}–{}", lang.number(low * 100.0, 1), lang.number(high * 100.0, 1))
        },
    )
}

/// From–to as it stands by itself: `18,9–20,7 %`.
pub fn range_percent(interval: Interval, lang: Lang) -> String {
    let blank = if lang == Lang::Id { "\u{a0}" } else { "" };
    format!("{}{blank}%", range(Some(interval), lang))
}

/// A difference in points with its sign: `+2,1`.
pub fn points(difference: f64, lang: Lang) -> String {
    let text = lang.number(difference * 100.0, 1);
    if difference > 0.0 && text.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        return format!("+{text}");
    }
    text
}
