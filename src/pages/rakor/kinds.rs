//! Who of which kind came: partners by kind, Puskesmas by name.

use leptos::prelude::*;

use crate::{
    app::{lang, route::Route, t},
    components::TableScroll,
    desk::protocol::{KindsCame, RakorAround},
    i18n::{Words as _, words::puskesmas as w},
    rakor::attendance::Came,
    records::coordination::PartnerKind,
};

/// Both, where the list has any of them.
#[component]
pub fn KindsSection(
    /// What stands around the Rakor.
    around: Signal<RakorAround>,
) -> impl IntoView {
    let kinds: Memo<KindsCame> = Memo::new(move |_| around.with(|around| around.kinds.clone()));
    let partners = Memo::new(move |_| kinds.with(|kinds| !kinds.partners.is_empty()));
    let puskesmas = Memo::new(move |_| kinds.with(|kinds| kinds.puskesmas.invited > 0));
    let row = |(kind, sum): (Option<PartnerKind>, Came)| {
        let name = kind.map_or(w::UNREGISTERED, |kind| kind.words());
        view! {
            <tr>
                <th scope="row">{t(name)}</th>
                <td class="numeric">{move || lang().count(sum.all)}</td>
                <td class="numeric">{move || lang().count(sum.came)}</td>
            </tr>
        }
    };
    let rows =
        move || kinds.with(|kinds| kinds.partners.clone()).into_iter().map(row).collect_view();
    let came = move || {
        kinds.with(|kinds| {
            let (n, of) = (lang().count(kinds.puskesmas.came), lang().count(kinds.puskesmas.all));
            w::CAME.fill(lang(), &[("n", &n), ("of", &of)])
        })
    };
    let away = move || {
        kinds.with(|kinds| {
            let names = kinds.puskesmas.away.join(", ");
            // Before attendance is taken nobody is away.
            (kinds.puskesmas.came > 0 && !names.is_empty())
                .then(|| w::AWAY.fill(lang(), &[("names", &names)]))
        })
    };
    view! {
        <Show when=move || puskesmas.get()>
            <section class="section">
                <h2>"Puskesmas"</h2>
                <p>
                    <a class="name-link" href=Route::Puskesmas.href()>
                        <strong class="figures">{came}</strong>
                    </a>
                </p>
                <p class="soft">{away}</p>
            </section>
        </Show>
        <Show when=move || partners.get()>
            <section class="section">
                <h2>{t(w::KINDS)}</h2>
                <TableScroll label=t(w::KINDS)>
                    <table class="table partner-kinds">
                        <thead>
                            <tr>
                                <th scope="col">{t(w::KIND)}</th>
                                <th scope="col" class="numeric">{t(w::INVITED)}</th>
                                <th scope="col" class="numeric">{t(w::WERE_THERE)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableScroll>
            </section>
        </Show>
    }
    .into_any()
}
