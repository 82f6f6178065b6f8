//! One campaign as it goes, or as it was when it was closed.

use super::{
    around::{Around, sum},
    parts::{Parts, parts},
};
use crate::{
    desk::{
        Job, Services,
        protocol::{
            CampaignOutcome, CampaignPlace, CampaignView, ClosedPlace, ClosedView, DeskError,
            GetCampaign,
        },
        work::Work,
    },
    indicators::{
        Figure, IndicatorId,
        stats::{Z95, wilson},
    },
    rakor::campaign::{change, clock, phase, seal},
    records::{
        Place,
        coordination::{Campaign, CampaignCounts, CampaignResult, ClosedRow},
    },
};

/// Answers `GetCampaign`.
pub async fn one<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCampaign,
) -> Result<CampaignView, DeskError> {
    let around = Around::open(work).await?;
    let campaign = around.campaign(asked.id)?;
    let all = around.posyandu(campaign, &Place::Regency);
    let all = parts(work, job, campaign, &all).await?;
    let here = around.posyandu(campaign, &asked.place);
    let parts: Parts = here.iter().filter_map(|id| Some((*id, all.get(id)?.clone()))).collect();
    let frozen = frozen(campaign, &asked.place);
    let is_frozen = frozen.is_some();
    let counts = frozen.cloned().unwrap_or_else(|| sum(parts.values()));
    let share = (f64::from(counts.weighed), f64::from(counts.sasaran));
    Ok(CampaignView {
        id: campaign.id,
        name: campaign.name.clone(),
        from: campaign.from,
        until: campaign.until,
        kecamatan: around.kecamatan(campaign),
        goal: campaign.goal,
        note: campaign.note.clone(),
        phase: phase(campaign, job.today()),
        today: job.today(),
        place_name: around.name(&asked.place),
        outside: here.is_empty(),
        frozen: is_frozen,
        clock: clock((campaign.from, campaign.until), campaign.goal, &counts, job.today()),
        interval: wilson(share.0, share.1, Z95),
        outcomes: outcomes(&counts),
        rows: rows(&around, campaign, &asked.place, &parts),
        closed: campaign.closed.as_ref().map(|_| closed(&around, campaign, &all)).transpose()?,
        counts,
    })
}

/// What was frozen of a place.
fn frozen<'c>(campaign: &'c Campaign, place: &Place) -> Option<&'c CampaignCounts> {
    let rows = &campaign.closed.as_ref()?.rows;
    rows.iter().find(|row| row.place == *place).map(|row| &row.counts)
}

fn outcomes(counts: &CampaignCounts) -> Vec<CampaignOutcome> {
    let one = |indicator, result: CampaignResult| CampaignOutcome {
        indicator,
        figure: Figure { numerator: result.low, denominator: result.valid },
        interval: wilson(f64::from(result.low), f64::from(result.valid), Z95),
        before: Figure { numerator: result.before, denominator: result.both },
        after: Figure { numerator: result.after, denominator: result.both },
        fell: result.fell,
        rose: result.rose(),
        change: change(result),
    };
    vec![
        one(IndicatorId::Stunting, counts.stunting),
        one(IndicatorId::Wasting, counts.wasting),
        one(IndicatorId::Underweight, counts.underweight),
    ]
}

fn rows(around: &Around, campaign: &Campaign, place: &Place, parts: &Parts) -> Vec<CampaignPlace> {
    let Some(level) = Around::below(campaign, place) else { return Vec::new() };
    let places = around.by_place(parts, level).into_iter();
    let row = |(place, now): (Place, CampaignCounts)| {
        let then = frozen(campaign, &place);
        let is_frozen = then.is_some();
        let counts = then.unwrap_or(&now);
        let days = (campaign.from, campaign.until);
        CampaignPlace {
            name: around.name(&place),
            sasaran: counts.sasaran,
            weighed: counts.weighed,
            measured: counts.measured,
            missing: clock(days, campaign.goal, counts, campaign.until).missing,
            frozen: is_frozen,
            place,
        }
    };
    let mut rows: Vec<CampaignPlace> = places.map(row).collect();
    rows.sort_by_cached_key(|row| (row.name.to_lowercase(), row.place.clone()));
    rows
}

/// The rows in which a campaign is frozen, as they now are.
pub fn now_rows(around: &Around, campaign: &Campaign, parts: &Parts) -> Vec<ClosedRow> {
    let mut rows = vec![ClosedRow { place: Place::Regency, counts: sum(parts.values()) }];
    if let Some(level) = Around::below(campaign, &Place::Regency) {
        let below = around.by_place(parts, level).into_iter();
        rows.extend(below.map(|(place, counts)| ClosedRow { place, counts }));
    }
    rows
}

fn closed(around: &Around, campaign: &Campaign, parts: &Parts) -> Result<ClosedView, DeskError> {
    let closing = campaign.closed.as_ref().ok_or(DeskError::NotFound)?;
    let now = now_rows(around, campaign, parts);
    let none = CampaignCounts::default();
    let coverage = |c: &CampaignCounts| Figure { numerator: c.weighed, denominator: c.sasaran };
    let stunted =
        |c: &CampaignCounts| Figure { numerator: c.stunting.low, denominator: c.stunting.valid };
    let row = |then: &ClosedRow| {
        let now = now.iter().find(|row| row.place == then.place).map_or(&none, |row| &row.counts);
        ClosedPlace {
            place: then.place.clone(),
            name: around.name(&then.place),
            then: coverage(&then.counts),
            now: coverage(now),
            stunted_then: stunted(&then.counts),
            stunted_now: stunted(now),
            changed: then.counts != *now,
        }
    };
    let rows: Vec<ClosedPlace> = closing.rows.iter().map(row).collect();
    Ok(ClosedView {
        stamp: closing.stamp.clone(),
        seal: closing.seal.clone(),
        intact: seal(campaign.from, campaign.until, &closing.rows) == closing.seal,
        changed: rows.iter().filter(|row| row.changed).count() as u32,
        rows,
    })
}
