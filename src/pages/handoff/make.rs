//! Making a file.

use leptos::{prelude::*, task::spawn_local, text_prop::TextProp};

use super::inside::{Inside, InsideWords};
use crate::{
    app::{lang, lang_now, send, t, use_app},
    components::{Button, ButtonKind, Choice, Icon, IconName, Select, TextField, Tick},
    desk::protocol::{HandOffFile, HandOffWhat, HandOffs, MakeHandOff},
    handoff::Kind,
    i18n::{
        Text,
        words::{handoff as words, privacy},
    },
    platform::{
        download,
        share::{self, Shared},
    },
    records::Month,
};

const MIME: &str = "application/octet-stream";
/// Characters of a passphrase. Source: NIST SP 800-63B, 5.1.1.1.
const SHORTEST: usize = 8;
/// Months that are offered as a beginning.
const MONTHS: i32 = 12;

/// What a person chose.
#[derive(Clone, Copy)]
struct Wish {
    kind: RwSignal<Kind>,
    which: RwSignal<String>,
    since: RwSignal<String>,
    names: RwSignal<bool>,
    locked: RwSignal<bool>,
    passphrase: RwSignal<String>,
}

impl Wish {
    fn what(self) -> Option<HandOffWhat> {
        let which = self.which.get();
        Some(match self.kind.get() {
            Kind::Posyandu => {
                HandOffWhat::Posyandu(which.parse().ok()?, self.since.get().parse().ok())
            }
            Kind::Rakor => HandOffWhat::Rakor(which.parse().ok()?),
            Kind::Reports => HandOffWhat::Reports(which.parse().ok()?),
        })
    }

    fn short(self) -> bool {
        let length = self.passphrase.with(|text| text.trim().chars().count());
        self.locked.get() && length < SHORTEST
    }
}

/// The section.
#[component]
pub fn Make(known: Signal<HandOffs>, again: Callback<()>) -> impl IntoView {
    let app = use_app();
    let wish = Wish {
        kind: RwSignal::new(Kind::Posyandu),
        which: RwSignal::new(String::new()),
        since: RwSignal::new(String::new()),
        names: RwSignal::new(false),
        locked: RwSignal::new(true),
        passphrase: RwSignal::new(String::new()),
    };
    let busy = RwSignal::new(false);
    let made = RwSignal::new(None::<HandOffFile>);
    let choose_kind = move |kind| {
        wish.kind.set(kind);
        wish.which.set(String::new());
        // Children travel locked unless somebody says otherwise.
        wish.locked.set(kind == Kind::Posyandu);
        made.set(None);
    };
    let start = move |_| {
        let Some(what) = wish.what() else { return };
        let names = wish.names.get_untracked() && !app.privacy.is_hidden();
        let passphrase = wish.passphrase.get_untracked();
        let passphrase = if wish.locked.get_untracked() { passphrase } else { String::new() };
        busy.set(true);
        send(MakeHandOff { what, names, passphrase }, move |result| {
            busy.set(false);
            match result {
                Ok(file) => {
                    made.set(Some(file));
                    again.run(());
                }
                Err(error) => app.complain(&error),
            }
        });
    };
    let kind = |kind, text: Text| (kind, TextProp::from(t(text)));
    let kinds = vec![
        kind(Kind::Posyandu, words::WHAT_POSYANDU),
        kind(Kind::Rakor, words::WHAT_RAKOR),
        kind(Kind::Reports, words::WHAT_REPORTS),
    ];
    let ready = Signal::derive(move || {
        let closed = wish.kind.get() == Kind::Posyandu && app.privacy.is_hidden();
        wish.what().is_some() && !wish.short() && !closed
    });
    view! {
        <section class="card handoff__part">
            <h2>{t(words::MAKE)}</h2>
            <Choice label=t(words::WHAT) value=wish.kind options=kinds on_choose=choose_kind />
            {move || view! { <Which known wish kind=wish.kind.get() /> }}
            <Tick
                label=t(words::LOCKED)
                hint=t(words::LOCKED_HINT)
                value=wish.locked
                on_change=move |on| wish.locked.set(on)
            />
            <Show when=move || wish.locked.get()>
                <TextField
                    label=t(words::PASSPHRASE)
                    value=wish.passphrase
                    hint=t(words::PASSPHRASE_HINT)
                    error=Signal::derive(move || {
                        let begun = wish.passphrase.with(|text| !text.is_empty());
                        (begun && wish.short()).then(|| words::PASSPHRASE_SHORT.of(lang()).to_owned())
                    })
                />
            </Show>
            <div class="row">
                <Button
                    label=t(words::MAKE)
                    kind=ButtonKind::Primary
                    busy=busy
                    disabled=Signal::derive(move || !ready.get())
                    on_click=start
                />
            </div>
            {move || made.get().map(|file| view! { <Made file /> })}
        </section>
    }
}

/// Of which place or meeting, and what goes along.
#[component]
fn Which(known: Signal<HandOffs>, wish: Wish, kind: Kind) -> impl IntoView {
    let app = use_app();
    let (label, none, holds) = match kind {
        Kind::Posyandu => (words::POSYANDU, words::NONE_POSYANDU, None),
        Kind::Rakor => (words::RAKOR, words::NONE_RAKOR, Some(words::HOLDS_RAKOR)),
        Kind::Reports => (words::KECAMATAN, words::NONE_REPORTS, Some(words::HOLDS_REPORTS)),
    };
    let offered = Signal::derive(move || known.with(|known| options(known, kind)));
    let empty = Memo::new(move |_| offered.with(Vec::is_empty));
    let options = Signal::derive(move || {
        let first = (String::new(), words::CHOOSE.of(lang()).to_owned());
        std::iter::once(first).chain(offered.get()).collect()
    });
    let months = Signal::derive(move || {
        let all = (String::new(), words::SINCE_ALL.of(lang()).to_owned());
        let one = |month: Month| {
            let named = words::SINCE_MONTH.fill(lang(), &[("month", &lang().month(month))]);
            (month.to_string(), named)
        };
        let months =
            app.month().into_iter().flat_map(|month| (0..MONTHS).map(move |n| month.plus(-n)));
        std::iter::once(all).chain(months.map(one)).collect::<Vec<_>>()
    });
    view! {
        <Show
            when=move || !empty.get()
            fallback=move || view! { <p class="soft">{t(none)}</p> }
        >
            <Select
                label=t(label)
                value=wish.which
                options
                on_choose=move |code| wish.which.set(code)
            />
        </Show>
        {(kind == Kind::Posyandu).then(|| view! {
            <Select
                label=t(words::SINCE)
                value=wish.since
                options=months
                on_choose=move |code| wish.since.set(code)
            />
        })}
        {holds.map(|holds| view! {
            <p class="handoff__holds">
                <Icon name=IconName::Info />
                <span>{t(holds)}</span>
            </p>
        })}
        <Names wish kind />
    }
}

/// Whom the file will name. While identities are hidden it can only name nobody.
#[component]
fn Names(wish: Wish, kind: Kind) -> impl IntoView {
    let app = use_app();
    let hidden = Memo::new(move |_| app.privacy.is_hidden());
    let one = |names, text: Text| (names, TextProp::from(t(text)));
    let options = vec![one(false, words::NAMES_OUT), one(true, words::NAMES_IN)];
    let inside = move || Inside::of(kind, wish.names.get() && !hidden.get());
    let choice = move || {
        let asked = kind == Kind::Rakor && !hidden.get();
        let options = options.clone();
        asked.then(|| {
            view! {
                <Choice
                    label=t(words::NAMES)
                    value=wish.names
                    options
                    on_choose=move |names| wish.names.set(names)
                />
            }
        })
    };
    let closed = match kind {
        Kind::Posyandu => Some(words::HIDDEN_CHILDREN),
        Kind::Rakor => Some(words::HIDDEN_OFFICIALS),
        Kind::Reports => None,
    };
    view! {
        {choice}
        {move || view! { <InsideWords inside=inside() /> }}
        {move || closed.filter(|_| hidden.get()).map(|words| view! { <ShowFirst words /> })}
    }
}

/// Why something waits until identities are shown, and the way there.
#[component]
pub(in crate::pages) fn ShowFirst(words: Text) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="notice" role="note">
            <Icon name=IconName::Hidden />
            <div class="notice__words">
                <p>{t(words)}</p>
                <div class="row">
                    <Button
                        label=t(privacy::SHOW_ASK)
                        on_click=move |_| app.privacy.ask_to_show()
                    />
                </div>
            </div>
        </div>
    }
}

fn options(known: &HandOffs, kind: Kind) -> Vec<(String, String)> {
    match kind {
        Kind::Posyandu => {
            known.posyandu.iter().map(|(id, name)| (id.to_string(), name.clone())).collect()
        }
        Kind::Rakor => {
            let one = |(id, theme, day, _): &(_, String, String, _)| {
                let day = day.parse().ok().map(|day| lang().date(day)).unwrap_or_default();
                let parts = [theme.as_str(), day.as_str()];
                let parts: Vec<&str> = parts.into_iter().filter(|text| !text.is_empty()).collect();
                (crate::records::coordination::RakorId::to_string(id), parts.join(" · "))
            };
            known.rakors.iter().map(one).collect()
        }
        Kind::Reports => {
            let one = |(code, name, n): &(crate::wilayah::RegionCode, String, u32)| {
                let words =
                    words::REPORTS_N.fill(lang(), &[("name", name), ("n", &lang().count(*n))]);
                (code.to_string(), words)
            };
            known.reports.iter().map(one).collect()
        }
    }
}

/// A file that is ready to go.
#[component]
fn Made(file: HandOffFile) -> impl IntoView {
    let app = use_app();
    let title = file.about.title.clone();
    let inside = Inside::told(&file.about);
    let holds = {
        let (n, children, size) = (file.about.documents, file.children, file.bytes.0.len());
        move || {
            let lang = lang();
            let size = lang.count(size.div_ceil(1000) as u32);
            let mut said = words::MADE_HOLDS.fill(lang, &[("n", &lang.count(n)), ("size", &size)]);
            if children > 0 {
                said.push_str(" · ");
                said.push_str(&words::MADE_CHILDREN.fill(lang, &[("n", &lang.count(children))]));
            }
            said
        }
    };
    let file = StoredValue::new(file);
    let save = move || {
        let saved = file.with_value(|file| download::download(&file.bytes.0, &file.name, MIME));
        if let Err(why) = saved {
            app.complain(&crate::desk::protocol::DeskError::Worker(why));
        }
    };
    let share = move |_| {
        spawn_local(async move {
            let file = file.get_value();
            if share::share_file(&file.bytes.0, &file.name, MIME).await == Shared::Unavailable {
                save();
                app.toasts.done(words::NO_SHARE.of(lang_now()));
            }
        });
    };
    view! {
        <div class="notice handoff__made" role="status">
            <Icon name=IconName::File />
            <div class="notice__words">
                <p class="notice__title">
                    {move || words::MADE.fill(lang(), &[("title", &title)])}
                </p>
                <InsideWords inside />
                <p class="figures">{holds}</p>
                <div class="row">
                    <Button label=t(words::SHARE) kind=ButtonKind::Primary on_click=share />
                    <Button
                        label=t(words::SAVE)
                        icon=IconName::Download
                        on_click=move |_| save()
                    />
                </div>
            </div>
        </div>
    }
}
