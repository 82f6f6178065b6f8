//! The entry of `embed.html`: what a website shows of a publication. It has nothing of the private
//! app: no database, no workers, no storage (`xtask/src/weigh.rs` looks).

fn main() {
    console_error_panic_hook::set_once();
    idaman::embed::page::start();
}
