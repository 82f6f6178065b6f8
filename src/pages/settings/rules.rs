//! Rules that no source settles: which table of KBM, corrected age, when reports are due; and how
//! sure each is.

use leptos::prelude::*;

use crate::{
    app::{lang, t, use_app},
    components::{Choice, Select, StatusMark, Tick, Tone},
    desk::protocol::Overview,
    growth::{Certainty, kms::KmsRules},
    i18n::{
        Words as _,
        words::{common, settings},
    },
    indicators::{LAST_DAY, ReportRules},
};

#[component]
pub(super) fn RulesCard(overview: Signal<Overview>) -> impl IntoView {
    let app = use_app();
    let by_sex =
        Memo::new(move |_| overview.with(|o| o.settings.kms.id == KmsRules::kms_by_sex().id));
    let rules = Memo::new(move |_| overview.with(|o| o.settings.kms.clone()));
    let corrected = Memo::new(move |_| overview.with(|o| o.settings.corrected_age));
    let options =
        vec![(false, t(settings::KBM_BOTH).into()), (true, t(settings::KBM_BY_SEX).into())];
    let choose = move |by_sex: bool| {
        let chosen = if by_sex { KmsRules::kms_by_sex() } else { KmsRules::buku_kia_2023() };
        super::save(&app, move |settings| {
            let orange_line_z = settings.kms.orange_line_z;
            settings.kms = KmsRules { orange_line_z, ..chosen };
        });
    };
    let orange = Memo::new(move |_| rules.with(|rules| tenths(rules.orange_line_z)));
    let oranges = ORANGE_TENTHS.map(|z| (z, ORANGE_WORDS[usize::from(z == 20)].into())).to_vec();
    let choose_orange = move |z: i32| {
        super::save(&app, move |settings| settings.kms.orange_line_z = f64::from(z) / 10.0);
    };
    let source = move || {
        let source = rules.with(|rules| rules.source.to_string());
        common::SOURCE.fill(lang(), &[("source", &source)])
    };
    let sure = move || rules.with(|rules| rules.certainty);
    let change = move |on: bool| super::save(&app, move |settings| settings.corrected_age = on);
    view! {
        <section class="card">
            <h2>{t(settings::RULES)}</h2>
            <p class="soft">{t(settings::RULES_LEAD)}</p>
            <Choice label=t(settings::KBM) value=by_sex options on_choose=choose />
            <p class="row">
                <small>{source}</small>
                {move || view! { <Sure certainty=sure() /> }}
            </p>
            <div>
                <p class="row">
                    <strong>{t(settings::ORANGE)}</strong>
                    <Sure certainty=Certainty::Unverified />
                </p>
                <Choice
                    label=t(settings::ORANGE_AT)
                    value=orange
                    options=oranges
                    on_choose=choose_orange
                />
                <small>{t(settings::ORANGE_TEXT)}</small>
            </div>
            <ReportDay overview />
            <Tick
                label=t(settings::CORRECTED)
                hint=t(settings::CORRECTED_HINT)
                value=corrected
                on_change=change
            />
        </section>
    }
}

/// The day by which figures of a month are due.
#[component]
fn ReportDay(overview: Signal<Overview>) -> impl IntoView {
    let app = use_app();
    let day = Memo::new(move |_| {
        ReportRules::with_day(overview.with(|o| o.settings.report_day)).day.to_string()
    });
    let own = Memo::new(move |_| overview.with(|o| o.settings.report_day.is_some()));
    let options = move || {
        let lang = lang();
        let one =
            |day: u8| (day.to_string(), settings::REPORT_DAY_OPTION.fill(lang, &[("day", &day)]));
        (1..=LAST_DAY).map(one).collect()
    };
    let choose = move |day: String| {
        let Ok(day) = day.parse() else { return };
        super::save(&app, move |settings| settings.report_day = Some(day));
    };
    view! {
        <div>
            <p class="row">
                <strong>{t(settings::REPORT_DUE)}</strong>
                <Show when=move || !own.get()>
                    <Sure certainty=ReportRules::USUAL.certainty />
                </Show>
            </p>
            <Select
                label=t(settings::REPORT_DAY)
                value=day
                options=Signal::derive(options)
                on_choose=choose
            />
            <small>{t(settings::REPORT_DUE_TEXT)}</small>
        </div>
    }
}

/// Where the orange line may lie, in tenths of an SD: +1 as the upper limit of Permenkes 2/2020,
/// +2 as the old limit that some offices keep. [UNVERIFIED], domain.md 2.5.
const ORANGE_TENTHS: [i32; 2] = [10, 20];
const ORANGE_WORDS: [&str; 2] = ["+1 SD", "+2 SD"];

fn tenths(z: f64) -> i32 {
    (z * 10.0).round() as i32
}

/// How far a rule was traced to its source.
#[component]
pub(in crate::pages) fn Sure(certainty: Certainty) -> impl IntoView {
    let tone = match certainty {
        Certainty::A => Tone::Good,
        Certainty::B | Certainty::C => Tone::Plain,
        Certainty::Unverified => Tone::Watch,
    };
    view! { <StatusMark tone label=t(certainty.words()) /> }
}
