//! The boundaries of a regency, as a person brought them.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{
    documents::{Extra, Stamp},
    wilayah::RegionCode,
};

/// Boundaries of one regency, kept as one document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Boundaries {
    /// Of which kabupaten or kota.
    pub regency: RegionCode,
    /// Name of the file they came from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// Who drew them, and when: stands under each map.
    #[serde(default)]
    pub source: String,
    /// Under which terms they may be used.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// Size of that file, bytes.
    #[serde(default)]
    pub size_before: u64,
    /// A [`Topology`](crate::maps::Topology) in its stored form.
    pub topology: Bytes,
    /// Last write.
    #[serde(default)]
    pub edited: Stamp,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Bytes that are written as they are, not as a list of numbers.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Bytes;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("bytes")
            }
            fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes(bytes.to_vec()))
            }
            fn visit_byte_buf<E: de::Error>(self, bytes: Vec<u8>) -> Result<Bytes, E> {
                Ok(Bytes(bytes))
            }
            // JSON knows no bytes.
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Bytes, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = list.next_element()? {
                    bytes.push(byte);
                }
                Ok(Bytes(bytes))
            }
        }
        deserializer.deserialize_bytes(Visitor)
    }
}
