//! Kabupaten Idaman: kecamatan, desa, Puskesmas and Posyandu.

use super::Plan;
use super::dice::Dice;
use super::hexes::{Cell, island, parts};
use super::names::{FLOWERS, HALLS, places};
use super::quality::{Quality, areas};
use crate::documents::{Actor, Extra, Id, Millis, Stamp};
use crate::records::{Month, PlacePoint, Posyandu, Puskesmas};
use crate::wilayah::{Desa, DesaKind, Kecamatan, Regency, RegionCode, RegistrationNumber};

/// Where everything is.
pub(super) struct Land {
    pub(super) regency: Regency,
    pub(super) puskesmas: Vec<Puskesmas>,
    pub(super) posyandu: Vec<Posyandu>,
    pub(super) quality: Vec<Quality>,
    /// How many Posyandu of the same kecamatan stand before each.
    pub(super) rank: Vec<usize>,
    /// The cell of each desa, in the order of the codes.
    pub(super) cells: Vec<(RegionCode, Cell)>,
}

/// Who wrote the invented documents.
pub(super) fn stamp(at: Millis) -> Stamp {
    Stamp { at, by: Actor("Data contoh".to_owned()) }
}

impl Land {
    pub(super) fn new(plan: Plan) -> Self {
        let dice = &mut Dice::new(&[plan as u64, 0x1a4d]);
        let (regency, cells) = regency(plan, dice);
        let puskesmas = puskesmas(&regency, dice);
        let mut land = Self {
            regency,
            puskesmas,
            posyandu: Vec::new(),
            quality: Vec::new(),
            rank: Vec::new(),
            cells,
        };
        land.place_posyandu(plan, dice);
        land.begin_ilp();
        land
    }

    /// The first kecamatan serves all groups since 2025, of the second one Posyandu does, of the third
    /// every other since spring 2026. By their places alone: nothing else of the regency moves.
    fn begin_ilp(&mut self) {
        let codes: Vec<RegionCode> = self.regency.kecamatan.iter().map(|one| one.code).collect();
        for (posyandu, rank) in self.posyandu.iter_mut().zip(&self.rank) {
            let at = codes.iter().position(|code| posyandu.desa.is_within(*code));
            let since = match (at.unwrap_or_default() % 3, *rank) {
                (0, rank) => Month::new(2025, 5 + rank as u32 % 4),
                (1, 0) => Month::new(2026, 2),
                (2, rank) if rank % 2 == 0 => Month::new(2026, 3),
                _ => None,
            };
            posyandu.ilp_since = since.map(Month::first_day);
        }
    }

    /// One Posyandu for each desa and the rest by chance, in the order of the desa.
    fn place_posyandu(&mut self, plan: Plan, dice: &mut Dice) {
        let mut counts = vec![1_usize; self.cells.len()];
        for _ in counts.len()..plan.posyandu() {
            // Of two desa the one with fewer: sizes differ, but none has a dozen.
            let (a, b) = (dice.below(counts.len()), dice.below(counts.len()));
            let smaller = if counts[a] <= counts[b] { a } else { b };
            counts[smaller] += 1;
        }
        let areas = areas(plan, counts.len());
        for (desa, count) in counts.into_iter().enumerate() {
            let flowers = dice.below(FLOWERS.len());
            for nth in 0..count {
                let name = FLOWERS[(flowers + 5 * nth) % FLOWERS.len()];
                let posyandu = self.posyandu(desa, nth, name, dice);
                self.quality.push(Quality::new(plan, areas[desa], self.posyandu.len()));
                let before =
                    self.posyandu.iter().filter(|p| p.desa.parent() == posyandu.desa.parent());
                self.rank.push(before.count());
                self.posyandu.push(posyandu);
            }
        }
    }

    fn posyandu(&self, desa: usize, nth: usize, name: &str, dice: &mut Dice) -> Posyandu {
        let (code, cell) = self.cells[desa];
        let [lon, lat] = cell.point([dice.between(-1.0, 1.0), dice.between(-1.0, 1.0)]);
        let number = RegistrationNumber::new(code, nth as u16 + 1).filter(|_| dice.chance(0.7));
        let id = Id::from_bits(dice.bits());
        Posyandu {
            id,
            name: name.to_owned(),
            desa: code,
            area: format!("RW {:02}", nth + 1),
            puskesmas: self.puskesmas_of(code, desa).map(|p| p.id),
            registration: number.map(|n| n.to_string()).unwrap_or_default(),
            point: Some(PlacePoint { lon, lat }),
            address: (*dice.pick(&HALLS)).to_owned(),
            schedule: super::calendar::words(id.bits()),
            kader: Some(dice.below(4) as u16 + 4),
            ilp_since: None,
            open: true,
            edited: stamp(Millis(0)),
            extra: Extra::new(),
        }
    }

    /// Of the Puskesmas of a kecamatan, the one that serves this desa.
    fn puskesmas_of(&self, code: RegionCode, desa: usize) -> Option<&Puskesmas> {
        let same = || self.puskesmas.iter().filter(|p| p.kecamatan == code.parent());
        same().nth(desa % same().count().max(1))
    }
}

/// The tree and the cell of each desa, both in the order of the codes.
fn regency(plan: Plan, dice: &mut Dice) -> (Regency, Vec<(RegionCode, Cell)>) {
    let code = |text: &str| RegionCode::parse(text).ok();
    let mut names = places(dice, plan.desa() + plan.kecamatan()).into_iter();
    let (mut kecamatan, mut cells) = (Vec::new(), Vec::new());
    for (at, area) in parts(&island(plan.desa()), plan.kecamatan()).into_iter().enumerate() {
        let Some(own) = code(&format!("99.01.{:02}", at + 1)) else { continue };
        let town = dice.below(area.len().min(4));
        let (mut desa, first) = (Vec::with_capacity(area.len()), cells.len());
        for (nth, cell) in area.into_iter().enumerate() {
            let (kind, number) = if nth < town { (1, nth) } else { (2, nth - town) };
            let Some(code) = code(&format!("{own}.{kind}{:03}", number + 1)) else { continue };
            desa.push(Desa { code, name: names.next().unwrap_or_default() });
            cells.push((code, cell));
        }
        cells[first..].sort_unstable_by_key(|(code, _)| *code);
        kecamatan.push(Kecamatan { code: own, name: names.next().unwrap_or_default(), desa });
    }
    let name = "Kabupaten Idaman".to_owned();
    let code = code("99.01").unwrap_or(cells[0].0);
    (Regency { code, name, province: "Nusa Contoh".to_owned(), kecamatan }, cells)
}

/// One for each kecamatan, two for large ones.
fn puskesmas(regency: &Regency, dice: &mut Dice) -> Vec<Puskesmas> {
    let mut all = Vec::new();
    for kecamatan in &regency.kecamatan {
        let second = kecamatan.desa.iter().find(|d| d.kind() == Some(DesaKind::Desa));
        let second = second.filter(|_| kecamatan.desa.len() > 12).map(|d| &d.name);
        for (nth, name) in [Some(&kecamatan.name), second].into_iter().flatten().enumerate() {
            all.push(Puskesmas {
                id: Id::from_bits(dice.bits()),
                name: name.clone(),
                kecamatan: Some(kecamatan.code),
                code: format!("P{}{:02}", kecamatan.code.digits(), nth + 1),
                edited: stamp(Millis(0)),
                extra: Extra::new(),
            });
        }
    }
    all
}
