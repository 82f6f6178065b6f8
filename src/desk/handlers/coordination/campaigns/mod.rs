//! Operasi Timbang Serentak, and whom to call.

mod around;
mod called;
mod calls;
mod close;
mod list;
mod one;
mod parts;

pub use called::called;
pub use calls::calls;
pub use close::{close, put_demo};
pub use list::list;
pub use one::one;
