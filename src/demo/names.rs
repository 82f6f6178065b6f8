//! Invented names: they sound Indonesian, and are put together from parts so that no
//! real person, desa or kecamatan is meant. A test compares the places with all of Indonesia.

use std::collections::HashSet;

use super::dice::Dice;
use crate::growth::Sex;

const GIVEN: [&str; 30] = [
    "Wul", "Sand", "Kel", "Naw", "Tar", "Lind", "Rend", "Jal", "Purw", "Gal", "Sek", "Mand", "Dan",
    "Ner", "Bim", "Lar", "Cand", "Sur", "Ham", "Ged", "Ken", "Rum", "Sed", "Wid", "Pand", "Am",
    "Tis", "Bay", "Ran", "Ay",
];
const GIRL: [&str; 14] = [
    "aruni", "ikasari", "umaya", "irantika", "estiwi", "anindra", "utami", "iradewi", "alika",
    "untari", "ismaya", "ayuni", "imelati", "arasti",
];
const BOY: [&str; 14] = [
    "andaru", "iswara", "arjaya", "untoro", "imasta", "aryadi", "ukusuma", "endrata", "abima",
    "igarda", "ansyaro", "udarma", "isaktya", "alendra",
];
const SECOND: [&str; 26] = [
    "Samodraya",
    "Pratandira",
    "Wirakalana",
    "Lestarana",
    "Mahesarga",
    "Kusumantara",
    "Danurakta",
    "Sagaraya",
    "Anggarista",
    "Paramanda",
    "Jatiwarna",
    "Rinjanira",
    "Balantara",
    "Cakrawira",
    "Nusapati",
    "Giriwangsa",
    "Tirtamaya",
    "Sembadana",
    "Harsapura",
    "Wanadipa",
    "Arunaka",
    "Kertasura",
    "Lembayuna",
    "Madyantara",
    "Sadewira",
    "Puspanara",
];

/// A child's name: one or two words.
pub(super) fn child(dice: &mut Dice, sex: Sex) -> String {
    let first = given(dice, sex);
    if dice.chance(0.12) { first } else { format!("{first} {}", dice.pick(&SECOND)) }
}

/// A parent's name.
pub(super) fn parent(dice: &mut Dice, sex: Sex) -> String {
    let first = given(dice, sex);
    if dice.chance(0.45) { first } else { format!("{first} {}", dice.pick(&SECOND)) }
}

fn given(dice: &mut Dice, sex: Sex) -> String {
    let ends = if sex == Sex::Female { &GIRL } else { &BOY };
    format!("{}{}", dice.pick(&GIVEN), dice.pick(ends))
}

const STEM: [&str; 26] = [
    "Naru", "Seli", "Walu", "Kinan", "Tirem", "Jalu", "Runa", "Amba", "Lari", "Sena", "Daru",
    "Miru", "Galu", "Puri", "Rindu", "Tala", "Bena", "Sara", "Wira", "Lumi", "Kala", "Niru",
    "Pali", "Randa", "Sima", "Tenga",
];
const ENDING: [&str; 15] = [
    "senja", "wangi", "harsa", "mulya", "tara", "gantara", "loka", "binar", "samita", "danta",
    "rasana", "puspa", "kirana", "semai", "lantera",
];
const LAND: [&str; 8] =
    ["Tanjung", "Muara", "Bukit", "Lubuk", "Pulau", "Sungai", "Kampung", "Teluk"];

/// As many different names of desa as wanted.
pub(super) fn places(dice: &mut Dice, count: usize) -> Vec<String> {
    let mut known = HashSet::new();
    let mut names = Vec::with_capacity(count);
    while names.len() < count {
        let name = format!("{}{}", dice.pick(&STEM), dice.pick(&ENDING));
        if !known.insert(name.clone()) {
            continue;
        }
        names.push(if dice.chance(0.25) { format!("{} {name}", dice.pick(&LAND)) } else { name });
    }
    names
}

/// Names of Posyandu are flowers and fruits everywhere in Indonesia; they repeat from
/// desa to desa, not within one.
pub(super) const FLOWERS: [&str; 24] = [
    "Melati",
    "Mawar",
    "Anggrek",
    "Kenanga",
    "Cempaka",
    "Dahlia",
    "Flamboyan",
    "Teratai",
    "Seruni",
    "Kamboja",
    "Bougenvil",
    "Sedap Malam",
    "Kemuning",
    "Asoka",
    "Tulip",
    "Wijaya Kusuma",
    "Nusa Indah",
    "Soka",
    "Delima",
    "Manggis",
    "Rambutan",
    "Salak",
    "Srikaya",
    "Kecapi",
];

/// Where sessions are held.
pub(super) const HALLS: [&str; 6] =
    ["Balai warga", "Pustu", "Rumah kader", "Gedung PAUD", "Balai pertemuan", "Halaman musala"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_different() {
        let names = places(&mut Dice::new(&[1]), 260);
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), 260);
    }

    #[test]
    fn names_of_persons_vary() {
        let mut dice = Dice::new(&[2]);
        let names: HashSet<_> = (0..2000).map(|_| child(&mut dice, Sex::Female)).collect();
        assert!(names.len() > 1500, "{}", names.len());
    }
}
