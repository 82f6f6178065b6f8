//! The letterhead: set, refused when it cannot stand on paper, its history and the way back.

use super::bench::Bench;
use crate::{desk::protocol::*, office::doc::Letterhead, storage::Store};

fn head(line: &str) -> Letterhead {
    Letterhead {
        lines: vec!["Pemerintah Kota Bukittinggi".to_owned(), line.to_owned(), "  ".to_owned()],
        address: " Jalan Satu 1 ".to_owned(),
        logo: Vec::new(),
    }
}

/// The beginning of a PNG of 10 × 10 pixels, and as many bytes as wanted.
fn logo(bytes: usize) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x0a\x00\x00\x00\x0a".to_vec();
    png.resize(bytes, 7);
    png
}

fn save(bench: &Bench, letterhead: Letterhead, base_rev: u64) -> Result<String, DeskError> {
    bench.ask(SaveLetterhead { letterhead, base_rev })
}

#[test]
fn it_is_kept_with_its_history_and_taken_back_field_by_field() {
    let (bench, _) = Bench::ready("2026-04-10");
    assert_eq!(bench.ask(GetLetterhead {}).unwrap(), LetterheadView::default());
    let first = save(&bench, head("Sekretariat Daerah"), 0).unwrap();
    let view = bench.ask(GetLetterhead {}).unwrap();
    assert_eq!(view.rev, 1);
    assert_eq!(view.letterhead.lines, ["Pemerintah Kota Bukittinggi", "Sekretariat Daerah"]);
    assert_eq!(view.letterhead.address, "Jalan Satu 1");
    // The same again is no change.
    let before = bench.snapshot(&Store::ALL);
    assert_eq!(save(&bench, view.letterhead.clone(), 1).unwrap(), "");
    assert_eq!(bench.snapshot(&Store::ALL), before);
    // Seen too long ago.
    assert_eq!(save(&bench, head("Dinas"), 0), Err(DeskError::Conflict));
    let logo = Letterhead { logo: logo(500), ..view.letterhead.clone() };
    save(&bench, logo.clone(), 1).unwrap();
    let changes = bench.ask(GetLetterheadHistory {}).unwrap();
    let told: Vec<_> = changes.iter().map(|c| (c.lines.is_some(), c.logo, c.undoable)).collect();
    assert_eq!(told, [(false, true, true), (true, false, true)]);
    // The first goes back while the logo stays.
    bench.ask(UndoLetterhead { entry: first.clone() }).unwrap();
    let view = bench.ask(GetLetterhead {}).unwrap();
    assert_eq!(view.letterhead, Letterhead { logo: logo.logo, ..Letterhead::default() });
    assert_eq!(bench.ask(UndoLetterhead { entry: first }), Err(DeskError::Conflict));
    let unknown = UndoLetterhead { entry: "kop/9".to_owned() };
    assert_eq!(bench.ask(unknown), Err(DeskError::NotFound));
}

#[test]
fn what_cannot_stand_on_paper_is_refused_with_the_field() {
    let (bench, _) = Bench::ready("2026-04-10");
    let refused = |letterhead| match save(&bench, letterhead, 0) {
        Err(DeskError::Invalid(problems)) => problems,
        other => panic!("{other:?}"),
    };
    let problem = |field, why| vec![FieldProblem { field: FormField::Paper(field, 0), why }];
    let large = Letterhead { logo: logo(60_001), ..head("x") };
    assert_eq!(refused(large), problem(PaperField::Whole, Why::TooLong));
    let other = Letterhead { logo: b"GIF89a".to_vec(), ..head("x") };
    assert_eq!(refused(other), problem(PaperField::Whole, Why::Malformed));
    let long = Letterhead { address: "x".repeat(201), ..head("x") };
    assert_eq!(refused(long), problem(PaperField::Place, Why::TooLong));
    let many = Letterhead { lines: vec!["x".to_owned(); 6], ..head("x") };
    assert_eq!(refused(many), problem(PaperField::Text, Why::TooLong));
    assert_eq!(bench.ask(GetLetterhead {}).unwrap().rev, 0);
}
