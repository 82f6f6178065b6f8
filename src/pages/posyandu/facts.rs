//! What is known of a Posyandu.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    desk::protocol::PosyanduPage as PageData,
    i18n::{
        Text,
        words::{common, posyandu},
    },
};

/// The facts that are known; the rest is asked for in the form.
#[component]
pub(super) fn Facts(page: Signal<PageData>) -> impl IntoView {
    let known = move || {
        let lang = lang();
        page.with(|page| {
            let one = &page.posyandu;
            let puskesmas = page.puskesmas.as_ref().map(|p| p.name.clone()).unwrap_or_default();
            let kader = one.kader.map(|n| lang.count(n)).unwrap_or_default();
            // A number that is missing is asked for: it is what the Posyandu is known by.
            let registration = if one.registration.is_empty() {
                posyandu::NO_REGISTRATION.of(lang).to_owned()
            } else {
                one.registration.clone()
            };
            let ilp = one
                .ilp_since
                .map(|day| posyandu::ILP_FROM.fill(lang, &[("date", &lang.date(day))]));
            let all: [(Text, String); 8] = [
                (common::PUSKESMAS, puskesmas),
                (posyandu::SCHEDULE, one.schedule.clone()),
                (posyandu::KADER, kader),
                (posyandu::AREA, one.area.clone()),
                (posyandu::ADDRESS, one.address.clone()),
                (posyandu::REGISTRATION, registration),
                (posyandu::ILP, ilp.unwrap_or_else(|| posyandu::ILP_NOT.of(lang).to_owned())),
                (posyandu::CHILDREN, lang.count(page.children)),
            ];
            all.into_iter().filter(|(_, value)| !value.is_empty()).collect::<Vec<_>>()
        })
    };
    let fact = |(label, value): (Text, String)| {
        view! {
            <div>
                <dt>{t(label)}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! {
        <section class="card">
            <h2 class="visually-hidden">{t(posyandu::FACTS)}</h2>
            <dl class="facts">{move || known().into_iter().map(fact).collect_view()}</dl>
        </section>
    }
}
