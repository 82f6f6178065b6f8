//! The time of this device.

use crate::documents::Millis;

/// Now.
pub fn now() -> Millis {
    Millis(js_sys::Date::now() as i64)
}

/// Minutes east of UTC at this moment: 420 in Jakarta.
pub fn offset_minutes() -> i32 {
    // JavaScript counts west.
    -(js_sys::Date::new_0().get_timezone_offset() as i32)
}
