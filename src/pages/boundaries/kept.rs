//! The boundaries in use, and the way to others.

use leptos::prelude::*;

use super::{
    drop_target::{ChooseFile, DropTarget},
    picture::Picture,
    work::Work,
};
use crate::{
    app::{lang, lang_now, moment, send, show, skeleton_lines, t, use_answer, use_app},
    components::{Button, ButtonKind},
    desk::protocol::{BoundariesView, Changed, GetBoundaries, RemoveBoundaries, SaveBoundaries},
    i18n::words::boundaries as words,
    maps::{AreaLevel, Topology},
};

/// What is kept, or the target for a first file.
#[component]
pub fn Kept(work: Work) -> impl IntoView {
    let kept = use_answer(
        || Some(GetBoundaries {}),
        |changed| matches!(changed, Changed::Boundaries | Changed::Settings),
    );
    show(
        kept,
        || skeleton_lines(6),
        move |kept| {
            view! {
                {move || match kept.get() {
                    Some(kept) => view! { <InUse kept work /> }.into_any(),
                    None => view! {
                        <p>{t(words::KEPT_NONE_WHY)}</p>
                        <DropTarget work />
                    }
                    .into_any(),
                }}
            }
        },
    )
}

#[component]
fn InUse(kept: BoundariesView, work: Work) -> impl IntoView {
    let app = use_app();
    let topology = Topology::from_bytes(&kept.topology.0).ok();
    let count = |level| {
        let known = |topology: &Topology| {
            topology.level(level).filter(|(_, area)| area.code.is_some()).count() as u32
        };
        topology.as_ref().map_or(0, known)
    };
    let (desa, kecamatan) = (count(AreaLevel::Desa), count(AreaLevel::Kecamatan));
    let unknown = topology
        .as_ref()
        .map_or(0, |topology| topology.areas().iter().filter(|a| a.code.is_none()).count() as u32);
    let regions = move || {
        let lang = lang();
        words::KEPT_REGIONS
            .fill(lang, &[("desa", &lang.count(desa)), ("kecamatan", &lang.count(kecamatan))])
    };
    let unknowns = move || words::KEPT_UNKNOWN.fill(lang(), &[("n", &lang().count(unknown))]);
    let edited = kept.edited.clone();
    let when = move || {
        let moment = moment(edited.at);
        let by = &edited.by.0;
        if by.is_empty() {
            words::KEPT_WHEN.fill(lang(), &[("when", &moment)])
        } else {
            words::KEPT_WHEN_BY.fill(lang(), &[("when", &moment), ("by", by)])
        }
    };
    let size = kept.topology.0.len() as u64;
    let demo = kept.file.is_empty();
    let restore = kept.clone();
    let remove = move |_| {
        let restore = restore.clone();
        send(RemoveBoundaries {}, move |result| match result {
            Ok(()) => app.toasts.undoable(words::REMOVED.of(lang_now()), move || {
                put_back(app, restore.clone());
            }),
            Err(error) => app.complain(&error),
        });
    };
    view! {
        <section class="card boundaries-kept">
            <Picture bytes=kept.topology />
            <div class="boundaries-kept__words">
                <h2>{t(words::KEPT)}</h2>
                <p><strong>{regions}</strong></p>
                {(unknown > 0).then(|| view! { <p>{unknowns}</p> })}
                <dl class="boundaries-facts">
                    <dt>{t(words::SOURCE)}</dt>
                    <dd>{kept.source}</dd>
                    {(!kept.licence.is_empty()).then(|| view! {
                        <dt>{t(words::LICENCE)}</dt>
                        <dd>{kept.licence}</dd>
                    })}
                    <dt>{t(words::SIZE)}</dt>
                    <dd>{move || lang().bytes(size)}</dd>
                </dl>
                <p class="soft">{kept.file}</p>
                {demo.then(|| view! { <p class="soft">{t(words::DEMO)}</p> })}
                <p class="soft">{when}</p>
                <div class="row">
                    <ChooseFile work label=words::REPLACE kind=ButtonKind::Secondary />
                    <Button label=t(words::REMOVE) kind=ButtonKind::Quiet on_click=remove />
                </div>
            </div>
        </section>
    }
}

/// Takes the removal back. The page may be left by then.
fn put_back(app: crate::app::AppState, kept: BoundariesView) {
    let BoundariesView { file, source, licence, size_before, topology, .. } = kept;
    let asked = SaveBoundaries { file, source, licence, size_before, topology };
    leptos::task::spawn_local(async move {
        match crate::app::ask(asked).await {
            Ok(()) => app.toasts.done(words::RESTORED.of(lang_now())),
            Err(error) => app.complain(&error),
        }
    });
}
