//! The needs of the place.

use leptos::{prelude::*, text_prop::TextProp};

use super::{
    form::{Editing, NeedDialog},
    totals::Totals,
};
use crate::{
    app::{
        ListPages, PageHead, lang,
        route::{PapersView, Route},
        show, skeleton_lines, t, use_answer, use_app,
    },
    components::{
        Button, ButtonKind, Empty, IconName, Select, StatusMark, TableScroll, Tabs, Tone,
    },
    desk::protocol::{Changed, GetNeeds, NeedFilter, NeedList, NeedRow},
    i18n::{
        Words as _,
        words::{common, needs as w},
    },
    pages::posyandu::full_name,
    platform::share,
    rakor::needs::{item_code, item_of},
    records::{
        Place,
        coordination::{NeedItem, NeedStatus, Urgency},
    },
};

/// The page.
#[component]
pub fn NeedsPage() -> impl IntoView {
    let app = use_app();
    let view = Memo::new(move |_| app.router.location().papers);
    let page = Memo::new(move |_| app.router.location().list.page);
    let list = use_answer(
        move || {
            let PapersView { needs: filter, item, .. } = view.get();
            Some(GetNeeds { place: app.router.scope().place, filter, item, page: page.get() })
        },
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    let editing = RwSignal::new(Editing::Nothing);
    let here = Memo::new(move |_| match app.router.scope().place {
        Place::Posyandu(id) => Some(id),
        _ => None,
    });
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <Show when=move || here.get().is_some()>
                <Button
                    label=t(w::ADD)
                    kind=ButtonKind::Primary
                    icon=IconName::Plus
                    on_click=move |_| {
                        if let Some(id) = here.get_untracked() {
                            editing.set(Editing::New(id));
                        }
                    }
                />
            </Show>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        <Show when=move || here.get().is_none()>
            <p class="soft no-print">{t(w::CHOOSE_PLACE)}</p>
        </Show>
        {show(list, || skeleton_lines(10), move |list| view! {
            <Body list view editing />
            <NeedDialog
                editing
                pledges=Signal::derive(move || list.with(|list| list.pledges.clone()))
                today=Signal::derive(move || list.with(|list| list.today))
            />
        })}
    }
    .into_any()
}

#[component]
fn Body(
    list: Signal<NeedList>,
    view: Memo<PapersView>,
    editing: RwSignal<Editing>,
) -> impl IntoView {
    let app = use_app();
    let nothing = Memo::new(move |_| list.with(|l| l.totals.is_empty() && l.counts[5] == 0));
    let none = Memo::new(move |_| list.with(|list| list.rows.is_empty()));
    let counts = Memo::new(move |_| list.with(|list| list.counts));
    let options = NeedFilter::ALL.into_iter().enumerate().map(|(at, filter)| {
        let words = move || format!("{} {}", filter.say(lang()), lang().count(counts.get()[at]));
        (filter, words.into())
    });
    let options: Vec<(NeedFilter, TextProp)> = options.collect();
    let filter = move |needs: NeedFilter| {
        app.router.set_papers(PapersView { needs, ..view.get_untracked() });
    };
    view! {
        <Show
            when=move || !nothing.get()
            fallback=|| view! { <Empty title=t(w::NONE_TITLE) text=t(w::NONE_TEXT) /> }
        >
            <div class="strata-tools no-print">
                <Tabs
                    label=t(w::STATUS)
                    value=Signal::derive(move || view.get().needs)
                    options=options.clone()
                    on_choose=filter
                />
                <Items view />
            </div>
            <Show
                when=move || !none.get()
                fallback=|| view! { <p class="soft" role="status">{t(w::NONE_FITS)}</p> }
            >
                <Table list editing />
            </Show>
            <ListPages size=Signal::derive(move || list.with(|list| (list.total, list.per_page))) />
            <Totals totals=Signal::derive(move || list.with(|list| list.totals.clone())) />
        </Show>
    }
    .into_any()
}

#[component]
fn Items(view: Memo<PapersView>) -> impl IntoView {
    let app = use_app();
    let options = Signal::derive(move || {
        let lang = lang();
        let first = (String::new(), w::ALL_ITEMS.of(lang).to_owned());
        let rest = NeedItem::ALL.into_iter();
        let rest = rest.map(|item| (item_code(item).to_owned(), item.say(lang).to_owned()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || view.get().item.map_or("", item_code).to_owned());
    let choose = move |code: String| {
        app.router.set_papers(PapersView { item: item_of(&code), ..view.get_untracked() });
    };
    view! { <Select label=t(w::ITEM) value options on_choose=choose /> }
}

#[component]
fn Table(list: Signal<NeedList>, editing: RwSignal<Editing>) -> impl IntoView {
    view! {
        <TableScroll label=t(w::TITLE)>
            <table class="table needs-table">
                <thead>
                    <tr>
                        <th scope="col">{t(common::POSYANDU)}</th>
                        <th scope="col">{t(w::ITEM)}</th>
                        <th scope="col" class="numeric">{t(w::QUANTITY)}</th>
                        <th scope="col">{t(w::STATUS)}</th>
                        <th scope="col">{t(w::MET_BY)}</th>
                        <th scope="col">{t(w::FOUND)}</th>
                        <th scope="col"><span class="visually-hidden">{t(common::EDIT)}</span></th>
                    </tr>
                </thead>
                <tbody>
                    {move || list.get().rows.into_iter().map(|row| view! { <Row row editing /> }).collect_view()}
                </tbody>
            </table>
        </TableScroll>
    }
}

#[component]
fn Row(row: NeedRow, editing: RwSignal<Editing>) -> impl IntoView {
    let NeedRow { id, posyandu, name, within, item, text, quantity, urgency, status, .. } = row;
    let (funding, partner, found) = (row.funding, row.partner, row.found);
    let tone = match status {
        NeedStatus::Open if urgency == Urgency::High => Tone::Act,
        NeedStatus::Open => Tone::Watch,
        NeedStatus::Promised => Tone::Above,
        NeedStatus::Fulfilled => Tone::Good,
        NeedStatus::Dropped => Tone::Plain,
    };
    let urgent = urgency == Urgency::High && status == NeedStatus::Open;
    let met = move || match (&partner, funding) {
        (Some(partner), _) => partner.clone(),
        (None, Some(funding)) => funding.say(lang()).to_owned(),
        (None, None) => w::NOT_SAID.of(lang()).to_owned(),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="name-link" href=Route::Posyandu(posyandu).href()>
                    {move || full_name(&name, lang())}
                </a>
                <small>{within}</small>
            </th>
            <td data-label=t(w::ITEM)>{t(item.words())}<small>{text}</small></td>
            <td class="numeric" data-label=t(w::QUANTITY)>{move || lang().count(quantity)}</td>
            <td data-label=t(w::STATUS)>
                <StatusMark tone label=t(status.words()) />
                {urgent.then(|| view! { <small><strong>{t(urgency.words())}</strong></small> })}
            </td>
            <td data-label=t(w::MET_BY)>{met}</td>
            <td class="nowrap" data-label=t(w::FOUND)>{move || lang().date(found)}</td>
            <td class="no-print">
                <crate::components::IconButton
                    label=t(w::EDIT)
                    icon=IconName::Edit
                    on_click=move |_| editing.set(Editing::Known(id))
                />
            </td>
        </tr>
    }
    .into_any()
}
