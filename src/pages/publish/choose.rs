//! Indicators, months, places, threshold.

use leptos::{prelude::*, text_prop::TextProp};

use super::Work;
use crate::{
    app::{lang, t},
    components::{Choice, Select, Tick},
    desk::protocol::PublicLevel,
    i18n::{Text, Words as _, words::publish as w},
    indicators::{Group, IndicatorId},
    publish::make::families,
    records::Month,
};

/// Thresholds that can be chosen.
const FEWEST: [u32; 4] = [3, 5, 10, 20];

/// The form.
#[component]
pub fn Choose(work: Work) -> impl IntoView {
    let level = Signal::derive(move || work.wish().map_or(PublicLevel::Kecamatan, |w| w.down_to));
    let levels = PublicLevel::ALL.map(|level| (level, TextProp::from(move || level.say(lang()))));
    let fewest = Signal::derive(move || work.wish().map_or(5, |wish| wish.fewest));
    let number = |n: u32| (n, TextProp::from(n.to_string()));
    view! {
        <section class="card publish__part">
            <h2>{t(w::WHAT)}</h2>
            <div class="publish__groups">
                <Families work group=Group::Skdn title=w::GROUP_LETTERS />
                <Families work group=Group::Nutrition title=w::GROUP_NUTRITION />
                <Families work group=Group::Programme title=w::GROUP_GIVEN />
            </div>
            <p class="soft">{t(w::TOGETHER)}</p>
            <div class="publish__fields">
                <MonthSelect work label=w::FROM last=false />
                <MonthSelect work label=w::TO last=true />
            </div>
            <Choice
                label=t(w::LEVEL)
                value=level
                options=levels.into()
                on_choose=move |level| work.change(|wish| wish.down_to = level)
            />
            <div>
                <Choice
                    label=t(w::FEWEST)
                    value=fewest
                    options=FEWEST.map(number).into()
                    on_choose=move |n| work.change(|wish| wish.fewest = n)
                />
                <p class="soft">{move || {
                    w::FEWEST_HINT.fill(lang(), &[("n", &fewest.get().saturating_sub(1))])
                }}</p>
            </div>
            {move || work.wrong().map(|wrong| view! {
                <p class="notice notice--error" role="alert">{t(wrong)}</p>
            })}
        </section>
    }
    .into_any()
}

/// The families of a group, each told whole.
#[component]
fn Families(work: Work, group: Group, title: Text) -> impl IntoView {
    let own = families().into_iter().map(|rules| rules.iter().map(|rule| rule.id).collect());
    let own =
        own.filter(|ids: &Vec<IndicatorId>| ids.first().is_some_and(|id| id.group() == group));
    let ticks = own.map(|ids| view! { <Family work ids /> }).collect_view();
    view! {
        <fieldset class="publish__group">
            <legend>{t(title)}</legend>
            {ticks}
        </fieldset>
    }
}

#[component]
fn Family(work: Work, ids: Vec<IndicatorId>) -> impl IntoView {
    let names = ids.clone();
    let label = move || names.iter().map(|id| id.say(lang())).collect::<Vec<_>>().join(", ");
    let own = ids.clone();
    let value = Signal::derive(move || {
        work.wish().is_some_and(|wish| own.iter().any(|id| wish.indicators.contains(id)))
    });
    let put = move |yes: bool| {
        work.change(|wish| {
            wish.indicators.retain(|id| !ids.contains(id));
            if yes {
                wish.indicators.extend(&ids);
                wish.indicators.sort();
            }
        });
    };
    view! { <Tick label value on_change=put /> }
}

/// One of the months with visits, the latest first.
#[component]
fn MonthSelect(work: Work, label: Text, last: bool) -> impl IntoView {
    let value = Signal::derive(move || {
        let wish = work.wish();
        let month = wish.map(|wish| if last { wish.to } else { wish.from });
        let within = work.answer.get().and_then(|preview| preview.months);
        // A year back may lie before the first visit.
        let month = month.zip(within).map(|(month, (first, end))| month.clamp(first, end));
        month.map_or_else(String::new, |month| month.to_string())
    });
    let options = Signal::derive(move || {
        let within = work.answer.get().and_then(|preview| preview.months);
        let Some((first, end)) = within else { return Vec::new() };
        let all = (0..=end.since(first)).map(|back| end.plus(-back));
        all.map(|month| (month.to_string(), lang().month(month))).collect::<Vec<_>>()
    });
    let choose = move |text: String| {
        let Ok(month) = text.parse::<Month>() else { return };
        work.change(|wish| *(if last { &mut wish.to } else { &mut wish.from }) = month);
    };
    view! { <Select label=t(label) value options on_choose=choose /> }
}
