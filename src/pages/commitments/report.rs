//! The account of kept and broken promises, by sector and by place, to be printed.

use leptos::prelude::*;

use crate::{
    app::{lang, regency_name, show, skeleton_lines, t, use_answer, use_app},
    components::{Empty, Select, TableScroll},
    desk::protocol::{Changed, GetPromiseReport, PromiseReport},
    i18n::{DASH, Text, Words as _, words::commitments as w},
    rakor::commitments::Account,
    records::Place,
};

/// The report of the place at the top.
#[component]
pub(super) fn Report() -> impl IntoView {
    let app = use_app();
    let year = RwSignal::new(None);
    let report = use_answer(
        move || Some(GetPromiseReport { place: app.router.scope().place, year: year.get() }),
        |changed| matches!(changed, Changed::Papers),
    );
    show(report, || skeleton_lines(10), move |report| view! { <Body report year /> })
}

#[component]
fn Body(report: Signal<PromiseReport>, year: RwSignal<Option<i32>>) -> impl IntoView {
    let total = Memo::new(move |_| report.with(|report| report.total));
    let none = Memo::new(move |_| report.with(|report| report.years.is_empty()));
    let years = Signal::derive(move || {
        let first = (String::new(), w::REPORT_ALL_YEARS.of(lang()).to_owned());
        let years = report.with(|report| report.years.clone());
        let rest = years.into_iter().map(|year| (year.to_string(), year.to_string()));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let percent = move || lang().percent(total.get().kept(), total.get().due());
    let said = move || {
        let (lang, total) = (lang(), total.get());
        if total.due() == 0 {
            return w::REPORT_NONE.of(lang).to_owned();
        }
        let (kept, due) = (lang.count(total.kept()), lang.count(total.due()));
        w::REPORT_LEAD.fill(lang, &[("kept", &kept), ("due", &due)])
    };
    let as_of = move || w::AS_OF.fill(lang(), &[("date", &lang().date(report.with(|r| r.today)))]);
    view! {
        <Show
            when=move || !none.get()
            fallback=|| view! { <Empty title=t(w::NONE_TITLE) text=t(w::NONE_TEXT) /> }
        >
            <div class="row no-print">
                <Select
                    label=t(w::REPORT_YEAR)
                    value=Signal::derive(move || year.get().map(|y| y.to_string()).unwrap_or_default())
                    options=years
                    on_choose=move |code: String| year.set(code.parse().ok())
                />
            </div>
            <section class="answer">
                <p class="answer__value">
                    <strong>{percent}</strong>
                    <span>{t(w::REPORT_KEPT)}</span>
                </p>
                <p>{said}</p>
                <p class="soft">{as_of}</p>
            </section>
            <Sectors report />
            <Places report />
            <p class="soft">{t(w::REPORT_NOTE)}</p>
        </Show>
    }
    .into_any()
}

#[component]
fn Sectors(report: Signal<PromiseReport>) -> impl IntoView {
    let rows = Memo::new(move |_| report.with(|report| report.sectors.clone()));
    let body = move || {
        let one = |(sector, account): (crate::records::coordination::Sector, Account)| {
            view! { <Row head=move || sector.say(lang()).to_owned() account /> }
        };
        rows.get().into_iter().map(one).collect_view()
    };
    view! {
        <Accounts title=w::REPORT_SECTORS head=w::SECTOR report>
            {body}
        </Accounts>
    }
}

#[component]
fn Places(report: Signal<PromiseReport>) -> impl IntoView {
    let rows = Memo::new(move |_| report.with(|report| report.places.clone()));
    let body = move || {
        let rows = rows.get();
        let whole = app_place();
        let one = |row: crate::desk::protocol::PlaceAccount| {
            let own = row.place == whole;
            let (name, regency) = (row.name, row.place == Place::Regency);
            let head = move || {
                let lang = lang();
                let name = if regency { regency_name(lang) } else { name.clone() };
                if own { w::REPORT_OWN.fill(lang, &[("place", &name)]) } else { name }
            };
            view! { <Row head account=row.account /> }
        };
        rows.into_iter().map(one).collect_view()
    };
    view! {
        <Accounts title=w::REPORT_PLACES head=w::C_PLACE report>
            {body}
        </Accounts>
    }
}

fn app_place() -> Place {
    use_app().router.scope_now().place
}

#[component]
fn Accounts(
    title: Text,
    head: Text,
    report: Signal<PromiseReport>,
    children: Children,
) -> impl IntoView {
    let total = Memo::new(move |_| report.with(|report| report.total));
    let heads = [w::C_IN_TIME, w::C_LATE_KEPT, w::C_BROKEN, w::C_LATE, w::C_OPEN, w::F_WITHDRAWN];
    let numeric = |text: Text| view! { <th scope="col" class="numeric">{t(text)}</th> };
    view! {
        <section class="section">
            <h2>{t(title)}</h2>
            <TableScroll label=t(title)>
                <table class="table promise-account">
                    <thead>
                        <tr>
                            <th scope="col">{t(head)}</th>
                            {numeric(w::C_KEPT)}
                            {heads.map(numeric).into_iter().collect_view()}
                            {numeric(w::C_MEDIAN)}
                        </tr>
                    </thead>
                    <tbody>{children()}</tbody>
                    <tfoot>
                        {move || view! { <Row head=move || w::TOTAL.of(lang()).to_owned() account=total.get() /> }}
                    </tfoot>
                </table>
            </TableScroll>
        </section>
    }
    .into_any()
}

#[component]
fn Row(head: impl Fn() -> String + Send + Sync + 'static, account: Account) -> impl IntoView {
    let share = move || {
        let (kept, due) = (lang().count(account.kept()), lang().count(account.due()));
        w::REPORT_OF.fill(lang(), &[("kept", &kept), ("due", &due)])
    };
    let percent =
        move || (account.due() > 0).then(|| lang().percent_short(account.kept(), account.due()));
    let cells = [
        account.in_time,
        account.kept_late,
        account.broken,
        account.late,
        account.open,
        account.withdrawn,
    ];
    let cell = |n: u32| view! { <td class="numeric figures">{move || lang().count(n)}</td> };
    let median = move || account.days_late.map_or_else(|| DASH.to_owned(), |n| lang().count(n));
    view! {
        <tr>
            <th scope="row">{head}</th>
            <td class="numeric figures">
                <strong>{percent}</strong> " " <small class="soft">{share}</small>
            </td>
            {cells.map(cell).into_iter().collect_view()}
            <td class="numeric figures">{median}</td>
        </tr>
    }
    .into_any()
}
