//! Profil Posyandu: who it is, what it reaches, what it has and needs, what is planned.

use super::{
    super::doc::{Block, Cell, Doc, Page, Table},
    Frame, board,
    charts::{self, Room},
    coordination, lines, report, table,
};
use crate::{
    desk::protocol::{
        Glance, InnovationRow, IntegratedPage, NeedList, PilotLine, PilotsPage, PosyanduPage,
        ProblemLine, ProblemList, SessionCounts, TelaahPage, Trend,
    },
    i18n::{
        Lang, Words,
        words::{indicator_page as page, needs, posyandu, reports as w, spm, strata, verdicts},
    },
    indicators::{Figure, Group},
    records::{
        Month, PosyanduId,
        coordination::{NeedStatus, Paper, Team},
    },
    strata::Item,
};

/// What a profile is made of.
#[derive(Clone, Copy)]
pub struct ProfileData<'a> {
    /// The Posyandu and its months.
    pub page: &'a PosyanduPage,
    /// Its indicators.
    pub glance: &'a Glance,
    /// Its telaah of the year.
    pub telaah: &'a TelaahPage,
    /// Its pengurus.
    pub team: Option<&'a Team>,
    /// Its needs.
    pub needs: &'a NeedList,
    /// Pilots, its own among them.
    pub pilots: &'a PilotsPage,
    /// Its innovations.
    pub innovations: &'a [InnovationRow],
    /// How many of the six fields it serves.
    pub integrated: &'a IntegratedPage,
    /// Its problems.
    pub problems: &'a ProblemList,
    /// [`super::TRENDS`] of it up to the end of the period.
    pub trends: &'a [Trend],
}

/// The team of an answer, where it is one.
pub fn team_of(paper: &Paper) -> Option<&Team> {
    match paper {
        Paper::Team(team) => Some(team),
        _ => None,
    }
}

/// Months of the table of SKDN.
const MONTHS: i32 = 12;

/// The profile of a Posyandu.
pub fn profile(frame: &Frame, data: ProfileData<'_>) -> Doc {
    let mut doc =
        frame.doc("profil", data.glance.period, Page::Portrait, w::PROFILE_TITLE.of(frame.lang));
    let parts: [(crate::i18n::Text, Vec<Block>); 8] = [
        (w::PART_IDENTITY, identity(frame, data)),
        (w::PART_TEAM, board::pengurus(frame, data)),
        (w::PART_SKDN_12, months(frame, data)),
        (w::PART_NUTRITION, prevalences(frame, data)),
        (w::PART_STRATA, levels(frame, data)),
        (w::PART_NEEDS, wanted(frame, data)),
        (w::PART_PARTNERS, helped(frame, data)),
        (w::PART_PROBLEMS, problems(frame, data)),
    ];
    for (number, (title, blocks)) in (1..).zip(parts) {
        doc.blocks.push(Block::Heading(1, format!("{number}. {}", title.of(frame.lang))));
        doc.blocks.extend(blocks);
    }
    let cautions = lines::cautions(&data.glance.lines, frame.lang);
    if !cautions.is_empty() {
        doc.blocks.push(Block::Heading(2, frame.say(w::PART_CAUTIONS)));
        doc.blocks.push(Block::List { numbered: false, points: cautions });
    }
    doc.blocks.push(frame.notes(Vec::new()));
    doc.blocks.push(Block::Signatures(report::signatures(frame)));
    doc
}

fn identity(frame: &Frame, data: ProfileData<'_>) -> Vec<Block> {
    let (lang, one) = (frame.lang, &data.page.posyandu);
    let or = |words: &str, text: crate::i18n::Text| {
        if words.is_empty() { frame.say(text) } else { words.to_owned() }
    };
    let dash = crate::i18n::DASH;
    let known = |words: &str| if words.is_empty() { dash.to_owned() } else { words.to_owned() };
    let puskesmas = data.page.puskesmas.as_ref().map_or("", |one| one.name.as_str());
    let mut facts = vec![
        (frame.say(w::NAME), one.name.clone()),
        (frame.say(posyandu::REGISTRATION), or(&one.registration, posyandu::NO_REGISTRATION)),
        (frame.say(w::DESA), known(&data.page.desa_name)),
        ("Kecamatan".to_owned(), known(&data.page.kecamatan_name)),
        (frame.say(posyandu::AREA), known(&one.area)),
        (frame.say(posyandu::ADDRESS), known(&one.address)),
        ("Puskesmas".to_owned(), known(puskesmas)),
        (frame.say(posyandu::SCHEDULE), known(&one.schedule)),
        (frame.say(w::CHILDREN_NOW), lang.count(data.page.children)),
    ];
    let level = level_words(data, lang);
    facts.push((frame.say(w::COL_STRATA), format!("{level} ({})", data.telaah.year)));
    facts
        .push(("Posyandu aktif".to_owned(), data.telaah.aktif.verdict.aktif().of(lang).to_owned()));
    facts.extend(fields(frame, data.integrated));
    if !one.open {
        facts.push((frame.say(w::STATE), frame.say(posyandu::CLOSED)));
    }
    vec![Block::Facts(facts)]
}

/// How many of the six fields it served, and which it did not.
fn fields(frame: &Frame, page: &IntegratedPage) -> Option<(String, String)> {
    let (lang, fields) = (frame.lang, page.rows.first()?.fields);
    let missing: Vec<&str> = fields.missing().map(|field| field.say(lang)).collect();
    let mut said = spm::INTEGRATED_ONE.fill(lang, &[("n", &fields.count())]);
    if !missing.is_empty() {
        said.push_str(". ");
        said.push_str(&spm::INTEGRATED_NOT.fill(lang, &[("fields", &missing.join(", "))]));
    }
    Some((frame.say(spm::TITLE), said))
}

/// "Madya", or "Madya sampai Mandiri, belum pasti".
pub fn level_words(data: ProfileData<'_>, lang: Lang) -> String {
    let judged = &data.telaah.telaah;
    if let Some(level) = judged.stratum() {
        return level.say(lang).to_owned();
    }
    let (low, high) = (judged.at_least.say(lang), judged.at_most.say(lang));
    w::LEVEL_BETWEEN.fill(lang, &[("low", &low), ("high", &high)])
}

fn months(frame: &Frame, data: ProfileData<'_>) -> Vec<Block> {
    let Some(period) = data.glance.period else { return vec![Block::Text(frame.say(w::NOTHING))] };
    let last = period.months().1;
    let known = |month: Month| data.page.months.iter().find(|one| one.month == month);
    let shown = (0..MONTHS).rev().map(|back| last.plus(-back));
    let rows: Vec<_> = shown.map(|m| (m, known(m).map(|one| one.counts))).collect();
    let open = rows.iter().filter(|(_, counts)| counts.is_some_and(|c| c.d > 0)).count();
    let said = w::MONTHS_HELD.fill(frame.lang, &[("n", &open), ("of", &MONTHS)]);
    let mut blocks = vec![Block::Text(said), Block::Table(skdn_table(frame, &rows))];
    let balok = charts::skdn(frame, data.trends, Room::Whole);
    blocks.extend(charts::block(balok.into_iter().collect()));
    blocks
}

/// The letters month by month.
fn skdn_table(frame: &Frame, rows: &[(Month, Option<SessionCounts>)]) -> Table {
    let lang = frame.lang;
    let mut columns = vec![(frame.say(w::COL_MONTH), 3)];
    let heads = ["S", "K", "D", "N", "T", "O", "B", "2T", "BGM", "K/S %", "D/S %", "N/D %"];
    columns.extend(heads.map(|head| (head.to_owned(), 2)));
    let row = |(month, counts): &(Month, Option<SessionCounts>)| {
        let mut cells = vec![Cell::Text(lang.month_short(*month))];
        match counts {
            None => cells.extend((0..heads.len()).map(|_| Cell::None)),
            Some(c) => cells.extend(letters(*c)),
        }
        cells
    };
    table(frame.say(w::SKDN_TABLE), &columns, rows.iter().map(row).collect())
}

fn letters(c: SessionCounts) -> Vec<Cell> {
    let share = |numerator, denominator| Cell::percent(Figure { numerator, denominator }.rate());
    let mut cells = vec![Cell::count(c.s), c.k.map_or(Cell::None, Cell::count)];
    cells.extend([c.d, c.n, c.t, c.o, c.b, c.two_t, c.bgm].map(Cell::count));
    cells.push(c.k.map_or(Cell::None, |k| share(k, c.s)));
    cells.extend([share(c.d, c.s), share(c.n, c.d)]);
    cells
}

fn prevalences(frame: &Frame, data: ProfileData<'_>) -> Vec<Block> {
    let glance = data.glance;
    let of = |group: Group| {
        let lines: Vec<_> =
            glance.lines.iter().filter(|line| line.indicator.group() == group).collect();
        let caption = group.say(frame.lang).to_owned();
        Block::Table(lines::indicator_table(frame, caption, &lines))
    };
    let mut blocks: Vec<Block> = Vec::new();
    let Some(period) = glance.period else { return vec![Block::Text(frame.say(w::NOTHING))] };
    blocks.push(of(Group::Nutrition));
    blocks.extend(charts::block(report::charts_of(frame, data.trends, Group::Nutrition)));
    blocks.push(of(Group::Programme));
    blocks.push(Block::Note([lines::note(frame, period), frame.say(w::CHANGE_NOTE)].join(" ")));
    blocks
}

fn levels(frame: &Frame, data: ProfileData<'_>) -> Vec<Block> {
    let lang = frame.lang;
    let judged = &data.telaah.telaah;
    let year = if data.telaah.over { w::STRATA_YEAR } else { w::STRATA_SO_FAR };
    let mut blocks = vec![Block::Text(year.fill(lang, &[("year", &data.telaah.year)]))];
    let next = judged.at_least.next();
    let said: Vec<String> = judged.blocks().map(|line| strata::short(line, lang)).collect();
    if let Some(next) = next.filter(|_| !said.is_empty()) {
        blocks.push(Block::Text(w::BLOCKS.fill(lang, &[("next", &next.say(lang))])));
        blocks.push(Block::List { numbered: false, points: said });
    }
    let said: Vec<String> =
        data.telaah.aktif.blocks().map(|line| strata::short(line, lang)).collect();
    if !said.is_empty() {
        blocks.push(Block::Text(frame.say(w::AKTIF_BLOCKS)));
        blocks.push(Block::List { numbered: false, points: said });
    }
    let columns = [(frame.say(w::COL_TOOL), 6), (frame.say(w::STATE), 3)];
    let rows =
        tools(frame, data).into_iter().map(|(what, how)| vec![Cell::Text(what), Cell::Text(how)]);
    blocks.push(Block::Table(table(frame.say(w::TOOLS_TABLE), &columns, rows.collect())));
    blocks
}

/// What it has to measure and serve with, as the telaah answered it.
const TOOLS: [Item; 5] =
    [Item::GrowthTools, Item::DevelopmentTools, Item::Extra, Item::HomeVisits, Item::DanaSehat];

fn tools(frame: &Frame, data: ProfileData<'_>) -> Vec<(String, String)> {
    let values = data.telaah.answers.values();
    let value = |item: Item| {
        let known = values.get(&item).copied();
        known.map_or_else(|| frame.say(w::NOT_ANSWERED), |value| item.amount(value, frame.lang))
    };
    TOOLS.into_iter().map(|item| (item.say(frame.lang).to_owned(), value(item))).collect()
}

fn wanted(frame: &Frame, data: ProfileData<'_>) -> Vec<Block> {
    let lang = frame.lang;
    if data.needs.rows.is_empty() {
        return vec![Block::Text(frame.say(w::NO_NEEDS))];
    }
    let heads = [w::COL_NEED, w::COL_COUNT, w::COL_URGENCY, w::COL_STANDING, w::COL_PARTNER];
    let columns: Vec<(String, u8)> = heads
        .into_iter()
        .zip([5, 3, 3, 4, 4])
        .map(|(head, width)| (frame.say(head), width))
        .collect();
    let row = |need: &crate::desk::protocol::NeedRow| {
        let item = needs::item(need.item).of(lang);
        let words =
            if need.text.is_empty() { item.to_owned() } else { format!("{item}: {}", need.text) };
        let met = need.met.filter(|_| need.status == NeedStatus::Fulfilled);
        let met = met.map(|day| format!(" ({})", lang.date(day))).unwrap_or_default();
        vec![
            Cell::Text(words),
            Cell::count(need.quantity),
            Cell::Text(need.urgency.say(lang).to_owned()),
            Cell::Text(format!("{}{met}", need.status.say(lang))),
            Cell::text(need.partner.clone().unwrap_or_default()),
        ]
    };
    let rows = data.needs.rows.iter().map(row).collect();
    vec![Block::Table(table(frame.say(w::PART_NEEDS), &columns, rows))]
}

/// The pilot of this Posyandu, newest first.
pub fn pilot(pilots: &PilotsPage, id: PosyanduId) -> Option<&PilotLine> {
    let all = pilots.kecamatan.iter().flat_map(|one| &one.pilots);
    let mine = |line: &&PilotLine| match &line.view.paper {
        Paper::Pilot(pilot) => pilot.posyandu == id,
        _ => false,
    };
    all.filter(mine).max_by_key(|line| line.active)
}

fn helped(frame: &Frame, data: ProfileData<'_>) -> Vec<Block> {
    let lang = frame.lang;
    let mut points = Vec::new();
    if let Some(line) = pilot(data.pilots, data.page.posyandu.id) {
        let from = match &line.view.paper {
            Paper::Pilot(pilot) => lang.date(pilot.from),
            _ => String::new(),
        };
        let text = if line.active { w::PILOT_NOW } else { w::PILOT_PAST };
        let mut said = text.fill(lang, &[("date", &from)]);
        if !line.partners.is_empty() {
            said.push(' ');
            said.push_str(&w::PILOT_BY.fill(lang, &[("who", &line.partners.join(", "))]));
        }
        points.push(said);
        let met = line.criteria.iter().filter(|one| one.state == MET).count();
        points.push(w::PILOT_MET.fill(lang, &[("n", &met), ("of", &line.criteria.len())]));
    }
    let mut given: Vec<&str> =
        data.needs.rows.iter().filter_map(|need| need.partner.as_deref()).collect();
    given.sort_unstable();
    given.dedup();
    if !given.is_empty() {
        points.push(w::HELPED_BY.fill(lang, &[("who", &given.join(", "))]));
    }
    for one in data.innovations {
        points.push(innovation(one, lang));
    }
    if points.is_empty() {
        return vec![Block::Text(frame.say(w::NO_PARTNERS))];
    }
    vec![Block::List { numbered: false, points }]
}

const MET: crate::rakor::pilots::CriterionState = crate::rakor::pilots::CriterionState::Met;

/// An innovation with what its number did.
pub fn innovation(one: &InnovationRow, lang: Lang) -> String {
    let mut said =
        w::INNOVATION.fill(lang, &[("name", &one.title), ("date", &lang.date(one.from))]);
    if !one.idea.is_empty() {
        said = format!("{said} {}", one.idea.trim_end_matches('.'));
        said.push('.');
    }
    if let (Some((then, _)), Some((now, _))) = (one.before, one.after) {
        let what = one.indicator.say(lang);
        let (then, now) = (page::rate(then, lang), page::rate(now, lang));
        let verdict = one.change.map(|change| verdicts::verdict(change.verdict).of(lang));
        let verdict = verdict.unwrap_or_default();
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("what", &what), ("then", &then), ("now", &now), ("verdict", &verdict)];
        said = format!("{said} {}", w::INNOVATION_MOVED.fill(lang, &values));
    }
    said
}

fn problems(frame: &Frame, data: ProfileData<'_>) -> Vec<Block> {
    let open: Vec<&ProblemLine> =
        data.problems.rows.iter().filter(|line| line.status.is_open()).collect();
    if open.is_empty() {
        return vec![Block::Text(frame.say(w::NO_PROBLEMS))];
    }
    vec![Block::Table(coordination::problem_table(frame, &open))]
}
