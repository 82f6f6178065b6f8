//! Indicators of the place: all of them, and one with its trend, comparison and breakdown.

mod about;
mod answer;
mod breakdown;
mod compare;
mod list;
mod one;
mod ranking;
mod trend;
mod two;
mod whiskers;

pub(crate) use compare::LEVELS;
pub use list::IndicatorsPage;
pub use one::IndicatorPage;

use leptos::prelude::*;

use crate::{
    app::{AppState, Chosen, lang, route::Route, t, use_chosen, view_code::ViewKey},
    components::{ButtonKind, Empty, IconName, LinkButton},
    desk::protocol::{Changed, Sasaran},
    i18n::words::{home, indicator_page as w},
    indicators::{IndicatorId, Period},
    records::{Month, Place},
};

/// Which children are expected, as the address has it.
pub(crate) const SASARAN: &[(&str, Sasaran)] =
    &[("riil", Sasaran::Registered), ("proyeksi", Sasaran::Projected)];

/// What the parts of a page of one indicator are about.
#[derive(Clone, Copy)]
struct Asked {
    id: IndicatorId,
    place: Memo<Place>,
    month: Memo<Option<Month>>,
    sasaran: Chosen<Sasaran>,
}

impl Asked {
    fn of(app: AppState, id: IndicatorId) -> Self {
        Self {
            id,
            place: Memo::new(move |_| app.router.scope().place),
            month: Memo::new(move |_| app.month()),
            sasaran: use_chosen(ViewKey::Sasaran, SASARAN),
        }
    }

    fn period(self) -> Option<Period> {
        self.month.get().map(Period::Month)
    }
}

/// No weighing anywhere: what to do first.
#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty title=t(w::NOTHING) text=t(w::NOTHING_WHY)>
            <LinkButton
                label=t(home::IMPORT)
                href=Route::Import.href()
                kind=ButtonKind::Primary
                icon=IconName::Import
            />
            <LinkButton
                label=t(home::NEW_VISIT)
                href=Route::Places.href()
                icon=IconName::Scale
            />
        </Empty>
    }
}

/// Whether figures have to be asked for anew.
fn concerns(changed: &Changed) -> bool {
    matches!(
        changed,
        Changed::Child(..) | Changed::Posyandu(_) | Changed::Settings | Changed::Goals
    )
}

fn month_words(month: Option<Month>) -> String {
    month.map(|month| lang().month(month)).unwrap_or_default()
}
