//! Rules of coordination: what is carried from Rakor to Rakor, what a report says, how complete a
//! team is.
//!
//! Pure: documents and days come in, judgements go out. No storage, no screen, no clock. Rules
//! that a regulation or a regency may change stand in rule sets with source and certainty.

pub mod commitments;
pub mod kader;
pub mod teams;
