//! An open basemap: an archive of this device or of a host, or a folder of pictures.

use js_sys::{JSON, Reflect};
use web_sys::Blob;

use super::device::kept_file;
use crate::{
    app::device::document,
    maps::basemap::{
        Cover, Setting, Source, TileId, TileKind, Trouble,
        archive::{Archive, Ranges, Span},
        setting::plain,
        tiles::DEEPEST,
    },
    platform::{
        fetch::{Nothing, Stop, get},
        unpack::gunzip,
    },
};

/// Largest directory and tile, unpacked.
const LARGEST: usize = 64 << 20;

/// Where the bytes of an archive are.
enum Place {
    Device(Blob),
    Host(String),
}

/// Reads for as long as somebody waits.
struct Reader<'a> {
    place: &'a Place,
    stop: &'a Stop,
}

impl Ranges for Reader<'_> {
    async fn read(&self, span: Span) -> Result<Vec<u8>, Trouble> {
        let end = span.from.saturating_add(span.length);
        match self.place {
            Place::Device(file) => {
                let part = file.slice_with_f64_and_f64(span.from as f64, end as f64);
                let part = part.map_err(|_thrown| Trouble::Gone)?;
                let buffer = wasm_bindgen_futures::JsFuture::from(part.array_buffer());
                let buffer = buffer.await.map_err(|_thrown| Trouble::Gone)?;
                Ok(js_sys::Uint8Array::new(&buffer).to_vec())
            }
            Place::Host(url) => {
                let range = Some((span.from, end.saturating_sub(1)));
                let answer = get(url, range, self.stop).await.map_err(unreachable)?;
                match answer.status {
                    206 => answer.bytes().await.map_err(unreachable),
                    200 => {
                        // The whole archive would come.
                        self.stop.now();
                        Err(Trouble::NoRange)
                    }
                    416 => Err(Trouble::Broken),
                    other => Err(Trouble::Status(other)),
                }
            }
        }
    }

    async fn unpack(&self, bytes: Vec<u8>) -> Result<Vec<u8>, Trouble> {
        gunzip(&bytes, LARGEST).await.ok_or(Trouble::Broken)
    }
}

fn unreachable(_: Nothing) -> Trouble {
    Trouble::Unreachable
}

/// What is drawn for a tile.
pub enum Content {
    /// A picture and its type.
    Picture(Vec<u8>, &'static str),
    /// A vector tile, and which part of it is meant: left, top, side.
    Vector(Vec<u8>, (f64, f64, f64)),
}

/// An open basemap.
pub enum Loaded {
    /// An archive.
    Archive(OpenArchive),
    /// A folder of pictures.
    Folder(String),
}

/// An archive with the place of its bytes.
pub struct OpenArchive {
    archive: Archive,
    place: Place,
    /// Who drew it, as it says itself.
    credit: String,
}

impl Loaded {
    /// Opens what the user set.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn open(source: &Source) -> Result<Self, Trouble> {
        let place = match source {
            Source::Folder(template) => return Ok(Self::Folder(absolute(template))),
            Source::File(_) => Place::Device(kept_file().await?),
            Source::Archive(address) => Place::Host(absolute(address)),
        };
        OpenArchive::open(place).await.map(Self::Archive)
    }

    /// Opens a file that is not kept yet.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub async fn try_file(file: &Blob) -> Result<Self, Trouble> {
        OpenArchive::open(Place::Device(file.clone())).await.map(Self::Archive)
    }

    /// Which tiles can be asked for.
    pub fn cover(&self) -> Cover {
        match self {
            Self::Archive(open) => open.archive.header.cover(),
            Self::Folder(_) => Cover { least: 0, most: 19.min(DEEPEST), side: 256.0, bounds: None },
        }
    }

    /// Whether its tiles are shapes.
    pub fn is_vector(&self) -> bool {
        matches!(self, Self::Archive(open) if open.archive.header.kind == TileKind::Vector)
    }

    /// Lowest and highest zoom of an archive.
    pub fn zooms(&self) -> Option<(u8, u8)> {
        match self {
            Self::Archive(open) => Some((open.archive.header.least, open.archive.header.most)),
            Self::Folder(_) => None,
        }
    }

    /// Who drew it: what the user said, else what the archive says.
    pub fn credit(&self, setting: &Setting) -> String {
        match self {
            Self::Archive(open) if setting.credit.is_empty() => open.credit.clone(),
            _ => setting.credit.clone(),
        }
    }

    /// A tile; `None` when there is none.
    ///
    /// # Errors
    /// Why it did not come.
    pub async fn tile(&self, id: TileId, stop: &Stop) -> Result<Option<Content>, Trouble> {
        let open = match self {
            Self::Folder(template) => return picture_of(template, id, stop).await,
            Self::Archive(open) => open,
        };
        let reader = Reader { place: &open.place, stop };
        let header = &open.archive.header;
        match header.kind {
            TileKind::Picture(mime) => {
                let bytes = open.archive.tile(&reader, id).await?;
                Ok(bytes.map(|bytes| Content::Picture(bytes, mime)))
            }
            TileKind::Vector => {
                let (around, part) = id.within(header.most);
                let bytes = open.archive.tile(&reader, around).await?;
                Ok(bytes.map(|bytes| Content::Vector(bytes, part)))
            }
        }
    }
}

impl OpenArchive {
    async fn open(place: Place) -> Result<Self, Trouble> {
        let stop = Stop::default();
        let reader = Reader { place: &place, stop: &stop };
        let archive = Archive::open(&reader).await?;
        let metadata = archive.metadata(&reader).await.unwrap_or_default();
        Ok(Self { credit: attribution(&metadata).unwrap_or_default(), archive, place })
    }
}

async fn picture_of(template: &str, id: TileId, stop: &Stop) -> Result<Option<Content>, Trouble> {
    let answer = get(&Source::tile(template, id), None, stop).await.map_err(unreachable)?;
    match answer.status {
        200 => {
            let bytes = answer.bytes().await.map_err(unreachable)?;
            // The browser looks at the bytes themselves.
            Ok(Some(Content::Picture(bytes, "image/png")))
        }
        204 | 404 | 410 => Ok(None),
        other => Err(Trouble::Status(other)),
    }
}

/// What the metadata, a JSON object, say under `attribution`.
fn attribution(metadata: &[u8]) -> Option<String> {
    let json = JSON::parse(str::from_utf8(metadata).ok()?).ok()?;
    Some(plain(&Reflect::get(&json, &"attribution".into()).ok()?.as_string()?))
}

/// An address of the own host is meant from where the app lies, whatever page is open. The braces
/// of a template stay as they are.
fn absolute(address: &str) -> String {
    if address.contains("://") {
        return address.to_owned();
    }
    let location = document().base_uri().ok().flatten().unwrap_or_default();
    let base = location.split(['#', '?']).next().unwrap_or_default();
    if address.starts_with('/') {
        let origin = base.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        return format!("{origin}{address}");
    }
    let folder = base.rfind('/').map_or(base, |last| &base[..=last]);
    format!("{folder}{}", address.strip_prefix("./").unwrap_or(address))
}
