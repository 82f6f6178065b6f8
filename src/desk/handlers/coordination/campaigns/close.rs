//! Closing a campaign, and opening it again.

use chrono::NaiveTime;

use super::{around::Around, one::now_rows, parts::parts};
use crate::{
    desk::{
        Job, Services,
        papers::row_of,
        protocol::{Changed, CloseCampaign, DeskError, FieldProblem, FormField, PaperField, Why},
        work::Work,
    },
    documents::{Actor, Extra, Millis, Stamp},
    rakor::campaign::{Phase, phase, seal},
    records::{
        Place,
        coordination::{
            Campaign, CampaignClosing, CampaignCounts, CampaignId, ClosedRow, Paper, PaperKind,
            PaperRef,
        },
    },
    storage::{Batch, Durability, Expected, Store},
};

/// How often it is tried.
const TRIES: u32 = 5;

/// Does `CloseCampaign`.
pub async fn close<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: CloseCampaign,
) -> Result<String, DeskError> {
    let paper = PaperRef::new(PaperKind::Campaign, asked.campaign);
    for _ in 0..TRIES {
        let held = work.papers().await?.get(paper).ok_or(DeskError::NotFound)?;
        let Paper::Campaign(mut campaign) = held.document.clone() else {
            return Err(DeskError::NotFound);
        };
        if campaign.closed.is_some() != asked.open {
            return Err(DeskError::Conflict);
        }
        campaign.closed =
            if asked.open { None } else { Some(closing(work, job, &campaign).await?) };
        if let Some(entry) = work.write_paper(job, Some(held), campaign.into()).await? {
            return Ok(entry);
        }
    }
    Err(DeskError::Conflict)
}

async fn closing<S: Services>(
    work: &Work<S>,
    job: Job,
    campaign: &Campaign,
) -> Result<CampaignClosing, DeskError> {
    if phase(campaign, job.today()) == Phase::Coming {
        let field = FormField::Paper(PaperField::Date, 0);
        return Err(DeskError::Invalid(vec![FieldProblem { field, why: Why::InFuture }]));
    }
    let around = Around::open(work).await?;
    let all = around.posyandu(campaign, &Place::Regency);
    let parts = parts(work, job, campaign, &all).await?;
    let rows = now_rows(&around, campaign, &parts);
    Ok(frozen(work.stamp(job).await?, campaign, rows))
}

fn frozen(stamp: Stamp, campaign: &Campaign, rows: Vec<ClosedRow>) -> CampaignClosing {
    let seal = seal(campaign.from, campaign.until, &rows);
    CampaignClosing { stamp, rows, seal, extra: Extra::new() }
}

/// Closes a campaign of the demo as it was some days after its last one, once the demo's children
/// are there. Then one Posyandu had not handed its sheets in: what they brought is what has changed.
pub async fn put_demo<S: Services>(
    work: &Work<S>,
    job: Job,
    id: CampaignId,
) -> Result<(), DeskError> {
    let paper = PaperRef::new(PaperKind::Campaign, id);
    let held = work.papers().await?.get(paper).ok_or(DeskError::NotFound)?;
    let around = Around::open(work).await?;
    let Paper::Campaign(mut campaign) = held.document else { return Err(DeskError::NotFound) };
    let all = around.posyandu(&campaign, &Place::Regency);
    let mut parts = parts(work, job, &campaign, &all).await?;
    if let Some((_, late)) = parts.iter_mut().find(|(_, counts)| counts.weighed > 0) {
        *late = CampaignCounts { sasaran: late.sasaran, ..CampaignCounts::default() };
    }
    let rows = now_rows(&around, &campaign, &parts);
    let day = campaign.until.checked_add_days(chrono::Days::new(4)).unwrap_or(campaign.until);
    // Eight in the morning in western Indonesia (UTC+7).
    let at = Millis(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis() + 3_600_000);
    let stamp = Stamp { at, by: Actor("Sekretariat Pokjanal".to_owned()) };
    campaign.closed = Some(frozen(stamp, &campaign, rows));
    let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
    batch.put(Store::Doc, row_of(&campaign.into(), held.rev)?, Expected::Rev(held.rev));
    work.db.write(batch).await?;
    work.forget(&Changed::Everything);
    Ok(())
}
