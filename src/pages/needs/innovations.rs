//! Innovations, with what their number did.

use leptos::prelude::*;

use super::innovation_form::{Editing, InnovationDialog};
use crate::{
    app::{PageHead, lang, place_words, show, skeleton_lines, t, use_answer, use_app},
    components::{Button, ButtonKind, Empty, IconName, StatusMark, Tone},
    desk::protocol::{Changed, GetInnovations, GetLetterhead, InnovationRow},
    i18n::{
        Words as _,
        words::{common, needs as w, verdicts},
    },
    indicators::Figure,
    office::{
        doc::Doc,
        head::of_tier,
        reports::{Frame, practice},
    },
    pages::{
        papers::{PaperSheet, PaperTools},
        problems::ChangeMark,
        reports::named,
    },
    platform::share,
    records::coordination::InnovationId,
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
    let sheet = RwSignal::new(None::<InnovationId>);
    let open = Memo::new(move |_| sheet.with(Option::is_some));
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
        {show(rows, || skeleton_lines(6), move |rows| view! {
            <Show
                when=move || open.get()
                fallback=move || view! { <Rows rows editing sheet /> }
            >
                <PracticeSheet rows sheet />
            </Show>
        })}
        <InnovationDialog editing />
    }
    .into_any()
}

#[component]
fn Rows(
    rows: Signal<Vec<InnovationRow>>,
    editing: RwSignal<Editing>,
    sheet: RwSignal<Option<InnovationId>>,
) -> impl IntoView {
    let none = move || rows.with(Vec::is_empty);
    view! {
        <Show when=none>
            <Empty title=t(w::INNOVATIONS_NONE) text=t(w::INNOVATIONS_NONE_TEXT) />
        </Show>
        <ul class="problems">
            {move || rows.get().into_iter().map(|row| view! { <Row row editing sheet /> }).collect_view()}
        </ul>
    }
    .into_any()
}

#[component]
fn Row(
    row: InnovationRow,
    editing: RwSignal<Editing>,
    sheet: RwSignal<Option<InnovationId>>,
) -> impl IntoView {
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
                    label=t(w::PRACTICE_SHEET)
                    icon=IconName::File
                    on_click=move |_| sheet.set(Some(id))
                />
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

/// One innovation as a paper that others can follow.
#[component]
fn PracticeSheet(
    rows: Signal<Vec<InnovationRow>>,
    sheet: RwSignal<Option<InnovationId>>,
) -> impl IntoView {
    let app = use_app();
    let head = use_answer(|| Some(GetLetterhead {}), |changed| *changed == Changed::Letterhead);
    let doc = Memo::new(move |_| {
        let id = sheet.get()?;
        let row = rows.with(|rows| rows.iter().find(|row| row.id == id).cloned())?;
        let tiers = named::tiers(app, &row.place);
        let frame = Frame {
            lang: lang(),
            letterhead: head.with(|head| of_tier(&head?.letterhead, &tiers)),
            place: named::long(app, &row.place),
            short: row.title.clone(),
            day: app.overview.with(|overview| overview.map(|overview| overview.today))?,
        };
        Some(practice(&frame, &row))
    });
    let shown = Signal::derive(move || {
        doc.get().unwrap_or_else(|| Doc::new(String::new(), lang(), String::new()))
    });
    view! {
        <div class="row no-print">
            <Button
                label=t(w::PRACTICE_BACK)
                icon=IconName::Left
                on_click=move |_| sheet.set(None)
            />
        </div>
        <PaperTools doc=shown />
        <PaperSheet doc=shown />
    }
    .into_any()
}
