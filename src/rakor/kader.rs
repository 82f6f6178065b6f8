//! What a kader can: 25 basic skills in five areas, and the level that follows from them.
//!
//! Areas, levels and the four skills of *pengelolaan* are of secondary sources (domain.md 4.4,
//! certainty B); how the other 21 split over their areas (7, 6, 3, 5) and how each is named is
//! [UNVERIFIED].

use serde::{Deserialize, Serialize};

use crate::growth::Certainty;

/// An area of skills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum SkillArea {
    Pengelolaan,
    BayiBalita,
    IbuHamil,
    SekolahRemaja,
    ProduktifLansia,
}

impl SkillArea {
    /// All five, in the order of the skills.
    pub const ALL: [Self; 5] = [
        Self::Pengelolaan,
        Self::BayiBalita,
        Self::IbuHamil,
        Self::SekolahRemaja,
        Self::ProduktifLansia,
    ];

    /// How many skills it has.
    pub const fn size(self) -> u8 {
        match self {
            Self::Pengelolaan => 4,
            Self::BayiBalita => 7,
            Self::IbuHamil => 6,
            Self::SekolahRemaja => 3,
            Self::ProduktifLansia => 5,
        }
    }

    const fn letter(self) -> u8 {
        match self {
            Self::Pengelolaan => b'a',
            Self::BayiBalita => b'b',
            Self::IbuHamil => b'c',
            Self::SekolahRemaja => b'd',
            Self::ProduktifLansia => b'e',
        }
    }

    /// Its skills, in their order.
    pub fn skills(self) -> impl Iterator<Item = Skill> {
        (1..=self.size()).map(move |nth| Skill { area: self, nth })
    }
}

/// One of the 25 skills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Skill {
    /// Its area.
    pub area: SkillArea,
    /// Its number there, from 1.
    pub nth: u8,
}

impl Skill {
    /// All 25.
    pub fn all() -> impl Iterator<Item = Self> {
        SkillArea::ALL.into_iter().flat_map(SkillArea::skills)
    }

    /// Its code in `SkillGain::skill` and `Module::skills`: `a1` to `e5`. Never changes once
    /// released.
    pub fn code(self) -> String {
        let mut code = String::with_capacity(2);
        code.push(char::from(self.area.letter()));
        code.push(char::from(b'0' + self.nth));
        code
    }

    /// The skill of a code; `None` for one that a newer version may know.
    pub fn from_code(code: &str) -> Option<Self> {
        let &[letter, digit] = code.as_bytes() else { return None };
        let area = SkillArea::ALL.into_iter().find(|area| area.letter() == letter)?;
        let nth = digit.checked_sub(b'0')?;
        (1..=area.size()).contains(&nth).then_some(Self { area, nth })
    }

    fn bit(self) -> u32 {
        let before: u8 =
            SkillArea::ALL.iter().take_while(|area| **area != self.area).map(|a| a.size()).sum();
        1 << (before + self.nth - 1)
    }
}

/// A set of skills.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Skills(u32);

impl Skills {
    /// Those with these codes; what is not known is left out.
    pub fn of<'c>(codes: impl IntoIterator<Item = &'c str>) -> Self {
        let bits = codes.into_iter().filter_map(Skill::from_code).map(Skill::bit);
        Self(bits.fold(0, |set, bit| set | bit))
    }

    /// Whether it holds a skill.
    pub fn has(self, skill: Skill) -> bool {
        self.0 & skill.bit() != 0
    }

    /// How many.
    pub fn count(self) -> u8 {
        self.0.count_ones() as u8
    }

    /// How many of an area.
    pub fn of_area(self, area: SkillArea) -> u8 {
        area.skills().filter(|skill| self.has(*skill)).count() as u8
    }

    /// Whether an area is complete.
    pub fn covers(self, area: SkillArea) -> bool {
        self.of_area(area) == area.size()
    }
}

/// The levels of a kader (tanda kecakapan kader), from low to high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum KaderLevel {
    Purwa,
    Madya,
    Utama,
}

impl KaderLevel {
    /// From low to high.
    pub const ALL: [Self; 3] = [Self::Purwa, Self::Madya, Self::Utama];
}

/// What each level asks: pengelolaan and bayi-balita complete, and so many other areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KaderRules {
    /// Its id.
    pub id: &'static str,
    /// Where it stands.
    pub source: &'static str,
    /// How far it was traced.
    pub certainty: Certainty,
    /// Other areas for Purwa.
    pub purwa: u8,
    /// Other areas for Madya.
    pub madya: u8,
}

impl KaderRules {
    /// Purwa: one other area. Madya: sources disagree (domain.md 4.4); read as one more than
    /// Purwa. Utama: all 25.
    pub const TKK: Self = Self {
        id: "tkk_25",
        source: "25 keterampilan dasar kader, tanda kecakapan Purwa, Madya, Utama (sumber \
                 sekunder; syarat Madya belum terverifikasi)",
        certainty: Certainty::Unverified,
        purwa: 1,
        madya: 2,
    };

    /// The level of somebody with these skills; `None` below Purwa.
    pub fn level(&self, skills: Skills) -> Option<KaderLevel> {
        let covered = |area: &SkillArea| skills.covers(*area);
        if !SkillArea::ALL[..2].iter().all(covered) {
            return None;
        }
        let others = SkillArea::ALL[2..].iter().filter(|area| covered(area)).count() as u8;
        match others {
            3 => Some(KaderLevel::Utama),
            n if n >= self.madya => Some(KaderLevel::Madya),
            n if n >= self.purwa => Some(KaderLevel::Purwa),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_five_skills_with_codes_of_their_own() {
        let codes: std::collections::BTreeSet<String> = Skill::all().map(Skill::code).collect();
        assert_eq!(codes.len(), 25);
        assert!(codes.contains("a1") && codes.contains("b7") && codes.contains("e5"));
        assert!(Skill::all().all(|skill| Skill::from_code(&skill.code()) == Some(skill)));
        for wrong in ["", "a", "a0", "a5", "b8", "f1", "a10", "é"] {
            assert_eq!(Skill::from_code(wrong), None, "{wrong}");
        }
    }

    fn with(areas: &[SkillArea]) -> Skills {
        let codes: Vec<String> =
            areas.iter().flat_map(|area| area.skills()).map(Skill::code).collect();
        Skills::of(codes.iter().map(String::as_str))
    }

    #[test]
    fn levels_by_area() {
        use SkillArea as A;
        let level = |areas: &[A]| KaderRules::TKK.level(with(areas));
        assert_eq!(level(&[]), None);
        assert_eq!(level(&[A::Pengelolaan, A::BayiBalita]), None);
        assert_eq!(level(&[A::BayiBalita, A::IbuHamil, A::SekolahRemaja]), None);
        // 4 + 7 + 6 = 17 skills: the Purwa of domain.md 4.4.
        let purwa = with(&[A::Pengelolaan, A::BayiBalita, A::IbuHamil]);
        assert_eq!((purwa.count(), KaderRules::TKK.level(purwa)), (17, Some(KaderLevel::Purwa)));
        let madya = [A::Pengelolaan, A::BayiBalita, A::SekolahRemaja, A::ProduktifLansia];
        assert_eq!(level(&madya), Some(KaderLevel::Madya));
        assert_eq!(level(&A::ALL), Some(KaderLevel::Utama));
    }

    #[test]
    fn one_skill_short_is_one_level_short() {
        for missing in Skill::all() {
            let codes: Vec<String> =
                Skill::all().filter(|skill| *skill != missing).map(Skill::code).collect();
            let level = KaderRules::TKK.level(Skills::of(codes.iter().map(String::as_str)));
            let needed = matches!(missing.area, SkillArea::Pengelolaan | SkillArea::BayiBalita);
            assert_eq!(level, (!needed).then_some(KaderLevel::Madya), "{}", missing.code());
        }
    }
}
