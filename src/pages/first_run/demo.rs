//! The demo, in three sizes.

use leptos::prelude::*;

use crate::{
    app::{ErrorNotice, JobProgress, lang_now, t, use_app, use_job},
    components::{Button, ButtonKind, Choice},
    desk::protocol::{DemoSize, DeskError, LoadDemo},
    i18n::{Text, Words, words::first_run},
};

const fn about(size: DemoSize) -> Text {
    match size {
        DemoSize::Demo => first_run::DEMO_SMALL,
        DemoSize::Mean => first_run::DEMO_MEAN,
        DemoSize::Large => first_run::DEMO_LARGE,
    }
}

/// Opens the demo; also stands in the settings.
#[component]
pub fn DemoCard() -> impl IntoView {
    let app = use_app();
    let size = RwSignal::new(DemoSize::Demo);
    let job = use_job();
    let error = RwSignal::new(None::<DeskError>);
    let start = move || {
        error.set(None);
        job.run(LoadDemo { size: size.get_untracked() }, move |result| match result {
            Ok(()) => app.toasts.done(first_run::DEMO_READY.of(lang_now())),
            Err(why) => error.set(Some(why)),
        });
    };
    let options = DemoSize::ALL.map(|size| (size, t(size.words()).into())).to_vec();
    let busy = Signal::derive(move || job.is_running());
    view! {
        <section class="card way way--first">
            <h2>{t(first_run::DEMO_TITLE)}</h2>
            <p>{t(first_run::DEMO_TEXT)}</p>
            <Choice label=t(first_run::DEMO_SIZE) value=size options on_choose=move |s| size.set(s) />
            <p class="soft">{move || t(about(size.get()))()}</p>
            <div class="way__do">
                <Button
                    label=t(first_run::DEMO_DO)
                    kind=ButtonKind::Primary
                    busy
                    on_click=move |_| start()
                />
            </div>
            <JobProgress job />
            {move || error.get().map(|error| {
                view! { <ErrorNotice error retry=move |()| start() /> }
            })}
        </section>
    }
}
