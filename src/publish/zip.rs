//! Files in one ZIP archive, as they are: for browsers that cannot write to a folder.
//!
//! Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Stored, not compressed: pages
//! and pictures of a publication are a few hundred kB.

use chrono::{Datelike as _, NaiveDate};

/// Needed to read it: version 2.0.
const VERSION: u16 = 20;
/// Names are UTF-8 (general purpose bit 11).
const UTF8: u16 = 1 << 11;
/// The polynomial of CRC-32, reflected.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// The archive. All files bear one day.
pub fn zip<'f>(files: impl Iterator<Item = (&'f str, &'f [u8])>, day: NaiveDate) -> Vec<u8> {
    let (mut all, mut directory, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, bytes) in files {
        let start = all.len() as u32;
        let mut shared = Vec::new();
        put(&mut shared, &[VERSION, UTF8, 0, 0, dos_day(day)]);
        let size = bytes.len() as u32;
        for number in [crc32(bytes), size, size] {
            shared.extend(number.to_le_bytes());
        }
        put(&mut shared, &[name.len() as u16, 0]);
        all.extend(b"PK\x03\x04");
        all.extend(&shared);
        all.extend(name.as_bytes());
        all.extend(bytes);
        directory.extend(b"PK\x01\x02");
        put(&mut directory, &[VERSION]);
        directory.extend(shared);
        put(&mut directory, &[0; 5]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
        count += 1;
    }
    let start = all.len() as u32;
    let length = directory.len() as u32;
    all.extend(directory);
    all.extend(b"PK\x05\x06");
    put(&mut all, &[0, 0, count, count]);
    all.extend(length.to_le_bytes());
    all.extend(start.to_le_bytes());
    put(&mut all, &[0]);
    all
}

fn put(bytes: &mut Vec<u8>, numbers: &[u16]) {
    for number in numbers {
        bytes.extend(number.to_le_bytes());
    }
}

/// A day as MS-DOS wrote it: years from 1980.
fn dos_day(day: NaiveDate) -> u16 {
    let year = (day.year() - 1980).clamp(0, 127) as u16;
    year << 9 | (day.month() as u16) << 5 | day.day() as u16
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = crc >> 1 ^ if crc & 1 == 1 { POLYNOMIAL } else { 0 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of CRC-32/ISO-HDLC is that of the digits 1 to 9.
    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    /// Counted by hand: 30 + 5 + 2 for the file, 46 + 5 for its line, 22 for the end.
    #[test]
    fn an_archive_of_one_file() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
        let bytes = zip([("a.txt", b"hi".as_slice())].into_iter(), day);
        assert_eq!(bytes.len(), 37 + 51 + 22);
        assert_eq!(&bytes[30..37], b"a.txthi");
        // 2026 − 1980 = 46, November, the 22nd.
        assert_eq!(u16::from_le_bytes([bytes[12], bytes[13]]), 46 * 512 + 11 * 32 + 22);
        assert_eq!(&bytes[37..41], b"PK\x01\x02");
        assert_eq!(&bytes[88..92], b"PK\x05\x06");
        // One file, a directory of 51 bytes from 37 on.
        assert_eq!(bytes[96..108], [1, 0, 1, 0, 51, 0, 0, 0, 37, 0, 0, 0]);
    }
}
