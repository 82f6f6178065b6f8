//! RT and dasawisma of a registration with their numbers: a line each on a tablet, a card each on a
//! phone.

use leptos::prelude::*;

use super::cell::{Count, Wrong};
use crate::{
    app::{lang, paper::Draft, paper_field::problem_of, t},
    components::{Button, IconButton, IconName, TableScroll, TextField},
    desk::protocol::{PaperField as F, RegistrationView},
    forms::{in_order, register_of},
    i18n::{DASH, Lang, Words as _, words::lifecycle as w},
    rakor::lifecycle::{number, row, stages},
    records::coordination::{MemberId, Registration, RtCount, Stage},
};

/// The table and what adds to it.
#[component]
pub(super) fn Rows(
    draft: Draft<Registration>,
    view: Signal<RegistrationView>,
    wrong: Wrong,
) -> impl IntoView {
    let ids = Memo::new(move |_| {
        draft.doc.with(|doc| doc.rows.iter().map(|row| row.id).collect::<Vec<MemberId>>())
    });
    let head = |stage: Stage| {
        view! { <th scope="col" role="columnheader" class="numeric">{t(stage.words())}</th> }
    };
    let sum = move |stage: Stage| {
        let n = move || {
            let n = draft.doc.with(stages).of(stage);
            n.map_or_else(|| DASH.to_owned(), |n| lang().count(n))
        };
        view! { <td role="cell" class="numeric" data-label=t(stage.words())>{n}</td> }
    };
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
            <TableScroll label=t(w::SASARAN)>
                <table class="table life-table" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(w::RT)}</th>
                            {Stage::ALL.map(head).into_iter().collect_view()}
                            <th scope="col" role="columnheader" class="no-print">
                                <span class="visually-hidden">{t(w::REST_ZERO)}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For each=move || ids.get() key=|id| *id children=move |id| {
                            view! { <Line draft view wrong id /> }
                        } />
                    </tbody>
                    <tfoot role="rowgroup">
                        <tr role="row">
                            <th scope="row" role="rowheader">{t(w::SUM)}</th>
                            {Stage::ALL.map(sum).into_iter().collect_view()}
                            <td role="cell" class="no-print life-table__none"></td>
                        </tr>
                    </tfoot>
                </table>
            </TableScroll>
        </Show>
        <Add draft />
    }
    .into_any()
}

/// What a row is called: "RT 003", "RT 003 · Melati 2".
fn name(row: &RtCount) -> String {
    let rt = format!("RT {}", row.rt);
    if row.dasawisma.is_empty() { rt } else { format!("{rt} · {}", row.dasawisma) }
}

/// What a row is called where its line is not seen: every RW has an RT 001.
fn aloud(row: &RtCount) -> String {
    let name = name(row);
    if row.rw.is_empty() { name } else { format!("{name}, RW {}", row.rw) }
}

#[component]
fn Line(
    draft: Draft<Registration>,
    view: Signal<RegistrationView>,
    wrong: Wrong,
    id: MemberId,
) -> impl IntoView {
    let of = move |doc: &Registration| doc.rows.iter().find(|row| row.id == id).cloned();
    let here = Memo::new(move |_| draft.doc.with(of));
    let named = Signal::derive(move || here.with(|row| row.as_ref().map(name)).unwrap_or_default());
    let aloud =
        Signal::derive(move || here.with(|row| row.as_ref().map(aloud)).unwrap_or_default());
    let below = move || {
        let lang = lang();
        here.with(|row| {
            let row = row.as_ref()?;
            let rw = (!row.rw.is_empty()).then(|| format!("RW {}", row.rw));
            let whole = row.dasawisma.is_empty().then(|| w::WHOLE_RT.of(lang).to_owned());
            Some([rw, whole].into_iter().flatten().collect::<Vec<_>>().join(" · "))
        })
    };
    let change = move |change: &dyn Fn(&mut RtCount)| {
        draft.edit(|doc| {
            if let Some(row) = doc.rows.iter_mut().find(|row| row.id == id) {
                change(row);
            }
        });
    };
    let cells = Stage::ALL.map(|stage| {
        let value = Signal::derive(move || here.with(|row| row.as_ref()?.counts.of(stage)));
        let label = Signal::derive(move || {
            let row = aloud.get();
            w::CELL.fill(lang(), &[("what", &stage.say(lang())), ("row", &row)])
        });
        let known = move || here.with(|row| differs(row.as_ref()?, stage, &view.get(), lang()));
        view! {
            <td role="cell" class="numeric" data-label=t(stage.words())>
                <Count
                    label
                    value
                    on_change=move |n| change(&|row| row.counts.set(stage, n))
                    wrong
                />
                {move || known().map(|said| view! { <small>{said}</small> })}
            </td>
        }
    });
    let whole =
        Memo::new(move |_| here.with(|row| row.as_ref().is_none_or(|row| row.counts.is_whole())));
    let zero = move |_| {
        change(&|row| {
            for stage in Stage::ALL {
                row.counts.set(stage, Some(row.counts.of(stage).unwrap_or(0)));
            }
        });
    };
    let remove = move |_| draft.edit(|doc| doc.rows.retain(|row| row.id != id));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{named}<small>{below}</small></th>
            {cells.into_iter().collect_view()}
            <td role="cell" class="no-print life-table__tools">
                <Show
                    when=move || !whole.get()
                    fallback=|| view! { <span class="soft life-table__done">{t(w::DONE)}</span> }
                >
                    <button
                        type="button"
                        class="button button--quiet"
                        aria-label=move || w::REST_ZERO_OF.fill(lang(), &[("row", &aloud.get())])
                        on:click=zero
                    >
                        {t(w::REST_ZERO)}
                    </button>
                </Show>
                <IconButton
                    label=move || w::REMOVE_ROW.fill(lang(), &[("row", &aloud.get())])
                    icon=IconName::Trash
                    on_click=remove
                />
            </td>
        </tr>
    }
    .into_any()
}

/// What the children's register has in the whole RT, where it is another number.
fn differs(row: &RtCount, stage: Stage, view: &RegistrationView, lang: Lang) -> Option<String> {
    let (infants, toddlers) = register_of(row, &view.known);
    let known = match stage {
        Stage::Infant => infants,
        Stage::Toddler => toddlers,
        _ => return None,
    };
    let said = row.counts.of(stage).is_none_or(|n| n != known);
    (said && row.dasawisma.is_empty()).then(|| w::REGISTER.fill(lang, &[("n", &known)]))
}

/// Adds an RT or a dasawisma.
#[component]
fn Add(draft: Draft<Registration>) -> impl IntoView {
    let (rt, rw, dasawisma) =
        (RwSignal::new(String::new()), RwSignal::new(last_rw(draft)), RwSignal::new(String::new()));
    let (rt_wrong, rw_wrong) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let add = move |()| {
        let lang = untrack(lang);
        let written = rw.get_untracked();
        let area = if written.trim().is_empty() { Some(String::new()) } else { number(&written) };
        let Some(found) = number(&rt.get_untracked()) else {
            return rt_wrong.set(Some(w::ADD_RT_WRONG.of(lang).to_owned()));
        };
        let Some(area) = area else {
            return rw_wrong.set(Some(w::ADD_RW_WRONG.of(lang).to_owned()));
        };
        let new = row(&area, &found, &dasawisma.get_untracked());
        if draft.doc.with_untracked(|doc| doc.rows.iter().any(|row| row.id == new.id)) {
            return rt_wrong.set(Some(w::ADD_THERE.of(lang).to_owned()));
        }
        rt_wrong.set(None);
        rw_wrong.set(None);
        draft.edit(|doc| {
            doc.rows.push(new);
            in_order(&mut doc.rows);
        });
        rt.set(String::new());
        dasawisma.set(String::new());
    };
    view! {
        <fieldset class="life-add no-print">
            <legend>{t(w::ADD_ROW)}</legend>
            <TextField label=t(w::RT) value=rt keys="numeric" longest=6 error=rt_wrong />
            <TextField label=t(w::RW) value=rw keys="numeric" longest=6 error=rw_wrong />
            <TextField label=t(w::DASAWISMA) value=dasawisma hint=t(w::DASAWISMA_HINT) longest=60 />
            <Button label=t(w::ADD) icon=IconName::Plus on_click=move |_| add(()) />
        </fieldset>
        {move || {
            let problem = problem_of(draft, F::Number, 0);
            problem.get().map(|said| view! { <p class="field__error">{said}</p> })
        }}
    }
    .into_any()
}

/// The RW of the last row: mostly there is one.
fn last_rw(draft: Draft<Registration>) -> String {
    draft.doc.with_untracked(|doc| doc.rows.last().map(|row| row.rw.clone()).unwrap_or_default())
}
