//! Elements with texts in them, written as HTML or put into a page.
//!
//! Names of elements and attributes are part of the program (`&'static str`); only texts and the
//! values of attributes come from elsewhere, and these are escaped. There is no way to say `style`
//! or a handler of events.

use std::fmt::Write as _;

use crate::charts::path::px;

/// What can be a child of an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text, as it is.
    Text(String),
}

/// An element of HTML or SVG.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Its name.
    pub name: &'static str,
    /// Its attributes, in order.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// An element without anything.
pub fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

/// An element of a class.
pub fn classed(name: &'static str, class: &'static str) -> Element {
    element(name).with("class", class)
}

impl Element {
    /// With an attribute, in the place of one of that name.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        debug_assert!(name != "style" && !name.starts_with("on"), "{name} is not for us");
        let value = value.into();
        match self.attributes.iter_mut().find(|(own, _)| *own == name) {
            Some(own) => own.1 = value,
            None => self.attributes.push((name, value)),
        }
        self
    }

    /// With an attribute, where there is a value.
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With lengths in pixels.
    #[must_use]
    pub fn at(self, lengths: &[(&'static str, f64)]) -> Self {
        lengths.iter().fold(self, |element, (name, value)| element.with(name, number(*value)))
    }

    /// With a text in it.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// With an element in it.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// With elements in it.
    #[must_use]
    pub fn all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// As HTML, or as SVG where it is an `svg`: everything escaped.
    pub fn render(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    /// All texts in it, in order, with a blank between them.
    pub fn words(&self) -> String {
        let words = |child: &Node| match child {
            Node::Element(element) => element.words(),
            Node::Text(text) => text.clone(),
        };
        self.children.iter().map(words).collect::<Vec<_>>().join(" ")
    }

    fn write(&self, text: &mut String) {
        text.push('<');
        text.push_str(self.name);
        for (name, value) in &self.attributes {
            text.push(' ');
            text.push_str(name);
            text.push_str("=\"");
            escape(text, value);
            text.push('"');
        }
        text.push('>');
        if is_void(self.name) {
            return;
        }
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(text),
                Node::Text(words) => escape(text, words),
            }
        }
        text.push_str("</");
        text.push_str(self.name);
        text.push('>');
    }
}

/// A length as a browser reads it, without noise.
pub fn number(value: f64) -> String {
    let mut text = String::new();
    let _ = write!(text, "{}", px(value));
    text
}

/// Elements of HTML without an end.
fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "input" | "meta" | "link" | "col")
}

fn escape(text: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            letter => text.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_values_are_never_markup() {
        let hostile = "\"><script>alert(1)</script><b onload='x'>&";
        let tree = classed("p", "em").with("title", hostile).text(hostile);
        assert_eq!(
            tree.render(),
            "<p class=\"em\" title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;b \
             onload=&#39;x&#39;&gt;&amp;\">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;b \
             onload=&#39;x&#39;&gt;&amp;</p>"
        );
        assert_eq!(tree.words(), hostile);
    }

    #[test]
    fn elements_without_an_end_have_none() {
        let tree = element("p").text("a").child(element("br")).text("b");
        assert_eq!(tree.render(), "<p>a<br>b</p>");
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!(
            element("rect").at(&[("x", 1.0), ("y", 2.3456)]).render(),
            "<rect x=\"1\" y=\"2.35\"></rect>"
        );
    }
}
