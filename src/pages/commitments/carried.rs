//! The promises before a Rakor: open ones first, those closed since, those made in it.

use leptos::prelude::*;

use super::{line::PromiseRow, parts::counted, tell::TellForm};
use crate::{
    app::{lang, show, skeleton_lines, t, use_answer},
    components::{Button, ButtonKind, IconName},
    desk::protocol::{Carried, CarriedLine, Changed, GetCarried},
    i18n::{Words as _, words::commitments as w},
    rakor::commitments::Standing,
    records::coordination::RakorId,
};

/// The promises that concern a Rakor.
#[component]
pub fn CarriedPromises(
    /// Which Rakor.
    #[prop(into)]
    rakor: Signal<RakorId>,
    /// Progress can be told here: the meeting is going on.
    #[prop(optional, into)]
    tell: Signal<bool>,
    /// Those made in the Rakor are shown too.
    #[prop(default = true)]
    made: bool,
) -> impl IntoView {
    let carried = use_answer(
        move || Some(GetCarried { rakor: rakor.get() }),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    show(
        carried,
        || skeleton_lines(5),
        move |carried| {
            view! { <Body carried rakor tell made /> }
        },
    )
}

#[component]
fn Body(
    carried: Signal<Carried>,
    rakor: Signal<RakorId>,
    tell: Signal<bool>,
    made: bool,
) -> impl IntoView {
    let list = move |pick: fn(&Carried) -> &Vec<CarriedLine>, below: Option<bool>| {
        Memo::new(move |_| {
            carried.with(|carried| {
                let fits = |line: &&CarriedLine| below.is_none_or(|below| line.below == below);
                pick(carried).iter().filter(fits).cloned().collect::<Vec<_>>()
            })
        })
    };
    let own = list(|carried| &carried.open, Some(false));
    let below = list(|carried| &carried.open, Some(true));
    let closed = list(|carried| &carried.closed, None);
    let here = list(|carried| &carried.made, None);
    let open = move || carried.with(|carried| carried.open.len());
    let day = Memo::new(move |_| carried.with(|carried| carried.day));
    let sum = move || {
        let lang = lang();
        carried.with(|carried| {
            let late = carried.open.iter();
            let late = late.filter(|l| matches!(l.promise.standing, Standing::Late(_))).count();
            if carried.open.is_empty() {
                return w::CARRIED_NONE.of(lang).to_owned();
            }
            w::CARRIED_LEAD.fill(lang, &[("open", &carried.open.len()), ("late", &late)])
        })
    };
    let since = move || {
        let lang = lang();
        carried.with(|carried| {
            let date = carried.before.as_ref()?.date?;
            let count = |fits: fn(Standing) -> bool| {
                carried.closed.iter().filter(|line| fits(line.promise.standing)).count()
            };
            let kept = count(|standing| matches!(standing, Standing::Kept(_)));
            let broken = count(|standing| standing == Standing::Broken);
            let date = lang.date(date);
            Some(
                w::CARRIED_SINCE
                    .fill(lang, &[("date", &date), ("kept", &kept), ("broken", &broken)]),
            )
        })
    };
    view! {
        <section class="section carried">
            <div class="section__head">
                {counted(w::CARRIED, open)}
                <p class="soft">{sum} " " {since}</p>
            </div>
            <Lines lines=own rakor tell day />
            <Part title=w::CARRIED_BELOW lines=below rakor tell day />
            <Part title=w::CARRIED_CLOSED lines=closed rakor tell=false day />
        </section>
        {made
            .then(|| view! {
                <section class="section carried">
                    <Part title=w::MADE_HERE lines=here rakor tell=false day />
                </section>
            })}
    }
    .into_any()
}

/// A list with a heading, where there is anything in it.
#[component]
fn Part(
    title: crate::i18n::Text,
    lines: Memo<Vec<CarriedLine>>,
    rakor: Signal<RakorId>,
    #[prop(into)] tell: Signal<bool>,
    day: Memo<chrono::NaiveDate>,
) -> impl IntoView {
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <h3>{t(title)}</h3>
            <Lines lines rakor tell day />
        </Show>
    }
}

#[component]
fn Lines(
    lines: Memo<Vec<CarriedLine>>,
    rakor: Signal<RakorId>,
    #[prop(into)] tell: Signal<bool>,
    day: Memo<chrono::NaiveDate>,
) -> impl IntoView {
    // The promise whose form is open; lists are made anew when one is saved.
    let telling = RwSignal::new(None);
    let one = move |line: CarriedLine| {
        let CarriedLine { promise, told, .. } = line;
        let (id, status) = (promise.id, promise.status);
        let here = told.into_iter().map(|told| {
            view! {
                <p class="promise__told">
                    <strong>{t(w::TOLD_NOW)}</strong> " "
                    {told.status.map(|status| view! { {move || status.say(lang())} ". " })}
                    {told.text}
                </p>
            }
        });
        let here = here.collect_view();
        let form = move || {
            let (rakor, day) = (rakor.get_untracked(), day.get_untracked());
            let done = move |()| telling.set(None);
            view! { <TellForm id status rakor=Some(rakor) day on_done=done /> }
        };
        view! {
            <PromiseRow line=promise>
                {here}
                <Show when=move || tell.get() && telling.get() != Some(id)>
                    <div class="row no-print">
                        <Button
                            label=t(w::TELL)
                            kind=ButtonKind::Quiet
                            icon=IconName::Edit
                            on_click=move |_| telling.set(Some(id))
                        />
                    </div>
                </Show>
                <Show when=move || tell.get() && telling.get() == Some(id)>{form()}</Show>
            </PromiseRow>
        }
    };
    view! {
        <ul class="promises">{move || lines.get().into_iter().map(one).collect_view()}</ul>
    }
}
