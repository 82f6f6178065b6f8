//! The whole regency as a tree whose parts add up.

use std::collections::BTreeMap;

use crate::{
    desk::handlers::indicators::scene::Scene,
    indicators::tally::{Sums, Tally, Totals},
    publish::make::Node,
    wilayah::{Level, Regency, RegionCode},
};

/// Regency, kecamatan and desa of the list, with all Posyandu that have figures. One that lies in no
/// desa of the list counts as a part of its kecamatan, or of the regency, that has no name.
pub fn tree(scene: &Scene, regency: &Regency) -> Vec<Node<Sums>> {
    let mut found: BTreeMap<RegionCode, Vec<&Tally<Totals>>> = BTreeMap::new();
    for (id, tally) in scene.tallies.all() {
        let desa = scene.book.posyandu.get(&id).map(|held| held.document.desa);
        let own = desa.filter(|code| code.is_within(regency.code));
        let known = |level| own?.at(level).filter(|code| regency.name_of(*code).is_some());
        let place = known(Level::Desa).or_else(|| known(Level::Kecamatan));
        found.entry(place.unwrap_or(regency.code)).or_default().push(tally);
    }
    let mut tree = Tree { nodes: Vec::new(), found };
    tree.add(Some(regency.code), regency.code);
    for kecamatan in &regency.kecamatan {
        let at = tree.part(0, Some(kecamatan.code), kecamatan.code);
        for desa in &kecamatan.desa {
            tree.part(at, Some(desa.code), desa.code);
        }
        tree.rest(at, kecamatan.code);
    }
    tree.rest(0, regency.code);
    tree.nodes
}

struct Tree<'t> {
    nodes: Vec<Node<Sums>>,
    found: BTreeMap<RegionCode, Vec<&'t Tally<Totals>>>,
}

impl Tree<'_> {
    fn add(&mut self, code: Option<RegionCode>, of: RegionCode) -> usize {
        let mut counts = Sums::default();
        // What has no name is only what lies right in the place above.
        let inside =
            |place: RegionCode| if code.is_some() { place.is_within(of) } else { place == of };
        for (_, tallies) in self.found.iter().filter(|(place, _)| inside(**place)) {
            for tally in tallies {
                counts.add(tally);
            }
        }
        self.nodes.push(Node { code, parts: Vec::new(), counts });
        self.nodes.len() - 1
    }

    fn part(&mut self, above: usize, code: Option<RegionCode>, of: RegionCode) -> usize {
        let at = self.add(code, of);
        self.nodes[above].parts.push(at);
        at
    }

    fn rest(&mut self, above: usize, of: RegionCode) {
        if self.found.contains_key(&of) {
            self.part(above, None, of);
        }
    }
}
