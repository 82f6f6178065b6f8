//! What Posyandu need.

use crate::{
    desk::{
        Job, Services,
        handlers::coordination::commitments::table::Table,
        papers::{PaperBook, PaperEdit},
        protocol::{DeskError, GetNeeds, NeedFilter, NeedList, NeedRow},
        work::Work,
    },
    rakor::needs::{after_delivery, totals},
    records::{
        Place,
        coordination::{Need, Paper, PaperKind, PaperRef, Pledge, PledgeId},
    },
};

/// Rows of a page.
const PAGE: usize = 50;

/// Answers `GetNeeds`.
pub async fn list<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetNeeds,
) -> Result<NeedList, DeskError> {
    let table = Table::open(work, job).await?;
    let here: Vec<&Need> = table
        .papers
        .needs
        .values()
        .map(|held| &held.document)
        .filter(|need| table.within(&Place::Posyandu(need.posyandu), &asked.place))
        .collect();
    let mut counts = [0; 6];
    let mut rows: Vec<NeedRow> = Vec::new();
    for need in here.iter().filter(|need| asked.item.is_none_or(|item| item == need.item)) {
        for (count, filter) in counts.iter_mut().zip(NeedFilter::ALL) {
            *count += u32::from(filter.fits(need.status, need.urgency));
        }
        if asked.filter.fits(need.status, need.urgency) {
            rows.push(row(&table, need));
        }
    }
    rows.sort_by(|a, b| {
        let names = || (&a.within, &a.name, a.item, a.id).cmp(&(&b.within, &b.name, b.item, b.id));
        b.urgency.cmp(&a.urgency).then_with(names)
    });
    let total = rows.len() as u32;
    Ok(NeedList {
        today: table.today,
        counts,
        totals: totals(here.into_iter()),
        rows: rows.into_iter().skip(asked.page as usize * PAGE).take(PAGE).collect(),
        total,
        per_page: PAGE as u32,
        pledges: pledges(&table),
    })
}

fn row(table: &Table, need: &Need) -> NeedRow {
    let place = Place::Posyandu(need.posyandu);
    NeedRow {
        id: need.id,
        posyandu: need.posyandu,
        name: table.scene.name(&place),
        within: table.scene.within(&place),
        item: need.item,
        text: need.text.clone(),
        quantity: need.quantity,
        urgency: need.urgency,
        status: need.status,
        funding: need.funding,
        partner: need.pledge.and_then(|pledge| partner(table, pledge)),
        found: need.found,
        met: need.met,
    }
}

/// The name of the partner of a pledge.
fn partner(table: &Table, pledge: PledgeId) -> Option<String> {
    let pledge = &table.papers.pledges.get(&pledge)?.document;
    Some(table.papers.partners.get(&pledge.partner)?.document.name.clone())
}

/// Pledges that are not given up, by partner.
fn pledges(table: &Table) -> Vec<(PledgeId, String, String)> {
    let going = table.papers.pledges.values().map(|held| &held.document).filter(|one| !one.ended);
    let mut all: Vec<_> = going
        .filter_map(|pledge| Some((pledge.id, partner(table, pledge.id)?, pledge.text.clone())))
        .collect();
    all.sort_by(|a, b| (&a.1, &a.2, a.0).cmp(&(&b.1, &b.2, b.0)));
    all
}

/// Adds to edits what they do to needs: a delivery that names a Posyandu meets what was promised
/// to it, one that is taken back does so no more, and a need that is put on a pledge which has
/// come already is met. All of it is one transaction.
pub fn meet_needs(book: &PaperBook, edits: &mut Vec<PaperEdit>) {
    let mut more = Vec::new();
    for edit in edits.iter() {
        let Some(Paper::Pledge(after)) = &edit.after else { continue };
        let before = match &edit.before {
            Some(held) => pledge_of(&held.document),
            None => None,
        };
        let waiting = book.needs.values().filter(|held| held.document.pledge == Some(after.id));
        for held in waiting {
            let Some(need) = met(&held.document, before, Some(after)) else { continue };
            let paper = PaperRef::new(PaperKind::Need, need.id);
            more.push(PaperEdit {
                paper,
                before: book.get(paper),
                after: Some(need.into()),
                kind: edit.kind,
            });
        }
    }
    for edit in edits.iter_mut() {
        let Some(Paper::Need(need)) = &edit.after else { continue };
        let was = match edit.before.as_ref().map(|held| &held.document) {
            Some(Paper::Need(before)) => before.pledge,
            _ => None,
        };
        let pledge = need.pledge.filter(|now| was != Some(*now));
        let pledge = pledge.and_then(|id| book.pledges.get(&id)).map(|held| &held.document);
        if let Some(need) = met(need, None, pledge) {
            edit.after = Some(need.into());
        }
    }
    // What is edited in the same breath is as its hand left it.
    more.retain(|extra| edits.iter().all(|edit| edit.paper != extra.paper));
    edits.extend(more);
}

fn pledge_of(paper: &Paper) -> Option<&Pledge> {
    match paper {
        Paper::Pledge(pledge) => Some(pledge),
        _ => None,
    }
}

fn met(need: &Need, before: Option<&Pledge>, after: Option<&Pledge>) -> Option<Need> {
    let (status, met) = after_delivery(need, before, after)?;
    Some(Need { status, met, ..need.clone() })
}
