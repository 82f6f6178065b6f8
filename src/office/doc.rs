//! The parts of a paper, without their looks.

use serde::{Deserialize, Serialize};

use super::picture::Picture;
use crate::i18n::Lang;

/// A whole paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Doc {
    /// Name of its file without ending, of letters, digits and hyphens, never with a person's name.
    pub file: String,
    /// Its language: how numbers stand in an office file.
    pub lang: PaperLang,
    /// How the page lies.
    pub page: Page,
    /// Who sends it. Papers that go outside carry it, working sheets need not.
    pub letterhead: Option<Letterhead>,
    /// What it is, in capitals on paper: "BERITA ACARA RAPAT KOORDINASI". Empty for a letter.
    pub title: String,
    /// Below the title: its number, or place and period. May be empty.
    pub subtitle: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// The language of a paper: [`Lang`], which the screen owns, as it travels to a worker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperLang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl From<Lang> for PaperLang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Id => Self::Id,
            Lang::En => Self::En,
        }
    }
}

/// How an A4 page lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Page {
    /// 210 × 297 mm.
    #[default]
    Portrait,
    /// 297 × 210 mm, for wide tables.
    Landscape,
}

/// The head of official letters: a setting of the workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// From the largest authority to the office: "PEMERINTAH KABUPATEN …", "SEKRETARIAT DAERAH".
    pub lines: Vec<String>,
    /// Street, telephone, mail: small, under the lines. An office's, not a person's.
    pub address: String,
    /// The arms, as the bytes of a PNG or JPEG. Empty when there are none.
    pub logo: Vec<u8>,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A heading, level 1 or 2 below the title.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// A line at the right: place and date of a letter.
    Side(String),
    /// A line in the middle, in bold: "MEMUTUSKAN:".
    Centre(String),
    /// Lines at the left edge of the right half: what an attachment of a decree belongs to.
    Corner(String),
    /// The articles of a decree: a word at the left, what it holds beside it.
    Clauses(Vec<Clause>),
    /// A smaller paragraph: source, caution, note.
    Note(String),
    /// What is what: "Hari, tanggal" and "Senin, 23 November 2026".
    Facts(Vec<(String, String)>),
    /// Points; numbered where they are referred to.
    List {
        /// With numbers instead of bullets.
        numbered: bool,
        /// One point each.
        points: Vec<String>,
    },
    /// A table. On its own sheet in XLSX.
    Table(Table),
    /// Charts: one below the other where the page stands, two side by side where it lies. The
    /// numbers of each are a sheet of their own in XLSX.
    Charts(Vec<Chart>),
    /// Lines to write on by hand: notes, answers. How many.
    Lines(u8),
    /// Places to sign, side by side, at most three in a row.
    Signatures(Vec<Signature>),
    /// What follows begins on a new page.
    NewPage,
    /// The letterhead once more: another letter of the same sending begins. Nothing where the paper
    /// has none.
    Head,
}

/// A clause of a decree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// What it is: "Menimbang", "KESATU".
    pub name: String,
    /// What it says; empty where its points say all.
    pub text: String,
    /// Its points, in their order.
    pub points: Vec<String>,
    /// They are a., b., c. instead of 1., 2., 3.
    pub letters: bool,
}

/// A chart of a paper.
///
/// On the screen and the printer it is the SVG of the charts' own renderer. In DOCX it is a picture:
/// Word before 2016 and most programs on phones read no SVG, so the screen draws it as PNG before
/// the paper goes to the worker, which has no canvas. Where that did not succeed, the table stands
/// in its place: the numbers are what a reader needs, and they are there without a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// What it shows, where and when: stands above it.
    pub caption: String,
    /// In words, for those who do not see it.
    pub words: String,
    /// The drawing, an `<svg>` of this many pixels; ids in it are unlike those of other charts.
    pub svg: String,
    /// Width and height of the drawing, in CSS pixels.
    pub size: (u32, u32),
    /// The drawing as PNG; empty until the screen has made it.
    pub png: Vec<u8>,
    /// Its numbers.
    pub table: Table,
}

/// A table of so many rows is not broken by the end of a page: its head alone at the foot of one
/// says nothing.
pub const WHOLE_ROWS: usize = 5;

/// A table of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it holds: a caption, and the name of its sheet.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Rows of as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// Sums or means at its foot; empty for none.
    pub foot: Vec<Cell>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// Its share of the width: 1 is narrow (a number), 4 is wide (a sentence).
    pub width: u8,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number, which stays a number in XLSX.
    Number {
        /// The value as it is shown: per cent as 20.1, not as 0.201.
        value: f64,
        /// Digits after the decimal sign.
        decimals: u8,
    },
    /// So many of so many: `12/103`. Text in XLSX, but at the right like a number.
    Of(u32, u32),
    /// Nothing to say: shown as "–".
    None,
    /// A place to write or sign in by hand.
    Blank,
}

/// A place to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Above: place and date, or empty.
    pub over: String,
    /// In which office: "Ketua Tim Pembina Posyandu".
    pub role: String,
    /// The name, already concealed where identities are hidden; dots are drawn when it is empty.
    pub name: String,
    /// Below the name: rank and NIP, or empty.
    pub under: String,
}

impl Doc {
    /// An empty one.
    pub fn new(file: impl Into<String>, lang: Lang, title: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            lang: lang.into(),
            page: Page::Portrait,
            letterhead: None,
            title: title.into(),
            subtitle: String::new(),
            blocks: Vec::new(),
        }
    }

    /// The tables in it, with the numbers of its charts.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Table(table) => vec![table],
            Block::Charts(charts) => charts.iter().map(|chart| &chart.table).collect(),
            _ => Vec::new(),
        })
    }

    /// The charts in it.
    pub fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Charts(charts) => charts.as_slice(),
            _ => &[],
        })
    }

    /// The charts in it, to draw their pictures.
    pub fn charts_mut(&mut self) -> impl Iterator<Item = &mut Chart> {
        self.blocks.iter_mut().flat_map(|block| match block {
            Block::Charts(charts) => charts.as_mut_slice(),
            _ => &mut [],
        })
    }
}

impl From<PaperLang> for Lang {
    fn from(lang: PaperLang) -> Self {
        match lang {
            PaperLang::Id => Self::Id,
            PaperLang::En => Self::En,
        }
    }
}

impl Letterhead {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(String::is_empty) && self.address.is_empty() && self.logo.is_empty()
    }

    /// What the logo is; `None` where there is none, or one of a kind that papers do not take.
    pub fn picture(&self) -> Option<Picture> {
        Picture::of(&self.logo)
    }
}

impl Clause {
    /// One that says all in its text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), points: Vec::new(), letters: false }
    }

    /// The mark of a point: "1." or "a.".
    pub fn mark(&self, at: usize) -> String {
        match u8::try_from(at).ok().filter(|at| self.letters && *at < 26) {
            Some(at) => format!("{}.", char::from(b'a' + at)),
            None => format!("{}.", at + 1),
        }
    }
}

impl Column {
    /// A column of this head and width.
    pub fn new(title: impl Into<String>, width: u8) -> Self {
        Self { title: title.into(), width }
    }
}

impl Cell {
    /// A cell of words; nothing where there are none.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::None } else { Self::Text(words) }
    }

    /// A whole number.
    pub fn count(value: u32) -> Self {
        Self::Number { value: f64::from(value), decimals: 0 }
    }

    /// So many of so many; nothing where there are none to take them of.
    pub fn of(n: u32, of: u32) -> Self {
        if of == 0 { Self::None } else { Self::Of(n, of) }
    }

    /// A share of 0 to 1 in per cent with one decimal; nothing where there is none to take it of.
    pub fn percent(share: Option<f64>) -> Self {
        share.map_or(Self::None, |share| Self::Number { value: share * 100.0, decimals: 1 })
    }
}
