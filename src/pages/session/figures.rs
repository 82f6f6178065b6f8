//! The letters of the session at the top: they agree, and say so.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    components::{Icon, IconName},
    desk::protocol::SessionSheet,
    i18n::{
        DASH, Text,
        words::{home, posyandu},
    },
};

#[component]
pub(super) fn Figures(sheet: Signal<SessionSheet>) -> impl IntoView {
    let counts = Memo::new(move |_| sheet.with(|sheet| sheet.counts));
    let letters: [(&str, Text, &str); 7] = [
        ("S", posyandu::S_IS, ""),
        ("K", posyandu::K_IS, ""),
        ("D", posyandu::D_IS, ""),
        ("N", home::N_LABEL, "good"),
        ("T", home::T_LABEL, "watch"),
        ("O", home::O_LABEL, ""),
        ("B", home::B_LABEL, ""),
    ];
    let value = move |letter: &str| {
        let (c, lang) = (counts.get(), lang());
        let n = match letter {
            "S" => Some(c.s),
            "K" => c.k,
            "D" => Some(c.d),
            "N" => Some(c.n),
            "T" => Some(c.t),
            "O" => Some(c.o),
            _ => Some(c.b),
        };
        n.map_or_else(|| DASH.to_owned(), |n| lang.count(n))
    };
    let one = move |(letter, label, tone): (&'static str, Text, &'static str)| {
        view! {
            <div class=format!("skdn__letter skdn__letter--{tone}")>
                <dt><abbr title=t(label)>{letter}</abbr></dt>
                <dd class="figures">{move || value(letter)}</dd>
                <dd class="skdn__label">{t(label)}</dd>
            </div>
        }
    };
    let agree = move || {
        let (c, lang) = (counts.get(), lang());
        let n = |n: u32| lang.count(n);
        let values = [("d", n(c.d)), ("n", n(c.n)), ("t", n(c.t)), ("o", n(c.o)), ("b", n(c.b))];
        let filled: Vec<(&str, &dyn std::fmt::Display)> =
            values.iter().map(|(name, text)| (*name, text as &dyn std::fmt::Display)).collect();
        posyandu::AGREE.fill(lang, &filled)
    };
    let too_many = move || counts.with(|c| c.d > c.s && c.s > 0);
    view! {
        <section class="skdn" aria-label=t(posyandu::FIGURES)>
            <dl class="skdn__letters">{letters.map(one).into_iter().collect_view()}</dl>
            <p class="soft figures">{agree}</p>
            <Show when=too_many>
                <p class="notice notice--watch">
                    <Icon name=IconName::Warning />
                    <span>{t(home::MORE_D)}</span>
                </p>
            </Show>
        </section>
    }
}
