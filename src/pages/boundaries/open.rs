//! Shapes of which a person has to say what they are.

use leptos::prelude::*;

use super::work::Work;
use crate::{
    app::{lang, t},
    boundaries::{
        model::Choice,
        protocol::{Named, Open},
    },
    components::{Button, Select},
    i18n::words::boundaries as words,
    wilayah::RegionCode,
};

/// Asked at a time: each brings the list of all regions that are left.
const AT_ONCE: usize = 20;
const KEEP: &str = "keep";
const LEAVE: &str = "leave";

/// The questions.
#[component]
pub fn OpenShapes(work: Work) -> impl IntoView {
    let open = work
        .found
        .with_untracked(|found| found.open.iter().take(AT_ONCE).cloned().collect::<Vec<Open>>());
    let more = work.found.with_untracked(|found| found.open_total) - open.len() as u32;
    let missing = work.found.with_untracked(|found| found.missing.clone());
    let more_words = move || words::OPEN_MORE.fill(lang(), &[("n", &lang().count(more))]);
    let rows = open.into_iter().map(|open| row(work, open, missing.clone())).collect_view();
    view! {
        <section class="card">
            <h2>{t(words::OPEN)}</h2>
            <p>{t(words::OPEN_WHY)}</p>
            <ul class="boundaries-open">{rows}</ul>
            {(more > 0).then(|| view! { <p class="soft">{more_words}</p> })}
            <div class="row">
                <Button
                    label=t(words::APPLY)
                    disabled=Signal::derive(move || !work.pending.get())
                    on_click=move |_| work.apply()
                />
            </div>
        </section>
    }
}

fn row(work: Work, open: Open, missing: Vec<Named>) -> impl IntoView {
    let Open { shape, offered } = open;
    let feature = shape.feature;
    let name = shape.name.clone();
    let label = move || {
        let nameless = words::OPEN_NAMELESS.fill(lang(), &[("n", &feature)]);
        words::OPEN_IS.fill(lang(), &[("name", if name.is_empty() { &nameless } else { &name })])
    };
    let told: Vec<String> = [shape.code, shape.name, shape.kecamatan]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let told = told.join(" · ");
    let hint = move || words::OPEN_IN_FILE.fill(lang(), &[("what", &told)]);
    let options = Signal::derive(move || {
        let lang = lang();
        let likely = offered.iter().map(|region| {
            let named = words::OPEN_LIKELY.fill(lang, &[("name", &region.name)]);
            (region.code.to_string(), named)
        });
        let others = missing.iter().filter(|region| !offered.contains(region));
        let fixed =
            |value: &str, text: crate::i18n::Text| (value.to_owned(), text.of(lang).to_owned());
        std::iter::once(fixed("", words::OPEN_UNDECIDED))
            .chain(likely)
            .chain([fixed(KEEP, words::OPEN_KEEP), fixed(LEAVE, words::OPEN_LEAVE)])
            .chain(others.map(|region| (region.code.to_string(), region.name.clone())))
            .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || match work.choice(feature) {
        Some(Choice::Is(code)) => code.to_string(),
        Some(Choice::Keep) => KEEP.to_owned(),
        Some(Choice::Leave) => LEAVE.to_owned(),
        None => String::new(),
    });
    let choose = move |value: String| {
        let choice = match value.as_str() {
            KEEP => Some(Choice::Keep),
            LEAVE => Some(Choice::Leave),
            code => RegionCode::parse(code).ok().map(Choice::Is),
        };
        work.choose(feature, choice);
    };
    view! { <li><Select label value options on_choose=choose hint /></li> }
}
