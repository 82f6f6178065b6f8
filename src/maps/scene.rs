//! One map as it is drawn now: everything that depends on the part that is seen, in pixels.
//!
//! Areas and borders stay in kilometres: the canvas draws them by its transformation, so that
//! moving costs nothing but the drawing itself; SVG writes them through the same view.

use std::collections::BTreeMap;

use super::{
    classes::Class,
    clusters::Heap,
    graticule::{GridLine, ScaleBar, lines, scale_bar},
    labels::{Label, Spot, Wish, place},
    legend::percent,
    model::{Chosen, MapModel, Point},
    plane::{Extent, Xy},
    symbols::{Form, heap_radius, radius},
    topology::AreaLevel,
    viewport::View,
};
use crate::maps::figures;

/// What is drawn beside the areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of the reader's")]
pub struct Look {
    /// Posyandu.
    pub points: bool,
    /// Names and figures.
    pub names: bool,
    /// Parallels and meridians.
    pub grid: bool,
    /// Lines from desa to Posyandu.
    pub distances: bool,
    /// The basemap, where there is one.
    pub basemap: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { points: true, names: true, grid: false, distances: false, basemap: true }
    }
}

/// A point or heap as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbol {
    /// Where.
    pub at: Xy,
    /// How large.
    pub radius: f64,
    /// In which form.
    pub form: Form,
    /// In which colour.
    pub class: Class,
    /// The points it stands for, by number.
    pub members: Vec<usize>,
    /// It is what is chosen, or holds it.
    pub chosen: bool,
}

impl Symbol {
    /// It stands for several points.
    pub fn is_heap(&self) -> bool {
        self.members.len() > 1
    }
}

/// All that is drawn over the areas.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The part that is seen.
    pub view: View,
    /// Points and heaps, the smallest last.
    pub symbols: Vec<Symbol>,
    /// Points are left out because they would hide the areas; they come from nearer.
    pub crowded: bool,
    /// Names.
    pub labels: Vec<Label>,
    /// Distances.
    pub lines: Vec<(Xy, Xy)>,
    /// The grid.
    pub grid: Vec<GridLine>,
    /// The scale.
    pub bar: ScaleBar,
    /// The shape that is chosen, by number.
    pub chosen: Option<usize>,
}

/// Size of names, by the width of the map.
pub fn font(view: &View) -> f64 {
    (view.width / 75.0).clamp(11.0, 17.0)
}

impl Scene {
    /// Lays out what is seen. `heaps` are those of the view's zoom level.
    pub fn new(
        model: &MapModel,
        view: View,
        look: Look,
        heaps: &[Heap],
        chosen: Option<Chosen>,
    ) -> Self {
        let mut symbols =
            if look.points { symbols(model, &view, heaps, chosen) } else { Vec::new() };
        let crowded = is_crowded(model, &view, &symbols);
        if crowded {
            symbols.retain(|symbol| symbol.chosen);
        }
        let labels = if look.names { labels(model, &view, &symbols) } else { Vec::new() };
        let bare = model.layer().shapes.is_empty();
        let shape = match chosen {
            Some(Chosen::Area(code)) => model.layer().find(code),
            _ => None,
        };
        let to_px = |(a, b): &(Xy, Xy)| (view.screen(*a), view.screen(*b));
        Self {
            view,
            symbols,
            crowded,
            labels,
            lines: if look.distances {
                model.distances.iter().map(to_px).collect()
            } else {
                vec![]
            },
            grid: if look.grid || bare {
                lines(model.land.projection, &view, model.lang)
            } else {
                Vec::new()
            },
            bar: scale_bar(&view, model.lang),
            chosen: shape,
        }
    }
}

/// Points may cover this share of the land that is seen; with more of them nobody sees the areas.
const COVERED: f64 = 0.3;

/// Whether symbols would hide the areas under them.
fn is_crowded(model: &MapModel, view: &View, symbols: &[Symbol]) -> bool {
    if model.layer().shapes.is_empty() {
        return false;
    }
    let seen = view.seen();
    let shapes = model.layer().shapes.iter().filter(|shape| seen.meets(shape.extent));
    let land = shapes.fold(Extent::NONE, |all, shape| all.and(shape.extent));
    let width = (land.width() * view.scale).min(view.width);
    let height = (land.height() * view.scale).min(view.height);
    let covered: f64 = symbols.iter().map(|symbol| (2.0 * symbol.radius).powi(2)).sum();
    covered > COVERED * width * height
}

fn symbols(model: &MapModel, view: &View, heaps: &[Heap], chosen: Option<Chosen>) -> Vec<Symbol> {
    let most = model.points.iter().map(|point| point.children).max().unwrap_or(0);
    let own = |point: &Point| chosen == Some(Chosen::Point(point.id));
    let seen = view.seen().grown(40.0 / view.scale);
    let one = |heap: &Heap| -> Option<Symbol> {
        let first = model.points.get(*heap.members.first()?)?;
        let members = heap.members.clone();
        let chosen = members.iter().filter_map(|n| model.points.get(*n)).any(own);
        let at = view.screen(heap.at);
        Some(if members.len() == 1 {
            let radius = radius(first.children, most);
            Symbol { at, radius, form: first.form, class: first.class, members, chosen }
        } else {
            let class = model.classes.of(model.sum(&members));
            let radius = heap_radius(members.len());
            Symbol { at, radius, form: Form::Circle, class, members, chosen }
        })
    };
    let mut all: Vec<Symbol> =
        heaps.iter().filter(|heap| seen.holds(heap.at)).filter_map(one).collect();
    all.sort_by(|a, b| b.radius.total_cmp(&a.radius));
    all
}

/// Names of areas with their figures, then names of single points.
fn labels(model: &MapModel, view: &View, symbols: &[Symbol]) -> Vec<Label> {
    let font = font(view);
    let covered = |symbol: &Symbol| Extent::of([symbol.at]).grown(symbol.radius + 1.0);
    let taken: Vec<Extent> = symbols.iter().map(covered).collect();
    let coarse = model.level == AreaLevel::Desa && mostly_small(model, view, font);
    let mut wishes = if coarse { parents(model, view, font) } else { areas(model, view, font) };
    // Names of points only from near: from afar the areas are what is read.
    let whole = View::fit(model.land.extent, view.width, view.height).scale;
    if model.layer().shapes.is_empty() || view.scale > whole * 1.9 {
        wishes.extend(symbols.iter().filter(|symbol| !symbol.is_heap()).filter_map(|symbol| {
            let point = model.points.get(*symbol.members.first()?)?;
            let rank = if symbol.chosen { u32::MAX } else { point.children };
            let spot = Spot::Beside(symbol.radius);
            Some(Wish {
                name: point.name.clone(),
                value: None,
                at: symbol.at,
                spot,
                rank,
                font: font * 0.92,
            })
        }));
    }
    place(&wishes, &taken)
}

/// Whether most areas that are seen have no room for their name.
fn mostly_small(model: &MapModel, view: &View, font: f64) -> bool {
    let seen = view.seen();
    let shapes = model.layer().shapes.iter().filter(|shape| seen.meets(shape.extent));
    let (mut fit, mut all) = (0_usize, 0_usize);
    for shape in shapes {
        all += 1;
        let words = shape.name.split(' ').map(|word| super::labels::width(word, font));
        fit += usize::from(words.fold(0.0, f64::max) <= shape.room.0 * view.scale);
    }
    fit * 2 < all && model.land.has(AreaLevel::Kecamatan)
}

fn areas(model: &MapModel, view: &View, font: f64) -> Vec<Wish> {
    let seen = view.seen();
    let shapes = model.layer().shapes.iter().zip(&model.areas);
    let wish = |(shape, shown): (&super::land::Shape, &super::model::AreaShown)| {
        let told = !shown.outside && !figures::is_few(shown.figure);
        let value = figures::percent(shown.figure).filter(|_| told);
        let value = value.map(|value| percent(value, 1, model.lang));
        let room = (shape.room.0 * view.scale, shape.room.1 * view.scale);
        let size = shape.extent.width() * shape.extent.height() * 100.0;
        let rank = size.min(1e8) as u32 + 1_000_000;
        Wish {
            name: shape.name.clone(),
            value,
            at: view.screen(shape.label),
            spot: Spot::Inside(room),
            rank,
            font,
        }
    };
    shapes.filter(|(shape, _)| seen.meets(shape.extent)).map(wish).collect()
}

/// Names of the kecamatan over small desa, with the sum of their figures.
fn parents(model: &MapModel, view: &View, font: f64) -> Vec<Wish> {
    let mut sums = BTreeMap::new();
    for (shape, shown) in model.layer().shapes.iter().zip(&model.areas) {
        let Some(parent) = shape.parent else { continue };
        let sum: &mut crate::indicators::Figure = sums.entry(parent).or_default();
        sum.numerator += shown.figure.numerator;
        sum.denominator += shown.figure.denominator;
    }
    let seen = view.seen();
    let shapes = model.land.kecamatan.shapes.iter().filter(|shape| seen.meets(shape.extent));
    let wish = |shape: &super::land::Shape| {
        let sum = shape.code.and_then(|code| sums.get(&code)).copied().unwrap_or_default();
        let value = figures::percent(sum).filter(|_| !figures::is_few(sum));
        let value = value.map(|value| percent(value, 1, model.lang));
        let room = (shape.extent.width() * view.scale, shape.extent.height() * view.scale);
        Wish {
            name: shape.name.clone(),
            value,
            at: view.screen(shape.label),
            spot: Spot::Inside(room),
            rank: 2_000_000_000,
            font: font * 1.08,
        }
    };
    shapes.map(wish).collect()
}
