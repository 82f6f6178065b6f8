//! Lines of a stream with a limit to their length, so that memory stays constant
//! whatever comes in.

use std::io::{self, BufRead};

/// No row of numbers is longer; more than this is not a table.
pub const LONGEST: usize = 1 << 16;

pub enum Line {
    /// In the buffer, without its line end.
    Text,
    /// Longer than [`LONGEST`]; skipped to its end.
    TooLong,
    /// Nothing left.
    End,
}

/// Reads the next line into `line`, without `\n` or `\r\n`.
pub fn next(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    line.clear();
    let mut too_long = false;
    let mut any = false;
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            break;
        }
        any = true;
        let end = chunk.iter().position(|&byte| byte == b'\n');
        let part = &chunk[..end.unwrap_or(chunk.len())];
        if line.len() + part.len() > LONGEST {
            too_long = true;
            line.clear();
        } else if !too_long {
            line.extend_from_slice(part);
        }
        let used = part.len() + usize::from(end.is_some());
        input.consume(used);
        if end.is_some() {
            break;
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(match (any, too_long) {
        (false, _) => Line::End,
        (true, true) => Line::TooLong,
        (true, false) => Line::Text,
    })
}
