//! Dates as serde fields: `2026-03-12` for people and JSON, days since 1970-01-01 in the store.
//!
//! Use as `#[serde(with = "documents::day")]` and, for an `Option`, `documents::day::option`.

use chrono::{Duration, NaiveDate};
use serde::{Deserializer, Serializer, de};
use std::fmt;

const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1970, 1, 1).expect("1970-01-01 is a date");

/// Days since 1970-01-01.
pub fn number(date: NaiveDate) -> i32 {
    (date - EPOCH).num_days() as i32
}

/// The date this many days after 1970-01-01, if the calendar reaches that far.
pub fn from_number(days: i64) -> Option<NaiveDate> {
    EPOCH.checked_add_signed(Duration::try_days(days)?)
}

/// Writes a date.
pub fn serialize<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        serializer.collect_str(date)
    } else {
        serializer.serialize_i32(number(*date))
    }
}

/// Reads a date in either form.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(DayVisitor)
    } else {
        deserializer.deserialize_i32(DayVisitor)
    }
}

/// A date that writes itself as a day.
struct AsDay(NaiveDate);

impl serde::Serialize for AsDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.0, serializer)
    }
}

struct DayVisitor;

impl de::Visitor<'_> for DayVisitor {
    type Value = NaiveDate;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date")
    }
    fn visit_i64<E: de::Error>(self, days: i64) -> Result<NaiveDate, E> {
        from_number(days).ok_or_else(|| E::custom("date out of range"))
    }
    fn visit_u64<E: de::Error>(self, days: u64) -> Result<NaiveDate, E> {
        self.visit_i64(i64::try_from(days).map_err(E::custom)?)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<NaiveDate, E> {
        text.parse().map_err(E::custom)
    }
}

/// The same for a date that may be missing.
pub mod option {
    use chrono::NaiveDate;
    use serde::{Deserializer, Serializer, de};
    use std::fmt;

    /// Writes a date or nothing.
    pub fn serialize<S: Serializer>(
        date: &Option<NaiveDate>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => serializer.serialize_some(&super::AsDay(*date)),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a date, or nothing.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Option<NaiveDate>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date or nothing")
            }
            fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(None)
            }
            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(None)
            }
            fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
                super::deserialize(inner).map(Some)
            }
        }
        deserializer.deserialize_option(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Row {
        #[serde(with = "crate::documents::day")]
        date: NaiveDate,
        #[serde(with = "crate::documents::day::option", default)]
        other: Option<NaiveDate>,
    }

    #[test]
    fn both_forms_come_back() {
        for date in ["1969-12-31", "1970-01-01", "2026-11-21"] {
            let date: NaiveDate = date.parse().unwrap();
            for other in [None, Some(date)] {
                let row = Row { date, other };
                let json = serde_json::to_string(&row).unwrap();
                assert_eq!(serde_json::from_str::<Row>(&json).unwrap(), row);
                let packed = rmp_serde::to_vec_named(&row).unwrap();
                assert_eq!(rmp_serde::from_slice::<Row>(&packed).unwrap(), row);
                let sent = postcard::to_allocvec(&row).unwrap();
                assert_eq!(postcard::from_bytes::<Row>(&sent).unwrap(), row);
            }
        }
        assert_eq!(number("1970-01-11".parse().unwrap()), 10);
    }
}
