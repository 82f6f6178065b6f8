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
