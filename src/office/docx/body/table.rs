//! Tables.

use std::fmt::Write as _;

use super::Writer;
use crate::{
    i18n::DASH,
    office::{
        doc::{Cell, Table, WHOLE_ROWS},
        docx::xml::{paragraph, run, styled},
    },
};

/// A table without lines whose columns are of these widths.
pub(super) fn open(widths: &[u32], borders: bool) -> String {
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

pub(super) fn td(width: u32, more: &str, paragraphs: &str) -> String {
    format!(
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{paragraphs}</w:tc>"#
    )
}

/// A table needs a paragraph after it, or the next one grows into it.
pub(super) fn close(out: &mut String) {
    out.push_str("</w:tbl>");
    out.push_str(&paragraph(r#"<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>"#, ""));
}

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Table) {
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
