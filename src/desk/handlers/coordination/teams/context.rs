//! What teams are judged with: when each place met and reported last, and what it is called.

use std::{collections::BTreeMap, rc::Rc};

use chrono::NaiveDate;

use crate::{
    desk::{
        Job, Services,
        papers::PaperBook,
        places::PlaceBook,
        protocol::{DeskError, TeamBrief},
        work::Work,
    },
    rakor::teams::{Activity, Naming, TeamRules, judge},
    records::{
        Place, PosyanduId,
        coordination::{Nomenclature, RakorState, Team, TeamKind, Tier},
    },
    wilayah::{DesaKind, Level, Regency, RegionCode},
};

/// Everything around the teams.
pub struct Context {
    /// The user's day.
    pub today: NaiveDate,
    /// How the regency calls its teams.
    pub naming: Naming,
    /// Regions.
    pub regency: Option<Rc<Regency>>,
    /// Name of the regency, with its kind.
    pub regency_name: String,
    /// Posyandu.
    pub places: Rc<PlaceBook>,
    /// All papers.
    pub papers: Rc<PaperBook>,
    activity: BTreeMap<(TeamKind, Place), Activity>,
}

impl Context {
    /// As things stand.
    pub async fn of<S: Services>(work: &Work<S>, job: Job) -> Result<Self, DeskError> {
        let (papers, today) = (work.papers().await?, job.today());
        let settings = &work.settings().await?.document;
        let activity = activity(&papers, today);
        Ok(Self {
            today,
            naming: settings.teams,
            regency: work.regency().await?,
            regency_name: settings.regency_name.clone(),
            places: work.places().await?,
            papers,
            activity,
        })
    }

    /// What a team did.
    fn activity(&self, team: &Team) -> Activity {
        let of = (team.nomenclature.kind(), team.place.clone());
        self.activity.get(&of).copied().unwrap_or_default()
    }

    /// What a team of a place is called now.
    pub fn called(&self, kind: TeamKind, tier: Tier) -> Nomenclature {
        match kind {
            TeamKind::Posyandu => self.naming.on(self.today, tier),
            TeamKind::Tpps => Nomenclature::Tpps,
        }
    }

    /// A team, judged.
    pub fn brief(&self, team: &Team, tier: Tier) -> TeamBrief {
        let rules = TeamRules::of(team.nomenclature);
        TeamBrief {
            id: team.id,
            nomenclature: team.nomenclature,
            old_name: team.nomenclature != self.called(team.nomenclature.kind(), tier),
            judged: judge(rules, team, tier, self.activity(team), self.today),
        }
    }

    /// The teams of a kind of every place, the one in force first: by what they are called now,
    /// then by their newest SK.
    pub fn by_place(&self, kind: TeamKind) -> BTreeMap<&Place, Vec<&Team>> {
        let mut all: BTreeMap<&Place, Vec<&Team>> = BTreeMap::new();
        let held = self.papers.teams.values();
        for held in held.filter(|held| held.document.nomenclature.kind() == kind) {
            all.entry(&held.document.place).or_default().push(&held.document);
        }
        for teams in all.values_mut() {
            teams.sort_by_key(|team| {
                let sk = team.sk_on(self.today);
                let holds = sk.is_some_and(|sk| sk.until.is_none_or(|until| until >= self.today));
                std::cmp::Reverse((holds, sk.map(|sk| sk.date), team.nomenclature, team.id))
            });
        }
        all
    }

    /// Name of a region; empty when it is not known.
    pub fn region(&self, code: Option<RegionCode>) -> String {
        let name = code.zip(self.regency.as_deref()).and_then(|(code, all)| all.name_of(code));
        name.unwrap_or_default().to_owned()
    }

    /// Name of a place.
    pub fn name(&self, place: &Place) -> String {
        match place {
            Place::Regency => self.regency_name.clone(),
            _ => self.places.place_name(self.regency.as_deref(), place),
        }
    }

    /// The desa of a Posyandu, where it is known as such.
    pub fn desa(&self, id: PosyanduId) -> Option<RegionCode> {
        Some(self.places.posyandu.get(&id)?.document.desa)
    }

    /// The code of a place's own region.
    pub fn code(&self, place: &Place) -> Option<RegionCode> {
        match place {
            Place::Region(code) => Some(*code),
            Place::Posyandu(id) => self.desa(*id),
            Place::Regency | Place::Puskesmas(_) => None,
        }
    }

    /// The places above one, from the regency down.
    pub fn above(&self, place: &Place) -> Vec<(String, Place)> {
        let mut above = Vec::new();
        if *place == Place::Regency {
            return above;
        }
        above.push((self.regency_name.clone(), Place::Regency));
        let Some(code) = self.code(place) else { return above };
        for level in [Level::Kecamatan, Level::Desa] {
            let region = code.at(level).map(Place::Region);
            if let Some(region) = region.filter(|region| region != place) {
                above.push((self.name(&region), region));
            }
        }
        above
    }

    /// Whether the desa of a place is a kelurahan.
    pub fn kelurahan(&self, place: &Place) -> bool {
        let desa = self.code(place).and_then(|code| code.at(Level::Desa));
        desa.and_then(RegionCode::desa_kind) == Some(DesaKind::Kelurahan)
    }
}

/// The last meeting and the last report of every place.
fn activity(papers: &PaperBook, today: NaiveDate) -> BTreeMap<(TeamKind, Place), Activity> {
    let mut all: BTreeMap<(TeamKind, Place), Activity> = BTreeMap::new();
    for rakor in papers.rakors.values().map(|held| &held.document) {
        let date = rakor.date.filter(|date| rakor.state == RakorState::Held && *date <= today);
        if date.is_some() {
            let of = all.entry((rakor.kind.team(), rakor.place.clone())).or_default();
            of.met = of.met.max(date);
        }
    }
    for report in papers.aksi.values().map(|held| &held.document) {
        if report.sent.is_some() {
            let of = all.entry((TeamKind::Posyandu, report.place.clone())).or_default();
            of.reported = of.reported.max(Some(report.to));
        }
    }
    all
}
