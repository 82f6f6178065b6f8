//! Regions to choose from, and choosing the regency.

use crate::{
    desk::{
        Job, Services, Workspace,
        protocol::{Changed, ChooseRegency, DeskError, GetRegions, RegionItem},
        stored::{REGIONS, SETTINGS, row},
        work::Work,
    },
    records::Settings,
    storage::{Batch, Expected, Store},
    wilayah::{Country, Level, Regency, RegionCode},
};

/// Answers `GetRegions`.
pub async fn get<S: Services>(
    work: &Work<S>,
    _: Job,
    asked: GetRegions,
) -> Result<Vec<RegionItem>, DeskError> {
    let item = |code: RegionCode, name: &str| RegionItem { code, name: name.to_owned() };
    let Some(within) = asked.within else {
        let country = country(&work.services).await?;
        return Ok(country.provinces.iter().map(|p| item(p.code, &p.name)).collect());
    };
    if within.level() == Level::Province {
        let country = country(&work.services).await?;
        let province = country.province(within).ok_or(DeskError::NotFound)?;
        return Ok(province.regencies.iter().map(|r| item(r.code, &r.name)).collect());
    }
    let code = within.at(Level::Regency).ok_or(DeskError::NotFound)?;
    let known = work.regency().await?.filter(|regency| regency.code == code);
    let regency = match known {
        Some(regency) => regency.as_ref().clone(),
        None => regency(&work.services, code).await?,
    };
    if within.level() == Level::Regency {
        return Ok(regency.kecamatan.iter().map(|k| item(k.code, &k.name)).collect());
    }
    let kecamatan = regency.kecamatan(within).ok_or(DeskError::NotFound)?;
    Ok(kecamatan.desa.iter().map(|d| item(d.code, &d.name)).collect())
}

/// The list of all provinces and regencies.
pub async fn country<S: Services>(services: &S) -> Result<Country, DeskError> {
    let text = text(services, "wilayah/index.json").await?;
    Country::from_json(&text).map_err(|error| DeskError::Fetch(error.to_string()))
}

/// The regions of a regency.
pub async fn regency<S: Services>(services: &S, code: RegionCode) -> Result<Regency, DeskError> {
    let text = text(services, &format!("wilayah/{code}.json")).await?;
    Regency::from_json(&text).map_err(|error| DeskError::Fetch(error.to_string()))
}

async fn text<S: Services>(services: &S, path: &str) -> Result<String, DeskError> {
    let bytes = services.file(path).await?;
    String::from_utf8(bytes).map_err(|_not_text| DeskError::Fetch(path.to_owned()))
}

/// Does `ChooseRegency`: keeps its regions in the workspace, so that they are there offline.
pub async fn choose<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: ChooseRegency,
) -> Result<(), DeskError> {
    if work.workspace == Workspace::Demo {
        return Err(DeskError::Conflict);
    }
    let regency = regency(&work.services, asked.code).await?;
    let mut batch = Batch::default();
    put_regency(work, job, &regency, &mut batch).await?;
    work.db.write(batch).await?;
    work.forget(&Changed::Settings);
    work.tell(Changed::Settings);
    Ok(())
}

/// Puts the regions and the settings that name them.
pub async fn put_regency<S: Services>(
    work: &Work<S>,
    job: Job,
    regency: &Regency,
    batch: &mut Batch,
) -> Result<(), DeskError> {
    let held = work.settings().await?;
    let settings = Settings {
        regency: Some(regency.code),
        regency_name: regency.name.clone(),
        edited: work.stamp(job).await?,
        ..held.document.clone()
    };
    let regions = row(REGIONS.to_owned(), REGIONS, 1, regency)?;
    batch.put(Store::Doc, regions, Expected::Anything);
    let expected = if held.rev == 0 { Expected::Nothing } else { Expected::Rev(held.rev) };
    let settings = row(SETTINGS.to_owned(), SETTINGS, held.rev + 1, &settings)?;
    batch.put(Store::Doc, settings, expected);
    Ok(())
}
