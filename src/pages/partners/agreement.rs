//! The agreement (berita acara) of a pledge, as a page to print and sign.

use std::fmt::Write as _;

use leptos::prelude::*;

use crate::{
    app::{lang, t},
    components::{Button, ButtonKind, IconName},
    i18n::{
        Words as _,
        words::{common, partners as w},
    },
    platform::share,
    records::coordination::Pledge,
};

/// The page. Printing it hides everything around it (`style/66-partners.css`).
#[component]
pub(super) fn Agreement(
    pledge: Pledge,
    partner: String,
    regency: String,
    place: String,
) -> impl IntoView {
    let what = {
        let (pledge, text) = (pledge.clone(), pledge.text.clone());
        move || {
            let lang = lang();
            let mut said = format!("{}: {text}", pledge.kind.say(lang));
            if let Some(quantity) = pledge.quantity {
                let _ = write!(said, ", {} {}", lang.count(quantity), pledge.unit);
            }
            if let Some(amount) = pledge.amount {
                let _ = write!(said, ", {}", w::rupiah(lang, amount));
            }
            said
        }
    };
    let number = move || {
        let blank = w::PAPER_BLANK.of(lang());
        let number = if pledge.agreement.is_empty() { blank } else { &pledge.agreement };
        w::PAPER_NUMBER.fill(lang(), &[("number", &number)])
    };
    let (made, due) = (pledge.made, pledge.due);
    let (named, firm) = (regency.clone(), partner.clone());
    let intro = move || {
        let date = lang().date_full(made);
        w::PAPER_INTRO.fill(lang(), &[("date", &date), ("regency", &named)])
    };
    let head = regency.clone();
    let first = move || w::PAPER_FIRST.fill(lang(), &[("regency", &regency)]);
    let second = move || w::PAPER_SECOND.fill(lang(), &[("partner", &partner)]);
    let place = move || w::PAPER_PLACE.fill(lang(), &[("place", &place)]);
    let due = move || match due {
        Some(due) => w::PAPER_DUE.fill(lang(), &[("date", &lang().date_full(due))]),
        None => w::PAPER_NO_DUE.of(lang()).to_owned(),
    };
    view! {
        <div class="agreement-actions no-print">
            <Button
                label=t(common::PRINT)
                icon=IconName::Print
                kind=ButtonKind::Primary
                on_click=|_| share::print()
            />
        </div>
        <section class="agreement" aria-label=t(w::AGREEMENT_PAPER)>
            <p class="agreement__head">{head}</p>
            <h3>{t(w::PAPER_TITLE)}</h3>
            <p class="agreement__number">{number}</p>
            <p>{intro}</p>
            <p>{first}</p>
            <p>{second}</p>
            <p>{t(w::PAPER_PLEDGES)}</p>
            <p class="agreement__what">{what}</p>
            <p>{place}</p>
            <p>{due}</p>
            <p>{t(w::PAPER_CARE)}</p>
            <p>{t(w::PAPER_DONE)}</p>
            <div class="agreement__signs">
                <div><p>{t(w::SIGN_FIRST)}</p><p class="agreement__line"></p></div>
                <div><p>{t(w::SIGN_SECOND)}</p><p>{firm}</p><p class="agreement__line"></p></div>
            </div>
        </section>
    }
    .into_any()
}
