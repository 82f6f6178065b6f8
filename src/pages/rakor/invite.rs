//! Inviting by the SK: members of the team, chairs of the teams below, partners.

use leptos::prelude::*;

use crate::{
    app::{lang, lang_now, paper::undoable, send, t, use_app},
    components::{Button, ButtonKind, Tick},
    desk::protocol::{InviteTeams, RakorAround},
    i18n::words::{puskesmas as w, rakor as words},
    records::coordination::{RakorId, RakorKind},
};

/// The choices and the button.
#[component]
pub fn InviteCard(
    /// Which Rakor.
    id: RakorId,
    /// Its kind: partners are invited to an advocacy.
    kind: RakorKind,
    /// What stands around it.
    around: Signal<RakorAround>,
) -> impl IntoView {
    let app = use_app();
    let own = RwSignal::new(true);
    let below = RwSignal::new(true);
    let partners = RwSignal::new(kind == RakorKind::Advokasi);
    let tpps = RwSignal::new(false);
    let puskesmas = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let invite = move |_| {
        let asked = InviteTeams {
            rakor: id,
            own: own.get_untracked(),
            below: below.get_untracked(),
            partners: partners.get_untracked(),
            tpps: tpps.get_untracked(),
            puskesmas: puskesmas.get_untracked(),
        };
        busy.set(true);
        send(asked, move |result| {
            busy.set(false);
            match result {
                Ok(done) if done.entry.is_empty() => {
                    app.toasts.done(words::INVITE_SAME.of(lang_now()));
                }
                Ok(done) => {
                    let values: [(&str, &dyn std::fmt::Display); 2] =
                        [("added", &done.added), ("renewed", &done.renewed)];
                    let said = words::INVITE_DONE.fill(lang_now(), &values);
                    undoable(app, said, done.entry);
                }
                Err(why) => app.complain(&why),
            }
        });
    };
    let of = move |text: crate::i18n::Text, n: fn(&RakorAround) -> u32| {
        move || text.fill(lang(), &[("n", &around.with(n))])
    };
    let no_team = move || around.with(|around| !around.has_team);
    view! {
        <section class="card rakor-invite no-print">
            <h2>{t(words::INVITE)}</h2>
            <Show when=no_team>
                <p class="soft">{t(words::INVITE_NO_TEAM)}</p>
            </Show>
            <Tick
                label=of(words::INVITE_OWN, |around| around.uninvited_own)
                value=own
                on_change=move |on| own.set(on)
            />
            <Tick
                label=of(words::INVITE_BELOW, |around| around.uninvited_below)
                value=below
                on_change=move |on| below.set(on)
            />
            <Tick
                label=of(words::INVITE_PARTNERS, |around| around.uninvited_partners)
                value=partners
                on_change=move |on| partners.set(on)
            />
            // In a rembuk the TPPS is who meets: members of the team, chairs of the teams below.
            <Show when=move || kind != RakorKind::Rembuk>
                <Tick
                    label=of(words::INVITE_TPPS, |around| around.uninvited_tpps)
                    value=tpps
                    on_change=move |on| tpps.set(on)
                />
            </Show>
            <Tick
                label=of(w::INVITE, |around| around.uninvited_puskesmas)
                value=puskesmas
                on_change=move |on| puskesmas.set(on)
            />
            <div class="row">
                <Button label=t(words::INVITE_AGAIN) kind=ButtonKind::Primary busy on_click=invite />
            </div>
        </section>
    }
    .into_any()
}
