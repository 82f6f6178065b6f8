//! Taking over a sheet: who is who, what is new, writing it whole or not at all, taking it back.

pub mod similar;

/// A compared file that waits for its confirmation.
#[derive(Debug)]
pub struct Preview {}
