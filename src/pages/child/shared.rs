//! What the pages of a child share.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{Answer, AppState, PageHead, ask, lang_now, route::Route, show, t, use_answer},
    components::{ButtonKind, Icon, IconName, LinkButton},
    desk::protocol::{Changed, ChildPage, DeskError, GetChild, UndoChange},
    growth::NextStep,
    i18n::{
        Lang,
        words::{child as w, common, growth::next_step},
    },
    records::ChildId,
};

/// The child, asked again whenever it, a Posyandu or the settings change.
pub fn use_child(id: ChildId) -> Answer<ChildPage> {
    use_answer(
        move || Some(GetChild { id }),
        move |changed| match changed {
            Changed::Child(child, _) => *child == id,
            Changed::Posyandu(_) | Changed::Settings => true,
            _ => false,
        },
    )
}

/// The child as a view; a child that is not there any more says so and leads to the list.
pub fn show_child<V>(
    answer: Answer<ChildPage>,
    skeleton: impl Fn() -> AnyView + Copy + Send + Sync + 'static,
    view: impl Fn(Signal<ChildPage>) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    V: IntoView + 'static,
{
    let gone = Memo::new(move |_| answer.error() == Some(DeskError::NotFound));
    move || {
        if gone.get() {
            view! { <Gone /> }.into_any()
        } else {
            show(answer, skeleton, view).into_any()
        }
    }
}

/// The child was deleted, or the address is wrong.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <div class="empty">
            <h2 class="empty__title">{t(w::GONE)}</h2>
            <p>{t(w::GONE_WHY)}</p>
            <LinkButton label=t(w::TO_LIST) href=Route::Children.href() kind=ButtonKind::Primary />
        </div>
    }
}

/// Head of a form or list about one child: the name stands in the heading, never in the tab.
#[component]
pub fn ChildHead(
    /// Whose.
    id: ChildId,
    /// The child.
    page: Answer<ChildPage>,
    /// What is done here; the tab's title.
    what: crate::i18n::Text,
) -> impl IntoView {
    let name = move || page.with(|page| page.map(name_of).unwrap_or_default());
    let heading = move || {
        let name = name();
        let what = t(what)();
        if name.is_empty() { what.to_owned() } else { format!("{what}: {name}") }
    };
    let crumbs = Signal::derive(move || {
        let name = name();
        let name = if name.is_empty() { t(w::CHILD)().to_owned() } else { name };
        vec![
            (t(crate::i18n::words::shell::CHILDREN)().to_owned(), Route::Children.href()),
            (name, Route::Child(id).href()),
        ]
    });
    view! { <PageHead title=t(what) heading=heading crumbs /> }
}

/// Next steps as a list, each with a sign of how urgent it is.
pub fn step_list(steps: &[NextStep], lang: Lang) -> AnyView {
    let one = |step: &NextStep| {
        let (class, icon) = match step {
            NextStep::ReferNow(_) | NextStep::Refer(_) => ("step step--act", IconName::Warning),
            NextStep::Remeasure(_) | NextStep::MeasureLength => {
                ("step step--watch", IconName::Scale)
            }
            NextStep::KeepGoing => ("step", IconName::Check),
            NextStep::Advise(_) | NextStep::WeighNextMonth => ("step", IconName::Calendar),
        };
        view! { <li class=class><Icon name=icon /><span>{next_step(*step, lang)}</span></li> }
    };
    view! { <ol class="steps">{steps.iter().map(one).collect_view()}</ol> }.into_any()
}

/// The name of a child, for the screen only.
pub fn name_of(page: &ChildPage) -> String {
    page.child.identity.name.reveal().to_owned()
}

/// Takes a change back; called from a notice, when the page may be gone.
pub fn undo(app: &AppState, entry: String) {
    let app = *app;
    spawn_local(async move {
        match ask(UndoChange { entry }).await {
            Ok(()) => app.toasts.done(common::UNDONE.of(lang_now())),
            Err(error) => app.complain(&error),
        }
    });
}

/// Says that something was done; what has an entry in the history can be taken back from there.
pub fn done_with_undo(app: &AppState, entry: String, said: String) {
    if entry.is_empty() {
        return app.toasts.done(said);
    }
    let app = *app;
    app.toasts.undoable(said, move || undo(&app, entry.clone()));
}
