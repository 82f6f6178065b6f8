//! Words of the boundaries: the page, what was odd in a file, why a file cannot be used.

use crate::{
    boundaries::{
        model::{BadFile, Format, NoteKind},
        protocol::Step,
    },
    i18n::{Lang, Text, Words, text::texts},
};

texts! {
    TITLE = "Batas wilayah", "Boundaries";
    LEAD = "Garis desa/kelurahan dan kecamatan untuk peta, dari berkas Anda sendiri.", "Lines of desa, kelurahan and kecamatan for the map, from a file of your own.";
    INDICATIVE = "Batas indikatif: bukan penetapan batas resmi.", "Indicative boundaries: not an official demarcation.";
    KEPT = "Yang dipakai peta", "Used by the map";
    KEPT_NONE = "Belum ada batas", "No boundaries yet";
    ZONE_TITLE = "Pilih zona koordinat", "Choose the zone of the coordinates";
    ZONE_WHY = "Zona biasanya tertulis di keterangan peta atau diketahui pembuatnya, misalnya “UTM 50N”. Periksa di gambar apakah letaknya benar.", "The zone usually stands on the map or its maker knows it, such as “UTM 50N”. See on the picture whether the place is right.";
    ZONE = "Zona", "Zone";
    ZONE_NONE = "Pilih zona", "Choose a zone";
    ZONE_NORTH = "UTM {zone} utara ({zone}N): {at}", "UTM {zone} north ({zone}N): {at}";
    ZONE_SOUTH = "UTM {zone} selatan ({zone}S): {at}", "UTM {zone} south ({zone}S): {at}";
    ZONE_TM3 = "TM-3 zona {zone} (BPN): {at}", "TM-3 zone {zone} (BPN): {at}";
    ZONE_FALLS = "Dengan zona ini batasnya jatuh di antara {low} dan {high}.", "In this zone the boundaries fall between {low} and {high}.";
    ZONE_READ = "Baca dengan zona ini", "Read in this zone";
    ZONE_PREVIEW = "Letaknya di Indonesia dengan zona ini", "Where in Indonesia it lies in this zone";
    NORTH = "LU", "N";
    SOUTH = "LS", "S";
    EAST = "BT", "E";
    KEPT_NONE_WHY = "Tanpa batas, peta menaruh Posyandu sebagai titik di kisi. Pilih berkas GeoJSON, TopoJSON, atau shapefile dalam ZIP.", "Without boundaries the map puts Posyandu as points on a grid. Choose a GeoJSON, a TopoJSON or a shapefile in a ZIP.";
    KEPT_REGIONS = "{desa} desa/kelurahan, {kecamatan} kecamatan", "{desa} desa and kelurahan, {kecamatan} kecamatan";
    KEPT_UNKNOWN = "{n} bidang tanpa kode wilayah", "{n} areas without a region code";
    KEPT_WHEN = "Disimpan {when}", "Kept {when}";
    KEPT_WHEN_BY = "Disimpan {when}, {by}", "Kept {when}, {by}";
    DEMO = "Batas rekaan untuk data demo.", "Invented boundaries for the demo data.";
    REPLACE = "Ganti dengan berkas lain", "Replace by another file";
    REMOVE = "Hapus batas", "Remove boundaries";
    REMOVED = "Batas dihapus.", "Boundaries removed.";
    RESTORED = "Batas dikembalikan.", "Boundaries restored.";
    SAVED = "Batas tersimpan: {desa} desa/kelurahan, {size}.", "Boundaries kept: {desa} desa and kelurahan, {size}.";
    CHOOSE = "Pilih berkas", "Choose a file";
    CHOOSE_OTHER = "Pilih berkas lain", "Choose another file";
    DROP_HERE = "Seret berkas batas ke sini", "Drag the file of boundaries here";
    DROP_NOW = "Lepaskan untuk membaca batas", "Let go to read the boundaries";
    ACCEPTS = "GeoJSON, TopoJSON, atau ZIP berisi .shp, .dbf, dan .prj; sampai 150 MB", "GeoJSON, TopoJSON, or a ZIP with .shp, .dbf and .prj; up to 150 MB";
    PRIVATE = "Berkas dibaca di perangkat ini dan tidak dikirim ke mana pun.", "The file is read on this device and sent nowhere.";
    WHERE_FROM = "Dari mana berkasnya?", "Where to get a file?";
    WHERE_1 = "Bappeda, Dinas PUPR, atau geoportal kabupaten/kota.", "The regency's Bappeda, PUPR office or geoportal.";
    WHERE_2 = "Badan Informasi Geospasial: tanahair.indonesia.go.id, batas administrasi desa.", "Badan Informasi Geospasial: tanahair.indonesia.go.id, administrative boundaries.";
    WHERE_3 = "Berkas satu provinsi juga bisa: hanya wilayah {regency} yang diambil.", "A file of the whole province will do: only {regency} is taken.";
    NEEDS_REGENCY = "Pilih kabupaten/kota dulu", "Choose the regency first";
    NEEDS_REGENCY_WHY = "Kode dan nama wilayahnya dipakai untuk mengenali setiap bidang.", "Its codes and names are used to recognise each area.";
    STEP_READING = "Membaca berkas", "Reading the file";
    STEP_MATCHING = "Mencocokkan dengan kode wilayah", "Matching with region codes";
    STEP_CLEANING = "Merapatkan batas yang bersebelahan", "Making neighbours touch";
    STEP_SIMPLIFYING = "Menyederhanakan garis", "Simplifying lines";
    PERCENT = "{n}%", "{n}%";
    NOT_SAVED_YET = "Belum ada yang disimpan; batas yang lama tetap dipakai.", "Nothing is kept yet; the former boundaries are still in use.";
    UNREADABLE = "Berkas ini tidak bisa dipakai", "This file cannot be used";
    RESULT = "Yang dikenali", "What was recognised";
    RESULT_FILE = "{file}, {format}", "{file}, {format}";
    DESA = "Desa/kelurahan", "Desa and kelurahan";
    KECAMATAN = "Kecamatan", "Kecamatan";
    SIZE = "Ukuran", "Size";
    OF_ALL = "dari {n}", "of {n}";
    SIZE_FROM = "dari {size}", "from {size}";
    ALL_MATCHED = "Semua wilayah dikenali.", "Every region was recognised.";
    PREVIEW = "Gambar batas yang akan disimpan", "Picture of the boundaries to be kept";
    MISSING = "Wilayah tanpa bidang", "Regions without an area";
    MISSING_WHY = "Ada di daftar {regency}, tidak ada di berkas ini. Di peta datanya hanya terlihat lewat kecamatan dan titik Posyandu.", "In the list of {regency}, but not in this file. Their data show on the map by kecamatan and points only.";
    BPS = "Kolom kodenya berisi kode BPS, bukan kode Kemendagri. Wilayah dicocokkan lewat nama.", "The code column holds codes of BPS, not of Kemendagri. Regions were matched by name.";
    ELSEWHERE = "{n} bidang di luar {regency} dilewati.", "{n} areas outside {regency} were left out.";
    LARGER = "{n} garis luar kabupaten/provinsi dilewati; garis itu dibentuk dari desanya.", "{n} outlines of the regency or province were left out; they are made of their desa.";
    JOINED = "{n} bidang digabung dengan bidang lain dari wilayah yang sama.", "{n} areas were joined with another of the same region.";
    DROPPED = "{n} pulau atau lubang yang terlalu kecil untuk terlihat tidak disimpan.", "{n} islands or holes too small to be seen are not kept.";
    VANISHED = "Terlalu kecil untuk digambar: {names}.", "Too small to be drawn: {names}.";
    NOTE_COUNT = "{n} bidang (mulai nomor {first}: {name}). {what}", "{n} areas (from number {first}: {name}). {what}";
    NOTE_COUNT_NAMELESS = "{n} bidang (mulai nomor {first}). {what}", "{n} areas (from number {first}). {what}";
    FIELDS = "Kolom yang dipakai", "Fields in use";
    FIELDS_WHY = "Kolom dikenali dari isinya. Ubah bila keliru.", "Fields are recognised by what is in them. Change what is wrong.";
    FIELD_CODE = "Kode wilayah Kemendagri", "Region code of Kemendagri";
    FIELD_DESA = "Nama desa/kelurahan", "Name of the desa or kelurahan";
    FIELD_KECAMATAN = "Nama kecamatan", "Name of the kecamatan";
    FIELD_NONE = "Tidak ada", "None";
    OPEN = "Perlu dipastikan", "To be made sure of";
    OPEN_WHY = "Bidang ini tidak cocok dengan satu wilayah saja. Yang dibiarkan tetap digambar, tanpa data.", "These areas do not fit one region alone. What you leave as it is, is drawn without data.";
    OPEN_MORE = "{n} lagi setelah ini diterapkan.", "{n} more after these are applied.";
    OPEN_IS = "Wilayah untuk {name}", "Region of {name}";
    OPEN_NAMELESS = "bidang nomor {n}", "area number {n}";
    OPEN_IN_FILE = "Di berkas: {what}", "In the file: {what}";
    OPEN_UNDECIDED = "Belum dipilih", "Not chosen";
    OPEN_KEEP = "Gambar tanpa data", "Draw without data";
    OPEN_LEAVE = "Jangan ambil", "Leave out";
    OPEN_LIKELY = "Mirip: {name}", "Alike: {name}";
    APPLY = "Terapkan pilihan", "Apply choices";
    SOURCE = "Sumber", "Source";
    SOURCE_HINT = "Tampil di bawah setiap peta, misalnya BIG, Peta RBI 2023.", "Stands under each map, such as BIG, RBI map 2023.";
    LICENCE = "Lisensi atau izin pakai", "Licence or terms of use";
    LICENCE_HINT = "Misalnya CC BY 4.0, atau nomor surat izin.", "Such as CC BY 4.0, or the number of a permit.";
    SAVE = "Simpan batas ini", "Keep these boundaries";
    DISCARD = "Buang", "Discard";
    DOOR = "Atur batas wilayah", "Set boundaries";
    DOOR_TEXT = "Garis desa dan kecamatan untuk peta.", "Lines of desa and kecamatan for the map.";
}

impl Words for Step {
    fn words(&self) -> Text {
        match self {
            Self::Reading => STEP_READING,
            Self::Matching => STEP_MATCHING,
            Self::Cleaning => STEP_CLEANING,
            Self::Simplifying => STEP_SIMPLIFYING,
        }
    }
}

impl Words for Format {
    fn words(&self) -> Text {
        match self {
            Self::GeoJson => Text::new("GeoJSON", "GeoJSON"),
            Self::TopoJson => Text::new("TopoJSON", "TopoJSON"),
            Self::Shapefile => Text::new("shapefile", "shapefile"),
        }
    }
}

impl Words for NoteKind {
    fn words(&self) -> Text {
        match self {
            Self::NoGeometry => Text::new("Tanpa bentuk; dilewati.", "Without a shape; left out."),
            Self::NotAnArea => Text::new(
                "Titik atau garis, bukan bidang; dilewati.",
                "Points or lines, not areas; left out.",
            ),
            Self::ShortRing => Text::new(
                "Garis dengan kurang dari tiga sudut; garis itu dilewati.",
                "A line of fewer than three corners; that line was left out.",
            ),
            Self::NotANumber => Text::new(
                "Koordinat yang bukan angka; sudutnya dilewati. Periksa bentuknya di peta.",
                "A coordinate that is no number; the corner was left out. Check the shape on the map.",
            ),
            Self::Swapped => Text::new(
                "Lintang dan bujur tertukar; sudah ditukar kembali.",
                "Latitude and longitude were exchanged; put right.",
            ),
            Self::OutsideIndonesia => Text::new(
                "Di luar Indonesia; dilewati. Periksa sistem koordinatnya.",
                "Outside of Indonesia; left out. Check the coordinate system.",
            ),
            Self::Malformed => Text::new(
                "Bentuknya tidak terbaca; dilewati. Ekspor ulang dari aplikasi peta.",
                "The shape cannot be read; left out. Export it again from the map program.",
            ),
        }
    }
}

/// Why a file cannot be used, and what to do.
pub fn bad_file(problem: &BadFile, lang: Lang) -> String {
    match problem {
        BadFile::Empty => bad::EMPTY.of(lang).to_owned(),
        BadFile::TooLarge { size, limit } => bad::TOO_LARGE
            .fill(lang, &[("size", &lang.bytes(*size)), ("limit", &lang.bytes(*limit))]),
        BadFile::Unpacks { limit } => bad::UNPACKS.fill(lang, &[("limit", &lang.bytes(*limit))]),
        BadFile::Encrypted => bad::ENCRYPTED.of(lang).to_owned(),
        BadFile::Other { found } => bad::OTHER.fill(lang, &[("found", found)]),
        BadFile::LoosePart => bad::LOOSE_PART.of(lang).to_owned(),
        BadFile::NoShapefile => bad::NO_SHAPEFILE.of(lang).to_owned(),
        BadFile::NoTable { layer } => bad::NO_TABLE.fill(lang, &[("layer", layer)]),
        BadFile::Damaged { what } => bad::DAMAGED.fill(lang, &[("what", what)]),
        BadFile::OtherJson => bad::OTHER_JSON.of(lang).to_owned(),
        BadFile::NoAreas { points, lines } => bad::NO_AREAS
            .fill(lang, &[("points", &lang.count(*points)), ("lines", &lang.count(*lines))]),
        BadFile::Projection { name } => bad::PROJECTION.fill(lang, &[("name", name)]),
        BadFile::Metres(_) => bad::METRES.of(lang).to_owned(),
        BadFile::OutsideIndonesia { lon, lat } => bad::OUTSIDE
            .fill(lang, &[("lat", &lang.number(*lat, 3)), ("lon", &lang.number(*lon, 3))]),
        BadFile::TooManyCorners { limit } => bad::CORNERS
            .fill(lang, &[("limit", &lang.count(i64::try_from(*limit).unwrap_or(i64::MAX)))]),
        BadFile::Elsewhere { found } => bad::ELSEWHERE.fill(lang, &[("found", found)]),
    }
}

/// Why a file cannot be used.
pub mod bad {
    crate::i18n::text::texts! {
        EMPTY = "Berkas ini kosong. Periksa apakah unduhannya selesai.", "This file is empty. Check whether the download was complete.";
        TOO_LARGE = "Berkas ini {size}; batasnya {limit}. Ambil satu kabupaten/kota saja di QGIS, lalu ekspor lagi.", "This file has {size}; the limit is {limit}. Take one regency only in QGIS, then export again.";
        UNPACKS = "Isi ZIP ini melebihi {limit} setelah dibuka. Ambil satu kabupaten/kota saja, lalu kemas lagi.", "Unpacked, this ZIP exceeds {limit}. Take one regency only, then pack it again.";
        ENCRYPTED = "ZIP ini berkata sandi. Kemas lagi tanpa kata sandi.", "This ZIP has a password. Pack it again without one.";
        OTHER = "Ini bukan berkas batas, melainkan {found}. Di QGIS: Ekspor → Simpan Fitur Sebagai → GeoJSON, EPSG:4326.", "This is no file of boundaries but {found}. In QGIS: Export → Save Features As → GeoJSON, EPSG:4326.";
        LOOSE_PART = "Ini satu bagian shapefile. Kemas .shp, .shx, .dbf, dan .prj bersama-sama menjadi satu ZIP.", "This is one part of a shapefile. Pack .shp, .shx, .dbf and .prj together into one ZIP.";
        NO_SHAPEFILE = "ZIP ini tidak berisi .shp atau .geojson. Kemas .shp, .shx, .dbf, dan .prj bersama-sama.", "This ZIP holds no .shp or .geojson. Pack .shp, .shx, .dbf and .prj together.";
        NO_TABLE = "Tabel {layer}.dbf tidak ada di ZIP, padahal nama dan kode wilayah ada di sana. Tambahkan, lalu kemas lagi.", "The table {layer}.dbf is not in the ZIP, where names and codes are. Add it and pack again.";
        DAMAGED = "Berkas ini rusak atau terpotong ({what}). Unduh atau ekspor lagi.", "This file is damaged or cut off ({what}). Download or export it again.";
        OTHER_JSON = "Ini JSON, tetapi bukan GeoJSON atau TopoJSON. Ekspor lapisan batasnya dari aplikasi peta.", "This is JSON, but no GeoJSON or TopoJSON. Export the layer of boundaries from a map program.";
        NO_AREAS = "Berkas ini tidak berisi bidang, hanya {points} titik dan {lines} garis. Pilih lapisan poligon desa atau kecamatan.", "This file holds no areas, only {points} points and {lines} lines. Choose the layer of polygons of desa or kecamatan.";
        PROJECTION = "Sistem koordinat “{name}” tidak dikenal. Ekspor lagi dengan EPSG:4326 (WGS 84) atau UTM WGS 84.", "The coordinate system “{name}” is unknown. Export again in EPSG:4326 (WGS 84) or UTM WGS 84.";
        METRES = "Koordinatnya dalam meter tanpa keterangan zona. Pilih zonanya di bawah bila tahu, sertakan .prj, atau ekspor lagi dengan EPSG:4326 (WGS 84).", "Its coordinates are metres of no known zone. Choose the zone below if you know it, add the .prj, or export again in EPSG:4326 (WGS 84).";
        OUTSIDE = "Semua bidang di luar Indonesia (yang pertama di lintang {lat}, bujur {lon}). Periksa sistem koordinatnya.", "All areas lie outside of Indonesia (the first at latitude {lat}, longitude {lon}). Check the coordinate system.";
        CORNERS = "Garisnya punya lebih dari {limit} sudut. Ambil satu kabupaten/kota saja, lalu ekspor lagi.", "Its lines have more than {limit} corners. Take one regency only, then export again.";
        ELSEWHERE = "Tidak ada bidang dari kabupaten/kota ini; isinya: {found}. Pilih berkas yang sesuai, atau ubah kabupaten/kota di Pengaturan.", "No area of this regency; it holds: {found}. Choose the file that fits, or change the regency in the settings.";
    }
}

/// Words of the closed sets.
#[cfg(test)]
pub fn all_for_test() -> Vec<(&'static str, Text)> {
    let steps = [Step::Reading, Step::Matching, Step::Cleaning, Step::Simplifying];
    let notes = [
        NoteKind::NoGeometry,
        NoteKind::NotAnArea,
        NoteKind::ShortRing,
        NoteKind::NotANumber,
        NoteKind::Swapped,
        NoteKind::OutsideIndonesia,
        NoteKind::Malformed,
    ];
    let steps = steps.iter().map(|step| ("step", step.words()));
    steps
        .chain(notes.iter().map(|note| ("note", note.words())))
        .chain(bad::ALL.iter().copied())
        .collect()
}
