use super::*;
use crate::{documents::Id, exchange::model::FileProblem};

fn card(id: u32) -> FileCard {
    FileCard { id, name: format!("{id}.xlsx"), size: 10 }
}

fn preview(token: u64) -> Arc<ImportPreview> {
    Arc::new(ImportPreview {
        token,
        name: "1.xlsx".to_owned(),
        size: 10,
        seen_before: None,
        sheets: Vec::new(),
        rows: 0,
        counts: crate::desk::protocol::ImportCounts::default(),
        refused: Vec::new(),
        notes: Vec::new(),
        different: Vec::new(),
        doubts: Vec::new(),
        new_posyandu: Vec::new(),
        z_differences: Vec::new(),
        z_differences_total: 0,
        other_regency: None,
        new_regency: None,
    })
}

/// The run that the last act asks for.
fn run_of(acts: &[Act]) -> u32 {
    match acts.last() {
        Some(Act::Read { run, .. } | Act::Compare { run } | Act::Apply { run, .. }) => *run,
        other => panic!("{other:?} is no run"),
    }
}

fn compared(files: u32) -> Flow {
    let mut flow = Flow::default();
    let acts = flow.on(Event::Chose((1..=files).map(card).collect()));
    let acts = flow.on(Event::Read(run_of(&acts), Ok(())));
    flow.on(Event::Compared(run_of(&acts), Ok(preview(7))));
    flow
}

fn done() -> ImportDone {
    ImportDone { batch: Id::from_bits(3), counts: crate::desk::protocol::ImportCounts::default() }
}

#[test]
fn a_file_goes_from_choosing_to_stored() {
    let mut flow = compared(1);
    assert_eq!(flow.stage, Stage::Preview(preview(7)));
    flow.on(Event::Differ(OnDifferent::TakeFile));
    let acts = flow.on(Event::Apply);
    assert!(
        matches!(acts[..], [Act::Apply { token: 7, on_different: OnDifferent::TakeFile, .. }]),
        "{acts:?}"
    );
    assert!(flow.is_writing());
    flow.on(Event::Applied(run_of(&acts), Ok(done())));
    assert_eq!(flow.stage, Stage::Done(done()));
    flow.on(Event::Close);
    assert_eq!(flow.stage, Stage::Idle);
    assert_eq!(flow.on_different, OnDifferent::KeepMine);
}

#[test]
fn files_wait_for_each_other() {
    let mut flow = compared(3);
    assert_eq!(flow.queue, [card(2), card(3)]);
    flow.on(Event::Chose(vec![card(4)]));
    assert!(matches!(flow.stage, Stage::Preview(_)), "an open preview stays");
    assert_eq!(flow.on(Event::Unqueue(2)), [Act::Forget(2)]);
    let acts = flow.on(Event::Close);
    assert!(matches!(acts[..], [Act::Forget(1), Act::Read { file: 3, .. }]), "{acts:?}");
    assert_eq!(flow.queue, [card(4)]);
}

#[test]
fn nothing_is_written_without_a_preview() {
    let mut flow = Flow::default();
    assert_eq!(flow.on(Event::Apply), []);
    let acts = flow.on(Event::Chose(vec![card(1)]));
    assert_eq!(flow.on(Event::Apply), []);
    let acts = flow.on(Event::Read(run_of(&acts), Ok(())));
    assert_eq!(flow.on(Event::Apply), []);
    let acts = {
        flow.on(Event::Compared(run_of(&acts), Ok(preview(1))));
        flow.on(Event::Apply)
    };
    assert_eq!(acts.len(), 1);
    assert_eq!(flow.on(Event::Apply), [], "once only");
}

#[test]
fn late_news_of_a_stopped_run_is_ignored() {
    let mut flow = Flow::default();
    let acts = flow.on(Event::Chose(vec![card(1), card(2)]));
    let old = run_of(&acts);
    let acts = flow.on(Event::Stop);
    assert!(matches!(acts[..], [Act::EndReading, Act::Forget(1), Act::Read { file: 2, .. }]));
    flow.on(Event::Read(old, Err(ReadFailure::File(FileProblem::Empty))));
    flow.on(Event::Progress(old, Far { step: Step::Reading, done: 5, total: 9 }));
    assert_eq!(flow.stage, Stage::Reading(Far::start(Step::Reading)));
    assert_eq!(flow.file, card(2));
}

#[test]
fn a_writing_ends_only_when_the_desk_says_so() {
    let mut flow = compared(1);
    let acts = flow.on(Event::Apply);
    let run = run_of(&acts);
    assert_eq!(flow.on(Event::Stop), [Act::EndJob]);
    assert!(flow.is_writing());
    assert_eq!(flow.on(Event::Stop), [], "asked once");
    flow.on(Event::Applied(run, Err(DeskError::Cancelled)));
    assert_eq!(flow.stage, Stage::Stopped);
    assert!(matches!(flow.on(Event::Again)[..], [Act::Compare { .. }]));

    // It may have been finished just before.
    let mut flow = compared(1);
    let run = run_of(&flow.on(Event::Apply));
    flow.on(Event::Stop);
    flow.on(Event::Applied(run, Ok(done())));
    assert_eq!(flow.stage, Stage::Done(done()));
}

#[test]
fn what_changed_meanwhile_is_compared_again() {
    let mut flow = compared(1);
    flow.on(Event::DataChanged);
    assert!(flow.stale);
    flow.on(Event::Again);
    assert!(!flow.stale && matches!(flow.stage, Stage::Comparing(_)));

    let mut flow = compared(1);
    let run = run_of(&flow.on(Event::Apply));
    let acts = flow.on(Event::Applied(run, Err(DeskError::Conflict)));
    assert!(matches!(acts[..], [Act::Compare { .. }]));
    assert!(flow.stale, "the screen says why the preview is new");
}

#[test]
fn a_failure_can_be_tried_again_where_it_happened() {
    let mut flow = Flow::default();
    let run = run_of(&flow.on(Event::Chose(vec![card(1)])));
    flow.on(Event::Read(run, Err(ReadFailure::App(DeskError::Worker("x".to_owned())))));
    assert!(matches!(flow.stage, Stage::Failed(During::Reading, _)));
    let acts = flow.on(Event::Again);
    assert!(matches!(acts[..], [Act::Read { file: 1, .. }]));
    let run = run_of(&flow.on(Event::Read(run_of(&acts), Ok(()))));
    flow.on(Event::Compared(run, Err(DeskError::Full)));
    assert!(matches!(flow.on(Event::Again)[..], [Act::Compare { .. }]));
}

#[test]
fn a_mapping_is_of_one_file() {
    let mut flow = compared(2);
    let mapping = Mapping { skip_sheets: vec![1], ..Mapping::default() };
    let acts = flow.on(Event::Map(mapping.clone()));
    assert!(matches!(acts[..], [Act::Read { file: 1, .. }]));
    assert_eq!(flow.mapping, mapping);
    flow.on(Event::Close);
    assert_eq!(flow.mapping, Mapping::default());
    assert_eq!(flow.file, card(2));
}
