//! The basemap on the screen: fetched, unpacked and drawn under the areas, where the user set one.

mod backdrop;
mod device;
mod loaded;
mod paint;
mod sheet;

pub use backdrop::Backdrop;
pub use device::{forget, keep, keep_file, kept, kept_file};
pub use loaded::Loaded;
