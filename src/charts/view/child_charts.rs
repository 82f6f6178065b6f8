//! All charts of a child: choose one, read it, save it, print it.

use std::collections::HashSet;

use leptos::{prelude::*, text_prop::TextProp};

use super::chart::Chart;
use crate::{
    app::{ErrorNotice, birth_words, lang, t, use_answer},
    charts::{choice::Shown, growth_chart::Lines, model::ChartModel},
    components::{Choice, Tabs},
    desk::protocol::ChildPage,
    growth::kms::KmsRules,
    i18n::words::charts as w,
};

/// The charts of a child, with a row to choose from.
#[component]
pub fn ChildCharts(
    /// The child.
    #[prop(into)]
    page: Signal<ChildPage>,
    /// The rules of the card, from the settings.
    #[prop(into)]
    rules: Signal<KmsRules>,
) -> impl IntoView {
    let options = Memo::new(move |_| page.with(Shown::of));
    let chosen = RwSignal::new(None::<Shown>);
    let shown = Memo::new(move |_| {
        let fits = |shown: &Shown| options.with(|options| options.contains(shown));
        chosen.get().filter(fits).unwrap_or_else(|| page.with(Shown::first))
    });
    let lines = RwSignal::new(Lines::Sd);
    let sex = Memo::new(move |_| page.with(|page| page.child.sex));
    let curves = use_answer(
        move || rules.with(|rules| shown.get().question(sex.get(), lines.get(), rules)),
        |_| false,
    );
    let hidden = RwSignal::new(HashSet::<String>::new());
    let whole = Memo::new(move |_| {
        page.with(|page| {
            rules.with(|rules| {
                curves.with(|curves| shown.get().model(page, curves, lines.get(), rules, lang()))
            })
        })
    });
    let model = Memo::new(move |_| {
        let whole = whole.get()?;
        let names: Vec<String> = whole.series.iter().map(|series| series.name.clone()).collect();
        Some(whole.only(|n| hidden.with(|hidden| names.get(n).is_none_or(|n| !hidden.contains(n)))))
    });
    let waits = move || {
        let waits = whole.with(Option::is_none) && curves.error().is_none();
        waits.then_some("true")
    };
    let tabs = move || {
        let words = |shown: Shown| -> (Shown, TextProp) { (shown, t(shown.words()).into()) };
        let options = options.get().into_iter().map(words).collect();
        let choose = move |shown| chosen.set(Some(shown));
        view! { <Tabs label=t(w::CHARTS) value=shown options on_choose=choose /> }
    };
    view! {
        <div class="charts" aria-busy=waits>
            {tabs}
            {move || shown.get().has_centiles().then(|| view! { <LinesChoice lines /> })}
            {move || (shown.get() == Shown::Trend).then(|| view! { <IndexChoice whole hidden /> })}
            {move || curves.error().map(|error| view! {
                <ErrorNotice error retry=move |()| curves.again() />
            })}
            <Chart
                model
                card=Signal::derive(move || shown.get().is_card())
                who=Signal::derive(move || page.with(who))
            />
        </div>
    }
}

/// Who a printed card belongs to.
fn who(page: &ChildPage) -> Vec<String> {
    let lang = lang();
    let name = page.child.identity.name.reveal().to_owned();
    let born = w::BORN.fill(lang, &[("date", &birth_words(page.child.birth.date))]);
    let posyandu = page.posyandu_names.iter().find(|(id, _)| *id == page.child.posyandu);
    let place = [posyandu.map_or("", |(_, name)| name.as_str()), &page.desa_name];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let line = [born, place].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    vec![name, line.join(" · ")]
}

/// SD lines or centiles.
#[component]
fn LinesChoice(lines: RwSignal<Lines>) -> impl IntoView {
    let options =
        vec![(Lines::Sd, t(w::SD_LINES).into()), (Lines::Centiles, t(w::CENTILES).into())];
    let choose = move |which| lines.set(which);
    view! { <Choice label=t(w::LINES) value=lines options on_choose=choose quiet_label=true /> }
}

/// Which indices the trend shows.
#[component]
fn IndexChoice(
    whole: Memo<Option<ChartModel>>,
    hidden: RwSignal<HashSet<String>>,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        let names = |model: &ChartModel| model.series.iter().map(|s| s.name.clone()).collect();
        whole.with(|whole| whole.as_ref().map(names).unwrap_or_default())
    });
    let one = move |name: String| {
        let (of, toggled) = (name.clone(), name.clone());
        let toggle = move |_| {
            hidden.update(|hidden| {
                if !hidden.remove(&toggled) {
                    hidden.insert(toggled.clone());
                }
            });
        };
        view! {
            <button
                type="button"
                class="chart__chip"
                aria-pressed=move || hidden.with(|hidden| !hidden.contains(&of)).to_string()
                on:click=toggle
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="chart__tools no-print" role="group" aria-label=t(w::INDICES)>
            {move || -> Vec<_> { names.with(|names: &Vec<String>| names.clone()).into_iter().map(one).collect() }}
        </div>
    }
}
