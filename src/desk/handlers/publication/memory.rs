//! What was published: documents that are added and never changed.

use chrono::{DateTime, NaiveDate};

use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, PublicLevel, Wish},
        stored::{PUBLICATION, key, pend, row},
        work::Work,
    },
    documents::{Change, Extra, HistoryEntry, Id},
    indicators::IndicatorId,
    publish::{bundle::Bundle, follow::news, make::publishable},
    records::{Publication, PublishedWish},
    storage::{Batch, Expected, Store},
};

/// What was published before, the first first.
pub struct Memory {
    /// What each told that those before it did not.
    pub told: Vec<Bundle>,
    papers: Vec<Publication>,
}

impl Memory {
    /// Reads all.
    ///
    /// # Errors
    /// Also when one cannot be read: nobody knows then what may be told beside it.
    pub async fn read<S: Services>(work: &Work<S>) -> Result<Self, DeskError> {
        let held = work.by_prefix::<Publication>(&format!("{PUBLICATION}/")).await?;
        let mut papers: Vec<Publication> =
            held.into_iter().map(|(_, held)| held.document).collect();
        papers.sort_by_key(|paper| paper.edited.at);
        let read = |paper: &Publication| {
            serde_json::from_str(&paper.told)
                .map_err(|error| DeskError::Storage(format!("publication: {error}")))
        };
        let told = papers.iter().map(read).collect::<Result<_, _>>()?;
        Ok(Self { told, papers })
    }

    /// The day of the last one, and how many there were.
    pub fn last(&self, job: Job) -> Option<(NaiveDate, u32)> {
        let at = self.papers.last()?.edited.at.0;
        let local = at.saturating_add(i64::from(job.offset_minutes) * 60_000);
        let day = DateTime::from_timestamp_millis(local)?.date_naive();
        Some((day, self.papers.len() as u32))
    }

    /// What was asked for last: indicators, level, months, threshold.
    pub fn wish(&self) -> Option<(Vec<IndicatorId>, PublicLevel, i32, u32)> {
        let wish = &self.papers.last()?.wish;
        let ids = wish.indicators.iter().filter_map(|code| IndicatorId::from_code(code));
        let ids: Vec<IndicatorId> = ids.filter(|id| publishable(*id)).collect();
        let level = PublicLevel::ALL.get(usize::from(wish.depth).checked_sub(2)?).copied()?;
        let months = i32::try_from(wish.months).ok().filter(|months| (1..=60).contains(months))?;
        (!ids.is_empty()).then_some((ids, level, months, wish.fewest))
    }

    /// Keeps what a publication tells.
    pub async fn remember<S: Services>(
        &self,
        work: &Work<S>,
        job: Job,
        bundle: &Bundle,
        wish: &Wish,
    ) -> Result<(), DeskError> {
        let news = news(&self.told, bundle);
        let told = news.to_json().map_err(|e| DeskError::Storage(format!("publication: {e}")))?;
        let edited = work.stamp(job).await?;
        let wish = PublishedWish {
            indicators: wish.indicators.iter().map(|id| id.code().to_owned()).collect(),
            depth: 2 + PublicLevel::ALL.iter().position(|l| *l == wish.down_to).unwrap_or(0) as u8,
            months: (wish.to.since(wish.from) + 1).unsigned_abs(),
            fewest: wish.fewest,
        };
        let paper = Publication { told, wish, edited: edited.clone(), extra: Extra::new() };
        let id: Id<Publication> = work.new_id();
        let key = key(PUBLICATION, id);
        let mut batch = Batch::default();
        batch.put(Store::Doc, row(key.clone(), PUBLICATION, 1, &paper)?, Expected::Nothing);
        batch.operations.push(pend(&key, PUBLICATION, 1, edited.at)?);
        let after = serde_json::json!({ "months": paper.wish.months, "bytes": paper.told.len() });
        let change = Change { path: PUBLICATION.to_owned(), before: None, after: Some(after) };
        let entry = HistoryEntry {
            stamp: edited,
            kind: "publication.make".to_owned(),
            about: String::new(),
            rev: 1,
            changes: vec![change],
            extra: Extra::new(),
        };
        let entry_key = format!("{key}/{:010}", 1);
        batch.put(Store::History, row(entry_key, key, 1, &entry)?, Expected::Anything);
        Ok(work.db.write(batch).await?)
    }
}
