//! Indicators with interval, change and target: as a table, and as sentences.

use super::{
    super::doc::{Cell, Table},
    Frame, share, table,
};
use crate::{
    desk::protocol::{Compared, Gap, GlanceLine},
    i18n::{
        Lang, Words,
        words::{indicator_page as page, indicator_say as say, reports as w, verdicts},
    },
    indicators::{IndicatorId, Period, Verdict},
};

/// Figures behind a heading, and what they mean.
pub fn indicator_table(frame: &Frame, caption: String, lines: &[&GlanceLine]) -> Table {
    let columns = [
        (frame.say(page::COL_INDICATOR), 9),
        (frame.say(w::COL_N), 4),
        (frame.say(w::COL_OF), 4),
        ("%".to_owned(), 3),
        (frame.say(page::COL_INTERVAL), 5),
        (frame.say(w::COL_BEFORE), 11),
        (frame.say(page::COL_TARGET), 8),
    ];
    let rows = lines.iter().map(|line| row(line, frame.lang)).collect();
    table(caption, &columns, rows)
}

fn row(line: &GlanceLine, lang: Lang) -> Vec<Cell> {
    let figure = line.measure.figure;
    let name = match line.month.filter(|_| !line.indicator.rule().months.is_empty()) {
        Some(month) => format!("{} ({})", line.indicator.say(lang), lang.month_short(month)),
        None => line.indicator.say(lang).to_owned(),
    };
    let mut cells = vec![Cell::Text(name)];
    if figure.denominator == 0 {
        cells.extend([Cell::None, Cell::None, Cell::None, Cell::None, Cell::None]);
    } else {
        cells.extend([Cell::count(figure.numerator), Cell::count(figure.denominator)]);
        cells.extend([share(figure), Cell::text(range(line, lang))]);
        cells.push(Cell::text(line.before.as_ref().map(|c| short(c, lang)).unwrap_or_default()));
    }
    cells.push(Cell::text(line.target.as_ref().map(|gap| target(gap, lang)).unwrap_or_default()));
    cells
}

fn range(line: &GlanceLine, lang: Lang) -> String {
    line.measure.interval.map(|one| page::range(Some(one), lang)).unwrap_or_default()
}

/// `68,1 → +3,1 poin, membaik`; a difference that is no change is called none.
fn short(compared: &Compared, lang: Lang) -> String {
    let before = page::rate(compared.figure, lang);
    let points = page::points(compared.change.difference, lang);
    let verdict = verdicts::verdict(compared.change.verdict).of(lang);
    w::CHANGE_SHORT.fill(lang, &[("before", &before), ("points", &points), ("verdict", &verdict)])
}

/// `80 % · kurang 8,8 poin`.
fn target(gap: &Gap, lang: Lang) -> String {
    let value = verdicts::share(lang, gap.value);
    if gap.reached {
        return w::TARGET_DONE.fill(lang, &[("value", &value)]);
    }
    let points = lang.number(gap.points * 100.0, 1);
    w::TARGET_LEFT.fill(lang, &[("value", &value), ("points", &points)])
}

/// An indicator as sentences: "D/S 71,2 % (534 dari 750), naik 3,1 poin dari September 2026. …"
pub fn told(line: &GlanceLine, lang: Lang) -> String {
    let figure = line.measure.figure;
    let name = line.indicator.say(lang);
    let name = name.split(" · ").next().unwrap_or(name);
    if figure.denominator == 0 {
        return w::NO_FIGURE.fill(lang, &[("what", &name)]);
    }
    let mut said = format!("{name} {}", verdicts::with_numbers(lang, figure));
    if let Some(before) = &line.before {
        said.push_str(&changed(before, lang));
    }
    said.push('.');
    if let Some(gap) = &line.target {
        said.push(' ');
        said.push_str(&say::gap(gap, lang)[0]);
    }
    said
}

/// `, naik 3,1 poin dari September 2026`, or that no change is sure.
fn changed(compared: &Compared, lang: Lang) -> String {
    let change = compared.change;
    let since = say::period(compared.period, lang);
    let text = match change.verdict {
        Verdict::NotSure => w::CHANGE_NONE,
        _ if change.difference > 0.0 => w::CHANGE_UP,
        _ => w::CHANGE_DOWN,
    };
    let size = lang.number(change.difference.abs() * 100.0, 1);
    let points = page::points(change.difference, lang);
    text.fill(lang, &[("n", &size), ("points", &points), ("since", &since)])
}

/// The lines of some indicators, in the order of the catalogue.
pub fn pick<'l>(lines: &'l [GlanceLine], which: &[IndicatorId]) -> Vec<&'l GlanceLine> {
    lines.iter().filter(|line| which.contains(&line.indicator)).collect()
}

/// What is odd about figures, each said once.
pub fn cautions(lines: &[GlanceLine], lang: Lang) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for line in lines {
        let name = line.indicator.say(lang);
        let name = name.split(" · ").next().unwrap_or(name);
        for caution in &line.measure.cautions {
            said.push(format!("{name}: {}", verdicts::caution(lang, *caution)));
        }
    }
    said
}

/// How the figures of a longer period are made.
pub fn note(frame: &Frame, period: Period) -> String {
    frame.say(match period {
        Period::Month(_) => w::NOTE_MONTH,
        Period::Quarter(..) | Period::Year(_) => w::NOTE_LONG,
    })
}
