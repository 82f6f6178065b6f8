//! Papers people hold in their hands or write on in an office program: what stands on A4.
//!
//! A [`Doc`](doc::Doc) says *what* a paper holds, in order; how it looks is decided by those who
//! show it: the screen and the printer (`pages/papers`), DOCX and XLSX (the sheets worker). So every
//! paper is made once and is the same everywhere.
//!
//! Pure: no storage, no screen, no clock. What a paper says of people comes from answers of the
//! desk, which conceals identities before a paper is made.

pub mod agreement;
pub mod calls;
pub mod doc;
#[cfg(feature = "sheets")]
pub mod docx;
pub mod head;
pub mod picture;
pub mod rakor;
pub mod reports;
pub mod rules;
mod spelled;
#[cfg(feature = "sheets")]
pub mod xlsx;
