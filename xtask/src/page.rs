//! `index.html`: the template in `public/` with the real names put in.
//!
//! `{{app.js}}` in it stands for the file that plays that part. The policy in
//! its `<meta>` is what `scripts/headers.mjs` sends too, less what only a header
//! can say.

use anyhow::{Context as _, Result, bail};

use crate::site::Site;

const PAGE: &str = "index.html";
const BOOT: &str = "boot.js";

/// Puts the page and the script that starts the app into the site.
///
/// # Errors
/// When the template names something that is not in the site.
pub fn add(site: &mut Site, dev: bool) -> Result<()> {
    let boot = site.files.remove(BOOT).context("public/boot.js is missing")?;
    site.add_hashed(BOOT, boot);
    let template = site.files.remove(PAGE).context("public/index.html is missing")?;
    let template = String::from_utf8(template).context(PAGE)?;
    // A trial build is looked at once: nothing of it may be kept by a browser.
    let service_worker = if dev { "" } else { crate::service_worker::NAME };
    let mut page = template.replace("{{service-worker}}", service_worker);
    for (part, name) in &site.names {
        page = page.replace(&format!("{{{{{part}}}}}"), name);
    }
    site.files.insert(PAGE.into(), page.into_bytes());
    let version = crate::service_worker::version(site);
    let page = site.files.get_mut(PAGE).context(PAGE)?;
    let text = String::from_utf8_lossy(page).replace("{{version}}", &version);
    if let Some((_, rest)) = text.split_once("{{") {
        bail!("index.html asks for {{{{{}, which is not built", rest.lines().next().unwrap_or(""));
    }
    *page = text.into_bytes();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(page: &str) -> Site {
        let mut site = Site::default();
        site.files.insert(PAGE.into(), page.into());
        site.files.insert(BOOT.into(), "start()".into());
        site
    }

    #[test]
    fn parts_are_replaced_by_their_names() {
        let mut site = site("<script src=\"{{boot.js}}\">");
        add(&mut site, false).expect("a page");
        let name = &site.names["boot.js"];
        assert_eq!(site.files[PAGE], format!("<script src=\"{name}\">").into_bytes());
        assert!(site.files.contains_key(name) && !site.files.contains_key(BOOT));
    }

    #[test]
    fn a_part_that_is_not_built_is_an_error() {
        let error = add(&mut site("{{peta.js}}"), false).expect_err("there is no such part");
        assert!(error.to_string().contains("peta.js"), "{error}");
    }
}
