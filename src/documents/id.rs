//! Random, meaningless ids: 64 bits, written as 13 characters of Crockford's base 32.
//!
//! An id never carries a NIK, a place or a date; it may stand in a URL.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, marker::PhantomData, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 13;

/// The id of a document of kind `T`, so that a child's id cannot be taken for a Posyandu's.
pub struct Id<T>(u64, PhantomData<fn() -> T>);

/// A text that is not an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct IdError;

/// Where new ids come from: the platform's random numbers, or a seeded row of them in tests.
pub trait IdSource {
    /// The next 64 random bits.
    fn next_bits(&mut self) -> u64;

    /// A new id.
    fn next_id<T>(&mut self) -> Id<T>
    where
        Self: Sized,
    {
        Id::from_bits(self.next_bits())
    }
}

impl<T> Id<T> {
    /// The id with these bits.
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits, PhantomData)
    }

    /// The bits of the id.
    pub const fn bits(self) -> u64 {
        self.0
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Fixed length, so that text order is the order of the bits.
        (0..LENGTH).rev().try_for_each(|place| {
            let digit = (self.0 >> (5 * place)) & 31;
            fmt::Write::write_char(f, ALPHABET[digit as usize] as char)
        })
    }
}

impl<T> FromStr for Id<T> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if text.len() != LENGTH {
            return Err(IdError);
        }
        let bits = text.bytes().try_fold(0_u128, |bits, byte| {
            let digit = ALPHABET.iter().position(|a| *a == byte.to_ascii_lowercase());
            digit.map(|digit| bits << 5 | digit as u128).ok_or(IdError)
        })?;
        u64::try_from(bits).map(Self::from_bits).map_err(|_too_large| IdError)
    }
}

/// As text for people and JSON, as a number in the store.
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_u64(self.0)
        }
    }
}

/// Accepts both forms where a format calls itself readable: serde's buffered content does so even
/// when it came from a binary format.
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<fn() -> T>);
        impl<T> de::Visitor<'_> for Visitor<T> {
            type Value = Id<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id")
            }
            fn visit_u64<E: de::Error>(self, bits: u64) -> Result<Id<T>, E> {
                Ok(Id::from_bits(bits))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Id<T>, E> {
                text.parse().map_err(E::custom)
            }
        }
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Visitor(PhantomData))
        } else {
            deserializer.deserialize_u64(Visitor(PhantomData))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_bits_are_the_same_id() {
        for bits in [0, 1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
            let id = Id::<()>::from_bits(bits);
            assert_eq!(id.to_string().len(), LENGTH);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        assert_eq!(Id::<()>::from_bits(33).to_string(), "0000000000011");
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "123", "zzzzzzzzzzzzz", "00000000000u1", "00000000000011"] {
            assert_eq!(text.parse::<Id<()>>(), Err(IdError), "{text}");
        }
    }

    #[test]
    fn json_has_text_and_the_store_a_number() {
        let id = Id::<()>::from_bits(33);
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, "\"0000000000011\"");
        assert_eq!(serde_json::from_str::<Id<()>>(&json).unwrap(), id);
        let packed = rmp_serde::to_vec_named(&id).unwrap();
        assert_eq!(packed, [33]);
        assert_eq!(rmp_serde::from_slice::<Id<()>>(&packed).unwrap(), id);
    }
}
