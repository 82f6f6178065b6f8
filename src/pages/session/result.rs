//! What a row says: the letter with its gain, categories that ask for something, warnings.

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    components::{Button, ButtonKind, StatusMark},
    desk::protocol::{VisitView, warning_code},
    growth::{Finding, Severity, kms::KmsResult},
    i18n::{
        Words as _,
        words::{growth, posyandu},
    },
};

#[component]
pub(super) fn RowResult(
    visit: VisitView,
    /// Says that the numbers of a warning are right.
    #[prop(into)]
    confirm: Callback<String>,
) -> impl IntoView {
    let asks =
        |finding: &&Finding| finding.category.severity() != Severity::Normal || finding.implausible;
    let marks: Vec<Finding> = visit.findings.iter().filter(asks).cloned().collect();
    let all_well = marks.is_empty() && !visit.findings.is_empty();
    let z = z_line(&visit);
    let VisitView { warnings, kms, .. } = visit;
    let one = move |(warning, confirmed): (crate::growth::plausibility::Warning, bool)| {
        let code = warning_code(&warning).to_owned();
        let answer = (!confirmed && !warning.hard()).then(|| {
            view! {
                <Button
                    label=t(posyandu::ROW_CONFIRM)
                    kind=ButtonKind::Quiet
                    on_click=move |_| confirm.run(code.clone())
                />
            }
        });
        view! {
            <p class="roll__warning" class:roll__warning--answered=confirmed>
                <span>{move || growth::warning(&warning, lang())}</span>
                {answer}
            </p>
        }
    };
    view! {
        <div class="marks">
            {kms.as_ref().map(letter)}
            {marks.iter().map(finding).collect_view()}
            {all_well.then(|| view! { <span class="soft">{t(WELL)}</span> })}
        </div>
        <p class="roll__z figures">{z}</p>
        {warnings.into_iter().map(one).collect_view()}
    }
}

const WELL: crate::i18n::Text = crate::i18n::Text::new("semua normal", "all normal");

fn letter(kms: &KmsResult) -> impl IntoView + use<> {
    let (gain, gained, two_t, bgm) = (kms.gain, kms.gained_g, kms.two_t, kms.bgm);
    let words = move || {
        let lang = lang();
        let mut said = format!("{} · {}", gain.letter(), gain.say(lang));
        if let Some(gained) = gained {
            said = format!("{} · {}", gain.letter(), lang.grams(gained, true));
        }
        if two_t {
            said.push_str(" · 2T");
        }
        if bgm {
            said.push_str(" · BGM");
        }
        said
    };
    view! { <StatusMark tone=gain label=words /> }
}

fn finding(finding: &Finding) -> impl IntoView + use<> {
    let (indicator, category) = (finding.indicator, finding.category);
    let words = move || {
        let lang = lang();
        let index = growth::indicator_code(indicator).of(lang);
        format!("{index} · {}", category.say(lang))
    };
    view! { <StatusMark tone=category.severity() label=words /> }
}

/// The z-scores that a session looks at, in one line.
fn z_line(visit: &VisitView) -> impl Fn() -> String + use<> {
    use crate::growth::Indicator as I;
    let scores = visit.scores;
    move || {
        let lang = lang();
        let indices = [I::WeightForAge, I::LengthHeightForAge, I::WeightForLengthHeight];
        let said: Vec<String> = indices
            .iter()
            .filter_map(|index| {
                let score = scores.get(*index)?;
                let flag = if score.flagged { " !" } else { "" };
                let code = growth::indicator_code(*index).of(lang);
                Some(format!("{code} {}{flag}", lang.z(score.z)))
            })
            .collect();
        said.join("   ")
    }
}
