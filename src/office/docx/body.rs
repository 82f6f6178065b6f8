//! The document itself: blocks as paragraphs and tables.

mod pictures;
mod sheet;
mod table;

use std::fmt::Write as _;

use self::{
    sheet::{Sheet, TWIPS_A_MM},
    table::{close, open, td},
};
use super::{
    parts::W,
    xml::{paragraph, run, styled},
};
use crate::{
    i18n::Lang,
    office::doc::{Block, Clause, Doc, Letterhead, Signature},
};

/// The document and what other parts need to know of it.
pub struct Written {
    /// `word/document.xml`.
    pub xml: String,
    /// Numbered lists in it.
    pub lists: u32,
}

struct Writer<'a> {
    doc: &'a Doc,
    sheet: Sheet,
    lang: Lang,
    out: String,
    lists: u32,
    pictures: u32,
    charts: u32,
    /// What comes next is signed, or is the note at the end: the end of this stays with it, for
    /// neither stands alone on a page.
    signed: bool,
}

/// The document.
pub fn document(doc: &Doc) -> Written {
    let mut writer = Writer {
        doc,
        sheet: Sheet::of(doc.page),
        lang: doc.lang.into(),
        out: String::new(),
        lists: 0,
        pictures: 0,
        charts: 0,
        signed: false,
    };
    writer.head();
    if !doc.title.is_empty() {
        writer.out.push_str(&styled("Title", &doc.title));
        writer.out.push_str(&styled("Subtitle", &doc.subtitle));
    }
    let next = doc.blocks.iter().skip(1).map(Some).chain([None]);
    for (block, next) in doc.blocks.iter().zip(next) {
        writer.signed =
            matches!(next, Some(Block::Side(_) | Block::Signatures(_))) || last_is_note(doc, next);
        writer.block(block);
    }
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>{}{}</w:body></w:document>"#,
        writer.out,
        writer.sheet.section()
    );
    Written { xml, lists: writer.lists }
}

/// Whether what comes next is a note, and the paper ends with it.
fn last_is_note(doc: &Doc, next: Option<&Block>) -> bool {
    let last = doc.blocks.last();
    matches!(next, Some(Block::Note(_))) && next.zip(last).is_some_and(|(a, b)| std::ptr::eq(a, b))
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(1, words) => self.out.push_str(&styled("Heading1", words)),
            Block::Heading(_, words) => self.out.push_str(&styled("Heading2", words)),
            Block::Text(words) => self.out.push_str(&paragraph(self.kept(), &run(words, ""))),
            Block::Side(words) => self.out.push_str(&styled("Side", words)),
            Block::Centre(words) => self.out.push_str(&styled("Centre", words)),
            Block::Corner(words) => {
                let half = self.sheet.width() / 2;
                let properties = format!(r#"<w:keepLines/><w:ind w:left="{half}"/>"#);
                self.out.push_str(&paragraph(&properties, &run(words, "")));
            }
            Block::Clauses(clauses) => self.clauses(clauses),
            Block::Charts(charts) => self.charts(charts),
            Block::Note(words) => {
                let properties = format!(r#"<w:pStyle w:val="Note"/>{}"#, self.kept());
                self.out.push_str(&paragraph(&properties, &run(words, "")));
            }
            Block::Facts(facts) => self.facts(facts),
            Block::List { numbered, points } => self.list(*numbered, points),
            Block::Table(table) => self.table(table),
            Block::Lines(count) => {
                let line = paragraph(
                    r#"<w:pBdr><w:bottom w:val="dotted" w:sz="4" w:space="1" w:color="555555"/><w:between w:val="dotted" w:sz="4" w:space="1" w:color="555555"/></w:pBdr><w:spacing w:before="240" w:after="0"/>"#,
                    "",
                );
                self.out.push_str(&line.repeat(usize::from(*count)));
            }
            Block::Signatures(all) => {
                for three in all.chunks(3) {
                    self.signatures(three);
                }
            }
            Block::NewPage => self.out.push_str(&paragraph(
                r#"<w:pageBreakBefore/><w:spacing w:after="0" w:line="20" w:lineRule="exact"/>"#,
                "",
            )),
            Block::Head => self.head(),
        }
    }

    /// The property of a paragraph that stays with the next one, where that is signed.
    fn kept(&self) -> &'static str {
        if self.signed { "<w:keepNext/>" } else { "" }
    }

    /// The letterhead, with the thick and the thin line under it.
    fn head(&mut self) {
        let Some(head) = &self.doc.letterhead else { return };
        let lines = head_lines(head);
        let ruled = r#"<w:tcBorders><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="0" w:color="000000"/></w:tcBorders><w:vAlign w:val="center"/>"#;
        let width = self.sheet.width();
        let row = if let Some(logo) = self.logo(head) {
            let left = (26.0 * TWIPS_A_MM) as u32;
            self.out.push_str(&open(&[left, width - left], false));
            td(left, ruled, &logo) + &td(width - left, ruled, &lines)
        } else {
            self.out.push_str(&open(&[width], false));
            td(width, ruled, &lines)
        };
        let _ = write!(self.out, "<w:tr>{row}</w:tr>");
        close(&mut self.out);
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let all = self.sheet.width();
        let (what, mark) = (all / 4, 260);
        let widths = [what, mark, all - what - mark];
        self.out.push_str(&open(&widths, false));
        let plain = |words: &str| paragraph(r#"<w:spacing w:after="20"/>"#, &run(words, ""));
        for (name, value) in facts {
            let cells = [
                td(widths[0], "", &plain(name)),
                td(widths[1], "", &plain(":")),
                td(widths[2], "", &plain(value)),
            ];
            let _ =
                write!(self.out, "<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>", cells.concat());
        }
        close(&mut self.out);
    }

    /// A clause's name, a colon, and what it says: points stand in a column of their own, so that
    /// their lines begin below each other.
    fn clauses(&mut self, clauses: &[Clause]) {
        let all = self.sheet.width();
        let (name, colon, mark) = (all / 6, 240, 420);
        let rest = all - name - colon;
        self.out.push_str(&open(&[name, colon, mark, rest - mark], false));
        for clause in clauses {
            let mut first = Some(clause.name.as_str());
            let mut row = |mark_words: Option<String>, words: &str| {
                let plain = |words: &str| {
                    paragraph(r#"<w:spacing w:after="60"/><w:jc w:val="both"/>"#, &run(words, ""))
                };
                let named = first.take();
                let mut cells = td(name, "", &plain(named.unwrap_or_default()));
                cells += &td(colon, "", &plain(if named.is_some() { ":" } else { "" }));
                let Some(mark_words) = mark_words else {
                    cells += &td(rest, r#"<w:gridSpan w:val="2"/>"#, &plain(words));
                    return format!("<w:tr>{cells}</w:tr>");
                };
                cells += &td(mark, "", &plain(&mark_words));
                cells += &td(rest - mark, "", &plain(words));
                format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
            };
            if !clause.text.is_empty() || clause.points.is_empty() {
                let words = row(None, &clause.text);
                self.out.push_str(&words);
            }
            for (at, point) in clause.points.iter().enumerate() {
                let words = row(Some(clause.mark(at)), point);
                self.out.push_str(&words);
            }
        }
        close(&mut self.out);
    }

    fn list(&mut self, numbered: bool, points: &[String]) {
        let id = if numbered {
            self.lists += 1;
            self.lists + 1
        } else {
            1
        };
        for (point, left) in points.iter().zip((0..points.len()).rev()) {
            let keep = if left == 0 { self.kept() } else { "" };
            let properties = format!(
                r#"{keep}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{id}"/></w:numPr><w:spacing w:after="60"/>"#
            );
            self.out.push_str(&paragraph(&properties, &run(point, "")));
        }
    }

    /// Up to three who sign side by side. One alone signs at the right.
    fn signatures(&mut self, all: &[Signature]) {
        let places = all.len().max(2);
        let width = self.sheet.width() / places as u32;
        let widths = vec![width; places];
        self.out.push_str(&paragraph(r#"<w:pStyle w:val="Sign"/>"#, ""));
        self.out.push_str(&open(&widths, false));
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        if all.len() == 1 {
            self.out.push_str(&td(width, "", &styled("Sign", "")));
        }
        for one in all {
            let name = if one.name.is_empty() {
                run(&".".repeat(40), "")
            } else {
                run(&one.name, r#"<w:b/><w:u w:val="single"/>"#)
            };
            let room = paragraph(
                r#"<w:pStyle w:val="Sign"/><w:spacing w:before="900" w:after="0"/>"#,
                &name,
            );
            let parts = [
                styled("Sign", &one.over),
                styled("Sign", &one.role),
                room,
                styled("Sign", &one.under),
            ];
            self.out.push_str(&td(width, "", &parts.concat()));
        }
        self.out.push_str("</w:tr>");
        close(&mut self.out);
    }
}

fn head_lines(head: &Letterhead) -> String {
    let last = head.lines.len().saturating_sub(1);
    let mut out = String::new();
    for (at, line) in head.lines.iter().enumerate() {
        let look = if at == last { r#"<w:b/><w:caps/><w:sz w:val="32"/>"# } else { "<w:caps/>" };
        out.push_str(&paragraph(r#"<w:pStyle w:val="Kop"/>"#, &run(line, look)));
    }
    let small = run(&head.address, r#"<w:sz w:val="18"/>"#);
    out + &paragraph(r#"<w:pStyle w:val="Kop"/><w:spacing w:after="80"/>"#, &small)
}
