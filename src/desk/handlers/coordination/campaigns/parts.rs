//! What each Posyandu counts for in a campaign, made from its children once.
//!
//! Kept in the store of figures, one row a campaign: each Posyandu with the revision of its roster,
//! which every write of one of its children moves on (`tally::Delta`). So opening a campaign again
//! reads only the children of Posyandu in which something was written since. What is derived anew
//! takes these rows away (`rebuild`), and they are made again.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    desk::{
        Job, Services,
        assess::{Rules, Subject, judge},
        protocol::{DeskError, Step},
        roster::{LAST_DAY, posyandu_on},
        save::fingerprint,
        stored::{read, row},
        tally::CAMPAIGN,
        work::Work,
    },
    growth::Indicator,
    rakor::campaign::{Look, count, first_day_before},
    records::{
        Child, PosyanduId, Visit,
        coordination::{Campaign, CampaignCounts},
    },
    storage::{Batch, Durability, Expected, Store, codec::Stored},
};

/// What is kept of a campaign.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    /// Fingerprint of the rules by which it was made.
    #[serde(rename = "r")]
    rules: u64,
    /// First and last day.
    #[serde(rename = "d")]
    days: (NaiveDate, NaiveDate),
    /// Posyandu, each with the revision of the roster it was counted at.
    #[serde(rename = "p")]
    parts: BTreeMap<PosyanduId, (u64, CampaignCounts)>,
}

impl Stored for Kept {
    const VERSION: u8 = 1;
}

/// Figures by Posyandu.
pub type Parts = BTreeMap<PosyanduId, CampaignCounts>;

/// The figures of some Posyandu in a campaign.
pub async fn parts<S: Services>(
    work: &Work<S>,
    job: Job,
    campaign: &Campaign,
    wanted: &[PosyanduId],
) -> Result<Parts, DeskError> {
    let rules = work.rules().await?;
    // Revisions are read before the children: what is written meanwhile is counted again next time.
    let rosters = work.rosters().await?;
    let rev = |id: &PosyanduId| rosters.get(id).map_or(0, |held| held.rev);
    let key = format!("{CAMPAIGN}/{}", campaign.id);
    let days = (campaign.from, campaign.until);
    let none = || Kept { rules: fingerprint(&rules), days, parts: BTreeMap::new() };
    let found = work.db.get(Store::Tally, &key).await?;
    let found = found.as_ref().and_then(|row| read::<Kept>(row).ok()).map(|held| held.document);
    let fits = |kept: &Kept| kept.rules == fingerprint(&rules) && kept.days == days;
    let mut kept = found.filter(fits).unwrap_or_else(none);
    let fresh = |kept: &Kept, id: &PosyanduId| kept.parts.get(id).is_some_and(|p| p.0 == rev(id));
    let stale: Vec<PosyanduId> = wanted.iter().filter(|id| !fresh(&kept, id)).copied().collect();
    for (done, id) in stale.iter().enumerate() {
        let others = rosters.get(id).map(|held| held.document.others.clone());
        let mut counts = CampaignCounts::default();
        let mut children = work.children_of(*id).await?;
        children.extend(work.children(others.unwrap_or_default()).await?);
        for held in &children {
            if let Some(one) = of_child(&rules, campaign, &held.document, *id) {
                crate::rakor::campaign::add(&mut counts, &one);
            }
        }
        kept.parts.insert(*id, (rev(id), counts));
        work.services.progress(job.id, Step::Assessing, done as u64 + 1, stale.len() as u64);
        work.services.yield_now().await;
        if work.services.is_cancelled(job.id) {
            return Err(DeskError::Cancelled);
        }
    }
    if !stale.is_empty() {
        let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
        batch.put(Store::Tally, row(key, CAMPAIGN, 1, &kept)?, Expected::Anything);
        work.db.write(batch).await?;
    }
    let part = |id: &PosyanduId| Some((*id, kept.parts.get(id)?.1.clone()));
    Ok(wanted.iter().filter_map(part).collect())
}

/// What a child counts for in a Posyandu, if it is a sasaran there on the campaign's last day.
fn of_child(
    rules: &Rules,
    campaign: &Campaign,
    child: &Child,
    posyandu: PosyanduId,
) -> Option<CampaignCounts> {
    let (from, until) = (campaign.from, campaign.until);
    if !child.is_sasaran(until) || posyandu_on(child, until) != posyandu {
        return None;
    }
    let subject = Subject::of(child);
    let concerned = first_day_before(from)..=until;
    let visits = child.visits.iter().filter(|visit| concerned.contains(&visit.date));
    let looks: Vec<Look> = visits.map(|visit| look(rules, subject, visit)).collect();
    Some(count(from, until, &looks))
}

fn look(rules: &Rules, subject: Subject, visit: &Visit) -> Look {
    let judged = judge(rules, subject, subject.measured(visit));
    let swollen = visit.oedema && (0..=LAST_DAY).contains(&judged.measured.age_days);
    let valid = |indicator| {
        judged.scores.get(indicator).filter(|score| !score.flagged).map(|score| score.z)
    };
    let or_swollen = |indicator| if swollen { Some(f64::NEG_INFINITY) } else { valid(indicator) };
    Look {
        date: visit.date,
        weight: visit.weight.is_some(),
        length: visit.lenhei.is_some(),
        z: [
            valid(Indicator::LengthHeightForAge),
            or_swollen(Indicator::WeightForLengthHeight),
            or_swollen(Indicator::WeightForAge),
        ],
    }
}
