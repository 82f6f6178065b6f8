//! Charts of the regency, drawn by the charts' own renderer from what is told.

use super::{PublicFile, Site, named};
use crate::{
    charts::{
        axes::{Plain, PlainScene},
        balok::{self, balok},
        bars::{BarChart, BarScene, SKDN},
        lines::{self, Around},
        scene::Frame,
        svg::{bars_file, plain_file, render_bars, render_plain},
    },
    desk::protocol::{Trend, TrendPoint},
    embed::data::Letter,
    i18n::{
        Lang,
        words::{home, publish as w, verdicts},
    },
    indicators::{
        Figure, IndicatorId, Outlook,
        stats::{Z95, wilson},
    },
    records::Target,
};

/// A chart within a page is drawn twice, for there is no script that would measure the page: the style
/// sheet shows the one that fits. Classes, and rooms.
const ROOMS: [(&str, Frame); 2] = [
    ("wide", Frame { width: 760.0, height: 300.0, alone: false }),
    ("narrow", Frame { width: 320.0, height: 260.0, alone: false }),
];
/// Months of the balok.
const YEAR: usize = 12;

/// Charts as files of their own.
pub(super) fn files(site: &Site<'_>, lang: Lang) -> Vec<PublicFile> {
    let mut files = Vec::new();
    let svg = |name: &str, text| PublicFile::new(named(name, lang, "svg"), "image/svg+xml", text);
    files.extend(skdn(site, lang).map(|chart| svg("skdn", bars_file(&chart).0)));
    for id in site.data().indicators() {
        let chart = trend(site, id, lang);
        files.extend(chart.map(|c| svg(&c.slug, plain_file(&c, Frame::file(false)))));
    }
    files
}

/// A drawing, and the class of the room it is for.
pub(super) type Drawing = (&'static str, String);

/// The balok within a page.
pub(super) fn skdn_in_page(site: &Site<'_>, lang: Lang) -> Option<[Drawing; 2]> {
    let chart = skdn(site, lang)?;
    Some(ROOMS.map(|(class, room)| {
        let id = format!("skdn-{class}");
        (class, render_bars(&chart, &BarScene::new(&chart, room), &id, None))
    }))
}

/// An indicator's line within a page.
pub(super) fn trend_in_page(site: &Site<'_>, id: IndicatorId, lang: Lang) -> Option<[Drawing; 2]> {
    let chart = trend(site, id, lang)?;
    Some(ROOMS.map(|(class, room)| {
        let id = format!("{}-{class}", chart.slug);
        (class, render_plain(&chart, &PlainScene::new(&chart, room), &id))
    }))
}

/// The last months as S, K, D and N; nothing where nobody was weighed.
pub(super) fn letters(site: &Site<'_>) -> Vec<balok::Letters> {
    let months = site.bundle.months.iter().enumerate();
    let count = |letter| match letter {
        Letter::Count(n) => Some(n),
        Letter::Hidden | Letter::Nothing => None,
    };
    let all = months.map(|(at, month)| balok::Letters {
        month: *month,
        values: site.data().letters(at, 0).map(count),
    });
    let all: Vec<_> = all.collect();
    let last = all[all.len().saturating_sub(YEAR)..].to_vec();
    let weighed = |one: &balok::Letters| one.values[2].unwrap_or(0) > 0;
    if last.iter().any(weighed) { last } else { Vec::new() }
}

fn skdn(site: &Site<'_>, lang: Lang) -> Option<BarChart> {
    let months = letters(site);
    if months.is_empty() {
        return None;
    }
    let mut chart = balok(&months, Some(site.regency().to_owned()), lang);
    let words = [home::S_SHORT, home::K_SHORT, home::D_SHORT, home::N_SHORT];
    let key = |(series, text): (crate::charts::bars::Series, crate::i18n::Text)| {
        format!("{} {}", series.letter, text.of(lang))
    };
    chart.key = SKDN.into_iter().zip(words).map(key).collect();
    chart.source = source(site, lang);
    Some(chart)
}

/// What stands under each picture.
pub(super) fn source(site: &Site<'_>, lang: Lang) -> String {
    let made = w::PAGE_MADE.fill(lang, &[("date", &lang.date(site.bundle.made))]);
    let demo = site.bundle.demo.then(|| w::PAGE_DEMO.of(lang).to_owned());
    let parts = [
        w::PAGE_SOURCE.of(lang).to_owned(),
        format!("{}.", w::PAGE_HIDDEN.of(lang)),
        format!("{made}."),
    ];
    demo.into_iter().chain(parts).collect::<Vec<_>>().join(" ")
}

/// The figure of a month in a sentence.
pub(super) fn latest(site: &Site<'_>, id: IndicatorId, lang: Lang) -> String {
    let at = site.last(id);
    let figure = site.data().told(id, at, 0).figure();
    match (figure, site.bundle.months.get(at)) {
        (Some(figure), Some(month)) => {
            let value = verdicts::with_numbers(lang, figure);
            w::LATEST.fill(lang, &[("month", &lang.month(*month)), ("value", &value)])
        }
        _ => w::LATEST_NONE.of(lang).to_owned(),
    }
}

fn trend(site: &Site<'_>, id: IndicatorId, lang: Lang) -> Option<Plain> {
    let bundle = site.bundle;
    let (first, last) = (*bundle.months.first()?, *bundle.months.last()?);
    let point = |at: usize| {
        let figure = site.data().told(id, at, 0).figure().unwrap_or_default();
        let (part, of) = (figure.numerator.into(), figure.denominator.into());
        TrendPoint { figure, interval: wilson(part, of, Z95), coverage: Figure::default() }
    };
    // Months without a bundle's row in between are months without a figure.
    let months = usize::try_from(last.since(first)).ok()? + 1;
    let at = |n: usize| bundle.months.iter().position(|month| *month == first.plus(n as i32));
    let nothing =
        TrendPoint { figure: Figure::default(), interval: None, coverage: Figure::default() };
    let target = |one: &crate::publish::bundle::PublicTarget| Target {
        indicator: id,
        year: one.year,
        value: one.value,
        source: String::new(),
    };
    let trend = Trend {
        indicator: id,
        name: String::new(),
        first: Some(first),
        points: (0..months).map(|n| at(n).map_or(nothing, point)).collect(),
        targets: bundle.targets.iter().filter(|one| one.indicator == id).map(target).collect(),
        surveys: Vec::new(),
        gap: None,
        outlook: Outlook::TooFewMonths { found: 0, needed: 0 },
        before: None,
        year_ago: None,
    };
    let rule = id.rule();
    let when = if first == last {
        lang.month(first)
    } else {
        format!("{} – {}", lang.month(first), lang.month(last))
    };
    let around = Around {
        subtitle: format!("{} · {when}", site.regency()),
        source: source(site, lang),
        programme: rule.target,
        campaign: !rule.months.is_empty(),
        href: &|_| String::new(),
    };
    let mut chart = lines::trend(&trend, &around, lang)?;
    chart.summary = vec![latest(site, id, lang)];
    Some(chart)
}
