//! Documents of coordination through the desk: saved, merged, undone, deleted and brought back.

use super::bench::{Bench, day};
use crate::{
    desk::protocol::{
        PaperChange::{Created, Deleted, Edited, Undone},
        *,
    },
    documents::Id,
    records::{
        Place,
        coordination::{Commitment, Note, NoteKind, Paper, PaperKind, PaperRef, Rakor, Sector},
    },
};

fn rakor(id: u64) -> Rakor {
    let mut rakor = Rakor::new(Id::from_bits(id), Place::Regency);
    rakor.theme = "Penguatan Pokjanal".to_owned();
    rakor.date = Some(day("2026-04-20"));
    rakor
}

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) -> Result<PaperSaved, DeskError> {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).map(|saved| saved.into_iter().next().unwrap())
}

fn read(bench: &Bench, id: u64) -> Result<(Rakor, u64), DeskError> {
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(id) };
    let view = bench.ask(GetPaper { paper })?;
    Ok((view.paper.try_into().unwrap(), view.rev))
}

fn note(id: u64, text: &str) -> Note {
    Note {
        id: Id::from_bits(id),
        kind: NoteKind::Notulen,
        at: crate::documents::Millis(0),
        agenda: None,
        speaker: String::new(),
        text: text.to_owned(),
        extra: crate::documents::Extra::new(),
    }
}

#[test]
fn two_hands_write_the_minutes_of_one_meeting() {
    let bench = Bench::new("2026-04-10");
    let first = save(&bench, rakor(7), 0).unwrap();
    assert_eq!(first.rev, 1);
    let (mut mine, _) = read(&bench, 7).unwrap();
    let mut theirs = mine.clone();
    theirs.notes.push(note(2, "Camat: D/S turun"));
    theirs.venue = "Aula".to_owned();
    assert_eq!(save(&bench, theirs, 1).unwrap().rev, 2);
    // Read at revision 1, written after revision 2: both notes stay, and the venue.
    mine.notes.push(note(1, "Dinkes membuka"));
    assert_eq!(save(&bench, mine.clone(), 1).unwrap().rev, 3);
    let (now, rev) = read(&bench, 7).unwrap();
    let texts: Vec<&str> = now.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(
        (texts, now.venue.as_str(), rev),
        (vec!["Dinkes membuka", "Camat: D/S turun"], "Aula", 3)
    );
    // The same field in two hands is for people to settle.
    mine.venue = "Pendopo".to_owned();
    assert_eq!(save(&bench, mine, 1).unwrap_err(), DeskError::Conflict);
    assert_eq!(read(&bench, 7).unwrap().0.venue, "Aula");
}

#[test]
fn nothing_changed_writes_nothing() {
    let bench = Bench::new("2026-04-10");
    save(&bench, rakor(7), 0).unwrap();
    assert_eq!(save(&bench, rakor(7), 1).unwrap().rev, 1);
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(7) };
    assert_eq!(bench.ask(GetPaperHistory { paper }).unwrap().len(), 1);
}

#[test]
fn a_change_and_a_deletion_are_taken_back() {
    let bench = Bench::new("2026-04-10");
    save(&bench, rakor(7), 0).unwrap();
    let mut other = rakor(7);
    other.theme = "Lintas sektor".to_owned();
    let saved = save(&bench, other.clone(), 1).unwrap();
    bench.ask(UndoPaper { entry: saved.entry.clone() }).unwrap();
    assert_eq!(read(&bench, 7).unwrap().0.theme, "Penguatan Pokjanal");
    // Twice does not work: the field has another value by now.
    assert_eq!(bench.ask(UndoPaper { entry: saved.entry }), Err(DeskError::Conflict));
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(7) };
    let gone = bench.ask(DeletePaper { paper, rev: 3 }).unwrap();
    assert_eq!(read(&bench, 7), Err(DeskError::NotFound));
    // Whoever still has it open does not bring it back in silence.
    assert_eq!(save(&bench, other, 3).unwrap_err(), DeskError::NotFound);
    bench.ask(UndoPaper { entry: gone }).unwrap();
    assert_eq!(
        read(&bench, 7).unwrap(),
        (Rakor { edited: read(&bench, 7).unwrap().0.edited, ..rakor(7) }, 5)
    );
    let kinds: Vec<PaperChange> =
        bench.ask(GetPaperHistory { paper }).unwrap().into_iter().map(|e| e.kind).collect();
    assert_eq!(kinds, [Undone, Deleted, Undone, Edited, Created]);
}

#[test]
fn the_first_save_is_taken_back_and_done_again() {
    let bench = Bench::new("2026-04-10");
    let first = save(&bench, rakor(7), 0).unwrap().entry;
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(7) };
    assert!(bench.ask(GetPaperHistory { paper }).unwrap()[0].undoable);
    assert_eq!(bench.ask(UndoPaper { entry: first.clone() }), Ok(false), "it is gone");
    assert_eq!(read(&bench, 7), Err(DeskError::NotFound));
    // What is gone cannot go again; taking that back brings it back.
    assert_eq!(bench.ask(UndoPaper { entry: first.clone() }), Err(DeskError::Conflict));
    let entries = bench.ask(GetPaperHistory { paper }).unwrap();
    let kinds: Vec<_> = entries.iter().map(|entry| (entry.kind, entry.undoable)).collect();
    assert_eq!(kinds, [(Undone, true), (Created, false)]);
    assert_eq!(bench.ask(UndoPaper { entry: entries[0].entry.clone() }), Ok(true));
    assert_eq!(read(&bench, 7).unwrap().0.theme, "Penguatan Pokjanal");
    // And once more: taking back the taking back of the taking back.
    let entries = bench.ask(GetPaperHistory { paper }).unwrap();
    assert_eq!(bench.ask(UndoPaper { entry: entries[0].entry.clone() }), Ok(false));
    assert_eq!(read(&bench, 7), Err(DeskError::NotFound));
}

#[test]
fn a_first_save_under_later_ones_is_taken_back_after_them() {
    let bench = Bench::new("2026-04-10");
    let first = save(&bench, rakor(7), 0).unwrap().entry;
    let mut other = rakor(7);
    other.theme = "Lintas sektor".to_owned();
    let second = save(&bench, other, 1).unwrap().entry;
    // Else what somebody wrote after it would go unseen.
    assert_eq!(bench.ask(UndoPaper { entry: first.clone() }), Err(DeskError::Conflict));
    assert_eq!(bench.ask(UndoPaper { entry: second }), Ok(true));
    assert_eq!(bench.ask(UndoPaper { entry: first }), Ok(false));
    assert_eq!(read(&bench, 7), Err(DeskError::NotFound));
}

/// As a deletion by hand: nothing may point to what is gone.
#[test]
fn a_first_save_stays_while_others_refer_to_it() {
    let bench = Bench::new("2026-04-10");
    let parent = save(&bench, rakor(7), 0).unwrap().entry;
    let mut below = rakor(8);
    below.parent = Some(Id::from_bits(7));
    let child = save(&bench, below, 0).unwrap().entry;
    let used = FieldProblem { field: FormField::Paper(PaperField::Whole, 0), why: Why::InUse };
    let refused = bench.ask(UndoPaper { entry: parent.clone() });
    assert_eq!(refused, Err(DeskError::Invalid(vec![used])));
    assert!(read(&bench, 7).is_ok());
    assert_eq!(bench.ask(UndoPaper { entry: child }), Ok(false));
    assert_eq!(bench.ask(UndoPaper { entry: parent }), Ok(false));
}

#[test]
fn what_cannot_be_is_named_and_nothing_of_it_kept() {
    let bench = Bench::new("2026-04-10");
    let mut commitment = Commitment::new(Id::from_bits(1), Place::Regency, day("2026-04-10"));
    commitment.due = day("2026-04-01");
    let problem = |field, why| FieldProblem { field: FormField::Paper(field, 0), why };
    let papers = vec![
        PaperView { paper: rakor(7).into(), rev: 0 },
        PaperView { paper: commitment.clone().into(), rev: 0 },
    ];
    let wrong = bench.ask(SavePapers { papers }).unwrap_err();
    let expected = vec![
        problem(PaperField::Text, Why::Missing),
        problem(PaperField::Owner, Why::Missing),
        problem(PaperField::Due, Why::BeforeStart),
    ];
    assert_eq!(wrong, DeskError::Invalid(expected));
    assert_eq!(read(&bench, 7), Err(DeskError::NotFound));
    // A promise may be written together with the meeting in which it was made.
    commitment.text = "Melengkapi alat ukur".to_owned();
    commitment.owner.sector = Some(Sector::Kesehatan);
    commitment.due = day("2026-06-30");
    commitment.rakor = Some(Id::from_bits(7));
    let papers = vec![
        PaperView { paper: rakor(7).into(), rev: 0 },
        PaperView { paper: commitment.into(), rev: 0 },
    ];
    assert_eq!(bench.ask(SavePapers { papers }).unwrap().len(), 2);
    // The meeting stays while the promise points to it.
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(7) };
    let in_use = DeskError::Invalid(vec![problem(PaperField::Whole, Why::InUse)]);
    assert_eq!(bench.ask(DeletePaper { paper, rev: 1 }), Err(in_use));
}

#[test]
fn another_tab_sees_what_was_written() {
    let bench = Bench::new("2026-04-10");
    let other = Bench::on(bench.services.tab(), "2026-04-10");
    assert_eq!(read(&other, 7), Err(DeskError::NotFound));
    save(&bench, rakor(7), 0).unwrap();
    other.desk.heard(&Changed::Papers);
    assert_eq!(read(&other, 7).unwrap().1, 1);
}
