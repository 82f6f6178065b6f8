//! What the browser does for us, behind plain Rust signatures: no other room but the screen and
//! IndexedDB names `web_sys` or `js_sys`.

pub mod barcode;
pub mod boundaries_client;
pub mod broadcast;
pub mod clock;
pub mod desk_client;
pub mod download;
pub mod fetch;
pub mod file_worker;
mod global;
pub mod location;
pub mod locks;
pub mod marker;
pub mod message;
pub mod pick;
pub mod picture;
pub mod random;
pub mod service_worker;
pub mod share;
pub mod sheets_client;
pub mod site;
pub mod storage;
mod subscribers;
pub mod tile;
pub mod unpack;
mod worker;

pub use subscribers::Subscription;
