//! Calling children to come: which record a call is written down in, and what became of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    documents::{Extra, Id, Stamp, hash},
    records::{
        ChildId, Month, PosyanduId,
        coordination::{CallRecord, CallRecordId, Called, CampaignId},
    },
};

/// What children are called for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    /// A campaign.
    Campaign(CampaignId),
    /// The session of a month.
    Month(Month),
}

/// The id of the record of a call and a Posyandu. It follows from both, so that two tablets write
/// one record.
pub fn record_id(call: Call, posyandu: PosyanduId) -> CallRecordId {
    let what = match call {
        Call::Campaign(id) => id.to_string(),
        Call::Month(month) => month.to_string(),
    };
    Id::from_bits(hash(format!("called {what} {posyandu}").as_bytes()))
}

/// An empty record.
pub fn record(call: Call, posyandu: PosyanduId) -> CallRecord {
    let (campaign, month) = match call {
        Call::Campaign(id) => (Some(id), None),
        Call::Month(month) => (None, Some(month)),
    };
    CallRecord {
        id: record_id(call, posyandu),
        posyandu,
        campaign,
        month,
        children: Vec::new(),
        edited: Stamp::default(),
        extra: Extra::new(),
    }
}

/// Notes that children were called on a day, or that they were not after all. Who was called before
/// keeps the first day.
pub fn mark(record: &mut CallRecord, children: &[ChildId], called: Option<NaiveDate>) {
    match called {
        Some(date) => {
            for child in children {
                if record.children.iter().all(|one| one.child != *child) {
                    record.children.push(Called { child: *child, date, extra: Extra::new() });
                }
            }
        }
        None => record.children.retain(|one| !children.contains(&one.child)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_is_called_once_and_can_be_taken_back() {
        let call = Call::Month("2026-04".parse().unwrap());
        let (one, two) = (Id::from_bits(1), Id::from_bits(2));
        let mut record = record(call, Id::from_bits(9));
        let first: NaiveDate = "2026-04-02".parse().unwrap();
        mark(&mut record, &[one, two], Some(first));
        mark(&mut record, &[one], first.succ_opt());
        assert_eq!(record.children.iter().map(|c| c.date).collect::<Vec<_>>(), [first, first]);
        mark(&mut record, &[one], None);
        assert_eq!(record.children.iter().map(|c| c.child).collect::<Vec<_>>(), [two]);
    }

    #[test]
    fn each_call_of_each_posyandu_has_its_record() {
        let month = Call::Month("2026-04".parse().unwrap());
        let campaign = Call::Campaign(Id::from_bits(4));
        let (a, b) = (Id::from_bits(1), Id::from_bits(2));
        assert_eq!(record_id(month, a), record_id(month, a));
        assert_ne!(record_id(month, a), record_id(month, b));
        assert_ne!(record_id(month, a), record_id(campaign, a));
    }
}
