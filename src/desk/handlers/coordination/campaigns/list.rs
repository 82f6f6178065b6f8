//! Campaigns in a list.

use super::{
    around::{Around, sum},
    parts::parts,
};
use crate::{
    desk::{
        Job, Services,
        protocol::{CampaignList, CampaignRow, DeskError, GetCampaigns},
        work::Work,
    },
    indicators::Figure,
    rakor::campaign::{Phase, clock, phase},
    records::{
        Place,
        coordination::{Campaign, CampaignCounts},
    },
    wilayah::Level,
};

/// Answers `GetCampaigns`.
pub async fn list<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCampaigns,
) -> Result<CampaignList, DeskError> {
    let around = Around::open(work).await?;
    let today = job.today();
    let mut rows = Vec::new();
    for held in around.papers.campaigns.values() {
        let campaign = &held.document;
        if !takes_part(&around, campaign, &asked.place) {
            continue;
        }
        let counts = match &campaign.closed {
            Some(closed) => closed.rows.first().map(|row| row.counts.clone()).unwrap_or_default(),
            // Nobody was weighed yet, and who is a sasaran is counted when it is opened.
            None if asked.brief || phase(campaign, today) == Phase::Coming => {
                CampaignCounts::default()
            }
            None => {
                let all = around.posyandu(campaign, &Place::Regency);
                sum(parts(work, job, campaign, &all).await?.values())
            }
        };
        rows.push(CampaignRow {
            id: campaign.id,
            name: campaign.name.clone(),
            from: campaign.from,
            until: campaign.until,
            kecamatan: around.kecamatan(campaign),
            goal: campaign.goal,
            phase: phase(campaign, today),
            figure: Figure { numerator: counts.weighed, denominator: counts.sasaran },
            clock: clock((campaign.from, campaign.until), campaign.goal, &counts, today),
        });
    }
    rows.sort_by(|a, b| a.phase.cmp(&b.phase).then(b.from.cmp(&a.from)).then(a.id.cmp(&b.id)));
    Ok(CampaignList { today, rows })
}

/// Whether a place is of a campaign, or has a part of it.
fn takes_part(around: &Around, campaign: &Campaign, place: &Place) -> bool {
    let region = around.book.region(place);
    let Some(kecamatan) = region.and_then(|code| code.at(Level::Kecamatan)) else { return true };
    campaign.kecamatan.is_empty() || campaign.kecamatan.contains(&kecamatan)
}
