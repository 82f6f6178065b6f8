//! Commitments of the place, by sector.

use leptos::{prelude::*, text_prop::TextProp};

use super::{
    line::PromiseRow,
    parts::{SectorSelect, meeting_words},
    report::Report,
};
use crate::{
    app::{
        ListPages, PageHead, lang, lang_now, regency_name,
        route::{Location, PapersView, Route},
        send, show, skeleton_lines, t, use_answer, use_app,
    },
    components::{Button, ButtonKind, Empty, IconName, LinkButton, Tabs},
    desk::protocol::{Changed, CommitmentList, DeskError, GetCommitments, PromiseFilter},
    forms::commitments_csv,
    i18n::{
        Words as _,
        words::{commitments as w, common},
    },
    platform::{download::download, share},
    records::coordination::Sector,
};

/// The page.
#[component]
pub fn CommitmentsPage() -> impl IntoView {
    let app = use_app();
    let view = Memo::new(move |_| app.router.location().papers);
    let page = Memo::new(move |_| app.router.location().list.page);
    let report = Memo::new(move |_| view.get().report);
    let asked = move || {
        let PapersView { rakor, sector, promises: filter, .. } = view.get();
        GetCommitments { place: app.router.scope().place, filter, sector, rakor, page: None }
    };
    let list = use_answer(
        move || (!report.get()).then(|| GetCommitments { page: Some(page.get()), ..asked() }),
        |changed| matches!(changed, Changed::Papers | Changed::Child(..) | Changed::Posyandu(_)),
    );
    let take = move || {
        let lang = lang_now();
        let regency = untrack(|| regency_name(lang));
        send(untrack(asked), move |result| {
            let written = result.and_then(|list| {
                let csv = commitments_csv(&list.rows, &regency, lang);
                download(csv.as_bytes(), w::FILE.of(lang), "text/csv;charset=utf-8")
                    .map_err(DeskError::Worker)
            });
            if let Err(why) = written {
                app.complain(&why);
            }
        });
    };
    let views: Vec<(bool, TextProp)> =
        vec![(false, t(w::LIST).into()), (true, t(w::REPORT).into())];
    let choose = move |report: bool| {
        app.router.set_papers(PapersView { report, ..view.get_untracked() });
    };
    let new = move || {
        let papers = PapersView { rakor: view.get().rakor, ..PapersView::default() };
        Location { papers, ..Route::CommitmentNew.into() }.href()
    };
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <LinkButton
                label=t(w::NEW)
                href=Signal::derive(new)
                kind=ButtonKind::Primary
                icon=IconName::Plus
            />
            <Button label=t(w::EXPORT) icon=IconName::Download on_click=move |_| take() />
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        <Tabs
            label=t(w::VIEW)
            value=report
            options=views
            on_choose=choose
        />
        {move || {
            if report.get() {
                view! { <Report /> }.into_any()
            } else {
                show(list, || skeleton_lines(10), move |list| view! { <Body list view /> })
                    .into_any()
            }
        }}
    }
    .into_any()
}

#[component]
fn Body(list: Signal<CommitmentList>, view: Memo<PapersView>) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| list.with(|list| list.counts[6]));
    let unfiltered = move || view.get().sector.is_none() && view.get().rakor.is_none();
    let today = move || w::AS_OF.fill(lang(), &[("date", &lang().date(list.with(|l| l.today)))]);
    let of_rakor = move || {
        let meeting = list.with(|list| list.rakor.clone())?;
        let what = meeting_words(&meeting, lang());
        Some(w::OF_RAKOR.fill(lang(), &[("what", &what)]))
    };
    view! {
        {move || {
            of_rakor().map(|said| view! {
                <p class="row">
                    <strong>{said}</strong>
                    <Button
                        label=t(w::ALL_RAKOR)
                        kind=ButtonKind::Quiet
                        icon=IconName::Close
                        on_click=move |_| {
                            let view = view.get_untracked();
                            app.router.set_papers(PapersView { rakor: None, ..view });
                        }
                    />
                </p>
            })
        }}
        <Show
            when=move || { all.get() > 0 || !unfiltered() }
            fallback=|| view! { <Empty title=t(w::NONE_TITLE) text=t(w::NONE_TEXT) /> }
        >
            <Filters list view />
            <p class="print-only">{today}</p>
            <Groups list />
            <ListPages size=Signal::derive(move || list.with(|list| (list.total, list.per_page))) />
        </Show>
    }
    .into_any()
}

#[component]
fn Filters(list: Signal<CommitmentList>, view: Memo<PapersView>) -> impl IntoView {
    let app = use_app();
    let counts = Memo::new(move |_| list.with(|list| list.counts));
    let options = PromiseFilter::ALL.into_iter().enumerate().map(|(at, filter)| {
        let words = move || format!("{} {}", filter.say(lang()), lang().count(counts.get()[at]));
        (filter, words.into())
    });
    let options: Vec<(PromiseFilter, TextProp)> = options.collect();
    let choose = move |promises: PromiseFilter| {
        app.router.set_papers(PapersView { promises, ..view.get_untracked() });
    };
    let sector = move |sector: Option<Sector>| {
        app.router.set_papers(PapersView { sector, ..view.get_untracked() });
    };
    let present = Memo::new(move |_| {
        let mut found: Vec<Sector> =
            list.with(|list| list.sectors.iter().map(|(sector, _)| *sector).collect());
        found.extend(view.get().sector.filter(|chosen| !found.contains(chosen)));
        found
    });
    view! {
        <div class="strata-tools no-print">
            <Tabs
                label=t(w::SHOW)
                value=Signal::derive(move || view.get().promises)
                options
                on_choose=choose
            />
            <SectorSelect
                label=t(w::SECTOR)
                value=Signal::derive(move || view.get().sector)
                none=w::ALL_SECTORS
                only=Signal::derive(move || present.get())
                on_choose=sector
            />
        </div>
    }
    .into_any()
}

/// The promises under their sectors.
#[component]
fn Groups(list: Signal<CommitmentList>) -> impl IntoView {
    let groups = move || {
        let (rows, sectors) = list.with(|list| (list.rows.clone(), list.sectors.clone()));
        let mut groups: Vec<(Sector, Vec<_>)> = Vec::new();
        for row in rows {
            let sector = row.sector.unwrap_or_default();
            match groups.last_mut() {
                Some((last, group)) if *last == sector => group.push(row),
                _ => groups.push((sector, vec![row])),
            }
        }
        let one = |(sector, rows): (Sector, Vec<_>)| {
            let n = sectors.iter().find(|(one, _)| *one == sector).map_or(0, |(_, n)| *n);
            let rows = rows.into_iter().map(|line| view! { <PromiseRow line /> }).collect_view();
            view! {
                <section class="section">
                    <h2>
                        {t(sector.words())} " "
                        <span class="count figures">{move || lang().count(n)}</span>
                    </h2>
                    <ul class="promises">{rows}</ul>
                </section>
            }
        };
        groups.into_iter().map(one).collect_view()
    };
    let none = move || list.with(|list| list.rows.is_empty());
    view! {
        <Show when=none>
            <p class="soft" role="status">{t(w::NONE_FITS)}</p>
        </Show>
        {groups}
    }
    .into_any()
}
