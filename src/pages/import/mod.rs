//! Taking files in: start, reading, columns, preview, writing, what came of it, doubtful matches.
//!
//! How it goes stands in `intake`; `session` carries out what that asks for.

mod columns;
mod compare;
mod detail;
mod done;
mod doubts;
mod drop_target;
mod findings;
mod former;
mod parts;
mod preview;
mod regency;
mod session;
mod start;
mod undo;
mod working;
mod z_table;

use crate::intake::{flow, mapping, report};

pub use {detail::ImportDetailPage, doubts::DoubtsPage, start::ImportPage};
