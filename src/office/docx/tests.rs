//! Files are read back: parts, relations, words.

use std::io::{Cursor, Read as _};

use roxmltree::Document;
use zip::ZipArchive;

use super::write;
use crate::{
    i18n::Lang,
    office::doc::{Block, Cell, Chart, Clause, Column, Doc, Letterhead, Page, Signature, Table},
};

/// A PNG's beginning, of 200 × 100 pixels: enough for whom only asks for its size.
fn logo() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec();
    png.extend([0, 0, 0, 200, 0, 0, 0, 100, 8, 6, 0, 0, 0]);
    png
}

fn paper() -> Doc {
    let mut doc = Doc::new("berita-acara", Lang::Id, "Berita acara <1>");
    doc.letterhead = Some(Letterhead {
        lines: vec!["Pemerintah Kabupaten & Kota".to_owned(), "Sekretariat".to_owned()],
        address: "Jalan \"Satu\"".to_owned(),
        logo: logo(),
    });
    doc.blocks = vec![
        Block::Side("Idaman, 22 November 2026".to_owned()),
        Block::Facts(vec![("Hari".to_owned(), "Minggu\nsiang".to_owned())]),
        Block::Heading(1, "Keputusan".to_owned()),
        Block::List { numbered: true, points: vec!["satu".to_owned(), "dua".to_owned()] },
        Block::List { numbered: true, points: vec!["lagi".to_owned()] },
        Block::Table(Table {
            caption: "Angka".to_owned(),
            columns: vec![Column::new("Nama", 3), Column::new("n", 1)],
            rows: vec![vec![
                Cell::text("Siti <b>&\u{1}"),
                Cell::Number { value: 1234.5, decimals: 1 },
            ]],
            foot: vec![Cell::text("Jumlah"), Cell::Blank],
        }),
        Block::Lines(2),
        Block::Signatures(vec![
            Signature { role: "Ketua".to_owned(), name: "A B".to_owned(), ..Signature::default() },
            Signature::default(),
        ]),
        Block::NewPage,
        Block::Head,
        Block::Note("catatan".to_owned()),
    ];
    doc
}

fn parts(doc: &Doc) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(write(doc).unwrap())).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().to_string(), bytes)
        })
        .collect()
}

fn part(parts: &[(String, Vec<u8>)], name: &str) -> String {
    let (_, bytes) = parts.iter().find(|(known, _)| known == name).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

/// The words of the document, paragraph by paragraph.
fn words(xml: &str) -> Vec<String> {
    let document = Document::parse(xml).unwrap();
    let paragraphs = document.descendants().filter(|node| node.tag_name().name() == "p");
    paragraphs
        .map(|paragraph| {
            let texts = paragraph.descendants().filter(|node| node.tag_name().name() == "t");
            texts.filter_map(|node| node.text()).collect::<Vec<_>>().join("|")
        })
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn every_part_is_well_formed_and_every_relation_leads_somewhere() {
    let parts = parts(&paper());
    for (name, bytes) in &parts {
        if std::path::Path::new(name).extension().is_some_and(|end| end != "png") {
            let text = std::str::from_utf8(bytes).unwrap();
            assert!(Document::parse(text).is_ok(), "{name}: {text}");
        }
    }
    let has = |name: &str| parts.iter().any(|(known, _)| known == name);
    let types = part(&parts, "[Content_Types].xml");
    for node in Document::parse(&types).unwrap().descendants() {
        if let Some(name) = node.attribute("PartName") {
            assert!(has(name.trim_start_matches('/')), "{name}");
        }
    }
    for (file, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        let relations = part(&parts, file);
        for node in Document::parse(&relations).unwrap().descendants() {
            if let Some(target) = node.attribute("Target") {
                assert!(has(&format!("{folder}{target}")), "{target}");
            }
        }
    }
    assert_eq!(parts.last().unwrap().0, "word/media/logo.png");
    assert_eq!(parts.last().unwrap().1, logo());
    // What the document names is among its relations.
    let (document, relations) =
        (part(&parts, "word/document.xml"), part(&parts, "word/_rels/document.xml.rels"));
    for id in ["rId3", "rIdLogo"] {
        assert!(
            document.contains(&format!("\"{id}\"")) && relations.contains(&format!("\"{id}\""))
        );
    }
}

#[test]
fn words_come_back_in_their_order() {
    let parts = parts(&paper());
    let document = part(&parts, "word/document.xml");
    let head = ["Pemerintah Kabupaten & Kota", "Sekretariat", "Jalan \"Satu\""];
    let rest = [
        "Berita acara <1>",
        "Idaman, 22 November 2026",
        "Hari",
        ":",
        "Minggu|siang",
        "Keputusan",
        "satu",
        "dua",
        "lagi",
        "Angka",
        "Nama",
        "n",
        "Siti <b>&",
        "1.234,5",
        "Jumlah",
        "Ketua",
        "A B",
    ];
    let dots = ".".repeat(40);
    let mut expected: Vec<&str> = [head.as_slice(), rest.as_slice()].concat();
    expected.push(&dots);
    expected.extend(head);
    expected.push("catatan");
    assert_eq!(words(&document), expected);
}

#[test]
fn what_an_office_program_needs_is_there() {
    let mut doc = paper();
    let parts_of = parts(&doc);
    let document = part(&parts_of, "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    assert!(document.contains(r#"<w:pgSz w:w="11906" w:h="16838"/>"#));
    // Twice as wide as high: 22 mm are 792,000 EMU.
    assert!(document.contains(r#"<wp:extent cx="792000" cy="396000"/>"#));
    assert!(part(&parts_of, "word/styles.xml").contains(r#"<w:lang w:val="id-ID""#));
    // Two numbered lists begin at 1 each; bullets are the first of the lists.
    let numbering = part(&parts_of, "word/numbering.xml");
    assert_eq!(numbering.matches("<w:startOverride").count(), 2);
    assert!(
        document.contains(r#"<w:numId w:val="2"/>"#)
            && document.contains(r#"<w:numId w:val="3"/>"#)
    );
    doc.page = Page::Landscape;
    doc.letterhead = None;
    doc.lang = Lang::En.into();
    let parts_of = parts(&doc);
    let document = part(&parts_of, "word/document.xml");
    assert!(document.contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#));
    assert!(document.contains("1,234.5"));
    assert!(parts_of.iter().all(|(name, _)| !name.contains("logo")));
    assert!(part(&parts_of, "word/styles.xml").contains("en-GB"));
}

fn chart(png: Vec<u8>) -> Chart {
    Chart {
        caption: "Balok & SKDN".to_owned(),
        words: "S 40 <sasaran>".to_owned(),
        svg: String::new(),
        size: (640, 240),
        png,
        table: Table {
            caption: "Bulan demi bulan".to_owned(),
            columns: vec![Column::new("Bulan", 1), Column::new("n/N", 1)],
            rows: vec![vec![Cell::text("Mei"), Cell::Of(1, 1200)]],
            foot: Vec::new(),
        },
    }
}

/// Between the margins are 11,906 − 1,247 − 1,020 = 9,639 twips of 635 EMU; the picture is three
/// eighths of it high.
#[test]
fn a_chart_is_a_picture_and_where_there_is_none_its_table() {
    let mut doc = Doc::new("laporan", Lang::Id, "Laporan");
    doc.blocks = vec![Block::Charts(vec![chart(logo()), chart(Vec::new()), chart(logo())])];
    for page in [Page::Portrait, Page::Landscape] {
        doc.page = page;
        let parts = parts(&doc);
        let document = part(&parts, "word/document.xml");
        assert!(Document::parse(&document).is_ok());
        let relations = part(&parts, "word/_rels/document.xml.rels");
        for n in 1..=2 {
            assert!(document.contains(&format!(r#"r:embed="rIdChart{n}""#)));
            assert!(relations.contains(&format!(r#"Target="media/chart{n}.png""#)));
        }
        assert_eq!(parts.iter().filter(|(name, _)| name.contains("media/chart")).count(), 2);
        assert_eq!(part(&parts, "[Content_Types].xml").matches(r#"Extension="png""#).count(), 1);
        let said = words(&document);
        assert_eq!(said.iter().filter(|words| *words == "Balok & SKDN").count(), 2);
        assert!(said.contains(&"1/1.200".to_owned()) && document.contains("S 40 &lt;sasaran&gt;"));
    }
    doc.page = Page::Portrait;
    let document = part(&parts(&doc), "word/document.xml");
    let (cx, cy) = (6_120_765, 2_295_287);
    assert!(document.contains(&format!(r#"<wp:extent cx="{cx}" cy="{cy}"/>"#)), "{document}");
}

#[test]
fn clauses_stand_in_columns_and_numbers_at_the_right() {
    let mut doc = Doc::new("sk", Lang::Id, "Keputusan");
    let points = vec!["satu".to_owned(), "dua".to_owned()];
    doc.blocks = vec![
        Block::Centre("MEMUTUSKAN:".to_owned()),
        Block::Clauses(vec![
            Clause { points, letters: true, ..Clause::new("KEDUA", "bertugas:") },
            Clause::new("KETIGA", "berlaku"),
        ]),
        Block::Corner("LAMPIRAN".to_owned()),
        Block::Table(chart(Vec::new()).table),
    ];
    let document = part(&parts(&doc), "word/document.xml");
    let said = words(&document);
    let clauses = [
        "MEMUTUSKAN:",
        "KEDUA",
        ":",
        "bertugas:",
        "a.",
        "satu",
        "b.",
        "dua",
        "KETIGA",
        ":",
        "berlaku",
        "LAMPIRAN",
    ];
    assert_eq!(said[1..=clauses.len()], clauses);
    assert!(document.contains(r#"<w:pStyle w:val="Centre"/>"#));
    let number = document.find("1/1.200").unwrap();
    assert!(
        document[..number]
            .ends_with(r#"<w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">"#)
    );
}
