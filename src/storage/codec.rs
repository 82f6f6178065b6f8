//! The one codec of every stored row: a byte for the schema version, then MessagePack.
//!
//! MessagePack with field names keeps unknown fields (`documents::Extra`) across a round trip and
//! packs a visit into 30–50 bytes. Each kind of document has its own version and an upgrade from
//! every older one; a newer version than this build knows is refused, never guessed at.

use serde::{Serialize, de::DeserializeOwned};

use super::StorageError;

/// A kind of document with a schema version.
pub trait Stored: Serialize + DeserializeOwned {
    /// Version that this build writes.
    const VERSION: u8;

    /// Reads the body of an older version. Called with versions below `VERSION` only.
    fn upgrade(version: u8, _body: &[u8]) -> Result<Self, String> {
        Err(format!("no upgrade from version {version}"))
    }
}

/// Encodes a document.
pub fn encode<T: Stored>(document: &T) -> Result<Vec<u8>, StorageError> {
    let mut bytes = vec![T::VERSION];
    let mut writer = rmp_serde::Serializer::new(&mut bytes).with_struct_map();
    document
        .serialize(&mut writer)
        .map_err(|error| StorageError::Corrupt(String::new(), error.to_string()))?;
    Ok(bytes)
}

/// Decodes a document; `key` names the row in an error.
pub fn decode<T: Stored>(key: &str, bytes: &[u8]) -> Result<T, StorageError> {
    let corrupt = |what: String| StorageError::Corrupt(key.to_owned(), what);
    let (version, body) = bytes.split_first().ok_or_else(|| corrupt("empty".to_owned()))?;
    match version.cmp(&T::VERSION) {
        std::cmp::Ordering::Equal => {
            let mut reader = rmp_serde::Deserializer::from_read_ref(body);
            T::deserialize(&mut reader).map_err(|error| corrupt(error.to_string()))
        }
        std::cmp::Ordering::Less => T::upgrade(*version, body).map_err(corrupt),
        std::cmp::Ordering::Greater => {
            Err(StorageError::Newer { found: u32::from(*version), known: u32::from(T::VERSION) })
        }
    }
}
