//! Addresses: every page, place and month as a typed value and as the hash of the URL.
//!
//! Pure. A name, a NIK or a searched text never stands in an address: ids are random.

mod papers;
mod path;
#[cfg(test)]
mod tests;

pub use papers::{AKSI, FIELDS, PROMISES, PapersView, ProblemPart, SECTORS};

use super::{figure_code, view_code::View};
use crate::{
    desk::protocol::{FigureFilter, RegisterFilter, RegisterOrder},
    indicators::IndicatorId,
    maps::AreaLevel,
    records::{
        BatchId, ChildId, Month, Place, PosyanduId, VisitId,
        coordination::{
            AksiReportId, CampaignId, CommitmentId, PartnerId, ProblemId, RakorId, TeamId,
        },
    },
    wilayah::{Level, RegionCode},
};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Beranda, or the first run while nothing is stored.
    Home,
    /// Children of the place, by filter.
    Children,
    /// A new child.
    ChildNew,
    /// One child.
    Child(ChildId),
    /// The child's form.
    ChildEdit(ChildId),
    /// A new visit of a child.
    VisitNew(ChildId),
    /// A visit's form.
    VisitEdit(ChildId, VisitId),
    /// Who changed what of a child.
    ChildHistory(ChildId),
    /// What the search box found; the text itself stays out of the address.
    Search,
    /// Posyandu by kecamatan and desa.
    Places,
    /// A new Posyandu.
    PosyanduNew,
    /// One Posyandu.
    Posyandu(PosyanduId),
    /// The Posyandu's form.
    PosyanduEdit(PosyanduId),
    /// Strata of the Posyandu of the place.
    Strata,
    /// The review of one Posyandu.
    Telaah(PosyanduId),
    /// The sheet of a session.
    Session(PosyanduId, Month),
    /// All indicators of the place.
    Indicators,
    /// One indicator of the place.
    Indicator(IndicatorId),
    /// Imports, and a new one.
    Import,
    /// One import.
    ImportDetail(BatchId),
    /// The queue of doubtful matches.
    Doubts,
    /// The map.
    Map,
    /// Where a Posyandu stands.
    MapPoint(PosyanduId),
    /// Settings.
    Settings,
    /// Boundaries of the regency.
    Boundaries,
    /// The map under the map.
    Basemap,
    /// The code that puts figures of a publication on a website.
    Embed,
    /// Where Posyandu stand, from a list.
    Points,
    /// Targets, survey figures, projected numbers of children.
    Goals,
    /// Rakor: those to come, who has met, the calendar.
    Rakors,
    /// A new Rakor.
    RakorNew,
    /// One Rakor.
    Rakor(RakorId),
    /// A Rakor's form.
    RakorEdit(RakorId),
    /// Who came to a Rakor.
    RakorAttendance(RakorId),
    /// A Rakor on the wall: meeting mode.
    RakorShow(RakorId),
    /// The papers of a Rakor.
    RakorPapers(RakorId),
    /// Teams and their SK.
    Teams,
    /// A new team.
    TeamNew,
    /// One team.
    Team(TeamId),
    /// Commitments.
    Commitments,
    /// A new commitment.
    CommitmentNew,
    /// One commitment.
    Commitment(CommitmentId),
    /// Reports of aksi nyata.
    AksiReports,
    /// One report of aksi nyata.
    AksiReport(AksiReportId),
    /// Problems of Posyandu and desa, and their plans.
    Problems,
    /// A new problem.
    ProblemNew,
    /// One problem with its plan.
    Problem(ProblemId),
    /// The matrix of sectors and problems.
    Matrix,
    /// Partners.
    Partners,
    /// A new partner.
    PartnerNew,
    /// One partner with its pledges.
    Partner(PartnerId),
    /// The pilot Posyandu of each kecamatan.
    Pilots,
    /// What Posyandu need.
    Needs,
    /// Innovations against low visits.
    Innovations,
    /// Services and requests in the six fields of SPM.
    Spm,
    /// Puskesmas and who looks after the Posyandu of each.
    Puskesmas,
    /// Campaigns of weighing.
    Campaigns,
    /// A new campaign.
    CampaignNew,
    /// One campaign.
    Campaign(CampaignId),
    /// A campaign's form.
    CampaignEdit(CampaignId),
    /// Whom to call in a month.
    Calls,
    /// Sasaran and services of the stages of life.
    LifeCycle,
    /// The form of sasaran of a Posyandu in a year.
    Registration(PosyanduId, i32),
    /// The form of services of a Posyandu in a month.
    Services(PosyanduId, Month),
    /// Papers made from the data: profiles, recaps, reports.
    Papers,
    /// Figures for a website.
    Publish,
    /// Handing files over to another tablet.
    HandOff,
    /// How safe the records are, making a backup, bringing one back.
    Keep,
    /// Help, glossary, privacy.
    Help,
    /// An address that leads nowhere.
    NotFound,
}

/// Where, when and which: kept from page to page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The place.
    pub place: Place,
    /// The month; `None` is the latest with data.
    pub month: Option<Month>,
}

impl Default for Scope {
    fn default() -> Self {
        Self { place: Place::Regency, month: None }
    }
}

/// How a list is narrowed and ordered; belongs to one page and is not carried on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListView {
    /// Which children.
    pub filter: RegisterFilter,
    /// Their order.
    pub order: RegisterOrder,
    /// Page of the list, from 0.
    pub page: u32,
    /// The children behind a figure, instead of those of the filter.
    pub figure: Option<FigureFilter>,
}

impl ListView {
    /// Whether this filter is the one that is shown.
    pub fn shows(&self, filter: RegisterFilter) -> bool {
        self.figure.is_none() && self.filter == filter
    }
}

/// What a page of figures is about; belongs to one page and is not carried on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FigureView {
    /// Of which indicator; the page's own when missing.
    pub indicator: Option<IndicatorId>,
    /// Of which areas; the finest there are when missing.
    pub level: Option<AreaLevel>,
}

/// All that an address says. Place and month are `None` where it does not say them: then those
/// of the page before are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The page.
    pub route: Route,
    /// Place, where said.
    pub place: Option<Place>,
    /// Month, where said; `Some(None)` is "the latest".
    pub month: Option<Option<Month>>,
    /// The list.
    pub list: ListView,
    /// The figures.
    pub figure: FigureView,
    /// Lists of coordination.
    pub papers: PapersView,
    /// How the page is looked at.
    pub view: View,
}

impl From<Route> for Location {
    fn from(route: Route) -> Self {
        Self {
            route,
            place: None,
            month: None,
            list: ListView::default(),
            figure: FigureView::default(),
            papers: PapersView::default(),
            view: View::default(),
        }
    }
}

impl Route {
    /// The address of the page, keeping place and month.
    pub fn href(self) -> String {
        Location::from(self).href()
    }

    /// The page in one place.
    pub fn at(self, place: Place) -> Location {
        Location { place: Some(place), ..self.into() }
    }

    /// The page with one filter.
    pub fn filtered(self, filter: RegisterFilter) -> Location {
        Location { list: ListView { filter, ..ListView::default() }, ..self.into() }
    }

    /// The page, looked at in a certain way.
    pub fn viewed(self, view: View) -> Location {
        Location { view, ..self.into() }
    }

    /// The children behind a figure.
    pub fn behind(figure: FigureFilter) -> Location {
        let list = ListView { figure: Some(figure), ..ListView::default() };
        Location { list, ..Self::Children.into() }
    }
}

impl Location {
    /// As the hash of a URL: `#/anak?tempat=99.01.02&bulan=2026-03&saring=stunted`.
    pub fn href(&self) -> String {
        let mut query = Vec::new();
        if let Some(place) = &self.place {
            query.push(format!("tempat={}", place_code(place)));
        }
        if let Some(month) = self.month {
            query.push(month.map_or_else(|| "bulan=akhir".to_owned(), |m| format!("bulan={m}")));
        }
        let list = self.list;
        if list.filter != RegisterFilter::default() {
            query.push(format!("saring={}", code_of(FILTERS, list.filter)));
        }
        if list.order != RegisterOrder::default() {
            query.push(format!("urut={}", code_of(ORDERS, list.order)));
        }
        if let Some(figure) = list.figure {
            query.push(format!("angka={}", figure_code::write(figure)));
        }
        if list.page > 0 {
            query.push(format!("hal={}", list.page + 1));
        }
        if let Some(indicator) = self.figure.indicator {
            query.push(format!("indikator={}", indicator.code()));
        }
        if let Some(level) = self.figure.level {
            query.push(format!("wilayah={}", level_code(level)));
        }
        self.papers.write(&mut query);
        query.extend(self.view.pairs());
        let mark = if query.is_empty() { "" } else { "?" };
        format!("#/{}{mark}{}", self.route.path(), query.join("&"))
    }

    /// Reads a hash; what it does not know it leaves out.
    pub fn parse(hash: &str) -> Self {
        let text = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut location = Self::from(Route::from_path(path));
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "tempat" => location.place = place_of(value),
                "bulan" if value == "akhir" => location.month = Some(None),
                "bulan" => location.month = value.parse().ok().map(Some),
                "saring" => location.list.filter = value_of(FILTERS, value),
                "indikator" => location.figure.indicator = IndicatorId::from_code(value),
                "wilayah" => {
                    let levels = [AreaLevel::Kecamatan, AreaLevel::Desa];
                    location.figure.level =
                        levels.into_iter().find(|level| level_code(*level) == value);
                }
                "angka" => location.list.figure = figure_code::read(value),
                "urut" => location.list.order = value_of(ORDERS, value),
                "hal" => {
                    location.list.page = value.parse().unwrap_or(1_u32).saturating_sub(1);
                }
                _ => {
                    location.papers.read(key, value);
                    location.view.take(key, value);
                }
            }
        }
        location
    }
}

const fn level_code(level: AreaLevel) -> &'static str {
    match level {
        AreaLevel::Kecamatan => "kecamatan",
        AreaLevel::Desa => "desa",
    }
}

fn place_code(place: &Place) -> String {
    match place {
        Place::Regency => "semua".to_owned(),
        Place::Region(code) => code.to_string(),
        Place::Puskesmas(id) => format!("pkm-{id}"),
        Place::Posyandu(id) => format!("pos-{id}"),
    }
}

fn place_of(text: &str) -> Option<Place> {
    if text == "semua" {
        return Some(Place::Regency);
    }
    if let Some(rest) = text.strip_prefix("pkm-") {
        return path::id(rest).map(Place::Puskesmas);
    }
    if let Some(rest) = text.strip_prefix("pos-") {
        return path::id(rest).map(Place::Posyandu);
    }
    let code = RegionCode::parse(text).ok()?;
    match code.level() {
        // A workspace is of one regency: its own code is all of it.
        Level::Regency => Some(Place::Regency),
        Level::Province => None,
        Level::Kecamatan | Level::Desa => Some(Place::Region(code)),
    }
}

const FILTERS: &[(&str, RegisterFilter)] = &[
    ("aktif", RegisterFilter::Active),
    ("pendek", RegisterFilter::Stunted),
    ("gizi-kurang", RegisterFilter::Wasted),
    ("bb-kurang", RegisterFilter::Underweight),
    ("gizi-lebih", RegisterFilter::Overweight),
    ("2t", RegisterFilter::TwoT),
    ("bgm", RegisterFilter::BelowRedLine),
    ("rujuk", RegisterFilter::Refer),
    ("janggal", RegisterFilter::Flagged),
    ("belum-ditimbang", RegisterFilter::NotWeighedThisMonth),
    ("keluar", RegisterFilter::Gone),
    ("semua", RegisterFilter::All),
];

const ORDERS: &[(&str, RegisterOrder)] = &[
    ("nama", RegisterOrder::Name),
    ("umur", RegisterOrder::Age),
    ("perlu", RegisterOrder::Urgency),
    ("lama", RegisterOrder::LastVisit),
];

/// The code of a filter or an order, in an address and as the value of a choice.
pub fn code_of<T: PartialEq + Copy>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, v)| *v == value).map_or("", |(code, _)| code)
}

fn value_of<T: Copy + Default>(table: &[(&'static str, T)], code: &str) -> T {
    table.iter().find(|(c, _)| *c == code).map(|(_, value)| *value).unwrap_or_default()
}
