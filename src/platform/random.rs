//! Random numbers of the browser's cryptography.

use web_sys::Crypto;

use super::global;
use crate::documents::IdSource;

/// 64 random bits.
pub fn bits() -> u64 {
    let mut bytes = [0; 8];
    let filled = global::property::<Crypto>(&["crypto"])
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    // Every browser that runs WebAssembly has it, also without https.
    assert!(filled, "no random numbers");
    u64::from_le_bytes(bytes)
}

/// Ids of random bits.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds;

impl IdSource for RandomIds {
    fn next_bits(&mut self) -> u64 {
        bits()
    }
}
