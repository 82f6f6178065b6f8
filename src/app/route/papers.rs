//! How lists of coordination are narrowed: which Rakor, sector, state, months. Belongs to one page
//! and is not carried on.

use super::{code_of, path};
use crate::{
    desk::protocol::{NeedFilter, ProblemFilter, PromiseFilter, TeamFilter},
    rakor::{
        needs::{item_code, item_of},
        problems::ProblemCode,
    },
    records::{
        Month,
        coordination::{Aksi, NeedItem, RakorId, Sector, SpmField, TeamKind, Tier},
    },
};

/// Which part of the page of problems.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProblemPart {
    /// What the data propose.
    #[default]
    Proposed,
    /// The problems.
    List,
    /// The plan as a document.
    Plan,
}

/// How a list of coordination is narrowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PapersView {
    /// Of or for this Rakor.
    pub rakor: Option<RakorId>,
    /// Of this sector.
    pub sector: Option<Sector>,
    /// Which commitments.
    pub promises: PromiseFilter,
    /// The report instead of the list.
    pub report: bool,
    /// First and last month of a report.
    pub months: Option<(Month, Month)>,
    /// The aksi that is compared.
    pub aksi: Option<Aksi>,
    /// Which part of the page of problems.
    pub part: ProblemPart,
    /// Which problems.
    pub problems: ProblemFilter,
    /// Which proposals.
    pub code: Option<ProblemCode>,
    /// Of this SPM field.
    pub field: Option<SpmField>,
    /// Which needs.
    pub needs: NeedFilter,
    /// Of this item.
    pub item: Option<NeedItem>,
    /// Which teams.
    pub teams: TeamFilter,
    /// Those of Posyandu, or TPPS.
    pub kind: TeamKind,
    /// Of which tier.
    pub tier: Option<Tier>,
}

impl PapersView {
    /// Of or for a Rakor.
    pub fn of(rakor: RakorId) -> Self {
        Self { rakor: Some(rakor), ..Self::default() }
    }

    /// Its parts of the address.
    pub(super) fn write(self, query: &mut Vec<String>) {
        if let Some(rakor) = self.rakor {
            query.push(format!("rakor={rakor}"));
        }
        if let Some(sector) = self.sector {
            query.push(format!("sektor={}", code_of(SECTORS, sector)));
        }
        if self.promises != PromiseFilter::default() {
            query.push(format!("status={}", code_of(PROMISES, self.promises)));
        }
        if self.report {
            query.push("tampil=laporan".to_owned());
        }
        if let Some((from, to)) = self.months {
            query.push(format!("masa={from}_{to}"));
        }
        if let Some(aksi) = self.aksi {
            query.push(format!("aksi={}", code_of(AKSI, aksi)));
        }
        self.write_teams(query);
        self.write_problems(query);
    }

    fn write_problems(self, query: &mut Vec<String>) {
        if self.part != ProblemPart::default() {
            query.push(format!("bagian={}", code_of(PARTS, self.part)));
        }
        if self.problems != ProblemFilter::default() {
            query.push(format!("keadaan={}", code_of(PROBLEMS, self.problems)));
        }
        if let Some(code) = self.code {
            query.push(format!("jenis={}", code.code()));
        }
        if let Some(field) = self.field {
            query.push(format!("bidang={}", code_of(FIELDS, field)));
        }
        if self.needs != NeedFilter::default() {
            query.push(format!("kebutuhan={}", code_of(NEEDS, self.needs)));
        }
        if let Some(item) = self.item {
            query.push(format!("barang={}", item_code(item)));
        }
    }

    fn write_teams(self, query: &mut Vec<String>) {
        if self.teams != TeamFilter::default() {
            query.push(format!("tim={}", code_of(TEAMS, self.teams)));
        }
        if self.kind == TeamKind::Tpps {
            query.push("untuk=tpps".to_owned());
        }
        if let Some(tier) = self.tier {
            query.push(format!("jenjang={}", code_of(TIERS, tier)));
        }
    }

    /// Reads a part of the address; what it does not know it leaves out.
    pub(super) fn read(&mut self, key: &str, value: &str) {
        match key {
            "rakor" => self.rakor = path::id(value),
            "sektor" => self.sector = find(SECTORS, value),
            "status" => self.promises = find(PROMISES, value).unwrap_or_default(),
            "tampil" => self.report = value == "laporan",
            "masa" => {
                let months = value.split_once('_').and_then(|(from, to)| {
                    let (from, to): (Month, Month) = (from.parse().ok()?, to.parse().ok()?);
                    (from <= to).then_some((from, to))
                });
                self.months = months;
            }
            "aksi" => self.aksi = find(AKSI, value),
            "bagian" => self.part = find(PARTS, value).unwrap_or_default(),
            "keadaan" => self.problems = find(PROBLEMS, value).unwrap_or_default(),
            "jenis" => self.code = ProblemCode::from_code(value),
            "bidang" => self.field = find(FIELDS, value),
            "kebutuhan" => self.needs = find(NEEDS, value).unwrap_or_default(),
            "barang" => self.item = item_of(value),
            "tim" => self.teams = find(TEAMS, value).unwrap_or_default(),
            "untuk" if value == "tpps" => self.kind = TeamKind::Tpps,
            "jenjang" => self.tier = find(TIERS, value),
            _ => {}
        }
    }
}

fn find<T: Copy>(table: &[(&str, T)], code: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == code).map(|(_, value)| *value)
}

/// Names of filters of commitments in addresses and as values of a choice.
pub const PROMISES: &[(&str, PromiseFilter)] = &[
    ("terbuka", PromiseFilter::Open),
    ("terlambat", PromiseFilter::Late),
    ("segera", PromiseFilter::Soon),
    ("ditepati", PromiseFilter::Kept),
    ("ingkar", PromiseFilter::Broken),
    ("ditarik", PromiseFilter::Withdrawn),
    ("semua", PromiseFilter::All),
];

/// Names of filters of teams.
pub const TEAMS: &[(&str, TeamFilter)] = &[
    ("semua", TeamFilter::All),
    ("kurang", TeamFilter::Lacking),
    ("tanpa", TeamFilter::None),
    ("sk", TeamFilter::Sk),
    ("kosong", TeamFilter::Vacant),
    ("belum-rapat", TeamFilter::NotMet),
];

/// Names of tiers.
pub const TIERS: &[(&str, Tier)] = &[
    ("kabupaten", Tier::Kabupaten),
    ("kecamatan", Tier::Kecamatan),
    ("desa", Tier::Desa),
    ("posyandu", Tier::Posyandu),
];

/// Names of the five aksi nyata.
pub const AKSI: &[(&str, Aksi)] = &[
    ("kader", Aksi::Kader),
    ("kebutuhan", Aksi::Needs),
    ("pendataan", Aksi::Registration),
    ("penggerakan", Aksi::Mobilisation),
    ("bidang", Aksi::Bidang),
];

/// Names of the parts of the page of problems.
const PARTS: &[(&str, ProblemPart)] = &[
    ("usulan", ProblemPart::Proposed),
    ("daftar", ProblemPart::List),
    ("rencana", ProblemPart::Plan),
];

/// Names of filters of problems.
const PROBLEMS: &[(&str, ProblemFilter)] = &[
    ("terbuka", ProblemFilter::Open),
    ("belum-lengkap", ProblemFilter::Incomplete),
    ("terlambat", ProblemFilter::Late),
    ("selesai", ProblemFilter::Solved),
    ("tidak-lanjut", ProblemFilter::Dropped),
    ("semua", ProblemFilter::All),
];

/// Names of filters of needs.
const NEEDS: &[(&str, NeedFilter)] = &[
    ("terbuka", NeedFilter::Open),
    ("mendesak", NeedFilter::Urgent),
    ("dijanjikan", NeedFilter::Promised),
    ("terpenuhi", NeedFilter::Fulfilled),
    ("tidak-perlu", NeedFilter::Dropped),
    ("semua", NeedFilter::All),
];

/// Names of the six SPM fields.
pub const FIELDS: &[(&str, SpmField)] = &[
    ("pendidikan", SpmField::Pendidikan),
    ("kesehatan", SpmField::Kesehatan),
    ("pu", SpmField::PekerjaanUmum),
    ("perumahan", SpmField::Perumahan),
    ("trantibumlinmas", SpmField::Trantibumlinmas),
    ("sosial", SpmField::Sosial),
];

/// Names of sectors.
pub const SECTORS: &[(&str, Sector)] = &[
    ("kesehatan", Sector::Kesehatan),
    ("puskesmas", Sector::Puskesmas),
    ("dpmd", Sector::PemberdayaanDesa),
    ("pendidikan", Sector::Pendidikan),
    ("pu", Sector::PekerjaanUmum),
    ("perkim", Sector::Perumahan),
    ("trantibum", Sector::Trantibum),
    ("sosial", Sector::Sosial),
    ("kb", Sector::KeluargaBerencana),
    ("pangan", Sector::Pangan),
    ("bappeda", Sector::Perencanaan),
    ("kominfo", Sector::Kominfo),
    ("agama", Sector::Agama),
    ("pkk", Sector::TpPkk),
    ("tpps", Sector::Tpps),
    ("setda", Sector::Sekretariat),
    ("kecamatan", Sector::Kecamatan),
    ("desa", Sector::Desa),
    ("masyarakat", Sector::Masyarakat),
    ("posyandu", Sector::Posyandu),
    ("mitra", Sector::Mitra),
    ("lain", Sector::Other),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::route::{Location, Route},
        documents::Id,
    };

    #[test]
    fn every_list_is_found_again_by_its_address() {
        for (_, promises) in PROMISES {
            for sector in Sector::ALL.map(Some).into_iter().chain([None]) {
                for aksi in Aksi::ALL.map(Some).into_iter().chain([None]) {
                    let months = aksi.map(|_| {
                        let from: Month = "2026-01".parse().unwrap();
                        (from, from.plus(5))
                    });
                    let rakor = sector.map(|_| Id::from_bits(77));
                    let report = aksi.is_some();
                    let base =
                        PapersView { rakor, sector, promises: *promises, ..Default::default() };
                    let papers = PapersView { report, months, aksi, ..base };
                    let location = Location { papers, ..Route::Commitments.into() };
                    assert_eq!(Location::parse(&location.href()), location);
                }
            }
        }
    }

    #[test]
    fn problems_and_needs_are_found_again() {
        let comes_back = |papers| {
            let location = Location { papers, ..Route::Problems.into() };
            assert_eq!(Location::parse(&location.href()), location);
        };
        let none = PapersView::default();
        for (_, part) in PARTS {
            for (_, problems) in PROBLEMS {
                comes_back(PapersView { part: *part, problems: *problems, ..none });
            }
        }
        for code in ProblemCode::ALL {
            let field = Some(code.rule().field);
            comes_back(PapersView { code: Some(*code), field, ..none });
        }
        for (_, needs) in NEEDS {
            for item in NeedItem::ALL {
                comes_back(PapersView { needs: *needs, item: Some(item), ..none });
            }
        }
    }

    #[test]
    fn every_list_of_teams_is_found_again_by_its_address() {
        for (_, teams) in TEAMS {
            for tier in Tier::ALL.map(Some).into_iter().chain([None]) {
                for kind in [TeamKind::Posyandu, TeamKind::Tpps] {
                    let papers = PapersView { teams: *teams, tier, kind, ..PapersView::default() };
                    let location = Location { papers, ..Route::Teams.into() };
                    assert_eq!(Location::parse(&location.href()), location);
                }
            }
        }
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        let read = Location::parse("#/aksi?masa=2026-06_2026-01&sektor=x&aksi=y&status=z").papers;
        assert_eq!(read, PapersView::default());
    }
}
