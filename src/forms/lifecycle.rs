//! Sasaran and services of the stages of life as a file, and the lists that the form of a
//! registration begins with.

use crate::{
    desk::protocol::{KnownRt, LifeCycle, LifeRow, RegistrationView},
    exchange::list_csv::ListCsv,
    i18n::{Lang, Text, Words as _, words::lifecycle as w},
    rakor::lifecycle::row,
    records::{
        Place,
        coordination::{LifeGroup, RtCount, Stage},
    },
};

/// Heads of births and deaths, in the order of `LifeEvents`.
pub const EVENTS: [Text; 5] =
    [w::BORN, w::DIED_MOTHERS, w::DIED_NEWBORNS, w::DIED_INFANTS, w::DIED_CHILDREN];
/// Heads of the education of ibu hamil, in the order of `MotherCare`.
pub const CARE: [Text; 4] = [w::TAUGHT, w::CLASS, w::AT_RISK, w::MOTHERS_REFERRED];
/// Heads of services, in the order of `Served`.
pub const SERVED: [Text; 4] = [w::CAME, w::PROBLEM, w::REFERRED, w::VISITED];

/// One line for each place and one for all, with heads in the language of the screen and the
/// regency by its name. Deaths that are hidden are said to be.
pub fn life_csv(page: &LifeCycle, regency: &str, lang: Lang) -> String {
    let mut csv = ListCsv::default();
    let of = |text: Text| text.of(lang).to_owned();
    let mut heads = vec![of(w::PLACE), page.month.to_string()];
    heads.extend([w::COL_RT, w::RT, w::COL_DONE].map(of));
    heads.extend(Stage::ALL.map(|stage| stage.say(lang).to_owned()));
    for group in LifeGroup::ALL {
        let named = |text: Text| format!("{}: {}", group.say(lang), text.of(lang));
        heads.extend(SERVED.map(named));
        heads.push(named(w::SASARAN));
    }
    heads.extend(["D".to_owned(), "S".to_owned()]);
    heads.extend(CARE.map(of));
    heads.extend(EVENTS.map(of));
    csv.line(heads);
    let all = page.rows.iter().chain((page.rows.len() != 1).then_some(&page.total));
    for row in all {
        csv.line(cells(row, regency, lang));
    }
    csv.finish()
}

fn cells(row: &LifeRow, regency: &str, lang: Lang) -> Vec<String> {
    let name = if row.place == Place::Regency { regency } else { &row.name };
    let sum = &row.sum;
    let mut cells = vec![name.to_owned(), format!("{}/{}", sum.reporting, sum.posyandu)];
    let mut numbers = vec![sum.whole, sum.rts, sum.finished];
    numbers.extend(sum.stages);
    for group in &sum.groups {
        numbers.extend([group.came, group.problem, group.referred, group.visited, group.sasaran]);
    }
    numbers.extend([row.d, row.s]);
    numbers.extend(sum.care);
    cells.extend(numbers.into_iter().map(|n| n.to_string()));
    let [born, deaths @ ..] = sum.events;
    cells.push(born.to_string());
    let hidden = row.without_deaths.then(|| w::CONCEALED.of(lang).to_owned());
    cells.extend(deaths.map(|n| hidden.clone().unwrap_or_else(|| n.to_string())));
    cells
}

/// The rows that a new registration begins with: those of last year, and every RT of the children's
/// register. Bayi and balita of a whole RT are those of the register.
pub fn first_rows(view: &RegistrationView) -> Vec<RtCount> {
    let mut rows: Vec<RtCount> =
        view.before.iter().map(|(rw, rt, dasawisma)| row(rw, rt, dasawisma)).collect();
    for known in &view.known {
        if !rows.iter().any(|row| is_of(row, known)) {
            rows.push(row(&known.rw, &known.rt, ""));
        }
    }
    for row in rows.iter_mut().filter(|row| row.dasawisma.is_empty()) {
        let (infants, toddlers) = register_of(row, &view.known);
        row.counts.set(Stage::Infant, Some(infants));
        row.counts.set(Stage::Toddler, Some(toddlers));
    }
    in_order(&mut rows);
    rows
}

/// By RW, RT and dasawisma.
pub fn in_order(rows: &mut [RtCount]) {
    rows.sort_by(|a, b| (&a.rw, &a.rt, &a.dasawisma).cmp(&(&b.rw, &b.rt, &b.dasawisma)));
}

/// Bayi and balita that the register has in the RT of a row. Who has no RW there is of any.
pub fn register_of(row: &RtCount, known: &[KnownRt]) -> (u32, u32) {
    let here = known.iter().filter(|known| is_of(row, known));
    here.fold((0, 0), |(infants, toddlers), one| (infants + one.infants, toddlers + one.toddlers))
}

fn is_of(row: &RtCount, known: &KnownRt) -> bool {
    row.rt == known.rt && (row.rw == known.rw || row.rw.is_empty() || known.rw.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_registration_has_the_rows_of_last_year_and_of_the_register() {
        let known = |rw: &str, rt: &str, infants, toddlers| KnownRt {
            rw: rw.to_owned(),
            rt: rt.to_owned(),
            infants,
            toddlers,
        };
        let label = |rt: &str, d: &str| ("001".to_owned(), rt.to_owned(), d.to_owned());
        let view = RegistrationView {
            name: String::new(),
            within: String::new(),
            today: "2026-03-01".parse().unwrap(),
            paper: None,
            before: vec![label("002", "Melati 1"), label("001", "")],
            known: vec![
                known("001", "001", 2, 5),
                known("", "001", 1, 0),
                known("001", "003", 0, 4),
            ],
            unplaced: (0, 0),
            moves: None,
        };
        let rows: Vec<_> = first_rows(&view)
            .into_iter()
            .map(|row| (row.rt, row.dasawisma, row.counts.infant, row.counts.toddler))
            .collect();
        let of = |rt: &str, d: &str, a, b| (rt.to_owned(), d.to_owned(), a, b);
        assert_eq!(
            rows,
            [
                of("001", "", Some(3), Some(5)),
                of("002", "Melati 1", None, None),
                of("003", "", Some(0), Some(4)),
            ]
        );
    }
}
