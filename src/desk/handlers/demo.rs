//! Filling the demo workspace. The user's own is another database and is not touched.

use std::collections::BTreeMap;

use super::{
    boundaries,
    coordination::{self, letterhead},
    indicators::goals,
    posyandu::{puskesmas_row, put_posyandu},
    regions::put_regency,
};
use crate::{
    demo::{Demo, Plan},
    desk::{
        Job, Services,
        kader::{KaderYear, put_kader},
        papers::row_of,
        protocol::{DemoSize, DeskError, Step},
        rebuild::{DerivedMaking, put_derived},
        stored::{Held, key, row, sessions_of, telaah_key, telaah_of},
        work::Work,
    },
    storage::{Batch, Durability, Expected, Store},
};

/// Children in one transaction, about.
const CHUNK: usize = 2000;

/// Fills an empty workspace. Broken off, it is worth nothing and is to be deleted.
pub async fn fill<S: Services>(work: &Work<S>, job: Job, size: DemoSize) -> Result<(), DeskError> {
    let plan = match size {
        DemoSize::Demo => Plan::Demo,
        DemoSize::Mean => Plan::Mean,
        DemoSize::Large => Plan::Large,
    };
    let demo = Demo::new(plan, job.today());
    let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
    put_regency(work, job, demo.regency(), &mut batch).await?;
    for puskesmas in demo.puskesmas() {
        batch.put(Store::Doc, puskesmas_row(puskesmas)?, Expected::Nothing);
    }
    for posyandu in demo.posyandu() {
        put_posyandu(&mut batch, posyandu, 0)?;
    }
    boundaries::put_demo(&mut batch, &demo.shapes(), work.stamp(job).await?)?;
    goals::put_demo(&mut batch, &demo, &work.stamp(job).await?)?;
    letterhead::put_demo(&mut batch, demo.letterhead(), work.stamp(job).await?)?;
    for mut paper in demo.papers() {
        paper.set_edited(work.stamp(job).await?);
        batch.put(Store::Doc, row_of(&paper, 1)?, Expected::Nothing);
    }
    let rules = work.rules().await?;
    let mut derived = DerivedMaking::new(&rules);
    let mut kader = BTreeMap::new();
    let total = demo.posyandu().len();
    for at in 0..total {
        let children = demo.children(at);
        for mut paper in demo.calls(at, &children) {
            paper.set_edited(work.stamp(job).await?);
            batch.put(Store::Doc, row_of(&paper, 1)?, Expected::Nothing);
        }
        for child in children {
            derived.add(&rules, &child);
            let row = row(child.id.to_string(), child.posyandu.to_string(), 1, &child)?;
            batch.put(Store::Child, row, Expected::Nothing);
        }
        for session in demo.sessions(at) {
            let parent = sessions_of(session.posyandu);
            let row = row(key("session", session.id), parent, 1, &session)?;
            batch.put(Store::Doc, row, Expected::Nothing);
            let year = session.month.year();
            let new = || KaderYear::new(year, true);
            kader.entry(year).or_insert_with(new).add(&session);
        }
        for telaah in demo.telaah(at) {
            let key = telaah_key(telaah.posyandu, telaah.year);
            let row = row(key, telaah_of(telaah.year), 1, &telaah)?;
            batch.put(Store::Doc, row, Expected::Nothing);
        }
        if batch.operations.len() >= CHUNK {
            work.db.write(std::mem::take(&mut batch)).await?;
            batch.durability = Durability::Relaxed;
        }
        work.services.progress(job.id, Step::Generating, at as u64 + 1, total as u64);
        work.services.yield_now().await;
        if work.services.is_cancelled(job.id) {
            return Err(DeskError::Cancelled);
        }
    }
    for document in kader.into_values() {
        put_kader(&mut batch, &Held { document, rev: 0 })?;
    }
    work.db.write(batch).await?;
    put_derived(work, &rules, derived.finish()).await?;
    coordination::aksi::put_demo(work, job, demo.aksi_reports()).await?;
    coordination::rakor::put_demo(work, job, demo.held_rakor()).await?;
    coordination::campaigns::put_demo(work, job, demo.closed_campaign()).await
}
