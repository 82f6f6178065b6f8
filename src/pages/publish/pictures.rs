//! The drawings of a publication as pictures too, for where a website or a newspaper takes no SVG.

use crate::{desk::protocol::MadeFile, platform::picture::png, records::Bytes};

/// The type of a drawing.
pub const DRAWING: &str = "image/svg+xml";
/// The type of a picture.
pub const PICTURE: &str = "image/png";
/// Pixels of a picture for one of its drawing: 1,200 across, enough for a page and for a shared
/// link. Whoever prints takes the drawing; at twice as many all pictures of a regency are 31 MB.
const SHARP: f64 = 1.0;

/// The files with a picture behind each drawing. `told` hears how many are drawn, of how many.
///
/// # Errors
/// What the browser said, where it cannot draw one.
pub async fn with_pictures(
    files: &[MadeFile],
    told: impl Fn(usize, usize),
) -> Result<Vec<MadeFile>, String> {
    let all = files.iter().filter(|file| file.mime == DRAWING).count();
    let mut whole = Vec::with_capacity(files.len() + all);
    let mut drawn = 0;
    for file in files {
        whole.push(file.clone());
        if file.mime == DRAWING {
            whole.push(picture_of(file).await?);
            drawn += 1;
            told(drawn, all);
        }
    }
    Ok(whole)
}

async fn picture_of(file: &MadeFile) -> Result<MadeFile, String> {
    let svg = String::from_utf8_lossy(&file.bytes.0);
    let size = size(&svg).ok_or("a drawing without a size")?;
    let bytes = Bytes(png(&svg, size, SHARP).await?);
    Ok(MadeFile { name: file.name.replace(".svg", ".png"), mime: PICTURE.to_owned(), bytes })
}

/// Width and height as the root of a drawing has them.
fn size(svg: &str) -> Option<(f64, f64)> {
    let root = svg.split_once("<svg")?.1.split_once('>')?.0;
    let number = |name: &str| {
        let value = root.split_once(&format!(" {name}=\""))?.1;
        value.split_once('"')?.0.parse::<f64>().ok()
    };
    Some((number("width")?, number("height")?))
}
