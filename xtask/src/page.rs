//! `index.html` and `embed.html`: the templates in `public/` with the real names put in.
//!
//! `{{app.js}}` in them stands for the file that plays that part. The policy in
//! the `<meta>` of the first is what `scripts/headers.mjs` sends too, less what only a header
//! can say.

use anyhow::{Context as _, Result, bail};

use crate::site::Site;

const PAGE: &str = "index.html";
/// What a website frames; its own page, beside the app.
pub const EMBED: &str = "embed.html";
/// Files of `public/` that pages ask for by a name made from their content.
const PARTS: [&str; 3] = ["boot.js", "embed-boot.js", "embed.css"];

/// Puts the pages and the scripts that start them into the site.
///
/// # Errors
/// When a template names something that is not in the site.
pub fn add(site: &mut Site, dev: bool) -> Result<()> {
    for part in PARTS {
        let content = site.files.remove(part).with_context(|| format!("public/{part}"))?;
        site.add_hashed(part, content);
    }
    // A trial build is looked at once: nothing of it may be kept by a browser.
    let service_worker = if dev { "" } else { crate::service_worker::NAME };
    for page in [PAGE, EMBED] {
        let template = site.files.remove(page).with_context(|| format!("public/{page}"))?;
        let template = String::from_utf8(template).context(page)?;
        let mut text = template.replace("{{service-worker}}", service_worker);
        for (part, name) in &site.names {
            text = text.replace(&format!("{{{{{part}}}}}"), name);
        }
        site.files.insert(page.into(), text.into_bytes());
    }
    let version = crate::service_worker::version(site);
    for page in [PAGE, EMBED] {
        let bytes = site.files.get_mut(page).context(page)?;
        let text = String::from_utf8_lossy(bytes).replace("{{version}}", &version);
        if let Some((_, rest)) = text.split_once("{{") {
            bail!("{page} asks for {{{{{}, which is not built", rest.lines().next().unwrap_or(""));
        }
        *bytes = text.into_bytes();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(page: &str) -> Site {
        let mut site = Site::default();
        site.files.insert(PAGE.into(), page.into());
        site.files.insert(EMBED.into(), "<p>".into());
        for part in PARTS {
            site.files.insert(part.into(), "start()".into());
        }
        site
    }

    #[test]
    fn parts_are_replaced_by_their_names() {
        let mut site = site("<script src=\"{{boot.js}}\">");
        add(&mut site, false).expect("a page");
        let name = &site.names["boot.js"];
        assert_eq!(site.files[PAGE], format!("<script src=\"{name}\">").into_bytes());
        assert!(site.files.contains_key(name) && !site.files.contains_key(PARTS[0]));
    }

    #[test]
    fn a_part_that_is_not_built_is_an_error() {
        let error = add(&mut site("{{peta.js}}"), false).expect_err("there is no such part");
        assert!(error.to_string().contains("peta.js"), "{error}");
    }
}
