//! The screen's entry.

mod chunks;

use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <idaman::app::App fetch=chunks::fetch /> });
}
