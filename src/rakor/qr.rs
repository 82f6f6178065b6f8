//! QR of a short text, as squares: for the printed list of attendance.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light squares around it that readers need (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A QR.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Squares along a side, the quiet zone included.
    pub side: u32,
    /// The dark squares as the path of an SVG, one unit a square.
    pub path: String,
}

/// The QR of a text; `None` for one that is too long for any. A quarter of it may be torn or
/// scribbled on (level Q).
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let width = x - start;
                let _ = write!(path, "M{} {}h{width}v1h-{width}z", start + QUIET, y + QUIET);
            }
            x += 1;
        }
    }
    Some(Qr { side: (size + 2 * QUIET) as u32, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_in_capitals_is_the_smallest_code() {
        // 13 characters of the alphanumeric mode fit version 1 (21 squares) at level Q, which
        // holds 16; small letters would need version 2.
        let code = qr("7XQ0Z9K3M5RTW").unwrap();
        assert_eq!(code.side, 21 + 8);
        assert_eq!(qr("7xq0z9k3m5rtw").unwrap().side, 25 + 8);
        // The finder at the top left: a row of seven, then one square at each end of it.
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        assert!(code.path.contains("M4 5h1v1h-1z"), "{}", code.path);
        assert!(code.path.contains("M10 5h1v1h-1z"), "{}", code.path);
    }
}
