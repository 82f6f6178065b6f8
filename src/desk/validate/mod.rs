//! What forbids saving: values that cannot be kept as they are. Everything merely odd is flagged
//! by `growth::plausibility` and kept.

mod stood;

use chrono::{Datelike, NaiveDate};

use super::{
    places::PlaceBook,
    protocol::{
        ChildDraft, DeskError, FieldProblem, FormField as F, SavePosyandu, SaveTelaah, VisitDraft,
        Why,
    },
    work::Rosters,
};
use crate::{
    growth::{
        age,
        kms::KmsRules,
        plausibility::{ARM_CM, HEAD_CM, LENHEI_CM, WEIGHT_KG},
    },
    indicators::LAST_DAY,
    rakor::pilot_criteria::PilotChoice,
    records::{Child, ChildId, Length, PersonalText, VisitId, Weight},
    strata::Item,
    wilayah::{Level, Regency, RegistrationNumber},
};

/// Longest name of a person or place, in characters.
const NAME: usize = 120;
/// Longest other text.
const TEXT: usize = 2000;
/// First year of a telaah: the oldest rule set is of 2011, older years help nobody.
const FIRST_YEAR: i32 = 2011;
/// Oldest child that the growth references know, in years.
const OLDEST_YEARS: i32 = 19;
/// Guards for children of 5 to 19 years, whom domain.md 1.7 does not speak of.
const SCHOOL_WEIGHT_KG: (f64, f64) = (5.0, 150.0);
const SCHOOL_HEIGHT_CM: (f64, f64) = (60.0, 210.0);
const BIRTH_WEIGHT_KG: (f64, f64) = (0.3, 7.5);
const BIRTH_LENGTH_CM: (f64, f64) = (20.0, 70.0);

/// Collects problems.
#[derive(Default)]
pub struct Problems(Vec<FieldProblem>);

impl Problems {
    fn when(&mut self, wrong: bool, field: F, why: Why) {
        if wrong {
            self.0.push(FieldProblem { field, why });
        }
    }

    /// The list.
    pub fn list(self) -> Vec<FieldProblem> {
        self.0
    }

    /// An error when there are any.
    pub fn check(self) -> Result<(), DeskError> {
        if self.0.is_empty() { Ok(()) } else { Err(DeskError::Invalid(self.0)) }
    }
}

/// What a child is checked against.
pub struct Surroundings<'a> {
    /// The user's day.
    pub today: NaiveDate,
    /// Posyandu.
    pub places: &'a PlaceBook,
    /// All children, for the NIK.
    pub rosters: &'a Rosters,
    /// Regions.
    pub regency: Option<&'a Regency>,
}

/// Problems of a child as typed. `existing` is the child it corrects.
pub fn child(draft: &ChildDraft, existing: Option<&Child>, around: &Surroundings<'_>) -> Problems {
    let mut problems = Problems::default();
    let (birth, today) = (draft.birth.date, around.today);
    texts(&mut problems, draft);
    problems.when(draft.identity.name.is_empty(), F::Name, Why::Missing);
    problems.when(birth > today, F::BirthDate, Why::InFuture);
    let oldest = age::completed_months(birth, today) / 12 >= OLDEST_YEARS;
    problems.when(birth <= today && oldest, F::BirthDate, Why::OutOfRange);
    let kg = draft.birth.weight.map(Weight::kg);
    problems.when(outside(kg, BIRTH_WEIGHT_KG), F::BirthWeight, Why::OutOfRange);
    let cm = draft.birth.length.map(Length::cm);
    problems.when(outside(cm, BIRTH_LENGTH_CM), F::BirthLength, Why::OutOfRange);
    let weeks = draft.birth.gestation_weeks.map(f64::from);
    problems.when(outside(weeks, (20.0, 45.0)), F::Gestation, Why::OutOfRange);
    let known = around.places.posyandu.contains_key(&draft.posyandu);
    problems.when(!known, F::Posyandu, Why::Unknown);
    if let (Some(desa), Some(regency)) = (draft.home.desa, around.regency) {
        problems.when(regency.name_of(desa).is_none(), F::Desa, Why::Unknown);
    }
    if let Some(exit) = &draft.exit {
        problems.when(exit.date < birth, F::ExitDate, Why::BeforeBirth);
        problems.when(exit.date > today, F::ExitDate, Why::InFuture);
    }
    let id = existing.map(|child| child.id);
    problems.when(taken(draft, id, around.rosters), F::Nik, Why::Taken);
    let first = existing.and_then(|child| child.visits.first());
    problems.when(first.is_some_and(|v| v.date < birth), F::VisitDate, Why::BeforeBirth);
    if let Some(stood) = existing {
        problems.forgive_child(draft, stood);
    }
    problems
}

fn texts(problems: &mut Problems, draft: &ChildDraft) {
    let long = |text: &PersonalText, limit| text.reveal().chars().count() > limit;
    let who = &draft.identity;
    problems.when(long(&who.name, NAME), F::Name, Why::TooLong);
    let names = [&who.mother, &who.father, &who.parents, &who.phone, &who.masked_nik];
    problems.when(names.into_iter().any(|text| long(text, NAME)), F::Parents, Why::TooLong);
    let home = &draft.home;
    let places = [&home.rt, &home.rw, &home.dasawisma];
    let address = long(&home.address, TEXT) || places.into_iter().any(|text| long(text, NAME));
    problems.when(address, F::Address, Why::TooLong);
}

/// Whether another child has this complete NIK.
fn taken(draft: &ChildDraft, id: Option<ChildId>, rosters: &Rosters) -> bool {
    let Some(nik) = &draft.identity.nik else { return false };
    let mut rows = rosters.values().flat_map(|held| &held.document.rows);
    rows.any(|row| Some(row.id) != id && row.nik.as_ref() == Some(nik))
}

fn outside(value: Option<f64>, (low, high): (f64, f64)) -> bool {
    value.is_some_and(|value| !(low..=high).contains(&value))
}

/// Problems of a visit as typed.
pub fn visit(draft: &VisitDraft, child: &Child, today: NaiveDate, places: &PlaceBook) -> Problems {
    let mut problems = Problems::default();
    problems.when(draft.date > today, F::VisitDate, Why::InFuture);
    problems.when(draft.date < child.birth.date, F::VisitDate, Why::BeforeBirth);
    let after = child.exit.as_ref().is_some_and(|exit| draft.date > exit.date);
    problems.when(after, F::VisitDate, Why::AfterExit);
    problems.when(same_day(draft, child), F::VisitDate, Why::SameDay);
    let months = age::months_of_days(age::days(child.birth.date, draft.date));
    let (kg, cm) =
        if months < 60.0 { (WEIGHT_KG, LENHEI_CM) } else { (SCHOOL_WEIGHT_KG, SCHOOL_HEIGHT_CM) };
    for (value, guard, field) in [
        (draft.weight.map(Weight::kg), kg, F::Weight),
        (draft.lenhei.map(Length::cm), cm, F::LenHei),
        (draft.head.map(Length::cm), HEAD_CM, F::Head),
        (draft.muac.map(Length::cm), ARM_CM, F::Muac),
    ] {
        problems.when(outside(value, guard), field, Why::OutOfRange);
    }
    let measured = [draft.lenhei, draft.head, draft.muac].iter().any(Option::is_some);
    let empty = draft.weight.is_none() && !measured && !draft.oedema && draft.care.is_empty();
    problems.when(empty, F::Weight, Why::Empty);
    let known = places.posyandu.contains_key(&draft.posyandu);
    problems.when(!known, F::Posyandu, Why::Unknown);
    let referral = draft.care.referral.as_ref();
    let texts = [
        Some(&draft.care.note),
        Some(&draft.care.illness),
        referral.map(|referral| &referral.to),
        referral.map(|referral| &referral.reason),
    ];
    let long = texts.into_iter().flatten().any(|text| text.chars().count() > TEXT);
    problems.when(long, F::Note, Why::TooLong);
    if let Some(stood) = child.visits.iter().find(|visit| Some(visit.id) == draft.id) {
        problems.forgive_visit(draft, stood);
    }
    problems
}

fn same_day(draft: &VisitDraft, child: &Child) -> bool {
    let other = |id: VisitId| Some(id) != draft.id;
    child.visits.iter().any(|visit| visit.date == draft.date && other(visit.id))
}

/// Problems of a Posyandu as typed.
pub fn posyandu(draft: &SavePosyandu, regency: Option<&Regency>, places: &PlaceBook) -> Problems {
    let mut problems = Problems::default();
    let name = draft.name.trim();
    problems.when(name.is_empty(), F::Name, Why::Missing);
    problems.when(name.chars().count() > NAME, F::Name, Why::TooLong);
    let others = [&draft.area, &draft.address, &draft.schedule, &draft.puskesmas];
    problems.when(others.iter().any(|text| text.chars().count() > TEXT), F::Note, Why::TooLong);
    let known = regency.is_none_or(|regency| regency.name_of(draft.desa).is_some());
    problems.when(!known || draft.desa.level() == Level::Province, F::Desa, Why::Unknown);
    if !draft.registration.trim().is_empty() {
        registration(&mut problems, draft, places);
    }
    if let Some(point) = draft.point {
        let on_earth = point.lon.abs() <= 180.0 && point.lat.abs() <= 90.0;
        problems.when(!on_earth, F::Point, Why::OutOfRange);
    }
    if let Some(stood) = draft.id.and_then(|id| places.posyandu.get(&id)) {
        problems.forgive_posyandu(draft, &stood.document);
    }
    problems
}

/// A registration number has its form, lies in the Posyandu's desa, and is nobody else's.
fn registration(problems: &mut Problems, draft: &SavePosyandu, places: &PlaceBook) {
    let Ok(number) = RegistrationNumber::parse(&draft.registration) else {
        return problems.when(true, F::Registration, Why::Malformed);
    };
    problems.when(number.check(draft.desa).is_err(), F::Registration, Why::OtherDesa);
    let others = places.posyandu.values().map(|held| &held.document);
    let taken = others
        .filter(|other| Some(other.id) != draft.id)
        .any(|other| RegistrationNumber::parse(&other.registration) == Ok(number));
    problems.when(taken, F::Registration, Why::Taken);
}

/// Problems of the answers of a telaah.
pub fn telaah(draft: &SaveTelaah, today: NaiveDate, places: &PlaceBook) -> Problems {
    let mut problems = Problems::default();
    let known = places.posyandu.contains_key(&draft.posyandu);
    problems.when(!known, F::Posyandu, Why::Unknown);
    problems.when(!(FIRST_YEAR..=today.year()).contains(&draft.year), F::Year, Why::OutOfRange);
    let value = |item: Item| draft.answers.iter().find(|a| a.item == item).map(|a| a.value);
    for answer in &draft.answers {
        let field = F::Answer(answer.item);
        problems.when(answer.value > answer.item.most(), field, Why::OutOfRange);
        let long = answer.evidence.chars().count() > TEXT;
        problems.when(long, F::Evidence, Why::TooLong);
        problems.when(answer.date.is_some_and(|date| date > today), F::Evidence, Why::InFuture);
    }
    for part in [Item::KaderSk, Item::KaderTrained] {
        let more = value(part).zip(value(Item::KaderCount)).is_some_and(|(part, all)| part > all);
        problems.when(more, F::Answer(part), Why::MoreThanAll);
    }
    problems.when(draft.note.chars().count() > TEXT, F::Note, Why::TooLong);
    problems
}

/// What is wrong with the day by which figures are due.
pub fn report_day(day: Option<u8>) -> Problems {
    let mut problems = Problems::default();
    let wrong = day.is_some_and(|day| !(1..=LAST_DAY).contains(&day));
    problems.when(wrong, F::ReportDay, Why::OutOfRange);
    problems
}

/// What is wrong with the criteria of pilots.
pub fn pilots(choice: &PilotChoice) -> Problems {
    let mut problems = Problems::default();
    problems.when(!choice.is_sound(), F::PilotCriteria, Why::OutOfRange);
    problems
}

/// Problems of a card's rules.
pub fn card(rules: &KmsRules) -> Problems {
    let mut problems = Problems::default();
    let fits = |row: &crate::growth::kms::KbmRow| {
        (0..=60).contains(&row.from_month)
            && (row.from_month..=60).contains(&row.to_month)
            && (1..=3000).contains(&row.grams)
    };
    problems.when(rules.kbm.is_empty(), F::Kbm, Why::Missing);
    problems.when(!rules.kbm.iter().all(fits), F::Kbm, Why::OutOfRange);
    let lines =
        rules.orange_line_z > rules.red_line_z && (-5.0..=5.0).contains(&rules.orange_line_z);
    problems.when(!lines, F::OrangeLine, Why::OutOfRange);
    problems
}
