//! Reports of the place and of the tier below it: who has reported, the five side by side.

use leptos::{prelude::*, text_prop::TextProp};

use super::{compare::Compare, matrix::Matrix};
use crate::{
    app::{PageHead, lang, route::PapersView, show, skeleton_lines, t, use_answer, use_app},
    components::{Bar, Button, Empty, IconName, Select, Tabs},
    desk::protocol::{AksiReports, AksiRow, Changed, GetAksiReports, Meeting},
    documents::Id,
    i18n::{
        Lang, Words as _,
        words::{aksi as w, common},
    },
    platform::share,
    records::{Month, coordination::Aksi},
};

/// The page.
#[component]
pub fn AksiReportsPage() -> impl IntoView {
    let app = use_app();
    let view = Memo::new(move |_| app.router.location().papers);
    let question = Memo::new(move |_| {
        let PapersView { rakor, months, .. } = view.get();
        GetAksiReports { place: app.router.scope().place, rakor, months }
    });
    let reports =
        use_answer(move || Some(question.get()), |changed| matches!(changed, Changed::Papers));
    view! {
        <PageHead title=t(w::TITLE) lead=t(w::LEAD)>
            <Button label=t(common::PRINT) icon=IconName::Print on_click=|_| share::print() />
        </PageHead>
        {show(reports, || skeleton_lines(10), move |reports| view! { <Body reports view /> })}
    }
    .into_any()
}

#[component]
fn Body(reports: Signal<AksiReports>, view: Memo<PapersView>) -> impl IntoView {
    let app = use_app();
    let none = Memo::new(move |_| reports.with(|reports| reports.rows.is_empty()));
    let aksi = Memo::new(move |_| view.get().aksi);
    let all = (None, TextProp::from(t(w::ALL_FIVE)));
    let five = Aksi::ALL.map(|aksi| (Some(aksi), TextProp::from(t(aksi.short()))));
    let options: Vec<(Option<Aksi>, TextProp)> = std::iter::once(all).chain(five).collect();
    let choose = move |aksi: Option<Aksi>| {
        app.router.set_papers(PapersView { aksi, ..view.get_untracked() });
    };
    view! {
        <Choices reports view />
        <Show
            when=move || !none.get()
            fallback=|| view! { <Empty title=t(w::NOTHING_TITLE) text=t(w::NOTHING_TEXT) /> }
        >
            <Answer reports />
            <div class="no-print">
                <Tabs label=t(w::VIEW) value=aksi options=options.clone() on_choose=choose />
            </div>
            {move || match aksi.get() {
                None => view! { <Matrix reports /> }.into_any(),
                Some(aksi) => view! { <Compare reports aksi /> }.into_any(),
            }}
        </Show>
        <p class="soft">{t(w::SOURCE)}</p>
    }
    .into_any()
}

/// For which Rakor and months.
#[component]
fn Choices(reports: Signal<AksiReports>, view: Memo<PapersView>) -> impl IntoView {
    let app = use_app();
    let rakors = Signal::derive(move || {
        let lang = lang();
        let all = reports.with(|reports| reports.rakors.clone());
        if all.is_empty() {
            return vec![(String::new(), w::NO_RAKOR.of(lang).to_owned())];
        }
        all.iter().map(|meeting| (meeting.id.to_string(), meeting_words(meeting, lang))).collect()
    });
    let chosen = Signal::derive(move || {
        reports.with(|r| r.rakor.as_ref().map(|m| m.id.to_string()).unwrap_or_default())
    });
    let choose = move |code: String| {
        let rakor = code.parse::<Id<_>>().ok();
        app.router.set_papers(PapersView { rakor, months: None, ..view.get_untracked() });
    };
    let last = Memo::new(move |_| reports.with(|reports| reports.last));
    let periods = Signal::derive(move || {
        let lang = lang();
        let first = (String::new(), w::MONTHS_RAKOR.of(lang).to_owned());
        let usual = usual(last.get()).into_iter().map(|one| (one.code(), one.words(lang)));
        std::iter::once(first).chain(usual).collect::<Vec<_>>()
    });
    let period = Signal::derive(move || {
        let months = view.get().months;
        months.map(|(from, to)| format!("{from}_{to}")).unwrap_or_default()
    });
    let narrow = move |code: String| {
        let months = code
            .split_once('_')
            .and_then(|(from, to)| Some((from.parse::<Month>().ok()?, to.parse::<Month>().ok()?)));
        app.router.set_papers(PapersView { months, ..view.get_untracked() });
    };
    let said = move || reports.with(|r| w::period(r.from, r.to, lang()));
    view! {
        <div class="row aksi-choices">
            <div class="no-print row aksi-choices">
                <Select label=t(w::FOR_RAKOR) value=chosen options=rakors on_choose=choose />
                <Select label=t(w::MONTHS) value=period options=periods on_choose=narrow />
            </div>
            <p><strong>{said}</strong></p>
        </div>
    }
    .into_any()
}

/// A Rakor in words.
pub(super) fn meeting_words(meeting: &Meeting, lang: Lang) -> String {
    let mut words = meeting.kind.say(lang).to_owned();
    if !meeting.name.is_empty() {
        words.push(' ');
        words.push_str(&meeting.name);
    }
    if let Some(date) = meeting.date {
        words.push_str(", ");
        words.push_str(&lang.date(date));
    }
    words
}

/// A stretch of the calendar: its first month and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    from: Month,
    months: i32,
}

impl Stretch {
    fn to(self) -> Month {
        self.from.plus(self.months - 1)
    }

    fn code(self) -> String {
        format!("{}_{}", self.from, self.to())
    }

    fn words(self, lang: Lang) -> String {
        let n = (self.from.month() - 1) / self.months as u32 + 1;
        let text = match self.months {
            3 => w::QUARTER,
            6 => w::HALF,
            _ => w::WHOLE_YEAR,
        };
        text.fill(lang, &[("n", &n), ("year", &self.from.year())])
    }
}

/// The last quarters, half-years and years that are over.
fn usual(last: Month) -> Vec<Stretch> {
    let of = |months: i32, how_many: i32| {
        // The end of the last whole stretch.
        let over = (last.month() as i32 % months).rem_euclid(months);
        let end = last.plus(-over);
        (0..how_many).map(move |n| Stretch { from: end.plus(1 - months * (n + 1)), months })
    };
    of(3, 4).chain(of(6, 2)).chain(of(12, 2)).collect()
}

/// How many have reported, and who has not.
#[component]
fn Answer(reports: Signal<AksiReports>) -> impl IntoView {
    let counts = Memo::new(move |_| reports.with(|r| (r.kecamatan, r.desa)));
    let main = move || {
        let ((kn, kof), (dn, dof)) = counts.get();
        let lang = lang();
        let say = |text: crate::i18n::Text, n: u32, of: u32| {
            text.fill(lang, &[("n", &lang.count(n)), ("of", &lang.count(of))])
        };
        let kecamatan = (kof > 0).then(|| say(w::REPORTED_KECAMATAN, kn, kof));
        let desa = (dof > 0).then(|| say(w::REPORTED_DESA, dn, dof));
        (kecamatan, desa)
    };
    let first = move || {
        let (kecamatan, desa) = main();
        kecamatan.or(desa).unwrap_or_default()
    };
    let second = move || {
        let (kecamatan, desa) = main();
        kecamatan.and(desa)
    };
    let missing = move || {
        let lang = lang();
        reports.with(|reports| {
            let missing = |row: &&AksiRow| {
                !row.own && row.report.as_ref().is_none_or(|report| report.sent.is_none())
            };
            let names: Vec<&str> =
                reports.rows.iter().filter(missing).map(|row| row.name.as_str()).collect();
            if names.is_empty() {
                return w::ALL_REPORTED.of(lang).to_owned();
            }
            w::MISSING.fill(lang, &[("names", &names.join(", "))])
        })
    };
    let bar = move || {
        let ((kn, kof), (dn, dof)) = counts.get();
        let (n, of) = if kof > 0 { (kn, kof) } else { (dn, dof) };
        vec![(100.0 * f64::from(n) / f64::from(of.max(1)), "bar__good")]
    };
    let any = move || counts.get() != ((0, 0), (0, 0));
    view! {
        <Show when=any>
            <section class="answer aksi-answer">
                <p class="answer__value">
                    <strong>{first}</strong>
                    <span>{t(w::REPORTED)}</span>
                </p>
                <Bar parts=Signal::derive(bar) />
                <p class="soft">{second}</p>
                <p>{missing}</p>
            </section>
        </Show>
    }
    .into_any()
}
