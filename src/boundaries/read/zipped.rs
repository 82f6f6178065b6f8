//! What a ZIP holds: shapefiles, or `GeoJSON` that was zipped. Sizes are looked at before anything
//! is unpacked; `zip` stops when a part unpacks to more than it declares.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::{Collector, damaged, json, shapefile};
use crate::boundaries::model::{BadFile, UNPACKED_LIMIT};

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads every layer of a ZIP.
pub fn read(
    bytes: &[u8],
    collector: &mut Collector,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), BadFile> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    check(&mut archive)?;
    let mut names: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .map(std::borrow::Cow::into_owned)
        // What Macs put beside each file.
        .filter(|name| {
            !name.contains("__MACOSX/") && !name.rsplit('/').next().unwrap_or("").starts_with('.')
        })
        .collect();
    names.sort_unstable();
    let mut found = false;
    for name in &names {
        let lower = name.to_lowercase();
        if lower.strip_suffix(".shp").is_some() {
            let stem = &name[..name.len() - 4];
            let mut part = |ending: &str| -> Result<Option<Vec<u8>>, BadFile> {
                let wanted = format!("{stem}{ending}").to_lowercase();
                // ArcGIS writes `.cpg` beside, some tools `x.shp.cpg`.
                let name = names.iter().find(|name| name.to_lowercase() == wanted);
                name.map(|name| unpack(&mut archive, name)).transpose()
            };
            let layer = stem.rsplit('/').next().unwrap_or(stem).to_owned();
            let shp = part(".shp")?.unwrap_or_default();
            let dbf = part(".dbf")?.ok_or(BadFile::NoTable { layer })?;
            let (prj, cpg) = (part(".prj")?, part(".cpg")?);
            shapefile::read(&shp, &dbf, prj.as_deref(), cpg.as_deref(), collector, progress)?;
            found = true;
        } else if [".geojson", ".json", ".topojson"].iter().any(|end| lower.ends_with(end)) {
            let text = unpack(&mut archive, name)?;
            json(&text, collector, progress)?;
            found = true;
        }
    }
    if found {
        return Ok(());
    }
    let has = |part: &str| names.iter().any(|name| name.to_lowercase().contains(part));
    Err(if has("xl/workbook") {
        BadFile::Other { found: "Excel (XLSX)".to_owned() }
    } else if has("word/document") {
        BadFile::Other { found: "Word".to_owned() }
    } else if has(".kml") {
        BadFile::Other { found: "KMZ".to_owned() }
    } else {
        BadFile::NoShapefile
    })
}

fn check(archive: &mut Archive<'_>) -> Result<(), BadFile> {
    let mut total: u64 = 0;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|error| damaged(&error))?;
        total = total.saturating_add(part.size());
        if part.encrypted() {
            return Err(BadFile::Encrypted);
        }
    }
    if total > UNPACKED_LIMIT {
        return Err(BadFile::Unpacks { limit: UNPACKED_LIMIT });
    }
    Ok(())
}

fn unpack(archive: &mut Archive<'_>, name: &str) -> Result<Vec<u8>, BadFile> {
    let mut part = archive.by_name(name).map_err(|error| damaged(&error))?;
    let mut bytes = Vec::new();
    part.read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
    Ok(bytes)
}
