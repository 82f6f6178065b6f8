//! Saving the settings. New rules for judging make everything derived anew, in the same write.

use crate::{
    desk::{
        Job, Lock, Services,
        assess::Rules,
        protocol::{Changed, DeskError, SaveSettings},
        save::fingerprint,
        stored::{SETTINGS, pend, row},
        validate,
        work::Work,
    },
    records::Settings,
    storage::{Batch, Expected, Operation, Store},
};

/// Does `SaveSettings`.
pub async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveSettings,
) -> Result<(), DeskError> {
    validate::card(&asked.settings.kms).check()?;
    validate::pilots(&asked.settings.pilots).check()?;
    validate::report_day(asked.settings.report_day).check()?;
    work.services.locked(Lock::Writer, locked(work, job, asked.settings)).await?;
    work.forget(&Changed::Settings);
    work.tell(Changed::Settings);
    Ok(())
}

/// The regency is changed by `ChooseRegency` only: its regions belong to it.
async fn locked<S: Services>(
    work: &Work<S>,
    job: Job,
    settings: Settings,
) -> Result<(), DeskError> {
    work.forget(&Changed::Settings);
    let held = work.settings().await?;
    let settings = Settings {
        regency: held.document.regency,
        regency_name: held.document.regency_name.clone(),
        edited: work.stamp(job).await?,
        extra: held.document.extra.clone(),
        ..settings
    };
    let expected = if held.rev == 0 { Expected::Nothing } else { Expected::Rev(held.rev) };
    let row = row(SETTINGS.to_owned(), SETTINGS, held.rev + 1, &settings)?;
    let put = vec![
        Operation::Put(Store::Doc, row, expected),
        pend(SETTINGS, SETTINGS, held.rev + 1, settings.edited.at)?,
    ];
    let (old, new) = (Rules::of(&held.document), Rules::of(&settings));
    if fingerprint(&old) != fingerprint(&new) {
        return work.rebuild(job, &new, put).await;
    }
    Ok(work.db.write(Batch { operations: put, ..Batch::default() }).await?)
}
