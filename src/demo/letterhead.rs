//! The letterhead of the made-up regency, with arms of our own drawing.

use super::Demo;
use crate::records::{Bytes, KopSurat};

/// A shield with a line of growth, 96 × 96.
const ARMS: &[u8] = include_bytes!("arms.png");

impl Demo {
    /// What stands on its papers.
    pub fn letterhead(&self) -> KopSurat {
        let name = &self.regency().name;
        KopSurat {
            lines: vec![format!("Pemerintah {name}"), "Sekretariat Daerah".to_owned()],
            address: "Jalan Contoh Nomor 1, kode pos 00000 · contoh, bukan alamat nyata".to_owned(),
            logo: Bytes(ARMS.to_vec()),
            ..KopSurat::default()
        }
    }
}
