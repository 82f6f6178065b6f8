//! Putting what a file says of a child into the child that is here.
//!
//! Nothing that is here is lost: empty fields are filled, equal visits stay, visits with other
//! values stay or are replaced as the user decided, and the history keeps what was replaced.

use crate::{
    desk::protocol::OnDifferent,
    exchange::model::Field,
    records::{BatchId, Care, Child, Length, PersonalText, Visit, Weight},
};

/// A field of a visit: here, in the file, in the field's unit.
pub type Differing = (Field, Option<f64>, Option<f64>);

/// What taking over did to a child's visits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// Added.
    pub new: u32,
    /// Here already.
    pub same: u32,
    /// Here with other values: row, day, fields.
    pub different: Vec<(u32, chrono::NaiveDate, Vec<Differing>)>,
    /// Something of the document changed.
    pub changed: bool,
}

/// Puts the file's child into the one that is here. Doing it twice is doing it once.
pub fn take_over(
    child: &mut Child,
    file: &Child,
    batch: BatchId,
    on_different: OnDifferent,
) -> Tally {
    let mut tally = Tally { changed: fill_person(child, file), ..Tally::default() };
    for theirs in &file.visits {
        let Some(mine) = child.visits.iter_mut().find(|visit| visit.date == theirs.date) else {
            child.visits.push(theirs.clone());
            tally.new += 1;
            tally.changed = true;
            continue;
        };
        let fields = differing(mine, theirs);
        if fields.is_empty() {
            tally.same += 1;
        } else {
            let row = theirs.source.as_ref().map_or(0, |source| source.row);
            tally.different.push((row, theirs.date, fields));
        }
        tally.changed |= put(mine, theirs, on_different);
    }
    child.sort_visits();
    if tally.changed && !child.imports.contains(&batch) {
        child.imports.push(batch);
    }
    tally
}

/// Measures of the file that are not the same here. What the file does not have is no difference.
fn differing(mine: &Visit, theirs: &Visit) -> Vec<Differing> {
    let kg = |weight: Option<Weight>| weight.map(Weight::kg);
    let cm = |length: Option<Length>| length.map(Length::cm);
    let oedema = |visit: &Visit| visit.oedema.then_some(1.0);
    let position = |visit: &Visit| {
        visit.position.map(|position| match position {
            crate::growth::Position::Recumbent => 0.0,
            crate::growth::Position::Standing => 1.0,
        })
    };
    [
        (Field::Weight, kg(mine.weight), kg(theirs.weight)),
        (Field::LenHei, cm(mine.lenhei), cm(theirs.lenhei)),
        (Field::Position, position(mine), position(theirs)),
        (Field::Head, cm(mine.head), cm(theirs.head)),
        (Field::Muac, cm(mine.muac), cm(theirs.muac)),
        (Field::Oedema, oedema(mine), oedema(theirs)),
    ]
    .into_iter()
    .filter(|(_, mine, theirs)| theirs.is_some() && mine != theirs)
    .collect()
}

/// Whether anything changed.
fn put(mine: &mut Visit, theirs: &Visit, on_different: OnDifferent) -> bool {
    let take = on_different == OnDifferent::TakeFile;
    let before = mine.clone();
    one(&mut mine.weight, theirs.weight.as_ref(), take);
    one(&mut mine.lenhei, theirs.lenhei.as_ref(), take);
    one(&mut mine.position, theirs.position.as_ref(), take);
    one(&mut mine.head, theirs.head.as_ref(), take);
    one(&mut mine.muac, theirs.muac.as_ref(), take);
    mine.oedema |= theirs.oedema;
    care(&mut mine.care, &theirs.care, take);
    if *mine != before && take {
        mine.source.clone_from(&theirs.source);
    } else if mine.source.is_none() {
        // Its z-scores and unknown columns are kept beside a visit that was typed by hand.
        let worth = |source: &&crate::records::Source| {
            source.reported.is_some() || !source.columns.is_empty()
        };
        mine.source = theirs.source.as_ref().filter(worth).cloned();
    }
    *mine != before
}

/// Fills an empty field, or replaces it.
fn one<T: Clone>(mine: &mut Option<T>, theirs: Option<&T>, take: bool) {
    if take && theirs.is_some() || mine.is_none() {
        *mine = theirs.cloned().or(mine.take());
    }
}

fn words(mine: &mut String, theirs: &str, take: bool) {
    if mine.is_empty() || take && !theirs.is_empty() {
        theirs.clone_into(mine);
    }
}

fn care(mine: &mut Care, theirs: &Care, take: bool) {
    one(&mut mine.asi, theirs.asi.as_ref(), take);
    one(&mut mine.vitamin_a, theirs.vitamin_a.as_ref(), take);
    mine.deworming |= theirs.deworming;
    one(&mut mine.pmt, theirs.pmt.as_ref(), take);
    for vaccine in &theirs.vaccines {
        if !mine.vaccines.contains(vaccine) {
            mine.vaccines.push(*vaccine);
        }
    }
    one(&mut mine.kpsp, theirs.kpsp.as_ref(), take);
    words(&mut mine.illness, &theirs.illness, take);
    one(&mut mine.referral, theirs.referral.as_ref(), take);
    words(&mut mine.note, &theirs.note, take);
}

/// Fills what is empty; what a person wrote is never replaced by a sheet.
pub fn fill_person(child: &mut Child, file: &Child) -> bool {
    let before = (child.identity.clone(), child.birth.clone(), child.home.clone(), child.kia);
    let who = &mut child.identity;
    let text = |mine: &mut PersonalText, theirs: &PersonalText| {
        if mine.is_empty() {
            mine.clone_from(theirs);
        }
    };
    if who.nik.is_none() {
        who.nik.clone_from(&file.identity.nik);
    }
    // A masked NIK says nothing beside the whole one.
    if who.nik.is_none() {
        text(&mut who.masked_nik, &file.identity.masked_nik);
    }
    text(&mut who.mother, &file.identity.mother);
    text(&mut who.father, &file.identity.father);
    text(&mut who.parents, &file.identity.parents);
    text(&mut who.phone, &file.identity.phone);
    one(&mut child.birth.weight, file.birth.weight.as_ref(), false);
    one(&mut child.birth.length, file.birth.length.as_ref(), false);
    one(&mut child.birth.gestation_weeks, file.birth.gestation_weeks.as_ref(), false);
    one(&mut child.birth.order, file.birth.order.as_ref(), false);
    one(&mut child.home.desa, file.home.desa.as_ref(), false);
    text(&mut child.home.rt, &file.home.rt);
    text(&mut child.home.rw, &file.home.rw);
    text(&mut child.home.dasawisma, &file.home.dasawisma);
    text(&mut child.home.address, &file.home.address);
    one(&mut child.kia, file.kia.as_ref(), false);
    before != (child.identity.clone(), child.birth.clone(), child.home.clone(), child.kia)
}
