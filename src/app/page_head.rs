//! The head of every page: its one question or name, the title of the tab, and focus.

use leptos::{html, prelude::*, text_prop::TextProp};

use super::{device, state::use_app};
use crate::i18n::words::shell;

/// The head of a page.
///
/// `title` is also the title of the tab, which browsers keep in their history: a child's name
/// stands in `heading` only.
#[component]
pub fn PageHead(
    /// What the page is, for the tab and the heading.
    #[prop(into)]
    title: TextProp,
    /// The heading, where it says more than the tab may.
    #[prop(optional, into)]
    heading: Option<TextProp>,
    /// A line under the heading.
    #[prop(optional, into)]
    lead: Option<TextProp>,
    /// Steps that lead here: words and address.
    #[prop(optional, into)]
    crumbs: Signal<Vec<(String, String)>>,
    /// What can be done here, at the right.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let node = NodeRef::<html::H1>::new();
    let tab = title.clone();
    Effect::new(move |_| device::document().set_title(&format!("{} · Idaman", tab.get())));
    Effect::new(move |_| {
        let Some(heading) = node.get() else { return };
        if app.router.moved() {
            let quietly = web_sys::FocusOptions::new();
            quietly.set_prevent_scroll(true);
            let _ = heading.focus_with_options(&quietly);
        }
    });
    let heading = heading.unwrap_or(title);
    view! {
        <header class="page-head">
            <div class="page-head__words">
                {move || {
                    let crumbs = crumbs.get();
                    (!crumbs.is_empty()).then(|| view! { <Breadcrumb crumbs /> })
                }}
                <h1 node_ref=node tabindex="-1">{move || heading.get()}</h1>
                {lead.map(|lead| view! { <p class="page-head__lead">{move || lead.get()}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-head__actions">{children()}</div> })}
        </header>
    }
}

#[component]
fn Breadcrumb(crumbs: Vec<(String, String)>) -> impl IntoView {
    let steps = crumbs
        .into_iter()
        .map(|(words, href)| view! { <li><a href=href>{words}</a></li> })
        .collect_view();
    view! {
        <nav class="crumbs" aria-label=super::lang::t(shell::BREADCRUMB)>
            <ol>{steps}</ol>
        </nav>
    }
}
