//! Who is to be invited by the SK, and what else stands around a meeting.

use chrono::NaiveDate;

use super::{
    book::{Book, is_within},
    change::change,
};
use crate::{
    desk::{
        Job, Services,
        handlers::coordination::puskesmas::{contacts, kinds_came},
        protocol::{DeskError, GetRakorAround, InviteTeams, InvitedTeams, RakorAround},
        work::Work,
    },
    rakor::{
        cascade::{Counts, descendants, progress, regions_below},
        invite::{Who, merge, of_partner, of_team, of_tpps, standing},
    },
    records::{
        Place,
        coordination::{Invited, Nomenclature, Rakor, RakorId, RakorState, Team, TeamKind, Tier},
    },
    wilayah::Level,
};

/// Rows for the list of a meeting, by where they come from.
struct Candidates {
    own: Vec<Invited>,
    below: Vec<Invited>,
    partners: Vec<Invited>,
    tpps: Vec<Invited>,
    puskesmas: Vec<Invited>,
    has_team: bool,
}

impl Candidates {
    fn of(book: &Book, rakor: &Rakor) -> Self {
        let day = rakor.date.unwrap_or(book.today);
        let team = that_meets(book, rakor);
        let own = team.map(|team| of_team(team, Who::Everybody, &named(book, &team.place), day));
        // A rembuk is the meeting of the TPPS: its own members, and the TPPS of the tier below.
        let (below, tpps) = if rakor.kind.team() == TeamKind::Tpps {
            (tpps_of(book, tpps_below(book, rakor), day), Vec::new())
        } else {
            let here = std::iter::once(rakor.place.clone());
            (
                chairs_below(book, rakor, day),
                tpps_of(book, here.chain(tpps_below(book, rakor)), day),
            )
        };
        let partners = book.papers.partners.values().map(|held| &held.document);
        Self {
            has_team: own.is_some(),
            own: own.unwrap_or_default(),
            below,
            partners: partners.filter(|one| !one.ended).map(of_partner).collect(),
            tpps,
            puskesmas: contacts(book, &rakor.place),
        }
    }
}

/// Who chairs the teams one tier below, pengurus of a Posyandu among them.
fn chairs_below(book: &Book, rakor: &Rakor, day: NaiveDate) -> Vec<Invited> {
    let teams = || book.papers.teams.values().map(|held| &held.document);
    let of_posyandu = |team: &&Team| team.nomenclature.kind() == TeamKind::Posyandu;
    let mut places: Vec<&Place> =
        teams().map(|team| &team.place).filter(|place| is_below(book, place, rakor)).collect();
    places.sort();
    places.dedup();
    let chairs = places.into_iter().filter_map(|place| {
        let here = teams().filter(of_posyandu).filter(|team| team.place == *place);
        let team: &Team = standing(here, day)?;
        Some(of_team(team, Who::Chair, &named(book, place), day))
    });
    chairs.flatten().collect()
}

/// The kecamatan or desa one tier below a meeting.
fn tpps_below(book: &Book, rakor: &Rakor) -> impl Iterator<Item = Place> {
    let below = book.regency.as_ref().map(|r| regions_below(rakor, r)).unwrap_or_default();
    below.into_iter().map(Place::Region).filter(move |place| is_below(book, place, rakor))
}

/// The TPPS of places.
fn tpps_of(book: &Book, places: impl Iterator<Item = Place>, day: NaiveDate) -> Vec<Invited> {
    let row = |place: Place| {
        let key = match &place {
            Place::Region(code) => code.to_string(),
            _ => "regency".to_owned(),
        };
        let teams = book.papers.teams.values().map(|held| &held.document);
        let here =
            teams.filter(|team| team.nomenclature.kind() == TeamKind::Tpps && team.place == place);
        of_tpps(&key, &named(book, &place), standing(here, day), day)
    };
    places.map(row).collect()
}

/// The team that meets, as it stands on the day: those who coach Posyandu, in a rembuk the TPPS.
pub(super) fn that_meets<'b>(book: &'b Book, rakor: &Rakor) -> Option<&'b Team> {
    let meets: &[Nomenclature] = match rakor.kind.team() {
        TeamKind::Posyandu => &[Nomenclature::Pokjanal, Nomenclature::TimPembina],
        TeamKind::Tpps => &[Nomenclature::Tpps],
    };
    let teams = book.papers.teams.values().map(|held| &held.document);
    let here = teams.filter(|team| meets.contains(&team.nomenclature) && team.place == rakor.place);
    standing(here, rakor.date.unwrap_or(book.today))
}

/// Whether a team's place lies one tier below a meeting's.
fn is_below(book: &Book, place: &Place, rakor: &Rakor) -> bool {
    match (Tier::of(&rakor.place), place) {
        (Some(Tier::Kabupaten), Place::Region(code)) => code.level() == Level::Kecamatan,
        (Some(Tier::Kecamatan), Place::Region(code)) => {
            code.level() == Level::Desa && is_within(place, &rakor.place)
        }
        (Some(Tier::Desa), Place::Posyandu(id)) => {
            let desa = book.places.posyandu.get(id).map(|held| held.document.desa);
            desa.is_some_and(|desa| Place::Region(desa) == rakor.place)
        }
        _ => false,
    }
}

/// The place as an instansi. Papers are in Bahasa Indonesia.
pub(super) fn named(book: &Book, place: &Place) -> String {
    let name = book.name(place);
    match place {
        Place::Regency => {
            let regency = book.regency.as_ref();
            regency.map(|regency| regency.name.clone()).unwrap_or_default()
        }
        Place::Region(code) if code.level() == Level::Kecamatan => format!("Kecamatan {name}"),
        Place::Region(code) => match code.desa_kind() {
            Some(crate::wilayah::DesaKind::Kelurahan) => format!("Kelurahan {name}"),
            _ => format!("Desa {name}"),
        },
        Place::Posyandu(_) => format!("Posyandu {name}"),
        Place::Puskesmas(_) => format!("Puskesmas {name}"),
    }
}

/// Does `InviteTeams`.
pub async fn invite<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: InviteTeams,
) -> Result<InvitedTeams, DeskError> {
    let book = Book::open(work, job).await?;
    let found = Candidates::of(&book, book.rakor(asked.rakor)?);
    let chosen = [
        (asked.own, found.own),
        (asked.below, found.below),
        (asked.partners, found.partners),
        (asked.tpps, found.tpps),
        (asked.puskesmas, found.puskesmas),
    ];
    let rows: Vec<Invited> =
        chosen.into_iter().filter(|(wanted, _)| *wanted).flat_map(|(_, rows)| rows).collect();
    let invited = |rakor: &mut Rakor| Ok(merge(&mut rakor.invited, rows.clone()));
    let (outcome, entry) = change(work, job, asked.rakor, invited).await?;
    Ok(InvitedTeams { added: outcome.added, renewed: outcome.renewed, entry })
}

/// Answers `GetRakorAround`.
pub async fn around<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetRakorAround,
) -> Result<RakorAround, DeskError> {
    let book = Book::open(work, job).await?;
    let rakor = book.rakor(asked.rakor)?;
    let found = Candidates::of(&book, rakor);
    let missing = |rows: &[Invited]| {
        rows.iter().filter(|row| rakor.invited.iter().all(|one| one.id != row.id)).count() as u32
    };
    let below = descendants(rakor.id, book.rakors());
    let mut counts = Counts::default();
    for one in &below {
        counts.add(progress(one, book.today));
    }
    let regions = book.regency.as_ref().map(|r| regions_below(rakor, r)).unwrap_or_default();
    let unasked = |level: Level| {
        let open = regions.iter().filter(|code| {
            code.level() == level && below.iter().all(|one| one.place != Place::Region(**code))
        });
        open.count() as u32
    };
    Ok(RakorAround {
        today: book.today,
        name: book.name(&rakor.place),
        previous: previous(&book, rakor),
        parent: rakor.parent.and_then(|id| book.rakor(id).ok()).map(|one| book.brief(one)),
        below: counts,
        unasked: (unasked(Level::Kecamatan), unasked(Level::Desa)),
        uninvited_own: missing(&found.own),
        uninvited_below: missing(&found.below),
        uninvited_partners: missing(&found.partners),
        uninvited_tpps: missing(&found.tpps),
        uninvited_puskesmas: missing(&found.puskesmas),
        kinds: kinds_came(&book, rakor),
        has_team: found.has_team,
        hanging: hanging(&book, rakor.id),
    })
}

/// Promises made in a meeting, and meetings it asked for itself.
fn hanging(book: &Book, id: RakorId) -> (u32, u32) {
    let promises = book.papers.commitments.values().filter(|held| held.document.rakor == Some(id));
    let asked = book.rakors().filter(|one| one.parent == Some(id));
    (promises.count() as u32, asked.count() as u32)
}

/// The last meeting of the same place that was held before this one, with what was decided.
fn previous(
    book: &Book,
    rakor: &Rakor,
) -> Option<(crate::desk::protocol::RakorBrief, Vec<String>)> {
    let day = rakor.date.unwrap_or(book.today);
    let held = book.rakors().filter(|one| {
        one.id != rakor.id && one.place == rakor.place && one.state == RakorState::Held
    });
    let last = held
        .filter(|one| one.date.is_some_and(|date| date < day))
        .max_by_key(|one| (one.date, one.id))?;
    let mut decisions: Vec<_> = last.decisions.iter().collect();
    decisions.sort_by_key(|one| (one.order, one.id));
    Some((book.brief(last), decisions.into_iter().map(|one| one.text.clone()).collect()))
}
