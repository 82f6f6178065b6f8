//! PJ pengelola Posyandu of the made-up regency's Puskesmas: most are reported, every third is not.

use crate::{
    demo::{Demo, dice::Dice, names},
    growth::Sex,
    rakor::contacts::contact_id,
    records::{
        PersonalText,
        coordination::{PuskesmasPj, Standing},
    },
};

/// Those that were reported.
pub(super) fn contacts(demo: &Demo) -> Vec<PuskesmasPj> {
    let mut dice = Dice::new(&[demo.plan as u64, 0x0909]);
    let mut all = Vec::new();
    for (at, puskesmas) in demo.puskesmas().iter().enumerate() {
        if at % 3 == 2 {
            continue;
        }
        let mut one = PuskesmasPj::new(contact_id(puskesmas.id), puskesmas.id);
        let sex = if dice.chance(0.8) { Sex::Female } else { Sex::Male };
        one.party.name = PersonalText::new(names::parent(&mut dice, sex));
        one.party.instansi = format!("Puskesmas {}", puskesmas.name);
        one.party.standing = if at % 4 == 1 { Standing::Plt } else { Standing::Definitif };
        // No number that could ring: the prefix is not in use.
        one.phone = PersonalText::new(format!("0800-0000-{:04}", 1000 + at));
        all.push(one);
    }
    all
}
