//! A training: what it came to, who may take part, and the skills that go to its kader.

use super::super::commitments::table::Table;
use crate::{
    desk::{
        Job, Services,
        papers::{PaperEdit, Surroundings},
        protocol::{BimtekView, Changed, DeskError, GetBimtek, GiveSkills, KaderRow, SkillsGiven},
        stored::Held,
        work::Work,
    },
    rakor::{
        bimtek::{give as given, outcome, take_back},
        kader::{KaderRules, Skills},
    },
    records::{
        Place, PosyanduId,
        coordination::{Bimtek, Holder, Paper, Rakor, SeatRole, Team},
    },
    storage::StorageError,
};

/// Kader shown at once.
const SHOWN: usize = 30;

/// Answers `GetBimtek`. While identities are hidden nobody is found by name.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetBimtek,
) -> Result<BimtekView, DeskError> {
    let table = Table::open(work, job).await?;
    let held = table.papers.rakors.get(&asked.rakor).ok_or(DeskError::NotFound)?;
    let (rakor, none) = (&held.document, Bimtek::default());
    let bimtek = rakor.bimtek.as_ref().unwrap_or(&none);
    let day = rakor.date.unwrap_or(table.today);
    let (mut had, mut new) = (0, 0);
    for team in table.papers.teams.values().map(|held| &held.document) {
        had += take_back(rakor.id, &mut team.clone());
        if bimtek.participants.iter().any(|one| one.team == Some(team.id)) {
            new += given(bimtek, rakor.id, day, &mut team.clone());
        }
    }
    let mut kader = candidates(&table, rakor, bimtek);
    let wanted = asked.search.trim().to_lowercase();
    kader.retain(|row| {
        let name = if job.hidden { "" } else { row.name.reveal() };
        [name, &row.posyandu_name, &row.desa]
            .iter()
            .any(|text| text.to_lowercase().contains(&wanted))
    });
    kader.sort_by_cached_key(|row| {
        (row.desa.clone(), row.posyandu_name.clone(), row.name.reveal().to_lowercase())
    });
    let all = kader.len() as u32;
    kader.truncate(SHOWN);
    Ok(BimtekView { outcome: outcome(bimtek), given: had, to_give: new, kader, all })
}

fn candidates(table: &Table, rakor: &Rakor, bimtek: &Bimtek) -> Vec<KaderRow> {
    let mut found = Vec::new();
    for team in table.papers.teams.values().map(|held| &held.document) {
        let Place::Posyandu(posyandu) = team.place else { continue };
        if !table.within(&team.place, &rakor.place) {
            continue;
        }
        let seats = team.seats.iter().filter(|seat| seat.role == SeatRole::Kader);
        for holder in seats.filter_map(|seat| seat.holder_on(table.today)) {
            if !bimtek.participants.iter().any(|one| one.id == holder.id) {
                found.push(kader(table, team, posyandu, holder));
            }
        }
    }
    found
}

fn kader(table: &Table, team: &Team, posyandu: PosyanduId, holder: &Holder) -> KaderRow {
    let skills = Skills::of(holder.skills.iter().map(|gain| gain.skill.as_str()));
    KaderRow {
        team: team.id,
        holder: holder.id,
        name: holder.name.clone(),
        posyandu,
        posyandu_name: table.scene.book.name(posyandu),
        desa: table.scene.within(&team.place),
        level: KaderRules::TKK.level(skills),
    }
}

/// Does `GiveSkills`: all teams or none.
pub async fn give<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GiveSkills,
) -> Result<SkillsGiven, DeskError> {
    let papers = work.papers().await?;
    let rakor = &papers.rakors.get(&asked.rakor).ok_or(DeskError::NotFound)?.document;
    let none = Bimtek::default();
    let bimtek = rakor.bimtek.as_ref().unwrap_or(&none);
    let day = rakor.date.unwrap_or_else(|| job.today());
    let (mut edits, mut skills) = (Vec::new(), 0);
    for held in papers.teams.values() {
        let mut team = held.document.clone();
        let changed = if asked.back {
            take_back(rakor.id, &mut team)
        } else {
            given(bimtek, rakor.id, day, &mut team)
        };
        if changed > 0 {
            skills += changed;
            edits.push(edit(held, team));
        }
    }
    let around = Surroundings::of(work).await?.with(&edits);
    around.check(&edits)?;
    match work.write_papers(job, &edits).await {
        Ok(_) => Ok(SkillsGiven { skills, teams: edits.len() as u32 }),
        Err(StorageError::Conflict(..)) => {
            work.forget(&Changed::Papers);
            Err(DeskError::Conflict)
        }
        Err(error) => Err(error.into()),
    }
}

fn edit(held: &Held<Team>, after: Team) -> PaperEdit {
    let before: Paper = held.document.clone().into();
    PaperEdit {
        paper: before.reference(),
        before: Some(Held { document: before, rev: held.rev }),
        after: Some(after.into()),
        kind: "edited",
    }
}
