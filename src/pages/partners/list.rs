//! The register of partners with what each pledged, its sums, and the ledger.

use leptos::prelude::*;

use super::{ledger::LedgerView, sums::Sums};
use crate::{
    app::{
        Chosen, PageHead, lang, route::Route, show, skeleton_lines, t, use_answer, use_app,
        use_chosen, view_code::ViewKey,
    },
    components::{ButtonKind, Empty, Figure, IconName, LinkButton, StatusMark, Tabs, Tone},
    desk::protocol::{Changed, GetPartners, PartnerRow, PartnersPage as PageData},
    i18n::{
        Words as _,
        words::{common, partners as w},
    },
    rakor::ledger::StandingCount,
};

/// What of it is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Register,
    Sums,
    Ledger,
}

/// As the address has them.
const SHOWN: &[(&str, Shown)] =
    &[("daftar", Shown::Register), ("jumlah", Shown::Sums), ("buku", Shown::Ledger)];

/// The page.
#[component]
pub fn PartnersPage() -> impl IntoView {
    let app = use_app();
    let shown = use_chosen(ViewKey::Shown, SHOWN);
    let page = use_answer(
        move || Some(GetPartners { place: app.router.scope().place, year: None }),
        |changed| matches!(changed, Changed::Papers | Changed::Posyandu(_)),
    );
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <LinkButton label=t(w::PILOTS) href=Route::Pilots.href() icon=IconName::Posyandu />
            <LinkButton
                label=t(w::NEW)
                href=Route::PartnerNew.href()
                kind=ButtonKind::Primary
                icon=IconName::Plus
            />
        </PageHead>
        {show(page, || skeleton_lines(10), move |page| view! { <Body page shown /> })}
    }
    .into_any()
}

#[component]
fn Body(page: Signal<PageData>, shown: Chosen<Shown>) -> impl IntoView {
    let none = Memo::new(move |_| page.with(|page| page.partners.is_empty()));
    let look = move || match shown.get() {
        Shown::Register => view! { <Register page /> }.into_any(),
        Shown::Sums => view! { <Sums page /> }.into_any(),
        Shown::Ledger => view! { <LedgerView /> }.into_any(),
    };
    view! {
        <Show
            when=move || !none.get()
            fallback=|| view! {
                <Empty title=t(w::NONE_TITLE) text=t(w::NONE_TEXT)>
                    <LinkButton
                        label=t(w::NEW)
                        href=Route::PartnerNew.href()
                        kind=ButtonKind::Primary
                        icon=IconName::Plus
                    />
                </Empty>
            }
        >
            <Answer page />
            <Tabs
                label=t(w::SHOW)
                value=Signal::derive(move || shown.get())
                options=vec![
                    (Shown::Register, t(w::REGISTER).into()),
                    (Shown::Sums, t(w::SUMS).into()),
                    (Shown::Ledger, t(w::LEDGER).into()),
                ]
                on_choose=move |which| shown.set(which)
            />
            {look}
        </Show>
    }
    .into_any()
}

/// The four numbers of the page.
#[component]
fn Answer(page: Signal<PageData>) -> impl IntoView {
    let totals = Memo::new(move |_| page.with(|page| page.total.totals));
    let sum = move |of: fn(crate::rakor::ledger::Totals) -> u64| {
        move || w::rupiah(lang(), of(totals.get()))
    };
    let counted = move || count_words(page.with(|page| page.total.standings));
    let served = move || lang().count(page.with(|page| page.served));
    let piloted = move || {
        let (n, of) = page.with(|page| (page.piloted, page.all_kecamatan));
        w::OF.fill(lang(), &[("n", &n), ("of", &of)])
    };
    view! {
        <div class="partner-figures">
            <Figure label=t(w::PLEDGED) value=sum(|sums| sums.pledged) detail=counted />
            <Figure label=t(w::DELIVERED) value=sum(|sums| sums.delivered) />
            <Figure label=t(w::BALANCE) value=sum(|sums| sums.balance()) />
            <Figure label=t(w::SERVED) value=served />
            <Figure label=t(w::PILOTED) value=piloted href=Route::Pilots.href() />
        </div>
    }
}

fn count_words(count: StandingCount) -> String {
    let kept = count.kept + count.kept_late;
    w::COUNT.fill(lang(), &[("kept", &kept), ("late", &count.late), ("broken", &count.broken)])
}

#[component]
fn Register(page: Signal<PageData>) -> impl IntoView {
    let rows = Memo::new(move |_| page.with(|page| page.partners.clone()));
    view! {
        <ul class="partner-list">
            <For
                each=move || rows.get()
                key=|row| format!("{} {:?} {}", row.id, row.account, row.name)
                let:row
            >
                <Row row />
            </For>
        </ul>
    }
}

#[component]
fn Row(row: PartnerRow) -> impl IntoView {
    let (account, kind, served) = (row.account, row.kind, row.served);
    let (totals, standings) = (account.totals, account.standings);
    let tone = match standings {
        count if count.broken > 0 => Tone::Act,
        count if count.late > 0 => Tone::Watch,
        count if count.all() > 0 => Tone::Good,
        _ => Tone::Plain,
    };
    let (due, ended, business) = (row.due, row.ended, row.business.clone());
    let about = move || {
        let kind = kind.say(lang()).to_owned();
        if business.is_empty() { kind } else { format!("{kind} · {business}") }
    };
    let numbers = move || {
        let lang = lang();
        let n = standings.all();
        let mut said = w::PLEDGES_N.fill(lang, &[("n", &n)]);
        if totals.pledged > 0 {
            let (came, all) = (w::rupiah(lang, totals.delivered), w::rupiah(lang, totals.pledged));
            said.push_str(" · ");
            said.push_str(&w::OF.fill(lang, &[("n", &came), ("of", &all)]));
        }
        if served > 0 {
            said.push_str(" · ");
            said.push_str(&common::POSYANDU_N.fill(lang, &[("n", &served)]));
        }
        said
    };
    let waiting = move || due.map(|due| format!("{}: {}", w::DUE.of(lang()), lang().date(due)));
    view! {
        <li class="partner-row card" class:partner-row--ended=ended>
            <a class="partner-row__name" href=Route::Partner(row.id).href()>{row.name}</a>
            <p class="soft">{about}</p>
            <p class="figures">{numbers}</p>
            {(standings.all() > 0).then(|| view! {
                <StatusMark tone label=move || count_words(standings) />
            })}
            <p class="soft">{waiting}</p>
        </li>
    }
    .into_any()
}
