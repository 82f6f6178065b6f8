//! Rows a second and core of the growth engine: all six indices of made-up children.
//!
//! `cargo run --release --no-default-features --example bench_growth [-- rows]`
//! (`make bench` runs it; the browser's worker runs the same `growth::bench_rows`).

use std::io::Write as _;
use std::time::Instant;

#[expect(clippy::disallowed_methods, reason = "a native tool that measures time")]
fn main() -> std::io::Result<()> {
    let rows = std::env::args().nth(1).and_then(|rows| rows.parse().ok()).unwrap_or(3_000_000);
    // Unpacks the tables.
    idaman::growth::bench_rows(1000, 1);
    let mut best = 0.0_f64;
    let mut checksum = 0;
    for _ in 0..3 {
        let start = Instant::now();
        checksum = idaman::growth::bench_rows(rows, 42);
        best = best.max(f64::from(rows) / start.elapsed().as_secs_f64());
    }
    writeln!(
        std::io::stdout(),
        "growth: {best:.0} rows/s (six indices, one core; {rows} rows, checksum {checksum:016x})"
    )
}
