//! The passphrase of a file: Argon2id makes a key of it, XChaCha20-Poly1305 locks the body.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize};

/// KiB of memory, and passes, of new files. Source: OWASP Password Storage Cheat Sheet, Argon2id
/// (19 MiB, two passes, one lane).
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
/// More than a file may ask of a tablet.
const MOST_MEMORY: u32 = 64 * 1024;
const MOST_PASSES: u32 = 8;

/// How a body was locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// Salt of the key.
    #[serde(rename = "s")]
    pub salt: [u8; 16],
    /// Nonce of the cipher.
    #[serde(rename = "n")]
    pub nonce: [u8; 24],
    /// KiB of memory.
    #[serde(rename = "m")]
    pub memory: u32,
    /// Passes.
    #[serde(rename = "t")]
    pub passes: u32,
}

impl Lock {
    /// Of a new file.
    pub fn new(salt: [u8; 16], nonce: [u8; 24]) -> Self {
        Self { salt, nonce, memory: MEMORY, passes: PASSES }
    }

    /// The locked bytes. `beside` is not secret, but cannot be changed either.
    pub fn close(&self, passphrase: &str, body: &[u8], beside: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload { msg: body, aad: beside };
        self.cipher(passphrase)?.encrypt(&self.nonce.into(), payload).ok()
    }

    /// The bytes again; `None` when the passphrase is another one, or something was changed.
    pub fn open(&self, passphrase: &str, locked: &[u8], beside: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload { msg: locked, aad: beside };
        self.cipher(passphrase)?.decrypt(&self.nonce.into(), payload).ok()
    }

    fn cipher(&self, passphrase: &str) -> Option<XChaCha20Poly1305> {
        if self.memory > MOST_MEMORY || self.passes > MOST_PASSES {
            return None;
        }
        let params = Params::new(self.memory, self.passes, 1, Some(32)).ok()?;
        let mut key = [0; 32];
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        // Blanks around it are lost when a passphrase is said or written down.
        argon.hash_password_into(passphrase.trim().as_bytes(), &self.salt, &mut key).ok()?;
        Some(XChaCha20Poly1305::new(&key.into()))
    }
}
