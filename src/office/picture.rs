//! A logo: which of two kinds its bytes are, and how large it is, without decoding it.
//!
//! Sources: PNG (W3C, third edition, 11.2.1 IHDR); JPEG (ITU-T T.81, B.2.2 frame header).

/// The kind of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl Picture {
    /// What the bytes are, by their beginning.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            _ => None,
        }
    }

    /// Its ending.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }

    /// Its media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// Width and height in pixels; `None` where the bytes do not say them.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let (width, height) = match Picture::of(bytes)? {
        Picture::Png => (four(bytes, 16)?, four(bytes, 20)?),
        Picture::Jpeg => frame(bytes)?,
    };
    (width > 0 && height > 0).then_some((width, height))
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// The frame header of a JPEG: segments before it say how long they are.
fn frame(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let (mark, kind) = (*bytes.get(at)?, *bytes.get(at + 1)?);
        if mark != 0xFF {
            return None;
        }
        match kind {
            // A byte that only fills.
            0xFF => at += 1,
            // SOF0 to SOF15 without DHT, JPG and DAC.
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                let (height, width) = (two(bytes, at + 5)?, two(bytes, at + 7)?);
                return Some((u32::from(width), u32::from(height)));
            }
            // The picture itself begins: too late.
            0xDA | 0xD9 => return None,
            _ => at += 2 + usize::from(two(bytes, at + 2)?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_sizes_by_hand() {
        let mut png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec();
        png.extend([0, 0, 1, 0, 0, 0, 0, 80, 8, 6, 0, 0, 0]);
        assert_eq!(size(&png), Some((256, 80)));
        // SOI, an APP0 of 4 bytes, SOF0 of 120 × 96.
        let jpeg = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 96, 0, 120, 1, 1, 0x11, 0,
        ];
        assert_eq!(Picture::of(&jpeg), Some(Picture::Jpeg));
        assert_eq!(size(&jpeg), Some((120, 96)));
        for cut in 0..16 {
            assert_eq!(size(&jpeg[..cut]), None);
        }
        assert_eq!(size(b"GIF89a"), None);
        assert_eq!(size(&[]), None);
        // A segment of length 0 does not go round for ever.
        let round = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9];
        assert_eq!(size(&round), None);
    }
}
