//! Rules of coordination: what is carried from Rakor to Rakor, what a report says, how complete a
//! team is, who is asked to meet and who came.
//!
//! Pure: documents and days come in, judgements go out. No storage, no screen, no clock. Rules
//! that a regulation or a regency may change stand in rule sets with source and certainty.

pub mod agenda;
pub mod aksi;
pub mod attendance;
pub mod bimtek;
pub mod calls;
pub mod campaign;
pub mod cascade;
pub mod commitments;
pub mod contacts;
pub mod deck;
pub mod interventions;
pub mod invite;
pub mod kader;
pub mod ledger;
pub mod lifecycle;
pub mod lifecycle_trend;
pub mod needs;
pub mod pilot_criteria;
pub mod pilots;
pub mod plans;
pub mod problems;
pub mod qr;
pub mod satisfaction;
pub mod seal;
pub mod spm;
pub mod state;
pub mod teams;
