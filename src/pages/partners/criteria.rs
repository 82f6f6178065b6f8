//! What a pilot Posyandu has to be: which criteria count here, and from where on.

use leptos::prelude::*;

use crate::{
    app::{HiddenNotice, SaveButton, lang, t, use_app},
    components::{Button, NumberField, Select, Tick},
    i18n::{
        Words as _, parse_count,
        words::{common, partners as w},
    },
    pages::settings::{Sure, save},
    rakor::pilot_criteria::{Criterion, PilotChoice, PilotRules},
    strata::Stratum,
};

/// The choice while it is changed: numbers as they are typed.
#[derive(Clone, Copy)]
struct Wish {
    choice: RwSignal<PilotChoice>,
    ds: RwSignal<String>,
    kader: RwSignal<String>,
    sessions: RwSignal<String>,
}

impl Wish {
    fn of(choice: PilotChoice) -> Self {
        let usual = |code: &str| number(&PilotRules::chosen(&all_of(&choice)), code);
        Self {
            ds: RwSignal::new(usual("ds")),
            kader: RwSignal::new(usual("kader")),
            sessions: RwSignal::new(usual("sessions")),
            choice: RwSignal::new(choice),
        }
    }

    fn set(self, choice: PilotChoice) {
        let new = Self::of(choice);
        self.ds.set(new.ds.get_untracked());
        self.kader.set(new.kader.get_untracked());
        self.sessions.set(new.sessions.get_untracked());
        self.choice.set(new.choice.get_untracked());
    }

    fn typed(self, code: &str) -> Option<RwSignal<String>> {
        match code {
            "ds" => Some(self.ds),
            "kader" => Some(self.kader),
            "sessions" => Some(self.sessions),
            _ => None,
        }
    }

    /// The choice that is asked for; `None` while a number cannot be read. What equals the set as
    /// it was released is no choice of the regency.
    fn read(self) -> Option<PilotChoice> {
        let mut choice = self.choice.get();
        let usual = PilotRules::of(choice.base).criteria;
        let asked = |code: &str, text: RwSignal<String>| {
            let n = text.with(|text| parse_count(text).ok().flatten())?;
            Some((n.to_string() != number(usual, code)).then_some(n))
        };
        choice.ds = asked("ds", self.ds)?.map(u8::try_from).transpose().ok()?;
        choice.kader = asked("kader", self.kader)?.map(u16::try_from).transpose().ok()?;
        choice.sessions = asked("sessions", self.sessions)?.map(u8::try_from).transpose().ok()?;
        let level = usual.iter().find_map(|one| match one {
            Criterion::Stratum(level) => Some(*level),
            _ => None,
        });
        choice.stratum = choice.stratum.filter(|chosen| Some(*chosen) != level);
        choice.is_sound().then_some(choice)
    }
}

/// The same thresholds with nothing left out, so that those left out keep theirs on the screen.
fn all_of(choice: &PilotChoice) -> PilotChoice {
    PilotChoice { off: Vec::new(), ..choice.clone() }
}

/// The threshold of a criterion as it is typed.
fn number(criteria: &[Criterion], code: &str) -> String {
    let found = criteria.iter().find(|criterion| criterion.code() == code);
    match found {
        Some(Criterion::Ds(share)) => format!("{:.0}", share * 100.0),
        Some(Criterion::Kader(n)) => n.to_string(),
        Some(Criterion::Sessions(n)) => n.to_string(),
        _ => String::new(),
    }
}

/// The section.
#[component]
pub(super) fn CriteriaSetting() -> impl IntoView {
    let app = use_app();
    let kept = Memo::new(move |_| {
        app.overview
            .with(|overview| overview.map(|o| o.settings.pilots.clone()))
            .unwrap_or_default()
    });
    let wish = Wish::of(kept.get_untracked());
    // Another tab, or the saving itself.
    Effect::new(move |_| wish.set(kept.get()));
    let read = Memo::new(move |_| wish.read());
    let dirty = Memo::new(move |_| read.get().is_none_or(|choice| choice != kept.get()));
    app.router.hold_while(dirty.into());
    let rules = PilotRules::of(wish.choice.with_untracked(|choice| choice.base));
    let source = move || common::SOURCE.fill(lang(), &[("source", &rules.source)]);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(choice) = read.get_untracked() {
            save(&app, move |settings| settings.pilots = choice);
        }
    };
    let rows = rules.criteria.iter().map(|one| view! { <Row wish one=*one /> }).collect_view();
    let own = Memo::new(move |_| !kept.with(PilotChoice::is_usual));
    view! {
        <details class="card section no-print">
            <summary>
                {t(w::CRITERIA_SET)}
                <Show when=move || own.get()><span class="soft">" · " {t(w::CRITERIA_OWN)}</span></Show>
            </summary>
            <p>{t(w::CRITERIA_WHY)}</p>
            <p class="row"><small>{source}</small> <Sure certainty=rules.certainty /></p>
            <HiddenNotice />
            <form class="stack" on:submit=submit>
                <ul class="pilot-criteria">{rows}</ul>
                <Show when=move || read.with(Option::is_none)>
                    <p class="field__error" role="alert">{t(w::CRITERIA_WRONG)}</p>
                </Show>
                <div class="row">
                    <SaveButton disabled=Signal::derive(move || !dirty.get() || read.with(Option::is_none)) />
                    <Button
                        label=t(w::CRITERIA_USUAL)
                        disabled=Signal::derive(move || {
                            read.with(|read| read.as_ref().is_some_and(PilotChoice::is_usual))
                        })
                        on_click=move |_| wish.set(PilotChoice::default())
                    />
                </div>
            </form>
        </details>
    }
    .into_any()
}

/// A criterion: whether it counts, and from where on.
#[component]
fn Row(wish: Wish, one: Criterion) -> impl IntoView {
    let code = one.code();
    let on = Memo::new(move |_| wish.choice.with(|choice| choice.counts(code)));
    let turn = move |yes: bool| {
        wish.choice.update(|choice| {
            choice.off.retain(|off| off != code);
            if !yes {
                choice.off.push(code.to_owned());
            }
        });
    };
    let threshold = match one {
        Criterion::Stratum(usual) => Some(view! { <Level wish usual /> }.into_any()),
        _ => wish.typed(code).map(|value| {
            view! { <NumberField label=t(w::threshold(code)) value whole=true /> }.into_any()
        }),
    };
    view! {
        <li class="pilot-criteria__one">
            <Tick
                label=t(w::criterion_name(code))
                value=on
                on_change=turn
            />
            <div class="pilot-criteria__least" class:pilot-criteria__least--off=move || !on.get()>
                {threshold}
            </div>
        </li>
    }
    .into_any()
}

#[component]
fn Level(wish: Wish, usual: Stratum) -> impl IntoView {
    let value = Signal::derive(move || {
        wish.choice.with(|choice| choice.stratum.unwrap_or(usual)).code().to_owned()
    });
    // Every Posyandu is at least Pratama.
    let options = Signal::derive(move || {
        let levels = Stratum::ALL.into_iter().skip(1);
        levels.map(|one| (one.code().to_owned(), one.say(lang()).to_owned())).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        let level = Stratum::ALL.into_iter().find(|level| level.code() == code);
        wish.choice.update(|choice| choice.stratum = level);
    };
    view! { <Select label=t(w::threshold("stratum")) value options on_choose=choose /> }
}
