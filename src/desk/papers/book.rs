//! All documents of coordination, decoded: some thousands of small ones in a large regency.

use std::collections::BTreeMap;

use super::kept::read;
use crate::{
    desk::{Services, protocol::DeskError, stored::Held, work::Work},
    documents::Id,
    records::coordination::{
        AksiReport, CallRecord, Campaign, Commitment, Innovation, Need, Paper, PaperKind, PaperRef,
        Partner, Pilot, Pledge, Problem, PuskesmasPj, Rakor, Registration, ServiceYear, SpmBook,
        Survey, Team,
    },
    storage::Store,
};

/// Documents of one kind.
pub type Shelf<T> = BTreeMap<Id<T>, Held<T>>;

/// All of them, by kind and id.
#[derive(Clone, Debug, Default)]
pub struct PaperBook {
    pub teams: Shelf<Team>,
    pub rakors: Shelf<Rakor>,
    pub commitments: Shelf<Commitment>,
    pub aksi: Shelf<AksiReport>,
    pub problems: Shelf<Problem>,
    pub partners: Shelf<Partner>,
    pub pledges: Shelf<Pledge>,
    pub pilots: Shelf<Pilot>,
    pub needs: Shelf<Need>,
    pub innovations: Shelf<Innovation>,
    pub campaigns: Shelf<Campaign>,
    pub spm: Shelf<SpmBook>,
    pub contacts: Shelf<PuskesmasPj>,
    pub surveys: Shelf<Survey>,
    pub calls: Shelf<CallRecord>,
    pub registrations: Shelf<Registration>,
    pub services: Shelf<ServiceYear>,
}

macro_rules! shelves {
    ($($kind:ident: $shelf:ident,)*) => {
        impl PaperBook {
            /// Puts a document in its place.
            pub fn put(&mut self, held: Held<Paper>) {
                match held.document {
                    $(Paper::$kind(document) => {
                        self.$shelf.insert(document.id, Held { document, rev: held.rev });
                    })*
                }
            }

            /// Takes a document away.
            pub fn remove(&mut self, paper: PaperRef) {
                match paper.kind {
                    $(PaperKind::$kind => {
                        self.$shelf.remove(&Id::from_bits(paper.id.bits()));
                    })*
                }
            }

            /// A document.
            pub fn get(&self, paper: PaperRef) -> Option<Held<Paper>> {
                match paper.kind {
                    $(PaperKind::$kind => {
                        let held = self.$shelf.get(&Id::from_bits(paper.id.bits()))?;
                        Some(Held { document: held.document.clone().into(), rev: held.rev })
                    })*
                }
            }
        }
    };
}

shelves! {
    Team: teams,
    Rakor: rakors,
    Commitment: commitments,
    AksiReport: aksi,
    Problem: problems,
    Partner: partners,
    Pledge: pledges,
    Pilot: pilots,
    Need: needs,
    Innovation: innovations,
    Campaign: campaigns,
    SpmBook: spm,
    PuskesmasPj: contacts,
    Survey: surveys,
    CallRecord: calls,
    Registration: registrations,
    ServiceYear: services,
}

impl PaperBook {
    /// Reads all.
    pub async fn read<S: Services>(work: &Work<S>) -> Result<Self, DeskError> {
        let mut book = Self::default();
        for kind in PaperKind::ALL {
            for row in work.db.by_parent(Store::Doc, kind.code()).await? {
                book.put(read(*kind, &row)?);
            }
        }
        Ok(book)
    }
}
