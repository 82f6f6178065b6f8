//! Backups of released versions are brought back for ever.

use super::*;

/// A backup that version 1 wrote on 22 November 2026: whatever this program writes by then, it must
/// be brought back.
#[test]
fn backups_that_were_once_written_come_back_for_ever() {
    let plain: &[u8] = include_bytes!("../../../../tests/data/backup/terbuka-1.idaman");
    let locked: &[u8] = include_bytes!("../../../../tests/data/backup/terkunci-1.idaman");
    for (bytes, word) in [(plain, ""), (locked, "melati merah 7")] {
        let bench = device(1, false);
        bring_as(&bench, bytes, word, false, Choice::Mine);
        let names: Vec<String> =
            bench.children().iter().map(|child| child.identity.name.reveal().to_owned()).collect();
        assert_eq!(names, ["Budi", "Siti"]);
        let siti = &bench.children()[1];
        assert_eq!(siti.visits.len(), 2);
        assert_eq!(siti.visits[1].weight, Weight::from_kg(8.3));
        let melati = siti.posyandu;
        assert_eq!(bench.ask(GetPosyandu { id: melati }).unwrap().posyandu.name, "Melati I");
        let rakor = PaperRef::new(PaperKind::Rakor, Id::<()>::from_bits(21));
        assert_eq!(bench.ask(GetPaper { paper: rakor }).unwrap().rev, 1);
        assert_eq!(bench.ask(GetHistory { child: siti.id }).unwrap().len(), 3);
        sound(bench);
    }
}

/// Writes the files above anew: `cargo test --no-default-features --lib write_backup -- --ignored`.
#[test]
#[ignore = "makes the fixtures of a new version of the file"]
fn write_backup_fixtures() {
    let bench = device(1, true);
    let melati = bench.posyandu("Melati I");
    let siti = bench.child("Siti", "2025-01-10", melati);
    bench.child("Budi", "2024-06-01", melati);
    bench.weigh(siti, "2026-02-10", 8.0, None);
    bench.weigh(siti, "2026-03-10", 8.3, Some(71.5));
    let mut rakor = Rakor::new(Id::from_bits(21), Place::Regency);
    rakor.theme = "Rakor Maret".to_owned();
    rakor.date = Some(day("2026-03-20"));
    let paper = PaperView { paper: Paper::Rakor(rakor), rev: 0 };
    bench.ask(SavePapers { papers: vec![paper] }).unwrap();
    for (name, word) in [("terbuka-1", ""), ("terkunci-1", "melati merah 7")] {
        let bytes = save_while(&bench, word, |_| ());
        std::fs::write(format!("tests/data/backup/{name}.idaman"), bytes).unwrap();
    }
}
