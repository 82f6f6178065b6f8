//! Help: how to, the terms of the field, privacy.

use leptos::prelude::*;

use crate::{
    app::{PageHead, lang, t},
    i18n::{Text, words::help},
};

/// Help in both languages, all of it on one page that can be searched and printed.
#[component]
pub fn HelpPage() -> impl IntoView {
    let how = [
        (help::HOW_IMPORT, help::HOW_IMPORT_TEXT),
        (help::HOW_SESSION, help::HOW_SESSION_TEXT),
        (help::HOW_CHILD, help::HOW_CHILD_TEXT),
        (help::HOW_OFFLINE, help::HOW_OFFLINE_TEXT),
    ];
    let step = |(title, text): (Text, Text)| {
        view! {
            <article class="card">
                <h3>{t(title)}</h3>
                <p>{t(text)}</p>
            </article>
        }
    };
    let privacy =
        [help::PRIVACY_1, help::PRIVACY_2, help::PRIVACY_3, help::PRIVACY_4, help::PRIVACY_5];
    view! {
        <PageHead title=t(help::TITLE) lead=t(help::LEAD) />
        <section class="section">
            <h2>{t(help::HOW)}</h2>
            <div class="columns">{how.map(step).into_iter().collect_view()}</div>
        </section>
        <Glossary />
        <section class="section prose">
            <h2>{t(help::PRIVACY)}</h2>
            <ul>{privacy.map(|text| view! { <li>{t(text)}</li> }).into_iter().collect_view()}</ul>
        </section>
    }
}

#[component]
fn Glossary() -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let fitting = move || {
        let wanted = typed.get().trim().to_lowercase();
        let lang = lang();
        let fits = |term: &&help::Term| {
            term.term.to_lowercase().contains(&wanted)
                || term.meaning.of(lang).to_lowercase().contains(&wanted)
        };
        help::TERMS.iter().filter(fits).collect::<Vec<_>>()
    };
    let none = move || fitting().is_empty();
    let entry = |term: &'static help::Term| {
        view! {
            <div class="term">
                <dt>{term.term}</dt>
                <dd>{t(term.meaning)}</dd>
            </div>
        }
    };
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{t(help::GLOSSARY)}</h2>
                <input
                    class="input input--filter no-print"
                    type="search"
                    autocomplete="off"
                    aria-label=t(help::GLOSSARY_FILTER)
                    placeholder=t(help::GLOSSARY_FILTER)
                    bind:value=typed
                />
            </div>
            <dl class="terms">{move || fitting().into_iter().map(entry).collect_view()}</dl>
            <Show when=none>
                <p class="soft" role="status">{t(help::GLOSSARY_NONE)}</p>
            </Show>
        </section>
    }
}
