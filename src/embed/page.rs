//! `embed.html` at work: fetches the bundle from its own host, shows it, and tells the page around
//! how high it is. It keeps nothing, asks nobody else, and says nothing but its height.

pub mod choose;
mod fetch;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, Event, HtmlElement, ResizeObserver, Window};

use super::{
    dom,
    options::{Colour, Options, View},
    shapes::Shapes,
    tree,
    views::{self, Column, Shown, Sort},
};
use crate::{maps::palette::Ground, publish::bundle::Bundle};

/// Grounds and inks of `public/embed.css`.
const LIGHT: [Colour; 2] = [Colour([0xff, 0xfd, 0xf9]), Colour([0x1d, 0x24, 0x1c])];
const DARK: [Colour; 2] = [Colour([0x18, 0x1d, 0x17]), Colour([0xee, 0xf2, 0xea])];
/// Room beside drawings, in pixels.
const MARGINS: f64 = 32.0;
/// A scroll bar that comes or goes is no new width: or it would come and go for ever.
const OTHER_WIDTH: f64 = 20.0;

struct Page {
    window: Window,
    document: Document,
    /// What everything is put into.
    root: HtmlElement,
    options: Options,
    found: RefCell<Option<Found>>,
    sort: Cell<Sort>,
    width: Cell<f64>,
    height: Cell<f64>,
}

struct Found {
    bundle: Bundle,
    shapes: Option<Shapes>,
}

/// Shows what the address asks for; called once, when the frame is seen.
pub fn start() {
    let window = web_sys::window();
    let document = window.as_ref().and_then(Window::document);
    let root = document.as_ref().and_then(|document| document.get_element_by_id("embed"));
    let root = root.and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let (Some(window), Some(document), Some(root)) = (window, document, root) else { return };
    let query = window.location().search().unwrap_or_default();
    let (options, problem) = match Options::read(&query) {
        Ok(options) => (options, None),
        Err((problem, lang)) => (Options { lang, ..Options::default() }, Some(problem.say(lang))),
    };
    let page = Rc::new(Page {
        width: Cell::new(f64::from(root.client_width())),
        window,
        document,
        root,
        options,
        found: RefCell::default(),
        sort: Cell::default(),
        height: Cell::new(-1.0),
    });
    if let Some(html) = page.document.document_element() {
        let _ = html.set_attribute("lang", page.options.lang.code());
    }
    page.paint();
    page.listen();
    match problem {
        Some(words) => page.stop(&words, false),
        None => spawn_local(async move { page.load().await }),
    }
}

impl Page {
    async fn load(&self) {
        match fetch::bundle(&self.window, &self.options).await {
            Ok((address, bundle)) => {
                let shapes = match self.options.view {
                    View::Map => fetch::shapes(&address).await,
                    _ => None,
                };
                *self.found.borrow_mut() = Some(Found { bundle, shapes });
                self.draw();
            }
            Err(trouble) => self.stop(&trouble.words, trouble.again),
        }
    }

    /// Draws what is there, at the width there is.
    fn draw(&self) {
        let found = self.found.borrow();
        let Some(found) = found.as_ref() else { return };
        let open = self.query("details[open]").is_some();
        let shown = Shown {
            bundle: &found.bundle,
            shapes: found.shapes.as_ref(),
            options: &self.options,
            ground: self.ground(),
            width: self.width.get() - MARGINS,
            live: true,
            sort: self.sort.get(),
            id: "em",
        };
        match views::show(&shown) {
            Ok(tree) => self.put(&tree),
            Err(words) => return self.stop(&words, false),
        }
        if let Some(details) = self.query("details").filter(|_| open) {
            let _ = details.set_attribute("open", "");
        }
        if let Some(title) = self.query(".em-title") {
            self.document.set_title(&title.text_content().unwrap_or_default());
        }
    }

    fn stop(&self, words: &str, again: bool) {
        self.put(&views::problem(&self.options, self.ground(), words, again));
    }

    fn put(&self, tree: &tree::Element) {
        if let Some(made) = dom::build(&self.document, tree) {
            self.root.replace_children_with_node_1(&made);
        }
        self.tell_height();
    }

    fn query(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }

    fn ground(&self) -> Ground {
        let device = || {
            let media = self.window.match_media("(prefers-color-scheme: dark)");
            media.ok().flatten().is_some_and(|media| media.matches())
        };
        let around = self.options.colours.ground;
        self.options.theme.ground(|| around.map_or_else(device, Colour::is_dark))
    }

    /// Colours of the website around, where they can be read.
    fn paint(&self) {
        let ground = self.ground();
        let [own_ground, own_ink] = if ground == Ground::Dark { DARK } else { LIGHT };
        let colours = self.options.colours.readable(own_ground, own_ink);
        let html: Option<HtmlElement> =
            self.document.document_element().and_then(|html| html.dyn_into().ok());
        let Some(html) = html else { return };
        let theme = if ground == Ground::Dark { "dark" } else { "light" };
        let _ = html.set_attribute("data-theme", theme);
        let asked = [("ground", colours.ground), ("ink", colours.ink), ("accent", colours.accent)];
        for (name, colour) in asked {
            if let Some(colour) = colour {
                let value = format!("#{}", colour.hex());
                let _ = html.style().set_property(&format!("--idaman-{name}"), &value);
            }
        }
    }

    fn listen(self: &Rc<Self>) {
        let page = Rc::clone(self);
        let resized = Closure::<dyn FnMut()>::new(move || page.resized()).into_js_value();
        if let Ok(watching) = ResizeObserver::new(resized.unchecked_ref()) {
            watching.observe(&self.root);
            // It lives as long as the page does.
            std::mem::forget(watching);
        }
        let page = Rc::clone(self);
        let changed = Closure::<dyn FnMut()>::new(move || {
            page.paint();
            page.draw();
        });
        if let Ok(Some(media)) = self.window.match_media("(prefers-color-scheme: dark)") {
            let changed = changed.into_js_value();
            let _ = media.add_event_listener_with_callback("change", changed.unchecked_ref());
            // A list that nobody holds may be collected, and its listener with it.
            std::mem::forget(media);
        }
        for name in ["click", "pointerover", "keydown"] {
            let page = Rc::clone(self);
            let heard = Closure::<dyn FnMut(Event)>::new(move |event| page.heard(&event));
            let heard = heard.into_js_value();
            let _ = self.root.add_event_listener_with_callback(name, heard.unchecked_ref());
        }
    }

    fn resized(&self) {
        let width = f64::from(self.root.client_width());
        if width > 0.0 && (width - self.width.get()).abs() > OTHER_WIDTH {
            self.width.set(width);
            self.draw();
        }
        self.tell_height();
    }

    fn heard(&self, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        let around = |selector| target.closest(selector).ok().flatten();
        if event.type_() == "click" {
            if around(".em-again").is_some() {
                let _ = self.window.location().reload();
            }
            if let Some(button) = around("[data-sort]") {
                self.sort_by(&button.get_attribute("data-sort").unwrap_or_default());
            }
        }
        choose::heard(&self.root, &target, event);
    }

    fn sort_by(&self, code: &str) {
        let Some(column) = Column::from_code(code) else { return };
        self.sort.set(self.sort.get().tapped(column));
        self.draw();
        let button = self.query(&format!("[data-sort={}]", column.code()));
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
    }

    /// Says how high the content is, and nothing else. Whoever is around may know that.
    fn tell_height(&self) {
        let height = self.root.get_bounding_client_rect().height().ceil();
        let Some(parent) = self.window.parent().ok().flatten() else { return };
        let alone = Object::is(&parent, &self.window);
        if alone || (self.height.replace(height) - height).abs() < 1.0 {
            return;
        }
        let message = Object::new();
        let said = [("type", JsValue::from("idaman-embed-height")), ("height", height.into())];
        for (name, value) in said {
            let _ = Reflect::set(&message, &name.into(), &value);
        }
        let _ = parent.post_message(&message, "*");
    }
}
