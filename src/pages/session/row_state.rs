//! What a row of the sheet knows: the text in its cells, what is kept of it, how it stands.

use leptos::prelude::*;

use super::save::{Cells, Target};
use crate::{
    app::{AppState, lang_now, use_app},
    desk::protocol::{SessionSheet, SheetLine, VisitView},
    forms::read_date,
    growth::{Position, age},
    records::{ChildId, VisitId},
};

/// How a row stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum State {
    Still,
    Saving,
    Saved,
    Failed(String),
}

/// The signals of a row.
#[derive(Clone, Copy)]
pub(super) struct RowState {
    pub line: Memo<Option<SheetLine>>,
    pub weight: RwSignal<String>,
    pub lenhei: RwSignal<String>,
    pub position: RwSignal<Option<Position>>,
    pub confirmed: RwSignal<Vec<String>>,
    /// What stands in the store, to see whether the cells differ.
    pub kept: RwSignal<(String, String, Option<Position>)>,
    pub state: RwSignal<State>,
    /// What the cells would say if they were saved.
    pub looked: RwSignal<Option<VisitView>>,
    pub sheet: Signal<SessionSheet>,
    pub date: RwSignal<String>,
    pub app: AppState,
}

impl RowState {
    pub fn new(id: ChildId, sheet: Signal<SessionSheet>, date: RwSignal<String>) -> Self {
        let line = Memo::new(move |_| {
            sheet.with(|sheet| sheet.rows.iter().find(|row| row.id == id).cloned())
        });
        let row = Self {
            line,
            weight: RwSignal::new(String::new()),
            lenhei: RwSignal::new(String::new()),
            position: RwSignal::new(None),
            confirmed: RwSignal::new(Vec::new()),
            kept: RwSignal::new((String::new(), String::new(), None)),
            state: RwSignal::new(State::Still),
            looked: RwSignal::new(None),
            sheet,
            date,
            app: use_app(),
        };
        // What the store says goes into the cells, unless somebody is typing in them.
        Effect::new(move |_| {
            let line = line.get();
            let typing = row.is_dirty_now();
            let Some(line) = line else { return };
            if !typing {
                row.fill(&line);
            }
        });
        row
    }

    pub fn fill(self, line: &SheetLine) {
        let lang = lang_now();
        let visit = line.visit.as_ref();
        let text = |value: Option<f64>| value.map(|v| lang.measure(v, 2)).unwrap_or_default();
        let (weight, lenhei) =
            (text(visit.and_then(|v| v.weight_kg)), text(visit.and_then(|v| v.lenhei_cm)));
        self.weight.set(weight.clone());
        self.lenhei.set(lenhei.clone());
        self.confirmed.set(Vec::new());
        let day = visit.map(|visit| visit.date).or_else(|| read_date(&self.date.get_untracked()));
        let lying = day.is_none_or(|day| age::completed_months(line.birth_date, day) < 24);
        let usual = if lying { Position::Recumbent } else { Position::Standing };
        let position = Some(line.position.unwrap_or(usual));
        self.position.set(position);
        self.kept.set((weight, lenhei, position));
    }

    pub fn is_dirty_now(self) -> bool {
        untrack(|| self.is_dirty())
    }

    pub fn is_dirty(self) -> bool {
        self.kept.with(|(weight, lenhei, position)| {
            // All of them are looked at: what follows from this follows each.
            let heavier = self.weight.with(|now| now.trim() != weight);
            let longer = self.lenhei.with(|now| now.trim() != lenhei);
            let turned = self.position.get() != *position && !lenhei.is_empty();
            let confirmed = self.confirmed.with(|codes| !codes.is_empty());
            heavier || longer || turned || confirmed
        })
    }

    /// The visit that stands here was emptied: perhaps it shall go.
    pub fn emptied(self) -> Option<VisitId> {
        let visit = self.line.with(|line| line.as_ref()?.visit.as_ref()?.id);
        let (weight, lenhei) = (self.weight, self.lenhei);
        let nothing = |text: RwSignal<String>| text.with(|text| text.trim().is_empty());
        let had = self.kept.with(|(weight, lenhei, _)| !(weight.is_empty() && lenhei.is_empty()));
        visit.filter(|_| had && nothing(weight) && nothing(lenhei))
    }

    /// What was written down of the position stays unless it was chosen or measured anew.
    pub fn position_to_keep(self) -> Option<Position> {
        let chosen = self.position.get_untracked();
        let recorded = self.line.with_untracked(|line| {
            let line = line.as_ref()?;
            line.visit.as_ref().map(|_| line.position)
        });
        let untouched = self.kept.with_untracked(|(_, lenhei, position)| {
            *position == chosen && self.lenhei.with_untracked(|now| now.trim() == lenhei)
        });
        recorded.filter(|_| untouched).unwrap_or(chosen)
    }

    /// The figures were agreed: nothing is typed any more.
    pub fn closed(self) -> bool {
        self.sheet.with(|sheet| sheet.session.as_ref().is_some_and(|session| session.closed))
    }

    pub fn name(self) -> String {
        let name = |line: &Option<SheetLine>| Some(line.as_ref()?.name.reveal().to_owned());
        self.line.with_untracked(name).unwrap_or_default()
    }

    pub fn cells(self) -> Cells {
        Cells {
            weight: self.weight.get_untracked(),
            lenhei: self.lenhei.get_untracked(),
            position: self.position_to_keep(),
            confirmed: self.confirmed.get_untracked(),
        }
    }

    pub fn target(self) -> Option<Target> {
        let line = self.line.get_untracked()?;
        let visit = line.visit.as_ref();
        let date =
            visit.map(|visit| visit.date).or_else(|| read_date(&self.date.get_untracked()))?;
        Some(Target {
            child: line.id,
            rev: line.rev,
            visit: visit.and_then(|visit| visit.id),
            posyandu: self.sheet.with_untracked(|sheet| sheet.posyandu),
            date,
        })
    }
}
