//! What pages of partners show alike: standings, sums, choices of place, number and Posyandu.

use leptos::{prelude::*, text_prop::TextProp};

use crate::{
    app::{lang, places, t, use_app},
    components::{Select, StatusMark, Tone},
    i18n::{
        Lang, Words as _,
        words::{partners as w, verdicts},
    },
    indicators::{Change, Group, IndicatorId, Verdict},
    rakor::ledger::PledgeStanding,
    records::{Place, PosyanduId, coordination::PartnerKind},
};

/// The user's day, as the page's answer has it.
#[derive(Clone, Copy)]
pub(super) struct Today(pub chrono::NaiveDate);

/// The day for what is added now.
pub(super) fn today() -> chrono::NaiveDate {
    use_context::<Today>().map(|today| today.0).unwrap_or_default()
}

/// How a pledge stands: shape, colour and words.
#[component]
pub(super) fn PledgeMark(standing: PledgeStanding) -> impl IntoView {
    let tone = match standing {
        PledgeStanding::Late(_) => Tone::Watch,
        PledgeStanding::Broken => Tone::Act,
        PledgeStanding::Kept | PledgeStanding::KeptLate(_) => Tone::Good,
        PledgeStanding::Open => Tone::Plain,
    };
    view! { <StatusMark tone label=move || w::standing(standing, lang()) /> }
}

/// A difference with its verdict: "▲ +8,1 poin membaik".
pub(super) fn change_mark(change: &Change, lang: Lang) -> AnyView {
    let shape = match (change.verdict, change.difference < 0.0) {
        (Verdict::NotSure, _) => "≈",
        (_, true) => "▼",
        (_, false) => "▲",
    };
    let class = match change.verdict {
        Verdict::Better => "change change--better",
        Verdict::Worse => "change change--worse",
        _ => "change",
    };
    view! {
        <span class=class>
            <span class="change__shape" aria-hidden="true">{shape}</span>
            <span class="change__points">{verdicts::points(lang, change)}</span>
            <span class="change__word">{verdicts::verdict(change.verdict).of(lang)}</span>
        </span>
    }
    .into_any()
}

/// The choice of an indicator, or none.
#[component]
pub(super) fn IndicatorChoice(
    #[prop(into)] value: Signal<Option<IndicatorId>>,
    #[prop(into)] on_choose: Callback<Option<IndicatorId>>,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let lang = lang();
        let first = (String::new(), w::NO_INDICATOR.of(lang).to_owned());
        let offered = IndicatorId::ALL.iter().filter(|id| id.group() != Group::Quality);
        let rest = offered.map(|id| (id.code().to_owned(), id.say(lang).to_owned()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let code =
        Signal::derive(move || value.get().map(|id| id.code().to_owned()).unwrap_or_default());
    let choose = move |code: String| on_choose.run(IndicatorId::from_code(&code));
    view! { <Select label=t(w::INDICATOR) value=code options on_choose=choose /> }
}

/// The choice of a kind of partner.
#[component]
pub(super) fn KindChoice(
    #[prop(into)] value: Signal<PartnerKind>,
    #[prop(into)] on_choose: Callback<PartnerKind>,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let lang = lang();
        let all = PartnerKind::ALL.iter().enumerate();
        all.map(|(at, kind)| (at.to_string(), kind.say(lang).to_owned())).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let now = value.get();
        PartnerKind::ALL.iter().position(|kind| *kind == now).unwrap_or_default().to_string()
    });
    let choose = move |at: String| {
        let kind = at.parse().ok().and_then(|at: usize| PartnerKind::ALL.get(at).copied());
        on_choose.run(kind.unwrap_or_default());
    };
    view! { <Select label=t(w::KIND) value=chosen options on_choose=choose /> }
}

/// The choice of a Posyandu of a place, by name with its desa.
#[component]
pub(super) fn PosyanduChoice(
    #[prop(into)] label: TextProp,
    /// Within which place.
    #[prop(into)]
    within: Signal<Place>,
    #[prop(into)] value: Signal<Option<PosyanduId>>,
    /// What choosing none is called.
    #[prop(into)]
    none: Signal<String>,
    #[prop(into)] on_choose: Callback<Option<PosyanduId>>,
) -> impl IntoView {
    let app = use_app();
    let options = Signal::derive(move || {
        let place = within.get();
        let named = app.places.with(|places| {
            let Some(places) = places else { return Vec::new() };
            let all = places::posyandu_in(places, &place).filter(|one| one.open);
            let mut named: Vec<(String, String)> = all
                .map(|one| {
                    let words = format!("{}, {}", one.name, places::within(places, one.id));
                    (one.id.to_string(), words)
                })
                .collect();
            named.sort_by(|a, b| a.1.cmp(&b.1));
            named
        });
        std::iter::once((String::new(), none.get())).chain(named).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || value.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |code: String| on_choose.run(code.parse().ok());
    view! { <Select label value=chosen options on_choose=choose /> }
}

/// The name of a Posyandu as the screen knows it.
pub(in crate::pages) fn posyandu_name(id: PosyanduId) -> String {
    use_app().places.with(|places| {
        let Some(places) = places else { return String::new() };
        let found = places::posyandu_in(places, &Place::Regency).find(|one| one.id == id);
        found.map(|one| one.name.clone()).unwrap_or_default()
    })
}
