//! What each paper is made of, asked for together.

use crate::{
    app::ask,
    desk::protocol::{
        DeskError, GetGlance, GetInnovations, GetIntegrated, GetLifeCycle, GetNeeds, GetPengurus,
        GetPilots, GetPosyandu, GetProblems, GetRecap, GetReminders, GetTeam, GetTeams, GetTelaah,
        GetTrend, GetWorkDone, Glance, InnovationRow, IntegratedPage, LifeCycle, NeedFilter,
        NeedList, PilotsPage, PlaceLevel, PosyanduPage, ProblemFilter, ProblemList, Recap,
        Reminders, Sasaran, TeamsPage, TelaahPage, Trend, WorkDone,
    },
    indicators::Period,
    office::{
        doc::Doc,
        reports::{self, Frame, ProfileData, ReportData, TeamData, team_of},
    },
    records::{
        Place, PosyanduId,
        coordination::{Paper, TeamKind},
    },
};

/// Kinds of papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Report,
    Recap,
    Profile,
    Contest,
    Team,
    LifeCycle,
}

impl Kind {
    /// It is about one Posyandu.
    pub fn of_posyandu(self) -> bool {
        matches!(self, Self::Profile | Self::Contest)
    }
}

/// A paper that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub kind: Kind,
    pub place: Place,
    pub period: Period,
    pub level: PlaceLevel,
}

/// What it is made of.
#[derive(Clone)]
pub enum Stuff {
    Recap(Box<Recap>, Vec<Trend>),
    Report(Box<OfPlace>),
    Posyandu(Box<OfPosyandu>),
    Team(Box<OfPlace>, Place, Vec<InnovationRow>),
    LifeCycle(Box<LifeCycle>),
}

/// What a report of a place needs.
#[derive(Clone)]
pub struct OfPlace {
    glance: Glance,
    recap: Recap,
    teams: TeamsPage,
    done: WorkDone,
    problems: ProblemList,
    reminders: Reminders,
    trends: Vec<Trend>,
}

/// What a profile needs.
#[derive(Clone)]
pub struct OfPosyandu {
    contest: bool,
    page: PosyanduPage,
    glance: Glance,
    telaah: TelaahPage,
    team: Option<Paper>,
    needs: NeedList,
    pilots: PilotsPage,
    innovations: Vec<InnovationRow>,
    integrated: IntegratedPage,
    problems: ProblemList,
    trends: Vec<Trend>,
}

/// Promises and problems that are named.
const NAMED: u32 = 10;

/// Asks for everything a paper is made of.
pub async fn gather(wanted: Wanted) -> Result<Stuff, DeskError> {
    let Wanted { kind, place, period, level } = wanted;
    Ok(match (kind, &place) {
        (Kind::Recap, _) => {
            let trends = trends(&place, period).await?;
            let recap = ask(GetRecap { place, period: Some(period), level }).await?;
            Stuff::Recap(Box::new(recap), trends)
        }
        (Kind::Profile | Kind::Contest, Place::Posyandu(id)) => {
            let contest = kind == Kind::Contest;
            Stuff::Posyandu(Box::new(of_posyandu(*id, period, contest).await?))
        }
        (Kind::LifeCycle, _) => {
            let month = Some(period.months().1);
            Stuff::LifeCycle(Box::new(ask(GetLifeCycle { place, month }).await?))
        }
        (Kind::Team, _) => {
            let innovations = ask(GetInnovations { place: place.clone() }).await?;
            let of = of_place(place.clone(), period, level).await?;
            Stuff::Team(Box::new(of), place, innovations)
        }
        _ => Stuff::Report(Box::new(of_place(place, period, level).await?)),
    })
}

async fn of_place(place: Place, period: Period, level: PlaceLevel) -> Result<OfPlace, DeskError> {
    let here = || place.clone();
    let (when, sasaran) = (Some(period), Sasaran::Registered);
    let filter = ProblemFilter::Open;
    Ok(OfPlace {
        glance: ask(GetGlance { place: here(), period: when, sasaran }).await?,
        recap: ask(GetRecap { place: here(), period: when, level }).await?,
        teams: ask(GetTeams { place: here(), kind: TeamKind::Posyandu }).await?,
        done: ask(GetWorkDone { place: here(), period }).await?,
        problems: ask(GetProblems { place: here(), filter, field: None, page: None }).await?,
        reminders: ask(GetReminders { place: here(), most: NAMED }).await?,
        trends: trends(&place, period).await?,
    })
}

/// Months that are drawn: two years, so that the same months of the year before are there.
const DRAWN: u32 = 24;

/// What is drawn of a place, up to the end of the period.
async fn trends(place: &Place, period: Period) -> Result<Vec<Trend>, DeskError> {
    let (until, sasaran) = (Some(period.months().1), Sasaran::Registered);
    let mut found = Vec::new();
    for indicator in reports::TRENDS {
        let place = place.clone();
        found.push(ask(GetTrend { place, indicator, until, months: DRAWN, sasaran }).await?);
    }
    Ok(found)
}

async fn of_posyandu(
    id: PosyanduId,
    period: Period,
    contest: bool,
) -> Result<OfPosyandu, DeskError> {
    let here = || Place::Posyandu(id);
    let (when, sasaran) = (Some(period), Sasaran::Registered);
    let year = Some(period.months().1.year());
    let team = match ask(GetPengurus { posyandu: id }).await?.team {
        Some(brief) => Some(ask(GetTeam { id: brief.id }).await?.view.paper),
        None => None,
    };
    let (needs, open) = (NeedFilter::All, ProblemFilter::Open);
    Ok(OfPosyandu {
        contest,
        page: ask(GetPosyandu { id }).await?,
        glance: ask(GetGlance { place: here(), period: when, sasaran }).await?,
        telaah: ask(GetTelaah { posyandu: id, year }).await?,
        team,
        needs: ask(GetNeeds { place: here(), filter: needs, item: None, page: 0 }).await?,
        pilots: ask(GetPilots {}).await?,
        innovations: ask(GetInnovations { place: here() }).await?,
        integrated: ask(GetIntegrated { place: here(), lacks: None, page: None }).await?,
        problems: ask(GetProblems { place: here(), filter: open, field: None, page: None }).await?,
        trends: trends(&here(), period).await?,
    })
}

impl Stuff {
    /// The paper.
    pub fn doc(&self, frame: &Frame) -> Doc {
        match self {
            Self::Recap(recap, trends) => reports::recap(frame, recap, trends),
            Self::Report(of) => reports::report(frame, of.data()),
            Self::Posyandu(of) if of.contest => reports::posyandu_contest(frame, of.data()),
            Self::Posyandu(of) => reports::profile(frame, of.data()),
            Self::LifeCycle(page) => reports::lifecycle(frame, page),
            Self::Team(of, place, innovations) => {
                reports::team_contest(frame, TeamData { place, report: of.data(), innovations })
            }
        }
    }
}

impl OfPlace {
    fn data(&self) -> ReportData<'_> {
        let Self { glance, recap, teams, done, problems, reminders, trends } = self;
        ReportData { glance, recap, teams, done, problems, reminders, trends }
    }
}

impl OfPosyandu {
    fn data(&self) -> ProfileData<'_> {
        ProfileData {
            page: &self.page,
            glance: &self.glance,
            telaah: &self.telaah,
            team: self.team.as_ref().and_then(team_of),
            needs: &self.needs,
            pilots: &self.pilots,
            innovations: &self.innovations,
            integrated: &self.integrated,
            problems: &self.problems,
            trends: &self.trends,
        }
    }
}
