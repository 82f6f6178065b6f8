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
        Some(XChaCha20Poly1305::new(&self.secret(passphrase)?.into()))
    }

    /// The key, for a file that is locked in parts; `None` where it asks too much of a tablet.
    pub fn key(&self, passphrase: &str) -> Option<Key> {
        Some(Key { secret: self.secret(passphrase)?, nonce: self.nonce })
    }

    fn secret(&self, passphrase: &str) -> Option<[u8; 32]> {
        if self.memory > MOST_MEMORY || self.passes > MOST_PASSES {
            return None;
        }
        let params = Params::new(self.memory, self.passes, 1, Some(32)).ok()?;
        let mut secret = [0; 32];
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        // Blanks around it are lost when a passphrase is said or written down.
        argon.hash_password_into(passphrase.trim().as_bytes(), &self.salt, &mut secret).ok()?;
        Some(secret)
    }
}

/// The key of a file that is locked part by part: making it takes a tablet a while, so it is made
/// once. It goes no further than from the desk to its own screen and back, and never prints.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    secret: [u8; 32],
    nonce: [u8; 24],
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    /// The locked bytes of a part. `beside` is not secret, but cannot be changed either.
    pub fn close(&self, number: u32, body: &[u8], beside: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload { msg: body, aad: beside };
        self.cipher().encrypt(&self.nonce_of(number).into(), payload).ok()
    }

    /// The bytes of a part again; `None` when the key is another one, or something was changed.
    pub fn open(&self, number: u32, locked: &[u8], beside: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload { msg: locked, aad: beside };
        self.cipher().decrypt(&self.nonce_of(number).into(), payload).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.secret.into())
    }

    /// Each part has a nonce of its own; the key is of this file only, since its salt is. A part in
    /// another place cannot be opened.
    fn nonce_of(&self, number: u32) -> [u8; 24] {
        let mut nonce = self.nonce;
        for (byte, part) in nonce.iter_mut().zip(number.to_le_bytes()) {
            *byte ^= part;
        }
        nonce
    }
}
