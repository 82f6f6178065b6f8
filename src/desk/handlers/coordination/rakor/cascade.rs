//! Who has met of those that a Rakor asked to meet, by kecamatan.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, is_within};
use crate::{
    desk::{
        Job, Services,
        protocol::{CascadePage, CascadeRow, DeskError, GetCascade},
        work::Work,
    },
    documents::day,
    rakor::cascade::{Counts, descendants, progress},
    records::{
        Place,
        coordination::{Rakor, RakorId},
    },
    wilayah::{Level, RegionCode},
};

/// Answers `GetCascade`; `None` when nobody was asked to meet.
pub async fn cascade<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetCascade,
) -> Result<Option<CascadePage>, DeskError> {
    let book = Book::open(work, job).await?;
    let roots = roots(&book);
    let Some(root) = asked.root.or_else(|| roots.first().map(|one| one.id)) else {
        return Ok(None);
    };
    let root = book.rakor(root)?;
    let within = book.meeting_place(&asked.place);
    let below = descendants(root.id, book.rakors());
    let below: Vec<&Rakor> =
        below.into_iter().filter(|one| is_within(&one.place, &within)).collect();
    let (mut kecamatan, mut desa) = (Counts::default(), Counts::default());
    let mut rows: BTreeMap<RegionCode, CascadeRow> = BTreeMap::new();
    for one in below {
        let Place::Region(code) = one.place else { continue };
        let Some(above) = code.at(Level::Kecamatan) else { continue };
        let row = rows.entry(above).or_insert_with(|| {
            let place = Place::Region(above);
            let (name, counts) = (book.name(&place), Counts::default());
            CascadeRow { place, name, meeting: None, counts, desa: Vec::new() }
        });
        let how = progress(one, book.today);
        if code.level() == Level::Kecamatan {
            kecamatan.add(how);
            row.meeting = Some(book.brief(one));
        } else {
            desa.add(how);
            row.counts.add(how);
            row.desa.push(book.brief(one));
        }
    }
    let named = |one: &&Rakor| (one.id, one.date.map(day::number), one.theme.clone());
    Ok(Some(CascadePage {
        today: book.today,
        root: book.brief(root),
        roots: roots.iter().map(named).collect(),
        kecamatan,
        desa,
        rows: rows.into_values().collect(),
    }))
}

/// Meetings that asked others and were not asked themselves, the latest first.
fn roots(book: &Book) -> Vec<&Rakor> {
    let parents: BTreeSet<RakorId> = book.rakors().filter_map(|one| one.parent).collect();
    let mut roots: Vec<&Rakor> =
        book.rakors().filter(|one| one.parent.is_none() && parents.contains(&one.id)).collect();
    roots.sort_by_key(|one| std::cmp::Reverse((one.date, one.id)));
    roots
}
