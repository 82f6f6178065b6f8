//! The papers of one Rakor: which there are, what each still lacks, and the one that is chosen.

use leptos::prelude::*;

use super::{PaperSheet, PaperTools};
use crate::{
    app::{
        Chosen, PageHead, lang,
        route::{Route, code_of},
        show, skeleton_lines, t, use_answer, use_chosen,
        view_code::{View, ViewKey},
    },
    components::{Icon, IconName, StatusMark, Tone},
    desk::protocol::{Changed, GetRakorPapers, RakorPapers},
    i18n::{
        Words as _,
        words::{letters as w, rakor as words},
    },
    office::{
        doc::Doc,
        rakor::{Lack, RakorPaper},
    },
    records::coordination::{Rakor, RakorId},
};

const PAPERS: &[(&str, RakorPaper)] = &[
    ("undangan", RakorPaper::Invitation),
    ("undangan-per-orang", RakorPaper::Letters),
    ("daftar-hadir-kosong", RakorPaper::AttendanceBlank),
    ("daftar-hadir", RakorPaper::Attendance),
    ("notulen", RakorPaper::Minutes),
    ("berita-acara", RakorPaper::Record),
    ("tindak-lanjut", RakorPaper::FollowUp),
];

/// The page.
#[component]
pub fn RakorPapersPage(
    /// Of which Rakor.
    id: RakorId,
) -> impl IntoView {
    let papers = use_answer(
        move || Some(GetRakorPapers { rakor: id }),
        // Figures follow the records, names the places.
        |changed| !matches!(changed, Changed::Boundaries | Changed::Imports),
    );
    let chosen = use_chosen(ViewKey::Shown, PAPERS);
    let crumbs = move || {
        let name = papers.with(|papers| papers.map(theme)).unwrap_or_default();
        let list = (t(words::TITLE)().to_owned(), Route::Rakors.href());
        vec![list, (name, Route::Rakor(id).href())]
    };
    view! {
        <PageHead title=t(w::PAPERS) lead=t(w::PAPERS_LEAD) crumbs=Signal::derive(crumbs) />
        {show(papers, || skeleton_lines(12), move |papers| view! { <Body id papers chosen /> })}
    }
    .into_any()
}

/// The theme of the Rakor, or its kind.
fn theme(papers: &RakorPapers) -> String {
    match Rakor::try_from(papers.view.paper.clone()) {
        Ok(rakor) if !rakor.theme.is_empty() => rakor.theme,
        Ok(rakor) => rakor.kind.say(lang()).to_owned(),
        Err(_) => String::new(),
    }
}

#[component]
fn Body(id: RakorId, papers: Signal<RakorPapers>, chosen: Chosen<RakorPaper>) -> impl IntoView {
    let doc = Memo::new(move |_| {
        let lang = lang();
        papers
            .with(|papers| chosen.get().build(papers, lang))
            .unwrap_or_else(|| Doc::new("berkas", lang, String::new()))
    });
    let lacks = Memo::new(move |_| papers.with(|papers| chosen.get().lacks(papers)));
    let hidden = Memo::new(move |_| papers.with(|papers| papers.concealed));
    let doors = move || {
        let now = chosen.get();
        RakorPaper::ALL.map(|paper| door(id, paper, paper == now, papers)).collect_view()
    };
    view! {
        <div class="papers">
            <nav class="papers__list no-print" aria-label=t(w::WHICH)>
                <ul>{doors}</ul>
            </nav>
            <div class="papers__chosen">
                <PaperTools doc />
                <Show when=move || hidden.get()>
                    <p class="soft no-print">{t(w::NAMES_HIDDEN)}</p>
                </Show>
                {move || {
                    let lacks = lacks.get();
                    (!lacks.is_empty()).then(|| view! { <Lacks id lacks /> })
                }}
                <PaperSheet doc />
            </div>
        </div>
    }
    .into_any()
}

/// A paper in the list: what it is, what is on it, whether it lacks something.
fn door(id: RakorId, paper: RakorPaper, open: bool, papers: Signal<RakorPapers>) -> AnyView {
    let code = (PAPERS[0].1 != paper).then(|| code_of(PAPERS, paper));
    let view = View::default().with(ViewKey::Shown, code);
    let (name, about) = paper.words();
    let lacks = papers.with(|papers| paper.lacks(papers).len());
    let (tone, said) = match lacks {
        0 => (Tone::Good, w::LACKS_NOTHING.of(lang()).to_owned()),
        n => (Tone::Watch, w::LACKS_N.fill(lang(), &[("n", &n)])),
    };
    view! {
        <li>
            <a
                class="papers__door"
                href=Route::RakorPapers(id).viewed(view).href()
                aria-current=open.then_some("page")
            >
                <strong>{t(name)}</strong>
                <small class="soft">{t(about)}</small>
                <StatusMark tone label=said />
            </a>
        </li>
    }
    .into_any()
}

/// What is missing on the paper, with where to fill it in.
#[component]
fn Lacks(id: RakorId, lacks: Vec<Lack>) -> impl IntoView {
    let rows = lacks.into_iter().map(|lack| {
        let route = match lack {
            Lack::Head => Route::Settings,
            Lack::Number
            | Lack::LetterDate
            | Lack::Signer
            | Lack::Date
            | Lack::Venue
            | Lack::Agenda
            | Lack::MinuteTaker
            | Lack::RecordNumber => Route::RakorEdit(id),
            Lack::Invited | Lack::Attendance => Route::RakorAttendance(id),
            Lack::Notes | Lack::Decisions | Lack::Sealed | Lack::Promises => Route::Rakor(id),
        };
        let words = t(lack.words());
        view! {
            <li>
                <a href=route.href()>
                    {words}
                    <span class="visually-hidden">": " {t(w::FILL_IN)}</span>
                    <Icon name=IconName::Right />
                </a>
            </li>
        }
    });
    view! {
        <section class="papers__lacks no-print" aria-label=t(w::LACKING)>
            <h2>{t(w::LACKING)}</h2>
            <ul>{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
