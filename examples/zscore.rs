//! z-scores of a CSV: stdin to stdout, a row at a time, in constant memory.
//!
//! ```text
//! cargo run --release --no-default-features --example zscore < children.csv > scores.csv
//! cargo run --release --no-default-features --example zscore -- --who2007 < pupils.csv
//! ```
//!
//! Without an option: `id,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,muac_cm,oedema`
//! (sex L, M, 1 or P, F, 2; measure l, h or empty; oedema y, n or empty; empty =
//! missing; any order of columns) to `id,zwei,zlen,zwfl,zbmi,zhc,zac,fwei,…,clenhei`,
//! with the values and the emptiness of WHO's R package anthro 1.1.
//!
//! A row that cannot be read is named on stderr with its line and the reason, is left
//! out, and the rest goes on. Exit code 0, unless the header cannot be used (2) or
//! reading or writing fails (1).

#[path = "zscore/anthro.rs"]
mod anthro;
#[path = "zscore/fields.rs"]
mod fields;
#[path = "zscore/lines.rs"]
mod lines;
#[path = "zscore/run.rs"]
mod run;
#[path = "zscore/who2007.rs"]
mod who2007;

use std::io::{self, BufReader, BufWriter, Write as _};
use std::process::ExitCode;

use run::{Failure, convert};

const BUFFER: usize = 1 << 17;

fn main() -> ExitCode {
    let mut school = false;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--who2007" => school = true,
            other => return stop(&format!("unknown option {other}; known: --who2007"), 2),
        }
    }
    let input = BufReader::with_capacity(BUFFER, io::stdin().lock());
    let mut output = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    let mut complaints = BufWriter::new(io::stderr().lock());
    let done = if school {
        convert::<who2007::Table>(input, &mut output, &mut complaints)
    } else {
        convert::<anthro::Table>(input, &mut output, &mut complaints)
    };
    let done = done.and_then(|()| Ok(output.flush()?));
    let _ = complaints.flush();
    drop(complaints);
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our output had enough, as `head` does.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Io(error)) => stop(&error.to_string(), 1),
        Err(Failure::Header(reason)) => stop(&reason, 2),
    }
}

fn stop(reason: &str, code: u8) -> ExitCode {
    let _ = writeln!(io::stderr(), "zscore: {reason}");
    ExitCode::from(code)
}
