//! A good practice as a sheet that another area can follow: what was done, what the number did, and
//! what else did meanwhile (domain.md 8.0: "contoh bagi daerah lain").

use super::{Frame, of, sentence, share, table};
use crate::{
    desk::protocol::InnovationRow,
    i18n::{
        Words as _,
        words::{reports as w, verdicts},
    },
    indicators::{Change, Verdict},
    office::doc::{Block, Cell, Doc, Page},
};

/// Lines to write on below a heading.
const LINES: u8 = 4;

/// The sheet of one innovation.
pub fn practice(frame: &Frame, row: &InnovationRow) -> Doc {
    let lang = frame.lang;
    let mut doc = frame.doc("praktik-baik", None, Page::Portrait, &frame.say(w::PRACTICE));
    let mut facts = vec![
        (frame.say(w::PRACTICE_NAME), row.title.clone()),
        (frame.say(w::PRACTICE_SINCE), lang.date_long(row.from)),
    ];
    if let Some(until) = row.until {
        facts.push((frame.say(w::PRACTICE_UNTIL), lang.date_long(until)));
    }
    facts.push((frame.say(w::PRACTICE_NUMBER), row.indicator.say(lang).to_owned()));
    doc.blocks.push(Block::Facts(facts));
    let heading = |text| Block::Heading(1, frame.say(text));
    doc.blocks.push(heading(w::PRACTICE_IDEA));
    doc.blocks.push(if row.idea.trim().is_empty() {
        Block::Lines(LINES)
    } else {
        Block::Text(row.idea.clone())
    });
    doc.blocks.push(heading(w::PRACTICE_RESULT));
    doc.blocks.extend(result(frame, row));
    // What nobody has typed is asked for, so that the sheet is of use where it is read.
    for text in [w::PRACTICE_STEPS, w::PRACTICE_COST, w::PRACTICE_ASK] {
        doc.blocks.push(heading(text));
        doc.blocks.push(Block::Lines(LINES));
    }
    doc.blocks.push(frame.notes(Vec::new()));
    doc
}

/// Before and after, and the rest of the regency beside it.
fn result(frame: &Frame, row: &InnovationRow) -> Vec<Block> {
    let lang = frame.lang;
    let (Some((before, m)), Some((after, n)), Some(change)) = (row.before, row.after, row.change)
    else {
        return vec![Block::Text(frame.say(w::PRACTICE_EARLY))];
    };
    let months = |n: u32| w::PRACTICE_MONTHS.fill(lang, &[("n", &n)]);
    let columns = [
        (frame.say(w::PRACTICE_WHEN), 34),
        (frame.say(w::PRACTICE_SPAN), 22),
        (row.indicator.say(lang).to_owned(), 22),
        (frame.say(w::PRACTICE_COUNT), 22),
    ];
    let line = |text, n, figure| {
        vec![Cell::Text(frame.say(text)), Cell::Text(months(n)), share(figure), of(figure)]
    };
    let rows = vec![line(w::PRACTICE_BEFORE, m, before), line(w::PRACTICE_AFTER, n, after)];
    let mut blocks = vec![Block::Table(table(row.indicator.say(lang).to_owned(), &columns, rows))];
    blocks.push(Block::Text(told(frame, &change)));
    if let Some(rest) = row.elsewhere {
        let points = verdicts::points(lang, &rest);
        blocks.push(Block::Text(w::PRACTICE_REST.fill(lang, &[("points", &points)])));
    }
    blocks
}

/// A difference is called a change only where it is one.
fn told(frame: &Frame, change: &Change) -> String {
    let lang = frame.lang;
    let verdict = sentence(verdicts::verdict(change.verdict).of(lang));
    let points = verdicts::points(lang, change);
    let range = verdicts::range(lang, change.interval);
    let words: [(&str, &dyn std::fmt::Display); 3] =
        [("verdict", &verdict), ("points", &points), ("range", &range)];
    let said = w::PRACTICE_SAID.fill(lang, &words);
    match change.verdict {
        Verdict::NotSure => format!("{said} {}", frame.say(w::PRACTICE_NOT_SURE)),
        _ => said,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::frame, *};
    use crate::{
        documents::Id,
        i18n::Lang,
        indicators::{
            Better, Figure, IndicatorId,
            stats::{self, Z95},
        },
        records::Place,
    };

    fn row() -> InnovationRow {
        // 300 of 600 to 480 of 600: 50 to 80 %, thirty points and surely more.
        let (before, after) = (
            Figure { numerator: 300, denominator: 600 },
            Figure { numerator: 480, denominator: 600 },
        );
        InnovationRow {
            id: Id::from_bits(1),
            title: "Kartu Bintang".to_owned(),
            idea: "Anak yang datang mendapat bintang.".to_owned(),
            place: Place::Regency,
            name: String::new(),
            within: String::new(),
            from: "2026-01-05".parse().unwrap(),
            until: None,
            replicate: true,
            indicator: IndicatorId::Ds,
            before: Some((before, 6)),
            after: Some((after, 6)),
            change: stats::change((after, 6), (before, 6), Better::Higher, Z95),
            elsewhere: None,
        }
    }

    fn texts(doc: &Doc) -> Vec<String> {
        let text = |block: &Block| match block {
            Block::Text(text) => Some(text.clone()),
            _ => None,
        };
        doc.blocks.iter().filter_map(text).collect()
    }

    #[test]
    fn it_says_what_was_done_and_what_came_of_it() {
        let doc = practice(&frame(Lang::Id), &row());
        let texts = texts(&doc);
        assert_eq!(texts[0], "Anak yang datang mendapat bintang.");
        assert!(texts[1].starts_with("Membaik: +30,0 poin"), "{}", texts[1]);
        assert_eq!(doc.tables().count(), 1);
        // What is not known is asked for: steps, cost, whom to ask.
        let lines = doc.blocks.iter().filter(|block| matches!(block, Block::Lines(_)));
        assert_eq!(lines.count(), 3);
        assert!(doc.file.starts_with("praktik-baik"));
    }

    #[test]
    fn too_early_is_said_instead_of_a_table() {
        let early = InnovationRow { after: None, change: None, ..row() };
        let doc = practice(&frame(Lang::En), &early);
        assert_eq!(doc.tables().count(), 0);
        assert_eq!(texts(&doc).len(), 2);
    }
}
