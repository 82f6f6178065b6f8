//! Chips of the filter, the order, and a name to look for.

use leptos::prelude::*;

use crate::{
    app::{
        Answer, lang,
        route::{ListView, Location, Route},
        t, use_app,
    },
    components::{Icon, IconName, Select, fresh_id},
    desk::protocol::{Register, RegisterFilter, RegisterOrder},
    i18n::{Words as _, words::child as w},
};

/// Chips, order, name.
#[component]
pub fn Filters(
    /// Filter and order of the address.
    list: Memo<ListView>,
    /// The name that is looked for.
    text: RwSignal<String>,
    /// How many each filter has.
    register: Answer<Register>,
) -> impl IntoView {
    let app = use_app();
    let order = Signal::derive(move || format!("{:?}", list.get().order));
    let options = Signal::derive(move || {
        let one = |order: RegisterOrder| (format!("{order:?}"), order.say(lang()).to_owned());
        RegisterOrder::EVERY.map(one).to_vec()
    });
    let choose = move |code: String| {
        let order = RegisterOrder::EVERY.into_iter().find(|order| format!("{order:?}") == code);
        let list = list.get_untracked();
        app.router.set_list(ListView { order: order.unwrap_or_default(), page: 0, ..list });
    };
    let id = fresh_id("name");
    view! {
        <nav class="chips" aria-label=t(crate::i18n::words::common::FILTER)>
            <ul>{RegisterFilter::EVERY.map(|filter| chip(filter, list, register)).into_iter().collect_view()}</ul>
        </nav>
        <div class="list-tools">
            <div class="field list-tools__search">
                <label class="field__label" for=id.clone()>{t(w::FIND_NAME)}</label>
                <div class="search">
                    <Icon name=IconName::Search />
                    <input
                        class="input search__input"
                        id=id
                        type="search"
                        autocomplete="off"
                        maxlength="100"
                        bind:value=text
                    />
                </div>
            </div>
            <Select label=t(w::ORDER) value=order options on_choose=choose />
        </div>
    }
}

/// A filter as a link: it can be opened in a new tab and shared.
fn chip(filter: RegisterFilter, list: Memo<ListView>, register: Answer<Register>) -> AnyView {
    let count = move || {
        register.with(|register| {
            let counts = &register?.counts;
            Some(lang().count(counts.iter().find(|(of, _)| *of == filter)?.1))
        })
    };
    let href = move || {
        let order = list.get().order;
        let location = Location::from(Route::Children);
        Location { list: ListView { filter, order, ..ListView::default() }, ..location }.href()
    };
    let here = move || list.get().shows(filter).then_some("true");
    view! {
        <li>
            <a class="tab" href=href aria-current=here>
                {t(filter.words())} <span class="tab__count figures">{count}</span>
            </a>
        </li>
    }
    .into_any()
}
