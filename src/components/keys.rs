//! Hands: Enter goes on to the next field of a form, and down in a grid.

use leptos::ev::KeyboardEvent;
use web_sys::{Element, HtmlElement, HtmlInputElement, wasm_bindgen::JsCast as _};

const FIELDS: &str = "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled), button[type=submit]";

/// Enter moves to the next field of the form instead of submitting half of it.
pub fn enter_goes_on(event: &KeyboardEvent) {
    if event.key() != "Enter" || event.is_composing() {
        return;
    }
    let Some(field) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(form)) = field.closest("form") else { return };
    event.prevent_default();
    let fields = elements(&form, FIELDS);
    let here = fields.iter().position(|other| other == &field);
    if let Some(next) = here.and_then(|at| fields.get(at + 1)) {
        focus(next);
    }
}

/// Enter and the arrows move between the cells of a grid: cells carry `data-row` and `data-col`.
/// Returns whether focus moved.
pub fn moves_in_grid(event: &KeyboardEvent) -> bool {
    let (rows, columns) = match event.key().as_str() {
        "Enter" if event.shift_key() => (-1, 0),
        "Enter" | "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" if at_end(event) => (0, 1),
        "ArrowLeft" if at_start(event) => (0, -1),
        _ => return false,
    };
    let Some(cell) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else {
        return false;
    };
    let place = |name: &str| cell.get_attribute(name)?.parse::<i64>().ok();
    let (Some(row), Some(column)) = (place("data-row"), place("data-col")) else { return false };
    let Ok(Some(grid)) = cell.closest("[data-grid]") else { return false };
    // A row may have no such cell (an older child has no LK): look further that way.
    for step in 1..=MOST_STEPS {
        let selector = format!(
            "[data-row=\"{}\"][data-col=\"{}\"]",
            row + rows * step,
            column + columns * step
        );
        if let Ok(Some(next)) = grid.query_selector(&selector) {
            event.prevent_default();
            focus(&next);
            return true;
        }
    }
    event.prevent_default();
    false
}

const MOST_STEPS: i64 = 12;

fn at_end(event: &KeyboardEvent) -> bool {
    input_of(event).is_some_and(|input| {
        input.selection_start().ok().flatten() == Some(input.value().encode_utf16().count() as u32)
    })
}

fn at_start(event: &KeyboardEvent) -> bool {
    input_of(event).is_some_and(|input| input.selection_end().ok().flatten() == Some(0))
}

fn input_of(event: &KeyboardEvent) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

fn elements(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}
