//! All places and months at once.

use super::scene::{Scene, projection};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, GetMapFigures, MapFigures, MapLayer},
        work::Work,
    },
    indicators::Figure,
    records::Place,
};

/// Answers `GetMapFigures`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetMapFigures,
) -> Result<MapFigures, DeskError> {
    let scene = Scene::open(work, job).await?;
    let GetMapFigures { indicator, levels, months, sasaran } = asked;
    let rule = indicator.rule();
    let mut answer =
        MapFigures { indicator, first: None, months: 0, whole: Vec::new(), layers: Vec::new() };
    let Some((first, last)) = scene.months else { return Ok(answer) };
    let (first, last) = months.map_or((first, last), |(from, to)| (from.max(first), to.min(last)));
    let spans: Vec<_> =
        (0..=last.since(first)).map(|later| scene.span_of(rule, first.plus(later))).collect();
    answer.first = Some(first);
    answer.months = spans.len() as u32;
    let regency = projection(sasaran, &Place::Regency);
    let whole = spans.iter().map(|span| scene.figure(rule, &*scene.whole, span, regency));
    answer.whole = whole.collect();
    for level in levels {
        let groups = scene.groups(&Place::Regency, level);
        let mut figures: Vec<Figure> = Vec::with_capacity(groups.len() * spans.len());
        for (place, posyandu) in &groups {
            let of = |span| scene.of_group(rule, place, posyandu, span, sasaran);
            figures.extend(spans.iter().map(of));
        }
        answer.layers.push(MapLayer { level, places: groups.into_keys().collect(), figures });
    }
    Ok(answer)
}
