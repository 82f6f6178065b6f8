//! A place with its sasaran, services, births and deaths.

use leptos::{prelude::*, text_prop::TextProp};

use super::{mothers::Mothers, sasaran::Sasaran, services::ServicesOf};
use crate::{
    app::{
        PageHead, lang, lang_now, regency_name,
        route::{Location, Route},
        show, skeleton_lines, t, use_answer, use_app, use_chosen,
        view_code::{View, ViewKey},
    },
    components::{Button, ButtonKind, Empty, IconName, LinkButton, Tabs},
    desk::protocol::{Changed, DeskError, GetLifeCycle, LifeCycle},
    forms::life_csv,
    i18n::words::{common, lifecycle as w},
    platform::{download::download, share},
    records::Place,
};

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Sasaran,
    Services,
    Mothers,
}

const TABS: &[(&str, Tab)] =
    &[("sasaran", Tab::Sasaran), ("layanan", Tab::Services), ("ibu", Tab::Mothers)];

/// The page.
#[component]
pub fn LifeCyclePage() -> impl IntoView {
    let app = use_app();
    let page = use_answer(
        move || {
            let scope = app.router.scope();
            Some(GetLifeCycle { place: scope.place, month: scope.month })
        },
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    // The place goes along with the address.
    let paper = Signal::derive(move || {
        let view = View::default().with(ViewKey::Shown, Some("siklus-hidup"));
        let place = Some(app.router.scope().place);
        Location { place, view, ..Route::Papers.into() }.href()
    });
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            {move || page.with(|page| page.map(|page| view! { <Forms page=page.clone() /> }))}
            <Button
                label=t(w::CSV)
                icon=IconName::Download
                on_click=move |_| {
                    if let Some(page) = page.now() {
                        save(&page);
                    }
                }
            />
            <LinkButton label=t(w::PAPER) href=paper icon=IconName::File />
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {show(page, || skeleton_lines(10), move |page| view! { <Body page /> })}
    }
    .into_any()
}

fn save(page: &LifeCycle) {
    let lang = lang_now();
    let csv = life_csv(page, &untrack(|| regency_name(lang)), lang);
    let saved = download(csv.as_bytes(), w::FILE.of(lang), "text/csv;charset=utf-8");
    if let Err(why) = saved {
        use_app().complain(&DeskError::Worker(why));
    }
}

/// The forms of one Posyandu.
#[component]
fn Forms(page: LifeCycle) -> impl IntoView {
    let Place::Posyandu(id) = page.total.place else { return ().into_any() };
    let (month, year) = (page.month, page.month.year());
    view! {
        <LinkButton
            label=move || w::FILL_SASARAN.fill(lang(), &[("year", &year)])
            href=Route::Registration(id, year).href()
            kind=ButtonKind::Primary
            icon=IconName::Edit
        />
        <LinkButton
            label=move || w::FILL_SERVICES.fill(lang(), &[("month", &lang().month(month))])
            href=Route::Services(id, month).href()
            kind=ButtonKind::Primary
            icon=IconName::Edit
        />
    }
    .into_any()
}

#[component]
fn Body(page: Signal<LifeCycle>) -> impl IntoView {
    let tab = use_chosen(ViewKey::Shown, TABS);
    let year = Memo::new(move |_| page.with(|page| page.month.year()));
    let none = Memo::new(move |_| page.with(|page| page.rows.is_empty()));
    let sasaran = move || w::TAB_SASARAN.fill(lang(), &[("year", &year.get())]);
    let options: Vec<(Tab, TextProp)> = vec![
        (Tab::Sasaran, sasaran.into()),
        (Tab::Services, t(w::TAB_SERVICES).into()),
        (Tab::Mothers, t(w::TAB_MOTHERS).into()),
    ];
    view! {
        <Show
            when=move || !none.get()
            fallback=|| view! { <Empty title=t(w::NOTHING_TITLE) text=t(w::NOTHING_TEXT) /> }
        >
            <div class="no-print">
                <Tabs
                    label=t(w::VIEW)
                    value=tab.signal()
                    options=options.clone()
                    on_choose=move |one| tab.set(one)
                />
            </div>
            {move || match tab.get() {
                Tab::Sasaran => view! { <Sasaran page /> }.into_any(),
                Tab::Services => view! { <ServicesOf page /> }.into_any(),
                Tab::Mothers => view! { <Mothers page /> }.into_any(),
            }}
            <p class="soft">{t(w::SOURCE)}</p>
        </Show>
    }
    .into_any()
}
