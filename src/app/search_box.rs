//! The search box: children and Posyandu while one types.

use std::time::Duration;

use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    prelude::*,
};
use web_sys::{Node, wasm_bindgen::JsCast as _};

use super::{
    desk::send,
    lang::{lang, t},
    route::Route,
    state::use_app,
};
use crate::{
    components::{Icon, IconName, fresh_id},
    desk::protocol::{Search, SearchAnswer},
    i18n::{Lang, Words, words::shell},
};

const PAUSE: Duration = Duration::from_millis(140);
const SHOWN: u32 = 8;

/// One line of the list.
#[derive(Clone)]
struct Hit {
    name: String,
    about: String,
    href: String,
    icon: IconName,
}

fn hits(answer: &SearchAnswer, lang: Lang) -> Vec<Hit> {
    let children = answer.children.iter().map(|child| Hit {
        name: child.name.reveal().to_owned(),
        about: format!(
            "{}, {} · {}",
            child.sex.say(lang),
            lang.age_months(child.months),
            child.posyandu_name
        ),
        href: Route::Child(child.id).href(),
        icon: IconName::Child,
    });
    let posyandu = answer.posyandu.iter().map(|(id, name, desa, kecamatan)| Hit {
        name: format!("Posyandu {name}"),
        about: [desa.as_str(), kecamatan.as_str()].join(", "),
        href: Route::Posyandu(*id).href(),
        icon: IconName::Posyandu,
    });
    children.chain(posyandu).collect()
}

#[component]
pub(super) fn SearchBox() -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let found = RwSignal::new(None::<SearchAnswer>);
    let open = RwSignal::new(false);
    let at = RwSignal::new(None::<usize>);
    let newest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let text = typed.get();
        at.set(None);
        newest.update_value(|n| *n += 1);
        let mine = newest.get_value();
        if text.trim().chars().count() < 2 {
            found.set(None);
            return;
        }
        let timer = set_timeout_with_handle(
            move || {
                send(Search { text, limit: SHOWN }, move |answer| {
                    if newest.get_value() == mine {
                        found.set(answer.ok());
                    }
                });
            },
            PAUSE,
        );
        if let Ok(timer) = timer {
            on_cleanup(move || timer.clear());
        }
    });
    let list = Memo::new_with_compare(
        move |_| found.with(|f| f.as_ref().map(|answer| hits(answer, lang()))),
        |_, _| true,
    );
    let close = move || {
        open.set(false);
        at.set(None);
    };
    let leave_to_page = move || {
        app.search.set(typed.get_untracked());
        close();
        app.router.go(Route::Search);
    };
    let on_key = move |event: KeyboardEvent| {
        let count = list.with_untracked(|l| l.as_ref().map_or(0, Vec::len));
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                open.set(true);
                at.update(|at| *at = Some(at.map_or(0, |at| (at + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                at.update(|at| *at = Some(at.map_or(count - 1, |at| (at + count - 1) % count)));
            }
            "Escape" => close(),
            "Enter" => {
                event.prevent_default();
                let chosen = at.get_untracked();
                let hit = list.with_untracked(|l| Some(l.as_ref()?.get(chosen?)?.href.clone()));
                match hit {
                    Some(href) => {
                        typed.set(String::new());
                        close();
                        let _ = super::device::window().location().set_hash(&href);
                    }
                    None => leave_to_page(),
                }
            }
            _ => {}
        }
    };
    let left = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let here = event.current_target().and_then(|here| here.dyn_into::<Node>().ok());
        // Focus went elsewhere, not to a line of the list.
        if to.is_none() || here.is_some_and(|here| !here.contains(to.as_ref())) {
            set_timeout(move || drop(open.try_set(false)), Duration::from_millis(150));
        }
    };
    let id = fresh_id("search");
    let (owned, listed, option) = (id.clone(), id.clone(), id.clone());
    let active = move || at.get().map(|at| format!("{option}-{at}"));
    view! {
        <div class="search" role="search" on:focusout=left>
            <Icon name=IconName::Search />
            <input
                class="input search__input"
                type="search"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-label=t(shell::SEARCH_HINT)
                placeholder=t(shell::SEARCH_HINT)
                aria-expanded=move || open.get().to_string()
                aria-controls=owned
                aria-autocomplete="list"
                aria-activedescendant=active
                bind:value=typed
                on:input=move |_| open.set(true)
                on:focus=move |_| open.set(true)
                on:keydown=on_key
            />
            <HitList id=listed list typed at open more=Callback::new(move |()| leave_to_page()) />
        </div>
    }
}

#[component]
fn HitList(
    id: String,
    list: Memo<Option<Vec<Hit>>>,
    typed: RwSignal<String>,
    at: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
    more: Callback<()>,
) -> impl IntoView {
    let base = id.clone();
    let line = move |(n, hit): (usize, Hit)| {
        let leave = move |_| {
            typed.set(String::new());
            open.set(false);
        };
        view! {
            <li
                id=format!("{base}-{n}")
                role="option"
                aria-selected=move || (at.get() == Some(n)).to_string()
            >
                <a class="search__hit" href=hit.href tabindex="-1" on:click=leave>
                    <Icon name=hit.icon />
                    <span class="search__name">{hit.name}</span>
                    <small>{hit.about}</small>
                </a>
            </li>
        }
    };
    let shown = move || open.get() && list.with(Option::is_some);
    let said = move || {
        let count = list.with(|l| l.as_ref().map_or(0, Vec::len));
        if count > 0 {
            shell::SEARCH_FOUND.fill(lang(), &[("n", &count)])
        } else {
            shell::SEARCH_NOTHING.fill(lang(), &[("text", &typed.get())])
        }
    };
    let none = move || list.with(|l| l.as_ref().is_some_and(Vec::is_empty));
    let lines = move || {
        list.get().unwrap_or_default().into_iter().enumerate().map(line.clone()).collect_view()
    };
    view! {
        <div class="search__panel" class:search__panel--open=shown>
            <ul id=id role="listbox" aria-label=t(shell::SEARCH_HINT)>{lines}</ul>
            <p class="visually-hidden" role="status">{move || shown().then(said.clone())}</p>
            <Show when=none>
                <p class="search__none">{said.clone()}</p>
            </Show>
            <Show when=move || !none()>
                <button type="button" class="search__all" tabindex="-1" on:click=move |_| more.run(())>
                    {t(shell::SEARCH_ALL)}
                </button>
            </Show>
        </div>
    }
}
