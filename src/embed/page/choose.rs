//! Choosing an area, a point or a bar: by pointer, finger or arrow keys. Drawings are lists of what
//! can be chosen (`role="listbox"`), so that screen readers say each with its figure.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

const CHOSEN: &str = "em-chosen";

/// Takes in what happened at `target`.
pub fn heard(root: &HtmlElement, target: &Element, event: &Event) {
    let around = |selector| target.closest(selector).ok().flatten();
    let Some(list) = around("[data-marks]") else { return };
    match event.dyn_ref::<KeyboardEvent>() {
        Some(event) => {
            if let Some(mark) = pressed(&list, &event.key()) {
                event.prevent_default();
                choose(root, &list, &mark);
            }
        }
        None => {
            if let Some(mark) = around("[data-say]") {
                choose(root, &list, &mark);
            }
        }
    }
}

/// The one that a key leads to.
fn pressed(drawing: &Element, key: &str) -> Option<Element> {
    let marks = drawing.query_selector_all("[data-say]").ok()?;
    let last = marks.length().checked_sub(1)?;
    let is_chosen = |n: &u32| {
        let mark = marks.get(*n).and_then(|mark| mark.dyn_into::<Element>().ok());
        mark.is_some_and(|mark| mark.class_list_has(CHOSEN))
    };
    let now = (0..=last).find(is_chosen);
    let next = match (key, now) {
        ("ArrowRight" | "ArrowDown", None) | ("Home", _) => 0,
        ("ArrowRight" | "ArrowDown", Some(now)) => (now + 1).min(last),
        ("ArrowLeft" | "ArrowUp", None) | ("End", _) => last,
        ("ArrowLeft" | "ArrowUp", Some(now)) => now.saturating_sub(1),
        _ => return None,
    };
    marks.get(next)?.dyn_into().ok()
}

fn choose(root: &HtmlElement, list: &Element, mark: &Element) {
    if let Ok(Some(before)) = list.query_selector("[aria-selected=true]") {
        let _ = before.set_attribute("aria-selected", "false");
        before.set_chosen(false);
    }
    let _ = mark.set_attribute("aria-selected", "true");
    mark.set_chosen(true);
    let _ = list.set_attribute("aria-activedescendant", &mark.id());
    if let (Ok(Some(ring)), Some(d)) = (list.query_selector(".em-ring"), mark.get_attribute("d")) {
        let _ = ring.set_attribute("d", &d);
    }
    if let Ok(Some(said)) = root.query_selector(".em-said") {
        let _ = said.set_attribute("class", "em-said em-said--on");
        said.set_text_content(mark.get_attribute("data-say").as_deref());
    }
}

/// Classes of an element of SVG, without another part of web-sys.
trait Chosen {
    fn class_list_has(&self, class: &str) -> bool;
    fn set_chosen(&self, chosen: bool);
}

impl Chosen for Element {
    fn class_list_has(&self, class: &str) -> bool {
        let classes = self.get_attribute("class").unwrap_or_default();
        classes.split(' ').any(|one| one == class)
    }

    fn set_chosen(&self, chosen: bool) {
        let classes = self.get_attribute("class").unwrap_or_default();
        let mut kept: Vec<&str> = classes.split(' ').filter(|one| *one != CHOSEN).collect();
        if chosen {
            kept.push(CHOSEN);
        }
        let _ = self.set_attribute("class", &kept.join(" "));
    }
}
