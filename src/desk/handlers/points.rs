//! Where Posyandu stand.

use crate::{
    desk::{
        Services,
        protocol::{DeskError, PosyanduPoint},
        work::Work,
    },
    records::Posyandu,
};

/// Answers `GetPoints`: all Posyandu, in the order of their ids.
pub async fn get<S: Services>(work: &Work<S>) -> Result<Vec<PosyanduPoint>, DeskError> {
    let book = work.places().await?;
    let point = |posyandu: &Posyandu| PosyanduPoint {
        id: posyandu.id,
        name: posyandu.name.clone(),
        desa: posyandu.desa,
        open: posyandu.open,
        point: posyandu.point,
    };
    Ok(book.posyandu.values().map(|held| point(&held.document)).collect())
}
