//! How often a random test tries.

use proptest::prelude::ProptestConfig;

/// So many cases in `make test`; `make soak` multiplies them (`IDAMAN_CHANCE`), because what
/// happens once in a thousand cases happens on somebody's tablet.
pub fn cases(usual: u32) -> ProptestConfig {
    let times = std::env::var("IDAMAN_CHANCE").ok().and_then(|times| times.parse().ok());
    ProptestConfig::with_cases(usual * times.unwrap_or(1_u32).max(1))
}
