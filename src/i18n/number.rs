//! Numbers: decimal comma and point between thousands in Indonesian, the other way round
//! in English; a real minus; a unit never leaves its number.

use super::Lang;

/// A space that does not break.
pub const NBSP: char = '\u{a0}';
/// What stands where there is no value.
pub const DASH: &str = "–";
const MINUS: char = '\u{2212}';

impl Lang {
    /// The decimal mark.
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::Id => ',',
            Self::En => '.',
        }
    }

    const fn thousands_mark(self) -> char {
        match self {
            Self::Id => '.',
            Self::En => ',',
        }
    }

    /// A whole number: `1.234` or `1,234`.
    pub fn count(self, n: impl Into<i64>) -> String {
        let n: i64 = n.into();
        let mut text = String::new();
        if n < 0 {
            text.push(MINUS);
        }
        self.push_grouped(&mut text, &n.unsigned_abs().to_string());
        text
    }

    /// So many of so many, as tables have it: `12/1.034`.
    pub fn ratio(self, n: u32, of: u32) -> String {
        format!("{}/{}", self.count(n), self.count(of))
    }

    fn push_grouped(self, text: &mut String, digits: &str) {
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(self.thousands_mark());
            }
            text.push(digit);
        }
    }

    /// A number with so many decimals; a dash for what is no number.
    pub fn number(self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return DASH.to_owned();
        }
        let plain = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::new();
        if value < 0.0 && plain.bytes().any(|b| matches!(b, b'1'..=b'9')) {
            text.push(MINUS);
        }
        self.push_grouped(&mut text, whole);
        if !fraction.is_empty() {
            text.push(self.decimal_mark());
            text.push_str(fraction);
        }
        text
    }

    /// A measured number: at least one decimal, at most `most`, no zeros at the end beyond it.
    pub fn measure(self, value: f64, most: usize) -> String {
        let mut text = self.number(value, most);
        for _ in 1..most {
            if text.ends_with('0') {
                text.pop();
            }
        }
        text
    }

    /// A weight: `8,4 kg`.
    pub fn kg(self, kg: f64) -> String {
        format!("{}{NBSP}kg", self.measure(kg, 2))
    }

    /// A length: `72,5 cm`.
    pub fn cm(self, cm: f64) -> String {
        format!("{}{NBSP}cm", self.measure(cm, 2))
    }

    /// A weight in grams: `800 g`, with its sign when `signed`.
    pub fn grams(self, grams: i32, signed: bool) -> String {
        let plus = if signed && grams > 0 { "+" } else { "" };
        format!("{plus}{}{NBSP}g", self.count(grams))
    }

    /// A z-score, always with its sign: `−2,03`, `+0,45`, `0,00`.
    pub fn z(self, z: f64) -> String {
        let text = self.number(z, 2);
        let positive = z > 0.0 && text.bytes().any(|b| matches!(b, b'1'..=b'9'));
        if positive { format!("+{text}") } else { text }
    }

    /// A share with one decimal, rounded half up on whole numbers: `19,8 %`; a dash when there
    /// is nothing to share (domain.md 3.1: never 0 % of nothing).
    pub fn percent(self, part: u32, of: u32) -> String {
        if of == 0 {
            return DASH.to_owned();
        }
        let tenths = (u64::from(part) * 2000 + u64::from(of)) / (2 * u64::from(of));
        let mut text = String::new();
        self.push_grouped(&mut text, &(tenths / 10).to_string());
        text.push(self.decimal_mark());
        text.push_str(&(tenths % 10).to_string());
        self.push_percent(&mut text);
        text
    }

    /// A share without decimals, for narrow places.
    pub fn percent_short(self, part: u32, of: u32) -> String {
        if of == 0 {
            return DASH.to_owned();
        }
        let whole = (u64::from(part) * 200 + u64::from(of)) / (2 * u64::from(of));
        let mut text = whole.to_string();
        self.push_percent(&mut text);
        text
    }

    fn push_percent(self, text: &mut String) {
        if self == Self::Id {
            text.push(NBSP);
        }
        text.push('%');
    }

    /// An amount of storage: `12,3 MB`; less than a kilobyte in bytes.
    pub fn bytes(self, bytes: u64) -> String {
        const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
        if bytes < 1000 {
            return format!("{bytes}{NBSP}B");
        }
        let mut value = bytes as f64 / 1000.0;
        let mut unit = UNITS[0];
        for next in &UNITS[1..] {
            if value < 999.95 {
                break;
            }
            value /= 1000.0;
            unit = next;
        }
        format!("{}{NBSP}{unit}", self.number(value, usize::from(value < 99.95)))
    }
}

#[cfg(test)]
mod tests {
    use super::Lang::{En, Id};

    #[test]
    fn thousands_and_decimals_by_language() {
        assert_eq!(Id.count(1_234_567), "1.234.567");
        assert_eq!(En.count(1234), "1,234");
        assert_eq!(Id.count(-999), "−999");
        assert_eq!(Id.count(100_000), "100.000");
        assert_eq!(Id.number(1234.5, 1), "1.234,5");
        assert_eq!(En.number(-0.04, 1), "0.0");
        assert_eq!(En.number(f64::NAN, 1), "–");
    }

    #[test]
    fn measures_keep_what_was_read_off_the_scale() {
        assert_eq!(Id.kg(8.4), "8,4\u{a0}kg");
        assert_eq!(En.kg(8.35), "8.35\u{a0}kg");
        assert_eq!(Id.cm(72.0), "72,0\u{a0}cm");
        assert_eq!(Id.grams(-1200, true), "−1.200\u{a0}g");
        assert_eq!(En.grams(300, true), "+300\u{a0}g");
        assert_eq!(Id.measure(100.0, 2), "100,0");
    }

    #[test]
    fn z_scores_carry_their_sign() {
        assert_eq!(Id.z(-2.03), "−2,03");
        assert_eq!(En.z(0.45), "+0.45");
        assert_eq!(Id.z(0.0), "0,00");
        assert_eq!(Id.z(-0.001), "0,00");
    }

    #[test]
    fn shares_round_half_up_and_nothing_of_nothing_is_a_dash() {
        assert_eq!(Id.percent(198, 1000), "19,8\u{a0}%");
        assert_eq!(En.percent(1, 8), "12.5%");
        // 1/16 = 6.25 %: half goes up.
        assert_eq!(En.percent(1, 16), "6.3%");
        assert_eq!(Id.percent(3, 0), "–");
        assert_eq!(Id.percent(7, 7), "100,0\u{a0}%");
        assert_eq!(En.percent_short(1, 8), "13%");
    }

    #[test]
    fn bytes_in_the_unit_that_reads_best() {
        assert_eq!(Id.bytes(49), "49\u{a0}B");
        assert_eq!(En.bytes(999), "999\u{a0}B");
        assert_eq!(Id.bytes(1_000), "1,0\u{a0}kB");
        assert_eq!(Id.bytes(1_500), "1,5\u{a0}kB");
        assert_eq!(En.bytes(12_345_678), "12.3\u{a0}MB");
        assert_eq!(En.bytes(999_999), "1.0\u{a0}MB");
        assert_eq!(Id.bytes(250_000_000_000), "250\u{a0}GB");
    }
}
