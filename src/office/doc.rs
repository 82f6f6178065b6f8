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

    /// The tables in it.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
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

    /// A share of 0 to 1 in per cent with one decimal; nothing where there is none to take it of.
    pub fn percent(share: Option<f64>) -> Self {
        share.map_or(Self::None, |share| Self::Number { value: share * 100.0, decimals: 1 })
    }
}
