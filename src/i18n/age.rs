//! Ages: completed years, months and days.

use super::Lang;
use crate::desk::protocol::Age;

impl Lang {
    const fn age_units(self) -> [&'static str; 3] {
        match self {
            Self::Id => ["th", "bl", "hr"],
            Self::En => ["y", "m", "d"],
        }
    }

    /// An age to the day: `2 th 3 bl 10 hr`; parts that are zero are left out.
    pub fn age(self, age: Age) -> String {
        let units = self.age_units();
        let parts = [age.years, age.months, age.days];
        let said: Vec<String> = parts
            .iter()
            .zip(units)
            .filter(|(n, _)| **n != 0)
            .map(|(n, unit)| format!("{n} {unit}"))
            .collect();
        if said.is_empty() { format!("0 {}", units[2]) } else { said.join(" ") }
    }

    /// An age in completed months as people say it: `8 bl`, from two years on `2 th 3 bl`.
    pub fn age_months(self, months: i32) -> String {
        let [year, month, _] = self.age_units();
        if months < 24 {
            return format!("{months} {month}");
        }
        match (months / 12, months % 12) {
            (years, 0) => format!("{years} {year}"),
            (years, rest) => format!("{years} {year} {rest} {month}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang::{En, Id};
    use super::*;

    #[test]
    fn ages_leave_out_what_is_zero() {
        let age = |years, months, days| Age { years, months, days, ..Age::default() };
        assert_eq!(Id.age(age(2, 3, 10)), "2 th 3 bl 10 hr");
        assert_eq!(En.age(age(2, 3, 10)), "2 y 3 m 10 d");
        assert_eq!(Id.age(age(1, 0, 4)), "1 th 4 hr");
        assert_eq!(Id.age(age(0, 0, 0)), "0 hr");
        assert_eq!(Id.age_months(23), "23 bl");
        assert_eq!(Id.age_months(24), "2 th");
        assert_eq!(En.age_months(59), "4 y 11 m");
    }
}
