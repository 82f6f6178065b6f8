//! Freezing figures with a Rakor, and showing them beside those of now.

use chrono::NaiveTime;

use super::change::change;
use crate::{
    desk::{
        Job, Services,
        handlers::indicators::{glance::HEADLINES, scene::Scene},
        papers::row_of,
        protocol::{
            Changed, DeskError, FieldProblem, FormField, GetSealed, PaperField, Sasaran, SealRakor,
            SealedRow, SealedView, Why,
        },
        work::Work,
    },
    documents::{Actor, Extra, Millis, Stamp},
    indicators::{Figure, IndicatorId, Period},
    rakor::seal,
    records::{
        Month, Place, PosyanduId,
        coordination::{
            Paper, PaperKind, PaperRef, Rakor, RakorId, RakorState, Sealed, SealedFigure,
        },
    },
    storage::{Batch, Durability, Expected, Store},
};

/// Does `SealRakor`.
pub async fn seal<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SealRakor,
) -> Result<String, DeskError> {
    let place = place_of(work, asked.rakor).await?;
    let scene = Scene::open(work, job).await?;
    let last = scene.months.map(|(_, last)| last);
    let refused = |why| {
        let field = FormField::Paper(PaperField::Month, 0);
        DeskError::Invalid(vec![FieldProblem { field, why }])
    };
    // Without weighings there is nothing to seal.
    let month = last.and_then(|last| asked.month.or(Some(last)));
    let month = month.ok_or_else(|| refused(Why::Missing))?;
    let figures = figures(&scene, &place, month, &[]);
    let stamp = work.stamp(job).await?;
    let sealing = |rakor: &mut Rakor| {
        if rakor.state == RakorState::Held && rakor.sealed.is_some() {
            return Err(refused(Why::Sealed));
        }
        rakor.sealed = Some(frozen(stamp.clone(), month, figures.clone()));
        Ok(())
    };
    let ((), entry) = change(work, job, asked.rakor, sealing).await?;
    Ok(entry)
}

fn frozen(stamp: Stamp, month: Month, figures: Vec<SealedFigure>) -> Sealed {
    Sealed { stamp, month, seal: seal::seal(month, &figures), figures, extra: Extra::new() }
}

/// Seals a meeting of the demo as it was on its day, once the demo's children are there. Then the
/// last Posyandu of each place below had not handed in its sheets: what they brought since is what
/// has changed.
pub async fn put_demo<S: Services>(work: &Work<S>, job: Job, id: RakorId) -> Result<(), DeskError> {
    let paper = PaperRef::new(PaperKind::Rakor, id);
    let held = work.papers().await?.get(paper).ok_or(DeskError::NotFound)?;
    let Paper::Rakor(mut rakor) = held.document else { return Err(DeskError::NotFound) };
    let Some(day) = rakor.date else { return Ok(()) };
    let scene = Scene::open(work, job).await?;
    let groups = Scene::next_tier(&rakor.place).map(|level| scene.groups(&rakor.place, level));
    let late: Vec<PosyanduId> = groups
        .iter()
        .flat_map(|groups| groups.values())
        .filter_map(|all| all.last().copied())
        .collect();
    let month = Month::of(day).plus(-1);
    let figures = figures(&scene, &rakor.place, month, &late);
    // Eight in the morning in western Indonesia (UTC+7).
    let at = Millis(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis() + 3_600_000);
    let stamp = Stamp { at, by: Actor("Sekretariat Pokjanal".to_owned()) };
    rakor.sealed = Some(frozen(stamp, month, figures));
    let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
    batch.put(Store::Doc, row_of(&rakor.into(), held.rev)?, Expected::Rev(held.rev));
    work.db.write(batch).await?;
    work.forget(&Changed::Everything);
    Ok(())
}

async fn place_of<S: Services>(work: &Work<S>, id: RakorId) -> Result<Place, DeskError> {
    let papers = work.papers().await?;
    let held = papers.rakors.get(&id).ok_or(DeskError::NotFound)?;
    Ok(held.document.place.clone())
}

/// The headline figures of a place and of the places one tier below, in one order; `without` those
/// Posyandu.
fn figures(
    scene: &Scene,
    place: &Place,
    month: Month,
    without: &[PosyanduId],
) -> Vec<SealedFigure> {
    let groups = Scene::next_tier(place).map(|level| scene.groups(place, level));
    let mut places = vec![(place.clone(), scene.posyandu_in(place))];
    places.extend(groups.into_iter().flatten());
    for (_, posyandu) in &mut places {
        posyandu.retain(|id| !without.contains(id));
    }
    let of = |(place, posyandu): &(Place, Vec<PosyanduId>)| {
        let one = |indicator| {
            let Figure { numerator: n, denominator: of } =
                figure(scene, place, posyandu, indicator, month);
            SealedFigure { place: place.clone(), indicator, n, of }
        };
        HEADLINES.map(one)
    };
    places.iter().flat_map(of).collect()
}

fn figure(
    scene: &Scene,
    place: &Place,
    posyandu: &[PosyanduId],
    indicator: IndicatorId,
    month: Month,
) -> Figure {
    let rule = indicator.rule();
    let span = scene.span(rule, Period::Month(month));
    scene.of_group(rule, place, posyandu, &span, Sasaran::default())
}

/// Answers `GetSealed`; `None` when nothing was sealed.
pub async fn sealed<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetSealed,
) -> Result<Option<SealedView>, DeskError> {
    let papers = work.papers().await?;
    let held = papers.rakors.get(&asked.rakor).ok_or(DeskError::NotFound)?;
    let Some(sealed) = &held.document.sealed else { return Ok(None) };
    let scene = Scene::open(work, job).await?;
    let mut indicators: Vec<IndicatorId> = Vec::new();
    let mut places: Vec<Place> = Vec::new();
    for figure in &sealed.figures {
        if !indicators.contains(&figure.indicator) {
            indicators.push(figure.indicator);
        }
        if !places.contains(&figure.place) {
            places.push(figure.place.clone());
        }
    }
    let mut changed = 0;
    let rows = places.into_iter().map(|place| {
        let posyandu = scene.posyandu_in(&place);
        let one = |indicator: &IndicatorId| {
            let then = sealed
                .figures
                .iter()
                .find(|figure| figure.place == place && figure.indicator == *indicator)?;
            let then = Figure { numerator: then.n, denominator: then.of };
            let now = figure(&scene, &place, &posyandu, *indicator, sealed.month);
            changed += u32::from(then != now);
            Some((then, now))
        };
        let figures = indicators.iter().map(one).collect();
        SealedRow { name: scene.name(&place), place, figures }
    });
    let rows = rows.collect();
    Ok(Some(SealedView {
        stamp: sealed.stamp.clone(),
        month: sealed.month,
        seal: sealed.seal.clone(),
        intact: seal::seal(sealed.month, &sealed.figures) == sealed.seal,
        indicators,
        rows,
        changed,
    }))
}
