//! How things stand.

use crate::{
    desk::{
        Job, Services, Workspace,
        protocol::{DeskError, GetOverview, Overview, SessionCounts},
        stored::{DOUBT, IMPORT},
        tally::{Tallies, served_on},
        work::Work,
    },
    indicators::{
        Daily, Fact, Facts,
        tally::{self, Column, Tally, Totals},
    },
    records::Month,
    storage::Store,
};

/// Answers `GetOverview`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    _: GetOverview,
) -> Result<Overview, DeskError> {
    let today = job.today();
    let settings = work.settings().await?;
    let tallies = work.tallies().await?;
    let posyandu = work.places().await?.posyandu.len() as u32;
    let months = tallies.months(Month::of(today));
    let demo = work.workspace == Workspace::Demo;
    let all = |counts: fn(&Tally<Totals>) -> u32| tallies.all().map(|(_, t)| counts(t)).sum();
    Ok(Overview {
        demo,
        fresh: !demo && settings.document.regency.is_none() && posyandu == 0,
        today,
        settings: settings.document.clone(),
        children: tallies.all().map(|(_, totals)| served_on(totals, today)).sum(),
        children_all: all(|totals| everything(totals.daily(Daily::Children))),
        visits: all(|totals| everything(totals.column(Fact::Visits))),
        posyandu,
        months,
        latest: months.map(|(_, last)| counts(&sum(&tallies, last))),
        doubts: work.db.count_prefix(Store::Doc, DOUBT).await? as u32,
        imports: work.db.count_prefix(Store::Doc, &format!("{IMPORT}/")).await? as u32,
    })
}

fn everything(column: &Column) -> u32 {
    column.sum_until(u16::MAX, u8::MAX)
}

/// The figures of a month over all Posyandu.
fn sum(tallies: &Tallies, month: Month) -> Facts {
    let month = tally::nearest(month);
    tallies.all().fold(Facts::default(), |mut sum, (_, totals)| {
        sum.add(&totals.at(month));
        sum
    })
}

/// Figures as the screen has them.
pub fn counts(facts: &Facts) -> SessionCounts {
    SessionCounts {
        s: facts.get(Fact::Sasaran),
        k: (facts.get(Fact::KiaKnown) > 0).then(|| facts.get(Fact::HasKia)),
        d: facts.get(Fact::Weighed),
        n: facts.get(Fact::Naik),
        t: facts.get(Fact::TidakNaik),
        o: facts.get(Fact::Absen),
        b: facts.get(Fact::Baru),
        two_t: facts.get(Fact::TwoT),
        bgm: facts.get(Fact::Bgm),
        above_orange: facts.get(Fact::AboveOrange),
        stunted: facts.get(Fact::Stunted),
        stunted_of: facts.get(Fact::LengthValid),
        wasted: facts.get(Fact::Wasted),
        wasted_of: facts.get(Fact::WeightLengthValid),
        underweight: facts.get(Fact::Underweight),
        underweight_of: facts.get(Fact::WeightValid),
    }
}
