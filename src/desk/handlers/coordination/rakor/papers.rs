//! All that the papers of one Rakor say.

use super::{
    book::Book,
    invite::{named, that_meets},
    sealed::sealed,
};
use crate::{
    desk::{
        Job, Services,
        handlers::coordination::{commitments, letterhead, puskesmas::kinds_came},
        protocol::{
            DeskError, GetCarried, GetRakorPapers, GetSealed, PaperView, RakorPapers, TeamOfRakor,
        },
        work::Work,
    },
    rakor::teams,
    records::{
        Place,
        coordination::{Rakor, Tier},
    },
    wilayah::{DesaKind, Level, RegionCode},
};

/// Answers `GetRakorPapers`.
pub async fn papers<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetRakorPapers,
) -> Result<RakorPapers, DeskError> {
    let book = Book::open(work, job).await?;
    let held = book.papers.rakors.get(&asked.rakor).ok_or(DeskError::NotFound)?;
    let rakor = &held.document;
    let id = asked.rakor;
    Ok(RakorPapers {
        view: PaperView { paper: rakor.clone().into(), rev: held.rev },
        today: book.today,
        place: named(&book, &rakor.place),
        tiers: tiers(&book, &rakor.place),
        team: team(&book, rakor),
        sealed: sealed(work, job, GetSealed { rakor: id }).await?,
        kinds: kinds_came(&book, rakor),
        carried: commitments::carried(work, job, GetCarried { rakor: id }).await?,
        letterhead: letterhead::get(work).await?.letterhead,
        concealed: false,
    })
}

fn tiers(book: &Book, place: &Place) -> Vec<String> {
    let mut codes: Vec<RegionCode> = Vec::new();
    if let Place::Region(code) = book.meeting_place(place) {
        if code.level() == Level::Desa {
            codes.extend(code.parent());
        }
        codes.push(code);
    }
    let mut names = vec![named(book, &Place::Regency)];
    names.extend(codes.into_iter().map(|code| named(book, &Place::Region(code))));
    names
}

fn team(book: &Book, rakor: &Rakor) -> Option<TeamOfRakor> {
    let day = rakor.date.unwrap_or(book.today);
    let team = that_meets(book, rakor)?;
    let kelurahan = match team.place {
        Place::Region(code) => code.desa_kind() == Some(DesaKind::Kelurahan),
        _ => false,
    };
    let name = match team.place {
        Place::Regency => named(book, &Place::Regency),
        _ => book.name(&team.place),
    };
    let tier = Tier::of(&team.place).unwrap_or_default();
    Some(TeamOfRakor {
        id: team.id,
        name: teams::named(team.nomenclature, tier, kelurahan, &name),
        sk: team.sk_on(day).map(|sk| sk.number.clone()).unwrap_or_default(),
    })
}
