//! How regularly the children of a Posyandu come.

use serde::{Deserialize, Serialize};

use crate::{indicators::runs::RunShare, records::PosyanduId};

/// Asks how many children of a Posyandu came month after month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GetRuns {
    /// Of which.
    pub posyandu: PosyanduId,
}

/// How many did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunsPage {
    /// Sasaran today.
    pub children: u32,
    /// By months in a row, the fewest first.
    pub shares: Vec<RunShare>,
}
