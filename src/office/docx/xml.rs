//! Text within XML.

use std::borrow::Cow;

/// A text as XML may hold it: what would be a tag is written out, what XML cannot hold (control
/// characters) is left out.
pub fn text(words: &str) -> Cow<'_, str> {
    let plain = |c: char| !matches!(c, '&' | '<' | '>' | '"') && is_xml(c);
    if words.chars().all(plain) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len() + 16);
    for c in words.chars().filter(|c| is_xml(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    Cow::Owned(out)
}

/// Char of XML 1.0, production 2.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}')
        || c > '\u{FFFF}'
}

/// A run of words; a new line in them is a new line on paper.
pub fn run(words: &str, properties: &str) -> String {
    let mut out = String::from("<w:r>");
    if !properties.is_empty() {
        out.push_str("<w:rPr>");
        out.push_str(properties);
        out.push_str("</w:rPr>");
    }
    for (at, line) in words.split('\n').enumerate() {
        if at > 0 {
            out.push_str("<w:br/>");
        }
        out.push_str("<w:t xml:space=\"preserve\">");
        out.push_str(&text(line.trim_end_matches('\r')));
        out.push_str("</w:t>");
    }
    out.push_str("</w:r>");
    out
}

/// A paragraph with properties of its own.
pub fn paragraph(properties: &str, runs: &str) -> String {
    let mut out = String::from("<w:p>");
    if !properties.is_empty() {
        out.push_str("<w:pPr>");
        out.push_str(properties);
        out.push_str("</w:pPr>");
    }
    out.push_str(runs);
    out.push_str("</w:p>");
    out
}

/// A paragraph of a style.
pub fn styled(style: &str, words: &str) -> String {
    paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), &run(words, ""))
}
