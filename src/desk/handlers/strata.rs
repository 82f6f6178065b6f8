//! The level of every Posyandu, and the share that is aktif.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike as _;

use crate::{
    desk::{
        Job, Services,
        protocol::{AktifShare, DeskError, GetStrata, StrataPage, StrataRow},
        stored::{read, telaah_of},
        tally::Tallies,
        work::Work,
    },
    indicators::{
        Fact, IndicatorId,
        tally::{self, Counts as _, Tally, Totals},
    },
    records::{Month, Posyandu, PosyanduId, Telaah},
    storage::Store,
    strata::{Immunised, MonthFigures, RuleChoice, Year, aktif, telaah},
    wilayah::{Level, Regency, RegionCode},
};

/// Where in time the records stand.
#[derive(Clone, Copy)]
pub struct Records {
    /// The user's month.
    pub this: Month,
    /// The first month with any visit.
    pub first: Option<Month>,
}

impl Records {
    /// Of these figures, today.
    pub fn of(tallies: &Tallies, job: Job) -> Self {
        let this = Month::of(job.today());
        Self { this, first: tallies.months(this).map(|(first, _)| first) }
    }

    /// First and last year that can be asked for.
    pub fn years(self) -> (i32, i32) {
        let first = self.first.map_or(self.this.year(), Month::year);
        (first.min(self.this.year()), self.this.year())
    }

    /// The year of a Posyandu, to be judged.
    pub fn year(
        self,
        year: i32,
        totals: Option<&Tally<Totals>>,
        kader: &BTreeMap<Month, u16>,
        answers: Option<&Telaah>,
    ) -> Year {
        // Months of the year before this month, and before the records begin.
        let before =
            |month: Month| Month::new(year, 1).map_or(0, |start| month.since(start).clamp(0, 12));
        let mut judged = Year {
            year,
            passed: before(self.this) as u8,
            unrecorded: self.first.map_or(12, before) as u8,
            answers: answers.map(Telaah::values).unwrap_or_default(),
            ..Year::default()
        };
        for (slot, at) in judged.months.iter_mut().zip(1..) {
            if let Some(month) = Month::new(year, at).filter(|month| *month <= self.this) {
                *slot = figures(totals, month);
                slot.kader = kader.get(&month).copied();
            }
        }
        judged
    }
}

/// The figures of a month. The one place that knows where they are kept.
fn figures(totals: Option<&Tally<Totals>>, month: Month) -> MonthFigures {
    let counted = totals.zip(tally::number(month));
    let facts = counted.map(|(totals, month)| totals.at(month)).unwrap_or_default();
    MonthFigures {
        sasaran: facts.get(Fact::Sasaran),
        weighed: facts.get(Fact::Weighed),
        visits: facts.get(Fact::Visits),
        kader: None,
        immunised: counted.and_then(|(totals, month)| immunised(totals, month)),
    }
}

/// The indicator IDL of a month; `None` where no dose of the children it is about is recorded.
fn immunised(totals: &Tally<Totals>, month: u16) -> Option<Immunised> {
    let rule = IndicatorId::Idl.rule();
    let figure = rule.over(totals, &[month]);
    let known = totals.count(month, Fact::DosesKnown, rule.ages);
    (known > 0).then_some(Immunised { complete: figure.numerator, of: figure.denominator, known })
}

/// Answers `GetStrata`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetStrata,
) -> Result<StrataPage, DeskError> {
    let (book, tallies) = (work.places().await?, work.tallies().await?);
    let regency = work.regency().await?;
    let rules = work.settings().await?.document.strata.clone();
    let records = Records::of(&tallies, job);
    let year = asked.year.unwrap_or(records.this.year());
    let (answers, kader) = (answers_of(work, year).await?, work.kader(year).await?);
    let (mut rows, mut closed, mut whole) = (Vec::new(), 0, AktifShare::default());
    let mut by_kecamatan: BTreeMap<Option<RegionCode>, AktifShare> = BTreeMap::new();
    for (id, held) in &book.posyandu {
        let posyandu = &held.document;
        let here = book.lies_in(*id, &asked.place);
        if !posyandu.open {
            closed += u32::from(here);
            continue;
        }
        let totals = tallies.of(*id);
        let ilp = posyandu.ilp_since.is_some_and(|since| since.year() <= year);
        let year = records.year(year, totals, &kader.of(*id), answers.get(id));
        let row = row(posyandu, &rules, &year, regency.as_deref());
        whole.count(row.aktif, ilp);
        if here {
            let code = posyandu.desa.at(Level::Kecamatan);
            let share = by_kecamatan.entry(code).or_insert_with(|| AktifShare {
                code,
                name: row.kecamatan.clone(),
                ..AktifShare::default()
            });
            share.count(row.aktif, ilp);
            rows.push(row);
        }
    }
    rows.sort_by_cached_key(|row| {
        (row.kecamatan.clone(), row.desa.clone(), row.name.to_lowercase(), row.id)
    });
    let total = by_kecamatan.values().fold(AktifShare::default(), |sum, share| AktifShare {
        aktif: sum.aktif + share.aktif,
        not: sum.not + share.not,
        open: sum.open + share.open,
        ilp: sum.ilp + share.ilp,
        ..sum
    });
    let mut kecamatan: Vec<_> = by_kecamatan.into_values().collect();
    kecamatan.sort_by(|a, b| a.name.cmp(&b.name));
    let (years, over) = (records.years(), year < records.this.year());
    Ok(StrataPage { year, years, over, rules, rows, closed, kecamatan, total, regency: whole })
}

/// The answers of a year.
async fn answers_of<S: Services>(
    work: &Work<S>,
    year: i32,
) -> Result<BTreeMap<PosyanduId, Telaah>, DeskError> {
    let rows = work.db.by_parent(Store::Doc, &telaah_of(year)).await?;
    let read = |row| {
        let telaah: Telaah = read(row)?.document;
        Ok((telaah.posyandu, telaah))
    };
    rows.iter().map(read).collect()
}

fn row(
    posyandu: &Posyandu,
    rules: &RuleChoice,
    year: &Year,
    regency: Option<&Regency>,
) -> StrataRow {
    let (judged, active) = (telaah(&rules.telaah(), year), aktif(&rules.aktif(), year));
    let name = |code: Option<RegionCode>| {
        let named = code.zip(regency).and_then(|(code, regency)| regency.name_of(code));
        named.unwrap_or_default().to_owned()
    };
    let missing: BTreeSet<_> = judged.missing().chain(active.missing()).collect();
    StrataRow {
        id: posyandu.id,
        name: posyandu.name.clone(),
        desa: name(Some(posyandu.desa).filter(|code| code.level() == Level::Desa)),
        kecamatan: name(posyandu.desa.at(Level::Kecamatan)),
        registration: posyandu.registration.clone(),
        at_least: judged.at_least,
        at_most: judged.at_most,
        aktif: active.verdict,
        blocks: judged.blocks().cloned().collect(),
        aktif_blocks: active.blocks().cloned().collect(),
        missing: missing.into_iter().collect(),
    }
}
