//! What opening a hand-off file and bringing a backup back have in common on the screen.

use leptos::{prelude::*, task::spawn_local, text_prop::TextProp};

use crate::{
    app::{lang, t},
    components::{Button, ButtonKind, Icon, IconName, TableScroll, TextField},
    i18n::{Text, words::handoff as words},
};

/// A file that is not taken: why, that nothing changed, and below it the way to another one.
#[component]
pub fn RefusedFile(
    /// What happened.
    title: Text,
    /// Why.
    #[prop(into)]
    said: TextProp,
    /// What can be done.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice notice--error" role="alert">
            <Icon name=IconName::Warning />
            <div class="notice__words">
                <p class="notice__title">{t(title)}</p>
                <p>{move || said.get()}</p>
                <p>{t(words::UNCHANGED)}</p>
            </div>
        </div>
        {children()}
    }
    .into_any()
}

/// Asks for the passphrase of a locked file.
#[component]
pub fn Unlock<F>(
    /// As typed.
    passphrase: RwSignal<String>,
    /// Why the last one did not open it.
    wrong: Option<Text>,
    /// Opens it.
    open: impl Fn() -> F + Send + Sync + 'static,
    /// The way back.
    children: Children,
) -> impl IntoView
where
    F: Future<Output = ()> + 'static,
{
    let error = Signal::derive(move || wrong.map(|wrong| wrong.of(lang()).to_owned()));
    let busy = RwSignal::new(false);
    let unlock = move |_| {
        busy.set(true);
        let opening = open();
        spawn_local(async move {
            opening.await;
            let _ = busy.try_set(false);
        });
    };
    view! {
        <p><Icon name=IconName::Lock /> " " {t(words::ASKS)}</p>
        <TextField label=t(words::PASSPHRASE) value=passphrase error />
        <div class="row">
            <Button
                label=t(words::UNLOCK)
                kind=ButtonKind::Primary
                busy
                disabled=Signal::derive(move || passphrase.with(String::is_empty))
                on_click=unlock
            />
            {children()}
        </div>
    }
    .into_any()
}

/// Numbers of documents, by kind or by Posyandu. Columns of nothing but zeros say nothing and are left
/// out.
#[component]
pub fn Counts(
    /// Above the table.
    title: Text,
    /// Head of the names.
    first: Text,
    /// Heads of the numbers.
    heads: Vec<Text>,
    /// Names, each with a number for each head.
    rows: Vec<(TextProp, Vec<u32>)>,
) -> impl IntoView {
    let filled: Vec<bool> =
        (0..heads.len()).map(|at| rows.iter().any(|(_, numbers)| numbers[at] > 0)).collect();
    let heads = heads.into_iter().zip(&filled).filter(|(_, filled)| **filled);
    let heads = heads.map(|(text, _)| view! { <th scope="col">{t(text)}</th> }).collect_view();
    let row = |(name, numbers): (TextProp, Vec<u32>)| {
        let cells = numbers.into_iter().zip(&filled).filter(|(_, filled)| **filled);
        let cells = cells
            .map(|(n, _)| view! { <td class="figures">{move || lang().count(n)}</td> })
            .collect_view();
        view! { <tr><th scope="row">{move || name.get()}</th>{cells}</tr> }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <h3>{t(title)}</h3>
        <TableScroll label=t(title)>
            <table class="table">
                <caption class="visually-hidden">{t(title)}</caption>
                <thead><tr><th scope="col">{t(first)}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}
