//! What is next: the state of a meeting, its buttons, and what is still to be done.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    app::{lang, paper::Draft, route::Route, t},
    components::{Button, ButtonKind, Icon, IconName, LinkButton},
    desk::protocol::RakorAround,
    i18n::{Text, words::rakor as words},
    rakor::{attendance, state},
    records::coordination::{Rakor, RakorState},
};

/// Something to do, and where.
struct Todo {
    done: bool,
    words: String,
    href: String,
}

/// What is next.
#[component]
pub fn Steps(
    /// The Rakor.
    draft: Draft<Rakor>,
    /// What stands around it.
    around: Signal<RakorAround>,
) -> impl IntoView {
    let today = move || around.with(|around| around.today);
    let state = Memo::new(move |_| draft.doc.with(|rakor| (rakor.state, rakor.date.is_some())));
    let buttons = move || {
        let (now, dated) = state.get();
        let edit = (!dated && now == RakorState::Expected).then(|| {
            let href = Route::RakorEdit(draft.doc.with_untracked(|rakor| rakor.id)).href();
            view! { <LinkButton label=t(words::SET_DATE) kind=ButtonKind::Primary href icon=IconName::Calendar /> }
        });
        let steps = draft.doc.with_untracked(|rakor| state::next(rakor).to_vec());
        let one = |(at, to): (usize, RakorState)| {
            let kind = match (at, to, now) {
                (0, RakorState::Open, RakorState::Planned) | (0, RakorState::Held, _) => {
                    ButtonKind::Primary
                }
                (_, RakorState::Cancelled, _) => ButtonKind::Quiet,
                _ => ButtonKind::Secondary,
            };
            view! {
                <Button
                    label=t(label(now, to))
                    kind
                    busy=Signal::derive(move || draft.busy())
                    on_click=move |_| take(draft, to, around.with_untracked(|around| around.today))
                />
            }
        };
        view! { {edit} {steps.into_iter().enumerate().map(one).collect_view()} }
    };
    let notice = move || {
        let (now, _) = state.get();
        draft.doc.with(|rakor| day_words(now, rakor.date, today()))
    };
    let todo = move || {
        let todo = around.with(|around| draft.doc.with(|rakor| todo(rakor, around)));
        let open: Vec<Todo> = todo.into_iter().filter(|todo| !todo.done).collect();
        if open.is_empty() {
            return view! { <p class="soft">{t(words::ALL_DONE)}</p> }.into_any();
        }
        let one = |todo: Todo| {
            view! {
                <li>
                    <a class="rakor-todo__door" href=todo.href>
                        <span>{todo.words}</span>
                        <Icon name=IconName::Right />
                    </a>
                </li>
            }
        };
        view! { <ul class="rakor-todo">{open.into_iter().map(one).collect_view()}</ul> }.into_any()
    };
    let some = move || !matches!(state.get().0, RakorState::Cancelled);
    view! {
        <section class="card rakor-steps no-print">
            <h2>{t(words::NEXT)}</h2>
            {move || notice().map(|said| view! { <p><strong>{said}</strong></p> })}
            <Show when=some>{todo}</Show>
            <div class="row">{buttons}</div>
        </section>
    }
    .into_any()
}

/// Takes a step and offers the way back.
fn take(draft: Draft<Rakor>, to: RakorState, today: NaiveDate) {
    draft.edit(|rakor| {
        state::advance(rakor, to, today);
    });
    draft.save(|_| {});
}

fn label(now: RakorState, to: RakorState) -> Text {
    match (now, to) {
        (RakorState::Held, RakorState::Open) => words::REOPEN,
        (RakorState::Cancelled, _) => words::REVIVE,
        (_, RakorState::Open) => words::BEGIN,
        (_, RakorState::Held) => words::FINISH,
        (_, RakorState::Cancelled) => words::CANCEL_RAKOR,
        _ => words::TO_PLAN,
    }
}

fn day_words(state: RakorState, date: Option<NaiveDate>, today: NaiveDate) -> Option<String> {
    let date = date.filter(|_| state == RakorState::Planned)?;
    let days = (date - today).num_days();
    let lang = lang();
    Some(match days {
        0 => words::TODAY.of(lang).to_owned(),
        1.. => words::DAYS_LEFT.fill(lang, &[("n", &days)]),
        _ => words::DAY_PASSED.fill(lang, &[("n", &-days)]),
    })
}

/// The steps in their order, by how far the meeting is.
fn todo(rakor: &Rakor, around: &RakorAround) -> Vec<Todo> {
    let lang = lang();
    let at = |route: Route| route.href();
    let plain = |text: Text| text.of(lang).to_owned();
    let mut todo = Vec::new();
    let mut add = |done: bool, words: String, href: String| todo.push(Todo { done, words, href });
    let attendance_page = at(Route::RakorAttendance(rakor.id));
    let here = at(Route::Rakor(rakor.id));
    let before = matches!(rakor.state, RakorState::Expected | RakorState::Planned);
    if before {
        add(!rakor.agenda.is_empty(), plain(words::TODO_AGENDA), at(Route::RakorEdit(rakor.id)));
    }
    if before || rakor.state == RakorState::Open {
        let invited = !rakor.invited.is_empty() && around.uninvited_own == 0;
        add(invited, plain(words::TODO_INVITE), attendance_page.clone());
        add(rakor.sealed.is_some(), plain(words::TODO_SEAL), here.clone());
    }
    if rakor.state == RakorState::Open {
        let turnout = attendance::Turnout::of(&rakor.invited);
        let taken = turnout.invited > 0 && turnout.unknown() == 0;
        add(taken, plain(words::TODO_ATTEND), attendance_page.clone());
        add(!rakor.decisions.is_empty(), plain(words::TODO_DECIDE), here.clone());
    }
    if rakor.state == RakorState::Held {
        let absent = attendance::absent_sectors(&rakor.invited);
        let open = absent.iter().filter(|sector| sector.follow_up.is_empty()).count();
        let said = words::TODO_ABSENT.fill(lang, &[("n", &open)]);
        add(open == 0, said, attendance_page);
        add(!rakor.decisions.is_empty(), plain(words::TODO_DECIDE), here.clone());
        let asked = around.unasked == (0, 0) || around.below.asked() > 0;
        add(asked, plain(words::TODO_ASK), here);
    }
    todo
}
