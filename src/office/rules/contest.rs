//! What a contest (lomba) of Posyandu and of their teams is judged by.
//!
//! No national instrument was found as an official text. Known is that regencies judge the Pokjanal
//! of kecamatan with a *borang penilaian* (Indramayu 2019, domain.md 5.2), that pembinaan has three
//! aspects, program, kelembagaan and personil (54/2007, secondary), and what the telaah and
//! Posyandu aktif ask (domain.md 4.1, 4.2). The list below gathers these. Weights differ from
//! regency to regency and are written by hand; none is made up here. [UNVERIFIED]

use crate::{
    i18n::Text,
    indicators::{Certainty, IndicatorId},
    records::coordination::SpmField,
    strata::Item,
};

/// A set of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContestRules {
    /// Its id.
    pub id: &'static str,
    /// First year it is for.
    pub valid_from: i32,
    /// Where it stands.
    pub source: Text,
    /// How far it was traced.
    pub certainty: Certainty,
    /// Aspects with what is judged in each.
    pub aspects: &'static [(Aspect, &'static [Point])],
}

/// An aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Aspect {
    Institution,
    People,
    Tools,
    Activity,
    Coverage,
    Spm,
    Community,
    Programme,
    Results,
}

/// Something that is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Registration number.
    Registration,
    /// SK of the pengurus or team in force.
    Sk,
    /// Seats that are held.
    Seats,
    /// Heads of the six bidang.
    SixBidang,
    /// Number of kader.
    Kader,
    /// What kader can.
    KaderLevels,
    /// An item of the telaah.
    Item(Item),
    /// Place and cleanliness: the jury sees it.
    Site,
    /// Registers and books: the jury sees them.
    Books,
    /// Needs that nobody has met.
    OpenNeeds,
    /// Months with a session.
    Sessions,
    /// An indicator.
    Figure(IndicatorId),
    /// Level of kemandirian.
    Stratum,
    /// Posyandu aktif.
    Aktif,
    /// Services of a field of the SPM: the jury sees them.
    Field(SpmField),
    /// Partners.
    Partners,
    /// Innovations.
    Innovations,
    /// Annual plan.
    Plan,
    /// Report to the tier above.
    Report,
    /// Meetings of the team in the year.
    Meetings,
    /// Teams of the tier below with an SK in force.
    TeamsBelow,
    /// Pengurus that lack nothing.
    Boards,
    /// Promises kept.
    Promises,
    /// Problems and whether a plan answers them.
    Problems,
    /// Needs met in the year.
    NeedsMet,
    /// Posyandu by level.
    Strata,
    /// Share of Posyandu that are aktif.
    AktifShare,
    /// Posyandu that reported.
    Reported,
    /// Guidance on the spot: the jury asks for the records of visits.
    Visits,
}

/// Indicators that both contests look at.
const COVERAGE: &[Point] = &[
    Point::Figure(IndicatorId::Ks),
    Point::Figure(IndicatorId::Ds),
    Point::Figure(IndicatorId::Nd),
    Point::Figure(IndicatorId::TwoT),
    Point::Figure(IndicatorId::Bgm),
    Point::Figure(IndicatorId::Stunting),
    Point::Figure(IndicatorId::ExclusiveAsi),
    Point::Figure(IndicatorId::VitaminAInfants),
    Point::Figure(IndicatorId::VitaminAChildren),
    Point::Figure(IndicatorId::Idl),
];

impl ContestRules {
    /// Lomba Posyandu.
    pub const POSYANDU: Self = Self {
        id: "lomba_posyandu_idaman_1",
        valid_from: 2024,
        source: Text::new(
            "Idaman, dihimpun dari Kemenkes 2011 (telaah), batasan Posyandu aktif dan Permendagri \
             13/2024 melalui sumber sekunder; instrumen resmi tidak ditemukan",
            "Idaman, gathered from Kemenkes 2011 (telaah), the definition of Posyandu aktif and \
             Permendagri 13/2024 through secondary sources; no official instrument was found",
        ),
        certainty: Certainty::Unverified,
        aspects: &[
            (
                Aspect::Institution,
                &[Point::Registration, Point::Sk, Point::SixBidang, Point::Stratum, Point::Aktif],
            ),
            (Aspect::People, &[Point::Kader, Point::Item(Item::KaderTrained), Point::KaderLevels]),
            (
                Aspect::Tools,
                &[
                    Point::Site,
                    Point::Item(Item::GrowthTools),
                    Point::Item(Item::DevelopmentTools),
                    Point::Books,
                    Point::OpenNeeds,
                ],
            ),
            (
                Aspect::Activity,
                &[
                    Point::Sessions,
                    Point::Item(Item::LifeCycle),
                    Point::Item(Item::HomeVisits),
                    Point::Item(Item::DigitalReport),
                    Point::Item(Item::Extra),
                ],
            ),
            (Aspect::Coverage, COVERAGE),
            (
                Aspect::Spm,
                &[
                    Point::Field(SpmField::Pendidikan),
                    Point::Field(SpmField::Kesehatan),
                    Point::Field(SpmField::PekerjaanUmum),
                    Point::Field(SpmField::Perumahan),
                    Point::Field(SpmField::Trantibumlinmas),
                    Point::Field(SpmField::Sosial),
                ],
            ),
            (
                Aspect::Community,
                &[Point::Item(Item::DanaSehat), Point::Partners, Point::Innovations],
            ),
        ],
    };

    /// Lomba Pokjanal or Tim Pembina Posyandu.
    pub const TEAM: Self = Self {
        id: "lomba_tim_idaman_1",
        valid_from: 2024,
        source: Text::new(
            "Idaman, dari tiga aspek pembinaan Permendagri 54/2007 (program, kelembagaan, \
             personil) dan delapan tugasnya, melalui sumber sekunder; daerah memakai borang \
             penilaiannya sendiri",
            "Idaman, from the three aspects of guidance of Permendagri 54/2007 (program, \
             kelembagaan, personil) and its eight duties, through secondary sources; regencies \
             use their own borang penilaian",
        ),
        certainty: Certainty::Unverified,
        aspects: &[
            (
                Aspect::Institution,
                &[Point::Sk, Point::Plan, Point::Report, Point::TeamsBelow, Point::Boards],
            ),
            (Aspect::People, &[Point::Seats, Point::Visits]),
            (
                Aspect::Programme,
                &[
                    Point::Meetings,
                    Point::Promises,
                    Point::Problems,
                    Point::NeedsMet,
                    Point::Innovations,
                ],
            ),
            (Aspect::Results, &[Point::Reported, Point::Strata, Point::AktifShare]),
            (Aspect::Coverage, COVERAGE),
        ],
    };
}
