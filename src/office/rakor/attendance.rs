//! Daftar hadir: to sign by hand, and as it was filled.

use super::parts::Sheet;
use crate::{
    growth::Sex,
    i18n::{
        Words as _,
        words::{letters as w, rakor},
    },
    office::doc::{Block, Cell, Column, Doc, Table},
    rakor::attendance::{Turnout, by_sex, seated},
    records::coordination::{Attendance, Invited},
};

/// Empty rows for those who come without being on the list.
const SPARE: usize = 8;

/// The list to sign.
pub fn blank(sheet: &Sheet<'_>) -> Doc {
    let lang = sheet.lang;
    let mut doc = head(sheet, "daftar-hadir-kosong");
    let invited = sheet.invited();
    let asked = invited.into_iter().filter(|one| !one.walked_in);
    let row = |(one, no): (&Invited, u32)| {
        let (name, office) = (sheet.name_cell(&one.party), sheet.office_cell(&one.party));
        let letter = one.party.sex.map_or(Cell::Blank, |sex| letter(sheet, sex));
        vec![Cell::count(no), name, office, letter, Cell::Blank]
    };
    let mut rows: Vec<Vec<Cell>> = asked.zip(1..).map(row).collect();
    let first = rows.len() as u32 + 1;
    rows.extend((first..).take(SPARE).map(|no| {
        let mut row = vec![Cell::Blank; 5];
        row[0] = Cell::count(no);
        row
    }));
    doc.blocks.push(Block::Table(Table {
        caption: String::new(),
        columns: vec![
            Column::new(w::NO.of(lang), 1),
            Column::new(w::NAME.of(lang), 5),
            Column::new(w::OFFICE.of(lang), 6),
            Column::new(w::SEX.of(lang), 1),
            Column::new(w::SIGN_HERE.of(lang), 4),
        ],
        rows,
        foot: Vec::new(),
    }));
    sign(sheet, &mut doc);
    doc
}

/// The list as it was filled.
pub fn filled(sheet: &Sheet<'_>) -> Doc {
    let lang = sheet.lang;
    let mut doc = head(sheet, "daftar-hadir");
    let [men, women, unsaid] = by_sex(&sheet.rakor.invited);
    // A column of dashes says nothing.
    let sexes = men + women > 0;
    let row = |(one, no): (&Invited, u32)| {
        let (name, office) = (sheet.name_cell(&one.party), sheet.office_cell(&one.party));
        let letter = || seated(one).sex.map_or(Cell::None, |sex| letter(sheet, sex));
        let mut row = vec![Cell::count(no), name, office];
        row.extend(sexes.then(letter));
        row.push(Cell::text(how(sheet, one)));
        row
    };
    let mut columns = vec![
        Column::new(w::NO.of(lang), 1),
        Column::new(w::NAME.of(lang), 5),
        Column::new(w::OFFICE.of(lang), 8),
    ];
    columns.extend(sexes.then(|| Column::new(w::SEX.of(lang), 1)));
    columns.push(Column::new(w::HOW.of(lang), 4));
    doc.blocks.push(Block::Table(Table {
        caption: String::new(),
        columns,
        rows: sheet.invited().into_iter().zip(1..).map(row).collect(),
        foot: Vec::new(),
    }));
    let turnout = Turnout::of(&sheet.rakor.invited);
    let values: [(&str, &dyn std::fmt::Display); 6] = [
        ("invited", &turnout.invited),
        ("present", &turnout.present),
        ("represented", &turnout.represented),
        ("excused", &turnout.excused),
        ("absent", &turnout.absent),
        ("walked", &turnout.walked_in),
    ];
    let mut said = w::TURNOUT.fill(lang, &values);
    if turnout.unknown() > 0 {
        said.push(' ');
        said.push_str(&w::TURNOUT_OPEN.fill(lang, &[("n", &turnout.unknown())]));
    }
    if sexes {
        said.push(' ');
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("men", &men), ("women", &women), ("unsaid", &unsaid)];
        let text = if unsaid == 0 { w::MEN_WOMEN } else { w::MEN_WOMEN_UNSAID };
        said.push_str(&text.fill(lang, &values));
    }
    doc.blocks.push(Block::Text(said));
    sign(sheet, &mut doc);
    doc
}

/// The letter of a man or a woman, as attendance sheets have it.
fn letter(sheet: &Sheet<'_>, sex: Sex) -> Cell {
    let text = match sex {
        Sex::Male => rakor::MAN_LETTER,
        Sex::Female => rakor::WOMAN_LETTER,
    };
    Cell::Text(text.of(sheet.lang).to_owned())
}

fn head(sheet: &Sheet<'_>, file: &str) -> Doc {
    let lang = sheet.lang;
    let mut doc = sheet.doc(file, w::ATTENDANCE.of(lang));
    doc.subtitle = sheet.meeting();
    let mut facts = sheet.when_and_where();
    facts.push(sheet.fact(w::EVENT.of(lang), &sheet.rakor.theme));
    doc.blocks.push(Block::Facts(facts));
    doc
}

fn sign(sheet: &Sheet<'_>, doc: &mut Doc) {
    let over = sheet.dated(sheet.rakor.date);
    doc.blocks.push(Block::Signatures(vec![sheet.sign(&over, sheet.chair())]));
}

fn how(sheet: &Sheet<'_>, one: &Invited) -> String {
    let lang = sheet.lang;
    match one.attendance {
        Some(Attendance::Represented) if !one.represented_by.is_empty() => {
            let whom = sheet.who(&one.represented_by);
            w::REPRESENTED_BY.fill(lang, &[("whom", &whom)])
        }
        Some(Attendance::Present) if one.walked_in => w::NOT_INVITED.of(lang).to_owned(),
        Some(how) => how.say(lang).to_owned(),
        None => w::NOT_RECORDED.of(lang).to_owned(),
    }
}
