//! Who the child is and where it lives. The NIK shows when it is asked for.

use leptos::prelude::*;

use super::posyandu_name;
use crate::{
    app::{lang, route::Route, t},
    components::{Button, ButtonKind},
    desk::protocol::ChildPage,
    i18n::{
        Lang, Text,
        words::{child as w, common},
    },
    records::Child,
};

/// The facts of a child.
#[component]
pub fn Who(
    /// The child.
    page: Signal<ChildPage>,
) -> impl IntoView {
    view! {
        <section class="child__who card">
            <h2>{t(w::WHO)}</h2>
            <dl class="facts facts--narrow">
                {move || page.with(|page| facts(page, lang()))}
                <Nik page />
            </dl>
            {move || page.with(|page| moves(page, lang()))}
        </section>
    }
}

fn fact(label: Text, value: impl Into<String>, lang: Lang) -> Option<AnyView> {
    let value = value.into();
    let row = view! { <div><dt>{label.of(lang)}</dt><dd>{value.clone()}</dd></div> };
    (!value.is_empty()).then(|| row.into_any())
}

fn facts(page: &ChildPage, lang: Lang) -> Vec<AnyView> {
    let child = &page.child;
    let home = Route::Posyandu(child.posyandu).href();
    let name = posyandu_name(page, child.posyandu);
    let posyandu =
        view! { <div><dt>{common::POSYANDU.of(lang)}</dt><dd><a href=home>{name}</a></dd></div> };
    let who = &child.identity;
    let desa = [page.desa_name.as_str(), &page.kecamatan_name];
    let desa: Vec<&str> = desa.into_iter().filter(|name| !name.is_empty()).collect();
    let unknown = || common::UNKNOWN.of(lang).to_owned();
    let kia = child.kia.map_or_else(unknown, |yes| w::yes_no(yes, lang).to_owned());
    let rows = [
        fact(w::MOTHER, who.mother.reveal(), lang),
        fact(w::FATHER, who.father.reveal(), lang),
        fact(w::PARENTS, who.parents.reveal(), lang),
        fact(w::PHONE, who.phone.reveal(), lang),
        Some(posyandu.into_any()),
        fact(common::PUSKESMAS, page.puskesmas_name.as_str(), lang),
        fact(w::LIVES_IN, desa.join(", "), lang),
        fact(w::ADDRESS, address(child, lang), lang),
        fact(w::BIRTH, birth(child, lang), lang),
        fact(w::KIA_BOOK, kia, lang),
        fact(w::CONSENT, consent(child, lang), lang),
    ];
    rows.into_iter().flatten().collect()
}

/// `RT 02 / RW 05, Dasawisma Mawar 3, Jalan …`.
fn address(child: &Child, lang: Lang) -> String {
    let home = &child.home;
    let said = |label: &str, text: &crate::records::PersonalText| {
        (!text.is_empty()).then(|| format!("{label} {}", text.reveal()).trim().to_owned())
    };
    let dasawisma = w::DASAWISMA.of(lang);
    let parts = [
        said("RT", &home.rt),
        said("RW", &home.rw),
        said(dasawisma, &home.dasawisma),
        said("", &home.address),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `2,9 kg, 48 cm, 38 minggu, anak ke-2`.
fn birth(child: &Child, lang: Lang) -> String {
    let birth = &child.birth;
    let parts = [
        birth.weight.map(|weight| lang.kg(weight.kg())),
        birth.length.map(|length| lang.cm(length.cm())),
        birth.gestation_weeks.map(|n| w::WEEKS.fill(lang, &[("n", &n)])),
        birth.order.map(|n| w::NTH_CHILD.fill(lang, &[("n", &n)])),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn consent(child: &Child, lang: Lang) -> String {
    let Some(consent) = &child.consent else { return w::NO_CONSENT_YET.of(lang).to_owned() };
    let given = if consent.given { w::CONSENT_GIVEN } else { w::CONSENT_REFUSED };
    let said = given.fill(lang, &[("date", &lang.date(consent.date))]);
    let parts = [said.as_str(), consent.by.reveal(), &consent.how];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The NIK, masked until it is asked for.
#[component]
fn Nik(page: Signal<ChildPage>) -> impl IntoView {
    let shown = RwSignal::new(false);
    let text = move || {
        page.with(|page| {
            let who = &page.child.identity;
            match &who.nik {
                Some(nik) if shown.get() => nik.reveal().to_owned(),
                Some(nik) => nik.masked(),
                None if who.masked_nik.is_empty() => t(w::NO_NIK_YET)().to_owned(),
                None => who.masked_nik.reveal().to_owned(),
            }
        })
    };
    let whole = move || page.with(|page| page.child.identity.nik.is_some());
    let label = move || if shown.get() { t(w::HIDE)() } else { t(w::SHOW)() };
    view! {
        <div>
            <dt>"NIK"</dt>
            <dd class="row figures">
                <span>{text}</span>
                <Show when=whole>
                    <Button
                        label=label
                        kind=ButtonKind::Quiet
                        on_click=move |_| shown.update(|shown| *shown = !*shown)
                    />
                </Show>
            </dd>
        </div>
    }
}

/// Earlier Posyandu.
fn moves(page: &ChildPage, lang: Lang) -> Option<AnyView> {
    if page.child.transfers.is_empty() {
        return None;
    }
    let one = |transfer: &crate::records::Transfer| {
        let (from, to) = (posyandu_name(page, transfer.from), posyandu_name(page, transfer.to));
        let date = lang.date(transfer.date);
        let said = w::MOVED.fill(lang, &[("date", &date), ("from", &from), ("to", &to)]);
        let note = (!transfer.note.is_empty()).then(|| format!(" ({})", transfer.note));
        view! { <li>{said} {note}</li> }
    };
    let list = page.child.transfers.iter().map(one).collect_view();
    Some(view! { <ul class="soft remark__list">{list}</ul> }.into_any())
}
