//! What the made-up regency has of coordination: its teams, meetings, promises, problems, partners.
//!
//! One file per room. The papers refer to each other by ids that follow from their kind and a
//! number, so that each room can be made by itself.

mod advocacy;
mod aksi;
mod calls;
mod campaigns;
mod commitments;
mod contacts;
mod lifecycle;
mod partners;
mod problems;
mod rakor;
mod rakor_below;
mod rembuk;
mod spm;
mod teams;

use super::Demo;
use crate::{
    documents::{Id, hash},
    records::{
        Child,
        coordination::{AksiReport, CampaignId, Paper, RakorId},
    },
};

/// The id of the n-th paper of a kind, or of a member of one (`"seat"`, `"note"`).
pub fn id<T>(kind: &str, n: u64) -> Id<T> {
    Id::from_bits(hash(format!("demo {kind} {n}").as_bytes()))
}

impl Demo {
    /// All papers, in no order.
    pub fn papers(&self) -> Vec<Paper> {
        let mut all: Vec<Paper> = Vec::new();
        let teams = teams::teams(self);
        let rakors = rakor::rakors(self, &teams);
        all.extend(commitments::commitments(self, &rakors).into_iter().map(Paper::from));
        all.extend(rakors.into_iter().map(Paper::from));
        all.extend(partners::papers(self, &teams));
        all.extend(teams.into_iter().map(Paper::from));
        all.extend(problems::papers(self));
        all.extend(contacts::contacts(self).into_iter().map(Paper::from));
        all.extend(spm::books(self).into_iter().map(Paper::from));
        all.extend(lifecycle::papers(self));
        all.extend(campaigns::campaigns(self).into_iter().map(Paper::from));
        all
    }

    /// Whom a Posyandu called in campaigns; `children` are its own.
    pub fn calls(&self, posyandu: usize, children: &[Child]) -> Vec<Paper> {
        calls::calls(self, posyandu, children).into_iter().map(Paper::from).collect()
    }

    /// The campaign that was closed.
    pub fn closed_campaign(&self) -> CampaignId {
        id("campaign", 0)
    }

    /// The Rakor of half a year ago, on whose table figures lay.
    pub fn held_rakor(&self) -> RakorId {
        id("rakor", 0)
    }

    /// Reports of aksi nyata. Those that were handed in still lack their numbers, which are counted
    /// once the children are there.
    pub fn aksi_reports(&self) -> Vec<AksiReport> {
        aksi::reports(self, &rakor::rakors(self, &teams::teams(self)))
    }
}
