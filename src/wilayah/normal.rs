//! Names as they are compared: how people write "Kel. Sei Pinang II" and "Sungai Pinang 2".

/// The kind written in front of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefix {
    /// "Kel.", "Kelurahan", "Lurah"
    Kelurahan,
    /// "Ds.", "Desa"
    Desa,
    /// "Kec.", "Kecamatan", "Distrik"
    Kecamatan,
    /// "Kab.", "Kabupaten"
    Kabupaten,
    /// "Kota", "Kotamadya"
    Kota,
}

fn prefix(word: &str) -> Option<Prefix> {
    Some(match word {
        "kel" | "kelurahan" | "kl" => Prefix::Kelurahan,
        "ds" | "desa" => Prefix::Desa,
        "kec" | "kecamatan" | "distrik" => Prefix::Kecamatan,
        "kab" | "kabupaten" => Prefix::Kabupaten,
        "kota" | "kotamadya" => Prefix::Kota,
        _ => return None,
    })
}

/// A name for comparing: lower case, no spaces, marks or apostrophes, Roman numbers as
/// digits ("Bukit Apit - II" and "BUKITAPIT 2" are the same).
pub fn normal(name: &str) -> String {
    words(name).concat()
}

/// As [`normal`], and common abbreviations and number words are the same as what they
/// stand for ("Sei" is "Sungai", "Satu" is "1").
pub(super) fn loose(name: &str) -> String {
    words(name).iter().map(|word| meaning(word)).collect()
}

/// Takes the kind off the front if it is one of `kinds`: "Kel. Baru" gives "baru".
/// None when no such kind stands there, or nothing else does.
pub(super) fn strip(name: &str, kinds: &[Prefix]) -> Option<(Prefix, String)> {
    let words = words(name);
    let (first, rest) = words.split_first()?;
    let kind = prefix(first).filter(|k| kinds.contains(k))?;
    (!rest.is_empty()).then(|| (kind, rest.join(" ")))
}

/// Lower-case words of letters and digits, Roman numbers as digits.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in name.chars().chain([' ']) {
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        } else if !matches!(c, '\'' | '’' | '‘' | '`' | '"') && !word.is_empty() {
            let word = std::mem::take(&mut word);
            words.push(roman(&word).map_or_else(|| unpadded(word), |n| n.to_string()));
        }
    }
    words
}

/// "02" is "2".
fn unpadded(word: String) -> String {
    let digits = word.bytes().all(|b| b.is_ascii_digit());
    match word.trim_start_matches('0') {
        "" => word,
        short if digits => short.to_owned(),
        _ => word,
    }
}

/// The value of a Roman number up to 39, written the one right way.
fn roman(word: &str) -> Option<u8> {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = word.bytes().take_while(|b| *b == b'x').count();
    let unit = UNITS.iter().position(|u| *u == &word[tens..])?;
    (tens <= 3 && tens + unit > 0).then_some((tens * 10 + unit) as u8)
}

fn meaning(word: &str) -> &str {
    const NUMBERS: [&str; 10] =
        ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    const DIGITS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    if let Some(at) = NUMBERS.iter().position(|n| *n == word) {
        return DIGITS[at];
    }
    match word {
        "sei" | "sungei" => "sungai",
        "tj" | "tjg" | "tg" => "tanjung",
        "kp" | "kamp" => "kampung",
        "bkt" => "bukit",
        "gp" | "gamp" => "gampong",
        "pd" => "padang",
        "pl" => "pulau",
        "tl" => "teluk",
        "btg" => "batang",
        "lb" => "lubuk",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_name_written_differently() {
        for (a, b) in [
            ("Bukit Apit - II", "BUKITAPIT 2"),
            ("Soka'an", "sokaan"),
            ("Soka’an", "Soka`an"),
            ("Blok 07", "BLOK VII"),
            ("  Guguak   Panjang ", "guguak panjang"),
            ("Mala-Mala", "Mala - mala"),
            ("Musara XIX", "musara 19"),
            ("Wamesa II/Yakati", "Wamesa 2 Yakati"),
        ] {
            assert_eq!(normal(a), normal(b), "{a} / {b}");
        }
        assert_ne!(normal("Baru I"), normal("Baru II"));
        assert_ne!(normal("Desa Baru"), normal("Baru"));
    }

    #[test]
    fn roman_numbers_are_read_strictly() {
        for (text, value) in [("i", 1), ("iv", 4), ("ix", 9), ("xiv", 14), ("xxxix", 39)] {
            assert_eq!(roman(text), Some(value), "{text}");
        }
        for text in ["", "iiii", "vx", "ixi", "xxxx", "di", "mimi"] {
            assert_eq!(roman(text), None, "{text}");
        }
        assert_eq!(normal("X Koto"), normal("10 Koto"));
    }

    #[test]
    fn kinds_come_off_the_front_one_by_one() {
        let kinds = [Prefix::Kelurahan, Prefix::Desa];
        let stripped = |name| strip(name, &kinds);
        assert_eq!(stripped("Kel. Tarok Dipo"), Some((Prefix::Kelurahan, "tarok dipo".to_owned())));
        assert_eq!(stripped("Ds.Suka Maju"), Some((Prefix::Desa, "suka maju".to_owned())));
        assert_eq!(stripped("DESA/KEL. BARU"), Some((Prefix::Desa, "kel baru".to_owned())));
        for same in ["Kecamatan", "Kec. Baru", "Desa", "Desaloka", ""] {
            assert_eq!(stripped(same), None, "{same}");
        }
    }

    #[test]
    fn abbreviations_and_number_words() {
        assert_eq!(loose("Sei. Pinang Satu"), loose("Sungai Pinang I"));
        assert_eq!(loose("Tj. Harapan"), loose("Tanjung Harapan"));
    }

    proptest! {
        #[test]
        fn any_text_is_taken_and_normal_is_stable(text in ".{0,40}") {
            let once = normal(&text);
            prop_assert!(!once.contains(' '));
            let _ = (loose(&text), strip(&text, &[Prefix::Desa]));
        }
    }
}
