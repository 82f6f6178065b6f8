//! A tree put into a page: elements are made one by one, nothing is parsed. So the page can forbid
//! every way of making markup of a text (`require-trusted-types-for 'script'`).

use web_sys::{Document, Element as Made};

use super::tree::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// The element of a tree; `None` where the browser refuses to make one.
pub fn build(document: &Document, tree: &Element) -> Option<Made> {
    inside(document, tree, false)
}

fn inside(document: &Document, tree: &Element, in_svg: bool) -> Option<Made> {
    let svg = in_svg || tree.name == "svg";
    let made = if svg {
        document.create_element_ns(Some(SVG), tree.name)
    } else {
        document.create_element(tree.name)
    };
    let made = made.ok()?;
    // The namespace is said by how it is made.
    for (name, value) in tree.attributes.iter().filter(|(name, _)| *name != "xmlns") {
        made.set_attribute(name, value).ok()?;
    }
    for child in &tree.children {
        match child {
            Node::Element(element) => {
                let child = inside(document, element, svg)?;
                made.append_child(&child).ok()?;
            }
            Node::Text(text) => {
                made.append_with_str_1(text).ok()?;
            }
        }
    }
    Some(made)
}
