//! The service worker's list of files, and what every worker script begins with.

use anyhow::{Context as _, Result};

use crate::site::{Site, has_extension, hash};

pub const NAME: &str = "sw.js";
/// Before and after the module that wasm-bindgen writes for a worker.
const WORKER_END: &str = include_str!("worker_end.js");
/// Folders of many files of which a user needs few: kept when first asked for.
const ON_DEMAND: &str = "wilayah/";
/// Of those, the files that everyone needs.
const NEEDED_BY_ALL: [&str; 1] = ["wilayah/index.json"];
/// What websites frame is no part of the app: it is fetched by those who look at them. Its styles
/// are, for the page that makes snippets shows the same.
const EMBED: [&str; 2] = [crate::page::EMBED, "idaman-embed.js"];
const EMBED_PARTS: [&str; 3] = ["embed.js", "embed.wasm", "embed-boot.js"];

/// A worker's module: wasm-bindgen's, which then starts itself.
pub fn worker_script(bindgen: &str, wasm: &str) -> String {
    format!("{bindgen}\n{}", WORKER_END.replace("{{wasm}}", wasm))
}

/// The files that the service worker fetches when it is installed.
fn precached(site: &Site) -> Vec<&str> {
    let parts: Vec<&String> = EMBED_PARTS.iter().filter_map(|part| site.names.get(*part)).collect();
    let embed = |name: &str| EMBED.contains(&name) || parts.iter().any(|part| *part == name);
    let hidden = |name: &str| {
        name.starts_with(['.', '_']) || has_extension(name, "txt") || name == NAME || embed(name)
    };
    site.files
        .keys()
        .map(String::as_str)
        .filter(|name| !hidden(name))
        .filter(|name| !name.starts_with(ON_DEMAND) || NEEDED_BY_ALL.contains(name))
        .collect()
}

fn digest<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut all = Vec::new();
    for (name, content) in files {
        all.extend_from_slice(name.as_bytes());
        all.extend_from_slice(hash(content).as_bytes());
    }
    hash(&all)
}

/// A name for exactly this set of files, the service worker's own code among them.
pub fn version(site: &Site) -> String {
    let own = site.files.get_key_value(NAME).into_iter().map(|(name, code)| (&**name, &**code));
    let names = precached(site);
    digest(names.into_iter().map(|name| (name, site.files[name].as_slice())).chain(own))
}

/// Renders `sw.js`; it must be the last file that changes.
///
/// # Errors
/// When `public/sw.js` is missing.
pub fn add(site: &mut Site, dev: bool) -> Result<()> {
    let template = site.files.get(NAME).context("public/sw.js is missing")?;
    let template = String::from_utf8(template.clone()).context(NAME)?;
    if dev {
        site.files.remove(NAME);
        return Ok(());
    }
    let page = String::from_utf8_lossy(&site.files["index.html"]).into_owned();
    let version = page
        .split_once("name=\"idaman-version\" content=\"")
        .and_then(|(_, rest)| rest.split('"').next())
        .context("index.html has no idaman-version")?;
    let list: Vec<_> = precached(site).into_iter().map(|name| format!("  {name:?},")).collect();
    let on_demand = digest(
        site.files
            .iter()
            .filter(|(name, _)| name.starts_with(ON_DEMAND))
            .map(|(name, content)| (name.as_str(), content.as_slice())),
    );
    let script = template
        .replace("{{version}}", version)
        .replace("{{on-demand-version}}", &on_demand)
        .replace("{{on-demand}}", ON_DEMAND)
        .replace("  \"{{precached}}\",", &list.join("\n"));
    site.files.insert(NAME.into(), script.into_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<meta name="idaman-version" content="{{version}}"><p>{{a.css}}</p>"#;
    const SCRIPT: &str = "const V = \"{{version}}\";\nconst P = [\n  \"{{precached}}\",\n];\n";

    fn site(style: &str) -> Site {
        let mut site = Site::default();
        for (name, content) in [
            ("boot.js", ""),
            ("embed-boot.js", "1"),
            ("embed.css", ".em{}"),
            ("embed.html", "<p>"),
            ("idaman-embed.js", ""),
            ("index.html", PAGE),
            (NAME, SCRIPT),
            (".htaccess", ""),
            ("NOTICE.txt", ""),
            ("wilayah/index.json", "[]"),
            ("wilayah/33.01.json", "[]"),
        ] {
            site.files.insert(name.into(), content.into());
        }
        site.add_hashed("a.css", style.into());
        site
    }

    fn built(style: &str) -> String {
        let mut site = site(style);
        crate::page::add(&mut site, false).expect("a page");
        add(&mut site, false).expect("a service worker");
        String::from_utf8(site.files.remove(NAME).expect("sw.js")).expect("text")
    }

    #[test]
    fn lists_what_a_page_needs_and_nothing_else() {
        let script = built("p{}");
        let listed: Vec<_> = script.lines().filter(|line| line.starts_with("  \"")).collect();
        let style = hash(b"p{}");
        let (boot, embed) = (hash(b""), hash(b".em{}"));
        assert_eq!(
            listed,
            [
                format!("  \"a-{style}.css\","),
                format!("  \"boot-{boot}.js\","),
                format!("  \"embed-{embed}.css\","),
                "  \"index.html\",".to_owned(),
                "  \"wilayah/index.json\",".to_owned(),
            ]
        );
    }

    #[test]
    fn the_version_follows_every_file() {
        let version = |script: String| script.lines().next().map(str::to_owned);
        assert_eq!(version(built("p{}")), version(built("p{}")));
        assert_ne!(version(built("p{}")), version(built("q{}")));
    }

    #[test]
    fn the_page_and_the_worker_agree_on_the_version() {
        let mut site = site("p{}");
        crate::page::add(&mut site, false).expect("a page");
        let version = version(&site);
        let page = String::from_utf8_lossy(&site.files["index.html"]).into_owned();
        add(&mut site, false).expect("a service worker");
        let script = String::from_utf8_lossy(&site.files[NAME]).into_owned();
        let in_page = page.split("content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let in_script = script.split('"').nth(1);
        assert_eq!(in_page, in_script);
        assert_ne!(in_page, Some(version.as_str()), "it is of the page before its own number");
    }

    #[test]
    fn a_trial_build_has_none() {
        let mut site = site("p{}");
        crate::page::add(&mut site, true).expect("a page");
        add(&mut site, true).expect("no service worker");
        assert!(!site.files.contains_key(NAME));
    }
}
