//! The pengurus and kader of a Posyandu. Names stand as the answer has them: initials where
//! identities are hidden.

use chrono::NaiveDate;

use super::{
    super::doc::{Block, Cell, Table},
    Frame, ProfileData, table,
};
use crate::{
    i18n::{
        Lang, Words,
        words::{reports as w, teams},
    },
    rakor::{
        kader::{KaderRules, Skills},
        teams::SkState,
    },
    records::coordination::{Seat, SeatRole},
};

/// The basic skills there are (`rakor/kader.rs`).
const ALL_SKILLS: u32 = 25;

/// Board, kader with what they can, and the SK.
pub fn pengurus(frame: &Frame, data: ProfileData<'_>) -> Vec<Block> {
    let lang = frame.lang;
    let today = data.telaah.today;
    let Some(team) = data.team else {
        let sheet = data.page.posyandu.kader.map(|n| w::KADER_SHEET.fill(lang, &[("n", &n)]));
        let said = [Some(frame.say(teams::PENGURUS_NONE)), sheet];
        return vec![Block::Text(said.into_iter().flatten().collect::<Vec<_>>().join(" "))];
    };
    let sk = team.sk_on(today).map(|sk| sk.number.clone()).filter(|number| !number.is_empty());
    let state = sk_words(SkState::of(team, today), lang);
    let sk = sk.map_or_else(|| state.clone(), |number| format!("{number} · {state}"));
    let mut blocks = vec![Block::Facts(vec![(frame.say(w::SK), sk)])];
    let seats = team.seats();
    let board: Vec<&Seat> = seats.iter().copied().filter(|s| s.role != SeatRole::Kader).collect();
    if !board.is_empty() {
        blocks.push(Block::Table(board_table(frame, &board, today)));
    }
    let held = |seat: &&&Seat| seat.role == SeatRole::Kader && seat.holder_on(today).is_some();
    let kader: Vec<&Seat> = seats.iter().filter(held).copied().collect();
    if kader.is_empty() {
        let sheet = data.page.posyandu.kader.map(|n| w::KADER_SHEET.fill(lang, &[("n", &n)]));
        blocks.push(Block::Text(sheet.unwrap_or_else(|| frame.say(teams::KADER_NONE))));
    } else {
        blocks.push(Block::Table(kader_table(frame, &kader, today)));
        blocks.push(Block::Note(frame.say(teams::SKILLS_RULE)));
    }
    blocks
}

/// How an SK stands, in words.
pub fn sk_words(sk: SkState, lang: Lang) -> String {
    let dated = |text: crate::i18n::Text, date| text.fill(lang, &[("date", &lang.date(date))]);
    match sk {
        SkState::Missing => teams::SK_NONE.of(lang).to_owned(),
        SkState::Expired(date) => dated(teams::SK_EXPIRED, date),
        SkState::Soon(date) => dated(teams::SK_SOON, date),
        SkState::Valid(Some(date)) => dated(teams::SK_UNTIL, date),
        SkState::Valid(None) => teams::SK_OPEN.of(lang).to_owned(),
    }
}

/// The name of who holds a seat: initials where identities are hidden, as the answer has it.
fn holder(seat: &Seat, today: NaiveDate, lang: Lang) -> Cell {
    match seat.holder_on(today) {
        Some(holder) => Cell::text(holder.name.reveal()),
        None => Cell::Text(teams::VACANT.of(lang).to_owned()),
    }
}

fn board_table(frame: &Frame, board: &[&Seat], today: NaiveDate) -> Table {
    let lang = frame.lang;
    let columns = [(frame.say(teams::SEAT), 5), (frame.say(teams::NAME), 5)];
    let row = |seat: &&Seat| {
        vec![Cell::Text(teams::seat(seat.role, &seat.bidang, lang)), holder(seat, today, lang)]
    };
    table(frame.say(teams::PENGURUS), &columns, board.iter().map(row).collect())
}

fn kader_table(frame: &Frame, kader: &[&Seat], today: NaiveDate) -> Table {
    let lang = frame.lang;
    let columns = [
        (frame.say(w::COL_NUMBER), 1),
        (frame.say(teams::NAME), 5),
        (frame.say(teams::BIDANG), 4),
        (frame.say(w::COL_SKILLS), 3),
        (frame.say(teams::LEVEL), 3),
    ];
    let row =
        |(at, seat): (usize, &&Seat)| {
            let codes = seat
                .holder_on(today)
                .map(|holder| Skills::of(holder.skills.iter().map(|gain| gain.skill.as_str())));
            let skills = codes.unwrap_or_default();
            let level = KaderRules::TKK.level(skills);
            vec![
                Cell::count(at as u32 + 1),
                holder(seat, today, lang),
                Cell::text(teams::bidang_words(&seat.bidang, lang)),
                Cell::of(skills.count().into(), ALL_SKILLS),
                Cell::Text(level.map_or_else(
                    || frame.say(teams::LEVEL_NONE),
                    |level| level.say(lang).to_owned(),
                )),
            ]
        };
    table(frame.say(teams::KADER_LIST), &columns, kader.iter().enumerate().map(row).collect())
}
