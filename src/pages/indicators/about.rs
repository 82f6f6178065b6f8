//! How an indicator is worked out, by which rule, and how sure that is.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    desk::protocol::IndicatorRule,
    i18n::words::{common, indicator_page as w, indicator_sources, indicators::term},
    indicators::IndicatorId,
    pages::settings::Sure,
};

#[component]
pub(super) fn About(id: IndicatorId, rule: Memo<Option<IndicatorRule>>) -> impl IntoView {
    let body = move || {
        let rule = rule.get()?;
        let lang = lang();
        let parts = [&rule.numerator, &rule.denominator].map(|text| term(text, lang).to_owned());
        let formula = w::FORMULA.fill(lang, &[("n", &parts[0]), ("d", &parts[1])]);
        let since = w::RULES_SINCE.fill(lang, &[("date", &lang.date(rule.valid_from))]);
        let alert =
            rule.alert.map(|value| w::ALERT.fill(lang, &[("value", &w::share(value, lang))]) + ".");
        let months: Vec<&str> =
            rule.months.iter().map(|month| lang.month_name(u32::from(*month))).collect();
        let months =
            (!months.is_empty()).then(|| w::NO_MONTH.fill(lang, &[("months", &months.join(", "))]));
        let source = indicator_sources::of(&rule.rules).map(|source| source.of(lang));
        let source = source.unwrap_or(rule.source.as_str());
        let source = common::SOURCE.fill(lang, &[("source", &source)]);
        Some(view! {
            <p>{id.meaning().of(lang)} ": " {formula} "." </p>
            {months.map(|months| view! { <p>{months}</p> })}
            {alert.map(|alert| view! { <p>{alert}</p> })}
            <p class="soft">{since} " " {source}</p>
            <Sure certainty=rule.certainty />
        })
    };
    view! {
        <section class="card section">
            <h2>{t(w::ABOUT)}</h2>
            {body}
        </section>
    }
}
