//! Publishing: reads only figures that are counted already, boundaries and targets.

mod account;
mod memory;
mod tree;

use std::rc::Rc;

use self::memory::Memory;
use crate::{
    desk::{
        Job, Services, Workspace,
        handlers::{boundaries, indicators::scene::Scene},
        protocol::{
            DeskError, FieldProblem, FormField, MadeFile, MakePublication, PreviewPublication,
            PublicLevel, PublicationMade, PublicationPreview, Why, Wish,
        },
        work::Work,
    },
    indicators::IndicatorId,
    maps::Topology,
    publish::{
        bundle::Bundle,
        follow::{Frozen, follow},
        make::{Wanted, make as make_bundle, publishable},
        site::{Site, files},
        suppress::SuppressionRule,
    },
    records::{Bytes, Month},
    wilayah::Regency,
};

/// Months that are published unless somebody says otherwise.
const YEAR: i32 = 12;
/// Places times months of one publication: a regency of 400 desa over two years.
const MOST_CELLS: usize = 12_000;
/// From how many on a count can be told; fewer than three hides nobody.
const FEWEST: std::ops::RangeInclusive<u32> = 3..=100;

/// A publication that is not made yet.
struct Prepared {
    bundle: Bundle,
    json: String,
    frozen: Vec<Frozen>,
    regency: Rc<Regency>,
    memory: Memory,
    months: Option<(Month, Month)>,
    wish: Wish,
}

/// Answers `PreviewPublication`.
pub async fn preview<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: PreviewPublication,
) -> Result<PublicationPreview, DeskError> {
    let prepared = prepare(work, job, asked.wish).await?;
    let drawn = boundaries::get(work).await?.map(|view| view.source);
    let Prepared { bundle, json, memory, .. } = &prepared;
    Ok(PublicationPreview {
        months: prepared.months,
        told_months: bundle.months.len() as u32,
        places: bundle.places.len() as u32,
        families: account::families(bundle, &prepared.frozen),
        boundaries: drawn.filter(|_| prepared.wish.down_to != PublicLevel::Regency),
        bytes: json.len() as u32,
        targets: bundle.targets.len() as u32,
        last: memory.last(job),
        demo: bundle.demo,
        wish: prepared.wish,
    })
}

/// Does `MakePublication`.
pub async fn make<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: MakePublication,
) -> Result<PublicationMade, DeskError> {
    let prepared = prepare(work, job, Some(asked.wish)).await?;
    let Prepared { bundle, json, regency, .. } = &prepared;
    if bundle.months.is_empty() {
        return Err(wrong(FormField::Year, Why::Empty));
    }
    let drawn = boundaries::get(work).await?;
    let lines = drawn.as_ref().and_then(|view| {
        Some((Topology::from_bytes(&view.topology.0).ok()?, view.source.as_str()))
    });
    let boundaries = lines.as_ref().map(|(lines, source)| (lines, *source));
    work.services.yield_now().await;
    let made = files(&Site { bundle, json, boundaries });
    // Remembered before it is handed out: what may have left counts as published.
    prepared.memory.remember(work, job, bundle, &prepared.wish).await?;
    let file = |file: crate::publish::site::PublicFile| MadeFile {
        name: file.name,
        mime: file.mime.to_owned(),
        bytes: Bytes(file.text.into_bytes()),
    };
    Ok(PublicationMade {
        regency: regency.code,
        made: bundle.made,
        files: made.into_iter().map(file).collect(),
    })
}

fn wrong(field: FormField, why: Why) -> DeskError {
    DeskError::Invalid(vec![FieldProblem { field, why }])
}

async fn prepare<S: Services>(
    work: &Work<S>,
    job: Job,
    wish: Option<Wish>,
) -> Result<Prepared, DeskError> {
    let scene = Scene::open(work, job).await?;
    let regency = scene.regency.clone().ok_or(wrong(FormField::Region, Why::Missing))?;
    let memory = Memory::read(work).await?;
    let wish = wish.unwrap_or_else(|| by_itself(&scene, &memory));
    check(&wish)?;
    let months = months(&scene, &wish);
    let wanted = Wanted {
        rule: SuppressionRule { fewest: wish.fewest, least_of: least_of(wish.fewest) },
        indicators: wish.indicators.clone(),
        months,
        down_to: wish.down_to.level(),
    };
    let tree = tree::tree(&scene, &regency);
    let places = tree.iter().filter(|node| node.code.is_some_and(|c| c.level() <= wanted.down_to));
    if places.count() * wanted.months.len() > MOST_CELLS {
        return Err(wrong(FormField::Year, Why::TooLong));
    }
    work.services.yield_now().await;
    let targets = &scene.entered.targets.document.targets;
    let mut bundle = make_bundle(job.today(), &wanted, &regency, &tree).with_targets(targets);
    bundle.demo = work.workspace == Workspace::Demo;
    let (bundle, frozen) = follow(&memory.told, bundle);
    let failed =
        |error: &dyn std::fmt::Display| DeskError::Storage(format!("publication: {error}"));
    let json = bundle.to_json().map_err(|error| failed(&error))?;
    // The gate: what is written is what was read back and found to be nothing but a bundle.
    let bundle = Bundle::check(&json, &regency).map_err(|error| failed(&error))?;
    Ok(Prepared { bundle, json, frozen, regency, memory, months: scene.months, wish })
}

/// Among how few nothing but "none" is told.
const fn least_of(fewest: u32) -> u32 {
    let usual = 20;
    if fewest * 2 > usual { fewest * 2 } else { usual }
}

fn check(wish: &Wish) -> Result<(), DeskError> {
    if wish.to < wish.from {
        return Err(wrong(FormField::Year, Why::BeforeStart));
    }
    if !FEWEST.contains(&wish.fewest) {
        return Err(wrong(FormField::Goal(0), Why::OutOfRange));
    }
    if !wish.indicators.iter().any(|id| publishable(*id)) {
        return Err(wrong(FormField::Source, Why::Empty));
    }
    Ok(())
}

/// Those asked for of which something was counted.
fn months(scene: &Scene, wish: &Wish) -> Vec<Month> {
    let Some((first, last)) = scene.months else { return Vec::new() };
    let (from, to) = (wish.from.max(first), wish.to.min(last));
    (0..=to.since(from)).map(|later| from.plus(later)).collect()
}

/// What was published last, up to the month before the user's; at first a year of everything.
fn by_itself(scene: &Scene, memory: &Memory) -> Wish {
    let before = scene.this.plus(-1);
    let to = scene.months.map_or(before, |(first, last)| before.min(last).max(first));
    let all = || IndicatorId::ALL.iter().copied().filter(|id| publishable(*id)).collect();
    match memory.wish() {
        Some((indicators, down_to, months, fewest)) => {
            Wish { indicators, from: to.plus(1 - months), to, down_to, fewest }
        }
        None => Wish {
            indicators: all(),
            from: to.plus(1 - YEAR),
            to,
            down_to: PublicLevel::Kecamatan,
            fewest: SuppressionRule::default().fewest,
        },
    }
}
