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
    router::Router,
    state::{AppState, use_app},
};
use crate::{
    components::{Icon, IconName, fresh_id},
    desk::protocol::{Search, SearchAnswer},
    i18n::{
        Lang, Words,
        words::{privacy, shell},
    },
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

/// The signals of the box.
#[derive(Clone, Copy)]
struct Finder {
    typed: RwSignal<String>,
    found: RwSignal<Option<SearchAnswer>>,
    list: Memo<Option<Vec<Hit>>>,
    /// The list is open.
    open: RwSignal<bool>,
    /// The line that the arrows chose.
    at: RwSignal<Option<usize>>,
    /// What was typed last, kept for the page of all results.
    kept: RwSignal<String>,
    router: Router,
}

impl Finder {
    fn new(app: &AppState) -> Self {
        let found = RwSignal::new(None::<SearchAnswer>);
        let list = Memo::new_with_compare(
            move |_| found.with(|f| f.as_ref().map(|answer| hits(answer, lang()))),
            |_, _| true,
        );
        Self {
            typed: RwSignal::new(String::new()),
            found,
            list,
            open: RwSignal::new(false),
            at: RwSignal::new(None),
            kept: app.search,
            router: app.router,
        }
    }

    /// Asks a moment after the last key; only the answer to the newest text counts.
    fn ask_while_typing(self) {
        let newest = StoredValue::new(0_u32);
        Effect::new(move |_| {
            let text = self.typed.get();
            self.at.set(None);
            newest.update_value(|n| *n += 1);
            let mine = newest.get_value();
            if text.trim().chars().count() < 2 {
                self.found.set(None);
                return;
            }
            let ask = move || {
                send(Search { text, limit: SHOWN }, move |answer| {
                    if newest.try_get_value() == Some(mine) {
                        self.found.set(answer.ok());
                    }
                });
            };
            if let Ok(timer) = set_timeout_with_handle(ask, PAUSE) {
                on_cleanup(move || timer.clear());
            }
        });
    }

    fn close(self) {
        self.open.set(false);
        self.at.set(None);
    }

    fn see_all(self) {
        self.kept.set(self.typed.get_untracked());
        self.close();
        self.router.go(Route::Search);
    }

    /// Enter: the chosen line, or the page of all results.
    fn enter(self) {
        let chosen = self.at.get_untracked();
        let hit = self.list.with_untracked(|l| Some(l.as_ref()?.get(chosen?)?.href.clone()));
        let Some(href) = hit else { return self.see_all() };
        self.typed.set(String::new());
        self.close();
        let _ = super::device::window().location().set_hash(&href);
    }

    fn on_key(self, event: &KeyboardEvent) {
        let count = self.list.with_untracked(|l| l.as_ref().map_or(0, Vec::len));
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                self.open.set(true);
                self.at.update(|at| *at = Some(at.map_or(0, |at| (at + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                let before = |at: usize| (at + count - 1) % count;
                self.at.update(|at| *at = Some(at.map_or(count - 1, before)));
            }
            "Escape" => self.close(),
            "Enter" => {
                event.prevent_default();
                self.enter();
            }
            _ => {}
        }
    }

    /// Focus went elsewhere, not to a line of the list: the list closes.
    fn left(self, event: &FocusEvent) {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let here = event.current_target().and_then(|here| here.dyn_into::<Node>().ok());
        if to.is_none() || here.is_some_and(|here| !here.contains(to.as_ref())) {
            let close = move || {
                let _ = self.open.try_set(false);
            };
            set_timeout(close, Duration::from_millis(150));
        }
    }
}

#[component]
pub(super) fn SearchBox() -> impl IntoView {
    let finder = Finder::new(&use_app());
    finder.ask_while_typing();
    let Finder { typed, list, open, at, .. } = finder;
    let id = fresh_id("search");
    let (owned, listed, option) = (id.clone(), id.clone(), id.clone());
    let active = move || at.get().map(|at| format!("{option}-{at}"));
    view! {
        <div class="search" role="search" on:focusout=move |event| finder.left(&event)>
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
                on:keydown=move |event| finder.on_key(&event)
            />
            <HitList id=listed list typed at open more=Callback::new(move |()| finder.see_all()) />
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
    let hidden = move || use_app().privacy.is_hidden();
    let said = move || {
        let count = list.with(|l| l.as_ref().map_or(0, Vec::len));
        if hidden() && count == 0 {
            privacy::SEARCH_HIDDEN.of(lang()).to_owned()
        } else if count > 0 {
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
            <p class="visually-hidden" role="status">{move || shown().then(said)}</p>
            <Show when=none>
                <p class="search__none">{said}</p>
            </Show>
            <Show when=move || !none()>
                <button type="button" class="search__all" tabindex="-1" on:click=move |_| more.run(())>
                    {t(shell::SEARCH_ALL)}
                </button>
            </Show>
        </div>
    }
}
