//! One team, and the pengurus of a Posyandu.

use std::collections::BTreeMap;

use super::Context;
use crate::{
    desk::{
        Job, Services,
        protocol::{
            DeskError, GetPengurus, GetTeam, PaperView, PengurusBrief, TeamMeeting, TeamPage,
            TeamReport,
        },
        work::Work,
    },
    rakor::kader::{KaderLevel, KaderRules, Skills},
    records::{
        Place,
        coordination::{RakorState, SeatRole, Team, TeamKind, Tier},
    },
};

/// Meetings and reports that a team's page shows.
const SHOWN: usize = 6;

/// Answers `GetTeam`.
pub async fn one<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetTeam,
) -> Result<TeamPage, DeskError> {
    let context = Context::of(work, job).await?;
    let held = context.papers.teams.get(&asked.id).ok_or(DeskError::NotFound)?;
    let team = &held.document;
    let tier = Tier::of(&team.place).unwrap_or_default();
    let kind = team.nomenclature.kind();
    let kader = match team.place {
        Place::Posyandu(id) => context.places.posyandu.get(&id).and_then(|p| p.document.kader),
        _ => None,
    };
    Ok(TeamPage {
        view: PaperView { paper: team.clone().into(), rev: held.rev },
        today: context.today,
        tier,
        name: context.name(&team.place),
        above: context.above(&team.place),
        kelurahan: context.kelurahan(&team.place),
        kota: context.regency_name.to_lowercase().starts_with("kota "),
        now_called: context.called(kind, tier),
        judged: context.brief(team, tier).judged,
        meetings: meetings(&context, team),
        reports: match kind {
            TeamKind::Posyandu => reports(&context, &team.place),
            TeamKind::Tpps => Vec::new(),
        },
        kader,
    })
}

fn meetings(context: &Context, team: &Team) -> Vec<TeamMeeting> {
    let (place, kind) = (&team.place, team.nomenclature.kind());
    let all = context.papers.rakors.values().map(|held| &held.document);
    let held = all.filter(|rakor| {
        rakor.place == *place && rakor.state == RakorState::Held && rakor.kind.team() == kind
    });
    let mut shown: Vec<_> = held
        .filter_map(|rakor| {
            let (id, kind, theme) = (rakor.id, rakor.kind, rakor.theme.clone());
            Some(TeamMeeting { id, kind, date: rakor.date?, theme })
        })
        .filter(|meeting| meeting.date <= context.today)
        .collect();
    shown.sort_by_key(|meeting| std::cmp::Reverse((meeting.date, meeting.id)));
    shown.truncate(SHOWN);
    shown
}

fn reports(context: &Context, place: &Place) -> Vec<TeamReport> {
    let all = context.papers.aksi.values().map(|held| &held.document);
    let sent = all.filter(|report| report.place == *place && report.sent.is_some());
    let mut shown: Vec<_> =
        sent.map(|report| TeamReport { id: report.id, from: report.from, to: report.to }).collect();
    shown.sort_by_key(|report| std::cmp::Reverse((report.to, report.id)));
    shown.truncate(SHOWN);
    shown
}

/// Answers `GetPengurus`.
pub async fn pengurus<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetPengurus,
) -> Result<PengurusBrief, DeskError> {
    let context = Context::of(work, job).await?;
    let place = Place::Posyandu(asked.posyandu);
    let teams = context.by_place(TeamKind::Posyandu);
    let Some(team) = teams.get(&place).and_then(|teams| teams.first()) else {
        return Ok(PengurusBrief::default());
    };
    let levels = levels(&context, team).into_iter().collect();
    Ok(PengurusBrief { team: Some(context.brief(team, Tier::Posyandu)), levels })
}

fn levels(context: &Context, team: &Team) -> BTreeMap<Option<KaderLevel>, u16> {
    let mut levels = BTreeMap::new();
    let seats = team.seats.iter().filter(|seat| seat.role == SeatRole::Kader);
    for holder in seats.filter_map(|seat| seat.holder_on(context.today)) {
        let skills = Skills::of(holder.skills.iter().map(|gain| gain.skill.as_str()));
        *levels.entry(KaderRules::TKK.level(skills)).or_default() += 1;
    }
    levels
}
