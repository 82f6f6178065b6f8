//! Notulen: what was said, by item of the agenda; arahan; decisions; who was missing.

use super::parts::{Sheet, heading};
use crate::{
    i18n::{
        Words as _,
        words::{letters as w, puskesmas, rakor::office},
    },
    office::doc::{Block, Doc},
    rakor::{
        agenda,
        attendance::{Turnout, absent_sectors},
    },
    records::coordination::{MemberId, Note, NoteKind},
};

/// The paper.
pub fn paper(sheet: &Sheet<'_>) -> Doc {
    let (rakor, lang) = (sheet.rakor, sheet.lang);
    let mut doc = sheet.doc("notulen", w::MINUTES.of(lang));
    doc.subtitle = sheet.meeting();
    let turnout = Turnout::of(&rakor.invited);
    let values: [(&str, &dyn std::fmt::Display); 3] = [
        ("room", &turnout.in_room()),
        ("filled", &turnout.filled()),
        ("invited", &turnout.invited),
    ];
    let mut facts = sheet.when_and_where();
    facts.push(sheet.fact(w::EVENT.of(lang), &rakor.theme));
    facts.push(sheet.fact(w::CHAIR.of(lang), &sheet.who(sheet.chair())));
    if !rakor.facilitator.is_empty() {
        facts.push(sheet.fact(w::FACILITATOR.of(lang), &sheet.who(&rakor.facilitator)));
    }
    facts.push(sheet.fact(w::MINUTE_TAKER.of(lang), &sheet.who(&rakor.notulis)));
    facts.push(sheet.fact(w::PARTICIPANTS.of(lang), &w::PARTICIPANTS_N.fill(lang, &values)));
    facts.extend(kinds(sheet));
    doc.blocks.push(Block::Facts(facts));
    doc.blocks.extend(discussion(sheet));
    doc.blocks.push(heading(w::DECISIONS.of(lang)));
    doc.blocks.push(sheet.decisions_block());
    doc.blocks.push(heading(w::PROMISES.of(lang)));
    doc.blocks.push(sheet.promises());
    doc.blocks.extend(absent(sheet));
    doc.blocks.push(Block::Side(sheet.dated(rakor.date)));
    let chair = sheet.sign_as(w::CHAIR.of(lang), sheet.chair());
    let taker = sheet.sign_as(w::MINUTE_TAKER.of(lang), &rakor.notulis);
    doc.blocks.push(Block::Signatures(vec![chair, taker]));
    doc
}

/// Partners by kind, and Puskesmas, where the list has any of them.
fn kinds(sheet: &Sheet<'_>) -> Vec<(String, String)> {
    let (lang, kinds) = (sheet.lang, &sheet.papers.kinds);
    let mut facts = Vec::new();
    if !kinds.partners.is_empty() {
        facts.push((puskesmas::KINDS.of(lang).to_owned(), puskesmas::by_kind(kinds, lang)));
    }
    let came = &kinds.puskesmas;
    if came.invited > 0 {
        let said = puskesmas::CAME.fill(lang, &[("n", &came.came), ("of", &came.all)]);
        facts.push(("Puskesmas".to_owned(), said));
    }
    facts
}

/// By item of the agenda, then what belongs to none; arahan stand by themselves.
fn discussion(sheet: &Sheet<'_>) -> Vec<Block> {
    let (rakor, lang) = (sheet.rakor, sheet.lang);
    let mut notes: Vec<&Note> = rakor.notes.iter().collect();
    notes.sort_by_key(|note| (note.at, note.id));
    let mut blocks = Vec::new();
    let arahan: Vec<String> =
        notes.iter().filter(|note| note.kind == NoteKind::Arahan).map(|n| said(sheet, n)).collect();
    if !arahan.is_empty() {
        blocks.push(heading(w::ARAHAN.of(lang)));
        blocks.push(Block::List { numbered: true, points: arahan });
    }
    let arahan = notes.iter().filter(|note| note.kind == NoteKind::Arahan);
    let directed: Vec<MemberId> = arahan.filter_map(|note| note.agenda).collect();
    let others: Vec<&Note> =
        notes.into_iter().filter(|note| note.kind != NoteKind::Arahan).collect();
    let items = agenda::timed(rakor);
    let known: Vec<MemberId> = items.iter().map(|(_, item)| item.id).collect();
    blocks.push(heading(w::DISCUSSION.of(lang)));
    let mut silent = Vec::new();
    for ((_, item), no) in items.into_iter().zip(1..) {
        let of_item = |note: &&&Note| note.agenda == Some(item.id);
        let points: Vec<String> =
            others.iter().filter(of_item).map(|note| said(sheet, note)).collect();
        if points.is_empty() && !directed.contains(&item.id) {
            silent.push(format!("{no}. {}", item.title));
            continue;
        }
        let speaker = office(&item.speaker, lang);
        let by = if speaker.is_empty() { String::new() } else { format!(" ({speaker})") };
        blocks.push(Block::Heading(2, format!("{no}. {}{by}", item.title)));
        if points.is_empty() {
            blocks.push(Block::Text(w::SEE_ARAHAN.of(lang).to_owned()));
        } else {
            blocks.push(Block::List { numbered: false, points });
        }
    }
    let rest: Vec<String> = others
        .iter()
        .filter(|note| note.agenda.is_none_or(|item| !known.contains(&item)))
        .map(|note| said(sheet, note))
        .collect();
    if !rest.is_empty() {
        blocks.push(Block::Heading(2, w::OTHER_NOTES.of(lang).to_owned()));
        blocks.push(Block::List { numbered: false, points: rest });
    } else if known.is_empty() {
        blocks.push(Block::Text(w::NOTHING_NOTED.of(lang).to_owned()));
    }
    // Items of which nothing was written down are named once.
    if !silent.is_empty() {
        let items = silent.join("; ");
        blocks.push(Block::Text(w::WITHOUT_NOTES.fill(lang, &[("items", &items)])));
    }
    blocks
}

/// Who said what; a question and an offer say that they are one.
fn said(sheet: &Sheet<'_>, note: &Note) -> String {
    let kind = match note.kind {
        NoteKind::Question | NoteKind::Offer => format!("[{}] ", note.kind.say(sheet.lang)),
        NoteKind::Notulen | NoteKind::Arahan => String::new(),
    };
    if note.speaker.is_empty() {
        format!("{kind}{}", note.text)
    } else {
        format!("{kind}{}: {}", note.speaker, note.text)
    }
}

fn absent(sheet: &Sheet<'_>) -> Vec<Block> {
    let lang = sheet.lang;
    // Before attendance is taken nobody is absent.
    if Turnout::of(&sheet.rakor.invited).in_room() == 0 {
        return Vec::new();
    }
    let one = |absent: crate::rakor::attendance::AbsentSector| {
        let sector = absent.sector.say(lang);
        let sector = if absent.excused {
            w::ABSENT_EXCUSED.fill(lang, &[("sector", &sector)])
        } else {
            sector.to_owned()
        };
        if absent.follow_up.is_empty() {
            return sector;
        }
        w::ABSENT_FOLLOWED.fill(lang, &[("sector", &sector), ("followed", &absent.follow_up)])
    };
    let points: Vec<String> = absent_sectors(&sheet.rakor.invited).into_iter().map(one).collect();
    if points.is_empty() {
        return Vec::new();
    }
    vec![heading(w::ABSENT.of(lang)), Block::List { numbered: false, points }]
}
