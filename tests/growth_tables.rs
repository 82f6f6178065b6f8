//! The packed WHO tables are the ones that the script wrote.

use sha2::{Digest as _, Sha256};

const PACKED: &[u8] = include_bytes!("../src/growth/data/who.bin");
const SUMS: &str = include_str!("../src/growth/data/SHA256SUMS");

#[test]
fn the_checksum_is_the_recorded_one() {
    assert_eq!(SUMS.trim(), format!("{:x}  who.bin", Sha256::digest(PACKED)));
}
