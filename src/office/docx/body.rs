//! The document itself: blocks as paragraphs and tables.

use std::fmt::Write as _;

use super::{
    parts::W,
    xml::{paragraph, run, styled, text},
};
use crate::{
    i18n::{DASH, Lang},
    office::{
        doc::{Block, Cell, Chart, Clause, Doc, Letterhead, Page, Signature, Table, WHOLE_ROWS},
        picture,
    },
};

/// The document and what other parts need to know of it.
pub struct Written {
    /// `word/document.xml`.
    pub xml: String,
    /// Numbered lists in it.
    pub lists: u32,
}

/// An inch is 1440 twips and 914,400 EMU.
const TWIPS_A_MM: f64 = 1440.0 / 25.4;
const EMU_A_MM: f64 = 914_400.0 / 25.4;
const EMU_A_TWIP: f64 = 914_400.0 / 1440.0;
/// Space of the logo, in millimetres.
const LOGO_MM: f64 = 22.0;

struct Sheet {
    /// Twips: of the page, of its margins left, right, top and bottom.
    page: (u32, u32),
    sides: (u32, u32),
    landscape: bool,
}

impl Sheet {
    fn of(page: Page) -> Self {
        let mm = |mm: f64| (mm * TWIPS_A_MM).round() as u32;
        match page {
            Page::Portrait => {
                Self { page: (11_906, 16_838), sides: (mm(22.0), mm(18.0)), landscape: false }
            }
            Page::Landscape => {
                Self { page: (16_838, 11_906), sides: (mm(18.0), mm(15.0)), landscape: true }
            }
        }
    }

    /// Twips between the margins.
    fn width(&self) -> u32 {
        self.page.0 - self.sides.0 - self.sides.1
    }

    fn section(&self) -> String {
        let ((width, height), (left, right)) = (self.page, self.sides);
        let turned = if self.landscape { r#" w:orient="landscape""# } else { "" };
        format!(
            r#"<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar w:top="850" w:right="{right}" w:bottom="1020" w:left="{left}" w:header="567" w:footer="510" w:gutter="0"/></w:sectPr>"#
        )
    }
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

/// A table without lines whose columns are of these widths.
fn open(widths: &[u32], borders: bool) -> String {
    let all: u32 = widths.iter().sum();
    let lines = if borders {
        let side = |name: &str| format!(r#"<w:{name} w:val="single" w:sz="4" w:color="555555"/>"#);
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
        format!("<w:tblBorders>{}</w:tblBorders>", sides.map(side).concat())
    } else {
        String::new()
    };
    let columns: Vec<String> =
        widths.iter().map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#)).collect();
    format!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="{all}" w:type="dxa"/>{lines}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{}</w:tblGrid>"#,
        columns.concat()
    )
}

fn td(width: u32, more: &str, paragraphs: &str) -> String {
    format!(
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{paragraphs}</w:tc>"#
    )
}

/// A table needs a paragraph after it, or the next one grows into it.
fn close(out: &mut String) {
    out.push_str("</w:tbl>");
    out.push_str(&paragraph(r#"<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>"#, ""));
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

    /// The logo within its space, its shape kept.
    fn logo(&mut self, head: &Letterhead) -> Option<String> {
        let (wide, high) = picture::size(&head.logo)?;
        let (wide, high) = (f64::from(wide), f64::from(high));
        let scale = LOGO_MM * EMU_A_MM / wide.max(high);
        let size = ((wide * scale).round() as u32, (high * scale).round() as u32);
        let drawing = self.drawing("rIdLogo", size, "Logo");
        Some(paragraph(r#"<w:pStyle w:val="Kop"/>"#, &drawing))
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

    /// Pictures below each other, or two side by side on a page that lies; a table for each that
    /// has no picture.
    fn charts(&mut self, charts: &[Chart]) {
        let all = self.sheet.width();
        let side_by_side = self.sheet.landscape && charts.iter().all(|chart| !chart.png.is_empty());
        if !side_by_side {
            for chart in charts {
                if chart.png.is_empty() {
                    self.table(&chart.table);
                    continue;
                }
                let caption = styled("Caption", &chart.caption);
                let picture = self.chart(chart, all);
                self.out.push_str(&(caption + &picture));
            }
            return;
        }
        for two in charts.chunks(2) {
            let width = all / 2;
            self.out.push_str(&open(&[width, width], false));
            self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for chart in two {
                let caption = styled("Caption", &chart.caption);
                // The cell's own margins are not the picture's.
                let picture = self.chart(chart, width - 200);
                self.out.push_str(&td(width, "", &(caption + &picture)));
            }
            if two.len() == 1 {
                self.out.push_str(&td(width, "", &paragraph("", "")));
            }
            self.out.push_str("</w:tr>");
            close(&mut self.out);
        }
    }

    /// The picture of a chart, so many twips wide.
    fn chart(&mut self, chart: &Chart, twips: u32) -> String {
        let (wide, high) = (f64::from(chart.size.0.max(1)), f64::from(chart.size.1));
        let cx = (f64::from(twips) * EMU_A_TWIP).round();
        let cy = (cx * high / wide).round();
        self.charts += 1;
        let relation = format!("rIdChart{}", self.charts);
        let drawing = self.drawing(&relation, (cx as u32, cy as u32), &chart.words);
        paragraph(r#"<w:keepLines/><w:spacing w:after="120"/>"#, &drawing)
    }

    /// A picture within a line of words.
    fn drawing(&mut self, relation: &str, (cx, cy): (u32, u32), words: &str) -> String {
        self.pictures += 1;
        let id = self.pictures;
        let words = text(words);
        format!(
            r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="Gambar {id}" descr="{words}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="gambar"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
        )
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

    fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.out.push_str(&styled("Caption", &table.caption));
        }
        let widths = shares(table, self.sheet.width());
        let style = self.cells(table);
        let start = open(&widths, true);
        // Little room: the margins within the cells are smaller too.
        let small = r#"<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="30" w:type="dxa"/><w:right w:w="30" w:type="dxa"/></w:tblCellMar>"#;
        self.out.push_str(&match style {
            "Cell" => start,
            _ => start.replace(r#"<w:tblLayout w:type="fixed"/>"#, small),
        });
        let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
            let properties =
                format!(r#"<w:pStyle w:val="{style}"/><w:keepNext/><w:jc w:val="center"/>"#);
            let words = paragraph(&properties, &run(&column.title, "<w:b/>"));
            td(*width, r#"<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/><w:vAlign w:val="center"/>"#, &words)
        });
        let heads: Vec<String> = heads.collect();
        let _ = write!(
            self.out,
            "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>",
            heads.concat()
        );
        // A short table stays on one page; of a long one neither the first nor the last row stands
        // alone.
        let rows = table.rows.len();
        let whole = rows <= WHOLE_ROWS;
        for (row, at) in table.rows.iter().zip(1..) {
            let last = at == rows && table.foot.is_empty();
            let keep = if last { self.signed } else { whole || at == 1 || at + 1 >= rows };
            self.row(row, &widths, "", (style, keep));
        }
        if !table.foot.is_empty() {
            let keep = self.signed;
            self.row(&table.foot, &widths, "<w:b/>", (style, keep));
        }
        self.out.push_str("</w:tbl>");
        let properties =
            format!(r#"{}<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>"#, self.kept());
        self.out.push_str(&paragraph(&properties, ""));
    }

    /// The style of a table's cells: small ones where there are many columns, as on the screen
    /// (`pages/papers/view.rs`).
    fn cells(&self, table: &Table) -> &'static str {
        match table.columns.len() {
            13.. => "CellSmall",
            8.. if !self.sheet.landscape => "CellSmall",
            _ => "Cell",
        }
    }

    fn row(&mut self, cells: &[Cell], widths: &[u32], weight: &str, (style, keep): (&str, bool)) {
        let keep = if keep { "<w:keepNext/>" } else { "" };
        let blank = cells.iter().any(|cell| matches!(cell, Cell::Blank));
        // Room to write by hand.
        let high = if blank { r#"<w:trHeight w:val="540" w:hRule="atLeast"/>"# } else { "" };
        let _ = write!(self.out, "<w:tr><w:trPr><w:cantSplit/>{high}</w:trPr>");
        for (cell, width) in cells.iter().zip(widths) {
            let (words, side) = match cell {
                Cell::Text(words) => (words.clone(), ""),
                Cell::Number { value, decimals } => {
                    let number = self.lang.number(*value, usize::from(*decimals));
                    (number, r#"<w:jc w:val="right"/>"#)
                }
                Cell::Of(n, of) => (self.lang.ratio(*n, *of), r#"<w:jc w:val="right"/>"#),
                Cell::None => (DASH.to_owned(), r#"<w:jc w:val="center"/>"#),
                Cell::Blank => (String::new(), ""),
            };
            let properties = format!(r#"<w:pStyle w:val="{style}"/>{keep}{side}"#);
            self.out.push_str(&td(*width, "", &paragraph(&properties, &run(&words, weight))));
        }
        self.out.push_str("</w:tr>");
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

/// The columns' shares of the width; what rounding leaves over goes to the last.
fn shares(table: &Table, width: u32) -> Vec<u32> {
    let all: u32 = table.columns.iter().map(|column| u32::from(column.width.max(1))).sum();
    let mut widths: Vec<u32> = table
        .columns
        .iter()
        .map(|column| width * u32::from(column.width.max(1)) / all.max(1))
        .collect();
    let used: u32 = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += width - used;
    }
    widths
}
