//! The curriculum: modules with lessons and the skills they give.

use leptos::prelude::*;

use super::change;
use crate::{
    app::{lang, paper::Draft, t},
    components::{Button, IconName, NumberField, TextField, Tick},
    documents::{Extra, IdSource as _},
    i18n::words::bimtek as w,
    platform::random::RandomIds,
    rakor::kader::{Skill, SkillArea},
    records::coordination::{MemberId, Module, Rakor},
};

#[component]
pub(super) fn Curriculum(draft: Draft<Rakor>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        draft.doc.with(|rakor| {
            let mut modules: Vec<&Module> =
                rakor.bimtek.iter().flat_map(|bimtek| &bimtek.modules).collect();
            modules.sort_by_key(|module| (module.order, module.id));
            modules.iter().map(|module| module.id).collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        change(draft, |bimtek| {
            let order = bimtek.modules.iter().map(|one| one.order + 1).max().unwrap_or(0);
            let (id, title) = (RandomIds.next_id(), String::new());
            let (skills, extra) = (Vec::new(), Extra::new());
            bimtek.modules.push(Module { id, order, title, lessons: 2, skills, extra });
        });
    };
    view! {
        <details open=true>
            <summary><strong>{t(w::MODULES)}</strong></summary>
            <div class="bimtek__modules">
                <Show when=move || ids.with(Vec::is_empty)>
                    <p class="soft">{t(w::NO_MODULES)}</p>
                </Show>
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row draft id ids />
                </For>
                <Button label=t(w::ADD_MODULE) icon=IconName::Plus on_click=add />
            </div>
        </details>
    }
    .into_any()
}

fn find(rakor: &Rakor, id: MemberId) -> Option<&Module> {
    rakor.bimtek.as_ref()?.modules.iter().find(|module| module.id == id)
}

fn edit(draft: Draft<Rakor>, id: MemberId, put: impl FnOnce(&mut Module)) {
    change(draft, |bimtek| {
        if let Some(module) = bimtek.modules.iter_mut().find(|module| module.id == id) {
            put(module);
        }
    });
}

#[component]
fn Row(draft: Draft<Rakor>, id: MemberId, ids: Memo<Vec<MemberId>>) -> impl IntoView {
    let now = draft.doc.with_untracked(|rakor| find(rakor, id).cloned());
    let title = RwSignal::new(now.as_ref().map(|one| one.title.clone()).unwrap_or_default());
    let lessons = RwSignal::new(now.map(|one| one.lessons.to_string()).unwrap_or_default());
    Effect::new(move |_| {
        let typed = title.get();
        if draft.doc.with_untracked(|r| find(r, id).is_some_and(|one| one.title != typed)) {
            edit(draft, id, |module| module.title = typed);
        }
    });
    Effect::new(move |_| {
        let Ok(typed) = lessons.with(|text| text.trim().parse::<u8>()) else { return };
        if draft.doc.with_untracked(|r| find(r, id).is_some_and(|one| one.lessons != typed)) {
            edit(draft, id, |module| module.lessons = typed);
        }
    });
    let nth = move || {
        let at = ids.with(|ids| ids.iter().position(|one| *one == id)).map_or(0, |at| at + 1);
        w::MODULE_N.fill(lang(), &[("n", &at)])
    };
    let areas = SkillArea::ALL.into_iter().map(|area| {
        let value = Signal::derive(move || {
            draft.doc.with(|rakor| {
                let module = find(rakor, id);
                module.is_some_and(|one| area.skills().all(|s| one.skills.contains(&s.code())))
            })
        });
        let tick = move |yes: bool| {
            edit(draft, id, |module| {
                let codes: Vec<String> = area.skills().map(Skill::code).collect();
                module.skills.retain(|code| !codes.contains(code));
                if yes {
                    module.skills.extend(codes);
                }
            });
        };
        view! { <Tick label=move || w::area(area).of(lang()) value on_change=tick /> }
    });
    view! {
        <fieldset class="pledge__row">
            <legend>{nth}</legend>
            <div class="form__row">
                <TextField label=t(w::MODULE_TITLE) value=title />
                <NumberField label=t(w::LESSONS) value=lessons whole=true />
            </div>
            <p>{t(w::GIVES)}</p>
            <div class="bimtek__areas">{areas.collect_view()}</div>
            <Button
                label=move || w::REMOVE.fill(lang(), &[("what", &nth())])
                icon=IconName::Trash
                on_click=move |_| change(draft, |bimtek| bimtek.modules.retain(|one| one.id != id))
            />
        </fieldset>
    }
    .into_any()
}
