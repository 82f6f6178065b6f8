//! One partner: its pledges with what came, whom it reached, and what the numbers did.

use super::{
    super::commitments::table::Table,
    effect::effect,
    list::{account, served},
};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetPartner, PaperView, PartnerPage, PledgeLine, Reached},
        work::Work,
    },
    rakor::ledger::{Totals, standing, worths},
    records::{Place, PosyanduId, coordination::Pledge},
};

/// Answers `GetPartner`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetPartner,
) -> Result<PartnerPage, DeskError> {
    let table = Table::open(work, job).await?;
    let held = table.papers.partners.get(&asked.id).ok_or(DeskError::NotFound)?;
    let all = table.papers.pledges.values();
    let mut own: Vec<_> = all.filter(|pledge| pledge.document.partner == asked.id).collect();
    own.sort_by_key(|held| std::cmp::Reverse((held.document.made, held.document.id)));
    let line = |held: &&crate::desk::stored::Held<Pledge>| line(&table, &held.document, held.rev);
    let pilots = table.papers.pilots.values().map(|held| &held.document);
    let carried =
        pilots.filter(|pilot| pilot.partners.contains(&asked.id) && pilot.is_active(table.today));
    Ok(PartnerPage {
        today: table.today,
        view: PaperView { paper: held.document.clone().into(), rev: held.rev },
        regency: work.settings().await?.document.regency_name.clone(),
        account: account(&table, own.iter().map(|held| &held.document)),
        served: served(own.iter().map(|held| &held.document)).len() as u32,
        pledges: own.iter().map(line).collect(),
        pilots: carried
            .map(|pilot| {
                let kecamatan = table.scene.name(&Place::Region(pilot.kecamatan));
                (pilot.posyandu, table.scene.book.name(pilot.posyandu), kecamatan)
            })
            .collect(),
    })
}

fn line(table: &Table, pledge: &Pledge, rev: u64) -> PledgeLine {
    PledgeLine {
        name: table.scene.name(&pledge.place),
        within: table.scene.within(&pledge.place),
        rakor: pledge.rakor.and_then(|id| table.meeting(id)),
        standing: standing(pledge, table.today),
        totals: Totals::of(pledge),
        worths: worths(pledge),
        served: served([pledge]).into_iter().map(|id| named(table, id)).collect(),
        effect: effect(table, pledge),
        needs: needs(table, pledge),
        view: PaperView { paper: pledge.clone().into(), rev },
    }
}

/// Needs that point to a pledge.
fn needs(table: &Table, pledge: &Pledge) -> u32 {
    let needs = table.papers.needs.values();
    needs.filter(|held| held.document.pledge == Some(pledge.id)).count() as u32
}

/// A Posyandu by name.
pub(super) fn named(table: &Table, id: PosyanduId) -> Reached {
    let desa = table.scene.within(&Place::Posyandu(id));
    Reached { id, name: table.scene.book.name(id), desa }
}
