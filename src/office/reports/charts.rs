//! Charts of a report: the balok SKDN, and indicators against their target month by month. They are
//! drawn by the charts' own renderer; what is read off them stands in a table beside (see
//! [`Chart`]).

use super::{
    super::doc::{Block, Cell, Chart, Table},
    Frame, table,
};
use crate::{
    charts::{
        axes::{Plain, PlainScene},
        balok::{Letters, balok, together, when},
        bars::{BarScene, SKDN},
        lines::{self, Around},
        scene,
        svg::{render_bars, render_plain},
    },
    desk::protocol::Trend,
    i18n::{
        Words as _,
        words::{home, indicator_page as page, reports as w},
    },
    indicators::IndicatorId,
};

/// Months of the balok: a year.
const YEAR: usize = 12;

/// The room of a chart in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Room {
    /// The width of a page that stands: 170 mm.
    Whole,
    /// Half the width of a page that lies.
    Half,
}

impl Room {
    fn frame(self) -> scene::Frame {
        let (width, height) = match self {
            Self::Whole => (640.0, 240.0),
            Self::Half => (490.0, 185.0),
        };
        scene::Frame { width, height, alone: false }
    }

    fn size(self) -> (u32, u32) {
        let frame = self.frame();
        (frame.width as u32, frame.height as u32)
    }
}

/// The balok and one indicator's line, for a page that lies.
pub fn pair(frame: &Frame, trends: &[Trend], indicator: IndicatorId) -> Option<Block> {
    let both = [skdn(frame, trends, Room::Half), line(frame, trends, indicator, Room::Half)];
    block(both.into_iter().flatten().collect())
}

/// Those that there are as one block.
pub fn block(charts: Vec<Chart>) -> Option<Block> {
    (!charts.is_empty()).then_some(Block::Charts(charts))
}

fn of(trends: &[Trend], indicator: IndicatorId) -> Option<&Trend> {
    trends.iter().find(|trend| trend.indicator == indicator)
}

/// The balok of the last twelve months; nothing where nobody was weighed.
pub fn skdn(frame: &Frame, trends: &[Trend], room: Room) -> Option<Chart> {
    use IndicatorId::{Ds, Ks, Nd};
    let lang = frame.lang;
    let months = together(of(trends, Ds)?, of(trends, Ks)?, of(trends, Nd)?);
    let months = &months[months.len().saturating_sub(YEAR)..];
    if months.iter().all(|one| one.values[2].unwrap_or(0) == 0) {
        return None;
    }
    let mut chart = balok(months, None, lang);
    let words = [home::S_SHORT, home::K_SHORT, home::D_SHORT, home::N_SHORT];
    let key = |(series, text): (crate::charts::bars::Series, crate::i18n::Text)| {
        format!("{} {}", series.letter, text.of(lang))
    };
    chart.key = SKDN.into_iter().zip(words).map(key).collect();
    let svg = render_bars(&chart, &BarScene::new(&chart, room.frame()), "paper-skdn", None);
    let caption = format!("{}, {}", chart.title, when(months, lang));
    let table = letters(frame, caption.clone(), months);
    Some(Chart { caption, words: chart.summary, svg, size: room.size(), png: Vec::new(), table })
}

fn letters(frame: &Frame, caption: String, months: &[Letters]) -> Table {
    let mut columns = vec![(frame.say(w::COL_MONTH), 3)];
    columns.extend(SKDN.map(|series| (series.letter.to_owned(), 2)));
    let row = |one: &Letters| {
        let mut cells = vec![Cell::Text(frame.lang.month(one.month))];
        cells.extend(one.values.map(|value| value.map_or(Cell::None, Cell::count)));
        cells
    };
    table(caption, &columns, months.iter().map(row).collect())
}

/// An indicator month by month with its interval, against its target; nothing without a month with
/// a share.
pub fn line(frame: &Frame, trends: &[Trend], id: IndicatorId, room: Room) -> Option<Chart> {
    let lang = frame.lang;
    let trend = of(trends, id)?;
    let first = trend.first?;
    let rule = id.rule();
    let around = Around {
        subtitle: frame.place.clone(),
        source: String::new(),
        programme: rule.target,
        campaign: !rule.months.is_empty(),
        href: &|_| String::new(),
    };
    let chart: Plain = lines::trend(trend, &around, lang)?;
    let svg_id = format!("paper-{}", id.code());
    let svg = render_plain(&chart, &PlainScene::new(&chart, room.frame()), &svg_id);
    let last = first.plus(trend.points.len() as i32 - 1);
    let caption = format!("{}, {} – {}", id.say(lang), lang.month(first), lang.month(last));
    let columns = [
        (frame.say(w::COL_MONTH), 3),
        (frame.say(w::COL_N), 2),
        (frame.say(w::COL_OF), 2),
        ("%".to_owned(), 2),
        (frame.say(page::COL_INTERVAL), 3),
    ];
    let rows = trend.points.iter().zip(0..).map(|(point, n)| {
        let mut cells = vec![Cell::Text(lang.month(first.plus(n)))];
        if point.figure.denominator == 0 {
            cells.extend([Cell::None, Cell::None, Cell::None, Cell::None]);
            return cells;
        }
        cells.extend([point.figure.numerator, point.figure.denominator].map(Cell::count));
        cells.extend([super::share(point.figure), Cell::text(page::range(point.interval, lang))]);
        cells
    });
    let table = table(caption.clone(), &columns, rows.collect());
    let words = chart.summary.join(" ");
    Some(Chart { caption, words, svg, size: room.size(), png: Vec::new(), table })
}
