//! A Rakor worked out by hand, and what has to stand on each of its papers.

use chrono::NaiveDate;

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

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn party(sector: Sector, position: &str, name: &str) -> Party {
    Party {
        sector: Some(sector),
        position: position.to_owned(),
        name: PersonalText::new(name),
        ..Party::default()
    }
}

fn invited(n: u64, party: Party, attendance: Option<Attendance>) -> Invited {
    let order = n as u32;
    Invited { order, attendance, ..blank(Id::from_bits(n), party) }
}

fn item(n: u64, title: &str, minutes: u16) -> AgendaItem {
    AgendaItem {
        id: Id::from_bits(n),
        order: n as u32,
        title: title.to_owned(),
        minutes,
        speaker: Party::default(),
        extra: Extra::new(),
    }
}

fn note(n: u64, kind: NoteKind, agenda: Option<u64>, text: &str) -> Note {
    Note {
        id: Id::from_bits(n),
        kind,
        at: Millis(i64::try_from(n).unwrap()),
        agenda: agenda.map(Id::from_bits),
        speaker: "Camat".to_owned(),
        text: text.to_owned(),
        extra: Extra::new(),
    }
}

fn rakor() -> Rakor {
    let mut rakor = Rakor::new(Id::from_bits(1), Place::Regency);
    rakor.kind = RakorKind::Rakor;
    rakor.date = Some(day("2026-05-24"));
    rakor.starts = Some(510);
    rakor.venue = "Aula".to_owned();
    rakor.theme = "Posyandu kuat".to_owned();
    rakor.host = party(Sector::PemberdayaanDesa, "Kepala DPMD", "");
    rakor.opened_by = Party {
        standing: Standing::Pj,
        ..party(Sector::Sekretariat, "Sekretaris Daerah", "Bahar Lamanda")
    };
    rakor.notulis = party(Sector::PemberdayaanDesa, "Kepala Seksi", "Rina Putri");
    rakor.record_number = "400.5/131".to_owned();
    rakor.invitation.number = "400.5/117".to_owned();
    rakor.invitation.date = Some(day("2026-05-15"));
    rakor.agenda = vec![item(2, "Arahan", 20), item(1, "Pembukaan", 15)];
    let guest = |n, sector, position, how| invited(n, party(sector, position, "Siti Aminah"), how);
    rakor.invited = vec![
        guest(1, Sector::Kesehatan, "Kepala Dinkes", Some(Attendance::Present)),
        guest(2, Sector::Pendidikan, "Kepala Disdik", Some(Attendance::Represented)),
        guest(3, Sector::Perumahan, "Kepala Perkim", Some(Attendance::Absent)),
        guest(4, Sector::Sosial, "Kepala Dinsos", Some(Attendance::Excused)),
    ];
    rakor.invited[2].follow_up = "Notulen dikirim".to_owned();
    let walked = guest(5, Sector::Mitra, "Direktur", Some(Attendance::Present));
    rakor.invited.push(Invited { walked_in: true, ..walked });
    rakor.notes = vec![
        note(1, NoteKind::Arahan, Some(2), "Enam bidang hadir"),
        note(2, NoteKind::Question, Some(1), "Siapa menanggung?"),
        note(3, NoteKind::Notulen, None, "Tutup pukul dua"),
    ];
    let decided = |n: u32, text: &str| Decision {
        id: Id::from_bits(u64::from(n)),
        order: n,
        text: text.to_owned(),
        extra: Extra::new(),
    };
    rakor.decisions = vec![decided(2, "Kedua"), decided(1, "Pertama")];
    rakor
}

fn promise(text: &str) -> CarriedLine {
    CarriedLine {
        promise: PromiseLine {
            id: Id::from_bits(9),
            text: text.to_owned(),
            sector: Some(Sector::Kesehatan),
            instansi: "Dinas Kesehatan".to_owned(),
            position: "Kepala".to_owned(),
            place: Place::Regency,
            name: String::new(),
            within: String::new(),
            rakor: None,
            made: day("2026-05-24"),
            due: day("2026-08-01"),
            status: CommitmentStatus::Open,
            standing: How::Late(3),
            moved: None,
            funding: Some(Funding::Csr),
            kind: None,
            amount: None,
            proof: String::new(),
            evidence: 0,
            last: None,
        },
        below: false,
        told: Vec::new(),
    }
}

fn papers(rakor: Rakor) -> RakorPapers {
    let figure = |numerator, denominator| Figure { numerator, denominator };
    let row = |name: &str, n: u32| SealedRow {
        place: Place::Regency,
        name: name.to_owned(),
        figures: vec![Some((figure(n, 200), figure(1, 2))), None],
    };
    RakorPapers {
        view: PaperView { paper: rakor.into(), rev: 1 },
        today: day("2026-08-04"),
        place: "Kabupaten Idaman".to_owned(),
        tiers: vec!["Kabupaten Idaman".to_owned()],
        team: None,
        sealed: Some(SealedView {
            stamp: Stamp { at: Millis(1_779_600_000_000), by: Actor::default() },
            month: "2026-04".parse().unwrap(),
            seal: "abc123".to_owned(),
            intact: true,
            indicators: vec![IndicatorId::Ds, IndicatorId::Stunting],
            rows: vec![row("", 150), row("Lumbung", 33)],
            changed: 2,
        }),
        kinds: KindsCame::default(),
        carried: Carried {
            day: day("2026-05-24"),
            before: None,
            open: vec![promise("Lama")],
            closed: Vec::new(),
            made: vec![promise("Ganti timbangan")],
        },
        letterhead: Letterhead {
            lines: vec!["Pemerintah Kabupaten Idaman".to_owned()],
            ..Letterhead::default()
        },
        concealed: false,
    }
}

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

fn team_page(tier: Tier, name: &str, kelurahan: bool) -> TeamPage {
    let mut team = Team::new(Id::from_bits(3), Place::Regency, Nomenclature::TimPembina);
    team.meets_every = Some(3);
    team.seats = vec![Seat {
        id: Id::from_bits(4),
        order: 0,
        role: SeatRole::Ketua,
        bidang: String::new(),
        sector: None,
        office: "Ketua TP PKK".to_owned(),
        duties: "Memimpin".to_owned(),
        holders: vec![Holder {
            id: Id::from_bits(5),
            name: PersonalText::new("Siti Aminah"),
            instansi: String::new(),
            standing: Standing::Definitif,
            phone: PersonalText::default(),
            from: None,
            until: None,
            skills: Vec::new(),
            extra: Extra::new(),
        }],
        extra: Extra::new(),
    }];
    TeamPage {
        view: PaperView { paper: team.into(), rev: 1 },
        today: day("2026-08-04"),
        tier,
        name: name.to_owned(),
        above: vec![("Kabupaten Idaman".to_owned(), Place::Regency)],
        kelurahan,
        kota: false,
        now_called: Nomenclature::TimPembina,
        judged: Judged {
            sk: SkState::Missing,
            seats: 1,
            filled: 1,
            acting: 0,
            kader: 0,
            gaps: Vec::new(),
            met: None,
            cadence: None,
            meet_by: None,
            reported: None,
            lines: Vec::new(),
        },
        meetings: Vec::new(),
        reports: Vec::new(),
        kader: None,
    }
}

#[test]
fn the_draft_of_an_sk_is_signed_by_the_head_of_its_tier() {
    let doc = decree(&team_page(Tier::Kabupaten, "Kabupaten Idaman", false), false).unwrap();
    assert_eq!(doc.title, "Keputusan Bupati Idaman");
    assert!(doc.subtitle.contains("PEMBENTUKAN TIM PEMBINA POSYANDU KABUPATEN IDAMAN"));
    let words = everything(&doc);
    assert!(words.contains("Nomor 13 Tahun 2024") && !words.contains("Nomor 54 Tahun 2007"));
    assert!(words.contains("1 (satu) kali dalam 3 (tiga) bulan"));
    assert!(doc.blocks.contains(&Block::Centre("MEMUTUSKAN:".to_owned())));
    let clauses: Vec<&Clause> = doc
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Clauses(clauses) => Some(clauses),
            _ => None,
        })
        .flatten()
        .collect();
    let names: Vec<&str> = clauses.iter().map(|clause| &*clause.name).collect();
    let wanted =
        ["Menimbang", "Mengingat", "Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"];
    assert_eq!(names, wanted);
    // The kind and the matter, without the name of the place whose head decides.
    let matter = "KEPUTUSAN BUPATI TENTANG PEMBENTUKAN TIM PEMBINA POSYANDU KABUPATEN IDAMAN.";
    assert_eq!(clauses[2].text, matter);
    assert_eq!((clauses[0].mark(0), clauses[1].mark(0)), ("a.".to_owned(), "1.".to_owned()));
    // Signed under the decree, and under its attachment.
    let signs = doc.blocks.iter().filter(|block| match block {
        Block::Signatures(signs) => signs[0].role == "BUPATI IDAMAN,",
        _ => false,
    });
    assert_eq!(signs.count(), 2);
    assert_eq!(row(table(&doc, 0), 0), ["1", "Ketua", "Ketua TP PKK", "Siti Aminah", "Memimpin"]);
    let hidden = decree(&team_page(Tier::Kecamatan, "Lumbung", false), true).unwrap();
    assert_eq!(hidden.title, "Keputusan Camat Lumbung");
    assert!(!everything(&hidden).contains("Siti"));
    let lurah = decree(&team_page(Tier::Desa, "Air", true), false).unwrap();
    assert_eq!(lurah.title, "Keputusan Lurah Air");
    let mut old = team_page(Tier::Desa, "Air", false);
    old.today = day("2023-01-02");
    let old = decree(&old, false).unwrap();
    assert_eq!(old.title, "Keputusan Kepala Desa Air");
    assert!(everything(&old).contains("Nomor 54 Tahun 2007"));
}
