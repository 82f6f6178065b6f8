//! Names that cover neither each other nor a point: the more important first, each where it fits.

use super::plane::{Extent, Xy};

/// Where a name would like to stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spot {
    /// Inside an area with so much room, in pixels; in two lines where one is too long.
    Inside(Xy),
    /// Beside a point of this radius: right, left, below or above.
    Beside(f64),
}

/// A name that wants a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// The name.
    pub name: String,
    /// A figure below it, where there is room for both.
    pub value: Option<String>,
    /// Middle of the area or of the point, in pixels.
    pub at: Xy,
    /// How it may stand.
    pub spot: Spot,
    /// The higher goes first; equals in the order in which they come.
    pub rank: u32,
    /// Size of the text.
    pub font: f64,
}

/// Which end of the text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle.
    Middle,
    /// It ends there.
    End,
}

/// A name in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its lines.
    pub lines: Vec<String>,
    /// The middle of the block's height; by anchor its left, middle or right.
    pub at: Xy,
    /// Which end stands there.
    pub anchor: Anchor,
    /// Size of the text.
    pub font: f64,
    /// What it covers.
    pub area: Extent,
    /// It names a point, not an area.
    pub beside: bool,
}

/// Height of a line, by the size of the text.
pub const LINE: f64 = 1.15;
/// Room between names, in pixels.
const GAP: f64 = 2.0;

/// Width of a text, roughly, as in the charts.
pub fn width(text: &str, font: f64) -> f64 {
    text.chars().count() as f64 * font * 0.56
}

/// Gives places to as many names as fit. `taken` are the points that may not be covered.
pub fn place(wishes: &[Wish], taken: &[Extent]) -> Vec<Label> {
    let mut order: Vec<&Wish> = wishes.iter().collect();
    order.sort_by_key(|wish| std::cmp::Reverse(wish.rank));
    let mut ground = Ground::new(taken);
    let mut placed = Vec::new();
    for wish in order {
        let found = candidates(wish).into_iter().find(|label| ground.is_free(label.area));
        if let Some(label) = found {
            ground.take(label.area);
            placed.push(label);
        }
    }
    placed
}

fn candidates(wish: &Wish) -> Vec<Label> {
    match wish.spot {
        Spot::Inside(room) => inside(wish, room),
        Spot::Beside(radius) => beside(wish, radius),
    }
}

fn inside(wish: &Wish, (wide, high): Xy) -> Vec<Label> {
    let one = vec![wish.name.clone()];
    let names = [Some(one), halves(&wish.name)].into_iter().flatten();
    let with_value = |name: Vec<String>| {
        let value = wish.value.clone()?;
        Some(name.into_iter().chain([value]).collect::<Vec<String>>())
    };
    let all = names.clone().filter_map(with_value).chain(names);
    let fits = |lines: &Vec<String>| {
        let (w, h) = block(lines, wish.font);
        // Outlines are round and names are flat: a little over the edge still reads as inside.
        w <= wide * 1.08 && h <= high * 1.2
    };
    // In the middle, or a little above or below it, where a point stands in the middle.
    let label = |lines: Vec<String>| {
        let (_, tall) = block(&lines, wish.font);
        let slack = ((high - tall) / 2.0).max(0.0);
        let shifts = [0.0, 0.5, -0.5, 0.85, -0.85].map(|share| share * slack);
        let at = move |dy: f64| (wish.at.0, wish.at.1 + dy);
        shifts.map(|dy| label(wish, lines.clone(), at(dy), Anchor::Middle))
    };
    all.filter(fits).flat_map(label).collect()
}

fn beside(wish: &Wish, radius: f64) -> Vec<Label> {
    let (x, y) = wish.at;
    let away = radius + 3.0;
    let below = away + wish.font * 0.6;
    let places = [
        ((x + away, y), Anchor::Start),
        ((x - away, y), Anchor::End),
        ((x, y + below), Anchor::Middle),
        ((x, y - below), Anchor::Middle),
    ];
    places.map(|(at, anchor)| label(wish, vec![wish.name.clone()], at, anchor)).into()
}

fn label(wish: &Wish, lines: Vec<String>, at: Xy, anchor: Anchor) -> Label {
    let (w, h) = block(&lines, wish.font);
    let left = match anchor {
        Anchor::Start => at.0,
        Anchor::Middle => at.0 - w / 2.0,
        Anchor::End => at.0 - w,
    };
    let area = Extent { left, top: at.1 - h / 2.0, right: left + w, bottom: at.1 + h / 2.0 };
    let beside = matches!(wish.spot, Spot::Beside(_));
    Label { lines, at, anchor, font: wish.font, area, beside }
}

fn block(lines: &[String], font: f64) -> Xy {
    let wide = lines.iter().map(|line| width(line, font)).fold(0.0, f64::max);
    (wide, lines.len() as f64 * font * LINE)
}

/// A name of several words in two lines as even as its words allow.
fn halves(text: &str) -> Option<Vec<String>> {
    let blanks = text.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
    let uneven = |at: &usize| (2 * at).abs_diff(text.len());
    let at = blanks.min_by_key(uneven)?;
    Some(vec![text[..at].to_owned(), text[at + 1..].to_owned()])
}

/// What is covered already, by cells, so that hundreds of names are placed at once.
struct Ground {
    cells: std::collections::BTreeMap<(i32, i32), Vec<Extent>>,
}

impl Ground {
    const CELL: f64 = 64.0;

    fn new(taken: &[Extent]) -> Self {
        let mut ground = Self { cells: std::collections::BTreeMap::new() };
        for area in taken {
            ground.take(*area);
        }
        ground
    }

    fn cells_of(area: Extent) -> impl Iterator<Item = (i32, i32)> {
        let cell = |at: f64| (at / Self::CELL).floor() as i32;
        let (top, bottom) = (cell(area.top), cell(area.bottom));
        (cell(area.left)..=cell(area.right)).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
    }

    fn is_free(&self, area: Extent) -> bool {
        let area = area.grown(GAP / 2.0);
        let mut near = Self::cells_of(area).filter_map(|cell| self.cells.get(&cell)).flatten();
        !near.any(|other| other.meets(area))
    }

    fn take(&mut self, area: Extent) {
        let area = area.grown(GAP / 2.0);
        for cell in Self::cells_of(area) {
            self.cells.entry(cell).or_default().push(area);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wish(text: &str, at: Xy, spot: Spot, rank: u32) -> Wish {
        Wish { name: text.to_owned(), value: None, at, spot, rank, font: 10.0 }
    }

    #[test]
    fn a_name_stands_inside_its_area_or_not_at_all() {
        // "Sukamaju": 8 × 5.6 = 44.8 wide, 11.5 high.
        let inside = |room| place(&[wish("Sukamaju", (50.0, 50.0), Spot::Inside(room), 0)], &[]);
        assert_eq!(inside((60.0, 20.0)).len(), 1);
        assert!(inside((30.0, 20.0)).is_empty(), "one word cannot be parted");
        assert!(inside((60.0, 8.0)).is_empty());
        let two = place(&[wish("Gunung Sari", (50.0, 50.0), Spot::Inside((40.0, 30.0)), 0)], &[]);
        assert_eq!(two[0].lines, ["Gunung", "Sari"]);
    }

    #[test]
    fn a_figure_stands_below_its_name_where_there_is_room() {
        let lines = |room| {
            let value = Some("19,8 %".to_owned());
            let wish = Wish { value, ..wish("Sukamaju", (50.0, 50.0), Spot::Inside(room), 0) };
            place(&[wish], &[]).first().map(|label| label.lines.len())
        };
        assert_eq!(lines((60.0, 24.0)), Some(2));
        assert_eq!(lines((60.0, 12.0)), Some(1));
        assert_eq!(lines((20.0, 30.0)), None);
    }

    #[test]
    fn the_more_important_goes_first_and_the_other_steps_aside() {
        let at = (100.0, 100.0);
        let names = [
            wish("Melati", at, Spot::Beside(5.0), 1),
            wish("Mawar", (104.0, 100.0), Spot::Beside(5.0), 9),
        ];
        let placed = place(&names, &[]);
        assert_eq!(placed[0].lines, ["Mawar"]);
        assert_eq!(placed[0].anchor, Anchor::Start);
        assert_eq!((placed[1].lines[0].as_str(), placed[1].anchor), ("Melati", Anchor::End));
    }

    #[test]
    fn points_are_not_covered() {
        let point = Extent { left: 104.0, top: 90.0, right: 130.0, bottom: 110.0 };
        let placed = place(&[wish("Mawar", (100.0, 100.0), Spot::Beside(3.0), 0)], &[point]);
        assert_eq!(placed[0].anchor, Anchor::End);
    }

    proptest! {
        #[test]
        fn no_name_covers_another(
            at in proptest::collection::vec((0.0..900.0_f64, 0.0..700.0_f64, any::<bool>(), 0..9_u32), 0..150)
        ) {
            let wishes: Vec<Wish> = at.iter().map(|(x, y, inside, rank)| {
                let spot = if *inside { Spot::Inside((80.0, 30.0)) } else { Spot::Beside(6.0) };
                wish("Tanah Merah", (*x, *y), spot, *rank)
            }).collect();
            let placed = place(&wishes, &[]);
            for (n, a) in placed.iter().enumerate() {
                prop_assert!(placed[n + 1..].iter().all(|b| !a.area.meets(b.area)));
            }
            prop_assert!(at.is_empty() || !placed.is_empty());
        }
    }
}
