//! What the browser does for us, behind plain Rust signatures: no other room but the screen and
//! IndexedDB names `web_sys` or `js_sys`. [`site`] and [`subscribers`] are pure.

#[cfg(feature = "browser")]
pub mod barcode;
#[cfg(feature = "browser")]
pub mod boundaries_client;
#[cfg(feature = "browser")]
pub mod broadcast;
#[cfg(feature = "browser")]
pub mod clock;
#[cfg(feature = "browser")]
pub mod desk_client;
#[cfg(feature = "browser")]
pub mod download;
#[cfg(feature = "browser")]
pub mod fetch;
#[cfg(feature = "browser")]
pub mod file_work;
#[cfg(feature = "browser")]
pub mod file_worker;
#[cfg(feature = "browser")]
mod global;
#[cfg(feature = "browser")]
pub mod location;
#[cfg(feature = "browser")]
pub mod locks;
#[cfg(feature = "browser")]
pub mod marker;
#[cfg(feature = "browser")]
pub mod message;
#[cfg(feature = "browser")]
pub mod pick;
#[cfg(feature = "browser")]
pub mod picture;
#[cfg(feature = "browser")]
pub mod random;
#[cfg(feature = "browser")]
pub mod service_worker;
#[cfg(feature = "browser")]
pub mod share;
#[cfg(feature = "browser")]
pub mod sheets_client;
pub mod site;
#[cfg(feature = "browser")]
pub mod storage;
pub mod subscribers;
#[cfg(feature = "browser")]
pub mod tile;
#[cfg(feature = "browser")]
pub mod unpack;
#[cfg(feature = "browser")]
mod worker;

pub use subscribers::Subscription;
