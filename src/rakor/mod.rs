//! Rules of coordination: what is carried from Rakor to Rakor, what a report says, how complete a
//! team is.
//!
//! Pure: documents and days come in, judgements go out. No storage, no screen, no clock.

pub mod commitments;
