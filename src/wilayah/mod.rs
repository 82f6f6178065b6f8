//! Regions of Indonesia as Kemendagri numbers them: codes, names, the tree of one
//! kabupaten/kota, the search by name that imports need, registration numbers.
//!
//! The names come from `public/wilayah/` (made by `scripts/wilayah.py`); only the
//! chosen kabupaten/kota is loaded. Nothing here fetches: texts are arguments.

mod code;
mod country;
mod lookup;
mod normal;
mod regency;
mod registration;
#[cfg(test)]
mod shipped;

pub use code::{DesaKind, Level, RegionCode, RegionCodeError};
pub use country::{Country, Province, RegencyName};
pub use lookup::{Found, NameIndex};
pub use normal::{Prefix, normal};
pub use regency::{Desa, Kecamatan, Regency, WilayahError};
pub use registration::{RegistrationError, RegistrationNumber};
