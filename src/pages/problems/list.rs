//! The problems of the place, by place.

use leptos::prelude::*;

use super::{
    complete::Complete,
    parts::{Evidence, FieldSelect, Options, Severity, StatusOf, lacks_words},
};
use crate::{
    app::{
        ListPages, lang, place_words,
        route::{PapersView, Route},
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Empty, Tabs},
    desk::protocol::{Changed, GetProblems, ProblemFilter, ProblemLine, ProblemList},
    i18n::{
        Words as _,
        words::{needs, problems as w},
    },
};

#[component]
pub(super) fn Listed() -> impl IntoView {
    let app = use_app();
    let view = Memo::new(move |_| app.router.location().papers);
    let page = Memo::new(move |_| app.router.location().list.page);
    let list = use_answer(
        move || {
            let PapersView { problems: filter, field, .. } = view.get();
            let place = app.router.scope().place;
            Some(GetProblems { place, filter, field, page: Some(page.get()) })
        },
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    view! { {show(list, || skeleton_lines(10), move |list| view! { <Body list view /> })} }
}

#[component]
fn Body(list: Signal<ProblemList>, view: Memo<PapersView>) -> impl IntoView {
    let app = use_app();
    let counts = Memo::new(move |_| list.with(|list| list.counts));
    let options = ProblemFilter::ALL.into_iter().enumerate().map(|(at, filter)| {
        let words = move || format!("{} {}", filter.say(lang()), lang().count(counts.get()[at]));
        (filter, words.into())
    });
    let options: Options<ProblemFilter> = options.collect();
    let filter = move |problems: ProblemFilter| {
        app.router.set_papers(PapersView { problems, ..view.get_untracked() });
    };
    let field = move |field| app.router.set_papers(PapersView { field, ..view.get_untracked() });
    let none = Memo::new(move |_| list.with(|list| list.rows.is_empty()));
    let nothing = Memo::new(move |_| counts.get()[5] == 0 && view.get().field.is_none());
    view! {
        <Show
            when=move || !nothing.get()
            fallback=|| view! { <Empty title=t(w::NO_PROBLEMS) text=t(w::NO_PROBLEMS_TEXT) /> }
        >
            <Complete list />
            <div class="strata-tools no-print">
                <Tabs
                    label=t(w::SHOW)
                    value=Signal::derive(move || view.get().problems)
                    options=options.clone()
                    on_choose=filter
                />
                <FieldSelect
                    value=Signal::derive(move || view.get().field)
                    on_choose=field
                    all=true
                />
            </div>
            <Show when=move || none.get()>
                <p class="soft" role="status">{t(needs::NONE_FITS)}</p>
            </Show>
            <ul class="problems">
                {move || list.get().rows.into_iter().map(|row| view! { <Row row /> }).collect_view()}
            </ul>
            <ListPages size=Signal::derive(move || list.with(|list| (list.total, list.per_page))) />
        </Show>
    }
    .into_any()
}

#[component]
fn Row(row: ProblemLine) -> impl IntoView {
    let ProblemLine { id, severity, status, evidence, lacks, reason, .. } = row.clone();
    let (code, title) = (row.code, row.title.clone());
    let about = StoredValue::new(row);
    let place =
        move || about.with_value(|row| place_words(&row.place, &row.name, &row.within, lang()));
    let facts = move || {
        about.with_value(|row| {
            let found = w::FOUND_ON.fill(lang(), &[("date", &lang().date(row.found))]);
            format!("{} · {found}", row.field.say(lang()))
        })
    };
    let late = about.with_value(|row| ProblemFilter::Late.fits(row));
    view! {
        <li class="problem">
            <div class="problem__head">
                <Severity level=severity />
                <div>
                    <a class="name-link" href=Route::Problem(id).href()>
                        {move || w::named(code, &title, lang())}
                    </a>
                    <p class="soft">{place}</p>
                </div>
                <StatusOf status />
            </div>
            <Evidence lines=evidence />
            <p class="soft">{facts}</p>
            {if status.is_open() {
                view! {
                    <p>
                        {move || lacks_words(&lacks, lang())}
                        {late.then(|| view! { " · " <strong>{t(w::LATE)}</strong> })}
                    </p>
                }.into_any()
            } else {
                view! { <p>{reason}</p> }.into_any()
            }}
        </li>
    }
    .into_any()
}
