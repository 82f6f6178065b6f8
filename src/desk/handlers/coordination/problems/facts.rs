//! What is known of each place, as the rules of problems want it.

use std::{collections::BTreeMap, rc::Rc};

use crate::{
    desk::{
        Job, Services,
        handlers::{
            coordination::commitments::table::Table,
            indicators::{scene::Span, warnings},
            strata,
        },
        kader::KaderYear,
        protocol::{DeskError, GetStrata, PlaceLevel, Sasaran},
        work::Work,
    },
    indicators::{
        Fact, Figure, IndicatorId, Period, Signal,
        tally::{self, Counts as _},
    },
    rakor::{
        problems::{Blocked, Facts, Found, Measured, RULES, Share, ShareRule, Team, judge},
        teams::SkState,
    },
    records::{
        Month, Place, PosyanduId,
        coordination::{NeedItem, NeedStatus, Nomenclature, Tier},
    },
    strata::{Stratum, Verdict},
    wilayah::{Level, RegionCode},
};

/// Months whose sessions tell how many kader come, where the Posyandu's sheet says nothing.
const KADER_MONTHS: i32 = 6;

/// Everything problems are proposed from.
pub struct Known {
    /// Places, figures, papers.
    pub table: Table,
    /// The last finished month with data.
    pub month: Option<Month>,
    /// Of this year and the one before.
    kader: [Rc<KaderYear>; 2],
    signals: BTreeMap<PosyanduId, Vec<Signal>>,
    pratama: BTreeMap<PosyanduId, Blocked>,
    needs: BTreeMap<PosyanduId, Vec<(NeedItem, u32)>>,
    teams: BTreeMap<RegionCode, Team>,
    /// Whether anybody entered numbers, points: where nobody did, none is missing.
    numbers: bool,
    points: bool,
}

impl Known {
    /// As things stand, within a place.
    pub async fn open<S: Services>(
        work: &Work<S>,
        job: Job,
        within: &Place,
    ) -> Result<Self, DeskError> {
        let table = Table::open(work, job).await?;
        let this = table.scene.this;
        let year = this.year();
        let kader = [work.kader(year).await?, work.kader(year - 1).await?];
        let last = table.scene.months.filter(|(first, _)| *first < this);
        let month = last.map(|(_, last)| last.min(this.plus(-1)));
        let asked = GetStrata { place: within.clone(), year: Some(year - 1) };
        let pratama = if last.is_some_and(|(first, _)| first.year() < year) {
            pratama(strata::get(work, job, asked).await?)
        } else {
            BTreeMap::new()
        };
        let mut signals: BTreeMap<PosyanduId, Vec<Signal>> = BTreeMap::new();
        let all = month.map(|month| warnings::of(&table.scene, within, month));
        for warning in all.into_iter().flatten() {
            if let Place::Posyandu(id) = warning.place {
                signals.entry(id).or_default().push(warning.signal);
            }
        }
        let posyandu = || table.scene.book.posyandu.values().map(|held| &held.document);
        let numbers = posyandu().any(|posyandu| !posyandu.registration.is_empty());
        let points = posyandu().any(|posyandu| posyandu.point.is_some());
        let (needs, teams) = (needs(&table), teams(&table));
        Ok(Self { table, month, kader, signals, pratama, needs, teams, numbers, points })
    }

    /// The Posyandu and desa within a place of which problems are proposed.
    pub fn places(&self, within: &Place) -> Vec<(Tier, Place)> {
        let book = &self.table.scene.book;
        let open = |id: &PosyanduId| book.posyandu.get(id).is_some_and(|held| held.document.open);
        let groups = self.table.scene.groups(within, PlaceLevel::Posyandu);
        let posyandu = groups.into_values().flatten().filter(open);
        let mut places: Vec<(Tier, Place)> =
            posyandu.map(|id| (Tier::Posyandu, Place::Posyandu(id))).collect();
        let regency = self.table.scene.regency.iter().flat_map(|regency| &regency.kecamatan);
        let desa = regency.flat_map(|kecamatan| &kecamatan.desa);
        let desa = desa.map(|desa| Place::Region(desa.code));
        places.extend(
            desa.filter(|desa| self.table.within(desa, within)).map(|desa| (Tier::Desa, desa)),
        );
        places
    }

    /// What the data propose for a place.
    pub fn propose(&self, tier: Tier, place: &Place) -> Vec<Found> {
        judge(&RULES, tier, &self.facts(tier, place), self.table.today)
    }

    /// The newest figure of an indicator over so many months, and the last of them.
    pub fn newest(
        &self,
        place: &Place,
        indicator: IndicatorId,
        months: u32,
    ) -> Option<(Month, Figure)> {
        let ids = self.table.scene.posyandu_in(place);
        let (span, last) = self.span(indicator, months)?;
        let scene = &self.table.scene;
        let figure = scene.of_group(indicator.rule(), place, &ids, &span, Sasaran::Registered);
        Some((last, figure)).filter(|_| figure.denominator > 0)
    }

    fn facts(&self, tier: Tier, place: &Place) -> Facts {
        let mut facts = Facts { month: self.month, ..Facts::default() };
        let ids = self.table.scene.posyandu_in(place);
        for rule in RULES.rules.iter().filter(|rule| rule.tier == tier) {
            if let Measured::Share(share) = rule.measured
                && let Some(share) = self.share(share, place, &ids)
            {
                facts.shares.insert(rule.code, share);
            }
        }
        match place {
            Place::Posyandu(id) => self.of_posyandu(*id, &mut facts),
            Place::Region(code) if !self.table.papers.teams.is_empty() => {
                facts.team = Some(self.teams.get(code).copied().unwrap_or(Team::Missing));
            }
            _ => {}
        }
        facts
    }

    fn of_posyandu(&self, id: PosyanduId, facts: &mut Facts) {
        let Some(held) = self.table.scene.book.posyandu.get(&id) else { return };
        let posyandu = &held.document;
        facts.signals = self.signals.get(&id).cloned().unwrap_or_default();
        facts.kader = posyandu.kader.or_else(|| self.on_duty(id));
        facts.needs = self.needs.get(&id).cloned().unwrap_or_default();
        facts.pratama = self.pratama.get(&id).cloned();
        facts.registered = self.numbers.then_some(!posyandu.registration.is_empty());
        facts.placed = self.points.then_some(posyandu.point.is_some());
    }

    /// Kader at the sessions of half a year, rounded to whole ones.
    fn on_duty(&self, id: PosyanduId) -> Option<u16> {
        let last = self.month?;
        let sessions = self.kader.iter().flat_map(|year| year.of(id));
        let here = sessions.filter(|(month, _)| (0..KADER_MONTHS).contains(&last.since(*month)));
        let present: Vec<u32> = here.map(|(_, present)| u32::from(present)).collect();
        let count = present.len() as u32;
        (count > 0).then(|| ((present.iter().sum::<u32>() + count / 2) / count) as u16)
    }

    fn span(&self, indicator: IndicatorId, months: u32) -> Option<(Span, Month)> {
        let (scene, last) = (&self.table.scene, self.month?);
        let (first, _) = scene.months?;
        let rule = indicator.rule();
        let months: Vec<u16> = (0..months as i32)
            .map(|back| last.plus(-back))
            .filter(|month| *month >= first && rule.is_about(month.month()))
            .filter_map(tally::number)
            .collect();
        (!months.is_empty()).then_some((Span { period: Period::Month(last), months }, last))
    }

    fn share(&self, share: ShareRule, place: &Place, ids: &[PosyanduId]) -> Option<Share> {
        let (span, last) = self.span(share.indicator, share.months)?;
        let (scene, rule) = (&self.table.scene, share.indicator.rule());
        if !self.is_recorded(share.indicator, ids, &span) {
            return None;
        }
        let figure = scene.of_group(rule, place, ids, &span, Sasaran::Registered);
        let whole = scene.figure(rule, &*scene.whole, &span, None);
        let months = span.count();
        Some(Share { figure, whole, months, last }).filter(|_| figure.denominator > 0)
    }

    /// Doses are recorded for nearly all: where they are not, a low coverage says that nobody
    /// wrote them down.
    fn is_recorded(&self, indicator: IndicatorId, ids: &[PosyanduId], span: &Span) -> bool {
        if !matches!(indicator, IndicatorId::Idl | IndicatorId::Ibl) {
            return true;
        }
        let ages = indicator.rule().ages;
        let count = |fact| -> u32 {
            let tallies = ids.iter().filter_map(|id| self.table.scene.tallies.of(*id));
            tallies
                .map(|tally| span.months.iter().map(|m| tally.count(*m, fact, ages)).sum::<u32>())
                .sum()
        };
        count(Fact::DosesKnown) * 10 >= count(Fact::Sasaran) * 9
    }
}

fn needs(table: &Table) -> BTreeMap<PosyanduId, Vec<(NeedItem, u32)>> {
    let mut by_posyandu: BTreeMap<PosyanduId, BTreeMap<NeedItem, u32>> = BTreeMap::new();
    for held in table.papers.needs.values() {
        let need = &held.document;
        if need.status == NeedStatus::Open || need.status == NeedStatus::Promised {
            let items = by_posyandu.entry(need.posyandu).or_default();
            *items.entry(need.item).or_default() += need.quantity;
        }
    }
    by_posyandu.into_iter().map(|(id, items)| (id, items.into_iter().collect())).collect()
}

/// The teams of desa: the one that stands best counts, for an old one may be kept beside the new.
fn teams(table: &Table) -> BTreeMap<RegionCode, Team> {
    let mut found: BTreeMap<RegionCode, Team> = BTreeMap::new();
    for held in table.papers.teams.values() {
        let team = &held.document;
        let Place::Region(code) = team.place else { continue };
        let coaches = [Nomenclature::Pokjanal, Nomenclature::TimPembina];
        if !coaches.contains(&team.nomenclature) || code.level() != Level::Desa {
            continue;
        }
        let state = match SkState::of(team, table.today) {
            SkState::Missing => Team::Missing,
            SkState::Expired(until) => Team::Expired(until),
            SkState::Soon(_) | SkState::Valid(_) => Team::Valid,
        };
        let better = match (found.get(&code), state) {
            (None | Some(Team::Missing), _) | (Some(_), Team::Valid) => true,
            (Some(Team::Expired(old)), Team::Expired(until)) => until > *old,
            _ => false,
        };
        if better {
            found.insert(code, state);
        }
    }
    found
}

/// Those surely Pratama, with what they missed.
fn pratama(page: crate::desk::protocol::StrataPage) -> BTreeMap<PosyanduId, Blocked> {
    let year = page.year;
    let rows = page.rows.into_iter().filter(|row| row.at_most == Stratum::Pratama);
    let blocked = rows.map(|row| {
        let failed = row.blocks.iter().flat_map(|line| &line.parts);
        let failed = failed.filter(|part| part.verdict == Verdict::Failed);
        let by = failed.filter_map(|part| {
            Some((part.item.code().to_owned(), part.known?.value, part.at_least))
        });
        (row.id, Blocked { year, by: by.collect() })
    });
    blocked.collect()
}
