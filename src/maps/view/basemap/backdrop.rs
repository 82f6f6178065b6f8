//! The basemap of a page: opened once, its tiles kept for all maps of the page, fetched while they
//! are seen.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use leptos::{prelude::*, task::spawn_local};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::{
    device::kept,
    loaded::Loaded,
    paint::{canvas_of, put},
};
use crate::{
    maps::{
        basemap::{Setting, TileId, Trouble, kept::Kept},
        palette::Ground,
        plane::Projection,
        viewport::View,
    },
    platform::fetch::Stop,
};

/// Pixels of all tiles that are kept: some 90 MB.
const PIXELS: u64 = 24_000_000;
/// Tiles that are fetched at the same time.
const AT_ONCE: usize = 6;
/// Where a tile is missing, so many zooms above it are looked at.
const ABOVE: u8 = 4;

/// The basemap of a page.
#[derive(Clone, Copy)]
pub struct Backdrop {
    /// What the user set.
    pub setting: RwSignal<Option<Setting>>,
    /// Who drew it.
    pub credit: RwSignal<String>,
    /// Why it is not seen.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Counts up when there is more to be drawn.
    pub news: RwSignal<u32>,
    inner: StoredValue<Inner, LocalStorage>,
}

struct Inner {
    loaded: Option<Rc<Loaded>>,
    tiles: Kept<HtmlCanvasElement>,
    /// Tiles that do not exist, and those that did not come.
    missing: BTreeSet<TileId>,
    loading: BTreeMap<TileId, Rc<Stop>>,
    /// What each map of the page shows.
    wanted: BTreeMap<u32, Vec<TileId>>,
    ground: Ground,
    /// The host cannot be reached: it is not asked again until somebody says so.
    paused: bool,
}

impl Backdrop {
    /// Opens what this device keeps; nothing is asked for where nothing was set.
    pub fn start() -> Self {
        let inner = Inner {
            loaded: None,
            tiles: Kept::new(PIXELS),
            missing: BTreeSet::new(),
            loading: BTreeMap::new(),
            wanted: BTreeMap::new(),
            ground: Ground::Light,
            paused: false,
        };
        let backdrop = Self {
            setting: RwSignal::new(kept()),
            credit: RwSignal::new(String::new()),
            trouble: RwSignal::new(None),
            news: RwSignal::new(0),
            inner: StoredValue::new_local(inner),
        };
        backdrop.open();
        backdrop
    }

    /// Opens it, again after trouble.
    pub fn open(self) {
        let Some(setting) = self.setting.get_untracked() else { return };
        spawn_local(async move {
            let told = Loaded::open(&setting.source).await;
            let _ = self.trouble.try_set(told.as_ref().err().cloned());
            let Ok(loaded) = told else { return };
            let _ = self.credit.try_set(loaded.credit(&setting));
            let _ = self.inner.try_update_value(|inner| {
                inner.loaded = Some(Rc::new(loaded));
                inner.missing.clear();
                inner.paused = false;
            });
            self.more();
        });
    }

    fn more(self) {
        let _ = self.news.try_update(|news| *news = news.wrapping_add(1));
    }

    /// What is open.
    pub(super) fn loaded(self) -> Option<Rc<Loaded>> {
        self.inner.try_with_value(|inner| inner.loaded.clone()).flatten()
    }

    /// Draws it on a canvas in pixels, as far as it is there, and fetches what is missing. `map` is
    /// one of the maps of the page. Whether there is a basemap.
    pub fn draw(
        self,
        map: u32,
        c: &CanvasRenderingContext2d,
        seen: (&View, Projection, f64),
        ground: Ground,
    ) -> bool {
        let drawn = self.inner.try_update_value(|inner| {
            let loaded = inner.loaded.clone()?;
            inner.light(ground, &loaded);
            let wanted = loaded.cover().tiles(seen.0, seen.1);
            c.set_global_alpha(strength(ground, loaded.is_vector()));
            for id in &wanted {
                inner.put(c, *id, seen);
            }
            c.set_global_alpha(1.0);
            let some = !wanted.is_empty();
            inner.wanted.insert(map, wanted);
            Some(some)
        });
        self.fetch();
        drawn.flatten().unwrap_or(false)
    }

    /// A map that goes wants nothing any more.
    pub fn leave(self, map: u32) {
        let _ = self.inner.try_update_value(|inner| {
            inner.wanted.remove(&map);
            inner.stop_unwanted();
        });
    }

    /// Ends what nobody wants and begins what is wanted.
    fn fetch(self) {
        let begun = self.inner.try_update_value(|inner| {
            inner.stop_unwanted();
            inner.begin()
        });
        for (id, loaded, stop, ground) in begun.into_iter().flatten() {
            spawn_local(async move {
                let content = loaded.tile(id, &stop).await;
                let canvas = match content {
                    Ok(Some(content)) => canvas_of(content, id, ground).await.map(Some),
                    Ok(None) => Ok(None),
                    Err(trouble) => Err(trouble),
                };
                self.came(id, &stop, canvas);
            });
        }
    }

    fn came(self, id: TileId, stop: &Rc<Stop>, canvas: Result<Option<HtmlCanvasElement>, Trouble>) {
        let trouble = self.inner.try_update_value(|inner| {
            // Stopped, or asked for anew since.
            let own = inner.loading.get(&id).is_some_and(|now| Rc::ptr_eq(now, stop));
            if !own {
                return None;
            }
            inner.loading.remove(&id);
            match canvas {
                Ok(Some(canvas)) => {
                    let size = u64::from(canvas.width()) * u64::from(canvas.height());
                    inner.tiles.put(id, canvas, size);
                    Some(None)
                }
                Ok(None) => {
                    inner.missing.insert(id);
                    Some(None)
                }
                Err(trouble) => {
                    inner.paused |= trouble == Trouble::Unreachable;
                    inner.missing.insert(id);
                    Some(Some(trouble))
                }
            }
        });
        if let Some(trouble) = trouble.flatten() {
            // What came says that it can be read; what did not, why it is not seen.
            if self.trouble.try_get_untracked().is_some_and(|said| said != trouble) {
                let _ = self.trouble.try_set(trouble);
            }
            self.more();
        }
    }
}

/// How strong a basemap is drawn: pictures are made to be looked at by themselves, and bright ones
/// would outshine a dark screen.
pub(super) fn strength(ground: Ground, vector: bool) -> f64 {
    match (vector, ground) {
        (true, _) => 1.0,
        (false, Ground::Light) => 0.85,
        (false, Ground::Dark) => 0.5,
    }
}

impl Inner {
    /// Shapes are drawn anew for another ground.
    fn light(&mut self, ground: Ground, loaded: &Loaded) {
        if self.ground != ground && loaded.is_vector() {
            self.tiles.clear();
            self.loading.clear();
        }
        self.ground = ground;
    }

    /// Puts a tile on the canvas, or the part of a larger one that is there already.
    fn put(&mut self, c: &CanvasRenderingContext2d, id: TileId, seen: (&View, Projection, f64)) {
        let lowest = id.zoom.saturating_sub(ABOVE);
        for zoom in (lowest..=id.zoom).rev() {
            let (around, part) = id.within(zoom);
            if let Some(canvas) = self.tiles.get(around) {
                // A canvas that cannot be drawn on stays as it is.
                let _ = put(c, canvas, part, id, seen);
                return;
            }
        }
    }

    /// The tile to be fetched for one that is seen: itself, or the nearest above it that may exist.
    fn needed(&self, id: TileId, least: u8) -> Option<TileId> {
        let lowest = id.zoom.saturating_sub(ABOVE).max(least);
        let mut zooms = (lowest..=id.zoom).rev().map(|zoom| id.within(zoom).0);
        let first = zooms.find(|id| !self.missing.contains(id))?;
        (!self.tiles.has(first)).then_some(first)
    }

    fn all_needed(&self) -> Vec<TileId> {
        let Some(loaded) = &self.loaded else { return Vec::new() };
        let least = loaded.cover().least;
        self.wanted.values().flatten().filter_map(|id| self.needed(*id, least)).collect()
    }

    fn stop_unwanted(&mut self) {
        let needed: BTreeSet<TileId> = self.all_needed().into_iter().collect();
        // Dropping its end stops a request once its own future lets go of it.
        self.loading.retain(|id, stop| {
            let keep = needed.contains(id);
            if !keep {
                stop.now();
            }
            keep
        });
    }

    fn begin(&mut self) -> Vec<(TileId, Rc<Loaded>, Rc<Stop>, Ground)> {
        let loaded = self.loaded.clone().filter(|_| !self.paused);
        let Some(loaded) = loaded else { return Vec::new() };
        let mut begun = Vec::new();
        for id in self.all_needed() {
            if self.loading.len() >= AT_ONCE {
                break;
            }
            if let std::collections::btree_map::Entry::Vacant(place) = self.loading.entry(id) {
                let stop = Rc::new(Stop::default());
                place.insert(Rc::clone(&stop));
                begun.push((id, Rc::clone(&loaded), stop, self.ground));
            }
        }
        begun
    }
}
