//! On Beranda, when it is time: what is only on this tablet, and the way to a backup.

use leptos::{prelude::*, task::spawn_local};

use super::folder::by_itself;
use crate::{
    app::{Answer, lang, moment, route::Route, t, use_answer, use_app},
    components::{ButtonKind, Icon, IconName, LinkButton},
    desk::protocol::{GetKeeping, Keeping},
    i18n::words::keep as words,
};

/// How safe the records are, as Beranda asks it: it waits for the answer, or the notice would push
/// the figures down.
pub fn use_keeping() -> Answer<Keeping> {
    use_answer(|| Some(GetKeeping {}), |_| false)
}

/// The notice. Not in a meeting and not of the demo.
#[component]
pub fn BackupDue(keeping: Answer<Keeping>) -> impl IntoView {
    let app = use_app();
    // Beranda is opened some times a day; a person is not asked for what can go by itself.
    let tried = StoredValue::new(false);
    Effect::new(move |_| {
        let demo = app.overview.with(|overview| overview.is_none_or(|overview| overview.demo));
        let Some(now) = keeping.get().filter(|_| !demo && app.meeting.get().is_none()) else {
            return;
        };
        if !tried.get_value() {
            tried.set_value(true);
            spawn_local(async move {
                by_itself(app, &now).await;
                keeping.again();
            });
        }
    });
    let due = Memo::new(move |_| {
        let demo = app.overview.with(|overview| overview.is_none_or(|overview| overview.demo));
        let quiet = demo || app.meeting.get().is_some();
        keeping.get().filter(|keeping| (keeping.due || keeping.half_restored) && !quiet)
    });
    move || {
        due.get().map(|keeping| {
            let n = i64::try_from(keeping.only_here).unwrap_or(i64::MAX);
            let oldest = keeping.oldest.unwrap_or_default();
            let said = move || {
                if keeping.half_restored {
                    return words::HALF.of(lang()).to_owned();
                }
                let n = lang().count(n);
                words::DUE.fill(lang(), &[("n", &n), ("when", &moment(oldest))])
            };
            view! {
                <div class="notice notice--watch" role="note" data-testid="backup-due">
                    <Icon name=IconName::Lock />
                    <div class="notice__words">
                        <p>{said}</p>
                        <div class="row">
                            <LinkButton
                                label=t(words::OPEN)
                                href=Route::Keep.href()
                                kind=ButtonKind::Secondary
                            />
                        </div>
                    </div>
                </div>
            }
        })
    }
}
