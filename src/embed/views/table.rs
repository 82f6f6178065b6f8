//! Places with their numbers, sorted as the visitor likes.

use std::cmp::Ordering;

use super::{Scope, rate};
use crate::{
    embed::{
        data::Told,
        tree::{Element, classed, element},
    },
    i18n::{DASH, Lang, Text, Words as _, words::embed as w},
};

/// A column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The name of the place; in the order of codes until somebody asks.
    #[default]
    Place,
    /// The share.
    Share,
    /// The numerator.
    Count,
    /// The denominator.
    Of,
}

/// How the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By this; `None` is the order of region codes.
    pub by: Option<Column>,
    /// The largest first.
    pub down: bool,
}

impl Column {
    const ALL: [Self; 4] = [Self::Place, Self::Share, Self::Count, Self::Of];

    /// Its name in the tree.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Share => "share",
            Self::Count => "count",
            Self::Of => "of",
        }
    }

    /// The column of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }

    const fn words(self) -> Text {
        match self {
            Self::Place => w::PLACE,
            Self::Share => w::SHARE,
            Self::Count => w::COUNT,
            Self::Of => w::OF,
        }
    }
}

impl Sort {
    /// After a tap on a column: numbers from the largest, names from the first; again the other
    /// way round.
    #[must_use]
    pub fn tapped(self, column: Column) -> Self {
        let down = if self.by == Some(column) { !self.down } else { column != Column::Place };
        Self { by: Some(column), down }
    }
}

pub(super) fn view(scope: &Scope<'_>) -> Vec<Element> {
    vec![classed("div", "em-scroll").child(places(scope, &rows(scope)))]
}

/// The places of the table: those right in the place that is shown, or itself where it has none.
pub(super) fn rows(scope: &Scope<'_>) -> Vec<usize> {
    let parts = scope.data.parts(scope.place);
    if parts.is_empty() { vec![scope.place] } else { parts }
}

/// The table of some places, with the whole below them.
pub(super) fn places(scope: &Scope<'_>, places: &[usize]) -> Element {
    let lang = scope.lang();
    let (indicator, month) = (scope.indicator.words().of(lang), scope.month_words(scope.month));
    let caption = w::TABLE_LABEL.fill(lang, &[("indicator", &indicator), ("month", &month)]);
    let told = |place: usize| scope.data.told(scope.indicator, scope.month, place);
    let mut rows: Vec<(usize, Told)> = places.iter().map(|place| (*place, told(*place))).collect();
    if let Some(column) = scope.sort.by {
        rows.sort_by(|a, b| compare(scope, column, a, b));
    }
    let row = |(place, told): (usize, Told)| row(scope.place_name(place), told, lang);
    let body = element("tbody").all(rows.into_iter().map(row));
    let table = classed("table", "em-table")
        .child(classed("caption", "em-caption").text(caption))
        .child(element("thead").child(element("tr").all(Column::ALL.map(|c| head(scope, c)))))
        .child(body);
    if places == [scope.place] {
        return table;
    }
    let whole = self::row(scope.place_name(scope.place), scope.told(), lang);
    table.child(element("tfoot").child(whole))
}

/// Those without a number come last, whichever way it is sorted.
fn compare(scope: &Scope<'_>, column: Column, a: &(usize, Told), b: &(usize, Told)) -> Ordering {
    let turned = |order: Ordering| if scope.sort.down { order.reverse() } else { order };
    if column == Column::Place {
        let name = |row: &(usize, Told)| scope.place_name(row.0).to_lowercase();
        return turned(name(a).cmp(&name(b)));
    }
    let value = |row: &(usize, Told)| {
        let figure = row.1.figure()?;
        Some(match column {
            Column::Count => f64::from(figure.numerator),
            Column::Of => f64::from(figure.denominator),
            _ => figure.rate()?,
        })
    };
    match (value(a), value(b)) {
        (Some(a), Some(b)) => turned(a.total_cmp(&b)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

fn head(scope: &Scope<'_>, column: Column) -> Element {
    let words = column.words().of(scope.lang());
    let cell = element("th").with("scope", "col");
    let cell = if column == Column::Place { cell } else { cell.with("class", "em-number") };
    if !scope.stage.live {
        return cell.text(words);
    }
    let sorted = scope.sort.by == Some(column);
    let (order, arrow) = match (sorted, scope.sort.down) {
        (false, _) => ("none", ""),
        (true, false) => ("ascending", " ▲"),
        (true, true) => ("descending", " ▼"),
    };
    let arrow = classed("span", "em-arrow").with("aria-hidden", "true").text(arrow);
    cell.with("aria-sort", order).child(
        classed("button", "em-sort")
            .with("type", "button")
            .with("data-sort", column.code())
            .text(words)
            .child(arrow),
    )
}

fn row(name: &str, told: Told, lang: Lang) -> Element {
    let row = element("tr").child(element("th").with("scope", "row").text(name));
    match told {
        Told::Figure(figure) => row.all(
            [rate(figure, lang), lang.count(figure.numerator), lang.count(figure.denominator)]
                .map(number),
        ),
        Told::Hidden => row.child(
            classed("td", "em-none em-number").with("colspan", "3").text(w::HIDDEN.of(lang)),
        ),
        Told::Nothing => row.child(
            classed("td", "em-none em-number").with("colspan", "3").text(w::NO_DATA.of(lang)),
        ),
    }
}

pub(super) fn number(text: String) -> Element {
    classed("td", "em-number").text(if text.is_empty() { DASH.to_owned() } else { text })
}
