//! What a map on the screen is doing: which part is seen, what is chosen, what is drawn.

use std::{ops::Deref, sync::Arc};

use leptos::prelude::*;

use crate::maps::{
    clusters::gather,
    hit::{AreaIndex, nearest},
    model::{Chosen, MapModel},
    plane::{Extent, Xy},
    scene::{Look, Scene},
    viewport::{Limits, Step, View},
};

/// Something large that is told apart by where it lies, not by looking through it.
#[derive(Debug)]
pub struct Held<T>(Arc<T>);

impl<T> Held<T> {
    /// Holds it.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// Shares it.
    pub fn share(&self) -> &Arc<T> {
        &self.0
    }
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Held<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// What lies under a finger.
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    /// An area or a point.
    One(Chosen),
    /// Several points drawn as one, by number, around this extent.
    Heap(Vec<usize>, Extent),
}

/// State of one map; two maps in step share camera and choice. Signals and memos only, so that it
/// can be handed on by copy.
#[derive(Clone, Copy)]
pub struct MapState {
    /// What is shown.
    pub model: Signal<Option<Held<MapModel>>>,
    /// Pixels of a km and what lies in the middle; `None` until something was moved.
    pub camera: RwSignal<Option<(f64, Xy)>>,
    /// What is shown as long as nothing was moved.
    pub home: Signal<Extent>,
    /// What is chosen.
    pub chosen: RwSignal<Option<Chosen>>,
    /// What is drawn.
    pub look: RwSignal<Look>,
    /// Size of the box; nothing until it was measured.
    pub size: RwSignal<Option<Xy>>,
    /// What the pointer is over, and where.
    pub over: RwSignal<Option<(Chosen, Xy)>>,
    index: Memo<Held<AreaIndex>>,
    /// All that is drawn over the areas.
    pub scene: Memo<Option<Scene>>,
}

impl MapState {
    /// Begins with all of `home`.
    pub fn new(
        model: Signal<Option<Held<MapModel>>>,
        home: Signal<Extent>,
        camera: RwSignal<Option<(f64, Xy)>>,
        chosen: RwSignal<Option<Chosen>>,
        look: RwSignal<Look>,
    ) -> Self {
        let size = RwSignal::new(None::<Xy>);
        let view = move || Some(view(size.get()?, camera.get(), home.get()));
        let level = Memo::new(move |_| view().map(|view| view.zoom_level()));
        let heaps = Memo::new(move |_| {
            let Some(level) = level.get() else { return Vec::new() };
            let scale = View::scale_of_level(level);
            model.with(|m| m.as_ref().map(|m| gather(&m.weighed(), scale)).unwrap_or_default())
        });
        let index = Memo::new(move |_| {
            model.with(|m| {
                Held::new(m.as_ref().map(|m| AreaIndex::new(m.layer())).unwrap_or_default())
            })
        });
        let scene = Memo::new(move |_| {
            let view = view()?;
            model.with(|model| {
                let model = model.as_ref()?;
                let (look, chosen) = (look.get(), chosen.get());
                Some(heaps.with(|heaps| Scene::new(model, view, look, heaps, chosen)))
            })
        });
        let over = RwSignal::new(None);
        Self { model, camera, home, chosen, look, size, over, index, scene }
    }

    /// The view as it stands, for handlers.
    pub fn view_now(self) -> Option<View> {
        let camera = self.camera.get_untracked();
        Some(view(self.size.get_untracked()?, camera, self.home.get_untracked()))
    }

    /// How far one may go.
    pub fn limits(self) -> Option<Limits> {
        let (width, height) = self.size.get_untracked()?;
        let land = self.model.with_untracked(|model| Some(model.as_ref()?.land.extent))?;
        Some(Limits::new(land, width, height))
    }

    /// Shows another part.
    pub fn show(self, view: View) {
        self.camera.set(Some((view.scale, view.middle)));
    }

    /// Changes the part that is seen.
    pub fn change(self, change: impl FnOnce(View, Limits) -> View) {
        if let Some((view, limits)) = self.view_now().zip(self.limits()) {
            self.show(change(view, limits));
        }
    }

    /// One step by key or button.
    pub fn step(self, step: Step) {
        self.change(|view, limits| view.step(step, limits));
    }

    /// Shows everything again.
    pub fn reset(self) {
        self.camera.set(None);
    }

    /// Shows an extent, with something around it.
    pub fn frame(self, extent: Extent) {
        if let Some((width, height)) = self.size.get_untracked() {
            self.show(View::fit(extent.grown(0.05 * extent.width().max(0.3)), width, height));
        }
    }

    /// What lies at a place of the screen.
    pub fn hit(self, at: Xy) -> Option<Hit> {
        self.scene.with_untracked(|scene| {
            let scene = scene.as_ref()?;
            self.model.with_untracked(|model| {
                let model = model.as_ref()?;
                let symbols = scene.symbols.iter().map(|symbol| (symbol.at, symbol.radius));
                if let Some(symbol) = nearest(symbols, at).map(|n| &scene.symbols[n]) {
                    let places = symbol.members.iter().filter_map(|n| model.points.get(*n));
                    if symbol.is_heap() {
                        let around = Extent::of(places.map(|point| point.at));
                        return Some(Hit::Heap(symbol.members.clone(), around));
                    }
                    return places.map(|point| Hit::One(Chosen::Point(point.id))).next();
                }
                let shape = self
                    .index
                    .with_untracked(|index| index.find(model.layer(), scene.view.map(at)))?;
                model.layer().shapes[shape].code.map(|code| Hit::One(Chosen::Area(code)))
            })
        })
    }

    /// Chooses what was tapped: a heap comes apart, or, where it cannot, its largest point is
    /// chosen; nothing takes the choice away.
    pub fn tap(self, at: Xy) {
        match self.hit(at) {
            Some(Hit::One(one)) => self.chosen.set(Some(one)),
            Some(Hit::Heap(members, around)) => self.open(&members, around),
            None => self.chosen.set(None),
        }
    }

    fn open(self, members: &[usize], around: Extent) {
        let close = self.view_now().zip(self.limits()).is_some_and(|(view, limits)| {
            // So near to each other that no zoom parts them.
            view.scale >= limits.most * 0.99 || around.width().max(around.height()) < 0.02
        });
        if !close {
            // Step by step, so that nobody gets lost.
            return self.change(|view, limits| {
                let fitted = View::fit(around.grown(0.2), view.width, view.height);
                let scale = fitted.scale.clamp(view.scale * 1.4, view.scale * 4.0);
                let scale = scale.min(limits.most);
                View { scale, middle: fitted.middle, ..view }
            });
        }
        let largest = self.model.with_untracked(|model| {
            let model = model.as_ref()?;
            let points = members.iter().filter_map(|n| model.points.get(*n));
            points.max_by_key(|point| point.children).map(|point| point.id)
        });
        self.chosen.set(largest.map(Chosen::Point));
    }

    /// Brings what is chosen into view.
    pub fn reveal(self, chosen: Chosen) {
        let place = self.model.with_untracked(|model| {
            let model = model.as_ref()?;
            match chosen {
                Chosen::Area(code) => {
                    let layer = model.layer();
                    layer.find(code).map(|n| layer.shapes[n].label)
                }
                Chosen::Point(id) => model.points.iter().find(|p| p.id == id).map(|p| p.at),
            }
        });
        if let Some(place) = place {
            self.change(|view, limits| view.reveal(place, limits));
        }
    }
}

fn view((width, height): Xy, camera: Option<(f64, Xy)>, home: Extent) -> View {
    match camera {
        Some((scale, middle)) => View { width, height, scale, middle },
        None => View::fit(home, width, height),
    }
}
