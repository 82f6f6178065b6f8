//! Small parts: empty states, progress, bars, tabs, pages of a list, heads of columns.

use leptos::{prelude::*, text_prop::TextProp};

use super::{Icon, IconButton, IconName};

/// Nothing here yet, and what to do first.
#[component]
pub fn Empty(
    /// What is not here.
    #[prop(into)]
    title: TextProp,
    /// What to do first.
    #[prop(optional, into)]
    text: Option<TextProp>,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <svg class="empty__picture" viewBox="0 0 120 60" width="120" height="60" aria-hidden="true">
                <path class="empty__band" d="M4 56C36 44 72 30 116 26V8C72 12 36 26 4 44Z" />
                <path class="empty__line" d="M10 48 34 41 58 33" />
                <circle class="empty__dot" cx="82" cy="25" r="4" />
            </svg>
            <h2 class="empty__title">{move || title.get()}</h2>
            {text.map(|text| view! { <p>{move || text.get()}</p> })}
            {children.map(|children| view! { <div class="empty__actions">{children()}</div> })}
        </div>
    }
}

/// How far a long job is: step, count, and a way to stop it.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: TextProp,
    /// Done so far and in all; 0 in all when that is not known.
    #[prop(into)]
    done: Signal<(u64, u64)>,
    /// The count in words.
    #[prop(into)]
    count: TextProp,
    /// Button that stops it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let named = label.clone();
    let value = move || {
        let (done, total) = done.get();
        (total > 0).then(|| done.min(total).to_string())
    };
    let most = move || done.get().1.max(1).to_string();
    view! {
        <div class="progress">
            <div class="progress__words">
                <strong>{move || label.get()}</strong>
                <span class="figures">{move || count.get()}</span>
            </div>
            <progress class="progress__bar" aria-label=move || named.get() max=most value=value></progress>
            {children.map(|children| children())}
        </div>
    }
}

/// A share as a bar. The number stands beside it: the bar is for the eye only.
#[component]
pub fn Bar(
    /// Parts, in percent of the whole, with the class of their colour.
    #[prop(into)]
    parts: Signal<Vec<(f64, &'static str)>>,
) -> impl IntoView {
    move || still_bar(parts.get())
}

/// A bar that stays as it is: one of hundreds in a table.
pub fn still_bar(parts: impl IntoIterator<Item = (f64, &'static str)>) -> impl IntoView {
    let mut x = 0.0;
    let one = |(width, class): (f64, &'static str)| {
        let at = x;
        x += width;
        view! { <rect class=class x=format!("{at:.2}") y="0" width=format!("{width:.2}") height="10" /> }
    };
    let drawn = parts.into_iter().map(one).collect_view();
    view! {
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar__ground" x="0" y="0" width="100" height="10" />
            {drawn}
        </svg>
    }
}

/// A number large enough to be read across a room, with its words, as a door where it has one.
#[component]
pub fn Figure(
    /// What it counts.
    #[prop(into)]
    label: TextProp,
    /// The number.
    #[prop(into)]
    value: TextProp,
    /// Beside it: of how many, how much.
    #[prop(optional, into)]
    detail: Option<TextProp>,
    /// The list behind it.
    #[prop(optional, into)]
    href: Option<String>,
    /// Colour of its edge: `good`, `watch`, `act`, `above` or nothing.
    #[prop(default = "")]
    tone: &'static str,
) -> impl IntoView {
    let class = format!("figure figure--{tone}");
    let inner = view! {
        <span class="figure__label">{move || label.get()}</span>
        <strong class="figure__value">{move || value.get()}</strong>
        {detail.map(|detail| view! { <span class="figure__detail">{move || detail.get()}</span> })}
    };
    match href {
        Some(href) => view! {
            <a class=class href=href>
                {inner}
                <span class="figure__door"><Icon name=IconName::Right /></span>
            </a>
        }
        .into_any(),
        None => view! { <div class=class>{inner}</div> }.into_any(),
    }
}

/// Pages of a long list: nothing but the rows of one page is ever on the screen.
#[component]
pub fn Pager(
    /// This page, from 0.
    #[prop(into)]
    page: Signal<u32>,
    /// How many there are.
    #[prop(into)]
    pages: Signal<u32>,
    /// The rows in words: "1–50 dari 1.234".
    #[prop(into)]
    words: TextProp,
    /// Words of the button to the page before.
    #[prop(into)]
    before: TextProp,
    /// Words of the button to the next page.
    #[prop(into)]
    after: TextProp,
    /// Goes to a page.
    #[prop(into)]
    on_page: Callback<u32>,
) -> impl IntoView {
    let first = Signal::derive(move || page.get() == 0);
    let last = Signal::derive(move || page.get() + 1 >= pages.get());
    view! {
        <nav class="pager">
            <IconButton
                label=before
                icon=IconName::Left
                disabled=first
                on_click=move |_| on_page.run(page.get_untracked().saturating_sub(1))
            />
            <span class="figures" aria-live="polite">{move || words.get()}</span>
            <IconButton
                label=after
                icon=IconName::Right
                disabled=last
                on_click=move |_| on_page.run(page.get_untracked() + 1)
            />
        </nav>
    }
}

/// The head of a column that can be sorted.
#[component]
pub fn SortHead(
    /// The column.
    #[prop(into)]
    label: TextProp,
    /// `Some(true)` up, `Some(false)` down, `None` not by this one.
    #[prop(into)]
    sorted: Signal<Option<bool>>,
    /// Sorts by it, or turns the order.
    #[prop(into)]
    on_sort: Callback<()>,
    /// Figures stand at the right.
    #[prop(optional)]
    numeric: bool,
) -> impl IntoView {
    let state = move || match sorted.get() {
        Some(true) => "ascending",
        Some(false) => "descending",
        None => "none",
    };
    let icon = move || match sorted.get() {
        Some(true) => IconName::Up,
        Some(false) => IconName::Down,
        None => IconName::Sort,
    };
    view! {
        <th scope="col" class:numeric=numeric aria-sort=state>
            <button type="button" class="sort-head" on:click=move |_| on_sort.run(())>
                <span>{move || label.get()}</span>
                {move || view! { <Icon name=icon() /> }}
            </button>
        </th>
    }
}

/// Tabs as links or buttons of one row. Options are (value, words).
#[component]
pub fn Tabs<T>(
    /// What the tabs are about.
    #[prop(into)]
    label: TextProp,
    /// The chosen one.
    #[prop(into)]
    value: Signal<T>,
    /// The tabs.
    options: Vec<(T, TextProp)>,
    /// Chooses.
    #[prop(into)]
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let one = |(option, words): (T, TextProp)| {
        view! {
            <button
                type="button"
                class="tab"
                aria-pressed=move || (value.get() == option).to_string()
                on:click=move |_| on_choose.run(option)
            >
                {move || words.get()}
            </button>
        }
    };
    let tabs = options.into_iter().map(one).collect_view();
    view! { <div class="tabs" role="group" aria-label=label>{tabs}</div> }
}

/// A wide table in its own scrolling region, which the keyboard reaches.
#[component]
pub fn TableScroll(
    /// What the table shows.
    #[prop(into)]
    label: TextProp,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=label>
            {children()}
        </div>
    }
}
