//! The promises that concern a Rakor: they carry themselves from meeting to meeting.

use chrono::NaiveDate;

use super::table::{Table, told};
use crate::{
    desk::{
        Job, Services,
        protocol::{Carried, CarriedLine, DeskError, GetCarried},
        work::Work,
    },
    rakor::commitments::{Carry, Concern, carry, concern},
    records::coordination::{Commitment, Rakor, RakorId, RakorState},
};

/// Answers `GetCarried`.
pub async fn carried<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCarried,
) -> Result<Carried, DeskError> {
    let table = Table::open(work, job).await?;
    let held = table.papers.rakors.get(&asked.rakor).ok_or(DeskError::NotFound)?;
    let rakor = &held.document;
    let day = judged_on(rakor, table.today);
    let before = before(&table, rakor, day);
    let mut found = Carried {
        day,
        before: before.and_then(|(id, _)| table.meeting(id)),
        open: Vec::new(),
        closed: Vec::new(),
        made: Vec::new(),
    };
    for promise in table.promises() {
        let made_at = table.made_at(promise);
        let about = concern(&rakor.place, &promise.place, made_at, |place| table.above(place));
        let how = about.and_then(|_| carry(promise, rakor.id, day, before.map(|(_, date)| date)));
        let list = match how {
            Some(Carry::Open) => &mut found.open,
            Some(Carry::Closed) => &mut found.closed,
            Some(Carry::Made) => &mut found.made,
            None => continue,
        };
        let told_here = matches!(how, Some(Carry::Open)).then_some(rakor.id);
        // What was promised here is shown as it stands now: that is what people come back for.
        let on = if matches!(how, Some(Carry::Made)) { table.today } else { day };
        list.push(line(&table, promise, on, (rakor.id, told_here), about));
    }
    for list in [&mut found.open, &mut found.closed, &mut found.made] {
        list.sort_by(|a, b| {
            let key = |line: &CarriedLine| (line.below, line.promise.due);
            key(a).cmp(&key(b)).then_with(|| a.promise.text.cmp(&b.promise.text))
        });
    }
    Ok(found)
}

/// The day on which promises are judged: the meeting's own, once it has come.
pub fn judged_on(rakor: &Rakor, today: NaiveDate) -> NaiveDate {
    rakor.date.map_or(today, |date| date.min(today))
}

/// The last Rakor of the same place that was held before a day.
fn before(table: &Table, rakor: &Rakor, day: NaiveDate) -> Option<(RakorId, NaiveDate)> {
    let others = table.papers.rakors.values().map(|held| &held.document).filter(|other| {
        other.id != rakor.id && other.place == rakor.place && other.state == RakorState::Held
    });
    let dated = others.filter_map(|other| Some((other.id, other.date?)));
    dated.filter(|(_, date)| *date < day).max_by_key(|(id, date)| (*date, *id))
}

fn line(
    table: &Table,
    promise: &Commitment,
    day: NaiveDate,
    (rakor, told_here): (RakorId, Option<RakorId>),
    about: Option<Concern>,
) -> CarriedLine {
    let here = promise.progress.iter().filter(|word| word.rakor == Some(rakor));
    CarriedLine {
        told: here.map(told).collect(),
        promise: table.line(promise, day, told_here),
        below: about == Some(Concern::Below),
    }
}
