//! Writes SVG elements as text. Everything from outside passes [`escape`].

use std::fmt::Write as _;

use crate::charts::path::px;

/// Text as it may stand between tags and within quotes. Characters that XML cannot hold are
/// left out.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A value of an attribute.
pub enum Value<'a> {
    /// A length or coordinate in pixels.
    Px(f64),
    /// A word.
    Word(&'a str),
}

impl From<f64> for Value<'_> {
    fn from(value: f64) -> Self {
        Self::Px(value)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(word: &'a str) -> Self {
        Self::Word(word)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(word: &'a String) -> Self {
        Self::Word(word)
    }
}

/// An SVG text that grows.
#[derive(Default)]
pub struct Writer {
    text: String,
}

impl Writer {
    /// Opens an element.
    pub fn open(&mut self, tag: &str, attributes: &[(&str, Value<'_>)]) {
        self.tag(tag, attributes);
        self.text.push('>');
    }

    /// Closes it.
    pub fn close(&mut self, tag: &str) {
        let _ = write!(self.text, "</{tag}>");
    }

    /// An element without content. A path without points is not written.
    pub fn leaf(&mut self, tag: &str, attributes: &[(&str, Value<'_>)]) {
        if attributes.iter().any(|(name, value)| *name == "d" && matches!(value, Value::Word(""))) {
            return;
        }
        self.tag(tag, attributes);
        self.text.push_str("/>");
    }

    /// An element with text.
    pub fn words(&mut self, tag: &str, attributes: &[(&str, Value<'_>)], words: &str) {
        self.open(tag, attributes);
        self.text.push_str(&escape(words));
        self.close(tag);
    }

    /// Markup that another writer made.
    pub fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    fn tag(&mut self, tag: &str, attributes: &[(&str, Value<'_>)]) {
        let _ = write!(self.text, "<{tag}");
        for (name, value) in attributes {
            let _ = match value {
                Value::Px(value) => write!(self.text, " {name}=\"{}\"", px(*value)),
                Value::Word("") => Ok(()),
                Value::Word(word) => write!(self.text, " {name}=\"{}\"", escape(word)),
            };
        }
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        let bad = "<script>alert('1')</script> & \"x\"\u{0}\u{b}\n";
        let good = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot; ";
        assert_eq!(escape(bad), good);
        let mut writer = Writer::default();
        writer.words("text", &[("x", 1.005.into()), ("class", bad.into())], bad);
        assert_eq!(
            writer.finish(),
            format!("<text x=\"1.01\" class=\"{good}\">{good}</text>").replace("1.01", "1")
        );
    }

    #[test]
    fn empty_attributes_are_not_written() {
        let mut writer = Writer::default();
        writer.leaf("path", &[("d", "M0 0".into()), ("stroke-dasharray", "".into())]);
        assert_eq!(writer.finish(), "<path d=\"M0 0\"/>");
    }
}
