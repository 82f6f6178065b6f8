//! A Rakor worked out by hand, and what has to stand on each of its papers.

mod given;
mod sk;

use chrono::NaiveDate;

use self::given::{day, papers, party, rakor};
use super::{Lack, RakorPaper, decree};
use crate::{
    desk::protocol::{
        Carried, CarriedLine, KindsCame, PaperView, PromiseLine, RakorPapers, SealedRow,
        SealedView, TeamPage,
    },
    documents::{Actor, Extra, Id, Millis, Stamp},
    growth::Sex,
    i18n::Lang,
    indicators::{Figure, IndicatorId},
    office::doc::{Block, Cell, Clause, Doc, Letterhead, Page, Table},
    rakor::{
        commitments::Standing as How,
        invite::blank,
        teams::{Judged, SkState},
    },
    records::{
        PersonalText, Place,
        coordination::{
            AgendaItem, Attendance, CommitmentStatus, Decision, Funding, Holder, Invited,
            Nomenclature, Note, NoteKind, Party, Rakor, RakorKind, Seat, SeatRole, Sector,
            Standing, Team, Tier,
        },
    },
};

fn build(paper: RakorPaper) -> Doc {
    paper.build(&papers(rakor()), Lang::Id).unwrap()
}

fn facts(doc: &Doc) -> Vec<(&str, &str)> {
    let all = doc.blocks.iter().filter_map(|block| match block {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    all.flatten().map(|(what, value)| (what.as_str(), value.as_str())).collect()
}

fn table(doc: &Doc, at: usize) -> &Table {
    doc.tables().nth(at).unwrap()
}

/// Cells as a reader sees them.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) => words.clone(),
        Cell::Number { value, decimals } => format!("{value:.*}", usize::from(*decimals)),
        Cell::Of(n, of) => format!("{n}/{of}"),
        Cell::None => "-".to_owned(),
        Cell::Blank => "_".to_owned(),
    }
}

fn row(table: &Table, at: usize) -> Vec<String> {
    table.rows[at].iter().map(shown).collect()
}

/// All words of a paper, for what may not stand there.
fn everything(doc: &Doc) -> String {
    format!("{doc:?}")
}

#[test]
fn the_letter_names_day_place_and_whom() {
    let doc = build(RakorPaper::Invitation);
    assert_eq!(doc.file, "undangan-2026-05-24");
    assert!(doc.letterhead.is_some() && doc.title.is_empty());
    assert_eq!(doc.blocks[0], Block::Side("Idaman, 15 Mei 2026".to_owned()));
    let facts = facts(&doc);
    assert!(facts.contains(&("Nomor", "400.5/117")));
    // 24 May 2026 is a Sunday; 08.30 and 35 minutes.
    assert!(facts.contains(&("Hari, tanggal", "Minggu, 24 Mei 2026")));
    assert!(facts.contains(&("Pukul", "08.30 – 09.05")));
    assert!(facts.contains(&("Acara", "Rapat koordinasi Kabupaten Idaman")));
    // Those invited, without who walked in; then the agenda in its order.
    let list = table(&doc, 0);
    assert_eq!(list.rows.len(), 4);
    assert_eq!(row(list, 1), ["2", "Kepala Disdik, Dinas Pendidikan", "Siti Aminah"]);
    assert_eq!(row(table(&doc, 1), 0), ["08.30", "Pembukaan", "-"]);
    assert_eq!(row(table(&doc, 1), 1), ["08.45", "Arahan", "-"]);
    // Nobody signs the letter yet: the host does.
    let Some(Block::Signatures(signs)) =
        doc.blocks.iter().find(|block| matches!(block, Block::Signatures(_)))
    else {
        panic!("nobody signs");
    };
    assert_eq!(signs[0].role, "Kepala DPMD, DPMD");
}

#[test]
fn one_letter_each_is_as_many_letters_as_are_invited() {
    let doc = build(RakorPaper::Letters);
    let count = |wanted: &Block| doc.blocks.iter().filter(|block| *block == wanted).count();
    assert_eq!((count(&Block::NewPage), count(&Block::Head)), (3, 3));
    let words = everything(&doc);
    for whom in ["Kepala Dinkes", "Kepala Disdik", "Kepala Perkim", "Kepala Dinsos"] {
        assert_eq!(words.matches(&format!("Yth. {whom}, ")).count(), 1, "{whom}");
    }
    assert!(!words.contains("Yth. Direktur"));
}

#[test]
fn the_sheet_to_sign_has_room_and_the_filled_one_says_how() {
    let blank = build(RakorPaper::AttendanceBlank);
    // Four invited and eight empty rows.
    assert_eq!(table(&blank, 0).rows.len(), 12);
    let first = ["1", "Siti Aminah", "Kepala Dinkes, Dinas Kesehatan", "_", "_"];
    assert_eq!(row(table(&blank, 0), 0), first);
    assert_eq!(row(table(&blank, 0), 11), ["12", "_", "_", "_", "_"]);
    let filled = build(RakorPaper::Attendance);
    let how: Vec<String> =
        table(&filled, 0).rows.iter().map(|row| shown(row.last().unwrap())).collect();
    assert_eq!(how, ["Hadir", "Diwakili", "Tidak hadir", "Izin", "Hadir tanpa undangan"]);
    let said = "Dari 4 undangan, 1 hadir, 1 diwakili, 1 izin, 1 tidak hadir; 1 peserta hadir \
                tanpa undangan.";
    assert!(filled.blocks.contains(&Block::Text(said.to_owned())));
}

/// Of three in the room a man, a woman who came for a man, and one of whom it was not noted.
#[test]
fn men_and_women_stand_on_the_sheet_where_they_are_known() {
    let mut rakor = rakor();
    assert!(table(&build(RakorPaper::Attendance), 0).columns.len() == 4);
    rakor.invited[0].party.sex = Some(Sex::Male);
    rakor.invited[1].party.sex = Some(Sex::Male);
    rakor.invited[1].represented_by.sex = Some(Sex::Female);
    let papers = papers(rakor);
    let doc = RakorPaper::Attendance.build(&papers, Lang::Id).unwrap();
    let letters: Vec<String> = (0..5).map(|at| row(table(&doc, 0), at).swap_remove(3)).collect();
    assert_eq!(letters, ["L", "P", "-", "-", "-"]);
    assert!(everything(&doc).contains("Laki-laki 1, perempuan 1, 1 tidak dicatat."));
    // On the empty sheet it is that of who is invited; the rest is written by hand.
    let blank = RakorPaper::AttendanceBlank.build(&papers, Lang::En).unwrap();
    let letters: Vec<String> = (0..5).map(|at| row(table(&blank, 0), at).swap_remove(3)).collect();
    assert_eq!(letters, ["M", "M", "_", "_", "_"]);
}

/// Who holds a seat by another office is called by that office, who acts by "Plt" or "Pj".
#[test]
fn an_office_is_called_by_its_name_on_every_paper() {
    let mut rakor = rakor();
    let wife = Party {
        standing: Standing::ExOfficio,
        ..party(Sector::TpPkk, "Ketua TP PKK", "Siti Aminah")
    };
    rakor.invited[0].party = wife.clone();
    rakor.host = wife.clone();
    rakor.invitation.signed_by = wife;
    let papers = papers(rakor);
    for paper in RakorPaper::ALL {
        let words = everything(&paper.build(&papers, Lang::Id).unwrap());
        assert!(!words.contains("Karena jabatan"), "{paper:?}");
    }
    let doc = RakorPaper::Letters.build(&papers, Lang::Id).unwrap();
    assert!(everything(&doc).contains("Yth. Ketua TP PKK, "));
    assert!(everything(&doc).contains("Pj Sekretaris Daerah"));
}

#[test]
fn minutes_stand_by_item_with_arahan_decisions_and_who_was_missing() {
    let doc = build(RakorPaper::Minutes);
    let lists: Vec<&Vec<String>> = doc
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::List { points, .. } => Some(points),
            _ => None,
        })
        .collect();
    assert_eq!(lists[0], &["Camat: Enam bidang hadir"]);
    assert_eq!(lists[1], &["[Pertanyaan] Camat: Siapa menanggung?"]);
    assert_eq!(lists[2], &["Camat: Tutup pukul dua"]);
    assert_eq!(lists[3], &["Pertama", "Kedua"]);
    assert_eq!(lists[4], &["Dinas Perkim: Notulen dikirim", "Dinas Sosial (izin)"]);
    let heads: Vec<&Block> =
        doc.blocks.iter().filter(|block| matches!(block, Block::Heading(2, _))).collect();
    assert_eq!(heads[0], &Block::Heading(2, "1. Pembukaan".to_owned()));
    assert_eq!(heads[1], &Block::Heading(2, "2. Arahan".to_owned()));
    assert!(facts(&doc).contains(&("Peserta", "3 orang; 2 dari 4 undangan terisi")));
    assert!(facts(&doc).contains(&("Notulis", "Kepala Seksi, DPMD, Rina Putri")));
    let Some(Block::Signatures(signs)) = doc.blocks.last() else { panic!("nobody signs") };
    let taker = &signs[1];
    assert_eq!(
        (&*taker.over, &*taker.role, &*taker.name),
        ("Notulis", "Kepala Seksi, DPMD", "Rina Putri")
    );
}

#[test]
fn the_record_holds_the_sealed_figures_as_they_were() {
    let doc = build(RakorPaper::Record);
    let own = table(&doc, 0);
    assert_eq!(own.caption, "Kabupaten Idaman, April 2026");
    // 150 of 200 are 75 %; stunting was not sealed.
    assert_eq!(row(own, 0)[1..], ["150", "200", "75.0"]);
    assert_eq!(row(own, 1)[1..], ["-", "-", "-"]);
    assert_eq!(row(table(&doc, 1), 0), ["Lumbung", "16.5", "-"]);
    assert_eq!(doc.subtitle, "Nomor: 400.5/131");
    let words = everything(&doc);
    assert!(
        words.contains("Minggu tanggal dua puluh empat bulan Mei tahun dua ribu dua puluh enam")
    );
    assert!(words.contains("abc123") && words.contains("24 Mei 2026"));
    assert!(words.contains("dihadiri 3 orang dari 3 sektor"));
    let mut without = papers(rakor());
    without.sealed = None;
    let doc = RakorPaper::Record.build(&without, Lang::Id).unwrap();
    assert!(everything(&doc).contains("Tidak ada angka yang disegel"));
}

#[test]
fn the_plan_of_follow_up_says_who_does_what_by_when() {
    let doc = build(RakorPaper::FollowUp);
    assert_eq!(doc.page, Page::Landscape);
    assert_eq!(row(table(&doc, 0), 0), ["1", "Pertama"]);
    let made = [
        "1",
        "Ganti timbangan",
        "Kabupaten Idaman",
        "Kepala, Dinas Kesehatan",
        "-",
        "1 Agu 2026",
        "CSR, mitra",
    ];
    assert_eq!(row(table(&doc, 1), 0)[..7], made);
    assert_eq!(table(&doc, 2).rows.len(), 1);
    for table in doc.tables() {
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    }
}

#[test]
fn hidden_names_are_dots_and_blanks_on_every_paper() {
    let mut hidden = papers(rakor());
    hidden.concealed = true;
    for paper in RakorPaper::ALL {
        let doc = paper.build(&hidden, Lang::Id).unwrap();
        let words = everything(&doc);
        for name in ["Siti", "Bahar", "Rina"] {
            assert!(!words.contains(name), "{paper:?}");
        }
        assert!(everything(&build(paper)).contains("Bahar") || words.contains("Kepala DPMD"));
    }
}

#[test]
fn every_paper_is_made_of_an_empty_rakor_and_says_what_it_lacks() {
    let mut empty = papers(Rakor::new(Id::from_bits(1), Place::Regency));
    empty.sealed = None;
    empty.letterhead = Letterhead::default();
    empty.carried.made.clear();
    empty.carried.open.clear();
    for paper in RakorPaper::ALL {
        for lang in Lang::ALL {
            let doc = paper.build(&empty, lang).unwrap();
            assert!(!doc.blocks.is_empty() && doc.letterhead.is_none(), "{paper:?}");
        }
        assert!(paper.lacks(&empty).contains(&Lack::Head), "{paper:?}");
    }
    let full = papers(rakor());
    assert_eq!(RakorPaper::Invitation.lacks(&full), [Lack::Signer]);
    for paper in &RakorPaper::ALL[2..] {
        assert_eq!(paper.lacks(&full), [], "{paper:?}");
    }
}
