//! Innovations, with what their number did.

use leptos::prelude::*;

use super::innovation_form::{Editing, InnovationDialog};
use crate::{
    app::{PageHead, lang, show, skeleton_lines, t, use_answer, use_app},
    components::{Button, ButtonKind, Empty, IconName, StatusMark, Tone},
    desk::protocol::{Changed, GetInnovations, InnovationRow},
    i18n::{
        Words as _,
        words::{common, needs as w, verdicts},
    },
    indicators::Figure,
    pages::problems::{ChangeMark, place_words},
    platform::share,
};

/// The page.
#[component]
pub fn InnovationsPage() -> impl IntoView {
    let app = use_app();
    let rows = use_answer(
        move || Some(GetInnovations { place: app.router.scope().place }),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    let editing = RwSignal::new(Editing::Nothing);
    view! {
        <PageHead title=t(w::INNOVATIONS) lead=t(w::INNOVATIONS_LEAD)>
            <Button
                label=t(w::INNOVATION_NEW)
                kind=ButtonKind::Primary
                icon=IconName::Plus
                on_click=move |_| editing.set(Editing::New)
            />
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {show(rows, || skeleton_lines(6), move |rows| view! { <Rows rows editing /> })}
        <InnovationDialog editing />
    }
    .into_any()
}

#[component]
fn Rows(rows: Signal<Vec<InnovationRow>>, editing: RwSignal<Editing>) -> impl IntoView {
    let none = move || rows.with(Vec::is_empty);
    view! {
        <Show when=none>
            <Empty title=t(w::INNOVATIONS_NONE) text=t(w::INNOVATIONS_NONE_TEXT) />
        </Show>
        <ul class="problems">
            {move || rows.get().into_iter().map(|row| view! { <Row row editing /> }).collect_view()}
        </ul>
    }
    .into_any()
}

#[component]
fn Row(row: InnovationRow, editing: RwSignal<Editing>) -> impl IntoView {
    let InnovationRow { id, title, idea, place, name, within, from, until, replicate, .. } = row;
    let (indicator, before, after) = (row.indicator, row.before, row.after);
    let (change, elsewhere) = (row.change, row.elsewhere);
    let facts = move || {
        let lang = lang();
        let place = place_words(&place, &name, &within, lang);
        let since = format!("{} {}", w::FROM.of(lang), lang.date(from));
        let until = until.map(|day| format!(" {} {}", w::UNTIL.of(lang), lang.date(day)));
        format!("{place} · {since}{}", until.unwrap_or_default())
    };
    let side = move |text: crate::i18n::Text, figure: Option<(Figure, u32)>| {
        figure.map(|(figure, n)| {
            let said = move || {
                let share = lang().percent(figure.numerator, figure.denominator);
                text.fill(lang(), &[("share", &share), ("n", &n)])
            };
            view! { <li>{said}</li> }
        })
    };
    let rest = move || {
        elsewhere.map(|change| {
            w::ELSEWHERE.fill(lang(), &[("points", &verdicts::points(lang(), &change))])
        })
    };
    view! {
        <li class="problem">
            <div class="problem__head">
                <div>
                    <strong>{title}</strong>
                    <p class="soft">{facts}</p>
                </div>
                {replicate.then(|| view! {
                    <StatusMark tone=Tone::Good label=t(w::REPLICATE_MARK) />
                })}
            </div>
            <p>{idea}</p>
            <p><strong>{t(indicator.words())}</strong></p>
            <ul class="problem__evidence">
                {side(w::BEFORE, before)}
                {side(w::AFTER, after)}
                <li class="soft">{rest}</li>
            </ul>
            {match change {
                Some(change) => view! { <p><ChangeMark change /></p> }.into_any(),
                None => view! { <p class="soft">{t(w::TOO_EARLY)}</p> }.into_any(),
            }}
            <div class="problem__do no-print">
                <Button
                    label=t(common::EDIT)
                    icon=IconName::Edit
                    on_click=move |_| editing.set(Editing::Known(id))
                />
            </div>
        </li>
    }
    .into_any()
}
