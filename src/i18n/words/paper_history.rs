//! Who changed what of a document of coordination, in words.

use crate::{
    documents::day,
    i18n::{DASH, Lang, Text, Words, text::texts},
    records::coordination::{Attendance, CommitmentStatus, Funding, Standing},
};

use super::{commitments, common, lifecycle, rakor, teams};

texts! {
    TITLE = "Riwayat perubahan", "History of changes";
    NONE = "Belum ada perubahan yang tercatat.", "No changes recorded yet.";
    SOMEBODY = "tanpa nama", "nobody named";
    HIDDEN = "berubah", "changed";
    SK = "SK", "SK";
    SEAT = "Kursi", "Seat";
    HOLDER = "Pemegang", "Holder";
    FROM = "Sejak", "Since";
    UNTIL = "Sampai", "Until";
    NUMBER = "Nomor", "Number";
    SKILLS = "Keterampilan", "Skills";
    PLACE = "Tempat", "Place";
    INDICATOR = "Indikator", "Indicator";
    NOMENCLATURE = "Nama tim", "Name of the team";
    EVIDENCE = "Bukti", "Evidence";
}

/// The field of a path without the ids of its members: `seats[4]/holders[9]/name` is the `name` of
/// a holder. `None` for what only the program needs.
pub fn field(path: &str) -> Option<Text> {
    let parts: Vec<&str> =
        path.split('/').map(|part| part.split('[').next().unwrap_or(part)).collect();
    Some(match *parts.as_slice() {
        ["rows"] => lifecycle::RT,
        ["months"] => lifecycle::MONTH,
        ["rows", "counts"] | ["rows", "counts", ..] => lifecycle::SASARAN,
        ["months", "care" | "topic"] | ["months", "care", ..] => lifecycle::CARE,
        ["months", "events"] | ["months", "events", ..] => lifecycle::EVENTS,
        ["months", _, "came"] => lifecycle::CAME,
        ["months", _, "problem"] => lifecycle::PROBLEM,
        ["months", _, "referred"] => lifecycle::REFERRED,
        ["months", _, "visited"] => lifecycle::VISITED,
        [.., "sks", _] | ["sks"] => SK,
        [.., "skills"] | [.., "skills", _] => SKILLS,
        [.., "holders"] => HOLDER,
        ["seats"] => SEAT,
        [.., "name"] => common::NAME,
        [.., "instansi"] => rakor::INSTANSI,
        [.., "position" | "office"] => rakor::POSITION,
        [.., "sector"] => rakor::SECTOR,
        [.., "standing"] => rakor::STANDING,
        [.., "duties"] => teams::DUTIES,
        [.., "from"] => FROM,
        [.., "until"] => UNTIL,
        [.., "number"] => NUMBER,
        ["nomenclature"] => NOMENCLATURE,
        ["secretariat"] => teams::SECRETARIAT,
        ["plan_year"] => teams::PLAN,
        ["plan_note"] => teams::PLAN_NOTE,
        ["meets_every"] => teams::CADENCE_SHORT,
        ["place"] | ["place", _] => PLACE,
        ["indicator"] => INDICATOR,
        ["due"] => commitments::DUE,
        ["made"] => commitments::MADE,
        ["funding"] => commitments::FUNDING,
        ["amount"] => commitments::AMOUNT,
        ["proof"] => commitments::PROOF,
        [.., "status"] => commitments::STATUS,
        ["progress"] => commitments::PROGRESS,
        ["evidence"] => EVIDENCE,
        ["text"] => commitments::WHAT,
        [.., "text" | "note"] => common::NOTE,
        [.., "date"] => common::DATE,
        _ => return None,
    })
}

/// A value as a person reads it: days by language, states in words, of a member of a list what it
/// is about. `None` for ids and whatever else says nothing to people.
pub fn value(path: &str, value: &str, lang: Lang) -> Option<String> {
    let last = path.rsplit('/').next().unwrap_or(path);
    let number: Option<i64> = value.parse().ok();
    if let ("date" | "due" | "from" | "until" | "made", Some(number)) = (last, number) {
        return day::from_number(number).map(|date| lang.date(date));
    }
    if let Ok(date) = value.parse() {
        return Some(lang.date(date));
    }
    if let Ok(member) = serde_json::from_str::<serde_json::Value>(value) {
        if let Some(map) = member.as_object() {
            let said = ["text", "office", "number", "name", "title", "role"];
            let said = said.iter().find_map(|key| map.get(*key)?.as_str());
            return said.filter(|said| !said.is_empty()).map(str::to_owned);
        }
        if member.is_array() || member.is_null() {
            return None;
        }
    }
    let word = |text: Text| Some(text.of(lang).to_owned());
    let code = serde_json::Value::from(value);
    match last {
        "status" => {
            serde_json::from_value::<CommitmentStatus>(code).ok().and_then(|it| word(it.words()))
        }
        "standing" => serde_json::from_value::<Standing>(code).ok().and_then(|it| word(it.words())),
        "funding" => serde_json::from_value::<Funding>(code).ok().and_then(|it| word(it.words())),
        "attendance" => {
            serde_json::from_value::<Attendance>(code).ok().and_then(|it| word(it.words()))
        }
        "i" | "rakor" | "indicator" | "sector" | "place" | "role" | "nomenclature" => None,
        _ if value.is_empty() => Some(DASH.to_owned()),
        _ => Some(value.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_read_by_people() {
        assert_eq!(field("seats[0000000000004]/holders[0000000000009]/name"), Some(common::NAME));
        assert_eq!(field("seats[0000000000004]/holders[0000000000009]"), Some(HOLDER));
        assert_eq!(field("status"), Some(commitments::STATUS));
        assert_eq!(field("edited/at"), None);
        // 20,530 days after 1 January 1970.
        assert_eq!(value("due", "20530", Lang::Id).as_deref(), Some("18 Mar 2026"));
        assert_eq!(value("due", "2026-03-18", Lang::En).as_deref(), Some("18 Mar 2026"));
        assert_eq!(
            value("status", "kept", Lang::Id),
            Some(CommitmentStatus::Kept.say(Lang::Id).to_owned())
        );
        let member = r#"{"i":"0000000000007","date":20530,"text":"Sudah dikirim"}"#;
        assert_eq!(
            value("progress[0000000000007]", member, Lang::Id).as_deref(),
            Some("Sudah dikirim")
        );
    }
}
