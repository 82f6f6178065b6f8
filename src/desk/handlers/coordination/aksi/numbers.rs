//! What the data say of the five aksi nyata of a place over a period.

use std::collections::BTreeSet;

use crate::{
    desk::{
        Job, Services,
        handlers::coordination::{commitments::table::Table, lifecycle::sum_of},
        protocol::{AksiNumber, DeskError},
        work::Work,
    },
    indicators::{
        AgeGroup, Fact,
        signals::{MonthCounts, signals},
        tally::{self, Counts},
    },
    rakor::{
        aksi::{ChildCounts, Number, RULES},
        commitments::{Account, standing, status_on},
        lifecycle::LifeSum,
        teams::SkState,
    },
    records::{
        Month, Place, PosyanduId,
        coordination::{
            LifeGroup, NeedStatus, PlanStatus, RakorKind, RakorState, SeatRole, TeamKind, Urgency,
        },
    },
};

/// Months before the last in which a fall of visits is looked for.
const LOOK_BACK: i32 = 24;

/// All numbers of a place, in their order.
pub async fn numbers<S: Services>(
    work: &Work<S>,
    job: Job,
    (place, from, to): (&Place, Month, Month),
) -> Result<Vec<AksiNumber>, DeskError> {
    let table = Table::open(work, job).await?;
    let all = table.scene.posyandu_in(place);
    let open = |id: &PosyanduId| table.scene.book.posyandu.get(id).is_some_and(|h| h.document.open);
    let open: Vec<PosyanduId> = all.iter().copied().filter(open).collect();
    let about = About { table: &table, place, from, to, all: &all, open: &open };
    let mut found = Found(Vec::with_capacity(Number::ALL.len()));
    kader(work, &about, &mut found).await?;
    needs(&about, &mut found);
    registration(work, job, &about, &mut found).await?;
    visits(&about, &mut found);
    bidang(&about, &mut found);
    found.0.sort_by_key(|number| number.number);
    Ok(found.0)
}

struct About<'a> {
    table: &'a Table,
    place: &'a Place,
    from: Month,
    to: Month,
    /// Posyandu of the place, closed ones too.
    all: &'a [PosyanduId],
    /// Those at work.
    open: &'a [PosyanduId],
}

impl About<'_> {
    fn months(&self) -> impl Iterator<Item = Month> + use<> {
        let from = self.from;
        (0..=self.to.since(from)).map(move |n| from.plus(n))
    }

    fn in_period(&self, day: chrono::NaiveDate) -> bool {
        (self.from.first_day()..=self.to.last_day()).contains(&day)
    }

    fn is_within(&self, place: &Place) -> bool {
        self.table.within(place, self.place)
    }
}

struct Found(Vec<AksiNumber>);

impl Found {
    fn count(&mut self, number: Number, n: usize) {
        self.0.push(AksiNumber { number, n: n as u32, of: None });
    }

    fn share(&mut self, number: Number, n: usize, of: usize) {
        self.0.push(AksiNumber { number, n: n as u32, of: Some(of as u32) });
    }
}

async fn kader<S: Services>(
    work: &Work<S>,
    about: &About<'_>,
    found: &mut Found,
) -> Result<(), DeskError> {
    let book = &about.table.scene.book;
    let of = |id: &PosyanduId| book.posyandu.get(id).and_then(|held| held.document.kader);
    let known: Vec<u16> = about.open.iter().filter_map(of).collect();
    let enough = known.iter().filter(|n| **n >= RULES.kader).count();
    found.count(Number::Kader, known.iter().map(|n| usize::from(*n)).sum());
    found.share(Number::PosyanduWithKader, enough, known.len());
    let (mut sessions, mut with_five) = (0, 0);
    for year in about.from.year()..=about.to.year() {
        let kader = work.kader(year).await?;
        for id in about.all {
            let of = kader.of(*id);
            let months = of.range(about.from..=about.to).map(|(_, present)| *present);
            let present: Vec<u16> = months.collect();
            sessions += present.len();
            with_five += present.iter().filter(|n| **n >= RULES.kader).count();
        }
    }
    found.share(Number::SessionsWithKader, with_five, sessions);
    let last = about.to.last_day();
    let teams = about.table.papers.teams.values().map(|held| &held.document);
    let pengurus = teams
        .filter(|team| matches!(team.place, Place::Posyandu(_)) && about.is_within(&team.place));
    let seats = pengurus.flat_map(|team| &team.seats).filter(|seat| seat.role == SeatRole::Kader);
    let holders: Vec<_> = seats.filter_map(|seat| seat.holder_on(last)).collect();
    let trained =
        holders.iter().filter(|holder| holder.skills.iter().any(|gain| about.in_period(gain.date)));
    found.share(Number::KaderTrained, trained.count(), holders.len());
    let rakors = about.table.papers.rakors.values().map(|held| &held.document);
    let bimteks = rakors.filter(|rakor| {
        rakor.kind == RakorKind::Bimtek && rakor.date.is_some_and(|date| about.in_period(date))
    });
    let people = bimteks.flat_map(|rakor| rakor.bimtek.iter().flat_map(|b| &b.participants));
    let here = people.filter(|person| {
        person.attended && person.posyandu.is_some_and(|id| about.all.contains(&id))
    });
    found.count(Number::BimtekParticipants, here.count());
    Ok(())
}

fn needs(about: &About<'_>, found: &mut Found) {
    let last = about.to.last_day();
    let needs = about.table.papers.needs.values().map(|held| &held.document);
    let here: Vec<_> =
        needs.filter(|need| need.found <= last && about.all.contains(&need.posyandu)).collect();
    let met = here.iter().filter(|need| {
        need.status == NeedStatus::Fulfilled && need.met.is_some_and(|day| about.in_period(day))
    });
    // One that was met after the period was open at its end.
    let open: Vec<_> = here
        .iter()
        .filter(|need| match need.status {
            NeedStatus::Open | NeedStatus::Promised => true,
            NeedStatus::Fulfilled => need.met.is_some_and(|day| day > last),
            NeedStatus::Dropped => false,
        })
        .collect();
    let urgent = open.iter().filter(|need| need.urgency == Urgency::High).count();
    let whose: BTreeSet<PosyanduId> = open.iter().map(|need| need.posyandu).collect();
    let waiting = about.open.iter().filter(|id| whose.contains(id)).count();
    let met = met.count();
    found.share(Number::NeedsMet, met, met + open.len());
    found.count(Number::NeedsOpen, open.len());
    found.share(Number::NeedsUrgent, urgent, open.len());
    found.share(Number::PosyanduInNeed, waiting, about.open.len());
}

async fn registration<S: Services>(
    work: &Work<S>,
    job: Job,
    about: &About<'_>,
    found: &mut Found,
) -> Result<(), DeskError> {
    let mut sum = ChildCounts::default();
    for id in about.all {
        // Children are read Posyandu by Posyandu, so that a regency never lies in memory at once.
        for held in work.children_of(*id).await? {
            sum.add(ChildCounts::of(&held.document, about.from, about.to));
        }
        work.services.yield_now().await;
        if work.services.is_cancelled(job.id) {
            return Err(DeskError::Cancelled);
        }
    }
    let ChildCounts { sasaran, nik, rt, born, born_in_time, stayed, away } = sum;
    let n = |n: u32| n as usize;
    found.count(Number::Sasaran, n(sasaran));
    found.share(Number::WithNik, n(nik), n(sasaran));
    found.share(Number::WithRt, n(rt), n(sasaran));
    found.share(Number::Newborns, n(born_in_time), n(born));
    found.share(Number::Away, n(away), n(stayed));
    life(about, found);
    Ok(())
}

/// What RT counted and who came, by stage of life: of the last year, and of all months.
fn life(about: &About<'_>, found: &mut Found) {
    let papers = &about.table.papers;
    let (mut year, mut visits) = (LifeSum::default(), (0_u32, 0_u32));
    for id in about.open {
        year.add(&sum_of(papers, *id, about.to));
        for month in about.months() {
            for group in sum_of(papers, *id, month).groups {
                visits.0 = visits.0.saturating_add(group.known);
                visits.1 = visits.1.saturating_add(group.sasaran);
            }
        }
    }
    let n = |n: u32| n as usize;
    found.share(Number::RtReported, n(year.whole), n(year.rts));
    found.share(Number::RegistrationDone, n(year.finished), about.open.len());
    for (number, group) in [
        (Number::Mothers, LifeGroup::Mothers),
        (Number::Youth, LifeGroup::Youth),
        (Number::Adults, LifeGroup::Adults),
        (Number::Elderly, LifeGroup::Elderly),
    ] {
        found.count(number, n(year.group(group)));
    }
    found.share(Number::AllAges, n(visits.0), n(visits.1));
}

fn visits(about: &About<'_>, found: &mut Found) {
    let tallies = &about.table.scene.tallies;
    let (mut weighed, mut sasaran, mut held) = (0_u32, 0_u32, 0);
    for id in about.all {
        let Some(tally) = tallies.of(*id) else { continue };
        for month in about.months().map(tally::nearest) {
            weighed += tally.count(month, Fact::Weighed, &[]);
            sasaran += tally.count(month, Fact::Sasaran, &AgeGroup::ALL);
        }
    }
    for id in about.open {
        let Some(tally) = tallies.of(*id) else { continue };
        let of = |month: &Month| tally.count(tally::nearest(*month), Fact::Weighed, &[]) > 0;
        held += about.months().filter(of).count();
    }
    let falling = about.open.iter().filter(|id| falls(about, **id)).count();
    found.share(Number::Attendance, weighed as usize, sasaran as usize);
    found.share(Number::MonthsHeld, held, about.open.len() * about.months().count());
    found.share(Number::Falling, falling, about.open.len());
}

/// Whether the early warning says that fewer come to a Posyandu (`indicators::signals`).
fn falls(about: &About<'_>, id: PosyanduId) -> bool {
    use crate::indicators::Signal as S;
    let scene = &about.table.scene;
    let (Some((first, _)), Some(tally)) = (scene.months, scene.tallies.of(id)) else {
        return false;
    };
    let (from, to) = (first.max(about.to.plus(1 - LOOK_BACK)), about.to);
    let months: Vec<MonthCounts> = (0..=to.since(from))
        .map(|n| tally::nearest(from.plus(n)))
        .map(|month| MonthCounts {
            s: tally.count(month, Fact::Sasaran, &AgeGroup::ALL),
            d: tally.count(month, Fact::Weighed, &[]),
            bgm: tally.count(month, Fact::Bgm, &[]),
        })
        .collect();
    let falling = |signal: &S| {
        matches!(
            signal,
            S::Falling { .. } | S::Run { .. } | S::BelowUsual { .. } | S::Silent { .. }
        )
    };
    signals(&months, to, to < scene.this).iter().any(falling)
}

fn bidang(about: &About<'_>, found: &mut Found) {
    let (papers, last) = (&about.table.papers, about.to.last_day());
    let teams = papers.teams.values().map(|held| &held.document);
    let here: Vec<_> = teams
        .filter(|team| team.nomenclature.kind() == TeamKind::Posyandu)
        .filter(|team| !matches!(team.place, Place::Posyandu(_)) && about.is_within(&team.place))
        .collect();
    let valid = here.iter().filter(|team| SkState::of(team, last).holds()).count();
    found.share(Number::SkValid, valid, here.len());
    let rakors = papers.rakors.values().map(|held| &held.document);
    let held = rakors.filter(|rakor| {
        rakor.state == RakorState::Held
            && rakor.date.is_some_and(|date| about.in_period(date))
            && about.is_within(&rakor.place)
    });
    found.count(Number::Meetings, held.count());
    let promises: Vec<_> = about
        .table
        .promises()
        .filter(|promise| promise.made <= last && about.is_within(&promise.place))
        .collect();
    let due = promises.iter().filter(|promise| about.in_period(promise.due));
    let account = Account::of(due.map(|promise| standing(promise, last)));
    let open = promises.iter().filter(|promise| status_on(promise, last, None).is_open()).count();
    found.share(Number::PromisesKept, account.kept() as usize, account.due() as usize);
    found.count(Number::PromisesOpen, open);
    let problems = papers.problems.values().map(|held| &held.document);
    let plans: Vec<PlanStatus> = problems
        .filter(|problem| about.is_within(&problem.place))
        .flat_map(|problem| &problem.plan)
        .map(|plan| plan.status)
        .filter(|status| *status != PlanStatus::Dropped)
        .collect();
    let done = plans.iter().filter(|status| **status == PlanStatus::Done).count();
    found.share(Number::PlansDone, done, plans.len());
}
