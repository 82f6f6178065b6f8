//! The sheets worker's entry.

fn main() {
    console_error_panic_hook::set_once();
    web_sys::console::debug_1(&"sheets".into());
}
