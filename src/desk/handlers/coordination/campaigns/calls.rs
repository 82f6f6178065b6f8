//! Whom to call: the sasaran who have not been weighed, by Posyandu and RT.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    around::Around,
    called::{of_posyandu, weighed},
    parts::parts,
};
use crate::{
    desk::{
        Job, Services,
        protocol::{Call, CallChild, CallGroup, CallList, DeskError, GetCallList},
        roster::{parents, posyandu_on},
        work::Work,
    },
    growth::age,
    indicators::Fact,
    records::{Child, PersonalText, Place, PosyanduId, coordination::Campaign},
};

/// Posyandu of a page.
const PAGE: usize = 10;

/// What is called for, and who of each Posyandu is there and who came.
struct Called {
    name: String,
    from: NaiveDate,
    until: NaiveDate,
    /// Posyandu, sasaran, weighed.
    rows: Vec<(PosyanduId, u32, u32)>,
}

/// Answers `GetCallList`.
pub async fn calls<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCallList,
) -> Result<CallList, DeskError> {
    let around = Around::open(work).await?;
    let called = match asked.call {
        Call::Campaign(id) => {
            let campaign = around.campaign(id)?;
            of_campaign(work, job, &around, campaign, &asked.place).await?
        }
        Call::Month(month) => {
            let tallies = work.tallies().await?;
            let here = around.book.posyandu_in(&asked.place);
            let row = |id: PosyanduId| {
                let facts = tallies.at(id, month);
                (id, facts.get(Fact::Sasaran), facts.get(Fact::Came))
            };
            let rows = here.map(row).collect();
            let (from, until) = (month.first_day(), month.last_day());
            Called { name: String::new(), from, until, rows }
        }
    };
    let Called { name, from, until, mut rows } = called;
    rows.retain(|(_, sasaran, weighed)| sasaran > weighed);
    rows.sort_by_cached_key(|(id, ..)| {
        let held = around.book.posyandu.get(id).map(|held| &held.document);
        (held.map(|posyandu| (posyandu.desa, posyandu.name.to_lowercase())), *id)
    });
    let missing = rows.iter().map(|(_, sasaran, weighed)| sasaran - weighed).sum();
    let total = rows.len() as u32;
    let mut groups = Vec::new();
    let (called, came) = results(work, &around, &asked, (from, until)).await?;
    for row in rows.into_iter().skip(asked.page as usize * PAGE).take(PAGE) {
        groups.push(group(work, job, &around, row, (asked.call, from, until)).await?);
    }
    let (today, per_page) = (job.today(), PAGE as u32);
    Ok(CallList { name, from, until, today, missing, called, came, groups, total, per_page })
}

/// How many of a place were called, and came.
async fn results<S: Services>(
    work: &Work<S>,
    around: &Around,
    asked: &GetCallList,
    days: (NaiveDate, NaiveDate),
) -> Result<(u32, u32), DeskError> {
    let here = around.book.posyandu_in(&asked.place);
    let ids: BTreeSet<_> =
        here.flat_map(|id| of_posyandu(&around.papers, asked.call, id).into_keys()).collect();
    let called = ids.len() as u32;
    let children = work.children(ids).await?;
    let came = children.iter().filter(|held| weighed(&held.document, days)).count();
    Ok((called, came as u32))
}

async fn of_campaign<S: Services>(
    work: &Work<S>,
    job: Job,
    around: &Around,
    campaign: &Campaign,
    place: &Place,
) -> Result<Called, DeskError> {
    let here = around.posyandu(campaign, place);
    let parts = parts(work, job, campaign, &here).await?;
    let rows = parts.iter().map(|(id, counts)| (*id, counts.sasaran, counts.weighed)).collect();
    Ok(Called { name: campaign.name.clone(), from: campaign.from, until: campaign.until, rows })
}

async fn group<S: Services>(
    work: &Work<S>,
    job: Job,
    around: &Around,
    (id, sasaran, came_in): (PosyanduId, u32, u32),
    (call, from, until): (Call, NaiveDate, NaiveDate),
) -> Result<CallGroup, DeskError> {
    let rosters = work.some_rosters(&BTreeSet::from([id]), 0).await?;
    let others = rosters.get(&id).map(|held| held.document.others.clone());
    let mut children = work.children_of(id).await?;
    children.extend(work.children(others.unwrap_or_default()).await?);
    let called = of_posyandu(&around.papers, call, id);
    let came = |child: &Child| called.contains_key(&child.id) && weighed(child, (from, until));
    let came = children.iter().filter(|held| came(&held.document)).count() as u32;
    let absent = |child: &Child| {
        child.is_sasaran(until) && posyandu_on(child, until) == id && !weighed(child, (from, until))
    };
    let children = children.into_iter().map(|held| held.document).filter(absent);
    let mut children: Vec<CallChild> =
        children.map(|child| view(child, job.today(), &called)).collect();
    children.sort_by_cached_key(order);
    let posyandu = around.book.posyandu.get(&id).map(|held| &held.document);
    let desa = posyandu.map(|posyandu| Place::Region(posyandu.desa));
    Ok(CallGroup {
        posyandu: id,
        name: around.book.name(id),
        within: desa.map(|desa| around.name(&desa)).unwrap_or_default(),
        address: posyandu.map(|posyandu| posyandu.address.clone()).unwrap_or_default(),
        schedule: posyandu.map(|posyandu| posyandu.schedule.clone()).unwrap_or_default(),
        sasaran,
        weighed: came_in,
        called: called.len() as u32,
        came,
        children,
    })
}

/// By RW, RT, dasawisma and name; those whose RT is not known come last.
fn order(child: &CallChild) -> (bool, [String; 4], crate::records::ChildId) {
    let key = |text: &PersonalText| text.reveal().trim().to_lowercase();
    let texts = [&child.rw, &child.rt, &child.dasawisma, &child.name].map(key);
    (child.rt.is_empty(), texts, child.id)
}

fn view(
    child: Child,
    today: NaiveDate,
    called: &BTreeMap<crate::records::ChildId, NaiveDate>,
) -> CallChild {
    let weighed = child.visits.iter().rev().find(|visit| visit.weight.is_some());
    CallChild {
        id: child.id,
        called: called.get(&child.id).copied(),
        sex: child.sex,
        birth_date: child.birth.date,
        months: age::completed_months(child.birth.date, today),
        parents: parents(&child.identity),
        weighed: weighed.map(|visit| visit.date),
        name: child.identity.name,
        rt: child.home.rt,
        rw: child.home.rw,
        dasawisma: child.home.dasawisma,
    }
}
