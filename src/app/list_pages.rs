//! Pages of a list whose page stands in the address.

use std::ops::Range;

use leptos::prelude::*;

use super::{
    lang::{lang, t},
    state::use_app,
};
use crate::{components::Pager, i18n::words::common};

/// Which rows of `total` a page holds; those of the last page, where there are fewer.
pub fn rows_of(page: u32, total: usize, per_page: usize) -> Range<usize> {
    let last = total.div_ceil(per_page).saturating_sub(1);
    let from = (page as usize).min(last) * per_page;
    from..(from + per_page).min(total)
}

/// "51–100 of 312" with ways to the pages before and after; nothing where one page holds all.
#[component]
pub fn ListPages(
    /// All rows, and rows of a page.
    #[prop(into)]
    size: Signal<(u32, u32)>,
) -> impl IntoView {
    let app = use_app();
    let pages = Signal::derive(move || {
        let (total, per_page) = size.get();
        total.div_ceil(per_page.max(1))
    });
    let page =
        Signal::derive(move || app.router.location().list.page.min(pages.get().saturating_sub(1)));
    let words = move || {
        let (lang, (total, per_page)) = (lang(), size.get());
        let here = rows_of(page.get(), total as usize, per_page.max(1) as usize);
        let n = |n: usize| lang.count(n as u32);
        common::ROWS_OF.fill(
            lang,
            &[("from", &n(here.start + 1)), ("to", &n(here.end)), ("total", &lang.count(total))],
        )
    };
    view! {
        <Show when=move || { pages.get() > 1 }>
            <Pager
                page
                pages
                words
                before=t(common::PREVIOUS)
                after=t(common::NEXT)
                on_page=move |page| app.router.set_list_page(page)
            />
        </Show>
    }
    .into_any()
}
