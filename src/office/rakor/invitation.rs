//! Undangan: one letter to a list, or one to each.
//!
//! Source of the form: practice of surat undangan (tata naskah dinas; Permendagri 1/2023
//! [UNVERIFIED]).

use super::parts::Sheet;
use crate::{
    i18n::{DASH, Words as _, words::letters as w, words::rakor::office},
    office::doc::{Block, Cell, Column, Doc, Table},
    records::coordination::{Invited, Party},
};

/// So many items of an agenda leave room on an A4 page for the letter around them and for who signs:
/// with two lines each they are 100 of the 260 millimetres.
const AGENDA_IN_LETTER: usize = 10;

/// One letter; whom it goes to and the agenda are attached.
pub fn to_all(sheet: &Sheet<'_>) -> Doc {
    let lang = sheet.lang;
    let mut doc = sheet.doc("undangan", "");
    doc.blocks = letter(sheet, w::TO_LIST.of(lang), w::ENCLOSED_ONE.of(lang), false);
    attach(sheet, &mut doc.blocks, 1, w::INVITED_LIST.of(lang));
    let row = |(one, no): (&Invited, u32)| {
        vec![Cell::count(no), sheet.office_cell(&one.party), sheet.name_cell(&one.party)]
    };
    let invited = sheet.invited();
    let asked = invited.into_iter().filter(|one| !one.walked_in);
    doc.blocks.push(Block::Table(Table {
        caption: String::new(),
        columns: vec![
            Column::new(w::NO.of(lang), 1),
            Column::new(w::OFFICE.of(lang), 6),
            Column::new(w::NAME.of(lang), 4),
        ],
        rows: asked.zip(1..).map(row).collect(),
        foot: Vec::new(),
    }));
    if let Some(agenda) = sheet.agenda("") {
        attach(sheet, &mut doc.blocks, 2, w::AGENDA.of(lang));
        doc.blocks.push(agenda);
    }
    doc
}

fn attach(sheet: &Sheet<'_>, blocks: &mut Vec<Block>, n: u8, what: &str) {
    let lang = sheet.lang;
    let number = sheet.or_dots(&sheet.rakor.invitation.number);
    blocks.push(Block::NewPage);
    blocks.push(Block::Heading(1, w::ATTACHMENT.fill(lang, &[("n", &n), ("what", &what)])));
    blocks.push(Block::Text(w::ATTACHMENT_OF.fill(lang, &[("number", &number)])));
}

/// One letter for each, the agenda in it.
pub fn to_each(sheet: &Sheet<'_>) -> Doc {
    let lang = sheet.lang;
    let mut doc = sheet.doc("undangan-per-orang", "");
    let asked = sheet.invited().into_iter().filter(|one| !one.walked_in);
    let mut to: Vec<String> = asked.map(|one| addressee(sheet, &one.party)).collect();
    if to.is_empty() {
        to.push(w::DOTS.of(lang).to_owned());
    }
    for whom in to {
        if !doc.blocks.is_empty() {
            doc.blocks.extend([Block::NewPage, Block::Head]);
        }
        let to = w::TO_ONE.fill(lang, &[("whom", &whom)]);
        doc.blocks.extend(one_letter(sheet, &to));
    }
    doc
}

/// A letter on one page: the agenda stands in it, or behind it where it is long.
fn one_letter(sheet: &Sheet<'_>, to: &str) -> Vec<Block> {
    if sheet.rakor.agenda.len() <= AGENDA_IN_LETTER {
        return letter(sheet, to, DASH, true);
    }
    let mut blocks = letter(sheet, to, w::ENCLOSED_ONE.of(sheet.lang), false);
    if let Some(agenda) = sheet.agenda("") {
        attach(sheet, &mut blocks, 1, w::AGENDA.of(sheet.lang));
        blocks.push(agenda);
    }
    blocks
}

/// The office; the name where there is no office.
fn addressee(sheet: &Sheet<'_>, party: &Party) -> String {
    let office = office(party, sheet.lang);
    if office.is_empty() { sheet.or_dots(&sheet.name(&party.name)) } else { office }
}

fn letter(sheet: &Sheet<'_>, to: &str, enclosed: &str, agenda: bool) -> Vec<Block> {
    let (rakor, lang) = (sheet.rakor, sheet.lang);
    let letter = &rakor.invitation;
    let subject = w::SUBJECT_IS.fill(lang, &[("kind", &rakor.kind.say(lang))]);
    let purpose = w::PURPOSE_TEAM.fill(lang, &[("place", &sheet.papers.place)]);
    let mut facts = sheet.when_and_where();
    facts.push(sheet.fact(w::EVENT.of(lang), &sheet.meeting()));
    if !rakor.theme.is_empty() {
        facts.push(sheet.fact(w::THEME.of(lang), &rakor.theme));
    }
    let chair = office(sheet.chair(), lang);
    if !chair.is_empty() {
        facts.push((w::LED_BY.of(lang).to_owned(), chair));
    }
    let mut blocks = vec![
        Block::Side(sheet.dated(letter.date)),
        Block::Facts(vec![
            sheet.fact(w::NUMBER.of(lang), &letter.number),
            sheet.fact(w::URGENCY.of(lang), w::URGENT.of(lang)),
            sheet.fact(w::ENCLOSED.of(lang), enclosed),
            sheet.fact(w::SUBJECT.of(lang), &subject),
        ]),
        Block::Text(to.to_owned()),
        Block::Text(w::ASK_FOR.fill(lang, &[("purpose", &purpose)])),
        Block::Facts(facts),
    ];
    if agenda {
        blocks.extend(sheet.agenda(w::AGENDA.of(lang)));
    }
    if !letter.note.is_empty() {
        blocks.push(Block::Text(w::BRING.fill(lang, &[("what", &letter.note)])));
    }
    let closing = [w::SEND_SOMEBODY, w::THANKS].map(|text| text.of(lang));
    blocks.push(Block::Text(closing.join(" ")));
    let signer = if letter.signed_by.is_empty() { &rakor.host } else { &letter.signed_by };
    blocks.push(Block::Signatures(vec![sheet.sign("", signer)]));
    blocks
}
