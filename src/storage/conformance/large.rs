//! Much, and big.

use super::{put, row, write};
use crate::storage::{Batch, Database, Durability, Expected, Row, Store};

/// Chromium keeps values from about 64 KiB on outside of its log.
pub async fn values_of_a_megabyte(db: Database) {
    let big = |key: &str, seed: u32| {
        let bytes = (0..1_048_576_u32).map(|n| (n.wrapping_mul(2_654_435_761) ^ seed) as u8);
        Row { bytes: bytes.collect(), ..row(key, "p") }
    };
    put(&db, Store::Roster, [big("a", 1), big("b", 2)]).await;
    assert!(db.get(Store::Roster, "a").await == Ok(Some(big("a", 1))));
    assert!(db.by_parent(Store::Roster, "p").await == Ok(vec![big("a", 1), big("b", 2)]));
    let mut batch = Batch::default();
    batch.put(Store::Roster, Row { rev: 2, ..big("a", 3) }, Expected::Rev(1));
    assert_eq!(db.write(batch).await, Ok(()));
    assert!(db.get(Store::Roster, "a").await == Ok(Some(Row { rev: 2, ..big("a", 3) })));
}

pub async fn an_empty_value(db: Database) {
    let empty = Row { bytes: Vec::new(), ..row("a", "") };
    put(&db, Store::Doc, [empty.clone()]).await;
    assert_eq!(db.get(Store::Doc, "a").await, Ok(Some(empty)));
}

pub async fn every_byte_comes_back(db: Database) {
    let bytes = Row { bytes: (0..=255).collect(), ..row("a", "") };
    put(&db, Store::Doc, [bytes.clone()]).await;
    assert_eq!(db.get(Store::Doc, "a").await, Ok(Some(bytes)));
}

pub async fn ten_thousand_rows_in_one_write(db: Database) {
    let rows: Vec<Row> =
        (0..10_000).map(|n| row(&format!("{n:05}"), &format!("p{}", n % 40))).collect();
    let mut batch = Batch { durability: Durability::Relaxed, ..Batch::default() };
    for row in &rows {
        batch.put(Store::Child, row.clone(), Expected::Nothing);
    }
    assert_eq!(db.write(batch).await, Ok(()));
    assert_eq!(db.count(Store::Child).await, Ok(10_000));
    assert!(db.page(Store::Child, None, u32::MAX).await.as_ref() == Ok(&rows));
    // 7, 47, 87, … 9,967
    assert_eq!(db.by_parent(Store::Child, "p7").await.map(|rows| rows.len()), Ok(250));
    let keys: Vec<String> = rows.iter().rev().map(|row| row.key.clone()).collect();
    let found = db.get_many(Store::Child, &keys).await.expect("rows");
    assert!(found.into_iter().flatten().eq(rows.iter().rev().cloned()));
    assert_eq!(write(&db, |b| b.delete_by_parent(Store::Child, "p7")).await, Ok(()));
    assert_eq!(db.count(Store::Child).await, Ok(9_750));
}
