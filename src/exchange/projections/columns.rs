//! Columns of a table of sasaran proyeksi: what their headings mean.

use serde::{Deserialize, Serialize};

use crate::{exchange::headings::normal, records::SasaranGroup};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Code of a region, or registration number of a Posyandu.
    Code,
    /// Name of the kecamatan.
    Kecamatan,
    /// Name of the desa or kelurahan.
    Desa,
    /// Name of the Puskesmas.
    Puskesmas,
    /// Name of the Posyandu.
    Posyandu,
    /// Name of a place of any kind.
    Place,
    /// The year.
    Year,
    /// Whom a row counts.
    Group,
    /// How many, in a table with a row for each group.
    Count,
    /// Where it is written.
    Source,
    /// How many of this group.
    People(SasaranGroup),
}

impl Role {
    /// Those that are not of one group.
    pub const PLAIN: [Self; 10] = [
        Self::Code,
        Self::Kecamatan,
        Self::Desa,
        Self::Puskesmas,
        Self::Posyandu,
        Self::Place,
        Self::Year,
        Self::Group,
        Self::Count,
        Self::Source,
    ];

    /// Every role, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::PLAIN.into_iter().chain(SasaranGroup::ALL.map(Self::People))
    }

    /// As the value of a choice.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Code => "kode",
            Self::Kecamatan => "kecamatan",
            Self::Desa => "desa",
            Self::Puskesmas => "puskesmas",
            Self::Posyandu => "posyandu",
            Self::Place => "tempat",
            Self::Year => "tahun",
            Self::Group => "kelompok",
            Self::Count => "jumlah",
            Self::Source => "sumber",
            Self::People(group) => group.code(),
        }
    }

    /// The role of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|role| role.code() == code)
    }

    /// Whether it says where.
    pub const fn is_place(self) -> bool {
        matches!(
            self,
            Self::Code
                | Self::Kecamatan
                | Self::Desa
                | Self::Puskesmas
                | Self::Posyandu
                | Self::Place
        )
    }
}

const NAMES: [(Role, &[&str]); 10] = [
    (
        Role::Code,
        &[
            "kode",
            "kodewilayah",
            "kodedesa",
            "kodekelurahan",
            "kodekecamatan",
            "kodekemendagri",
            "kodeposyandu",
            "nomorregistrasi",
            "noregistrasi",
            "noreg",
        ],
    ),
    (Role::Kecamatan, &["kecamatan", "kec", "namakecamatan", "distrik"]),
    (
        Role::Desa,
        &["desa", "kelurahan", "desakelurahan", "desakel", "keldesa", "namadesa", "nagari"],
    ),
    (Role::Puskesmas, &["puskesmas", "namapuskesmas", "pukesmas", "pkm"]),
    (Role::Posyandu, &["posyandu", "namaposyandu"]),
    (Role::Place, &["tempat", "wilayah", "namawilayah", "nama", "unitkerja", "wilayahkerja"]),
    (Role::Year, &["tahun", "thn", "year"]),
    (Role::Group, &["kelompok", "kelompoksasaran", "sasaran", "jenissasaran", "group"]),
    (Role::Count, &["jumlah", "jml", "total", "proyeksi", "jumlahsasaran", "count"]),
    (Role::Source, &["sumber", "sumberdata", "source", "keterangan"]),
];

/// Names of groups, without ages, years and "jumlah".
const GROUPS: [(SasaranGroup, &[&str]); 12] = [
    (SasaranGroup::LiveBirths, &["lahirhidup", "kelahiranhidup", "bayilahirhidup"]),
    (SasaranGroup::Infants, &["bayi", "survivinginfant", "bayisi"]),
    (SasaranGroup::Baduta, &["baduta", "anakbaduta", "bayibaduta"]),
    (SasaranGroup::Balita, &["balita", "bayidanbalita", "s", "under"]),
    (SasaranGroup::Children, &["anakbalita", "anbal"]),
    (SasaranGroup::Preschool, &["apras", "prasekolah", "anakprasekolah"]),
    (SasaranGroup::Pregnant, &["ibuhamil", "bumil"]),
    (
        SasaranGroup::Delivering,
        &["ibubersalin", "bulin", "ibunifas", "bufas", "ibubersalinnifas", "ibubersalindannifas"],
    ),
    (SasaranGroup::Breastfeeding, &["ibumenyusui", "busui"]),
    (SasaranGroup::Wus, &["wus", "wanitausiasubur"]),
    (SasaranGroup::Pus, &["pus", "pasanganusiasubur"]),
    (SasaranGroup::Elderly, &["lansia", "lanjutusia", "usialanjut"]),
];

/// Words before the name of a group that say nothing of it.
const BEFORE: [&str; 6] = ["jumlah", "jml", "sasaran", "proyeksi", "total", "estimasi"];

/// The group that a text names: `Anak Balita (12-59 bln)`, `Jml Bumil`, `ibu_hamil`.
pub fn group(text: &str) -> Option<SasaranGroup> {
    let whole = normal(text);
    let mut name = whole.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    while let Some(rest) = BEFORE.iter().find_map(|word| name.strip_prefix(word)) {
        name = rest;
    }
    let named = GROUPS.iter().find(|(_, names)| names.contains(&name));
    named
        .map(|(group, _)| *group)
        .or_else(|| SasaranGroup::ALL.into_iter().find(|group| normal(group.code()) == name))
}

/// The year in a text: `Balita 2026`, `2026`, `TA 2026/2027` (the first).
pub fn year(text: &str) -> Option<i32> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() == 4);
    words.filter_map(|word| word.parse().ok()).find(|year| (2000..=2100).contains(year))
}

/// What a column with this heading holds.
pub fn meaning(heading: &str) -> Option<Role> {
    let name = normal(heading);
    let plain = NAMES.iter().find(|(_, names)| names.contains(&name.as_str()));
    plain.map(|(role, _)| *role).or_else(|| group(heading).map(Role::People))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_as_dinkes_write_them() {
        use SasaranGroup as G;
        for (heading, role) in [
            ("KODE DESA", Role::Code),
            ("Desa/Kelurahan", Role::Desa),
            ("Nama Puskesmas", Role::Puskesmas),
            ("Tahun", Role::Year),
            ("Jumlah", Role::Count),
            ("Bayi (0-11 Bulan)", Role::People(G::Infants)),
            ("BADUTA 0-23 bln", Role::People(G::Baduta)),
            ("Jumlah Balita 2026", Role::People(G::Balita)),
            ("Anak Balita (12-59 bulan)", Role::People(G::Children)),
            ("Jml Bumil", Role::People(G::Pregnant)),
            ("Sasaran Ibu Hamil", Role::People(G::Pregnant)),
            ("WUS 15-49 th", Role::People(G::Wus)),
            ("Lahir Hidup", Role::People(G::LiveBirths)),
        ] {
            assert_eq!(meaning(heading), Some(role), "{heading}");
        }
        for heading in ["No", "Luas", "2026", "Balai", ""] {
            assert_eq!(meaning(heading), None, "{heading}");
        }
        assert_eq!(year("Balita 2026"), Some(2026));
        assert_eq!(year("Bayi 0-11"), None);
    }

    #[test]
    fn every_role_and_group_has_its_code() {
        for role in Role::all() {
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
        for of in SasaranGroup::ALL {
            assert_eq!(group(of.code()), Some(of));
        }
    }
}
