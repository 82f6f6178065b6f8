//! The rows of a list, those that need a look first, fifty at a time.

use leptos::prelude::*;

use super::Work;
use crate::{
    app::{lang, t},
    components::{Pager, Select, TableScroll},
    desk::protocol::PointMatch,
    i18n::{
        Words as _,
        words::{boundaries, points as words},
    },
    records::PosyanduId,
};

const AT_ONCE: usize = 50;
const LEAVE: &str = "-";

#[component]
pub(super) fn Rows(work: Work) -> impl IntoView {
    // What needs a look comes first and stays where it is when it was answered.
    let order = work.matched.with_untracked(|matched| {
        let rank = |row: &PointMatch| match (&row.point, row.posyandu, row.remarks.is_empty()) {
            (Ok(_), None, _) => 0,
            (Err(_), ..) => 1,
            (_, _, false) => 2,
            _ => 3,
        };
        let mut order: Vec<usize> = (0..matched.rows.len()).collect();
        order.sort_by_key(|place| (rank(&matched.rows[*place]), *place));
        order
    });
    let all = order.len();
    let page = RwSignal::new(0_u32);
    let rows = move || {
        let first = page.get() as usize * AT_ONCE;
        let shown = order.iter().skip(first).take(AT_ONCE);
        shown.map(|place| row(work, *place)).collect_view()
    };
    let range = move || {
        let (lang, first) = (lang(), page.get() as usize * AT_ONCE);
        words::PAGE.fill(
            lang,
            &[
                ("first", &lang.count(first as u32 + 1)),
                ("last", &lang.count((first + AT_ONCE).min(all) as u32)),
                ("all", &lang.count(all as u32)),
            ],
        )
    };
    view! {
        <TableScroll label=t(words::TABLE)>
            <table class="table points-table">
                <thead>
                    <tr>
                        <th scope="col" class="numeric">{t(words::ROW)}</th>
                        <th scope="col">{t(words::IN_LIST)}</th>
                        <th scope="col">{t(words::POSYANDU)}</th>
                        <th scope="col">{t(words::COORDINATES)}</th>
                        <th scope="col">{t(words::REMARKS)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
        {(all > AT_ONCE).then(|| view! {
            <Pager
                page
                pages=Signal::stored(all.div_ceil(AT_ONCE) as u32)
                words=range
                before=t(words::BEFORE)
                after=t(words::AFTER)
                on_page=move |to| page.set(to)
            />
        })}
    }
}

fn row(work: Work, place: usize) -> impl IntoView {
    let shown = work.matched.with_untracked(|matched| matched.rows.get(place).cloned());
    shown.map(|row| {
        let point = row.point;
        let found = row.found.clone();
        let coordinates = move || match point {
            Ok(point) => {
                format!("{}; {}", lang().number(point.lat, 5), lang().number(point.lon, 5))
            }
            Err(_) => found.clone(),
        };
        let remarks = row.remarks.clone();
        let remarks = move || {
            let lang = lang();
            let bad = point.err().map(|bad| bad.say(lang).to_owned());
            let odd = remarks.iter().map(|remark| words::remark(remark, lang));
            bad.into_iter().chain(odd).collect::<Vec<_>>().join(" ")
        };
        view! {
            <tr>
                <td class="numeric">{move || lang().count(row.row)}</td>
                <td>{row.name.clone()}</td>
                <td>{whose(work, place, row)}</td>
                <td class="figures">{coordinates}</td>
                <td>{remarks}</td>
            </tr>
        }
    })
}

/// The Posyandu of a row, to be chosen where there is doubt.
fn whose(work: Work, place: usize, row: PointMatch) -> AnyView {
    let name_of = move |id: PosyanduId| {
        let name = |all: &Vec<(PosyanduId, String)>| {
            all.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone())
        };
        work.matched.with_untracked(|matched| name(&matched.all)).unwrap_or_default()
    };
    if row.point.is_err() {
        return ().into_any();
    }
    if let Some(id) = row.posyandu {
        return name_of(id).into_any();
    }
    let number = row.row;
    let offered = row.offered;
    let options = Signal::derive(move || {
        let lang = lang();
        let one = |(id, name): &(PosyanduId, String)| (id.to_string(), name.clone());
        let likely = offered.iter().map(|id| {
            (id.to_string(), boundaries::OPEN_LIKELY.fill(lang, &[("name", &name_of(*id))]))
        });
        let rest = work.matched.with_untracked(|matched| {
            let other = |(id, _): &&(PosyanduId, String)| !offered.contains(id);
            matched.all.iter().filter(other).map(one).collect::<Vec<_>>()
        });
        let fixed =
            |value: &str, text: crate::i18n::Text| (value.to_owned(), text.of(lang).to_owned());
        std::iter::once(fixed("", boundaries::OPEN_UNDECIDED))
            .chain(likely)
            .chain([fixed(LEAVE, words::LEAVE)])
            .chain(rest)
            .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        work.chosen.with(|chosen| match chosen.get(&place) {
            None => String::new(),
            Some(None) => LEAVE.to_owned(),
            Some(Some(id)) => id.to_string(),
        })
    });
    let choose = move |value: String| {
        work.chosen.update(|chosen| {
            match value.as_str() {
                "" => chosen.remove(&place),
                LEAVE => chosen.insert(place, None),
                id => chosen.insert(place, id.parse().ok()),
            };
        });
    };
    let label = move || words::WHICH.fill(lang(), &[("n", &lang().count(number))]);
    view! { <Select label value options on_choose=choose /> }.into_any()
}
