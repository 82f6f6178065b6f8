//! A Posyandu and whom it misses.

use leptos::prelude::*;

use super::{
    called::{CalledState, CalledTick},
    calls::OnPaper,
};
use crate::{
    app::{lang, route::Route, t},
    components::{Button, ButtonKind, IconName},
    desk::protocol::{CallChild, CallGroup},
    i18n::words::campaigns as w,
    office::calls::by_rt,
    pages::posyandu::full_name,
    records::{ChildId, PosyanduId},
};

#[component]
pub(super) fn Group(
    group: CallGroup,
    hidden: Memo<bool>,
    state: CalledState,
    paper: RwSignal<OnPaper>,
    writing: RwSignal<Option<PosyanduId>>,
) -> impl IntoView {
    let id = group.posyandu;
    let (name, within) = (group.name.clone(), group.within.clone());
    let counts = (group.children.len(), group.weighed, group.sasaran);
    let sum = move || {
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("n", &counts.0), ("d", &counts.1), ("s", &counts.2)];
        w::GROUP_SUM.fill(lang(), &values)
    };
    let parts = move || {
        let lang = lang();
        let parts = by_rt(&group, lang).into_iter().map(|(rt, children)| {
            // Hidden, no RT is told.
            let rt = if rt.is_empty() { w::RT_UNKNOWN.of(lang).to_owned() } else { rt };
            let head = (!hidden.get()).then(|| view! { <h3 class="call__rt">{rt}</h3> });
            let ids: Vec<ChildId> = children.iter().map(|child| child.id).collect();
            let children = children.into_iter().map(|one| child(state, id, one)).collect_view();
            view! {
                <div class="call__part" hidden=move || ids.iter().all(|id| state.hides(*id))>
                    {head}
                    <ul class="call__children">{children}</ul>
                </div>
            }
        });
        parts.collect_view()
    };
    view! {
        <section class="call">
            <div class="call__head">
                <div>
                    <h2>
                        <a class="name-link" href=Route::Posyandu(id).href()>
                            {move || full_name(&name, lang())}
                        </a>
                    </h2>
                    <p class="soft">{within} " · " {sum}</p>
                    <p class="figures">{move || state.said(id)}</p>
                </div>
                <div class="row no-print">
                    <Button
                        label=t(w::MESSAGE)
                        icon=IconName::File
                        on_click=move |_| writing.set(Some(id))
                    />
                    <Show when=move || !hidden.get()>
                        <Button
                            label=t(w::SHEET)
                            kind=ButtonKind::Quiet
                            icon=IconName::Print
                            on_click=move |_| paper.set(OnPaper::One(id))
                        />
                    </Show>
                </div>
            </div>
            <div class="call__parts">{parts}</div>
        </section>
    }
    .into_any()
}

fn child(state: CalledState, posyandu: PosyanduId, child: &CallChild) -> AnyView {
    let lang = lang();
    let last = match child.weighed {
        Some(day) => w::LAST.fill(lang, &[("date", &lang.date(day))]),
        None => w::NEVER.of(lang).to_owned(),
    };
    let more = [lang.age_months(child.months), child.dasawisma.reveal().to_owned(), last];
    let more: Vec<String> = more.into_iter().filter(|part| !part.is_empty()).collect();
    let id = child.id;
    view! {
        <li class="call__child" hidden=move || state.hides(id)>
            <a class="name-link" href=Route::Child(child.id).href()>{child.name.reveal().to_owned()}</a>
            <small>{more.join(" · ")}</small>
            <span class="no-print"><CalledTick state posyandu child=id /></span>
        </li>
    }
    .into_any()
}
