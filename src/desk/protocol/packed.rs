//! A stored document inside a message: `#[serde(with = "super::packed")]`.
//!
//! Messages are postcard, which is small to read but knows no field names; documents leave out
//! what is empty and keep what they do not know, which needs names. So they travel as the
//! MessagePack that they are stored in.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer, Serialize, Serializer,
    de::{self, DeserializeOwned},
    ser,
};

/// Writes a document.
pub fn serialize<T: Serialize, S: Serializer>(
    document: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let bytes = rmp_serde::to_vec_named(document).map_err(ser::Error::custom)?;
    serializer.serialize_bytes(&bytes)
}

/// Reads a document.
pub fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    struct Visitor<T>(PhantomData<T>);
    impl<T: DeserializeOwned> de::Visitor<'_> for Visitor<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a packed document")
        }
        fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<T, E> {
            rmp_serde::from_slice(bytes).map_err(E::custom)
        }
    }
    deserializer.deserialize_bytes(Visitor(PhantomData))
}
