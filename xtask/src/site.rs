//! The static site: which files it has and what each is called.
//!
//! A file that is read by another gets a name from its content (`app-1f2e….js`),
//! so that it can be cached for ever and two versions never mix. Every URL is
//! relative: the site works under any path of any host.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::programs::{self, Compiled};
use crate::toolchain::Toolchain;
use crate::{Options, cargo, page, service_worker, weigh};

/// Where the font is after `npm ci`, and what the style sheets call it.
const FONT: (&str, &str) = (
    "node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
    "plus-jakarta-sans.woff2",
);

const FONT_LICENCE: (&str, &str) =
    ("node_modules/@fontsource-variable/plus-jakarta-sans/LICENSE", "plus-jakarta-sans-OFL.txt");

/// Files of the site by their path in it.
#[derive(Default)]
pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
    /// What a file is called, by the part it plays: `app.js` is `app-1f2e….js`.
    pub names: BTreeMap<String, String>,
}

impl Site {
    /// Adds a file under a name made from its content and returns the name.
    pub fn add_hashed(&mut self, part: &str, content: Vec<u8>) -> String {
        let (stem, extension) = part.rsplit_once('.').unwrap_or((part, "bin"));
        let name = format!("{stem}-{}.{extension}", hash(&content));
        self.files.insert(name.clone(), content);
        self.names.insert(part.to_owned(), name.clone());
        name
    }
}

/// Twelve hexadecimal digits of SHA-256.
pub fn hash(content: &[u8]) -> String {
    let digits = format!("{:x}", Sha256::digest(content));
    digits[..12].to_owned()
}

pub fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|own| own == extension)
}

/// Builds the whole site and puts it in place of the last one.
///
/// # Errors
/// When a tool fails, or the site has grown over its budget.
pub fn build(options: &Options) -> Result<()> {
    let (root, dev) = (options.root.as_path(), options.dev);
    let out = root
        .join(options.out.clone().unwrap_or_else(|| if dev { "dist-dev" } else { "dist" }.into()));
    let toolchain = Toolchain::detect()?;
    let compiled = programs::compile_all(&toolchain, root, dev)?;
    let mut site = Site::default();
    add_public(&mut site, root)?;
    add_style(&mut site, root)?;
    add_licences(&mut site, root)?;
    for program in compiled {
        add_program(&mut site, program);
    }
    page::add(&mut site, dev)?;
    service_worker::add(&mut site, dev)?;

    let staging = out.with_extension("new");
    write(&site, &staging)?;
    if !dev {
        cargo::node(root, Path::new("scripts/compress.mjs"), &[&staging])?;
    }
    let weighed = weigh::first_screen(&site, &staging).and(weigh::embed(&site, &staging));
    replace(&out, &staging)?;
    println!("{} is built", out.display());
    if dev { Ok(()) } else { weighed }
}

/// Builds the page that runs the browser tests, or measures with them.
///
/// # Errors
/// When a tool fails.
pub fn build_browser_tests(options: &Options, bench: bool) -> Result<()> {
    let root = options.root.as_path();
    let default = if bench { "target/browser-bench" } else { "target/browser-tests" };
    let out = root.join(options.out.clone().unwrap_or_else(|| default.into()));
    let [tests, desk] = programs::compile_browser_tests(&Toolchain::detect()?, root, bench)?;
    let mut site = Site::default();
    site.files.extend(read_folder(&root.join("public/wilayah"), "wilayah/")?);
    site.files.insert("tests.wasm".into(), tests.wasm);
    site.files.insert("tests.js".into(), tests.script.into_bytes());
    let desk_script = service_worker::worker_script(&desk.script, "desk.wasm");
    site.files.insert("desk.wasm".into(), desk.wasm);
    site.files.extend(desk.chunks);
    site.files.insert("desk.js".into(), desk_script.into_bytes());
    site.files.extend(tests.snippets.into_iter().chain(desk.snippets));
    for name in ["index.html", "page.js"] {
        let path = root.join("tests/browser").join(name);
        let content = std::fs::read(&path).with_context(|| path.display().to_string())?;
        site.files.insert(name.into(), content);
    }
    let staging = out.with_extension("new");
    write(&site, &staging)?;
    replace(&out, &staging)
}

/// `public/` as it is; the build's own templates in it are rendered later.
fn add_public(site: &mut Site, root: &Path) -> Result<()> {
    let public = root.join("public");
    ensure!(public.is_dir(), "{} is missing", public.display());
    site.files.extend(read_folder(&public, "")?);
    Ok(())
}

/// All of `style/*.css`, in the order of their file names, as one file.
///
/// A style sheet names the font `url("plus-jakarta-sans.woff2")`: that name is
/// replaced by the one with the content's hash.
fn add_style(site: &mut Site, root: &Path) -> Result<()> {
    let mut css = String::new();
    for (name, content) in read_folder(&root.join("style"), "")? {
        if has_extension(&name, "css") {
            css.push_str(&String::from_utf8(content).with_context(|| format!("style/{name}"))?);
            css.push('\n');
        }
    }
    let (path, name) = FONT;
    let font = std::fs::read(root.join(path)).context("the font is not there: run `npm ci`")?;
    let hashed = site.add_hashed(name, font);
    site.add_hashed("style.css", css.replace(name, &hashed).into_bytes());
    Ok(())
}

/// Whose work is in the site, and the terms that must go with the font.
fn add_licences(site: &mut Site, root: &Path) -> Result<()> {
    for (path, name) in [("NOTICE", "NOTICE.txt"), FONT_LICENCE] {
        let text = std::fs::read(root.join(path)).with_context(|| path.to_owned())?;
        site.files.insert(name.into(), text);
    }
    Ok(())
}

fn add_program(site: &mut Site, program: Compiled) {
    let wasm = site.add_hashed(&format!("{}.wasm", program.bin), program.wasm);
    site.files.extend(program.snippets);
    let mut script = program.script;
    for (chunk, wasm) in program.chunks {
        let name = site.add_hashed(&format!("{}-{chunk}", program.bin), wasm);
        script = script.replace(&format!("./{chunk}\""), &format!("./{name}\""));
    }
    // Pages start theirs; a worker starts itself.
    if !matches!(program.bin, "app" | "embed") {
        script = service_worker::worker_script(&script, &wasm);
    }
    site.add_hashed(&format!("{}.js", program.bin), script.into_bytes());
}

/// Every file under a folder (none if it is not there), by its path with `/` after `prefix`.
///
/// # Errors
/// When a file cannot be read.
pub fn read_folder(folder: &Path, prefix: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    let mut entries = std::fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            found.extend(read_folder(&entry.path(), &format!("{name}/"))?);
        } else {
            found.push((name, std::fs::read(entry.path())?));
        }
    }
    Ok(found)
}

fn write(site: &Site, folder: &Path) -> Result<()> {
    let _ = std::fs::remove_dir_all(folder);
    for (name, content) in &site.files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, content).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// Puts the new folder in place at once: a server never shows half a site.
fn replace(out: &Path, staging: &Path) -> Result<()> {
    let _ = std::fs::remove_dir_all(out);
    if let Some(parent) = out.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::rename(staging, out).with_context(|| out.display().to_string())
}
