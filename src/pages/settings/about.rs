//! What Idaman is made of: version, licences, sources, rules with their certainty.

use leptos::prelude::*;

use super::rules::Sure;
use crate::{
    app::{device, lang, t},
    components::TableScroll,
    growth::{Certainty, Indicator, RuleSet, kms::KmsRules},
    i18n::{Text, words::settings},
    indicators::ReportRules,
};

#[component]
pub(super) fn About() -> impl IntoView {
    let version = device::build_note("version");
    let said = move || settings::VERSION.fill(lang(), &[("version", &version)]);
    let sources = [
        settings::SOURCE_WHO,
        settings::SOURCE_PMK,
        settings::SOURCE_KMS,
        settings::SOURCE_REGIONS,
    ];
    view! {
        <section class="section">
            <h2>{t(settings::ABOUT)}</h2>
            <div class="prose">
                <p class="figures">{said}</p>
                <p>{t(settings::LICENCE)}</p>
                <h3>{t(settings::SOURCES)}</h3>
                <ul>{sources.map(|text| view! { <li>{t(text)}</li> }).into_iter().collect_view()}</ul>
            </div>
            <h3>{t(settings::RULE_SETS)}</h3>
            <RuleTable />
        </section>
    }
}

/// Every rule in use with its source and how sure it is.
fn rules() -> Vec<(Text, String, Certainty)> {
    let set = RuleSet::pmk2_2020();
    let source = set.source.to_string();
    let named = [
        (Indicator::WeightForAge, settings::RULE_WFA),
        (Indicator::LengthHeightForAge, settings::RULE_HFA),
        (Indicator::WeightForLengthHeight, settings::RULE_WFH),
        (Indicator::BmiForAge, settings::RULE_BFA),
        (Indicator::HeadForAge, settings::RULE_HC),
    ];
    let scales = named.into_iter().filter_map(|(indicator, name)| {
        Some((name, source.clone(), set.scale(indicator)?.certainty))
    });
    let mut rules: Vec<_> = scales.collect();
    if let Some(arm) = &set.arm {
        rules.push((settings::RULE_ARM, source.clone(), arm.certainty));
    }
    let kms = KmsRules::buku_kia_2023();
    rules.push((settings::RULE_KBM, kms.source.to_string(), kms.certainty));
    rules.push((settings::RULE_ORANGE, source, Certainty::Unverified));
    let due = ReportRules::USUAL;
    rules.push((settings::REPORT_DUE, due.source.to_owned(), due.certainty));
    rules
}

#[component]
fn RuleTable() -> impl IntoView {
    let row = |(name, source, certainty): (Text, String, Certainty)| {
        view! {
            <tr>
                <th scope="row">{t(name)}</th>
                <td>{source}</td>
                <td><Sure certainty /></td>
            </tr>
        }
    };
    view! {
        <TableScroll label=t(settings::RULE_SETS)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t(settings::RULE_SET)}</th>
                        <th scope="col">{t(settings::RULE_FROM)}</th>
                        <th scope="col">{t(settings::RULE_SURE)}</th>
                    </tr>
                </thead>
                <tbody>{rules().into_iter().map(row).collect_view()}</tbody>
            </table>
        </TableScroll>
    }
}
