//! Which database is whose, when several copies of the app lie on one origin.
//!
//! A copy at the root of its host uses the plain name, one in a folder the name with its path.
//! Before that all used the plain name. So a database of that name belongs to the copy that finds
//! it first, which writes so into it, and stays its for good; the others make their own.

use serde::{Deserialize, Serialize};

use super::{IndexedDb, open};
use crate::storage::{Batch, Expected, Row, StorageError, Store, codec};

/// Key in `Meta`. Never changes once released.
const SITE: &str = "site";

#[derive(Debug, Serialize, Deserialize)]
struct Site {
    path: String,
}

impl codec::Stored for Site {
    const VERSION: u8 = 1;
}

/// The name of the database `plain` of the site at `path`, whose own name is `own`.
pub async fn name_for(plain: &str, own: &str, path: &str) -> Result<String, StorageError> {
    let at_root = plain == own;
    if !at_root && (open::exists(own).await? || !open::exists(plain).await?) {
        return Ok(own.to_owned());
    }
    let db = IndexedDb::open(plain, |_| ()).await?;
    Ok(match claim(&db, path).await? {
        true => plain.to_owned(),
        false if at_root => format!("{plain}:{path}"),
        false => own.to_owned(),
    })
}

/// Makes a database this site's, unless it is another's.
async fn claim(db: &IndexedDb, path: &str) -> Result<bool, StorageError> {
    if db.get(Store::Meta, SITE).await?.is_none() {
        let bytes = codec::encode(&Site { path: path.to_owned() })?;
        let row = Row { key: SITE.to_owned(), parent: String::new(), rev: 1, bytes };
        let mut batch = Batch::default();
        batch.put(Store::Meta, row, Expected::Nothing);
        match db.write(batch).await {
            // Another site was faster.
            Ok(()) | Err(StorageError::Conflict(..)) => {}
            Err(error) => return Err(error),
        }
    }
    is(db, path).await
}

async fn is(db: &IndexedDb, path: &str) -> Result<bool, StorageError> {
    let row = db.get(Store::Meta, SITE).await?;
    let site = row.map(|row| codec::decode::<Site>(&row.key, &row.bytes)).transpose()?;
    Ok(site.is_some_and(|site| site.path == path))
}
