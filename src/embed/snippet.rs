//! What is pasted into a website.

use std::fmt::Write as _;

use super::options::{Colours, Options};

/// How high a frame is before its content said how high it is, in pixels.
pub const FIRST_HEIGHT: u32 = 420;

/// Where Idaman is on the web.
#[derive(Clone, Copy, Debug)]
pub struct Host<'a> {
    /// The folder with `embed.html`, with a slash at its end.
    pub folder: &'a str,
    /// What the frame is called for screen readers.
    pub title: &'a str,
    /// Words of the link that stands there without JavaScript.
    pub link: &'a str,
    /// The page of the publication, for those without JavaScript.
    pub page: &'a str,
}

/// A web component with its script: grows and shrinks with what it shows.
pub fn component(options: &Options, host: &Host<'_>) -> String {
    let mut attributes = String::new();
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = write!(attributes, " {name}=\"{}\"", escaped(&value));
        }
    };
    add("src", Some(options.src.clone()));
    add("view", Some(options.view.code().to_owned()));
    add("indicator", options.indicator.map(|id| id.code().to_owned()));
    add("place", options.place.map(|code| code.to_string()));
    add("month", options.month.map(|month| month.to_string()));
    add("lang", Some(options.lang.code().to_owned()));
    add("theme", Some(options.theme.code().to_owned()));
    add("title", Some(host.title.to_owned()));
    let folder = escaped(host.folder);
    format!(
        "<script src=\"{folder}idaman-embed.js\" async></script>\n\
         <idaman-embed{attributes}>{}</idaman-embed>\n",
        link(host)
    )
}

/// A plain frame of a fixed height, for sites that admit no script; with a link for those whose
/// browser shows no frame.
pub fn frame(options: &Options, host: &Host<'_>) -> String {
    let plain = Options { colours: Colours::default(), ..options.clone() };
    let address = format!("{}embed.html?{}", host.folder, plain.query());
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{FIRST_HEIGHT}\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-downloads\" \
         referrerpolicy=\"no-referrer\"></iframe>\n<p>{}</p>\n",
        escaped(&address),
        escaped(host.title),
        link(host)
    )
}

fn link(host: &Host<'_>) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(host.page), escaped(host.link))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
