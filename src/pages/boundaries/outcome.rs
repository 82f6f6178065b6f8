//! What was found in a file: figures, a picture, what is odd, and keeping it.

use leptos::prelude::*;

use super::{drop_target::ChooseFile, open::OpenShapes, picture::Picture, work::Work};
use crate::{
    app::{lang, t, use_app},
    boundaries::{
        model::{Fields, Note},
        protocol::Found,
    },
    components::{Button, ButtonKind, Figure, Icon, IconName, Select, TextField},
    desk::protocol::{FieldProblem, FormField, Why},
    i18n::{
        Text, Words as _,
        words::{boundaries as words, errors},
    },
};

/// The whole result.
#[component]
pub fn Outcome(work: Work) -> impl IntoView {
    let app = use_app();
    let found = work.found.get_untracked();
    let regency = app.overview.now().map(|o| o.settings.regency_name).unwrap_or_default();
    let (file, format) = (work.file.get_untracked(), found.format);
    let about = move || {
        words::RESULT_FILE.fill(lang(), &[("file", &file), ("format", &format.say(lang()))])
    };
    let open = found.open_total > 0;
    view! {
        <section class="card boundaries-kept">
            <Picture bytes=work.topology.get_untracked() />
            <div class="boundaries-kept__words">
                <h2>{t(words::RESULT)}</h2>
                <p class="soft">{about}</p>
                <Figures found=found.clone() />
                <Remarks found=found.clone() regency=regency.clone() />
            </div>
        </section>
        {open.then(|| view! { <OpenShapes work /> })}
        <Missing found=found.clone() regency />
        <FieldsInUse work found />
        <Keeping work />
    }
}

#[component]
fn Figures(found: Found) -> impl IntoView {
    let count = |label: Text, n: u32, of: u32| {
        let tone = if n < of { "watch" } else { "good" };
        view! {
            <Figure
                label=t(label)
                value=move || lang().count(n)
                detail=move || words::OF_ALL.fill(lang(), &[("n", &lang().count(of))])
                tone
            />
        }
    };
    // A file of kecamatan only has no desa to count.
    let desa = (found.desa > 0).then(|| count(words::DESA, found.desa, found.all_desa));
    let kecamatan = count(words::KECAMATAN, found.kecamatan, found.all_kecamatan);
    let (after, before) = (found.size_after, found.size_before);
    view! {
        <div class="boundaries-figures">
            {desa}
            {kecamatan}
            <Figure
                label=t(words::SIZE)
                value=move || lang().bytes(after)
                detail=move || words::SIZE_FROM.fill(lang(), &[("size", &lang().bytes(before))])
            />
        </div>
    }
}

/// What is odd, and what was left out.
#[component]
fn Remarks(found: Found, regency: String) -> impl IntoView {
    let lines = move || {
        let lang = lang();
        let mut lines: Vec<String> = Vec::new();
        let some = |n: u32, text: Text| {
            (n > 0).then(|| text.fill(lang, &[("n", &lang.count(n)), ("regency", &regency)]))
        };
        lines.extend(found.bps.then(|| words::BPS.of(lang).to_owned()));
        lines.extend(found.notes.iter().map(|note| said(note, lang)));
        lines.extend(some(found.elsewhere, words::ELSEWHERE));
        lines.extend(some(found.larger, words::LARGER));
        lines.extend(some(found.joined, words::JOINED));
        lines.extend(some(found.dropped, words::DROPPED));
        if !found.vanished.is_empty() {
            let names = found.vanished.join(", ");
            lines.push(words::VANISHED.fill(lang, &[("names", &names)]));
        }
        if found.missing.is_empty() && found.open_total == 0 {
            lines.insert(0, words::ALL_MATCHED.of(lang).to_owned());
        }
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! { <ul class="boundaries-remarks">{lines}</ul> }
}

fn said(note: &Note, lang: crate::i18n::Lang) -> String {
    let text = if note.name.is_empty() { words::NOTE_COUNT_NAMELESS } else { words::NOTE_COUNT };
    text.fill(
        lang,
        &[
            ("n", &lang.count(note.count)),
            ("first", &lang.count(note.first)),
            ("name", &note.name),
            ("what", &note.kind.say(lang)),
        ],
    )
}

#[component]
fn Missing(found: Found, regency: String) -> impl IntoView {
    let count = found.missing.len() as u32;
    let why = move || words::MISSING_WHY.fill(lang(), &[("regency", &regency)]);
    let names = found.missing.into_iter().map(|region| {
        view! { <li>{region.name} " " <span class="soft figures">{region.code.to_string()}</span></li> }
    });
    (count > 0).then(|| {
        view! {
            <details class="card boundaries-fold">
                <summary>{t(words::MISSING)} " (" {move || lang().count(count)} ")"</summary>
                <p>{why}</p>
                <ul class="boundaries-missing">{names.collect_view()}</ul>
            </details>
        }
    })
}

#[component]
fn FieldsInUse(work: Work, found: Found) -> impl IntoView {
    let chosen = found.chosen;
    let fields = StoredValue::new(found.fields);
    let select = move |label: Text, value: Option<u16>, put: fn(&mut Fields, Option<u16>)| {
        let options = Signal::derive(move || {
            let none = (String::new(), words::FIELD_NONE.of(lang()).to_owned());
            let all = fields.with_value(|fields| {
                let one = |(n, field): (usize, &crate::boundaries::protocol::Field)| {
                    (n.to_string(), format!("{}: {}", field.name, field.samples.join(", ")))
                };
                fields.iter().enumerate().map(one).collect::<Vec<_>>()
            });
            std::iter::once(none).chain(all).collect::<Vec<_>>()
        });
        let value = value.map(|n| n.to_string()).unwrap_or_default();
        let choose = move |value: String| {
            let mut fields = chosen;
            put(&mut fields, value.parse().ok());
            work.set_fields(fields);
        };
        view! { <Select label=t(label) value=Signal::stored(value) options on_choose=choose /> }
    };
    view! {
        <details class="card boundaries-fold">
            <summary>{t(words::FIELDS)}</summary>
            <p>{t(words::FIELDS_WHY)}</p>
            {select(words::FIELD_CODE, chosen.code, |fields, n| fields.code = n)}
            {select(words::FIELD_DESA, chosen.desa, |fields, n| fields.desa = n)}
            {select(words::FIELD_KECAMATAN, chosen.kecamatan, |fields, n| fields.kecamatan = n)}
        </details>
    }
}

/// Source, licence, and the button.
#[component]
fn Keeping(work: Work) -> impl IntoView {
    let tried = RwSignal::new(false);
    let problem = FieldProblem { field: FormField::Source, why: Why::Missing };
    let missing = Signal::derive(move || {
        let empty = tried.get() && work.source.with(|source| source.trim().is_empty());
        empty.then(|| errors::problem(problem, lang()))
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if work.source.with_untracked(|source| !source.trim().is_empty()) {
            work.save();
        }
    };
    view! {
        <form class="card" on:submit=submit>
            <TextField
                label=t(words::SOURCE)
                value=work.source
                hint=t(words::SOURCE_HINT)
                error=missing
                longest=500
            />
            <TextField
                label=t(words::LICENCE)
                value=work.licence
                hint=t(words::LICENCE_HINT)
                note=t(crate::i18n::words::common::OPTIONAL)
                longest=500
            />
            <p class="soft"><Icon name=IconName::Info /> " " {t(words::NOT_SAVED_YET)}</p>
            <div class="import-actions">
                <Button
                    label=t(words::SAVE)
                    kind=ButtonKind::Primary
                    submit=true
                    busy=work.saving
                    on_click=|_| ()
                />
                <ChooseFile work label=words::CHOOSE_OTHER kind=ButtonKind::Secondary />
                <Button
                    label=t(words::DISCARD)
                    kind=ButtonKind::Quiet
                    on_click=move |_| work.discard()
                />
            </div>
        </form>
    }
}
