//! Why a basemap cannot be read. Nothing of it stops the map: that is then drawn without.

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The file does not begin as a `PMTiles` archive does.
    #[error("not a PMTiles archive")]
    NotPmtiles,
    /// Another version of the format than 3.
    #[error("PMTiles version {0}")]
    Version(u8),
    /// Places in the archive that cannot be.
    #[error("the archive is damaged")]
    Broken,
    /// Packed in a way no browser unpacks (Brotli, Zstandard).
    #[error("packed with {0}")]
    Packing(&'static str),
    /// Tiles of a kind that is not drawn (MLT).
    #[error("tiles of kind {0}")]
    Kind(u8),
    /// The host answered so.
    #[error("the host answered {0}")]
    Status(u16),
    /// The host sends whole files only.
    #[error("the host serves no ranges")]
    NoRange,
    /// Nothing came: no network, or the policy or the other host forbids it.
    #[error("nothing came from the host")]
    Unreachable,
    /// The file kept on this device is gone.
    #[error("the file is no longer on this device")]
    Gone,
    /// No room on the device.
    #[error("the device is full")]
    Full,
    /// The browser refuses to keep files.
    #[error("the browser keeps no files")]
    NoStorage,
    /// A tile that is no picture and no vector tile.
    #[error("a tile cannot be read")]
    Tile,
}
