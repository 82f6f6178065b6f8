//! Weighed by day, or by week where it takes longer than a month.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    app::lang,
    charts::{
        bars::{BarChart, Group, SKDN},
        model::Table,
        view::Bars,
    },
    desk::protocol::CampaignView,
    i18n::{Lang, words::campaigns as w},
};

/// Most days that are shown one by one.
const BY_DAY: usize = 31;

/// A day or a week.
#[derive(Clone, PartialEq)]
struct Span {
    first: NaiveDate,
    last: NaiveDate,
    n: u32,
    /// With all before it.
    sum: u32,
}

impl Span {
    fn words(&self, lang: Lang) -> String {
        if self.first == self.last {
            return lang.date(self.first);
        }
        format!("{} – {}", lang.date(self.first), lang.date(self.last))
    }
}

/// All spans that have begun.
fn spans(view: &CampaignView) -> (bool, Vec<Span>) {
    let days: Vec<NaiveDate> =
        view.from.iter_days().take_while(|day| *day <= view.until.min(view.today)).collect();
    let by_day = view.clock.days as usize <= BY_DAY;
    let mut sum = 0;
    let mut spans = Vec::new();
    for (at, days) in days.chunks(if by_day { 1 } else { 7 }).enumerate() {
        let from = at * if by_day { 1 } else { 7 };
        let counted = view.counts.days.iter().skip(from).take(days.len());
        let n = counted.sum();
        sum += n;
        let (Some(first), Some(last)) = (days.first(), days.last()) else { continue };
        spans.push(Span { first: *first, last: *last, n, sum });
    }
    (by_day, spans)
}

#[component]
pub(super) fn Days(view: Signal<CampaignView>) -> impl IntoView {
    let shown = Memo::new(move |_| view.with(spans));
    let sasaran = Memo::new(move |_| view.with(|view| view.counts.sasaran));
    let say = move |span: &Span| {
        let (lang, of) = (lang(), sasaran.get());
        let values: [(&str, &dyn std::fmt::Display); 4] = [
            ("when", &span.words(lang)),
            ("n", &lang.count(span.n)),
            ("sum", &lang.count(span.sum)),
            ("rate", &lang.percent(span.sum, of)),
        ];
        w::BY_DAY_SAID.fill(lang, &values)
    };
    let readout =
        move |n: usize| shown.with(|(_, spans)| spans.get(n).map(say).unwrap_or_default());
    let chart = Signal::derive(move || {
        let lang = lang();
        let name = view.with(|view| view.name.clone());
        shown.with(|(by_day, spans)| chart(&name, *by_day, spans, sasaran.get(), lang))
    });
    view! {
        <div class="campaign-days">
            <Bars chart readout=readout keys=w::BY_DAY_KEYS />
        </div>
    }
    .into_any()
}

fn chart(name: &str, by_day: bool, spans: &[Span], sasaran: u32, lang: Lang) -> BarChart {
    use chrono::Datelike as _;
    let best = spans.iter().max_by_key(|span| span.n).filter(|span| span.n > 0);
    let summary = match best {
        Some(best) => {
            let when = best.words(lang);
            w::BY_DAY_BEST.fill(lang, &[("when", &when), ("n", &lang.count(best.n))])
        }
        None => w::BY_DAY_NONE.of(lang).to_owned(),
    };
    let group =
        |span: &Span| Group { label: span.first.day().to_string(), values: vec![Some(span.n)] };
    let row = |span: &Span| {
        let rate = lang.percent(span.sum, sasaran);
        vec![span.words(lang), lang.count(span.n), lang.count(span.sum), rate]
    };
    let head = [w::DAY, w::CHILDREN, w::COL_WEIGHED, w::COL_COVERAGE];
    BarChart {
        title: (if by_day { w::BY_DAY } else { w::BY_WEEK }).of(lang).to_owned(),
        subtitle: name.to_owned(),
        source: w::BY_DAY_SOURCE.of(lang).to_owned(),
        slug: "operasi-timbang".to_owned(),
        lang,
        series: vec![SKDN[2]],
        key: Vec::new(),
        groups: spans.iter().map(group).collect(),
        summary,
        table: Table {
            head: head.map(|text| text.of(lang).to_owned()).to_vec(),
            rows: spans.iter().map(row).collect(),
        },
    }
}
