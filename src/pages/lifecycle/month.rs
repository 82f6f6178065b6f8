//! The form of services of a Posyandu in a month.

use leptos::prelude::*;

use super::{
    cell::{Count, Wrong},
    places::share,
};
use crate::{
    app::{
        ErrorNotice, PageHead, SaveButton, full_name, lang, paper::Draft, paper_field::bind,
        route::Route, show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, Icon, IconName, LinkButton, TableScroll, TextField, fresh_id},
    desk::protocol::{Changed, DeskError, GetServices, PaperView, ServicesView},
    forms::{CARE, EVENTS, SERVED},
    i18n::{
        DASH, Text, Words as _,
        words::{common, lifecycle as w},
    },
    pages::paper_history::PaperHistory,
    platform::share as browser,
    rakor::lifecycle::services_id,
    records::{
        Month, Place, PosyanduId,
        coordination::{LifeGroup, PaperKind, PaperRef, ServiceMonth, ServiceYear},
    },
};

/// Hints of births and deaths, in their order.
const HINTS: [Option<Text>; 5] = [
    None,
    Some(w::DIED_MOTHERS_HINT),
    Some(w::DIED_NEWBORNS_HINT),
    Some(w::DIED_INFANTS_HINT),
    Some(w::DIED_CHILDREN_HINT),
];

/// The page.
#[component]
pub fn ServicesPage(
    /// Of which Posyandu.
    id: PosyanduId,
    /// Of which month.
    month: Month,
) -> impl IntoView {
    let view = use_answer(
        move || Some(GetServices { posyandu: id, month }),
        |changed| matches!(changed, Changed::Papers | Changed::Everything),
    );
    let title = move || w::FORM_SERVICES.fill(lang(), &[("month", &lang().month(month))]);
    let heading = move || {
        let name = view.with(|view| view.map(|view| full_name(&view.name, lang())));
        name.map_or_else(title, |name| format!("{} · {name}", title()))
    };
    let crumbs =
        move || vec![(t(w::TITLE)().to_owned(), Route::LifeCycle.at(Place::Posyandu(id)).href())];
    let within = move || view.with(|view| view.map(|view| view.within.clone())).unwrap_or_default();
    let other = move |by: i32| {
        let month = month.plus(by);
        view! {
            <LinkButton
                label=move || lang().month_short(month)
                href=Route::Services(id, month).href()
            />
        }
    };
    view! {
        <PageHead title heading crumbs=Signal::derive(crumbs) lead=within>
            {other(-1)}
            {other(1)}
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| browser::print() />
        </PageHead>
        {show(view, || skeleton_lines(10), move |view| view! { <Form id month view /> })}
    }
    .into_any()
}

#[component]
fn Form(id: PosyanduId, month: Month, view: Signal<ServicesView>) -> impl IntoView {
    let app = use_app();
    let paper = services_id(id, month.year());
    let new = ServiceYear::new(paper, id, month.year());
    let known = view.get_untracked().paper;
    let known = known.and_then(|view| Some((ServiceYear::try_from(view.paper).ok()?, view.rev)));
    let (doc, rev) = known.unwrap_or_else(|| (new.clone(), 0));
    let draft = Draft::of(doc, rev);
    draft.follow(Signal::derive(move || {
        let unwritten = || PaperView { paper: new.clone().into(), rev: 0 };
        view.get().paper.unwrap_or_else(unwritten)
    }));
    app.router.hold_while(Signal::derive(move || draft.dirty()));
    let wrong: Wrong = RwSignal::new(Vec::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.save(|_| ());
    };
    let cells = move || {
        let all = wrong.get();
        (!all.is_empty()).then(|| w::WRONG_CELLS.fill(lang(), &[("cells", &all.join("; "))]))
    };
    let more = move || draft.doc.with(|doc| doc.month(month).is_some_and(more_than_came));
    let refused = move || draft.error().filter(|error| !matches!(error, DeskError::Invalid(_)));
    let is_new = Memo::new(move |_| draft.rev() == 0);
    view! {
        <form class="life-form" novalidate=true on:submit=save>
            <Groups draft month view wrong />
            <Care draft month wrong />
            <Events draft month view wrong />
            {move || cells().map(|said| view! { <p class="field__error" role="alert">{said}</p> })}
            <Show when=more>
                <p class="field__error" role="alert">{t(w::MORE_THAN_CAME)}</p>
            </Show>
            {move || refused().map(|error| view! { <ErrorNotice error /> })}
            <div class="form__actions life-form__actions">
                <SaveButton busy=Signal::derive(move || draft.busy()) disabled=Signal::derive(move || wrong.with(|all| !all.is_empty()) || more()) />
            </div>
        </form>
        <Show when=move || !is_new.get()>
            <PaperHistory paper=PaperRef::new(PaperKind::ServiceYear, paper) />
        </Show>
    }
    .into_any()
}

/// A part that is more than those who came.
fn more_than_came(month: &ServiceMonth) -> bool {
    let more = |part: Option<u32>, whole: Option<u32>| part.unwrap_or(0) > whole.unwrap_or(0);
    LifeGroup::ALL.into_iter().any(|group| {
        let one = month.group(group);
        more(one.problem, one.came) || more(one.referred, one.came)
    })
}

/// A number of a month in the document.
fn number(
    draft: Draft<ServiceYear>,
    month: Month,
    get: impl Fn(&ServiceMonth) -> Option<u32> + Send + Sync + 'static,
) -> Signal<Option<u32>> {
    Signal::derive(move || draft.doc.with(|doc| doc.month(month).and_then(&get)))
}

#[component]
fn Groups(
    draft: Draft<ServiceYear>,
    month: Month,
    view: Signal<ServicesView>,
    wrong: Wrong,
) -> impl IntoView {
    let head = |text: Text| {
        view! { <th scope="col" role="columnheader" class="numeric">{t(text)}</th> }
    };
    let line = move |(at, group): (usize, LifeGroup)| {
        let cells = (0..SERVED.len()).map(move |column| {
            let label = Signal::derive(move || {
                let values: [(&str, &dyn std::fmt::Display); 2] =
                    [("what", &SERVED[column].of(lang())), ("row", &group.say(lang()))];
                w::CELL.fill(lang(), &values)
            });
            let value = number(draft, month, move |one| one.group(group).all()[column]);
            let write = move |n| {
                draft.edit(|doc| {
                    doc.change(month, |one| *one.group_mut(group).all_mut()[column] = n);
                });
            };
            let known = move || {
                let (_, d) = view.with(|view| view.skdn);
                let here = group == LifeGroup::Children && column == 0 && d > 0;
                here.then(|| format!("D {}", lang().count(d)))
            };
            view! {
                <td role="cell" class="numeric" data-label=t(SERVED[column])>
                    <Count label value on_change=write wrong />
                    {move || known().map(|said| view! { <small>{said}</small> })}
                </td>
            }
        });
        let came = number(draft, month, move |one| one.group(group).came);
        let sasaran = move || view.with(|view| view.sasaran[at]);
        let target = move || sasaran().map_or_else(|| DASH.to_owned(), |n| lang().count(n));
        let rate = move || match (came.get(), sasaran()) {
            (Some(came), Some(sasaran)) => share(came, sasaran, lang()),
            _ => DASH.to_owned(),
        };
        let before = move || {
            let n = view.with(|view| view.before[at]);
            n.map_or_else(|| DASH.to_owned(), |n| lang().count(n))
        };
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{t(group.words())}</th>
                <td role="cell" class="numeric" data-label=t(w::SASARAN)>{target}</td>
                {cells.collect_view()}
                <td role="cell" class="numeric" data-label=t(w::RATE)><strong>{rate}</strong></td>
                <td role="cell" class="numeric soft" data-label=t(w::BEFORE)>{before}</td>
            </tr>
        }
    };
    let source = move || match view.with(|view| view.year) {
        Some(year) => w::SASARAN_OF.fill(lang(), &[("year", &year)]),
        None => w::NO_SASARAN.of(lang()).to_owned(),
    };
    view! {
        <section class="section">
            <h2>{t(w::TAB_SERVICES)}</h2>
            <p class="soft">{source}</p>
            <TableScroll label=t(w::TAB_SERVICES)>
                <table class="table life-table life-table--services" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(w::GROUP)}</th>
                            {head(w::SASARAN)}
                            {SERVED.map(head).into_iter().collect_view()}
                            {head(w::RATE)}
                            {head(w::BEFORE)}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {LifeGroup::ALL.into_iter().enumerate().map(line).collect_view()}
                    </tbody>
                </table>
            </TableScroll>
        </section>
    }
    .into_any()
}

/// A number with its label above it.
#[component]
fn Labelled(
    text: Text,
    hint: Option<Text>,
    #[prop(into)] value: Signal<Option<u32>>,
    #[prop(into)] on_change: Callback<Option<u32>>,
    /// What the children's register says.
    #[prop(into)]
    known: Signal<Option<u32>>,
    wrong: Wrong,
) -> impl IntoView {
    let id = fresh_id("count");
    let label = Signal::derive(move || text.of(lang()).to_owned());
    let said = move || known.get().map(|n| w::REGISTER_SAYS.fill(lang(), &[("n", &n)]));
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{t(text)}</label>
            <Count label value on_change wrong id />
            {hint.map(|hint| view! { <p class="field__hint">{t(hint)}</p> })}
            {move || said().map(|said| view! { <p class="field__hint">{said}</p> })}
        </div>
    }
}

#[component]
fn Care(draft: Draft<ServiceYear>, month: Month, wrong: Wrong) -> impl IntoView {
    let one = move |(at, text): (usize, Text)| {
        let write = move |n| {
            draft.edit(|doc| doc.change(month, |one| *one.care.all_mut()[at] = n));
        };
        let value = number(draft, month, move |one| one.care.all()[at]);
        view! { <Labelled text hint=None value on_change=write known=None wrong /> }
    };
    let topic = bind(
        draft,
        move |doc| doc.month(month).map(|one| one.topic.clone()).unwrap_or_default(),
        move |doc, text| doc.change(month, |one| text.clone_into(&mut one.topic)),
    );
    view! {
        <section class="section">
            <h2>{t(w::CARE)}</h2>
            <div class="life-fields">{CARE.into_iter().enumerate().map(one).collect_view()}</div>
            <TextField label=t(w::TOPIC) value=topic hint=t(w::TOPIC_HINT) />
        </section>
    }
    .into_any()
}

#[component]
fn Events(
    draft: Draft<ServiceYear>,
    month: Month,
    view: Signal<ServicesView>,
    wrong: Wrong,
) -> impl IntoView {
    let hidden = Memo::new(move |_| view.with(|view| view.without_deaths));
    let one = move |(at, text): (usize, Text)| {
        let write = move |n| {
            draft.edit(|doc| doc.change(month, |one| *one.events.all_mut()[at] = n));
        };
        let known = Signal::derive(move || {
            view.with(|view| match at {
                0 => Some(view.born),
                1 => None,
                _ => view.died.map(|died| died[at - 2]),
            })
        });
        let value = number(draft, month, move |one| one.events.all()[at]);
        view! { <Labelled text hint=HINTS[at] value on_change=write known wrong /> }
    };
    let shown = move || {
        let all = EVENTS.into_iter().enumerate();
        all.filter(|(at, _)| *at == 0 || !hidden.get()).map(one).collect_view()
    };
    view! {
        <section class="section">
            <h2>{t(w::EVENTS)}</h2>
            <div class="life-fields">{shown}</div>
            <Show
                when=move || hidden.get()
                fallback=|| view! { <p class="soft">{t(w::DEATHS_NOTE)}</p> }
            >
                <div class="notice" role="note">
                    <Icon name=IconName::Hidden />
                    <p class="notice__words">{t(w::DEATHS_HIDDEN)}</p>
                </div>
            </Show>
        </section>
    }
    .into_any()
}
