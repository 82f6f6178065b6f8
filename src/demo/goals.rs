//! What the invented regency set itself, what surveys found of it, and how many children it was
//! told to expect. Like everything here it is not real, and says so.

use chrono::Datelike;

use super::Demo;
use crate::{
    indicators::IndicatorId as I,
    records::{Place, ProjectedSasaran, SasaranGroup, SurveyFigure, Target},
    wilayah::Level,
};

const SOURCE: &str = "Contoh, bukan data nyata";

impl Demo {
    /// Targets of this year and the next three.
    pub fn targets(&self) -> Vec<Target> {
        let rows: [(I, f64, f64); 7] = [
            (I::Ks, 0.95, 0.01),
            (I::Ds, 0.85, 0.01),
            (I::Nd, 0.75, 0.02),
            (I::Stunting, 0.14, -0.01),
            (I::Wasting, 0.07, -0.005),
            (I::ExclusiveAsi, 0.70, 0.02),
            (I::VitaminAChildren, 0.90, 0.01),
        ];
        let source = || "RPJMD Kabupaten Idaman (contoh, bukan data nyata)".to_owned();
        let this = self.today.year();
        let of = |(indicator, value, step): (I, f64, f64)| {
            (0..4).map(move |later| {
                let value = ((value + step * f64::from(later)) * 1000.0).round() / 1000.0;
                Target { indicator, year: this + later, value: value.min(1.0), source: source() }
            })
        };
        rows.into_iter().flat_map(of).collect()
    }

    /// Surveys of the last two years.
    pub fn surveys(&self) -> Vec<SurveyFigure> {
        let this = self.today.year();
        let rows = [
            (I::Stunting, this - 2, 0.262, 0.229, 0.298, 702),
            (I::Stunting, this - 1, 0.247, 0.216, 0.281, 718),
            (I::Wasting, this - 1, 0.089, 0.069, 0.114, 718),
            (I::Underweight, this - 1, 0.174, 0.148, 0.203, 718),
        ];
        let of = |(indicator, year, value, low, high, sample)| SurveyFigure {
            indicator,
            year,
            survey: "SSGI".to_owned(),
            value,
            low: Some(low),
            high: Some(high),
            sample: Some(sample),
            source: SOURCE.to_owned(),
        };
        rows.into_iter().map(of).collect()
    }

    /// Projected children of each kecamatan, and so of the regency, this year and the last: some
    /// five in a hundred more than are on the registers, as projections often are.
    pub fn projections(&self) -> Vec<ProjectedSasaran> {
        let posyandu = &self.land.posyandu;
        let per_posyandu = self.plan.under_fives() as f64 / posyandu.len() as f64;
        let this = self.today.year();
        let mut rows = Vec::new();
        for (year, more) in [(this - 1, 1.04), (this, 1.05)] {
            let mut all = 0;
            for kecamatan in &self.land.regency.kecamatan {
                let here = posyandu
                    .iter()
                    .filter(|posyandu| posyandu.desa.at(Level::Kecamatan) == Some(kecamatan.code));
                let s = (here.count() as f64 * per_posyandu * more).round().max(1.0) as u32;
                let place = Place::Region(kecamatan.code);
                let (group, source) = (SasaranGroup::Balita, SOURCE.to_owned());
                rows.push(ProjectedSasaran { place, year, group, s, source });
                all += s;
            }
            let (place, group) = (Place::Regency, SasaranGroup::Balita);
            rows.push(ProjectedSasaran { place, year, group, s: all, source: SOURCE.to_owned() });
        }
        rows
    }
}
