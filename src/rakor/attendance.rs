//! Who came, who did not, and finding a person's row by the code on paper.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    growth::Sex,
    records::coordination::{Attendance, Invited, MemberId, PartnerKind, Party, Sector},
};

/// How many came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Invited, without those who just came.
    pub invited: u32,
    /// Of them in person.
    pub present: u32,
    /// Of them by somebody else.
    pub represented: u32,
    /// Of them away with a reason.
    pub excused: u32,
    /// Of them away.
    pub absent: u32,
    /// Came without being invited.
    pub walked_in: u32,
}

impl Turnout {
    /// Of a list.
    pub fn of(invited: &[Invited]) -> Self {
        let mut turnout = Self::default();
        for one in invited {
            if one.walked_in {
                turnout.walked_in += u32::from(came(one));
                continue;
            }
            turnout.invited += 1;
            match one.attendance {
                Some(Attendance::Present) => turnout.present += 1,
                Some(Attendance::Represented) => turnout.represented += 1,
                Some(Attendance::Excused) => turnout.excused += 1,
                Some(Attendance::Absent) => turnout.absent += 1,
                None => {}
            }
        }
        turnout
    }

    /// Invited seats that are filled: in person or by somebody else.
    pub fn filled(self) -> u32 {
        self.present + self.represented
    }

    /// Not yet known.
    pub fn unknown(self) -> u32 {
        self.invited - self.present - self.represented - self.excused - self.absent
    }

    /// People in the room.
    pub fn in_room(self) -> u32 {
        self.filled() + self.walked_in
    }
}

/// Whether a seat is filled.
pub fn came(invited: &Invited) -> bool {
    matches!(invited.attendance, Some(Attendance::Present | Attendance::Represented))
}

/// Who sat on a seat: who was invited, or who came for them.
pub fn seated(invited: &Invited) -> &Party {
    match invited.attendance {
        Some(Attendance::Represented) => &invited.represented_by,
        _ => &invited.party,
    }
}

/// [`seated`], to write into.
pub fn seated_mut(invited: &mut Invited) -> &mut Party {
    match invited.attendance {
        Some(Attendance::Represented) => &mut invited.represented_by,
        _ => &mut invited.party,
    }
}

/// Men, women, and those of whom it was not written down, of all in the room.
pub fn by_sex(invited: &[Invited]) -> [u32; 3] {
    let mut counts = [0; 3];
    for one in invited.iter().filter(|one| came(one)) {
        counts[match seated(one).sex {
            Some(Sex::Male) => 0,
            Some(Sex::Female) => 1,
            None => 2,
        }] += 1;
    }
    counts
}

/// How many of a kind were invited and came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// Invited, or came without being invited.
    pub all: u32,
    /// Came, in person or by somebody else.
    pub came: u32,
}

/// Partners of a list by their kind, in the order of [`PartnerKind`]; last, without a kind, those
/// who stand in no register of partners. `kind_of` says what the register says of a row.
pub fn by_kind(
    invited: &[Invited],
    kind_of: impl Fn(&Invited) -> Option<PartnerKind>,
) -> Vec<(Option<PartnerKind>, Came)> {
    let mut kinds: BTreeMap<(bool, Option<PartnerKind>), Came> = BTreeMap::new();
    for one in invited {
        let kind = kind_of(one);
        if kind.is_some() || one.party.sector == Some(Sector::Mitra) {
            let sum = kinds.entry((kind.is_none(), kind)).or_default();
            sum.all += 1;
            sum.came += u32::from(came(one));
        }
    }
    kinds.into_iter().map(|((_, kind), sum)| (kind, sum)).collect()
}

/// A sector that was invited and of which nobody came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsentSector {
    /// Which.
    pub sector: Sector,
    /// Its rows of the list, in their order; the first carries the follow-up.
    pub rows: Vec<MemberId>,
    /// All of them sent word.
    pub excused: bool,
    /// How it was followed up; empty when it was not.
    pub follow_up: String,
}

/// Sectors that were invited and of which nobody came, a walk-in included, in the order of
/// [`Sector`].
pub fn absent_sectors(invited: &[Invited]) -> Vec<AbsentSector> {
    let mut sectors: BTreeMap<Sector, Vec<&Invited>> = BTreeMap::new();
    for one in invited {
        if let Some(sector) = one.party.sector {
            sectors.entry(sector).or_default().push(one);
        }
    }
    let absent = sectors.into_iter().filter_map(|(sector, mut all)| {
        if all.iter().any(|one| came(one)) || all.iter().all(|one| one.walked_in) {
            return None;
        }
        all.sort_by_key(|one| (one.order, one.id));
        let follow_up = all.iter().find(|one| !one.follow_up.is_empty());
        Some(AbsentSector {
            sector,
            rows: all.iter().map(|one| one.id).collect(),
            excused: all.iter().all(|one| one.attendance == Some(Attendance::Excused)),
            follow_up: follow_up.map(|one| one.follow_up.clone()).unwrap_or_default(),
        })
    });
    absent.collect()
}

/// Characters of the short code: with a hundred people two share one once in some 7,000 meetings,
/// and then both are offered.
const SHORT: usize = 5;
/// Fewer characters find nobody.
const FEWEST: usize = 4;

/// The code that is printed under the QR and can be typed: the end of the id.
pub fn short_code(id: MemberId) -> String {
    let text = id.to_string();
    text[text.len() - SHORT..].to_ascii_uppercase()
}

/// What the QR on the daftar hadir holds: the random id in capitals, nothing else.
pub fn qr_text(id: MemberId) -> String {
    id.to_string().to_ascii_uppercase()
}

/// Rows whose code ends like this: one as a rule, none for a code of another meeting. Blanks and
/// dashes do not count; `O` is read as 0, `I` and `L` as 1, for none of them is used.
pub fn find(invited: &[Invited], typed: &str) -> Vec<MemberId> {
    let read = |c: char| match c.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    let kept = typed.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let code: String = kept.map(read).collect();
    if code.len() < FEWEST {
        return Vec::new();
    }
    let ids = invited.iter().map(|one| one.id);
    ids.filter(|id| id.to_string().ends_with(&code)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        documents::{Extra, Id},
        records::coordination::Party,
    };

    fn one(id: u64, sector: Option<Sector>, attendance: Option<Attendance>) -> Invited {
        Invited {
            id: Id::from_bits(id),
            team: None,
            order: id as u32,
            party: Party { sector, ..Party::default() },
            walked_in: false,
            attendance,
            represented_by: Party::default(),
            at: None,
            follow_up: String::new(),
            extra: Extra::new(),
        }
    }

    #[test]
    fn those_who_just_came_are_counted_apart() {
        use Attendance::{Absent, Excused, Present, Represented};
        let mut all = vec![
            one(1, None, Some(Present)),
            one(2, None, Some(Represented)),
            one(3, None, Some(Excused)),
            one(4, None, Some(Absent)),
            one(5, None, None),
            one(6, None, Some(Present)),
        ];
        all[5].walked_in = true;
        let turnout = Turnout::of(&all);
        assert_eq!((turnout.invited, turnout.filled(), turnout.unknown()), (5, 2, 1));
        assert_eq!((turnout.excused, turnout.absent, turnout.walked_in), (1, 1, 1));
        assert_eq!(turnout.in_room(), 3);
    }

    /// In the room are four: a man, a woman who came for a man, and two of whom nothing is said,
    /// one of them for a woman. The woman who stayed away is not counted.
    #[test]
    fn men_and_women_are_those_in_the_room() {
        use Attendance::{Absent, Present, Represented};
        let mut all = vec![
            one(1, None, Some(Present)),
            one(2, None, Some(Represented)),
            one(3, None, Some(Represented)),
            one(4, None, Some(Absent)),
            one(5, None, Some(Present)),
        ];
        all[0].party.sex = Some(Sex::Male);
        all[1].party.sex = Some(Sex::Male);
        seated_mut(&mut all[1]).sex = Some(Sex::Female);
        all[2].party.sex = Some(Sex::Female);
        all[3].party.sex = Some(Sex::Female);
        assert_eq!(by_sex(&all), [1, 1, 2]);
        assert_eq!(all[1].party.sex, Some(Sex::Male), "of who was invited it stays");
    }

    #[test]
    fn a_sector_is_absent_when_none_of_it_came() {
        use Attendance::{Absent, Excused, Present};
        let mut all = vec![
            one(1, Some(Sector::Sosial), Some(Absent)),
            one(2, Some(Sector::Sosial), Some(Excused)),
            one(3, Some(Sector::Kesehatan), Some(Absent)),
            one(4, Some(Sector::Kesehatan), Some(Present)),
            one(5, Some(Sector::Pendidikan), Some(Excused)),
            one(6, None, Some(Absent)),
            one(7, Some(Sector::Mitra), Some(Absent)),
        ];
        all[1].follow_up = "Surat ke Dinsos".to_owned();
        all[6].walked_in = true;
        let absent = absent_sectors(&all);
        let short: Vec<_> =
            absent.iter().map(|a| (a.sector, a.rows.len(), a.excused, &*a.follow_up)).collect();
        assert_eq!(
            short,
            [(Sector::Pendidikan, 1, true, ""), (Sector::Sosial, 2, false, "Surat ke Dinsos")]
        );
        // Somebody of the sector who was not invited fills it.
        let mut guest = one(8, Some(Sector::Sosial), Some(Present));
        guest.walked_in = true;
        all.push(guest);
        assert_eq!(absent_sectors(&all).len(), 1);
    }

    #[test]
    fn a_code_is_read_as_people_write_it() {
        // 33 is …00011 in base 32.
        let all = [one(33, None, None), one(1 << 40, None, None)];
        assert_eq!(short_code(all[0].id), "00011");
        for typed in ["00011", "000 11", "OOOII", "000-1l", "0000000000011"] {
            assert_eq!(find(&all, typed), [all[0].id], "{typed}");
        }
        for typed in ["", "011", "00012", "x0000000000011"] {
            assert_eq!(find(&all, typed), [], "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_row_is_found_by_its_code_and_by_its_qr(
            ids in proptest::collection::btree_set(any::<u64>(), 1..200),
        ) {
            let all: Vec<Invited> = ids.iter().map(|id| one(*id, None, None)).collect();
            for row in &all {
                prop_assert_eq!(find(&all, &qr_text(row.id)), vec![row.id]);
                prop_assert!(find(&all, &short_code(row.id)).contains(&row.id));
            }
        }
    }
}
