//! The ledger: every pledge, delivery and spending by day, with what is outstanding and the money
//! in hand after each.

use leptos::prelude::*;

use crate::{
    app::{
        lang, lang_now, route::Route, show, skeleton_lines, t, use_answer, use_app,
        view_code::ViewKey,
    },
    components::{Button, Empty, IconName, Select, TableScroll},
    desk::protocol::{Changed, DeskError, GetLedger, Ledger},
    exchange::list_csv::ListCsv,
    i18n::{
        Words as _,
        words::{common, partners as w},
    },
    platform::{download::download, share},
    records::coordination::{PartnerId, PledgeKind},
};

/// Kinds of pledges as the address has them.
const KINDS: &[(&str, PledgeKind)] = &[
    ("uang", PledgeKind::Money),
    ("barang", PledgeKind::Goods),
    ("jasa", PledgeKind::Service),
    ("tenaga", PledgeKind::People),
    ("pembinaan", PledgeKind::Guidance),
];

/// What the address says of the ledger.
fn chosen(key: ViewKey) -> Memo<Option<String>> {
    let router = use_app().router;
    Memo::new(move |_| router.location().view.get(key).map(str::to_owned))
}

/// Chooses, or nothing for the empty code.
fn choose(key: ViewKey) -> impl Fn(String) + Copy + Send + Sync {
    let router = use_app().router;
    move |code: String| router.set_view(key, Some(code.as_str()).filter(|code| !code.is_empty()))
}

#[component]
pub(super) fn LedgerView() -> impl IntoView {
    let app = use_app();
    let (partner, kind, year) =
        (chosen(ViewKey::Partner), chosen(ViewKey::Kind), chosen(ViewKey::Year));
    let ledger = use_answer(
        move || {
            let kind = kind.get();
            let known = KINDS.iter().find(|(code, _)| Some(*code) == kind.as_deref());
            Some(GetLedger {
                place: app.router.scope().place,
                partner: partner.get().and_then(|code| code.parse().ok()),
                kind: known.map(|(_, kind)| *kind),
                year: year.get().and_then(|code| code.parse().ok()),
            })
        },
        |changed| *changed == Changed::Papers,
    );
    let take = move |_| {
        let Some(ledger) = ledger.now() else { return };
        let lang = lang_now();
        let csv = csv(&ledger, lang);
        if let Err(why) = download(csv.as_bytes(), w::FILE.of(lang), "text/csv;charset=utf-8") {
            app.complain(&DeskError::Worker(why));
        }
    };
    view! {
        <section class="partner-stack">
            {show(ledger, || skeleton_lines(8), move |ledger| view! {
                <div class="partner-tools no-print">
                    <PartnerFilter ledger partner />
                    <KindFilter kind />
                    <YearFilter ledger year />
                    <Button label=t(w::EXPORT) icon=IconName::Download on_click=take />
                    <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
                </div>
                <Lines ledger />
            })}
        </section>
    }
    .into_any()
}

#[component]
fn PartnerFilter(ledger: Signal<Ledger>, partner: Memo<Option<String>>) -> impl IntoView {
    let options = Signal::derive(move || {
        let first = (String::new(), w::ALL_PARTNERS.of(lang()).to_owned());
        let rest = ledger.with(|ledger| ledger.partners.clone());
        let rest = rest.into_iter().map(|(id, name)| (id.to_string(), name));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || partner.get().unwrap_or_default());
    view! { <Select label=t(w::ONE) value options on_choose=choose(ViewKey::Partner) /> }
}

#[component]
fn KindFilter(kind: Memo<Option<String>>) -> impl IntoView {
    let options = Signal::derive(move || {
        let first = (String::new(), common::EVERYTHING.of(lang()).to_owned());
        let rest =
            KINDS.iter().map(|(code, kind)| ((*code).to_owned(), kind.say(lang()).to_owned()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || kind.get().unwrap_or_default());
    view! { <Select label=t(w::KIND) value options on_choose=choose(ViewKey::Kind) /> }
}

#[component]
fn YearFilter(ledger: Signal<Ledger>, year: Memo<Option<String>>) -> impl IntoView {
    let options = Signal::derive(move || {
        let first = (String::new(), w::ALL_YEARS.of(lang()).to_owned());
        let years = ledger.with(|ledger| ledger.years.clone());
        let rest = years.into_iter().map(|year| (year.to_string(), year.to_string()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || year.get().unwrap_or_default());
    view! { <Select label=t(w::YEAR) value options on_choose=choose(ViewKey::Year) /> }
}

fn name_of(ledger: &Ledger, id: PartnerId) -> String {
    let found = ledger.partners.iter().find(|(known, _)| *known == id);
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}

#[component]
fn Lines(ledger: Signal<Ledger>) -> impl IntoView {
    let none = Memo::new(move |_| ledger.with(|ledger| ledger.lines.is_empty()));
    let rows = move || {
        let lang = lang();
        ledger.with(|ledger| {
            let row = |entry: &crate::rakor::ledger::Entry| {
                let name = name_of(ledger, entry.partner);
                view! {
                    <tr>
                        <td>{lang.date(entry.date)}</td>
                        <td>{entry.kind.say(lang)}</td>
                        <td><a href=Route::Partner(entry.partner).href()>{name}</a></td>
                        <td>{entry.text.clone()} " " <span class="soft">{entry.gift.say(lang)}</span></td>
                        <td class="numeric">{lang.count(entry.amount as i64)}</td>
                        <td class="numeric">{lang.count(entry.outstanding)}</td>
                        <td class="numeric">{lang.count(entry.balance)}</td>
                    </tr>
                }
            };
            ledger.lines.iter().map(row).collect_view()
        })
    };
    view! {
        <Show when=move || !none.get() fallback=|| view! { <Empty title=t(w::NO_LINES) /> }>
            <TableScroll label=t(w::LEDGER)>
                <table class="table ledger">
                    <thead>
                        <tr>
                            <th scope="col">{t(common::DATE)}</th>
                            <th scope="col">{t(w::LINE)}</th>
                            <th scope="col">{t(w::ONE)}</th>
                            <th scope="col">{t(w::WHAT)}</th>
                            <th scope="col" class="numeric">{t(w::AMOUNT)}</th>
                            <th scope="col" class="numeric">{t(w::OUTSTANDING)}</th>
                            <th scope="col" class="numeric">{t(w::BALANCE)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
            <p class="soft">{t(w::RULE)}</p>
        </Show>
    }
    .into_any()
}

/// The ledger as a table for a spreadsheet.
fn csv(ledger: &Ledger, lang: crate::i18n::Lang) -> String {
    let heads =
        [common::DATE, w::LINE, w::ONE, w::KIND, w::WHAT, w::AMOUNT, w::OUTSTANDING, w::BALANCE];
    let mut csv = ListCsv::default();
    csv.line(heads.map(|head| head.of(lang).to_owned()));
    for entry in &ledger.lines {
        csv.line([
            entry.date.to_string(),
            entry.kind.say(lang).to_owned(),
            name_of(ledger, entry.partner),
            entry.gift.say(lang).to_owned(),
            entry.text.clone(),
            entry.amount.to_string(),
            entry.outstanding.to_string(),
            entry.balance.to_string(),
        ]);
    }
    csv.finish()
}
