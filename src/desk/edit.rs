//! Editing one child: read, change, merge with what another tab wrote meanwhile, save.

use super::{
    Job, Services,
    change::{child_of, take_back, tree_of},
    import::documents::{Import, added, import_key},
    protocol::DeskError,
    save::{Also, Edit, Outcome, history_key},
    stored::{Held, read},
    work::Work,
};
use crate::{
    documents::{HistoryEntry, merge::merge},
    records::{BatchId, Child, ChildId},
    storage::Store,
};

/// Entries of a history read at once.
const PAGE: u32 = 20;
/// How often an edit is tried anew when another tab was faster.
const TRIES: u32 = 5;

impl<S: Services> Work<S> {
    /// Changes a child and saves it. `base_rev` is the revision the user saw: when the store has
    /// another by now, both sides' changes are merged, and only changes of one field to different
    /// values are a conflict. Without it the change is made to the child as it stands.
    pub async fn edit(
        &self,
        job: Job,
        id: ChildId,
        base_rev: Option<u64>,
        kind: &'static str,
        change: impl Fn(&mut Child) -> Result<(), DeskError>,
    ) -> Result<(Child, Outcome), DeskError> {
        for _ in 0..TRIES {
            let held = self.child(id).await?;
            let mut after = match base_rev.filter(|rev| *rev != held.rev) {
                None => changed(held.document.clone(), &change)?,
                Some(rev) => {
                    let base = self.version(&held, rev).await?;
                    let mine = changed(base.clone(), &change)?;
                    merged(&base, &mine, &held.document)?
                }
            };
            after.sort_visits();
            let edit = Edit {
                before: Some(held),
                after: Some(after.clone()),
                entry: Some((kind, String::new())),
            };
            match self.save(job, vec![edit.clone()], Also::default()).await {
                Ok(mut outcomes) => {
                    self.tell_children(&[edit]);
                    return Ok((after, outcomes.remove(0)));
                }
                Err(DeskError::Conflict) => self.ensure_rosters(job).await?,
                Err(error) => return Err(error),
            }
        }
        Err(DeskError::Conflict)
    }

    /// The child as it was at an earlier revision, from its history.
    async fn version(&self, held: &Held<Child>, rev: u64) -> Result<Child, DeskError> {
        let mut entries = self.history(held.document.id).await?;
        entries.retain(|(_, entry)| entry.rev > rev);
        entries.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.rev));
        // Each revision since must be there, or the way back is not known.
        if held.rev < rev || entries.len() as u64 != held.rev - rev {
            return Err(DeskError::Conflict);
        }
        let mut child = held.document.clone();
        for (_, entry) in entries {
            let (back, left) = take_back(&child, &entry.changes)?;
            if !left.is_empty() {
                return Err(DeskError::Conflict);
            }
            child = back;
        }
        Ok(child)
    }

    /// History of a child by its keys, oldest first. For a child that an import added its first
    /// entry is made of the import, which wrote none.
    pub async fn history(&self, id: ChildId) -> Result<Vec<(String, HistoryEntry)>, DeskError> {
        let mut found = self.history_rows(id).await?;
        if found.first().is_none_or(|(_, entry)| entry.rev > 1)
            && let Some(first) = self.added_by_import(id, &found).await?
        {
            found.insert(0, (history_key(id, 1), first));
        }
        Ok(found)
    }

    /// The entry of the import that added a child: one that left no row in the child's history.
    async fn added_by_import(
        &self,
        id: ChildId,
        rows: &[(String, HistoryEntry)],
    ) -> Result<Option<HistoryEntry>, DeskError> {
        let child = match self.child(id).await {
            Err(DeskError::NotFound) => return Ok(None),
            child => child?.document,
        };
        let undone = rows.iter().filter(|(_, entry)| entry.kind == "import_undone");
        let batches = child.imports.iter().map(ToString::to_string);
        let wrote = |batch: &String| {
            rows.iter().any(|(_, e)| e.about == *batch && e.kind != "import_undone")
        };
        let mut batches = batches.chain(undone.map(|(_, entry)| entry.about.clone()));
        let Some(batch) = batches.find(|batch| !wrote(batch)) else { return Ok(None) };
        let Ok(at) = batch.parse::<BatchId>() else { return Ok(None) };
        let import = self.doc::<Import>(&import_key(at)).await?;
        Ok(import.map(|import| added(&batch, import.document.stamp)))
    }

    async fn history_rows(&self, id: ChildId) -> Result<Vec<(String, HistoryEntry)>, DeskError> {
        // Keys begin with the child's id, so that its entries lie side by side.
        let prefix = format!("{id}/");
        let (mut found, mut after) = (Vec::new(), prefix.clone());
        loop {
            let page = self.db.page(Store::History, Some(&after), PAGE).await?;
            let own = page.iter().take_while(|row| row.key.starts_with(&prefix));
            let before = found.len();
            for row in own {
                found.push((row.key.clone(), read(row)?.document));
            }
            if found.len() - before < PAGE as usize {
                return Ok(found);
            }
            after.clone_from(&found[found.len() - 1].0);
        }
    }
}

fn changed(
    mut child: Child,
    change: impl Fn(&mut Child) -> Result<(), DeskError>,
) -> Result<Child, DeskError> {
    change(&mut child)?;
    Ok(child)
}

fn merged(base: &Child, mine: &Child, theirs: &Child) -> Result<Child, DeskError> {
    let merged = merge(&tree_of(base)?, &tree_of(mine)?, &tree_of(theirs)?);
    if !merged.conflicts.is_empty() {
        return Err(DeskError::Conflict);
    }
    child_of(merged.tree)
}
