//! Fields of a child's document in words, for its history. Their short names are those of
//! `docs/format.md`; the path of a change joins them with `/`.

use crate::{
    i18n::{Lang, Text, text::texts},
    records::{Length, Weight},
};

texts! {
    NO_HISTORY = "Belum ada perubahan yang tercatat", "No changes recorded yet";
    F_NAME = "Nama", "Name";
    F_NIK_MASKED = "NIK tersamar", "Masked NIK";
    F_SEX = "Jenis kelamin", "Sex";
    F_BIRTH = "Tanggal lahir", "Birth date";
    F_BIRTH_WEIGHT = "BB lahir", "Birth weight";
    F_BIRTH_LENGTH = "PB lahir", "Birth length";
    F_GESTATION = "Umur kehamilan", "Weeks of pregnancy";
    F_ORDER = "Anak ke-", "Birth order";
    F_DESA = "Desa/kelurahan", "Desa or kelurahan";
    F_CONSENT = "Persetujuan", "Consent";
    F_TRANSFER = "Perpindahan", "Transfer";
    F_EXIT = "Keluar", "Left";
    F_VISIT_DATE = "Tanggal kunjungan", "Date of the visit";
    F_POSITION = "Cara ukur", "Position";
    F_OEDEMA = "Edema", "Oedema";
    F_CARE = "Layanan", "Services";
    F_CONFIRMED = "Peringatan yang dipastikan", "Warnings confirmed";
    F_POSYANDU = "Posyandu", "Posyandu";
    F_NIK = "NIK", "NIK";
    F_VISIT = "Kunjungan", "Visit";
}

/// The name of a changed field; none for what only the program needs (ids, imports).
pub fn field_of_path(path: &str) -> Option<Text> {
    use super::{detail as d, visit as v};
    let parts: Vec<&str> = path.split('/').collect();
    Some(match *parts.as_slice() {
        ["who", "n"] => F_NAME,
        ["who", "nik"] => F_NIK,
        ["who", "nikm"] => F_NIK_MASKED,
        ["who", "ibu"] => d::MOTHER,
        ["who", "ayah"] => d::FATHER,
        ["who", "ortu"] => d::PARENTS,
        ["who", "hp"] => d::PHONE,
        ["jk"] => F_SEX,
        ["lahir", "d"] => F_BIRTH,
        ["lahir", "w"] => F_BIRTH_WEIGHT,
        ["lahir", "h"] => F_BIRTH_LENGTH,
        ["lahir", "g"] => F_GESTATION,
        ["lahir", "n"] => F_ORDER,
        ["home", "desa"] => F_DESA,
        ["home", ..] => d::ADDRESS,
        ["pos"] => F_POSYANDU,
        ["izin", ..] => F_CONSENT,
        ["kia"] => d::KIA_BOOK,
        ["pindah", ..] => F_TRANSFER,
        ["keluar", ..] => F_EXIT,
        [visit, "d"] if is_visit(visit) => F_VISIT_DATE,
        [visit, "w"] if is_visit(visit) => v::WEIGHT,
        [visit, "h"] if is_visit(visit) => v::LENHEI,
        [visit, "m"] if is_visit(visit) => F_POSITION,
        [visit, "k"] if is_visit(visit) => v::HEAD,
        [visit, "l"] if is_visit(visit) => v::MUAC,
        [visit, "o"] if is_visit(visit) => F_OEDEMA,
        [visit, "c", ..] if is_visit(visit) => F_CARE,
        [visit, "a", ..] if is_visit(visit) => F_CONFIRMED,
        [visit] if is_visit(visit) => F_VISIT,
        _ => return None,
    })
}

fn is_visit(part: &str) -> bool {
    part.starts_with("v[")
}

/// A stored value as a person reads it: grams as kg, hundredths as cm, days by language.
pub fn value_of_path(path: &str, value: &str, lang: Lang) -> String {
    let last = path.rsplit('/').next().unwrap_or(path);
    let about_body = path.starts_with("v[") || path.starts_with("lahir/");
    if let (true, Ok(number)) = (about_body, value.parse::<u32>()) {
        match last {
            "w" => return lang.kg(Weight(number).kg()),
            "h" | "k" | "l" => return lang.cm(Length(number).cm()),
            _ => {}
        }
    }
    if let ("d", Ok(date)) = (last, value.parse()) {
        return lang.date(date);
    }
    match value {
        "true" => super::yes_no(true, lang).to_owned(),
        "false" => super::yes_no(false, lang).to_owned(),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_read_by_people() {
        let path = "v[0000000000007]/w";
        assert_eq!(field_of_path(path), Some(super::super::visit::WEIGHT));
        assert_eq!(value_of_path(path, "8400", Lang::Id), "8,4\u{a0}kg");
        assert_eq!(value_of_path("lahir/h", "4805", Lang::En), "48.05\u{a0}cm");
        assert_eq!(value_of_path("lahir/d", "2026-03-12", Lang::Id), "12 Mar 2026");
        assert_eq!(value_of_path("kia", "true", Lang::En), "Yes");
        assert_eq!(field_of_path("imp"), None);
        assert_eq!(field_of_path("v[0000000000007]/i"), None);
    }
}
