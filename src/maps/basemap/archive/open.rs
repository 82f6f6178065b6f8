//! An open archive: its header and directories, and the way to a tile.

use std::{cell::RefCell, rc::Rc};

use super::{
    directory::{Directory, Found},
    header::{HEADER_BYTES, Header, Packing, Span},
    order::number,
};
use crate::maps::basemap::{tiles::TileId, trouble::Trouble};

/// Header and root directory lie in the first 16 KiB (specification, §2).
const FIRST: Span = Span { from: 0, length: 16_384 };
/// Directories below the root that are remembered.
const REMEMBERED: usize = 32;
/// Directories lie in each other this often at most.
const DEEP: usize = 4;

/// Where the bytes come from.
pub trait Ranges {
    /// A part of the file; fewer bytes where it ends before.
    fn read(&self, span: Span) -> impl Future<Output = Result<Vec<u8>, Trouble>>;
    /// Unpacks gzip.
    fn unpack(&self, bytes: Vec<u8>) -> impl Future<Output = Result<Vec<u8>, Trouble>>;
}

/// An open archive.
pub struct Archive {
    /// What it says of itself.
    pub header: Header,
    root: Directory,
    leaves: RefCell<Vec<(Span, Rc<Directory>)>>,
}

async fn part(from: &impl Ranges, span: Span, packing: Packing) -> Result<Vec<u8>, Trouble> {
    let bytes = from.read(span).await?;
    if bytes.len() as u64 != span.length {
        return Err(Trouble::Broken);
    }
    unpacked(from, bytes, packing).await
}

async fn unpacked(
    from: &impl Ranges,
    bytes: Vec<u8>,
    packing: Packing,
) -> Result<Vec<u8>, Trouble> {
    match packing {
        Packing::Plain => Ok(bytes),
        Packing::Gzip => from.unpack(bytes).await,
    }
}

impl Archive {
    /// Opens it.
    ///
    /// # Errors
    /// When it cannot be read, or is none whose tiles can be drawn.
    pub async fn open(from: &impl Ranges) -> Result<Self, Trouble> {
        let first = from.read(FIRST).await?;
        let header = Header::read(&first)?;
        let (start, length) = (header.root.from as usize, header.root.length as usize);
        if header.root.from < HEADER_BYTES {
            return Err(Trouble::Broken);
        }
        let root = match first.get(start..start.saturating_add(length)) {
            Some(root) => unpacked(from, root.to_vec(), header.inner).await?,
            None => part(from, header.root, header.inner).await?,
        };
        Ok(Self { header, root: Directory::read(&root)?, leaves: RefCell::default() })
    }

    /// Its metadata, a JSON object.
    pub async fn metadata(&self, from: &impl Ranges) -> Result<Vec<u8>, Trouble> {
        let whole = Span { from: 0, length: u64::MAX };
        let span = whole.part(self.header.metadata.from, self.header.metadata.length)?;
        if span.length == 0 { Ok(Vec::new()) } else { part(from, span, self.header.inner).await }
    }

    /// A tile, unpacked; `None` when the archive does not have it.
    pub async fn tile(&self, from: &impl Ranges, id: TileId) -> Result<Option<Vec<u8>>, Trouble> {
        let number = number(id);
        let mut found = self.root.find(number, &self.header)?;
        for _ in 0..DEEP {
            match found {
                None => return Ok(None),
                Some(Found::Tile(span)) => {
                    return part(from, span, self.header.packing).await.map(Some);
                }
                Some(Found::Leaf(span)) => {
                    found = self.leaf(from, span).await?.find(number, &self.header)?;
                }
            }
        }
        Err(Trouble::Broken)
    }

    async fn leaf(&self, from: &impl Ranges, span: Span) -> Result<Rc<Directory>, Trouble> {
        let known = |leaves: &Vec<(Span, Rc<Directory>)>| {
            leaves.iter().find(|(at, _)| *at == span).map(|(_, leaf)| Rc::clone(leaf))
        };
        if let Some(leaf) = known(&self.leaves.borrow()) {
            return Ok(leaf);
        }
        let leaf = Rc::new(Directory::read(&part(from, span, self.header.inner).await?)?);
        let mut leaves = self.leaves.borrow_mut();
        if leaves.len() >= REMEMBERED {
            leaves.remove(0);
        }
        leaves.push((span, Rc::clone(&leaf)));
        Ok(leaf)
    }
}
