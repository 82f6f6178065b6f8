//! Getting the data, from the embed's own host only.

use web_sys::{Url, Window};

use crate::{
    embed::{options::Options, shapes::Shapes},
    i18n::words::embed as w,
    platform::fetch::{self, Stop},
    publish::bundle::Bundle,
};

/// More than this is no publication of a regency: 500 desa, 60 months and every family are a
/// fifth of it.
const MOST: usize = 24_000_000;
/// The boundaries beside a bundle.
const SHAPES: &str = "batas.json";

/// Why there is nothing to show.
pub struct Trouble {
    /// In words.
    pub words: String,
    /// Trying once more may help.
    pub again: bool,
}

impl Trouble {
    const fn lasting(words: String) -> Self {
        Self { words, again: false }
    }
}

/// The bundle that is asked for, and where it was.
pub async fn bundle(window: &Window, options: &Options) -> Result<(Url, Bundle), Trouble> {
    let lang = options.lang;
    let address = address(window, options)?;
    let lost = || Trouble { words: w::NO_NETWORK.of(lang).to_owned(), again: true };
    // Until all of it is there: dropping it ends the request.
    let stop = Stop::default();
    let answer = fetch::get(&address.href(), None, &stop).await.map_err(|_nothing| lost())?;
    if answer.status != 200 {
        let words = w::NOT_THERE.fill(lang, &[("src", &address.href())]);
        return Err(Trouble { words, again: answer.status >= 500 });
    }
    let bytes = answer.bytes().await.map_err(|_nothing| lost())?;
    drop(stop);
    if bytes.len() > MOST {
        return Err(Trouble::lasting(w::TOO_LARGE.of(lang).to_owned()));
    }
    let not_ours =
        |why: String| Trouble::lasting(w::NOT_OURS.fill(lang, &[("why", &shortened(&why))]));
    let text = String::from_utf8(bytes).map_err(|error| not_ours(error.to_string()))?;
    let bundle = Bundle::read(&text).map_err(|error| not_ours(error.to_string()))?;
    Ok((address, bundle))
}

/// The boundaries beside a bundle, where there are some.
pub async fn shapes(bundle: &Url) -> Option<Shapes> {
    let address = Url::new_with_base(SHAPES, &bundle.href()).ok()?;
    let stop = Stop::default();
    let answer = fetch::get(&address.href(), None, &stop).await.ok()?;
    if answer.status != 200 {
        return None;
    }
    let bytes = answer.bytes().await.ok().filter(|bytes| bytes.len() <= MOST)?;
    drop(stop);
    Shapes::read(std::str::from_utf8(&bytes).ok()?)
}

/// Where the bundle is: on the same host as `embed.html`, which the policy demands too; here it is
/// said in words.
fn address(window: &Window, options: &Options) -> Result<Url, Trouble> {
    let lang = options.lang;
    let own = window.location().href().ok().and_then(|own| Url::new(&own).ok());
    let address = own.and_then(|own| {
        let found = Url::new_with_base(&options.src, &own.href()).ok()?;
        Some((own, found))
    });
    let Some((own, found)) = address else {
        let words = w::NO_ADDRESS.fill(lang, &[("src", &shortened(&options.src))]);
        return Err(Trouble::lasting(words));
    };
    if own.origin() == found.origin() && found.protocol().starts_with("http") {
        return Ok(found);
    }
    let other = if found.host().is_empty() { found.protocol() } else { found.host() };
    let words = w::OTHER_HOST.fill(lang, &[("own", &own.host()), ("other", &other)]);
    Err(Trouble::lasting(words))
}

fn shortened(text: &str) -> String {
    text.chars().take(200).collect()
}
