//! Aksi nyata: reports side by side, one of them, handing in and taking back.

mod demo;
mod matrix;
mod numbers;
mod one;

pub use demo::put_demo;
pub use matrix::reports;
pub use one::{get, hand_in, take_back};
