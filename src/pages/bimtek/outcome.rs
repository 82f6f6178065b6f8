//! What a training came to, and the skills that go to the kader.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{ask, desk::Answer, lang, lang_now, t, use_app},
    components::{Button, ButtonKind},
    desk::protocol::{BimtekView, GiveSkills},
    i18n::words::{bimtek as w, common},
    records::coordination::RakorId,
};

#[component]
pub(super) fn OutcomeCard(
    answer: Answer<BimtekView>,
    rakor: RakorId,
    dirty: Memo<bool>,
) -> impl IntoView {
    let app = use_app();
    let said = move || {
        let view = answer.get()?;
        let (lang, sum) = (lang(), view.outcome);
        let mut said = vec![
            w::ATTENDED_OF.fill(lang, &[("n", &sum.attended), ("of", &sum.listed)]),
            w::PASSED_N.fill(lang, &[("n", &sum.passed)]),
            w::LESSONS_N.fill(lang, &[("n", &sum.lessons)]),
        ];
        if sum.both > 0 {
            let (before, after) = (lang.number(sum.before, 1), lang.number(sum.after, 1));
            let values: [(&str, &dyn std::fmt::Display); 3] =
                [("before", &before), ("after", &after), ("n", &sum.both)];
            said.push(w::MEANS.fill(lang, &values));
        }
        Some(said.join(" · "))
    };
    let to_give = Memo::new(move |_| answer.with(|view| view.map_or(0, |view| view.to_give)));
    let given = Memo::new(move |_| answer.with(|view| view.map_or(0, |view| view.given)));
    let back = move || {
        spawn_local(async move {
            match ask(GiveSkills { rakor, back: true }).await {
                Ok(_) => app.toasts.done(common::UNDONE.of(lang_now())),
                Err(why) => app.complain(&why),
            }
        });
    };
    let give = move |_| {
        spawn_local(async move {
            match ask(GiveSkills { rakor, back: false }).await {
                Ok(done) => {
                    let said = w::GIVE_DONE.fill(lang_now(), &[("n", &done.skills)]);
                    app.toasts.undoable(said, back);
                }
                Err(why) => app.complain(&why),
            }
        });
    };
    view! {
        <p class="figures"><strong>{said}</strong></p>
        <div class="partner-tools no-print">
            <Show when=move || { to_give.get() > 0 }>
                <Button
                    label=move || w::GIVE.fill(lang(), &[("n", &to_give.get())])
                    kind=ButtonKind::Primary
                    disabled=dirty
                    on_click=give
                />
                <Show when=move || dirty.get()><p class="soft">{t(w::SAVE_FIRST)}</p></Show>
            </Show>
            <Show when=move || { given.get() > 0 }>
                <p>{move || w::GIVEN.fill(lang(), &[("n", &given.get())])}</p>
                <Button label=t(w::TAKE_BACK) on_click=move |_| back() />
            </Show>
        </div>
    }
    .into_any()
}
