//! Who was called in the campaigns of the made-up regency: in most Posyandu kader and RT called
//! those who had not come by some day, and more of those came than of the others. One in four
//! Posyandu calls nobody. Dice of its own: the children are what they are without it.

use chrono::{Days, NaiveDate};

use super::campaigns::campaigns;
use crate::{
    demo::{Demo, dice::Dice},
    rakor::calls::{Call, mark, record},
    records::{
        Child, PosyanduId,
        coordination::{CallRecord, Campaign},
    },
};

/// The day after the first on which it is called.
const AFTER: u64 = 3;
/// Of those who came later, and of those who never did, so many had been called.
const CAME: f64 = 0.8;
const STAYED_AWAY: f64 = 0.45;

/// Whom a Posyandu called, in each campaign that has begun by then.
pub(super) fn calls(demo: &Demo, at: usize, children: &[Child]) -> Vec<CallRecord> {
    if at % 4 == 3 {
        return Vec::new();
    }
    let posyandu = &demo.posyandu()[at];
    let code = posyandu.desa;
    let mut all = Vec::new();
    for (nth, campaign) in (0..).zip(campaigns(demo)) {
        let here = campaign.kecamatan.is_empty()
            || campaign.kecamatan.iter().any(|kecamatan| code.is_within(*kecamatan));
        let day = campaign.from + Days::new(AFTER + at as u64 % 2);
        if !here || day > demo.today {
            continue;
        }
        let mut dice = Dice::new(&[demo.plan as u64, 0xca11, nth, at as u64]);
        let mut record = record(Call::Campaign(campaign.id), posyandu.id);
        for child in children.iter().filter(|child| is_asked(child, posyandu.id, &campaign)) {
            let weighed = |(from, until): (NaiveDate, NaiveDate)| {
                let mut visits = child.visits.iter();
                visits.any(|v| v.weight.is_some() && (from..=until).contains(&v.date))
            };
            // Who had come by that day needs no call.
            let before = day.pred_opt().is_some_and(|last| weighed((campaign.from, last)));
            let share = if weighed((day, campaign.until)) { CAME } else { STAYED_AWAY };
            if dice.chance(share) && !before {
                mark(&mut record, &[child.id], Some(day));
            }
        }
        if !record.children.is_empty() {
            all.push(record);
        }
    }
    all
}

fn is_asked(child: &Child, posyandu: PosyanduId, campaign: &Campaign) -> bool {
    child.posyandu == posyandu
        && child.transfers.is_empty()
        && child.is_sasaran(campaign.until)
        && child.is_sasaran(campaign.from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::Plan;

    #[test]
    fn who_was_called_had_not_come_and_calling_helped() {
        let demo = Demo::new(Plan::Demo, NaiveDate::from_ymd_opt(2026, 4, 10).unwrap_or_default());
        let august = &campaigns(&demo)[0];
        let (mut called, mut came, mut silent) = (0, 0, 0);
        for at in 0..demo.posyandu().len() {
            let children = demo.children(at);
            let all = calls(&demo, at, &children);
            silent += u32::from(all.is_empty());
            for one in all.iter().flat_map(|record| &record.children) {
                let child = children.iter().find(|child| child.id == one.child);
                let days: Vec<NaiveDate> = child
                    .into_iter()
                    .flat_map(|child| &child.visits)
                    .filter(|visit| visit.weight.is_some() && august.holds(visit.date))
                    .map(|visit| visit.date)
                    .collect();
                if august.holds(one.date) {
                    assert!(days.iter().all(|day| *day >= one.date));
                    called += 1;
                    came += u32::from(!days.is_empty());
                }
            }
        }
        assert!(silent >= 6, "one in four of 24 calls nobody");
        assert!(came > 0 && came < called, "{came} of {called}");
    }
}
