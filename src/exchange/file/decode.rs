//! Bytes to text: UTF-8, UTF-16, or windows-1252 as older Excels write it.

use std::borrow::Cow;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::sniff::{Wide, wide};

/// The text of a file, without a byte order mark. Every byte means something in windows-1252, so
/// this never fails.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match wide(bytes) {
        Some(Wide::Little) => return UTF_16LE.decode_with_bom_removal(bytes).0,
        Some(Wide::Big) => return UTF_16BE.decode_with_bom_removal(bytes).0,
        None => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    UTF_8
        .decode_without_bom_handling_and_without_replacement(bytes)
        .unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        assert_eq!(decode(b"\xef\xbb\xbfAni"), "Ani");
        assert_eq!(decode("Añi".as_bytes()), "Añi");
        assert_eq!(decode(b"A\xf1i \x80"), "Añi €");
        let wide: Vec<u8> = "\u{feff}Añi".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&wide), "Añi");
    }
}
