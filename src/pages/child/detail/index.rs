//! One index of the latest assessment, and the rule that fired on demand.

use leptos::prelude::*;

use crate::{
    app::t,
    components::{StatusMark, Tone},
    desk::protocol::{ChildPage, VisitView},
    forms::{Known, Uncategorised},
    growth::{Indicator, kms::KmsResult},
    i18n::{
        DASH, Lang, NBSP, Words as _,
        words::child::{self as w, indicator_name},
    },
};

/// An index: value, z-score, category, and why.
pub fn index_row(page: &ChildPage, known: &Known, lang: Lang) -> AnyView {
    let Some(visit) = page.visits.get(known.visit) else { return ().into_any() };
    let finding = &known.finding;
    let earlier = known.visit + 1 < page.visits.len();
    let (short, name) = indicator_name(finding.indicator, visit.age.total_days, lang);
    let z = finding.z.map_or_else(|| DASH.to_owned(), |z| lang.z(z));
    let (tone, category) = if finding.implausible {
        (Tone::Act, w::IMPLAUSIBLE.of(lang).to_owned())
    } else {
        (Tone::from(finding.category.severity()), finding.category.say(lang).to_owned())
    };
    let on = earlier.then(|| measured_on(visit, lang));
    let why = w::why_finding(finding, lang);
    let method = method(visit, finding.indicator, finding.z.is_some(), lang);
    let source = w::source(&finding.rule.source, finding.rule.certainty, lang);
    view! {
        <li class="index">
            <span class="index__name"><strong>{short}</strong> <small>{name}</small></span>
            <span class="index__value figures">{value(visit, finding.indicator, lang)} {on}</span>
            <span class="index__z figures"><small>"z"</small> {z}</span>
            <span class="index__mark"><StatusMark tone label=category /></span>
            {explained(vec![why, method, source])}
        </li>
    }
    .into_any()
}

/// An index of 5 to 19 years that has a z-score and no category of the rules.
pub fn plain_row(page: &ChildPage, known: Uncategorised, lang: Lang) -> AnyView {
    let Some(visit) = page.visits.get(known.visit) else { return ().into_any() };
    let (short, name) = indicator_name(known.indicator, visit.age.total_days, lang);
    let (tone, category) =
        if known.z.flagged { (Tone::Act, w::IMPLAUSIBLE) } else { (Tone::Plain, w::NO_CATEGORY) };
    let earlier = known.visit + 1 < page.visits.len();
    let on = earlier.then(|| measured_on(visit, lang));
    let days = lang.count(visit.age.total_days);
    let method = w::METHOD_2007.fill(lang, &[("days", &days)]);
    view! {
        <li class="index">
            <span class="index__name"><strong>{short}</strong> <small>{name}</small></span>
            <span class="index__value figures">{value(visit, known.indicator, lang)} {on}</span>
            <span class="index__z figures"><small>"z"</small> {lang.z(known.z.z)}</span>
            <span class="index__mark"><StatusMark tone label=category.of(lang) /></span>
            {explained(vec![w::NO_CATEGORY_WHY.of(lang).to_owned(), method])}
        </li>
    }
    .into_any()
}

fn measured_on(visit: &VisitView, lang: Lang) -> impl IntoView + use<> {
    let date = lang.date(visit.date);
    view! { <small class="index__earlier">{w::MEASURED_ON.fill(lang, &[("date", &date)])}</small> }
}

/// N/T/O/B of the latest weighing.
pub fn card_row(visit: &VisitView, kms: &KmsResult, lang: Lang) -> AnyView {
    let weight = visit.weight_kg;
    let weight = weight.map_or_else(|| DASH.to_owned(), |kg| lang.kg(kg));
    let words = format!("{}: {}", kms.gain.letter(), kms.gain.say(lang));
    let lines = w::why_gain(kms, lang);
    let gained = kms.gained_g.map(|grams| lang.grams(grams, true));
    let kbm = kms.kbm_g.map(|grams| {
        view! { <small class="index__earlier">"KBM " {lang.grams(grams as i32, false)}</small> }
    });
    view! {
        <li class="index">
            <span class="index__name">
                <strong>"KMS"</strong> <small>{t(w::MONTHLY_WEIGHING)}</small>
            </span>
            <span class="index__value figures">{weight}</span>
            <span class="index__z figures">{gained} {kbm}</span>
            <span class="index__mark marks">
                <StatusMark tone=kms.gain label=words />
                {kms.two_t.then(|| view! { <StatusMark tone=Tone::Act label="2T" /> })}
                {kms.bgm.then(|| view! { <StatusMark tone=Tone::Act label=t(w::BGM) /> })}
                {kms.above_orange.then(|| view! { <StatusMark tone=Tone::Above label=t(w::ABOVE_ORANGE) /> })}
            </span>
            {explained(lines)}
        </li>
    }
    .into_any()
}

/// "Mengapa?": closed until asked.
fn explained(lines: Vec<String>) -> impl IntoView {
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
    view! {
        <details class="why">
            <summary>{t(w::WHY)}</summary>
            <div class="why__text">{lines}</div>
        </details>
    }
}

/// The measured value an index is made of.
pub fn value(visit: &VisitView, indicator: Indicator, lang: Lang) -> String {
    let kg = visit.weight_kg.map(|kg| lang.kg(kg));
    let cm = visit.lenhei_cm.map(|cm| lang.cm(cm));
    let said = match indicator {
        Indicator::WeightForAge => kg,
        Indicator::LengthHeightForAge => cm,
        Indicator::WeightForLengthHeight => kg.zip(cm).map(|(kg, cm)| format!("{kg} · {cm}")),
        Indicator::BmiForAge => {
            let school = visit.scores_2007.and_then(|scores| scores.bmi);
            let bmi = visit.scores.bmi.or(school);
            bmi.map(|bmi| format!("{}{NBSP}kg/m²", lang.number(bmi, 1)))
        }
        Indicator::HeadForAge => visit.head_cm.map(|cm| lang.cm(cm)),
        Indicator::ArmForAge => visit.muac_cm.map(|cm| lang.cm(cm)),
    };
    said.unwrap_or_else(|| DASH.to_owned())
}

/// How the value became a z-score: age in days, the correction for position, the reference.
fn method(visit: &VisitView, indicator: Indicator, has_z: bool, lang: Lang) -> String {
    if !has_z {
        return String::new();
    }
    let school = visit.scores_2007.is_some();
    let corrected = visit.corrected_scores == Some(visit.scores);
    let days = if corrected { visit.corrected_days } else { None };
    let days = lang.count(days.unwrap_or(visit.age.total_days));
    let reference = if school { w::METHOD_2007 } else { w::METHOD_2006 };
    let mut said = reference.fill(lang, &[("days", &days)]);
    if corrected {
        said = format!("{said} {}", w::METHOD_CORRECTED.of(lang));
    }
    let with_height = matches!(
        indicator,
        Indicator::LengthHeightForAge | Indicator::WeightForLengthHeight | Indicator::BmiForAge
    );
    if let (true, Some(read), Some(used)) = (with_height, visit.lenhei_cm, visit.scores.lenhei_cm)
        && (read - used).abs() > 0.05
    {
        let (read, used) = (lang.cm(read), lang.cm(used));
        let more = w::METHOD_POSITION.fill(lang, &[("read", &read), ("used", &used)]);
        said = format!("{said} {more}");
    }
    said
}
