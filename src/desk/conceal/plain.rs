//! Answers that tell of places and numbers, and of nobody.

use super::Conceal;
use crate::{
    desk::protocol::{
        AksiReportView, AksiReports, BoundariesView, Breakdown, CampaignList, CampaignView,
        Carried, CascadePage, CommitmentList, CommitmentView, Completeness, Curves, Glance, Goals,
        GoalsChange, GoalsSaved, ImportDone, ImportUndone, IndicatorRule, InnovationRow,
        IntegratedPage, InvitedTeams, Ledger, LetterheadView, MapFigures, NeedList, PartnersPage,
        PengurusBrief, PlacedAt, Places, PointMatch, PointsMatched, PosyanduPoint, ProblemList,
        ProblemView, ProjectionsPreview, PromiseReport, Proposals, PublicationMade,
        PublicationPreview, RakorAround, RakorPage, Ranking, Recap, RegionItem, Reminders,
        RunsPage, SealedView, SkillsGiven, SpmPage, StorageState, StrataPage, TeamPage, TeamsPage,
        TelaahChange, TelaahPage, Trend, TwoNumbers, Warnings, WorkDone,
    },
    documents::Id,
    records::{Answer, Bytes, Puskesmas, Telaah},
};

/// Types that hold nobody's identity.
macro_rules! tells_of_nobody {
    ($($answer:ty),* $(,)?) => { $(impl Conceal for $answer { fn conceal(&mut self) {} })* };
}

tells_of_nobody!(
    (),
    bool,
    // A revision, a count.
    u64,
    u32,
    // The key of an entry of a history.
    String,
    // Regions, topologies. An answer that packs documents is a struct of its own.
    Bytes,
    Breakdown,
    // Meetings and teams in lists: themes, places, counts.
    RakorPage,
    CascadePage,
    RakorAround,
    InvitedTeams,
    TeamsPage,
    PengurusBrief,
    RunsPage,
    // An office's.
    LetterheadView,
    // Partners are firms and bodies; texts of the ledger are the pledges'.
    PartnersPage,
    Ledger,
    SkillsGiven,
    // Campaigns are called by their coordinators.
    CampaignList,
    // Promises name offices and sectors, never people.
    Carried,
    CommitmentList,
    CommitmentView,
    Reminders,
    PromiseReport,
    // Problems, plans and needs name places, sectors and partners.
    Proposals,
    ProblemList,
    ProblemView,
    NeedList,
    InnovationRow,
    // Books of the six fields name offices and counts, never people.
    SpmPage,
    IntegratedPage,
    // Regions by their official names, and counts.
    PublicationMade,
    PublicationPreview,
    Completeness,
    Curves,
    Glance,
    Goals,
    GoalsSaved,
    ImportDone,
    ImportUndone,
    IndicatorRule,
    MapFigures,
    PlacedAt,
    PosyanduPoint,
    Ranking,
    Recap,
    WorkDone,
    RegionItem,
    StorageState,
    StrataPage,
    Trend,
    TwoNumbers,
    Warnings,
);

/// Ids are random and mean nothing.
impl<T> Conceal for Id<T> {
    fn conceal(&mut self) {}
}

impl Conceal for Places {
    fn conceal(&mut self) {
        let Self { month: _, kecamatan: _, unplaced: _, puskesmas } = self;
        puskesmas.conceal();
    }
}

impl Conceal for Puskesmas {
    fn conceal(&mut self) {
        let Self { id: _, name: _, kecamatan: _, code: _, edited, extra } = self;
        edited.conceal();
        extra.conceal();
    }
}

/// Who handed a report in is not told; what the chair of a team says is the team's word.
impl Conceal for AksiReports {
    fn conceal(&mut self) {
        for report in self.rows.iter_mut().filter_map(|row| row.report.as_mut()) {
            report.sent.conceal();
        }
    }
}

impl Conceal for AksiReportView {
    fn conceal(&mut self) {
        self.paper.conceal();
    }
}

impl Conceal for CampaignView {
    fn conceal(&mut self) {
        if let Some(closed) = &mut self.closed {
            closed.stamp.conceal();
        }
    }
}

impl Conceal for SealedView {
    fn conceal(&mut self) {
        self.stamp.conceal();
    }
}

impl Conceal for TeamPage {
    fn conceal(&mut self) {
        self.view.conceal();
    }
}

impl Conceal for GoalsChange {
    fn conceal(&mut self) {
        self.stamp.conceal();
        self.file.clear();
    }
}

/// A preview holds what a file says, in which anything may stand; none is made either.
impl Conceal for ProjectionsPreview {
    fn conceal(&mut self) {
        *self = Self { base_rev: self.base_rev, ..Self::default() };
    }
}

impl Conceal for BoundariesView {
    fn conceal(&mut self) {
        self.edited.conceal();
    }
}

/// The rows come from a file, in which anything may stand.
impl Conceal for PointsMatched {
    fn conceal(&mut self) {
        let Self { rows, all: _ } = self;
        for PointMatch { row: _, name, found, point: _, posyandu: _, offered: _, remarks: _ } in
            rows
        {
            name.clear();
            found.clear();
        }
    }
}

/// Evidence and note are free text: they may name people.
impl Conceal for TelaahPage {
    fn conceal(&mut self) {
        self.answers.conceal();
        for TelaahChange { stamp, answers: _ } in &mut self.changes {
            stamp.conceal();
        }
    }
}

impl Conceal for Telaah {
    fn conceal(&mut self) {
        let Self { posyandu: _, year: _, answers, note, edited, extra } = self;
        for Answer { item: _, value: _, evidence, date: _, stamp, extra } in answers {
            evidence.clear();
            stamp.conceal();
            extra.conceal();
        }
        note.clear();
        edited.conceal();
        extra.conceal();
    }
}
