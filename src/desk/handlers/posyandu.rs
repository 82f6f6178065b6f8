//! One Posyandu: its page, correcting it, its sessions.

use std::collections::BTreeMap;

use super::overview::counts;

use crate::{
    desk::{
        Job, Services,
        kader::put_session,
        places::PlaceBook,
        protocol::{
            Changed, DeskError, FieldProblem, FormField, GetPosyandu, PosyanduMonth, PosyanduPage,
            SavePosyandu, SaveSession, Why,
        },
        save::is_derived,
        stored::{self, Held, POSYANDU, PUSKESMAS, read, row},
        tally::served_on,
        validate,
        work::Work,
    },
    documents::{Extra, Stamp},
    indicators::{Fact, tally},
    records::{Month, Posyandu, PosyanduId, Puskesmas, PuskesmasId, Session},
    storage::{Batch, Expected, Row, StorageError, Store},
    wilayah::{Level, RegionCode, RegistrationNumber, normal},
};

/// How often a session is written anew when another tab was faster.
const TRIES: u32 = 8;

/// Answers `GetPosyandu`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: GetPosyandu,
) -> Result<PosyanduPage, DeskError> {
    let (book, tallies) = (work.places().await?, work.tallies().await?);
    let posyandu = book.posyandu.get(&asked.id).ok_or(DeskError::NotFound)?.document.clone();
    let puskesmas = posyandu.puskesmas.and_then(|id| book.puskesmas.get(&id));
    let totals = tallies.of(asked.id);
    let mut months: BTreeMap<Month, PosyanduMonth> = BTreeMap::new();
    let figures = |month| counts(&tallies.at(asked.id, month));
    let (first, end) = totals.map_or((0, 0), |totals| totals.column(Fact::Visits).range());
    for number in first..end {
        let (month, facts) = (tally::month(number), totals.map(|totals| totals.at(number)));
        if let Some(facts) = facts.filter(|facts| facts.get(Fact::Visits) > 0) {
            let counts = counts(&facts);
            months.insert(month, PosyanduMonth { month, counts, session: None });
        }
    }
    for session in sessions(work, asked.id).await? {
        let month = session.month;
        let counts = figures(month);
        months.entry(month).or_insert(PosyanduMonth { month, counts, session: None }).session =
            Some(session);
    }
    let (desa_name, kecamatan_name) = names(work, posyandu.desa).await?;
    Ok(PosyanduPage {
        children: totals.map_or(0, |totals| served_on(totals, job.today())),
        puskesmas: puskesmas.map(|held| held.document.clone()),
        posyandu,
        desa_name,
        kecamatan_name,
        months: months.into_values().rev().collect(),
    })
}

/// Sessions of a Posyandu.
pub async fn sessions<S: Services>(
    work: &Work<S>,
    posyandu: PosyanduId,
) -> Result<Vec<Session>, DeskError> {
    let rows = work.db.by_parent(Store::Doc, &stored::sessions_of(posyandu)).await?;
    rows.iter().map(|row| Ok(read::<Session>(row)?.document)).collect()
}

/// Names of a desa and its kecamatan; empty where a code says no more.
pub async fn names<S: Services>(
    work: &Work<S>,
    code: RegionCode,
) -> Result<(String, String), DeskError> {
    let Some(regency) = work.regency().await? else { return Ok(Default::default()) };
    let name = |code: Option<RegionCode>| {
        code.and_then(|code| regency.name_of(code)).unwrap_or_default().to_owned()
    };
    let desa = Some(code).filter(|code| code.level() == Level::Desa);
    Ok((name(desa), name(code.at(Level::Kecamatan))))
}

/// Does `SavePosyandu`.
pub async fn save<S: Services>(
    work: &Work<S>,
    job: Job,
    draft: SavePosyandu,
) -> Result<PosyanduId, DeskError> {
    let regency = work.regency().await?;
    let book = work.places().await?;
    validate::posyandu(&draft, regency.as_deref(), &book).check()?;
    let stamp = work.stamp(job).await?;
    let known = match draft.id {
        Some(id) => Some(book.posyandu.get(&id).ok_or(DeskError::NotFound)?),
        None => None,
    };
    let id = draft.id.unwrap_or_else(|| work.new_id());
    let mut batch = Batch::default();
    let puskesmas = puskesmas(work, &book, &draft.puskesmas, draft.desa, &stamp, &mut batch)?;
    let posyandu = Posyandu {
        id,
        name: draft.name.trim().to_owned(),
        desa: draft.desa,
        area: draft.area,
        puskesmas,
        registration: registration(&draft.registration),
        point: draft.point,
        address: draft.address,
        schedule: draft.schedule,
        kader: draft.kader,
        ilp_since: draft.ilp_since,
        open: draft.open,
        edited: stamp,
        extra: known.map(|held| held.document.extra.clone()).unwrap_or_default(),
    };
    let rev = known.map_or(0, |held| held.rev);
    put_posyandu(&mut batch, &posyandu, rev)?;
    let key = stored::key(POSYANDU, id);
    batch.operations.push(stored::pend(&key, POSYANDU, rev + 1, posyandu.edited.at)?);
    work.db.write(batch).await?;
    work.forget(&Changed::Posyandu(id));
    work.tell(Changed::Posyandu(id));
    Ok(id)
}

/// A registration number in its one form, with its dots.
fn registration(text: &str) -> String {
    RegistrationNumber::parse(text)
        .map_or_else(|_| text.trim().to_owned(), |number| number.to_string())
}

/// Puts a Posyandu that was read at this revision (0: new).
pub fn put_posyandu(batch: &mut Batch, posyandu: &Posyandu, rev: u64) -> Result<(), DeskError> {
    let row = row(stored::key(POSYANDU, posyandu.id), POSYANDU, rev + 1, posyandu)?;
    batch.put(Store::Doc, row, expected(rev));
    Ok(())
}

fn expected(rev: u64) -> Expected {
    if rev == 0 { Expected::Nothing } else { Expected::Rev(rev) }
}

/// The Puskesmas of this name; a new one is put into the batch.
fn puskesmas<S: Services>(
    work: &Work<S>,
    book: &PlaceBook,
    name: &str,
    desa: RegionCode,
    stamp: &Stamp,
    batch: &mut Batch,
) -> Result<Option<PuskesmasId>, DeskError> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let same = |held: &&Held<Puskesmas>| normal(&held.document.name) == normal(name);
    if let Some(held) = book.puskesmas.values().find(same) {
        return Ok(Some(held.document.id));
    }
    let puskesmas = new_puskesmas(work.new_id(), name, desa.at(Level::Kecamatan), stamp);
    batch.put(Store::Doc, puskesmas_row(&puskesmas)?, Expected::Nothing);
    Ok(Some(puskesmas.id))
}

/// A Puskesmas known by its name only.
pub fn new_puskesmas(
    id: PuskesmasId,
    name: &str,
    kecamatan: Option<RegionCode>,
    stamp: &Stamp,
) -> Puskesmas {
    Puskesmas {
        id,
        name: name.to_owned(),
        kecamatan,
        code: String::new(),
        edited: stamp.clone(),
        extra: Extra::new(),
    }
}

/// The row of a new Puskesmas.
pub fn puskesmas_row(puskesmas: &Puskesmas) -> Result<Row, DeskError> {
    Ok(row(stored::key(PUSKESMAS, puskesmas.id), PUSKESMAS, 1, puskesmas)?)
}

/// Does `SaveSession`.
pub async fn save_session<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: SaveSession,
) -> Result<(), DeskError> {
    let session = Session { edited: work.stamp(job).await?, ..asked.session };
    let book = work.places().await?;
    let others = sessions(work, session.posyandu).await?;
    let problem = |field, why| Err(DeskError::Invalid(vec![FieldProblem { field, why }]));
    if !book.posyandu.contains_key(&session.posyandu) {
        return problem(FormField::Posyandu, Why::Unknown);
    }
    if session.date > job.today() && session.closed {
        return problem(FormField::SessionDate, Why::InFuture);
    }
    if others.iter().any(|other| other.month == session.month && other.id != session.id) {
        return problem(FormField::SessionDate, Why::Taken);
    }
    let key = stored::key("session", session.id);
    for _ in 0..TRIES {
        let before = work.doc::<Session>(&key).await?;
        let session = closing(session.clone(), before.as_ref().map(|held| &held.document), job);
        let mut batch = Batch::default();
        put_session(work, &mut batch, before.as_ref(), &session).await?;
        match work.db.write(batch).await {
            // A session of another Posyandu, in another tab, changed the year's row.
            Err(StorageError::Conflict(store, _)) if is_derived(store) => {}
            written => {
                written?;
                work.forget(&Changed::Posyandu(session.posyandu));
                work.tell(Changed::Posyandu(session.posyandu));
                return Ok(());
            }
        }
    }
    Err(DeskError::Conflict)
}

/// Notes who closes a session and when. One that stays closed keeps what stands there; one that is
/// opened again loses it.
fn closing(session: Session, before: Option<&Session>, job: Job) -> Session {
    let before = before.filter(|before| before.closed);
    let (closed_at, closed_by) = match before {
        _ if !session.closed => (None, None),
        Some(before) => {
            let by = before.closed_by.clone().or_else(|| Some(before.edited.by.clone()));
            (before.handed_in(), by)
        }
        None => (Some(job.today()), Some(session.edited.by.clone())),
    };
    Session { closed_at, closed_by, ..session }
}
