//! Which rules judge, where they stand and how sure they are.

use leptos::prelude::*;

use crate::{
    app::{lang, t, use_app},
    components::Choice,
    desk::protocol::StrataPage as PageData,
    growth::Certainty,
    i18n::words::{common, strata, strata_sources},
    pages::settings::{Sure, save},
    strata::{AktifRules, RuleChoice, TelaahRules},
};

#[component]
pub(super) fn RulesCard(page: Signal<PageData>) -> impl IntoView {
    let app = use_app();
    let rules = Memo::new(move |_| page.with(|page| page.rules.clone()));
    let change = move |change: fn(&mut RuleChoice, String), id: &'static str| {
        save(&app, move |settings| change(&mut settings.strata, id.to_owned()));
    };
    let telaah = Memo::new(move |_| rules.with(|rules| rules.telaah().id));
    let aktif = Memo::new(move |_| rules.with(|rules| rules.aktif().id));
    let telaah_options = vec![
        (TelaahRules::KEMENKES_2011.id, t(strata::RULE_8).into()),
        (TelaahRules::MORE_THAN_8.id, t(strata::RULE_9).into()),
    ];
    let aktif_options = vec![
        (AktifRules::RPJMN_2020.id, t(strata::RULE_RPJMN).into()),
        (AktifRules::ILP.id, t(strata::RULE_ILP).into()),
    ];
    let telaah_source = move || rules.with(|rules| (rules.telaah().id, rules.telaah().certainty));
    let aktif_source = move || rules.with(|rules| (rules.aktif().id, rules.aktif().certainty));
    view! {
        <section class="card">
            <h2>{t(strata::RULES)}</h2>
            <div class="columns">
                <div class="section">
                    <Choice
                        label=t(strata::RULES_TELAAH)
                        value=telaah
                        options=telaah_options
                        on_choose=move |id| change(|rules, id| rules.telaah = id, id)
                    />
                    {move || source(telaah_source())}
                </div>
                <div class="section">
                    <Choice
                        label=t(strata::RULES_AKTIF)
                        value=aktif
                        options=aktif_options
                        on_choose=move |id| change(|rules, id| rules.aktif = id, id)
                    />
                    {move || source(aktif_source())}
                </div>
            </div>
        </section>
    }
}

/// Where a rule set stands, and how sure that is.
fn source((id, certainty): (&'static str, Certainty)) -> impl IntoView {
    let source = move || strata_sources::of(id).map_or("", |text| text.of(lang()));
    view! {
        <p class="row">
            <small>{move || common::SOURCE.fill(lang(), &[("source", &source())])}</small>
            <Sure certainty />
        </p>
    }
}
