//! Where the basemap comes from, as the user said; kept on this device only, as three lines.
//!
//! It is not among the settings that travel with the data: an address given by one person would
//! otherwise make everybody's tablet ask that host.

/// Longest address and longest credit.
pub const LONGEST: usize = 400;

/// Where tiles come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file kept on this device, with its name.
    File(String),
    /// A `PMTiles` archive of a host.
    Archive(String),
    /// A folder of pictures: an address with `{z}`, `{x}` and `{y}` (or `{-y}`) in it.
    Folder(String),
}

/// The user's basemap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Where tiles come from.
    pub source: Source,
    /// Who drew it, as the map has to say; empty when the archive says it or nobody does.
    pub credit: String,
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// Nothing was written.
    Empty,
    /// Neither an archive nor a folder of tiles.
    Neither,
    /// `{z}`, `{x}` or `{y}` is missing.
    Places,
    /// Not `https:`, or `http:` of one's own machine, or a path of the own host.
    Scheme,
    /// A name or password in the address.
    Secret,
    /// Longer than [`LONGEST`].
    Long,
}

impl Source {
    /// Reads an address as it was typed: a path on the own host, or one with its host.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, BadAddress> {
        let address = typed.trim();
        if address.is_empty() {
            return Err(BadAddress::Empty);
        }
        if address.len() > LONGEST {
            return Err(BadAddress::Long);
        }
        scheme(address)?;
        if address.contains(['{', '}']) {
            let there = |place| address.contains(place);
            let whole = there("{z}") && there("{x}") && (there("{y}") || there("{-y}"));
            return whole.then(|| Self::Folder(address.to_owned())).ok_or(BadAddress::Places);
        }
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let archive = path.to_ascii_lowercase().ends_with(".pmtiles");
        archive.then(|| Self::Archive(address.to_owned())).ok_or(BadAddress::Neither)
    }

    /// The address of a tile of a folder.
    pub fn tile(template: &str, tile: super::TileId) -> String {
        let below = (1_u32 << tile.zoom) - 1 - tile.y;
        template
            .replace("{z}", &tile.zoom.to_string())
            .replace("{x}", &tile.x.to_string())
            .replace("{y}", &tile.y.to_string())
            .replace("{-y}", &below.to_string())
    }
}

/// The origin of an address that names its host: `https://ubin.go.id`.
pub fn origin(address: &str) -> Option<String> {
    let lower = address.trim().to_ascii_lowercase();
    let (scheme, rest) = lower.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(format!("{scheme}://{host}"))
}

fn scheme(address: &str) -> Result<(), BadAddress> {
    let lower = address.to_ascii_lowercase();
    let host = match (lower.strip_prefix("https://"), lower.strip_prefix("http://")) {
        (Some(rest), _) => rest.split(['/', '?', '#']).next().unwrap_or_default(),
        (_, Some(rest)) => {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let name = host.rsplit('@').next().unwrap_or_default();
            let name = name.split(':').next().unwrap_or_default();
            if !matches!(name, "localhost" | "127.0.0.1") {
                return Err(BadAddress::Scheme);
            }
            host
        }
        // `//host`, `javascript:` and `C:\` are none of ours.
        (None, None) => {
            let colon = lower.split('/').next().is_some_and(|first| first.contains(':'));
            let odd = colon || lower.starts_with("//") || lower.contains('\\');
            return if odd { Err(BadAddress::Scheme) } else { Ok(()) };
        }
    };
    match host {
        "" => Err(BadAddress::Scheme),
        host if host.contains('@') => Err(BadAddress::Secret),
        _ => Ok(()),
    }
}

impl Setting {
    /// As it is kept.
    pub fn to_words(&self) -> String {
        let (kind, what) = match &self.source {
            Source::File(name) => ("file", name),
            Source::Archive(address) => ("archive", address),
            Source::Folder(address) => ("folder", address),
        };
        format!("{kind}\n{}\n{}", line(what), line(&self.credit))
    }

    /// As it was kept; nothing when it is not understood.
    pub fn from_words(words: &str) -> Option<Self> {
        let mut lines = words.split('\n');
        let (kind, what) = (lines.next()?, lines.next()?);
        let credit = lines.next().unwrap_or_default().to_owned();
        let source = match kind {
            "file" => Source::File(what.to_owned()),
            // What was kept is looked at again: other programs of the host may write there too.
            "archive" | "folder" => Source::parse(what).ok()?,
            _ => return None,
        };
        Some(Self { source, credit })
    }
}

/// Without breaks.
fn line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// Plain words of an attribution, which archives write as HTML: tags go, the commonest entities
/// become what they stand for.
pub fn plain(attribution: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for letter in attribution.chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => inside = false,
            letter if !inside => words.push(if letter.is_whitespace() { ' ' } else { letter }),
            _ => {}
        }
    }
    let entities =
        [("&copy;", "©"), ("&#169;", "©"), ("&nbsp;", " "), ("&quot;", "\""), ("&amp;", "&")];
    let words = entities.iter().fold(words, |words, (code, sign)| words.replace(code, sign));
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maps::basemap::TileId;

    #[test]
    fn addresses_are_understood_or_refused_with_a_reason() {
        let folder = |a: &str| Ok(Source::Folder(a.to_owned()));
        let archive = |a: &str| Ok(Source::Archive(a.to_owned()));
        for address in
            ["peta/{z}/{x}/{y}.png", "/ubin/{z}/{x}/{-y}.jpg", "https://a.go.id/{z}/{x}/{y}"]
        {
            assert_eq!(Source::parse(address), folder(address));
        }
        assert_eq!(Source::parse("  ./peta/kab.pmtiles "), archive("./peta/kab.pmtiles"));
        let signed = "https://a.go.id/kab.PMTiles?v=2";
        assert_eq!(Source::parse(signed), archive(signed));
        assert_eq!(
            Source::parse("http://127.0.0.1:8080/kab.pmtiles"),
            archive("http://127.0.0.1:8080/kab.pmtiles")
        );
        let bad = [
            ("", BadAddress::Empty),
            ("peta.png", BadAddress::Neither),
            ("https://a.go.id/", BadAddress::Neither),
            ("https://a.go.id/{z}/{x}.png", BadAddress::Places),
            ("http://a.go.id/{z}/{x}/{y}.png", BadAddress::Scheme),
            ("http://localhost.a.go.id/kab.pmtiles", BadAddress::Scheme),
            ("http://localhost@a.go.id/kab.pmtiles", BadAddress::Scheme),
            ("javascript:alert(1)//{z}{x}{y}", BadAddress::Scheme),
            ("//a.go.id/kab.pmtiles", BadAddress::Scheme),
            ("C:\\peta\\kab.pmtiles", BadAddress::Scheme),
            ("https:///kab.pmtiles", BadAddress::Scheme),
            ("https://budi:rahasia@a.go.id/kab.pmtiles", BadAddress::Secret),
        ];
        for (address, why) in bad {
            assert_eq!(Source::parse(address), Err(why), "{address}");
        }
        let long = format!("/{}.pmtiles", "a".repeat(LONGEST));
        assert_eq!(Source::parse(&long), Err(BadAddress::Long));
    }

    #[test]
    fn the_origin_is_what_a_policy_names() {
        let origins = [
            ("https://Ubin.go.id:8443/a/{z}/{x}/{y}.png", Some("https://ubin.go.id:8443")),
            ("http://127.0.0.1:8080/kab.pmtiles", Some("http://127.0.0.1:8080")),
            ("/peta/kab.pmtiles", None),
        ];
        for (address, expected) in origins {
            assert_eq!(origin(address).as_deref(), expected);
        }
    }

    #[test]
    fn a_tile_has_its_address() {
        let tile = TileId { zoom: 3, x: 6, y: 4 };
        assert_eq!(Source::tile("/a/{z}/{x}/{y}.png", tile), "/a/3/6/4.png");
        // Rows from the south (TMS): 2³ − 1 − 4.
        assert_eq!(Source::tile("/a/{z}/{x}/{-y}.png", tile), "/a/3/6/3.png");
    }

    #[test]
    fn what_is_kept_comes_back() {
        let sources = [
            Source::File("kab bandung.pmtiles".into()),
            Source::Archive("/peta/kab.pmtiles".into()),
            Source::Folder("/ubin/{z}/{x}/{y}.png".into()),
        ];
        for source in sources {
            let setting = Setting { source, credit: "© Dinas\nKesehatan".into() };
            let back = Setting::from_words(&setting.to_words()).unwrap();
            assert_eq!(back.source, setting.source);
            assert_eq!(back.credit, "© Dinas Kesehatan");
        }
        assert_eq!(Setting::from_words("folder\njavascript:{z}{x}{y}\n"), None);
        assert_eq!(Setting::from_words(""), None);
    }

    #[test]
    fn an_attribution_is_words() {
        let html =
            "<a href=\"https://x\" target=\"_blank\">&copy; OpenStreetMap</a>\n contributors";
        assert_eq!(plain(html), "© OpenStreetMap contributors");
        assert_eq!(plain("A &amp; B"), "A & B");
        assert_eq!(plain("<script>x"), "x");
    }
}
