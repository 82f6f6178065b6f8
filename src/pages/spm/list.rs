//! The page: requests, services, who serves all six.

use leptos::{prelude::*, text_prop::TextProp};

use super::{
    chart::FieldChart,
    csv,
    form::{Editing, SpmDialog},
    integrated::Integrated,
    requests::Requests,
    services::ServiceTable,
    sums::Sums,
};
use crate::{
    app::{
        Chosen, ListPages, PageHead, ask, lang, lang_now, route::FIELDS, show, skeleton_lines, t,
        use_answer, use_app, use_chosen, view_code::ViewKey,
    },
    components::{Button, ButtonKind, Empty, IconName, Select, Tabs},
    desk::protocol::{Changed, DeskError, GetSpm, RequestFilter, SpmPage as Page},
    i18n::{
        Words as _,
        words::{common, spm as w},
    },
    platform::{download::download, share},
    rakor::spm::keeps_book,
    records::coordination::SpmField,
};

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Requests,
    Services,
    Integrated,
}

const TABS: &[(&str, Tab)] =
    &[("permintaan", Tab::Requests), ("layanan", Tab::Services), ("integratif", Tab::Integrated)];

const FILTERS: &[(&str, RequestFilter)] = &[
    ("terbuka", RequestFilter::Open),
    ("lewat", RequestFilter::Late),
    ("diminta", RequestFilter::Asked),
    ("diteruskan", RequestFilter::Forwarded),
    ("dijawab", RequestFilter::Answered),
    ("selesai", RequestFilter::Done),
    ("ditolak", RequestFilter::Declined),
    ("semua", RequestFilter::All),
];

/// The six fields as the address has them; none at first.
pub(super) const CHOICES: &[(&str, Option<SpmField>)] = &[
    ("semua", None),
    ("pendidikan", Some(SpmField::Pendidikan)),
    ("kesehatan", Some(SpmField::Kesehatan)),
    ("pu", Some(SpmField::PekerjaanUmum)),
    ("perumahan", Some(SpmField::Perumahan)),
    ("trantibumlinmas", Some(SpmField::Trantibumlinmas)),
    ("sosial", Some(SpmField::Sosial)),
];

/// The page.
#[component]
pub fn SpmPage() -> impl IntoView {
    let app = use_app();
    let tab = use_chosen(ViewKey::Shown, TABS);
    let integrated = Memo::new(move |_| tab.get() == Tab::Integrated);
    let tabs: Vec<(Tab, TextProp)> = vec![
        (Tab::Requests, t(w::TAB_REQUESTS).into()),
        (Tab::Services, t(w::TAB_SERVICES).into()),
        (Tab::Integrated, t(w::TAB_INTEGRATED).into()),
    ];
    let editing = RwSignal::new(Editing::Nothing);
    let here = Memo::new(move |_| Some(app.router.scope().place).filter(keeps_book));
    let add = move |service: bool| {
        move |_| {
            if let Some(place) = here.get_untracked() {
                editing.set(Editing::New { place, service });
            }
        }
    };
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <Show when=move || here.with(Option::is_some)>
                <Button
                    label=t(w::ADD_REQUEST)
                    kind=ButtonKind::Primary
                    icon=IconName::Plus
                    on_click=add(false)
                />
                <Button label=t(w::ADD_SERVICE) icon=IconName::Plus on_click=add(true) />
            </Show>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        <Show when=move || here.with(Option::is_none)>
            <p class="soft no-print">{t(w::CHOOSE_PLACE)}</p>
        </Show>
        <Tabs
            label=t(w::SHOWN)
            value=tab.signal()
            options=tabs
            on_choose=move |chosen| tab.set(chosen)
        />
        <Show when=move || !integrated.get() fallback=|| view! { <Integrated /> }>
            <Books tab editing />
        </Show>
    }
    .into_any()
}

#[component]
fn Books(tab: Chosen<Tab>, editing: RwSignal<Editing>) -> impl IntoView {
    let app = use_app();
    let filter = use_chosen(ViewKey::Only, FILTERS);
    let field = use_chosen(ViewKey::Kind, CHOICES);
    let services = Memo::new(move |_| tab.get() == Tab::Services);
    let asked = move |page: Option<u32>| GetSpm {
        place: app.router.scope().place,
        field: field.get(),
        services: services.get(),
        filter: filter.get(),
        page,
    };
    let page = Memo::new(move |_| app.router.location().list.page);
    let answer = use_answer(
        move || Some(asked(Some(page.get()))),
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    let take = move |_| {
        let whole = untrack(|| asked(None));
        let by_service = whole.services;
        leptos::task::spawn_local(async move {
            let lang = lang_now();
            let made = ask(whole).await.and_then(|all| {
                let (name, text) = if by_service {
                    (w::FILE_SERVICES, csv::services(&all, lang))
                } else {
                    (w::FILE_REQUESTS, csv::requests(&all, lang))
                };
                download(text.as_bytes(), name.of(lang), "text/csv;charset=utf-8")
                    .map_err(DeskError::Worker)
            });
            if let Err(why) = made {
                app.complain(&why);
            }
        });
    };
    show(
        answer,
        || skeleton_lines(10),
        move |page| {
            view! {
                <Body page services filter field editing>
                    <Button label=t(w::CSV) icon=IconName::Download on_click=take />
                </Body>
                <SpmDialog
                    editing
                    today=Signal::derive(move || page.with(|page| page.today))
                    has_book=Signal::derive(move || page.with(|page| page.has_book))
                />
            }
        },
    )
}

#[component]
fn Body(
    page: Signal<Page>,
    services: Memo<bool>,
    filter: Chosen<RequestFilter>,
    field: Chosen<Option<SpmField>>,
    editing: RwSignal<Editing>,
    children: Children,
) -> impl IntoView {
    let nothing = Memo::new(move |_| {
        page.with(|page| {
            page.total == 0
                && page.sums.iter().all(|sum| sum.services == 0 && sum.requests == [0; 5])
        })
    });
    let none = Memo::new(move |_| page.with(|page| page.total == 0));
    let counts = Memo::new(move |_| page.with(|page| page.counts));
    let options = RequestFilter::ALL.into_iter().enumerate().map(|(at, filter)| {
        let words = move || format!("{} {}", filter.say(lang()), lang().count(counts.get()[at]));
        (filter, words.into())
    });
    let options: Vec<(RequestFilter, TextProp)> = options.collect();
    let tools = children();
    view! {
        <div class="strata-tools no-print">
            <Show when=move || !services.get()>
                <Tabs
                    label=t(w::STATUS)
                    value=filter.signal()
                    options=options.clone()
                    on_choose=move |one| filter.set(one)
                />
            </Show>
            <FieldSelect field all=w::ALL_FIELDS label=w::FIELD />
            {tools}
        </div>
        <Show
            when=move || !nothing.get()
            fallback=|| view! { <Empty title=t(w::NONE_TITLE) text=t(w::NONE_TEXT) /> }
        >
            <Show
                when=move || !none.get()
                fallback=|| view! { <p class="soft" role="status">{t(w::NONE_FITS)}</p> }
            >
                <Show
                    when=move || services.get()
                    fallback=move || view! { <Requests page editing /> }
                >
                    <ServiceTable page editing />
                </Show>
            </Show>
            <ListPages size=Signal::derive(move || page.with(|page| (page.total, page.per_page))) />
            <Sums page />
            <FieldChart page />
        </Show>
    }
    .into_any()
}

/// One of the six, or all.
#[component]
pub(super) fn FieldSelect(
    field: Chosen<Option<SpmField>>,
    all: crate::i18n::Text,
    label: crate::i18n::Text,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let first = (String::new(), all.of(lang()).to_owned());
        let rest = FIELDS.iter();
        let rest = rest.map(|(code, field)| ((*code).to_owned(), field.say(lang()).to_owned()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let code = |field: Option<SpmField>| {
        let found = FIELDS.iter().find(|(_, known)| Some(*known) == field);
        found.map_or("", |(code, _)| code).to_owned()
    };
    let value = Signal::derive(move || code(field.get()));
    let choose = move |code: String| {
        field.set(FIELDS.iter().find(|(known, _)| *known == code).map(|(_, field)| *field));
    };
    view! { <Select label=t(label) value options on_choose=choose /> }
}
