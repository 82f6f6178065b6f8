//! What a shape of the basemap is, whatever the schema calls it, and its ink.
//!
//! Quiet on purpose: the regency's figures lie above it, and their colours have to be told apart.

use crate::maps::palette::Ground;

/// What a shape is; in the order of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Role {
    Green,
    Built,
    Water,
    River,
    Building,
    Path,
    Street,
    Rail,
    Main,
    Highway,
    Border,
}

/// How a role is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    /// Colour.
    pub colour: &'static str,
    /// Width in pixels; `None` for what is filled.
    pub width: Option<f64>,
    /// Drawn from this zoom on.
    pub from: u8,
    /// Broken lines.
    pub dashed: bool,
}

impl Role {
    /// By the layer's name and what the feature says in `kind` or `class`. Nothing for what is left
    /// out: names, symbols, land as such.
    pub fn of(layer: &str, kind: &str) -> Option<Self> {
        match layer {
            // Protomaps, OpenMapTiles, Shortbread.
            "water" | "ocean" | "water_polygons" | "physical_line" => Some(match kind {
                "river" | "stream" | "canal" | "ditch" | "drain" => Self::River,
                _ => Self::Water,
            }),
            "waterway" | "water_lines" => Some(Self::River),
            "landcover" | "landuse" | "natural" | "land" | "park" => ground(layer, kind),
            "roads" | "transportation" | "streets" | "transit" => road(kind),
            "boundaries" | "boundary" => Some(Self::Border),
            "building" | "buildings" => Some(Self::Building),
            _ => None,
        }
    }

    /// Its ink.
    pub fn ink(self, ground: Ground) -> Ink {
        let pick = |light, dark| if ground == Ground::Light { light } else { dark };
        let fill = |colour, from| Ink { colour, width: None, from, dashed: false };
        let line = |colour, width, from| Ink { colour, width: Some(width), from, dashed: false };
        match self {
            Self::Green => fill(pick("#d5e3c5", "#1b2a1f"), 0),
            Self::Built => fill(pick("#e8e0d2", "#222522"), 8),
            Self::Water => fill(pick("#a9ccdb", "#0c2a3a"), 0),
            Self::River => line(pick("#8cbacd", "#17445b"), 1.4, 8),
            Self::Building => fill(pick("#cfc6b6", "#32362f"), 14),
            Self::Path => line(pick("#b9ad98", "#3d433c"), 0.8, 14),
            Self::Street => line(pick("#a89c88", "#4a5149"), 1.1, 12),
            Self::Rail => line(pick("#7d7a74", "#6b6f69"), 1.0, 9),
            Self::Main => line(pick("#a08451", "#7a6a48"), 1.7, 7),
            Self::Highway => line(pick("#8a6a2f", "#9a8450"), 2.3, 5),
            Self::Border => Ink { dashed: true, ..line(pick("#8a8376", "#6f756c"), 0.9, 4) },
        }
    }
}

/// The land where there is nothing else.
pub fn land(ground: Ground) -> &'static str {
    if ground == Ground::Light { "#f4f0e6" } else { "#171c19" }
}

fn ground(layer: &str, kind: &str) -> Option<Role> {
    match kind {
        "water" | "lake" | "reservoir" | "basin" => Some(Role::Water),
        "residential" | "industrial" | "commercial" | "retail" | "urban_area" | "suburb"
        | "neighbourhood" => Some(Role::Built),
        "forest" | "wood" | "park" | "nature_reserve" | "national_park" | "protected_area"
        | "grass" | "grassland" | "scrub" | "shrub" | "meadow" | "orchard" | "wetland"
        | "mangrove" | "garden" | "village_green" | "cemetery" => Some(Role::Green),
        _ => (layer == "park").then_some(Role::Green),
    }
}

fn road(kind: &str) -> Option<Role> {
    Some(match kind {
        "highway" | "motorway" | "trunk" | "motorway_link" | "trunk_link" => Role::Highway,
        "major_road" | "medium_road" | "primary" | "secondary" | "tertiary" | "primary_link"
        | "secondary_link" | "tertiary_link" => Role::Main,
        "minor_road" | "minor" | "residential" | "unclassified" | "living_street" | "service"
        | "street" => Role::Street,
        "path" | "track" | "footway" | "pedestrian" | "steps" | "cycleway" | "bridleway" => {
            Role::Path
        }
        "rail" | "light_rail" | "subway" | "narrow_gauge" | "tram" => Role::Rail,
        _ => return None,
    })
}
