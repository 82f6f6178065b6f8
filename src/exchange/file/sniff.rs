//! What a file is, by its first bytes: names lie.

/// What a file seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing in it.
    Empty,
    /// A ZIP: XLSX, if its inside agrees.
    Zip,
    /// The container of old XLS and of workbooks under a password.
    Ole,
    /// A web page: many old systems export a table as HTML and call it `.xls`.
    Html,
    /// Text of some encoding.
    Text,
    /// Something else, by the name people know it by.
    Other(&'static str),
}

/// First bytes of files that people pick by mistake.
const MAGIC: [(&[u8], &str); 17] = [
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "GZIP"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x7fELF", "ELF"),
    (b"MZ", "EXE"),
    (b"ID3", "MP3"),
    (b"OggS", "OGG"),
    (b"RIFF", "RIFF"),
];

const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Bytes that are looked at.
const LOOK: usize = 8192;

/// Tells a file by its content.
pub fn sniff(bytes: &[u8]) -> Kind {
    let head = &bytes[..bytes.len().min(LOOK)];
    if head.is_empty() {
        return Kind::Empty;
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if head.starts_with(OLE) {
        return Kind::Ole;
    }
    // PDF readers allow a preamble, and so do those who write them.
    if head[..head.len().min(1024)].windows(5).any(|window| window == b"%PDF-") {
        return Kind::Other("PDF");
    }
    // Two letters are too few to tell "BMI,…" from a picture: text is looked at first.
    let text = is_text(head);
    let magic =
        MAGIC.iter().find(|(magic, _)| head.starts_with(magic) && (magic.len() > 3 || !text));
    if let Some((_, name)) = magic {
        return Kind::Other(name);
    }
    if head.get(4..8) == Some(b"ftyp") {
        return Kind::Other("MP4");
    }
    if !text {
        return Kind::Other("binary");
    }
    markup(head).unwrap_or(Kind::Text)
}

/// UTF-16, or hardly any control characters.
fn is_text(head: &[u8]) -> bool {
    if wide(head).is_some() {
        return true;
    }
    let control = |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a);
    let controls = head.iter().filter(control).count();
    !head.contains(&0) && controls * 50 <= head.len()
}

/// Byte order of UTF-16, from its mark or from the zeros between Latin letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wide {
    /// Little end first, as Windows writes it.
    Little,
    /// Big end first.
    Big,
}

/// Whether text is UTF-16, and of which byte order.
pub fn wide(head: &[u8]) -> Option<Wide> {
    match head {
        [0xff, 0xfe, ..] => return Some(Wide::Little),
        [0xfe, 0xff, ..] => return Some(Wide::Big),
        _ => {}
    }
    let head = &head[..head.len().min(512)];
    let pairs = head.len() / 2;
    if pairs < 8 {
        return None;
    }
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 >= pairs * 8 && even * 10 <= pairs {
        Some(Wide::Little)
    } else if even * 10 >= pairs * 8 && odd * 10 <= pairs {
        Some(Wide::Big)
    } else {
        None
    }
}

fn markup(head: &[u8]) -> Option<Kind> {
    let text: String = head.iter().map(|b| char::from(*b)).filter(|c| *c != '\0').collect();
    let text = text.trim_start_matches(['\u{ef}', '\u{bb}', '\u{bf}', 'ÿ', 'þ']);
    let text = text.trim_start().to_ascii_lowercase();
    if text.contains("<table") || text.starts_with("<!doctype html") || text.starts_with("<html") {
        return Some(Kind::Html);
    }
    if text.starts_with("<?xml") || text.starts_with("<svg") {
        return Some(Kind::Other("XML"));
    }
    let json = text.starts_with('{') || text.starts_with("[{");
    json.then_some(Kind::Other("JSON"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_content_not_by_name() {
        for (bytes, kind) in [
            (&b"%PDF-1.7 ..."[..], Kind::Other("PDF")),
            (b"\x89PNG\r\n\x1a\n\0\0", Kind::Other("PNG")),
            (b"PK\x03\x04....", Kind::Zip),
            (OLE, Kind::Ole),
            (b"Nama;JK;Tgl Lahir\n", Kind::Text),
            (b"BMI;Nama\n", Kind::Text),
            (b"\xef\xbb\xbfNama,JK\n", Kind::Text),
            (b"\xff\xfeN\0a\0m\0a\0", Kind::Text),
            (b"<html><table><tr><td>Nama", Kind::Html),
            (b"<?xml version=\"1.0\"?>", Kind::Other("XML")),
            (b"{\"a\":1}", Kind::Other("JSON")),
            (b"\0\x01\x02\x03\x04\x05", Kind::Other("binary")),
            (b"", Kind::Empty),
        ] {
            assert_eq!(sniff(bytes), kind, "{bytes:?}");
        }
    }

    #[test]
    fn wide_text_without_a_mark() {
        let wide_text = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "Nama;JK;Tgl Lahir".encode_utf16().flat_map(order).collect()
        };
        assert_eq!(wide(&wide_text(u16::to_le_bytes)), Some(Wide::Little));
        assert_eq!(wide(&wide_text(u16::to_be_bytes)), Some(Wide::Big));
        assert_eq!(wide(b"Nama;JK;Tgl Lahir"), None);
    }
}
