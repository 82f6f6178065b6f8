//! The map on the screen: a canvas that follows fingers, wheel and keys, with words beside it.

pub mod basemap;
mod canvas;
mod export;
mod gestures;
mod key;
mod map;
mod paths;
mod size;
mod state;

pub use export::{Paper, print_map, save_png, save_svg};
pub use key::Key;
pub use map::MapView;
pub use state::{Held, MapState};
