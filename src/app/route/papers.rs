//! How lists of coordination are narrowed: which Rakor, sector, state, months. Belongs to one page
//! and is not carried on.

use super::{code_of, path};
use crate::{
    desk::protocol::PromiseFilter,
    records::{
        Month,
        coordination::{Aksi, RakorId, Sector},
    },
};

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

/// Names of the five aksi nyata.
pub const AKSI: &[(&str, Aksi)] = &[
    ("kader", Aksi::Kader),
    ("kebutuhan", Aksi::Needs),
    ("pendataan", Aksi::Registration),
    ("penggerakan", Aksi::Mobilisation),
    ("bidang", Aksi::Bidang),
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
                    let papers =
                        PapersView { rakor, sector, promises: *promises, report, months, aksi };
                    let location = Location { papers, ..Route::Commitments.into() };
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
