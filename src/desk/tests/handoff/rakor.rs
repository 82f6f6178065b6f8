//! A Rakor goes from tablet to tablet, with what was promised in it.

use super::*;

fn save(bench: &Bench, paper: impl Into<Paper>, rev: u64) -> u64 {
    let papers = vec![PaperView { paper: paper.into(), rev }];
    bench.ask(SavePapers { papers }).unwrap()[0].rev
}

fn get(bench: &Bench, kind: PaperKind, id: u64) -> Result<PaperView, DeskError> {
    bench.ask(GetPaper { paper: PaperRef { kind, id: Id::from_bits(id) } })
}

fn rakor(bench: &Bench) -> Rakor {
    get(bench, PaperKind::Rakor, 7).unwrap().paper.try_into().unwrap()
}

/// A Rakor with one who is invited, and a promise.
fn meeting(bench: &Bench) {
    let mut rakor = Rakor::new(Id::from_bits(7), Place::Regency);
    rakor.theme = "Penguatan Pokjanal".to_owned();
    rakor.date = Some(day("2026-04-20"));
    rakor.invited = vec![Invited {
        id: Id::from_bits(3),
        team: None,
        order: 0,
        party: Party {
            position: "Camat".to_owned(),
            name: PersonalText::new("Hasan"),
            ..Party::default()
        },
        walked_in: false,
        attendance: None,
        represented_by: Party::default(),
        at: None,
        follow_up: String::new(),
        extra: crate::documents::Extra::new(),
    }];
    save(bench, rakor, 0);
    let value = serde_json::json!({
        "id": Id::<()>::from_bits(4).to_string(), "text": "Timbangan baru", "place": "regency",
        "owner": {"position": "Camat", "name": "Hasan"},
        "rakor": Id::<()>::from_bits(7).to_string(), "made": "2026-03-01", "due": "2026-06-01",
    });
    save(bench, serde_json::from_value::<Commitment>(value).unwrap(), 0);
}

#[test]
fn a_rakor_goes_without_names_and_takes_none_away() {
    let (a, b) = (tablet(1), tablet(2));
    meeting(&a);
    let what = HandOffWhat::Rakor(Id::from_bits(7));
    let bare = make(&a, what, false, "");
    assert!(bare.about.nameless);
    assert_eq!(take(&b, &bare, Choice::Mine).new, 2);
    assert!(rakor(&b).invited[0].party.name.is_empty());
    assert_eq!(rakor(&b).invited[0].party.position, "Camat");
    // The other tablet prepares the meeting; its file takes no name away here.
    let mut theirs = rakor(&b);
    theirs.venue = "Aula".to_owned();
    save(&b, theirs, 1);
    let back = make(&b, what, true, "");
    assert!(look(&a, &back).conflicts.is_empty());
    take(&a, &back, Choice::Mine);
    assert_eq!(
        (rakor(&a).venue.as_str(), rakor(&a).invited[0].party.name.reveal()),
        ("Aula", "Hasan")
    );
    // The names may come later.
    take(&b, &make(&a, what, true, ""), Choice::Mine);
    assert_eq!(rakor(&b).invited[0].party.name.reveal(), "Hasan");
    let paper = PaperRef { kind: PaperKind::Rakor, id: Id::from_bits(7) };
    let history = a.ask(GetPaperHistory { paper }).unwrap();
    assert_eq!(history[0].kind, PaperChange::Received);
}

/// A Rakor that version 1 handed over on 22 November 2026: its documents are read for ever.
#[test]
fn a_rakor_that_was_once_handed_over_is_taken_in_for_ever() {
    let bytes = Bytes(include_bytes!("../../../../tests/data/handoff/rakor-1.idaman").to_vec());
    let b = tablet(9);
    let read = b.ask(ReadHandOff { bytes: bytes.clone(), passphrase: String::new() }).unwrap();
    let HandOffRead::Preview(preview) = read else { panic!("{read:?}") };
    assert_eq!((preview.about.title.as_str(), preview.unknown), ("Penguatan Pokjanal", 0));
    let asked = ApplyHandOff { bytes, passphrase: String::new(), decisions: Vec::new() };
    let applied = b.ask(asked).unwrap();
    let HandOffApplied::Done(_, counts) = applied else { panic!("{applied:?}") };
    assert_eq!(counts.new, 2);
    let rakor = rakor(&b);
    assert_eq!(rakor.date, Some(day("2026-04-20")));
    assert_eq!(rakor.invited[0].party.name.reveal(), "Hasan");
    let promise: Commitment = get(&b, PaperKind::Commitment, 4).unwrap().paper.try_into().unwrap();
    assert_eq!((promise.text.as_str(), promise.due), ("Timbangan baru", day("2026-06-01")));
}

#[test]
fn a_deleted_promise_is_deleted_there_too() {
    let (a, b) = (tablet(1), tablet(2));
    meeting(&a);
    let what = HandOffWhat::Rakor(Id::from_bits(7));
    take(&b, &make(&a, what, true, ""), Choice::Mine);
    let old = make(&b, what, true, "");
    let paper = PaperRef { kind: PaperKind::Commitment, id: Id::from_bits(4) };
    a.ask(DeletePaper { paper, rev: 1 }).unwrap();
    let file = make(&a, what, true, "");
    assert_eq!(take(&b, &file, Choice::Mine).deleted, 1);
    assert_eq!(get(&b, PaperKind::Commitment, 4), Err(DeskError::NotFound));
    // An older file does not bring it back, and taking the newer one back does.
    take(&a, &old, Choice::Mine);
    assert_eq!(get(&a, PaperKind::Commitment, 4), Err(DeskError::NotFound));
    assert_eq!(b.ask(UndoHandOff { file: file.about.id }).unwrap().left, 0);
    assert!(get(&b, PaperKind::Commitment, 4).is_ok());
}
