//! Lembar penilaian lomba: what the data answer stands there with its evidence; weight and score
//! are for the jury.

use super::{
    super::{
        doc::{Block, Cell, Doc, Page, Signature},
        rules::contest::{ContestRules, Point},
    },
    Frame, ProfileData, ReportData, board, profile, table,
};
use crate::{
    desk::protocol::{Glance, InnovationRow, TeamRow},
    i18n::{
        Lang, Text, Words,
        words::{indicator_say as say, reports as w, strata, teams, verdicts},
    },
    indicators::{IndicatorId, Period},
    rakor::{
        kader::{KaderRules, Skills},
        teams::{LineId, Verdict},
    },
    records::{
        Place,
        coordination::{SeatRole, SpmField},
    },
    strata::{Item, Stratum},
};

/// What a sheet for a Posyandu is made of: that of its profile.
pub type PosyanduData<'a> = ProfileData<'a>;

/// What a sheet for a team is made of.
#[derive(Clone, Copy)]
pub struct TeamData<'a> {
    /// Of which place.
    pub place: &'a Place,
    /// What a report of the year is made of.
    pub report: ReportData<'a>,
    /// Innovations of the place.
    pub innovations: &'a [InnovationRow],
}

/// What the data answer: the answer, and what shows it.
type Answered = Option<(String, String)>;

/// The sheet of a Posyandu.
pub fn posyandu_contest(frame: &Frame, data: PosyanduData<'_>) -> Doc {
    let period = data.glance.period;
    let sheet = Sheet { frame, rules: &ContestRules::POSYANDU, title: w::CONTEST_POSYANDU };
    sheet.make("lomba-posyandu", period, &|point| of_posyandu(frame.lang, data, point))
}

/// The sheet of a Pokjanal or Tim Pembina.
pub fn team_contest(frame: &Frame, data: TeamData<'_>) -> Doc {
    let period = data.report.glance.period;
    let sheet = Sheet { frame, rules: &ContestRules::TEAM, title: w::CONTEST_TEAM };
    sheet.make("lomba-tim", period, &|point| of_team(frame.lang, data, point))
}

struct Sheet<'a> {
    frame: &'a Frame,
    rules: &'static ContestRules,
    title: Text,
}

impl Sheet<'_> {
    fn make(&self, kind: &str, period: Option<Period>, answer: &dyn Fn(Point) -> Answered) -> Doc {
        let (frame, lang) = (self.frame, self.frame.lang);
        let mut doc = frame.doc(kind, period, Page::Landscape, self.title.of(lang));
        if let Some(period) = period {
            doc.subtitle = format!("{} · {}", frame.place, say::period(period, lang));
        }
        doc.blocks.push(Block::Note(frame.say(w::CONTEST_UNSURE)));
        for (letter, (aspect, points)) in ('A'..).zip(self.rules.aspects) {
            let rows = (1..)
                .zip(points.iter())
                .map(|(at, point)| self.row(format!("{letter}{at}"), *point, answer(*point)));
            let caption = format!("{letter}. {}", aspect.say(lang));
            doc.blocks.push(Block::Table(table(caption, &self.columns(), rows.collect())));
        }
        doc.blocks.push(Block::Heading(1, frame.say(w::JURY_NOTES)));
        doc.blocks.push(Block::Lines(4));
        let values: [(&str, &dyn std::fmt::Display); 3] = [
            ("id", &self.rules.id),
            ("year", &self.rules.valid_from),
            ("source", &self.rules.source.of(lang)),
        ];
        doc.blocks.push(frame.notes(vec![w::CONTEST_RULES.fill(lang, &values)]));
        let jury =
            |n: u8| Signature { role: w::JURY.fill(lang, &[("n", &n)]), ..Signature::default() };
        doc.blocks.push(Block::Signatures(vec![jury(1), jury(2), jury(3)]));
        doc
    }

    fn columns(&self) -> [(String, u8); 6] {
        let frame = self.frame;
        [
            (frame.say(w::COL_NUMBER), 1),
            (frame.say(w::COL_CRITERION), 5),
            (frame.say(w::COL_DATA), 6),
            (frame.say(w::COL_EVIDENCE), 5),
            (frame.say(w::COL_WEIGHT), 2),
            (frame.say(w::COL_SCORE), 2),
        ]
    }

    fn row(&self, number: String, point: Point, answer: Answered) -> Vec<Cell> {
        let (data, evidence) = match answer {
            Some((data, evidence)) => (Cell::text(data), Cell::text(evidence)),
            None => (Cell::Blank, Cell::Blank),
        };
        let name = name(point, self.frame.lang);
        vec![Cell::Text(number), Cell::Text(name), data, evidence, Cell::Blank, Cell::Blank]
    }
}

/// What is judged, in words.
fn name(point: Point, lang: Lang) -> String {
    match point {
        Point::Item(item) => item.say(lang).to_owned(),
        Point::Figure(id) => id.say(lang).to_owned(),
        Point::Field(field) => w::FIELD.fill(lang, &[("field", &SpmField::say(&field, lang))]),
        _ => w::point(point).of(lang).to_owned(),
    }
}

fn figure(lang: Lang, glance: &Glance, id: IndicatorId) -> Answered {
    let line = glance.lines.iter().find(|line| line.indicator == id)?;
    let figure = line.measure.figure;
    if figure.denominator == 0 {
        return None;
    }
    let when = match (line.month, glance.period) {
        (Some(month), _) => lang.month(month),
        (None, Some(period)) => say::period(period, lang),
        (None, None) => String::new(),
    };
    let shown = w::BY_WEIGHING.fill(lang, &[("when", &when)]);
    Some((verdicts::with_numbers(lang, figure), shown))
}

fn of_posyandu(lang: Lang, data: ProfileData<'_>, point: Point) -> Answered {
    let year = w::BY_TELAAH.fill(lang, &[("year", &data.telaah.year)]);
    let today = data.telaah.today;
    let list = || w::BY_PENGURUS.of(lang).to_owned();
    match point {
        Point::Registration => {
            let number = data.page.posyandu.registration.clone();
            (!number.is_empty()).then(|| (number, w::BY_REGISTER.of(lang).to_owned()))
        }
        Point::Sk => {
            let team = data.team?;
            let state = crate::rakor::teams::SkState::of(team, today);
            let number = team.sk_on(today).map(|sk| sk.number.clone()).unwrap_or_default();
            Some((board::sk_words(state, lang), number))
        }
        Point::SixBidang => {
            let heads = data.team?.seats.iter().filter(|s| s.role == SeatRole::KetuaBidang);
            let held = heads.filter(|seat| seat.holder_on(today).is_some()).count();
            Some((w::OF_SIX.fill(lang, &[("n", &held)]), list()))
        }
        Point::Kader | Point::KaderLevels => kader(lang, data, point),
        Point::Item(item) => {
            let computed = data.telaah.computed.iter().find(|(one, _)| *one == item);
            let answered = data.telaah.answers.values().get(&item).copied();
            let value = answered.or(computed.map(|(_, value)| *value))?;
            let proof = data.telaah.answers.answers.iter().find(|one| one.item == item.code());
            let proof = proof.map(|one| one.evidence.clone()).filter(|text| !text.is_empty());
            Some((item.amount(value, lang), proof.unwrap_or(year)))
        }
        Point::OpenNeeds => {
            let open = data.needs.rows.iter().filter(|need| need.status.is_open()).count();
            Some((w::OPEN_NEEDS.fill(lang, &[("n", &open)]), w::BY_NEEDS.of(lang).to_owned()))
        }
        Point::Sessions => {
            let held = data.telaah.computed.iter().find(|(item, _)| *item == Item::MonthsHeld)?.1;
            let shown = w::BY_WEIGHING.fill(lang, &[("when", &data.telaah.year)]);
            Some((Item::MonthsHeld.amount(held, lang), shown))
        }
        Point::Figure(id) => figure(lang, data.glance, id),
        Point::Stratum => {
            let blocks = data.telaah.telaah.blocks().map(|line| strata::short(line, lang));
            let blocks = blocks.collect::<Vec<_>>().join("; ");
            let proof = if blocks.is_empty() { year } else { format!("{year}: {blocks}") };
            Some((profile::level_words(data, lang), proof))
        }
        Point::Aktif => Some((data.telaah.aktif.verdict.aktif().of(lang).to_owned(), year)),
        Point::Partners => {
            let mut who: Vec<String> =
                data.needs.rows.iter().filter_map(|need| need.partner.clone()).collect();
            let pilot = profile::pilot(data.pilots, data.page.posyandu.id);
            who.extend(pilot.into_iter().flat_map(|line| line.partners.iter().cloned()));
            who.sort_unstable();
            who.dedup();
            (!who.is_empty()).then(|| (who.join(", "), w::BY_LEDGER.of(lang).to_owned()))
        }
        Point::Innovations => innovations(lang, data.innovations),
        _ => None,
    }
}

fn kader(lang: Lang, data: ProfileData<'_>, point: Point) -> Answered {
    let today = data.telaah.today;
    let seats = data.team.map(|team| team.seats.iter()).into_iter().flatten();
    let holders = seats.filter(|seat| seat.role == SeatRole::Kader);
    let holders: Vec<_> = holders.filter_map(|seat| seat.holder_on(today)).collect();
    if point == Point::Kader {
        let (n, from) = match (holders.len(), data.page.posyandu.kader) {
            (0, sheet) => (usize::from(sheet?), w::BY_REGISTER),
            (n, _) => (n, w::BY_PENGURUS),
        };
        return Some((teams::KADER_N.fill(lang, &[("n", &n)]), from.of(lang).to_owned()));
    }
    if holders.is_empty() {
        return None;
    }
    let level = |holder: &&crate::records::coordination::Holder| {
        let codes = holder.skills.iter().map(|gain| gain.skill.as_str());
        KaderRules::TKK.level(Skills::of(codes))
    };
    let mut levels: std::collections::BTreeMap<_, u32> = std::collections::BTreeMap::new();
    for holder in &holders {
        *levels.entry(level(holder)).or_default() += 1;
    }
    let said = levels.iter().rev().map(|(level, n)| {
        let name = level.map_or_else(|| teams::LEVEL_NONE.of(lang), |level| level.say(lang));
        format!("{name} {n}")
    });
    Some((said.collect::<Vec<_>>().join(" · "), w::BY_PENGURUS.of(lang).to_owned()))
}

fn innovations(lang: Lang, all: &[InnovationRow]) -> Answered {
    let names: Vec<&str> = all.iter().map(|one| one.title.as_str()).collect();
    (!names.is_empty()).then(|| (names.join("; "), w::BY_INNOVATIONS.of(lang).to_owned()))
}

fn of_team(lang: Lang, data: TeamData<'_>, point: Point) -> Answered {
    let report = data.report;
    let row: Option<&TeamRow> = report.teams.rows.iter().find(|row| row.place == *data.place);
    let team = row.and_then(TeamRow::team);
    let total = &report.teams.total;
    let ratio = |n: u32, of: u32| format!("{} / {}", lang.count(n), lang.count(of));
    let kept = |text: Text| text.of(lang).to_owned();
    let when = report.glance.period.map(|period| say::period(period, lang)).unwrap_or_default();
    match point {
        Point::Sk => Some((board::sk_words(team?.judged.sk, lang), kept(w::BY_TEAMS))),
        Point::Seats => {
            let judged = &team?.judged;
            Some((ratio(judged.filled.into(), judged.seats.into()), kept(w::BY_TEAMS)))
        }
        Point::Plan | Point::Report => {
            let id = if point == Point::Plan { LineId::Plan } else { LineId::Report };
            let there = team?.judged.verdict(id)? != Verdict::Missing;
            Some((kept(if there { w::THERE } else { w::NOT_THERE }), kept(w::BY_TEAMS)))
        }
        Point::TeamsBelow if total.places > 0 => {
            Some((ratio(total.sk, total.places), kept(w::BY_TEAMS)))
        }
        Point::Boards if total.posyandu > 0 => {
            Some((ratio(total.pengurus, total.posyandu), kept(w::BY_TEAMS)))
        }
        Point::Meetings => {
            let all: u32 = report.done.meetings.iter().map(|(_, n)| n).sum();
            let met = team.and_then(|team| team.judged.met).map(|day| lang.date(day));
            let last = met.map(|day| w::LAST_MET.fill(lang, &[("date", &day)]));
            let said = w::MEETINGS_N.fill(lang, &[("n", &all), ("when", &when)]);
            Some((said, last.unwrap_or_default()))
        }
        Point::Promises => {
            let flow = report.done.promises;
            let all = flow.open_before + flow.made;
            let values: [(&str, &dyn std::fmt::Display); 4] =
                [("n", &flow.kept), ("of", &all), ("broken", &flow.broken), ("late", &flow.late)];
            (all > 0).then(|| (w::PROMISES_N.fill(lang, &values), kept(w::BY_PROMISES)))
        }
        Point::Problems => {
            let (found, open) = report.done.problems;
            let values: [(&str, &dyn std::fmt::Display); 2] = [("n", &found), ("open", &open)];
            Some((w::PROBLEMS_SAID.fill(lang, &values), kept(w::BY_PROBLEMS)))
        }
        Point::NeedsMet => {
            let (found, met, open) = report.done.needs;
            let values: [(&str, &dyn std::fmt::Display); 3] =
                [("n", &found), ("met", &met), ("open", &open)];
            Some((w::NEEDS_SAID.fill(lang, &values), kept(w::BY_NEEDS)))
        }
        Point::Innovations => innovations(lang, data.innovations),
        Point::Reported | Point::Strata | Point::AktifShare => of_recap(lang, data, point),
        Point::Figure(id) => figure(lang, report.glance, id),
        _ => None,
    }
}

fn of_recap(lang: Lang, data: TeamData<'_>, point: Point) -> Answered {
    let recap = data.report.recap;
    let total = &recap.total;
    let telaah = w::BY_TELAAH.fill(lang, &[("year", &recap.year)]);
    let share = |numerator, denominator| {
        verdicts::with_numbers(lang, crate::indicators::Figure { numerator, denominator })
    };
    match point {
        Point::Reported if total.due > 0 => {
            let when = recap.period.map(|period| say::period(period, lang)).unwrap_or_default();
            let shown = w::BY_WEIGHING.fill(lang, &[("when", &when)]);
            Some((share(total.reported, total.due), shown))
        }
        Point::Strata => {
            let levels = Stratum::ALL.iter().zip(total.strata);
            let mut said: Vec<String> =
                levels.rev().map(|(level, n)| format!("{} {n}", level.say(lang))).collect();
            if total.unsure > 0 {
                said.push(format!("{} {}", w::COL_UNSURE.of(lang), total.unsure));
            }
            Some((said.join(" · "), telaah))
        }
        Point::AktifShare => {
            let all: u32 = total.aktif.iter().sum();
            (all > 0).then(|| (share(total.aktif[0], all), telaah))
        }
        _ => None,
    }
}
